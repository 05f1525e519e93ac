//! From Python objects to JSON text: nothing is changed on the way, and what has no JSON is refused with its path.

use crate::options::is_date;
use kansrijk::diagnostic::{Code, Diagnostic, Diagnostics};
use kansrijk::{Path, Step, limits};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

/// JSON keeps whole numbers exactly up to here, in every language.
const LARGEST: i64 = (1 << 53) - 1;

/// The JSON text of an object made of maps, lists, texts, numbers, dates and truth values.
///
/// # Errors
/// Everything in it that has no JSON, each with its path; or what reading the object raised.
pub fn to_json(object: &Bound<'_, PyAny>) -> PyResult<Result<String, Diagnostics>> {
    let mut writer = Writer { text: String::new(), faults: Vec::new() };
    writer.write(object, &Path::root(), 0)?;
    let Writer { text, faults, .. } = writer;
    Ok(if faults.is_empty() { Ok(text) } else { Err(Diagnostics::new(faults)) })
}

struct Writer {
    text: String,
    faults: Vec<Diagnostic>,
}

impl Writer {
    fn write(&mut self, object: &Bound<'_, PyAny>, path: &Path, depth: usize) -> PyResult<()> {
        if self.faults.len() >= limits::DIAGNOSTICS {
            return Ok(());
        }
        if self.text.len() > limits::FILE_BYTES {
            if self.faults.iter().all(|fault| fault.code != Code::TooLarge) {
                let message = format!("the object is too large: at most {} MB is read", limits::FILE_BYTES >> 20);
                self.refuse(Code::TooLarge, &Path::root(), message, "give several dossiers one by one");
            }
            return Ok(());
        }
        if depth > limits::DEPTH {
            let message = format!("nested deeper than {} levels", limits::DEPTH);
            self.refuse(Code::TooDeep, path, message, "does the object hold itself?");
            return Ok(());
        }
        if object.is_none() {
            self.text.push_str("null");
        } else if let Ok(value) = object.cast::<PyBool>() {
            self.text.push_str(if value.is_true() { "true" } else { "false" });
        } else if let Ok(text) = object.cast::<PyString>() {
            self.string(text, path);
        } else if let Ok(map) = object.cast::<PyDict>() {
            self.map(map.iter().map(Ok), path, depth)?;
        } else if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
            self.list(object, path, depth)?;
        } else if object.is_instance_of::<PyInt>() {
            self.whole(object, path)?;
        } else if let Ok(number) = object.cast::<PyFloat>() {
            self.number(number.value(), path);
        } else if let (true, is_moment) = is_date(object)? {
            self.date(object, is_moment, path)?;
        } else if let Ok(map) = object.cast::<PyMapping>() {
            let items = map.items()?;
            let pairs = items.iter().map(|pair| pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>());
            self.map(pairs, path, depth)?;
        } else if object.hasattr("__index__")? {
            // Whole numbers of other libraries, such as numpy's.
            self.whole(&object.call_method0("__index__")?, path)?;
        } else {
            self.foreign(object, path)?;
        }
        Ok(())
    }

    fn string(&mut self, text: &Bound<'_, PyString>, path: &Path) {
        match text.to_str() {
            Ok(text) => self.text.push_str(&serde_json::Value::from(text).to_string()),
            Err(_) => {
                let message = "this text holds half of a character (a lone surrogate)".to_owned();
                self.refuse(
                    Code::DossierInvalidValue,
                    path,
                    message,
                    "read the text with the encoding it was written in",
                );
            }
        }
    }

    fn whole(&mut self, number: &Bound<'_, PyAny>, path: &Path) -> PyResult<()> {
        match number.extract::<i64>() {
            Ok(number) if (-LARGEST..=LARGEST).contains(&number) => self.text.push_str(&number.to_string()),
            _ => {
                let message = "this whole number is too large".to_owned();
                self.refuse(
                    Code::DossierInvalidValue,
                    path,
                    message,
                    &format!("at most {LARGEST}, on either side of 0"),
                );
            }
        }
        Ok(())
    }

    fn number(&mut self, number: f64, path: &Path) {
        match serde_json::Number::from_f64(number) {
            Some(number) => self.text.push_str(&number.to_string()),
            None => {
                let message = format!("`{number}` is no number that can be written");
                self.refuse(Code::DossierInvalidValue, path, message, "leave out what is not known, or give `None`");
            }
        }
    }

    fn date(&mut self, date: &Bound<'_, PyAny>, is_moment: bool, path: &Path) -> PyResult<()> {
        if is_moment {
            let message = "a moment, where a date was expected".to_owned();
            let help = "on which day it is depends on the time zone: give `.date()`";
            self.refuse(Code::DossierInvalidDate, path, message, help);
            return Ok(());
        }
        let text: String = date.call_method0("isoformat")?.extract()?;
        self.text.push_str(&serde_json::Value::from(text).to_string());
        Ok(())
    }

    fn list(&mut self, items: &Bound<'_, PyAny>, path: &Path, depth: usize) -> PyResult<()> {
        self.text.push('[');
        for (place, item) in items.try_iter()?.enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            self.write(&item?, &path.index(place), depth + 1)?;
        }
        self.text.push(']');
        Ok(())
    }

    fn map<'py>(
        &mut self,
        pairs: impl Iterator<Item = PyResult<(Bound<'py, PyAny>, Bound<'py, PyAny>)>>,
        path: &Path,
        depth: usize,
    ) -> PyResult<()> {
        self.text.push('{');
        let mut first = true;
        for pair in pairs {
            let (key, value) = pair?;
            let Some(key) = key.cast::<PyString>().ok().and_then(|key| key.to_str().ok().map(str::to_owned)) else {
                let kind = key.get_type().qualname()?;
                let message = format!("a key that is no text: {} (`{kind}`)", shown(&key));
                self.refuse(Code::DossierWrongType, path, message, "the keys of a map are texts");
                continue;
            };
            if !std::mem::take(&mut first) {
                self.text.push(',');
            }
            self.text.push_str(&serde_json::Value::from(key.as_str()).to_string());
            self.text.push(':');
            self.write(&value, &path.with(Step::Key(key)), depth + 1)?;
        }
        self.text.push('}');
        Ok(())
    }

    /// Something that JSON does not have.
    fn foreign(&mut self, object: &Bound<'_, PyAny>, path: &Path) -> PyResult<()> {
        let kind = object.get_type().qualname()?.to_string();
        let help = match kind.as_str() {
            "Decimal" => "a dossier holds whole numbers only: give an `int`",
            "bytes" | "bytearray" => "give a `str`",
            "set" | "frozenset" => "a set has no order: give a list",
            "NaTType" | "NAType" => "leave out what is not known, or give `None`",
            _ => "give maps, lists, texts, whole numbers, dates, `True`, `False` or `None`",
        };
        let message = format!("{} (`{kind}`) has no place in a dossier", shown(object));
        self.refuse(Code::DossierWrongType, path, message, help);
        Ok(())
    }

    fn refuse(&mut self, code: Code, path: &Path, message: String, help: &str) {
        self.faults.push(Diagnostic::new(code, path.clone(), message).help(help));
    }
}

/// An object in a few characters.
fn shown(object: &Bound<'_, PyAny>) -> String {
    const MOST: usize = 40;
    let text = object.repr().map(|text| text.to_string_lossy().into_owned()).unwrap_or_else(|_| "an object".to_owned());
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}
