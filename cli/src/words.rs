//! The words around rule sets and registers that `rules` shows, in both languages.

use kansrijk::Language;
use kansrijk::domain::{AnswerTypeName, Basis};
use kansrijk::ruleset::{Obligation, Standing, ValidityBasis, Verdict};

/// A word or sentence in Dutch and in English.
#[derive(Clone, Copy)]
pub struct Words(pub &'static str, pub &'static str);

impl Words {
    /// The text in the reader's language.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.0,
            Language::English => self.1,
        }
    }
}

/// How strong a requirement is.
pub const fn obligation(obligation: Obligation) -> Words {
    match obligation {
        Obligation::Must => Words("moet", "must"),
        Obligation::Should => Words("zou moeten", "should"),
        Obligation::May => Words("kan", "may"),
    }
}

/// Whose word an instrument is.
pub const fn standing(standing: Standing) -> Words {
    match standing {
        Standing::National => Words("landelijk", "national"),
        Standing::Regional => Words("regionaal", "regional"),
        Standing::Advice => Words("advies", "advice"),
    }
}

/// Whether an instrument has a verdict.
pub const fn verdict(verdict: Verdict) -> Words {
    match verdict {
        Verdict::AllMusts => Words("alle eisen die moeten, samen", "all musts together"),
        Verdict::None => Words("geen: alleen bevindingen", "none: findings only"),
    }
}

/// Whether a date stands in the source.
pub const fn validity(basis: ValidityBasis) -> Words {
    match basis {
        ValidityBasis::Stated => Words("volgens de bron", "stated by the source"),
        ValidityBasis::Inferred => Words("afgeleid", "inferred"),
    }
}

/// On what ground a row of a table stands.
pub const fn basis(basis: Basis) -> Words {
    match basis {
        Basis::Stated => Words("staat in de bron", "stated"),
        Basis::Implied => Words("blijkt uit de bron", "implied"),
        Basis::Own => Words("onze lezing", "our reading"),
    }
}

/// What kind of answer a question wants.
pub const fn answer(kind: AnswerTypeName) -> Words {
    match kind {
        AnswerTypeName::Degree => Words("yes (ja), partly (deels), no (nee)", "yes, partly, no"),
        AnswerTypeName::YesNo => Words("yes (ja), no (nee)", "yes, no"),
        AnswerTypeName::Number => Words("een heel getal", "a whole number"),
        AnswerTypeName::Date => Words(
            "een dag, maand of jaar: 2025-03-31, 2025-03 of 2025",
            "a day, a month or a year: 2025-03-31, 2025-03 or 2025",
        ),
        AnswerTypeName::Choice => Words("een van deze", "one of these"),
    }
}
