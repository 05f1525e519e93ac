//! What a rule set says of a completed dossier, in plain degrees: semantics.md read aloud.

use super::{Asked, Day, Degree, Item, Value, World, share::share};
use kansrijk::ruleset::{
    ConditionDocument, GroupOutcome, Obligation, Operand, ReferenceAspect, RequirementDocument, RuleSetDocument,
    TestDocument, Verdict, Where,
};
use std::collections::BTreeMap;

/// How one requirement turns out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turnout {
    /// It does not apply.
    NotApplicable,
    /// It applies, and is met to this degree.
    Applies(Degree),
}

impl Turnout {
    /// The degree, if it applies.
    #[must_use]
    pub const fn degree(self) -> Option<Degree> {
        match self {
            Self::NotApplicable => None,
            Self::Applies(degree) => Some(degree),
        }
    }
}

/// How many requirements turn out how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All of them.
    pub total: u32,
    /// Those that are met.
    pub met: u32,
    /// Those that are partly met.
    pub partly_met: u32,
    /// Those that are not met.
    pub not_met: u32,
    /// Those that do not apply.
    pub not_applicable: u32,
}

/// A rule set that can be asked about a completed dossier.
pub struct Rules<'a> {
    /// The rule set as its author wrote it.
    pub document: &'a RuleSetDocument,
    /// All requirements in order, each with the place of its group.
    pub requirements: Vec<(Option<usize>, &'a RequirementDocument)>,
    /// The date of the assessment.
    pub as_of: Day,
    /// The rule sets whose verdict on linked dossiers it may ask for.
    pub others: Vec<Rules<'a>>,
}

impl<'a> Rules<'a> {
    /// This rule set at this date.
    #[must_use]
    pub fn new(document: &'a RuleSetDocument, as_of: Day) -> Self {
        Self { document, requirements: document.all_requirements().collect(), as_of, others: Vec::new() }
    }

    /// The same with the rule sets whose verdict it may ask for.
    #[must_use]
    pub fn with(self, others: impl IntoIterator<Item = &'a RuleSetDocument>) -> Self {
        let others = others.into_iter().map(|other| Self::new(other, self.as_of)).collect();
        Self { others, ..self }
    }

