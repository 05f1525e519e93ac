//! The words of a document: keys, and one of several words, which may have a value.

use super::deserialize::Entries;
use super::error::Error;
use serde::de::{self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, Unexpected, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;

/// A key, or one of several words.
pub(super) struct Word<'a>(pub(super) &'a str);

impl<'de> Deserializer<'de> for Word<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(Choice::Word(self.0))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// One of several words: alone, or with a value as a map with one entry.
pub(super) enum Choice<'a, 't> {
    Word(&'a str),
    Entry(Entries<'a, 't>),
}

impl<'a, 't> Choice<'a, 't> {
    fn entry(self, expected: &dyn de::Expected) -> Result<Entries<'a, 't>, Error> {
        match self {
            Self::Word(_) => Err(de::Error::invalid_type(Unexpected::UnitVariant, expected)),
            Self::Entry(entries) => Ok(entries),
        }
    }
}

impl<'de> EnumAccess<'de> for Choice<'_, '_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<(S::Value, Self), Error> {
        let word = match &mut self {
            Self::Word(word) => *word,
            Self::Entry(entries) => entries.key()?.unwrap_or_default(),
        };
        match (seed.deserialize(Word(word)), self) {
            (Ok(variant), choice) => Ok((variant, choice)),
            (Err(error), Self::Word(_)) => Err(error),
            (Err(error), Self::Entry(entries)) => Err(entries.told_of_key(error)),
        }
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, '_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self {
            Self::Word(_) => Ok(()),
            Self::Entry(mut entries) => {
                (&mut entries).next_value::<()>()?;
                entries.end()
            }
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        let mut entries = self.entry(&"a map with this word and its value")?;
        let value = (&mut entries).next_value_seed(seed)?;
        entries.end()?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        let mut entries = self.entry(&visitor)?;
        let value = entries.value()?.deserialize_seq(visitor).map_err(|error| entries.told_of_value(error))?;
        entries.end()?;
        Ok(value)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        let mut entries = self.entry(&visitor)?;
        let value = entries.value()?.deserialize_struct("", fields, visitor);
        let value = value.map_err(|error| entries.told_of_value(error))?;
        entries.end()?;
        Ok(value)
    }
}
