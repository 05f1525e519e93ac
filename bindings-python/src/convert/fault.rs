//! What is wrong with an object that has no JSON, in the words of who made it.

use crate::refusal::Of;
use kansrijk::diagnostic::Code;
use kansrijk::{Diagnostic, Path, limits};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;

/// Why an object, or a part of it, has no JSON.
pub enum Fault {
    TooLarge,
    TooDeep,
    HoldsItself,
    HalfCharacter,
    /// With the key as it is shown.
    HalfCharacterInKey(String),
    /// With the key as it is shown, and its type.
    KeyIsNoText(String, String),
    TooManyDigits,
    NoNumber(f64),
    Moment,
    /// With the object as it is shown, and its type.
    Foreign(String, String),
}

impl Fault {
    /// The fault as a user reads it.
    pub fn told(self, path: Path, of: Of) -> Diagnostic {
        let (message, help) = self.words(of);
        Diagnostic::new(self.code(of), path, message).help(help)
    }

    fn code(&self, of: Of) -> Code {
        match (self, of) {
            (Self::TooLarge, _) => Code::TooLarge,
            (Self::TooDeep | Self::HoldsItself, _) => Code::TooDeep,
            (Self::KeyIsNoText(..) | Self::Foreign(..), Of::Dossier) => Code::DossierWrongType,
            (Self::KeyIsNoText(..) | Self::Foreign(..), Of::RuleSet) => Code::RuleWrongType,
            (Self::Moment, Of::Dossier) => Code::DossierInvalidDate,
            (Self::Moment, Of::RuleSet) => Code::RuleInvalidDate,
            (_, Of::Dossier) => Code::DossierInvalidValue,
            (_, Of::RuleSet) => Code::RuleInvalidValue,
        }
    }

    fn words(&self, of: Of) -> (String, String) {
        const ENCODING: &str = "read the text with the encoding it was written in";
        const NOTHING: &str = "leave out what is not known, or give `None`";
        let (whole, parts, levels) = match of {
            Of::Dossier => {
                ("a dossier", "give several dossiers one by one", "no fact of a dossier stands deeper than ten")
            }
            Of::RuleSet => {
                ("a rule set", "spread it over several rule sets", "spread a condition over several requirements")
            }
        };
        let (message, help) = match self {
            Self::TooLarge => {
                (format!("the object is too large: at most {} MB is read", limits::FILE_BYTES >> 20), parts)
            }
            Self::TooDeep => (format!("lists and maps are nested more than {} deep", limits::DEPTH), levels),
            Self::HoldsItself => ("an object that holds itself".to_owned(), "give a copy of what should stand here"),
            Self::HalfCharacter => ("a text that holds half of a character (a lone surrogate)".to_owned(), ENCODING),
            Self::HalfCharacterInKey(key) => {
                (format!("the key {key} holds half of a character (a lone surrogate)"), ENCODING)
            }
            Self::KeyIsNoText(key, kind) => {
                (format!("a key that is no text: {key} (`{kind}`)"), "the keys of a map are texts")
            }
            Self::TooManyDigits => {
                ("a whole number of too many digits".to_owned(), "is it a number at all? give a code as a text")
            }
            Self::NoNumber(number) => (format!("`{number}` is no number that can be written"), NOTHING),
            Self::Moment => (
                "a moment, where a date was expected".to_owned(),
                "on which day it is depends on the time zone: give `.date()`",
            ),
            Self::Foreign(object, kind) => {
                let help = match kind.as_str() {
                    "Decimal" | "Fraction" => "a number is a whole number: give an `int`",
                    "bytes" | "bytearray" | "memoryview" => "give a `str`",
                    "set" | "frozenset" => "a set has no order: give a list",
                    "ndarray" | "Series" => "give a list: `.tolist()` makes one",
                    "NaTType" | "NAType" => NOTHING,
                    _ => "give maps, lists, texts, whole numbers, dates, `True`, `False` or `None`",
                };
                (format!("{object} (`{kind}`) has no place in {whole}"), help)
            }
        };
        (message, help.to_owned())
    }
}

/// An object in a few characters.
///
/// # Errors
/// When showing it was interrupted. An object that cannot show itself is not shown.
pub fn shown(object: &Bound<'_, PyAny>) -> PyResult<String> {
    const MOST: usize = 40;
    let text = match object.repr() {
        Ok(text) => text.to_string_lossy().into_owned(),
        Err(error) if error.is_instance_of::<PyException>(object.py()) => "an object".to_owned(),
        Err(error) => return Err(error),
    };
    Ok(match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    })
}
