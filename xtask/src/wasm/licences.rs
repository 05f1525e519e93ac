//! What others made and the module contains: each crate with the text of its licence.

use super::{engine, failed};
use crate::command::{Outcome, Trouble, cargo, output};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const NAME: &str = "THIRD-PARTY-LICENSES";
const HEAD: &str = "\
The module contains the work of others, compiled: the Rust standard library (MIT OR Apache-2.0) and these crates.
The source of each is on crates.io, under its name and version.
";

/// Writes the list beside the module. A crate without the text of its licence is a failure.
pub fn write() -> Outcome {
    let arguments = ["metadata", "--locked", "--format-version", "1", "--filter-platform", "wasm32-unknown-unknown"];
    let metadata: Value = serde_json::from_slice(&output(&mut cargo(&arguments))?)
        .map_err(|error| Trouble::Failed(format!("what cargo tells of the crates is no JSON: {error}")))?;
    let mut entries = BTreeMap::new();
    let packages = list(&metadata["packages"]);
    let root = packages.iter().find(|package| package["name"] == "kansrijk-wasm");
    let mut waiting: Vec<&str> = root.and_then(|package| package["id"].as_str()).into_iter().collect();
    let mut seen = waiting.clone();
    while let Some(id) = waiting.pop() {
        let Some(package) = packages.iter().find(|package| package["id"] == id) else { continue };
        // A macro runs while compiling; nothing of it is left.
        if list(&package["targets"]).iter().any(|target| target["kind"][0] == "proc-macro") {
            continue;
        }
        if !package["source"].is_null() {
            entries.insert(text(&package["name"]), entry(package)?);
        }
        let own = list(&metadata["resolve"]["nodes"]).iter().find(|node| node["id"] == id);
        for dependency in own.map(|node| list(&node["deps"])).unwrap_or_default() {
            // Of no kind: neither for building nor for testing.
            let contained = list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
            if contained && !seen.contains(&text(&dependency["pkg"])) {
                seen.push(text(&dependency["pkg"]));
                waiting.push(text(&dependency["pkg"]));
            }
        }
    }
    let rule = format!("\n{}\n\n", "-".repeat(80));
    let all: Vec<String> = [HEAD.to_owned()].into_iter().chain(entries.into_values()).collect();
    let file = engine().join(NAME);
    fs::write(&file, all.join(&rule)).map_err(|error| failed(&file, &error))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The name, the version and the licence of a crate; of several licences the first text by name.
fn entry(package: &Value) -> Result<String, Trouble> {
    let folder = Path::new(text(&package["manifest_path"])).parent().unwrap_or_else(|| Path::new(""));
    let files = fs::read_dir(folder).map_err(|error| failed(folder, &error))?;
    let names = files.filter_map(|file| file.ok().map(|file| file.file_name().to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.filter(|name| name.to_uppercase().starts_with("LICENSE")).collect();
    names.sort_by_key(|name| (!name.ends_with("-MIT"), name.clone()));
    let (name, version) = (text(&package["name"]), text(&package["version"]));
    let Some(file) = names.first().map(|name| folder.join(name)) else {
        return Err(Trouble::Failed(format!("{name}: there is no text of its licence")));
    };
    let licence = fs::read_to_string(&file).map_err(|error| failed(&file, &error))?;
    Ok(format!("{name} {version}\n{}\n\n{}\n", text(&package["license"]), licence.trim()))
}
