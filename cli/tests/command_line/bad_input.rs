//! Dossiers that cannot be used: each is refused as a whole, with what is wrong, where, and how to mend it; in under a
//! second and under 100 MB.

use crate::run::{Folder, Ran, dossier, example, fed, kansrijk};
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::path::Path;
use std::process::Command;

/// The program with one second of the processor and 100 MB of memory, where the system can see to that.
pub fn bounded() -> Command {
    if !cfg!(target_os = "linux") {
        return Command::new(env!("CARGO_BIN_EXE_kansrijk"));
    }
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -t 1 && ulimit -v 100000 && exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_kansrijk")]);
    command
}

fn assess(file: &Path) -> Ran {
    bounded().arg("assess").arg(file).output().expect("it runs").into()
}

/// Refuses a file with this content, with all of these words in the message.
#[track_caller]
fn refused(name: &str, content: impl AsRef<[u8]>, words: &[&str]) {
    let folder = Folder::new("bad-input");
    let file = folder.file(name, content);
    let ran = assess(&file);
    assert_refused(&ran, words);
    let last = ran.err.lines().last().unwrap_or_default();
    assert!(last.ends_with("; nothing was assessed") || last == "nothing was assessed", "{}", ran.err);
}

#[track_caller]
fn assert_refused(ran: &Ran, words: &[&str]) {
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    for word in words {
        assert!(ran.err.contains(word), "no `{word}` in\n{}", ran.err);
    }
    assert!(ran.err.len() < 100_000, "{} bytes of message", ran.err.len());
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
}

#[test]
fn a_misspelt_key() {
    let words = ["error[D003]", "`partnerz`", "misspelt-key.yaml:4:1", "did you mean `partners`?"];
    refused("misspelt-key.yaml", dossier("partnerz: []\n"), &words);
    let words = ["error[D003]", "`knd`", "misspelt-field.yaml:5:5", "did you mean `kind`?"];
    refused("misspelt-field.yaml", dossier("partners:\n  - knd: midwife\n"), &words);
}

#[test]
fn a_misspelt_kind() {
    let words = [
        "error[D012]",
        "`verloskundig`",
        "kind.yaml:5:11",
        "did you mean `midwife`",
        "kansrijk rules show partner-kinds",
    ];
    refused("kind.yaml", dossier("partners:\n  - kind: verloskundig\n"), &words);
}

#[test]
fn a_wrong_type() {
    refused("list.yaml", dossier("partners: 12\n"), &["error[D002]", "list.yaml:4:11"]);
    refused("name.json", r#"{"subject": "coalition", "name": ["a"]}"#, &["error[D002]", "name.json:1:34"]);
}

#[test]
fn a_missing_field() {
    refused("missing.yaml", "subject: coalition\n", &["error[D001]", "`name`"]);
    refused("missing.json", "{}", &["error[D001]", "`subject`", "missing.json:1:1"]);
}

#[test]
fn a_key_that_stands_twice() {
    refused("twice.yaml", dossier("goals: []\ngoals: []\n"), &["error[F006]", "`goals`", "twice.yaml:5:1"]);
    let text = r#"{"subject": "coalition", "subject": "coalition", "name": "a"}"#;
    refused("twice.json", text, &["error[F006]", "`subject`", "twice.json:1:26"]);
}

#[test]
fn a_date_that_does_not_exist() {
    refused("date.yaml", dossier("started_on: 2023-02-29\n"), &["error[D005]", "`2023-02-29`", "date.yaml:4:13"]);
}

#[test]
fn an_empty_file() {
    for (name, content) in
        [("empty.yaml", ""), ("empty.json", ""), ("blank.yaml", " \n\n"), ("remark.yaml", "# niets\n"), ("empty", "")]
    {
        refused(name, content, &["error[F003]"]);
    }
}

#[test]
fn a_file_that_is_not_utf_8() {
    refused(
        "latin.yaml",
        b"subject: coalition\nname: Caf\xe9\n",
        &["error[F001]", "latin.yaml:2:10", "save it as UTF-8"],
    );
    refused("utf16.yaml", b"\xff\xfes\0u\0b\0", &["error[F001]", "UTF-16"]);
    refused("binary.json", [0_u8, 159, 146, 150], &["error[F001]"]);
}

#[test]
fn a_file_of_100_mb() {
    let folder = Folder::new("large");
    let path = folder.path().join("large.yaml");
    File::create(&path).and_then(|file| file.set_len(100 << 20)).expect("a large file");
    assert_refused(&assess(&path), &["error[F002]", "large.yaml", "104857600 bytes", "at most 4 MB"]);
    std::fs::remove_file(&path).expect("it was there");
    let ran = fed(bounded().args(["assess", "-"]), &vec![b' '; 100 << 20]);
    assert_refused(&ran, &["error[F002]", "<stdin>", "at most 4 MB"]);
    if cfg!(target_os = "linux") {
        assert_refused(&assess(Path::new("/dev/zero")), &["error[F002]", "/dev/zero"]);
    }
}

#[test]
fn brackets_nested_100_000_deep() {
    for (name, bracket) in
        [("deep.json", "["), ("deep.yaml", "["), ("deep-map.json", "{\"a\":"), ("deep-map.yaml", "{a: ")]
    {
        refused(name, bracket.repeat(100_000), &["error[F005]"]);
        refused(
            name,
            dossier("note: ").replace("subject", &format!("a: {}\nsubject", bracket.repeat(100_000))),
            &["error[F00"],
        );
    }
    refused("dashes.yaml", "- ".repeat(100_000), &["error[F005]"]);
    let indented: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    refused("indented.yaml", indented, &["error[F005]"]);
}

#[test]
fn a_yaml_bomb_of_aliases() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb += &format!("a{level}: &a{level} [{aliases}]\n");
    }
    refused("bomb.yaml", bomb, &["error[F005]"]);
}

