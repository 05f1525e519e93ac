//! How a requirement stands to its deadline (semantics.md, section 9).

use super::{facts::Facts, findings::Findings};
use crate::{
    assessment::{Applies, Timing, TimingNote},
    domain::Day,
    ruleset::RequirementDocument,
    truth::{Degree, Threshold},
};

pub(super) fn timing(
    facts: &Facts<'_>,
    findings: &Findings,
    place: usize,
    requirement: &RequirementDocument,
) -> Option<TimingNote> {
    let due = requirement.due?;
    let required = match requirement.due_degree {
        Some(Degree::Partly) => Threshold::Partly,
        _ => Threshold::Yes,
    };
    let (applies, bounds) = (findings.applies(place), findings.bounds(place));
    let due_day = due.last_day();
    let timing = if applies == Applies::No {
        return None;
    } else if bounds.certainly(required) {
        match reached_on(facts, findings, place) {
            None => Timing::DateUnknown,
            Some(day) if day <= due_day => Timing::OnTime,
            Some(_) => Timing::Late,
        }
    } else if facts.as_of <= due_day {
        Timing::NotYetDue
    } else if applies == Applies::Yes && !bounds.possibly(required) {
        Timing::Overdue
    } else {
        Timing::PastDueUnknown
    };
    Some(TimingNote { due, timing, text: facts.words.timing(timing, due) })
}

/// The day on which the last of the deciding facts began to hold, when all of them say so.
fn reached_on(facts: &Facts<'_>, findings: &Findings, place: usize) -> Option<Day> {
    let mut reached = None;
    for fact in findings.because(place) {
        let dates = facts.holds_from(*fact);
        if dates.is_empty() {
            return None;
        }
        for date in dates {
            reached = reached.max(Some(date?.first_day()));
        }
    }
    reached
}
