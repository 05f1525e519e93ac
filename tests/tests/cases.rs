//! Runs the shared cases, and those about YAML. Every language runs the shared ones, and reports the same number.

use conformance::cases::{Case, all};

fn run(folder: &str, what: &str) {
    let cases: &[Case] = &all(folder);
    let mut failed = Vec::new();
    for case in cases {
        let faults = case.faults();
        if !faults.is_empty() {
            failed.push(format!("{}\n  {}", case.name, faults.join("\n").replace('\n', "\n  ")));
        }
    }
    let golden = cases.iter().filter(|case| case.is_golden()).count();
    // Past the test harness, which keeps what a passing test prints to itself.
    let told = format!("{} {what}, {golden} of them byte for byte, {} failed\n", cases.len(), failed.len());
    std::io::Write::write_all(&mut std::io::stderr(), told.as_bytes()).expect("the count is told");
    // And to who compares the languages.
    if let Some(place) = std::env::var_os("CASES_TOLD") {
        let file = std::path::Path::new(&place).join(format!("rust.{folder}.txt"));
        std::fs::write(file, told).expect("the count is told");
    }
    assert!(failed.is_empty(), "{} of {} {what} failed:\n\n{}", failed.len(), cases.len(), failed.join("\n\n"));
}

#[test]
fn the_engine_does_what_the_shared_cases_say() {
    run("cases", "shared cases");
}

#[test]
fn yaml_is_read_as_its_cases_say() {
    run("cases-yaml", "cases about YAML");
}
