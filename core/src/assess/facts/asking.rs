//! How to ask for a fact that a dossier misses: by the name of the item that it is about.

use super::Facts;
use crate::{
    assess::asking::{About, Asking},
    assessment::QuestionText,
    domain::{Language, ListName, Role},
    evaluate::FactId,
    ruleset::OwnQuestion,
};

impl<'a> Facts<'a> {
    pub(super) const fn asking(&self) -> Asking<'a> {
        Asking { program: self.program, subject: self.dossier.subject, words: self.words }
    }

    pub(super) fn question_text(&self, id: &str) -> String {
        self.asking().answer(id).map_or_else(|| id.to_owned(), |question| question.text.get(self.words.0).to_owned())
    }

    pub(super) fn register_text(&self, path: &str, item: &str) -> Option<String> {
        let question = self.program.rules().registers().questions.field(path, self.dossier.subject)?;
        Some(question.text.get(self.words.0).replace("{item}", item))
    }

    /// The question that asks for a missing fact: the requirement's own where it can stand for the fact, else that of the
    /// fact. What one can answer follows from the fact.
    pub(in crate::assess) fn question(&self, fact: FactId, own: Option<&OwnQuestion>) -> QuestionText {
        let mut item = String::new();
        if let FactId::Field(list, index, field) = fact {
            item = self.item_in_question(list, index);
            if let Some(title) = self.verdict_title(field) {
                return self.verdict_question(title, &item);
            }
        }
        let about = match fact {
            FactId::Fact(number) => About::Fact(number),
            FactId::Answer(slot) => About::Answer(slot),
            FactId::List(list) | FactId::Item(list, _) => About::List(list),
            FactId::Field(list, _, field) => About::Field(list, self.field_name(list, field), &item),
        };
        if let Some(own) = own {
            return self.asking().own(about, own);
        }
        let mut question = self.asking().question(about);
        if let FactId::List(list) = fact {
            question.text += &self.words.total_of(self.dossier.list(list));
        }
        question
    }

    /// That the same question is asked of other items: " Dezelfde vraag voor ‘a’, ‘b’ en ‘c’." Each name stands between
    /// quotes, so that one sees where it ends; with its number where another item has the same name.
    pub(in crate::assess) fn also_of(&self, about: FactId, fields: &[FactId]) -> String {
        let item = |field: &FactId| match *field {
            FactId::Field(list, index, _) => Some((list, index)),
            _ => None,
        };
        let items: Vec<(ListName, u16)> = fields.iter().filter_map(item).collect();
        let own: Vec<Option<String>> = std::iter::once(&about)
            .chain(fields)
            .filter_map(item)
            .map(|(list, index)| self.own_name(list, index))
            .collect();
        let name = |&(list, index): &(ListName, u16)| {
            let Some(name) = self.own_name(list, index) else { return self.item_name(list, index) };
            let same = own.iter().flatten().filter(|other| **other == name).count();
            let quoted = self.words.quoted(&name);
            if same > 1 { format!("{quoted} ({})", self.numbered(list, index)) } else { quoted }
        };
        let mut names: Vec<String> = items.iter().map(name).collect();
        if names.len() > NAMED {
            let more = names.len() - (NAMED - 1);
            names.truncate(NAMED - 1);
            names.push(match self.words.0 {
                Language::Dutch => format!("nog {more} andere"),
                Language::English => format!("{more} others"),
            });
        }
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match names.is_empty() {
            true => String::new(),
            false => {
                format!(
                    " {} {}.",
                    self.words.pick("Dezelfde vraag voor", "The same question for"),
                    self.words.list(&names)
                )
            }
        }
    }

    /// The way to the verdict of another rule set on a linked dossier is to complete that dossier.
    fn verdict_question(&self, title: &str, item: &str) -> QuestionText {
        let text = match self.words.0 {
            Language::Dutch => format!("Wat weten jullie nog meer van {item}? Vul haar dossier aan voor: {title}."),
            Language::English => format!("What more do you know of {item}? Complete its dossier for: {title}."),
        };
        QuestionText {
            text,
            kind: "dossier".to_owned(),
            vocabulary: None,
            answers: Vec::new(),
            who: self.asking().who(&[Role::ProjectLead].into_iter().collect()),
            why: None,
        }
    }
}

/// So many items are named behind a question that is asked of more than one.
const NAMED: usize = 5;
