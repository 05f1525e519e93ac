//! The types of values that a fact may have, and what each answers to a test.

use super::{
    Day, Described, PartialDate, Test,
    untyped::{Form, Untyped},
    vocabulary::{Term, Vocabulary, VocabularyInfo, Word},
};
use crate::truth::Truth;
use serde::{Deserialize, Serialize, de};
use std::{fmt, marker::PhantomData};

/// A value that can be stated in a dossier and tested by a rule.
pub trait Value: Clone + PartialEq {
    /// How it is read and written.
    const FORM: Form;
    /// A value that was read by this form.
    fn of_untyped(value: Untyped) -> Option<Self>;
    /// What this value answers.
    fn test(&self, test: &Test, as_of: Day) -> Truth;
    /// What can be said when no value is stated.
    fn unstated(test: &Test, as_of: Day) -> Truth {
        Self::forgotten(test, as_of)
    }
    /// What can be said of any value whatever.
    fn forgotten(_: &Test, _: Day) -> Truth {
        Truth::UNKNOWN
    }
    /// The value without its type, to show it.
    fn show(&self) -> Shown;
}

/// A value as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// Words of a vocabulary.
    Words(Vec<&'static Term>),
    /// A degree, or what is known of it.
    Degree(Truth),
    /// How far something is, or what is known of it.
    Progress(Truth),
    /// A number.
    Number(u32),
    /// A date.
    Date(PartialDate),
    /// A text of the dossier.
    Text(String),
}

/// One word of a vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct One<V>(pub V);

impl<V: Vocabulary> Value for One<V> {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Words(words) => V::all().nth(words.trailing_zeros() as usize).map(Self),
            _ => None,
        }
    }
    fn test(&self, test: &Test, _: Day) -> Truth {
        match test {
            Test::Among(words) => Truth::from_bool(words >> self.0.index() & 1 == 1),
            Test::Derived { certain, possible, .. } => {
                Truth::of(certain >> self.0.index() & 1 == 1, possible >> self.0.index() & 1 == 1)
            }
            _ => Truth::UNKNOWN,
        }
    }
    fn unstated(test: &Test, as_of: Day) -> Truth {
        V::DEFAULT.map_or_else(|| Self::forgotten(test, as_of), |word| Self(word).test(test, as_of))
    }
    fn forgotten(test: &Test, _: Day) -> Truth {
        let every = every_word(V::IDS.len());
        match test {
            Test::Among(words) => Truth::of(words & every == every, words & every != 0),
            _ => Truth::UNKNOWN,
        }
    }
    fn show(&self) -> Shown {
        Shown::Words(vec![self.0.term()])
    }
}

/// A set of words of a vocabulary; in files one word, or a list of words. The empty list says that none holds.
#[derive(PartialEq, Eq, Hash)]
pub struct Set<V>(u64, PhantomData<V>);

impl<V> Clone for Set<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V> Copy for Set<V> {}

impl<V> Default for Set<V> {
    fn default() -> Self {
        Self::none()
    }
}

impl<V: Vocabulary> Set<V> {
    /// One bit for each word, in the order of the vocabulary.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The words in the set.
    pub fn words(self) -> impl Iterator<Item = &'static Term> {
        V::TERMS.iter().enumerate().filter(move |(place, _)| self.0 >> place & 1 == 1).map(|(_, term)| term)
    }

    /// Puts a word in the set.
    pub fn insert(&mut self, word: V) {
        self.0 |= 1 << word.index();
    }

    /// Whether the word is in the set.
    #[must_use]
    pub fn contains(self, word: V) -> bool {
        self.0 >> word.index() & 1 == 1
    }
}

impl<V> Set<V> {
    /// No word.
    #[must_use]
    pub const fn none() -> Self {
        Self(0, PhantomData)
    }

    /// Whether it holds no word.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.0 == 0
    }
}

impl<V: Vocabulary> FromIterator<V> for Set<V> {
    fn from_iter<I: IntoIterator<Item = V>>(words: I) -> Self {
        let mut set = Self::none();
        set.extend(words);
        set
    }
}

