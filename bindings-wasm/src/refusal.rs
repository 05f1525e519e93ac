//! Refusals as JSON, for the error that JavaScript throws.

use kansrijk::{Diagnostic, Diagnostics};
use wasm_bindgen::JsValue;

/// All faults, and the text that shows them as the command line does.
pub fn refusal(faults: &Diagnostics) -> JsValue {
    // Each as a text: a tree would need another serializer.
    let all: Vec<_> = faults.iter().map(|fault| serde_json::to_string(fault).unwrap_or_default()).collect();
    told(&faults.to_string(), &all)
}

/// What was asked in a way that is not understood.
pub fn misuse(message: &str) -> JsValue {
    told(message, &[])
}

/// The faults without places in a text that the user never saw.
pub fn without_places(faults: &Diagnostics) -> Diagnostics {
    Diagnostics::new(faults.iter().map(|fault| Diagnostic { position: None, ..fault.clone() }).collect())
}

fn told(message: &str, diagnostics: &[String]) -> JsValue {
    let message = serde_json::Value::from(message);
    JsValue::from_str(&format!(r#"{{"message":{message},"diagnostics":[{}]}}"#, diagnostics.join(",")))
}
