//! Rule sets and dossiers by chance, small enough to look at every completion.
//!
//! Everything is made from a list of numbers that proptest draws: each number is one choice, and zero is the simplest
//! one. So proptest can make a failing case smaller without knowing how rule sets and dossiers hang together.

mod choices;
mod dossier;
mod plan;
mod rules;

pub use choices::Choices;
pub use dossier::{AS_OF, narrower, reordered};
pub use rules::bare_rule_set;

use kansrijk::ruleset::RuleSetDocument;
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
    /// The dossier, as its file says it.
    pub dossier: Json,
    /// Further choices, for what a test does with them.
    pub choices: Choices,
}

/// Rule sets of a style, each with a dossier that says something of what it asks.
pub fn cases(style: Style) -> impl Strategy<Value = Case> {
    let numbers = |many| proptest::collection::vec(0..400_u16, many);
    (numbers(600), numbers(500), numbers(40)).prop_map(move |(rules, dossier, more)| {
        let rules = rules::rule_set(style, &mut Choices::new(rules));
        let dossier = dossier::dossier(&rules, &mut Choices::new(dossier));
        Case { style, rules, dossier, choices: Choices::new(more) }
    })
}

impl fmt::Debug for Case {
    /// What makes up the case, without the texts that every rule set needs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rules = serde_json::to_value(&self.rules).map_err(|_| fmt::Error)?;
        without_texts(&mut rules);
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
