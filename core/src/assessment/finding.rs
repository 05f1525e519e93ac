//! The finding of one requirement: its outcome, why, what is missing, what to do.

use super::{Applies, DegreeBounds, Outcome, Timing};
use crate::domain::{Basis, Evidence, PartialDate};
use crate::ruleset::Obligation;
use serde::Serialize;

/// The finding of one requirement.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The id of the requirement.
    pub requirement: String,
    /// The id of its group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// How strong it is in this instrument.
    pub obligation: Obligation,
    /// What it says.
    pub title: String,
    /// Whether it applies.
    pub applies: Applies,
    /// The outcome.
    pub outcome: Outcome,
    /// What readers call it: "voldaan", "nog niet bekend", "zeker deels".
    pub outcome_label: String,
    /// What is possible; for a requirement that may not apply: if it applies.
    pub bounds: DegreeBounds,
    /// The outcome that it would have, when it is only unknown whether it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub if_applicable: Option<IfApplicable>,
    /// How it stands to its deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<TimingNote>,
    /// The facts that alone force these bounds; none of them can be missed.
    pub because: Vec<Because>,
    /// The same in words; empty when nothing is established.
    pub because_text: String,
    /// The unknown facts that could still change the outcome; none is left out.
    pub missing: Vec<Missing>,
    /// The facts on which statements differ, and that could change the outcome.
    pub disputed: Vec<Disputed>,
    /// Sentences beside the outcome.
    pub remarks: Vec<Remark>,
    /// What helps, when it is not met.
    pub next_steps: Vec<NextStep>,
    /// Examples that the source gives.
    pub examples: Vec<ExampleNote>,
    /// The same thing elsewhere, with another strength.
    pub contrast: Vec<ContrastNote>,
    /// The clauses it comes from.
    pub citations: Vec<Citation>,
}

/// What a requirement would be if it applied.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IfApplicable {
    /// The outcome.
    pub outcome: Outcome,
    /// What readers call it.
    pub outcome_label: String,
}

/// How a requirement stands to its deadline.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimingNote {
    /// The deadline.
    pub due: PartialDate,
    /// How it stands.
    pub timing: Timing,
    /// The same in words.
    pub text: String,
}

/// A fact that decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Because {
    /// Where it stands in the dossier: `partners[1].kind`.
    pub path: String,
    /// Its value; for a list the number of its items.
    pub value: serde_json::Value,
    /// The fact in a few words.
    pub text: String,
    /// What the value stands for, and on what ground, when a table of ours or of the source decides that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<TableNote>,
    /// Who said so, and where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// What a word was taken to stand for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TableNote {
    /// What it may stand for: each a set of words, one of which is the case.
    #[serde(rename = "as")]
    pub stands_for: Vec<Vec<String>>,
    /// The same in words.
    pub text: String,
    /// On what ground.
    pub basis: Basis,
    /// The clauses.
    pub citations: Vec<String>,
    /// Why it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A fact that is not known and could change the outcome.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Missing {
    /// Where it would stand in the dossier.
    pub path: String,
    /// The question that asks for it.
    pub question: QuestionText,
}

/// A question as it is put.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuestionText {
    /// The question.
    pub text: String,
    /// What kind of answer it wants: `degree`, `yes_no`, `progress`, `number`, `date`, `choice`, `word`, `words`, `list`; a
    /// `dossier` of its own; in a questionnaire also `text`, `texts`, and an `item` of the same list, by its id.
    #[serde(rename = "type")]
    pub kind: String,
    /// The list of words that the answer is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vocabulary: Option<String>,
    /// The answers to choose from: id and label.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<AnswerOption>,
    /// Who can answer it, by role.
    pub who: Vec<String>,
    /// Why it is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// One answer to choose from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerOption {
    /// The id that a dossier gives.
    pub id: String,
    /// What readers call it.
    pub label: String,
}

/// A fact on which statements differ.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Disputed {
    /// Where it stands in the dossier.
    pub path: String,
    /// What it is about, in a few words.
    pub text: String,
    /// What is said of it.
    pub statements: Vec<DisputedStatement>,
}

/// One of the statements that differ.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DisputedStatement {
    /// The value.
    pub value: serde_json::Value,
    /// The value in words.
    pub text: String,
    /// Who said so, and where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// A sentence beside an outcome; it changes none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Remark {
    /// The sentence.
    pub text: String,
    /// The clauses it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<Citation>,
}

/// What helps when a requirement is not met.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NextStep {
    /// What to do.
    pub text: String,
    /// The rule set it comes from, when that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What readers call that rule set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_title: Option<String>,
    /// Tools that help.
    pub resources: Vec<ResourceNote>,
    /// The clauses it comes from.
    pub citations: Vec<Citation>,
}

/// A tool that helps.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResourceNote {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// Its address, only where a source spells it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
}

/// A clause of a source document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Citation {
    /// Its id.
    pub clause: String,
    /// The id of the document.
    pub document: String,
    /// Its title.
    pub document_title: String,
    /// Where it stands in the document.
    pub place: String,
    /// At most eight words to find it by.
    pub anchor: String,
}

/// An example that the source gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExampleNote {
    /// The clause.
    pub citation: Citation,
}

/// The same thing elsewhere, with another strength.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContrastNote {
    /// How it differs.
    pub text: String,
    /// The clause.
    pub citation: Citation,
}
