//! The properties of semantics.md, section 12, on rule sets and dossiers made by chance.
//!
//! `KANSRIJK_PROPERTY_CASES` (or `PROPTEST_CASES`) sets how many cases each property tries, `PROPTEST_RNG_SEED` which
//! ones; without them the same few are tried every time. What was tried is printed: `cargo test --test properties --
//! --nocapture`.

use conformance::{
    forget,
    generate::{Case, Choices, Style, cases, narrower, reordered},
    oracle::{Completions, Counts, Coverage, Degree, Kind, Reads, Rules, Turnout},
    trial::{Said, Trial, as_of, of_groups, of_requirements},
};
use kansrijk::{
    Applies, Assessment, Outcome,
    assessment::{Bounds, Tally},
    domain::{ListName, Vocabulary},
    ruleset::ConditionDocument,
};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};
use serde_json::Value as Json;
use std::{cell::RefCell, collections::BTreeSet, fmt::Write as _};

/// More completions of one requirement than this are looked at only by chance.
const COMPLETIONS: usize = 4_000;
/// So many completions of a whole rule set are looked at.
const TOGETHER: usize = 300;

/// What was tried.
#[derive(Debug, Default, Clone, Copy)]
struct Tried {
    dossiers: usize,
    refused: usize,
    formulas: usize,
    completions: usize,
    /// Formulas of which every completion was looked at.
    exhausted: usize,
    /// Formulas of which something is left to find out.
    open: usize,
    /// What a property counts for itself.
    own: usize,
}

type Checked = Result<(), TestCaseError>;

fn number(variable: &str) -> Option<u32> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Tries a property, and prints what was tried.
fn try_out(name: &str, style: Style, quick: u32, property: impl Fn(&Case, &Trial, &mut Tried) -> Checked) -> Tried {
    let many = number("KANSRIJK_PROPERTY_CASES").or_else(|| number("PROPTEST_CASES"));
    let mut config = Config { cases: many.unwrap_or(quick), failure_persistence: None, ..Config::default() };
    config.max_shrink_iters = 60_000;
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(2025);
    }
    let registers = kansrijk::registers().expect("the registers that come with the engine");
    let tried = RefCell::new(Tried::default());
    let result = TestRunner::new(config).run(&cases(style), |case| {
        let mut tried = tried.borrow_mut();
        tried.dossiers += 1;
        match case.trial(&registers) {
            None => tried.refused += 1,
            Some(trial) => {
                tried.formulas += trial.rules().requirements.len();
                property(&case, &trial, &mut tried)?;
            }
        }
        Ok(())
    });
    let tried = tried.into_inner();
    println!("{name}, {style:?}: {tried:?}");
    if let Err(failure) = result {
        panic!("{name}: {failure}");
    }
    // Were more refused or left half looked at, then the property would say little.
    assert!(tried.refused * 5 <= tried.dossiers, "too many rule sets are refused: {tried:?}");
    tried
}

/// What the oracle finds of one requirement.
fn turnouts(completions: &Completions, rules: &Rules<'_>, place: usize, tried: &mut Tried) -> (Vec<Turnout>, bool) {
    let mut turnouts = Vec::new();
    let coverage = completions.each(COMPLETIONS, |_, world| turnouts.push(rules.turnout(place, world)));
    tried.completions += coverage.count();
    let all = matches!(coverage, Coverage::All(_));
    tried.exhausted += usize::from(all);
    (turnouts, all)
}

fn of_requirement(trial: &Trial, case: &Case, rules: &Rules<'_>, place: usize) -> Completions {
    Completions::new(rules, &trial.registers, &case.dossier, [place])
}

