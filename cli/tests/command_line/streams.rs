//! Standard input, closed pipes, colours, help.

use crate::run::{Folder, dossier, example, kansrijk, kansrijk_reading, program};
use std::ffi::OsString;
use std::fs;
use std::process::Stdio;

#[test]
fn a_dash_reads_standard_input() {
    let yaml = fs::read(example("almelo.yaml")).expect("an example");
    let ran = kansrijk_reading(["assess", "-"], &yaml);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.out, kansrijk([OsString::from("assess"), example("almelo.yaml").into()]).out);
    let json = br#"{"subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-03"}"#;
    assert_eq!(kansrijk_reading(["assess", "-"], json).code, Some(0));
    let ran = kansrijk_reading(["assess", "-"], dossier("partnerz: []").as_bytes());
    assert!(ran.err.contains("<stdin>:4:1"), "{}", ran.err);
}

#[test]
fn standard_input_is_read_once() {
    for arguments in [&["assess", "-", "-"][..], &["assess", "-", "--rules", "-"], &["rules", "check", "-", "-"]] {
        let ran = kansrijk_reading(arguments, b"");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(ran.err.contains("`-` is given more than once"), "{}", ran.err);
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let almelo = example("almelo.yaml");
    let mut command = program();
    command.arg("assess").args(std::iter::repeat_n(&almelo, 20)).args([
        "--all",
        "--rules",
        "minimale-eisen",
        "--fail-on",
        "not_applicable",
    ]);
    for (out, err) in [(true, false), (true, true)] {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
        drop(child.stdout.take().filter(|_| out));
        let errors = child.stderr.take().filter(|_| !err);
        assert_eq!(child.wait().expect("it ends").code(), Some(0));
        let errors = errors.map_or(String::new(), |errors| std::io::read_to_string(errors).expect("text"));
        assert_eq!(errors, "");
    }
    // Nor when there is nobody to hear of a refusal.
    let mut command = program();
    let mut child = command.args(["assess", "no such file"]).stderr(Stdio::piped()).spawn().expect("it runs");
    drop(child.stderr.take());
    assert_eq!(child.wait().expect("it ends").code(), Some(2));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    for form in ["text", "json", "csv"] {
        let full = fs::File::create("/dev/full").expect("this system has one");
        let mut command = program();
        let output = command.arg("assess").arg(example("almelo.yaml")).args(["--format", form]).stdout(full).output();
        let output = output.expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{form}");
        assert_eq!(said.matches("error: the result could not be written").count(), 1, "{said}");
    }
}

#[test]
fn colours_only_when_asked_for_and_never_into_a_pipe() {
    let almelo = example("almelo.yaml");
    let coloured = |options: &[&str], no_color: &str| {
        let output = program().arg("assess").arg(&almelo).args(options).env("NO_COLOR", no_color).output();
        output.expect("it runs").stdout.contains(&0x1b)
    };
    assert!(!coloured(&[], ""), "a pipe is no terminal");
    assert!(!coloured(&["--colour", "auto"], ""));
    assert!(!coloured(&["--colour", "never"], ""));
    assert!(coloured(&["--colour", "always"], ""));
    assert!(coloured(&["--color", "always"], "1"), "asked for explicitly");
}

/// `script` gives the program a terminal; not every machine has it.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colours_unless_no_color_is_set() {
    use std::process::Command;
    let almelo = example("almelo.yaml");
    let coloured = |no_color: &str| {
        let line = format!("'{}' assess '{}'", env!("CARGO_BIN_EXE_kansrijk"), almelo.display());
        let mut script = Command::new("script");
        script.args(["--quiet", "--command", &line, "/dev/null"]).env("NO_COLOR", no_color).env("TERM", "xterm");
        let output = script.stdin(Stdio::null()).output().ok()?;
        output.status.success().then(|| output.stdout.contains(&0x1b))
    };
    if let (Some(plain), Some(unset)) = (coloured("1"), coloured("")) {
        assert!(!plain, "NO_COLOR is set");
        assert!(unset, "a terminal without NO_COLOR");
    }
}

#[test]
fn help_has_examples_and_fits_the_screen() {
    for arguments in [
        &["--help"][..],
        &["assess", "--help"],
        &["assess", "-h"],
        &["rules", "show", "--help"],
        &["rules", "check", "--help"],
        &["rules", "schema", "--help"],
        &["new", "--help"],
        &["completions", "--help"],
    ] {
        let ran = kansrijk(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert!(ran.out.contains("\nExample"), "{arguments:?}");
        for line in ran.out.lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

#[test]
fn the_version_names_the_rule_sets() {
    let ran = kansrijk(["--version"]);
    assert!(ran.out.starts_with(&format!("kansrijk {}\n", env!("CARGO_PKG_VERSION"))), "{}", ran.out);
    assert!(ran.out.contains("rule set minimale-eisen "), "{}", ran.out);
    assert_eq!(kansrijk(["-V"]).out, format!("kansrijk {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn shells_get_their_completions() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = kansrijk(["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{shell}");
        assert!(ran.out.contains("fail-on"), "{shell}");
    }
    assert_eq!(kansrijk(["completions", "cobol"]).code, Some(2));
}

#[test]
fn a_name_with_control_characters_does_not_reach_the_terminal() {
    let folder = Folder::new("control");
    let name = folder.path().join("a\u{1b}[31m.yaml");
    let ran = kansrijk([OsString::from("assess"), name.into()]);
    assert_eq!(ran.code, Some(2));
    assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
}
