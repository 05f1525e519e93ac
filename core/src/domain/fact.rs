//! A fact: what is stated of one thing, by one or by several.

use super::{Day, Evidence, PartialDate, Test, Value, untyped::Untyped};
use crate::truth::Truth;

/// One fact of a dossier with everything that was said of it.
///
/// In files a value; or `{value, from, until, evidence}` (a degree also `{at_least}` or `{at_most}`); or several of
/// these under `statements`. `unknown`, `null` and absent say nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Fact<T> {
    /// Nobody said anything.
    #[default]
    Unstated,
    /// A bare value.
    Plain(T),
    /// Statements with a period or a ground. In a box of its own, so that the usual fact stays small.
    Stated(Box<Statements<T>>),
}

/// One or more statements of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements<T>(Box<[Statement<T>]>);

impl<T> std::ops::Deref for Statements<T> {
    type Target = [Statement<T>];
    fn deref(&self) -> &[Statement<T>] {
        &self.0
    }
}

/// What one source says of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement<T> {
    /// The value.
    pub value: T,
    /// The first day from which it holds.
    pub from: Option<PartialDate>,
    /// The last day on which it holds.
    pub until: Option<PartialDate>,
    /// Who said so, when, and on what ground.
    pub evidence: Option<Evidence>,
}

impl<T> Statement<T> {
    /// Whether it speaks of this day. A month or a year counts from its first to its last day.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from.first_day() <= day) && self.until.is_none_or(|until| day <= until.last_day())
    }
}

/// How much is said of a fact at a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Unstated,
    /// One value.
    Stated,
    /// Different values, by different statements.
    Disputed,
}

impl<T: Clone> Fact<T> {
    /// A fact from its statements: the plain form where there is nothing to add to the value.
    #[must_use]
    pub fn from_statements(statements: Vec<Statement<T>>) -> Self {
        match statements.as_slice() {
            [] => Self::Unstated,
            [Statement { value, from: None, until: None, evidence: None }] => Self::Plain(value.clone()),
            _ => Self::Stated(Box::new(Statements(statements.into_boxed_slice()))),
        }
    }
}

impl<T: Value> Fact<T> {
    /// The same fact with the type of its values.
    pub(super) fn of_untyped(fact: Fact<Untyped>) -> Self {
        let typed = |Statement { value, from, until, evidence }: Statement<Untyped>| {
            Some(Statement { value: T::of_untyped(value)?, from, until, evidence })
        };
        // Read by its own form, a value has its own type.
        match fact {
            Fact::Unstated => Self::Unstated,
            Fact::Plain(value) => T::of_untyped(value).map_or(Self::Unstated, Self::Plain),
            Fact::Stated(statements) => {
                let statements = statements.0.into_iter().filter_map(typed).collect();
                Self::Stated(Box::new(Statements(statements)))
            }
        }
    }

    /// Whether nobody ever said anything.
    #[must_use]
    pub const fn is_unstated(&self) -> bool {
        matches!(self, Self::Unstated)
    }

    /// What the fact answers: the hull of what is said of it on that day.
    #[must_use]
    pub fn test(&self, test: &Test, as_of: Day) -> Truth {
        match self {
            Self::Unstated => T::unstated(test, as_of),
            Self::Plain(value) => value.test(test, as_of),
            Self::Stated(statements) => statements
                .iter()
                .filter(|statement| statement.holds_on(as_of))
                .map(|statement| statement.value.test(test, as_of))
                .reduce(Truth::hull)
                .unwrap_or_else(|| T::unstated(test, as_of)),
        }
    }

    /// Whether something is said of it on that day, and whether it agrees.
    #[must_use]
    pub fn standing(&self, as_of: Day) -> Standing {
        let statements = match self {
            Self::Unstated => return Standing::Unstated,
            Self::Plain(_) => return Standing::Stated,
            Self::Stated(statements) => statements,
        };
        let mut values =
            statements.iter().filter(|statement| statement.holds_on(as_of)).map(|statement| &statement.value);
        match values.next() {
            None => Standing::Unstated,
            Some(first) if values.all(|value| value == first) => Standing::Stated,
            Some(_) => Standing::Disputed,
        }
    }

    /// The values stated for that day.
    pub fn values_on(&self, as_of: Day) -> impl Iterator<Item = &T> {
        let (plain, stated) = match self {
            Self::Unstated => (None, None),
            Self::Plain(value) => (Some(value), None),
            Self::Stated(statements) => (None, Some(statements)),
        };
        let stated = stated
            .into_iter()
            .flat_map(|statements| statements.iter())
            .filter(move |s| s.holds_on(as_of))
            .map(|s| &s.value);
        plain.into_iter().chain(stated)
    }

    /// The value, when exactly one is stated for that day.
    #[must_use]
    pub fn value_on(&self, as_of: Day) -> Option<&T> {
        match self.standing(as_of) {
            Standing::Stated => self.values_on(as_of).next(),
            _ => None,
        }
    }
}

impl<T> Fact<T> {
    fn stated(&self) -> &[Statement<T>] {
        match self {
            Self::Stated(statements) => statements,
            _ => &[],
        }
    }

    /// All values stated, at whatever date.
    pub(crate) fn every_value(&self) -> impl Iterator<Item = &T> {
        let plain = match self {
            Self::Plain(value) => Some(value),
            _ => None,
        };
        plain.into_iter().chain(self.stated().iter().map(|statement| &statement.value))
    }

    /// The first and the last day of each statement, where it has them.
    pub(crate) fn periods(&self) -> Vec<Period> {
        self.stated().iter().map(|statement| (statement.from, statement.until)).collect()
    }

    /// The grounds of all statements, at whatever date.
    pub(crate) fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.stated().iter().filter_map(|statement| statement.evidence.as_ref())
    }
}

/// The first and the last day of a statement.
pub type Period = (Option<PartialDate>, Option<PartialDate>);

impl<T> From<T> for Fact<T> {
    fn from(value: T) -> Self {
        Self::Plain(value)
    }
}
