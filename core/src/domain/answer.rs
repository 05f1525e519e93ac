//! Answers to questions that only a person can answer.

use super::{
    Day, Fact, PartialDate, Shown, Test, Value, degrees,
    question::AnswerType,
    unique_map::unique_map,
    untyped::{Form, Untyped},
};
use crate::truth::{Degree, Truth};
use serde::{Deserialize, de};
use std::{collections::BTreeMap, fmt};

/// An answer as a dossier gives it. Its type follows from the question, which the dossier does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// `yes`, `partly`, `no`, or what is known of it.
    Degree(Truth),
    /// A whole number.
    Number(u32),
    /// A date, or the id of a choice.
    Text(String),
}

impl Answer {
    /// Whether it is an answer to a question of this type.
    #[must_use]
    pub fn fits(&self, kind: &AnswerType) -> bool {
        match (kind, self) {
            (AnswerType::Degree, Self::Degree(_)) | (AnswerType::Number, Self::Number(_)) => true,
            (AnswerType::YesNo, Self::Degree(truth)) => {
                matches!(truth.definite(), Some(Degree::Yes | Degree::No)) || *truth == Truth::UNKNOWN
            }
            (AnswerType::Date, _) => self.date().is_some(),
            (AnswerType::Choice(choices), Self::Text(text)) => choices.iter().any(|choice| choice.id == *text),
            _ => false,
        }
    }

    fn date(&self) -> Option<PartialDate> {
        match self {
            Self::Text(text) => text.parse().ok(),
            Self::Number(year) => PartialDate::new(u16::try_from(*year).ok()?, None, None),
            Self::Degree(_) => None,
        }
    }
}

impl Value for Answer {
    const FORM: Form = Form::Answer;
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Answer(answer) => Some(answer),
            _ => None,
        }
    }
    fn test(&self, test: &Test, as_of: Day) -> Truth {
        match (test, self) {
            (Test::Number(..), Self::Number(number)) => number.test(test, as_of),
            (Test::Date(..), _) => self.date().map_or(Truth::UNKNOWN, |date| date.test(test, as_of)),
            (Test::Choice(ids), Self::Text(text)) => Truth::from_bool(ids.contains(text)),
            (_, Self::Degree(truth)) => degrees::test(*truth, test),
            _ => Truth::UNKNOWN,
        }
    }
    fn show(&self) -> Shown {
        match self {
            Self::Degree(truth) => Shown::Degree(*truth),
            Self::Number(number) => Shown::Number(*number),
            Self::Text(text) => Shown::Text(text.clone()),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Answer;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("yes, partly, no, a whole number, a date or the id of a choice")
            }
            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Answer, E> {
                Ok(Answer::Degree(Truth::from_bool(value)))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Answer, E> {
                Ok(match Degree::ALL.into_iter().find(|degree| degree.id() == text) {
                    Some(degree) => Answer::Degree(Truth::known(degree)),
                    None => Answer::Text(text.to_owned()),
                })
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Answer, E> {
                let fits = u32::try_from(number);
                fits.map(Answer::Number).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &"u32"))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Answer, E> {
                let fits = u32::try_from(number);
                fits.map(Answer::Number).map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &"u32"))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// Answers by the id of their question; those that say nothing are left out.
pub(super) fn stated<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Fact<Answer>>, D::Error> {
    let mut answers: BTreeMap<String, Fact<Answer>> = unique_map(deserializer)?;
    answers.retain(|_, answer| !answer.is_unstated());
    Ok(answers)
}
