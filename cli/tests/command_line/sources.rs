//! `sources`: what became of every clause, and whether its words stand in its document.

use crate::run::{Folder, Ran, kansrijk};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

fn narrow(ran: &Ran) {
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    for line in ran.out.lines() {
        assert!(line.chars().count() <= 80 && !line.ends_with(' '), "{line}");
    }
}

#[test]
fn the_overview_counts_the_clauses_and_names_what_is_not_there() {
    let dutch = kansrijk(["sources"]);
    narrow(&dutch);
    let minimum =
        dutch.out.lines().skip_while(|line| !line.starts_with("  minimale-eisen ")).nth(2).expect("its counts");
    assert!(minimum.contains("10 als eis of punt (in 10 eisen of punten) · "), "{minimum}");
    let (_, absent) = dutch.out.split_once("Genoemd, maar niet in de documenten\n").expect("what is not there");
    assert!(absent.contains("  Checklist basisprincipes lokale coalitie (L2.16, R0.7)\n"), "{absent}");
    assert!(!absent.contains("kansenkaart.nl"), "its address is there");
    let english = kansrijk(["sources", "--lang", "en"]);
    narrow(&english);
    assert!(english.out.contains("\nNamed but not in the documents\n"), "{}", english.out);
}

#[test]
fn every_clause_is_shown_with_what_became_of_it() {
    let all = kansrijk(["sources", "--clauses"]);
    narrow(&all);
    assert!(all.out.starts_with("Een opmerking achter > is in het Engels"), "{}", all.out);
    let ran = kansrijk(["sources", "--clauses", "lokaal-stappenplan", "--lang", "en"]);
    assert!(!ran.out.contains("Engels"), "{}", ran.out);
    narrow(&ran);
    assert!(ran.out.contains("\nL10.4   must · requirement\n"), "{}", ran.out);
    assert!(ran.out.contains("        > minimale-eisen/plan-van-aanpak"), "{}", ran.out);
    assert!(!ran.out.contains("\nT19.6 "), "another document");
    assert_eq!(ran.out, kansrijk(["sources", "--clauses", "L", "--lang", "en"]).out, "a letter serves as well");
    let unknown = kansrijk(["sources", "--clauses", "stappenplan"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    assert!(unknown.err.contains("did you mean `lokaal-stappenplan`?"), "{}", unknown.err);
}

#[test]
fn programs_get_the_same_as_json() {
    let json = |arguments: &[&str]| -> Value {
        let ran = kansrijk(["sources", "--format", "json"].iter().chain(arguments));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        serde_json::from_str(&ran.out).expect("JSON")
    };
    let account = json(&[]);
    let documents = account["documents"].as_array().expect("documents");
    let counted: u64 = documents.iter().filter_map(|one| one["counts"]["clauses"].as_u64()).sum();
    let clauses = json(&["--clauses"]);
    let clauses = clauses.as_array().expect("clauses");
    assert_eq!(counted, clauses.len() as u64);
    let plan = clauses.iter().find(|one| one["id"] == "L10.4").expect("a clause");
    assert_eq!((&plan["disposition"], &plan["strength"]), (&Value::from("requirement"), &Value::from("must")));
    assert_eq!(plan["requirements"][0], "minimale-eisen/plan-van-aanpak");
    assert!(account["absent"].as_array().is_some_and(|all| all.contains(&Value::from("analysetool"))));
}

/// A folder with the documents as the register names them: every anchor stands in its own, marked up.
fn documents(test: &str) -> (Folder, Vec<String>) {
    let folder = Folder::new(test);
    let registers = kansrijk::registers().expect("valid registers");
    let mut texts: BTreeMap<&str, String> = BTreeMap::new();
    for clause in registers.clauses.values() {
        let anchor = clause.anchor.replacen(' ', "**\n**", 1);
        *texts.entry(clause.document.as_str()).or_default() += &format!("- **{anchor}** [verder](#)\n");
    }
    for source in &registers.sources {
        folder.file(&source.file, &texts[source.id.as_str()]);
    }
    (folder, registers.sources.iter().map(|source| source.file.clone()).collect())
}

#[test]
fn anchors_are_looked_up_in_the_texts() {
    let (folder, files) = documents("verify");
    let verify = |more: &[&str]| {
        let path = folder.path().to_str().expect("a path");
        kansrijk(["sources", "--verify", path].iter().chain(more))
    };
    let sound = verify(&[]);
    narrow(&sound);
    let found = sound.out.trim_end().to_owned();
    let (number, all) =
        found.strip_suffix(" ankers gevonden").and_then(|line| line.split_once(" van ")).expect("a count");
    assert_eq!(number, all);

    // A document says it in other words.
    let path = folder.path().join(&files[1]);
    let text = fs::read_to_string(&path).expect("a text");
    fs::write(&path, text.replace("onbedoelde", "ongewenste")).expect("written");
    let ran = verify(&["--lang", "en"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(
        ran.out.contains("\n  L10.7 ") && ran.out.contains("onbedoelde zwangerschappen” not found\n"),
        "{}",
        ran.out
    );
    let told: Value = serde_json::from_str(&verify(&["--format", "json"]).out).expect("JSON");
    assert_eq!(told["anchors"], all.parse::<u64>().expect("a number"));
    assert_eq!(told["missing"][0]["document"], "lokaal-stappenplan");

    // A document is not there: the others are looked at all the same.
    fs::remove_file(folder.path().join(&files[0])).expect("removed");
    let ran = verify(&[]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains(&format!("{}`: there is no such file", files[0])), "{}", ran.err);
    assert!(ran.err.contains("the anchors of this document were not looked up"), "{}", ran.err);
    assert!(ran.out.contains("\n  L10.7 "), "{}", ran.out);
}
