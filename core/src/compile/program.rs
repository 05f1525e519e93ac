//! The program: nodes, and what each requirement reads of them.

use crate::{
    domain::{Day, ListName, Test},
    limits,
    ruleset::{Obligation, RuleSetDocument},
    truth::Truth,
    validate::ValidRuleSet,
};
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

/// The place of a node in its program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub(crate) u32);

impl NodeId {
    pub(crate) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// A run of edges in [`Program::edges`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edges {
    pub(crate) from: u32,
    pub(crate) count: u32,
}

impl Edges {
    /// The nodes that they lead to, among all edges.
    pub(super) fn of(self, all: &[NodeId]) -> &[NodeId] {
        let from = self.from as usize;
        all.get(from..from + self.count as usize).unwrap_or_default()
    }
}

/// One step of a program. A node reads only nodes that come before it.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    Constant(bool),
    Fact(u8, Test),
    Answer(u16, Test),
    /// A field of the item at hand; only inside the condition of a list.
    Field(u8, Test),
    Not(NodeId),
    /// `yes` as soon as the other is at least partly so.
    AtLeastPartly(NodeId),
    AtLeast(u32, Edges),
    Parts(Edges),
    Count(ListName, u32, NodeId),
    /// Every item: what it must be when it takes part (`implied`); for parts also what it is as a part (`held`).
    Every {
        list: ListName,
        implied: NodeId,
        held: Option<NodeId>,
    },
    Share(ShareNode),
    Distinct(Box<DistinctNode>),
    Different(Box<DifferentNode>),
}

/// A share of links: at least `part` of every `whole`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShareNode {
    pub(crate) list: ListName,
    pub(crate) item: NodeId,
    part: u32,
    whole: u32,
    on_empty: bool,
}

impl ShareNode {
    pub(super) const fn new(list: ListName, item: NodeId, (part, whole): (u32, u32), on_empty: bool) -> Self {
        Self { list, item, part, whole, on_empty }
    }

    /// How many of so many links it takes. Of none it takes none, or more than there are.
    pub(crate) const fn needed(&self, links: u32) -> u32 {
        if links == 0 {
            return !self.on_empty as u32;
        }
        // No more than there are, as the part is no more than the whole.
        (self.part as u64 * links as u64).div_ceil(self.whole as u64) as u32
    }

    /// Whether every link has to be so: then one that is not decides, however many there may be besides.
    pub(crate) const fn is_all(&self) -> bool {
        self.part == self.whole
    }
}

/// Different items for each role.
#[derive(Debug, Clone)]
pub(crate) struct DistinctNode {
    pub(crate) list: ListName,
    pub(crate) roles: Vec<RoleNode>,
    /// The field whose words the roles share.
    pub(crate) field: u8,
    /// For each set of roles (one bit a role) the test for any of their words.
    pub(crate) unions: Vec<Test>,
}

/// Items that do not all share one word of a field.
#[derive(Debug, Clone)]
pub(crate) struct DifferentNode {
    pub(crate) list: ListName,
    pub(crate) field: u8,
    /// Which items take part; all of them when this is not there.
    pub(crate) member: Option<NodeId>,
    /// For each word the test for it.
    pub(crate) words: Vec<Test>,
    /// The test for any word at all.
    pub(crate) any: Test,
}

/// One role.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RoleNode {
    /// Whether it asks for words of the shared field.
    pub(crate) worded: bool,
    /// What else the item has to be.
    pub(crate) rest: NodeId,
    /// All of it together.
    pub(crate) whole: NodeId,
}

impl DifferentNode {
    /// All words, one bit for each.
    pub(crate) fn all(&self) -> u64 {
        (0..self.words.len()).fold(0, |all, word| all | 1 << word)
    }
}

/// What a requirement reads.
#[derive(Debug, Clone)]
pub(crate) struct RequirementProgram {
    pub(crate) obligation: Obligation,
    pub(crate) applies: Option<NodeId>,
    pub(crate) expect: NodeId,
    pub(crate) remarks: Vec<NodeId>,
    /// The nodes outside conditions on items that it stands on, in order.
    pub(crate) reach: Vec<NodeId>,
    /// Those that join others of them.
    pub(crate) joins: Vec<NodeId>,
    /// Those that read the dossier.
    pub(crate) reads: Vec<NodeId>,
    /// Whether some leaf below it can be `partly`.
    pub(crate) may_be_partly: bool,
    /// Whether some fact is read more than once.
    pub(crate) shares_facts: bool,
    /// Whether some fact can be met twice on the way through the nodes.
    pub(crate) repeats_facts: bool,
}

