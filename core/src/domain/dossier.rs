//! A dossier: everything that is known of one coalition, partnership or municipality.

use super::{
    Agreement, Answer, AnyList, Attention, Cooperation, CooperationForm, Day, Described, Document, Evaluation,
    Evidence, Expense, Fact, FactType, FieldDescription, Goal, Intervention, Involvement, Lead, Link, List,
    LocalCoalition, MainLine, MemberMunicipality, Motive, One, PartialDate, Participation, Partner, Period, Records,
    Set, ShownStatement, Source, Standing, Subject, Test, Value, YesNo, list::Size, vocabulary::vocabulary,
};
use crate::truth::Truth;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

macro_rules! dossier {
    (
        lists { $($list:ident $variant:ident $id:literal $type:ty, $nl:literal $en:literal;)+ }
        facts { $($(#[$fact_docs:meta])* $fact:ident: $fact_type:ty, of $($subject:ident)|+;)+ }
    ) => {
        vocabulary! {
            /// The lists of a dossier.
            ListName, "lists", { $($variant $id $nl $en;)+ }
        }

        /// How many items each list has.
        pub(crate) type Sizes = [Size; [$($id,)+].len()];

        impl ListName {
            /// The facts that the items of this list have.
            #[must_use]
            pub const fn fields(self) -> &'static [FieldDescription] {
                match self { $(Self::$variant => <$type as Records>::FIELDS,)+ }
            }

            /// The field that a field follows from, unless it is stated itself.
            #[must_use]
            pub fn source_of(self, field: u8) -> Option<u8> {
                match self { $(Self::$variant => <$type as Records>::source_of(field),)+ }
            }

            /// What a fact of an item answers when nothing whatever is known of it.
            #[must_use]
            pub fn forgotten(self, field: u8, test: &Test, as_of: Day) -> Truth {
                match self { $(Self::$variant => <$type as Records>::forgotten(field, test, as_of),)+ }
            }

            /// What a fact answers of an item of which nothing is said.
            #[must_use]
            pub fn unstated(self, field: u8, test: &Test, as_of: Day) -> Truth {
                match self { $(Self::$variant => super::Record::test(&<$type>::default(), field, test, as_of),)+ }
            }
        }

        /// Everything that is known of one coalition, partnership or municipality. What it does not say is unknown.
        ///
        /// ```
        /// let dossier = kansrijk::Dossier::from_json(r#"{
        ///     "subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-03",
        ///     "partners": [{ "kind": "midwife" }, { "kind": "social_team" }], "incomplete": ["partners"]
        /// }"#)?;
        /// assert_eq!(dossier.partners.items().len(), 2);
        /// # Ok::<(), kansrijk::Diagnostics>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct Dossier {
            /// The version of its form: `kansrijk-dossier/1`, the only one so far.
            #[serde(default, skip_serializing)]
            pub schema: Option<String>,
            /// What it is about.
            pub subject: Subject,
            /// An id, to tell dossiers apart in a table.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub id: Option<String>,
            /// The name that readers see.
            pub name: String,
            /// The codes of the municipalities: `GM` and four digits.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub municipalities: Vec<String>,
            /// The date that the facts speak of.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub described_on: Option<PartialDate>,
            /// Who filled it in, when, and on what ground.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub evidence: Option<Evidence>,
            /// A remark.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub note: Option<String>,
            /// The lists that may hold more than is named.
            #[serde(default, skip_serializing_if = "Set::is_none")]
            pub incomplete: Set<ListName>,
            /// Of a municipality: its local coalition.
            #[serde(default, skip_serializing_if = "Link::is_none")]
            pub coalition: Link,
            $($(#[$fact_docs])*
            #[serde(default, skip_serializing_if = "Fact::is_unstated")]
            pub $fact: Fact<$fact_type>,)+
            $(#[doc = $en]
            #[serde(default, skip_serializing_if = "List::is_absent")]
            pub $list: List<$type>,)+
            /// Answers to questions that only a person can answer.
            #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "super::answer::stated")]
            pub answers: BTreeMap<String, Fact<Answer>>,
        }

        impl Dossier {
            /// The single facts of a dossier.
            pub const FACTS: &'static [FieldDescription] = &[$(FieldDescription {
                name: stringify!($fact), kind: <$fact_type as Described>::TYPE,
            },)+];

            /// Whether a dossier about this subject can have one of its single facts.
            #[must_use]
            pub fn fact_is_of(fact: u8, subject: Subject) -> bool {
                let mut number = 0;
                $(if fact == number { return matches!(subject, $(Subject::$subject)|+); } number += 1;)+
                let _ = number;
                false
            }

            /// The names of the single facts that are stated.
            pub(super) fn stated_facts(&self) -> Vec<(u8, &'static str)> {
                let mut stated = Vec::new();
                let mut number = 0;
                $(if !self.$fact.is_unstated() { stated.push((number, stringify!($fact))); } number += 1;)+
                let _ = number;
                stated
            }

            /// A dossier that says nothing yet.
            #[must_use]
            pub fn empty(subject: Subject, name: impl Into<String>) -> Self {
                Self {
                    schema: None, subject, name: name.into(), id: None, municipalities: Vec::new(), described_on: None,
                    evidence: None, note: None, coalition: Link::None, incomplete: Set::none(), answers: BTreeMap::new(),
                    $($fact: Fact::Unstated,)+
                    $($list: List::Absent,)+
                }
            }

            /// One of its lists.
            #[must_use]
            pub fn list(&self, name: ListName) -> &dyn AnyList {
                match name { $(ListName::$variant => &self.$list,)+ }
            }

            /// Takes over from another dossier what this one does not say itself on that day.
            pub(super) fn complete_from(&mut self, other: &Self, as_of: Day) {
                $(if self.$fact.standing(as_of) == Standing::Unstated { self.$fact = other.$fact.clone(); })+
                $(if self.$list.is_absent() {
                    self.$list = other.$list.clone();
                    if other.incomplete.contains(ListName::$variant) {
                        self.incomplete.insert(ListName::$variant);
                    }
                })+
                for (id, answer) in &other.answers {
                    if !self.answers_on(id, as_of) && other.answers_on(id, as_of) {
                        self.answers.insert(id.clone(), answer.clone());
                    }
                }
            }

            /// How many items each of its lists has, in the order of their names.
            pub(crate) fn sizes(&self) -> Sizes {
                [$(self.$list.count(),)+]
            }

            /// What one of its single facts answers.
            #[must_use]
            pub fn test(&self, fact: u8, test: &Test, as_of: Day) -> Truth {
                let mut number = 0;
                $(if fact == number { return self.$fact.test(test, as_of); } number += 1;)+
                let _ = number;
                Truth::UNKNOWN
            }

            pub(crate) fn forgotten(fact: u8, test: &Test, as_of: Day) -> Truth {
                let mut number = 0;
                $(if fact == number { return <$fact_type>::forgotten(test, as_of); } number += 1;)+
                let _ = number;
                Truth::UNKNOWN
            }

            pub(crate) fn standing(&self, fact: u8, as_of: Day) -> Standing {
                let mut number = 0;
                $(if fact == number { return self.$fact.standing(as_of); } number += 1;)+
                let _ = number;
                Standing::Unstated
            }

            /// The periods of everything said of one of its single facts, at whatever date.
            pub(crate) fn periods_of(&self, fact: u8) -> Vec<Period> {
                let mut number = 0;
                $(if fact == number { return self.$fact.periods(); } number += 1;)+
                let _ = number;
                Vec::new()
            }

            /// The grounds of everything said of one of its single facts, at whatever date.
            pub(crate) fn grounds_of(&self, fact: u8) -> Vec<&Evidence> {
                let mut number = 0;
                $(if fact == number { return self.$fact.evidence().collect(); } number += 1;)+
                let _ = number;
                Vec::new()
            }

            pub(crate) fn statements(&self, fact: u8, as_of: Day) -> Vec<ShownStatement<'_>> {
                let mut number = 0;
                $(if fact == number { return self.$fact.shown(as_of); } number += 1;)+
                let _ = number;
                Vec::new()
            }
        }
    };
}

