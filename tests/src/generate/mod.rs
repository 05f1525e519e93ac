//! Rule sets and dossiers by chance, small enough to look at every completion.
//!
//! Everything is made from a list of numbers that proptest draws: each number is one choice, and zero is the simplest
//! one. So proptest can make a failing case smaller without knowing how rule sets and dossiers hang together.

mod choices;
mod dossier;
mod links;
mod narrower;
mod plan;
mod rules;

pub use choices::Choices;
pub use dossier::{AS_OF, reordered};
pub use narrower::narrower;
pub use rules::bare_rule_set;

use kansrijk::{Subject, ruleset::RuleSetDocument};
use proptest::prelude::Strategy;
use serde_json::Value as Json;
use std::fmt;

/// What kind of rule sets are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// All operators; facts may be read again and again.
    Free,
    /// Every fact is read once in the whole rule set: the facts are split over the conditions.
    ReadOnce,
}

/// A rule set and a dossier.
#[derive(Clone)]
pub struct Case {
    /// What kind of rule set it is.
    pub style: Style,
    /// The rule set.
    pub rules: RuleSetDocument,
    /// Other rule sets, whose verdict on linked dossiers it may ask for.
    pub others: Vec<RuleSetDocument>,
    /// The dossier, as its file says it.
    pub dossier: Json,
    /// Further choices, for what a test does with them.
    pub choices: Choices,
}

/// Rule sets of a style about such a subject, each with a dossier that says something of what it asks.
pub fn cases(style: Style, subject: Subject) -> impl Strategy<Value = Case> {
    let numbers = |many| proptest::collection::vec(0..400_u16, many);
    // A partnership has dossiers of its coalitions, for each of the rule sets that say something of them.
    let (others, dossiers) = match subject {
        Subject::Coalition => (0, 1),
        Subject::Municipality => (0, 3),
        Subject::Partnership => (RULES * plan::OTHERS.len(), 8),
    };
    (numbers(RULES), numbers(others), numbers(dossiers * dossier::DOSSIER), numbers(40)).prop_map(
        move |(rules, others, dossier, more)| {
            let (mut rules, mut others) = (Choices::new(rules), Choices::new(others));
            let others = other_rule_sets(subject, &mut others);
            let rules = rules::rule_set(style, subject, others.len(), &mut rules);
            let mut dossier = Choices::new(dossier);
            let dossier = match subject {
                Subject::Coalition => dossier::dossier(&rules, subject, &mut dossier),
                Subject::Municipality => links::municipality(&rules, &mut dossier),
                Subject::Partnership => links::partnership(&rules, &others, &mut dossier),
            };
            Case { style, rules, others, dossier, choices: Choices::new(more) }
        },
    )
}

/// So many choices make up a rule set.
const RULES: usize = 600;

/// One or two rule sets whose verdict a partnership may ask for; none for another subject.
fn other_rule_sets(subject: Subject, choices: &mut Choices) -> Vec<RuleSetDocument> {
    if subject != Subject::Partnership {
        return Vec::new();
    }
    let many = 1 + usize::from(choices.chance(25));
    plan::OTHERS.iter().take(many).map(|id| rules::other(id, &mut choices.part(RULES))).collect()
}

impl fmt::Debug for Case {
    /// What makes up the case, without the texts that every rule set needs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rules = serde_json::to_value(&self.rules).map_err(|_| fmt::Error)?;
        without_texts(&mut rules);
        for other in &self.others {
            let mut other = serde_json::to_value(other).map_err(|_| fmt::Error)?;
            without_texts(&mut other);
            writeln!(f, "other:   {other}")?;
        }
        writeln!(f, "rules:   {rules}\ndossier: {}", self.dossier)
    }
}

fn without_texts(value: &mut Json) {
    match value {
        Json::Object(map) => {
            for key in ["title", "about", "text", "why", "who", "citations", "version", "subject", "standing"] {
                map.remove(key);
            }
            map.values_mut().for_each(without_texts);
        }
        Json::Array(items) => items.iter_mut().for_each(without_texts),
        _ => {}
    }
}
