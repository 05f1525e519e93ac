//! The form of a fact in files.

use super::{
    Evidence, Fact, PartialDate, Statement, Value,
    open_value::{OpenValue, OpenValues},
    statement_form::statements,
    untyped::{Form, Untyped, Written},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::fmt;

impl<'de, T: Value> Deserialize<'de> for Fact<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Facts(T::FORM)).map(Self::of_untyped)
    }
}

/// Reads a fact whose values have this form.
pub(super) struct Facts(pub(super) Form);

macro_rules! values {
    ($($visit:ident($type:ty);)+) => {
        $(fn $visit<E: de::Error>(self, value: $type) -> Result<Self::Value, E> {
            OpenValues(self.0).$visit(value).map(plain)
        })+
    };
}

impl<'de> de::Visitor<'de> for Facts {
    type Value = Fact<Untyped>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, `unknown`, or a map with `value` and its ground")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Fact<Untyped>, E> {
        Ok(Fact::Unstated)
    }
    fn visit_none<E: de::Error>(self) -> Result<Fact<Untyped>, E> {
        Ok(Fact::Unstated)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Fact<Untyped>, D::Error> {
        deserializer.deserialize_any(self)
    }
    values! { visit_str(&str); visit_bool(bool); visit_u64(u64); visit_i64(i64); visit_f64(f64); }
    fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<Fact<Untyped>, A::Error> {
        OpenValues(self.0).visit_seq(items).map(plain)
    }
    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Fact<Untyped>, A::Error> {
        statements(self.0, map).map(Fact::from_statements)
    }
}

fn plain(value: OpenValue) -> Fact<Untyped> {
    match value {
        OpenValue::Unknown => Fact::Unstated,
        OpenValue::Known(value) => Fact::Plain(value),
    }
}

/// A statement to be written.
pub struct StatementForm<'a> {
    value: Written,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    evidence: Option<&'a Evidence>,
}

impl Serialize for StatementForm<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.value.open_degree() {
            Some(truth) => {
                map.serialize_entry("at_least", &truth.at_least())?;
                map.serialize_entry("at_most", &truth.at_most())?;
            }
            None => map.serialize_entry("value", &self.value)?,
        }
        if let Some(from) = &self.from {
            map.serialize_entry("from", from)?;
        }
        if let Some(until) = &self.until {
            map.serialize_entry("until", until)?;
        }
        if let Some(evidence) = &self.evidence {
            map.serialize_entry("evidence", evidence)?;
        }
        map.end()
    }
}

impl<'a> StatementForm<'a> {
    fn of<T: Value>(statement: &'a Statement<T>) -> Self {
        let Statement { value, from, until, evidence } = statement;
        Self { value: written(value), from: *from, until: *until, evidence: evidence.as_ref() }
    }
}

fn written<T: Value>(value: &T) -> Written {
    Written { form: T::FORM, value: value.show() }
}

/// A fact to be written, without its type.
pub enum FactForm<'a> {
    /// Nothing is said.
    Unstated,
    /// A bare value.
    Plain(Written),
    /// Statements with a period or a ground.
    Stated(Vec<StatementForm<'a>>),
}

impl<'a> FactForm<'a> {
    pub(super) fn of<T: Value>(fact: &'a Fact<T>) -> Self {
        match fact {
            Fact::Unstated => Self::Unstated,
            Fact::Plain(value) => Self::Plain(written(value)),
            Fact::Stated(statements) => Self::Stated(statements.iter().map(StatementForm::of).collect()),
        }
    }
}

impl Serialize for FactForm<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unstated => serializer.serialize_unit(),
            Self::Plain(value) => match value.open_degree() {
                Some(truth) => {
                    let mut map = serializer.serialize_map(Some(2))?;
                    map.serialize_entry("at_least", &truth.at_least())?;
                    map.serialize_entry("at_most", &truth.at_most())?;
                    map.end()
                }
                None => value.serialize(serializer),
            },
            Self::Stated(statements) => {
                if let [one] = statements.as_slice() {
                    return one.serialize(serializer);
                }
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("statements", statements)?;
                map.end()
            }
        }
    }
}

impl<T: Value> Serialize for Fact<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        FactForm::of(self).serialize(serializer)
    }
}
