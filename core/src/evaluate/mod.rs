//! What a program says of a dossier: the bounds of every node.

mod different;
mod distinct;
#[cfg(all(test, feature = "builtin"))]
mod tests;
mod view;

pub use view::FactId;
pub(crate) use view::{Everything, Only, View};

use crate::{
    compile::{Node, NodeId, Program, ShareNode},
    domain::{Day, Dossier, ListName, Record, Sizes, Standing, Test, Vocabulary},
    truth::Truth,
};

/// Where a node is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The dossier as a whole.
    Dossier,
    /// An item that is described.
    Item(ListName, u16),
    /// An item that is counted, but not described.
    Unnamed(ListName),
    /// An item that may be there besides, of which nothing is known.
    Further(ListName),
}

/// A program looking at a dossier, at a date, seeing as much of it as its view lets through.
pub(crate) struct Evaluation<'a, V> {
    pub(crate) program: &'a Program,
    pub(crate) dossier: &'a Dossier,
    pub(crate) as_of: Day,
    view: V,
    /// Looked up for nearly every node, so counted once.
    sizes: Sizes,
}

impl<'a, V: View> Evaluation<'a, V> {
    pub(crate) fn new(program: &'a Program, dossier: &'a Dossier, as_of: Day, view: V) -> Self {
        Self { program, dossier, as_of, view, sizes: dossier.sizes() }
    }

