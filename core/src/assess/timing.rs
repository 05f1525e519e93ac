//! How a requirement stands to its deadline (semantics.md, section 9).

use super::{facts::Facts, findings::Findings};
use crate::{
    assessment::{Applies, Timing, TimingNote},
    domain::Day,
    evaluate::{Evaluation, FactId, Only},
    ruleset::RequirementDocument,
    truth::{Degree, Threshold, Truth},
};

/// How it stands, in words.
pub(super) fn timing(
    facts: &Facts<'_>,
    findings: &Findings,
    place: usize,
    requirement: &RequirementDocument,
) -> Option<TimingNote> {
    let (due, timing) = (requirement.due?, of(facts, findings, place, requirement)?);
    Some(TimingNote { due, timing, text: facts.words.timing(timing, due, facts.as_of > due.last_day()) })
}

/// How it stands; nothing without a deadline, or when it does not apply.
pub(super) fn of(
    facts: &Facts<'_>,
    findings: &Findings,
    place: usize,
    requirement: &RequirementDocument,
) -> Option<Timing> {
    let due_day = requirement.due?.last_day();
    let required = match requirement.due_degree {
        Some(Degree::Partly) => Threshold::Partly,
        _ => Threshold::Yes,
    };
    let (applies, bounds) = (findings.applies(place), findings.bounds(place));
    Some(if applies == Applies::No {
        return None;
    } else if bounds.certainly(required) {
        if reached_by(facts, place, due_day, required) {
            Timing::OnTime
        } else if reached_after(facts, findings, place, due_day) {
            Timing::Late
        } else {
            Timing::DateUnknown
        }
    } else if facts.as_of <= due_day {
        Timing::NotYetDue
    } else if applies == Applies::Yes && !bounds.possibly(required) {
        Timing::Overdue
    } else {
        Timing::PastDueUnknown
    })
}

/// Whether the facts that certainly held on that day, as far as it is known from when they hold, reach it.
fn reached_by(facts: &Facts<'_>, place: usize, day: Day, required: Threshold) -> bool {
    let Some(requirement) = facts.program.requirements().get(place) else { return false };
    let by_then = |fact: &FactId| {
        let dates = facts.holds_from(*fact);
        !dates.is_empty() && dates.iter().all(|from| from.is_some_and(|from| from.last_day() <= day))
    };
    let held: Vec<FactId> = facts.every_fact().into_iter().filter(by_then).collect();
    let (program, dossier) = (facts.program, facts.dossier);
    let seen = Evaluation::new(program, dossier, day, Only(&held));
    let mut values = vec![Truth::UNKNOWN; program.nodes().len()];
    seen.run(&requirement.reach, &mut values);
    values.get(requirement.expect.place()).is_some_and(|value| value.certainly(required))
}

/// Whether each deciding fact says from when it holds, and one of them only after that day.
fn reached_after(facts: &Facts<'_>, findings: &Findings, place: usize, day: Day) -> bool {
    let dates: Vec<_> = findings.because(place).iter().map(|fact| facts.holds_from(*fact)).collect();
    let all_dated =
        !dates.is_empty() && dates.iter().all(|dates| !dates.is_empty() && dates.iter().all(Option::is_some));
    all_dated && dates.iter().flatten().flatten().any(|from| from.first_day() > day)
}
