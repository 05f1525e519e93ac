//! Why a finding is as it is, and which facts could still change it (semantics.md, section 10).

mod because;
mod choose;
mod demand;
mod missing;
mod prune;

pub(crate) use because::Proof;
pub(crate) use demand::Demand;
pub(crate) use missing::Open;
pub(crate) use prune::prune;

use crate::{
    compile::{Node, NodeId},
    domain::ListName,
    evaluate::{Evaluation, Everything, ListState, Place},
    truth::Truth,
};

/// The parts of a node that counts: conditions, or one condition over the items of a list.
#[derive(Clone, Copy)]
pub(crate) enum Parts<'p> {
    /// Conditions, looked at from the same place.
    Nodes(&'p [NodeId], Place),
    /// The items of a list.
    Items(NodeId, ListState),
}

impl Parts<'_> {
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Nodes(nodes, _) => nodes.len(),
            Self::Items(_, state) => state.named as usize + state.unnamed as usize,
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (NodeId, Place)> + '_ {
        (0..self.len()).filter_map(|number| self.get(number))
    }

    pub(crate) fn get(&self, number: usize) -> Option<(NodeId, Place)> {
        match self {
            Self::Nodes(nodes, place) => nodes.get(number).map(|node| (*node, *place)),
            Self::Items(node, state) => {
                let place = match u16::try_from(number) {
                    Ok(index) if index < state.named => Place::Item(state.name, index),
                    _ => Place::Unnamed(state.name),
                };
                Some((*node, place))
            }
        }
    }
}

/// When it has to be known that a list holds no more than it names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    /// Never: there is no list.
    Never,
    /// To show that the count stays below something.
    ForHigh(ListName),
    /// To show that something holds of all.
    ForLow(ListName),
    /// To show anything: how many it takes depends on how many there are.
    ForBoth(ListName),
}

/// A node that counts how many of its parts reach a threshold.
#[derive(Clone, Copy)]
pub(crate) struct Counting<'p> {
    /// How many have to reach it.
    pub(crate) n: usize,
    pub(crate) parts: Parts<'p>,
    pub(crate) closing: Closing,
    /// What items may do that are not named.
    pub(crate) further: Option<Truth>,
}

impl<'a> Evaluation<'a, Everything> {
    /// The node as one that counts; for a node of parts once for each threshold (partly, yes).
    pub(crate) fn counting(&self, node: &'a Node, values: &[Truth], place: Place) -> Option<[Counting<'a>; 2]> {
        let over = |n: usize, parts: Parts<'a>, closing: Closing, further: Option<Truth>| Counting {
            n,
            parts,
            closing,
            further,
        };
        match node {
            Node::AtLeast(n, edges) => {
                let parts = Parts::Nodes(self.program.children(*edges), place);
                Some([over(*n as usize, parts, Closing::Never, None); 2])
            }
            Node::Parts(edges) => {
                let parts = Parts::Nodes(self.program.children(*edges), place);
                Some([over(1, parts, Closing::Never, None), over(parts.len(), parts, Closing::Never, None)])
            }
            Node::Count(list, n, item) => {
                let state = self.list(*list);
                let further = state.open.then(|| self.value(*item, values, Place::Further(*list)));
                Some([over(*n as usize, Parts::Items(*item, state), Closing::ForHigh(*list), further); 2])
            }
            Node::Share(share) => {
                let state = self.list(share.list);
                let parts = Parts::Items(share.item, state);
                if !state.open {
                    let links = u32::from(state.named).saturating_add(state.unnamed);
                    let needed = share.needed(links) as usize;
                    // One that fails is enough against all, however many there are.
                    let all = share.is_all() && links > 0;
                    let closing = if all { Closing::ForLow(share.list) } else { Closing::ForBoth(share.list) };
                    return Some([over(needed, parts, closing, None); 2]);
                }
                let further = self.value(share.item, values, Place::Further(share.list));
                Some([over(parts.len(), parts, Closing::ForLow(share.list), Some(further)); 2])
            }
            Node::Every { list, implied, held } => {
                let state = self.list(*list);
                let further = |item: NodeId| state.open.then(|| self.value(item, values, Place::Further(*list)));
                let all = Parts::Items(*implied, state);
                let all = over(all.len(), all, Closing::ForLow(*list), further(*implied));
                let any = held.map(|held| over(1, Parts::Items(held, state), Closing::ForHigh(*list), further(held)));
                Some([any.unwrap_or(all), all])
            }
            _ => None,
        }
    }
}