impl<V: Vocabulary> Extend<V> for Set<V> {
    fn extend<I: IntoIterator<Item = V>>(&mut self, words: I) {
        self.0 = words.into_iter().fold(self.0, |bits, word| bits | 1 << word.index());
    }
}

impl<V: Vocabulary> fmt::Debug for Set<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.words().map(|term| term.id)).finish()
    }
}

impl<V: Vocabulary> Value for Set<V> {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Words(words) => Some(Self(words, PhantomData)),
            _ => None,
        }
    }
    fn test(&self, test: &Test, _: Day) -> Truth {
        match test {
            Test::Among(words) => Truth::from_bool(self.0 & words != 0),
            Test::Derived { certain, possible, .. } => Truth::of(self.0 & certain != 0, self.0 & possible != 0),
            _ => Truth::UNKNOWN,
        }
    }
    fn forgotten(test: &Test, _: Day) -> Truth {
        match test {
            Test::Among(words) => Truth::of(false, words & every_word(V::IDS.len()) != 0),
            _ => Truth::UNKNOWN,
        }
    }
    fn show(&self) -> Shown {
        Shown::Words(self.words().collect())
    }
}

const fn every_word(words: usize) -> u64 {
    if words >= 64 { u64::MAX } else { (1 << words) - 1 }
}

impl<V: Vocabulary> Serialize for Set<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A canonical form: always a list, sorted.
        let mut ids: Vec<&str> = self.words().map(|term| term.id).collect();
        ids.sort_unstable();
        serializer.collect_seq(ids)
    }
}

impl<'de, V: Vocabulary> Deserialize<'de> for Set<V> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut words = 0;
        read_words(VocabularyInfo::of::<V>(), deserializer, &mut |place| words |= 1 << place)?;
        Ok(Self(words, PhantomData))
    }
}

/// Reads one word of a list, or several, and adds the place of each.
pub(super) fn read_words<'de, D: serde::Deserializer<'de>>(
    list: VocabularyInfo,
    deserializer: D,
    add: &mut dyn FnMut(usize),
) -> Result<(), D::Error> {
    deserializer.deserialize_any(Words { list, add })
}

struct Words<'a> {
    list: VocabularyInfo,
    add: &'a mut dyn FnMut(usize),
}

impl<'de> de::Visitor<'de> for Words<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a word, or a list of words, from the list {}", self.list.name)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        (self.add)(Word(self.list).visit_str(text)?);
        Ok(())
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(place) = items.next_element_seed(Word(self.list))? {
            (self.add)(place);
        }
        Ok(())
    }
}

impl Value for u32 {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Number(value) => Some(value),
            _ => None,
        }
    }
    fn test(&self, test: &Test, as_of: Day) -> Truth {
        match test {
            Test::Number(min, max) => Truth::from_bool((min.at(as_of)..=max.at(as_of)).contains(&i64::from(*self))),
            _ => Truth::UNKNOWN,
        }
    }
    fn forgotten(test: &Test, as_of: Day) -> Truth {
        match test {
            Test::Number(min, max) => {
                let (min, max) = (min.at(as_of), max.at(as_of));
                let most = i64::from(Self::MAX);
                Truth::of(min <= 0 && max >= most, min <= max && max >= 0 && min <= most)
            }
            _ => Truth::UNKNOWN,
        }
    }
    fn show(&self) -> Shown {
        Shown::Number(*self)
    }
}

impl Value for PartialDate {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Date(value) => Some(value),
            _ => None,
        }
    }
    fn test(&self, test: &Test, _: Day) -> Truth {
        match test {
            Test::Date(min, max) => {
                let (first, last) = (self.first_day(), self.last_day());
                Truth::of(*min <= first && last <= *max, min.max(&first) <= max.min(&last))
            }
            _ => Truth::UNKNOWN,
        }
    }
    fn forgotten(test: &Test, _: Day) -> Truth {
        match test {
            Test::Date(min, max) => Truth::of(false, min <= max),
            _ => Truth::UNKNOWN,
        }
    }
    fn show(&self) -> Shown {
        Shown::Date(*self)
    }
}
