//! Writing items: what there is to say, key by key.

use super::{Item, Items, WrittenEntry};
use serde::{Serialize, Serializer, ser::SerializeMap};

impl Serialize for WrittenEntry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Texts(texts) => texts.serialize(serializer),
            Self::Link(link) => link.serialize(serializer),
            Self::Evidence(evidence) => evidence.serialize(serializer),
            Self::Fact(fact) => fact.serialize(serializer),
        }
    }
}

/// Items to be written.
pub(in crate::domain) struct WrittenItems<'a>(pub(in crate::domain) &'a dyn Items);

impl Serialize for WrittenItems<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let items = self.0;
        serializer.collect_seq((0..items.count()).map(|index| WrittenItem { items, index }))
    }
}

struct WrittenItem<'a> {
    items: &'a dyn Items,
    index: usize,
}

impl Serialize for WrittenItem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_entries(self.items.keys(), |key| self.items.written(self.index, key), serializer)
    }
}

/// Writes one item.
pub(in crate::domain) fn write_item<T: Item, S: Serializer>(item: &T, serializer: S) -> Result<S::Ok, S::Error> {
    write_entries(T::KEYS, |key| item.written(key), serializer)
}

fn write_entries<'a, S: Serializer>(
    keys: &[&'static str],
    written: impl Fn(usize) -> Option<WrittenEntry<'a>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for (number, key) in keys.iter().enumerate() {
        if let Some(entry) = written(number) {
            map.serialize_entry(key, &entry)?;
        }
    }
    map.end()
}