/// Tests of fields, all of which an item has to pass: what most conditions on items come to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Conjunction {
    pub(crate) tests: Vec<(u8, Test)>,
    /// What each test says of an item of which nothing is known.
    pub(crate) further: Vec<Option<Truth>>,
}

/// What can be worked out of a condition on items before there is a dossier. What hangs on the date of the assessment
/// is left out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Beforehand {
    /// The tests, when it asks for all of some tests and nothing else.
    pub(crate) conjunction: Option<Conjunction>,
    /// What it says of an item that may be there besides, of which nothing is known.
    pub(crate) further: Option<Truth>,
    /// What it says of an item that is counted, but not described.
    pub(crate) unnamed: Option<Truth>,
}

/// A rule set that is ready to assess by; made by [`super::compile`] alone.
#[derive(Debug, Clone)]
pub struct Program {
    pub(super) rules: ValidRuleSet,
    pub(super) nodes: Vec<Node>,
    pub(super) edges: Vec<NodeId>,
    /// For each node; of those outside conditions on items nothing.
    pub(super) beforehand: Vec<Beforehand>,
    /// The nodes outside conditions on items, in order: first those that decide, then those of remarks.
    pub(super) top: Vec<NodeId>,
    /// How many of them decide.
    pub(super) deciding: usize,
    /// Whether some node outside conditions on items is read by several others.
    pub(super) shares_nodes: bool,
    pub(super) requirements: Vec<RequirementProgram>,
    pub(super) groups: Vec<std::ops::Range<usize>>,
    pub(super) measures: Vec<MeasureProgram>,
    pub(super) headline: Option<NodeId>,
    /// The rule sets that this one refers to, all versions, oldest first.
    pub(super) others: BTreeMap<String, Vec<Arc<Program>>>,
    pub(crate) hashes: Hashes,
}

/// SHA-256 of what a program is made of, for receipts. Worked out for the first one that is written: it is more work
/// than all else in an assessment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hashes {
    pub(crate) rule_set: OnceLock<String>,
    /// Of the tables of documents, leads and partners.
    pub(crate) tables: OnceLock<[String; 3]>,
}

/// A figure over a list: what is counted, and among what.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MeasureProgram {
    pub(crate) list: ListName,
    pub(crate) counted: NodeId,
    pub(crate) among: NodeId,
}

impl Node {
    /// Whether it joins other nodes, rather than reading the dossier.
    pub(crate) const fn joins(&self) -> bool {
        matches!(self, Self::Not(_) | Self::AtLeastPartly(_) | Self::AtLeast(..) | Self::Parts(_))
    }
}

impl Program {
    /// The rule set as it was written.
    #[must_use]
    pub fn document(&self) -> &RuleSetDocument {
        self.rules.document()
    }

    /// The rule set with everything that it refers to.
    #[must_use]
    pub const fn rules(&self) -> &ValidRuleSet {
        &self.rules
    }

    /// The ids of the rule sets that this one refers to: for their verdict on linked dossiers, or as a preview.
    pub fn refers_to(&self) -> impl Iterator<Item = &str> {
        let verdicts = self.rules.verdicts();
        let preview = self.document().headline.as_ref().and_then(|headline| headline.preview.as_ref());
        verdicts.iter().chain(preview.filter(|id| !verdicts.contains(id))).map(String::as_str)
    }

    /// The same program, with rule sets that it refers to; others are left aside. They take the place of what it had
    /// under the same id. Of several versions of one rule set the one in force is used.
    #[must_use]
    pub fn with_rule_sets(mut self, others: impl IntoIterator<Item = Self>) -> Self {
        let mut given: BTreeMap<String, Vec<Arc<Self>>> = BTreeMap::new();
        for other in others {
            let id = other.document().id.clone();
            if self.refers_to().any(|one| one == id) {
                given.entry(id).or_default().push(Arc::new(other));
            }
        }
        for versions in given.values_mut() {
            versions.sort_by_key(|one| one.document().valid_from.as_ref().map(|from| from.date.first_day()));
        }
        self.others.extend(given);
        self
    }

