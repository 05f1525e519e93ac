//! The facts that could still change an outcome: the thresholds that are still open, passed down from the root.

use super::Counting;
use crate::{
    compile::{Conjunction, DifferentNode, DistinctNode, Node, NodeId, RequirementProgram},
    domain::{ListName, Look, Standing, Test},
    evaluate::{Evaluation, Everything, FactId, Place},
    truth::{Threshold, Truth},
};

/// Collects the facts that are open.
pub(crate) struct Open<'e, 'a> {
    evaluation: &'e Evaluation<'a, Everything>,
    values: &'e [Truth],
    /// For each node outside lists the thresholds that are open there: one bit for partly, one for yes.
    live: &'e mut [u8],
    missing: &'e mut Vec<FactId>,
    disputed: &'e mut Vec<FactId>,
    /// Where the facts of this requirement begin in the two lists.
    from: (usize, usize),
    /// Whether a fact can be met twice.
    repeats: bool,
}

impl<'e, 'a> Open<'e, 'a> {
    pub(crate) fn new(
        evaluation: &'e Evaluation<'a, Everything>,
        values: &'e [Truth],
        live: &'e mut [u8],
        missing: &'e mut Vec<FactId>,
        disputed: &'e mut Vec<FactId>,
    ) -> Self {
        let from = (missing.len(), disputed.len());
        Self { evaluation, values, live, missing, disputed, from, repeats: true }
    }

    /// Passes the open thresholds of these roots down through the nodes that they stand on.
    pub(crate) fn collect(mut self, roots: impl Iterator<Item = NodeId>, requirement: &RequirementProgram) {
        self.repeats = requirement.repeats_facts;
        for id in &requirement.reach {
            self.set(*id, 0);
        }
        for root in roots {
            self.pass(root, 0b11, Place::Dossier);
        }
        // Each node comes after those that it reads, so from the end on every node knows all that is asked of it. The
        // facts themselves are then collected in the order of the rule set.
        for id in requirement.joins.iter().rev().chain(&requirement.reads) {
            self.spread_live(*id);
        }
        if self.repeats {
            once(self.missing, self.from.0);
            once(self.disputed, self.from.1);
        }
    }

    fn spread_live(&mut self, id: NodeId) {
        let live = self.live.get(id.place()).copied().unwrap_or_default();
        if live != 0 {
            self.spread(id, live, Place::Dossier);
        }
    }

    fn set(&mut self, id: NodeId, bits: u8) {
        if let Some(slot) = self.live.get_mut(id.place()) {
            *slot = bits;
        }
    }

    /// Hands a node the thresholds that matter, as far as they are open in it.
    fn pass(&mut self, id: NodeId, live: u8, place: Place) {
        if let (Place::Item(list, index), Some(all)) = (place, &self.evaluation.program.beforehand(id).conjunction) {
            return self.pass_tests(all, live, list, index);
        }
        let live = live & self.evaluation.value(id, self.values, place).open_thresholds();
        if live == 0 {
            return;
        }
        match place {
            Place::Dossier => {
                let before = self.live.get(id.place()).copied().unwrap_or_default();
                self.set(id, before | live);
            }
            _ => self.spread(id, live, place),
        }
    }

    /// An item that has to pass all tests: each that is open decides, as long as none fails.
    fn pass_tests(&mut self, all: &Conjunction, live: u8, list: ListName, index: u16) {
        let as_of = self.evaluation.as_of;
        let Some(item) = self.evaluation.dossier.list(list).item(usize::from(index)) else { return };
        let answers = all.tests.iter().map(|(field, test)| item.test(*field, test, as_of));
        let live = live & answers.fold(Truth::YES, Truth::and).open_thresholds();
        if live == 0 {
            return;
        }
        for (field, test) in &all.tests {
            let look = item.look(*field, test, as_of);
            if look.answer.open_thresholds() & live != 0 {
                self.report_field(list, index, *field, look);
            }
        }
    }

