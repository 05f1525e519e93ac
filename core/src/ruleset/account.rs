//! What became of every clause of the source documents.

use super::{Clause, Disposition, Registers, RuleSetDocument};
use crate::domain::Localised;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What became of every clause: per document, per instrument, and one by one.
///
/// Which requirements rest on a clause follows from the citations in the rule sets. It is written down nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The source documents, in the order of their register.
    pub documents: Vec<DocumentAccount>,
    /// The ids of the tools that the documents only name.
    pub absent: Vec<String>,
    /// Every clause, by document and number.
    #[serde(skip)]
    pub clauses: Vec<ClauseAccount>,
}

/// What became of the clauses of a source document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentAccount {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Localised,
    /// Its clauses, counted.
    pub counts: ClauseCounts,
    /// Its parts, in the order of their first clauses.
    pub instruments: Vec<InstrumentAccount>,
}

/// What became of the clauses of one part of a source document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InstrumentAccount {
    /// Its id.
    pub id: String,
    /// What readers call it.
    pub title: Localised,
    /// Whether there is a rule set of it.
    pub rule_set: bool,
    /// Its clauses, counted.
    pub counts: ClauseCounts,
    /// The clauses that are said to be requirements, while no requirement rests on them.
    pub unaccounted: Vec<String>,
}

/// Clauses, counted by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ClauseCounts {
    /// All.
    pub clauses: usize,
    /// Those that are requirements.
    pub requirement: usize,
    /// Those that name a tool.
    pub resource: usize,
    /// Those on which a word list rests.
    pub vocabulary: usize,
    /// Those that explain.
    pub context: usize,
    /// Those that ask what no dossier can say.
    pub not_assessable: usize,
    /// Those that are requirements, and on which at least one rests.
    pub cited: usize,
    /// The requirements that rest on them, each counted once.
    pub requirements: usize,
}

/// What became of one clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClauseAccount {
    /// Its id.
    pub id: String,
    /// The clause.
    #[serde(flatten)]
    pub clause: Clause,
    /// The requirements that cite it as their own, as `rule-set/requirement`. A clause that only a group cites is one of
    /// all requirements of the group.
    pub requirements: Vec<String>,
}

impl ClauseAccount {
    /// Whether it is said to be a requirement, while none rests on it.
    #[must_use]
    pub fn is_unaccounted(&self) -> bool {
        self.clause.disposition == Disposition::Requirement && self.requirements.is_empty()
    }
}

impl ClauseCounts {
    fn of<'a>(clauses: impl Iterator<Item = &'a ClauseAccount>) -> Self {
        let mut counts = Self::default();
        let mut requirements = BTreeSet::new();
        for one in clauses {
            counts.clauses += 1;
            *counts.place(one.clause.disposition) += 1;
            if one.clause.disposition == Disposition::Requirement && !one.requirements.is_empty() {
                counts.cited += 1;
                requirements.extend(one.requirements.iter());
            }
        }
        counts.requirements = requirements.len();
        counts
    }

    fn place(&mut self, disposition: Disposition) -> &mut usize {
        match disposition {
            Disposition::Requirement => &mut self.requirement,
            Disposition::Resource => &mut self.resource,
            Disposition::Vocabulary => &mut self.vocabulary,
            Disposition::Context => &mut self.context,
            Disposition::NotAssessable => &mut self.not_assessable,
        }
    }

    /// How many have this disposition.
    #[must_use]
    pub fn with(mut self, disposition: Disposition) -> usize {
        *self.place(disposition)
    }
}

