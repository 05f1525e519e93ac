//! A dossier of this grammar that says less, or the same in another order.

use super::ANSWERS;
use kansrijk::{
    Dossier,
    domain::{ListName, Vocabulary},
};
use serde_json::{Value, json};

/// The fields that silence or another field speaks for: without them something else is known, not less.
const SPEAKING: [&str; 6] = ["id", "part_of", "evidence", "status", "domain", "serves_as"];

/// One thing that a dossier can do without.
pub enum Less {
    /// A single fact or a list.
    Key(&'static str),
    /// An answer.
    Answer(&'static str),
    /// That a list is complete.
    Complete(&'static str),
    /// A field of an item.
    Field(&'static str, usize, &'static str),
}

impl Less {
    /// Everything that could be left out of a dossier of this grammar.
    pub fn all() -> Vec<Self> {
        let facts = Dossier::FACTS.iter().map(|fact| Self::Key(fact.name));
        let answers = ANSWERS.iter().map(|(id, _)| Self::Answer(id));
        let lists = ListName::all().flat_map(|list| {
            let name = list.term().id;
            let fields = list.fields().iter().map(|field| field.name).filter(|field| !SPEAKING.contains(field));
            let fields = fields.flat_map(move |field| (0..4).map(move |place| Self::Field(name, place, field)));
            [Self::Key(name), Self::Complete(name)].into_iter().chain(fields)
        });
        facts.chain(answers).chain(lists).collect()
    }

    /// The dossier without it, if it was there.
    pub fn of(&self, dossier: &Value) -> Option<Value> {
        let there = match self {
            Self::Key(key) | Self::Complete(key) => dossier.get(key).is_some(),
            Self::Answer(id) => dossier["answers"].get(id).is_some(),
            Self::Field(list, place, field) => {
                let items = dossier.get(list)?;
                items.get("items").unwrap_or(items).get(place)?.get(field).is_some()
            }
        };
        if !there {
            return None;
        }
        let mut less = dossier.clone();
        let forget = |value: &mut Value, key: &str| value.as_object_mut()?.remove(key);
        match self {
            Self::Key(key) => _ = forget(&mut less, key)?,
            Self::Answer(id) => _ = forget(&mut less["answers"], id)?,
            Self::Complete(list) => less["incomplete"].as_array_mut()?.push(json!(list)),
            Self::Field(list, place, field) => _ = forget(items_of(&mut less, list)?.get_mut(*place)?, field)?,
        }
        Some(less)
    }
}

fn items_of<'d>(dossier: &'d mut Value, list: &str) -> Option<&'d mut Vec<Value>> {
    let list = dossier.get_mut(list)?;
    if list.is_array() { list } else { list.get_mut("items")? }.as_array_mut()
}

/// The dossier with every list in the opposite order.
pub fn turned(dossier: &Value) -> Value {
    let mut turned = dossier.clone();
    for list in ListName::all() {
        if let Some(items) = items_of(&mut turned, list.term().id) {
            items.reverse();
        }
    }
    turned
}
