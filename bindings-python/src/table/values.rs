//! The values of an Arrow column as Python knows them; nothing is rounded or cut off.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Date32Type, Date64Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type,
    UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyList, PyType};

/// The day from which Arrow counts, 1 January 1970, as Python counts: from 1 January of the year 1.
const EPOCH: i64 = 719_163;
const DAY: i64 = 86_400_000_000;

macro_rules! plain {
    ($py:expr, $column:expr, $type:ty) => {
        PyList::new($py, $column.as_primitive::<$type>().iter())
    };
}

macro_rules! moments {
    ($py:expr, $column:expr, $type:ty, $microseconds:expr) => {{
        let column = $column.as_primitive::<$type>().iter();
        let moments = column.map(|value| value.map(|value| moment($py, $microseconds(value))).transpose());
        PyList::new($py, moments.collect::<PyResult<Vec<_>>>()?)
    }};
}

/// The values of a column; `None` where there is none.
pub fn values<'py>(py: Python<'py>, column: &ArrayRef) -> PyResult<Bound<'py, PyList>> {
    match column.data_type() {
        DataType::Null => PyList::new(py, (0..column.len()).map(|_| None::<bool>)),
        DataType::Boolean => PyList::new(py, column.as_boolean().iter()),
        DataType::Utf8 => PyList::new(py, column.as_string::<i32>().iter()),
        DataType::LargeUtf8 => PyList::new(py, column.as_string::<i64>().iter()),
        DataType::Utf8View => PyList::new(py, column.as_string_view().iter()),
        DataType::Int8 => plain!(py, column, Int8Type),
        DataType::Int16 => plain!(py, column, Int16Type),
        DataType::Int32 => plain!(py, column, Int32Type),
        DataType::Int64 => plain!(py, column, Int64Type),
        DataType::UInt8 => plain!(py, column, UInt8Type),
        DataType::UInt16 => plain!(py, column, UInt16Type),
        DataType::UInt32 => plain!(py, column, UInt32Type),
        DataType::UInt64 => plain!(py, column, UInt64Type),
        DataType::Float32 => plain!(py, column, Float32Type),
        DataType::Float64 => plain!(py, column, Float64Type),
        DataType::Date32 => {
            let dates = column.as_primitive::<Date32Type>().iter();
            let dates = dates.map(|days| days.map(|days| date(py, i64::from(days))).transpose());
            PyList::new(py, dates.collect::<PyResult<Vec<_>>>()?)
        }
        DataType::Date64 => moments!(py, column, Date64Type, |value: i64| value.checked_mul(1000)),
        DataType::Timestamp(unit, None) => match unit {
            TimeUnit::Second => moments!(py, column, TimestampSecondType, |value: i64| value.checked_mul(1_000_000)),
            TimeUnit::Millisecond => {
                moments!(py, column, TimestampMillisecondType, |value: i64| value.checked_mul(1000))
            }
            TimeUnit::Microsecond => moments!(py, column, TimestampMicrosecondType, Some),
            // Python has no nanoseconds; dates have none either.
            TimeUnit::Nanosecond => {
                moments!(py, column, TimestampNanosecondType, |value: i64| (value % 1000 == 0).then_some(value / 1000))
            }
        },
        DataType::List(_) => lists(py, column, |place| column.as_list::<i32>().value(place)),
        DataType::LargeList(_) => lists(py, column, |place| column.as_list::<i64>().value(place)),
        DataType::Dictionary(..) => {
            let dictionary = column.as_any_dictionary();
            let words = values(py, dictionary.values())?;
            let keys = dictionary.normalized_keys();
            let word =
                |(place, key)| if column.is_null(place) { Ok(py.None().into_bound(py)) } else { words.get_item(key) };
            PyList::new(py, keys.into_iter().enumerate().map(word).collect::<PyResult<Vec<_>>>()?)
        }
        other => Err(PyTypeError::new_err(format!(
            "a column of the type {other} cannot be read; give texts, whole numbers, dates, truth values or lists of them"
        ))),
    }
}

fn lists<'py>(py: Python<'py>, column: &ArrayRef, list: impl Fn(usize) -> ArrayRef) -> PyResult<Bound<'py, PyList>> {
    let list = |place| if column.is_null(place) { Ok(None) } else { values(py, &list(place)).map(Some) };
    PyList::new(py, (0..column.len()).map(list).collect::<PyResult<Vec<_>>>()?)
}

/// A date; the argument is in days.
fn date(py: Python<'_>, days: i64) -> PyResult<Bound<'_, PyAny>> {
    static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DATE.import(py, "datetime", "date")?.call_method1("fromordinal", (days + EPOCH,))
}

/// A moment. A day without a time is a date: spreadsheets have no other way to keep one.
fn moment(py: Python<'_>, microseconds: Option<i64>) -> PyResult<Bound<'_, PyAny>> {
    static MOMENT: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    static SPAN: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let Some(microseconds) = microseconds else {
        return Err(PyTypeError::new_err("a moment that Python has no place for; give a date"));
    };
    let (days, rest) = (microseconds.div_euclid(DAY), microseconds.rem_euclid(DAY));
    if rest == 0 {
        return date(py, days);
    }
    let epoch = MOMENT.import(py, "datetime", "datetime")?.call1((1970, 1, 1))?;
    let span = SPAN.import(py, "datetime", "timedelta")?.call1((days, 0, rest))?;
    epoch.call_method1("__add__", (span,))
}
