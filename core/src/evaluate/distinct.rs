//! `distinct`: different parties for each role, with exact bounds (semantics.md, section 3).

use super::{Evaluation, Place, View};
use crate::{
    compile::DistinctNode,
    domain::ListName,
    limits,
    truth::{Threshold, Truth},
};

/// One bit for each set of roles.
const SETS: usize = 1 << limits::ROLES;

/// What one entry can do for each threshold.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    /// For each threshold, one bit for each set of roles of which it certainly fills some role.
    certain: [u64; 2],
    /// For each threshold, one bit for each role that it may fill.
    possible: [u8; 2],
}

/// How far the roles can be filled by different parties.
#[derive(Debug, Clone)]
struct Matching {
    roles: usize,
    /// For each threshold and each set of roles: how many parties certainly fill some role of it.
    certain: [[u16; SETS]; 2],
    /// For each threshold, one bit for each set of roles that can be filled together.
    possible: [u64; 2],
}

impl Matching {
    fn new(roles: usize) -> Self {
        Self { roles, certain: [[0; SETS]; 2], possible: [1; 2] }
    }

    fn add(&mut self, party: &Entry) {
        let sets = 1_usize << self.roles;
        for (threshold, certain) in self.certain.iter_mut().enumerate() {
            let filled = party.certain.get(threshold).copied().unwrap_or_default();
            if filled != 0 {
                for (set, count) in certain.iter_mut().enumerate().take(sets) {
                    *count = count.saturating_add(u16::from(filled >> set & 1 == 1));
                }
            }
        }
        for (threshold, possible) in self.possible.iter_mut().enumerate() {
            *possible |= fill(*possible, party.possible.get(threshold).copied().unwrap_or_default(), self.roles);
        }
    }

    fn truth(&self) -> Truth {
        let full = (1_usize << self.roles) - 1;
        let mut truth = Truth::NO;
        for (threshold, reached) in Threshold::ALL.into_iter().zip([Truth::PARTLY, Truth::YES]) {
            let place = usize::from(threshold == Threshold::Yes);
            // Hall: every set of roles has at least as many parties as it has roles.
            let counts = self.certain.get(place).into_iter().flatten().enumerate().take(full + 1).skip(1);
            let certain = counts.into_iter().all(|(set, count)| u32::from(*count) >= set.count_ones());
            let possible = self.possible.get(place).is_some_and(|sets| sets >> full & 1 == 1);
            let low = if certain { reached } else { Truth::NO };
            let high = if possible { reached } else { Truth::NO };
            truth = Truth::ends(truth.or(low), truth.or(high));
        }
        truth
    }
}

/// The sets of roles that can be filled with one party more, which may fill any one of these roles.
fn fill(sets: u64, may_fill: u8, roles: usize) -> u64 {
    // For each role the sets without it, among all 64.
    const WITHOUT: [u64; limits::ROLES] = [
        0x5555_5555_5555_5555,
        0x3333_3333_3333_3333,
        0x0f0f_0f0f_0f0f_0f0f,
        0x00ff_00ff_00ff_00ff,
        0x0000_ffff_0000_ffff,
        0x0000_0000_ffff_ffff,
    ];
    let mut filled = 0;
    for (role, without) in WITHOUT.iter().enumerate().take(roles) {
        if may_fill >> role & 1 == 1 {
            filled |= (sets & without) << (1 << role);
        }
    }
    filled
}

/// What an entry can do of which all roles ask the same beside their words; the words for each set of roles.
fn worded_entry(roles: usize, rest: Truth, words: &[Truth]) -> Entry {
    let mut entry = Entry::default();
    for (place, threshold) in Threshold::ALL.into_iter().enumerate() {
        let (mut certain, mut possible) = (0_u64, 0_u8);
        for (set, words) in words.iter().enumerate().take(1 << roles).skip(1) {
            let filled = rest.and(*words);
            certain |= u64::from(filled.certainly(threshold)) << set;
            if set.is_power_of_two() {
                possible |= u8::from(filled.possibly(threshold)) << set.trailing_zeros();
            }
        }
        if let (Some(one), Some(other)) = (entry.certain.get_mut(place), entry.possible.get_mut(place)) {
            *one = certain;
            *other = possible;
        }
    }
    entry
}

