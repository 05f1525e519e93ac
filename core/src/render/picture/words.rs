//! The fixed words of pictures, and of the tables beside them. Dutch at B1 level.

use crate::{
    assessment::Outcome,
    domain::Language,
    render::words::{Words, answer},
};
use serde::Serialize;

/// The fixed words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureWords {
    /// A principle, theme or step.
    pub part: &'static str,
    /// A requirement.
    pub point: &'static str,
    /// Whether it must, should or may be.
    pub obligation: &'static str,
    /// What was assessed.
    pub dossier: &'static str,
    /// The outcome.
    pub outcome: &'static str,
    /// How many there are.
    pub total: &'static str,
    /// So many are met for certain.
    pub met_at_least: &'static str,
    /// So many are met at the most.
    pub met_at_most: &'static str,
    /// What the line from the one to the other stands for.
    pub met_bounds: &'static str,
    /// The lowest degree that is possible.
    pub at_least: &'static str,
    /// The highest.
    pub at_most: &'static str,
    /// The counts as a sentence.
    pub in_words: &'static str,
    /// Why it is so.
    pub because: &'static str,
    /// The first of two moments.
    pub before: &'static str,
    /// The second.
    pub after: &'static str,
    /// What is otherwise at the second.
    pub change: &'static str,
    /// Nothing is.
    pub unchanged: &'static str,
    /// What stands in one version of a rule set alone; its id and version follow.
    pub only_in: &'static str,
    /// The table beside a picture.
    pub as_table: &'static str,
    /// No answer: its degree as the answer to a question.
    pub no: &'static str,
    /// Partly.
    pub partly: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// What is said of an answer to what only may be.
    pub need_not: &'static str,
    /// How to read the profile of a rule set with parts.
    pub reads_parts: &'static str,
    /// How to read that of a rule set without.
    pub reads_points: &'static str,
    /// How to read many dossiers.
    pub reads_many: &'static str,
    /// How to read two moments.
    pub reads_two: &'static str,
}

impl PictureWords {
    /// The words of this language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        let words = Words::of(language);
        Self {
            part: language.pick("Onderdeel", "Part"),
            point: language.pick("Punt", "Point"),
            obligation: language.pick("Moet het?", "Required?"),
            dossier: words.dossier,
            outcome: language.pick("Uitkomst", "Outcome"),
            total: language.pick("Samen", "Together"),
            met_at_least: language.pick("Zeker voldaan", "Certainly met"),
            met_at_most: language.pick("Hoogstens voldaan", "Met at the most"),
            met_bounds: language.pick("van zeker tot hoogstens voldaan", "from certainly met to met at the most"),
            at_least: language.pick("Minstens", "At least"),
            at_most: language.pick("Hoogstens", "At the most"),
            in_words: language.pick("In woorden", "In words"),
            because: words.because,
            before: language.pick("Eerst", "Before"),
            after: language.pick("Daarna", "After"),
            change: language.pick("Verandering", "Change"),
            unchanged: language.pick("niet veranderd", "unchanged"),
            only_in: language.pick("Staat alleen in", "Only in"),
            as_table: language.pick("De cijfers als tabel", "The figures as a table"),
            no: answer(language, Outcome::NotMet),
            partly: answer(language, Outcome::PartlyMet),
            yes: answer(language, Outcome::Met),
            need_not: words.need_not,
            reads_parts: language.pick(
                "Hoe meer punten een onderdeel heeft, hoe langer de balk. De streep boven een balk loopt van hoeveel er \
                 zeker is voldaan tot hoeveel er hoogstens is voldaan. Wat mag maar niet hoeft, heeft een eigen balk.",
                "The more points a part has, the longer its bar. The line above a bar runs from how many are certainly \
                 met to how many are met at the most. What may be but need not has a bar of its own.",
            ),
            reads_points: language.pick(
                "Het vak loopt van het laagste naar het hoogste antwoord dat nog kan. Gearceerd is nog niet bekend.",
                "The box runs from the lowest to the highest answer that is still possible. Hatched is not yet known.",
            ),
            reads_many: language.pick(
                "Elke rij is een dossier, elke kolom een punt. De volgorde is geen rangorde. Gearceerd is nog niet bekend.",
                "Each row is a dossier, each column a point. The order is no ranking. Hatched is not yet known.",
            ),
            reads_two: language.pick(
                "Links staat het eerste moment, rechts het tweede. Wat veranderd is, is vet. Soms is er alleen meer \
                 bekend dan eerst.",
                "On the left is the first moment, on the right the second. What has changed is bold. Sometimes only \
                 more is known than before.",
            ),
        }
    }
}
