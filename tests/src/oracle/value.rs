//! The value of one fact, and what it answers to a test.

use super::{Day, Degree, days};
use kansrijk::ruleset::{ConditionDocument, OneOrMore, Operand, TestDocument};
use std::collections::BTreeSet;

/// The one value that a fact has in a completed dossier.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// How far it is so.
    Degree(Degree),
    /// A number.
    Number(i64),
    /// A day.
    Day(Day),
    /// Words; of a choice and of a field with one word, just one.
    Words(BTreeSet<String>),
}

/// A test as it stands in a rule set, beside a fact or behind the name of a field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked<'a> {
    is: Option<&'a OneOrMore>,
    at_least: Option<&'a Operand>,
    at_most: Option<&'a Operand>,
    before: Option<&'a Operand>,
    after: Option<&'a Operand>,
    between: Option<(&'a Operand, &'a Operand)>,
}

impl<'a> Asked<'a> {
    /// The degree itself.
    pub const DEGREE: Asked<'static> =
        Asked { is: None, at_least: None, at_most: None, before: None, after: None, between: None };

    /// The test beside `fact` or `answer`.
    #[must_use]
    pub fn beside(condition: &'a ConditionDocument) -> Self {
        Self {
            is: condition.is.as_ref(),
            at_least: condition.at_least.as_ref(),
            at_most: condition.at_most.as_ref(),
            before: condition.before.as_ref(),
            after: condition.after.as_ref(),
            between: condition.between.as_ref().map(|(low, high)| (low, high)),
        }
    }

    /// The test of a field of a list.
    #[must_use]
    pub fn of(test: &'a TestDocument) -> Self {
        Self {
            is: test.is.as_ref(),
            at_least: test.at_least.as_ref(),
            at_most: test.at_most.as_ref(),
            before: test.before.as_ref(),
            after: test.after.as_ref(),
            between: test.between.as_ref().map(|(low, high)| (low, high)),
        }
    }

    /// Everything that the value is compared with.
    pub fn operands(&self) -> impl Iterator<Item = &'a Operand> {
        let between = self.between.into_iter().flat_map(|(low, high)| [low, high]);
        let is = self.is.into_iter().flat_map(|is| is.0.iter());
        is.chain(self.at_least).chain(self.at_most).chain(self.before).chain(self.after).chain(between)
    }

    /// What the value answers.
    #[must_use]
    pub fn answer(&self, value: &Value, as_of: Day) -> Degree {
        match value {
            Value::Degree(degree) => self.of_degree(*degree),
            Value::Number(number) => Degree::of(self.of_number(*number, as_of)),
            Value::Day(day) => Degree::of(self.of_day(*day)),
            Value::Words(words) => {
                Degree::of(self.is.is_some_and(|is| is.0.iter().any(|one| words.contains(&word(one)))))
            }
        }
    }

    fn of_degree(&self, degree: Degree) -> Degree {
        match (self.is.map(|is| word(&is.0[0])), self.at_least.map(word)) {
            (Some(no), _) if no == "no" => degree.opposite(),
            (_, Some(partly)) if Degree::from_word(&partly) == Some(Degree::Partly) => {
                Degree::of(degree >= Degree::Partly)
            }
            _ => degree,
        }
    }

    fn of_number(&self, number: i64, as_of: Day) -> bool {
        let at = |operand: &Operand| numeral(operand, as_of);
        self.is.is_none_or(|is| is.0.iter().any(|one| number == at(one)))
            && self.at_least.is_none_or(|least| number >= at(least))
            && self.at_most.is_none_or(|most| number <= at(most))
            && self.between.is_none_or(|(low, high)| at(low) <= number && number <= at(high))
    }

    fn of_day(&self, day: Day) -> bool {
        let at = |operand: &Operand| days(&word(operand));
        self.is.is_none_or(|is| is.0.iter().any(|one| at(one).0 <= day && day <= at(one).1))
            && self.at_least.is_none_or(|least| day >= at(least).0)
            && self.after.is_none_or(|after| day > at(after).1)
            && self.at_most.is_none_or(|most| day <= at(most).1)
            && self.before.is_none_or(|before| day < at(before).0)
            && self.between.is_none_or(|(low, high)| at(low).0 <= day && day <= at(high).1)
    }
}

/// An operand as the word or the date that it is.
#[must_use]
pub fn word(operand: &Operand) -> String {
    match operand {
        Operand::Bool(true) => "yes".to_owned(),
        Operand::Bool(false) => "no".to_owned(),
        Operand::Number(number) => number.to_string(),
        Operand::Text(text) => text.clone(),
        Operand::AsOfYear(_) => panic!("a year of the assessment is a number"),
    }
}

/// An operand as the number that it is.
#[must_use]
pub fn numeral(operand: &Operand, as_of: Day) -> i64 {
    match operand {
        Operand::Number(number) => *number,
        Operand::AsOfYear(years) => as_of.year + years,
        Operand::Bool(_) | Operand::Text(_) => panic!("{operand:?} is no number"),
    }
}
