//! The wide table: one row for each dossier, with the outcome of each requirement in a column.

use super::findings::ABOUT;
use super::frame::Frame;
use crate::many::Assessed;
use arrow_array::ArrayRef;
use arrow_array::builder::StringBuilder;
use kansrijk::ruleset::{RequirementDocument, RuleSetDocument};
use pyo3::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub fn wide(assessed: &[Arc<Assessed>]) -> PyResult<Frame> {
    let about = ABOUT.iter().map(|column| {
        let values = column.fill(assessed.iter().map(|one| &one.about));
        (column.name.to_owned(), values)
    });
    let mut outcomes = Outcomes::of(assessed);
    assessed.iter().enumerate().for_each(|(row, one)| outcomes.add(row, one));
    Frame::new(about.chain(outcomes.finish(assessed.len())).collect())
}

/// A column for each requirement, in the order in which they are first met with.
struct Outcomes<'a> {
    naming: Naming,
    /// By rule set, version where it tells columns apart, and requirement.
    places: BTreeMap<(&'a str, &'a str, &'a str), usize>,
    columns: Vec<(String, Vec<Option<&'static str>>)>,
}

/// What a column is called: as short as tells it from every other.
enum Naming {
    /// `requirement`.
    Requirement,
    /// `rule-set/requirement`.
    RuleSet,
    /// `rule-set@version/requirement`.
    Version,
}

impl Naming {
    fn of(assessed: &[Arc<Assessed>]) -> Self {
        let documents = || assessed.iter().flat_map(|one| &one.entries).map(|entry| entry.program.document());
        let ids: BTreeSet<&str> = documents().map(|document| document.id.as_str()).collect();
        let is_about = |requirement: &RequirementDocument| ABOUT.iter().any(|column| column.name == requirement.id);
        if assessed.iter().any(|one| has_twice(one)) {
            Self::Version
        } else if ids.len() > 1 || documents().any(|one| one.all_requirements().any(|(_, one)| is_about(one))) {
            Self::RuleSet
        } else {
            Self::Requirement
        }
    }

    fn name(&self, document: &RuleSetDocument, requirement: &RequirementDocument) -> String {
        let RuleSetDocument { id, version, .. } = document;
        match self {
            Self::Requirement => requirement.id.clone(),
            Self::RuleSet => format!("{id}/{}", requirement.id),
            Self::Version => format!("{id}@{version}/{}", requirement.id),
        }
    }
}

/// Whether a dossier was assessed by two versions of a rule set.
fn has_twice(one: &Assessed) -> bool {
    let mut ids = BTreeSet::new();
    !one.entries.iter().all(|entry| ids.insert(entry.program.document().id.as_str()))
}

impl<'a> Outcomes<'a> {
    fn of(assessed: &'a [Arc<Assessed>]) -> Self {
        Self { naming: Naming::of(assessed), places: BTreeMap::new(), columns: Vec::new() }
    }

    fn add(&mut self, row: usize, one: &'a Assessed) {
        for entry in &one.entries {
            let document = entry.program.document();
            let version = if matches!(self.naming, Naming::Version) { document.version.as_str() } else { "" };
            for (found, (_, requirement)) in entry.rows.iter().zip(document.all_requirements()) {
                let place = *self.places.entry((&document.id, version, &requirement.id)).or_insert_with(|| {
                    self.columns.push((self.naming.name(document, requirement), Vec::new()));
                    self.columns.len() - 1
                });
                if let Some((_, column)) = self.columns.get_mut(place) {
                    column.resize(row, None);
                    column.push(Some(found.outcome().id()));
                }
            }
        }
    }

    fn finish(self, rows: usize) -> impl Iterator<Item = (String, ArrayRef)> {
        self.columns.into_iter().map(move |(name, mut outcomes)| {
            outcomes.resize(rows, None);
            let mut column = StringBuilder::new();
            outcomes.into_iter().for_each(|outcome| column.append_option(outcome));
            (name, Arc::new(column.finish()) as ArrayRef)
        })
    }
}
