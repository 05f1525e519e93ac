//! An assessment, as the typed object in Python holds it.

use kansrijk::domain::Vocabulary;
use kansrijk::render::{self, TextOptions};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use serde_json::error::Error;

/// An assessment in the hands of the core; its parts are handed over as JSON.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Assessment {
    inner: kansrijk::Assessment,
}

impl Assessment {
    pub fn new(inner: kansrijk::Assessment) -> Self {
        Self { inner }
    }
}

#[pymethods]
impl Assessment {
    /// One part of it, as JSON.
    fn part(&self, name: &str) -> PyResult<String> {
        let one = &self.inner;
        let json: Result<String, Error> = match name {
            "schema" => serde_json::to_string(&one.schema),
            "subject" => serde_json::to_string(&one.subject),
            "rule_set" => serde_json::to_string(&one.rule_set),
            "as_of" => serde_json::to_string(&one.as_of),
            "described_on" => serde_json::to_string(&one.described_on),
            "lang" => serde_json::to_string(&one.lang),
            "remarks" => serde_json::to_string(&one.remarks),
            "verdict" => serde_json::to_string(&one.verdict),
            "track" => serde_json::to_string(&one.track),
            "totals" => serde_json::to_string(&one.totals),
            "groups" => serde_json::to_string(&one.groups),
            "findings" => serde_json::to_string(&one.findings),
            "questions" => serde_json::to_string(&one.questions),
            "measures" => serde_json::to_string(&one.measures),
            "coverage" => serde_json::to_string(&one.coverage),
            "warnings" => serde_json::to_string(&one.warnings),
            "receipt" => serde_json::to_string(&one.receipt),
            _ => return Err(PyKeyError::new_err(name.to_owned())),
        };
        json.map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// The id and the version of the rule set.
    #[getter]
    fn rule_set(&self) -> (&str, &str) {
        (&self.inner.rule_set.id, &self.inner.rule_set.version)
    }

    /// What stands in a picture of it, as JSON.
    fn picture(&self) -> PyResult<String> {
        serde_json::to_string(&self.inner.picture()).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// What a console shows of it.
    fn brief(&self) -> String {
        self.inner.to_brief()
    }

    #[getter]
    fn lang(&self) -> &'static str {
        self.inner.lang.term().id
    }

    fn to_json(&self) -> String {
        self.inner.to_json()
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.inner == other.inner
    }
}

/// The report on these assessments: `json`, `html`, `fragment`, `md` or `csv`.
#[pyfunction]
pub fn report(py: Python<'_>, assessments: Vec<PyRef<'_, Assessment>>, format: &str) -> PyResult<String> {
    let all: Vec<kansrijk::Assessment> = assessments.iter().map(|one| one.inner.clone()).collect();
    let write = match format {
        "json" => render::json,
        "html" => render::html,
        "fragment" => render::html_fragment,
        "md" => render::markdown,
        "csv" => render::csv,
        _ => return Err(PyKeyError::new_err(format.to_owned())),
    };
    Ok(py.detach(|| write(&all)))
}

/// The report on these assessments as text, in so many columns.
#[pyfunction]
pub fn text(assessments: Vec<PyRef<'_, Assessment>>, width: usize, colour: bool, all: bool) -> String {
    let assessments: Vec<kansrijk::Assessment> = assessments.iter().map(|one| one.inner.clone()).collect();
    render::text(&assessments, &TextOptions { width, colour, all })
}
