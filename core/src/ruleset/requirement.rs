//! Requirements, and what stands beside them without deciding.

use super::ConditionDocument;
use crate::domain::{Localised, PartialDate, Roles};
use crate::truth::Degree;
use serde::{Deserialize, Serialize};

/// How strong a requirement is in its instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Obligation {
    /// It has to be met (*moet*).
    Must,
    /// It ought to be met (*zou moeten*).
    Should,
    /// It can be done (*kan*).
    May,
}

impl Obligation {
    /// All, strongest first.
    pub const ALL: [Self; 3] = [Self::Must, Self::Should, Self::May];
}

/// One thing that can be met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Requirement"))]
pub struct RequirementDocument {
    /// A Dutch slug, unique in the rule set.
    pub id: String,
    /// How strong it is in this instrument.
    pub obligation: Obligation,
    /// What it says, in a few words.
    pub title: Localised,
    /// The question to ask when a fact of this requirement is missing; else the question of that fact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<OwnQuestion>,
    /// When it applies; always when this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_if: Option<ConditionDocument>,
    /// For an optional step: the condition that says whether it was chosen. Silence is never "not chosen".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen_by: Option<ConditionDocument>,
    /// The day, month or year by which it has to be met; the last day is in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<PartialDate>,
    /// The degree that has to be reached by then; `yes` when this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_degree: Option<Degree>,
    /// What decides it.
    pub expect: ConditionDocument,
    /// Sentences that are shown when their condition certainly holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<RemarkDocument>,
    /// Prompts of a "think of" list: who is there, who could be asked. No quota.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<CoverageDocument>,
    /// Clauses that give examples.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// The same thing elsewhere, with another strength.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contrast: Vec<Contrast>,
    /// The clauses it comes from.
    #[serde(default)]
    pub citations: Vec<String>,
    /// What helps when it is not met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub next_steps: Vec<NextStepDocument>,
}

/// A question that a requirement asks itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OwnQuestion {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
    /// Who can answer.
    pub who: Roles,
    /// Why it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Localised>,
}

/// A sentence beside a requirement; it changes no outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Remark"))]
pub struct RemarkDocument {
    /// It is shown when this certainly holds, at least partly.
    #[serde(rename = "if")]
    pub condition: ConditionDocument,
    /// The sentence.
    pub text: Localised,
    /// The clauses it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<String>,
}

/// Prompts: who is there, who could be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Coverage"))]
pub struct CoverageDocument {
    /// The list that is looked at.
    pub list: String,
    /// The field that is looked at.
    pub field: String,
    /// What the prompts are.
    pub text: Localised,
    /// One prompt for each party or thing to think of.
    pub prompts: Vec<PromptDocument>,
}

/// One party or thing to think of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Prompt"))]
pub struct PromptDocument {
    /// The words of the field that fit it.
    pub values: Vec<String>,
    /// The clauses that name it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<String>,
}

/// The same thing elsewhere, with another strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contrast {
    /// The clause.
    pub clause: String,
    /// How it differs.
    pub text: Localised,
}

/// What helps when a requirement is not met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "NextStep"))]
pub struct NextStepDocument {
    /// What to do.
    pub text: Localised,
    /// The clauses it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<String>,
    /// The rule set it comes from, when that is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Tools that help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<String>,
}
