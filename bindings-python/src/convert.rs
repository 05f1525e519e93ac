//! From Python objects to JSON text: nothing is changed on the way, and what has no JSON is refused with its path.

mod fault;

use crate::options::is_date;
use crate::refusal::Of;
use fault::{Fault, shown};
use kansrijk::{Diagnostic, Diagnostics, Path, Step, limits};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

/// The JSON text of an object made of maps, lists, texts, numbers, dates and truth values.
///
/// # Errors
/// Everything in it that has no JSON, each with its path; or what reading the object raised.
pub fn to_json(object: &Bound<'_, PyAny>, of: Of) -> PyResult<Result<String, Diagnostics>> {
    let mut writer = Writer {
        of,
        text: String::new(),
        place: Vec::new(),
        around: Vec::new(),
        faults: Vec::new(),
        is_stopped: false,
    };
    writer.write(object)?;
    writer.measure(0);
    let Writer { text, faults, .. } = writer;
    // The document as a whole is checked when all of it can be read.
    Ok(if faults.is_empty() { Ok(text) } else { Err(Diagnostics::new(faults).with_more_to_check()) })
}

struct Writer<'py> {
    of: Of,
    text: String,
    /// Where in the object the writer is.
    place: Vec<Step>,
    /// The lists and maps that it is in.
    around: Vec<Bound<'py, PyAny>>,
    faults: Vec<Diagnostic>,
    is_stopped: bool,
}

impl<'py> Writer<'py> {
    fn write(&mut self, object: &Bound<'py, PyAny>) -> PyResult<()> {
        self.measure(0);
        if self.is_done() {
            return Ok(());
        }
        if self.place.len() > limits::DEPTH {
            self.stop(Fault::TooDeep);
        } else if object.is_none() {
            self.text.push_str("null");
        } else if let Ok(value) = object.cast::<PyBool>() {
            self.truth(value.is_true());
        } else if let Ok(text) = object.cast::<PyString>() {
            self.string(text);
        } else if object.is_exact_instance_of::<PyDict>() {
            self.around(object, Self::map)?;
        } else if object.is_instance_of::<PyList>() || object.is_instance_of::<PyTuple>() {
            self.around(object, Self::list)?;
        } else if object.is_instance_of::<PyInt>() {
            self.whole(object);
        } else if let Ok(number) = object.cast::<PyFloat>() {
            self.number(number.value());
        } else if let (true, is_moment) = is_date(object)? {
            self.date(object, is_moment)?;
        } else if object.cast::<PyMapping>().is_ok() {
            self.around(object, Self::map)?;
        } else {
            self.other(object)?;
        }
        Ok(())
    }

    /// Whether nothing more needs to be read: what follows would not be shown.
    fn is_done(&self) -> bool {
        self.is_stopped || self.faults.len() >= limits::DIAGNOSTICS
    }

    /// Stops when the text, with so many bytes more, is longer than is accepted.
    fn measure(&mut self, more: usize) {
        if self.text.len().saturating_add(more) > limits::FILE_BYTES {
            self.stop(Fault::TooLarge);
        }
    }

    /// A fault of the object as a whole, after which nothing more of it is read.
    fn stop(&mut self, fault: Fault) {
        if !std::mem::replace(&mut self.is_stopped, true) {
            self.faults.push(fault.told(Path::root(), self.of));
        }
    }