impl<V: View> Evaluation<'_, V> {
    pub(super) fn distinct(&self, node: &DistinctNode, values: &[Truth]) -> Truth {
        self.matching(node, values).truth()
    }

    fn matching(&self, node: &DistinctNode, values: &[Truth]) -> Matching {
        let roles = node.roles.len().min(limits::ROLES);
        let mut matching = Matching::new(roles);
        let state = self.list(node.list);
        if self.dossier.list(node.list).has_parts() {
            for party in self.parties(node.list, state.named) {
                let mut whole = Entry::default();
                for index in party {
                    let entry = self.entry(node, values, Place::Item(node.list, index));
                    for (sum, own) in whole.certain.iter_mut().zip(entry.certain) {
                        *sum |= own;
                    }
                    for (sum, own) in whole.possible.iter_mut().zip(entry.possible) {
                        *sum |= own;
                    }
                }
                matching.add(&whole);
            }
        } else if let (true, Some(rest)) = (V::EVERYTHING, self.shared_rest(node)) {
            // All roles ask for the same beside their words: one pass over the items.
            self.dossier.list(node.list).scan(rest, node.field, &node.unions, self.as_of, &mut |rest, words| {
                matching.add(&worded_entry(roles, rest, words));
            });
        } else {
            for place in self.items(&state) {
                matching.add(&self.entry(node, values, place));
            }
        }
        let unnamed = if state.unnamed > 0 { Some(self.entry(node, values, Place::Unnamed(node.list))) } else { None };
        for _ in 0..state.unnamed.min(u32::try_from(limits::ROLES).unwrap_or(0)) {
            matching.add(&unnamed.unwrap_or_default());
        }
        if state.open {
            let further = Entry { certain: [0; 2], ..self.entry(node, values, Place::Further(node.list)) };
            for _ in 0..limits::ROLES {
                matching.add(&further);
            }
        }
        matching
    }

    /// The tests that all roles ask for beside their words, when that is all there is.
    fn shared_rest(&self, node: &DistinctNode) -> Option<&[(u8, crate::domain::Test)]> {
        let first = node.roles.first()?;
        let same = node.roles.iter().all(|role| role.worded && role.rest == first.rest);
        if same { self.program.conjunction(first.rest) } else { None }
    }

    /// What one entry can do. A role is filled by its words and by the rest; words that are still open count as one
    /// for all roles that ask for them, which is what makes the certain side exact.
    fn entry(&self, node: &DistinctNode, values: &[Truth], place: Place) -> Entry {
        let mut entry = Entry::default();
        let roles = node.roles.len().min(limits::ROLES);
        let mut rests = [Truth::NO; limits::ROLES];
        let mut last = None;
        for (role, rest) in node.roles.iter().zip(&mut rests) {
            // Roles mostly ask for the same beside their words.
            *rest = match last {
                Some((node, value)) if node == role.rest => value,
                _ => self.item_value(role.rest, values, place),
            };
            last = Some((role.rest, *rest));
        }
        if rests.iter().all(|rest| !rest.possibly(Threshold::Partly)) {
            return entry;
        }
        // For each set of roles, whether the entry has words of one of them.
        let mut words = [Truth::NO; SETS];
        self.words(node, place, &mut words);
        let has = |set: usize| words.get(set).copied().unwrap_or(Truth::NO);
        for ((number, role), rest) in node.roles.iter().enumerate().zip(&rests) {
            let whole = if role.worded { rest.and(has(1 << number)) } else { *rest };
            for (bits, threshold) in entry.possible.iter_mut().zip(Threshold::ALL) {
                *bits |= u8::from(whole.possibly(threshold)) << number;
            }
        }
        for (certain, threshold) in entry.certain.iter_mut().zip(Threshold::ALL) {
            let (mut worded, mut unworded) = (0_usize, 0_usize);
            for ((number, role), rest) in node.roles.iter().enumerate().zip(&rests) {
                if rest.certainly(threshold) {
                    *(if role.worded { &mut worded } else { &mut unworded }) |= 1 << number;
                }
            }
            if worded | unworded == 0 {
                continue;
            }
            for set in 1..1_usize << roles {
                let fills = set & unworded != 0 || has(set & worded).certainly(threshold);
                *certain |= u64::from(fills) << set;
            }
        }
        entry
    }

    /// For each set of roles, whether an entry has words of one of them.
    fn words(&self, node: &DistinctNode, place: Place, words: &mut [Truth; SETS]) {
        let place = match place {
            Place::Item(list, index) if !self.view.sees_item(list, index) => Place::Further(list),
            place => place,
        };
        for (test, answer) in node.unions.iter().zip(words.iter_mut()) {
            *answer = self.field(node.field, test, place);
        }
        // No role at all has no words.
        if let Some(none) = words.first_mut() {
            *none = Truth::NO;
        }
    }

    fn part_of(&self, list: ListName, index: u16) -> Option<&str> {
        self.dossier.list(list).item(usize::from(index))?.part_of()
    }

    /// The entries of each party: those that are a part of another, with that other.
    fn parties(&self, list: ListName, named: u16) -> Vec<Vec<u16>> {
        let items = self.dossier.list(list);
        let id = |index: u16| items.item(usize::from(index)).and_then(crate::domain::Record::id);
        let mut root: Vec<u16> = (0..named).collect();
        let find = |root: &[u16], mut index: u16| {
            // Each step goes to a smaller number, so this ends.
            while let Some(up) = root.get(usize::from(index)).copied().filter(|up| *up != index) {
                index = up;
            }
            index
        };
        for index in 0..named {
            let Some(whole) = self.part_of(list, index) else { continue };
            let Some(other) = (0..named).find(|other| id(*other) == Some(whole)) else { continue };
            let (a, b) = (find(&root, index), find(&root, other));
            if let Some(slot) = root.get_mut(usize::from(a.max(b))) {
                *slot = a.min(b);
            }
        }
        let mut parties: Vec<Vec<u16>> = vec![Vec::new(); usize::from(named)];
        for index in 0..named {
            if let Some(party) = parties.get_mut(usize::from(find(&root, index))) {
                party.push(index);
            }
        }
        parties.retain(|party| !party.is_empty());
        parties
    }
}
