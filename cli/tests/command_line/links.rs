//! Dossiers that link to the files of other dossiers.

use crate::run::{Folder, kansrijk};
use serde_json::Value;

const COALITION: &str = "subject: coalition\nname: Coalitie Oost\npartners: [{kind: midwife}, {kind: social_team}]\n";

/// Assesses a file of the folder; its exit status, standard output and standard error.
fn assess(folder: &Folder, name: &str, rules: &str) -> (Option<i32>, String, String) {
    let file = folder.path().join(name);
    let file = file.to_str().expect("a name of letters");
    let ran = kansrijk(["assess", file, "--rules", rules, "--as-of", "2025", "--format", "json"]);
    (ran.code, ran.out, ran.err)
}

fn refused(folder: &Folder, name: &str, expected: &[&str]) {
    let (code, out, err) = assess(folder, name, "stappenplan-start");
    assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
    for text in expected {
        assert!(err.contains(text), "`{text}` is not in:\n{err}");
    }
}

#[test]
fn a_linked_file_is_read_as_seen_from_the_dossier() {
    let folder = Folder::new("links");
    folder.file("coalitie.yaml", COALITION);
    folder.file("gemeente.yaml", "subject: municipality\nname: Oost\ncoalition: coalitie.yaml\n");
    let (code, out, err) = assess(&folder, "gemeente.yaml", "stappenplan-start");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let assessment: Value = serde_json::from_str(&out).expect("JSON");
    let findings = assessment["findings"].as_array().expect("findings");
    let broad = findings.iter().find(|finding| finding["requirement"] == "breed").expect("it is asked");
    assert_eq!(broad["outcome"], "met");
    assert_eq!(broad["because"][0]["path"], "has_coalition");
    assert_eq!(broad["because"][1]["path"], "coalition.partners[0].kind");
    assert_eq!(assessment["warnings"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_linked_file_that_is_missing_or_wrong_refuses_the_dossier() {
    let folder = Folder::new("bad-links");
    let links = |name: &str, to: &str| {
        folder.file(name, format!("subject: municipality\nname: Oost\ncoalition: {to}\n"));
    };
    links("missing.yaml", "nergens.yaml");
    refused(
        &folder,
        "missing.yaml",
        &["nergens.yaml", "there is no such file", "`coalition` of ", "missing.yaml links to it"],
    );
    links("itself.yaml", "itself.yaml");
    refused(&folder, "itself.yaml", &["error[D016]", "itself.yaml` links to itself"]);
    folder.file("other.yaml", "subject: partnership\nname: Regio\n");
    links("subject.yaml", "other.yaml");
    refused(&folder, "subject.yaml", &["error[D016]", "`partnership`"]);
    folder.file("later.yaml", "schema: kansrijk-dossier/9\nsubject: coalition\nname: Later\n");
    links("form.yaml", "later.yaml");
    refused(&folder, "form.yaml", &["error[D020]", "later.yaml:1:9", "kansrijk-dossier/1"]);
    folder.file("typo.yaml", "subject: coalition\nname: Typo\npartners: [{kind: verloskundig}]\n");
    links("fault.yaml", "typo.yaml");
    refused(
        &folder,
        "fault.yaml",
        &["error[D012]", "typo.yaml:3:19", "did you mean `midwife`", "fault.yaml links to it"],
    );
    links("outside.yaml", "/etc/hostname");
    refused(&folder, "outside.yaml", &["/etc/hostname", "as seen from the folder of this dossier"]);
    links("dash.yaml", "\"-\"");
    refused(&folder, "dash.yaml", &["there is no such file", "dash.yaml links to it"]);
    folder
        .file("list.yaml", "subject: partnership\nname: R\ncoalitions: [{dossier: list.yaml}, {dossier: list.yaml}]\n");
    let (code, out, err) = assess(&folder, "list.yaml", "stappen-regionaal");
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.contains("error[D018]"), "{err}");
}

#[test]
fn a_rule_set_may_ask_for_the_verdict_of_another_that_is_given() {
    let folder = Folder::new("verdicts");
    folder.file("coalitie.yaml", COALITION);
    let own = "version: 1.0.0\nstanding: advice\ntitle: {nl: x, en: x}\nabout: {nl: x, en: x}\nrequirements:\n";
    let one = "  - {id: een, obligation: must, title: {nl: x, en: x}, citations: [L10.1], expect: ";
    folder.file(
        "eigen.yaml",
        format!("id: eigen\nsubject: coalition\nverdict: all_musts\n{own}{one}{{count: partners, at_least: 2}}}}\n"),
    );
    folder.file(
        "regio.yaml",
        format!("id: regio\nsubject: partnership\nverdict: none\n{own}{one}{{every: coalitions, where: {{verdict: eigen}}}}}}\n"),
    );
    folder.file("dossier.yaml", "subject: partnership\nname: R\ncoalitions: [{dossier: coalitie.yaml}]\n");
    let path = |name: &str| folder.path().join(name).to_str().expect("letters").to_owned();
    let (code, _, err) = assess(&folder, "dossier.yaml", &path("regio.yaml"));
    assert_eq!(code, Some(2));
    assert!(err.contains("error[A003]") && err.contains("`eigen`") && err.contains("--rules"), "{err}");
    let also = folder.path().join("dossier.yaml");
    let (also, regio, eigen) = (also.to_str().expect("letters"), path("regio.yaml"), path("eigen.yaml"));
    let ran = kansrijk(["rules", "check", &regio, &eigen]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let ran = kansrijk(["assess", also, "--rules", &regio, "--as-of", "2025", "--rules", &eigen]);
    // The second rule set is there for the first: it does not assess this dossier itself.
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.contains("regio 1.0.0") && ran.out.contains("Coalitie Oost (x: ja)"), "{}", ran.out);
}
