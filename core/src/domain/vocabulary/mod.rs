//! The closed lists of words that a dossier and a rule set may use.
//!
//! Each word is an English `snake_case` id with a Dutch and an English label. At most 64 words a list, so that a set
//! of them is one machine word.

mod partners;
mod people;
mod region;
mod subjects;
mod work;

pub use partners::*;
pub use people::*;
pub use region::*;
pub use subjects::{Language, Subject};
pub use work::*;

use crate::diagnostic::{Code, did_you_mean, fault};
use serde::{
    Deserializer,
    de::{self, DeserializeSeed},
};
use std::fmt;

/// One word of a vocabulary: its id in files, and its label for readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The id that stands in dossiers and rule sets.
    pub id: &'static str,
    /// The Dutch label.
    pub nl: &'static str,
    /// The English label.
    pub en: &'static str,
}

impl Term {
    /// The label in the reader's language.
    #[must_use]
    pub fn label(&self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.nl,
            Language::English => self.en,
        }
    }
}

/// A closed list of words, as a Rust type.
pub trait Vocabulary: Copy + Eq + fmt::Debug + 'static {
    /// The name of the list, as `kansrijk rules show NAME` knows it: `partner-kinds`.
    const NAME: &'static str;
    /// All words, in the order in which they are shown.
    const TERMS: &'static [Term];
    /// The ids of all words, in the same order.
    const IDS: &'static [&'static str];
    /// All words, in order.
    fn all() -> impl Iterator<Item = Self>;
    /// The place of this word in [`Self::TERMS`]; below 64.
    fn index(self) -> usize;
    /// The word with this id, if there is one.
    fn from_id(id: &str) -> Option<Self>;
    /// What holds when a dossier does not say it: `None` where silence says nothing.
    const DEFAULT: Option<Self>;
    /// The word itself.
    fn term(self) -> &'static Term;
}

/// More words than this are not written out in a help.
const LISTED: usize = 12;

/// The words of one list without its type, for code that works on any list.
#[derive(Debug, Clone, Copy)]
pub struct VocabularyInfo {
    /// The name of the list.
    pub name: &'static str,
    /// All words, in order.
    pub terms: &'static [Term],
    /// Their ids, in the same order.
    pub ids: &'static [&'static str],
    /// The place of the word with an id.
    find: fn(&str) -> Option<usize>,
    /// The word that holds when a dossier says none; of most lists silence says nothing.
    pub default: fn() -> Option<&'static Term>,
}

impl VocabularyInfo {
    /// The list behind a vocabulary type.
    #[must_use]
    pub const fn of<V: Vocabulary>() -> Self {
        Self {
            name: V::NAME,
            terms: V::TERMS,
            ids: V::IDS,
            find: |id| V::from_id(id).map(Vocabulary::index),
            default: || V::DEFAULT.map(V::term),
        }
    }

    /// The place of the word with this id.
    #[must_use]
    pub fn position(&self, id: &str) -> Option<usize> {
        (self.find)(id)
    }

    /// How to mend a word that is not in the list: the nearest one, by its id or, as users do, by its Dutch or English
    /// label; and where all of them are.
    pub(crate) fn helps(&self, given: &str) -> Vec<String> {
        let names = |term: &Term| [term.id, term.nl, term.en];
        let near = did_you_mean(given, self.terms.iter().flat_map(names));
        let term = near.and_then(|near| self.terms.iter().find(|term| names(term).contains(&near)));
        let meant = term.map(|term| match term.nl == term.id {
            true => format!("did you mean `{}`?", term.id),
            false => format!("did you mean `{}` ({})?", term.id, term.nl),
        });
        let all = match self.ids.len() {
            _ if self.name == super::ListName::NAME => format!("lists of a dossier: {}", self.ids.join(", ")),
            0..=LISTED => format!("words: {}", self.ids.join(", ")),
            _ => format!("all words: kansrijk rules show {}", self.name),
        };
        meant.into_iter().chain([all]).collect()
    }
}

impl PartialEq for VocabularyInfo {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Declares a vocabulary: the enum, its ids and its labels, its serde form and its schema.
macro_rules! vocabulary {
    ($(#[$docs:meta])* $name:ident, $list:literal $(default $default:ident)?, { $($variant:ident $id:literal $nl:literal $en:literal;)+ }) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $(#[doc = concat!($en, " (", $nl, ")")] $variant,)+ }

        impl $crate::domain::vocabulary::Vocabulary for $name {
            const NAME: &'static str = $list;
            const TERMS: &'static [$crate::domain::vocabulary::Term] =
                &[$($crate::domain::vocabulary::Term { id: $id, nl: $nl, en: $en },)+];
            const IDS: &'static [&'static str] = &[$($id,)+];
            const DEFAULT: Option<Self> = {
                #[allow(unused_mut, unused_assignments, reason = "only some lists have a default")]
                let mut default = None;
                $(default = Some(Self::$default);)?
                default
            };
            fn all() -> impl Iterator<Item = Self> { [$(Self::$variant,)+].into_iter() }
            fn index(self) -> usize { self as usize }
            fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)+ _ => None }
            }
            fn term(self) -> &'static $crate::domain::vocabulary::Term {
                match self {
                    $(Self::$variant => &$crate::domain::vocabulary::Term { id: $id, nl: $nl, en: $en },)+
                }
            }
        }

        const _: () = assert!(<$name as $crate::domain::vocabulary::Vocabulary>::IDS.len() <= 64);

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::domain::vocabulary::Vocabulary::term(*self).id)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use $crate::domain::vocabulary::{Vocabulary, VocabularyInfo, read_word};
                let place = read_word(VocabularyInfo::of::<Self>(), deserializer)?;
                // A place comes from the list itself.
                Self::all().nth(place).ok_or_else(|| serde::de::Error::custom(""))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::domain::schema::words::<Self>()
            }
        }
    };
}
pub(crate) use vocabulary;

/// Reads a word of a list, and gives its place.
pub(super) fn read_word<'de, D: Deserializer<'de>>(list: VocabularyInfo, deserializer: D) -> Result<usize, D::Error> {
    Word(list).deserialize(deserializer)
}

/// Reads the place of one word.
pub(super) struct Word(pub(super) VocabularyInfo);

impl<'de> DeserializeSeed<'de> for Word {
    type Value = usize;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl de::Visitor<'_> for Word {
    type Value = usize;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a word from the list {}", self.0.name)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<usize, E> {
        (self.0.find)(text).ok_or_else(|| unknown_word(&self.0, text))
    }
}

/// The refusal of a word, with ways to mend it.
fn unknown_word<E: de::Error>(list: &VocabularyInfo, given: &str) -> E {
    // A text that begins with a digit is no slip of a word: the plain refusal, which names the words, will do.
    if given.starts_with(|first: char| first.is_ascii_digit()) {
        return E::unknown_variant(given, list.ids);
    }
    let helps = list.helps(given);
    if list.name == super::ListName::NAME {
        return fault(Code::DossierUnknownList, format!("unknown list `{given}`"), &helps);
    }
    fault(Code::DossierUnknownWord, format!("unknown word `{given}` in the list {}", list.name), &helps)
}
