//! Texts that readers see, in both languages.

use super::vocabulary::Language;
use serde::{Deserialize, Serialize};

/// A text in Dutch and in English.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Localised {
    /// Dutch, at B1 level.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Localised {
    /// The text in the reader's language.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}
