//! References between requirements: no circles, and no must that leans on a should or a may.

use super::{
    Checker,
    resolved::{Condition, ResolvedRequirement},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    limits,
    ruleset::Obligation,
};

impl Condition {
    /// The requirements that it refers to.
    pub(crate) fn references(&self) -> Vec<usize> {
        match self {
            Self::Degree(place, _) | Self::Applicable(place) => vec![*place],
            Self::AtLeast(_, parts) | Self::Parts(parts) => parts.iter().flat_map(Self::references).collect(),
            Self::Not(part) => part.references(),
            _ => Vec::new(),
        }
    }

    /// How deep it nests, with everything that it refers to; `levels` has those of the requirements.
    fn levels(&self, levels: &[usize]) -> usize {
        // A reference becomes up to three steps: whether it applies, its opposite, and the two together.
        let of = |place: &usize| levels.get(*place).copied().unwrap_or_default() + 3;
        match self {
            Self::Degree(place, _) | Self::Applicable(place) => of(place),
            Self::AtLeast(_, parts) | Self::Parts(parts) => {
                parts.iter().map(|part| part.levels(levels)).max().unwrap_or_default() + 1
            }
            Self::Not(part) => part.levels(levels) + 1,
            _ => 1,
        }
    }
}

impl ResolvedRequirement {
    /// The requirements that decide this one with it.
    pub(crate) fn references(&self) -> Vec<usize> {
        let mut all = self.applies.as_ref().map(Condition::references).unwrap_or_default();
        all.extend(self.expect.references());
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// The requirements in an order in which each comes after those that it refers to; or those that form circles.
pub(crate) fn order(requirements: &[ResolvedRequirement]) -> Result<Vec<usize>, Vec<usize>> {
    let mut open: Vec<(usize, Vec<usize>)> =
        requirements.iter().enumerate().map(|(place, one)| (place, one.references())).collect();
    let mut done = Vec::with_capacity(open.len());
    let mut is_done = vec![false; open.len()];
    loop {
        let before = open.len();
        open.retain(|(place, references)| {
            let ready = references.iter().all(|other| is_done.get(*other).copied().unwrap_or(true));
            if ready {
                done.push(*place);
                if let Some(flag) = is_done.get_mut(*place) {
                    *flag = true;
                }
            }
            !ready
        });
        if open.is_empty() {
            return Ok(done);
        }
        if open.len() == before {
            return Err(open.into_iter().map(|(place, _)| place).collect());
        }
    }
}

impl Checker<'_> {
    pub(super) fn check_references(&mut self, resolved: &[ResolvedRequirement]) {
        let all: Vec<_> = self.document.all_requirements().map(|(_, one)| one).collect();
        let paths = self.requirement_paths();
        for (place, one) in resolved.iter().enumerate() {
            let (Some(from), Some(path)) = (all.get(place), paths.get(place)) else { continue };
            for target in one.references().into_iter().filter_map(|target| all.get(target)) {
                if from.obligation == Obligation::Must && target.obligation != Obligation::Must {
                    let message = format!("the must `{}` depends on `{}`, which is no must", from.id, target.id);
                    let fault = Diagnostic::new(Code::RuleWeakReference, path.clone(), message);
                    self.refuse(fault.help("what ought to be or can be never decides what has to be"));
                }
            }
        }
        match order(resolved) {
            Ok(order) => self.check_levels(resolved, &order),
            Err(circle) => {
                for place in circle {
                    let (Some(one), Some(path)) = (all.get(place), paths.get(place)) else { continue };
                    let message = format!("`{}` refers to itself, by way of other requirements", one.id);
                    let fault = Diagnostic::new(Code::RuleCycle, path.key("id"), message);
                    self.refuse(fault.help("take one reference out of the circle"));
                }
            }
        }
    }

    /// Refuses the first requirement that stands on too long a chain of others.
    fn check_levels(&mut self, resolved: &[ResolvedRequirement], order: &[usize]) {
        let paths = self.requirement_paths();
        let mut levels = vec![0; resolved.len()];
        for place in order {
            let (Some(one), Some(path)) = (resolved.get(*place), paths.get(*place)) else { continue };
            let deep = one.applies.iter().chain([&one.expect]).map(|condition| condition.levels(&levels)).max();
            let deep = deep.unwrap_or_default();
            if deep > limits::LEVELS {
                let message = format!(
                    "with the requirements it refers to it nests {deep} deep; at most {} is accepted",
                    limits::LEVELS
                );
                let fault = Diagnostic::new(Code::RuleTooMuch, path.clone(), message);
                self.refuse(fault.help("let requirements refer to each other in shorter chains"));
                return;
            }
            if let Some(slot) = levels.get_mut(*place) {
                *slot = deep;
            }
        }
    }
}