    /// The place of the requirement with this id.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn place(&self, id: &str) -> usize {
        self.requirements.iter().position(|(_, one)| one.id == id).expect("the requirement exists")
    }

    /// The core of the group of this requirement, unless it is that core itself.
    #[must_use]
    pub fn core_of(&self, place: usize) -> Option<usize> {
        let (group, requirement) = self.requirements[place];
        let core = self.document.groups[group?].core.as_ref()?;
        (*core != requirement.id).then(|| self.place(core))
    }

    /// The conditions that decide whether a requirement applies, besides its core and an empty list.
    pub fn applicability(&self, place: usize) -> impl Iterator<Item = &'a ConditionDocument> {
        let (_, requirement) = self.requirements[place];
        self.document.applies_if.iter().chain(&requirement.applies_if).chain(&requirement.chosen_by)
    }

    /// How a requirement turns out.
    #[must_use]
    pub fn turnout(&self, place: usize, world: &World<'_>) -> Turnout {
        let (_, requirement) = self.requirements[place];
        let conditions_hold =
            self.applicability(place).all(|condition| self.condition(condition, world) >= Degree::Partly);
        let core_is_met = self.core_of(place).is_none_or(|core| match self.turnout(core, world) {
            Turnout::NotApplicable => true,
            Turnout::Applies(degree) => degree >= Degree::Partly,
        });
        let has_items = requirement.expect.every.as_ref().is_none_or(|list| {
            let looked_at = requirement.expect.where_.as_ref();
            !seen(list, &[looked_at], world).is_empty()
        });
        if conditions_hold && core_is_met && has_items {
            Turnout::Applies(self.condition(&requirement.expect, world))
        } else {
            Turnout::NotApplicable
        }
    }

    /// How all requirements turn out.
    #[must_use]
    pub fn turnouts(&self, world: &World<'_>) -> Vec<Turnout> {
        (0..self.requirements.len()).map(|place| self.turnout(place, world)).collect()
    }

    /// How a group turns out, given its members; nothing when it is there to report only.
    #[must_use]
    pub fn group(&self, group: usize, turnouts: &[Turnout]) -> Option<Turnout> {
        let members: Vec<Degree> = self.members(group).filter_map(|place| turnouts[place].degree()).collect();
        let wanted = match self.document.groups[group].outcome {
            GroupOutcome::Report => return None,
            GroupOutcome::All => members.len(),
            GroupOutcome::AtLeast(n) => members.len().min(n as usize),
        };
        Some(if members.is_empty() {
            Turnout::NotApplicable
        } else {
            Turnout::Applies(Degree::nth_largest(members, wanted))
        })
    }

    /// The requirements of a group.
    pub fn members(&self, group: usize) -> impl Iterator<Item = usize> {
        let of_group = self.requirements.iter().enumerate().filter(move |(_, (own, _))| *own == Some(group));
        of_group.map(|(place, _)| place)
    }

    /// The verdict, when the rule set has one.
    #[must_use]
    pub fn verdict(&self, turnouts: &[Turnout]) -> Option<Turnout> {
        if self.document.verdict == Verdict::None {
            return None;
        }
        let mut units = Vec::new();
        for (place, (group, requirement)) in self.requirements.iter().enumerate() {
            let in_deciding_group =
                group.is_some_and(|group| self.document.groups[group].outcome != GroupOutcome::Report);
            if requirement.obligation == Obligation::Must && !in_deciding_group {
                units.push(turnouts[place]);
            }
        }
        for (place, group) in self.document.groups.iter().enumerate() {
            if group.obligation == Some(Obligation::Must) {
                units.extend(self.group(place, turnouts));
            }
        }
        Some(match units.into_iter().filter_map(Turnout::degree).min() {
            None => Turnout::NotApplicable,
            Some(lowest) => Turnout::Applies(lowest),
        })
    }

    /// The counts over some requirements.
    #[must_use]
    pub fn counts(places: impl Iterator<Item = usize>, turnouts: &[Turnout]) -> Counts {
        let mut counts = Counts::default();
        for place in places {
            counts.total += 1;
            *match turnouts[place] {
                Turnout::NotApplicable => &mut counts.not_applicable,
                Turnout::Applies(Degree::Yes) => &mut counts.met,
                Turnout::Applies(Degree::Partly) => &mut counts.partly_met,
                Turnout::Applies(Degree::No) => &mut counts.not_met,
            } += 1;
        }
        counts
    }

    /// How far a condition holds.
    #[must_use]
    pub fn condition(&self, condition: &ConditionDocument, world: &World<'_>) -> Degree {
        let each = |parts: &Vec<ConditionDocument>| -> Vec<Degree> {
            parts.iter().map(|part| self.condition(part, world)).collect()
        };
        let looked_at = condition.where_.as_ref();
        let degrees = |list: &str| -> Vec<Degree> {
            seen(list, &[looked_at], world).into_iter().map(|item| self.fits(looked_at, item)).collect()
        };
        if let Some(fact) = &condition.fact {
            Asked::beside(condition).answer(world.facts[fact.as_str()], self.as_of)
        } else if let Some(id) = &condition.answer {
            Asked::beside(condition).answer(world.answers[id.as_str()], self.as_of)
        } else if let Some(parts) = &condition.all {
            each(parts).into_iter().min().unwrap_or(Degree::Yes)
        } else if let Some(parts) = &condition.any {
            each(parts).into_iter().max().unwrap_or(Degree::No)
        } else if let Some(part) = &condition.not {
            self.condition(part, world).opposite()
        } else if let Some(parts) = &condition.parts {
            Degree::parts(&each(parts))
        } else if let Some(parts) = &condition.of {
            Degree::nth_largest(each(parts), whole(condition.at_least.as_ref()))
        } else if let Some(list) = &condition.some {
            let how_far = |item: &Item<'_>| match &condition.degree_from {
                None => Degree::Yes,
                Some(field) => Asked::DEGREE.answer(item.fields[field.as_str()], self.as_of),
            };
            let items = seen(list, &[looked_at], world).into_iter();
            items.map(|item| self.fits(looked_at, item).min(how_far(item))).max().unwrap_or(Degree::No)
        } else if let Some(list) = &condition.every {
            if condition.as_parts == Some(true) {
                Degree::parts(&degrees(list))
            } else {
                degrees(list).into_iter().min().unwrap_or(Degree::Yes)
            }
        } else if let Some(list) = &condition.count {
            let at_least = |n: usize| if n == 0 { Degree::Yes } else { Degree::nth_largest(degrees(list), n) };
            match (&condition.at_least, &condition.at_most, condition.equals) {
                (Some(_), None, None) => at_least(whole(condition.at_least.as_ref())),
                (None, Some(_), None) => at_least(whole(condition.at_most.as_ref()) + 1).opposite(),
                (None, None, Some(n)) => at_least(n as usize).min(at_least(n as usize + 1).opposite()),
                _ => panic!("one bound of a count"),
            }
        } else if let Some(list) = &condition.share {
            share(condition, degrees(list))
        } else if let Some(list) = &condition.distinct {
            self.distinct(list, condition.roles.as_deref().unwrap_or_default(), world)
        } else if let Some(field) = &condition.different {
            Degree::of(different(condition.among.as_deref().unwrap_or_default(), field, world))
        } else if let Some(id) = &condition.requirement {
            let turnout = self.turnout(self.place(id), world);
            match (condition.asks.unwrap_or_default(), turnout) {
                (ReferenceAspect::Applicable, turnout) => Degree::of(turnout != Turnout::NotApplicable),
                (ReferenceAspect::Degree, Turnout::Applies(degree)) => degree,
                (ReferenceAspect::Degree, Turnout::NotApplicable) => {
                    let counts_as = condition.when_not_applicable.expect("it says what it counts as");
                    Degree::of(counts_as.0 == kansrijk::Truth::YES)
                }
            }
        } else {
            Degree::of(condition.always.expect("a condition has an operator"))
        }
    }

    /// What a condition over a list sees of its one item: nothing when it does not see it.
    pub(super) fn glance(
        &self,
        condition: &ConditionDocument,
        list: &str,
        world: &World<'_>,
    ) -> (Vec<Option<Degree>>, Option<Value>) {
        let how_far = |asked: Option<&Where>| {
            seen(list, &[asked], world).first().map(|item| {
                let degree = condition
                    .degree_from
                    .as_ref()
                    .map(|field| Asked::DEGREE.answer(item.fields[field.as_str()], self.as_of));
                self.fits(asked, item).min(degree.unwrap_or(Degree::Yes))
            })
        };
        let degrees = match &condition.roles {
            Some(roles) => roles.iter().map(|role| how_far(Some(role))).collect(),
            None => vec![how_far(condition.where_.as_ref())],
        };
        let words = condition
            .different
            .as_ref()
            .and_then(|field| seen(list, &[], world).first().map(|item| item.fields[field.as_str()].clone()));
        (degrees, words)
    }

    /// How many items that a condition sees are entirely what it asks for, and how many it sees.
    #[must_use]
    pub fn counted(&self, condition: &ConditionDocument, world: &World<'_>) -> (u32, u32) {
        let asked = condition.where_.as_ref();
        let items = seen(condition.count.as_deref().expect("it counts"), &[asked], world);
        let fitting = items.iter().filter(|item| self.fits(asked, item) == Degree::Yes).count();
        let number = |count: usize| u32::try_from(count).expect("a short list");
        (number(fitting), number(items.len()))
    }

    /// Whether one item of a list is entirely what a condition asks for.
    #[must_use]
    pub fn is_counted(&self, condition: &ConditionDocument, place: usize, world: &World<'_>) -> bool {
        let list = condition.count.as_deref().expect("it counts");
        self.fits(condition.where_.as_ref(), &world.lists[list][place]) == Degree::Yes
    }

    /// How far an item is what is asked for.
    fn fits(&self, asked: Option<&Where>, item: &Item<'_>) -> Degree {
        let Some(asked) = asked else { return Degree::Yes };
        let mut degrees: Vec<Degree> = Vec::new();
        for (field, test) in &asked.fields {
            degrees.push(Asked::of(test).answer(item.fields[field_key(field, test)], self.as_of));
        }
        if let Some(all) = &asked.all {
            degrees.extend(all.iter().map(|one| self.fits(Some(one), item)));
        }
        if let Some(any) = &asked.any {
            degrees.push(any.iter().map(|one| self.fits(Some(one), item)).max().unwrap_or(Degree::No));
        }
        if let Some(not) = &asked.not {
            degrees.push(self.fits(Some(not), item).opposite());
        }
        degrees.into_iter().min().unwrap_or(Degree::Yes)
    }

    /// The best of all ways to give each role a party of its own.
    fn distinct(&self, list: &str, roles: &[Where], world: &World<'_>) -> Degree {
        // How far each party can fill each role: as far as the best of its entries.
        let mut parties: BTreeMap<usize, Vec<Degree>> = BTreeMap::new();
        for (place, role) in roles.iter().enumerate() {
            for item in seen(list, &[Some(role)], world) {
                let degree = self.fits(Some(role), item);
                let fills = parties.entry(item.party).or_insert_with(|| vec![Degree::No; roles.len()]);
                fills[place] = fills[place].max(degree);
            }
        }
        let parties: Vec<Vec<Degree>> = parties.into_values().collect();
        best(&parties, &mut vec![false; parties.len()], 0, roles.len())
    }
}

