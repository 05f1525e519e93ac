//! What a condition asks for: so that reasons and questions in words are about what decides, and not about what only made
//! it apply.

use crate::{
    compile::{Node, NodeId, Program},
    domain::ListName,
    evaluate::FactId,
};
use std::collections::BTreeSet;

/// The single facts, answers and fields that a condition asks for.
#[derive(Default)]
pub(in crate::assess) struct Asked {
    facts: BTreeSet<FactId>,
    lists: BTreeSet<ListName>,
    fields: BTreeSet<(ListName, u8)>,
    /// Lists of which different items are asked, so that it matters which of them are one party.
    parties: BTreeSet<ListName>,
    /// Nodes that were walked through: several may lead to one, and each of those to another that is shared.
    seen: BTreeSet<NodeId>,
}

impl Asked {
    /// What stands under this node.
    pub(in crate::assess) fn under(program: &Program, node: NodeId) -> Self {
        let mut asked = Self::default();
        asked.add(program, node);
        asked
    }

    /// Also what stands under this one.
    pub(in crate::assess) fn add(&mut self, program: &Program, node: NodeId) {
        self.collect(program, node, None);
    }

    /// Also what conditions on the items of a list ask for.
    pub(in crate::assess) fn add_items(&mut self, program: &Program, list: ListName, conditions: [NodeId; 2]) {
        self.items(program, list, conditions);
    }

    /// Also a field of the items of a list.
    pub(in crate::assess) fn add_field(&mut self, list: ListName, field: u8) {
        self.lists.insert(list);
        self.fields.insert((list, field));
    }

    /// The lists, then the single facts and answers.
    pub(in crate::assess) fn facts(&self) -> impl Iterator<Item = FactId> {
        self.lists.iter().map(|list| FactId::List(*list)).chain(self.facts.iter().copied())
    }

    /// The fields of the items.
    pub(in crate::assess) fn fields(&self) -> impl Iterator<Item = (ListName, u8)> {
        self.fields.iter().copied()
    }

    /// Whether it matters which items of the list are one party.
    pub(in crate::assess) fn asks_parties(&self, list: ListName) -> bool {
        self.parties.contains(&list)
    }

    /// Whether the fact is one that is asked for.
    pub(super) fn asks(&self, fact: FactId) -> bool {
        match fact {
            FactId::Fact(_) | FactId::Answer(_) => self.facts.contains(&fact),
            FactId::List(list) | FactId::Item(list, _) | FactId::Field(list, ..) => self.lists.contains(&list),
        }
    }

    /// Whether the field of the items is asked for itself, not one that it follows from.
    pub(super) fn asks_field(&self, list: ListName, field: u8) -> bool {
        self.fields.contains(&(list, field))
    }

    /// Whether the requirement's own question can stand for this fact: for what is asked of a list as a whole, where the
    /// answer is one more item; or for the one single fact that is read. Every other fact has a narrower question, and
    /// answers of its own.
    pub(in crate::assess) fn own_question_asks(&self, fact: FactId) -> bool {
        match fact {
            FactId::List(list) => self.lists.contains(&list),
            FactId::Fact(_) | FactId::Answer(_) => {
                self.lists.is_empty() && self.facts.len() == 1 && self.facts.contains(&fact)
            }
            FactId::Item(..) | FactId::Field(..) => false,
        }
    }

    fn collect(&mut self, program: &Program, id: NodeId, list: Option<ListName>) {
        if !self.seen.insert(id) {
            return;
        }
        match program.node(id) {
            Node::Constant(_) => {}
            Node::Fact(number, _) => drop(self.facts.insert(FactId::Fact(*number))),
            Node::Answer(slot, _) => drop(self.facts.insert(FactId::Answer(*slot))),
            Node::Field(field, _) => self.fields.extend(list.map(|list| (list, *field))),
            Node::Not(child) | Node::AtLeastPartly(child) => self.collect(program, *child, list),
            Node::AtLeast(_, edges) | Node::Parts(edges) => {
                for child in program.children(*edges) {
                    self.collect(program, *child, list);
                }
            }
            Node::Count(list, _, item) => self.items(program, *list, [*item]),
            Node::Share(share) => self.items(program, share.list, [share.item]),
            Node::Every { list, implied, held } => {
                self.items(program, *list, [*implied].into_iter().chain(*held));
            }
            Node::Distinct(distinct) => {
                self.parties.insert(distinct.list);
                self.items(program, distinct.list, distinct.roles.iter().map(|role| role.whole));
            }
            Node::Different(different) => {
                self.fields.insert((different.list, different.field));
                self.items(program, different.list, different.member);
            }
        }
    }

    fn items(&mut self, program: &Program, list: ListName, conditions: impl IntoIterator<Item = NodeId>) {
        self.lists.insert(list);
        for condition in conditions {
            self.collect(program, condition, Some(list));
        }
    }
}
