//! The facts that force bounds: a recursion over what has to be shown of each node.

use super::{Closing, Counting, Demand, Parts, choose::choose};
use crate::{
    compile::{DistinctNode, Node, NodeId},
    domain::{ListName, Standing},
    evaluate::{Evaluation, Everything, FactId, Place},
    truth::{Threshold, Truth},
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
        if !demand.is_met_by(self.evaluation.item_value(id, self.values, place)) {
            return IMPOSSIBLE;
        }
        let node = self.evaluation.program.node(id);
        match node {
            Node::Constant(_) => 0,
            Node::Fact(..) | Node::Answer(..) | Node::Field(..) => u32::from(self.leaf(node, place, demand).is_some()),
            Node::Not(child) => self.cost(*child, place, demand.mirrored()),
            Node::AtLeastPartly(child) => self.cost(*child, place, demand.partly()),
            Node::Distinct(_) | Node::Different { .. } => {
                let mut facts = Vec::new();
                let mut inner = Proof { facts: &mut facts, costs: self.costs, shown: BTreeSet::new(), ..*self };
                inner.prove(id, place, demand);
                u32::try_from(facts.len()).unwrap_or(IMPOSSIBLE)
            }
            _ => match self.simple(node, place, demand) {
                Some((counting, takes)) => self.simple_cost(&counting, takes, demand),
                None => self.plan(node, place, demand).map_or(IMPOSSIBLE, |plan| plan.cost),
            },
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
            Node::Different { list, field, member } => self.prove_different(*list, *field, *member),
            Node::AtLeast(..) | Node::Count(..) if self.simple(node, place, demand).is_some() => {
                if let Some((counting, takes)) = self.simple(node, place, demand) {
                    self.prove_simple(&counting, takes, place, demand);
                }
            }
            _ => {
                let Some(plan) = self.plan(node, place, demand) else { return };
                if let Some(list) = plan.closes {
                    self.facts.push(FactId::List(list));
                }
                for (child, child_place, demand) in plan.steps {
                    self.prove_part((child, child_place), place, demand, plan.closes);
                }
            }
        }
    }

    /// A node that counts, where one part shows what is demanded, or all parts together do: the usual case, which needs
    /// no plan.
    fn simple(&self, node: &'a Node, place: Place, demand: Demand) -> Option<(Counting<'a>, Takes)> {
        let n = match node {
            Node::AtLeast(n, _) | Node::Count(_, n, _) => *n as usize,
            _ => return None,
        };
        // So many have to reach it, or to stay below it.
        let one_side = demand.reaching().is_none() || demand.below().is_none();
        let [counting, _] = if one_side { self.evaluation.counting(node, self.values, place)? } else { return None };
        let parts = counting.parts.len();
        let needed = if demand.below().is_none() { n } else { (parts + 1).saturating_sub(n) };
        if needed >= parts {
            Some((counting, Takes::All))
        } else if needed == 1 {
            Some((counting, Takes::One))
        } else {
            None
        }
    }

    /// Whether it has to be known that the list of these parts holds no more.
    fn closes(counting: &Counting<'a>, demand: Demand) -> Option<ListName> {
        match counting.closing {
            Closing::ForHigh(list) if !demand.below().is_none() => Some(list),
            Closing::ForLow(list) if !demand.reaching().is_none() => Some(list),
            _ => None,
        }
    }

    fn prove_simple(&mut self, counting: &Counting<'a>, takes: Takes, place: Place, demand: Demand) {
        let closes = Self::closes(counting, demand);
        self.facts.extend(closes.map(FactId::List));
        match takes {
            Takes::All => {
                for part in counting.parts.iter() {
                    self.prove_part(part, place, demand, closes);
                }
            }
            Takes::One => {
                if let (_, Some(part)) = self.cheapest(counting, demand, closes) {
                    self.prove_part(part, place, demand, closes);
                }
            }
        }
    }

    fn prove_part(
        &mut self,
        (child, child_place): (NodeId, Place),
        place: Place,
        demand: Demand,
        closes: Option<ListName>,
    ) {
        let before = self.facts.len();
        // Items that are only counted share one fact: their number.
        self.loose |= matches!(child_place, Place::Unnamed(_));
        self.prove(child, child_place, demand);
        if self.facts.len() == before && child_place != place && closes.is_none() {
            self.facts.extend(existence(child_place));
        }
    }

    /// The part that shows it with the fewest facts, and of those the first.
    fn cheapest(
        &mut self,
        counting: &Counting<'a>,
        demand: Demand,
        closes: Option<ListName>,
    ) -> (u32, Option<(NodeId, Place)>) {
        let known = closes.is_some() || matches!(counting.parts, Parts::Nodes(..));
        let mut best = (IMPOSSIBLE, None);
        for part in counting.parts.iter() {
            let cost = self.part_cost(part.0, part.1, demand, known);
            if cost < best.0 {
                best = (cost, Some(part));
            }
            if cost == 0 {
                break;
            }
        }
        best
    }

    fn simple_cost(&mut self, counting: &Counting<'a>, takes: Takes, demand: Demand) -> u32 {
        let closes = Self::closes(counting, demand);
        let known = closes.is_some() || matches!(counting.parts, Parts::Nodes(..));
        let parts = match takes {
            Takes::One => self.cheapest(counting, demand, closes).0,
            Takes::All => {
                let mut sum = 0_u32;
                for (child, place) in counting.parts.iter() {
                    sum = sum.saturating_add(self.part_cost(child, place, demand, known));
                }
                sum
            }
        };
        parts.saturating_add(u32::from(closes.is_some()))
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

    /// The cheapest way to show it of a node that counts.
    fn plan(&mut self, node: &'a Node, place: Place, demand: Demand) -> Option<Plan> {
        let [partly, yes] = self.evaluation.counting(node, self.values, place)?;
        let is_parts = matches!(node, Node::Parts(_) | Node::Every { held: Some(_), .. });
        if !is_parts {
            return Some(self.plan_counting(&partly, demand));
        }
        // Parts: reaching yes needs all, reaching partly needs one; so does staying below, the other way round.
        let (low, high) = (demand.at(Threshold::Partly), demand.at(Threshold::Yes));
        let of_partly = self.plan_counting(&partly, low);
        let of_yes = self.plan_counting(&yes, high);
        match (low.is_none(), high.is_none()) {
            (true, _) => Some(of_yes),
            (_, true) => Some(of_partly),
            // Reaching yes shows reaching partly, and staying below partly shows staying below yes.
            _ if !high.reaching().is_none() => Some(of_yes),
            _ if !low.below().is_none() => Some(of_partly),
            _ => Some(self.plan_between(&partly, &yes, low, high)),
        }
    }

    /// One part reaches partly and one stays below yes: the same part when that takes fewer facts.
    fn plan_between(&mut self, partly: &Counting<'a>, yes: &Counting<'a>, low: Demand, high: Demand) -> Plan {
        let apart = self.plan_counting(partly, low).with(self.plan_counting(yes, high));
        let both = low.with(high);
        let mut best = apart;
        if let (Parts::Nodes(..), _) = (partly.parts, yes.parts) {
            for (child, place) in partly.parts.iter() {
                let cost = self.cost(child, place, both);
                if cost < best.cost {
                    best = Plan { cost, closes: None, steps: vec![(child, place, both)] };
                }
            }
        } else {
            self.loose = true;
        }
        best
    }

    fn plan_counting(&mut self, counting: &Counting<'a>, demand: Demand) -> Plan {
        let (low, high) = (demand.reaching(), demand.below());
        let parts = counting.parts;
        let closes = Self::closes(counting, demand);
        let need_low = if low.is_none() { 0 } else { counting.n };
        let need_high = if high.is_none() { 0 } else { (parts.len() + 1).saturating_sub(counting.n) };
        let both = low.with(high);
        let mut costs = Vec::with_capacity(parts.len());
        let known = closes.is_some() || matches!(parts, Parts::Nodes(..));
        for (child, place) in parts.iter() {
            costs.push([
                self.part_cost(child, place, low, known),
                self.part_cost(child, place, high, known),
                self.part_cost(child, place, both, known),
            ]);
        }
        let (chosen, exact) = choose(&costs, need_low, need_high);
        self.loose |= !exact;
        let mut plan = Plan { cost: u32::from(closes.is_some()), closes, steps: Vec::new() };
        for (number, takes) in chosen.into_iter().enumerate() {
            let demand = match takes {
                1 => low,
                2 => high,
                3 => both,
                _ => continue,
            };
            let Some((child, place)) = parts.get(number) else { continue };
            let cost = costs.get(number).and_then(|costs| costs.get(usize::from(takes - 1))).copied();
            plan.cost = plan.cost.saturating_add(cost.unwrap_or(IMPOSSIBLE));
            plan.steps.push((child, place, demand));
        }
        plan
    }

    /// The cost of a part; an item whose facts need not be known has to be `known` to be there.
    fn part_cost(&mut self, child: NodeId, place: Place, demand: Demand, known: bool) -> u32 {
        if demand.is_none() {
            return 0;
        }
        let cost = self.cost(child, place, demand);
        if cost == 0 && !known && existence(place).is_some() { 1 } else { cost }
    }

    fn prove_distinct(&mut self, node: &DistinctNode, demand: Demand) {
        let evaluation = self.evaluation;
        let state = evaluation.list(node.list);
        if demand.below().is_none()
            && let Some(pairs) = self.certain_pairs(node, demand)
        {
            for (role, place) in pairs {
                let before = self.facts.len();
                self.prove_role(node, role, place, demand);
                if self.facts.len() == before {
                    self.facts.extend(existence(place));
                }
            }
            return;
        }
        if demand.reaching().is_none() && self.prove_too_few(node, demand) {
            return;
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
    fn prove_too_few(&mut self, node: &DistinctNode, demand: Demand) -> bool {
        let evaluation = self.evaluation;
        let state = evaluation.list(node.list);
        if state.unnamed > 0 || evaluation.dossier.list(node.list).has_parts() {
            return false;
        }
        // For each item the roles that it certainly does not fill.
        let cannot = |place: Place| {
            let mut roles = 0_usize;
            for (number, role) in node.roles.iter().enumerate() {
                let fails = demand.is_met_by(evaluation.value(role.whole, self.values, place));
                roles |= usize::from(fails) << number;
            }
            roles
        };
        let cannot: Vec<(Place, usize)> = evaluation.items(&state).map(|place| (place, cannot(place))).collect();
        let needed = |set: usize| {
            let failing = cannot.iter().filter(|(_, roles)| roles & set == set).count();
            // So many items may stay in doubt, and there are still too few.
            let spare = (set.count_ones() as usize).checked_sub(1 + cannot.len() - failing)?;
            Some(failing.saturating_sub(spare))
        };
        let sets = 1..1_usize << node.roles.len();
        let Some((_, set)) = sets.filter_map(|set| Some((needed(set)?, set))).min() else { return false };
        let take = needed(set).unwrap_or_default();
        self.facts.push(FactId::List(node.list));
        let failing = cannot.iter().filter(|(_, roles)| roles & set == set);
        for (place, _) in failing.take(take) {
            let from = self.facts.len();
            for (number, _) in node.roles.iter().enumerate().filter(|(number, _)| set >> number & 1 == 1) {
                self.prove_role(node, number, *place, demand);
            }
            once(self.facts, from);
        }
        // Where an item takes more than one fact, another choice of items or roles may do with fewer.
        self.loose |= self.facts.len() > take + 1;
        true
    }

    /// A different item for each role that certainly fills it, if there is one for each.
    fn certain_pairs(&self, node: &DistinctNode, demand: Demand) -> Option<Vec<(usize, Place)>> {
        let evaluation = self.evaluation;
        let list = evaluation.dossier.list(node.list);
        let state = evaluation.list(node.list);
        let places: Vec<Place> = evaluation.items(&state).collect();
        let is_part = |place: &Place| match place {
            Place::Item(_, index) => list.item(usize::from(*index)).is_some_and(|item| item.part_of().is_some()),
            _ => false,
        };
        if places.iter().any(is_part) {
            return None;
        }
        let fills = |role: usize, place: Place| {
            node.roles.get(role).is_some_and(|role| demand.is_met_by(evaluation.value(role.whole, self.values, place)))
        };
        // Augmenting paths: few roles, so plain search is fast.
        let mut taken: Vec<Option<usize>> = vec![None; places.len()];
        for role in 0..node.roles.len() {
            let mut visited = vec![false; places.len()];
            if !augment(role, &places, &fills, &mut taken, &mut visited) {
                return None;
            }
        }
        let mut pairs: Vec<(usize, Place)> =
            taken.iter().zip(&places).filter_map(|(role, place)| role.map(|role| (role, *place))).collect();
        pairs.sort_by_key(|(role, _)| *role);
        Some(pairs)
    }

    fn prove_role(&mut self, node: &DistinctNode, role: usize, place: Place, demand: Demand) {
        if let Some(role) = node.roles.get(role) {
            self.prove(role.whole, place, demand);
        }
    }

    fn prove_different(&mut self, list: ListName, field: u8, member: Option<NodeId>) {
        self.loose = true;
        self.facts.push(FactId::List(list));
        let evaluation = self.evaluation;
        let state = evaluation.list(list);
        for place in evaluation.items(&state) {
            if let Some(member) = member {
                self.everything(member, place);
            }
            self.stated(field, place);
        }
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

fn augment(
    role: usize,
    places: &[Place],
    fills: &dyn Fn(usize, Place) -> bool,
    taken: &mut Vec<Option<usize>>,
    visited: &mut [bool],
) -> bool {
    for (number, place) in places.iter().enumerate() {
        let seen = visited.get(number).copied().unwrap_or(true);
        if seen || !fills(role, *place) {
            continue;
        }
        if let Some(flag) = visited.get_mut(number) {
            *flag = true;
        }
        let free = match taken.get(number).copied().flatten() {
            None => true,
            Some(other) => augment(other, places, fills, taken, visited),
        };
        if free {
            if let Some(slot) = taken.get_mut(number) {
                *slot = Some(role);
            }
            return true;
        }
    }
    false
}

/// That an item is there, as a fact: of an item that is only counted, the count.
const fn existence(place: Place) -> Option<FactId> {
    match place {
        Place::Item(list, index) => Some(FactId::Item(list, index)),
        Place::Unnamed(list) => Some(FactId::List(list)),
        Place::Dossier | Place::Further(_) => None,
    }
}

/// How many parts it takes to show something.
#[derive(Clone, Copy)]
enum Takes {
    One,
    All,
}

/// What to show of which parts.
struct Plan {
    cost: u32,
    /// The list of which it has to be known that it holds no more.
    closes: Option<ListName>,
    steps: Vec<(NodeId, Place, Demand)>,
}

impl Plan {
    fn with(mut self, other: Self) -> Self {
        self.cost = self.cost.saturating_add(other.cost);
        self.closes = self.closes.or(other.closes);
        self.steps.extend(other.steps);
        self
    }
}