/// The best assignment of the roles from this one on to parties that are still free.
fn best(parties: &[Vec<Degree>], taken: &mut Vec<bool>, role: usize, roles: usize) -> Degree {
    if role == roles {
        return Degree::Yes;
    }
    let mut found = Degree::No;
    for (party, fills) in parties.iter().enumerate() {
        if !taken[party] {
            taken[party] = true;
            found = found.max(fills[role].min(best(parties, taken, role + 1, roles)));
            taken[party] = false;
        }
    }
    found
}

/// Whether the items do not all share a word; items without any word share nothing and are left out.
fn different(list: &str, field: &str, world: &World<'_>) -> bool {
    let words = seen(list, &[], world).into_iter().map(|item| match item.fields[field] {
        Value::Words(words) => words,
        other => panic!("{other:?} has no words"),
    });
    let words: Vec<_> = words.filter(|words| !words.is_empty()).collect();
    words.first().is_some_and(|first| !first.iter().any(|word| words.iter().all(|other| other.contains(word))))
}

/// The items that a condition sees: of partners only those that have joined, unless it names their status.
fn seen<'w, 'a>(list: &str, looked_at: &[Option<&Where>], world: &'w World<'a>) -> Vec<&'w Item<'a>> {
    let items = world.lists[list].iter();
    if list != "partners" || looked_at.iter().flatten().any(|asked| names_status(asked)) {
        return items.collect();
    }
    let joined = |item: &&Item<'_>| match item.fields["status"] {
        Value::Words(words) => words.contains("joined"),
        other => panic!("{other:?} is no status"),
    };
    items.filter(joined).collect()
}

/// Whether the status of an item is asked for.
#[must_use]
pub fn names_status(asked: &Where) -> bool {
    let deeper = asked.all.iter().flatten().chain(asked.any.iter().flatten()).chain(asked.not.as_deref());
    asked.fields.contains_key("status") || deeper.into_iter().any(names_status)
}

/// What a test on items looks at: a field, or the verdict of a rule set, which goes by the id of that.
#[must_use]
pub fn field_key<'a>(field: &'a str, test: &'a TestDocument) -> &'a str {
    match (field, test.is.as_ref().map(|is| is.0.as_slice())) {
        ("verdict", Some([Operand::Text(id)])) => id,
        _ => field,
    }
}

/// A whole number of a rule set.
#[must_use]
pub fn whole(operand: Option<&Operand>) -> usize {
    match operand {
        Some(Operand::Number(number)) => usize::try_from(*number).expect("a count"),
        other => panic!("{other:?} is no count"),
    }
}
