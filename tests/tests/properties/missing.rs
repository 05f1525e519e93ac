//! What is missing.

use crate::once::is_read_once;
use crate::trying::{Checked, Tried, of_requirement, try_out, turnouts};
use conformance::generate::{Case, Style};
use conformance::oracle::{Completions, Kind, Turnout};
use conformance::trial::{Trial, as_of};
use kansrijk::domain::{ListName, Vocabulary};
use kansrijk::{Dossier, Outcome};
use proptest::{prop_assert, prop_assert_eq};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// What can change the outcome is named, and what is named is unknown or disputed.
pub fn complete(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let rules = trial.rules();
    let assessment = trial.assess(&case.dossier);
    for (place, finding) in assessment.findings.iter().enumerate() {
        let missing: BTreeSet<&str> = finding.missing.iter().map(|one| one.path.as_str()).collect();
        let disputed: BTreeSet<&str> = finding.disputed.iter().map(|one| one.path.as_str()).collect();
        let named: BTreeSet<&str> = missing.union(&disputed).copied().collect();
        let id = &finding.requirement;
        prop_assert_eq!(named.is_empty(), finding.outcome != Outcome::Unknown, "{}: named are {:?}", id, named);
        for path in &missing {
            prop_assert!(!is_disputed(&case.dossier, path), "{id}: {path} is disputed, and named as missing");
        }
        for path in &disputed {
            let known = path.contains("answers.") || is_disputed(&case.dossier, path);
            prop_assert!(known, "{id}: {path} is named as disputed, and is not");
        }
        let completions = of_requirement(trial, case, &rules, place);
        let (turnouts, all) = turnouts(&completions, &rules, place, tried);
        if !all {
            continue;
        }
        let pivots = pivots(&completions, &turnouts);
        let mut can_change = BTreeSet::new();
        for (slot, pivots) in completions.slots.iter().zip(pivots) {
            if pivots {
                tried.own += 1;
                let is_named = slot.paths.iter().any(|path| named.contains(path.as_str()));
                prop_assert!(is_named, "{id}: {:?} can change the outcome; named are {named:?}", slot.paths);
                can_change.extend(slot.paths.iter().map(String::as_str));
            }
        }
        if is_read_once(case, place, &rules) {
            tried.open += usize::from(!named.is_empty());
            for path in &named {
                prop_assert!(
                    can_change.contains(path),
                    "{id}: {path} is named; only {can_change:?} can change the outcome"
                );
            }
        }
    }
    Ok(())
}

#[test]
fn missing_names_every_fact_that_can_change_the_outcome() {
    for (style, quick) in [(Style::Free, 400), (Style::ReadOnce, 300)] {
        try_out("missing", style, quick, complete);
    }
}

/// The slots of which a change alone changes how it turns out.
fn pivots(completions: &Completions, turnouts: &[Turnout]) -> Vec<bool> {
    let mut pivots = Vec::new();
    let mut step = 1;
    for slot in &completions.slots {
        let many = slot.candidates.len();
        let differs = |place: usize| {
            let with = |candidate: usize| turnouts[place + candidate * step];
            (place / step).is_multiple_of(many) && (1..many).any(|candidate| with(candidate) != with(0))
        };
        pivots.push((0..turnouts.len()).any(differs));
        step *= many;
    }
    pivots
}

/// Whether the statements of the fact at this path differ.
fn is_disputed(dossier: &Json, path: &str) -> bool {
    if let Some(path) = path.strip_prefix("coalition.") {
        return is_disputed(&dossier["coalition"], path);
    }
    let at = |dossier: &Json| -> Option<(Json, Kind)> {
        if let Some((list, rest)) = path.split_once('[') {
            let (place, field) = rest.split_once("].")?;
            let items = dossier.get(list)?;
            let items = items.as_array().or_else(|| items.get("items")?.as_array())?;
            let described = ListName::from_id(list)?.fields().iter().find(|one| one.name == field)?;
            return Some((items.get(place.parse::<usize>().ok()?)?.get(field)?.clone(), Kind::from(&described.kind)));
        }
        let field = Dossier::FACTS.iter().find(|field| field.name == path)?;
        Some((dossier.get(path)?.clone(), Kind::from(&field.kind)))
    };
    at(dossier).is_some_and(|(fact, kind)| {
        let said: Vec<_> = conformance::oracle::Said::all(Some(&fact), &kind, as_of());
        said.iter().any(|one| *one != said[0])
    })
}
