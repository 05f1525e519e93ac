//! Values without their type.
//!
//! A fact has one of some forty types of values, and whatever is generic over them is compiled forty times. So facts are
//! read and written without their type, by a description of it, and get it at the very end.

use super::{Answer, Degrees, FactType, PartialDate, Progress, Shown, YesNo, value::read_words, vocabulary::read_word};
use crate::truth::{Degree, Truth};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How the values of a fact are read and written.
#[derive(Clone, Copy)]
pub enum Form {
    /// As the facts of a dossier.
    Fact(FactType),
    /// As an answer, of which only the question knows the type.
    Answer,
}

/// A value as it was read.
#[derive(Clone)]
pub enum Untyped {
    /// A degree of some kind.
    Degree(Truth),
    /// A whole number.
    Number(u32),
    /// A date.
    Date(PartialDate),
    /// One bit for each word, in the order of the vocabulary.
    Words(u64),
    /// An answer.
    Answer(Answer),
}

impl Form {
    pub(super) fn read<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Untyped, D::Error> {
        let kind = match self {
            Self::Fact(kind) => kind,
            Self::Answer => return Answer::deserialize(deserializer).map(Untyped::Answer),
        };
        match kind {
            FactType::Degree => Degrees::deserialize(deserializer).map(|degree| Untyped::Degree(degree.0)),
            FactType::YesNo => YesNo::deserialize(deserializer).map(|degree| Untyped::Degree(degree.0)),
            FactType::Progress => Progress::deserialize(deserializer).map(|degree| Untyped::Degree(degree.0)),
            FactType::Number => u32::deserialize(deserializer).map(Untyped::Number),
            FactType::Date => PartialDate::deserialize(deserializer).map(Untyped::Date),
            FactType::One(list) => read_word(list, deserializer).map(|place| Untyped::Words(1 << place)),
            FactType::Set(list) => {
                let mut words = 0;
                read_words(list, deserializer, &mut |place| words |= 1 << place)?;
                Ok(Untyped::Words(words))
            }
        }
    }

    /// A value between two degrees, where it may be one.
    pub(super) fn between(self, low: Degree, high: Degree) -> Option<Untyped> {
        let truth = Truth::between(low, high);
        match self {
            Self::Fact(FactType::Degree | FactType::Progress) => Some(Untyped::Degree(truth)),
            Self::Answer => Some(Untyped::Answer(Answer::Degree(truth))),
            Self::Fact(_) => None,
        }
    }
}

/// A value to be written.
pub struct Written {
    pub(super) form: Form,
    pub(super) value: Shown,
}

impl Written {
    /// The degree, where it is only known between bounds: it has no word of its own.
    pub(super) fn open_degree(&self) -> Option<Truth> {
        match self.value {
            Shown::Degree(truth) | Shown::Progress(truth) if truth.definite().is_none() => Some(truth),
            _ => None,
        }
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (&self.value, self.form) {
            (Shown::Words(terms), Form::Fact(FactType::Set(_))) => {
                // A canonical form: always a list, sorted.
                let mut ids: Vec<&str> = terms.iter().map(|term| term.id).collect();
                ids.sort_unstable();
                serializer.collect_seq(ids)
            }
            (Shown::Words(terms), _) => serializer.serialize_str(terms.first().map_or("", |term| term.id)),
            (Shown::Degree(truth), Form::Fact(FactType::YesNo)) => YesNo(*truth).serialize(serializer),
            (Shown::Degree(truth), _) => Degrees(*truth).serialize(serializer),
            (Shown::Progress(truth), _) => Progress(*truth).serialize(serializer),
            (Shown::Number(number), _) => serializer.serialize_u32(*number),
            (Shown::Date(date), _) => date.serialize(serializer),
            (Shown::Text(text), _) => serializer.serialize_str(text),
        }
    }
}
