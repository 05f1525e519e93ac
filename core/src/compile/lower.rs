//! Resolved conditions to nodes.

use super::beforehand::work_out;
use super::program::{
    Beforehand, DistinctNode, Edges, MeasureProgram, Node, NodeId, Program, RequirementProgram, RoleNode, ShareNode,
};
use crate::{
    domain::{FactType, ListName, Test},
    validate::{Condition, ItemCondition, Role, ValidRuleSet, derivation, membership, order},
};
use std::collections::{BTreeMap, BTreeSet};

struct Lowering<'a> {
    rules: &'a ValidRuleSet,
    nodes: Vec<Node>,
    beforehand: Vec<Beforehand>,
    edges: Vec<NodeId>,
    top: Vec<NodeId>,
    /// The applicability and the expectation of each requirement, once they are lowered.
    done: Vec<Option<(Option<NodeId>, NodeId)>>,
}

pub(super) fn lower(rules: ValidRuleSet) -> Program {
    let count = rules.requirements().len();
    let mut lowering = Lowering {
        rules: &rules,
        nodes: Vec::new(),
        beforehand: Vec::new(),
        edges: Vec::new(),
        top: Vec::new(),
        done: vec![None; count],
    };
    // Validation refused circles, so every requirement is in the order.
    for place in order(rules.requirements()).unwrap_or_default() {
        let Some(one) = rules.requirements().get(place) else { continue };
        let applies = one.applies.as_ref().map(|applies| {
            let node = lowering.condition(applies);
            lowering.push(Node::AtLeastPartly(node))
        });
        let expect = lowering.condition(&one.expect);
        if let Some(slot) = lowering.done.get_mut(place) {
            *slot = Some((applies, expect));
        }
    }
    let deciding = lowering.top.len();
    let shares_nodes = rules.requirements().iter().any(|one| !one.references().is_empty());
    let mut requirements = Vec::with_capacity(count);
    let obligations: Vec<_> = rules.document().all_requirements().map(|(_, one)| one.obligation).collect();
    for (place, one) in rules.requirements().iter().enumerate() {
        let (Some(Some((applies, expect))), Some(obligation)) =
            (lowering.done.get(place).copied(), obligations.get(place))
        else {
            continue;
        };
        let remarks = one.remarks.iter().map(|condition| lowering.condition(condition)).collect();
        let mut reads = Reads::default();
        lowering.read(expect, None, &mut reads);
        let may_be_partly = reads.may_be_partly;
        if let Some(applies) = applies {
            lowering.read(applies, None, &mut reads);
        }
        let mut reach = BTreeSet::new();
        lowering.reach(expect, &mut reach);
        if let Some(applies) = applies {
            lowering.reach(applies, &mut reach);
        }
        // Roles read the same fields, items that are only counted share one fact, and every item is looked at both as
        // what it must be and as what it is.
        let several_ways = reach.iter().filter_map(|id| lowering.nodes.get(id.place())).any(|node| {
            matches!(
                node,
                Node::Every { .. }
                    | Node::Share(_)
                    | Node::Distinct(_)
                    | Node::Different { .. }
                    | Node::Count(_, 0 | 2.., _)
            )
        });
        let joins = |id: &NodeId| lowering.nodes.get(id.place()).is_some_and(Node::joins);
        let (joins, reads_dossier) = reach.iter().partition(|id| joins(id));
        requirements.push(RequirementProgram {
            reach: reach.into_iter().collect(),
            joins,
            reads: reads_dossier,
            obligation: *obligation,
            applies,
            expect,
            remarks,
            may_be_partly,
            shares_facts: reads.shares_facts,
            repeats_facts: reads.shares_facts || several_ways,
        });
    }
    let headline = rules.headline().map(|condition| lowering.condition(condition));
    let measures = rules.measures().iter().map(|measure| MeasureProgram {
        list: measure.list,
        counted: lowering.item(measure.list, &measure.counted),
        among: lowering.item(measure.list, &measure.among),
    });
    let measures = measures.collect();
    let mut from = rules.document().requirements.len();
    let group = |group: &crate::ruleset::GroupDocument| {
        let start = from;
        from += group.requirements.len();
        start..from
    };
    let groups = rules.document().groups.iter().map(group).collect();
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
    }
}

