//! The contract as JSON. Its fields and their order are those of the Rust types.

use crate::assessment::Assessment;
use serde::Serialize;

/// One assessment as an object, several as an array, indented.
#[must_use]
pub fn json(assessments: &[Assessment]) -> String {
    match assessments {
        [one] => pretty(one),
        several => pretty(several),
    }
}

// An assessment has text keys only, so that writing it cannot fail; an empty text is what is left if it did.
pub(super) fn pretty<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

pub(super) fn compact<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
