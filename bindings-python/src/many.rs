//! Many dossiers at a time: read and assessed on all cores, with the interpreter free.

use crate::document::Document;
use crate::dossier::{Dossier, Unread};
use crate::options::day;
use crate::refusal::{Of, refusal};
use crate::rule_set::RuleSet;
use kansrijk::{Day, Diagnostics, Findings, PartialDate, Program, Row, Subject};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

type Programs = Arc<[Arc<Program>]>;

/// The rule sets to assess by: those that were named, or all built-in ones that fit the dossier and its date.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Chosen {
    named: Option<Programs>,
    fitting: Mutex<BTreeMap<(Subject, Option<Day>), Programs>>,
}

/// What was found of one dossier by one rule set.
pub struct Entry {
    pub program: Arc<Program>,
    pub as_of: Day,
    pub rows: Vec<Row>,
}

/// One dossier with what was found of it.
pub struct Assessed {
    pub dossier: Arc<kansrijk::Dossier>,
    pub entries: Vec<Entry>,
}

/// Dossiers that were assessed together.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Batch {
    pub assessed: Arc<[Arc<Assessed>]>,
}

/// A dossier on its way: already read, or as it was given.
enum Given {
    Dossier(Dossier),
    Document(Document),
}

/// Why a dossier was not assessed.
enum Fault {
    Unread(Unread),
    Refused(Diagnostics),
}

#[pymethods]
impl Chosen {
    #[new]
    fn new(named: Option<Vec<PyRef<'_, RuleSet>>>) -> Self {
        let named = named.map(|rules| rules.iter().map(|rules| Arc::clone(&rules.inner)).collect());
        Self { named, fitting: Mutex::default() }
    }

    /// Assesses some dossiers; gives those that could be, and the others by their place with the reason.
    #[pyo3(signature = (sources, as_of))]
    fn assess(
        &self,
        py: Python<'_>,
        sources: Vec<Bound<'_, PyAny>>,
        as_of: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<(Batch, Vec<(usize, Py<PyAny>)>)> {
        let as_of = day(as_of)?;
        let mut given = Vec::with_capacity(sources.len());
        let mut refused: Vec<(usize, PyErr)> = Vec::new();
        for (place, source) in sources.iter().enumerate() {
            match Given::read(source) {
                Ok(one) => given.push((place, one)),
                Err(error) if error.is_instance_of::<PyException>(py) => refused.push((place, error)),
                // Interrupted: that is no fault of a dossier.
                Err(error) => return Err(error),
            }
        }
        let results = py.detach(|| in_parallel(given, |one| self.one(one, as_of)));
        let mut assessed = Vec::with_capacity(results.len());
        for (place, result) in results {
            match result {
                Ok(one) => assessed.push(Arc::new(one)),
                Err(Fault::Unread(unread)) => refused.push((place, unread.raise(py))),
                Err(Fault::Refused(faults)) => refused.push((place, refusal(py, Of::Dossier, &faults))),
            }
        }
        refused.sort_by_key(|(place, _)| *place);
        let refused = refused.into_iter().map(|(place, error)| (place, error.into_value(py).into_any())).collect();
        Ok((Batch { assessed: assessed.into() }, refused))
    }
}

impl Given {
    fn read(source: &Bound<'_, PyAny>) -> PyResult<Self> {
        // The handle of the core, inside the object that users see.
        let handle = source.getattr_opt("_handle")?;
        if let Some(dossier) = handle.as_ref().and_then(|handle| handle.cast::<Dossier>().ok()) {
            return Ok(Self::Dossier(dossier.get().shared()));
        }
        Document::read(source, Of::Dossier).map(Self::Document)
    }
}

impl Chosen {
    fn one(&self, given: Given, as_of: Option<Day>) -> Result<Assessed, Fault> {
        let dossier = match given {
            Given::Dossier(dossier) => dossier,
            Given::Document(document) => Dossier::from_document(document).map_err(Fault::Unread)?,
        };
        let mut findings = Findings::new();
        let mut entries = Vec::new();
        for program in self.programs(&dossier.inner, as_of).map_err(Fault::Refused)?.iter() {
            let rows = program.rows(&dossier.inner, as_of, &mut findings);
            let (as_of, rows) = rows.map_err(|faults| Fault::Refused(dossier.located(faults)))?;
            entries.push(Entry { program: Arc::clone(program), as_of, rows });
        }
        Ok(Assessed { dossier: Arc::clone(&dossier.inner), entries })
    }

    fn programs(&self, dossier: &kansrijk::Dossier, as_of: Option<Day>) -> Result<Programs, Diagnostics> {
        if let Some(named) = &self.named {
            return Ok(Arc::clone(named));
        }
        let day = as_of.or_else(|| dossier.described_on.map(PartialDate::last_day));
        let key = (dossier.subject, day);
        // Each is compiled once; what another thread compiles is waited for.
        let mut fitting = self.fitting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = fitting.get(&key) {
            return Ok(Arc::clone(known));
        }
        let programs: Programs = kansrijk::builtin_for(key.0, key.1)?.programs.into_iter().map(Arc::new).collect();
        fitting.insert(key, Arc::clone(&programs));
        Ok(programs)
    }
}

/// Does the same with each, on all cores; the results stand in the order of what was given.
fn in_parallel<T: Send, R: Send>(given: Vec<(usize, T)>, action: impl Fn(T) -> R + Sync) -> Vec<(usize, R)> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(given.len());
    if cores <= 1 {
        return given.into_iter().map(|(place, one)| (place, action(one))).collect();
    }
    // Each takes the next that nobody took: one large dossier holds up no other.
    let next = Mutex::new(given.into_iter());
    let take = || next.lock().unwrap_or_else(PoisonError::into_inner).next();
    let mut results = thread::scope(|scope| {
        let work = || {
            let mut done = Vec::new();
            while let Some((place, one)) = take() {
                done.push((place, action(one)));
            }
            done
        };
        let threads: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let mut results = work();
        for thread in threads {
            match thread.join() {
                Ok(done) => results.extend(done),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        results
    });
    results.sort_by_key(|(place, _)| *place);
    results
}
