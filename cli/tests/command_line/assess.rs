//! `assess`: forms, several dossiers, dates, languages, what it fails on.

use crate::run::{Folder, Ran, dossier, example, kansrijk};
use serde_json::Value;
use std::ffi::{OsStr, OsString};
use std::path::Path;

/// Against the nine minimum requirements, unless the options name rules.
fn assess(files: &[&Path], options: &[&str]) -> Ran {
    let rules: &[&str] = if options.contains(&"--rules") { &[] } else { &["--rules", "minimale-eisen"] };
    let files = files.iter().map(|file| file.as_os_str());
    kansrijk([OsStr::new("assess")].into_iter().chain(files).chain(options.iter().chain(rules).map(OsStr::new)))
}

#[test]
fn without_rules_every_built_in_one_that_fits_is_used() {
    let almelo = example("almelo.yaml");
    let ran = kansrijk([OsStr::new("assess"), almelo.as_os_str(), OsStr::new("--format"), OsStr::new("json")]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let assessments = json(&ran);
    let id = |assessment: &Value| assessment["rule_set"]["id"].as_str().map(str::to_owned);
    let ids: Vec<String> = assessments.as_array().expect("a list").iter().filter_map(id).collect();
    // The one that has a verdict first, then that of a region, then advice by name; those about another subject not at all.
    assert_eq!(ids.get(..2), Some(["minimale-eisen".to_owned(), "stappenplan-onderweg".to_owned()].as_slice()));
    assert!(ids.len() > 2 && ids.iter().skip(2).is_sorted(), "{ids:?}");
    assert!(!ids.contains(&"basisprincipes-regionaal".to_owned()), "{ids:?}");
    let text = kansrijk([OsStr::new("assess"), almelo.as_os_str()]).out;
    assert!(text.starts_with(&format!("Overzicht van {} toetsingen\n", ids.len())), "{text}");
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
}

#[test]
fn almelo_meets_two_and_at_most_nine_of_nine() {
    let ran = assess(&[&example("almelo.yaml")], &[]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("Minimale eisen: zeker 2, hoogstens 9 van 9"), "{}", ran.out);
    let ran = assess(&[&example("almelo.yaml")], &["--format", "json"]);
    let tally = &json(&ran)["totals"][0]["tally"];
    assert_eq!((&tally["met"], &tally["unknown"]), (&Value::from(2), &Value::from(7)));
}

#[test]
fn no_line_of_text_is_wider_than_eighty() {
    for language in ["nl", "en"] {
        let ran = assess(&[&example("almelo.yaml"), &example("delft.yaml")], &["--all", "--lang", language]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        for line in ran.out.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[test]
fn every_form_is_written() {
    for (form, begins) in [("text", "Toets"), ("json", "{"), ("md", "# "), ("html", "<!doctype html>"), ("csv", "")] {
        let ran = assess(&[&example("almelo.yaml")], &["--format", form]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{form}");
        let start: String = ran.out.chars().take(begins.len()).collect();
        assert_eq!(start.to_lowercase(), begins.to_lowercase(), "{form}");
        assert!(ran.out.ends_with('\n') && !ran.out.ends_with("\n\n"), "{form}");
    }
    let one = assess(&[&example("almelo.yaml")], &["--format", "csv"]).out;
    assert_eq!(one.lines().count(), 11, "a head, and a row for each of the ten requirements");
    let two = assess(&[&example("almelo.yaml"), &example("delft.yaml")], &["--format", "csv"]).out;
    assert_eq!(two.lines().count(), 21, "one head for all");
    assert!(two.starts_with(&one));
}

#[test]
fn json_is_an_object_for_one_and_a_list_for_several() {
    let (almelo, delft) = (example("almelo.yaml"), example("delft.yaml"));
    assert!(json(&assess(&[&almelo], &["--format", "json"])).is_object());
    let both = json(&assess(&[&almelo, &delft], &["--format", "json"]));
    let names: Vec<&Value> = both.as_array().expect("a list").iter().map(|one| &one["subject"]["name"]).collect();
    assert_eq!(names, ["Coalitie Kansrijke Start Almelo", "Coalitie Kansrijke Start Delft"]);
    let rules = ["--rules", "minimale-eisen"];
    assert!(json(&assess(&[&almelo], &[&rules[..], &["--format", "json"]].concat())).is_object());
    let twice = json(&assess(&[&almelo], &[&rules[..], &rules, &["--format", "json"]].concat()));
    assert_eq!(twice.as_array().map(Vec::len), Some(2));
}

#[test]
fn of_several_dossiers_the_good_ones_are_assessed() {
    let folder = Folder::new("several");
    let broken = folder.file("broken.yaml", dossier("partnerz: []\n"));
    let ran = assess(&[&example("almelo.yaml"), &broken, &example("delft.yaml")], &["--format", "json"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(json(&ran).as_array().map(Vec::len), Some(2));
    assert!(ran.err.contains("error[D003]"), "{}", ran.err);
    assert!(ran.err.contains("broken.yaml; this dossier was not assessed"), "{}", ran.err);

    let ran = assess(&[&broken, &example("almelo.yaml")], &["--format", "json"]);
    let list = json(&ran);
    assert_eq!((ran.code, list.as_array().map(Vec::len)), (Some(2), Some(1)), "several were asked for: a list");
    let alone = assess(&[&example("almelo.yaml")], &["--format", "json"]);
    assert_eq!(list[0], json(&alone));
    assert!(serde_json::to_string_pretty(&list).is_ok_and(|text| text.lines().count() == ran.out.lines().count()));
}

#[test]
fn when_nothing_is_left_nothing_is_written() {
    let folder = Folder::new("nothing-left");
    let broken = folder.file("broken.yaml", dossier("partnerz: []\n"));
    for form in ["text", "json", "md", "html", "csv"] {
        let ran = assess(&[&broken, &broken], &["--format", form]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{form}");
    }
}

#[test]
fn it_fails_on_what_is_named() {
    let folder = Folder::new("fail-on");
    let nothing = folder.file("nothing.yaml", dossier(""));
    let no_goals = folder.file("no-goals.yaml", dossier("goals: []\nanswers: {coalitie_breed_genoeg: partly}\n"));
    let cases: [(&Path, &str, i32); 9] = [
        (&nothing, "unknown", 1),
        (&nothing, "not_met", 0),
        (&nothing, "not_met,unknown", 1),
        (&nothing, "met", 0),
        (&no_goals, "not_met", 1),
        (&no_goals, "partly_met", 0), // only the `should` is partly met
        (&no_goals, "not_applicable", 0),
        (&example("almelo.yaml"), "met", 1),
        (&example("almelo.yaml"), "not_met", 0),
    ];
    for (file, outcome, code) in cases {
        let ran = assess(&[file], &["--fail-on", outcome]);
        assert_eq!(ran.code, Some(code), "{} on {outcome}", file.display());
        assert!(ran.out.contains("minimale-eisen"), "it is shown all the same");
    }
    let twice = assess(&[&nothing], &["--fail-on", "not_met", "--fail-on", "unknown"]);
    assert_eq!(twice.code, Some(1));
    let refused = assess(&[&nothing, Path::new("no such file")], &["--fail-on", "unknown"]);
    assert_eq!(refused.code, Some(2), "a refusal weighs more");
    assert_eq!(assess(&[&nothing], &["--fail-on", "bad"]).code, Some(2));
}

#[test]
fn a_month_or_a_year_stands_for_its_last_day() {
    for (given, day) in [("2024-06", "2024-06-30"), ("2025", "2025-12-31"), ("2024-02-29", "2024-02-29")] {
        let ran = assess(&[&example("almelo.yaml")], &["--as-of", given, "--format", "json"]);
        assert_eq!(json(&ran)["as_of"], day);
    }
    let default = assess(&[&example("almelo.yaml")], &["--format", "json"]);
    assert_eq!(json(&default)["as_of"], "2021-07-31", "the date that the dossier describes");
    for bad in ["2023-02-29", "soon", "2024-13", ""] {
        let ran = assess(&[&example("almelo.yaml")], &["--as-of", bad]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{bad}");
        assert!(ran.err.contains("expected a day (2024-06-30), a month (2024-06) or a year (2024)"), "{}", ran.err);
    }
}

#[test]
fn without_a_date_nothing_is_assessed() {
    let folder = Folder::new("no-date");
    let file = folder.file("undated.yaml", "subject: coalition\nname: Coalitie Voorbeeld\n");
    let ran = assess(&[&file], &[]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("error[A001]") && ran.err.contains("undated.yaml; nothing was assessed"), "{}", ran.err);
    assert_eq!(assess(&[&file], &["--as-of", "2025"]).code, Some(0));
}

#[test]
fn the_language_is_the_readers() {
    let english = assess(&[&example("almelo.yaml")], &["--lang", "en"]);
    assert!(english.out.starts_with("Minimum requirements for a local coalition"), "{}", english.out);
    assert_eq!(assess(&[&example("almelo.yaml")], &["--lang", "de"]).code, Some(2));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let run = || assess(&[&example("almelo.yaml"), &example("zaanstad.yaml")], &["--format", "json"]).out;
    assert_eq!(run(), run());
}

#[test]
fn a_rule_set_of_ones_own_comes_from_a_file() {
    let folder = Folder::new("own-rules");
    let file = folder.file("eigen.yaml", OWN);
    let rules = file.to_str().expect("a plain path");
    let ran = assess(&[&example("almelo.yaml")], &["--rules", rules, "--format", "json"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(json(&ran)["findings"][0]["outcome"], "met");
    let both = assess(&[&example("almelo.yaml")], &["--rules", rules, "--rules", "minimale-eisen", "--format", "csv"]);
    assert_eq!(both.out.lines().count(), 1 + 1 + 10);
}

/// A rule set with one requirement.
pub const OWN: &str = "\
id: eigen
version: 1.0.0
subject: coalition
standing: advice
verdict: none
title: {nl: Eigen regels, en: Own rules}
about: {nl: Een voorbeeld., en: An example.}
requirements:
  - id: partners-bekend
    obligation: should
    title: {nl: Er zijn partners, en: There are partners}
    expect: {some: partners}
    citations: [L10.1]
";

#[test]
fn a_rule_set_without_musts_fails_nothing_and_says_so_once() {
    let folder = Folder::new("no-musts");
    let file = folder.file("eigen.yaml", OWN);
    let rules = file.to_str().expect("a plain path");
    let almelo = example("almelo.yaml");
    let ran = assess(&[&almelo, &almelo], &["--rules", rules, "--fail-on", "met", "--lang", "en"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), "note: `eigen` has no musts; --fail-on finds nothing in it\n"));
}

#[test]
fn names_that_are_no_rule_set_are_refused_with_a_hint() {
    let ran = assess(&[&example("almelo.yaml")], &["--rules", "minimale-eis"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("error[A003]") && ran.err.contains("did you mean `minimale-eisen`?"), "{}", ran.err);
    let ran = assess(&[&example("almelo.yaml")], &["--rules", "minimale-eisen.yaml"]);
    assert!(ran.err.contains("cannot read `minimale-eisen.yaml`: there is no such file"), "{}", ran.err);
}

#[test]
fn the_notation_follows_the_ending_or_else_the_first_character() {
    let folder = Folder::new("notation");
    let json = r#"{"subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-03"}"#;
    let files = [
        folder.file("dossier.json", json),
        folder.file("dossier.JSON", json),
        folder.file("dossier", format!("\u{feff}\n {json}")),
        folder.file("dossier.yml", dossier("")),
        folder.file("other", dossier("")),
    ];
    for file in &files {
        let ran = assess(&[file], &[]);
        assert_eq!(ran.code, Some(0), "{}: {}", file.display(), ran.err);
    }
    let yaml_named_json = folder.file("wrong.json", dossier(""));
    assert_eq!(assess(&[&yaml_named_json], &[]).code, Some(2));
}

#[test]
fn wrong_use_is_refused() {
    let none: [OsString; 0] = [];
    assert_eq!(kansrijk(none).code, Some(2));
    for arguments in
        [&["assess"][..], &["asses", "x.yaml"], &["assess", "--format", "pdf", "x.yaml"], &["rules"], &["new"]]
    {
        let ran = kansrijk(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
}
