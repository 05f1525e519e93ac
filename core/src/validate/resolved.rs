//! Conditions with every name resolved, and the rule set that holds them.

use crate::{
    domain::{AnswerType, ListName, Test},
    ruleset::{Registers, RuleSetDocument},
};
use std::sync::Arc;

/// A condition over a dossier.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// Always so, or never.
    Constant(bool),
    /// A single fact, by its number.
    Fact(u8, Test),
    /// An answer, by its place in [`ValidRuleSet::answers`].
    Answer(u16, Test),
    /// At least so many items.
    Count(ListName, u32, ItemCondition),
    /// A share of links.
    Share(ShareCondition),
    /// Every item; whether the items are parts.
    Every(ListName, ItemCondition, bool),
    /// Different items for each role; and the field whose words the roles share.
    Distinct(ListName, Option<u8>, Vec<Role>),
    /// Items that do not all share one word of a field.
    Different(ListName, u8),
    /// At least so many of these; "all" and "any" are the two ends.
    AtLeast(u32, Vec<Condition>),
    /// Parts of one clause.
    Parts(Vec<Condition>),
    /// The opposite.
    Not(Box<Condition>),
    /// How far another requirement is met, by its place; and what it counts as when it does not apply.
    Degree(usize, bool),
    /// Whether another requirement applies, by its place.
    Applicable(usize),
}

/// A condition over one item of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum ItemCondition {
    /// Always so, or never.
    Constant(bool),
    /// A test of a field, by its number.
    Test(u8, Test),
    /// At least so many of these.
    AtLeast(u32, Vec<ItemCondition>),
    /// The opposite.
    Not(Box<ItemCondition>),
}

impl ItemCondition {
    /// All of these; one stands for itself.
    pub(crate) fn all(mut conditions: Vec<Self>) -> Self {
        match conditions.len() {
            0 => Self::Constant(true),
            1 => conditions.remove(0),
            many => Self::AtLeast(u32::try_from(many).unwrap_or(u32::MAX), conditions),
        }
    }

    /// Whether the field is tested anywhere in it.
    pub(crate) fn reads(&self, field: u8) -> bool {
        match self {
            Self::Constant(_) => false,
            Self::Test(own, _) => *own == field,
            Self::AtLeast(_, conditions) => conditions.iter().any(|condition| condition.reads(field)),
            Self::Not(condition) => condition.reads(field),
        }
    }
}

/// At least `part` of every `whole` links; and what no links at all count as.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareCondition {
    /// The list of links.
    pub list: ListName,
    /// What a link has to be.
    pub item: ItemCondition,
    /// So many,
    pub part: u32,
    /// of every so many.
    pub whole: u32,
    /// What no links at all count as.
    pub on_empty: bool,
}

/// A role that an item may fill.
#[derive(Debug, Clone, PartialEq)]
pub struct Role {
    /// The words of the field that all roles share, when this role asks for some at its top.
    pub words: Option<u64>,
    /// What else the item has to be.
    pub rest: ItemCondition,
    /// All of it together.
    pub whole: ItemCondition,
}

/// A requirement with its conditions resolved.
#[derive(Debug, Clone, PartialEq)]
pub struct ResolvedRequirement {
    /// When it applies; always when there is none.
    pub applies: Option<Condition>,
    /// What decides it.
    pub expect: Condition,
    /// The conditions of its remarks.
    pub remarks: Vec<Condition>,
}

/// A figure: how many items are so, of how many.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// The list.
    pub list: ListName,
    /// What an item has to be.
    pub counted: ItemCondition,
    /// What an item has to be in order to take part at all.
    pub among: ItemCondition,
}

/// Everything that was resolved.
pub(crate) struct Resolved {
    pub(crate) requirements: Vec<ResolvedRequirement>,
    pub(crate) measures: Vec<Measure>,
    pub(crate) headline: Option<Condition>,
    pub(crate) answers: Vec<AskedAnswer>,
    pub(crate) verdicts: Vec<String>,
}

/// An answer that some condition asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedAnswer {
    /// The id of the question.
    pub id: String,
    /// The type of its answers.
    pub kind: AnswerType,
}

/// A rule set that can be assessed; made by [`super::validate`] alone.
#[derive(Debug, Clone)]
pub struct ValidRuleSet {
    document: RuleSetDocument,
    registers: Arc<Registers>,
    requirements: Vec<ResolvedRequirement>,
    measures: Vec<Measure>,
    headline: Option<Condition>,
    answers: Vec<AskedAnswer>,
    verdicts: Vec<String>,
}

impl ValidRuleSet {
    pub(super) fn new(document: RuleSetDocument, registers: Arc<Registers>, resolved: Resolved) -> Self {
        let Resolved { requirements, measures, headline, answers, verdicts } = resolved;
        Self { document, registers, requirements, measures, headline, answers, verdicts }
    }

    /// The rule set as it was written.
    #[must_use]
    pub const fn document(&self) -> &RuleSetDocument {
        &self.document
    }

    /// What it refers to.
    #[must_use]
    pub fn registers(&self) -> &Registers {
        &self.registers
    }

    /// Its requirements, resolved, in the order of [`RuleSetDocument::all_requirements`].
    #[must_use]
    pub fn requirements(&self) -> &[ResolvedRequirement] {
        &self.requirements
    }

    /// Its figures, in order.
    #[must_use]
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// When it is the track that is shown first.
    #[must_use]
    pub const fn headline(&self) -> Option<&Condition> {
        self.headline.as_ref()
    }

    /// The rule sets whose verdict on linked dossiers it asks for; their place is the number of the verdict.
    #[must_use]
    pub fn verdicts(&self) -> &[String] {
        &self.verdicts
    }

    /// The answers that it asks for.
    #[must_use]
    pub fn answers(&self) -> &[AskedAnswer] {
        &self.answers
    }
}
