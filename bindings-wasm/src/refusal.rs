//! Refusals as JSON, for the error that JavaScript throws.

use kansrijk::{Diagnostic, Diagnostics};
use serde_json::json;
use wasm_bindgen::JsValue;

/// All faults, and the text that shows them as the command line does.
pub fn refusal(faults: &Diagnostics) -> JsValue {
    let all: Vec<_> = faults.iter().map(|fault| serde_json::to_value(fault).unwrap_or_default()).collect();
    text(&json!({ "message": faults.to_string(), "diagnostics": all }))
}

/// What was asked in a way that is not understood.
pub fn misuse(message: &str) -> JsValue {
    text(&json!({ "message": message, "diagnostics": [] }))
}

/// The faults without places in a text that the user never saw.
pub fn without_places(faults: &Diagnostics) -> Diagnostics {
    Diagnostics::new(faults.iter().map(|fault| Diagnostic { position: None, ..fault.clone() }).collect())
}

fn text(value: &serde_json::Value) -> JsValue {
    JsValue::from_str(&value.to_string())
}
