//! The JSON Schemas of what goes in and of what comes out: made from the Rust types, or as they were written down from
//! them. A test holds the two against each other; who only passes them on needs no generator.

#[cfg(feature = "schema")]
use crate::{
    assessment::{Assessment, Questionnaire},
    domain::Dossier,
    ruleset::RuleSetDocument,
};
#[cfg(feature = "schema")]
use schemars::generate::SchemaSettings;

/// What a JSON Schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaKind {
    /// A rule set, as an author writes it.
    RuleSet,
    /// A dossier.
    Dossier,
    /// An assessment: the contract.
    Assessment,
    /// What a rule set asks, for a form.
    Questionnaire,
}

impl SchemaKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::RuleSet, Self::Dossier, Self::Assessment, Self::Questionnaire];
}

/// The JSON Schema (draft 2020-12) of a kind of document, generated from its Rust type.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema(kind: SchemaKind) -> serde_json::Value {
    let read = SchemaSettings::draft2020_12().for_deserialize();
    let written = SchemaSettings::draft2020_12().for_serialize();
    let schema = match kind {
        SchemaKind::RuleSet => read.into_generator().into_root_schema_for::<RuleSetDocument>(),
        SchemaKind::Dossier => read.into_generator().into_root_schema_for::<Dossier>(),
        SchemaKind::Assessment => written.into_generator().into_root_schema_for::<Assessment>(),
        SchemaKind::Questionnaire => written.into_generator().into_root_schema_for::<Questionnaire>(),
    };
    schema.to_value()
}

/// The JSON Schema (draft 2020-12) of a kind of document, as text.
///
/// ```
/// let text = kansrijk::schema_text(kansrijk::SchemaKind::Dossier);
/// let schema: serde_json::Value = serde_json::from_str(text)?;
/// assert_eq!(schema["title"], "Dossier");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[cfg(feature = "schema-text")]
#[must_use]
pub const fn schema_text(kind: SchemaKind) -> &'static str {
    match kind {
        SchemaKind::RuleSet => kansrijk_rules::RULE_SET_SCHEMA,
        SchemaKind::Dossier => kansrijk_rules::DOSSIER_SCHEMA,
        SchemaKind::Assessment => kansrijk_rules::ASSESSMENT_SCHEMA,
        SchemaKind::Questionnaire => kansrijk_rules::QUESTIONNAIRE_SCHEMA,
    }
}
