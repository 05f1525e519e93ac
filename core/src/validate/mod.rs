//! From what an author wrote to a rule set that can be assessed: every name resolved, every fault said at once.

mod comparisons;
mod conditions;
mod items;
mod measures;
mod names;
mod operator;
mod references;
mod resolved;
mod rules;
mod texts;
mod vacuous;

pub(crate) use conditions::membership;
pub(crate) use items::derivation;
pub(crate) use references::order;
pub use resolved::{
    AskedAnswer, Condition, ItemCondition, Measure, ResolvedRequirement, Role, ShareCondition, ValidRuleSet,
};

use crate::{
    diagnostic::Diagnostic,
    limits,
    location::Path,
    ruleset::{Registers, RuleSetDocument},
};
use std::{collections::BTreeMap, sync::Arc};

/// Checks a rule set against the registers. The only way to a [`ValidRuleSet`].
///
/// # Errors
/// Every fault of the rule set, each with its path.
pub fn validate(document: RuleSetDocument, registers: Arc<Registers>) -> Result<ValidRuleSet, Vec<Diagnostic>> {
    let mut checker = Checker {
        document: &document,
        registers: &registers,
        faults: Vec::new(),
        asker: None,
        references: BTreeMap::new(),
        verdicts: Vec::new(),
    };
    checker.check_names();
    checker.check_texts();
    checker.check_rules();
    checker.check_preview();
    let resolved = checker.resolve();
    checker.check_references(&resolved.requirements);
    checker.check_questions_used();
    if checker.faults.is_empty() {
        checker.check_vacuous(&resolved);
    }
    let faults = checker.faults;
    if faults.is_empty() { Ok(ValidRuleSet::new(document, registers, resolved)) } else { Err(faults) }
}

/// The rule set that is being checked, and the faults found so far.
struct Checker<'a> {
    document: &'a RuleSetDocument,
    registers: &'a Registers,
    faults: Vec<Diagnostic>,
    /// The requirement whose conditions are looked at; none for those of the rule set as a whole.
    asker: Option<usize>,
    /// Where a requirement is referred to, by who asks and by its own place: the first time each.
    references: BTreeMap<(Option<usize>, usize), Path>,
    /// The rule sets whose verdict on linked dossiers is asked for.
    verdicts: Vec<String>,
}

impl Checker<'_> {
    fn refuse(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }

    /// Whether more faults are found than are told: looking for what was meant takes time for each.
    fn is_full(&self) -> bool {
        self.faults.len() > limits::DIAGNOSTICS
    }
}
