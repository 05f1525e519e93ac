//! Knowing more, and the order of things.

use crate::trying::{Checked, Tried, try_out};
use conformance::generate::{Case, Choices, Style, narrower, reordered};
use conformance::trial::{Trial, of_groups, of_requirements};
use kansrijk::Assessment;
use kansrijk::assessment::Tally;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::Value as Json;
use std::{collections::BTreeSet, fmt::Write as _};

/// Knowing more never widens what is said.
pub fn monotone(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let rules = trial.rules();
    let mut choices = case.choices.clone();
    let mut wide = case.dossier.clone();
    for _ in 0..4 {
        let Some(narrow) = narrower(&rules, &trial.registers, &wide, &mut choices) else { break };
        tried.own += 1;
        narrows(trial, &wide, &narrow)?;
        wide = narrow;
    }
    Ok(())
}

/// What is said of one dossier lies within what is said of another, of which less is known.
pub fn narrows(trial: &Trial, wide: &Json, narrow: &Json) -> Checked {
    let (before, after) = (trial.assess(wide), trial.assess(narrow));
    let both = of_requirements(&before).into_iter().zip(of_requirements(&after)).enumerate();
    for (place, (before, after)) in both {
        prop_assert!(after.is_within(&before), "{place}: {before:?} becomes {after:?} of\n{narrow}");
    }
    for (before, after) in of_groups(&before).into_iter().zip(of_groups(&after)) {
        if let (Some(before), Some(after)) = (before, after) {
            prop_assert!(after.is_within(&before), "a group: {before:?} becomes {after:?} of\n{narrow}");
        }
    }
    let totals = before.totals.iter().map(|one| &one.tally).zip(after.totals.iter().map(|one| &one.tally));
    let groups = before.groups.iter().map(|one| &one.tally).zip(after.groups.iter().map(|one| &one.tally));
    for (before, after) in totals.chain(groups) {
        let all = |tally: &Tally| {
            [
                tally.met_bounds,
                tally.partly_met_bounds,
                tally.not_met_bounds,
                tally.not_applicable_bounds,
                tally.applicable_bounds,
            ]
        };
        for (before, after) in all(before).iter().zip(all(after)) {
            let narrower = before.at_least <= after.at_least && after.at_most <= before.at_most;
            prop_assert!(narrower, "a count: {before:?} becomes {after:?} of\n{narrow}");
        }
    }
    for (before, after) in before.measures.iter().zip(&after.measures) {
        let ends = |low: (u32, u32), high: (Option<u32>, Option<u32>)| {
            low.0 <= low.1 && high.1.unwrap_or(u32::MAX) <= high.0.unwrap_or(u32::MAX)
        };
        let figure = ends((before.certainly, after.certainly), (before.possibly, after.possibly));
        let of = ends((before.of_at_least, after.of_at_least), (before.of_at_most, after.of_at_most));
        prop_assert!(figure && of, "a figure: {before:?} becomes {after:?} of\n{narrow}");
    }
    Ok(())
}

#[test]
fn knowing_more_never_widens() {
    for (style, quick) in [(Style::Free, 500), (Style::ReadOnce, 100)] {
        try_out("monotone", style, quick, monotone);
    }
}

/// What may not depend on the order of anything.
pub fn without_order(assessment: &Assessment) -> String {
    let mut text = String::new();
    for finding in &assessment.findings {
        writeln!(text, "{:?} {:?} {:?}", finding.applies, finding.outcome, finding.bounds).expect("a text grows");
    }
    for group in &assessment.groups {
        writeln!(text, "{:?} {:?} {:?} {:?}", group.applies, group.outcome, group.bounds, group.tally)
            .expect("a text grows");
    }
    for total in &assessment.totals {
        writeln!(text, "{:?} {:?}", total.obligation, total.tally).expect("a text grows");
    }
    writeln!(text, "{:?}", assessment.verdict).expect("a text grows");
    for measure in &assessment.measures {
        // An item without a name goes by the first word that is said of it, and that may be another.
        let has_names = matches!(measure.list.as_str(), "coalitions" | "member_municipalities");
        let sorted = |names: &Vec<String>| names.iter().filter(|_| has_names).cloned().collect::<BTreeSet<String>>();
        let named = [&measure.yes, &measure.no, &measure.unknown].map(|names| (names.len(), sorted(names)));
        writeln!(text, "{} {named:?}", measure.text).expect("a text grows");
    }
    text
}

/// What is said does not depend on the order of lists.
pub fn without_regard_to_order(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let mut choices = case.choices.clone();
    let other = reordered(&case.dossier, &mut choices);
    tried.own += usize::from(other != case.dossier);
    let (one, other_one) = (trial.assess(&case.dossier), trial.assess(&other));
    prop_assert_eq!(without_order(&one), without_order(&other_one), "in another order:\n{}", other);
    Ok(())
}

#[test]
fn the_order_of_lists_does_not_matter() {
    try_out("order", Style::Free, 500, without_regard_to_order);
}

/// JSON with the keys of every map in an order by chance.
fn shuffled(value: &Json, choices: &mut Choices) -> String {
    match value {
        Json::Object(map) => {
            let mut left: Vec<_> = map.iter().collect();
            let mut pairs = Vec::new();
            while !left.is_empty() {
                let place = left.len() - 1 - choices.below(left.len());
                let (key, value) = left.remove(place);
                pairs.push(format!("{}:{}", Json::String(key.clone()), shuffled(value, choices)));
            }
            format!("{{{}}}", pairs.join(","))
        }
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| shuffled(item, choices)).collect();
            format!("[{}]", items.join(","))
        }
        other => other.to_string(),
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    try_out("determined", Style::Free, 300, |case, trial, _| {
        let once = trial.assess(&case.dossier).to_json();
        prop_assert_eq!(&once, &trial.assess(&case.dossier).to_json(), "twice");
        let mut choices = case.choices.clone();
        let text = shuffled(&case.dossier, &mut choices);
        prop_assert_eq!(&once, &trial.assess_text(&text).to_json(), "with keys in another order:\n{}", text);
        let rules = shuffled(&serde_json::to_value(&case.rules).expect("a rule set can be written"), &mut choices);
        let again = Trial::of_text(&rules, &trial.registers).expect("it was accepted before");
        prop_assert_eq!(
            &once,
            &again.assess(&case.dossier).to_json(),
            "with keys of the rule set in another order:\n{}",
            rules
        );
        Ok(())
    });
}
