//! Facts as readers see them: where they stand, what they say, who said so, and how to ask for them.

use super::words::Words;
use crate::{
    assessment::{AnswerOption, Because, Disputed, DisputedStatement, QuestionText, TableNote},
    compile::{Node, Program},
    domain::{
        Choice, Day, Dossier, Evidence, FactType, FieldDescription, Language, ListName, Progress, Record, Role, Shown,
        ShownStatement, Vocabulary, VocabularyInfo,
    },
    evaluate::FactId,
    ruleset::OwnQuestion,
    truth::{Degree, Truth},
    validate::derivation,
};
use serde_json::Value;

/// Turns facts into texts, for one dossier and one reader.
pub(super) struct Facts<'a> {
    pub(super) program: &'a Program,
    pub(super) dossier: &'a Dossier,
    pub(super) as_of: Day,
    pub(super) words: Words,
}

impl<'a> Facts<'a> {
    /// Where the fact stands in the dossier.
    pub(super) fn path(&self, fact: FactId) -> String {
        match fact {
            FactId::Fact(number) => self.single(number).map_or("", |field| field.name).to_owned(),
            FactId::Answer(slot) => format!("answers.{}", self.answer_id(slot)),
            FactId::List(list) => list.term().id.to_owned(),
            FactId::Item(list, index) => format!("{}[{index}]", list.term().id),
            FactId::Field(list, index, field) => {
                format!("{}[{index}].{}", list.term().id, self.field(list, field).map_or("", |field| field.name))
            }
        }
    }

