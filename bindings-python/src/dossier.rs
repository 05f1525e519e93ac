//! A dossier that was read: once, for as many assessments as one likes.

use crate::document::{Document, Unreadable};
use crate::refusal::{Of, refusal};
use kansrijk::Diagnostics;
use kansrijk::domain::Vocabulary;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::path::PathBuf;
use std::sync::Arc;

/// A dossier in the hands of the core.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Dossier {
    pub inner: Arc<kansrijk::Dossier>,
    /// What it was read from, to say where an answer stands that does not fit.
    document: Arc<Document>,
}

/// Why there is no dossier.
pub enum Unread {
    Refused(Diagnostics),
    File(Unreadable),
}

impl Unread {
    pub fn raise(self, py: Python<'_>) -> PyErr {
        match self {
            Self::Refused(faults) => refusal(py, Of::Dossier, &faults),
            Self::File(error) => error.into(),
        }
    }
}

/// Reads a dossier, and of a file also those that it links to; needs nothing of Python.
pub fn read(document: &Document) -> Result<kansrijk::Dossier, Unread> {
    let alone = |document: &Document| {
        kansrijk::Dossier::read(&document.input()).map_err(|faults| Unread::Refused(document.faults(faults)))
    };
    let mut dossier = alone(document)?;
    // Whoever gives a text or an object asks for no file; the links in it stay unread, and the assessment says so.
    if let Some(folder) = &document.folder {
        dossier.read_links(folder, |file, _| alone(&Document::file(file).map_err(Unread::File)?))?;
    }
    Ok(dossier)
}

impl Dossier {
    /// Another hold on the same dossier.
    pub fn shared(&self) -> Self {
        Self { inner: Arc::clone(&self.inner), document: Arc::clone(&self.document) }
    }

    /// The faults that only an assessment finds, with their places in what the dossier was read from.
    pub fn located(&self, faults: Diagnostics) -> Diagnostics {
        self.document.located(faults)
    }
}

#[pymethods]
impl Dossier {
    /// Reads a dossier; what stands in no file may be read as if it stood in a folder.
    #[staticmethod]
    #[pyo3(name = "read", signature = (source, folder = None))]
    fn of(source: &Bound<'_, PyAny>, folder: Option<PathBuf>) -> PyResult<Self> {
        let mut document = Document::read(source, Of::Dossier)?;
        document.folder = document.folder.or(folder);
        let dossier = read(&document).map_err(|unread| unread.raise(source.py()))?;
        Ok(Self { inner: Arc::new(dossier), document: Arc::new(document) })
    }

    #[getter]
    fn name(&self) -> &str {
        &self.inner.name
    }

    #[getter]
    fn id(&self) -> Option<&str> {
        self.inner.id.as_deref()
    }

    #[getter]
    fn subject(&self) -> &'static str {
        self.inner.subject.term().id
    }

    #[getter]
    fn municipalities(&self) -> Vec<&str> {
        self.inner.municipalities.iter().map(String::as_str).collect()
    }

    #[getter]
    fn described_on(&self) -> Option<String> {
        self.inner.described_on.map(|date| date.to_string())
    }

    fn to_json(&self) -> PyResult<String> {
        serde_json::to_string(&*self.inner).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    fn __eq__(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner) || self.inner == other.inner
    }
}
