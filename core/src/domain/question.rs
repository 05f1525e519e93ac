//! The question register: how a missing fact is asked for.

use super::{
    Language, Localised, Role, Subject, value::read_words, vocabulary::Term, vocabulary::Vocabulary,
    vocabulary::VocabularyInfo,
};
use serde::{Deserialize, Serialize};

/// Who can answer a question, each role once; the first is asked first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Roles(Vec<Role>);

impl Roles {
    /// The roles, in the order in which they were written.
    pub fn words(&self) -> impl Iterator<Item = &'static Term> {
        self.0.iter().map(|role| role.term())
    }
}

impl Extend<Role> for Roles {
    fn extend<I: IntoIterator<Item = Role>>(&mut self, roles: I) {
        for role in roles {
            if !self.0.contains(&role) {
                self.0.push(role);
            }
        }
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        let mut all = Self::default();
        all.extend(roles);
        all
    }
}

impl<'de> Deserialize<'de> for Roles {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (mut roles, list) = (Self::default(), VocabularyInfo::of::<Role>());
        read_words(list, deserializer, &mut |place| roles.extend(Role::all().nth(place)))?;
        Ok(roles)
    }
}

/// What kind of answer a question wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerType {
    /// `yes`, `partly` or `no`.
    Degree,
    /// `yes` or `no`.
    YesNo,
    /// A whole number.
    Number,
    /// A day, a month or a year.
    Date,
    /// One of these.
    Choice(Vec<Choice>),
}

impl AnswerType {
    /// The id in files.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Degree => "degree",
            Self::YesNo => "yes_no",
            Self::Number => "number",
            Self::Date => "date",
            Self::Choice(_) => "choice",
        }
    }
}

/// One of the answers to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The id that a dossier gives as its answer.
    pub id: String,
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// What kind of answer a question wants, as files name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AnswerTypeName {
    /// `yes`, `partly` or `no`.
    Degree,
    /// `yes` or `no`.
    YesNo,
    /// A whole number.
    Number,
    /// A day, a month or a year.
    Date,
    /// One of `choices`.
    Choice,
}

impl AnswerTypeName {
    /// The answers that a dossier may give, in words.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Degree => language.pick("yes (ja), partly (deels), no (nee)", "yes, partly, no"),
            Self::YesNo => language.pick("yes (ja), no (nee)", "yes, no"),
            Self::Number => language.pick("een heel getal", "a whole number"),
            Self::Date => language.pick(
                "een dag, maand of jaar: 2025-03-31, 2025-03 of 2025",
                "a day, a month or a year: 2025-03-31, 2025-03 or 2025",
            ),
            Self::Choice => language.pick("een van deze", "one of these"),
        }
    }
}

/// A statement that only a person can make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The key under `answers` in a dossier.
    pub id: String,
    /// What kind of answer it wants.
    #[serde(rename = "type")]
    pub kind: AnswerTypeName,
    /// The answers to choose from, for a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The question.
    pub text: Localised,
    /// Why it is asked.
    pub why: Localised,
    /// Who can answer.
    pub who: Roles,
    /// The clauses it comes from.
    #[serde(default)]
    pub citations: Vec<String>,
}

impl Question {
    /// What kind of answer it wants, with its choices.
    #[must_use]
    pub fn answer_type(&self) -> AnswerType {
        match self.kind {
            AnswerTypeName::Degree => AnswerType::Degree,
            AnswerTypeName::YesNo => AnswerType::YesNo,
            AnswerTypeName::Number => AnswerType::Number,
            AnswerTypeName::Date => AnswerType::Date,
            AnswerTypeName::Choice => AnswerType::Choice(self.choices.clone()),
        }
    }
}

/// The question for a fact that a dossier has a place for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldQuestion {
    /// The list, the list and its field (`partners.kind`), or the fact (`started_on`).
    pub path: String,
    /// The subject whose dossiers are asked in these words; else all that have no words of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// Of a degree of an item: what it says when it is so, in a few words, such as "recognised".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Localised>,
    /// Of another field of an item: a short name, as for the head of a column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<Localised>,
    /// The question; `{item}` stands for the name of the item.
    pub text: Localised,
    /// Why it is asked.
    pub why: Localised,
    /// Who can answer.
    pub who: Roles,
    /// The clauses it comes from.
    #[serde(default)]
    pub citations: Vec<String>,
}

/// All questions, shared by all rule sets: one answer serves every instrument that asks the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionRegister {
    /// Statements that only a person can make.
    pub answers: Vec<Question>,
    /// One question for each fact that a dossier has a place for.
    pub fields: Vec<FieldQuestion>,
    /// Who is asked instead in dossiers about another subject.
    #[serde(default)]
    pub instead: Vec<Instead>,
}

/// Who is asked instead of a role, in dossiers about one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// The subject.
    pub subject: Subject,
    /// The role that questions name.
    pub of: Role,
    /// The role that is asked.
    pub ask: Role,
}

impl QuestionRegister {
    /// The question for a list, a field or a fact of a dossier about this subject.
    #[must_use]
    pub fn field(&self, path: &str, subject: Subject) -> Option<&FieldQuestion> {
        let of = |wanted: Option<Subject>| {
            self.fields.iter().find(|question| question.subject == wanted && question.path == path)
        };
        of(Some(subject)).or_else(|| of(None))
    }

    /// Who can answer, of those that a question names, where the dossier is about this subject.
    #[must_use]
    pub fn who(&self, named: &Roles, subject: Subject) -> Roles {
        let instead = |role: &Role| self.instead.iter().find(|one| one.subject == subject && one.of == *role);
        named.0.iter().map(|role| instead(role).map_or(*role, |one| one.ask)).collect()
    }

    /// The question with this id.
    #[must_use]
    pub fn answer(&self, id: &str) -> Option<&Question> {
        self.answers.iter().find(|question| question.id == id)
    }
}
