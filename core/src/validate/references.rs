//! References between requirements: no circles, and no must that leans on a should or a may.

use super::{
    Checker,
    resolved::{Condition, ResolvedRequirement},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    limits,
    location::Path,
    ruleset::Obligation,
};
use std::collections::BTreeSet;

/// Of a circle with more than twice as many requirements only the first so many are shown.
const SHOWN: usize = 4;

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

/// Circles among requirements that cannot be put in an order, one at least; each begins and ends with the same one.
fn circles(requirements: &[ResolvedRequirement], rest: &[usize]) -> Vec<Vec<usize>> {
    let mut seen = BTreeSet::new();
    let mut circles = Vec::new();
    for start in rest {
        let mut walk = Vec::new();
        let mut next = Some(*start);
        while let Some(place) = next.filter(|place| seen.insert(*place)) {
            walk.push(place);
            // Each of them refers to another of them, or it would have had its turn.
            let references = requirements.get(place).map(ResolvedRequirement::references).unwrap_or_default();
            next = references.into_iter().find(|other| rest.contains(other));
        }
        if let Some(begin) = walk.iter().position(|place| Some(*place) == next) {
            circles.push(walk.split_off(begin).into_iter().chain(next).collect());
        }
    }
    circles
}

impl Checker<'_> {
    pub(super) fn check_references(&mut self, resolved: &[ResolvedRequirement]) {
        let all: Vec<_> = self.document.all_requirements().map(|(_, one)| one).collect();
        for (place, one) in resolved.iter().enumerate() {
            let Some(from) = all.get(place).filter(|from| from.obligation == Obligation::Must) else { continue };
            for target in one.references() {
                let Some(to) = all.get(target).filter(|to| to.obligation != Obligation::Must) else { continue };
                let message = format!("the must `{}` depends on `{}`, which is no must", from.id, to.id);
                let fault = Diagnostic::new(Code::RuleWeakReference, self.reference_path(place, target), message);
                let fault = fault.help("what ought to be or can be never decides what has to be");
                self.refuse(fault.help(format!("make `{}` a must, or leave the reference out", to.id)));
            }
        }
        match order(resolved) {
            Ok(order) => self.check_levels(resolved, &order),
            Err(rest) => {
                for circle in circles(resolved, &rest) {
                    let [first, .., last] = circle.as_slice() else { continue };
                    let second = circle.get(1).unwrap_or(last);
                    let ids = |part: &[usize]| -> Vec<String> {
                        part.iter().filter_map(|place| Some(all.get(*place)?.id.clone())).collect()
                    };
                    let shown = match circle.split_at_checked(SHOWN) {
                        Some((begin, rest)) if rest.len() > SHOWN => {
                            [ids(begin), vec![format!("… ({} more)", rest.len() - 1)], ids(&[*last])].concat()
                        }
                        _ => ids(&circle),
                    };
                    let message = format!("a circle of references: `{}`", shown.join(" -> "));
                    let path = self.reference_path(*first, *second);
                    self.refuse(
                        Diagnostic::new(Code::RuleCycle, path, message).help("take one of these references out"),
                    );
                }
            }
        }
    }

    /// Where one requirement refers to another.
    fn reference_path(&self, from: usize, to: usize) -> Path {
        let known = self.references.get(&(Some(from), to)).or_else(|| self.references.get(&(None, to)));
        known.cloned().unwrap_or_default()
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
                let id = self.document.all_requirements().nth(*place).map_or("", |(_, one)| one.id.as_str());
                let message = format!(
                    "`{id}` nests {deep} deep with the requirements it refers to; at most {} levels are accepted",
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
