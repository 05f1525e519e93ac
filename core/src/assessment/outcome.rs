//! The result of a requirement.

use crate::domain::Language;
use crate::truth::{Degree, Truth};
use serde::{Deserialize, Serialize};

/// The result of a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Certainly yes (*voldaan*).
    Met,
    /// Certainly partly (*deels voldaan*).
    PartlyMet,
    /// Certainly no (*niet voldaan*).
    NotMet,
    /// More than one of these is possible (*nog niet bekend*). Never the same as `not_met`.
    Unknown,
    /// It certainly does not apply (*niet van toepassing*).
    NotApplicable,
}

impl Outcome {
    /// All outcomes, in the order in which they are counted.
    pub const ALL: [Self; 5] = [Self::Met, Self::PartlyMet, Self::NotMet, Self::Unknown, Self::NotApplicable];

    /// The outcome of these bounds, when they hold if the requirement applies.
    #[must_use]
    pub fn of(applies: Applies, bounds: Truth) -> Self {
        match (applies, bounds.definite()) {
            (Applies::No, _) => Self::NotApplicable,
            (Applies::Maybe, _) | (Applies::Yes, None) => Self::Unknown,
            (Applies::Yes, Some(Degree::Yes)) => Self::Met,
            (Applies::Yes, Some(Degree::Partly)) => Self::PartlyMet,
            (Applies::Yes, Some(Degree::No)) => Self::NotMet,
        }
    }

    /// The id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::PartlyMet => "partly_met",
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Met => language.pick("voldaan", "met"),
            Self::PartlyMet => language.pick("deels voldaan", "partly met"),
            Self::NotMet => language.pick("niet voldaan", "not met"),
            Self::Unknown => language.pick("nog niet bekend", "not yet known"),
            Self::NotApplicable => language.pick("niet van toepassing", "not applicable"),
        }
    }
}

/// Whether a requirement applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// Certainly.
    Yes,
    /// The dossier does not settle it.
    Maybe,
    /// Certainly not.
    No,
}

impl Applies {
    /// At least partly counts as applying.
    #[must_use]
    pub fn of(truth: Truth) -> Self {
        use crate::truth::Threshold::Partly;
        match (truth.certainly(Partly), truth.possibly(Partly)) {
            (true, _) => Self::Yes,
            (false, true) => Self::Maybe,
            (false, false) => Self::No,
        }
    }

    /// The id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Maybe => "maybe",
            Self::No => "no",
        }
    }
}

/// How a requirement with a deadline stands in time; beside its outcome, never instead of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// Reached by the due day.
    OnTime,
    /// Reached after the due day.
    Late,
    /// Reached; the facts do not say when.
    DateUnknown,
    /// Not certainly reached; the due day has not passed.
    NotYetDue,
    /// Certainly not reached, and the due day has passed.
    Overdue,
    /// Not known whether it is reached, and the due day has passed.
    PastDueUnknown,
}

impl Timing {
    /// The id in files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OnTime => "on_time",
            Self::Late => "late",
            Self::DateUnknown => "date_unknown",
            Self::NotYetDue => "not_yet_due",
            Self::Overdue => "overdue",
            Self::PastDueUnknown => "past_due_unknown",
        }
    }
}
