//! Reading items: their keys, and what stands under each.

use super::{Entry, EntryForm, Item, Items};
use crate::domain::{Link, fact_form::Facts};
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess},
};
use std::fmt;

/// Reads one item, into a list of its own.
pub(in crate::domain) fn read_item<'de, T: Item, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut items: Vec<T> = Vec::new();
    OneItem(&mut items).deserialize(deserializer)?;
    Ok(items.pop().unwrap_or_default())
}

/// Reads an item and adds it.
struct OneItem<'a>(&'a mut dyn Items);

impl<'de> DeserializeSeed<'de> for OneItem<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.add();
        deserializer.deserialize_struct("", self.0.keys(), self)
    }
}

impl<'de> de::Visitor<'de> for OneItem<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let keys = Keys(self.0.keys());
        let mut seen = 0;
        while let Some(key) = keys.next(&mut seen, &mut entries)? {
            let form = self.0.forms().get(key).copied().unwrap_or(EntryForm::Text);
            let entry = entries.next_value_seed(form)?;
            self.0.put(key, entry);
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for EntryForm {
    type Value = Entry;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Entry, D::Error> {
        match self {
            Self::Text => Option::deserialize(deserializer).map(Entry::Text),
            Self::Texts => Vec::deserialize(deserializer).map(Entry::Texts),
            Self::Link => Link::deserialize(deserializer).map(Entry::Link),
            Self::Evidence => Option::deserialize(deserializer).map(Entry::Evidence),
            Self::Fact(form) => deserializer.deserialize_any(Facts(form)).map(Entry::Fact),
        }
    }
}

/// Reads items and adds them.
pub(in crate::domain) struct AllItems<'a>(pub(in crate::domain) &'a mut dyn Items);

impl<'de> DeserializeSeed<'de> for AllItems<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> de::Visitor<'de> for AllItems<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(OneItem(self.0))?.is_some() {}
        Ok(())
    }
}

/// The keys that a map may have.
#[derive(Clone, Copy)]
pub(in crate::domain) struct Keys(pub(in crate::domain) &'static [&'static str]);

impl Keys {
    /// The number of the next key. `seen` has a bit for each that was there before; none may stand twice.
    pub(in crate::domain) fn next<'de, A: MapAccess<'de>>(
        self,
        seen: &mut u64,
        map: &mut A,
    ) -> Result<Option<usize>, A::Error> {
        let Some(key) = map.next_key_seed(self)? else { return Ok(None) };
        let bit = 1 << key;
        if *seen & bit != 0 {
            return Err(de::Error::duplicate_field(self.0.get(key).copied().unwrap_or_default()));
        }
        *seen |= bit;
        Ok(Some(key))
    }
}

impl<'de> DeserializeSeed<'de> for Keys {
    type Value = usize;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl de::Visitor<'_> for Keys {
    type Value = usize;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == key).ok_or_else(|| E::unknown_field(key, self.0))
    }
}
