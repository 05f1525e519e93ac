//! Turns the YAML files into JSON, so that no built-in rule set needs a YAML parser at run time.

#[path = "src/convert.rs"]
mod convert;
#[cfg(feature = "packed")]
#[path = "src/pack.rs"]
mod pack;

use serde_json::Value;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

/// The files that exist once; their JSON is read by a constant of their own in `lib.rs`, and packed in this order.
const SINGLE: [&str; 6] = [
    "questions.yaml",
    "resources.yaml",
    "sources.yaml",
    "tables/partner-domains.yaml",
    "tables/document-functions.yaml",
    "tables/lead-functions.yaml",
];
const CLAUSES: &str = "clauses.tsv";
const CLAUSES_HEADER: &str = "id\tdocument\tplace\tanchor\tstrength\tinstrument\tdisposition\treason";
const SCENARIOS: &str = "scenarios.yaml";
/// Folders beside the rule sets that hold something else.
const OTHER_FOLDERS: [&str; 4] = ["schemas", "src", "tables", "target"];

fn main() {
    if let Err(faults) = build() {
        for fault in faults {
            eprintln!("error: {fault}");
        }
        process::exit(1);
    }
}

fn build() -> Result<(), Vec<String>> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(variable("OUT_DIR")?);
    println!("cargo::rerun-if-changed=.");

    let mut faults = Vec::new();
    let mut texts = Vec::new();
    let mut take = |text: Result<String, String>| match text {
        Ok(text) => texts.push(text),
        Err(fault) => faults.push(fault),
    };
    take(check_clauses(&root));
    for name in SINGLE {
        take(convert_single(&root, &out, name));
    }

    let mut all = Folder::default();
    for slug in rule_set_folders(&root).map_err(|fault| vec![fault])? {
        match convert_folder(&root, &out, &slug) {
            Ok(folder) => all.extend(folder),
            Err(more) => faults.extend(more),
        }
    }
    texts.extend(all.texts);
    let lists = [
        ("rule_sets.rs", all.rule_sets),
        ("rule_set_texts.rs", all.rule_set_texts),
        ("rule_set_names.rs", all.rule_set_names),
        ("scenarios.rs", all.scenarios),
    ];
    for (name, list) in lists {
        faults.extend(write(&out.join(name), format!("&[\n{list}]\n").as_bytes()).err());
    }
    #[cfg(feature = "packed")]
    faults.extend(pack::pack(&texts).and_then(|packed| write(&out.join("texts.lzma"), &packed)).err());
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

fn convert_single(root: &Path, out: &Path, name: &str) -> Result<String, String> {
    let json = read_json(root, name)?.to_string();
    let file = Path::new(name).file_name().unwrap_or_default();
    write(&out.join(file).with_extension("json"), json.as_bytes())?;
    Ok(json)
}

/// What one folder holds: Rust expressions, and the rule sets themselves.
#[derive(Default)]
struct Folder {
    rule_sets: String,
    rule_set_texts: String,
    rule_set_names: String,
    scenarios: String,
    texts: Vec<String>,
}

impl Folder {
    fn extend(&mut self, other: Self) {
        self.rule_sets += &other.rule_sets;
        self.rule_set_texts += &other.rule_set_texts;
        self.rule_set_names += &other.rule_set_names;
        self.scenarios += &other.scenarios;
        self.texts.extend(other.texts);
    }
}

