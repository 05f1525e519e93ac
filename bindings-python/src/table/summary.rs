//! Dossiers counted by outcome: for each requirement apart, as unlike things are never added up.

use super::frame::Frame;
use crate::many::Assessed;
use arrow_array::ArrayRef;
use arrow_array::builder::{BooleanBuilder, Float64Builder, Int64Builder, StringBuilder};
use kansrijk::assessment::Tally;
use kansrijk::{Language, Program};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A column with a label for each dossier.
type Labels = (String, Vec<Option<String>>);

/// What is counted together: one requirement of one version of a rule set, in one group of dossiers.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    group: Vec<Option<&'a str>>,
    rule_set: usize,
    requirement: usize,
}

pub fn summary(
    assessed: &[Arc<Assessed>],
    language: Language,
    groups: &[Labels],
    minimum: Option<usize>,
) -> PyResult<Frame> {
    if groups.iter().any(|(_, labels)| labels.len() != assessed.len()) {
        return Err(PyValueError::new_err("a group needs a label for each dossier"));
    }
    let mut programs: Vec<&Program> = Vec::new();
    let mut tallies: BTreeMap<Key<'_>, Tally> = BTreeMap::new();
    for (place, one) in assessed.iter().enumerate() {
        for entry in &one.entries {
            let rule_set = rule_set(&mut programs, &entry.program);
            for (requirement, row) in entry.rows.iter().enumerate() {
                let group = groups.iter().map(|(_, labels)| labels.get(place)?.as_deref()).collect();
                let tally = tallies.entry(Key { group, rule_set, requirement }).or_default();
                tally.add(row.applies, row.bounds, entry.program.may_be_partly(requirement));
            }
        }
    }
    let mut table = Counts::new(groups);
    for (key, tally) in &tallies {
        if let Some(program) = programs.get(key.rule_set) {
            table.add(key, program, language, tally, minimum);
        }
    }
    Frame::new(table.finish(groups))
}

/// The place of a version of a rule set among those met with so far.
fn rule_set<'a>(known: &mut Vec<&'a Program>, program: &'a Program) -> usize {
    let name = |program: &Program| (program.document().id.clone(), program.document().version.clone());
    known.iter().position(|one| std::ptr::eq(*one, program) || name(one) == name(program)).unwrap_or_else(|| {
        known.push(program);
        known.len() - 1
    })
}

/// The columns of the summary.
struct Counts {
    groups: Vec<StringBuilder>,
    texts: [StringBuilder; Self::TEXTS.len()],
    counts: [Int64Builder; Self::COUNTS.len()],
    shares: [Float64Builder; Self::SHARES.len()],
    suppressed: BooleanBuilder,
}

impl Counts {
    const TEXTS: [&'static str; 6] = ["rule_set", "rule_set_version", "requirement", "group", "obligation", "title"];
    const COUNTS: [&'static str; 10] = [
        "dossiers",
        "met",
        "partly_met",
        "not_met",
        "unknown",
        "not_applicable",
        "met_at_least",
        "met_at_most",
        "known",
        "applicable",
    ];
    const SHARES: [&'static str; 2] = ["met_of_known", "met_of_applicable"];

    fn new(groups: &[Labels]) -> Self {
        Self {
            groups: groups.iter().map(|_| StringBuilder::new()).collect(),
            texts: Default::default(),
            counts: Default::default(),
            shares: Default::default(),
            suppressed: BooleanBuilder::new(),
        }
    }

    fn add(&mut self, key: &Key<'_>, program: &Program, language: Language, tally: &Tally, minimum: Option<usize>) {
        let document = program.document();
        let Some((group, requirement)) = document.all_requirements().nth(key.requirement) else { return };
        for (column, label) in self.groups.iter_mut().zip(&key.group) {
            column.append_option(*label);
        }
        let texts = [
            Some(document.id.as_str()),
            Some(&document.version),
            Some(&requirement.id),
            group.and_then(|group| document.groups.get(group)).map(|group| group.id.as_str()),
            Some(requirement.obligation.id()),
            Some(requirement.title.get(language)),
        ];
        for (column, text) in self.texts.iter_mut().zip(texts) {
            column.append_option(text);
        }
        // Of a group that is too small nothing is said, not even how small it is.
        let suppressed = minimum.is_some_and(|minimum| (tally.total as usize) < minimum);
        let known = tally.met + tally.partly_met + tally.not_met;
        let applicable = known + tally.unknown;
        let counts = [
            tally.total,
            tally.met,
            tally.partly_met,
            tally.not_met,
            tally.unknown,
            tally.not_applicable,
            tally.met_bounds.at_least,
            tally.met_bounds.at_most,
            known,
            applicable,
        ];
        for (column, count) in self.counts.iter_mut().zip(counts) {
            column.append_option((!suppressed).then_some(i64::from(count)));
        }
        for (column, of) in self.shares.iter_mut().zip([known, applicable]) {
            column.append_option((!suppressed && of > 0).then(|| f64::from(tally.met) / f64::from(of)));
        }
        self.suppressed.append_value(suppressed);
    }

    fn finish(mut self, groups: &[Labels]) -> Vec<(String, ArrayRef)> {
        let mut columns: Vec<(String, ArrayRef)> = Vec::new();
        for ((name, _), column) in groups.iter().zip(&mut self.groups) {
            columns.push((name.clone(), Arc::new(column.finish())));
        }
        for (name, column) in Self::TEXTS.into_iter().zip(&mut self.texts) {
            columns.push((name.to_owned(), Arc::new(column.finish())));
        }
        for (name, column) in Self::COUNTS.into_iter().zip(&mut self.counts) {
            columns.push((name.to_owned(), Arc::new(column.finish())));
        }
        for (name, column) in Self::SHARES.into_iter().zip(&mut self.shares) {
            columns.push((name.to_owned(), Arc::new(column.finish())));
        }
        columns.push(("suppressed".to_owned(), Arc::new(self.suppressed.finish())));
        columns
    }
}
