//! From YAML to JSON, with plain words read the way YAML 1.2 reads them. Used by the build script, never at run time.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use serde_saphyr::MergeKeyPolicy;
use std::collections::BTreeMap;
use std::fmt;

/// The document as a JSON value with the keys of every map in order, so that the same file always gives the same bytes;
/// or what is wrong with it, and where.
pub fn to_json(name: &str, yaml: &str) -> Result<Value, String> {
    let options = serde_saphyr::options! {
        // `yes`, `no`, `on` and `off` are words; only `true` and `false` are booleans.
        strict_booleans: true,
        // `007` and `1_000` are codes somebody wrote, not numbers.
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        // A file says what it means where it says it: no merge keys, no tags of its own.
        merge_keys: MergeKeyPolicy::Error,
        reject_unsupported_tags: true,
    };
    let Document(value) = serde_saphyr::from_str_with_options(yaml, options).map_err(|error| refusal(name, &error))?;
    match value {
        Value::Object(_) | Value::Array(_) => Ok(value),
        Value::Null => Err(format!("{name}: the file is empty; expected a map or a list")),
        _ => Err(format!("{name}: expected a map or a list, found `{value}`")),
    }
}

fn refusal(name: &str, error: &serde_saphyr::Error) -> String {
    match error.location() {
        Some(place) => format!("{name}:{}:{}: {}", place.line(), place.column(), error.without_snippet()),
        None => format!("{name}: {}", error.without_snippet()),
    }
}

/// A JSON value read by a visitor of its own: that of [`Value`] would take `1.10` for a number and lose its last digit.
struct Document(Value);

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DocumentVisitor).map(Self)
    }
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a whole number, true, false, a list or a map")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        Err(E::custom("expected a whole number, or a text between quotes"))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(Document(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        // Sorted here, because the order of a JSON map depends on how `serde_json` was built.
        let mut sorted = BTreeMap::new();
        while let Some((key, Document(value))) = entries.next_entry::<String, Document>()? {
            sorted.insert(key, value);
        }
        Ok(Value::Object(Map::from_iter(sorted)))
    }
}

#[cfg(test)]
mod tests {
    use super::to_json;

    fn json(yaml: &str) -> String {
        to_json("file.yaml", yaml).map_or_else(|error| error, |value| value.to_string())
    }

    #[test]
    fn words_stay_words() {
        for word in [
            "1.0.0",
            "2024-06",
            "2024-06-30",
            "yes",
            "no",
            "on",
            "off",
            "y",
            "n",
            "Yes",
            "GM0141",
            "007",
            "1_000",
            "12:30",
        ] {
            assert_eq!(json(&format!("- {word}")), format!("[\"{word}\"]"));
        }
    }

    #[test]
    fn quoted_values_stay_words() {
        for word in ["12", "true", "null", "1.5", "~"] {
            assert_eq!(json(&format!("- '{word}'")), format!("[\"{word}\"]"));
            assert_eq!(json(&format!("- \"{word}\"")), format!("[\"{word}\"]"));
        }
    }

    #[test]
    fn booleans_numbers_and_nothing() {
        assert_eq!(json("[true, false, True]"), "[true,false,true]");
        assert_eq!(json("[12, -3, 0, 2024]"), "[12,-3,0,2024]");
        assert_eq!(json("a: null\nb: ~\nc:\n"), r#"{"a":null,"b":null,"c":null}"#);
    }

    #[test]
    fn keys_are_sorted_words() {
        assert_eq!(json("no: 1\nb: 2\n2024-06: 3\n12: 4\n"), r#"{"12":4,"2024-06":3,"b":2,"no":1}"#);
    }

    #[test]
    fn folded_texts_end_as_written() {
        assert_eq!(json("a: >-\n  een\n  twee\nb: |\n  drie\n"), r#"{"a":"een twee","b":"drie\n"}"#);
    }

    #[test]
    fn what_is_refused_says_where() {
        for (yaml, place) in [
            ("a: 1\nb: 1.10\n", "file.yaml:2:4: "),
            ("a: 1\na: 2\n", "file.yaml:2:1: "),
            ("a:\n  - [1, 2\n", "file.yaml:2:5: "),
            ("a: &x {b: 1}\nc:\n  <<: *x\n", "file.yaml:3:3: "),
            ("a: !eigen 1\n", "file.yaml:1:"),
            ("", "file.yaml: the file is empty"),
            ("# niets\n", "file.yaml: the file is empty"),
            ("een woord", "file.yaml: expected a map or a list"),
        ] {
            let refusal = to_json("file.yaml", yaml).expect_err(yaml);
            assert!(refusal.starts_with(place), "{yaml:?} gave {refusal}");
        }
    }
}