    fn single(&self, number: u8) -> Option<&'static FieldDescription> {
        Dossier::FACTS.get(usize::from(number))
    }

    fn field(&self, list: ListName, number: u8) -> Option<&'static FieldDescription> {
        list.fields().get(usize::from(number))
    }

    fn answer_id(&self, slot: u16) -> &'a str {
        self.program.rules().answers().get(usize::from(slot)).map_or("", |asked| asked.id.as_str())
    }

    fn item(&self, list: ListName, index: u16) -> Option<&'a dyn Record> {
        self.dossier.list(list).item(usize::from(index))
    }

    /// The name of an item; else what kind of thing it is, or its number.
    pub(super) fn item_name(&self, list: ListName, index: u16) -> String {
        let Some(item) = self.item(list, index) else { return self.words.item(list).to_owned() };
        if let Some(name) = item.name() {
            return name.to_owned();
        }
        if matches!(list, ListName::Partners | ListName::Leads | ListName::Documents)
            && let Some(Shown::Words(kinds)) = item.statements(0, self.as_of).into_iter().map(|one| one.value).next()
            && !kinds.is_empty()
        {
            return self.words.value(&Shown::Words(kinds));
        }
        match item.id() {
            Some(id) => format!("{} {id}", self.words.item(list)),
            None => format!("{} {}", self.words.item(list), usize::from(index) + 1),
        }
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
    pub(super) fn holds_from(&self, fact: FactId) -> Vec<Option<crate::domain::PartialDate>> {
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

    /// A fact that decides.
    pub(super) fn because(&self, fact: FactId) -> Because {
        let table = self.table(fact);
        Because {
            path: self.path(fact),
            value: self.value(fact),
            text: self.text(fact, table.as_ref()),
            table,
            evidence: self.evidence(fact),
        }
    }

    fn value(&self, fact: FactId) -> Value {
        match fact {
            FactId::List(list) => {
                let list = self.dossier.list(list);
                Value::from(list.len() as u64 + u64::from(list.unnamed()))
            }
            FactId::Item(..) => Value::Bool(true),
            _ => {
                let mut values: Vec<Value> = self.statements(fact).iter().map(|one| json(&one.value)).collect();
                if values.len() == 1 { values.remove(0) } else { Value::Array(values) }
            }
        }
    }

    fn text(&self, fact: FactId, table: Option<&TableNote>) -> String {
        let values = |facts: &Self| -> String {
            let texts: Vec<String> = facts.statements(fact).iter().map(|one| facts.words.value(&one.value)).collect();
            texts.join(facts.words.pick(" of ", " or "))
        };
        match fact {
            FactId::Field(list, index, field) => {
                let name = self.item_name(list, index);
                match table {
                    Some(table) if table.text == name => name,
                    Some(table) => format!("{name} ({})", table.text),
                    None if self.field(list, field).is_some_and(|field| field.name == "domain") => {
                        format!("{name} ({})", values(self))
                    }
                    None => format!("{name}: {}", values(self)),
                }
            }
            FactId::Item(list, index) => self.item_name(list, index),
            FactId::List(list) => {
                let items = self.dossier.list(list);
                self.words.closed_list(list.term().label(self.words.0), items.len() + items.unnamed() as usize)
            }
            FactId::Fact(_) => values(self),
            FactId::Answer(slot) => {
                let question = self.question_text(self.answer_id(slot));
                format!("{question} {}", values(self))
            }
        }
    }

    fn question_text(&self, id: &str) -> String {
        let rules = self.program.rules();
        let own = self.program.document().questions.iter().find(|question| question.id == id);
        let question = own.or_else(|| rules.registers().questions.answer(id));
        question.map_or_else(|| id.to_owned(), |question| question.text.get(self.words.0).to_owned())
    }

    /// The row of the table that decided what a field stands for, where the rule set reads what follows from it.
    fn table(&self, fact: FactId) -> Option<TableNote> {
        let FactId::Field(list, index, field) = fact else { return None };
        let derived =
            (0..u8::try_from(list.fields().len()).ok()?).find(|other| list.source_of(*other) == Some(field))?;
        if !self.reads(derived) {
            return None;
        }
        let (table, words) = derivation(&self.program.rules().registers().tables, list, derived)?;
        let FactType::Set(target) = self.field(list, derived)?.kind else { return None };
        let item = self.item(list, index)?;
        let mut rows = Vec::new();
        for statement in item.statements(field, self.as_of) {
            let Shown::Words(terms) = statement.value else { continue };
            rows.extend(terms.iter().filter_map(|term| table.row(words.position(term.id)?)));
        }
        let alternatives: Vec<Vec<&str>> =
            rows.iter().flat_map(|row| row.alternatives.iter()).map(|set| named(*set, &target)).collect();
        let label =
            |id: &str| target.terms.iter().find(|term| term.id == id).map_or("", |term| term.label(self.words.0));
        let texts: Vec<String> = alternatives
            .iter()
            .map(|set| {
                let labels: Vec<&str> = set.iter().map(|id| label(id)).collect();
                if labels.is_empty() {
                    self.words.pick("iets anders", "something else").to_owned()
                } else {
                    self.words.list(&labels)
                }
            })
            .collect();
        let first = rows.first()?;
        Some(TableNote {
            stands_for: alternatives.iter().map(|set| set.iter().map(|id| (*id).to_owned()).collect()).collect(),
            text: texts.join(self.words.pick(" of ", " or ")),
            // The weakest ground of all rows speaks for the whole.
            basis: rows.iter().map(|row| row.basis).max_by_key(|basis| *basis as u8).unwrap_or(first.basis),
            citations: rows.iter().flat_map(|row| row.citations.iter().cloned()).collect(),
            note: rows.iter().find_map(|row| row.note.as_ref()).map(|note| note.get(self.words.0).to_owned()),
        })
    }

    fn reads(&self, field: u8) -> bool {
        self.program.nodes().iter().any(|node| match node {
            Node::Field(own, _) => *own == field,
            Node::Distinct(distinct) => distinct.field == field,
            Node::Different { field: own, .. } => *own == field,
            _ => false,
        })
    }

    /// A fact on which statements differ.
    pub(super) fn disputed(&self, fact: FactId) -> Disputed {
        let text = match fact {
            FactId::Field(list, index, field) => {
                let asked = format!("{}.{}", list.term().id, self.field(list, field).map_or("", |field| field.name));
                self.register_text(&asked, &self.item_name(list, index)).unwrap_or_else(|| self.item_name(list, index))
            }
            FactId::Answer(slot) => self.question_text(self.answer_id(slot)),
            other => self.register_text(&self.path(other), "").unwrap_or_else(|| self.path(other)),
        };
        let statements = self.statements(fact).into_iter().map(|statement| DisputedStatement {
            value: json(&statement.value),
            text: self.words.value(&statement.value),
            evidence: statement.evidence.cloned(),
        });
        Disputed { path: self.path(fact), text, statements: statements.collect() }
    }

    fn register_text(&self, path: &str, item: &str) -> Option<String> {
        let question = self.program.rules().registers().questions.field(path)?;
        Some(question.text.get(self.words.0).replace("{item}", item))
    }

    /// The question that asks for a missing fact: the requirement's own, else that of the fact.
    pub(super) fn question(&self, fact: FactId, own: Option<&OwnQuestion>) -> QuestionText {
        let (kind, vocabulary, answers) = self.answer_form(fact);
        if let Some(own) = own {
            return QuestionText {
                text: self.words.pick(&own.nl, &own.en).to_owned(),
                kind,
                vocabulary,
                answers,
                who: ids(own.who.words()),
                why: own.why.as_ref().map(|why| why.get(self.words.0).to_owned()),
            };
        }
        let registers = self.program.rules().registers();
        if let FactId::Answer(slot) = fact {
            let id = self.answer_id(slot);
            let own = self.program.document().questions.iter().find(|question| question.id == id);
            if let Some(question) = own.or_else(|| registers.questions.answer(id)) {
                return QuestionText {
                    text: question.text.get(self.words.0).to_owned(),
                    kind,
                    vocabulary,
                    answers,
                    who: ids(question.who.words()),
                    why: Some(question.why.get(self.words.0).to_owned()),
                };
            }
        }
        let (path, item) = match fact {
            FactId::Field(list, index, field) => {
                let name = self.field(list, field).map_or("", |field| field.name);
                (format!("{}.{name}", list.term().id), self.item_name(list, index))
            }
            other => (self.path(other), String::new()),
        };
        let question = registers.questions.field(&path);
        QuestionText {
            text: question
                .map_or_else(|| path.clone(), |question| question.text.get(self.words.0).replace("{item}", &item)),
            kind,
            vocabulary,
            answers,
            who: question.map_or_else(Vec::new, |question| ids(question.who.words())),
            why: question.map(|question| question.why.get(self.words.0).replace("{item}", &item)),
        }
    }

    /// What kind of answer a fact wants, and which there are to choose from.
    fn answer_form(&self, fact: FactId) -> (String, Option<String>, Vec<AnswerOption>) {
        use crate::domain::AnswerType;
        let degrees = |degrees: &[Degree]| -> Vec<AnswerOption> {
            degrees.iter().map(|degree| option(degree.id(), self.words.degree(*degree))).collect()
        };
        let plain = |kind: &str| (kind.to_owned(), None, Vec::new());
        let of_type = |kind: &FactType| match kind {
            FactType::Degree => ("degree".to_owned(), None, degrees(&[Degree::Yes, Degree::Partly, Degree::No])),
            FactType::YesNo => ("yes_no".to_owned(), None, degrees(&[Degree::Yes, Degree::No])),
            FactType::Progress => {
                let options = [Degree::Yes, Degree::Partly, Degree::No];
                let options = options.map(|degree| option(Progress::word(degree), self.words.progress(degree)));
                ("progress".to_owned(), None, options.into())
            }
            FactType::Number => plain("number"),
            FactType::Date => plain("date"),
            FactType::One(words) => ("word".to_owned(), Some(words.name.to_owned()), self.options(words)),
            FactType::Set(words) => ("words".to_owned(), Some(words.name.to_owned()), self.options(words)),
        };
        match fact {
            FactId::List(_) | FactId::Item(..) => plain("list"),
            FactId::Fact(number) => self.single(number).map_or_else(|| plain("date"), |field| of_type(&field.kind)),
            FactId::Field(list, _, field) => {
                self.field(list, field).map_or_else(|| plain("words"), |field| of_type(&field.kind))
            }
            FactId::Answer(slot) => {
                match self.program.rules().answers().get(usize::from(slot)).map(|asked| &asked.kind) {
                    Some(AnswerType::YesNo) => of_type(&FactType::YesNo),
                    Some(AnswerType::Number) => plain("number"),
                    Some(AnswerType::Date) => plain("date"),
                    Some(AnswerType::Choice(choices)) => {
                        ("choice".to_owned(), None, choices.iter().map(|choice| self.choice(choice)).collect())
                    }
                    Some(AnswerType::Degree) | None => of_type(&FactType::Degree),
                }
            }
        }
    }

    fn choice(&self, choice: &Choice) -> AnswerOption {
        option(&choice.id, self.words.pick(&choice.nl, &choice.en))
    }

    /// The words of a short list; a long one is found by its name.
    fn options(&self, words: &VocabularyInfo) -> Vec<AnswerOption> {
        const SHORT: usize = 16;
        if words.terms.len() > SHORT {
            return Vec::new();
        }
        words.terms.iter().map(|term| option(term.id, term.label(self.words.0))).collect()
    }

    /// What readers call a role.
    pub(super) fn role_label(id: &str, language: Language) -> String {
        Role::from_id(id).map_or_else(|| id.to_owned(), |role| role.term().label(language).to_owned())
    }
}

fn option(id: &str, label: &str) -> AnswerOption {
    AnswerOption { id: id.to_owned(), label: label.to_owned() }
}

fn ids(terms: impl Iterator<Item = &'static crate::domain::Term>) -> Vec<String> {
    terms.map(|term| term.id.to_owned()).collect()
}

fn named(set: u64, words: &VocabularyInfo) -> Vec<&'static str> {
    words.ids.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1).map(|(_, id)| *id).collect()
}

/// A value as it stands in the contract.
fn json(value: &Shown) -> Value {
    match value {
        Shown::Words(terms) if terms.len() == 1 => Value::from(terms.first().map_or("", |term| term.id)),
        Shown::Words(terms) => terms.iter().map(|term| term.id).collect(),
        Shown::Degree(truth) => degree(*truth, Degree::id),
        Shown::Progress(truth) => degree(*truth, Progress::word),
        Shown::Number(number) => Value::from(*number),
        Shown::Date(date) => Value::from(date.to_string()),
        Shown::Text(text) => Value::from(text.clone()),
    }
}

fn degree(truth: Truth, word: fn(Degree) -> &'static str) -> Value {
    match truth.definite() {
        Some(degree) => Value::from(word(degree)),
        // Dossiers write bounds as plain degrees.
        None => serde_json::json!({ "at_least": truth.at_least().id(), "at_most": truth.at_most().id() }),
    }
}
