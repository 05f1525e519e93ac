//! Requirements that nobody can fail, or that nobody can meet: a slip of the author.

use super::{
    Checker,
    resolved::{Condition, ItemCondition, Resolved},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    domain::{Day, ListName, Test},
    truth::{Degree, Truth},
};

/// Up to so many facts are tried out in all their combinations.
const FACTS: usize = 10;

/// Steps that trying out one requirement may take, conditions of other requirements included. Each requirement may lean
/// on another several times: without a bound the steps double with every one.
const STEPS: usize = 50_000;

/// A fact that a condition reads, as far as this check tells facts apart.
#[derive(Clone, PartialEq)]
enum Leaf {
    Answer(u16),
    Fact(u8),
    Count(ListName, u32, ItemCondition),
    Other(Box<Condition>),
}

impl Checker<'_> {
    pub(super) fn check_vacuous(&mut self, resolved: &Resolved) {
        let paths = self.requirement_paths();
        let document = self.document;
        for ((one, path), (_, requirement)) in resolved.requirements.iter().zip(paths).zip(document.all_requirements())
        {
            let reachable =
                reachable(&one.expect, &resolved.requirements.iter().map(|one| &one.expect).collect::<Vec<_>>());
            let fault = |message: String| Diagnostic::new(Code::RuleVacuous, path.key("expect"), message);
            if !reachable.contains(&Degree::No) && !reachable.contains(&Degree::Partly) {
                let fault = fault(format!("nobody can fail `{}`: it holds whatever a dossier says", requirement.id));
                self.refuse(fault.help("is something asked and denied at once under `any`, or always so? take it out"));
            } else if !reachable.contains(&Degree::Yes) {
                let fault = fault(format!("nobody can meet `{}`, whatever a dossier says", requirement.id));
                self.refuse(fault.help("is something asked and denied at once under `all`, or never so? take it out"));
            }
        }
    }
}

/// The degrees that the condition can have. With few facts all combinations are tried; else only the bounds are seen.
fn reachable(condition: &Condition, others: &[&Condition]) -> Vec<Degree> {
    let (mut leaves, mut left) = (Vec::new(), STEPS);
    collect(condition, others, &mut leaves, 0, &mut left);
    if left == 0 {
        return Degree::ALL.to_vec();
    }
    if leaves.len() > FACTS || (STEPS - left) << leaves.len() > STEPS {
        let truth = evaluate(condition, others, &|_| Truth::UNKNOWN, 0);
        return Degree::ALL.into_iter().filter(|d| truth.at_least() <= *d && *d <= truth.at_most()).collect();
    }
    let mut found = Vec::new();
    for combination in 0_u32..1 << leaves.len() {
        let value = |leaf: &Leaf| {
            let bit = leaves.iter().position(|known| known == leaf).map_or(0, |place| combination >> place & 1);
            Truth::from_bool(bit == 1)
        };
        found.extend(evaluate(condition, others, &value, 0).definite());
    }
    found
}

/// Deeper references are left alone: they are looked at where they stand.
const DEPTH: usize = 8;

fn collect(condition: &Condition, others: &[&Condition], leaves: &mut Vec<Leaf>, depth: usize, left: &mut usize) {
    *left = left.saturating_sub(steps(condition));
    match condition {
        _ if *left == 0 => {}
        Condition::AtLeast(_, parts) | Condition::Parts(parts) => {
            parts.iter().for_each(|part| collect(part, others, leaves, depth, left));
        }
        Condition::Not(part) => collect(part, others, leaves, depth, left),
        Condition::Degree(place, _) if depth < DEPTH => {
            if let Some(other) = others.get(*place) {
                collect(other, others, leaves, depth + 1, left);
            }
        }
        Condition::Constant(_) => {}
        leaf => {
            let leaf = leaf_of(leaf).0;
            if !leaves.contains(&leaf) {
                leaves.push(leaf);
            }
        }
    }
}

/// The steps that one condition takes itself, without those that it combines.
fn steps(condition: &Condition) -> usize {
    fn of_item(item: &ItemCondition) -> usize {
        match item {
            ItemCondition::AtLeast(_, parts) => parts.iter().map(of_item).fold(1, usize::saturating_add),
            ItemCondition::Not(part) => of_item(part).saturating_add(1),
            ItemCondition::Constant(_) | ItemCondition::Test(..) => 1,
        }
    }
    match condition {
        Condition::Count(_, _, item) | Condition::Every(_, item, _) => of_item(item),
        Condition::Share(share) => of_item(&share.item),
        Condition::Distinct(_, _, roles) => {
            roles.iter().map(|role| of_item(&role.whole)).fold(1, usize::saturating_add)
        }
        _ => 1,
    }
}

fn evaluate(condition: &Condition, others: &[&Condition], value: &dyn Fn(&Leaf) -> Truth, depth: usize) -> Truth {
    match condition {
        Condition::Constant(value) => Truth::from_bool(*value),
        Condition::AtLeast(n, parts) => {
            Truth::at_least_of(*n, parts.iter().map(|part| evaluate(part, others, value, depth)), Truth::NO)
        }
        Condition::Parts(parts) => Truth::parts(parts.iter().map(|part| evaluate(part, others, value, depth))),
        Condition::Not(part) => evaluate(part, others, value, depth).not(),
        Condition::Degree(place, _) if depth < DEPTH => {
            others.get(*place).map_or(Truth::UNKNOWN, |other| evaluate(other, others, value, depth + 1))
        }
        leaf => {
            let (identity, opposite) = leaf_of(leaf);
            match impossible(leaf) {
                Some(truth) => truth,
                None if opposite => value(&identity).not(),
                None => value(&identity),
            }
        }
    }
}

/// Which fact a leaf reads, and whether it asks for the opposite.
fn leaf_of(leaf: &Condition) -> (Leaf, bool) {
    match leaf {
        Condition::Answer(slot, Test::Degree) => (Leaf::Answer(*slot), false),
        Condition::Answer(slot, Test::Opposite) => (Leaf::Answer(*slot), true),
        Condition::Fact(fact, Test::Degree) => (Leaf::Fact(*fact), false),
        Condition::Fact(fact, Test::Opposite) => (Leaf::Fact(*fact), true),
        Condition::Count(list, n, item) => (Leaf::Count(*list, *n, item.clone()), false),
        other => (Leaf::Other(Box::new(other.clone())), false),
    }
}

/// What a leaf answers whatever is filled in, when that is certain: words that no item can have.
fn impossible(leaf: &Condition) -> Option<Truth> {
    let Condition::Count(list, _, item) = leaf else { return None };
    (forgotten(*list, item).at_most() == Degree::No).then_some(Truth::NO)
}

fn forgotten(list: ListName, item: &ItemCondition) -> Truth {
    match item {
        ItemCondition::Constant(value) => Truth::from_bool(*value),
        ItemCondition::Test(field, test) => list.forgotten(*field, test, Day(20_000_101)),
        ItemCondition::AtLeast(n, parts) => {
            Truth::at_least_of(*n, parts.iter().map(|part| forgotten(list, part)), Truth::NO)
        }
        ItemCondition::Not(part) => forgotten(list, part).not(),
    }
}
