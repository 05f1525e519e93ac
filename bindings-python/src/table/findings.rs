//! The tidy table: one row for each dossier, rule set and requirement, with the columns of the core's own.

use super::column::Column;
use super::frame::Frame;
use super::{summary, wide};
use crate::many::{About, Assessed, Batch, Entry};
use crate::options::language;
use kansrijk::domain::Vocabulary;
use kansrijk::render::picture::ManyHeading;
use kansrijk::ruleset::{GroupDocument, RequirementDocument};
use kansrijk::{Day, Language, Row};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::iter::repeat_n;
use std::sync::Arc;

/// What was found of many dossiers.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Findings {
    assessed: Arc<[Arc<Assessed>]>,
    language: Language,
}

#[pymethods]
impl Findings {
    #[new]
    fn new(batches: Vec<PyRef<'_, Batch>>, lang: &str) -> PyResult<Self> {
        let assessed = batches.iter().flat_map(|batch| batch.assessed.iter().map(Arc::clone)).collect();
        Ok(Self { assessed, language: language(lang)? })
    }

    /// One row for each dossier, rule set and requirement.
    fn tidy(&self) -> Frame {
        let fields = ABOUT.iter().map(Column::field).chain(found().iter().map(Column::field)).collect();
        let rows = self.assessed.iter().map(|one| one.rows()).sum();
        let (assessed, language) = (Arc::clone(&self.assessed), self.language);
        Frame::made(fields, rows, move |place| match ABOUT.get(place) {
            Some(column) => column.fill(assessed.iter().flat_map(|one| repeat_n(&one.about, one.rows()))),
            None => found()[place - ABOUT.len()].fill(cells(&assessed, language)),
        })
    }

    /// One row for each dossier: what it is about.
    fn dossiers(&self) -> Frame {
        let assessed = Arc::clone(&self.assessed);
        let fields = ABOUT.iter().map(Column::field).collect();
        Frame::made(fields, assessed.len(), move |place| ABOUT[place].fill(assessed.iter().map(|one| &one.about)))
    }

    /// One row for each dossier, with a column for each requirement.
    fn wide(&self) -> PyResult<Frame> {
        wide::wide(&self.assessed)
    }

    /// The language of titles.
    #[getter]
    fn lang(&self) -> &'static str {
        self.language.term().id
    }

    /// What stands above a picture of what was found by this rule set, as JSON; nothing where no dossier was assessed
    /// by it.
    fn heading(&self, rule_set: &str) -> PyResult<Option<String>> {
        let entries = self.assessed.iter().flat_map(|one| &one.entries);
        let entries: Vec<_> = entries.filter(|entry| entry.program.document().id == rule_set).collect();
        let dates = entries.iter().map(|entry| entry.as_of);
        let (Some(last), Some(first), Some(latest)) = (dates.clone().max(), dates.min(), entries.last()) else {
            return Ok(None);
        };
        let note = latest.program.note(self.language);
        let heading = ManyHeading::of(&note, entries.len(), (first, last), self.language);
        serde_json::to_string(&heading).map(Some).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// How many dossiers have which outcome, for each requirement and each group of dossiers.
    fn summary(&self, groups: Vec<(String, Vec<Option<String>>)>, minimum: Option<usize>) -> PyResult<Frame> {
        summary::summary(&self.assessed, self.language, &groups, minimum)
    }
}

impl Assessed {
    /// How many rows of the tidy table it takes.
    fn rows(&self) -> usize {
        self.entries.iter().map(|entry| entry.rows.len()).sum()
    }
}

/// The columns on what a row is about.
pub const ABOUT: [Column<About>; 8] = [
    Column::text("dossier_id", |one| one.id.as_deref()),
    Column::text("dossier", |one| Some(&one.name)),
    Column::text("subject", |one| Some(one.subject.term().id)),
    Column::texts("municipalities", |one| &one.municipalities),
    // A key to join by, where there is one.
    Column::text("municipality", |one| match one.municipalities.as_slice() {
        [only] => Some(only),
        _ => None,
    }),
    Column::text("described_on", |one| one.described_on.as_deref()),
    Column::date("as_of", |one| one.as_of.map(Day::number)),
    Column::number("year", |one| one.as_of.map(|day| i64::from(day.year()))),
];

/// One row of what was found.
struct Cell<'a> {
    entry: &'a Entry,
    group: Option<&'a GroupDocument>,
    requirement: &'a RequirementDocument,
    row: &'a Row,
    language: Language,
}

fn cells(assessed: &[Arc<Assessed>], language: Language) -> impl Iterator<Item = Cell<'_>> {
    assessed.iter().flat_map(|one| &one.entries).flat_map(move |entry| {
        let document = entry.program.document();
        let rows = entry.rows.iter().zip(document.all_requirements());
        rows.map(move |(row, (group, requirement))| {
            let group = group.and_then(|group| document.groups.get(group));
            Cell { entry, group, requirement, row, language }
        })
    })
}

/// The columns on what was found.
const fn found<'a>() -> [Column<Cell<'a>>; 14] {
    [
        Column::text("rule_set", |one| Some(&one.entry.program.document().id)),
        Column::text("rule_set_version", |one| Some(&one.entry.program.document().version)),
        Column::text("requirement", |one| Some(&one.requirement.id)),
        Column::text("group", |one| one.group.map(|group| group.id.as_str())),
        Column::text("obligation", |one| Some(one.requirement.obligation.id())),
        Column::text("title", |one| Some(one.requirement.title.get(one.language))),
        Column::text("applies", |one| Some(one.row.applies.id())),
        Column::text("outcome", |one| Some(one.row.outcome().id())),
        Column::text("at_least", |one| Some(one.row.bounds.at_least().id())),
        Column::text("at_most", |one| Some(one.row.bounds.at_most().id())),
        Column::number("missing", |one| Some(i64::from(one.row.missing))),
        Column::number("disputed", |one| Some(i64::from(one.row.disputed))),
        Column::texts("clauses", |one| &one.requirement.citations),
        Column::text("timing", |one| one.row.timing.map(|timing| timing.id())),
    ]
}