    /// The same, seen in another way.
    pub(crate) const fn seen<W: View>(&self, view: W) -> Evaluation<'a, W> {
        let Self { program, dossier, as_of, sizes, .. } = *self;
        Evaluation { program, dossier, as_of, view, sizes }
    }

    /// Fills in the values of these nodes, which come in an order in which each comes after those that it reads.
    pub(crate) fn run(&self, nodes: &[NodeId], values: &mut [Truth]) {
        for id in nodes {
            let value = self.compute(*id, values, Place::Dossier);
            if let Some(slot) = values.get_mut(id.place()) {
                *slot = value;
            }
        }
    }

    /// The value of a node: looked up outside lists, computed for items.
    pub(crate) fn value(&self, id: NodeId, values: &[Truth], place: Place) -> Truth {
        let known = match place {
            Place::Dossier => values.get(id.place()).copied().or(Some(Truth::UNKNOWN)),
            Place::Further(_) => self.program.beforehand(id).further,
            Place::Unnamed(_) => self.program.beforehand(id).unnamed,
            Place::Item(list, index) => self.passes(id, list, index),
        };
        known.unwrap_or_else(|| self.compute(id, values, place))
    }

    /// Whether an item passes all of some tests, where that is what the node asks.
    fn passes(&self, id: NodeId, list: ListName, index: u16) -> Option<Truth> {
        let all = self.program.beforehand(id).conjunction.as_ref()?;
        let item = self.dossier.list(list).item(usize::from(index))?;
        let mut passes = Truth::YES;
        for ((field, test), further) in all.tests.iter().zip(&all.further) {
            passes = passes.and(self.seen_field(item, *field, test, (list, index), *further));
            // One that it fails is enough.
            if passes == Truth::NO {
                break;
            }
        }
        Some(passes)
    }

    fn compute(&self, id: NodeId, values: &[Truth], place: Place) -> Truth {
        match self.program.node(id) {
            Node::Constant(value) => Truth::from_bool(*value),
            Node::Fact(fact, test) => self.fact(*fact, test),
            Node::Answer(slot, test) => self.answer(*slot, test),
            Node::Field(field, test) => self.field(*field, test, place),
            Node::Not(child) => self.value(*child, values, place).not(),
            Node::AtLeastPartly(child) => self.value(*child, values, place).at_least_partly(),
            Node::AtLeast(n, edges) => {
                let children = self.program.children(*edges).iter().map(|child| self.value(*child, values, place));
                match *n {
                    1 => children.fold(Truth::NO, Truth::or),
                    n if n == edges.count => children.fold(Truth::YES, Truth::and),
                    n => Truth::at_least_of(n, children, Truth::NO),
                }
            }
            Node::Parts(edges) => {
                Truth::parts(self.program.children(*edges).iter().map(|child| self.value(*child, values, place)))
            }
            Node::Count(list, n, item) => self.count(*list, *n, *item, values),
            Node::Every { list, implied, held } => self.every(*list, *implied, *held, values),
            Node::Share(share) => self.share(share, values),
            Node::Distinct(node) => self.distinct(node, values),
            Node::Different(node) => self.different(node, values),
        }
    }

    fn fact(&self, fact: u8, test: &Test) -> Truth {
        if self.view.knows(FactId::Fact(fact)) {
            self.dossier.test(fact, test, self.as_of)
        } else {
            Dossier::forgotten(fact, test, self.as_of)
        }
    }

    fn answer(&self, slot: u16, test: &Test) -> Truth {
        let Some(asked) = self.program.rules().answers().get(usize::from(slot)) else { return Truth::UNKNOWN };
        match self.dossier.answers.get(&asked.id) {
            Some(answer) if self.view.knows(FactId::Answer(slot)) => answer.test(test, self.as_of),
            _ => Truth::UNKNOWN,
        }
    }

    pub(crate) fn field(&self, field: u8, test: &Test, place: Place) -> Truth {
        match place {
            Place::Dossier => Truth::UNKNOWN,
            Place::Unnamed(list) => list.unstated(field, test, self.as_of),
            Place::Further(list) => list.forgotten(field, test, self.as_of),
            Place::Item(list, index) => {
                let Some(item) = self.dossier.list(list).item(usize::from(index)) else { return Truth::UNKNOWN };
                self.seen_field(item, field, test, (list, index), None)
            }
        }
    }

    /// What is seen of a field of an item; `forgotten`: what the test says when the field is not seen, where that is
    /// known beforehand.
    fn seen_field(
        &self,
        item: &dyn Record,
        field: u8,
        test: &Test,
        (list, index): (ListName, u16),
        forgotten: Option<Truth>,
    ) -> Truth {
        if V::EVERYTHING {
            return item.test(field, test, self.as_of);
        }
        let look = item.look(field, test, self.as_of);
        // What silence means is no fact that can be forgotten.
        if look.standing == Standing::Unstated || self.view.knows(FactId::Field(list, index, look.field)) {
            look.answer
        } else {
            forgotten.unwrap_or_else(|| list.forgotten(field, test, self.as_of))
        }
    }

    /// The field that speaks for this one: a field that follows from another speaks itself only when it is stated.
    pub(crate) fn deciding_field(&self, item: &dyn Record, list: ListName, field: u8) -> u8 {
        match list.source_of(field) {
            Some(source) if item.standing(field, self.as_of) == Standing::Unstated => source,
            _ => field,
        }
    }

    fn count(&self, list: ListName, n: u32, item: NodeId, values: &[Truth]) -> Truth {
        let state = self.list(list);
        if n == 1 {
            // All of some tests is the usual case, and a single pass over the items.
            let named = match &self.program.beforehand(item).conjunction {
                _ if state.named == 0 => Truth::NO,
                Some(all) if V::EVERYTHING => self.dossier.list(list).any(&all.tests, self.as_of),
                _ => self.items(&state).map(|place| self.item_value(item, values, place)).fold(Truth::NO, Truth::or),
            };
            if named == Truth::YES {
                return named;
            }
            let others = self.others(&state, item, values);
            let unnamed = if state.unnamed > 0 { self.value(item, values, Place::Unnamed(list)) } else { Truth::NO };
            return named.or(unnamed).or(others);
        }
        let others = self.others(&state, item, values);
        let named = self.items(&state).map(|place| self.item_value(item, values, place));
        let unnamed = std::iter::repeat_n(Place::Unnamed(list), state.unnamed as usize);
        let unnamed = unnamed.map(|place| self.value(item, values, place));
        Truth::at_least_of(n, named.chain(unnamed), others)
    }

    fn every(&self, list: ListName, implied: NodeId, held: Option<NodeId>, values: &[Truth]) -> Truth {
        let state = self.list(list);
        let over = |item: NodeId, start: Truth, join: fn(Truth, Truth) -> Truth| {
            let named = self.items(&state).map(|place| self.item_value(item, values, place)).fold(start, join);
            let all =
                if state.unnamed > 0 { join(named, self.value(item, values, Place::Unnamed(list))) } else { named };
            if state.open {
                // A further item need not be there, but may be anything.
                let further = self.value(item, values, Place::Further(list));
                all.hull(join(all, further))
            } else {
                all
            }
        };
        let all = over(implied, Truth::YES, Truth::and);
        match held {
            None => all,
            Some(held) => Truth::parts_of(all, over(held, Truth::NO, Truth::or)),
        }
    }

    /// A share of links. Where there may be more of them, some may always fail it; and as long as not every one has to
    /// be so, enough may be so.
    fn share(&self, share: &ShareNode, values: &[Truth]) -> Truth {
        let state = self.list(share.list);
        let named = self.items(&state).map(|place| self.item_value(share.item, values, place));
        let unnamed = std::iter::repeat_n(Place::Unnamed(share.list), state.unnamed as usize);
        let all = named.chain(unnamed.map(|place| self.value(share.item, values, place)));
        if !state.open {
            let needed = share.needed(u32::from(state.named).saturating_add(state.unnamed));
            return if needed == 0 { Truth::YES } else { Truth::at_least_of(needed, all, Truth::NO) };
        }
        if share.is_all() { all.fold(Truth::YES, Truth::and).at_most_this() } else { Truth::UNKNOWN }
    }

    /// What is seen of a list.
    pub(crate) fn list(&self, name: ListName) -> ListState {
        let size = self.sizes.get(name.index()).copied().unwrap_or_default();
        let known = self.view.knows(FactId::List(name));
        ListState {
            name,
            named: size.named.unwrap_or_default(),
            unnamed: if known { size.unnamed } else { 0 },
            open: !known || size.named.is_none() || self.dossier.incomplete.contains(name),
        }
    }

    pub(crate) fn items(&self, state: &ListState) -> impl Iterator<Item = Place> + use<V> {
        let name = state.name;
        (0..state.named).map(move |index| Place::Item(name, index))
    }

    /// The value of a condition on a named item; an item of which the view shows nothing need not be there.
    pub(crate) fn item_value(&self, node: NodeId, values: &[Truth], place: Place) -> Truth {
        match place {
            Place::Item(list, index) if !self.view.sees_item(list, index) => {
                self.value(node, values, Place::Further(list)).at_most_this()
            }
            place => self.value(node, values, place),
        }
    }

    /// What items may do that the dossier does not name: nothing in a closed list.
    fn others(&self, state: &ListState, item: NodeId, values: &[Truth]) -> Truth {
        if state.open { self.value(item, values, Place::Further(state.name)).at_most_this() } else { Truth::NO }
    }
}

/// What is seen of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListState {
    pub(crate) name: ListName,
    /// Items that are described.
    pub(crate) named: u16,
    /// Items that are counted besides.
    pub(crate) unnamed: u32,
    /// Whether there may be more.
    pub(crate) open: bool,
}
