//! A fact as a map: one statement, or several.

use super::{
    Evidence, PartialDate, Statement,
    open_value::{OpenValue, OpenValues},
    refusal,
    untyped::{Form, Untyped},
};
use crate::{
    diagnostic::{Code, fault},
    limits,
    truth::Degree,
};
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess},
};
use std::fmt;

/// Reads the entries of a map that is a fact.
pub(super) fn statements<'de, A: MapAccess<'de>>(form: Form, map: A) -> Result<Vec<Statement<Untyped>>, A::Error> {
    let parts = Parts::read::<Key, A>(form, map)?;
    let Some(several) = parts.statements else {
        return parts.statement(form).map(|statement| statement.into_iter().collect());
    };
    let alone = matches!(
        parts,
        Parts { value: None, at_least: None, at_most: None, from: None, until: None, evidence: None, .. }
    );
    if !alone {
        return Err(refusal::statement("`statements` stands alone: put every value inside it"));
    }
    if several.len() > limits::STATEMENTS {
        let message = format!("{} statements; at most {} are accepted", several.len(), limits::STATEMENTS);
        let help = "keep one of those that say the same".to_owned();
        return Err(fault(Code::DossierTooMany, message, &[help]));
    }
    several.into_iter().filter_map(|parts| parts.statement(form).transpose()).collect()
}

/// The keys of a fact.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Key {
    Value,
    AtLeast,
    AtMost,
    From,
    Until,
    Evidence,
    Statements,
}

/// The keys of one of several statements.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum SingleKey {
    Value,
    AtLeast,
    AtMost,
    From,
    Until,
    Evidence,
}

impl From<SingleKey> for Key {
    fn from(key: SingleKey) -> Self {
        match key {
            SingleKey::Value => Self::Value,
            SingleKey::AtLeast => Self::AtLeast,
            SingleKey::AtMost => Self::AtMost,
            SingleKey::From => Self::From,
            SingleKey::Until => Self::Until,
            SingleKey::Evidence => Self::Evidence,
        }
    }
}

/// What a map says, before it is known whether it fits together.
#[derive(Default)]
struct Parts {
    value: Option<OpenValue>,
    at_least: Option<Degree>,
    at_most: Option<Degree>,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    evidence: Option<Evidence>,
    statements: Option<Vec<Self>>,
}

impl Parts {
    // By hand: a derived form cannot be told of what form the value is.
    fn read<'de, K, A>(form: Form, mut map: A) -> Result<Self, A::Error>
    where
        K: Deserialize<'de> + Into<Key>,
        A: MapAccess<'de>,
    {
        let (mut parts, mut seen) = (Self::default(), 0_u8);
        while let Some(key) = map.next_key::<K>()? {
            let key = key.into();
            let (bit, name) = key.place();
            if seen & bit != 0 {
                return Err(de::Error::duplicate_field(name));
            }
            seen |= bit;
            match key {
                Key::Value => parts.value = Some(map.next_value_seed(OpenValues(form))?),
                Key::AtLeast => parts.at_least = map.next_value()?,
                Key::AtMost => parts.at_most = map.next_value()?,
                Key::From => parts.from = map.next_value()?,
                Key::Until => parts.until = map.next_value()?,
                Key::Evidence => parts.evidence = map.next_value()?,
                Key::Statements => parts.statements = map.next_value_seed(Several(form))?,
            }
        }
        Ok(parts)
    }

    /// The statement; nothing when its value is left open.
    fn statement<E: de::Error>(self, form: Form) -> Result<Option<Statement<Untyped>>, E> {
        let value = match (self.value, self.at_least, self.at_most) {
            (None, None, None) => {
                return Err(refusal::statement("a statement needs a `value` (or `at_least`, `at_most`)"));
            }
            (Some(OpenValue::Unknown), None, None) => return Ok(None),
            (Some(OpenValue::Known(value)), None, None) => value,
            (None, low, high) => {
                let (low, high) = (low.unwrap_or(Degree::No), high.unwrap_or(Degree::Yes));
                if low > high {
                    return Err(refusal::statement("`at_least` is more than `at_most`"));
                }
                form.between(low, high)
                    .ok_or_else(|| refusal::statement("`at_least` and `at_most` go with yes, partly and no only"))?
            }
            _ => return Err(refusal::statement("either `value`, or `at_least` and `at_most`")),
        };
        Ok(Some(Statement { value, from: self.from, until: self.until, evidence: self.evidence }))
    }
}

impl Key {
    /// A bit of its own, and its name.
    const fn place(&self) -> (u8, &'static str) {
        match self {
            Self::Value => (1, "value"),
            Self::AtLeast => (2, "at_least"),
            Self::AtMost => (4, "at_most"),
            Self::From => (8, "from"),
            Self::Until => (16, "until"),
            Self::Evidence => (32, "evidence"),
            Self::Statements => (64, "statements"),
        }
    }
}

/// Reads a list of statements; `null` is none.
struct Several(Form);

impl<'de> DeserializeSeed<'de> for Several {
    type Value = Option<Vec<Parts>>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de> de::Visitor<'de> for Several {
    type Value = Option<Vec<Parts>>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }
    fn visit_none<E: de::Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut statements = Vec::new();
        while let Some(statement) = items.next_element_seed(Single(self.0))? {
            statements.push(statement);
        }
        Ok(Some(statements))
    }
}

/// Reads one of several statements.
struct Single(Form);

impl<'de> DeserializeSeed<'de> for Single {
    type Value = Parts;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Parts, D::Error> {
        deserializer.deserialize_struct("Single", &[], self)
    }
}

impl<'de> de::Visitor<'de> for Single {
    type Value = Parts;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Parts, A::Error> {
        Parts::read::<SingleKey, A>(self.0, map)
    }
}