dossier! {
    lists {
        partners Partners "partners" Partner, "partners" "partners";
        leads Leads "leads" Lead, "trekkers en verbinders" "leads";
        documents Documents "documents" Document, "plannen en documenten" "plans and documents";
        goals Goals "goals" Goal, "doelen" "goals";
        attention Attention "attention" Attention, "thema's met aandacht" "themes with attention";
        agreements Agreements "agreements" Agreement, "afspraken" "agreements";
        target_group_involvement TargetGroupInvolvement "target_group_involvement" Involvement,
            "manieren waarop de doelgroep meedoet" "ways in which the target group takes part";
        interventions Interventions "interventions" Intervention, "interventies en activiteiten" "interventions and activities";
        rivm_participation RivmParticipation "rivm_participation" Participation,
            "jaren van deelname aan de RIVM-monitoring" "years of taking part in the RIVM monitoring";
        monitoring_sources MonitoringSources "monitoring_sources" Source, "bronnen van cijfers" "sources of figures";
        evaluations Evaluations "evaluations" Evaluation, "evaluaties" "evaluations";
        member_municipalities MemberMunicipalities "member_municipalities" MemberMunicipality,
            "gemeenten in de regio" "municipalities in the region";
        coalitions Coalitions "coalitions" LocalCoalition, "lokale coalities" "local coalitions";
        spending Spending "spending" Expense, "uitgaven" "expenses";
    }
    facts {
        /// When it began.
        started_on: PartialDate, of Coalition | Partnership;
        /// Of a municipality: whether it has a local coalition. A linked coalition says that it has.
        has_coalition: YesNo, of Municipality;
        /// Of a municipality: whether the regional cooperation has been started.
        regional_cooperation_started: YesNo, of Municipality;
        /// Of a partnership: how far it is.
        cooperation: One<Cooperation>, of Partnership;
        /// Of a partnership: whether it chose to work towards a plan, which is optional.
        chose_plan: YesNo, of Partnership;
        /// Of a partnership: why the municipalities work together.
        motives: Set<Motive>, of Partnership;
        /// Of a partnership: its form.
        forms: Set<CooperationForm>, of Partnership;
        /// Of a partnership: its main lines.
        main_lines: Set<MainLine>, of Partnership;
    }
}