    /// Whether a rule set that this one refers to is there.
    #[must_use]
    pub fn has_other(&self, id: &str) -> bool {
        self.others.contains_key(id)
    }

    /// A rule set that this one refers to, in the version in force on a day; before the first one began, the first.
    #[must_use]
    pub fn other(&self, id: &str, as_of: Day) -> Option<&Self> {
        let versions = self.others.get(id)?;
        let newest = versions.iter().rev().find(|one| one.document().has_begun(as_of));
        newest.or(versions.first()).map(AsRef::as_ref)
    }

    /// The same program without what was worked out beforehand: everything goes the plain way.
    #[cfg(test)]
    pub(crate) fn plain(mut self) -> Self {
        self.beforehand.clear();
        self
    }

    /// What is known beforehand of a condition on items.
    pub(crate) fn beforehand(&self, id: NodeId) -> &Beforehand {
        const NOTHING: &Beforehand = &Beforehand { conjunction: None, further: None, unnamed: None };
        self.beforehand.get(id.place()).unwrap_or(NOTHING)
    }

    /// All nodes that the requirements stand on, each counted once for every requirement.
    pub(crate) fn reach(&self) -> usize {
        self.requirements.iter().map(|one| one.reach.len()).sum()
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        const NOTHING: &Node = &Node::Constant(false);
        self.nodes.get(id.place()).unwrap_or(NOTHING)
    }

    pub(crate) fn children(&self, edges: Edges) -> &[NodeId] {
        edges.of(&self.edges)
    }

    /// Whether some node outside conditions on items is read by several others: what is worked out for it is then kept.
    pub(crate) const fn shares_nodes(&self) -> bool {
        self.shares_nodes
    }

    /// The nodes that decide, in order.
    pub(crate) fn deciding(&self) -> &[NodeId] {
        self.top.get(..self.deciding).unwrap_or_default()
    }

    /// The nodes that only remarks read, in order.
    pub(crate) fn remarking(&self) -> &[NodeId] {
        self.top.get(self.deciding..).unwrap_or_default()
    }

    pub(crate) fn requirements(&self) -> &[RequirementProgram] {
        &self.requirements
    }

    /// Whether a requirement, by its place, can be partly met at all.
    #[must_use]
    pub fn may_be_partly(&self, requirement: usize) -> bool {
        self.requirements.get(requirement).is_some_and(|one| one.may_be_partly)
    }

    pub(crate) fn measures(&self) -> &[MeasureProgram] {
        &self.measures
    }

    /// When this is the track that is shown first.
    pub(crate) const fn headline(&self) -> Option<NodeId> {
        self.headline
    }

    /// The requirements of each group.
    pub(crate) fn groups(&self) -> &[std::ops::Range<usize>] {
        &self.groups
    }

    /// The work of one assessment: tests, each counted once for every item it may read, at a nominal 20 items a list.
    /// The verdicts of other rule sets are not in it: each of those has its own bound, and is asked once for a link.
    #[must_use]
    pub fn cost(&self) -> u64 {
        const NOMINAL: u64 = 20;
        let per_item = |node: NodeId| self.item_cost(node).saturating_mul(NOMINAL);
        let cost = |node: &Node| match node {
            Node::Count(_, _, item) => per_item(*item),
            Node::Share(share) => per_item(share.item),
            Node::Every { implied, held, .. } => per_item(*implied).saturating_add(held.map_or(0, per_item)),
            Node::Distinct(distinct) => {
                let roles: u64 = distinct.roles.iter().map(|role| per_item(role.whole)).sum();
                roles.saturating_add(NOMINAL << distinct.roles.len().min(limits::ROLES))
            }
            Node::Different(_) => NOMINAL * 64,
            _ => 1,
        };
        let conditions = self.top.iter().map(|id| cost(self.node(*id)));
        let figures = self.measures.iter().map(|one| per_item(one.counted).saturating_add(per_item(one.among)));
        conditions.chain(figures).fold(0, u64::saturating_add)
    }

    fn item_cost(&self, id: NodeId) -> u64 {
        match self.node(id) {
            Node::AtLeast(_, edges) | Node::Parts(edges) => {
                self.children(*edges).iter().map(|child| self.item_cost(*child)).fold(1, u64::saturating_add)
            }
            Node::Not(child) | Node::AtLeastPartly(child) => self.item_cost(*child).saturating_add(1),
            _ => 1,
        }
    }
}
