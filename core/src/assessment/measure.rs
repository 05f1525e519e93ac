//! Figures, and what is shown first: they inform, and decide nothing.

use super::{Applies, Citation};
use serde::Serialize;

/// How many items are so, of how many: a figure with its bounds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measure {
    /// The id of the measure.
    pub id: String,
    /// What is counted.
    pub title: String,
    /// The list whose items are counted.
    pub list: String,
    /// So many certainly are so.
    pub certainly: u32,
    /// So many at most; absent when there may be more items than are known of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub possibly: Option<u32>,
    /// Of at least so many.
    pub of_at_least: u32,
    /// Of at most so many; absent when there may be more items than are known of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_at_most: Option<u32>,
    /// The names of those that certainly are so.
    pub yes: Vec<String>,
    /// The names of those that certainly are not.
    pub no: Vec<String>,
    /// The names of those of which it is not known.
    pub unknown: Vec<String>,
    /// The figure in words.
    pub text: String,
    /// The clauses that it comes from.
    pub citations: Vec<Citation>,
}

/// Whether this is the track that is shown first, where a selector chooses between tracks.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Track {
    /// `yes`: it is shown first. `no`: another is. `maybe`: what decides it is not known, so none is shown first.
    pub first: Applies,
    /// The same in words.
    pub text: String,
    /// The requirements of another rule set, listed and not assessed, when this track is shown first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview: Option<Preview>,
}

/// The requirements of another rule set, listed and not assessed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Preview {
    /// The id of that rule set.
    pub rule_set: String,
    /// Its name.
    pub title: String,
    /// What the list is.
    pub text: String,
    /// Its requirements.
    pub requirements: Vec<PreviewedRequirement>,
}

/// A requirement that is listed and not assessed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreviewedRequirement {
    /// Its id.
    pub requirement: String,
    /// What it says.
    pub title: String,
    /// The clauses that it comes from.
    pub citations: Vec<Citation>,
}
