//! YAML 1.2 as a tree, from the events of the parser under serde-saphyr.
//!
//! Not with serde-saphyr itself: it stops at the first fault, reads `name: 12` as a text, and tells bad indentation as
//! a missing field.

use super::node::{Entry, NODES, Node, Span, Value};
use super::{refusal, yaml_fault};
use crate::diagnostic::{Code, Diagnostic};
use crate::limits;
use serde_saphyr::granit_parser::{self, Event, Parser, ScalarStyle, Tag};
use std::collections::BTreeMap;

/// The tree of a text, or what is wrong with its notation.
pub(super) fn parse(text: &str) -> Result<Node, Diagnostic> {
    // One deeper than is accepted, so that the refusal is ours.
    let mut options = granit_parser::options! {
        flow_nesting_limit: limits::DEPTH + 1,
        block_nesting_limit: limits::DEPTH + 1,
    };
    options.set_emit_comments(false);
    let mut tree = Tree { text, open: Vec::new(), root: None, anchors: BTreeMap::new(), nodes: 0 };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| yaml_fault::syntax(text, &error))?;
        let tag = span.tag_span().map(|tag| yaml_fault::span(text, &tag));
        let span = yaml_fault::span(text, &span);
        tree.check_tag(event.tag(), tag.unwrap_or(span))?;
        tree.take(event, span)?;
    }
    tree.root.ok_or_else(refusal::empty)
}

/// A list or a map that is being read.
struct Open {
    start: usize,
    anchor: usize,
    parts: Parts,
}

enum Parts {
    List(Vec<Node>),
    /// The entries, and the key whose value comes next.
    Map(Vec<Entry>, Option<(Box<str>, Span)>),
}

/// What an alias stands for: the tree, the values in it, and how deep it is.
type Anchored = (Node, usize, usize);

struct Tree<'a> {
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    anchors: BTreeMap<usize, Anchored>,
    nodes: usize,
}

impl Tree<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Diagnostic> {
        match event {
            Event::DocumentStart(..) if self.root.is_some() => Err(self
                .refuse(span, "a second document begins here")
                .help("one file holds one document: take out the `---`, or make two files")),
            Event::Scalar(text, style, anchor, tag) => {
                // The only tag that is read makes a text of it.
                let plain = style == ScalarStyle::Plain && tag.is_none();
                self.scalar(&text, plain, anchor, span)
            }
            Event::SequenceStart(_, anchor, _) => self.begin(anchor, Parts::List(Vec::new()), span),
            Event::MappingStart(_, anchor, _) => self.begin(anchor, Parts::Map(Vec::new(), None), span),
            Event::SequenceEnd | Event::MappingEnd => self.end(span),
            Event::Alias(anchor) => self.alias(anchor, span),
            _ => Ok(()),
        }
    }

    fn refuse(&self, span: Span, message: impl Into<String>) -> Diagnostic {
        refusal::at(Code::Syntax, self.text, span, message)
    }

    fn count(&mut self, nodes: usize, span: Span) -> Result<(), Diagnostic> {
        self.nodes = self.nodes.saturating_add(nodes);
        if self.nodes > NODES { Err(refusal::too_many(self.text, span)) } else { Ok(()) }
    }

    fn check_tag(&self, tag: Option<&Tag>, span: Span) -> Result<(), Diagnostic> {
        match tag {
            None => Ok(()),
            Some(tag) if tag.core_suffix() == Some("str") => Ok(()),
            Some(tag) => Err(self
                .refuse(span, format!("tags such as `{}` are not read", tag.original()))
                .help("take the tag out; a text that begins with `!` needs quotes")),
        }
    }

    /// Whether the next value is a key.
    fn expects_key(&self) -> bool {
        matches!(self.open.last(), Some(Open { parts: Parts::Map(_, None), .. }))
    }

    fn scalar(&mut self, text: &str, is_plain: bool, anchor: usize, span: Span) -> Result<(), Diagnostic> {
        if self.expects_key() {
            return self.key(text, is_plain, span);
        }
        self.count(1, span)?;
        let value = if is_plain { plain(text) } else { Value::Text(text.into()) };
        self.place(Node::new(value, span), anchor)
    }

    fn key(&mut self, key: &str, is_plain: bool, span: Span) -> Result<(), Diagnostic> {
        if is_plain && span.of(self.text).is_empty() {
            return Err(self.refuse(span, "there is no key before the `:`"));
        }
        if is_plain && key == "<<" {
            return Err(self.refuse(span, "merge keys (`<<`) are not read").help("write the fields out"));
        }
        if let Some(Open { parts: Parts::Map(_, next), .. }) = self.open.last_mut() {
            *next = Some((key.into(), span));
        }
        Ok(())
    }

    fn begin(&mut self, anchor: usize, parts: Parts, span: Span) -> Result<(), Diagnostic> {
        if self.expects_key() {
            return Err(self
                .refuse(span, "a key must be a word, not a list or a map")
                .help("a text with `{` or `[` at its begin needs quotes"));
        }
        self.count(1, span)?;
        if self.open.len() >= limits::DEPTH {
            return Err(refusal::too_deep(self.text, span));
        }
        self.open.push(Open { start: span.start(), anchor, parts });
        Ok(())
    }

    fn end(&mut self, span: Span) -> Result<(), Diagnostic> {
        let Some(Open { start, anchor, parts }) = self.open.pop() else { return Ok(()) };
        let value = match parts {
            Parts::List(mut items) => {
                items.shrink_to_fit();
                Value::List(items)
            }
            Parts::Map(mut entries, _) => {
                entries.shrink_to_fit();
                Value::Map(entries)
            }
        };
        self.place(Node::new(value, Span::new(start, span.end())), anchor)
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<(), Diagnostic> {
        if self.expects_key() {
            return Err(self.refuse(span, "a key must be a word, not an alias"));
        }
        let Some((_, size, depth)) = self.anchors.get(&anchor) else {
            return Err(self.refuse(span, "this alias stands inside what it stands for"));
        };
        let (size, depth) = (*size, *depth);
        if self.nodes.saturating_add(size) > NODES {
            return Err(refusal::repeats(self.text, span));
        }
        if self.open.len() + depth > limits::DEPTH {
            return Err(refusal::too_deep(self.text, span));
        }
        self.count(size, span)?;
        match self.anchors.get(&anchor).map(|(node, ..)| node.clone()) {
            Some(node) => self.place(node, 0),
            None => Ok(()),
        }
    }

    /// Puts a whole value where it belongs.
    fn place(&mut self, node: Node, anchor: usize) -> Result<(), Diagnostic> {
        if anchor != 0 {
            let (size, depth) = measure(&node);
            self.count(size, node.span)?;
            self.anchors.insert(anchor, (node.clone(), size, depth));
        }
        match self.open.last_mut().map(|open| &mut open.parts) {
            Some(Parts::List(items)) => items.push(node),
            Some(Parts::Map(entries, next)) => {
                if let Some((key, key_span)) = next.take() {
                    entries.push(Entry { key, key_span, value: node });
                }
            }
            // An empty document between two lines `---` is no document.
            None if matches!(node.value, Value::Null) && node.span.of(self.text).is_empty() => {}
            None => self.root = Some(node),
        }
        Ok(())
    }
}

