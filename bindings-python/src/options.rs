//! How to assess: a date and a language, as users give them.

use kansrijk::domain::Vocabulary;
use kansrijk::{DateError, Day, Language, PartialDate};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};

static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static MOMENT: PyOnceLock<Py<PyType>> = PyOnceLock::new();

/// Whether an object is a date, and whether it is a moment on it as well.
pub fn is_date(given: &Bound<'_, PyAny>) -> PyResult<(bool, bool)> {
    let py = given.py();
    let date = given.is_instance(DATE.import(py, "datetime", "date")?)?;
    Ok((date, date && given.is_instance(MOMENT.import(py, "datetime", "datetime")?)?))
}

/// A date: `datetime.date`, or a text such as `2024-06-30`, or a month or a year, of which it is the last day.
pub fn day(given: Option<&Bound<'_, PyAny>>) -> PyResult<Option<Day>> {
    let Some(given) = given else { return Ok(None) };
    let date: Result<PartialDate, DateError> = match given.cast::<PyString>() {
        Ok(text) => text.to_str()?.parse(),
        Err(_) => match is_date(given)? {
            (true, false) => given.call_method0("isoformat")?.extract::<String>()?.parse(),
            (true, true) => {
                return Err(PyTypeError::new_err(
                    "as_of is a date, and this is a moment: on which day it is depends on the time zone; give `.date()`",
                ));
            }
            _ => {
                let kind = given.get_type().qualname()?;
                return Err(PyTypeError::new_err(format!(
                    "as_of is a date (datetime.date, or a text such as 2024-06-30), and this is a `{kind}`"
                )));
            }
        },
    };
    date.map(|date| Some(date.last_day())).map_err(|error| PyValueError::new_err(format!("as_of: {error}")))
}

/// A language: `nl` or `en`.
pub fn language(given: &str) -> PyResult<Language> {
    Language::from_id(given).ok_or_else(|| {
        PyValueError::new_err(format!("lang is one of {}, and this is `{given}`", Language::IDS.join(", ")))
    })
}
