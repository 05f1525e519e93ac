//! The shared cases: one file a case, run by every language. Their format is described in `cases/README.md`.

use kansrijk::{Diagnostics, Dossier, Format, Input, Language, Options, Program, SchemaKind};
use serde::Deserialize;
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What a complete expected assessment ends in; it stands beside its case.
const GOLDEN: &str = ".assessment.json";

/// The keys by which the elements of a list are known, the first that they have.
const NAMED_BY: [&str; 8] = ["requirement", "id", "obligation", "path", "beside", "who", "code", "clause"];

/// What an object is compared by when a single word is expected, the first that it has.
const SHORT_FOR: [&str; 4] = ["path", "outcome", "timing", "text"];

/// One case.
#[derive(Debug)]
pub struct Case {
    /// Theme and name, as in `truth/all`.
    pub name: String,
    path: PathBuf,
    content: Content,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    about: String,
    #[serde(default)]
    notation: Notation,
    rule_set: Value,
    dossier: Option<Value>,
    as_of: Option<String>,
    lang: Option<String>,
    expect: Option<Value>,
    refused: Option<Vec<Value>>,
    #[serde(default)]
    same_as: Vec<Value>,
    #[serde(default)]
    unlike: Vec<Value>,
    canonical: Option<String>,
    #[serde(default)]
    golden: bool,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Notation {
    #[default]
    Json,
    Yaml,
}

/// The cases of a folder of this package, by name.
///
/// # Panics
/// When the folder is missing or empty, when a file is no case, or when an expected assessment has no case: a case
/// that is silently left out proves nothing.
#[must_use]
pub fn all(folder: &str) -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let (golden, files): (Vec<PathBuf>, Vec<PathBuf>) =
        files.into_iter().partition(|path| path.to_string_lossy().ends_with(GOLDEN));
    let cases: Vec<Case> = files.iter().map(|path| read(&root, path)).collect();
    assert!(!cases.is_empty(), "{}: no cases", root.display());
    for path in golden {
        let wanted = cases.iter().any(|case| case.content.golden && case.golden() == path);
        assert!(wanted, "{}: no case asks for it", path.display());
    }
    cases
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap_or_else(|error| panic!("{}: {error}", folder.display())).path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
}

fn read(root: &Path, path: &Path) -> Case {
    let fail = |what: &dyn std::fmt::Display| -> ! { panic!("{}: {what}", path.display()) };
    let text = fs::read_to_string(path).unwrap_or_else(|error| fail(&error));
    let content: Content = serde_json::from_str(&text).unwrap_or_else(|error| fail(&error));
    if content.about.trim().is_empty() {
        fail(&"`about` says what the case proves");
    }
    if content.expect.is_some() == content.refused.is_some() {
        fail(&"a case has either `expect` or `refused`");
    }
    if content.refused.as_ref().is_some_and(Vec::is_empty) {
        fail(&"`refused` names at least one fault");
    }
    let name = path.strip_prefix(root).unwrap_or(path).with_extension("");
    let name = name.to_string_lossy().replace('\\', "/");
    Case { name, path: path.to_owned(), content }
}

impl Case {
    /// Whether it compares the complete assessment, byte for byte.
    #[must_use]
    pub fn is_golden(&self) -> bool {
        self.content.golden
    }

    /// The dossier as it is handed to the engine, where it is written as a document.
    #[must_use]
    pub fn dossier(&self) -> Option<String> {
        self.content.dossier.as_ref().map(text_of)
    }

    /// The rule set and the dossiers that are written out in it, where the engine accepts them.
    #[must_use]
    pub fn accepted(&self) -> Vec<(SchemaKind, &Value)> {
        let Content { rule_set, dossier, same_as, unlike, expect, .. } = &self.content;
        let dossiers = dossier.iter().chain(same_as).chain(unlike).map(|one| (SchemaKind::Dossier, one));
        let all = std::iter::once((SchemaKind::RuleSet, rule_set)).chain(dossiers);
        // Lines of text are there for their notation; a text is the id of a built-in rule set.
        all.filter(|(_, document)| expect.is_some() && document.is_object()).collect()
    }

    /// What the case expects of the dossier's hash, and the text that it is the hash of.
    #[must_use]
    pub fn canonical(&self) -> Option<(&str, &str)> {
        let hash = self.content.expect.as_ref()?.get("receipt")?.get("dossier")?.as_str()?;
        Some((self.content.canonical.as_deref()?, hash))
    }

    /// What the engine answers, as JSON; nothing where it refuses.
    #[must_use]
    pub fn assessment(&self) -> Option<String> {
        self.run(self.content.dossier.as_ref()?).ok()
    }

