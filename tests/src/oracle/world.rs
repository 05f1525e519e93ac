//! A completed dossier: every fact has one value, every list just its items.

use super::Value;
use std::collections::BTreeMap;

/// A dossier in which nothing is left open.
#[derive(Debug, Clone, Default)]
pub struct World<'a> {
    /// The single facts.
    pub facts: BTreeMap<&'a str, &'a Value>,
    /// The answers.
    pub answers: BTreeMap<&'a str, &'a Value>,
    /// The lists.
    pub lists: BTreeMap<&'a str, Vec<Item<'a>>>,
}

/// An item of a list.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// Which party it is, or is a part of.
    pub party: usize,
    /// Its fields.
    pub fields: BTreeMap<&'a str, &'a Value>,
}
