//! Dossiers and rule sets as users give them: a path, a text, an object.

use crate::convert::to_json;
use crate::refusal::{Of, refusal};
use kansrijk::{Diagnostic, Diagnostics, Input, limits};
use pyo3::exceptions::{PyOSError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyBytes, PyMapping, PyString};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// A document as it was given.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// What messages call it; empty where it has no name.
    pub name: String,
    pub bytes: Vec<u8>,
    /// The folder in which it stands, if it stands in a file: what it links to is named as seen from there.
    pub folder: Option<PathBuf>,
    /// Whether its places mean something to the user: those in the JSON of an object do not.
    is_text: bool,
}

impl Document {
    /// Reads a path (`str` or `Path`), a text (`bytes`) or an object (a map).
    pub fn read(given: &Bound<'_, PyAny>, of: Of) -> PyResult<Self> {
        if let Ok(bytes) = given.cast::<PyBytes>() {
            return Ok(Self { bytes: bytes.as_bytes().to_vec(), is_text: true, ..Self::default() });
        }
        if let Ok(bytes) = given.cast::<PyByteArray>() {
            return Ok(Self { bytes: bytes.to_vec(), is_text: true, ..Self::default() });
        }
        if let Ok(text) = given.cast::<PyString>() {
            if text.to_string_lossy().contains('\n') || text.to_string_lossy().starts_with('{') {
                return Err(PyTypeError::new_err(
                    "a str is the path of a file, and this is a text: give `text.encode()`",
                ));
            }
            return Self::file(&given.extract::<PathBuf>()?).map_err(PyErr::from);
        }
        if given.cast::<PyMapping>().is_ok() {
            let bytes = to_json(given, of)?.map_err(|faults| refusal(given.py(), of, &faults))?.into_bytes();
            return Ok(Self { bytes, ..Self::default() });
        }
        if given.hasattr("__fspath__")? {
            return Self::file(&given.extract::<PathBuf>()?).map_err(PyErr::from);
        }
        let kind = given.get_type().qualname()?;
        Err(PyTypeError::new_err(format!(
            "expected a path (str or Path), a text (bytes) or a dict, and this is a `{kind}`"
        )))
    }

    /// Reads a file, no further than is accepted. What the system refuses stays the system's own error.
    pub fn file(path: &Path) -> Result<Self, Unreadable> {
        let mut bytes = Vec::new();
        let most = limits::FILE_BYTES as u64 + 1;
        let read = File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
        read.map_err(|error| Unreadable { path: path.to_owned(), error })?;
        let folder = path.parent().map(Path::to_path_buf);
        let name = path.to_string_lossy().chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
        Ok(Self { name, bytes, folder, is_text: true })
    }

    pub fn input(&self) -> Input<'_> {
        Input::new(&self.name, &self.bytes)
    }

    /// The faults that only an assessment finds, with their places in what was given.
    pub fn located(&self, faults: Diagnostics) -> Diagnostics {
        self.faults(faults.located(&self.input()))
    }

    /// The faults as the user can find them: without places in a text that the user never saw.
    pub fn faults(&self, faults: Diagnostics) -> Diagnostics {
        if self.is_text {
            return faults;
        }
        let without_place = |fault: &Diagnostic| Diagnostic { position: None, ..fault.clone() };
        Diagnostics::new(faults.iter().map(without_place).collect())
    }
}

/// A file that could not be read.
#[derive(Debug)]
pub struct Unreadable {
    path: PathBuf,
    error: io::Error,
}

impl From<Unreadable> for PyErr {
    /// The error that Python itself raises for it.
    fn from(Unreadable { path, error }: Unreadable) -> Self {
        match error.raw_os_error() {
            Some(code) => {
                // Of its text, only what goes before the number.
                let text = error.to_string();
                let text = text.split(" (os error").next().unwrap_or_default().to_owned();
                // The name as a text, as Python's own `open` gives it.
                PyOSError::new_err((code, text, path.into_os_string()))
            }
            None => error.into(),
        }
    }
}
