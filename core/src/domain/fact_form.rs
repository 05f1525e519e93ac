//! The form of a fact in files.

use super::{Evidence, Fact, PartialDate, Shown, Statement, Value, refusal};
use crate::{
    diagnostic::{Code, fault},
    limits,
    truth::Degree,
};
use serde::{Deserialize, Serialize, de, ser::SerializeMap};
use std::{fmt, marker::PhantomData};

/// A value that may be left open: `unknown` and `null` say nothing, but they are no mistake as a missing value is.
#[derive(Default)]
enum Open<T> {
    #[default]
    Absent,
    Unknown,
    Known(T),
}

impl<'de, T: Value> Deserialize<'de> for Open<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Values(PhantomData))
    }
}

/// Reads a value or `unknown`; everything else is left to the type of the value.
struct Values<T>(PhantomData<T>);

macro_rules! scalar {
    ($($visit:ident($type:ty) with $deserializer:ident;)+) => {
        $(fn $visit<E: de::Error>(self, value: $type) -> Result<Self::Value, E> {
            T::deserialize(de::value::$deserializer::new(value)).map(Open::Known)
        })+
    };
}

impl<'de, T: Value> de::Visitor<'de> for Values<T> {
    type Value = Open<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, or `unknown`")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Open<T>, E> {
        Ok(Open::Unknown)
    }
    fn visit_none<E: de::Error>(self) -> Result<Open<T>, E> {
        Ok(Open::Unknown)
    }
    fn visit_some<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Open<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Open<T>, E> {
        if text == "unknown" {
            return Ok(Open::Unknown);
        }
        T::deserialize(de::value::StrDeserializer::new(text)).map(Open::Known)
    }
    scalar! {
        visit_bool(bool) with BoolDeserializer;
        visit_u64(u64) with U64Deserializer;
        visit_i64(i64) with I64Deserializer;
    }
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Open<T>, E> {
        // Some writers give whole numbers as `4.0`.
        match refusal::whole(value) {
            Some(whole) => self.visit_i64(whole),
            None => Err(E::invalid_type(de::Unexpected::Float(value), &self)),
        }
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<Open<T>, A::Error> {
        T::deserialize(de::value::SeqAccessDeserializer::new(items)).map(Open::Known)
    }
}

impl<'de, T: Value> Deserialize<'de> for Fact<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);

        macro_rules! forward {
            ($($visit:ident($type:ty);)+) => {
                $(fn $visit<E: de::Error>(self, value: $type) -> Result<Self::Value, E> {
                    Values(PhantomData).$visit(value).map(plain)
                })+
            };
        }

        impl<'de, T: Value> de::Visitor<'de> for Visitor<T> {
            type Value = Fact<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value, `unknown`, or a map with `value` and its ground")
            }
            fn visit_unit<E: de::Error>(self) -> Result<Fact<T>, E> {
                Ok(Fact::Unstated)
            }
            fn visit_none<E: de::Error>(self) -> Result<Fact<T>, E> {
                Ok(Fact::Unstated)
            }
            fn visit_some<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Fact<T>, D::Error> {
                deserializer.deserialize_any(self)
            }
            forward! { visit_str(&str); visit_bool(bool); visit_u64(u64); visit_i64(i64); visit_f64(f64); }
            fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<Fact<T>, A::Error> {
                Values(PhantomData).visit_seq(items).map(plain)
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Fact<T>, A::Error> {
                let form = Form::<T>::deserialize(de::value::MapAccessDeserializer::new(map))?;
                form.statements().map(Fact::from_statements)
            }
        }
        deserializer.deserialize_any(Visitor(PhantomData))
    }
}

fn plain<T>(value: Open<T>) -> Fact<T> {
    match value {
        Open::Absent | Open::Unknown => Fact::Unstated,
        Open::Known(value) => Fact::Plain(value),
    }
}

/// A fact as a map: one statement, or several.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "T: Value"))]
struct Form<T> {
    #[serde(default)]
    value: Open<T>,
    at_least: Option<Degree>,
    at_most: Option<Degree>,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    evidence: Option<Evidence>,
    statements: Option<Vec<Single<T>>>,
}

/// One of several statements.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "T: Value"))]
struct Single<T> {
    #[serde(default)]
    value: Open<T>,
    at_least: Option<Degree>,
    at_most: Option<Degree>,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    evidence: Option<Evidence>,
}

impl<T: Value> Form<T> {
    fn statements<E: de::Error>(self) -> Result<Vec<Statement<T>>, E> {
        let Self { value, at_least, at_most, from, until, evidence, statements } = self;
        let Some(statements) = statements else {
            let single = Single { value, at_least, at_most, from, until, evidence };
            return single.statement().map(|statement| statement.into_iter().collect());
        };
        let alone = matches!(value, Open::Absent)
            && at_least.is_none()
            && at_most.is_none()
            && from.is_none()
            && until.is_none()
            && evidence.is_none();
        if !alone {
            return Err(refusal::statement("`statements` stands alone: put every value inside it"));
        }
        if statements.len() > limits::STATEMENTS {
            let message = format!("{} statements; at most {} are accepted", statements.len(), limits::STATEMENTS);
            let help = "keep one of those that say the same".to_owned();
            return Err(fault(Code::DossierTooMany, message, &[help]));
        }
        statements.into_iter().filter_map(|single| single.statement().transpose()).collect()
    }
}

impl<T: Value> Single<T> {
    /// The statement; nothing when its value is left open.
    fn statement<E: de::Error>(self) -> Result<Option<Statement<T>>, E> {
        let value = match (self.value, self.at_least, self.at_most) {
            (Open::Absent, None, None) => {
                return Err(refusal::statement("a statement needs a `value` (or `at_least`, `at_most`)"));
            }
            (Open::Unknown, None, None) => return Ok(None),
            (Open::Known(value), None, None) => value,
            (Open::Absent, low, high) => {
                let (low, high) = (low.unwrap_or(Degree::No), high.unwrap_or(Degree::Yes));
                if low > high {
                    return Err(refusal::statement("`at_least` is more than `at_most`"));
                }
                T::between(low, high)
                    .ok_or_else(|| refusal::statement("`at_least` and `at_most` go with yes, partly and no only"))?
            }
            _ => return Err(refusal::statement("either `value`, or `at_least` and `at_most`")),
        };
        Ok(Some(Statement { value, from: self.from, until: self.until, evidence: self.evidence }))
    }
}

impl<T: Value> Serialize for Statement<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        match self.value.show() {
            // A degree that is only known between bounds has no word of its own.
            Shown::Degree(truth) | Shown::Progress(truth) if truth.definite().is_none() => {
                map.serialize_entry("at_least", &truth.at_least())?;
                map.serialize_entry("at_most", &truth.at_most())?;
            }
            _ => map.serialize_entry("value", &self.value)?,
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

impl<T: Value> Serialize for Fact<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unstated => serializer.serialize_unit(),
            Self::Plain(value) => match value.show() {
                Shown::Degree(truth) | Shown::Progress(truth) if truth.definite().is_none() => {
                    Statement { value: value.clone(), from: None, until: None, evidence: None }.serialize(serializer)
                }
                _ => value.serialize(serializer),
            },
            Self::Stated(statements) => match &***statements {
                [one] => one.serialize(serializer),
                several => {
                    let mut map = serializer.serialize_map(Some(1))?;
                    map.serialize_entry("statements", several)?;
                    map.end()
                }
            },
        }
    }
}
