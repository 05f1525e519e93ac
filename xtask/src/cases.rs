//! The shared cases, which every language runs: that all of them ran as many.

use crate::command::{Outcome, Trouble, target_folder};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

/// The variable that names to the runners the folder for what they tell: a file `language.cases.txt` with the line that
/// they end with.
pub const TOLD: &str = "CASES_TOLD";

/// The folder itself.
pub fn folder() -> PathBuf {
    target_folder().join("cases")
}

/// Forgets what was told before.
pub fn forget() -> Outcome {
    let made = match fs::remove_dir_all(folder()) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => fs::create_dir_all(folder()),
    };
    made.map_err(|error| failed(&error))
}

/// Compares what these languages told.
pub fn compare(languages: &[&str]) -> Outcome {
    let mut told: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in fs::read_dir(folder()).map_err(|error| failed(&error))? {
        let path = entry.map_err(|error| failed(&error))?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Some((language, cases)) = name.split_once('.') else { continue };
        let line = fs::read_to_string(&path).map_err(|error| failed(&error))?;
        told.entry(cases.to_owned()).or_default().insert(language.to_owned(), line.trim().to_owned());
    }
    // What only some languages have, such as YAML, is compared between those.
    let shared = told.entry("cases".to_owned()).or_default();
    if let Some(silent) = languages.iter().find(|language| !shared.contains_key(**language)) {
        return Err(Trouble::Failed(format!("{silent} told of no shared cases")));
    }
    for of_languages in told.values() {
        let lines: Vec<String> = of_languages.iter().map(|(language, line)| format!("{language}: {line}")).collect();
        println!("{}", lines.join("\n"));
        let mut values = of_languages.values();
        let first = values.next();
        if values.any(|line| Some(line) != first) {
            return Err(Trouble::Failed(format!("not all languages ran the same cases:\n{}", lines.join("\n"))));
        }
    }
    Ok(())
}

fn failed(error: &io::Error) -> Trouble {
    Trouble::Failed(format!("{}: {error}", folder().display()))
}
