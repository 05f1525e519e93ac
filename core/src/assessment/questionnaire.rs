//! What a rule set asks: all that a form needs in order to be drawn, worded for the reader.

use super::{AnswerOption, Citation, FormWords, QuestionText, RuleSetNote, TableNote};
use crate::domain::{Language, Subject};
use serde::Serialize;

/// The version of this contract; it changes when a field changes its meaning or goes.
pub const QUESTIONNAIRE_SCHEMA: &str = "kansrijk-questionnaire/1";

/// Everything that one rule set asks, of dossiers about its subject: what to draw a form from.
///
/// It knows no dossier. Which questions still matter, and what an answer changes, stands in an assessment.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Questionnaire {
    /// The version of this contract: `kansrijk-questionnaire/1`.
    pub schema: String,
    /// The rule set.
    pub rule_set: RuleSetNote,
    /// What its dossiers are about: their `subject`.
    pub subject: Subject,
    /// What readers call it.
    pub subject_label: String,
    /// The language of all texts.
    pub lang: Language,
    /// What the reader gets, and about how long it takes: one sentence each.
    pub intro: Vec<String>,
    /// What is asked of the dossier as a whole; the names are paths from its root, such as `evidence.by`.
    pub about: Vec<AskedField>,
    /// What the rule set reads: first what its requirements read, in their order; then what only figures, prompts and the
    /// choice of a track read.
    pub entries: Vec<Entry>,
    /// What can be said with every answer: since when it holds, who said so, and where. The names are paths in a map that
    /// has the answer itself as its `value`; such maps in a list are statements that may differ.
    pub statement: Vec<AskedField>,
    /// The lists of words that answers are from, each once.
    pub vocabularies: Vec<WordList>,
    /// The fixed words of a form.
    pub words: FormWords,
}

/// One thing that a rule set reads: a list, a single fact, or an answer that only people can give.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Where it stands in a dossier: `partners`, `started_on`, `answers.coalitie_breed_genoeg`.
    pub path: String,
    /// The question. The words of a vocabulary stand under `vocabularies`, not here.
    pub question: QuestionText,
    /// What readers call those who can answer, in the order of `question.who`.
    pub who_labels: Vec<String>,
    /// The requirements that read it; none for what only informs.
    pub requirements: Vec<AskedBy>,
    /// The clauses that the question comes from.
    pub citations: Vec<Citation>,
    /// How it is filled in, when it is a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<AskedList>,
}

/// A requirement that reads something.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AskedBy {
    /// The id of the requirement.
    pub requirement: String,
    /// What it says.
    pub title: String,
    /// What it asks in words of its own, where these can stand for the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

/// How a list is filled in. It is unknown while it is not in the dossier; `[]` says that there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AskedList {
    /// What readers call the list: "partners".
    pub label: String,
    /// What they call one item: "partner".
    pub item_label: String,
    /// To add an item: "partner toevoegen".
    pub add: String,
    /// That there are none: the list is `[]`.
    pub none: String,
    /// That there may be more than the items named: the list stands in `incomplete`.
    pub open: String,
    /// The question how many there are, also of those that are not named: the list is a map with `items` and `size`.
    pub size: String,
    /// What is asked of every item: its name, and the fields that the rule set reads.
    pub fields: Vec<AskedField>,
}

/// One thing that is asked of an item, of a statement, or of the dossier as a whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AskedField {
    /// Its key: `kind`.
    pub name: String,
    /// A short name, as for the head of a column.
    pub heading: String,
    /// The question. The words of a vocabulary stand under `vocabularies`, not here.
    pub question: QuestionText,
    /// What readers call those who can answer, in the order of `question.who`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub who_labels: Vec<String>,
    /// The clauses that the question comes from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
    /// The field that it follows from when it is left open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follows_from: Option<String>,
    /// What follows from each word of that field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub table: Vec<TableRow>,
    /// What holds when it is left open, where silence has a meaning; else it is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

/// What follows from a word.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableRow {
    /// The word.
    pub word: String,
    /// What it stands for, and on what ground.
    pub note: TableNote,
}

/// A closed list of words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WordList {
    /// The name of the list, as in `vocabulary` of a question.
    pub name: String,
    /// Its words, in the order in which they are shown.
    pub words: Vec<AnswerOption>,
}