fn convert_folder(root: &Path, out: &Path, slug: &str) -> Result<Folder, Vec<String>> {
    let mut folder = Folder::default();
    let mut faults = Vec::new();
    let mut versions = Vec::new();
    for file in yaml_files(&root.join(slug)).map_err(|fault| vec![fault])? {
        let name = format!("{slug}/{file}");
        let stem = file.trim_end_matches(".yaml");
        let json = match read_json(root, &name) {
            Ok(json) => json,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let target = format!("{slug}-{stem}.json");
        let text = json.to_string();
        faults.extend(write(&out.join(&target), text.as_bytes()).err());
        let include = format!("include_str!(concat!(env!(\"OUT_DIR\"), \"/{target}\"))");
        if file == SCENARIOS {
            let _ = writeln!(folder.scenarios, "    (\"{slug}\", {include}),");
            continue;
        }
        let Some(key) = version_key(stem) else {
            faults.push(format!("{name}: expected a version such as `1.0.0.yaml`, or `{SCENARIOS}`"));
            continue;
        };
        versions.push((key, stem.to_owned(), include, text));
        faults.extend(differs(&name, &json, "id", slug));
        faults.extend(differs(&name, &json, "version", stem));
    }
    versions.sort();
    for (_, version, include, text) in versions {
        let name = format!("\"{slug}\", \"{version}\"");
        let _ = writeln!(folder.rule_set_names, "    ({name}),");
        let fields = format!("id: \"{slug}\", version: \"{version}\", json: {include}");
        let _ = writeln!(folder.rule_set_texts, "    RuleSetText {{ {fields} }},");
        folder.texts.push(text);
        let _ = writeln!(
            folder.rule_sets,
            "    RuleSetFile {{\n        id: \"{slug}\",\n        version: \"{version}\",\n        json: {include},\n        \
             #[cfg(feature = \"yaml\")]\n        \
             yaml: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{slug}/{version}.yaml\")),\n    }},"
        );
    }
    if faults.is_empty() { Ok(folder) } else { Err(faults) }
}

/// A fault when the file says another id or version than its place does.
fn differs(name: &str, json: &Value, field: &str, expected: &str) -> Option<String> {
    let found = json.get(field);
    if found.and_then(Value::as_str) == Some(expected) {
        return None;
    }
    let found = found.map_or_else(|| "nothing".to_owned(), |value| format!("`{value}`"));
    Some(format!("{name}: expected `{field}: {expected}`, as the name of the file says; found {found}"))
}

/// The clauses; every line has the columns of the header.
fn check_clauses(root: &Path) -> Result<String, String> {
    let text = read(root, CLAUSES)?;
    let expected = CLAUSES_HEADER.split('\t').count();
    for (number, line) in (1..).zip(text.lines()) {
        if number == 1 && line != CLAUSES_HEADER {
            return Err(format!("{CLAUSES}:1:1: expected the header `{}`", CLAUSES_HEADER.replace('\t', " ")));
        }
        let columns = line.split('\t').count();
        if columns != expected {
            let found = format!("expected {expected} columns with tabs between them, found {columns}");
            return Err(format!("{CLAUSES}:{number}:1: {found}"));
        }
    }
    if text.is_empty() { Err(format!("{CLAUSES}: the file is empty")) } else { Ok(text) }
}

fn rule_set_folders(root: &Path) -> Result<Vec<String>, String> {
    let mut folders = entries(root, |path| path.is_dir())?;
    folders.retain(|name| !name.starts_with('.') && !OTHER_FOLDERS.contains(&name.as_str()));
    Ok(folders)
}

fn yaml_files(folder: &Path) -> Result<Vec<String>, String> {
    entries(folder, |path| path.extension().is_some_and(|extension| extension == "yaml"))
}

/// The names in a folder that are wanted, in order.
fn entries(folder: &Path, wanted: impl Fn(&Path) -> bool) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
        if wanted(&entry.path()) {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// `1.10.0` comes after `1.9.0`.
fn version_key(version: &str) -> Option<[u32; 3]> {
    let parts: Vec<u32> = version.split('.').map(str::parse).collect::<Result<_, _>>().ok()?;
    parts.try_into().ok()
}

fn read_json(root: &Path, name: &str) -> Result<Value, String> {
    convert::to_json(name, &read(root, name)?)
}

fn read(root: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(root.join(name)).map_err(|error| format!("{name}: {error}"))
}

/// Leaves a file alone that already says the same, so that nothing is compiled again for it.
fn write(path: &Path, content: &[u8]) -> Result<(), String> {
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}
