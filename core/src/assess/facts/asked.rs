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
}

impl Asked {
    /// What stands under this node.
    pub(in crate::assess) fn under(program: &Program, node: NodeId) -> Self {
        let mut asked = Self::default();
        asked.collect(program, node, None);
        asked
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
