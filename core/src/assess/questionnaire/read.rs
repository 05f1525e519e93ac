//! What a rule set reads, in the order in which it is asked.

use super::always;
use crate::{
    assess::facts::Asked,
    compile::Program,
    domain::{Dossier, FactType, ListName, Vocabulary},
    evaluate::FactId,
    ruleset::CoverageDocument,
};
use std::collections::BTreeSet;

/// A list, a single fact or an answer that is read.
pub(super) struct Read {
    pub(super) fact: FactId,
    /// The places of the requirements that read it.
    pub(super) requirements: BTreeSet<usize>,
    /// Of a list: the numbers of the fields of its items.
    pub(super) fields: BTreeSet<u8>,
    /// Of a list: whether it matters which items are one party.
    pub(super) parties: bool,
}

impl Read {
    /// The kinds of values that are asked for.
    pub(super) fn kinds(&self) -> Vec<FactType> {
        match self.fact {
            FactId::Fact(number) => Dossier::FACTS.get(usize::from(number)).map(|fact| fact.kind).into_iter().collect(),
            FactId::List(list) => {
                let field = |number: &u8| list.fields().get(usize::from(*number)).map(|field| field.kind);
                self.fields.iter().filter_map(field).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// First what the requirements read, in their order; then what figures, the choice of a track, and prompts read.
pub(super) fn all(program: &Program) -> Vec<Read> {
    let mut all = Vec::new();
    for (place, requirement) in program.requirements().iter().enumerate() {
        let mut asked = Asked::under(program, requirement.expect);
        if let Some(applies) = requirement.applies {
            asked.add(program, applies);
        }
        add(&mut all, &asked, Some(place));
    }
    let mut informs = Asked::default();
    for measure in program.measures() {
        informs.add_items(program, measure.list, [measure.counted, measure.among]);
    }
    if let Some(headline) = program.headline() {
        informs.add(program, headline);
    }
    for (list, field) in coverage(program) {
        informs.add_field(list, field);
    }
    add(&mut all, &informs, None);
    for read in &mut all {
        if let FactId::List(list) = read.fact {
            read.fields
                .extend((0..).zip(list.fields()).filter(|(_, one)| always(list).contains(&one.name)).map(|(at, _)| at));
        }
    }
    all
}

/// The fields that prompts look at.
fn coverage(program: &Program) -> Vec<(ListName, u8)> {
    let document = program.document();
    let of_groups = document.groups.iter().filter_map(|group| group.coverage.as_ref());
    let own = document.all_requirements().filter_map(|(_, one)| one.coverage.as_ref());
    let field = |coverage: &CoverageDocument| {
        let list = ListName::from_id(&coverage.list)?;
        let at = list.fields().iter().position(|field| field.name == coverage.field)?;
        Some((list, u8::try_from(at).ok()?))
    };
    own.chain(of_groups).filter_map(field).collect()
}

fn add(all: &mut Vec<Read>, asked: &Asked, requirement: Option<usize>) {
    for fact in asked.facts() {
        let at = all.iter().position(|read| read.fact == fact).unwrap_or_else(|| {
            let (requirements, fields) = (BTreeSet::new(), BTreeSet::new());
            all.push(Read { fact, requirements, fields, parties: false });
            all.len() - 1
        });
        let Some(read) = all.get_mut(at) else { continue };
        read.requirements.extend(requirement);
        if let FactId::List(list) = fact {
            read.parties |= asked.asks_parties(list);
            for (_, field) in asked.fields().filter(|(of, _)| *of == list) {
                // What follows from another field may be said by either.
                read.fields.extend([Some(field), list.source_of(field)].into_iter().flatten());
            }
        }
    }
}