    /// Everything in which the engine differs from what is expected; empty when the case holds.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let got = self.content.dossier.as_ref().map(|dossier| self.run(dossier));
        let got = got.unwrap_or_else(|| self.rules().map(|_| String::new()));
        match (&self.content.expect, &self.content.refused, got) {
            (Some(expected), _, Ok(json)) => {
                let actual: Value = serde_json::from_str(&json).unwrap_or_default();
                compare(expected, &actual, "", &mut faults);
                self.compare_others(&json, &actual, &mut faults);
                if self.content.golden {
                    faults.extend(self.compare_golden(&json));
                }
            }
            (_, Some(expected), Err(refusal)) => self.compare_refusal(expected, &refusal, &mut faults),
            (Some(_), _, Err(refusal)) => faults.push(format!("refused:\n{refusal}")),
            (_, _, Ok(_)) => faults.push("expected a refusal, and there is none".to_owned()),
            (None, None, Err(_)) => {}
        }
        faults
    }

    fn rules(&self) -> Result<Arc<Program>, Diagnostics> {
        let program = match &self.content.rule_set {
            Value::String(id) => kansrijk::builtin(id)?,
            document => {
                let text = text_of(document);
                Program::read(&self.input(document, &text), kansrijk::registers()?)?.with_builtin()?
            }
        };
        Ok(Arc::new(program))
    }

    /// The assessment of a dossier, as JSON.
    fn run(&self, dossier: &Value) -> Result<String, Diagnostics> {
        let rules = self.rules()?;
        let text = text_of(dossier);
        let dossier = Dossier::read(&self.input(dossier, &text))?;
        let as_of =
            self.content.as_of.as_ref().map(|day| day.parse().unwrap_or_else(|_| panic!("{}: `as_of`", self.name)));
        let language = match self.content.lang.as_deref() {
            None | Some("nl") => Language::Dutch,
            Some("en") => Language::English,
            Some(other) => panic!("{}: no language `{other}`", self.name),
        };
        Ok(rules.assess(&dossier, &Options { as_of, language })?.to_json())
    }

    fn input<'a>(&self, document: &Value, text: &'a str) -> Input<'a> {
        let format = match (self.content.notation, document) {
            (Notation::Yaml, Value::Array(_)) => Format::Yaml,
            _ => Format::Json,
        };
        Input { name: "", format, bytes: text.as_bytes() }
    }

    fn compare_others(&self, json: &str, actual: &Value, faults: &mut Vec<String>) {
        for (number, other) in self.content.same_as.iter().enumerate() {
            match self.run(other) {
                Ok(same) if same == json => {}
                Ok(_) => faults.push(format!("same_as[{number}]: another assessment")),
                Err(refusal) => faults.push(format!("same_as[{number}]: refused:\n{refusal}")),
            }
        }
        let hash = |assessment: &Value| assessment.pointer("/receipt/dossier").cloned();
        for (number, other) in self.content.unlike.iter().enumerate() {
            match self.run(other) {
                Ok(other) => {
                    let other: Value = serde_json::from_str(&other).unwrap_or_default();
                    if hash(&other) == hash(actual) {
                        faults.push(format!("unlike[{number}]: the same hash"));
                    }
                }
                Err(refusal) => faults.push(format!("unlike[{number}]: refused:\n{refusal}")),
            }
        }
    }

    fn compare_refusal(&self, expected: &[Value], refusal: &Diagnostics, faults: &mut Vec<String>) {
        let actual: Vec<Value> = refusal.iter().map(|fault| serde_json::to_value(fault).unwrap_or_default()).collect();
        for one in expected {
            let told = ["code", "path"].iter().all(|key| one.get(key).is_some());
            let placed = one.get("line").is_some() == one.get("column").is_some();
            if !told || !placed {
                faults.push(format!("`refused` names `code`, `path`, and both or none of `line` and `column`: {one}"));
            }
        }
        let (mut expected, mut actual) = (expected.to_vec(), actual);
        // Without places the order of the faults is that of keys, which languages keep differently.
        if expected.iter().all(|one| one.get("line").is_none()) {
            expected.sort_by_cached_key(code_and_path);
            actual.sort_by_cached_key(code_and_path);
        }
        let mut differences = Vec::new();
        compare(&Value::Array(expected), &Value::Array(actual), "refused", &mut differences);
        if !differences.is_empty() {
            faults.append(&mut differences);
            faults.push(format!("the refusal is:\n{refusal}"));
        }
    }

    fn golden(&self) -> PathBuf {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.path.with_file_name(name + GOLDEN)
    }

    /// A fault when the assessment differs from the file beside the case. With `UPDATE_CASES=1` the file is written.
    fn compare_golden(&self, json: &str) -> Option<String> {
        let engine = |version: &str| format!("\"engine\": \"kansrijk {version}\"");
        let json = json.replace(&engine(env!("CARGO_PKG_VERSION")), &engine("{version}")) + "\n";
        let path = self.golden();
        if std::env::var_os("UPDATE_CASES").is_some() {
            return fs::write(&path, json).err().map(|error| format!("{}: {error}", path.display()));
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected == json {
            return None;
        }
        let mut lines = (1..).zip(expected.lines().zip(json.lines()));
        let place = lines.find(|(_, (expected, got))| expected != got);
        let place = place.map_or_else(
            || "one of the two is longer".to_owned(),
            |(line, (expected, got))| format!("line {line}:\n  expected {expected}\n  got      {got}"),
        );
        Some(format!("{} differs, {place}\nUPDATE_CASES=1 writes it; read the difference", path.display()))
    }
}

