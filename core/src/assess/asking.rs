//! How to ask for something: the question, the answers to choose from, and who can give them.

use super::words::Words;
use crate::{
    assessment::{AnswerOption, QuestionText},
    compile::Program,
    domain::{
        AnswerType, Choice, Dossier, FactType, ListName, Progress, Question, Role, Roles, Subject, Vocabulary,
        VocabularyInfo,
    },
    ruleset::OwnQuestion,
    truth::Degree,
};

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) enum About<'a> {
    /// A single fact, by its number.
    Fact(u8),
    /// An answer, by its place among those that the rule set asks for.
    Answer(u16),
    /// The items of a list.
    List(ListName),
    /// A field of an item, by what the item is called.
    Field(ListName, &'a str, &'a str),
}

/// Asks by one rule set, in dossiers about one subject, for one reader.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) program: &'a Program,
    pub(super) subject: Subject,
    pub(super) words: Words,
}

impl<'a> Asking<'a> {
    /// The question of a requirement itself, with the answers of the fact that it stands for.
    pub(super) fn own(&self, about: About<'_>, own: &OwnQuestion) -> QuestionText {
        let (kind, vocabulary, answers) = self.answer_form(about);
        QuestionText {
            text: self.words.pick(&own.nl, &own.en).to_owned(),
            kind,
            vocabulary,
            answers,
            who: self.who(&own.who),
            why: own.why.as_ref().map(|why| why.get(self.words.0).to_owned()),
        }
    }

    /// The question that stands in the register, or that the rule set brings.
    pub(super) fn question(&self, about: About<'_>) -> QuestionText {
        let (kind, vocabulary, answers) = self.answer_form(about);
        let item = if let About::Field(_, _, item) = about { item } else { "" };
        let registered = |path: &str| {
            let question = self.program.rules().registers().questions.field(path, self.subject);
            question.map(|question| (&question.text, &question.why, &question.who))
        };
        let path = match about {
            About::Answer(slot) => self.answer_id(slot).to_owned(),
            About::Fact(number) => fact_name(number).to_owned(),
            About::List(list) => list.term().id.to_owned(),
            About::Field(list, field, _) => format!("{}.{field}", list.term().id),
        };
        let asked = match about {
            About::Answer(_) => self.answer(&path).map(|question| (&question.text, &question.why, &question.who)),
            _ => registered(&path),
        };
        let worded = |text: &crate::domain::Localised| text.get(self.words.0).replace("{item}", item);
        QuestionText {
            text: asked.map_or(path, |(text, ..)| worded(text)),
            kind,
            vocabulary,
            answers,
            who: asked.map_or_else(Vec::new, |(_, _, who)| self.who(who)),
            why: asked.map(|(_, why, _)| worded(why)),
        }
    }

    /// The question behind an answer: of the rule set itself, or of the register.
    pub(super) fn answer(&self, id: &str) -> Option<&'a Question> {
        let own = self.program.document().questions.iter().find(|question| question.id == id);
        own.or_else(|| self.program.rules().registers().questions.answer(id))
    }

    pub(super) fn answer_id(&self, slot: u16) -> &'a str {
        self.program.rules().answers().get(usize::from(slot)).map_or("", |asked| asked.id.as_str())
    }

    /// What kind of answer it wants, the list of words that it is from, and which there are to choose from.
    fn answer_form(&self, about: About<'_>) -> (String, Option<String>, Vec<AnswerOption>) {
        let plain = |kind: &str| (kind.to_owned(), None, Vec::new());
        match about {
            About::List(_) => plain("list"),
            About::Fact(number) => {
                let field = Dossier::FACTS.get(usize::from(number));
                field.map_or_else(|| plain("date"), |field| self.form_of(&field.kind))
            }
            About::Field(list, name, _) => {
                let field = list.fields().iter().find(|field| field.name == name);
                field.map_or_else(|| plain("words"), |field| self.form_of(&field.kind))
            }
            About::Answer(slot) => match self.program.rules().answers().get(usize::from(slot)).map(|asked| &asked.kind)
            {
                Some(AnswerType::YesNo) => self.form_of(&FactType::YesNo),
                Some(AnswerType::Number) => plain("number"),
                Some(AnswerType::Date) => plain("date"),
                Some(AnswerType::Choice(choices)) => {
                    ("choice".to_owned(), None, choices.iter().map(|choice| self.choice(choice)).collect())
                }
                Some(AnswerType::Degree) | None => self.form_of(&FactType::Degree),
            },
        }
    }

    pub(super) fn form_of(&self, kind: &FactType) -> (String, Option<String>, Vec<AnswerOption>) {
        let plain = |kind: &str| (kind.to_owned(), None, Vec::new());
        let degrees = |degrees: &[Degree]| -> Vec<AnswerOption> {
            degrees.iter().map(|degree| option(degree.id(), self.words.degree(*degree))).collect()
        };
        match kind {
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

    /// Who can answer, of those that a question names.
    pub(super) fn who(&self, named: &Roles) -> Vec<String> {
        let who = self.program.rules().registers().questions.who(named, self.subject);
        who.words().map(|term| term.id.to_owned()).collect()
    }
}

/// What readers call a role.
pub(super) fn role_label(id: &str, words: Words) -> String {
    Role::from_id(id).map_or_else(|| id.to_owned(), |role| role.term().label(words.0).to_owned())
}

/// The key of a single fact.
pub(super) fn fact_name(number: u8) -> &'static str {
    Dossier::FACTS.get(usize::from(number)).map_or("", |field| field.name)
}

pub(super) fn option(id: &str, label: &str) -> AnswerOption {
    AnswerOption { id: id.to_owned(), label: label.to_owned() }
}
