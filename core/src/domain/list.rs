//! Lists of a dossier: what is in them, and whether that is all.

use super::{
    Day, Evidence, Record, Records, Test,
    item_form::{AllItems, Item, Items, Keys, WrittenItems},
    refusal,
};
use crate::truth::Truth;
use serde::{Deserialize, Serialize, de, ser::SerializeMap};
use std::fmt;

/// A list: absent (nothing is known of it), or stated. `[]` says that there is nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum List<T> {
    /// The dossier does not speak of it.
    #[default]
    Absent,
    /// The items that the dossier names.
    Stated(Stated<T>),
}

/// What a dossier says of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stated<T> {
    /// The items that are described.
    pub items: Vec<T>,
    /// How many there are, when more are counted than described.
    pub size: Option<u32>,
    /// The ground for the list as a whole.
    pub evidence: Option<Box<Evidence>>,
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self::Stated(Stated { items, size: None, evidence: None })
    }
}

impl<T> List<T> {
    /// The items that are described.
    #[must_use]
    pub fn items(&self) -> &[T] {
        match self {
            Self::Absent => &[],
            Self::Stated(stated) => &stated.items,
        }
    }

    pub(super) fn items_mut(&mut self) -> &mut [T] {
        match self {
            Self::Absent => &mut [],
            Self::Stated(stated) => &mut stated.items,
        }
    }

    /// Whether the dossier speaks of it.
    #[must_use]
    pub const fn is_stated(&self) -> bool {
        matches!(self, Self::Stated(_))
    }

    /// Whether the dossier does not speak of it.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// How many items there are besides those described.
    #[must_use]
    pub fn unnamed(&self) -> u32 {
        match self {
            Self::Absent => 0,
            Self::Stated(stated) => stated.size.unwrap_or_default().saturating_sub(self.described()),
        }
    }

    fn described(&self) -> u32 {
        u32::try_from(self.items().len()).unwrap_or(u32::MAX)
    }

    /// The ground for the list as a whole.
    #[must_use]
    pub fn evidence(&self) -> Option<&Evidence> {
        match self {
            Self::Absent => None,
            Self::Stated(stated) => stated.evidence.as_deref(),
        }
    }
}

/// How many items a list has.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Size {
    /// Those that are described; nothing where the dossier does not speak of the list.
    pub(crate) named: Option<u16>,
    /// Those that are counted besides.
    pub(crate) unnamed: u32,
}

impl<T> List<T> {
    pub(crate) fn count(&self) -> Size {
        match self {
            Self::Absent => Size::default(),
            Self::Stated(stated) => {
                // More are refused.
                let named = u16::try_from(stated.items.len()).unwrap_or(u16::MAX);
                Size { named: Some(named), unnamed: self.unnamed() }
            }
        }
    }
}

/// A list whatever the type of its items.
pub trait AnyList {
    /// The number of items that are described.
    fn len(&self) -> usize;
    /// Whether none is described.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// One of them.
    fn item(&self, index: usize) -> Option<&dyn Record>;
    /// How many items there are besides.
    fn unnamed(&self) -> u32;
    /// Whether the dossier speaks of the list.
    fn is_stated(&self) -> bool;
    /// The size that the dossier states, if it does.
    fn size(&self) -> Option<u32>;
    /// The ground for the list as a whole.
    fn evidence(&self) -> Option<&Evidence>;
    /// Whether some item is a part of another.
    fn has_parts(&self) -> bool;
    /// Whether something in it is stated with a period or a ground of its own.
    fn has_statements(&self) -> bool;
    /// What every item answers: to all of some tests together, and to each of others of one field.
    fn scan(&self, all: &[(u8, Test)], field: u8, tests: &[Test], as_of: Day, visit: &mut dyn FnMut(Truth, &[Truth]));
    /// The highest end of each side over all items, each of which has to pass all tests.
    fn any(&self, tests: &[(u8, Test)], as_of: Day) -> Truth;
}

