//! A rule set that is ready to assess by.

use crate::assessment::Assessment;
use crate::builtin::built_in;
use crate::document::Document;
use crate::dossier::Dossier;
use crate::options::{day, language};
use crate::refusal::{Of, refusal};
use kansrijk::domain::Vocabulary;
use kansrijk::{Options, PartialDate, Program};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::Arc;

/// A rule set in the hands of the core.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct RuleSet {
    pub inner: Arc<Program>,
}

#[pymethods]
impl RuleSet {
    #[staticmethod]
    fn read(source: &Bound<'_, PyAny>) -> PyResult<Self> {
        let document = Document::read(source, Of::RuleSet)?;
        let refuse = |faults| refusal(source.py(), Of::RuleSet, &document.faults(faults));
        let registers = kansrijk::registers().map_err(refuse)?;
        let program = Program::read(&document.input(), registers).map_err(refuse)?;
        Ok(Self { inner: Arc::new(program.with_builtin().map_err(refuse)?) })
    }

    #[staticmethod]
    #[pyo3(signature = (id, as_of))]
    fn builtin(py: Python<'_>, id: &str, as_of: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let day = day(as_of)?;
        let program = built_in().and_then(|all| all.rule_set(id, day));
        program.map(|inner| Self { inner }).map_err(|faults| refusal(py, Of::RuleSet, &faults))
    }

    #[getter]
    fn id(&self) -> &str {
        &self.inner.document().id
    }

    #[getter]
    fn version(&self) -> &str {
        &self.inner.document().version
    }

    #[getter]
    fn subject(&self) -> &'static str {
        self.inner.document().subject.term().id
    }

    #[getter]
    fn requirements(&self) -> Vec<&str> {
        self.inner.document().all_requirements().map(|(_, one)| one.id.as_str()).collect()
    }

    fn title(&self, lang: &str) -> PyResult<&str> {
        Ok(self.inner.document().title.get(language(lang)?))
    }

    fn about(&self, lang: &str) -> PyResult<&str> {
        Ok(self.inner.document().about.get(language(lang)?))
    }

    fn to_json(&self) -> PyResult<String> {
        let text = serde_json::to_string(self.inner.document());
        text.map_err(|error| PyValueError::new_err(error.to_string()))
    }

    #[pyo3(signature = (dossier, as_of, lang))]
    fn assess(
        &self,
        py: Python<'_>,
        dossier: &Dossier,
        as_of: Option<&Bound<'_, PyAny>>,
        lang: &str,
    ) -> PyResult<Assessment> {
        let options = Options { as_of: day(as_of)?, language: language(lang)? };
        let assessed = py.detach(|| self.inner.assess(&dossier.inner, &options));
        assessed.map(Assessment::new).map_err(|faults| refusal(py, Of::Dossier, &dossier.located(faults)))
    }

    /// The same rule set, with others to refer to.
    fn with_rule_sets(&self, others: Vec<PyRef<'_, Self>>) -> Self {
        let others = others.iter().map(|other| Program::clone(&other.inner));
        Self { inner: Arc::new(Program::clone(&self.inner).with_rule_sets(others)) }
    }

    fn __eq__(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner) || self.inner.document() == other.inner.document()
    }
}

/// All built-in rule sets about what a dossier is about, in force on the day.
#[pyfunction]
#[pyo3(signature = (dossier, as_of))]
pub fn applicable(py: Python<'_>, dossier: &Dossier, as_of: Option<&Bound<'_, PyAny>>) -> PyResult<Vec<RuleSet>> {
    let day = day(as_of)?.or_else(|| dossier.inner.described_on.map(PartialDate::last_day));
    let rules = built_in().and_then(|all| all.in_force(dossier.inner.subject, day));
    let rules = rules.map_err(|faults| refusal(py, Of::RuleSet, &faults))?;
    Ok(rules.programs.into_iter().map(|inner| RuleSet { inner }).collect())
}

/// Assesses a dossier by several rule sets, the track that comes first in front.
#[pyfunction]
#[pyo3(signature = (rule_sets, dossier, as_of, lang))]
pub fn assess_all(
    py: Python<'_>,
    rule_sets: Vec<PyRef<'_, RuleSet>>,
    dossier: &Dossier,
    as_of: Option<&Bound<'_, PyAny>>,
    lang: &str,
) -> PyResult<Vec<Assessment>> {
    let options = Options { as_of: day(as_of)?, language: language(lang)? };
    let programs: Vec<Arc<Program>> = rule_sets.iter().map(|rules| Arc::clone(&rules.inner)).collect();
    let assessed = py.detach(|| kansrijk::assess_all(&programs, &dossier.inner, &options));
    let assessed = assessed.map_err(|faults| refusal(py, Of::Dossier, &dossier.located(faults)))?;
    Ok(assessed.into_iter().map(Assessment::new).collect())
}
