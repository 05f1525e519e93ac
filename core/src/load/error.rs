//! What a type found wrong with a value, kept as data until it is known where the value stands.

use super::source::Kind;
use crate::diagnostic::{Code, Diagnostic, unpack};
use crate::location::{Path, Step};
use serde::de::{self, Expected, Unexpected};
use std::fmt;

/// More words or fields than this are not listed in a message.
const LISTED: usize = 20;

/// The most of a text that a message repeats.
const QUOTED: usize = 60;

/// A fault that a `Deserialize` impl returned, and the way up from it. Boxed: it travels through every result.
#[derive(Debug)]
pub(super) struct Error(Box<Inner>);

#[derive(Debug)]
struct Inner {
    problem: Problem,
    /// The innermost step first, as they are added on the way up.
    steps: Vec<Step>,
}

#[derive(Debug)]
pub(super) enum Problem {
    UnknownField { given: String, known: &'static [&'static str] },
    UnknownWord { given: String, known: &'static [&'static str] },
    MissingField { field: &'static str },
    DuplicateField { field: &'static str },
    WrongType { got: String, expected: String },
    InvalidValue { got: String, expected: String },
    Custom { text: String },
}

impl Error {
    fn new(problem: Problem) -> Self {
        Self(Box::new(Inner { problem, steps: Vec::new() }))
    }

    /// The same fault, seen from one step further up.
    pub(super) fn under(mut self, step: impl FnOnce() -> Step) -> Self {
        self.0.steps.push(step());
        self
    }

    /// The fault, and the steps from the root to where it arose.
    pub(super) fn into_parts(self) -> (Problem, Vec<Step>) {
        let Inner { problem, mut steps } = *self.0;
        steps.reverse();
        (problem, steps)
    }
}

impl Problem {
    /// The fault as users see it, still without its position.
    pub(super) fn diagnostic(&self, kind: Kind, path: Path) -> Diagnostic {
        let new = |code, message: String| Diagnostic::new(kind.own(code), path, message);
        match self {
            Self::UnknownField { given, known } => {
                let fault = new(Code::DossierUnknownField, format!("unknown field `{}`", short(given)));
                listed(fault.suggest(given, known.iter().copied()), "known fields", known)
            }
            Self::UnknownWord { given, known } => {
                let fault = new(Code::DossierUnknownWord, format!("unknown word `{}`", short(given)));
                listed(fault.suggest(given, known.iter().copied()), "known words", known)
            }
            Self::MissingField { field } => new(Code::DossierMissingField, format!("missing field `{field}`"))
                .help(format!("add `{field}` to this map, with its value")),
            Self::DuplicateField { field } => new(Code::DuplicateKey, format!("the key `{field}` stands twice")),
            Self::WrongType { got, expected } => new(Code::DossierWrongType, format!("expected {expected}, got {got}")),
            Self::InvalidValue { got, expected } => {
                new(Code::DossierInvalidValue, format!("{got} does not fit: expected {expected}"))
            }
            Self::Custom { text } => match unpack(text) {
                Some((code, message, help)) => Diagnostic { help, ..new(code, message) },
                None => new(Code::DossierInvalidValue, text.clone()),
            },
        }
    }
}

fn listed(fault: Diagnostic, what: &str, known: &[&str]) -> Diagnostic {
    match known.len() {
        0 => fault.help(format!("there are no {what} here")),
        1..=LISTED => fault.help(format!("{what}: {}", known.join(", "))),
        _ => fault,
    }
}

/// A text of the user, short enough for a message.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn got(given: Unexpected<'_>) -> String {
    match given {
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Unsigned(number) => format!("the number `{number}`"),
        Unexpected::Signed(number) => format!("the number `{number}`"),
        Unexpected::Float(number) => format!("the number `{number:?}`"),
        Unexpected::Char(letter) => format!("the text `{letter}`"),
        Unexpected::Str(text) => format!("the text `{}`", short(text)),
        Unexpected::Unit | Unexpected::Option => "nothing".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a map".to_owned(),
        Unexpected::UnitVariant => "a word alone".to_owned(),
        other => other.to_string(),
    }
}

/// What was expected, without the names of Rust types that serde's own impls give.
fn expected(expected: &dyn Expected) -> String {
    let text = expected.to_string();
    let plain = match text.as_str() {
        "a string" | "string" | "a borrowed string" | "str" => "a text",
        "a sequence" | "sequence" => "a list",
        "a boolean" => "`true` or `false`",
        "u64" | "u128" | "usize" => "a whole number, 0 or more",
        "i64" | "i128" | "isize" => "a whole number",
        "u32" => "a whole number from 0 to 4 billion",
        "i32" => "a whole number from -2 billion to 2 billion",
        "u16" => "a whole number from 0 to 65535",
        "i16" => "a whole number from -32768 to 32767",
        "u8" => "a whole number from 0 to 255",
        "i8" => "a whole number from -128 to 127",
        "f32" | "f64" => "a number",
        "unit" => "nothing",
        "variant identifier" | "field identifier" => "a word",
        "a map" => "a map with fields",
        "struct ConditionDocument" => "a condition (a map such as `{some: goals}`)",
        "struct Localised" => "a text in both languages (`{nl: ..., en: ...}`)",
        _ if text.starts_with("struct ") => "a map with fields",
        _ if text.starts_with("enum ") || text.starts_with("variant ") => "a word",
        _ => {
            return text
                .replace("a tuple of size", "a list of length")
                .replace("an array of length", "a list of length");
        }
    };
    plain.to_owned()
}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Problem::Custom { text: message.to_string() })
    }
    fn invalid_type(given: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        let expected = expected(wanted);
        // The range says nothing to someone who gave no number at all.
        let expected = match expected.split_once(" from ") {
            Some((number, _)) if number == "a whole number" => number.to_owned(),
            _ => expected,
        };
        Self::new(Problem::WrongType { got: got(given), expected })
    }
    fn invalid_value(given: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::new(Problem::InvalidValue { got: got(given), expected: expected(wanted) })
    }
    fn invalid_length(length: usize, wanted: &dyn Expected) -> Self {
        Self::new(Problem::InvalidValue { got: format!("a length of {length}"), expected: expected(wanted) })
    }
    fn unknown_variant(given: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownWord { given: given.to_owned(), known })
    }
    fn unknown_field(given: &str, known: &'static [&'static str]) -> Self {
        Self::new(Problem::UnknownField { given: given.to_owned(), known })
    }
    fn missing_field(field: &'static str) -> Self {
        Self::new(Problem::MissingField { field })
    }
    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Problem::DuplicateField { field })
    }
}

impl fmt::Display for Error {
    // Only seen where a type turns the error of another type into a text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.problem {
            Problem::Custom { text } => f.write_str(text),
            other => f.write_str(&other.diagnostic(Kind::Dossier, Path::root()).message),
        }
    }
}

impl std::error::Error for Error {}
