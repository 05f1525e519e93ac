//! What comes with the engine: rule sets, sources, schemas, labels.

use crate::options::language;
use crate::refusal::{Of, refusal};
use kansrijk::render::picture::PictureWords;
use kansrijk::ruleset::Obligation;
use kansrijk::{BuiltIn, Diagnostics, Outcome, SchemaKind, schema_text};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// The built-in rule sets. They never change, so each is compiled once for all who ask.
pub fn built_in() -> Result<&'static BuiltIn, Diagnostics> {
    static BUILT_IN: OnceLock<Result<BuiltIn, Diagnostics>> = OnceLock::new();
    BUILT_IN.get_or_init(BuiltIn::new).as_ref().map_err(Diagnostics::clone)
}

/// The version of the engine.
#[pyfunction]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// All built-in rule sets, every version, as JSON.
#[pyfunction]
pub fn rule_sets(py: Python<'_>) -> PyResult<String> {
    let all = kansrijk::builtin_rule_sets().map_err(|faults| refusal(py, Of::RuleSet, &faults))?;
    let summary = |one: &kansrijk::RuleSetSummary| {
        let count =
            |obligation| one.requirements.iter().find(|(of, _)| *of == obligation).map_or(0, |(_, count)| *count);
        let counts = Obligation::ALL.into_iter().map(|one| (one.id().to_owned(), json!(count(one))));
        json!({
            "id": one.id,
            "version": one.version,
            "subject": one.subject,
            "standing": one.standing,
            "verdict": one.verdict,
            "title": one.title,
            "requirements": counts.collect::<Map<_, _>>(),
        })
    };
    Ok(Value::Array(all.iter().map(summary).collect()).to_string())
}

/// What became of every clause of the source documents, as JSON.
#[pyfunction]
pub fn sources(py: Python<'_>) -> PyResult<String> {
    let account = kansrijk::account().map_err(|faults| refusal(py, Of::RuleSet, &faults))?;
    serde_json::to_string(&account.clauses).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// What readers call the words of a table (outcomes and obligations), and the fixed words of pictures, as JSON.
#[pyfunction]
pub fn labels(lang: &str) -> PyResult<String> {
    let language = language(lang)?;
    let outcomes = Outcome::ALL.into_iter().map(|one| (one.id().to_owned(), json!(one.label(language))));
    let obligations = Obligation::ALL.into_iter().map(|one| (one.id().to_owned(), json!(one.label(language))));
    let labels = json!({
        "outcome": outcomes.collect::<Map<_, _>>(),
        "obligation": obligations.collect::<Map<_, _>>(),
        "picture": PictureWords::of(language),
    });
    Ok(labels.to_string())
}

/// A text of a user on one line, without characters that hide something or turn its direction.
#[pyfunction]
pub fn plain(text: &str) -> String {
    kansrijk::render::plain(text).into_owned()
}

/// The JSON Schema of a kind of document: `ruleset`, `dossier`, `assessment` or `questionnaire`.
#[pyfunction]
pub fn schema(kind: &str) -> PyResult<&'static str> {
    let kind = match kind {
        "ruleset" => SchemaKind::RuleSet,
        "dossier" => SchemaKind::Dossier,
        "assessment" => SchemaKind::Assessment,
        "questionnaire" => SchemaKind::Questionnaire,
        _ => {
            let message = format!("kind is one of ruleset, dossier, assessment, questionnaire, and this is `{kind}`");
            return Err(PyValueError::new_err(message));
        }
    };
    Ok(schema_text(kind))
}
