//! From a text in JSON, or from the tree of a document, to a type.
//!
//! Reads what serde_json reads, with two things closed that it leaves open: a list is no struct by the order of its fields
//! (`"partners": [[]]` would be a partner of which nothing is known), and nothing nests deeper than [`limits::DEPTH`]. From
//! a tree, what is marked as faulty is skipped, and every fault learns its path on the way up.
//!
//! Both are read by one deserializer, since every type is compiled anew for each deserializer that it is read by: a
//! second one would double the code. For the same reason as little as possible is done where the type is known.
//!
//! [`limits::DEPTH`]: crate::limits::DEPTH

use super::choice::{Choice, Word};
use super::error::Error;
use super::node::{Entry, Node, Value};
use super::tokens::{Opened, Progress, Refused, Scalar, Tokens};
use crate::location::Step;
use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use std::cell::Cell;

/// Reads a whole JSON text. What is wrong with it is not said.
pub(super) fn from_text<'de, T: Deserialize<'de>>(text: &str) -> Result<T, Error> {
    let mut tokens = Tokens::new(text);
    let value = T::deserialize(Reader::Text(&mut tokens))?;
    tokens.end()?;
    Ok(value)
}

impl From<Refused> for Error {
    fn from(_: Refused) -> Self {
        de::Error::custom("refused")
    }
}

/// A value to be read.
pub(super) enum Reader<'a, 't> {
    Text(&'a mut Tokens<'t>),
    /// With it the number of values that were visited.
    Tree(&'a Node, &'a Cell<usize>),
}

/// A value, or the way into it.
enum Token<'a, 't> {
    Scalar(Scalar<'a>),
    List(Items<'a, 't>),
    Map(Entries<'a, 't>),
}

/// What a type asks for. It decides what is given where any value will do.
#[derive(Clone, Copy)]
enum Wanted {
    Any,
    Bool,
    Number,
    Unit,
    List,
    Map,
    WordOf(&'static [&'static str]),
}

impl<'a, 't> Reader<'a, 't> {
    /// A reader of a part of a tree, which counts the values it visits.
    pub(super) fn new(node: &'a Node, visited: &'a Cell<usize>) -> Self {
        visited.set(visited.get() + 1);
        Self::Tree(node, visited)
    }

    fn token(self, wanted: Wanted) -> Result<Token<'a, 't>, Error> {
        match self {
            Self::Text(tokens) => Ok(match tokens.open()? {
                Some(Opened::List) => Token::List(Items::Text(tokens, Progress::Begun)),
                Some(Opened::Map) => Token::Map(Entries::Text(tokens, Progress::Begun)),
                None => Token::Scalar(tokens.scalar()?),
            }),
            Self::Tree(node, visited) => Ok(Token::of_node(node, visited, wanted)),
        }
    }

    /// Whether there is no value; takes what says so.
    fn is_nothing(&mut self) -> bool {
        match self {
            Self::Text(tokens) => tokens.null(),
            Self::Tree(node, _) => matches!(node.value, Value::Null | Value::StandIn(..)),
        }
    }
}

