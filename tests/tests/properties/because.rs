//! The reasons.

use crate::once::is_read_once;
use crate::trying::{Checked, Tried, try_out};
use conformance::forget;
use conformance::generate::{Case, Style};
use conformance::oracle::{Degree, Reads};
use conformance::trial::{Trial, as_of, of_requirements};
use kansrijk::{Applies, Dossier};
use proptest::{prop_assert, prop_assert_eq};

/// The reasons force what is found, and none of them is superfluous.
pub fn forced(case: &Case, trial: &Trial, tried: &mut Tried) -> Checked {
    let rules = trial.rules();
    let assessment = trial.assess(&case.dossier);
    let said = of_requirements(&assessment);
    for (place, said) in said.iter().enumerate() {
        let finding = &assessment.findings[place];
        let id = &finding.requirement;
        let because: forget::Facts = finding.because.iter().map(|one| one.path.clone()).collect();
        prop_assert_eq!(because.len(), finding.because.len(), "{}: no fact stands twice in {:?}", id, because);
        if (said.low, said.high) == (Degree::No, Degree::Yes) && said.applies != Applies::No {
            prop_assert!(because.is_empty(), "{id}: nothing is established, yet {because:?} decides");
            continue;
        }
        let left = |kept: &forget::Facts| trial.outcomes(&forget::only(&case.dossier, kept, as_of()))[place];
        let forces = |kept: &forget::Facts| left(kept).is_same(said);
        prop_assert!(forces(&because), "{id}: {because:?} leaves {:?}; said is {said:?}", left(&because));
        for fact in &because {
            let mut fewer = because.clone();
            fewer.remove(fact);
            prop_assert!(!forces(&fewer), "{id}: {fact} is superfluous in {because:?}; said is {said:?}");
        }
        tried.own += because.len();
        if is_read_once(case, place, &rules) {
            let read = Reads::of(&rules, [place]);
            // That a list holds just its items also says of each that it is there: one fact that is read many times.
            let counts = |whole: &String| {
                let fact = bare(whole);
                fact.contains('.')
                    || fact.contains('[')
                    || Dossier::FACTS.iter().any(|field| field.name == fact)
                    || because.contains(whole)
            };
            let all = forget::facts(&case.dossier, as_of()).into_iter();
            let universe: Vec<String> = all.filter(|fact| counts(fact) && is_read(fact, &read)).collect();
            if let Some(smaller) = smaller(&universe, because.len(), &forces, tried) {
                prop_assert!(false, "{id}: {because:?} is not smallest; {smaller:?} forces {said:?} as well");
            }
        }
    }
    Ok(())
}

#[test]
fn because_forces_what_is_found_and_nothing_in_it_is_superfluous() {
    for (style, quick) in [(Style::Free, 400), (Style::ReadOnce, 250)] {
        try_out("because", style, quick, forced);
    }
}

/// A fact by its path in the dossier where it stands.
fn bare(fact: &str) -> &str {
    fact.strip_prefix("coalition.").unwrap_or(fact)
}

/// Whether a fact can matter to what is read.
fn is_read(fact: &str, read: &Reads<'_>) -> bool {
    let fact = bare(fact);
    if let Some(id) = fact.strip_prefix("answers.") {
        return read.answers.contains_key(id);
    }
    let list = fact.split('[').next().unwrap_or(fact);
    let Some(fields) = read.lists.get(list).map(|list| &list.fields) else { return read.facts.contains_key(fact) };
    match fact.split_once("].") {
        None => true,
        Some((_, field)) => {
            let follows = if list == "partners" { "domain" } else { "serves_as" };
            fields.contains_key(field) || (matches!(field, "kind" | "type" | "role") && fields.contains_key(follows))
        }
    }
}

/// A set of fewer facts that forces the same, if there is one.
fn smaller(
    universe: &[String],
    than: usize,
    forces: &dyn Fn(&forget::Facts) -> bool,
    tried: &mut Tried,
) -> Option<forget::Facts> {
    const SETS: usize = 400;
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    let mut looked_at = 0;
    for size in 0..than {
        for set in &sets {
            let kept: forget::Facts = set.iter().map(|place| universe[*place].clone()).collect();
            if forces(&kept) {
                return Some(kept);
            }
            looked_at += 1;
            if looked_at > SETS {
                return None;
            }
        }
        if size + 1 < than {
            let longer = |set: &Vec<usize>| -> Vec<Vec<usize>> {
                let from = set.last().map_or(0, |last| last + 1);
                (from..universe.len()).map(|next| set.iter().copied().chain([next]).collect()).collect()
            };
            sets = sets.iter().flat_map(longer).collect();
        }
    }
    tried.exhausted += 1;
    None
}
