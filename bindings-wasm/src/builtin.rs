//! What comes with the engine.

use crate::refusal::refusal;
use kansrijk::RuleSetSummary;
use kansrijk::ruleset::Obligation;
use serde_json::{Map, Value, json};
use wasm_bindgen::prelude::*;

/// The version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// All built-in rule sets, every version, as JSON.
#[wasm_bindgen(js_name = ruleSets)]
pub fn rule_sets() -> Result<String, JsValue> {
    let all = kansrijk::builtin_rule_sets().map_err(|faults| refusal(&faults))?;
    Ok(Value::Array(all.iter().map(summary).collect()).to_string())
}

fn summary(one: &RuleSetSummary) -> Value {
    let of = |obligation| one.requirements.iter().find(|(own, _)| *own == obligation).map_or(0, |(_, count)| *count);
    let counts = Obligation::ALL.into_iter().map(|one| (one.id().to_owned(), json!(of(one))));
    json!({
        "id": one.id,
        "version": one.version,
        "subject": one.subject,
        "standing": one.standing,
        "verdict": one.verdict,
        "title": one.title,
        "requirements": counts.collect::<Map<_, _>>(),
    })
}
