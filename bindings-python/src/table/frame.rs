//! One table: columns with names, as Arrow keeps them.

use super::values::values;
use crate::parallel::in_parallel;
use arrow_array::ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchIterator};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef, ffi::FFI_ArrowSchema};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList};
use std::sync::{Arc, OnceLock};

/// A table in the hands of Arrow.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Frame {
    schema: SchemaRef,
    rows: usize,
    content: Content,
}

/// The columns of a table.
enum Content {
    /// All of them, in pieces.
    Given(Vec<RecordBatch>),
    /// Each is made when it is first asked for: few are.
    Made { columns: Vec<OnceLock<ArrayRef>>, make: Box<dyn Fn(usize) -> ArrayRef + Send + Sync> },
}

impl Frame {
    /// A table of columns that are made when they are asked for, by their place.
    pub fn made(fields: Vec<Field>, rows: usize, make: impl Fn(usize) -> ArrayRef + Send + Sync + 'static) -> Self {
        let columns = fields.iter().map(|_| OnceLock::new()).collect();
        Self { schema: Arc::new(Schema::new(fields)), rows, content: Content::Made { columns, make: Box::new(make) } }
    }

    /// A table of these columns; all are equally long.
    pub fn new(columns: Vec<(String, ArrayRef)>) -> PyResult<Self> {
        let field = |(name, array): &(String, ArrayRef)| Field::new(name, array.data_type().clone(), true);
        let schema = Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()));
        let arrays = columns.into_iter().map(|(_, array)| array).collect();
        let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(|error| refused(&error))?;
        Ok(Self { schema, rows: batch.num_rows(), content: Content::Given(vec![batch]) })
    }

    /// All columns, in pieces; those that are not there yet are made on all cores.
    fn batches(&self) -> Result<Vec<RecordBatch>, ArrowError> {
        match &self.content {
            Content::Given(batches) => Ok(batches.clone()),
            Content::Made { columns, make } => {
                let made =
                    |(place, column): (usize, &OnceLock<ArrayRef>)| Arc::clone(column.get_or_init(|| make(place)));
                let columns = in_parallel(columns.iter().enumerate().collect(), || made);
                Ok(vec![RecordBatch::try_new(Arc::clone(&self.schema), columns)?])
            }
        }
    }

    /// One column, in pieces.
    fn pieces(&self, place: usize) -> Vec<ArrayRef> {
        match &self.content {
            Content::Given(batches) => batches.iter().map(|batch| Arc::clone(batch.column(place))).collect(),
            Content::Made { columns, make } => {
                columns.get(place).map(|column| Arc::clone(column.get_or_init(|| make(place)))).into_iter().collect()
            }
        }
    }
}

fn refused(error: &ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

const STREAM: &std::ffi::CStr = c"arrow_array_stream";

#[pymethods]
impl Frame {
    /// Takes over a table from anything that speaks Arrow (`__arrow_c_stream__`).
    #[staticmethod]
    fn read(table: &Bound<'_, PyAny>) -> PyResult<Self> {
        let capsule = table.call_method0("__arrow_c_stream__")?.cast_into::<PyCapsule>()?;
        let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
        #[expect(unsafe_code, reason = "the Arrow C interface hands over a pointer")]
        // SAFETY: a capsule of this name holds a valid stream, and stays alive until the stream is taken out of it.
        let reader = unsafe { ArrowArrayStreamReader::from_raw(stream.as_ptr()) }.map_err(|error| refused(&error))?;
        let schema = arrow_array::RecordBatchReader::schema(&reader);
        let batches = reader.collect::<Result<Vec<_>, _>>().map_err(|error| refused(&error))?;
        let rows = batches.iter().map(RecordBatch::num_rows).sum();
        Ok(Self { schema, rows, content: Content::Given(batches) })
    }

    /// The names of the columns.
    #[getter]
    fn columns(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// The values of a column, as Python knows them.
    fn column<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyList>> {
        let place = self.schema.index_of(name).map_err(|_| PyKeyError::new_err(name.to_owned()))?;
        let pieces = py.detach(|| self.pieces(place));
        if let [whole] = pieces.as_slice() {
            return values(py, whole);
        }
        let all = PyList::empty(py);
        for piece in &pieces {
            for value in values(py, piece)? {
                all.append(value)?;
            }
        }
        Ok(all)
    }

    fn __len__(&self) -> usize {
        self.rows
    }

    /// The Arrow C schema of the table.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(|error| refused(&error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    /// The Arrow C stream of the table. Another schema can be asked for, and need not be given.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        let batches = py.detach(|| self.batches()).map_err(|error| refused(&error))?;
        let batches = RecordBatchIterator::new(batches.into_iter().map(Ok), Arc::clone(&self.schema));
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), STREAM)
    }
}
