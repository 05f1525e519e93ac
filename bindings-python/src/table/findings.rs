//! The tidy table: one row for each dossier, rule set and requirement, with the columns of the core's own.

use super::frame::Frame;
use super::{summary, wide};
use crate::many::{Assessed, Batch, Entry};
use crate::options::language;
use arrow_array::ArrayRef;
use arrow_array::builder::{Date32Builder, Int64Builder, ListBuilder, StringBuilder};
use kansrijk::domain::Vocabulary;
use kansrijk::render::picture::ManyHeading;
use kansrijk::{Day, Language};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::Arc;

/// What was found of many dossiers.
#[pyclass(frozen, module = "kansrijk._kansrijk")]
pub struct Findings {
    assessed: Vec<Arc<Assessed>>,
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
    fn tidy(&self) -> PyResult<Frame> {
        let mut columns = About::default();
        let mut rows = Rows::default();
        for one in &self.assessed {
            for entry in &one.entries {
                for _ in &entry.rows {
                    columns.add(one);
                }
                rows.add(entry, self.language);
            }
        }
        Frame::new(columns.finish().into_iter().chain(rows.finish()).collect())
    }

    /// One row for each dossier: what it is about.
    fn dossiers(&self) -> PyResult<Frame> {
        let mut columns = About::default();
        self.assessed.iter().for_each(|one| columns.add(one));
        Frame::new(columns.finish())
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

/// The columns on what a row is about.
#[derive(Default)]
pub struct About {
    id: StringBuilder,
    name: StringBuilder,
    subject: StringBuilder,
    municipalities: ListBuilder<StringBuilder>,
    municipality: StringBuilder,
    described_on: StringBuilder,
    as_of: Date32Builder,
    year: Int64Builder,
}

impl About {
    /// Their names, in order.
    pub const NAMES: [&'static str; 8] =
        ["dossier_id", "dossier", "subject", "municipalities", "municipality", "described_on", "as_of", "year"];

    pub fn add(&mut self, one: &Assessed) {
        let dossier = &one.dossier;
        self.id.append_option(dossier.id.as_deref());
        self.name.append_value(&dossier.name);
        self.subject.append_value(dossier.subject.term().id);
        for code in &dossier.municipalities {
            self.municipalities.values().append_value(code);
        }
        self.municipalities.append(true);
        // A key to join by, where there is one.
        self.municipality.append_option(match dossier.municipalities.as_slice() {
            [only] => Some(only),
            _ => None,
        });
        self.described_on.append_option(dossier.described_on.map(|date| date.to_string()));
        // One dossier is assessed on one date, whatever the rule set.
        let as_of = one.entries.first().map(|entry| entry.as_of);
        self.as_of.append_option(as_of.map(Day::number));
        self.year.append_option(as_of.map(|day| i64::from(day.year())));
    }

    pub fn finish(mut self) -> Vec<(String, ArrayRef)> {
        let columns: [ArrayRef; Self::NAMES.len()] = [
            Arc::new(self.id.finish()),
            Arc::new(self.name.finish()),
            Arc::new(self.subject.finish()),
            Arc::new(self.municipalities.finish()),
            Arc::new(self.municipality.finish()),
            Arc::new(self.described_on.finish()),
            Arc::new(self.as_of.finish()),
            Arc::new(self.year.finish()),
        ];
        Self::NAMES.into_iter().map(str::to_owned).zip(columns).collect()
    }
}

/// The columns on what was found.
#[derive(Default)]
struct Rows {
    texts: [StringBuilder; Self::TEXTS.len()],
    missing: Int64Builder,
    disputed: Int64Builder,
    clauses: ListBuilder<StringBuilder>,
    timing: StringBuilder,
}

impl Rows {
    const TEXTS: [&'static str; 10] = [
        "rule_set",
        "rule_set_version",
        "requirement",
        "group",
        "obligation",
        "title",
        "applies",
        "outcome",
        "at_least",
        "at_most",
    ];

    fn add(&mut self, entry: &Entry, language: Language) {
        let document = entry.program.document();
        for (row, (group, requirement)) in entry.rows.iter().zip(document.all_requirements()) {
            let texts = [
                Some(document.id.as_str()),
                Some(&document.version),
                Some(&requirement.id),
                group.and_then(|group| document.groups.get(group)).map(|group| group.id.as_str()),
                Some(requirement.obligation.id()),
                Some(requirement.title.get(language)),
                Some(row.applies.id()),
                Some(row.outcome().id()),
                Some(row.bounds.at_least().id()),
                Some(row.bounds.at_most().id()),
            ];
            for (column, text) in self.texts.iter_mut().zip(texts) {
                column.append_option(text);
            }
            self.missing.append_value(i64::from(row.missing));
            self.disputed.append_value(i64::from(row.disputed));
            for clause in &requirement.citations {
                self.clauses.values().append_value(clause);
            }
            self.clauses.append(true);
            self.timing.append_option(row.timing.map(|timing| timing.id()));
        }
    }

    fn finish(mut self) -> Vec<(String, ArrayRef)> {
        let mut columns: Vec<(&str, ArrayRef)> = Vec::new();
        for (name, column) in Self::TEXTS.into_iter().zip(&mut self.texts) {
            columns.push((name, Arc::new(column.finish())));
        }
        columns.push(("missing", Arc::new(self.missing.finish())));
        columns.push(("disputed", Arc::new(self.disputed.finish())));
        columns.push(("clauses", Arc::new(self.clauses.finish())));
        columns.push(("timing", Arc::new(self.timing.finish())));
        columns.into_iter().map(|(name, array)| (name.to_owned(), array)).collect()
    }
}
