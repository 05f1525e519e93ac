//! What the verdicts of other rule sets on linked dossiers can be.

use super::super::reads::ListReads;
use super::super::{Degree, Rules, Turnout, Value};
use super::slots::Builder;
use super::{Completions, Coverage, Together};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// So many completions of a linked dossier are looked at.
const COMPLETIONS: usize = 600;

impl Builder<'_, '_> {
    /// The verdicts that are read of a coalition, each with the values that it can have. Verdicts on one dossier are
    /// taken apart, as if they had nothing in common.
    pub(super) fn verdicts(&self, reads: &ListReads<'_>, item: &Json) -> Vec<Together> {
        let asked = self.rules.others.iter().filter(|other| reads.fields.contains_key(other.document.id.as_str()));
        let verdict = |other: &Rules<'_>| -> Together {
            let linked = item.get("dossier").filter(|linked| linked.is_object());
            let degrees = linked.map_or_else(|| Degree::ALL.into(), |linked| self.verdict(other, linked));
            let way = |degree: Degree| vec![(other.document.id.clone(), Value::Degree(degree))];
            (vec!["dossier".to_owned()], degrees.into_iter().map(way).collect())
        };
        asked.map(verdict).collect()
    }

    /// The verdicts that a linked dossier can turn out to get. Where the verdict does not apply it may be anything.
    fn verdict(&self, other: &Rules<'_>, linked: &Json) -> BTreeSet<Degree> {
        let completions = Completions::new(other, self.registers, linked, 0..other.requirements.len());
        let mut degrees = BTreeSet::new();
        let coverage = completions.each(COMPLETIONS, |_, world| {
            match other.verdict(&other.turnouts(world)).expect("it has a verdict") {
                Turnout::Applies(degree) => drop(degrees.insert(degree)),
                Turnout::NotApplicable => degrees.extend(Degree::ALL),
            }
        });
        if degrees.len() < Degree::ALL.len() && matches!(coverage, Coverage::Some(_)) {
            self.by_chance.set(true);
        }
        degrees
    }
}
