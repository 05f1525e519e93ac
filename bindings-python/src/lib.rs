//! Kansrijk for Python. It converts and forwards: what can be decided or worded is decided and worded in the core.
//!
//! `python/kansrijk` holds what users see; this is the compiled part below it. Assessments are handed over as the
//! core's own JSON, part by part, tables as Arrow.

// From Python objects to JSON text.
mod convert;

// Refusals as Python exceptions.
mod refusal;

// What users give: documents, dates, languages.
mod document;
mod options;

// The handles.
mod dossier;
mod rule_set;
mod assessment;

// Many dossiers at a time, and tables.
mod parallel;
mod many;
mod table;

// What comes with the engine.
mod builtin;

use pyo3::prelude::*;

/// The compiled part of `kansrijk`.
#[pymodule]
mod _kansrijk {
    #[pymodule_export]
    use super::assessment::{Assessment, report, text};
    #[pymodule_export]
    use super::builtin::{labels, plain, rule_sets, schema, sources, version};
    #[pymodule_export]
    use super::dossier::Dossier;
    #[pymodule_export]
    use super::many::{Batch, Chosen};
    #[pymodule_export]
    use super::rule_set::{RuleSet, applicable, assess_all};
    #[pymodule_export]
    use super::table::{Findings, Frame};
}
