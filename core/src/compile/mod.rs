//! From a valid rule set to a program: flat nodes in an order in which each comes after those that it reads.

mod beforehand;
mod lower;
mod program;
mod reads;

pub use program::Program;
pub(crate) use program::{
    Conjunction, DifferentNode, DistinctNode, MeasureProgram, Node, NodeId, RequirementProgram, ShareNode,
};

use crate::{
    diagnostic::{Code, Diagnostic},
    limits,
    location::Path,
    validate::ValidRuleSet,
};

/// Compiles a rule set. The only way to a [`Program`].
///
/// # Errors
/// When an assessment by it would take more work than is accepted.
pub fn compile(rules: ValidRuleSet) -> Result<Program, Diagnostic> {
    let program = lower::lower(rules);
    let cost = program.cost();
    let refuse = |message: String| {
        Err(Diagnostic::new(Code::RuleTooMuch, Path::root(), message)
            .help("split the rule set, or test fewer things in one condition"))
    };
    if program.nodes().len() > limits::NODES {
        return refuse(format!(
            "the conditions hold {} tests; at most {} are accepted",
            program.nodes().len(),
            limits::NODES
        ));
    }
    let reach = program.reach();
    if reach > 10 * limits::NODES {
        return refuse(format!(
            "the requirements lean on each other too much: {reach} steps; at most {} are accepted",
            10 * limits::NODES
        ));
    }
    if cost > limits::COST {
        return refuse(format!(
            "the rule set costs {cost} tests for one dossier; at most {} are accepted",
            limits::COST
        ));
    }
    Ok(program)
}
