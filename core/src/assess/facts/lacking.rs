//! What a complete list lacks: the reason, in words, why something is not met although there are items.

use crate::{
    assess::findings::Findings,
    compile::{Node, NodeId, Program},
    domain::ListName,
    truth::Truth,
};
use std::collections::{BTreeMap, BTreeSet};

/// What the items of a list are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::assess) enum Lacking {
    /// None of them fits.
    Nothing,
    /// Of the things that are needed, some are there and some are not.
    NotAll,
    /// One fits partly, and no other does better.
    NothingElse,
}

/// For each list of which nothing is asked but some item: what it lacks.
#[derive(Debug, Default)]
pub(in crate::assess) struct Lacks {
    asked: BTreeMap<ListName, Vec<Truth>>,
    /// Lists of which more is asked: all items, a number, different ones, or that there is none.
    otherwise: BTreeSet<ListName>,
    /// Nodes that were walked through, and whether as an opposite.
    seen: BTreeSet<(NodeId, bool)>,
}

impl Lacks {
    /// What stands under this node.
    pub(in crate::assess) fn under(program: &Program, findings: &Findings, node: NodeId) -> Self {
        let mut lacks = Self::default();
        lacks.collect(program, findings, node, false);
        lacks
    }

    /// What a list lacks, when it holds no more than is known.
    pub(super) fn of(&self, list: ListName) -> Option<Lacking> {
        let values = self.asked.get(&list).filter(|_| !self.otherwise.contains(&list))?;
        let fails = values.iter().filter(|value| **value == Truth::NO).count();
        match values.as_slice() {
            _ if fails == values.len() => Some(Lacking::Nothing),
            [Truth::PARTLY] => Some(Lacking::NothingElse),
            _ if fails > 0 => Some(Lacking::NotAll),
            _ => None,
        }
    }

    fn collect(&mut self, program: &Program, findings: &Findings, id: NodeId, opposite: bool) {
        if !self.seen.insert((id, opposite)) {
            return;
        }
        match program.node(id) {
            Node::Count(list, 1, _) if !opposite => {
                self.asked.entry(*list).or_default().push(findings.value(id));
            }
            Node::Not(child) => self.collect(program, findings, *child, true),
            Node::AtLeastPartly(child) => self.collect(program, findings, *child, opposite),
            Node::AtLeast(_, edges) | Node::Parts(edges) => {
                for child in program.children(*edges) {
                    self.collect(program, findings, *child, opposite);
                }
            }
            Node::Count(list, ..) | Node::Every { list, .. } => drop(self.otherwise.insert(*list)),
            Node::Share(share) => drop(self.otherwise.insert(share.list)),
            Node::Distinct(distinct) => drop(self.otherwise.insert(distinct.list)),
            Node::Different(different) => drop(self.otherwise.insert(different.list)),
            Node::Constant(_) | Node::Fact(..) | Node::Answer(..) | Node::Field(..) => {}
        }
    }
}
