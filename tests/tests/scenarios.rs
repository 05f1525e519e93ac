//! Runs the scenarios that stand beside the rule sets. A failing scenario is a question for a person first.

use kansrijk::{
    Assessment, Dossier, Language, Options,
    assessment::{Bounds, Timing},
    ruleset::Obligation,
};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    name: String,
    trap: Option<u32>,
    dossier: Value,
    as_of: Option<String>,
    expect: BTreeMap<String, Value>,
}

/// The traps of the source documents that are known for each rule set.
const TRAPS: &[(&str, &[u32])] = &[
    ("aandachtspunten-regionaal", &[9, 11, 12, 18, 19, 20, 26]),
    ("basisprincipes-regionaal", &[4, 8, 9, 10, 11, 12, 19, 20, 23]),
    ("doelgroep", &[7, 10, 11]),
    ("elementen-eind-2024", &[7, 11, 13, 15, 19]),
    ("formeel-informeel", &[1, 2, 10, 11, 26]),
    ("gezamenlijkheid", &[9, 10, 11, 18, 19, 21, 22]),
    ("gala-doelen", &[3, 4, 5, 11, 15, 19]),
    ("gemeentepolis", &[9, 11, 16, 18, 19, 22]),
    ("kartrekker", &[11, 12, 17, 18, 21, 22]),
    ("mensenwerk", &[9, 10, 11, 18, 19, 21]),
    ("minimale-eisen", &[1, 2, 3, 4, 5, 6, 7]),
    ("niveaus", &[3, 6, 10, 18, 21]),
    ("regionale-tips", &[9, 11, 12, 18, 19, 21]),
    ("samenwerking-borgen", &[1, 2, 3, 10, 18, 19]),
    ("samenwerking-onderhouden", &[9, 11, 18, 19]),
    ("samenwerking-starten", &[3, 10, 11, 19]),
    ("stappen-regionaal", &[8, 9, 10, 11, 12, 18, 19, 20, 22, 26]),
    ("spuk-bestedingsdoelen", &[4, 16, 18]),
    ("stappenplan-onderweg", &[9, 11, 13, 18, 24]),
    ("verbinding-lokaal-regionaal", &[9, 10, 11, 12, 19, 20, 26]),
    ("stappenplan-start", &[2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 17, 19]),
];

fn scenarios() -> Vec<(&'static str, Vec<Scenario>)> {
    let read = |(id, json): &(&'static str, &str)| {
        (*id, serde_json::from_str(json).unwrap_or_else(|error| panic!("{id}/scenarios.yaml: {error}")))
    };
    kansrijk_rules::SCENARIOS.iter().map(read).collect()
}

fn assess(rules: &str, scenario: &Scenario) -> Result<Assessment, String> {
    let dossier = Dossier::from_json(&scenario.dossier.to_string()).map_err(|refusal| refusal.to_string())?;
    let as_of = scenario
        .as_of
        .as_ref()
        .map(|day| day.parse())
        .transpose()
        .map_err(|error: kansrijk::DateError| error.to_string())?;
    let program = kansrijk::builtin(rules).map_err(|refusal| refusal.to_string())?;
    program.assess(&dossier, &Options { as_of, language: Language::Dutch }).map_err(|refusal| refusal.to_string())
}

/// How the assessment differs from what the scenario expects.
fn differences(scenario: &Scenario, assessment: &Assessment) -> Vec<String> {
    let mut differences = Vec::new();
    for (what, expected) in &scenario.expect {
        let got = match what.as_str() {
            "verdict" => serde_json::to_value(assessment.verdict.as_ref().map(|verdict| verdict.outcome)),
            "total" => {
                let musts = assessment.totals.iter().find(|total| total.obligation == Obligation::Must);
                serde_json::to_value(musts.map_or(Bounds::default(), |total| total.tally.met_bounds))
            }
            // How the requirements named there stand to their deadline.
            "timing" => serde_json::to_value(timings(expected, assessment)),
            requirement => serde_json::to_value(assessment.finding(requirement).map(|finding| finding.outcome)),
        };
        let got = got.unwrap_or_default();
        if got != *expected {
            differences.push(format!("{what}: expected {expected}, got {got}"));
        }
    }
    differences
}

fn timings(expected: &Value, assessment: &Assessment) -> BTreeMap<String, Option<Timing>> {
    let named = expected.as_object().into_iter().flatten().map(|(requirement, _)| requirement);
    let timing = |requirement: &String| Some(assessment.finding(requirement)?.timing.as_ref()?.timing);
    named.map(|requirement| (requirement.clone(), timing(requirement))).collect()
}

#[test]
fn every_rule_set_has_scenarios() {
    let with: BTreeSet<&str> = kansrijk_rules::SCENARIOS.iter().map(|(id, _)| *id).collect();
    let all: BTreeSet<&str> = kansrijk_rules::RULE_SETS.iter().map(|file| file.id).collect();
    assert!(!all.is_empty());
    assert_eq!(with, all);
}

#[test]
fn the_scenarios_come_out_as_expected() {
    let (mut failed, mut count) = (Vec::new(), 0);
    for (rules, scenarios) in scenarios() {
        let mut names = BTreeSet::new();
        for scenario in &scenarios {
            count += 1;
            let told = match assess(rules, scenario) {
                Ok(assessment) => differences(scenario, &assessment).join("\n  "),
                Err(refusal) => refusal,
            };
            let told = if names.insert(&scenario.name) { told } else { "its name stands twice".to_owned() };
            if !told.is_empty() {
                failed.push(format!("{rules}: {}\n  {told}", scenario.name));
            }
        }
    }
    assert!(count > 0, "no scenarios");
    assert!(failed.is_empty(), "{} of {count} scenarios failed:\n\n{}", failed.len(), failed.join("\n\n"));
}

#[test]
fn every_requirement_is_met_not_met_and_unknown_in_some_scenario() {
    let mut absent = Vec::new();
    for (rules, scenarios) in scenarios() {
        let program = kansrijk::builtin(rules).expect("a valid rule set");
        for (_, requirement) in program.document().all_requirements() {
            for outcome in ["met", "not_met", "unknown"] {
                let shown =
                    |scenario: &Scenario| scenario.expect.get(&requirement.id).is_some_and(|value| value == outcome);
                if !scenarios.iter().any(shown) {
                    absent.push(format!("{rules}: no scenario in which `{}` is {outcome}", requirement.id));
                }
            }
        }
    }
    assert!(absent.is_empty(), "{}", absent.join("\n"));
}

#[test]
fn every_trap_has_a_scenario() {
    for (rules, scenarios) in scenarios() {
        let shown: BTreeSet<u32> = scenarios.iter().filter_map(|scenario| scenario.trap).collect();
        let known = TRAPS.iter().find(|(id, _)| *id == rules).map_or(&[][..], |(_, traps)| traps);
        let known: BTreeSet<u32> = known.iter().copied().collect();
        assert_eq!(shown, known, "{rules}");
    }
    // Two traps are about what is left out; the registers show them: `what_is_never_scored_has_no_requirement`.
    let of_registers = [14, 25];
    let all: BTreeSet<u32> = TRAPS.iter().flat_map(|(_, traps)| traps.iter().copied()).chain(of_registers).collect();
    assert_eq!(all, (1..=26).collect());
}
