//! Reading an item of a list: a map whose keys are known.
//!
//! A derived form keeps every entry aside until all are read, for each type anew. An item has no entry that it needs, so
//! that each can go where it belongs at once; only that step is compiled for each type.

use serde::{
    Deserializer,
    de::{self, DeserializeSeed, MapAccess},
};
use std::fmt;

/// An item of a list, with the keys of its map.
pub(super) trait Item: Default {
    const KEYS: &'static [&'static str];

    /// Takes over the value of the key with this place.
    fn read_entry<'de, A: MapAccess<'de>>(&mut self, key: usize, entries: &mut A) -> Result<(), A::Error>;
}

pub(super) fn read_item<'de, T: Item, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    // One bit for each key tells whether it was there.
    const { assert!(T::KEYS.len() <= 64) };
    let mut item = T::default();
    deserializer.deserialize_struct("", T::KEYS, Entries(&mut item))?;
    Ok(item)
}

struct Entries<'a, T>(&'a mut T);

impl<'de, T: Item> de::Visitor<'de> for Entries<'_, T> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut seen = 0_u64;
        while let Some(key) = entries.next_key_seed(Key(T::KEYS))? {
            note(&mut seen, key, T::KEYS)?;
            self.0.read_entry(key, &mut entries)?;
        }
        Ok(())
    }
}

/// Refuses a key that was there before.
fn note<E: de::Error>(seen: &mut u64, key: usize, keys: &'static [&'static str]) -> Result<(), E> {
    let bit = 1 << key;
    if *seen & bit != 0 {
        return Err(E::duplicate_field(keys.get(key).copied().unwrap_or_default()));
    }
    *seen |= bit;
    Ok(())
}

/// Reads the place of a key.
struct Key(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl de::Visitor<'_> for Key {
    type Value = usize;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }
    fn visit_str<E: de::Error>(self, key: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == key).ok_or_else(|| E::unknown_field(key, self.0))
    }
}