impl Account {
    /// What became of the clauses of these registers, by these rule sets.
    #[must_use]
    pub fn new(registers: &Registers, rule_sets: &[RuleSetDocument]) -> Self {
        let mut cited = citations(rule_sets);
        let account = |(id, clause): (&String, &Clause)| ClauseAccount {
            id: id.clone(),
            clause: clause.clone(),
            requirements: cited.remove(id).unwrap_or_default(),
        };
        let mut clauses: Vec<ClauseAccount> = registers.clauses.iter().map(account).collect();
        let place = |document: &str| registers.sources.iter().position(|source| source.id == document);
        clauses.sort_by_cached_key(|one| (place(&one.clause.document), number(&one.id)));
        let documents = registers.sources.iter().map(|source| {
            let own = || clauses.iter().filter(|one| one.clause.document == source.id);
            let mut ids: Vec<&str> = Vec::new();
            for one in own() {
                if !ids.contains(&one.clause.instrument.as_str()) {
                    ids.push(&one.clause.instrument);
                }
            }
            let instrument = |id: &str| {
                let own = || own().filter(|one| one.clause.instrument == id);
                let rule_set = rule_sets.iter().rfind(|one| one.id == id).map(|one| &one.title);
                let listed = source.instruments.iter().find(|one| one.id == id).map(|one| &one.title);
                InstrumentAccount {
                    id: id.to_owned(),
                    title: rule_set.or(listed).cloned().unwrap_or_default(),
                    rule_set: rule_set.is_some(),
                    counts: ClauseCounts::of(own()),
                    unaccounted: own().filter(|one| one.is_unaccounted()).map(|one| one.id.clone()).collect(),
                }
            };
            DocumentAccount {
                id: source.id.clone(),
                title: source.title.clone(),
                counts: ClauseCounts::of(own()),
                instruments: ids.into_iter().map(instrument).collect(),
            }
        });
        let documents = documents.collect();
        let absent = registers.resources.iter().filter(|one| one.absent).map(|one| one.id.clone()).collect();
        Self { documents, absent, clauses }
    }

    /// All clauses, counted.
    #[must_use]
    pub fn counts(&self) -> ClauseCounts {
        ClauseCounts::of(self.clauses.iter())
    }

    /// The clauses that are said to be requirements, while none rests on them.
    pub fn unaccounted(&self) -> impl Iterator<Item = &ClauseAccount> {
        self.clauses.iter().filter(|one| one.is_unaccounted())
    }
}

/// The requirements that cite each clause, in the order of the rule sets.
fn citations(rule_sets: &[RuleSetDocument]) -> BTreeMap<String, Vec<String>> {
    let mut cited: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut of_groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for rules in rule_sets {
        for (place, requirement) in rules.all_requirements() {
            let name = format!("{}/{}", rules.id, requirement.id);
            let group = place.and_then(|place| rules.groups.get(place)).map(|group| &group.citations);
            let own = requirement.citations.iter().map(|id| (id, false));
            for (clause, of_group) in own.chain(group.into_iter().flatten().map(|id| (id, true))) {
                let all = if of_group { &mut of_groups } else { &mut cited };
                let names = all.entry(clause.clone()).or_default();
                // Every version of a rule set is looked at, and most of them cite the same.
                if !names.contains(&name) {
                    names.push(name.clone());
                }
            }
        }
    }
    for (clause, names) in of_groups {
        cited.entry(clause).or_insert(names);
    }
    cited
}

/// What puts clause `L10.1` after `L2.16`, and `R4.9a` before `R4.9b`.
fn number(id: &str) -> Vec<(u32, String)> {
    let mut parts = vec![(0_u32, String::new())];
    for c in id.chars() {
        if let Some((number, rest)) = parts.last_mut() {
            match c.to_digit(10) {
                Some(digit) if rest.is_empty() => *number = number.saturating_mul(10).saturating_add(digit),
                Some(digit) => parts.push((digit, String::new())),
                None => rest.push(c),
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn clauses_are_in_the_order_of_a_reader() {
        let mut ids = vec!["L10.1", "L2.16", "L2.2a", "L2.2", "L1.0"];
        ids.sort_by_key(|id| number(id));
        assert_eq!(ids, ["L1.0", "L2.2", "L2.2a", "L2.16", "L10.1"]);
    }
}
