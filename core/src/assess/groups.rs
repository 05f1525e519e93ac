//! Groups and the declared verdict (semantics.md, sections 5 and 7).

use super::Findings;
use crate::{
    assessment::Applies,
    compile::Program,
    ruleset::{GroupOutcome, Obligation, Verdict},
    truth::{Threshold, Truth},
};

/// Something that is counted: whether it applies, and what is possible if it does.
pub(super) type Unit = (Applies, Truth);

/// How many have to reach a degree: all that apply, or so many of them.
#[derive(Clone, Copy)]
pub(super) enum Needed {
    All,
    AtLeast(u32),
}

/// The value of units together: the n-th highest degree of those that apply, n never more than there are.
pub(super) fn together(needed: Needed, units: &[Unit]) -> Unit {
    let applies = if units.iter().any(|(applies, _)| *applies == Applies::Yes) {
        Applies::Yes
    } else if units.iter().all(|(applies, _)| *applies == Applies::No) {
        Applies::No
    } else {
        Applies::Maybe
    };
    let n = |among: u32| match needed {
        Needed::All => among,
        Needed::AtLeast(n) => n.min(among),
    };
    let count = |wanted: Applies, test: &dyn Fn(Truth) -> bool| {
        let found = units.iter().filter(|(applies, bounds)| *applies == wanted && test(*bounds)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let mut value = Truth::NO;
    for (threshold, reached) in Threshold::ALL.into_iter().zip([Truth::PARTLY, Truth::YES]) {
        // What certainly reaches it, against everything that may have to.
        let low = |truth: Truth| truth.certainly(threshold);
        let certain = count(Applies::Yes, &low);
        let against = count(Applies::Yes, &|truth| !low(truth)) + count(Applies::Maybe, &|truth| !low(truth));
        let low = if certain >= n(certain + against) { reached } else { Truth::NO };
        // What may reach it, where those that need not apply and cannot reach it stay away.
        let high = |truth: Truth| truth.possibly(threshold);
        let certain = count(Applies::Yes, &high);
        let may = count(Applies::Maybe, &high);
        let all = certain + count(Applies::Yes, &|truth| !high(truth)) + may;
        let high = if all > 0 && certain + may >= n(all) { reached } else { Truth::NO };
        value = Truth::ends(value.or(low), value.or(high));
    }
    // Where nothing applies there is no value.
    (applies, if applies == Applies::No { Truth::UNKNOWN } else { value })
}

/// The value of each group that has an outcome, in order.
pub(super) fn group(program: &Program, findings: &Findings, place: usize) -> Option<Unit> {
    let group = program.document().groups.get(place)?;
    let members = program.groups().get(place)?.clone();
    let needed = match group.outcome {
        GroupOutcome::Report => return None,
        GroupOutcome::All => Needed::All,
        GroupOutcome::AtLeast(n) => Needed::AtLeast(n),
    };
    let units: Vec<Unit> = members.map(|one| (findings.applies(one), findings.bounds(one))).collect();
    Some(together(needed, &units))
}

/// The declared verdict: all must-groups that decide, and all musts outside such groups.
pub(super) fn verdict(program: &Program, findings: &Findings) -> Option<Unit> {
    let document = program.document();
    if document.verdict == Verdict::None {
        return None;
    }
    let mut units = Vec::new();
    let all: Vec<_> = document.all_requirements().collect();
    for (place, (group, requirement)) in all.iter().enumerate() {
        let decides = group
            .and_then(|group| document.groups.get(group))
            .is_some_and(|group| group.outcome != GroupOutcome::Report);
        if requirement.obligation == Obligation::Must && !decides {
            units.push((findings.applies(place), findings.bounds(place)));
        }
    }
    for (place, group_document) in document.groups.iter().enumerate() {
        if group_document.obligation == Some(Obligation::Must) {
            units.extend(group(program, findings, place));
        }
    }
    Some(together(Needed::All, &units))
}
