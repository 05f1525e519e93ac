//! The facts that force bounds: a recursion over what has to be shown of each node.

mod conjunction;
mod counting;
mod roles;

use super::Demand;
use crate::{
    compile::{Node, NodeId},
    domain::Standing,
    evaluate::{Evaluation, Everything, FactId, Place},
    truth::Truth,
};
use std::collections::BTreeSet;

/// Nothing shows it.
const IMPOSSIBLE: u32 = u32::MAX / 4;

/// Collects facts that force what is demanded.
pub(crate) struct Proof<'e, 'a> {
    evaluation: &'e Evaluation<'a, Everything>,
    values: &'e [Truth],
    /// The cost of each node outside lists for each demand; requirements refer to each other, so that it may be asked
    /// again and again.
    costs: &'e mut Vec<u32>,
    facts: &'e mut Vec<FactId>,
    /// What was shown before, where requirements lean on each other: nothing is shown twice.
    shown: BTreeSet<(NodeId, usize)>,
    /// Whether some fact may have been taken that is not needed.
    loose: bool,
}

impl<'e, 'a> Proof<'e, 'a> {
    pub(crate) fn new(
        evaluation: &'e Evaluation<'a, Everything>,
        values: &'e [Truth],
        costs: &'e mut Vec<u32>,
        facts: &'e mut Vec<FactId>,
    ) -> Self {
        Self { evaluation, values, costs, facts, shown: BTreeSet::new(), loose: false }
    }

    /// Adds the facts that show what is demanded of a node outside lists; the bounds of the node have to meet it. Says
    /// whether some of them may be superfluous.
    pub(crate) fn show(mut self, node: NodeId, demand: Demand) -> bool {
        self.prove(node, Place::Dossier, demand);
        self.loose
    }

    /// How many facts it takes.
    fn cost(&mut self, id: NodeId, place: Place, demand: Demand) -> u32 {
        if demand.is_none() {
            return 0;
        }
        let key = id.place() * Demand::COUNT + demand.index();
        if place == Place::Dossier
            && let Some(known) = self.costs.get(key).copied().filter(|cost| *cost != u32::MAX)
        {
            return known;
        }
        let cost = self.compute_cost(id, place, demand);
        if place == Place::Dossier
            && let Some(slot) = self.costs.get_mut(key)
        {
            *slot = cost;
        }
        cost
    }

    fn compute_cost(&mut self, id: NodeId, place: Place, demand: Demand) -> u32 {
        if let Some(passing) = self.passing(id, place, demand) {
            return self.show_passing(&passing, demand, |_| ()).unwrap_or(IMPOSSIBLE);
        }
        if !demand.is_met_by(self.evaluation.item_value(id, self.values, place)) {
            return IMPOSSIBLE;
        }
        let node = self.evaluation.program.node(id);
        match node {
            Node::Constant(_) => 0,
            Node::Fact(..) | Node::Answer(..) | Node::Field(..) => u32::from(self.leaf(node, place, demand).is_some()),
            Node::Not(child) => self.cost(*child, place, demand.mirrored()),
            Node::AtLeastPartly(child) => self.cost(*child, place, demand.partly()),
            Node::Distinct(_) | Node::Different(_) => {
                let mut facts = Vec::new();
                let mut inner = Proof { facts: &mut facts, costs: self.costs, shown: BTreeSet::new(), ..*self };
                inner.prove(id, place, demand);
                u32::try_from(facts.len()).unwrap_or(IMPOSSIBLE)
            }
            _ => self.counting_cost(node, place, demand),
        }
    }

    fn prove(&mut self, id: NodeId, place: Place, demand: Demand) {
        if demand.is_none() {
            return;
        }
        let shared = place == Place::Dossier && self.evaluation.program.shares_nodes();
        if shared && !self.shown.insert((id, demand.index())) {
            return;
        }
        if let Some(passing) = self.passing(id, place, demand) {
            let mut taken = std::mem::take(self.facts);
            self.show_passing(&passing, demand, |fact| taken.push(fact));
            *self.facts = taken;
            return;
        }
        let node = self.evaluation.program.node(id);
        match node {
            Node::Constant(_) => {}
            Node::Fact(..) | Node::Answer(..) | Node::Field(..) => {
                let fact = self.leaf(node, place, demand);
                self.facts.extend(fact);
            }
            Node::Not(child) => self.prove(*child, place, demand.mirrored()),
            Node::AtLeastPartly(child) => self.prove(*child, place, demand.partly()),
            Node::Distinct(distinct) => self.prove_distinct(distinct, demand),
            Node::Different(different) => self.prove_different(different, demand),
            _ => self.prove_counting(node, place, demand),
        }
    }

    /// The fact of a leaf, unless what is demanded holds without it.
    fn leaf(&self, node: &Node, place: Place, demand: Demand) -> Option<FactId> {
        let evaluation = self.evaluation;
        match (node, place) {
            (Node::Fact(fact, test), _) => {
                let forgotten = crate::domain::Dossier::forgotten(*fact, test, evaluation.as_of);
                (!demand.is_met_by(forgotten)).then_some(FactId::Fact(*fact))
            }
            (Node::Answer(slot, _), _) => Some(FactId::Answer(*slot)),
            (Node::Field(field, test), Place::Item(list, index)) => {
                if demand.is_met_by(list.forgotten(*field, test, evaluation.as_of)) {
                    return None;
                }
                let item = evaluation.dossier.list(list).item(usize::from(index))?;
                let decides = evaluation.deciding_field(item, list, *field);
                // What silence means is no fact that can be forgotten.
                (item.standing(decides, evaluation.as_of) != Standing::Unstated)
                    .then_some(FactId::Field(list, index, decides))
            }
            _ => None,
        }
    }
}
