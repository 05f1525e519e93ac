//! What holds for all shared cases and all examples at once: hashes by the book, one answer whatever the notation or the
//! order of keys.

use conformance::cases::{Case, all};
use kansrijk::{Assessment, Dossier, Options, Program, domain::Link};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// By the first built-in rule set that fits.
fn assess(dossier: &Dossier) -> Assessment {
    let rules = kansrijk::builtin_for(dossier.subject, None).expect("they are built in");
    let first = rules.programs.first().expect("there is one for every subject of an example");
    first.assess(dossier, &Options::default()).expect("it is assessed")
}

/// The paths in a folder, sorted.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the examples");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.sort();
    paths
}

/// An example, with what is in the files that it links to.
fn example(path: &Path, linked: &mut BTreeSet<PathBuf>) -> Dossier {
    let read = |path: &Path| Dossier::from_yaml(&fs::read_to_string(path).expect("text")).expect("a valid dossier");
    let mut dossier = read(path);
    for link in dossier.links_mut() {
        let Link::File(name) = link else { continue };
        let file = path.with_file_name(&*name);
        *link = Link::Dossier(Arc::new(read(&file)));
        linked.insert(file);
    }
    dossier
}

#[test]
fn hashes_are_those_of_the_canonical_text() {
    let mut count = 0;
    for case in all("cases") {
        let Some((text, hash)) = case.canonical() else { continue };
        let sha256 = Sha256::digest(format!("kansrijk-dossier/1\n{text}"));
        let hex: String = sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, hash, "{}", case.name);
        count += 1;
    }
    assert!(count > 0, "no case has a canonical text");
}

#[test]
fn every_example_is_a_shared_case() {
    let cases: Vec<Case> = all("cases");
    let mut count = 0;
    let mut linked = BTreeSet::new();
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) =
        entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")).into_iter().partition(|path| path.is_dir());
    for path in files {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let example = example(&path, &mut linked);
        let of_example = |case: &&Case| case.name.split_once('/').is_some_and(|(_, case)| case == name);
        let case = cases.iter().find(|case| of_example(case) && case.is_golden());
        let case = case.unwrap_or_else(|| panic!("{}: no case `{name}` with its whole assessment", path.display()));
        let shared = Dossier::from_json(&case.dossier().expect("a dossier")).expect("a valid dossier");
        assert!(example == shared, "{}: the case `{}` tells another dossier", path.display(), case.name);
        count += 1;
    }
    assert!(count > 0, "no examples");
    for path in folders.iter().flat_map(|folder| entries(folder)) {
        assert!(linked.contains(&path), "{}: no example links to it", path.display());
    }
}

#[test]
fn a_rule_set_has_one_hash_whatever_its_notation() {
    for file in kansrijk_rules::RULE_SETS {
        let built_in = kansrijk::builtin(file.id).expect("it is built in");
        let dossier = Dossier::empty(built_in.document().subject, "Voorbeeld");
        let options = Options { as_of: Some("2025-01-31".parse().expect("a date")), ..Options::default() };
        let receipt = |program: Program| program.assess(&dossier, &options).expect("it is assessed").receipt;
        let built_in = receipt(built_in);
        assert_eq!(
            receipt(Program::from_yaml(file.yaml).expect("valid YAML")),
            built_in,
            "{} {}",
            file.id,
            file.version
        );
        assert_eq!(
            receipt(Program::from_json(file.json).expect("valid JSON")),
            built_in,
            "{} {}",
            file.id,
            file.version
        );
    }
}

#[test]
fn the_order_of_keys_never_matters() {
    let mut count = 0;
    for case in all("cases") {
        let Some(text) = case.dossier() else { continue };
        let Ok(value) = serde_json::from_str::<Value>(&text) else { continue };
        let Ok(dossier) = Dossier::from_json(&text) else { continue };
        let backwards =
            Dossier::from_json(&reversed(&value)).unwrap_or_else(|refusal| panic!("{}: {refusal}", case.name));
        assert!(dossier == backwards, "{}", case.name);
        count += 1;
    }
    assert!(count > 50, "only {count} dossiers");
}

#[test]
fn the_same_assessment_twice_is_the_same_bytes() {
    for case in all("cases").iter().filter(|case| case.is_golden()) {
        let dossier = Dossier::from_json(&case.dossier().expect("a dossier")).expect("a valid dossier");
        if dossier.described_on.is_some() {
            assert_eq!(assess(&dossier).to_json(), assess(&dossier.clone()).to_json(), "{}", case.name);
        }
    }
}

/// JSON with the keys of every map backwards.
fn reversed(value: &Value) -> String {
    match value {
        Value::Object(map) => {
            let entries: Vec<String> = map
                .iter()
                .rev()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), reversed(value)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(reversed).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}