#[test]
fn every_completion_lies_within_what_is_said() {
    let property = |case: &Case, trial: &Trial, tried: &mut Tried| -> Checked {
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
                prop_assert!(
                    said.allows(*turnout),
                    "{} can turn out {turnout:?}; said is {said:?}",
                    finding.requirement
                );
            }
            tried.open += usize::from(finding.outcome == Outcome::Unknown);
        }
        together(case, trial, &assessment, tried)?;
        remarks(case, trial, &assessment)
    };
    for (style, quick) in [(Style::Free, 500), (Style::ReadOnce, 200)] {
        let tried = try_out("sound", style, quick, property);
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

#[test]
fn both_ends_are_attained_when_each_fact_is_read_once() {
    let tried = try_out("tight", Style::ReadOnce, 500, |case, trial, tried| {
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
        let apart =
            trial.document.applies_if.is_none() && trial.document.groups.iter().all(|group| group.core.is_none());
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
    });
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
    let at = |dossier: &Json| -> Option<(Json, Kind)> {
        if let Some((list, rest)) = path.split_once('[') {
            let (place, field) = rest.split_once("].")?;
            let items = dossier.get(list)?;
            let items = items.as_array().or_else(|| items.get("items")?.as_array())?;
            let described = ListName::from_id(list)?.fields().iter().find(|one| one.name == field)?;
            return Some((items.get(place.parse::<usize>().ok()?)?.get(field)?.clone(), Kind::from(&described.kind)));
        }
        let fact = dossier.get(path)?;
        (path == "started_on").then(|| (fact.clone(), Kind::Date))
    };
    at(dossier).is_some_and(|(fact, kind)| {
        let said: Vec<_> = conformance::oracle::Said::all(Some(&fact), &kind, as_of());
        said.iter().any(|one| *one != said[0])
    })
}

#[test]
fn missing_names_every_fact_that_can_change_the_outcome() {
    let property = |case: &Case, trial: &Trial, tried: &mut Tried| -> Checked {
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
                let known = path.starts_with("answers.") || is_disputed(&case.dossier, path);
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
            if case.is_read_once(place, &rules) {
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
    };
    for (style, quick) in [(Style::Free, 400), (Style::ReadOnce, 300)] {
        try_out("missing", style, quick, property);
    }
}

/// Whether the requirement reads each fact once also inside its conditions.
trait ReadOnce {
    fn is_read_once(&self, place: usize, rules: &Rules<'_>) -> bool;
}

impl ReadOnce for Case {
    fn is_read_once(&self, place: usize, rules: &Rules<'_>) -> bool {
        let own = [Some(place), rules.core_of(place)].into_iter().flatten();
        let mut all = own.flat_map(|place| rules.applicability(place).chain([&rules.requirements[place].1.expect]));
        self.style == Style::ReadOnce && !all.any(reads_again)
    }
}

/// Whether some roles of `distinct` ask for the same words, or items are compared with each other.
fn reads_again(condition: &ConditionDocument) -> bool {
    let several = [&condition.all, &condition.any, &condition.parts, &condition.of];
    let deeper = several.into_iter().flatten().flatten().chain(condition.not.as_deref());
    condition.distinct.is_some() || condition.different.is_some() || deeper.into_iter().any(reads_again)
}

#[test]
fn because_forces_what_is_found_and_nothing_in_it_is_superfluous() {
    let property = |case: &Case, trial: &Trial, tried: &mut Tried| -> Checked {
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
            if case.is_read_once(place, &rules) {
                let read = Reads::of(&rules, [place]);
                // That a list holds just its items also says of each that it is there: one fact that is read many times.
                let counts = |fact: &String| {
                    fact.contains('.') || fact.contains('[') || fact == "started_on" || because.contains(fact)
                };
                let all = forget::facts(&case.dossier, as_of()).into_iter();
                let universe: Vec<String> = all.filter(|fact| counts(fact) && is_read(fact, &read)).collect();
                if let Some(smaller) = smaller(&universe, because.len(), &forces, tried) {
                    prop_assert!(false, "{id}: {because:?} is not smallest; {smaller:?} forces {said:?} as well");
                }
            }
        }
        Ok(())
    };
    for (style, quick) in [(Style::Free, 400), (Style::ReadOnce, 250)] {
        try_out("because", style, quick, property);
    }
}

/// Whether a fact can matter to what is read.
fn is_read(fact: &str, read: &Reads<'_>) -> bool {
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

#[test]
fn knowing_more_never_widens() {
    let property = |case: &Case, trial: &Trial, tried: &mut Tried| -> Checked {
        let rules = trial.rules();
        let mut choices = case.choices.clone();
        let mut wide = case.dossier.clone();
        for _ in 0..4 {
            let Some(narrow) = narrower(&rules, &trial.registers, &wide, &mut choices) else { break };
            tried.own += 1;
            let (before, after) = (trial.assess(&wide), trial.assess(&narrow));
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
            wide = narrow;
        }
        Ok(())
    };
    for (style, quick) in [(Style::Free, 500), (Style::ReadOnce, 100)] {
        try_out("monotone", style, quick, property);
    }
}

/// What may not depend on the order of anything.
fn without_order(assessment: &Assessment) -> String {
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
    text
}

#[test]
fn the_order_of_lists_does_not_matter() {
    try_out("order", Style::Free, 500, |case, trial, tried| {
        let mut choices = case.choices.clone();
        let other = reordered(&case.dossier, &mut choices);
        tried.own += usize::from(other != case.dossier);
        let (one, other_one) = (trial.assess(&case.dossier), trial.assess(&other));
        prop_assert_eq!(without_order(&one), without_order(&other_one), "in another order:\n{}", other);
        Ok(())
    });
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
