//! What a requirement reads: the nodes that it stands on, and the facts that these ask for.

use super::{
    lower::Lowering,
    program::{DistinctNode, Node, NodeId},
};
use crate::{
    domain::{FactType, ListName, Test},
    validate::membership,
};
use std::collections::BTreeSet;

impl Lowering<'_> {
    /// The nodes outside conditions on items that this one stands on, itself included.
    pub(super) fn reach(&self, id: NodeId, reach: &mut BTreeSet<NodeId>) {
        if !reach.insert(id) {
            return;
        }
        match self.nodes.get(id.place()) {
            Some(Node::Not(child) | Node::AtLeastPartly(child)) => self.reach(*child, reach),
            Some(Node::AtLeast(_, edges) | Node::Parts(edges)) => {
                for child in edges.of(&self.edges) {
                    self.reach(*child, reach);
                }
            }
            _ => {}
        }
    }

    /// What a condition on an item asks of one field.
    fn tests_of(&self, id: NodeId, field: u8) -> Vec<&Test> {
        match self.nodes.get(id.place()) {
            Some(Node::Field(own, test)) if *own == field => vec![test],
            Some(Node::Not(child) | Node::AtLeastPartly(child)) => self.tests_of(*child, field),
            Some(Node::AtLeast(_, edges) | Node::Parts(edges)) => {
                edges.of(&self.edges).iter().flat_map(|child| self.tests_of(*child, field)).collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn read(&self, id: NodeId, list: Option<ListName>, reads: &mut Reads) {
        let Some(node) = self.nodes.get(id.place()) else { return };
        if list.is_none() && !reads.nodes.insert(id) {
            // Another requirement that was leaned on before: everything in it is read twice. Not walked through again,
            // or the steps would double with every requirement.
            reads.shares_facts = true;
            return;
        }
        match node {
            Node::Constant(_) => {}
            Node::Fact(fact, test) => {
                reads.add(Read::Fact(*fact));
                reads.degree(crate::domain::Dossier::FACTS.get(usize::from(*fact)).map(|field| field.kind), test);
            }
            Node::Answer(slot, test) => {
                reads.add(Read::Answer(*slot));
                let kind = self.rules.answers().get(usize::from(*slot)).map(|asked| &asked.kind);
                let partly = matches!(kind, Some(crate::domain::AnswerType::Degree));
                reads.may_be_partly |= partly && matches!(test, Test::Degree | Test::Opposite);
            }
            Node::Field(field, test) => {
                if let Some(list) = list {
                    reads.field(list, *field);
                    reads.degree(list.kind_of(*field), test);
                }
            }
            Node::Not(child) | Node::AtLeastPartly(child) => self.read(*child, list, reads),
            Node::AtLeast(_, edges) | Node::Parts(edges) => {
                if matches!(node, Node::Parts(_)) && edges.count > 1 {
                    reads.may_be_partly = true;
                }
                for child in edges.of(&self.edges) {
                    self.read(*child, list, reads);
                }
            }
            Node::Count(list, _, item) => {
                reads.add(Read::List(*list));
                self.read(*item, Some(*list), reads);
            }
            Node::Share(share) => {
                reads.add(Read::List(share.list));
                self.read(share.item, Some(share.list), reads);
            }
            Node::Every { list, implied, held } => {
                reads.add(Read::List(*list));
                self.read(*implied, Some(*list), reads);
                reads.may_be_partly |= held.is_some();
            }
            Node::Distinct(distinct) => self.read_distinct(distinct, reads),
            Node::Different(different) => {
                reads.add(Read::List(different.list));
                reads.field(different.list, different.field);
                if let Some(member) = different.member {
                    self.read(member, Some(different.list), reads);
                }
            }
        }
    }

    fn read_distinct(&self, distinct: &DistinctNode, reads: &mut Reads) {
        reads.add(Read::List(distinct.list));
        // Its own proof takes care of fields that several roles read; not of one that a role reads twice.
        // Nor of one that some roles read and others do not: an item may then fill a role for another reason.
        let mut all = BTreeSet::new();
        for (place, role) in distinct.roles.iter().enumerate() {
            let mut own = Reads::default();
            self.read(role.whole, Some(distinct.list), &mut own);
            reads.shares_facts |= own.shares_facts || (place > 0 && own.seen != all);
            reads.may_be_partly |= own.may_be_partly;
            all.extend(own.seen);
        }
        let takes_part = membership(distinct.list).map(|(status, _)| status);
        let mut asked = distinct.roles.iter().map(|role| takes_part.map(|field| self.tests_of(role.whole, field)));
        let first = asked.next();
        reads.shares_facts |= asked.any(|other| Some(other) != first);
        all.into_iter().for_each(|read| reads.add(read));
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Read {
    Fact(u8),
    Answer(u16),
    List(ListName),
    Field(ListName, u8),
}

/// What a requirement reads.
#[derive(Default)]
pub(super) struct Reads {
    nodes: BTreeSet<NodeId>,
    seen: BTreeSet<Read>,
    pub(super) shares_facts: bool,
    pub(super) may_be_partly: bool,
}

impl Reads {
    fn add(&mut self, read: Read) {
        self.shares_facts |= !self.seen.insert(read);
    }

    /// A field that follows from another stands for both.
    fn field(&mut self, list: ListName, field: u8) {
        self.add(Read::Field(list, list.source_of(field).unwrap_or(field)));
    }

    fn degree(&mut self, kind: Option<FactType>, test: &Test) {
        let partly = matches!(kind, Some(FactType::Degree | FactType::Progress));
        self.may_be_partly |= partly && matches!(test, Test::Degree | Test::Opposite);
    }
}
