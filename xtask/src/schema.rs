//! What is made from the Rust types: the JSON Schemas in `rules/schemas`, which the command line prints, and the types
//! of other languages, made from those.

use crate::command::{Outcome, Trouble, cargo, output, root};
use crate::contract;
use std::collections::BTreeMap;
use std::fs;

const NAMES: [&str; 4] = ["ruleset", "dossier", "assessment", "questionnaire"];
const FOLDER: &str = "rules/schemas";
const PYTHON: &str = "bindings-python/python/kansrijk/contract.py";
const TYPESCRIPT: &str = "bindings-wasm/js/contract.d.ts";
/// What is given back comes first: of what has the same name, it keeps the name.
const IN_TYPESCRIPT: [&str; 4] = ["assessment", "questionnaire", "dossier", "ruleset"];

/// A file, by its path from the root of the project, and what it has to say.
struct Made {
    path: String,
    text: String,
}

/// Writes them all.
pub fn write() -> Outcome {
    for Made { path, text } in made()? {
        let file = root().join(&path);
        let folder = file.parent().map_or_else(root, Into::into);
        fs::create_dir_all(folder).and_then(|()| fs::write(&file, text)).map_err(|error| failed(&path, &error))?;
        println!("{path}");
    }
    Ok(())
}

/// Fails when a file does not say what the types say, or belongs to no type.
pub fn check() -> Outcome {
    let mut stale = Vec::new();
    for Made { path, text } in made()? {
        match fs::read_to_string(root().join(&path)) {
            // By line: a checkout may have other line ends.
            Ok(written) if written.lines().eq(text.lines()) => {}
            Ok(_) => stale.push(format!("{path} does not say what the Rust types say")),
            Err(error) => stale.push(format!("{path}: {error}")),
        }
    }
    for entry in fs::read_dir(root().join(FOLDER)).into_iter().flatten().flatten() {
        let found = entry.file_name().to_string_lossy().into_owned();
        if !NAMES.iter().any(|name| format!("{name}.json") == found) {
            stale.push(format!("{FOLDER}/{found} belongs to no Rust type"));
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    stale.sort();
    stale.push("write them anew with `cargo xtask schema`".to_owned());
    Err(Trouble::Failed(stale.join("\n")))
}

fn made() -> Result<Vec<Made>, Trouble> {
    let (mut files, mut schemas) = (Vec::new(), BTreeMap::new());
    for name in NAMES {
        let bytes = output(&mut cargo(&["run", "--quiet", "-p", "kansrijk-cli", "--", "rules", "schema", name]))?;
        let schema = String::from_utf8(bytes).map_err(|error| failed(name, &error))?;
        if name == "assessment" {
            let text = contract::python(&schema).map_err(|fault| failed(PYTHON, &fault))?;
            files.push(Made { path: PYTHON.to_owned(), text });
        }
        files.push(Made { path: format!("{FOLDER}/{name}.json"), text: schema.clone() });
        schemas.insert(name, schema);
    }
    let texts: Vec<&str> = IN_TYPESCRIPT.iter().map(|name| schemas[name].as_str()).collect();
    let text = contract::typescript(&texts).map_err(|fault| failed(TYPESCRIPT, &fault))?;
    files.push(Made { path: TYPESCRIPT.to_owned(), text });
    Ok(files)
}

fn failed(what: &str, error: &dyn std::fmt::Display) -> Trouble {
    Trouble::Failed(format!("{what}: {error}"))
}
