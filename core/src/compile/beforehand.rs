//! What can be worked out of conditions on items before there is a dossier.

use super::program::{Beforehand, Conjunction, Node, NodeId};
use crate::{
    domain::{Bound, Day, ListName, Test},
    truth::Truth,
};

/// A node of a condition on the items of this list, from what is known of the nodes that it reads.
pub(super) fn work_out(node: &Node, list: ListName, children: &[NodeId], known: &[Beforehand]) -> Beforehand {
    let of = |child: &NodeId| known.get(child.place());
    match node {
        Node::Constant(value) => {
            let always = Some(Truth::from_bool(*value));
            Beforehand { conjunction: value.then(Conjunction::default), further: always, unnamed: always }
        }
        Node::Field(field, test) => {
            let (further, unnamed) = match day_for(test) {
                Some(day) => (Some(list.forgotten(*field, test, day)), Some(list.unstated(*field, test, day))),
                None => (None, None),
            };
            let conjunction = Conjunction { tests: vec![(*field, test.clone())], further: vec![further] };
            Beforehand { conjunction: Some(conjunction), further, unnamed }
        }
        Node::Not(child) => Beforehand {
            conjunction: None,
            further: of(child).and_then(|child| child.further.map(Truth::not)),
            unnamed: of(child).and_then(|child| child.unnamed.map(Truth::not)),
        },
        Node::AtLeast(n, _) => {
            let truths = |side: fn(&Beforehand) -> Option<Truth>| {
                let truths: Option<Vec<Truth>> = children.iter().map(|child| side(of(child)?)).collect();
                truths.map(|truths| Truth::at_least_of(*n, truths, Truth::NO))
            };
            let all = *n as usize == children.len();
            Beforehand {
                conjunction: if all { joined(children, known) } else { None },
                further: truths(|child| child.further),
                unnamed: truths(|child| child.unnamed),
            }
        }
        _ => Beforehand::default(),
    }
}

fn joined(children: &[NodeId], known: &[Beforehand]) -> Option<Conjunction> {
    let mut all = Conjunction::default();
    for child in children {
        let child = known.get(child.place())?.conjunction.as_ref()?;
        all.tests.extend_from_slice(&child.tests);
        all.further.extend_from_slice(&child.further);
    }
    Some(all)
}

/// Any day, for a test to which the date of the assessment is all the same.
fn day_for(test: &Test) -> Option<Day> {
    match test {
        Test::Number(Bound::AsOfYear(_), _) | Test::Number(_, Bound::AsOfYear(_)) => None,
        _ => Day::new(2000, 1, 1),
    }
}
