//! The contract: an assessment as every language sees it, and what a rule set asks, worded in the reader's language.
//!
//! Maps are lists in a stated order, whole numbers are at most 2³², and a field that has nothing to say is left out.

mod counts;
mod finding;
mod form_words;
mod measure;
mod outcome;
mod questionnaire;
mod receipt;

pub use counts::{Bounds, DegreeBounds, Group, ObligationTotal, Tally, Verdict};
pub use finding::{
    AnswerOption, Because, Citation, ContrastNote, Disputed, DisputedStatement, ExampleNote, Finding, IfApplicable,
    Missing, NextStep, QuestionText, Remark, ResourceNote, TableNote, TimingNote,
};
pub use form_words::{AskingWords, FileWords, FormWords, OutcomeWords, TroubleWords};
pub use measure::{Measure, Preview, PreviewedRequirement, Track};
pub use outcome::{Applies, Outcome, Timing};
pub use questionnaire::{
    AskedBy, AskedField, AskedList, Entry, QUESTIONNAIRE_SCHEMA, Questionnaire, TableRow, WordList,
};
pub use receipt::{NamedHash, Receipt};

use crate::domain::{Evidence, Language, PartialDate, Subject};
use crate::ruleset::{Standing, ValidityBasis};
use serde::Serialize;

/// The version of this contract; it changes when a field changes its meaning or goes.
pub const SCHEMA: &str = "kansrijk-assessment/1";

/// All findings of one dossier against one rule set on one date.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// The version of this contract: `kansrijk-assessment/1`.
    pub schema: String,
    /// What was assessed.
    pub subject: SubjectNote,
    /// What it was assessed against.
    pub rule_set: RuleSetNote,
    /// The date that the assessment speaks of (*peildatum*).
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub as_of: String,
    /// The date that the facts speak of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub described_on: Option<PartialDate>,
    /// The language of all texts.
    pub lang: Language,
    /// What a reader has to know of this assessment as a whole.
    pub remarks: Vec<Remark>,
    /// The declared verdict; absent when the rule set declares none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Whether this is the track that is shown first; absent when no selector chooses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Track>,
    /// Counts, one obligation at a time.
    pub totals: Vec<ObligationTotal>,
    /// The groups, in the order of the rule set.
    pub groups: Vec<Group>,
    /// One finding for each requirement, in the order of the rule set.
    pub findings: Vec<Finding>,
    /// The questions whose answers can still change something, by who can answer them, most useful first.
    pub questions: Vec<QuestionGroup>,
    /// Figures with bounds; they decide nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Prompts: who is there, who could be asked. No quota.
    pub coverage: Vec<Coverage>,
    /// What was odd in the dossier without being wrong.
    pub warnings: Vec<Warning>,
    /// What this assessment was made from.
    pub receipt: Receipt,
}

/// What was assessed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubjectNote {
    /// What it is.
    pub kind: Subject,
    /// What it is called in the reader's language.
    pub kind_label: String,
    /// The id of the dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// The codes of its municipalities.
    pub municipalities: Vec<String>,
    /// Who filled in the dossier, by role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// What a dossier was assessed against.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleSetNote {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub title: String,
    /// What it is and is not.
    pub about: String,
    /// Whose word it is.
    pub standing: Standing,
    /// The same, for readers.
    pub standing_label: String,
    /// From when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<ValidityNote>,
    /// Until when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<ValidityNote>,
    /// The document that it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceNote>,
}

/// From or until when a rule set holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ValidityNote {
    /// The date.
    pub date: PartialDate,
    /// Whether the source says so.
    pub basis: ValidityBasis,
}

/// A source document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceNote {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Whether the document says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_basis: Option<ValidityBasis>,
    /// What a reader has to know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Questions that one role can answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionGroup {
    /// The role.
    pub who: String,
    /// What readers call it.
    pub who_label: String,
    /// The questions, most useful first: those of a must, then those that settle most requirements.
    pub questions: Vec<OpenQuestion>,
}

/// A question whose answer can still change something.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenQuestion {
    /// The question.
    pub question: QuestionText,
    /// The facts that it asks for.
    pub paths: Vec<String>,
    /// The requirements that it can still change.
    pub requirements: Vec<String>,
    /// The clauses of those requirements.
    pub clauses: Vec<String>,
}

/// Who is there of those that a source names, and who could be asked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// The requirement or group that it stands beside.
    pub beside: String,
    /// The list that was looked at.
    pub list: String,
    /// What the prompts are.
    pub text: String,
    /// How many items the dossier names that take part.
    pub named: u32,
    /// Whether there may be more than are named.
    pub open: bool,
    /// One for each party or thing that the source names.
    pub prompts: Vec<Prompt>,
}

/// One party or thing to think of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prompt {
    /// The words of the field that fit it.
    pub values: Vec<String>,
    /// What readers call it.
    pub label: String,
    /// `yes`: the dossier names it. `no`: it certainly is not there. `maybe`: the dossier does not say.
    pub there: Applies,
    /// Whether the dossier names it as one that does not take part yet, or no longer: invited, intended, left.
    pub in_view: bool,
    /// The clauses that name it.
    pub citations: Vec<Citation>,
}

/// What was odd in the dossier without being wrong.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Warning {
    /// The stable code.
    pub code: String,
    /// Where.
    pub path: String,
    /// What.
    pub message: String,
}