impl Lowering<'_> {
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
            Condition::Different(list, field) => {
                let member = membership(*list).map(|(_, member)| self.item(*list, &member));
                Node::Different { list: *list, field: *field, member }
            }
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
            match &table {
                None => Test::Among(own),
                Some((table, source)) => {
                    let (certain, possible) = table.leading_to(own, source.ids.len());
                    Test::Derived { own, certain, possible }
                }
            }
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

    /// The nodes outside conditions on items that this one stands on, itself included.
    fn reach(&self, id: NodeId, reach: &mut BTreeSet<NodeId>) {
        if !reach.insert(id) {
            return;
        }
        match self.nodes.get(id.place()) {
            Some(Node::Not(child) | Node::AtLeastPartly(child)) => self.reach(*child, reach),
            Some(Node::AtLeast(_, edges) | Node::Parts(edges)) => {
                let from = edges.from as usize;
                for child in self.edges.get(from..from + edges.count as usize).unwrap_or_default() {
                    self.reach(*child, reach);
                }
            }
            _ => {}
        }
    }

    /// What a condition on an item asks of one field.
    fn tests_of(&self, id: NodeId, field: u8) -> Vec<&Test> {
        match self.nodes.get(id.place()) {
            Some(Node::Field(own, test)) if *own == field => vec![test],
            Some(Node::Not(child) | Node::AtLeastPartly(child)) => self.tests_of(*child, field),
            Some(Node::AtLeast(_, edges) | Node::Parts(edges)) => {
                let from = edges.from as usize;
                let children = self.edges.get(from..from + edges.count as usize).unwrap_or_default();
                children.iter().flat_map(|child| self.tests_of(*child, field)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn read(&self, id: NodeId, list: Option<ListName>, reads: &mut Reads) {
        let Some(node) = self.nodes.get(id.place()) else { return };
        if list.is_none() && !reads.nodes.insert(id) {
            // Another requirement that was leaned on before: everything in it is read twice. Not walked through again,
            // or the steps would double with every requirement.
            reads.shares_facts = true;
            return;
        }
        match node {
            Node::Constant(_) => {}
            Node::Fact(fact, test) => {
                reads.add(Read::Fact(*fact));
                reads.degree(crate::domain::Dossier::FACTS.get(usize::from(*fact)).map(|field| field.kind), test);
            }
            Node::Answer(slot, test) => {
                reads.add(Read::Answer(*slot));
                let kind = self.rules.answers().get(usize::from(*slot)).map(|asked| &asked.kind);
                let partly = matches!(kind, Some(crate::domain::AnswerType::Degree));
                reads.may_be_partly |= partly && matches!(test, Test::Degree | Test::Opposite);
            }
            Node::Field(field, test) => {
                if let Some(list) = list {
                    // A field that follows from another stands for both.
                    reads.add(Read::Field(list, list.source_of(*field).unwrap_or(*field)));
                    reads.degree(list.kind_of(*field), test);
                }
            }
            Node::Not(child) | Node::AtLeastPartly(child) => self.read(*child, list, reads),
            Node::AtLeast(_, edges) | Node::Parts(edges) => {
                if matches!(node, Node::Parts(_)) && edges.count > 1 {
                    reads.may_be_partly = true;
                }
                let from = edges.from as usize;
                for child in self.edges.get(from..from + edges.count as usize).unwrap_or_default() {
                    self.read(*child, list, reads);
                }
            }
            Node::Count(list, _, item) => {
                reads.add(Read::List(*list));
                self.read(*item, Some(*list), reads);
            }
            Node::Share(share) => {
                reads.add(Read::List(share.list));
                self.read(share.item, Some(share.list), reads);
            }
            Node::Every { list, implied, held } => {
                reads.add(Read::List(*list));
                self.read(*implied, Some(*list), reads);
                reads.may_be_partly |= held.is_some();
            }
            Node::Distinct(distinct) => {
                reads.add(Read::List(distinct.list));
                // Its own proof takes care of fields that several roles read; not of one that a role reads twice.
                // Nor of one that some roles read and others do not: an item may then fill a role for another reason.
                let mut all = BTreeSet::new();
                for (place, role) in distinct.roles.iter().enumerate() {
                    let mut own = Reads::default();
                    self.read(role.whole, Some(distinct.list), &mut own);
                    reads.shares_facts |= own.shares_facts || (place > 0 && own.seen != all);
                    reads.may_be_partly |= own.may_be_partly;
                    all.extend(own.seen);
                }
                let takes_part = membership(distinct.list).map(|(status, _)| status);
                let mut asked =
                    distinct.roles.iter().map(|role| takes_part.map(|field| self.tests_of(role.whole, field)));
                let first = asked.next();
                reads.shares_facts |= asked.any(|other| Some(other) != first);
                all.into_iter().for_each(|read| reads.add(read));
            }
            Node::Different { list, .. } => {
                reads.add(Read::List(*list));
                reads.shares_facts = true;
            }
        }
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Read {
    Fact(u8),
    Answer(u16),
    List(ListName),
    Field(ListName, u8),
}

/// What a requirement reads.
#[derive(Default)]
struct Reads {
    nodes: BTreeSet<NodeId>,
    seen: BTreeSet<Read>,
    shares_facts: bool,
    may_be_partly: bool,
}

impl Reads {
    fn add(&mut self, read: Read) {
        self.shares_facts |= !self.seen.insert(read);
    }

    fn degree(&mut self, kind: Option<FactType>, test: &Test) {
        let partly = matches!(kind, Some(FactType::Degree | FactType::Progress));
        self.may_be_partly |= partly && matches!(test, Test::Degree | Test::Opposite);
    }
}
