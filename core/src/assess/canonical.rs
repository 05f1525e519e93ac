//! One form for the same content, so that it has one hash (semantics.md, section 11).

use crate::json;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// SHA-256, in hexadecimal, of the kind of content and its canonical JSON: keys sorted by bytes, null dropped.
pub(crate) fn sha256(kind: &str, content: &impl Serialize) -> String {
    let mut text = String::new();
    write_value(&mut text, &json::tree(content));
    let mut hash = Sha256::new();
    hash.update(kind.as_bytes());
    hash.update(b"\n");
    hash.update(text.as_bytes());
    hash.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn write_value(text: &mut String, value: &Value) {
    match value {
        Value::Object(map) => {
            // Sorted here, whatever order the map of serde_json keeps in this build.
            let mut entries: Vec<_> = map.iter().filter(|(_, value)| !value.is_null()).collect();
            entries.sort_by(|(one, _), (other, _)| one.as_bytes().cmp(other.as_bytes()));
            text.push('{');
            for (place, (key, value)) in entries.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                write_value(text, value);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (place, value) in items.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write_value(text, value);
            }
            text.push(']');
        }
        other => text.push_str(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn the_order_of_keys_and_what_is_null_do_not_count() {
        let one = serde_json::json!({ "a": 1, "b": { "d": [true, null], "c": "é" } });
        let other = serde_json::json!({ "b": { "c": "é", "d": [true, null], "e": null }, "a": 1 });
        assert_eq!(sha256("x/1", &one), sha256("x/1", &other));
        assert_ne!(sha256("x/1", &one), sha256("x/2", &one));
        assert_eq!(sha256("", &serde_json::json!({})).len(), 64);
    }
}