impl<'a> Token<'a, '_> {
    fn of_node(node: &'a Node, visited: &'a Cell<usize>, wanted: Wanted) -> Self {
        let list = |items: &'a [Node]| Self::List(Items::Tree { items, index: 0, visited });
        let map = |entries| Self::Map(Entries::Tree { entries, current: None, visited });
        Self::Scalar(match &node.value {
            Value::Null => Scalar::Null,
            Value::Bool(value) => Scalar::Bool(*value),
            Value::Unsigned(number) => Scalar::Unsigned(*number),
            Value::Signed(number) => Scalar::Signed(*number),
            Value::Float(number) => Scalar::Float(*number),
            Value::Text(text) => Scalar::Text(text),
            Value::List(items) => return list(items),
            Value::Map(entries) => return map(entries),
            Value::StandIn(stand_in) => match wanted {
                Wanted::Any => Scalar::Text(stand_in.text),
                Wanted::Bool => Scalar::Bool(false),
                Wanted::Number => Scalar::Unsigned(1),
                Wanted::Unit => Scalar::Null,
                Wanted::List => return list(&[]),
                Wanted::Map => return map(&stand_in.fields),
                Wanted::WordOf(words) => Scalar::Text(words.first().copied().unwrap_or_default()),
            },
        })
    }

    fn wrong_type(&self, expected: &dyn de::Expected) -> Error {
        let given = match self {
            Self::Scalar(Scalar::Null) => Unexpected::Unit,
            Self::Scalar(Scalar::Bool(value)) => Unexpected::Bool(*value),
            Self::Scalar(Scalar::Unsigned(number)) => Unexpected::Unsigned(*number),
            Self::Scalar(Scalar::Signed(number)) => Unexpected::Signed(*number),
            Self::Scalar(Scalar::Float(number)) => Unexpected::Float(*number),
            Self::Scalar(Scalar::Text(text)) => Unexpected::Str(text),
            Self::List(_) => Unexpected::Seq,
            Self::Map(_) => Unexpected::Map,
        };
        de::Error::invalid_type(given, expected)
    }

    fn visit<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Self::Scalar(Scalar::Null) => visitor.visit_unit(),
            Self::Scalar(Scalar::Bool(value)) => visitor.visit_bool(value),
            Self::Scalar(Scalar::Unsigned(number)) => visitor.visit_u64(number),
            Self::Scalar(Scalar::Signed(number)) => visitor.visit_i64(number),
            Self::Scalar(Scalar::Float(number)) => visitor.visit_f64(number),
            Self::Scalar(Scalar::Text(text)) => visitor.visit_str(text),
            Self::List(mut items) => {
                let value = visitor.visit_seq(&mut items)?;
                items.end()?;
                Ok(value)
            }
            Self::Map(mut entries) => {
                let value = visitor.visit_map(&mut entries)?;
                entries.end()?;
                Ok(value)
            }
        }
    }
}

