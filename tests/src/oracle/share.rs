//! A share of links, counted out.

use super::Degree;
use kansrijk::ruleset::{ConditionDocument, Operand};

/// The degree of the weakest of so many links as the share takes; of no links what the rule set says.
pub(super) fn share(condition: &ConditionDocument, degrees: Vec<Degree>) -> Degree {
    let links = degrees.len();
    if links == 0 {
        return Degree::of(condition.on_empty.expect("it says what none counts as").0 == kansrijk::Truth::YES);
    }
    let Some(Operand::Text(fraction)) = &condition.at_least else { panic!("a share has a fraction") };
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let (part, whole) =
        fraction.split_once('/').map(|(part, whole)| (number(part), number(whole))).expect("a fraction");
    let needed = (1..=links).find(|so_many| whole * so_many >= part * links).expect("all are enough");
    Degree::nth_largest(degrees, needed)
}
