//! What readers call the words of a rule set.

use super::{Disposition, Obligation, Standing, Strength, ValidityBasis, Verdict};
use crate::domain::Language;

impl Obligation {
    /// The id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::May => "may",
        }
    }

    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        language.pick(
            match self {
                Self::Must => "moet",
                Self::Should => "zou moeten",
                Self::May => "kan",
            },
            self.id(),
        )
    }

    /// What readers call requirements of this strength, in the plural.
    #[must_use]
    pub const fn noun(self, language: Language) -> &'static str {
        match self {
            Self::Must => language.pick("eisen", "requirements"),
            Self::Should => language.pick("aanbevelingen", "recommendations"),
            Self::May => language.pick("mogelijkheden", "options"),
        }
    }
}

impl Standing {
    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::National => language.pick("landelijk", "national"),
            Self::Regional => language.pick("regionaal", "regional"),
            Self::Advice => language.pick("advies", "advice"),
        }
    }
}

impl Verdict {
    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::AllMusts => language.pick("alle eisen die moeten, samen", "all musts together"),
            Self::None => language.pick("geen: alleen bevindingen", "none: findings only"),
        }
    }
}

impl ValidityBasis {
    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Stated => language.pick("volgens de bron", "stated by the source"),
            Self::Inferred => language.pick("afgeleid uit de tekst", "inferred from the text"),
        }
    }
}

impl Strength {
    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Must => Obligation::Must.label(language),
            Self::Should => Obligation::Should.label(language),
            Self::May => Obligation::May.label(language),
            Self::Info => language.pick("ter informatie", "for information"),
        }
    }
}

impl Disposition {
    /// What readers call a clause with it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Requirement => language.pick("eis of punt", "requirement"),
            Self::Resource => language.pick("hulpmiddel", "resource"),
            Self::Vocabulary => language.pick("woordenlijst", "word list"),
            Self::Context => language.pick("uitleg of voorbeeld", "explanation or example"),
            Self::NotAssessable => language.pick("niet te toetsen", "not assessable"),
        }
    }

    /// What readers call its place among others, after a number: `12 in een woordenlijst`.
    #[must_use]
    pub const fn counted(self, language: Language) -> &'static str {
        match self {
            Self::Requirement => language.pick("als eis of punt", "as a requirement"),
            Self::Resource => language.pick("als hulpmiddel", "as a resource"),
            Self::Vocabulary => language.pick("in een woordenlijst", "in a word list"),
            Self::Context => language.pick("als uitleg of voorbeeld", "as explanation or example"),
            Self::NotAssessable => language.pick("niet te toetsen", "not assessable"),
        }
    }
}
