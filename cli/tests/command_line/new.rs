//! `new`: a dossier that has a place for everything and says nothing.

use crate::run::{Folder, kansrijk, kansrijk_reading};
use serde_json::Value;

const SUBJECTS: [&str; 3] = ["coalition", "partnership", "municipality"];

fn empty(subject: &str, language: &str) -> String {
    let ran = kansrijk(["new", subject, "--lang", language]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    ran.out
}

/// An empty dossier about each subject, in both languages.
fn all() -> Vec<String> {
    SUBJECTS.into_iter().flat_map(|subject| ["nl", "en"].map(|language| empty(subject, language))).collect()
}

/// The same dossier with every line in use.
fn in_use(dossier: &str) -> String {
    let line = |line: &str| format!("{}\n", line.strip_prefix("# ").or(line.strip_prefix('#')).unwrap_or(line));
    dossier.lines().map(line).collect()
}

#[test]
fn everything_in_it_is_unknown() {
    for dossier in all() {
        let ran = kansrijk_reading(["assess", "-", "--as-of", "2025", "--format", "json"], dossier.as_bytes());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        let assessments: Vec<Value> = serde_json::from_str(&ran.out).expect("JSON");
        assert!(!assessments.is_empty());
        for assessment in assessments {
            let findings = assessment["findings"].as_array().expect("findings");
            assert!(!findings.is_empty());
            assert!(findings.iter().all(|finding| finding["outcome"] == "unknown"), "{assessment}");
            assert!(assessment["warnings"].as_array().is_some_and(Vec::is_empty));
        }
    }
}

#[test]
fn what_it_says_to_do_works() {
    let folder = Folder::new("new-works");
    for subject in SUBJECTS {
        let dossier = empty(subject, "nl");
        let path = folder.file("nieuw.yaml", &dossier);
        let path = path.to_str().expect("a path");
        let said = dossier.replace("\n## ", " ");
        assert!(said.contains("kansrijk assess BESTAND --as-of 2025-03"), "{dossier}");
        assert_eq!(kansrijk(["assess", path, "--as-of", "2025-03"]).code, Some(0));
        // Only the number of items, as the heading says one may write.
        let size = dossier.split_once("{size: ").and_then(|(before, after)| {
            let number = after.split_once('}')?.0;
            Some(format!("{}: {{size: {number}}}\n", before.rsplit_once(": ")?.0.rsplit_once(' ')?.1))
        });
        folder.file("nieuw.yaml", format!("{dossier}{}", size.expect("a list with its size")));
        assert_eq!(kansrijk(["assess", path, "--as-of", "2025-03"]).code, Some(0), "{subject}");
        if subject == "partnership" {
            assert!(said.contains("member_municipalities: {size: 14}"), "{dossier}");
            assert!(said.contains("vanuit de map van dit bestand"), "{dossier}");
        }
    }
}

#[test]
fn it_is_valid_with_every_line_in_use() {
    for dossier in all() {
        let ran = kansrijk_reading(["assess", "-", "--as-of", "2025"], in_use(&dossier).as_bytes());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    }
}

#[test]
fn it_has_a_place_for_every_field_and_a_question_for_every_fact() {
    let folder = Folder::new("new-fields");
    let text: String = SUBJECTS.map(|subject| empty(subject, "nl")).concat();
    folder.file("nieuw.yaml", &text);
    let used = in_use(&text);
    let schema: Value = serde_json::from_str(&kansrijk(["rules", "schema", "dossier"]).out).expect("JSON");
    let has = |key: &str| used.lines().any(|line| line.trim_start_matches([' ', '-']).starts_with(&format!("{key}:")));
    for field in schema["properties"].as_object().expect("fields").keys() {
        assert!(has(field), "no place for `{field}`");
    }
    // The fields of every kind of item: those definitions that have a name and evidence.
    let mut items = 0;
    for definition in schema["$defs"].as_object().expect("definitions").values() {
        let Some(fields) = definition["properties"].as_object() else { continue };
        if fields.contains_key("name") && fields.contains_key("evidence") {
            items += 1;
            for field in fields.keys().filter(|field| !["id", "note"].contains(&field.as_str())) {
                assert!(has(field), "no place for `{field}`");
            }
        }
    }
    assert!(items >= 14, "{items} kinds of items");
    let questions = kansrijk(["rules", "show", "questions"]).out;
    let asked = questions.lines().filter_map(|line| line.trim_start().strip_prefix("? "));
    let flat = |text: &str| text.replace("## ", "").split_whitespace().collect::<Vec<_>>().join(" ");
    let flattened = flat(&text);
    for question in asked {
        assert!(flattened.contains(&flat(question)), "{question}");
    }
}

#[test]
fn it_fits_the_screen() {
    for dossier in all() {
        for line in dossier.lines() {
            assert!(line.chars().count() <= 80 && !line.ends_with(' '), "{line}");
        }
    }
}