    fn truth(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    fn string(&mut self, text: &Bound<'_, PyString>) {
        match text.to_str() {
            Ok(text) => self.quoted(text),
            Err(_) => self.refuse(Fault::HalfCharacter),
        }
    }

    fn quoted(&mut self, text: &str) {
        self.measure(text.len());
        if !self.is_stopped {
            self.text.push_str(&serde_json::Value::from(text).to_string());
        }
    }

    fn whole(&mut self, number: &Bound<'_, PyAny>) {
        // What is larger than a dossier holds, the core refuses; what does not reach it unchanged, is refused here.
        match number.extract::<i64>() {
            Ok(number) => self.text.push_str(&number.to_string()),
            Err(_) => self.refuse(Fault::TooManyDigits),
        }
    }

    fn number(&mut self, number: f64) {
        match serde_json::Number::from_f64(number) {
            Some(number) => self.text.push_str(&number.to_string()),
            None => self.refuse(Fault::NoNumber(number)),
        }
    }

    fn date(&mut self, date: &Bound<'_, PyAny>, is_moment: bool) -> PyResult<()> {
        if !is_moment {
            let text: String = date.call_method0("isoformat")?.extract()?;
            self.quoted(&text);
        } else if date.get_type().name()?.to_string_lossy() == "NaTType" {
            // What pandas writes where a date is missing passes for a moment.
            self.foreign(date)?;
        } else {
            self.refuse(Fault::Moment);
        }
        Ok(())
    }

    /// Writes what holds other objects, unless it holds itself.
    fn around(
        &mut self,
        object: &Bound<'py, PyAny>,
        write: impl FnOnce(&mut Self, &Bound<'py, PyAny>) -> PyResult<()>,
    ) -> PyResult<()> {
        if self.around.iter().any(|one| one.is(object)) {
            self.refuse(Fault::HoldsItself);
            return Ok(());
        }
        self.around.push(object.clone());
        let written = write(self, object);
        self.around.pop();
        written
    }

    fn list(&mut self, items: &Bound<'py, PyAny>) -> PyResult<()> {
        self.text.push('[');
        for (place, item) in items.try_iter()?.enumerate() {
            if place > 0 {
                self.text.push(',');
            }
            self.within(Step::Index(place), &item?)?;
            if self.is_done() {
                break;
            }
        }
        self.text.push(']');
        Ok(())
    }

    /// Asks the map itself for its items: a map of a kind of its own may make them, and may raise.
    fn map(&mut self, map: &Bound<'py, PyAny>) -> PyResult<()> {
        self.text.push('{');
        let mut is_first = true;
        for pair in map.call_method0("items")?.try_iter()? {
            let (key, value): (Bound<'py, PyAny>, Bound<'py, PyAny>) = pair?.extract()?;
            if let Some(key) = self.key(&key)? {
                if !std::mem::take(&mut is_first) {
                    self.text.push(',');
                }
                self.quoted(&key);
                self.text.push(':');
                self.within(Step::Key(key), &value)?;
            }
            if self.is_done() {
                break;
            }
        }
        self.text.push('}');
        Ok(())
    }

    fn key(&mut self, key: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
        let fault = match key.cast::<PyString>().map(|key| key.to_str()) {
            Ok(Ok(key)) => return Ok(Some(key.to_owned())),
            Ok(Err(_)) => Fault::HalfCharacterInKey(shown(key)?),
            Err(_) => Fault::KeyIsNoText(shown(key)?, key.get_type().qualname()?.to_string()),
        };
        self.refuse(fault);
        Ok(None)
    }

    fn within(&mut self, step: Step, object: &Bound<'py, PyAny>) -> PyResult<()> {
        self.place.push(step);
        let written = self.write(object);
        self.place.pop();
        written
    }

    /// What is none of the types that Python has itself.
    fn other(&mut self, object: &Bound<'_, PyAny>) -> PyResult<()> {
        let kind = object.get_type();
        if kind.module()?.to_string_lossy() == "numpy" && kind.name()?.to_string_lossy().starts_with("bool") {
            self.truth(object.is_truthy()?);
            return Ok(());
        }
        // Whole numbers of other libraries, such as numpy's.
        match object.py().import("operator")?.call_method1("index", (object,)) {
            Ok(number) => self.whole(&number),
            Err(error) if error.is_instance_of::<PyTypeError>(object.py()) => self.foreign(object)?,
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Something that JSON does not have.
    fn foreign(&mut self, object: &Bound<'_, PyAny>) -> PyResult<()> {
        self.refuse(Fault::Foreign(shown(object)?, object.get_type().qualname()?.to_string()));
        Ok(())
    }

    fn refuse(&mut self, fault: Fault) {
        let path = self.place.iter().fold(Path::root(), |path, step| path.with(step.clone()));
        self.faults.push(fault.told(path, self.of));
    }
}