#[test]
fn text_that_is_no_json_or_yaml() {
    refused("broken.json", r#"{"subject": "coalition",}"#, &["error[F004]", "broken.json:1:25"]);
    refused("broken.yaml", "subject: [coalition\nname: a\n", &["error[F004]", "broken.yaml:"]);
    refused("tab.yaml", "subject:\n\t- coalition\n", &["error[F004]", "tab.yaml:2:"]);
    refused("word.yaml", "een woord\n", &["error["]);
}

#[test]
fn a_dossier_about_something_else() {
    let folder = Folder::new("subject");
    let file = folder.file("gemeente.yaml", "subject: municipality\nname: Almelo\ndescribed_on: 2025\n");
    let ran = bounded().arg("assess").arg(&file).args(["--rules", "minimale-eisen"]).output().expect("it runs");
    assert_refused(&ran.into(), &["error[A002]", "gemeente.yaml:1:10", "`municipality`", "`coalition`"]);
}

#[test]
fn several_faults_are_shown_together() {
    let faults = "partnerz: []\nstarted_on: 2023-02-29\nmunicipalities: [141]\npartners:\n  - kind: verloskundig\n";
    refused("several.yaml", dossier(faults), &["error[D003]", "error[D005]", "error[D012]", " errors in "]);
}

#[test]
fn many_faults_on_one_long_line() {
    let partners = vec![r#"{"knd":"midwife"}"#; 100_000].join(",");
    let text = format!(r#"{{"subject":"coalition","name":"a","partners":[{partners}]}}"#);
    refused("long-line.json", text, &["error[D003]", "`knd`", "did you mean `kind`?"]);
    let names = format!(r#"{{"subject":"coalition","name":"{}","partnerz":1}}"#, "a".repeat(4_000_000));
    refused("long-name.json", names, &["error[D003]"]);
}

#[test]
fn more_items_than_are_accepted() {
    let partners = "  - kind: midwife\n".repeat(2_001);
    refused("many.yaml", dossier(&format!("partners:\n{partners}")), &["error[D009]", "2001", "2000"]);
}

#[test]
fn what_is_no_readable_file() {
    let folder = Folder::new("no-file");
    let missing = folder.path().join("missing.yaml");
    assert_refused(&assess(&missing), &["cannot read `", "missing.yaml`: there is no such file", "check the name"]);
    assert_refused(&assess(folder.path()), &["is a folder", "*.yaml"]);
    assert_refused(&assess(&example("almelo.yaml").join("x")), &["cannot read `"]);
    let folder_as_rules: [&OsStr; 4] =
        ["assess".as_ref(), OsStr::new("-"), "--rules".as_ref(), folder.path().as_os_str()];
    assert_refused(&kansrijk(folder_as_rules), &["is a folder"]);
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text() {
    use std::os::unix::ffi::OsStringExt;
    let name = OsString::from_vec(b"\xff\xfe.yaml".to_vec());
    assert_refused(&kansrijk([OsString::from("assess"), name]), &["there is no such file"]);
}

#[test]
fn what_was_refused_never_reaches_the_terminal_as_control_characters() {
    let folder = Folder::new("escape");
    let file = folder.file("escape.json", "{\"subject\": \"coal\u{7f}\", \"na\\u001b[31mme\": 1}");
    let ran = assess(&file);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", ran.err);
}
