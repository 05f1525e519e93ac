//! A document as a tree in which everything knows its place in the text.
//!
//! Both notations become this tree, so that everything behind it is the same for both.

use crate::location::{Path, Position, Step};

/// How many values one tree may hold. A dossier with as many items as it may have holds some 150,000; a file of
/// [`limits::FILE_BYTES`](crate::limits::FILE_BYTES) could hold two million, and take 400 MB. Aliases in YAML count as
/// often as they are used.
pub(super) const NODES: usize = 250_000;

/// A piece of the text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    pub(super) fn new(start: usize, end: usize) -> Self {
        // Texts are far shorter than this; see `limits::FILE_BYTES`.
        let short = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { start: short(start), end: short(end.max(start)) }
    }

    pub(super) const fn start(self) -> usize {
        self.start as usize
    }

    pub(super) const fn end(self) -> usize {
        self.end as usize
    }

    /// The text of this piece.
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or_default()
    }
}

/// What became of a part of the tree while faults were looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is read.
    Kept,
    /// It is skipped: a fault in it is known, or it cannot be read because of one.
    Dropped,
    /// It is skipped: its key is not known.
    UnknownKey,
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    pub(super) span: Span,
    pub(super) mark: Mark,
    pub(super) value: Value,
}

/// The values of both notations.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Null,
    Bool(bool),
    Unsigned(u64),
    /// A number below zero.
    Signed(i64),
    /// A number with a fraction or an exponent, or one too large for the others.
    Float(f64),
    Text(Box<str>),
    List(Vec<Node>),
    /// Keys in the order of the text; one that stands twice is here twice.
    Map(Vec<Entry>),
    /// Not in the text, but needed to go on.
    StandIn(StandIn),
}

/// Stands in for a field whose absence is already told, so that what is beside it can be read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct StandIn {
    /// How many values were tried before.
    pub(super) tries: usize,
    /// What is given where a text is asked for.
    pub(super) text: &'static str,
    /// What is given where a map is asked for: stand-ins for the fields that it turned out to need.
    pub(super) fields: Vec<Entry>,
}

/// A key with its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) key: Box<str>,
    pub(super) key_span: Span,
    pub(super) value: Node,
}

impl Entry {
    /// A field that a map misses.
    pub(super) fn stand_in(field: &str, map: Span) -> Self {
        let value = Value::StandIn(StandIn { tries: 0, text: "x", fields: Vec::new() });
        Self { key: field.into(), key_span: map, value: Node::new(value, map) }
    }
}

impl Node {
    pub(super) const fn new(value: Value, span: Span) -> Self {
        Self { span, mark: Mark::Kept, value }
    }

    pub(super) fn is_kept(&self) -> bool {
        self.mark == Mark::Kept
    }

    pub(super) fn is_stand_in(&self) -> bool {
        matches!(self.value, Value::StandIn(..))
    }

    pub(super) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) | Value::StandIn(StandIn { fields: entries, .. }) => entries,
            _ => &[],
        }
    }

    /// Whether something in it is skipped or made up, so that a complaint about the whole may be our own doing.
    pub(super) fn is_touched(&self) -> bool {
        let touched = |part: &Self| !part.is_kept() || part.is_stand_in() || part.is_touched();
        match &self.value {
            Value::List(items) => items.iter().any(touched),
            Value::Map(entries) => entries.iter().any(|entry| touched(&entry.value)),
            _ => false,
        }
    }

    /// The part one step further, among those that are read.
    pub(super) fn child(&self, step: &Step) -> Option<&Self> {
        match (&self.value, step) {
            (Value::List(items), Step::Index(index)) => items.get(*index),
            (_, Step::Index(_)) => None,
            (_, Step::Key(key) | Step::KeyName(key)) => {
                let mut entries = self.entries().iter();
                entries.find(|entry| *entry.key == **key && entry.value.is_kept()).map(|entry| &entry.value)
            }
        }
    }

    /// The part at a path, to change it.
    pub(super) fn at_mut(&mut self, steps: &[Step]) -> Option<&mut Self> {
        let Some((step, rest)) = steps.split_first() else { return Some(self) };
        let child = match (&mut self.value, step) {
            (Value::List(items), Step::Index(index)) => items.get_mut(*index),
            (
                Value::Map(entries) | Value::StandIn(StandIn { fields: entries, .. }),
                Step::Key(key) | Step::KeyName(key),
            ) => entries
                .iter_mut()
                .find(|entry| *entry.key == **key && entry.value.is_kept())
                .map(|entry| &mut entry.value),
            _ => None,
        };
        child?.at_mut(rest)
    }

    /// The place of a path, as exact as the text has it: of the value, or of the key where the path names the key.
    ///
    /// A list in a dossier may be written as `{items: [..]}` and a fact as `{value: ..}`; paths leave these out.
    pub(super) fn place(&self, path: &Path, text: &str) -> Span {
        let mut node = self;
        for step in path.steps() {
            if let Step::KeyName(name) = step {
                return node.key_span(name).unwrap_or_else(|| node.own_place(text));
            }
            let inside = |key: &str| node.child(&Step::Key(key.to_owned()));
            let child = node
                .child(step)
                .or_else(|| ["items", "value", "statements"].iter().find_map(|key| inside(key)?.child(step)));
            match child {
                Some(child) => node = child,
                None => break,
            }
        }
        node.own_place(text)
    }

    fn key_span(&self, name: &str) -> Option<Span> {
        self.entries().iter().find(|entry| *entry.key == *name).map(|entry| entry.key_span)
    }

    /// The part at a path, among those that are read.
    pub(super) fn at(&self, steps: &[Step]) -> Option<&Self> {
        steps.iter().try_fold(self, |node, step| node.child(step))
    }

    /// Where to point at for the value as a whole: a map without brackets is shown by its first entry.
    pub(super) fn own_place(&self, text: &str) -> Span {
        match self.entries().first() {
            Some(first) if !text.get(self.span.start()..).unwrap_or_default().starts_with('{') => {
                Span::new(first.key_span.start(), first.key_span.end().max(first.value.span.end()))
            }
            _ => self.span,
        }
    }
}

/// The line and column of a piece of text; only its first line counts for the length.
pub(super) fn position(text: &str, span: Span) -> Position {
    let mut start = span.start().min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let (before, from) = text.split_at(start);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.get(line_start..).unwrap_or_default().chars().count() + 1;
    let piece = from.get(..span.of(text).len()).unwrap_or_default();
    let length = piece.lines().next().unwrap_or_default().trim_end().chars().count().max(1);
    let short = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Position { line: short(line), column: short(column), length: short(length) }
}
