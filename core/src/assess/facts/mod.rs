//! Facts as readers see them: where they stand, what they say and who said so; how they decide; how to ask for them.

mod asked;
mod asking;
mod lacking;
mod reasons;
mod table;

pub(super) use asked::Asked;
pub(super) use lacking::{Lacking, Lacks};
pub(super) use table::row_note;

use super::{asking::fact_name, words::Words};
use crate::{
    compile::Program,
    domain::{
        Day, Dossier, Evidence, FieldDescription, ListName, PartialDate, Record, Shown, ShownStatement, VERDICTS,
        Vocabulary,
    },
    evaluate::FactId,
    letters,
};

/// Turns facts into texts, for one dossier and one reader.
pub(super) struct Facts<'a> {
    pub(super) program: &'a Program,
    /// The dossier with what follows from its links.
    pub(super) dossier: &'a Dossier,
    /// The dossier as it was given.
    pub(super) own: &'a Dossier,
    pub(super) as_of: Day,
    pub(super) words: Words,
}

impl<'a> Facts<'a> {
    /// Where the fact stands in the dossier.
    pub(super) fn path(&self, fact: FactId) -> String {
        match fact {
            FactId::Fact(number) => {
                // A municipality has no field of its own for a fact of its coalition.
                let linked = !Dossier::fact_is_of(number, self.own.subject);
                format!("{}{}", if linked { "coalition." } else { "" }, fact_name(number))
            }
            FactId::Answer(slot) => {
                let id = self.answer_id(slot);
                let linked = self.dossier.answers_on(id, self.as_of) && !self.own.answers_on(id, self.as_of);
                format!("{}answers.{id}", if linked { "coalition." } else { "" })
            }
            FactId::List(list) => self.list_path(list),
            FactId::Item(list, index) => format!("{}[{index}]", self.list_path(list)),
            FactId::Field(list, index, field) => {
                format!("{}[{index}].{}", self.list_path(list), self.field_name(list, field))
            }
        }
    }

    fn list_path(&self, list: ListName) -> String {
        format!("{}{}", if self.own.reads_from_coalition(list) { "coalition." } else { "" }, list.term().id)
    }

    /// The key of a field; of a verdict that of the dossier that it is on.
    fn field_name(&self, list: ListName, field: u8) -> &'static str {
        match self.field(list, field) {
            Some(field) => field.name,
            None => "dossier",
        }
    }

    /// The name of the rule set whose verdict a number stands for.
    fn verdict_title(&self, field: u8) -> Option<&str> {
        let id = self.program.rules().verdicts().get(usize::from(field.checked_sub(VERDICTS)?))?;
        let other = self.program.other(id, self.as_of);
        Some(other.map_or(id.as_str(), |other| other.document().title.get(self.words.0)))
    }

    fn field(&self, list: ListName, number: u8) -> Option<&'static FieldDescription> {
        list.fields().get(usize::from(number))
    }

    fn answer_id(&self, slot: u16) -> &'a str {
        self.asking().answer_id(slot)
    }

    fn item(&self, list: ListName, index: u16) -> Option<&'a dyn Record> {
        self.dossier.list(list).item(usize::from(index))
    }

    /// The name of an item; else what kind of thing it is, or its number.
    pub(super) fn item_name(&self, list: ListName, index: u16) -> String {
        self.own_name(list, index).unwrap_or_else(|| match self.item(list, index) {
            None => self.words.item(list).to_owned(),
            Some(item) => match item.id() {
                Some(id) => format!("{} {id}", self.words.item(list)),
                None => self.numbered(list, index),
            },
        })
    }

    /// The name of an item, or else what kind of thing it is.
    fn own_name(&self, list: ListName, index: u16) -> Option<String> {
        let item = self.item(list, index)?;
        if let Some(name) = item.name() {
            return Some(name.to_owned());
        }
        let coalition =
            self.dossier.coalitions.items().get(usize::from(index)).filter(|_| list == ListName::Coalitions);
        if let Some(linked) = coalition.and_then(|one| one.dossier.dossier()) {
            return Some(linked.name.clone());
        }
        if !matches!(list, ListName::Partners | ListName::Leads | ListName::Documents) {
            return None;
        }
        match item.statements(0, self.as_of).into_iter().map(|one| one.value).next() {
            Some(Shown::Words(kinds)) if !kinds.is_empty() => Some(self.words.value(&Shown::Words(kinds))),
            _ => None,
        }
    }

    /// "trekker 2".
    fn numbered(&self, list: ListName, index: u16) -> String {
        format!("{} {}", self.words.item(list), usize::from(index) + 1)
    }

    /// The name of an item in a question: between quotes, unless it is the proper name of a party, a person, a place or
    /// an intervention.
    pub(super) fn item_in_question(&self, list: ListName, index: u16) -> String {
        let Some(name) = self.own_name(list, index) else { return self.item_name(list, index) };
        let proper = matches!(
            list,
            ListName::Partners
                | ListName::Leads
                | ListName::Interventions
                | ListName::MemberMunicipalities
                | ListName::Coalitions
        );
        let common = name.chars().next().is_some_and(letters::is_small);
        if common || !proper { self.words.quoted(&name) } else { name }
    }

    fn statements(&self, fact: FactId) -> Vec<ShownStatement<'a>> {
        match fact {
            FactId::Fact(number) => self.dossier.statements(number, self.as_of),
            FactId::Answer(slot) => {
                self.dossier.answers.get(self.answer_id(slot)).map_or_else(Vec::new, |answer| answer.shown(self.as_of))
            }
            FactId::Field(list, index, field) => {
                self.item(list, index).map_or_else(Vec::new, |item| item.statements(field, self.as_of))
            }
            FactId::List(_) | FactId::Item(..) => Vec::new(),
        }
    }

    /// Every fact that the dossier can state.
    pub(super) fn every_fact(&self) -> Vec<FactId> {
        let number = |count: usize| 0..u8::try_from(count).unwrap_or(u8::MAX);
        let mut all: Vec<FactId> = number(Dossier::FACTS.len()).map(FactId::Fact).collect();
        let answers = u16::try_from(self.program.rules().answers().len()).unwrap_or(u16::MAX);
        all.extend((0..answers).map(FactId::Answer));
        for list in ListName::all() {
            let items = u16::try_from(self.dossier.list(list).len()).unwrap_or(u16::MAX);
            for index in 0..items {
                all.extend(number(list.fields().len()).map(|field| FactId::Field(list, index, field)));
            }
        }
        all
    }

    /// The dates from which the statements of a fact hold.
    pub(super) fn holds_from(&self, fact: FactId) -> Vec<Option<PartialDate>> {
        self.statements(fact).into_iter().map(|statement| statement.from).collect()
    }

    /// The grounds of a fact: of its statements, else of the item or the list that it belongs to.
    fn evidence(&self, fact: FactId) -> Vec<Evidence> {
        let own: Vec<Evidence> = self.statements(fact).iter().filter_map(|one| one.evidence.cloned()).collect();
        if !own.is_empty() {
            return own;
        }
        let around = match fact {
            FactId::Field(list, index, _) | FactId::Item(list, index) => {
                self.item(list, index).and_then(Record::evidence).or_else(|| self.dossier.list(list).evidence())
            }
            FactId::List(list) => self.dossier.list(list).evidence(),
            FactId::Fact(_) | FactId::Answer(_) => None,
        };
        around.cloned().into_iter().collect()
    }
}
