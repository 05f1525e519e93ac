//! `kansrijk rules list`, `check` and `schema`.

use crate::arguments::SchemaKind;
use crate::exit::Exit;
use crate::input::{Document, name_of, once_at_most};
use crate::output::{Console, wrapped};
use crate::refusal::Refusal;
use kansrijk::domain::Vocabulary;
use kansrijk::{Language, Program, RuleSetSummary, limits};
use std::path::{Path, PathBuf};

/// Lists the built-in rule sets.
pub fn list(language: Language, console: &mut Console) -> Exit {
    match kansrijk::builtin_rule_sets() {
        Ok(rule_sets) => {
            let entries: Vec<String> = rule_sets.iter().map(|one| entry(one, language)).collect();
            console.print(&entries.join("\n"))
        }
        Err(faults) => console.refuse(&faults.into(), "nothing was listed"),
    }
}

fn entry(one: &RuleSetSummary, language: Language) -> String {
    let subject = one.subject.term().label(language);
    let standing = one.standing.label(language);
    let counts = one.requirements.iter().map(|(obligation, count)| format!("{}: {count}", obligation.noun(language)));
    let counts: Vec<String> = counts.collect();
    let facts = wrapped("  ", "  ", &[subject, standing, &counts.join(", ")].join(" · "));
    format!("{} {}\n{}{facts}", one.id, one.version, wrapped("  ", "  ", one.title.get(language)))
}

/// Checks rule sets and says of each what it holds, or all that is wrong with it.
pub fn check(files: &[PathBuf], console: &mut Console) -> Exit {
    if let Err(refusal) = once_at_most(files.iter().map(PathBuf::as_path)) {
        return console.refuse(&refusal, "nothing was checked");
    }
    let mut exit = Exit::Done;
    for path in files {
        exit = exit.max(match read(path) {
            Ok(program) => console.print(&sound(path, &program)),
            Err(refusal) => console.refuse(&refusal, "this rule set cannot be used"),
        });
    }
    exit
}

fn read(path: &Path) -> Result<Program, Refusal> {
    let document = Document::read(path)?;
    Ok(Program::read(&document.input(), kansrijk::registers()?)?)
}

fn sound(path: &Path, program: &Program) -> String {
    let document = program.document();
    let requirements = document.all_requirements().count();
    let plural = if requirements == 1 { "" } else { "s" };
    format!(
        "{}: {} {} is sound: {requirements} requirement{plural}, cost {} of at most {}",
        name_of(path),
        document.id,
        document.version,
        program.cost(),
        limits::COST,
    )
}

/// Prints the schema of a kind of document.
pub fn schema(kind: SchemaKind, console: &mut Console) -> Exit {
    let schema = kansrijk::schema(match kind {
        SchemaKind::Ruleset => kansrijk::SchemaKind::RuleSet,
        SchemaKind::Dossier => kansrijk::SchemaKind::Dossier,
        SchemaKind::Assessment => kansrijk::SchemaKind::Assessment,
        SchemaKind::Questionnaire => kansrijk::SchemaKind::Questionnaire,
    });
    console.print(&format!("{schema:#}"))
}

/// The version of the engine, with those of the rule sets and of the contract.
pub fn versions() -> String {
    let rule_sets = kansrijk::builtin_rule_sets().unwrap_or_default();
    let rule_sets = rule_sets.iter().map(|one| format!("rule set {} {}\n", one.id, one.version));
    let rule_sets: String = rule_sets.collect();
    format!("{}\n{rule_sets}assessment schema {}", env!("CARGO_PKG_VERSION"), kansrijk::assessment::SCHEMA)
}
