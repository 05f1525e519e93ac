//! How much of a dossier is seen: everything, or only some facts, as if the rest had been forgotten.

use crate::domain::ListName;

/// One fact of a dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactId {
    /// A single fact, by its number.
    Fact(u8),
    /// An answer, by its place among those that the rule set asks for.
    Answer(u16),
    /// That a list holds just the items that it holds.
    List(ListName),
    /// That an item is there.
    Item(ListName, u16),
    /// A field of an item, by their numbers.
    Field(ListName, u16, u8),
}

/// What is seen of a dossier.
pub(crate) trait View {
    /// Whether nothing is hidden: then one pass over a list will do.
    const EVERYTHING: bool;
    /// Whether the fact is seen, with all its statements.
    fn knows(&self, fact: FactId) -> bool;
    /// Whether it is seen that the item is there.
    fn sees_item(&self, list: ListName, index: u16) -> bool;
}

/// The dossier as it is.
pub(crate) struct Everything;

impl View for Everything {
    const EVERYTHING: bool = true;
    fn knows(&self, _: FactId) -> bool {
        true
    }
    fn sees_item(&self, _: ListName, _: u16) -> bool {
        true
    }
}

/// Only these facts.
pub(crate) struct Only<'a>(pub(crate) &'a [FactId]);

impl View for Only<'_> {
    const EVERYTHING: bool = false;
    fn knows(&self, fact: FactId) -> bool {
        self.0.contains(&fact)
    }
    fn sees_item(&self, list: ListName, index: u16) -> bool {
        self.0.iter().any(|fact| match fact {
            FactId::List(known) => *known == list,
            FactId::Item(known, item) | FactId::Field(known, item, _) => (*known, *item) == (list, index),
            FactId::Fact(_) | FactId::Answer(_) => false,
        })
    }
}
