//! Different items for roles, or with different words.

use super::{super::Demand, Proof, counting::existence};
use crate::{
    compile::{DifferentNode, DistinctNode, Node, NodeId},
    domain::Standing,
    evaluate::{FactId, Place},
    limits,
    truth::Truth,
};

impl Proof<'_, '_> {
    pub(super) fn prove_distinct(&mut self, node: &DistinctNode, demand: Demand) {
        let evaluation = self.evaluation;
        let list = evaluation.dossier.list(node.list);
        let state = evaluation.list(node.list);
        if !list.has_parts() {
            // For each item the roles of which it shows that: one bit for each.
            let shows = |place: Place| {
                let mut roles = 0_u8;
                for (number, role) in node.roles.iter().enumerate() {
                    let met = demand.is_met_by(evaluation.value(role.whole, self.values, place));
                    roles |= u8::from(met) << number;
                }
                roles
            };
            let shows: Vec<u8> = evaluation.items(&state).map(shows).collect();
            let shown = if demand.below().is_none() {
                self.prove_pairs(node, demand, &shows)
            } else {
                demand.reaching().is_none() && state.unnamed == 0 && self.prove_too_few(node, demand, &shows)
            };
            if shown {
                return;
            }
        }
        // No party certainly fills a role of its own, or entries are parts of others: take everything that was said,
        // and leave out afterwards what is not needed.
        self.loose = true;
        self.facts.push(FactId::List(node.list));
        for place in evaluation.items(&state) {
            for role in &node.roles {
                self.everything(role.whole, place);
            }
        }
    }

    /// Shows that some roles have too few items that may fill one of them, by the roles for which that takes the fewest
    /// facts. Says whether it could.
    fn prove_too_few(&mut self, node: &DistinctNode, demand: Demand, cannot: &[u8]) -> bool {
        let needed = |set: u8| {
            let failing = cannot.iter().filter(|roles| **roles & set == set).count();
            // So many items may stay in doubt, and there are still too few.
            let spare = (set.count_ones() as usize).checked_sub(1 + cannot.len() - failing)?;
            Some(failing.saturating_sub(spare))
        };
        let sets = 1..1_u8 << node.roles.len().min(limits::ROLES);
        let Some((take, set)) = sets.filter_map(|set| Some((needed(set)?, set))).min() else { return false };
        self.facts.push(FactId::List(node.list));
        let failing = (0..).zip(cannot).filter(|(_, roles)| **roles & set == set);
        for (index, _) in failing.take(take) {
            let from = self.facts.len();
            for role in node.roles.iter().enumerate().filter(|(number, _)| set >> number & 1 == 1).map(|(_, role)| role)
            {
                self.prove(role.whole, Place::Item(node.list, index), demand);
            }
            once(self.facts, from);
        }
        // Where an item takes more than one fact, another choice of items or roles may do with fewer.
        self.loose |= self.facts.len() > take + 1;
        true
    }

    /// Shows a different item for each role that certainly fills it. Says whether there is one for each.
    fn prove_pairs(&mut self, node: &DistinctNode, demand: Demand, fills: &[u8]) -> bool {
        let mut pairs = Pairs::default();
        if !(0..node.roles.len()).all(|role| pairs.augment(role, fills, &mut 0)) {
            return false;
        }
        for (role, index) in node.roles.iter().zip(pairs.0) {
            let Some(place) = index.map(|index| Place::Item(node.list, index)) else { continue };
            let before = self.facts.len();
            self.prove(role.whole, place, demand);
            if self.facts.len() == before {
                self.facts.extend(existence(place));
            }
        }
        true
    }

    pub(super) fn prove_different(&mut self, node: &DifferentNode, demand: Demand) {
        let evaluation = self.evaluation;
        let state = evaluation.list(node.list);
        if demand.below().is_none() {
            return self.prove_avoided(node);
        }
        self.loose = true;
        self.facts.push(FactId::List(node.list));
        for place in evaluation.items(&state) {
            if let Some(member) = node.member {
                self.everything(member, place);
            }
            self.stated(node.field, place);
        }
    }

    /// Shows for every word an item that has not that one.
    fn prove_avoided(&mut self, node: &DifferentNode) {
        let evaluation = self.evaluation;
        let avoids: Vec<(Place, u64)> = evaluation
            .items(&evaluation.list(node.list))
            .map(|place| (place, evaluation.avoided(node, place, self.values)))
            .collect();
        let (mut left, mut taken, from) = (node.all(), 0, self.facts.len());
        while left != 0 {
            // The item that leaves the fewest words, and of those the first.
            let Some((place, words)) = avoids.iter().min_by_key(|(_, words)| (left & !words).count_ones()) else {
                return;
            };
            if left & words == 0 {
                return;
            }
            if let Some(member) = node.member {
                self.prove(member, *place, Demand::of(Truth::YES));
            }
            self.stated(node.field, *place);
            left &= !words;
            taken += 1;
        }
        if let Some(added) = self.facts.get_mut(from..) {
            added.sort_unstable();
        }
        // An item has some word, so one never does, and of two neither can be left out.
        self.loose |= taken > 2;
    }

    /// Every stated fact that a condition on an item reads.
    fn everything(&mut self, id: NodeId, place: Place) {
        match self.evaluation.program.node(id) {
            Node::Field(field, _) => self.stated(*field, place),
            Node::Not(child) | Node::AtLeastPartly(child) => self.everything(*child, place),
            Node::AtLeast(_, edges) | Node::Parts(edges) => {
                for child in self.evaluation.program.children(*edges) {
                    self.everything(*child, place);
                }
            }
            _ => {}
        }
    }

    fn stated(&mut self, field: u8, place: Place) {
        let Place::Item(list, index) = place else { return };
        let Some(item) = self.evaluation.dossier.list(list).item(usize::from(index)) else { return };
        let decides = self.evaluation.deciding_field(item, list, field);
        let fact = FactId::Field(list, index, decides);
        if item.standing(decides, self.evaluation.as_of) != Standing::Unstated && !self.facts.contains(&fact) {
            self.facts.push(fact);
        }
    }
}

/// Leaves out the facts that stand earlier in the same run.
fn once(facts: &mut Vec<FactId>, from: usize) {
    let mut place = from;
    while let Some(fact) = facts.get(place).copied() {
        if facts.get(from..place).unwrap_or_default().contains(&fact) {
            facts.remove(place);
        } else {
            place += 1;
        }
    }
}

/// The item of each role.
#[derive(Default)]
struct Pairs([Option<u16>; limits::ROLES]);

impl Pairs {
    /// Finds an item for one more role; other roles may move to another item. `visited`: the roles that were asked to.
    fn augment(&mut self, role: usize, fills: &[u8], visited: &mut u8) -> bool {
        for (index, _) in (0..).zip(fills).filter(|(_, roles)| **roles >> role & 1 == 1) {
            let free = match self.0.iter().position(|taken| *taken == Some(index)) {
                None => true,
                Some(other) => {
                    let again = *visited >> other & 1 == 1;
                    *visited |= 1 << other;
                    !again && self.augment(other, fills, visited)
                }
            };
            if free {
                if let Some(slot) = self.0.get_mut(role) {
                    *slot = Some(index);
                }
                return true;
            }
        }
        false
    }
}
