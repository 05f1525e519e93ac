//! How to ask for a fact: the question, the answers to choose from, and who can give them.

use super::Facts;
use crate::{
    assessment::{AnswerOption, QuestionText},
    domain::{AnswerType, Choice, FactType, Language, ListName, Progress, Role, Roles, Vocabulary, VocabularyInfo},
    evaluate::FactId,
    ruleset::OwnQuestion,
    truth::Degree,
};

impl Facts<'_> {
    pub(super) fn question_text(&self, id: &str) -> String {
        let rules = self.program.rules();
        let own = self.program.document().questions.iter().find(|question| question.id == id);
        let question = own.or_else(|| rules.registers().questions.answer(id));
        question.map_or_else(|| id.to_owned(), |question| question.text.get(self.words.0).to_owned())
    }

    pub(super) fn register_text(&self, path: &str, item: &str) -> Option<String> {
        let question = self.program.rules().registers().questions.field(path, self.dossier.subject)?;
        Some(question.text.get(self.words.0).replace("{item}", item))
    }

    /// The question that asks for a missing fact: the requirement's own where it can stand for the fact, else that of the
    /// fact. What one can answer follows from the fact.
    pub(in crate::assess) fn question(&self, fact: FactId, own: Option<&OwnQuestion>) -> QuestionText {
        let (kind, vocabulary, answers) = self.answer_form(fact);
        if let Some(own) = own {
            return QuestionText {
                text: self.words.pick(&own.nl, &own.en).to_owned(),
                kind,
                vocabulary,
                answers,
                who: self.who(&own.who),
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
                    who: self.who(&question.who),
                    why: Some(question.why.get(self.words.0).to_owned()),
                };
            }
        }
        let (path, item) = match fact {
            FactId::Field(list, index, field) => {
                let item = self.item_in_question(list, index);
                if let Some(title) = self.verdict_title(field) {
                    return self.verdict_question(title, &item);
                }
                (format!("{}.{}", list.term().id, self.field_name(list, field)), item)
            }
            FactId::List(list) | FactId::Item(list, _) => (list.term().id.to_owned(), String::new()),
            FactId::Fact(number) => (self.single_name(number).to_owned(), String::new()),
            FactId::Answer(_) => (self.path(fact), String::new()),
        };
        let question = registers.questions.field(&path, self.dossier.subject);
        let total = match fact {
            FactId::List(list) => self.words.total_of(self.dossier.list(list)),
            _ => String::new(),
        };
        QuestionText {
            text: question
                .map_or_else(|| path.clone(), |question| question.text.get(self.words.0).replace("{item}", &item))
                + &total,
            kind,
            vocabulary,
            answers,
            who: question.map_or_else(Vec::new, |question| self.who(&question.who)),
            why: question.map(|question| question.why.get(self.words.0).replace("{item}", &item)),
        }
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
            who: self.who(&[Role::ProjectLead].into_iter().collect()),
            why: None,
        }
    }

    /// What kind of answer a fact wants, and which there are to choose from.
    fn answer_form(&self, fact: FactId) -> (String, Option<String>, Vec<AnswerOption>) {
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

    fn who(&self, named: &Roles) -> Vec<String> {
        let who = self.program.rules().registers().questions.who(named, self.dossier.subject);
        who.words().map(|term| term.id.to_owned()).collect()
    }

    /// What readers call a role.
    pub(in crate::assess) fn role_label(id: &str, language: Language) -> String {
        Role::from_id(id).map_or_else(|| id.to_owned(), |role| role.term().label(language).to_owned())
    }
}

/// So many items are named behind a question that is asked of more than one.
const NAMED: usize = 5;

fn option(id: &str, label: &str) -> AnswerOption {
    AnswerOption { id: id.to_owned(), label: label.to_owned() }
}
