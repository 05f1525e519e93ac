//! One pass that leaves out the facts that are not needed after all.

use crate::{
    compile::RequirementProgram,
    evaluate::{Evaluation, Everything, FactId, Only},
    truth::Truth,
};

/// Leaves out every fact without which the applicability and the bounds stay as they are. Where the requirement does
/// not apply, only its applicability has to stay.
pub(crate) fn prune(
    evaluation: &Evaluation<'_, Everything>,
    requirement: &RequirementProgram,
    applies: Truth,
    bounds: Option<Truth>,
    facts: &mut Vec<FactId>,
    values: &mut [Truth],
) {
    facts.sort_unstable();
    facts.dedup();
    let mut number = facts.len();
    while let Some(last) = number.checked_sub(1) {
        number = last;
        let fact = facts.remove(last);
        let seen = evaluation.seen(Only(facts));
        seen.run(&requirement.reach, values);
        let value = |id: crate::compile::NodeId| values.get(id.place()).copied().unwrap_or(Truth::UNKNOWN);
        let same = requirement.applies.is_none_or(|id| value(id) == applies)
            && bounds.is_none_or(|bounds| value(requirement.expect) == bounds);
        if !same {
            facts.insert(last, fact);
        }
    }
}