/// The values in a tree, and how deep it is.
fn measure(node: &Node) -> (usize, usize) {
    let sum = |(size, depth): (usize, usize), part: &Node| {
        let (more, deep) = measure(part);
        (size + more, depth.max(deep))
    };
    let (size, depth) = match &node.value {
        Value::List(items) => items.iter().fold((0, 0), sum),
        Value::Map(entries) => entries.iter().map(|entry| &entry.value).fold((0, 0), sum),
        _ => return (1, 0),
    };
    (size + 1, depth + 1)
}

/// A word without quotes, by the core schema of YAML 1.2: `yes` and `2024-06` are texts.
///
/// A number with a leading zero is a text as well, because its zeros mean something (`0141`), and so is one that JSON
/// cannot hold (`.inf`).
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    number(text).unwrap_or_else(|| Value::Text(text.into()))
}

fn number(text: &str) -> Option<Value> {
    let (below_zero, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let first = digits.bytes().next()?;
    if let (Some(octal), true) = (digits.strip_prefix("0o"), digits.len() == text.len()) {
        return based(octal, 8);
    }
    if let (Some(hexadecimal), true) = (digits.strip_prefix("0x"), digits.len() == text.len()) {
        return based(hexadecimal, 16);
    }
    let padded = first == b'0' && digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    // Rust also reads `inf` and `nan` as numbers.
    if padded || !digits.bytes().all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte)) {
        return None;
    }
    if !digits.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let whole = if below_zero { text.parse().ok().filter(|number| *number < 0).map(Value::Signed) } else { None };
        let whole = if below_zero { whole } else { digits.parse().ok().map(Value::Unsigned) };
        if whole.is_some() {
            return whole;
        }
    }
    text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::Float)
}

fn based(digits: &str, base: u32) -> Option<Value> {
    let signed = digits.starts_with(['+', '-']);
    u64::from_str_radix(digits, base).ok().filter(|_| !signed).map(Value::Unsigned)
}

#[cfg(test)]
mod tests {
    use super::{Value, plain};

    #[test]
    fn words_without_quotes() {
        let text = |word: &str| Value::Text(word.into());
        for word in ["yes", "no", "on", "2024-06", "2024-06-30", "1.0.0", "0141", "-", "+", ".", ".inf", ".nan", "nan"]
        {
            assert_eq!(plain(word), text(word));
        }
        for word in ["1_000", "1,5", "12-13", "e5", "--1", "0o9", "0x", "0x+1", "-0x1", "1e999", "GM0141", "tRue"] {
            assert_eq!(plain(word), text(word));
        }
        assert_eq!(plain("12"), Value::Unsigned(12));
        assert_eq!(plain("+12"), Value::Unsigned(12));
        assert_eq!(plain("0"), Value::Unsigned(0));
        assert_eq!(plain("-12"), Value::Signed(-12));
        assert_eq!(plain("-0"), Value::Float(-0.0));
        assert_eq!(plain("0x1F"), Value::Unsigned(31));
        assert_eq!(plain("0o17"), Value::Unsigned(15));
        assert_eq!(plain("1.50"), Value::Float(1.5));
        assert_eq!(plain("1e3"), Value::Float(1000.0));
        assert_eq!(plain("18446744073709551616"), Value::Float(18_446_744_073_709_551_616.0));
        assert_eq!(plain("~"), Value::Null);
        assert_eq!(plain("True"), Value::Bool(true));
    }
}
