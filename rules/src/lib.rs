//! The rule sets of [kansrijk](https://docs.rs/kansrijk), with everything they lean on, as plain data: no types, no logic.
//!
//! Each file is written in YAML and given as compact JSON with sorted keys, so that reading it takes no YAML parser. With
//! the feature `yaml` (on by default) the text that was written, comments and all, stands beside it. The crate `kansrijk`
//! gives these texts their meaning; use that, unless all you want is the text.
//!
//! ```
//! let file = kansrijk_rules::RULE_SETS.iter().find(|file| file.id == "minimale-eisen").expect("it is built in");
//! assert!(file.json.contains(r#""version":"1.0.0""#));
//! ```

#![forbid(unsafe_code)]

#[cfg(test)]
mod convert;
mod texts;

pub use texts::{RuleSetText, Texts, texts};

/// One version of one rule set: the file `<id>/<version>.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSetFile {
    /// The id of the rule set; the name of its folder.
    pub id: &'static str,
    /// The version; the name of the file.
    pub version: &'static str,
    /// The rule set as JSON.
    pub json: &'static str,
    /// The rule set as it was written.
    #[cfg(feature = "yaml")]
    pub yaml: &'static str,
}

macro_rules! json {
    ($file:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

#[cfg(feature = "yaml")]
macro_rules! text {
    ($file:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $file))
    };
}

/// All rule sets, by id, and of one id the oldest version first.
pub const RULE_SETS: &[RuleSetFile] = include!(concat!(env!("OUT_DIR"), "/rule_sets.rs"));

/// The question register, as JSON: `answers`, which only a person can give, and `fields`, one for each fact of a dossier.
pub const QUESTIONS: &str = json!("questions.json");

/// The tools that help when a requirement is not met, as JSON.
pub const RESOURCES: &str = json!("resources.json");

/// The source documents, as JSON.
pub const SOURCES: &str = json!("sources.json");

/// Which domains a kind of partner works in, as JSON.
pub const PARTNER_DOMAINS: &str = json!("partner-domains.json");

/// Which functions a type of document serves, as JSON.
pub const DOCUMENT_FUNCTIONS: &str = json!("document-functions.json");

/// Which functions a role of a lead serves, as JSON.
pub const LEAD_FUNCTIONS: &str = json!("lead-functions.json");

/// The numbered clauses of the source documents: a header line, then `id`, `document`, `place`, `anchor`, `strength`,
/// `instrument`, `disposition` and `reason`, with tabs between them and no quoting.
pub const CLAUSES: &str = include_str!("../clauses.tsv");

/// [`QUESTIONS`] as it was written.
#[cfg(feature = "yaml")]
pub const QUESTIONS_YAML: &str = text!("questions.yaml");

/// [`RESOURCES`] as it was written.
#[cfg(feature = "yaml")]
pub const RESOURCES_YAML: &str = text!("resources.yaml");

/// [`SOURCES`] as it was written.
#[cfg(feature = "yaml")]
pub const SOURCES_YAML: &str = text!("sources.yaml");

/// [`PARTNER_DOMAINS`] as it was written.
#[cfg(feature = "yaml")]
pub const PARTNER_DOMAINS_YAML: &str = text!("tables/partner-domains.yaml");

/// [`DOCUMENT_FUNCTIONS`] as it was written.
#[cfg(feature = "yaml")]
pub const DOCUMENT_FUNCTIONS_YAML: &str = text!("tables/document-functions.yaml");

/// [`LEAD_FUNCTIONS`] as it was written.
#[cfg(feature = "yaml")]
pub const LEAD_FUNCTIONS_YAML: &str = text!("tables/lead-functions.yaml");

/// The JSON Schema of a rule set.
#[cfg(feature = "schemas")]
pub const RULE_SET_SCHEMA: &str = include_str!("../schemas/ruleset.json");

/// The JSON Schema of a dossier.
#[cfg(feature = "schemas")]
pub const DOSSIER_SCHEMA: &str = include_str!("../schemas/dossier.json");

/// The JSON Schema of an assessment.
#[cfg(feature = "schemas")]
pub const ASSESSMENT_SCHEMA: &str = include_str!("../schemas/assessment.json");

/// The JSON Schema of what a rule set asks.
#[cfg(feature = "schemas")]
pub const QUESTIONNAIRE_SCHEMA: &str = include_str!("../schemas/questionnaire.json");

/// The scenarios beside each rule set: its id, and the scenarios as JSON.
#[cfg(feature = "scenarios")]
pub const SCENARIOS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/scenarios.rs"));
