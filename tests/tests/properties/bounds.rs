//! The bounds hold every completion, and no more where each fact is read once.

use crate::trying::{Checked, TOGETHER, Tried, of_requirement, try_out, turnouts};
use conformance::generate::{Case, Style};
use conformance::oracle::{Completions, Counts, Degree, Reads, Rules, Turnout};
use conformance::trial::{Said, Trial, of_groups, of_requirements};
use kansrijk::assessment::{Bounds, Tally};
use kansrijk::{Assessment, Outcome};
use proptest::{prop_assert, prop_assert_eq};
use std::collections::BTreeSet;

/// Nothing that can turn out lies outside what is said.
pub fn sound(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let rules = trial.rules();
    let assessment = trial.assess(&case.dossier);
    let said = of_requirements(&assessment);
    for (place, said) in said.iter().enumerate() {
        let finding = &assessment.findings[place];
        prop_assert_eq!(
            said.outcome(),
            finding.outcome,
            "the outcome of {} follows from its bounds",
            finding.requirement
        );
        let completions = of_requirement(trial, case, &rules, place);
        let (turnouts, _) = turnouts(&completions, &rules, place, tried);
        for turnout in turnouts.iter().collect::<BTreeSet<_>>() {
            prop_assert!(said.allows(*turnout), "{} can turn out {turnout:?}; said is {said:?}", finding.requirement);
        }
        tried.open += usize::from(finding.outcome == Outcome::Unknown);
    }
    together(case, trial, &assessment, tried)?;
    remarks(case, trial, &assessment)
}

#[test]
fn every_completion_lies_within_what_is_said() {
    for (style, quick) in [(Style::Free, 500), (Style::ReadOnce, 200)] {
        let tried = try_out("sound", style, quick, sound);
        assert!(tried.exhausted * 10 >= tried.formulas * 8, "too many formulas are looked at by chance: {tried:?}");
        assert!(tried.open * 4 >= tried.formulas, "too little is open: {tried:?}");
    }
}

/// Groups, counts and the verdict depend on all requirements together.
fn together(case: &Case, trial: &Trial, assessment: &Assessment, tried: &mut Tried) -> Checked {
    let rules = trial.rules();
    let groups = of_groups(assessment);
    let all = Completions::new(&rules, &trial.registers, &case.dossier, 0..rules.requirements.len());
    let mut seen = BTreeSet::new();
    tried.completions += all
        .each(TOGETHER, |_, world| {
            seen.insert(rules.turnouts(world));
        })
        .count();
    for turnouts in seen {
        for (group, said) in groups[..assessment.groups.len()].iter().enumerate() {
            let turnout = rules.group(group, &turnouts);
            prop_assert_eq!(said.is_some(), turnout.is_some(), "whether group {} has an outcome", group);
            if let (Some(said), Some(turnout)) = (said, turnout) {
                prop_assert!(
                    said.allows(turnout),
                    "group {group} can turn out {turnout:?} ({turnouts:?}); said is {said:?}"
                );
            }
            let counts = Rules::counts(rules.members(group), &turnouts);
            within(&assessment.groups[group].tally, &counts, "a group")?;
        }
        let said = &groups[assessment.groups.len()];
        let verdict = rules.verdict(&turnouts);
        prop_assert_eq!(said.is_some(), verdict.is_some(), "whether there is a verdict");
        if let (Some(said), Some(verdict)) = (said, verdict) {
            prop_assert!(said.allows(verdict), "the verdict can turn out {verdict:?} ({turnouts:?}); said is {said:?}");
        }
        for total in &assessment.totals {
            let places =
                rules.requirements.iter().enumerate().filter(|(_, (_, one))| one.obligation == total.obligation);
            let counts = Rules::counts(places.map(|(place, _)| place), &turnouts);
            within(&total.tally, &counts, "an obligation")?;
        }
    }
    let totals: u32 = assessment.totals.iter().map(|total| total.tally.total).sum();
    prop_assert_eq!(totals as usize, rules.requirements.len(), "every requirement has one obligation");
    Ok(())
}

