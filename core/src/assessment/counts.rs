//! Counts, with the unknown kept apart and every figure between its bounds.

use super::{Applies, Finding, Outcome, ResourceNote};
use crate::ruleset::Obligation;
use crate::truth::{Degree, Truth};
use serde::Serialize;

/// The lowest and the highest degree that are possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DegreeBounds {
    /// The lowest.
    pub at_least: Degree,
    /// The highest.
    pub at_most: Degree,
}

impl From<Truth> for DegreeBounds {
    fn from(truth: Truth) -> Self {
        Self { at_least: truth.at_least(), at_most: truth.at_most() }
    }
}

/// A number between its bounds: certainly so many, possibly so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bounds {
    /// Certainly this many.
    pub at_least: u32,
    /// At the most this many, whatever the rest turns out to be.
    pub at_most: u32,
}

/// How many requirements have each outcome, and between what bounds each count lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    /// All of them; the five outcomes add up to it.
    pub total: u32,
    /// Certainly met.
    pub met: u32,
    /// Certainly partly met.
    pub partly_met: u32,
    /// Certainly not met.
    pub not_met: u32,
    /// Not known yet.
    pub unknown: u32,
    /// Certainly not applicable.
    pub not_applicable: u32,
    /// How many are met, whatever the unknown turns out to be.
    pub met_bounds: Bounds,
    /// How many are partly met.
    pub partly_met_bounds: Bounds,
    /// How many are not met.
    pub not_met_bounds: Bounds,
    /// How many do not apply.
    pub not_applicable_bounds: Bounds,
    /// How many apply: what the figures are "of".
    pub applicable_bounds: Bounds,
}

impl Tally {
    /// Adds one requirement: its applicability, its bounds if it applies, and whether it can be partly met at all (see
    /// [`Program::may_be_partly`](crate::Program::may_be_partly)).
    pub fn add(&mut self, applies: Applies, bounds: Truth, may_be_partly: bool) {
        let outcome = Outcome::of(applies, bounds);
        self.total += 1;
        *match outcome {
            Outcome::Met => &mut self.met,
            Outcome::PartlyMet => &mut self.partly_met,
            Outcome::NotMet => &mut self.not_met,
            Outcome::Unknown => &mut self.unknown,
            Outcome::NotApplicable => &mut self.not_applicable,
        } += 1;
        let applicable = applies != Applies::No;
        let within = |degree: Degree| bounds.at_least() <= degree && degree <= bounds.at_most();
        let partly = within(Degree::Partly) && (may_be_partly || bounds.definite().is_some());
        count(&mut self.met_bounds, outcome == Outcome::Met, applicable && within(Degree::Yes));
        count(&mut self.partly_met_bounds, outcome == Outcome::PartlyMet, applicable && partly);
        count(&mut self.not_met_bounds, outcome == Outcome::NotMet, applicable && within(Degree::No));
        count(&mut self.not_applicable_bounds, applies == Applies::No, applies != Applies::Yes);
        count(&mut self.applicable_bounds, applies == Applies::Yes, applicable);
    }
}

fn count(bounds: &mut Bounds, certainly: bool, possibly: bool) {
    bounds.at_least += u32::from(certainly);
    bounds.at_most += u32::from(possibly);
}

/// The counts of one obligation; obligations are never mixed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ObligationTotal {
    /// The obligation.
    pub obligation: Obligation,
    /// What readers call it.
    pub label: String,
    /// What readers call its requirements in this instrument: "minimale eisen".
    pub noun: String,
    /// The counts.
    pub tally: Tally,
    /// The same in words: "Minimale eisen: zeker 2, hoogstens 9 van 9".
    pub text: String,
}

/// The declared verdict of a rule set.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdict {
    /// The outcome of all musts together.
    pub outcome: Outcome,
    /// The bounds, if it applies.
    pub bounds: DegreeBounds,
    /// The same in words.
    pub text: String,
}

/// A principle, theme or step.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its outcome; absent when the rule set asks for a report only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// The bounds of that outcome, if the group applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bounds: Option<DegreeBounds>,
    /// Whether the group applies.
    pub applies: Applies,
    /// The requirement that is its headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub core: Option<String>,
    /// One line: the headline and the counts.
    pub headline: String,
    /// The counts of all its requirements.
    pub tally: Tally,
    /// The counts of those among them that only may be (obligation `may`): what is not done there is no shortcoming.
    /// Absent when there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Tally>,
    /// Its requirements.
    pub requirements: Vec<String>,
    /// The clauses it comes from.
    pub citations: Vec<super::Citation>,
    /// Tools that help with the whole group.
    pub resources: Vec<ResourceNote>,
}

impl Group {
    /// The findings of this group.
    pub fn findings<'a>(&self, findings: &'a [Finding]) -> impl Iterator<Item = &'a Finding> {
        let ids = self.requirements.clone();
        findings.iter().filter(move |finding| ids.contains(&finding.requirement))
    }
}
