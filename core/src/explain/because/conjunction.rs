//! An item that has to pass all of some tests, and nothing else: shown without walking through the nodes.

use super::{super::Demand, Proof};
use crate::{
    compile::{Conjunction, NodeId},
    domain::{ListName, Record, Standing, Test},
    evaluate::{FactId, Place},
    truth::Truth,
};

/// An item, and all that it has to pass.
pub(super) struct Passing<'a> {
    all: &'a Conjunction,
    list: ListName,
    index: u16,
    item: &'a dyn Record,
}

impl<'a> Proof<'_, 'a> {
    /// The node as tests that an item has to pass, if it is that, and one end of its bounds is asked for.
    pub(super) fn passing(&self, id: NodeId, place: Place, demand: Demand) -> Option<Passing<'a>> {
        let Place::Item(list, index) = place else { return None };
        if !demand.reaching().is_none() && !demand.below().is_none() {
            return None;
        }
        let all = self.evaluation.program.beforehand(id).conjunction.as_ref()?;
        Some(Passing { all, list, index, item: self.evaluation.dossier.list(list).item(usize::from(index))? })
    }

    /// Hands over the facts that show it, and counts them; `None` when it is not so.
    pub(super) fn show_passing(
        &self,
        passing: &Passing<'_>,
        demand: Demand,
        mut take: impl FnMut(FactId),
    ) -> Option<u32> {
        let as_of = self.evaluation.as_of;
        let Passing { all, list, index, item } = *passing;
        // Whether a test shows it, and by which fact; what silence means is no fact that can be forgotten.
        let by = |field: u8, test: &Test, further: Option<Truth>| {
            let look = item.look(field, test, as_of);
            demand.is_met_by(look.answer).then(|| {
                let further = further.unwrap_or_else(|| list.forgotten(field, test, as_of));
                let silent = look.standing == Standing::Unstated || demand.is_met_by(further);
                (!silent).then_some(FactId::Field(list, index, look.field))
            })
        };
        let mut tests = all.tests.iter().zip(&all.further).map(|((field, test), further)| by(*field, test, *further));
        if demand.below().is_none() {
            // It passes when it passes every test.
            return tests.try_fold(0, |count, shown| {
                let fact = shown?;
                Some(
                    count
                        + fact.map_or(0, |fact| {
                            take(fact);
                            1
                        }),
                )
            });
        }
        // It fails when it fails one: one that takes no fact, or else the first.
        let mut first = None;
        for fact in tests.flatten() {
            let Some(fact) = fact else { return Some(0) };
            first = first.or(Some(fact));
        }
        first.map(take).map(|()| 1)
    }
}
