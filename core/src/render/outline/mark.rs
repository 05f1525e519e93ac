//! The sign before a point. It never stands without words.

use crate::{
    assessment::{Finding, Outcome},
    render::words,
    ruleset::Obligation,
};

/// The sign before a point: its outcome, and whether it only may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) struct Mark {
    outcome: Outcome,
    option: bool,
}

impl Mark {
    /// The sign of a finding.
    pub(super) fn of(finding: &Finding) -> Self {
        Self { outcome: finding.outcome, option: finding.obligation == Obligation::May }
    }

    /// A question.
    pub(in crate::render) const QUESTION: Self = Self { outcome: Outcome::Unknown, option: false };

    /// What only may be, and what is not done there is no shortcoming.
    pub(in crate::render) const fn is_option(self) -> bool {
        self.option
    }

    pub(in crate::render) const fn outcome(self) -> Outcome {
        self.outcome
    }

    pub(in crate::render) const fn symbol(self) -> &'static str {
        match (self.option, self.outcome) {
            (true, Outcome::Met) => "●",
            (true, Outcome::NotMet) => "○",
            (_, outcome) => words::symbol(outcome),
        }
    }

    /// How it looks: as its outcome; what only may be looks the same whether it is done or not.
    pub(in crate::render) const fn style(self) -> &'static str {
        match (self.option, self.outcome) {
            (true, Outcome::Met | Outcome::PartlyMet | Outcome::NotMet) => "option",
            (_, outcome) => outcome.id(),
        }
    }
}

impl From<Outcome> for Mark {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, option: false }
    }
}
