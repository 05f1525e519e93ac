//! Nodes that count: which parts to show, so that it takes the fewest facts.

use super::{
    super::{Closing, Counting, Demand, Parts, choose::choose},
    IMPOSSIBLE, Proof,
};
use crate::{
    compile::{Node, NodeId},
    domain::ListName,
    evaluate::{FactId, Place},
    truth::Threshold,
};

impl<'a> Proof<'_, 'a> {
    /// How many facts it takes to show it of a node that counts.
    pub(super) fn counting_cost(&mut self, node: &'a Node, place: Place, demand: Demand) -> u32 {
        match self.simple(node, place, demand) {
            Some((counting, takes)) => self.simple_cost(&counting, takes, demand),
            None => self.plan(node, place, demand).map_or(IMPOSSIBLE, |plan| plan.cost),
        }
    }

    /// Shows it of a node that counts.
    pub(super) fn prove_counting(&mut self, node: &'a Node, place: Place, demand: Demand) {
        if let Some((counting, takes)) = self.simple(node, place, demand) {
            return self.prove_simple(&counting, takes, place, demand);
        }
        let Some(plan) = self.plan(node, place, demand) else { return };
        self.facts.extend(plan.closes.map(FactId::List));
        for (child, child_place, demand) in plan.steps {
            self.prove_part((child, child_place), place, demand, plan.closes);
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
            Closing::ForBoth(list) if !demand.is_none() => Some(list),
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
        // An item that has to be shown to be there takes at least that fact.
        let known = closes.is_some() || matches!(counting.parts, Parts::Nodes(..));
        let mut best = (IMPOSSIBLE, None);
        for (number, part) in counting.parts.iter().enumerate() {
            let cost = self.part_cost(part.0, part.1, demand, known);
            if cost < best.0 {
                best = (cost, Some(part));
                // What comes after has to take fewer facts than this.
                if cost == 0 || (cost == 1 && (!known || self.each_takes_a_fact(counting, number + 1))) {
                    break;
                }
            }
        }
        best
    }

    /// Whether none of the parts from this one on can be shown without a fact.
    fn each_takes_a_fact(&self, counting: &Counting<'a>, from: usize) -> bool {
        let takes_a_fact = |id: &NodeId| {
            matches!(self.evaluation.program.node(*id), Node::Count(_, 1.., _) | Node::Distinct(_) | Node::Answer(..))
        };
        match counting.parts {
            Parts::Nodes(nodes, _) => nodes.iter().skip(from).all(takes_a_fact),
            Parts::Items(..) => false,
        }
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

    /// The cheapest way to show it of a node that counts.
    fn plan(&mut self, node: &'a Node, place: Place, demand: Demand) -> Option<Plan> {
        let [partly, yes] = self.evaluation.counting(node, self.values, place)?;
        let is_parts = matches!(node, Node::Parts(_) | Node::Every { held: Some(_), .. });
        if !is_parts {
            return Some(self.plan_counting(&partly, demand));
        }
        if yes.parts.len() == 0 {
            // Where there are no parts none holds, and that alone keeps it below yes as well.
            return Some(self.plan_counting(&partly, demand.partly()));
        }
        // Parts: reaching yes needs all, reaching partly needs one; so does staying below, the other way round.
        let (low, high) = (demand.at(Threshold::Partly), demand.at(Threshold::Yes));
        let of_partly = self.plan_counting(&partly, low);
        let of_yes = self.plan_counting(&yes, high);
        if matches!(node, Node::Every { .. }) && !high.reaching().is_none() {
            // All that take part is not enough: something has to take part.
            self.loose = true;
            return Some(of_yes.with(self.plan_counting(&partly, high.reaching())));
        }
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
            // What an item is as a part, and what it must be, mostly come to the same facts.
            for (held, implied) in partly.parts.iter().zip(yes.parts.iter()) {
                let cost =
                    self.part_cost(held.0, held.1, low, false).max(self.part_cost(implied.0, implied.1, high, false));
                if cost < best.cost {
                    let steps = vec![(held.0, held.1, low), (implied.0, implied.1, high)];
                    best = Plan { cost, closes: None, steps };
                }
            }
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
}

/// That an item is there, as a fact: of an item that is only counted, the count.
pub(super) const fn existence(place: Place) -> Option<FactId> {
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