fn code_and_path(fault: &Value) -> (String, String) {
    let text = |key: &str| fault.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    (text("code"), text("path"))
}

/// A document of a case as text: lines as they are, a map as JSON.
fn text_of(document: &Value) -> String {
    let Value::Array(lines) = document else { return document.to_string() };
    let mut text = Vec::new();
    for line in lines {
        match line {
            Value::String(line) => text.push(line.clone()),
            repeated => {
                let times =
                    repeated.get("times").and_then(Value::as_u64).expect("a line is a text or `times` and `text`");
                let line =
                    repeated.get("text").and_then(Value::as_str).expect("a line is a text or `times` and `text`");
                text.extend((0..times).map(|n| line.replace("{n}", &n.to_string())));
            }
        }
    }
    text.join("\n")
}

/// Compares a part of an assessment with what is expected of it; see `cases/README.md`.
fn compare(expected: &Value, actual: &Value, path: &str, faults: &mut Vec<String>) {
    let mut differ = |what: String| faults.push(format!("{path}: {what}"));
    match (expected, actual) {
        (Value::Object(wanted), Value::Object(_)) => {
            for (key, value) in wanted {
                compare(value, actual.get(key).unwrap_or(&Value::Null), &join(path, key), faults);
            }
        }
        (Value::Object(wanted), Value::Array(elements)) => {
            for (name, value) in wanted {
                let mut found = elements.iter().filter(|element| name_of(element) == Some(name));
                match (found.next(), found.next()) {
                    (Some(element), None) => compare(value, element, &join(path, name), faults),
                    (None, _) => compare(value, &Value::Null, &join(path, name), faults),
                    _ => faults.push(format!("{path}: `{name}` stands twice")),
                }
            }
        }
        (Value::Array(wanted), Value::Object(ends)) if wanted.len() == 2 && ends.contains_key("at_most") => {
            compare(wanted.first().unwrap_or(&Value::Null), &actual["at_least"], &join(path, "at_least"), faults);
            compare(wanted.last().unwrap_or(&Value::Null), &actual["at_most"], &join(path, "at_most"), faults);
        }
        (Value::Array(wanted), Value::Array(elements)) => {
            if wanted.len() != elements.len() {
                let short: Vec<&Value> = elements.iter().map(|element| short_of(element).unwrap_or(element)).collect();
                differ(format!(
                    "expected {} elements {expected}, got {} {}",
                    wanted.len(),
                    elements.len(),
                    Value::from_iter(short.into_iter().cloned())
                ));
                return;
            }
            for (number, (wanted, element)) in wanted.iter().zip(elements).enumerate() {
                compare(wanted, element, &format!("{path}[{number}]"), faults);
            }
        }
        (Value::Number(wanted), Value::Array(elements)) if wanted.as_u64() == Some(elements.len() as u64) => {}
        (Value::String(_), Value::Object(_)) if short_of(actual) == Some(expected) => {}
        _ if expected == actual => {}
        _ => differ(format!("expected {expected}, got {}", short_of(actual).unwrap_or(actual))),
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The name by which an element of a list is known.
fn name_of(element: &Value) -> Option<&str> {
    NAMED_BY.iter().find_map(|key| element.get(key)?.as_str())
}

/// The word that stands for an object.
fn short_of(element: &Value) -> Option<&Value> {
    SHORT_FOR.iter().find_map(|key| element.get(key).filter(|value| value.is_string()))
}
