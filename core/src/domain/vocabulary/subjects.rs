//! What a dossier is about, and what language its reader reads.

use super::vocabulary;

vocabulary! {
    /// What a dossier describes and a rule set assesses.
    Subject, "subjects", {
        Coalition "coalition" "lokale coalitie" "local coalition";
        Partnership "partnership" "regionaal samenwerkingsverband" "regional partnership";
        Municipality "municipality" "gemeente" "municipality";
    }
}

vocabulary! {
    /// The language of a reader: Dutch, the default, or English.
    Language, "languages", {
        Dutch "nl" "Nederlands" "Dutch";
        English "en" "Engels" "English";
    }
}

impl Language {
    /// The text in this language.
    #[must_use]
    pub const fn pick<'t>(self, nl: &'t str, en: &'t str) -> &'t str {
        match self {
            Self::Dutch => nl,
            Self::English => en,
        }
    }
}

#[allow(clippy::derivable_impls, reason = "the enum is made by a macro that derives the same for all lists")]
impl Default for Language {
    fn default() -> Self {
        Self::Dutch
    }
}
