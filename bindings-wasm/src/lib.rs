//! The core for JavaScript: handles on what was read, and texts in JSON. What users see is `js/`, which turns these texts
//! into objects and errors.

mod builtin;
mod dossier;
mod options;
mod refusal;
mod report;
mod rule_set;
