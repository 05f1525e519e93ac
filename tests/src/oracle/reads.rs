//! What requirements read: only that has to be completed.

use super::{Asked, Day, Degree, Rules, Value, field_key, names_status, whole};
use kansrijk::ruleset::{ConditionDocument, Where};
use std::collections::{BTreeMap, BTreeSet};

/// One way in which a value is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Use<'a> {
    /// By a test.
    Test(Asked<'a>),
    /// Whether it is `joined`.
    Joined,
    /// As a whole: every difference counts.
    Whole,
}

/// What one look at a value shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// What a test answers.
    Answer(Degree),
    /// All of it.
    Whole(Value),
}

impl Use<'_> {
    /// What this look shows.
    #[must_use]
    pub fn look(&self, value: &Value, as_of: Day) -> Seen {
        match (self, value) {
            (Self::Test(asked), value) => Seen::Answer(asked.answer(value, as_of)),
            (Self::Joined, Value::Words(words)) => Seen::Answer(Degree::of(words.contains("joined"))),
            (_, value) => Seen::Whole(value.clone()),
        }
    }
}

/// What is read of one list.
#[derive(Debug, Clone, Default)]
pub struct ListReads<'a> {
    /// The fields, each with the ways in which it is looked at.
    pub fields: BTreeMap<&'a str, Vec<Use<'a>>>,
    /// The conditions over its items.
    pub conditions: Vec<&'a ConditionDocument>,
    /// The sum of thresholds and roles: with so many further items and one more, everything that can be has been seen.
    pub thresholds: usize,
}

/// What some requirements read.
#[derive(Debug, Clone, Default)]
pub struct Reads<'a> {
    /// Single facts.
    pub facts: BTreeMap<&'a str, Vec<Use<'a>>>,
    /// Answers.
    pub answers: BTreeMap<&'a str, Vec<Use<'a>>>,
    /// Lists.
    pub lists: BTreeMap<&'a str, ListReads<'a>>,
    /// The requirements that decide with them.
    pub requirements: BTreeSet<usize>,
}

impl<'a> Reads<'a> {
    /// What these requirements read, with everything that they refer to.
    #[must_use]
    pub fn of(rules: &Rules<'a>, scope: impl IntoIterator<Item = usize>) -> Self {
        let mut reads = Self::default();
        for place in scope {
            reads.requirement(rules, place);
        }
        reads
    }

    /// Adds what a condition reads.
    pub fn condition(&mut self, rules: &Rules<'a>, condition: &'a ConditionDocument) {
        if let Some(fact) = &condition.fact {
            self.facts.entry(fact).or_default().push(Use::Test(Asked::beside(condition)));
        }
        if let Some(answer) = &condition.answer {
            self.answers.entry(answer).or_default().push(Use::Test(Asked::beside(condition)));
        }
        if let Some(id) = &condition.requirement {
            self.requirement(rules, rules.place(id));
        }
        for parts in [&condition.all, &condition.any, &condition.parts, &condition.of].into_iter().flatten() {
            parts.iter().for_each(|part| self.condition(rules, part));
        }
        if let Some(part) = &condition.not {
            self.condition(rules, part);
        }
        let lists = [
            &condition.some,
            &condition.every,
            &condition.count,
            &condition.share,
            &condition.distinct,
            &condition.among,
        ];
        for list in lists.into_iter().flatten() {
            self.list(list, condition);
        }
    }

    fn requirement(&mut self, rules: &Rules<'a>, place: usize) {
        if !self.requirements.insert(place) {
            return;
        }
        rules.applicability(place).for_each(|condition| self.condition(rules, condition));
        if let Some(core) = rules.core_of(place) {
            self.requirement(rules, core);
        }
        let (_, requirement) = rules.requirements[place];
        self.condition(rules, &requirement.expect);
    }

    fn list(&mut self, list: &'a str, condition: &'a ConditionDocument) {
        let reads = self.lists.entry(list).or_default();
        reads.conditions.push(condition);
        reads.thresholds += match (&condition.count, &condition.roles, &condition.different) {
            (Some(_), ..) => {
                let most = condition.equals.map_or_else(
                    || whole(condition.at_least.as_ref().or(condition.at_most.as_ref())),
                    |equals| equals as usize,
                );
                // `at most n` is "not n + 1".
                most + usize::from(condition.at_least.is_none())
            }
            // As many more as may be named make half of them.
            _ if condition.share.is_some() => 3,
            (_, Some(roles), _) => roles.len(),
            (_, _, Some(_)) => 2,
            _ => 1,
        };
        let looked_at: Vec<&Where> = condition.where_.iter().chain(condition.roles.iter().flatten()).collect();
        looked_at.iter().for_each(|asked| reads.asked(asked));
        if let Some(field) = &condition.degree_from {
            reads.fields.entry(field).or_default().push(Use::Test(Asked::DEGREE));
        }
        if let Some(field) = &condition.different {
            reads.fields.entry(field).or_default().push(Use::Whole);
        }
        let named = match &condition.roles {
            Some(_) => looked_at.iter().all(|asked| names_status(asked)),
            None => looked_at.iter().any(|asked| names_status(asked)),
        };
        if list == "partners" && !named {
            reads.fields.entry("status").or_default().push(Use::Joined);
        }
    }
}

impl<'a> ListReads<'a> {
    fn asked(&mut self, asked: &'a Where) {
        for (field, test) in &asked.fields {
            self.fields.entry(field_key(field, test)).or_default().push(Use::Test(Asked::of(test)));
        }
        for deeper in asked.all.iter().flatten().chain(asked.any.iter().flatten()).chain(asked.not.as_deref()) {
            self.asked(deeper);
        }
    }
}
