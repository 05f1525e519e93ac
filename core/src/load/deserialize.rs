//! From the tree to a type.
//!
//! Reads what serde_json reads, except a list as a struct (see `strict`), and skips what is marked as faulty. Every
//! fault learns its path on the way up.

use super::error::Error;
use super::node::{Entry, Node, Value};
use crate::location::Step;
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use std::cell::Cell;

/// A value to be read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    node: &'a Node,
    visited: &'a Cell<usize>,
}

impl<'a> Reader<'a> {
    /// A reader that counts the values it visits.
    pub(super) fn new(node: &'a Node, visited: &'a Cell<usize>) -> Self {
        visited.set(visited.get() + 1);
        Self { node, visited }
    }

    /// The stand-in text, when there is nothing to read and any value will do.
    fn stand_in(self) -> Option<&'static str> {
        match &self.node.value {
            Value::StandIn(stand_in) => Some(stand_in.text),
            _ => None,
        }
    }

    fn items<'de, V: Visitor<'de>>(self, items: &'a [Node], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Items { items: items.iter().enumerate(), visited: self.visited })
    }

    fn entries<'de, V: Visitor<'de>>(self, entries: &'a [Entry], visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(Entries { entries: entries.iter(), current: None, visited: self.visited })
    }

    fn wrong_type<T>(self, expected: &dyn de::Expected) -> Result<T, Error> {
        let given = match &self.node.value {
            Value::Null | Value::StandIn(..) => Unexpected::Unit,
            Value::Bool(value) => Unexpected::Bool(*value),
            Value::Unsigned(number) => Unexpected::Unsigned(*number),
            Value::Signed(number) => Unexpected::Signed(*number),
            Value::Float(number) => Unexpected::Float(*number),
            Value::Text(text) => Unexpected::Str(text),
            Value::List(_) => Unexpected::Seq,
            Value::Map(_) => Unexpected::Map,
        };
        Err(de::Error::invalid_type(given, expected))
    }
}

macro_rules! stand_ins {
    ($($method:ident($self:ident, $visitor:ident) => $visit:expr;)+) => {
        $(fn $method<V: Visitor<'de>>($self, $visitor: V) -> Result<V::Value, Error> {
            if $self.stand_in().is_some() { $visit } else { $self.deserialize_any($visitor) }
        })+
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Unsigned(number) => visitor.visit_u64(*number),
            Value::Signed(number) => visitor.visit_i64(*number),
            Value::Float(number) => visitor.visit_f64(*number),
            Value::Text(text) => visitor.visit_str(text),
            Value::List(items) => self.items(items, visitor),
            Value::Map(entries) => self.entries(entries, visitor),
            Value::StandIn(stand_in) => visitor.visit_str(stand_in.text),
        }
    }

    stand_ins! {
        deserialize_bool(self, visitor) => visitor.visit_bool(false);
        deserialize_u8(self, visitor) => visitor.visit_u64(1);
        deserialize_u16(self, visitor) => visitor.visit_u64(1);
        deserialize_u32(self, visitor) => visitor.visit_u64(1);
        deserialize_u64(self, visitor) => visitor.visit_u64(1);
        deserialize_i8(self, visitor) => visitor.visit_u64(1);
        deserialize_i16(self, visitor) => visitor.visit_u64(1);
        deserialize_i32(self, visitor) => visitor.visit_u64(1);
        deserialize_i64(self, visitor) => visitor.visit_u64(1);
        deserialize_f32(self, visitor) => visitor.visit_u64(1);
        deserialize_f64(self, visitor) => visitor.visit_u64(1);
        deserialize_unit(self, visitor) => visitor.visit_unit();
        deserialize_seq(self, visitor) => self.items(&[], visitor);
        deserialize_map(self, visitor) => self.entries(self.node.entries(), visitor);
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node.value {
            Value::Null | Value::StandIn(..) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.node.value {
            Value::List(_) => self.wrong_type(&visitor),
            _ => self.deserialize_map(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let mut kept = self.node.entries().iter().filter(|entry| entry.value.is_kept());
        match (&self.node.value, kept.next(), kept.next()) {
            (Value::Text(word), ..) => visitor.visit_enum(Word(word)),
            (Value::StandIn(..), ..) => visitor.visit_enum(Word(variants.first().copied().unwrap_or_default())),
            (Value::Map(_), Some(entry), None) => visitor.visit_enum(Choice { entry, visited: self.visited }),
            (Value::Map(entries), ..) => Err(de::Error::invalid_length(entries.len(), &"a map with one field")),
            _ => self.wrong_type(&visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit_struct tuple tuple_struct identifier
    }
}

struct Items<'a> {
    items: std::iter::Enumerate<std::slice::Iter<'a, Node>>,
    visited: &'a Cell<usize>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some((index, item)) = self.items.find(|(_, item)| item.is_kept()) else { return Ok(None) };
        let read = seed.deserialize(Reader::new(item, self.visited));
        read.map(Some).map_err(|error| error.under(|| Step::Index(index)))
    }
}

struct Entries<'a> {
    entries: std::slice::Iter<'a, Entry>,
    current: Option<&'a Entry>,
    visited: &'a Cell<usize>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.current = self.entries.find(|entry| entry.value.is_kept());
        let Some(entry) = self.current else { return Ok(None) };
        let read = seed.deserialize(Word(&entry.key));
        read.map(Some).map_err(|error| error.under(|| Step::KeyName(entry.key.to_string())))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let Some(entry) = self.current.take() else {
            return Err(de::Error::custom("a value was asked for without its key"));
        };
        let read = seed.deserialize(Reader::new(&entry.value, self.visited));
        read.map_err(|error| error.under(|| Step::Key(entry.key.to_string())))
    }
}

/// A key, or the word of an enum.
struct Word<'a>(&'a str);

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
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

impl<'de> EnumAccess<'de> for Word<'_> {
    type Error = Error;
    type Variant = Plain;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Plain), Error> {
        seed.deserialize(self).map(|variant| (variant, Plain))
    }
}

/// A variant without a value.
struct Plain;

impl Plain {
    fn refuse<T>(expected: &dyn de::Expected) -> Result<T, Error> {
        Err(de::Error::invalid_type(Unexpected::UnitVariant, expected))
    }
}

impl<'de> VariantAccess<'de> for Plain {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Error> {
        Self::refuse(&"a map with this word and its value")
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        Self::refuse(&visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        Self::refuse(&visitor)
    }
}

/// A variant with a value, as a map with one entry.
struct Choice<'a> {
    entry: &'a Entry,
    visited: &'a Cell<usize>,
}

impl<'a> Choice<'a> {
    fn reader(&self) -> Reader<'a> {
        Reader::new(&self.entry.value, self.visited)
    }

    fn step(&self) -> Step {
        Step::Key(self.entry.key.to_string())
    }
}

impl<'de> EnumAccess<'de> for Choice<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        match seed.deserialize(Word(&self.entry.key)) {
            Ok(variant) => Ok((variant, self)),
            Err(error) => Err(error.under(|| Step::KeyName(self.entry.key.to_string()))),
        }
    }
}

impl<'de> VariantAccess<'de> for Choice<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        <() as de::Deserialize>::deserialize(self.reader()).map_err(|error| error.under(|| self.step()))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.reader()).map_err(|error| error.under(|| self.step()))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.reader().deserialize_seq(visitor).map_err(|error| error.under(|| self.step()))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.reader().deserialize_struct("", fields, visitor).map_err(|error| error.under(|| self.step()))
    }
}
