//! Rows, which are made without words, say what assessments say: by all built-in rule sets, for all their scenarios.

use kansrijk::{Dossier, Findings, Options, Truth};
use serde_json::Value;

#[test]
fn rows_say_what_assessments_say() {
    let mut findings = Findings::new();
    let mut count = 0;
    for (id, scenarios) in kansrijk_rules::SCENARIOS {
        let program = kansrijk::builtin(id).expect("a valid rule set");
        let scenarios: Vec<Value> = serde_json::from_str(scenarios).expect("scenarios");
        for scenario in scenarios {
            let dossier = Dossier::from_json(&scenario["dossier"].to_string()).expect("a dossier");
            let as_of = scenario["as_of"].as_str().map(|day| day.parse().expect("a day"));
            let assessment = program.assess(&dossier, &Options { as_of, ..Options::default() }).expect("an assessment");
            let (day, rows) = program.rows(&dossier, as_of, &mut findings).expect("rows");
            assert_eq!(day.to_string(), assessment.as_of);
            assert_eq!(rows.len(), assessment.findings.len());
            for (row, finding) in rows.iter().zip(&assessment.findings) {
                let about = format!("{id}/{} in {}", finding.requirement, scenario["dossier"]["name"]);
                assert_eq!((row.applies, row.outcome()), (finding.applies, finding.outcome), "{about}");
                let bounds = Truth::between(finding.bounds.at_least, finding.bounds.at_most);
                assert_eq!(row.bounds, bounds, "{about}");
                assert_eq!(row.missing as usize, finding.missing.len(), "{about}");
                assert_eq!(row.disputed as usize, finding.disputed.len(), "{about}");
                assert_eq!(row.timing, finding.timing.as_ref().map(|note| note.timing), "{about}");
                count += 1;
            }
        }
    }
    assert!(count > 5000, "only {count} rows");
}

#[test]
fn rows_are_refused_as_assessments_are() {
    let program = kansrijk::builtin("minimale-eisen").expect("a valid rule set");
    for text in [r#"{"subject": "coalition", "name": "x"}"#, r#"{"subject": "municipality", "name": "x"}"#] {
        let dossier = Dossier::from_json(text).expect("a dossier");
        let refusal = program.rows(&dossier, None, &mut Findings::new()).expect_err("a refusal");
        assert_eq!(refusal, program.assess(&dossier, &Options::default()).expect_err("a refusal"));
    }
}
