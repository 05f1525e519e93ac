//! Rule sets that cannot be used.

use crate::assess::OWN;
use crate::bad_input::bounded;
use crate::run::{Folder, Ran, example};

#[track_caller]
fn refused(name: &str, content: &str, words: &[&str]) {
    let folder = Folder::new("bad-rules");
    let file = folder.file(name, content);
    let check: Ran = bounded().args(["rules", "check"]).arg(&file).output().expect("it runs").into();
    let assess = bounded().arg("assess").arg(example("almelo.yaml")).arg("--rules").arg(&file).output();
    let assess: Ran = assess.expect("it runs").into();
    for ran in [check, assess] {
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
        for word in words {
            assert!(ran.err.contains(word), "no `{word}` in\n{}", ran.err);
        }
    }
}

#[test]
fn an_unknown_key() {
    let content = OWN.replace("standing:", "standin:");
    refused("key.yaml", &content, &["error[R003]", "`standin`", "key.yaml:4:1", "did you mean `standing`?"]);
}

#[test]
fn an_unknown_operator() {
    let words = ["error[R010]", "operator.yaml:12:14", "did you mean `some`?"];
    refused("operator.yaml", &OWN.replace("some: partners", "sme: partners"), &words);
}

#[test]
fn an_unknown_list() {
    let content = OWN.replace("some: partners", "some: partnerz");
    refused("list.yaml", &content, &["error[R007]", "`partnerz`", "list.yaml:12:20", "did you mean `partners`?"]);
}

#[test]
fn a_reference_to_nothing() {
    let content = OWN.replace("{some: partners}", "{requirement: partners}");
    refused("reference.yaml", &content, &["error[R015]", "`partners`", "reference.yaml:12:"]);
}

#[test]
fn a_circle() {
    let one = |id: &str, other: &str| {
        format!(
            "  - id: {id}\n    obligation: should\n    title: {{nl: a, en: a}}\n    \
             expect: {{requirement: {other}}}\n    citations: [L10.1]\n"
        )
    };
    let head = OWN.split("  - id:").next().unwrap_or_default();
    let content = format!("{head}{}{}", one("kip", "ei"), one("ei", "kip"));
    refused("circle.yaml", &content, &["error[R016]", "`kip -> ei -> kip`", "circle.yaml:"]);
}

#[test]
fn more_work_than_is_accepted() {
    let head = OWN.split("  - id:").next().unwrap_or_default();
    let tests = vec!["{kind: midwife}"; 39].join(", ");
    let mut content = head.to_owned();
    for number in 0..500 {
        content += &format!(
            "  - id: eis-{number}\n    obligation: should\n    title: {{nl: a, en: a}}\n    \
             expect: {{some: partners, where: {{any: [{tests}]}}}}\n    citations: [L10.1]\n"
        );
    }
    refused("work.yaml", &content, &["error[R028]"]);
}

#[test]
fn an_empty_one_and_a_dossier_instead() {
    refused("empty.yaml", "", &["error[F003]"]);
    refused("dossier.yaml", "subject: coalition\nname: a\n", &["error[R003]", "`name`"]);
}
