//! Maps with free keys, in which no key may stand twice.

use crate::diagnostic::{Code, fault};
use serde::de;
use std::{collections::BTreeMap, fmt, marker::PhantomData};

/// Reads a map; a key that stands twice is refused, where an ordinary map would keep the last word.
pub(super) fn unique_map<'de, V, D>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error>
where
    V: de::Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    struct Visitor<V>(PhantomData<V>);
    impl<'de, V: de::Deserialize<'de>> de::Visitor<'de> for Visitor<V> {
        type Value = BTreeMap<String, V>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }
        fn visit_unit<E: de::Error>(self) -> Result<Self::Value, E> {
            Ok(BTreeMap::new())
        }
        fn visit_map<A: de::MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
            let mut map = BTreeMap::new();
            while let Some(key) = entries.next_key::<String>()? {
                let message = format!("the key `{key}` stands twice");
                if map.insert(key, entries.next_value()?).is_some() {
                    return Err(fault(Code::DuplicateKey, message, &[]));
                }
            }
            Ok(map)
        }
    }
    deserializer.deserialize_any(Visitor(PhantomData))
}
