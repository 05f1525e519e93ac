//! Every code has an example that fails with it, and a snapshot of what the user then sees.
//!
//! `diagnostics/<CODE>.yaml` (or `.json`, `.tsv`) is the example and `diagnostics/<CODE>.txt` what is told of it. Examples too
//! large for a file are made here. `UPDATE_SNAPSHOTS=1` writes the snapshots: read each as the user would.

use kansrijk::domain::Vocabulary;
use kansrijk::ruleset::{Clause, ClauseNames};
use kansrijk::{Dossier, Format, Input, Language, Options, Program, diagnostic::Code};
use std::{collections::BTreeSet, fs, path::PathBuf};

/// Codes whose fault has no place in a text: the file is empty or no text to show, or it is about how things go together.
const WITHOUT_CARET: [&str; 9] = ["F002", "F003", "D014", "D015", "D021", "D023", "A001", "A003", "A004"];

/// A rule set for the examples that are not about a coalition.
const FOR_OTHERS: &str = "
id: voorbeeld
version: 1.0.0
subject: {subject}
standing: advice
verdict: none
title: {nl: Voorbeeld, en: Example}
about: {nl: Voorbeeld, en: Example}
requirements:
  - {id: een, obligation: may, title: {nl: x, en: x}, expect: {some: partners}, citations: [L10.1]}
";

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/diagnostics"))
}

/// An example that is made rather than kept.
fn made(code: Code) -> Option<Vec<u8>> {
    let head = "subject: coalition\nname: Coalitie Voorbeeld\n";
    Some(match code {
        Code::NotUtf8 => [b"subject: coalition\nname: Coalitie Caf\xE9\n".as_slice()].concat(),
        Code::TooLarge => vec![b' '; kansrijk::limits::FILE_BYTES + 1],
        Code::DossierTooMany => format!("{head}goals:\n{}", "  - {}\n".repeat(kansrijk::limits::ITEMS + 1)).into(),
        Code::RuleTooMuch => {
            let one = |n: usize| {
                format!(
                    "  - {{id: r{n}, obligation: must, title: {{nl: x, en: x}}, expect: {{some: goals}}, citations: [L10.4]}}\n"
                )
            };
            let all: String = (0..=kansrijk::limits::REQUIREMENTS).map(one).collect();
            let head = "id: voorbeeld\nversion: 1.0.0\nsubject: coalition\nstanding: advice\nverdict: none\n\
                        title: {nl: x, en: x}\nabout: {nl: x, en: x}\nrequirements:\n";
            format!("{head}{all}").into()
        }
        _ => return None,
    })
}

/// The name, the notation and the content of the example of a code.
fn example(code: Code) -> Option<(String, Format, Vec<u8>)> {
    if let Some(bytes) = made(code) {
        return Some((format!("{}.yaml", code.id()), Format::Yaml, bytes));
    }
    // Of the last two no notation is asked.
    let kinds = [("yaml", Format::Yaml), ("json", Format::Json), ("id", Format::Yaml), ("tsv", Format::Yaml)];
    kinds.into_iter().find_map(|(extension, format)| {
        let name = format!("{}.{extension}", code.id());
        Some((name.clone(), format, fs::read(folder().join(name)).ok()?))
    })
}

