//! Trying a property on many cases, and saying what was tried.

use conformance::generate::{Case, Style, cases};
use conformance::oracle::{Completions, Coverage, Rules, Turnout};
use conformance::trial::Trial;
use kansrijk::Subject;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use std::cell::RefCell;

/// More completions of one requirement than this are looked at only by chance.
const COMPLETIONS: usize = 4_000;
/// So many completions of a whole rule set are looked at.
pub const TOGETHER: usize = 300;

/// What was tried.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tried {
    pub dossiers: usize,
    pub refused: usize,
    pub formulas: usize,
    pub completions: usize,
    /// Formulas of which every completion was looked at.
    pub exhausted: usize,
    /// Formulas of which something is left to find out.
    pub open: usize,
    /// What a property counts for itself.
    pub own: usize,
}

pub type Checked = Result<(), TestCaseError>;

pub fn number(variable: &str) -> Option<u32> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Tries a property on coalitions, and prints what was tried.
pub fn try_out(name: &str, style: Style, quick: u32, property: impl Fn(&Case, &Trial, &mut Tried) -> Checked) -> Tried {
    try_on(Subject::Coalition, name, style, quick, property)
}

/// Tries a property on dossiers about such a subject, and prints what was tried.
pub fn try_on(
    subject: Subject,
    name: &str,
    style: Style,
    quick: u32,
    property: impl Fn(&Case, &Trial, &mut Tried) -> Checked,
) -> Tried {
    let many = number("KANSRIJK_PROPERTY_CASES").or_else(|| number("PROPTEST_CASES"));
    let mut config = Config { cases: many.unwrap_or(quick), failure_persistence: None, ..Config::default() };
    config.max_shrink_iters = 60_000;
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(2025);
    }
    let registers = kansrijk::registers().expect("the registers that come with the engine");
    let tried = RefCell::new(Tried::default());
    let result = TestRunner::new(config).run(&cases(style, subject), |case| {
        let mut tried = tried.borrow_mut();
        tried.dossiers += 1;
        match case.trial(&registers) {
            None => tried.refused += 1,
            Some(trial) => {
                tried.formulas += trial.rules().requirements.len();
                property(&case, &trial, &mut tried)?;
            }
        }
        Ok(())
    });
    let tried = tried.into_inner();
    println!("{name}, {subject:?}, {style:?}: {tried:?}");
    if let Err(failure) = result {
        panic!("{name}: {failure}");
    }
    // Were more refused or left half looked at, then the property would say little.
    assert!(tried.refused * 5 <= tried.dossiers, "too many rule sets are refused: {tried:?}");
    tried
}

/// What the oracle finds of one requirement.
pub fn turnouts(completions: &Completions, rules: &Rules<'_>, place: usize, tried: &mut Tried) -> (Vec<Turnout>, bool) {
    let mut turnouts = Vec::new();
    let coverage = completions.each(COMPLETIONS, |_, world| turnouts.push(rules.turnout(place, world)));
    tried.completions += coverage.count();
    let all = matches!(coverage, Coverage::All(_));
    tried.exhausted += usize::from(all);
    (turnouts, all)
}

pub fn of_requirement(trial: &Trial, case: &Case, rules: &Rules<'_>, place: usize) -> Completions {
    Completions::new(rules, &trial.registers, &case.dossier, [place])
}
