//! Many dossiers at a time: read and assessed on all cores, with the interpreter free.

use crate::builtin::built_in;
use crate::document::Document;
use crate::dossier::{Dossier, Unread, read};
use crate::options::day;
use crate::parallel::in_parallel;
use crate::refusal::{Of, refusal};
use crate::rule_set::RuleSet;
use kansrijk::{Day, Diagnostics, Findings, PartialDate, Program, Row, Subject};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

type Programs = Arc<[Arc<Program>]>;

/// The place of a dossier that was not assessed, and why it was not, as an exception.
type Refused = (usize, Py<PyAny>);

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

/// What a table says of a dossier. The dossier itself is let go of: thousands of them would fill the memory.
pub struct About {
    pub id: Option<String>,
    pub name: String,
    pub subject: Subject,
    pub municipalities: Vec<String>,
    pub described_on: Option<String>,
    /// One dossier is assessed on one date, whatever the rule set.
    pub as_of: Option<Day>,
}

/// One dossier with what was found of it.
pub struct Assessed {
    pub about: About,
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
    ) -> PyResult<(Batch, Vec<Refused>)> {
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
        let worker = || {
            // The same buffers for every dossier.
            let mut findings = Findings::new();
            move |(place, one)| (place, self.one(one, as_of, &mut findings))
        };
        let results = py.detach(|| in_parallel(given, worker));
        let mut assessed = Vec::with_capacity(results.len());
        for (place, result) in results {
            match result {
                Ok(one) => assessed.push(one),
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
        // Most come as texts, and asking those for an attribute that they lack takes long.
        if !source.is_instance_of::<PyBytes>() {
            // The handle of the core, inside the object that users see.
            let handle = source.getattr_opt("_handle")?;
            if let Some(dossier) = handle.as_ref().and_then(|handle| handle.cast::<Dossier>().ok()) {
                return Ok(Self::Dossier(dossier.get().shared()));
            }
        }
        Document::read(source, Of::Dossier).map(Self::Document)
    }
}

impl Chosen {
    fn one(&self, given: Given, as_of: Option<Day>, findings: &mut Findings) -> Result<Arc<Assessed>, Fault> {
        match given {
            Given::Dossier(dossier) => {
                let assessed = self.assessed(&dossier.inner, as_of, findings);
                assessed.map_err(|faults| Fault::Refused(dossier.located(faults)))
            }
            Given::Document(document) => {
                let dossier = read(&document).map_err(Fault::Unread)?;
                let assessed = self.assessed(&dossier, as_of, findings);
                assessed.map_err(|faults| Fault::Refused(document.located(faults)))
            }
        }
    }

    fn assessed(
        &self,
        dossier: &kansrijk::Dossier,
        as_of: Option<Day>,
        findings: &mut Findings,
    ) -> Result<Arc<Assessed>, Diagnostics> {
        let programs = self.programs(dossier, as_of)?;
        let mut entries = Vec::with_capacity(programs.len());
        for program in programs.iter() {
            let (as_of, rows) = program.rows(dossier, as_of, findings)?;
            entries.push(Entry { program: Arc::clone(program), as_of, rows });
        }
        let about = About {
            id: dossier.id.clone(),
            name: dossier.name.clone(),
            subject: dossier.subject,
            municipalities: dossier.municipalities.clone(),
            described_on: dossier.described_on.map(|date| date.to_string()),
            as_of: entries.first().map(|entry| entry.as_of),
        };
        Ok(Arc::new(Assessed { about, entries }))
    }

    fn programs(&self, dossier: &kansrijk::Dossier, as_of: Option<Day>) -> Result<Programs, Diagnostics> {
        if let Some(named) = &self.named {
            return Ok(Arc::clone(named));
        }
        let day = as_of.or_else(|| dossier.described_on.map(PartialDate::last_day));
        let key = (dossier.subject, day);
        let mut fitting = self.fitting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = fitting.get(&key) {
            return Ok(Arc::clone(known));
        }
        let programs: Programs = built_in()?.in_force(key.0, key.1)?.programs.into();
        fitting.insert(key, Arc::clone(&programs));
        Ok(programs)
    }
}
