//! What a dossier says of one fact, and the values that are possible then.

use super::{Day, Degree, Use, Value, days, numeral, word};
use kansrijk::{domain::FactType, ruleset::Operand};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// What values a fact can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Yes, partly, no.
    Degree,
    /// Yes, no.
    YesNo,
    /// A whole number, from 0.
    Number,
    /// A day.
    Date,
    /// Exactly one of these words.
    One(Vec<String>),
    /// Any of these words.
    Several(Vec<String>),
}

impl From<&FactType> for Kind {
    fn from(kind: &FactType) -> Self {
        let words = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        match kind {
            FactType::Degree | FactType::Progress => Self::Degree,
            FactType::YesNo => Self::YesNo,
            FactType::Number => Self::Number,
            FactType::Date => Self::Date,
            FactType::One(info) => Self::One(words(info.ids)),
            FactType::Set(info) => Self::Several(words(info.ids)),
        }
    }
}

/// What one statement says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A degree between these two.
    Degrees(Degree, Degree),
    /// A day between these two.
    Days(Day, Day),
    /// This value.
    Value(Value),
}

impl Said {
    /// Everything that is said of a fact at this date. Silence, `unknown` and other periods say nothing.
    #[must_use]
    pub fn all(fact: Option<&Json>, kind: &Kind, as_of: Day) -> Vec<Self> {
        match fact {
            None => Vec::new(),
            Some(Json::Object(map)) => match map.get("statements") {
                Some(statements) => {
                    let each = statements.as_array().expect("statements are a list").iter();
                    each.filter_map(|statement| Self::one(statement, kind, as_of)).collect()
                }
                None => Self::one(fact.expect("it is there"), kind, as_of).into_iter().collect(),
            },
            Some(bare) => Self::value(bare, kind).into_iter().collect(),
        }
    }

    /// Whether anything is said of a fact at this date, whatever kind of fact it is.
    #[must_use]
    pub fn anything(fact: &Json, as_of: Day) -> bool {
        let silent = |value: &Json| value.is_null() || value.as_str() == Some("unknown");
        let speaks = |one: &Json| {
            holds(one, as_of)
                && (["at_least", "at_most"].iter().any(|key| one.get(key).is_some()) || !silent(&one["value"]))
        };
        match (fact, fact.get("statements")) {
            (_, Some(statements)) => statements.as_array().expect("statements are a list").iter().any(speaks),
            (Json::Object(_), None) => speaks(fact),
            (bare, None) => !silent(bare),
        }
    }

    fn one(statement: &Json, kind: &Kind, as_of: Day) -> Option<Self> {
        if !holds(statement, as_of) {
            return None;
        }
        let degree = |key: &str| statement.get(key).map(|word| degree(word).expect("a degree"));
        match (degree("at_least"), degree("at_most")) {
            (None, None) => Self::value(&statement["value"], kind),
            (low, high) => Some(Self::Degrees(low.unwrap_or(Degree::No), high.unwrap_or(Degree::Yes))),
        }
    }

    fn value(value: &Json, kind: &Kind) -> Option<Self> {
        if value.is_null() || value.as_str() == Some("unknown") {
            return None;
        }
        Some(match kind {
            Kind::Degree | Kind::YesNo => {
                let degree = degree(value).expect("a degree");
                Self::Degrees(degree, degree)
            }
            Kind::Number => Self::Value(Value::Number(value.as_i64().expect("a number"))),
            Kind::Date => {
                let (first, last) = days(&text(value));
                Self::Days(first, last)
            }
            Kind::One(_) | Kind::Several(_) => {
                let words = value.as_array().map_or_else(|| vec![value], |several| several.iter().collect());
                Self::Value(Value::Words(words.into_iter().map(text).collect()))
            }
        })
    }
}

/// The values that a fact can have.
pub struct Possible<'a> {
    /// What values it can have at all.
    pub kind: &'a Kind,
    /// How it is looked at.
    pub uses: &'a [Use<'a>],
    /// Words that occur elsewhere, and that may make a difference.
    pub words: &'a BTreeSet<String>,
    /// The date of the assessment.
    pub as_of: Day,
}

