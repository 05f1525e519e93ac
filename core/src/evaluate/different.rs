//! `different`: the items do not all share one word of a field.

use super::{Evaluation, Place, View};
use crate::{
    compile::DifferentNode,
    domain::Test,
    truth::{Threshold, Truth},
    validate::derivation,
};

/// So many words that an item may have are tried in all their combinations; of more, each by itself.
const OPTIONAL: u32 = 6;

/// So many sets of shared words are kept apart. Each item may double them; of more, only what they have in common is
/// kept, which can make the high end too high, never too low.
const SETS: usize = 16;

/// For so many items all combinations are tried; it bounds the time of lists in which everything is disputed.
const FORKS: usize = 8;

/// The sets of words that the items so far can share.
struct Shared {
    sets: Vec<u64>,
    /// For how many items more all combinations are tried.
    forks: usize,
}

impl<V: View> Evaluation<'_, V> {
    /// Certain when for every word some item certainly has words, and not that one. Possible when the items can be
    /// completed so that no word is shared by all; items without any word share nothing and are left out.
    pub(super) fn different(&self, node: &DifferentNode, values: &[Truth]) -> Truth {
        let all = node.all();
        let state = self.list(node.list);
        let (mut avoided, mut shared) = (0_u64, Shared { sets: vec![all], forks: FORKS });
        let mut nonempty = false;
        for place in self.items(&state) {
            if node.member.is_some_and(|member| !self.item_value(member, values, place).possibly(Threshold::Yes)) {
                continue;
            }
            avoided |= self.avoided(node, place, values);
            nonempty |= self.field(node.field, &node.any, place).possibly(Threshold::Yes);
            self.narrow(&mut shared, node, place);
        }
        // An item of which nothing is known can differ from any other, when there is another.
        let others = state.unnamed > 1 || (state.unnamed == 1 && nonempty);
        let can_differ = state.open || others || (nonempty && shared.sets.contains(&0));
        Truth::of(avoided == all, can_differ)
    }

    /// The words that an item certainly has not, where it certainly takes part and has some words.
    pub(crate) fn avoided(&self, node: &DifferentNode, place: Place, values: &[Truth]) -> u64 {
        let seen = match place {
            Place::Item(list, index) => self.view.sees_item(list, index),
            _ => true,
        };
        let takes_part =
            || node.member.is_none_or(|member| self.item_value(member, values, place).certainly(Threshold::Yes));
        if !seen || !takes_part() || !self.field(node.field, &node.any, place).certainly(Threshold::Yes) {
            return 0;
        }
        let has_not = |test: &Test| !self.field(node.field, test, place).possibly(Threshold::Yes);
        (0..).zip(&node.words).fold(0, |words, (word, test)| words | u64::from(has_not(test)) << word)
    }

    /// Takes an item into the sets of words that the items so far can share: for each way in which it can be completed.
    fn narrow(&self, shared: &mut Shared, node: &DifferentNode, place: Place) {
        let (mut must, mut may) = (0_u64, 0_u64);
        for (word, test) in (0..).zip(&node.words) {
            let truth = self.field(node.field, test, place);
            must |= u64::from(truth.certainly(Threshold::Yes)) << word;
            may |= u64::from(truth.possibly(Threshold::Yes)) << word;
        }
        if may == 0 {
            return;
        }
        // Fewer shared words are always as good. The item shares least with the others when it takes part and has only
        // what it must have, or just one word.
        let optional = may & !must;
        let table = derivation(&self.program.rules().registers().tables, node.list, node.field);
        let certainly =
            |asked: u64| self.field(node.field, &Test::of_words(asked, table), place).certainly(Threshold::Yes);
        let mut next = Vec::new();
        let all_combinations = optional.count_ones() <= OPTIONAL && shared.forks > 0 && certainly(may);
        if optional != 0 {
            shared.forks = shared.forks.saturating_sub(1);
        }
        for set in &shared.sets {
            if all_combinations {
                next.extend(Self::least(*set & must, *set & optional, |left_out| !certainly(left_out)));
            } else if must != 0 {
                next.push(set & must);
            } else {
                next.extend((0..node.words.len()).filter(|word| may >> word & 1 == 1).map(|word| set & (1 << word)));
            }
        }
        next = Self::smallest(next);
        if next.len() > SETS {
            next = vec![next.iter().fold(u64::MAX, |common, set| common & set)];
        }
        shared.sets = next;
    }

    /// The smallest sets of shared words that the item can leave: what it must have, and of what it may have as much as
    /// it cannot do without.
    fn least(must: u64, optional: u64, can_do_without: impl Fn(u64) -> bool) -> Vec<u64> {
        let (mut found, mut kept) = (Vec::new(), optional);
        loop {
            let left_out = optional & !kept;
            if left_out == 0 || can_do_without(left_out) {
                found.push(must | kept);
            }
            if kept == 0 {
                return Self::smallest(found);
            }
            // The next smaller subset.
            kept = (kept - 1) & optional;
        }
    }

    /// Those sets of which no other is a part.
    fn smallest(mut sets: Vec<u64>) -> Vec<u64> {
        sets.sort_unstable_by_key(|set| (set.count_ones(), *set));
        sets.dedup();
        let mut smallest: Vec<u64> = Vec::new();
        for set in sets {
            if !smallest.iter().any(|small| small & set == *small) {
                smallest.push(set);
            }
        }
        smallest
    }
}
