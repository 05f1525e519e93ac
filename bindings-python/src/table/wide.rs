//! The wide table: one row for each dossier, with the outcome of each requirement in a column.

use super::findings::About;
use super::frame::Frame;
use crate::many::Assessed;
use arrow_array::ArrayRef;
use arrow_array::builder::StringBuilder;
use pyo3::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub fn wide(assessed: &[Arc<Assessed>]) -> PyResult<Frame> {
    let mut about = About::default();
    let mut outcomes = Outcomes::of(assessed);
    for (row, one) in assessed.iter().enumerate() {
        about.add(one);
        outcomes.add(row, one);
    }
    Frame::new(about.finish().into_iter().chain(outcomes.finish(assessed.len())).collect())
}

/// A column for each requirement, in the order in which they are first met with.
struct Outcomes<'a> {
    /// Whether one rule set was used: then a requirement needs no other name.
    alone: bool,
    places: BTreeMap<(&'a str, &'a str), usize>,
    columns: Vec<(String, Vec<Option<&'static str>>)>,
}

impl<'a> Outcomes<'a> {
    fn of(assessed: &'a [Arc<Assessed>]) -> Self {
        let entries = assessed.iter().flat_map(|one| &one.entries);
        let ids: BTreeSet<&str> = entries.map(|entry| entry.program.document().id.as_str()).collect();
        Self { alone: ids.len() <= 1, places: BTreeMap::new(), columns: Vec::new() }
    }

    fn add(&mut self, row: usize, one: &'a Assessed) {
        for entry in &one.entries {
            let document = entry.program.document();
            for (found, (_, requirement)) in entry.rows.iter().zip(document.all_requirements()) {
                let place = *self.places.entry((&document.id, &requirement.id)).or_insert_with(|| {
                    let rule_set = if self.alone { String::new() } else { format!("{}/", document.id) };
                    self.columns.push((rule_set + &requirement.id, Vec::new()));
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