    fn spread(&mut self, id: NodeId, live: u8, place: Place) {
        let node = self.evaluation.program.node(id);
        match node {
            Node::Constant(_) => {}
            Node::Fact(fact, _) => {
                let standing = self.evaluation.dossier.standing(*fact, self.evaluation.as_of);
                self.report(FactId::Fact(*fact), standing);
            }
            Node::Answer(slot, _) => {
                let asked = self.evaluation.program.rules().answers().get(usize::from(*slot));
                let answer = asked.and_then(|asked| self.evaluation.dossier.answers.get(&asked.id));
                let standing = answer.map_or(Standing::Unstated, |answer| answer.standing(self.evaluation.as_of));
                self.report(FactId::Answer(*slot), standing);
            }
            Node::Field(field, test) => self.field(*field, test, place),
            Node::Not(child) => self.pass(*child, mirrored(live), place),
            Node::AtLeastPartly(child) => self.pass(*child, Threshold::Partly.bit(), place),
            Node::Distinct(distinct) => self.distinct(distinct, live),
            Node::Different(different) => self.different(different),
            Node::Count(list, 1, item) => self.some(*list, *item, live),
            Node::Share(share) if self.evaluation.list(share.list).open && !share.is_all() => {
                self.any_link(share.list, share.item, live);
            }
            Node::AtLeast(..) | Node::Parts(_) | Node::Count(..) | Node::Share(_) | Node::Every { .. } => {
                if let Some(both) = self.evaluation.counting(node, self.values, place) {
                    let same = !matches!(node, Node::Parts(_) | Node::Every { held: Some(_), .. });
                    for (counting, threshold) in both.iter().zip(Threshold::ALL) {
                        if same && threshold == Threshold::Yes {
                            break;
                        }
                        let live = if same { live } else { live & threshold.bit() };
                        self.counting(counting, live);
                    }
                }
            }
        }
    }

    /// One of the items has to reach a threshold. As none certainly does, every one that may decides.
    fn some(&mut self, list: ListName, item: NodeId, live: u8) {
        let state = self.evaluation.list(list);
        for place in self.evaluation.items(&state) {
            self.pass(item, live, place);
        }
        let value = |place: Place| self.evaluation.value(item, self.values, place);
        let unnamed = state.unnamed > 0 && value(Place::Unnamed(list)).open_thresholds() & live != 0;
        let further = state.open && value(Place::Further(list)).possible_thresholds() & live != 0;
        if unnamed || further {
            self.list(list);
        }
    }

    /// Where the number of links is not known, each of them may decide, and so may the number.
    fn any_link(&mut self, list: ListName, item: NodeId, live: u8) {
        let state = self.evaluation.list(list);
        for place in self.evaluation.items(&state) {
            self.pass(item, live, place);
        }
        self.list(list);
    }

    /// A part keeps a threshold when the others leave it open whether enough of them reach it.
    fn counting(&mut self, counting: &Counting<'a>, live: u8) {
        let mut reached = [(0_usize, 0_usize); 2];
        for (child, place) in counting.parts.iter() {
            let value = self.evaluation.value(child, self.values, place);
            for ((low, high), threshold) in reached.iter_mut().zip(Threshold::ALL) {
                *low += usize::from(value.certainly(threshold));
                *high += usize::from(value.possibly(threshold));
            }
        }
        for (child, place) in counting.parts.iter() {
            let value = self.evaluation.value(child, self.values, place);
            let mut kept = 0;
            for ((low, high), threshold) in reached.iter().zip(Threshold::ALL) {
                let others_low = low - usize::from(value.certainly(threshold));
                let others_high = high - usize::from(value.possibly(threshold));
                let unlimited =
                    self.adds_to(counting) && counting.further.is_some_and(|further| further.possibly(threshold));
                let decides = others_low < counting.n && (unlimited || counting.n <= others_high + 1);
                if decides && live & threshold.bit() != 0 {
                    kept |= threshold.bit();
                }
            }
            match place {
                Place::Unnamed(list) if kept & value.open_thresholds() != 0 => self.list(list),
                _ => self.pass(child, kept, place),
            }
        }
        if let (Some(further), super::Parts::Items(_, state)) = (counting.further, counting.parts) {
            // Another item matters when it can reach a threshold that is counted, or stay below one that all must reach.
            let matters = Threshold::ALL.into_iter().any(|threshold| {
                live & threshold.bit() != 0
                    && if self.adds_to(counting) { further.possibly(threshold) } else { !further.certainly(threshold) }
            });
            if matters {
                self.list(state.name);
            }
        }
    }

