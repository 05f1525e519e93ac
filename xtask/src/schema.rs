//! The JSON Schemas in `rules/schemas`, which the command line makes from the Rust types.

use crate::command::{Outcome, Trouble, cargo, output, root};
use std::fs;
use std::path::PathBuf;

const NAMES: [&str; 3] = ["ruleset", "dossier", "assessment"];

/// Writes them all.
pub fn write() -> Outcome {
    fs::create_dir_all(folder()).map_err(|error| failed("rules/schemas", &error))?;
    for name in NAMES {
        fs::write(folder().join(file(name)), generate(name)?).map_err(|error| failed(&file(name), &error))?;
        println!("rules/schemas/{}", file(name));
    }
    Ok(())
}

/// Fails when a file does not say what the types say, or belongs to no type.
pub fn check() -> Outcome {
    let mut stale = Vec::new();
    for name in NAMES {
        let fresh = generate(name)?;
        match fs::read_to_string(folder().join(file(name))) {
            // By line: a checkout may have other line ends.
            Ok(written) if written.lines().eq(fresh.lines()) => {}
            Ok(_) => stale.push(format!("rules/schemas/{} does not say what the Rust types say", file(name))),
            Err(error) => stale.push(format!("rules/schemas/{}: {error}", file(name))),
        }
    }
    for entry in fs::read_dir(folder()).into_iter().flatten().flatten() {
        let found = entry.file_name().to_string_lossy().into_owned();
        if !NAMES.iter().any(|name| file(name) == found) {
            stale.push(format!("rules/schemas/{found} belongs to no Rust type"));
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    stale.sort();
    stale.push("write them anew with `cargo xtask schema`".to_owned());
    Err(Trouble::Failed(stale.join("\n")))
}

fn generate(name: &str) -> Result<String, Trouble> {
    let bytes = output(&mut cargo(&["run", "--quiet", "-p", "kansrijk-cli", "--", "rules", "schema", name]))?;
    String::from_utf8(bytes).map_err(|error| failed(name, &error))
}

fn folder() -> PathBuf {
    root().join("rules").join("schemas")
}

fn file(name: &str) -> String {
    format!("{name}.json")
}

fn failed(what: &str, error: &dyn std::error::Error) -> Trouble {
    Trouble::Failed(format!("{what}: {error}"))
}
