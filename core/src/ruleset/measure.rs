//! Figures over the items of a list: how many of how many. They inform, and decide nothing.

use super::operand::Where;
use crate::domain::Localised;
use serde::{Deserialize, Serialize};

/// A figure: how many items of a list are so, of how many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Measure"))]
pub struct MeasureDocument {
    /// A Dutch slug, unique among the measures of the rule set.
    pub id: String,
    /// What is counted.
    pub title: Localised,
    /// The list whose items are counted.
    pub of: String,
    /// What the items have to be.
    #[serde(rename = "where")]
    pub where_: Where,
    /// The clauses it comes from.
    #[serde(default)]
    pub citations: Vec<String>,
}