    /// Whether further items add to what is counted; else they are more that must hold.
    fn adds_to(&self, counting: &Counting<'a>) -> bool {
        matches!(counting.closing, super::Closing::ForHigh(_))
    }

    fn distinct(&mut self, node: &DistinctNode, live: u8) {
        let state = self.evaluation.list(node.list);
        for place in self.evaluation.items(&state) {
            for role in &node.roles {
                self.pass(role.whole, live, place);
            }
        }
        let can_fill = |place: Place| {
            node.roles.iter().any(|role| {
                let value = self.evaluation.value(role.whole, self.values, place);
                live & value.open_thresholds() != 0
            })
        };
        if (state.open && can_fill(Place::Further(node.list)))
            || (state.unnamed > 0 && can_fill(Place::Unnamed(node.list)))
        {
            self.list(node.list);
        }
    }

    fn different(&mut self, node: &DifferentNode) {
        let state = self.evaluation.list(node.list);
        for place in self.evaluation.items(&state) {
            if let Some(member) = node.member {
                self.pass(member, 0b11, place);
            }
            let is_open = |test: &Test| self.evaluation.field(node.field, test, place).open_thresholds() != 0;
            if node.words.iter().any(is_open) {
                self.field(node.field, &Test::Among(0), place);
            }
        }
        if state.open || state.unnamed > 0 {
            self.list(node.list);
        }
    }

    /// A field of an item. Where the field that speaks for it is stated and yet leaves it open, it is asked itself.
    fn field(&mut self, field: u8, test: &Test, place: Place) {
        match place {
            Place::Item(list, index) => {
                let Some(item) = self.evaluation.dossier.list(list).item(usize::from(index)) else { return };
                self.report_field(list, index, field, item.look(field, test, self.evaluation.as_of));
            }
            Place::Unnamed(list) | Place::Further(list) => self.list(list),
            Place::Dossier => {}
        }
    }

    fn report_field(&mut self, list: ListName, index: u16, field: u8, look: Look) {
        let asked = if look.standing == Standing::Stated { field } else { look.field };
        self.report(FactId::Field(list, index, asked), look.standing);
    }

    fn list(&mut self, list: ListName) {
        self.report(FactId::List(list), Standing::Unstated);
    }

    fn report(&mut self, fact: FactId, standing: Standing) {
        let (facts, from) = match standing {
            Standing::Disputed => (&mut *self.disputed, self.from.1),
            _ => (&mut *self.missing, self.from.0),
        };
        // The usual few are compared at once; a long list of facts is cleared of doubles at the end.
        let own = facts.get(from..).unwrap_or_default();
        if !self.repeats || own.len() > FEW || !own.contains(&fact) {
            facts.push(fact);
        }
    }
}

/// So many facts are compared one by one.
const FEW: usize = 32;

/// Leaves each fact once, where it stands first.
fn once(facts: &mut Vec<FactId>, from: usize) {
    if facts.len() - from <= FEW {
        return;
    }
    let mut order: Vec<(FactId, usize)> = facts.drain(from..).enumerate().map(|(place, fact)| (fact, place)).collect();
    order.sort_unstable();
    order.dedup_by_key(|(fact, _)| *fact);
    order.sort_unstable_by_key(|(_, place)| *place);
    facts.extend(order.into_iter().map(|(fact, _)| fact));
}

/// The thresholds of the opposite.
const fn mirrored(live: u8) -> u8 {
    (live >> 1 & 1) | (live << 1 & 2)
}
