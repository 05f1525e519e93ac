//! The contract as JSON. Its fields and their order are those of the Rust types.

use crate::{assessment::Assessment, json::pretty};

/// One assessment as an object, several as an array, indented.
#[must_use]
pub fn json(assessments: &[Assessment]) -> String {
    match assessments {
        [one] => pretty(one),
        several => pretty(several),
    }
}
