//! Conditions: a map with exactly one operator.

use super::operand::{OneOrMore, Operand, Where};
use crate::domain::YesNo;
use serde::{Deserialize, Serialize};

/// A condition. Exactly one of the operators stands in it; the other keys go with some of them:
///
/// | operator | goes with |
/// |---|---|
/// | `fact`, `answer` | a test: `is`, `at_least`, `at_most`, `before`, `after`, `between` |
/// | `some` | `where`, `degree_from` |
/// | `every` | `where`, `as_parts` |
/// | `count` | `where`, and one of `at_least`, `at_most`, `equals` |
/// | `share` | `where`, `at_least` as a fraction, `on_empty` |
/// | `distinct` | `roles` |
/// | `different` | `among`, `at_least: 2` |
/// | `all`, `any`, `parts`, `not`, `always` | |
/// | `at_least` | `of` |
/// | `requirement` | `asks`, `when_not_applicable` |
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "schema", schemars(rename = "Condition"))]
pub struct ConditionDocument {
    /// A single fact of the dossier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    /// An answer, by the id of its question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Some item of this list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub some: Option<String>,
    /// Every item of this list; only at the top of an expectation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<String>,
    /// The number of items of this list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<String>,
    /// A share of the links in this list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// Different items of this list for each of the roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distinct: Option<String>,
    /// A field in which the items of `among` are not all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub different: Option<String>,
    /// All of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<ConditionDocument>>,
    /// One of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<ConditionDocument>>,
    /// The opposite.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<ConditionDocument>>,
    /// Parts of one clause: yes when all are, no when none is, partly in between.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Vec<ConditionDocument>>,
    /// The outcome of another requirement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requirement: Option<String>,
    /// Always so, or never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub always: Option<bool>,

    /// What the items have to be.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub where_: Option<Where>,
    /// A degree of the item that says how far it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub degree_from: Option<String>,
    /// Whether the items are parts: partly met when some are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_parts: Option<bool>,
    /// The list whose items are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub among: Option<String>,
    /// What the items have to be, one for each role of `distinct`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<Where>>,
    /// The conditions of which `at_least` so many have to hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Vec<ConditionDocument>>,
    /// The value, or one of the values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<OneOrMore>,
    /// This much or more; this date or later; this many; for a share a fraction, such as `2/3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Operand>,
    /// This much or less; this date or earlier; at most this many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Operand>,
    /// Exactly this many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub equals: Option<u32>,
    /// Earlier than this date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Operand>,
    /// Later than this date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Operand>,
    /// From the one to the other, ends included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub between: Option<(Operand, Operand)>,
    /// What a share of no links at all counts as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_empty: Option<YesNo>,
    /// What is asked of the requirement; `degree` unless it says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asks: Option<ReferenceAspect>,
    /// What a requirement that does not apply counts as.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when_not_applicable: Option<YesNo>,
}

impl ConditionDocument {
    /// The keys of which a condition has one, first of its fields; `at_least … of` is one more.
    pub const OPERATORS: &'static [&'static str] = &[
        "fact",
        "answer",
        "some",
        "every",
        "count",
        "share",
        "distinct",
        "different",
        "all",
        "any",
        "not",
        "parts",
        "requirement",
        "always",
    ];
}

/// What is asked of another requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReferenceAspect {
    /// How far it is met.
    #[default]
    Degree,
    /// Whether it applies.
    Applicable,
}
