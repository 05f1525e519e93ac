//! All ways to complete a dossier, as far as some requirements can tell them apart.

mod slots;
mod verdicts;

use super::{Item, Kind, Possible, Reads, Rules, Said, Settled, Value, World};
use kansrijk::ruleset::Registers;
use serde_json::Value as Json;
use slots::Builder;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// Facts that are completed together: their paths, and the combinations of values that they can have.
type Together = (Vec<String>, Vec<Vec<(String, Value)>>);

/// Something that is still open, or that may be: it has one of these values.
#[derive(Debug, Clone)]
pub struct Slot {
    /// Where it stands; several when a field follows from another, and either may be asked for.
    pub paths: Vec<String>,
    /// What it can be; never empty.
    pub candidates: Vec<Change>,
}

/// What a candidate puts into the world.
#[derive(Debug, Clone)]
pub enum Change {
    /// The value of a single fact.
    Fact(String, Value),
    /// The value of an answer.
    Answer(String, Value),
    /// Values of fields of an item.
    Fields(String, usize, Vec<(String, Value)>),
    /// Items that the dossier does not describe, each by its place among the kinds of item there can be.
    Items(String, Vec<usize>),
}

/// How many completions were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// All of them.
    All(usize),
    /// So many, at random.
    Some(usize),
}

impl Coverage {
    /// The number that was looked at.
    #[must_use]
    pub const fn count(self) -> usize {
        match self {
            Self::All(count) | Self::Some(count) => count,
        }
    }
}

/// The fields of an item, with their values.
type Fields = BTreeMap<String, Value>;

/// All completions of a dossier.
pub struct Completions {
    /// Everything that may be open.
    pub slots: Vec<Slot>,
    /// The party of each item that the dossier describes.
    parties: BTreeMap<String, Vec<usize>>,
    /// The items that there can be besides.
    others: BTreeMap<String, Vec<Fields>>,
    /// Whether all ways to fill an open list, and all verdicts on linked dossiers, are among the candidates.
    complete: bool,
}

/// So many ways to fill one open list are still listed.
const FILLINGS: usize = 400;

impl Completions {
    /// The completions of this dossier, as far as these requirements can tell them apart.
    #[must_use]
    pub fn new(
        rules: &Rules<'_>,
        registers: &Registers,
        dossier: &Json,
        scope: impl IntoIterator<Item = usize>,
    ) -> Self {
        let reads = Reads::of(rules, scope);
        Self::of(rules, registers, dossier, &reads)
    }

    /// The completions of this dossier, as far as what is read can tell them apart.
    #[must_use]
    pub fn of(rules: &Rules<'_>, registers: &Registers, dossier: &Json, reads: &Reads<'_>) -> Self {
        let settled = Settled::new(dossier, rules.as_of);
        let dossier = &settled.dossier;
        let builder = Builder { rules, registers, dossier, as_of: rules.as_of, by_chance: Cell::new(false) };
        let mut all = Self { slots: Vec::new(), parties: BTreeMap::new(), others: BTreeMap::new(), complete: true };
        let nothing = BTreeSet::new();
        for (fact, uses) in &reads.facts {
            let field = kansrijk::Dossier::FACTS.iter().find(|field| field.name == *fact).expect("a fact of a dossier");
            let possible = Possible { kind: &Kind::from(&field.kind), uses, words: &nothing, as_of: rules.as_of };
            let values = possible.after(&Said::all(dossier.get(fact), possible.kind, rules.as_of));
            let candidates = values.into_iter().map(|value| Change::Fact((*fact).to_owned(), value)).collect();
            all.slots.push(Slot { paths: vec![(*fact).to_owned()], candidates });
        }
        for (id, uses) in &reads.answers {
            let possible = Possible { kind: &builder.answer(id), uses, words: &nothing, as_of: rules.as_of };
            let said =
                Said::all(dossier.get("answers").and_then(|answers| answers.get(id)), possible.kind, rules.as_of);
            let values = possible.after(&said).into_iter();
            let candidates = values.map(|value| Change::Answer((*id).to_owned(), value)).collect();
            all.slots.push(Slot { paths: vec![format!("answers.{id}")], candidates });
        }
        for (list, reads) in &reads.lists {
            builder.list(list, reads, &mut all);
        }
        all.complete &= !builder.by_chance.get();
        all.slots.iter_mut().flat_map(|slot| &mut slot.paths).for_each(|path| *path = settled.path(path));
        all
    }

    /// The fields of items of these kinds.
    pub fn described<'c>(
        &'c self,
        list: &str,
        kinds: &'c [usize],
    ) -> impl Iterator<Item = &'c BTreeMap<String, Value>> {
        let others = &self.others[list];
        kinds.iter().map(|kind| &others[*kind])
    }

    /// How many there are; nothing when they cannot all be listed.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        let product = self.slots.iter().try_fold(1_usize, |product, slot| product.checked_mul(slot.candidates.len()));
        product.filter(|_| self.complete)
    }

    /// Looks at all completions, or at so many at random when there are more. A completion is given by the place of
    /// the candidate of each slot.
    pub fn each(&self, limit: usize, mut look: impl FnMut(&[usize], &World<'_>)) -> Coverage {
        let mut picks = vec![0; self.slots.len()];
        if let Some(number) = self.number().filter(|number| *number <= limit) {
            for _ in 0..number {
                look(&picks, &self.world(&picks));
                for (pick, slot) in picks.iter_mut().zip(&self.slots) {
                    *pick += 1;
                    if *pick < slot.candidates.len() {
                        break;
                    }
                    *pick = 0;
                }
            }
            return Coverage::All(number);
        }
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..limit {
            for (pick, slot) in picks.iter_mut().zip(&self.slots) {
                // Xorshift: any sequence without a pattern will do.
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                *pick = usize::try_from(state >> 33).expect("31 bits") % slot.candidates.len();
            }
            look(&picks, &self.world(&picks));
        }
        Coverage::Some(limit)
    }

    /// The world with these candidates.
    #[must_use]
    pub fn world(&self, picks: &[usize]) -> World<'_> {
        let mut world = World::default();
        for (list, parties) in &self.parties {
            let items = parties.iter().map(|party| Item { party: *party, fields: BTreeMap::new() });
            world.lists.insert(list, items.collect());
        }
        for (slot, pick) in self.slots.iter().zip(picks) {
            match &slot.candidates[*pick] {
                Change::Fact(name, value) => {
                    world.facts.insert(name, value);
                }
                Change::Answer(id, value) => {
                    world.answers.insert(id, value);
                }
                Change::Fields(list, item, fields) => {
                    let items = world.lists.get_mut(list.as_str()).expect("the list is read");
                    items[*item].fields.extend(fields.iter().map(|(field, value)| (field.as_str(), value)));
                }
                Change::Items(list, kinds) => {
                    let items = world.lists.get_mut(list.as_str()).expect("the list is read");
                    for kind in kinds {
                        let fields = &self.others[list][*kind];
                        // Nothing is said of a tie to another party: it is one of its own.
                        let party = 1_000_000 + items.len();
                        let fields = fields.iter().map(|(field, value)| (field.as_str(), value)).collect();
                        items.push(Item { party, fields });
                    }
                }
            }
        }
        world
    }
}
