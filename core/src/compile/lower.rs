//! Resolved conditions to nodes.

use super::beforehand::work_out;
use super::program::{
    Beforehand, DifferentNode, DistinctNode, Edges, Hashes, MeasureProgram, Node, NodeId, Program, RequirementProgram,
    RoleNode, ShareNode,
};
use super::reads::Reads;
use crate::{
    domain::{FactType, ListName, Test},
    ruleset::{GroupDocument, Obligation, RuleSetDocument},
    validate::{Condition, ItemCondition, ResolvedRequirement, Role, ValidRuleSet, derivation, membership, order},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

pub(super) struct Lowering<'a> {
    pub(super) rules: &'a ValidRuleSet,
    pub(super) nodes: Vec<Node>,
    beforehand: Vec<Beforehand>,
    pub(super) edges: Vec<NodeId>,
    top: Vec<NodeId>,
    /// The applicability and the expectation of each requirement, once they are lowered.
    done: Vec<Option<(Option<NodeId>, NodeId)>>,
}

pub(super) fn lower(rules: ValidRuleSet) -> Program {
    let mut lowering = Lowering {
        rules: &rules,
        nodes: Vec::new(),
        beforehand: Vec::new(),
        edges: Vec::new(),
        top: Vec::new(),
        done: vec![None; rules.requirements().len()],
    };
    lowering.lower_requirements();
    let deciding = lowering.top.len();
    let shares_nodes = rules.requirements().iter().any(|one| !one.references().is_empty());
    let requirements = lowering.requirement_programs();
    let headline = rules.headline().map(|condition| lowering.condition(condition));
    let measures = rules.measures().iter().map(|measure| MeasureProgram {
        list: measure.list,
        counted: lowering.item(measure.list, &measure.counted),
        among: lowering.item(measure.list, &measure.among),
    });
    let measures = measures.collect();
    let groups = groups(rules.document());
    let Lowering { nodes, beforehand, edges, top, .. } = lowering;
    let others = BTreeMap::new();
    Program {
        rules,
        nodes,
        beforehand,
        edges,
        top,
        deciding,
        shares_nodes,
        requirements,
        groups,
        measures,
        headline,
        others,
        hashes: Hashes::default(),
    }
}

/// The places of the requirements of each group: they follow those that stand in no group.
fn groups(document: &RuleSetDocument) -> Vec<Range<usize>> {
    let mut from = document.requirements.len();
    let group = |group: &GroupDocument| {
        let start = from;
        from += group.requirements.len();
        start..from
    };
    document.groups.iter().map(group).collect()
}