fn within(tally: &Tally, counts: &Counts, of: &str) -> Checked {
    let sum = tally.met + tally.partly_met + tally.not_met + tally.unknown + tally.not_applicable;
    prop_assert_eq!(sum, tally.total, "the outcomes of {} add up", of);
    prop_assert_eq!(counts.total, tally.total, "the number of requirements of {}", of);
    let applicable = counts.total - counts.not_applicable;
    let each: [(&str, Bounds, u32, u32); 4] = [
        ("met", tally.met_bounds, tally.met, counts.met),
        ("partly met", tally.partly_met_bounds, tally.partly_met, counts.partly_met),
        ("not met", tally.not_met_bounds, tally.not_met, counts.not_met),
        ("not applicable", tally.not_applicable_bounds, tally.not_applicable, counts.not_applicable),
    ];
    for (what, bounds, now, count) in each {
        let allowed = bounds.at_least <= count && count <= bounds.at_most && now <= count;
        prop_assert!(allowed, "{count} of {of} can be {what}; said is {now} and {bounds:?}");
    }
    let bounds = tally.applicable_bounds;
    prop_assert!(
        bounds.at_least <= applicable && applicable <= bounds.at_most,
        "{applicable} of {of} can apply; said is {bounds:?}"
    );
    Ok(())
}

/// A remark is shown only if its condition certainly holds, at least partly.
fn remarks(case: &Case, trial: &Trial, assessment: &Assessment) -> Checked {
    let rules = trial.rules();
    for (place, (_, requirement)) in rules.requirements.iter().enumerate() {
        let [remark] = requirement.remarks.as_slice() else { continue };
        if assessment.findings[place].remarks.is_empty() {
            continue;
        }
        let mut reads = Reads::default();
        reads.condition(&rules, &remark.condition);
        let completions = Completions::of(&rules, &trial.registers, &case.dossier, &reads);
        let mut lowest = Degree::Yes;
        completions.each(TOGETHER, |_, world| lowest = lowest.min(rules.condition(&remark.condition, world)));
        prop_assert!(lowest >= Degree::Partly, "a remark of {} is shown, and need not hold", requirement.id);
    }
    Ok(())
}

/// What is said is no more than what can turn out.
pub fn tight(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let rules = trial.rules();
    let assessment = trial.assess(&case.dossier);
    let mut exact = Vec::new();
    for (place, said) in of_requirements(&assessment).iter().enumerate() {
        let completions = of_requirement(trial, case, &rules, place);
        let (turnouts, all) = turnouts(&completions, &rules, place, tried);
        tried.open += usize::from(said.outcome() == Outcome::Unknown);
        let turnouts: BTreeSet<Turnout> = turnouts.into_iter().collect();
        if all {
            let so = Said::exactly(&turnouts);
            prop_assert!(said.is_same(&so), "of {place} is said {said:?}; exactly so is {so:?}");
            exact.push(turnouts);
        }
    }
    // Where requirements have no fact in common, groups and verdict are exact too.
    let apart = trial.document.applies_if.is_none() && trial.document.groups.iter().all(|group| group.core.is_none());
    if apart && exact.len() == rules.requirements.len() {
        let mut groups = vec![BTreeSet::new(); assessment.groups.len() + 1];
        combine(&exact, &mut Vec::new(), &mut |turnouts| {
            for (group, found) in groups.iter_mut().enumerate() {
                let turnout = if group < assessment.groups.len() {
                    rules.group(group, turnouts)
                } else {
                    rules.verdict(turnouts)
                };
                found.extend(turnout);
            }
        });
        for (said, found) in of_groups(&assessment).iter().zip(groups) {
            if let Some(said) = said {
                let so = Said::exactly(&found);
                let same = (said.low, said.high, said.outcome()) == (so.low, so.high, so.outcome());
                prop_assert!(
                    same || so.outcome() == Outcome::NotApplicable,
                    "of a group is said {said:?}; exactly so is {so:?}"
                );
                tried.own += 1;
            }
        }
    }
    Ok(())
}

#[test]
fn both_ends_are_attained_when_each_fact_is_read_once() {
    let tried = try_out("tight", Style::ReadOnce, 500, tight);
    assert!(tried.exhausted * 10 >= tried.formulas * 8, "too few formulas are exhausted: {tried:?}");
}

/// All combinations of one of each.
fn combine(of: &[BTreeSet<Turnout>], so_far: &mut Vec<Turnout>, look: &mut dyn FnMut(&[Turnout])) {
    match of.get(so_far.len()) {
        None => look(so_far),
        Some(next) => {
            for turnout in next {
                so_far.push(*turnout);
                combine(of, so_far, look);
                so_far.pop();
            }
        }
    }
}