impl<T: Records> AnyList for List<T> {
    fn len(&self) -> usize {
        self.items().len()
    }
    fn item(&self, index: usize) -> Option<&dyn Record> {
        self.items().get(index).map(|item| item as &dyn Record)
    }
    fn unnamed(&self) -> u32 {
        self.unnamed()
    }
    fn is_stated(&self) -> bool {
        self.is_stated()
    }
    fn size(&self) -> Option<u32> {
        match self {
            Self::Absent => None,
            Self::Stated(stated) => stated.size,
        }
    }
    fn evidence(&self) -> Option<&Evidence> {
        self.evidence()
    }
    fn has_parts(&self) -> bool {
        self.items().iter().any(|item| item.part_of().is_some())
    }
    fn has_statements(&self) -> bool {
        self.items().iter().any(Records::has_statements)
    }
    fn scan(&self, all: &[(u8, Test)], field: u8, tests: &[Test], as_of: Day, visit: &mut dyn FnMut(Truth, &[Truth])) {
        let mut answers = [Truth::NO; 1 << crate::limits::ROLES];
        let answers = answers.get_mut(..tests.len()).unwrap_or_default();
        for item in self.items() {
            let passes = all.iter().fold(Truth::YES, |all, (field, test)| all.and(item.test(*field, test, as_of)));
            if passes != Truth::NO {
                for (test, answer) in tests.iter().zip(answers.iter_mut()) {
                    *answer = item.test(field, test, as_of);
                }
                visit(passes, answers);
            }
        }
    }
    fn any(&self, tests: &[(u8, Test)], as_of: Day) -> Truth {
        match tests {
            [(field, test)] => T::any(self.items(), *field, test, as_of),
            tests => self.items().iter().fold(Truth::NO, |best, item| {
                best.or(tests.iter().fold(Truth::YES, |all, (field, test)| all.and(item.test(*field, test, as_of))))
            }),
        }
    }
}

/// A list with more than its items.
// Only its schema; it is read by its keys.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "ListOf{T}")]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "it is only described")]
pub(super) struct Form<T> {
    /// The items that are described.
    #[serde(default = "Vec::<T>::new", skip_serializing_if = "Vec::<T>::is_empty")]
    items: Vec<T>,
    /// How many there are, when more are counted than described.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    size: Option<u32>,
    /// The ground for the list as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<Box<Evidence>>,
}

/// The keys of a list with more than its items.
const KEYS: Keys = Keys(&["items", "size", "evidence"]);

/// What is said of a list besides its items.
struct Said {
    size: Option<u32>,
    evidence: Option<Box<Evidence>>,
}

/// Reads a list and adds its items; gives nothing when the dossier does not speak of it.
struct Lists<'a>(&'a mut dyn Items);

impl<'de> de::Visitor<'de> for Lists<'_> {
    type Value = Option<Said>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list, or a map with `items`, `size` and `evidence`")
    }
    fn visit_unit<E: de::Error>(self) -> Result<Option<Said>, E> {
        Ok(None)
    }
    fn visit_none<E: de::Error>(self) -> Result<Option<Said>, E> {
        Ok(None)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Option<Said>, E> {
        if text == "unknown" { Ok(None) } else { Err(E::invalid_type(de::Unexpected::Str(text), &self)) }
    }
    fn visit_seq<A: de::SeqAccess<'de>>(self, items: A) -> Result<Option<Said>, A::Error> {
        AllItems(self.0).visit_seq(items)?;
        Ok(Some(Said { size: None, evidence: None }))
    }
    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Option<Said>, A::Error> {
        let mut said = Said { size: None, evidence: None };
        let mut seen = 0;
        while let Some(key) = KEYS.next(&mut seen, &mut map)? {
            match key {
                0 => map.next_value_seed(AllItems(&mut *self.0))?,
                1 => said.size = map.next_value()?,
                _ => said.evidence = map.next_value()?,
            }
        }
        if said.size.is_none() && self.0.count() == 0 {
            return Err(refusal::statement("a list as a map needs `items` or `size`; write `[]` for none"));
        }
        Ok(Some(said))
    }
}

impl<'de, T: Item> Deserialize<'de> for List<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut items = Vec::new();
        let said = deserializer.deserialize_any(Lists(&mut items))?;
        Ok(said.map_or(Self::Absent, |Said { size, evidence }| Self::Stated(Stated { items, size, evidence })))
    }
}

impl<T: Item> Serialize for List<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_unit(),
            Self::Stated(Stated { items, size, evidence }) => {
                write_list(&WrittenItems(items), *size, evidence.as_deref(), serializer)
            }
        }
    }
}

fn write_list<S: serde::Serializer>(
    items: &WrittenItems<'_>,
    size: Option<u32>,
    evidence: Option<&Evidence>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if size.is_none() && evidence.is_none() {
        return items.serialize(serializer);
    }
    let mut map = serializer.serialize_map(None)?;
    if items.0.count() > 0 {
        map.serialize_entry("items", items)?;
    }
    if let Some(size) = size {
        map.serialize_entry("size", &size)?;
    }
    if let Some(evidence) = evidence {
        map.serialize_entry("evidence", evidence)?;
    }
    map.end()
}
