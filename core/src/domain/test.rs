//! What a condition may ask of one fact.

use super::{Day, Table, VocabularyInfo};

/// The end of a range of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// A number.
    Fixed(i64),
    /// The year of the date of the assessment, plus this.
    AsOfYear(i64),
}

impl Bound {
    pub(crate) fn at(self, as_of: Day) -> i64 {
        match self {
            Self::Fixed(number) => number,
            Self::AsOfYear(years) => i64::from(as_of.year()).saturating_add(years),
        }
    }
}

/// A question that one fact answers, made once when a rule set is compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// The degree itself.
    Degree,
    /// The opposite of the degree.
    Opposite,
    /// Whether the degree is at least partly so.
    AtLeastPartly,
    /// Whether the word, or one of the words, is among these: one bit for each word of the vocabulary.
    Among(u64),
    /// The same for a field that may follow from another by a table.
    Derived {
        /// The words asked for, when the field itself is stated.
        own: u64,
        /// The words of the other field that certainly lead to one of them.
        certain: u64,
        /// The words of the other field that possibly do.
        possible: u64,
    },
    /// Whether the number lies in this range, ends included.
    Number(Bound, Bound),
    /// Whether the date lies in this range of days, ends included.
    Date(Day, Day),
    /// Whether the choice is one of these ids.
    Choice(Box<[String]>),
}

impl Test {
    /// Whether a field has one of these words; of a field that may follow from another, with the table by which it does
    /// and the words of that other.
    pub(crate) fn of_words(own: u64, follows: Option<(&Table, VocabularyInfo)>) -> Self {
        match follows {
            None => Self::Among(own),
            Some((table, source)) => {
                let (certain, possible) = table.leading_to(own, source.ids.len());
                Self::Derived { own, certain, possible }
            }
        }
    }
}