/// What the user sees of the example; nothing when it is not refused.
fn told(code: Code, input: &Input<'_>) -> Option<String> {
    let registers = kansrijk::registers().expect("the registers are valid");
    let options = Options { as_of: None, language: Language::English };
    match code {
        Code::UnknownRuleSet => {
            let id = std::str::from_utf8(input.bytes).expect("an id").trim();
            kansrijk::builtin(id).err().map(|refusal| refusal.to_string())
        }
        Code::NotInForce => {
            let rules = Program::read(input, registers).expect("a valid rule set");
            let text = r#"{ "subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-01" }"#;
            let about = Input { name: "dossier.json", format: Format::Json, bytes: text.as_bytes() };
            let dossier = Dossier::read(&about).expect("a valid dossier");
            rules.assess(&dossier, &options).err().map(|refusal| refusal.located(&about).to_string())
        }
        Code::ClauseColumns | Code::ClauseInstrument | Code::ClauseReason => {
            let text = std::str::from_utf8(input.bytes).expect("text");
            let rule_sets = kansrijk::builtin_rule_sets().expect("valid rule sets");
            let rule_sets: Vec<&str> = rule_sets.iter().map(|one| one.id.as_str()).collect();
            let (sources, resources) = (&registers.sources, &registers.resources);
            let names = ClauseNames { sources, resources, rule_sets: &rule_sets };
            Clause::read_all(input.name, text, &names).err().map(|refusal| refusal.to_string())
        }
        _ if code.id().starts_with('R') => Program::read(input, registers).err().map(|refusal| refusal.to_string()),
        _ => {
            let dossier = match Dossier::read(input) {
                Ok(dossier) => dossier,
                Err(refusal) => return Some(refusal.to_string()),
            };
            let rules = match code {
                Code::DossierLinkUnread | Code::DossierLinkDisagrees => {
                    Program::from_yaml(&FOR_OTHERS.replace("{subject}", dossier.subject.term().id))
                }
                _ => kansrijk::builtin("minimale-eisen"),
            };
            match rules.expect("it is built in").assess(&dossier, &options) {
                Err(refusal) => Some(refusal.located(input).to_string()),
                Ok(assessment) => {
                    let warnings = assessment.warnings.iter();
                    let lines =
                        warnings.map(|one| format!("warning[{}]: {} (at `{}`)", one.code, one.message, one.path));
                    Some(lines.collect::<Vec<_>>().join("\n"))
                }
            }
        }
    }
}

#[test]
fn every_code_has_an_example_and_a_snapshot_of_what_is_told() {
    let mut faults = Vec::new();
    let mut known = BTreeSet::new();
    for code in Code::ALL.iter().copied() {
        let Some((name, format, bytes)) = example(code) else {
            faults.push(format!("{}: no example of \"{}\"", code.id(), code.meaning()));
            continue;
        };
        let snapshot = format!("{}.txt", code.id());
        known.extend([name.clone(), snapshot.clone()]);
        let told = told(code, &Input { name: &name, format, bytes: &bytes }).unwrap_or_default();
        if !told.contains(&format!("[{}]", code.id())) {
            faults.push(format!("{name}: not refused with its code:\n{told}"));
            continue;
        }
        if !told.contains('^') && !WITHOUT_CARET.contains(&code.id()) {
            faults.push(format!("{name}: the line at fault is not shown:\n{told}"));
        }
        let path = folder().join(&snapshot);
        let told = told.trim_end().to_owned() + "\n";
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&path, told).expect("the snapshot is written");
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&told) {
            faults.push(format!("{snapshot} is missing or says something else; UPDATE_SNAPSHOTS=1 writes it:\n{told}"));
        }
    }
    for entry in fs::read_dir(folder()).expect("the folder is there") {
        let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
        if !known.contains(&name)
            && !faults.iter().any(|fault| name.starts_with(fault.split([':', '.']).next().unwrap_or("?")))
        {
            faults.push(format!("{name}: an example or a snapshot of no code"));
        }
    }
    assert!(faults.is_empty(), "{} faults\n\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn messages_keep_to_the_style() {
    // Lower case, no full stop, a way to mend it, within the width of a terminal.
    let mut faults = Vec::new();
    for code in Code::ALL {
        let text = fs::read_to_string(folder().join(format!("{}.txt", code.id()))).unwrap_or_default();
        if text.starts_with("error[") && !text.contains(" = ") {
            faults.push(format!("{}: no help", code.id()));
        }
        for line in text.lines() {
            if line.chars().count() > 80 && !line.starts_with("warning") {
                faults.push(format!("{}: more than 80 columns: {line}", code.id()));
            }
            let line = line.trim_start();
            let message = line.split_once("]: ").map(|(_, message)| message).filter(|_| line.starts_with("error["));
            let Some(message) = message.or_else(|| line.strip_prefix("= ")) else { continue };
            let first = message.chars().next().unwrap_or(' ');
            let names_a_thing = ["JSON", "UTF-8", "YAML"].iter().any(|name| message.starts_with(name));
            if (first.is_uppercase() && !names_a_thing) || message.ends_with('.') {
                faults.push(format!("{}: {message}", code.id()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn codes_are_stable_and_unique() {
    let ids: BTreeSet<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    assert_eq!(ids.len(), Code::ALL.len());
    for code in Code::ALL {
        let (letter, number) = code.id().split_at(1);
        assert!("FDRA".contains(letter) && number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()), "{code:?}");
        assert!(!code.meaning().is_empty() && !code.meaning().ends_with('.'), "{code:?}");
    }
}