impl ListName {
    /// What kind of values a field or a verdict has.
    #[must_use]
    pub fn kind_of(self, field: u8) -> Option<FactType> {
        let own = self.fields().get(usize::from(field)).map(|one| one.kind);
        own.or_else(|| (field >= super::VERDICTS).then_some(FactType::Degree))
    }

    /// Whether a dossier about this subject can have the list.
    #[must_use]
    pub const fn is_of(self, subject: Subject) -> bool {
        match self {
            Self::MemberMunicipalities | Self::Coalitions => matches!(subject, Subject::Partnership),
            Self::Spending => matches!(subject, Subject::Municipality),
            _ => true,
        }
    }
}

impl Dossier {
    /// The version of the form of dossiers.
    pub const SCHEMA: &str = "kansrijk-dossier/1";

    /// Whether one of its single facts can be read from a dossier about this subject: a municipality reads those of
    /// its coalition too.
    pub(crate) fn fact_is_readable(fact: u8, subject: Subject) -> bool {
        Self::fact_is_of(fact, subject)
            || (subject == Subject::Municipality && Self::fact_is_of(fact, Subject::Coalition))
    }

    /// Whether something is said of an answer on that day.
    pub(crate) fn answers_on(&self, id: &str, as_of: Day) -> bool {
        self.answers.get(id).is_some_and(|answer| answer.standing(as_of) != Standing::Unstated)
    }

    /// Whether a list may hold more than the dossier names.
    #[must_use]
    pub fn is_open(&self, list: ListName) -> bool {
        !self.list(list).is_stated() || self.incomplete.contains(list)
    }
}
