//! `rules list`, `show`, `check` and `schema`.

use crate::assess::OWN;
use crate::run::{Folder, kansrijk, kansrijk_reading};
use serde_json::Value;
use std::ffi::OsString;

#[test]
fn the_list_names_what_is_built_in() {
    let dutch = kansrijk(["rules", "list"]);
    assert_eq!((dutch.code, dutch.err.as_str()), (Some(0), ""));
    assert!(dutch.out.contains("minimale-eisen 1.0.0\n  Toets minimale eisen lokale coalitie\n"), "{}", dutch.out);
    let english = kansrijk(["rules", "list", "--lang", "en"]);
    assert!(
        english.out.contains("local coalition · regional · requirements: 9, recommendations: 1"),
        "{}",
        english.out
    );
}

#[test]
fn everything_that_can_be_shown_is_shown() {
    // The help of an unknown name lists all there is.
    let unknown = kansrijk(["rules", "show", "??????"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(2), ""));
    let (_, names) = unknown.err.split_once("there are: ").expect("a list of names");
    let (names, _) = names.split_once("\nnothing was shown").expect("an end");
    let names: Vec<&str> = names.split(',').map(str::trim).collect();
    for name in ["minimale-eisen", "partner-kinds", "questions", "resources", "lists", "roles", "domains"] {
        assert!(names.contains(&name), "{names:?} without {name}");
    }
    for name in names {
        for language in ["nl", "en"] {
            let ran = kansrijk(["rules", "show", name, "--lang", language]);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{name}");
            assert!(!ran.out.trim().is_empty(), "{name}");
            for line in ran.out.lines() {
                assert!(line.chars().count() <= 80 && !line.ends_with(' '), "{name}: {line}");
            }
        }
    }
}

#[test]
fn a_near_name_is_suggested() {
    let ran = kansrijk(["rules", "show", "partnerkinds"]);
    assert!(ran.err.contains("did you mean `partner-kinds`?"), "{}", ran.err);
}

#[test]
fn kinds_are_shown_with_their_domain_and_its_ground() {
    let ran = kansrijk(["rules", "show", "partner-kinds", "--lang", "en"]);
    let hospital = ran.out.lines().skip_while(|line| !line.starts_with("hospital ")).nth(1).expect("its domain");
    assert_eq!(hospital.trim(), "= medical (stated by the source: T21.9a)");
}

#[test]
fn a_sound_rule_set_passes_and_a_faulty_one_shows_all_its_faults() {
    let folder = Folder::new("check");
    let sound = folder.file("sound.yaml", OWN);
    let faulty = folder.file("faulty.yaml", OWN.replace("advice", "divine").replace("L10.1", "L99.1"));
    let check = |files: &[&std::path::PathBuf]| {
        let files = files.iter().map(|file| file.as_os_str().to_owned());
        kansrijk(["rules", "check"].map(OsString::from).into_iter().chain(files))
    };
    let ran = check(&[&sound]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("eigen 1.0.0 is sound: 1 requirement, cost "), "{}", ran.out);
    let ran = check(&[&faulty, &sound]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.out.contains("sound.yaml: eigen 1.0.0 is sound"), "the sound one is checked all the same");
    assert!(ran.err.contains("faulty.yaml:4:11"), "{}", ran.err);
    assert!(ran.err.contains("in ") && ran.err.contains("; this rule set cannot be used"), "{}", ran.err);
    assert_eq!(kansrijk_reading(["rules", "check", "-"], OWN.as_bytes()).code, Some(0));
}

#[test]
fn schemas_are_json_schemas() {
    let kinds = [
        ("ruleset", "requirements"),
        ("dossier", "partners"),
        ("assessment", "findings"),
        ("questionnaire", "entries"),
    ];
    for (kind, field) in kinds {
        let ran = kansrijk(["rules", "schema", kind]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{kind}");
        let schema: Value = serde_json::from_str(&ran.out).expect("JSON");
        assert!(schema["$schema"].is_string() && schema["properties"][field].is_object(), "{kind}");
    }
}
