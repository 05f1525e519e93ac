//! Figures: they hold in every completion, and so do the names of what they count.

use crate::trying::{Checked, TOGETHER, Tried, try_on};
use conformance::generate::{Case, Style};
use conformance::oracle::{Completions, Coverage, Reads, counting};
use conformance::trial::Trial;
use kansrijk::Subject::{Municipality, Partnership};
use kansrijk::assessment::{Measure, Outcome};
use kansrijk::ruleset::{ConditionDocument, Where};
use proptest::{prop_assert, prop_assert_eq};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn figures_hold_in_every_completion() {
    for (subject, quick) in [(Partnership, 400), (Municipality, 200)] {
        let tried = try_on(subject, "figures", Style::Free, quick, figures);
        assert!(tried.own * 5 >= tried.dossiers, "too few figures are exact: {tried:?}");
        assert!(tried.open * 5 >= tried.dossiers, "too few figures are open: {tried:?}");
    }
}

fn figures(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let conditions: Vec<ConditionDocument> = trial.document.measures.iter().map(counting).collect();
    let rules = trial.rules();
    let assessment = trial.assess(&case.dossier);
    // A rule set that says when it applies has no figures where it does not.
    let applies = assessment.findings.iter().any(|finding| finding.outcome != Outcome::NotApplicable);
    let concerned = trial.document.applies_if.is_none() || applies;
    let asked = if concerned { conditions.len() } else { 0 };
    prop_assert_eq!(assessment.measures.len(), asked, "as many figures as are asked for");
    for (measure, condition) in assessment.measures.iter().zip(&conditions) {
        let mut reads = Reads::default();
        reads.condition(&rules, condition);
        let completions = Completions::of(&rules, &trial.registers, &case.dossier, &reads);
        let mut seen = BTreeSet::new();
        // How each described item turns out, by its place.
        let mut items: BTreeMap<usize, BTreeSet<bool>> = BTreeMap::new();
        let described = named(measure).len();
        let coverage = completions.each(10 * TOGETHER, |_, world| {
            seen.insert(rules.counted(condition, world));
            for place in 0..described {
                items.entry(place).or_default().insert(rules.is_counted(condition, place, world));
            }
        });
        tried.completions += coverage.count();
        for (counted, of) in &seen {
            let fits =
                |number: u32, least: u32, most: Option<u32>| least <= number && most.is_none_or(|most| number <= most);
            prop_assert!(fits(*counted, measure.certainly, measure.possibly), "{counted} can be so of {measure:?}");
            prop_assert!(fits(*of, measure.of_at_least, measure.of_at_most), "there can be {of} of {measure:?}");
        }
        tried.open += usize::from(measure.possibly != Some(measure.certainly));
        // Of partners only those that take part are counted, and names need not be their own.
        if measure.list == "coalitions" || measure.list == "member_municipalities" {
            for (place, turns_out) in &items {
                let name = |kind: &str| format!("{kind} {place}");
                let name = name(if measure.list == "coalitions" { "Coalitie" } else { "Gemeente" });
                let allowed = [(true, &measure.yes), (false, &measure.no)];
                for (so, names) in allowed {
                    if names.contains(&name) {
                        prop_assert!(!turns_out.contains(&!so), "{name} can turn out otherwise: {measure:?}");
                    }
                }
                prop_assert!(named(measure).contains(&&name), "{name} is not named: {measure:?}");
            }
        }
        let asked = condition.where_.as_ref().expect("a figure has a test");
        if matches!(coverage, Coverage::All(_)) && is_read_once(asked, &mut BTreeSet::new()) {
            exact(measure, &seen)?;
            tried.own += 1;
        }
    }
    Ok(())
}

/// The names of all items that are described.
fn named(measure: &Measure) -> Vec<&String> {
    measure.yes.iter().chain(&measure.no).chain(&measure.unknown).collect()
}

/// Both ends of a figure are attained.
fn exact(measure: &Measure, seen: &BTreeSet<(u32, u32)>) -> Checked {
    let least = |of: fn(&(u32, u32)) -> u32| seen.iter().map(of).min().expect("a completion");
    let most = |of: fn(&(u32, u32)) -> u32| seen.iter().map(of).max().expect("a completion");
    prop_assert_eq!(measure.certainly, least(|one| one.0), "{:?} can be {:?}", measure, seen);
    prop_assert_eq!(measure.of_at_least, least(|one| one.1), "{:?} can be {:?}", measure, seen);
    if let (Some(possibly), Some(of_at_most)) = (measure.possibly, measure.of_at_most) {
        prop_assert_eq!(possibly, most(|one| one.0), "{:?} can be {:?}", measure, seen);
        prop_assert_eq!(of_at_most, most(|one| one.1), "{:?} can be {:?}", measure, seen);
    }
    Ok(())
}

/// Whether every field is asked for once. A verdict may have wider bounds than what can turn out.
fn is_read_once<'w>(asked: &'w Where, seen: &mut BTreeSet<&'w str>) -> bool {
    let once = |field: &'w str| {
        field != "verdict" && field != "kind" && field != "type" && field != "role" && seen.insert(field)
    };
    let own = asked.fields.keys().map(String::as_str).all(once);
    let deeper = asked.all.iter().flatten().chain(asked.any.iter().flatten()).chain(asked.not.as_deref());
    own && deeper.into_iter().all(|one| is_read_once(one, seen))
}
