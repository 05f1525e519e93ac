//! `distinct`: different parties for each role, with exact bounds (semantics.md, section 3).

use super::{Evaluation, Place, View};
use crate::{
    compile::DistinctNode,
    domain::ListName,
    limits,
    truth::{Threshold, Truth},
};

/// How many sets of roles there are.
const SETS: usize = 1 << limits::ROLES;

/// For each number of roles, from one up, the sets that have so many: one bit for each set.
const OF_SIZE: [u64; limits::ROLES] = [of_size(1), of_size(2), of_size(3), of_size(4), of_size(5), of_size(6)];

const fn of_size(roles: u32) -> u64 {
    let (mut sets, mut set) = (0, 0_u32);
    while set < SETS as u32 {
        if set.count_ones() == roles {
            sets |= 1 << set;
        }
        set += 1;
    }
    sets
}

/// What one entry can do, for each threshold: one bit for each set of roles of which it certainly, or possibly, fills
/// some role. Of what is possible only the sets of one role are looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Entry {
    certain: [u64; 2],
    possible: [u64; 2],
}

impl Entry {
    /// Notes what it can do for a set of roles.
    fn note(&mut self, set: usize, fills: Truth) {
        for (place, threshold) in Threshold::ALL.into_iter().enumerate() {
            if let (Some(certain), Some(possible)) = (self.certain.get_mut(place), self.possible.get_mut(place)) {
                *certain |= u64::from(fills.certainly(threshold)) << set;
                *possible |= u64::from(fills.possibly(threshold)) << set;
            }
        }
    }

    /// The entry that can do what either can.
    fn or(self, other: Self) -> Self {
        let join = |[a, b]: [u64; 2], [c, d]: [u64; 2]| [a | c, b | d];
        Self { certain: join(self.certain, other.certain), possible: join(self.possible, other.possible) }
    }
}

/// How far the roles can be filled by different parties.
#[derive(Debug, Clone)]
struct Matching {
    roles: usize,
    /// For each threshold and each number of parties, from one up, the sets of roles that have so many parties, each of
    /// which certainly fills some role of the set.
    certain: [[u64; limits::ROLES]; 2],
    /// For each threshold the sets of roles that can be filled together.
    possible: [u64; 2],
}

impl Matching {
    const fn new(roles: usize) -> Self {
        Self { roles, certain: [[0; limits::ROLES]; 2], possible: [1; 2] }
    }

    fn add(&mut self, party: &Entry) {
        for (counts, filled) in self.certain.iter_mut().zip(party.certain) {
            // A set that had so many parties has one more.
            let mut more = filled;
            for sets in counts.iter_mut().take(self.roles) {
                let both = *sets & more;
                *sets |= more;
                more = both;
            }
        }
        for (possible, may_fill) in self.possible.iter_mut().zip(party.possible) {
            *possible |= fill(*possible, may_fill, self.roles);
        }
    }

    fn truth(&self) -> Truth {
        let full = (1_usize << self.roles) - 1;
        // All sets of these roles; the shift is by less than 64.
        let all = (1_u64 << full) | ((1 << full) - 1);
        let mut truth = Truth::NO;
        let ends = self.certain.iter().zip(self.possible).zip([Truth::PARTLY, Truth::YES]);
        for ((counts, possible), reached) in ends {
            // Hall: every set of roles has at least as many parties as it has roles.
            let certain = counts.iter().zip(OF_SIZE).all(|(sets, of_size)| !sets & of_size & all == 0);
            let low = if certain { reached } else { Truth::NO };
            let high = if possible >> full & 1 == 1 { reached } else { Truth::NO };
            truth = Truth::ends(truth.or(low), truth.or(high));
        }
        truth
    }
}

/// The sets of roles that can be filled with one party more, which may fill any one of these roles.
fn fill(sets: u64, may_fill: u64, roles: usize) -> u64 {
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
        if may_fill >> (1_u32 << role) & 1 == 1 {
            filled |= (sets & without) << (1 << role);
        }
    }
    filled
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
                let entries = party.into_iter().map(|index| self.entry(node, values, Place::Item(node.list, index)));
                matching.add(&entries.fold(Entry::default(), Entry::or));
            }
        } else if let (true, Some(rest)) = (V::EVERYTHING, self.shared_rest(node)) {
            // All roles ask for the same beside their words: one pass over the items.
            let of_some_role = node.unions.get(1..).unwrap_or_default();
            self.dossier.list(node.list).scan(rest, node.field, of_some_role, self.as_of, &mut |rest, words| {
                let mut entry = Entry::default();
                for (set, words) in (1..).zip(words) {
                    entry.note(set, rest.and(*words));
                }
                matching.add(&entry);
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
            let mut further = Entry::default();
            for (number, role) in node.roles.iter().enumerate() {
                further.note(1 << number, self.value(role.whole, values, Place::Further(node.list)).at_most_this());
            }
            for _ in 0..roles {
                matching.add(&further);
            }
        }
        matching
    }

    /// The tests that all roles ask for beside their words, when that is all there is.
    fn shared_rest(&self, node: &DistinctNode) -> Option<&[(u8, crate::domain::Test)]> {
        let first = node.roles.first()?;
        let same = node.roles.iter().all(|role| role.worded && role.rest == first.rest);
        let all = self.program.beforehand(first.rest).conjunction.as_ref()?;
        same.then_some(&*all.tests)
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
            entry.note(1 << number, whole);
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
