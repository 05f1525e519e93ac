//! Plain degrees: one value, never an interval.

/// How far something is so in a completed dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// Not so.
    No,
    /// Partly so.
    Partly,
    /// Entirely so.
    Yes,
}

use Degree::{No, Partly, Yes};

impl Degree {
    /// All degrees, lowest first.
    pub const ALL: [Self; 3] = [No, Partly, Yes];

    /// The degree with this word in a file.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "yes" | "ready" => Some(Yes),
            "partly" | "in_development" => Some(Partly),
            "no" => Some(No),
            _ => None,
        }
    }

    /// Yes or no.
    #[must_use]
    pub const fn of(holds: bool) -> Self {
        if holds { Yes } else { No }
    }

    /// The opposite.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            No => Yes,
            Partly => Partly,
            Yes => No,
        }
    }

    /// The `n`-th largest of these degrees, from 1; `no` when there are not so many.
    #[must_use]
    pub fn nth_largest(mut degrees: Vec<Self>, n: usize) -> Self {
        degrees.sort_by(|a, b| b.cmp(a));
        degrees.get(n - 1).copied().unwrap_or(No)
    }

    /// The parts of one clause: yes if all are yes, no if all are no, else partly.
    #[must_use]
    pub fn parts(degrees: &[Self]) -> Self {
        if degrees.iter().all(|degree| *degree == Yes) {
            Yes
        } else if degrees.iter().all(|degree| *degree == No) {
            No
        } else {
            Partly
        }
    }
}

impl From<kansrijk::Degree> for Degree {
    fn from(degree: kansrijk::Degree) -> Self {
        match degree {
            kansrijk::Degree::No => No,
            kansrijk::Degree::Partly => Partly,
            kansrijk::Degree::Yes => Yes,
        }
    }
}
