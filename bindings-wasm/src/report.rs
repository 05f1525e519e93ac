//! One dossier by several rule sets: as data, and as documents for people.

use crate::dossier::Dossier;
use crate::options::options;
use crate::refusal::misuse;
use crate::rule_set::RuleSet;
use kansrijk::render::{self, TextOptions};
use kansrijk::{Assessment, assess_all};
use wasm_bindgen::prelude::*;

/// Assesses a dossier by several rule sets, the track that comes first in front; as JSON, always a list.
#[wasm_bindgen(js_name = assessAll)]
pub fn all(rule_sets: Vec<RuleSet>, dossier: &Dossier, as_of: Option<String>, lang: &str) -> Result<String, JsValue> {
    Ok(serde_json::to_string(&assessed(&rule_sets, dossier, as_of.as_deref(), lang)?).unwrap_or_default())
}

/// The same as a document: `html`, `fragment`, `markdown`, `csv` or `text`.
#[wasm_bindgen]
pub fn report(
    format: &str,
    rule_sets: Vec<RuleSet>,
    dossier: &Dossier,
    as_of: Option<String>,
    lang: &str,
) -> Result<String, JsValue> {
    let write: fn(&[Assessment]) -> String = match format {
        "html" => render::html,
        "fragment" => render::html_fragment,
        "markdown" => render::markdown,
        "csv" => render::csv,
        "text" => |all| render::text(all, &TextOptions { all: true, ..TextOptions::default() }),
        _ => {
            return Err(misuse(&format!(
                "format is one of html, fragment, markdown, csv, text, and this is `{format}`"
            )));
        }
    };
    Ok(write(&assessed(&rule_sets, dossier, as_of.as_deref(), lang)?))
}

fn assessed(
    rule_sets: &[RuleSet],
    dossier: &Dossier,
    as_of: Option<&str>,
    lang: &str,
) -> Result<Vec<Assessment>, JsValue> {
    let programs: Vec<&kansrijk::Program> = rule_sets.iter().map(|rules| &*rules.inner).collect();
    assess_all(&programs, &dossier.inner, &options(as_of, lang)?).map_err(|faults| dossier.refusal(faults))
}