impl Possible<'_> {
    /// The possible values after what is said. Of values that no rule can tell apart one is enough.
    #[must_use]
    pub fn after(&self, said: &[Said]) -> Vec<Value> {
        let mut values = Vec::new();
        let mut degrees: Option<(Degree, Degree)> = None;
        for one in said {
            match one {
                Said::Degrees(low, high) => {
                    // Between degrees that are stated, every degree is possible.
                    let (lowest, highest) = degrees.unwrap_or((*low, *high));
                    degrees = Some((lowest.min(*low), highest.max(*high)));
                }
                Said::Days(first, last) => {
                    let mut days = vec![*first, *last];
                    days.extend(self.days().into_iter().filter(|day| first <= day && day <= last));
                    values.extend(days.into_iter().map(Value::Day));
                }
                Said::Value(value) => values.push(value.clone()),
            }
        }
        if said.is_empty() {
            values = self.any();
        } else if let Some((low, high)) = degrees {
            values = self.degrees().into_iter().filter(|d| low <= *d && *d <= high).map(Value::Degree).collect();
        }
        self.told_apart(values)
    }

    /// One of each that the rules can tell apart.
    #[must_use]
    pub fn told_apart(&self, values: Vec<Value>) -> Vec<Value> {
        let mut seen = BTreeSet::new();
        let look = |value: &Value| -> Vec<_> { self.uses.iter().map(|one| one.look(value, self.as_of)).collect() };
        values.into_iter().filter(|value| seen.insert(look(value))).collect()
    }

    fn degrees(&self) -> Vec<Degree> {
        Degree::ALL.into_iter().filter(|degree| *self.kind != Kind::YesNo || *degree != Degree::Partly).collect()
    }

    /// Every value, as far as it may make a difference.
    fn any(&self) -> Vec<Value> {
        match self.kind {
            Kind::Degree | Kind::YesNo => self.degrees().into_iter().map(Value::Degree).collect(),
            Kind::Number => {
                let mut numbers = BTreeSet::from([0]);
                for operand in self.operands() {
                    let number = numeral(operand, self.as_of);
                    numbers.extend([number - 1, number, number + 1]);
                }
                numbers.into_iter().filter(|number| *number >= 0).map(Value::Number).collect()
            }
            Kind::Date => self.days().into_iter().map(Value::Day).collect(),
            Kind::One(words) => {
                let words = self.words_that_matter(words).into_iter();
                words.map(|word| Value::Words(BTreeSet::from([word]))).collect()
            }
            Kind::Several(words) => {
                let mut sets = vec![BTreeSet::new()];
                for word in self.words_that_matter(words) {
                    let with: Vec<BTreeSet<String>> =
                        sets.iter().map(|set| set | &BTreeSet::from([word.clone()])).collect();
                    sets.extend(with);
                }
                sets.into_iter().map(Value::Words).collect()
            }
        }
    }

    /// The words that the rules name or that make a difference, and one other: it stands for all the rest.
    fn words_that_matter(&self, all: &[String]) -> Vec<String> {
        let joined = self.uses.contains(&Use::Joined).then(|| "joined".to_owned());
        let named: BTreeSet<String> =
            self.operands().into_iter().map(word).chain(self.words.iter().cloned()).chain(joined).collect();
        // Where values are compared with each other, two others: they differ from what is named and from each other.
        let others = 1 + usize::from(self.uses.contains(&Use::Whole));
        let other = all.iter().filter(|word| !named.contains(*word)).take(others);
        all.iter().filter(|word| named.contains(*word)).chain(other).cloned().collect()
    }

    /// A day on each side of every day that the rules name.
    fn days(&self) -> Vec<Day> {
        let mut found = BTreeSet::from([self.as_of]);
        for operand in self.operands() {
            let (first, last) = days(&word(operand));
            found.extend([first.previous(), first, last, last.next()]);
        }
        found.into_iter().collect()
    }

    fn operands(&self) -> Vec<&Operand> {
        let tests = self.uses.iter().filter_map(|one| match one {
            Use::Test(asked) => Some(asked),
            _ => None,
        });
        tests.flat_map(|asked| asked.operands()).collect()
    }
}

/// Whether a statement speaks of this date.
fn holds(statement: &Json, as_of: Day) -> bool {
    let date = |key: &str| statement.get(key).map(|date| days(&text(date)));
    let begun = date("from").is_none_or(|(first, _)| first <= as_of);
    let ended = date("until").is_some_and(|(_, last)| last < as_of);
    begun && !ended
}

fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn degree(value: &Json) -> Option<Degree> {
    match value {
        Json::Bool(holds) => Some(Degree::of(*holds)),
        other => Degree::from_word(other.as_str()?),
    }
}
