//! The types that a JSON Schema describes. How many, how long and how large (`minimum`, `pattern`) is no matter of types.

use std::fmt;

/// A document, and what it is made of.
#[derive(Debug)]
pub struct Contract {
    pub document: Definition,
    /// By name.
    pub definitions: Vec<Definition>,
}

/// A type with a name.
#[derive(Debug)]
pub struct Definition {
    pub name: String,
    /// Empty where the schema says nothing.
    pub doc: String,
    pub shape: Shape,
}

#[derive(Debug, PartialEq)]
pub enum Shape {
    Record(Vec<Field>),
    /// `ordered` where the description gives the order, as in `no < partly < yes`.
    Words {
        words: Vec<Word>,
        ordered: bool,
    },
    /// Another name for a type.
    Alias(Type),
}

#[derive(Debug, PartialEq)]
pub struct Field {
    pub name: String,
    /// Empty where the schema says nothing.
    pub doc: String,
    pub of: Type,
    /// Whether it is always there.
    pub required: bool,
}

#[derive(Debug, PartialEq)]
pub struct Word {
    pub id: String,
    pub doc: String,
}

#[derive(Debug, PartialEq)]
pub enum Type {
    /// Any JSON value.
    Any,
    Null,
    Text,
    /// This text and no other.
    Exactly(String),
    /// A text that is a whole date.
    Day,
    Whole,
    YesNo,
    /// A definition, by its name.
    Named(String),
    /// The document itself.
    Document,
    List(Box<Type>),
    /// A list with a type for each place.
    Tuple(Vec<Type>),
    /// Values under keys that are not known beforehand.
    Map(Box<Type>),
    Record(Vec<Field>),
    OneOf(Vec<Type>),
}

impl Type {
    /// The type without null, and whether that was one of its forms.
    pub fn not_null(&self) -> (&Self, bool) {
        match self {
            Self::OneOf(types) => match types.as_slice() {
                [one, Self::Null] | [Self::Null, one] => (one, true),
                _ => (self, false),
            },
            _ => (self, false),
        }
    }
}

/// As it is told in errors.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined =
            |types: &[Self], between: &str| types.iter().map(ToString::to_string).collect::<Vec<_>>().join(between);
        match self {
            Self::Any => f.write_str("any value"),
            Self::Null => f.write_str("null"),
            Self::Text => f.write_str("text"),
            Self::Exactly(text) => write!(f, "\"{text}\""),
            Self::Day => f.write_str("date"),
            Self::Whole => f.write_str("whole number"),
            Self::YesNo => f.write_str("true or false"),
            Self::Named(name) => f.write_str(name),
            Self::Document => f.write_str("the document"),
            Self::List(item) => write!(f, "list of ({item})"),
            Self::Tuple(items) => write!(f, "list of ({})", joined(items, ", ")),
            Self::Map(value) => write!(f, "map to ({value})"),
            Self::Record(fields) => {
                let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
                write!(f, "map of {}", names.join(", "))
            }
            Self::OneOf(types) => f.write_str(&joined(types, " or ")),
        }
    }
}
