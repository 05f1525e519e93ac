//! How types are called in Python, and read from parsed JSON.

use crate::contract::model::{Definition, Field, Shape, Type};
use std::collections::BTreeMap;

/// Names that would mislead in Python.
const RENAMED: [(&str, &str); 4] = [
    // By what it holds: fields called `bounds` are of this type.
    ("DegreeBounds", "Truth"),
    // So the other one says what it bounds.
    ("Bounds", "CountBounds"),
    // Python has a `Warning` of its own, an exception.
    ("Warning", "Oddity"),
    // `datetime.date` is a whole day; this may be a year.
    ("Date", "PartialDate"),
];

/// What is more than a schema says of it, and so is written by hand.
const BY_HAND: [&str; 1] = ["Date"];

/// Words that cannot be a name.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

pub fn renamed(name: &str) -> &str {
    RENAMED.iter().find(|(ours, _)| *ours == name).map_or(name, |(_, theirs)| theirs)
}

pub fn is_by_hand(name: &str) -> bool {
    BY_HAND.contains(&name)
}

pub fn field_name(name: &str) -> String {
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// The named types of a contract.
pub struct Types<'a>(BTreeMap<&'a str, &'a Shape>);

impl<'a> Types<'a> {
    pub fn new(definitions: &'a [Definition]) -> Self {
        Self(definitions.iter().map(|one| (one.name.as_str(), &one.shape)).collect())
    }

    /// The type of a field, and its default when it may be left out.
    pub fn annotation(&self, field: &Field) -> Result<(String, &'static str), String> {
        let (plain, null) = field.of.not_null();
        let name = self.name(plain)?;
        Ok(match (plain, null, field.required) {
            // A map cannot be hashed; what is equal has the same hash without it too.
            (Type::Any, _, true) => (name, " = field(hash=False)"),
            (Type::Any, _, false) => (name, " = field(default=None, hash=False)"),
            (_, false, true) => (name, ""),
            (_, true, true) => (format!("{name} | None"), ""),
            (Type::List(_), false, false) => (name, " = ()"),
            (_, _, false) => (format!("{name} | None"), " = None"),
        })
    }

    /// The value of a field, from the map `data`.
    pub fn value(&self, field: &Field) -> Result<String, String> {
        let key = &field.name;
        let (plain, null) = field.of.not_null();
        let got = if field.required { format!("data[\"{key}\"]") } else { format!("data.get(\"{key}\")") };
        if self.is_as_in_json(plain) {
            return Ok(got);
        }
        if let (Type::List(_), false, false) = (plain, null, field.required) {
            return self.read(plain, &format!("data.get(\"{key}\", ())"));
        }
        if field.required && !null {
            return self.read(plain, &got);
        }
        Ok(format!("None if (found := {got}) is None else {}", self.read(plain, "found")?))
    }

    /// What makes a value of parsed JSON: something to call.
    pub fn reader(&self, of: &Type) -> Result<String, String> {
        Ok(match of {
            Type::Text => "str".to_owned(),
            Type::Whole => "int".to_owned(),
            Type::YesNo => "bool".to_owned(),
            Type::Any => "frozen".to_owned(),
            Type::Day => "datetime.date.fromisoformat".to_owned(),
            Type::Named(name) if matches!(self.0.get(name.as_str()), Some(Shape::Record(_))) => {
                format!("{}._of", self.name(of)?)
            }
            Type::Named(_) => self.name(of)?,
            Type::List(item) if self.is_as_in_json(item) => "tuple".to_owned(),
            Type::List(_) => format!("lambda items: {}", self.read(of, "items")?),
            other => return Err(no_form(other)),
        })
    }

    fn read(&self, of: &Type, value: &str) -> Result<String, String> {
        Ok(match of {
            Type::List(item) if !self.is_as_in_json(item) => format!("tuple(map({}, {value}))", self.reader(item)?),
            _ => format!("{}({value})", self.reader(of)?),
        })
    }

    fn is_as_in_json(&self, of: &Type) -> bool {
        matches!(of, Type::Text | Type::Whole | Type::YesNo)
    }

    fn name(&self, of: &Type) -> Result<String, String> {
        Ok(match of {
            Type::Text => "str".to_owned(),
            Type::Whole => "int".to_owned(),
            Type::YesNo => "bool".to_owned(),
            Type::Any => "Any".to_owned(),
            Type::Day => "datetime.date".to_owned(),
            Type::List(item) => format!("tuple[{}, ...]", self.name(item)?),
            Type::Named(name) => match self.0.get(name.as_str()) {
                _ if is_by_hand(name) => renamed(name).to_owned(),
                Some(Shape::Alias(alias)) => return Err(no_form(alias)),
                Some(_) => renamed(name).to_owned(),
                None => return Err(format!("`{name}` is not defined")),
            },
            other => return Err(no_form(other)),
        })
    }
}

fn no_form(of: &Type) -> String {
    format!("no form in Python for {of}")
}
