//! Exactly one operator in a condition, and only the keys that go with it.

use super::{Checker, comparisons::ticked};
use crate::{
    diagnostic::{Code, Diagnostic},
    location::Path,
    ruleset::ConditionDocument,
};

/// The operator of a condition.
pub(super) enum Operator<'a> {
    Fact(&'a str),
    Answer(&'a str),
    Some(&'a str),
    Every(&'a str),
    Count(&'a str),
    Share(&'a str),
    Distinct(&'a str),
    Different(&'a str),
    All(&'a [ConditionDocument]),
    Any(&'a [ConditionDocument]),
    Not(&'a ConditionDocument),
    Parts(&'a [ConditionDocument]),
    AtLeast(&'a [ConditionDocument]),
    Requirement(&'a str),
    Always(bool),
}

const TEST: &[&str] = &["is", "at_least", "at_most", "before", "after", "between"];

impl Operator<'_> {
    /// The key that names the operator, and the keys that go with it.
    const fn keys(&self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Fact(_) => ("fact", TEST),
            Self::Answer(_) => ("answer", TEST),
            Self::Some(_) => ("some", &["where", "degree_from"]),
            Self::Every(_) => ("every", &["where", "as_parts"]),
            Self::Count(_) => ("count", &["where", "at_least", "at_most", "equals"]),
            Self::Share(_) => ("share", &["where", "at_least", "on_empty"]),
            Self::Distinct(_) => ("distinct", &["roles"]),
            Self::Different(_) => ("different", &["among", "at_least"]),
            Self::All(_) => ("all", &[]),
            Self::Any(_) => ("any", &[]),
            Self::Not(_) => ("not", &[]),
            Self::Parts(_) => ("parts", &[]),
            Self::AtLeast(_) => ("of", &["at_least"]),
            Self::Requirement(_) => ("requirement", &["asks", "when_not_applicable"]),
            Self::Always(_) => ("always", &[]),
        }
    }
}

impl Checker<'_> {
    /// The one operator of the condition, if it has exactly one.
    pub(super) fn operator<'d>(&mut self, document: &'d ConditionDocument, path: &Path) -> Option<Operator<'d>> {
        let mut found: Vec<Operator<'d>> = [
            document.fact.as_deref().map(Operator::Fact),
            document.answer.as_deref().map(Operator::Answer),
            document.some.as_deref().map(Operator::Some),
            document.every.as_deref().map(Operator::Every),
            document.count.as_deref().map(Operator::Count),
            document.share.as_deref().map(Operator::Share),
            document.distinct.as_deref().map(Operator::Distinct),
            document.different.as_deref().map(Operator::Different),
            document.all.as_deref().map(Operator::All),
            document.any.as_deref().map(Operator::Any),
            document.not.as_deref().map(Operator::Not),
            document.parts.as_deref().map(Operator::Parts),
            document.of.as_deref().map(Operator::AtLeast),
            document.requirement.as_deref().map(Operator::Requirement),
            document.always.map(Operator::Always),
        ]
        .into_iter()
        .flatten()
        .collect();
        if found.len() > 1 {
            let names: Vec<&str> = found.iter().map(|operator| operator.keys().0).collect();
            let message = format!("a condition has one operator; here stand {}", ticked(&names));
            let fault = Diagnostic::new(Code::RuleOperator, path.clone(), message);
            self.refuse(fault.help("put them under `all` or `any`, each in a condition of its own"));
            return None;
        }
        let Some(operator) = found.pop() else {
            let fault = Diagnostic::new(Code::RuleOperator, path.clone(), "a condition needs an operator");
            self.refuse(fault.help(format!("operators: {}, at_least … of", ConditionDocument::OPERATORS.join(", "))));
            return None;
        };
        let (name, beside) = operator.keys();
        for key in given(document).into_iter().filter(|key| *key != name && !beside.contains(key)) {
            let message = format!("`{key}` does not go with `{name}`");
            let fault = Diagnostic::new(Code::RuleMisplacedKey, path.key_name(key), message);
            let fault = match (name, key) {
                ("some", "at_least" | "at_most" | "equals") => {
                    fault.help("to count the items, write `count` for `some`")
                }
                _ => fault,
            };
            self.refuse(match beside {
                [] => fault.help(format!("`{name}` stands alone")),
                keys => fault.help(format!("with `{name}` go: {}", keys.join(", "))),
            });
        }
        Some(operator)
    }
}

/// The keys beside the operator that are given.
fn given(document: &ConditionDocument) -> Vec<&'static str> {
    [
        ("where", document.where_.is_some()),
        ("degree_from", document.degree_from.is_some()),
        ("as_parts", document.as_parts.is_some()),
        ("among", document.among.is_some()),
        ("roles", document.roles.is_some()),
        ("is", document.is.is_some()),
        ("at_least", document.at_least.is_some()),
        ("at_most", document.at_most.is_some()),
        ("equals", document.equals.is_some()),
        ("before", document.before.is_some()),
        ("after", document.after.is_some()),
        ("between", document.between.is_some()),
        ("on_empty", document.on_empty.is_some()),
        ("asks", document.asks.is_some()),
        ("when_not_applicable", document.when_not_applicable.is_some()),
    ]
    .into_iter()
    .filter_map(|(key, given)| given.then_some(key))
    .collect()
}