macro_rules! wanted {
    ($($method:ident $wanted:ident;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.token(Wanted::$wanted)?.visit(visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = Error;

    wanted! {
        deserialize_any Any;
        deserialize_bool Bool;
        deserialize_u8 Number;
        deserialize_u16 Number;
        deserialize_u32 Number;
        deserialize_u64 Number;
        deserialize_i8 Number;
        deserialize_i16 Number;
        deserialize_i32 Number;
        deserialize_i64 Number;
        deserialize_f32 Number;
        deserialize_f64 Number;
        deserialize_unit Unit;
        deserialize_seq List;
        deserialize_map Map;
    }

    fn deserialize_option<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        if self.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
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
        match self.token(Wanted::Map)? {
            list @ Token::List(_) => Err(list.wrong_type(&visitor)),
            token => token.visit(visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.token(Wanted::WordOf(variants))? {
            Token::Scalar(Scalar::Text(word)) => visitor.visit_enum(Choice::Word(word)),
            Token::Map(entries) => visitor.visit_enum(Choice::Entry(entries.alone()?)),
            token => Err(token.wrong_type(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            // No type of ours leaves anything unread.
            Self::Text(_) => Err(Refused.into()),
            Self::Tree(..) => visitor.visit_unit(),
        }
    }

    forward_to_deserialize_any! {
        i128 u128 char str string bytes byte_buf unit_struct tuple tuple_struct identifier
    }
}

/// The items of a list.
pub(super) enum Items<'a, 't> {
    Text(&'a mut Tokens<'t>, Progress),
    Tree {
        items: &'a [Node],
        /// How many of them were gone through.
        index: usize,
        visited: &'a Cell<usize>,
    },
}

impl<'t> Items<'_, 't> {
    fn next(&mut self) -> Result<Option<Reader<'_, 't>>, Error> {
        match self {
            Self::Text(tokens, progress) => {
                tokens.item(progress)?;
                Ok((*progress != Progress::Ended).then_some(Reader::Text(tokens)))
            }
            Self::Tree { items, index, visited } => {
                let left = items.get(*index..).unwrap_or_default();
                let Some(skipped) = left.iter().position(Node::is_kept) else { return Ok(None) };
                *index += skipped + 1;
                Ok(left.get(skipped).map(|item| Reader::new(item, visited)))
            }
        }
    }

    /// Refuses when a text has more of them than were asked for.
    fn end(&mut self) -> Result<(), Error> {
        let is_text = matches!(self, Self::Text(..));
        if is_text && self.next()?.is_some() { Err(Refused.into()) } else { Ok(()) }
    }

    fn told(&self, error: Error) -> Error {
        match self {
            Self::Text(..) => error,
            Self::Tree { index, .. } => error.under(|| Step::Index(index.saturating_sub(1))),
        }
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(item) = self.next()? else { return Ok(None) };
        match seed.deserialize(item) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(self.told(error)),
        }
    }
}

/// The entries of a map.
pub(super) enum Entries<'a, 't> {
    Text(&'a mut Tokens<'t>, Progress),
    Tree { entries: &'a [Entry], current: Option<&'a Entry>, visited: &'a Cell<usize> },
}

impl<'t> Entries<'_, 't> {
    pub(super) fn key(&mut self) -> Result<Option<&str>, Error> {
        match self {
            Self::Text(tokens, progress) => Ok(tokens.key(progress)?),
            Self::Tree { entries, current, .. } => {
                let place = entries.iter().position(|entry| entry.value.is_kept());
                let (before, after) =
                    entries.split_at_checked(place.map_or(entries.len(), |place| place + 1)).unwrap_or_default();
                *current = before.last().filter(|_| place.is_some());
                *entries = after;
                Ok(current.map(|entry| &*entry.key))
            }
        }
    }

    pub(super) fn value(&mut self) -> Result<Reader<'_, 't>, Error> {
        match self {
            Self::Text(tokens, _) => {
                tokens.colon()?;
                Ok(Reader::Text(tokens))
            }
            Self::Tree { current: Some(entry), visited, .. } => Ok(Reader::new(&entry.value, visited)),
            Self::Tree { .. } => Err(de::Error::custom("a value was asked for without its key")),
        }
    }

    /// Refuses when a text has more of them than were asked for.
    pub(super) fn end(&mut self) -> Result<(), Error> {
        let is_text = matches!(self, Self::Text(..));
        if is_text && self.key()?.is_some() { Err(Refused.into()) } else { Ok(()) }
    }

    /// Refuses when there is not exactly one, as far as can be seen beforehand.
    fn alone(self) -> Result<Self, Error> {
        match &self {
            Self::Tree { entries, .. } if entries.iter().filter(|entry| entry.value.is_kept()).count() != 1 => {
                Err(de::Error::invalid_length(entries.len(), &"a map with one field"))
            }
            _ => Ok(self),
        }
    }

    fn told(&self, error: Error, step: fn(String) -> Step) -> Error {
        match self {
            Self::Tree { current: Some(entry), .. } => error.under(|| step(entry.key.to_string())),
            _ => error,
        }
    }

    /// The error in a key, with its place.
    pub(super) fn told_of_key(&self, error: Error) -> Error {
        self.told(error, Step::KeyName)
    }

    /// The error in a value, with its place.
    pub(super) fn told_of_value(&self, error: Error) -> Error {
        self.told(error, Step::Key)
    }
}

impl<'de> MapAccess<'de> for &mut Entries<'_, '_> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(key) = self.key()? else { return Ok(None) };
        match seed.deserialize(Word(key)) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(self.told_of_key(error)),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        match seed.deserialize(self.value()?) {
            Ok(value) => Ok(value),
            Err(error) => Err(self.told_of_value(error)),
        }
    }
}
