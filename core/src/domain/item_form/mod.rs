//! The items of a list in files: maps whose keys are known.
//!
//! There are fourteen types of items, and whatever is generic over them is compiled fourteen times. So they are read and
//! written entry by entry without their type ([`Entry`]), by a description of their keys; only what moves an entry to or
//! from its place knows the type. An item has no entry that it needs, so that each can go where it belongs at once.

mod read;
mod write;

pub(super) use read::{AllItems, Keys, read_item};
pub(super) use write::{WrittenItems, write_item};

use super::{
    Evidence, Fact, Link, Value,
    fact_form::FactForm,
    untyped::{Form, Untyped},
};

/// An item of a list, as its map.
pub trait Item: Default {
    /// The keys of its map, in order.
    const KEYS: &'static [&'static str];
    /// How what stands under each key is read.
    const FORMS: &'static [EntryForm];

    /// Puts what was read under the key with this number in its place.
    fn put(&mut self, key: usize, entry: Entry);

    /// What is written under the key with this number, if anything.
    fn written(&self, key: usize) -> Option<WrittenEntry<'_>>;
}

/// How an entry is read.
#[derive(Clone, Copy)]
pub enum EntryForm {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// Another dossier.
    Link,
    /// The ground for the item.
    Evidence,
    /// A fact whose values have this form.
    Fact(Form),
}

/// An entry that was read.
pub enum Entry {
    /// A text.
    Text(Option<String>),
    /// A list of texts.
    Texts(Vec<String>),
    /// Another dossier.
    Link(Link),
    /// The ground for the item.
    Evidence(Option<Box<Evidence>>),
    /// A fact.
    Fact(Fact<Untyped>),
}

/// An entry to be written.
pub enum WrittenEntry<'a> {
    /// A text.
    Text(&'a str),
    /// A list of texts.
    Texts(&'a [String]),
    /// Another dossier.
    Link(&'a Link),
    /// The ground for the item.
    Evidence(&'a Evidence),
    /// A fact.
    Fact(FactForm<'a>),
}

/// A part of an item that stands under a key of its own.
pub trait Part: Sized {
    /// How it is read.
    const FORM: EntryForm;
    /// What was read by that form.
    fn of_entry(entry: Entry) -> Option<Self>;
    /// How it is written; nothing where there is nothing to say.
    fn written(&self) -> Option<WrittenEntry<'_>>;

    /// Takes over what was read by its form.
    fn put(&mut self, entry: Entry) {
        // Read by its own form, an entry has its own type.
        if let Some(part) = Self::of_entry(entry) {
            *self = part;
        }
    }
}

macro_rules! parts {
    ($($type:ty, $form:ident, $part:ident => $written:expr;)+) => {
        $(impl Part for $type {
            const FORM: EntryForm = EntryForm::$form;
            fn of_entry(entry: Entry) -> Option<Self> {
                if let Entry::$form(part) = entry { Some(part) } else { None }
            }
            fn written(&self) -> Option<WrittenEntry<'_>> {
                let $part = self;
                $written.map(WrittenEntry::$form)
            }
        })+
    };
}

parts! {
    Option<String>, Text, text => text.as_deref();
    Vec<String>, Texts, texts => (!texts.is_empty()).then_some(texts.as_slice());
    Link, Link, link => (!link.is_none()).then_some(link);
    Option<Box<Evidence>>, Evidence, evidence => evidence.as_deref();
}

impl<T: Value> Part for Fact<T> {
    const FORM: EntryForm = EntryForm::Fact(T::FORM);
    fn of_entry(entry: Entry) -> Option<Self> {
        if let Entry::Fact(fact) = entry { Some(Self::of_untyped(fact)) } else { None }
    }
    fn written(&self) -> Option<WrittenEntry<'_>> {
        if self.is_unstated() { None } else { Some(WrittenEntry::Fact(FactForm::of(self))) }
    }
}

/// The items of a list, whatever their type.
pub(super) trait Items {
    fn keys(&self) -> &'static [&'static str];
    fn forms(&self) -> &'static [EntryForm];
    /// Adds an item that says nothing yet.
    fn add(&mut self);
    /// Puts what was read in the last item.
    fn put(&mut self, key: usize, entry: Entry);
    /// How many there are.
    fn count(&self) -> usize;
    /// What is written of one of them under the key with this number.
    fn written(&self, index: usize, key: usize) -> Option<WrittenEntry<'_>>;
}

impl<T: Item> Items for Vec<T> {
    fn keys(&self) -> &'static [&'static str] {
        T::KEYS
    }
    fn forms(&self) -> &'static [EntryForm] {
        T::FORMS
    }
    fn add(&mut self) {
        self.push(T::default());
    }
    fn put(&mut self, key: usize, entry: Entry) {
        if let Some(last) = self.last_mut() {
            last.put(key, entry);
        }
    }
    fn count(&self) -> usize {
        self.len()
    }
    fn written(&self, index: usize, key: usize) -> Option<WrittenEntry<'_>> {
        self.get(index)?.written(key)
    }
}
