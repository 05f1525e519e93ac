//! Groups and the declared verdict (semantics.md, sections 5 and 7), and how each group stands in one line.

use super::{Findings, notes, tally, words::Words, words::capital};
use crate::{
    assessment::{Applies, DegreeBounds, Group, Outcome, Tally},
    compile::Program,
    ruleset::{GroupDocument, GroupOutcome, Obligation, Verdict},
    truth::{Threshold, Truth},
};
use std::ops::Range;

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

/// Each group with its outcome, where it has one, and its counts.
pub(super) fn groups(program: &Program, findings: &Findings, words: Words) -> Vec<Group> {
    let of = |(place, (group, members)): (usize, (&GroupDocument, &Range<usize>))| {
        let value = self::group(program, findings, place);
        let units: Vec<_> = members.clone().map(|one| (findings.applies(one), findings.bounds(one))).collect();
        let (applies, _) = together(Needed::All, &units);
        let counts = Counts::of(program, findings, group, members);
        Group {
            id: group.id.clone(),
            title: group.title.get(words.0).to_owned(),
            outcome: value.map(|(applies, bounds)| Outcome::of(applies, bounds)),
            bounds: value.filter(|(applies, _)| *applies != Applies::No).map(|(_, bounds)| DegreeBounds::from(bounds)),
            applies,
            core: group.core.clone(),
            headline: headline(findings, group, members, value, &counts, words),
            tally: counts.all,
            options: (counts.options.total > 0).then_some(counts.options),
            requirements: group.requirements.iter().map(|one| one.id.clone()).collect(),
            citations: notes::citations(program, &group.citations, words),
            resources: notes::resources(program, &group.resources, words),
        }
    };
    program.document().groups.iter().zip(program.groups()).enumerate().map(of).collect()
}

/// The counts of a group: of all its requirements, and apart of those that are asked for and of those that only may be.
struct Counts {
    all: Tally,
    asked: Tally,
    options: Tally,
}

impl Counts {
    fn of(program: &Program, findings: &Findings, group: &GroupDocument, members: &Range<usize>) -> Self {
        let some = |wanted: &dyn Fn(Obligation) -> bool| {
            let places = members.clone().zip(&group.requirements).filter(|(_, one)| wanted(one.obligation));
            tally(program, findings, places.map(|(place, _)| place))
        };
        Self {
            all: some(&|_| true),
            asked: some(&|obligation| obligation != Obligation::May),
            options: some(&|obligation| obligation == Obligation::May),
        }
    }
}

/// "Stevige trekker. De regio heeft een trekker: ja. 11 ja, 2 deels, van 13. Mogelijkheden (hoeft niet): 1 ja, van 1".
///
/// An outcome stands on the name of a group only where the group has one. Its core says what it is itself about: that
/// there is a lead does not make the lead a firm one.
fn headline(
    findings: &Findings,
    group: &GroupDocument,
    members: &Range<usize>,
    value: Option<Unit>,
    counts: &Counts,
    words: Words,
) -> String {
    let title = group.title.get(words.0);
    let obligation = group.obligation.unwrap_or(Obligation::Should);
    let outcome = value.map(|(applies, bounds)| words.result(obligation, applies, bounds));
    let core = group.core.as_ref().and_then(|core| {
        let position = group.requirements.iter().position(|one| one.id == *core)?;
        let (place, one) = (members.start + position, group.requirements.get(position)?);
        let answer = words.answer(findings.applies(place), findings.bounds(place));
        Some(format!("{}: {answer}", one.title.get(words.0).trim_end_matches('.')))
    });
    let asked = (counts.asked.total > 0).then(|| words.counts(&counts.asked));
    let options = (counts.options.total > 0).then(|| words.options(&counts.options));
    let title = match (outcome, &core, &asked) {
        (Some(outcome), ..) => format!("{title}: {outcome}"),
        // Nothing stands between the name and the counts.
        (None, None, Some(asked)) => {
            let counts: Vec<&str> = std::iter::once(asked.as_str()).chain(options.as_deref()).collect();
            return format!("{title}: {}", counts.join(". "));
        }
        (None, ..) => title.to_owned(),
    };
    let parts = [Some(title), core, asked, options].into_iter().flatten();
    parts.map(|part| capital(&part)).collect::<Vec<_>>().join(". ")
}
