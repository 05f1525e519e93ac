//! `different`: the items do not all share one word of a field.

use super::{Evaluation, Place, View};
use crate::{
    compile::NodeId,
    domain::{FactType, ListName, Test},
    truth::{Threshold, Truth},
    validate::derivation,
};

/// So many words that an item may have are tried in all their combinations; of more, each by itself.
const OPTIONAL: u32 = 6;

impl<V: View> Evaluation<'_, V> {
    /// Certain when for every word some item certainly has words, and not that one. Possible when the items can be
    /// completed so that no word is shared by all; items without any word share nothing and are left out.
    pub(super) fn different(&self, list: ListName, field: u8, member: Option<NodeId>, values: &[Truth]) -> Truth {
        let Some(FactType::Set(words) | FactType::One(words)) = list.fields().get(usize::from(field)).map(|f| f.kind)
        else {
            return Truth::UNKNOWN;
        };
        let count = words.ids.len().min(64);
        let every = if count == 64 { u64::MAX } else { (1_u64 << count) - 1 };
        let state = self.list(list);
        // The tests of one word, and of any, are the same for every item.
        let single: Vec<Test> = (0..count).map(|word| self.asked(list, field, 1 << word)).collect();
        let of_any = self.asked(list, field, every);
        let (mut avoided, mut possible) = (0_u64, vec![every]);
        let mut nonempty = false;
        for place in self.items(&state) {
            let takes_part = member.map_or(Truth::YES, |member| self.item_value(member, values, place));
            let seen = match place {
                Place::Item(list, index) => self.view.sees_item(list, index),
                _ => true,
            };
            if !takes_part.possibly(Threshold::Yes) {
                continue;
            }
            let certain = seen && takes_part.certainly(Threshold::Yes);
            let ask = |asked: u64| match single.get(asked.trailing_zeros() as usize) {
                _ if asked == every => self.field(field, &of_any, place),
                Some(test) if asked.is_power_of_two() => self.field(field, test, place),
                _ => self.field(field, &self.asked(list, field, asked), place),
            };
            let has_words = ask(every);
            if certain && has_words.certainly(Threshold::Yes) {
                for word in 0..count {
                    if !ask(1 << word).possibly(Threshold::Yes) {
                        avoided |= 1 << word;
                    }
                }
            }
            nonempty |= has_words.possibly(Threshold::Yes);
            Self::narrow(&mut possible, count, &ask);
        }
        // An item of which nothing is known can differ from any other, when there is another.
        let others = state.unnamed > 1 || (state.unnamed == 1 && nonempty);
        let can_differ = state.open || others || (nonempty && possible.contains(&0));
        Truth::of(avoided == every, can_differ)
    }

    /// Takes an item into the sets of words that the items so far can share: for each way in which it can be completed.
    fn narrow(possible: &mut Vec<u64>, count: usize, ask: &dyn Fn(u64) -> Truth) {
        let (mut must, mut may) = (0_u64, 0_u64);
        for word in 0..count {
            let truth = ask(1 << word);
            must |= u64::from(truth.certainly(Threshold::Yes)) << word;
            may |= u64::from(truth.possibly(Threshold::Yes)) << word;
        }
        if may == 0 {
            return;
        }
        // Fewer shared words are always as good. The item shares least with the others when it takes part and has only
        // what it must have, or just one word.
        let optional = may & !must;
        let always_has_words = ask(may).certainly(Threshold::Yes);
        let mut next = Vec::new();
        for shared in possible.iter() {
            if always_has_words && optional.count_ones() <= OPTIONAL {
                next.extend(Self::least(*shared & must, *shared & optional, |left_out| {
                    !ask(left_out).certainly(Threshold::Yes)
                }));
            } else if must != 0 {
                next.push(shared & must);
            } else {
                for word in (0..count).filter(|word| may >> word & 1 == 1) {
                    next.push(shared & (1 << word));
                }
            }
        }
        *possible = Self::smallest(next);
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

    /// The test whether a field has one of these words.
    fn asked(&self, list: ListName, field: u8, own: u64) -> Test {
        match derivation(&self.program.rules().registers().tables, list, field) {
            None => Test::Among(own),
            Some((table, source)) => {
                let (certain, possible) = table.leading_to(own, source.ids.len());
                Test::Derived { own, certain, possible }
            }
        }
    }
}
