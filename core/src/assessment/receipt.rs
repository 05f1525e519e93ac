//! What an assessment was made from, so that anyone can make it again.

use serde::Serialize;

/// What an assessment was made from. The same receipt means the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Receipt {
    /// The version of the engine.
    pub engine: String,
    /// The version of the contract.
    pub schema: String,
    /// The rule set.
    pub rule_set: NamedHash,
    /// The version of the rule set.
    pub rule_set_version: String,
    /// The tables by which fields follow from one another.
    pub tables: Vec<NamedHash>,
    /// The rule sets that it refers to, in the version in force.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub referred: Vec<NamedHash>,
    /// The dossier: SHA-256 of its canonical form.
    pub dossier: String,
    /// The dossiers that it links to, by their place in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub linked: Vec<NamedHash>,
    /// The date that the assessment speaks of.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date")))]
    pub as_of: String,
    /// The language of all texts.
    pub lang: String,
}

/// The hash of something with an id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedHash {
    /// Its id.
    pub id: String,
    /// SHA-256 of its canonical form, in hexadecimal.
    pub sha256: String,
}
