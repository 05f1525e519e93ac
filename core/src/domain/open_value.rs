//! A value that may be left open: `unknown` and `null` say nothing, but they are no mistake as a missing value is.

use super::{
    refusal,
    untyped::{Form, Untyped},
};
use serde::{
    Deserializer,
    de::{self, DeserializeSeed, Error},
    forward_to_deserialize_any,
};
use std::{fmt, marker::PhantomData};

pub(super) enum OpenValue {
    Unknown,
    Known(Untyped),
}

/// Reads a value of this form or `unknown`; what is wrong with a value is told by its form.
#[derive(Clone, Copy)]
pub(super) struct OpenValues(pub(super) Form);

impl<'de> DeserializeSeed<'de> for OpenValues {
    type Value = OpenValue;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<OpenValue, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl OpenValues {
    fn known<E: Error>(self, given: Given<'_>) -> Result<OpenValue, E> {
        self.0.read(GivenDeserializer(given, PhantomData)).map(OpenValue::Known)
    }
}

impl<'de> de::Visitor<'de> for OpenValues {
    type Value = OpenValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, or `unknown`")
    }
    fn visit_unit<E: Error>(self) -> Result<OpenValue, E> {
        Ok(OpenValue::Unknown)
    }
    fn visit_none<E: Error>(self) -> Result<OpenValue, E> {
        Ok(OpenValue::Unknown)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<OpenValue, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<OpenValue, E> {
        if text == "unknown" { Ok(OpenValue::Unknown) } else { self.known(Given::Text(text)) }
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<OpenValue, E> {
        self.known(Given::Bool(value))
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<OpenValue, E> {
        self.known(Given::Unsigned(number))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<OpenValue, E> {
        self.known(Given::Signed(number))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<OpenValue, E> {
        // Some writers give whole numbers as `4.0`.
        match refusal::whole(value) {
            Some(whole) => self.visit_i64(whole),
            None => Err(E::invalid_type(de::Unexpected::Float(value), &self)),
        }
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<OpenValue, A::Error> {
        self.0.read(de::value::SeqAccessDeserializer::new(items)).map(OpenValue::Known)
    }
}

/// A value that was read before its form was asked. One for all kinds, so that reading it is compiled once.
enum Given<'a> {
    Text(&'a str),
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
}

struct GivenDeserializer<'a, E>(Given<'a>, PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for GivenDeserializer<'_, E> {
    type Error = E;

    fn deserialize_any<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.0 {
            Given::Text(text) => visitor.visit_str(text),
            Given::Bool(value) => visitor.visit_bool(value),
            Given::Unsigned(number) => visitor.visit_u64(number),
            Given::Signed(number) => visitor.visit_i64(number),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
