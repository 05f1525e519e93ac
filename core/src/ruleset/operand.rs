//! What a fact is compared with, and what list items have to be.

use crate::diagnostic::{Code, fault};
use serde::{Deserialize, Serialize, de, ser::SerializeMap};
use std::{collections::BTreeMap, fmt};

/// A value in a test: a word, a number, a date, yes or no; or a year counted from the date of the assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// `true` or `false`, as YAML reads some spellings of yes and no.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// A word or a date.
    Text(String),
    /// `{as_of_year: -1}`: the year before that of the assessment.
    AsOfYear(i64),
}

impl Serialize for Operand {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_i64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::AsOfYear(years) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("as_of_year", years)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Operand {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Relative {
            as_of_year: i64,
        }
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Operand;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a word, a whole number, a date, or `{as_of_year: 0}`")
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Operand, E> {
                Ok(Operand::Bool(value))
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Operand, E> {
                Ok(Operand::Number(value))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Operand, E> {
                i64::try_from(value).map(Operand::Number).map_err(|_| E::custom("the number is too large"))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Operand, E> {
                Ok(Operand::Text(text.to_owned()))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Operand, A::Error> {
                let relative = Relative::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Operand::AsOfYear(relative.as_of_year))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// One value, or a list of values of which one is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneOrMore(pub Vec<Operand>);

impl Serialize for OneOrMore {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [one] => one.serialize(serializer),
            several => several.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for OneOrMore {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match TestDocument::deserialize(deserializer)? {
            TestDocument {
                is: Some(values),
                at_least: None,
                at_most: None,
                before: None,
                after: None,
                between: None,
            } => Ok(values),
            _ => Err(de::Error::custom("a value, or a list of values, was expected")),
        }
    }
}

/// A test of one fact: a value, a list of values, or a map of comparisons.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TestDocument {
    /// The value, or one of the values.
    pub is: Option<OneOrMore>,
    /// This much or more; this date or later.
    pub at_least: Option<Operand>,
    /// This much or less; this date or earlier.
    pub at_most: Option<Operand>,
    /// Earlier than this date.
    pub before: Option<Operand>,
    /// Later than this date.
    pub after: Option<Operand>,
    /// From the one to the other, ends included.
    pub between: Option<(Operand, Operand)>,
}

/// The comparisons of a test, as a map.
#[derive(Serialize, Deserialize, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "schema", schemars(rename = "Comparisons"))]
pub(super) struct Comparisons {
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<OneOrMore>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<Operand>,
    #[serde(skip_serializing_if = "Option::is_none")]
    between: Option<(Operand, Operand)>,
    /// The year of the date of the assessment, plus this.
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of_year: Option<i64>,
}

impl Serialize for TestDocument {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { is, at_least, at_most, before, after, between } = self.clone();
        match (&is, &at_least, &at_most, &before, &after, &between) {
            (Some(is), None, None, None, None, None) => is.serialize(serializer),
            _ => Comparisons { is, at_least, at_most, before, after, between, as_of_year: None }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for TestDocument {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        fn one<E>(value: Operand) -> Result<TestDocument, E> {
            Ok(TestDocument { is: Some(OneOrMore(vec![value])), ..TestDocument::default() })
        }
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = TestDocument;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value, a list of values, or a map with `is`, `at_least`, `at_most`, `before`, `after`, `between`")
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<TestDocument, E> {
                one(Operand::Bool(value))
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<TestDocument, E> {
                one(Operand::Number(value))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<TestDocument, E> {
                one(Operand::Number(i64::try_from(value).map_err(|_| E::custom("the number is too large"))?))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<TestDocument, E> {
                one(Operand::Text(text.to_owned()))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<TestDocument, A::Error> {
                let values = Vec::deserialize(de::value::SeqAccessDeserializer::new(items))?;
                Ok(TestDocument { is: Some(OneOrMore(values)), ..TestDocument::default() })
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<TestDocument, A::Error> {
                let Comparisons { is, at_least, at_most, before, after, between, as_of_year } =
                    Comparisons::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let is = match (is, as_of_year) {
                    (is, None) => is,
                    (None, Some(years)) => Some(OneOrMore(vec![Operand::AsOfYear(years)])),
                    (Some(_), Some(_)) => return Err(de::Error::custom("either `is` or `as_of_year`")),
                };
                Ok(TestDocument { is, at_least, at_most, before, after, between })
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// What list items have to be: tests of their fields, which all have to hold; and combinations of such tests.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Where {
    /// A test for each field that is named.
    pub fields: BTreeMap<String, TestDocument>,
    /// All of these.
    pub all: Option<Vec<Where>>,
    /// One of these.
    pub any: Option<Vec<Where>>,
    /// Not this.
    pub not: Option<Box<Where>>,
}

impl Serialize for Where {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (field, test) in &self.fields {
            map.serialize_entry(field, test)?;
        }
        if let Some(all) = &self.all {
            map.serialize_entry("all", all)?;
        }
        if let Some(any) = &self.any {
            map.serialize_entry("any", any)?;
        }
        if let Some(not) = &self.not {
            map.serialize_entry("not", not)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Where {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Where;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map of fields and what they have to be")
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Where, A::Error> {
                // By hand: flattening would lose where in the file a fault stands.
                let mut read = Where::default();
                while let Some(key) = map.next_key::<String>()? {
                    let twice = match key.as_str() {
                        "all" => read.all.replace(map.next_value()?).is_some(),
                        "any" => read.any.replace(map.next_value()?).is_some(),
                        "not" => read.not.replace(map.next_value()?).is_some(),
                        _ => read.fields.insert(key.clone(), map.next_value()?).is_some(),
                    };
                    if twice {
                        return Err(fault(Code::DuplicateKey, format!("the key `{key}` stands twice"), &[]));
                    }
                }
                Ok(read)
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