impl Lowering<'_> {
    /// Lowers what each requirement asks, after the requirements that it refers to.
    fn lower_requirements(&mut self) {
        let requirements = self.rules.requirements();
        // Validation refused circles, so every requirement is in the order.
        for place in order(requirements).unwrap_or_default() {
            let Some(one) = requirements.get(place) else { continue };
            let applies = one.applies.as_ref().map(|applies| {
                let node = self.condition(applies);
                self.push(Node::AtLeastPartly(node))
            });
            let expect = self.condition(&one.expect);
            if let Some(slot) = self.done.get_mut(place) {
                *slot = Some((applies, expect));
            }
        }
    }

    /// The requirements with their remarks, in the order in which they are written.
    fn requirement_programs(&mut self) -> Vec<RequirementProgram> {
        let mut programs = Vec::with_capacity(self.done.len());
        let documents = self.rules.document().all_requirements();
        for (place, (one, (_, document))) in self.rules.requirements().iter().zip(documents).enumerate() {
            if let Some(lowered) = self.done.get(place).copied().flatten() {
                programs.push(self.requirement(one, lowered, document.obligation));
            }
        }
        programs
    }

    fn requirement(
        &mut self,
        one: &ResolvedRequirement,
        (applies, expect): (Option<NodeId>, NodeId),
        obligation: Obligation,
    ) -> RequirementProgram {
        let remarks = one.remarks.iter().map(|condition| self.condition(condition)).collect();
        let mut reads = Reads::default();
        self.read(expect, None, &mut reads);
        let may_be_partly = reads.may_be_partly;
        if let Some(applies) = applies {
            self.read(applies, None, &mut reads);
        }
        let mut reach = BTreeSet::new();
        self.reach(expect, &mut reach);
        if let Some(applies) = applies {
            self.reach(applies, &mut reach);
        }
        let repeats_facts = reads.shares_facts || self.several_ways(&reach);
        let joins = |id: &NodeId| self.nodes.get(id.place()).is_some_and(Node::joins);
        let (joins, reads_dossier) = reach.iter().partition(|id| joins(id));
        RequirementProgram {
            reach: reach.into_iter().collect(),
            joins,
            reads: reads_dossier,
            obligation,
            applies,
            expect,
            remarks,
            may_be_partly,
            shares_facts: reads.shares_facts,
            repeats_facts,
        }
    }

    /// Whether some node meets one fact in several ways: roles read the same fields, items that are only counted share
    /// one fact, and every item is looked at both as what it must be and as what it is.
    fn several_ways(&self, reach: &BTreeSet<NodeId>) -> bool {
        reach.iter().filter_map(|id| self.nodes.get(id.place())).any(|node| {
            matches!(
                node,
                Node::Every { .. }
                    | Node::Share(_)
                    | Node::Distinct(_)
                    | Node::Different(_)
                    | Node::Count(_, 0 | 2.., _)
            )
        })
    }

    fn add(&mut self, node: Node, beforehand: Beforehand) -> NodeId {
        self.nodes.push(node);
        self.beforehand.push(beforehand);
        NodeId(u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX))
    }

    /// Adds a node outside the conditions on items.
    fn push(&mut self, node: Node) -> NodeId {
        let id = self.add(node, Beforehand::default());
        self.top.push(id);
        id
    }

    fn edges(&mut self, children: &[NodeId]) -> Edges {
        let from = u32::try_from(self.edges.len()).unwrap_or(u32::MAX);
        self.edges.extend_from_slice(children);
        Edges { from, count: u32::try_from(children.len()).unwrap_or(u32::MAX) }
    }

    fn condition(&mut self, condition: &Condition) -> NodeId {
        let node = match condition {
            Condition::Constant(value) => Node::Constant(*value),
            Condition::Fact(fact, test) => Node::Fact(*fact, test.clone()),
            Condition::Answer(slot, test) => Node::Answer(*slot, test.clone()),
            Condition::Count(list, n, item) => Node::Count(*list, *n, self.item(*list, item)),
            Condition::Share(share) => {
                let item = self.item(share.list, &share.item);
                Node::Share(ShareNode::new(share.list, item, (share.part, share.whole), share.on_empty))
            }
            Condition::Every(list, item, as_parts) => self.every(*list, item, *as_parts),
            Condition::Distinct(list, field, roles) => self.distinct(*list, *field, roles),
            Condition::Different(list, field) => self.different(*list, *field),
            Condition::AtLeast(n, parts) => {
                let children: Vec<NodeId> = parts.iter().map(|part| self.condition(part)).collect();
                Node::AtLeast(*n, self.edges(&children))
            }
            Condition::Parts(parts) => {
                let children: Vec<NodeId> = parts.iter().map(|part| self.condition(part)).collect();
                Node::Parts(self.edges(&children))
            }
            Condition::Not(part) => Node::Not(self.condition(part)),
            Condition::Degree(place, otherwise) => return self.degree(*place, *otherwise),
            Condition::Applicable(place) => match self.done.get(*place).copied().flatten() {
                Some((Some(applies), _)) => return applies,
                _ => Node::Constant(true),
            },
        };
        self.push(node)
    }

    /// How far another requirement is met: "it does not apply, or is met" where that counts as yes, "it applies and is
    /// met" where it counts as no.
    fn degree(&mut self, place: usize, otherwise: bool) -> NodeId {
        match self.done.get(place).copied().flatten() {
            None => self.push(Node::Constant(otherwise)),
            Some((None, expect)) => expect,
            Some((Some(applies), expect)) if otherwise => {
                let not = self.push(Node::Not(applies));
                let edges = self.edges(&[not, expect]);
                self.push(Node::AtLeast(1, edges))
            }
            Some((Some(applies), expect)) => {
                let edges = self.edges(&[applies, expect]);
                self.push(Node::AtLeast(2, edges))
            }
        }
    }

    fn item(&mut self, list: ListName, condition: &ItemCondition) -> NodeId {
        let mut children = Vec::new();
        let node = match condition {
            ItemCondition::Constant(value) => Node::Constant(*value),
            ItemCondition::Test(field, test) => Node::Field(*field, test.clone()),
            ItemCondition::AtLeast(n, parts) => {
                children.extend(parts.iter().map(|part| self.item(list, part)));
                Node::AtLeast(*n, self.edges(&children))
            }
            ItemCondition::Not(part) => Node::Not(self.item(list, part)),
        };
        let beforehand = work_out(&node, list, &children, &self.beforehand);
        self.add(node, beforehand)
    }

    fn every(&mut self, list: ListName, item: &ItemCondition, as_parts: bool) -> Node {
        let member = membership(list).filter(|(status, _)| !item.reads(*status)).map(|(_, member)| member);
        let implied = match &member {
            None => item.clone(),
            Some(member) => ItemCondition::AtLeast(1, vec![ItemCondition::Not(Box::new(member.clone())), item.clone()]),
        };
        let held = as_parts.then(|| match member {
            None => item.clone(),
            Some(member) => ItemCondition::AtLeast(2, vec![member, item.clone()]),
        });
        Node::Every { list, implied: self.item(list, &implied), held: held.map(|held| self.item(list, &held)) }
    }

    fn distinct(&mut self, list: ListName, field: Option<u8>, roles: &[Role]) -> Node {
        let field = field.unwrap_or(u8::MAX);
        let table = derivation(&self.rules.registers().tables, list, field);
        let union = |set: usize| {
            let chosen = roles.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
            let own = chosen.filter_map(|(_, role)| role.words).fold(0, |all, words| all | words);
            Test::of_words(own, table)
        };
        let unions = (0..1_usize << roles.len().min(crate::limits::ROLES)).map(union).collect();
        let mut rests: Vec<(&ItemCondition, NodeId)> = Vec::new();
        let mut role_nodes = Vec::with_capacity(roles.len());
        for role in roles {
            let known = rests.iter().find(|(rest, _)| **rest == role.rest).map(|(_, node)| *node);
            let rest = known.unwrap_or_else(|| {
                let node = self.item(list, &role.rest);
                rests.push((&role.rest, node));
                node
            });
            role_nodes.push(RoleNode { worded: role.words.is_some(), rest, whole: self.item(list, &role.whole) });
        }
        Node::Distinct(Box::new(DistinctNode { list, roles: role_nodes, field, unions }))
    }

    fn different(&mut self, list: ListName, field: u8) -> Node {
        let member = membership(list).map(|(_, member)| self.item(list, &member));
        let count = match list.kind_of(field) {
            Some(FactType::Set(words) | FactType::One(words)) => words.ids.len().min(64),
            _ => 0,
        };
        let table = derivation(&self.rules.registers().tables, list, field);
        let words = (0..count).map(|word| Test::of_words(1 << word, table)).collect();
        let any = Test::of_words((0..count).fold(0, |all, word| all | 1 << word), table);
        Node::Different(Box::new(DifferentNode { list, field, member, words, any }))
    }
}
