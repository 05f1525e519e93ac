//! Whether a requirement reads each fact once, so that its bounds are attained.

use conformance::generate::{Case, Style};
use conformance::oracle::Rules;
use kansrijk::ruleset::ConditionDocument;

/// Whether the requirement reads each fact once, also inside its conditions.
pub fn is_read_once(case: &Case, place: usize, rules: &Rules<'_>) -> bool {
    let own = [Some(place), rules.core_of(place)].into_iter().flatten();
    let mut all = own.flat_map(|place| rules.applicability(place).chain([&rules.requirements[place].1.expect]));
    case.style == Style::ReadOnce && !all.any(reads_again)
}

/// Whether some roles of `distinct` ask for the same words, or items are compared with each other.
fn reads_again(condition: &ConditionDocument) -> bool {
    let several = [&condition.all, &condition.any, &condition.parts, &condition.of];
    let deeper = several.into_iter().flatten().flatten().chain(condition.not.as_deref());
    condition.distinct.is_some() || condition.different.is_some() || deeper.into_iter().any(reads_again)
}
