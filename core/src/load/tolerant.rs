//! All faults of a document at once.
//!
//! serde stops at the first fault. So the tree is read again and again, each time without what was found faulty
//! before, until nothing is left to complain of. What is skipped can make the rest look wrong (a map without the field
//! whose value is faulty): such complaints are told from real ones and kept silent.

use super::deserialize::Reader;
use super::error::{Error, Problem, short};
use super::node::{Entry, Mark, Node, Span, Value, position};
use super::source::{Format, Kind};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::limits;
use crate::location::{Path, Step};
use crate::ruleset::ConditionDocument;
use serde::de::DeserializeOwned;
use std::{cell::Cell, collections::BTreeSet};

/// How many values all rounds together may visit; with it the time is bounded, whatever the number of faults.
const VISITS: usize = 4_000_000;

/// What a missing field is tried with when a bare `x` is not taken. For a word of a list the list tells what to try.
const STAND_INS: [&str; 2] = ["2024-01-01", "1.0.0"];

/// Reads a tree, or tells everything that is wrong with it, in the order of the text.
pub(super) fn read<T: DeserializeOwned>(
    root: Node,
    text: &str,
    format: Format,
    kind: Kind,
) -> Result<T, Vec<Diagnostic>> {
    let mut value = None;
    let faults = faults(root, text, format, kind, &mut |reader| {
        value = Some(T::deserialize(reader)?);
        Ok(())
    });
    value.filter(|_| faults.is_empty()).ok_or(faults)
}

/// Everything that is wrong with a tree; nothing when it was read.
fn faults(
    mut root: Node,
    text: &str,
    format: Format,
    kind: Kind,
    read: &mut dyn FnMut(Reader<'_, '_>) -> Result<(), Error>,
) -> Vec<Diagnostic> {
    let mut search = Search { text, format, kind, faults: Vec::new() };
    search.tell_duplicates(&mut root);
    let visited = Cell::new(0);
    let whole = loop {
        if search.faults.len() >= limits::DIAGNOSTICS || visited.get() > VISITS {
            break false;
        }
        let goes_on = match read(Reader::new(&root, &visited)) {
            Ok(()) if search.faults.is_empty() => return Vec::new(),
            Ok(()) => None,
            Err(error) => search.note(error, &mut root),
        };
        if goes_on.is_none() {
            break true;
        }
    };
    search.into_faults(whole)
}

struct Search<'a> {
    text: &'a str,
    format: Format,
    kind: Kind,
    faults: Vec<Diagnostic>,
}

impl Search<'_> {
    fn into_faults(mut self, whole: bool) -> Vec<Diagnostic> {
        if self.faults.is_empty() {
            // Cannot be: every error tells at least one fault. A refusal without a reason would be worse than this one.
            let code = self.kind.own(Code::DossierInvalidValue);
            self.faults.push(Diagnostic::new(code, Path::root(), "this document cannot be read"));
        }
        self.faults.sort_by_key(|fault| fault.position);
        if let (false, Some(last)) = (whole, self.faults.last_mut()) {
            last.help.push(super::MORE.to_owned());
        }
        self.faults
    }

    fn tell(&mut self, mut fault: Diagnostic, span: Span) {
        fault.position = Some(position(self.text, span));
        self.faults.push(fault);
    }

    /// Tells every key that stands twice in its map.
    fn tell_duplicates(&mut self, root: &mut Node) {
        for (mut steps, span) in duplicates(root).into_iter().take(limits::DIAGNOSTICS) {
            steps.reverse();
            let path = Path::from(steps);
            let message = match path.steps().last() {
                Some(Step::KeyName(key)) => format!("the key `{}` stands twice in this map", short(key)),
                _ => "a key stands twice in this map".to_owned(),
            };
            let fault = Diagnostic::new(Code::DuplicateKey, path, message);
            self.tell(fault.help("keep one of the two, or put their values together"), span);
        }
    }

    /// Tells a fault, unless it follows from one that is told already, and has its cause skipped from now on.
    /// Nothing when there is nothing left to read.
    fn note(&mut self, error: Error, root: &mut Node) -> Option<()> {
        let (problem, mut steps) = error.into_parts();
        if let Some(at) = (1..=steps.len()).rev().find(|length| is_stand_in(root, steps.get(..*length))) {
            return next_stand_in(&problem, &steps, at, root);
        }
        // Flattened and untagged types lose the step to the key; often it is a key of the map at hand.
        if let Problem::UnknownField { given, .. } = &problem
            && !matches!(steps.last(), Some(Step::KeyName(_)))
            && root.at_mut(&steps)?.child(&Step::Key(given.clone())).is_some()
        {
            steps.push(Step::KeyName(given.clone()));
        }
        let node = root.at_mut(&steps)?;
        if let Problem::MissingField { field } = problem {
            let told = told_of(node, field);
            let own = matches!(node.value, Value::Map(_)) && node.child(&Step::Key(field.to_owned())).is_none();
            if !told {
                self.tell(problem.diagnostic(self.kind, Path::from(steps.clone())), node.own_place(self.text));
            }
            match &mut node.value {
                Value::Map(entries) if own => entries.push(Entry::stand_in(field, node.span)),
                _ => return drop_at(root, &steps, Mark::Dropped),
            }
            return Some(());
        }
        let about_key = matches!(steps.last(), Some(Step::KeyName(_)));
        let about_whole = matches!(problem, Problem::Custom { .. } | Problem::InvalidValue { .. });
        if about_key || !about_whole || !node.is_touched() {
            self.tell_of(&problem, &steps, root);
        }
        let unknown_key = about_key && matches!(problem, Problem::UnknownField { .. });
        drop_at(root, &steps, if unknown_key { Mark::UnknownKey } else { Mark::Dropped })
    }

    fn tell_of(&mut self, problem: &Problem, steps: &[Step], root: &Node) {
        let path = Path::from(steps.to_vec());
        let span = root.place(&path, self.text);
        let mut fault = match problem {
            Problem::UnknownField { given, known } if is_operator(known, steps, root) => {
                unknown_operator(given, known, path)
            }
            _ => problem.diagnostic(self.kind, path),
        };
        fault.help.extend(self.hint(problem, steps, root));
        self.tell(fault, span);
    }

    /// What often lies behind a fault, and shows in the notation rather than in the value.
    fn hint(&self, problem: &Problem, steps: &[Step], root: &Node) -> Option<String> {
        let (last, above) = steps.split_last()?;
        let parent = root.at(above)?;
        let node = parent.child(last)?;
        let source = node.span.of(self.text);
        if let Problem::WrongType { expected, .. } = problem
            && expected == "a text"
            && matches!(node.value, Value::Bool(_) | Value::Unsigned(_) | Value::Signed(_) | Value::Float(_))
        {
            return Some(format!("put it in quotes: \"{source}\""));
        }
        if let (Problem::WrongType { expected, .. }, Value::List(_)) = (problem, &node.value) {
            return match expected.as_str() {
                "a map with fields" => {
                    Some("only one stands here: write its fields without a list around them".to_owned())
                }
                _ if expected.starts_with("a condition") => {
                    Some("put several conditions under `all` or `any`: `{all: [...]}`".to_owned())
                }
                _ => None,
            };
        }
        if let (Problem::WrongType { expected, .. }, Value::Text(text)) = (problem, &node.value)
            && expected.starts_with("a whole number")
        {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit());
            return Some(if digits {
                format!("take the quotes off: {text}")
            } else {
                "write it in digits: 8".to_owned()
            });
        }
        if self.format == Format::Json {
            return None;
        }
        if let Problem::WrongType { expected, .. } = problem
            && expected.starts_with("a list")
        {
            let begin = node.entries().first().map_or(source, |entry| &entry.key);
            return Some(match &node.value {
                _ if begin.starts_with('-') => "put a space behind the `-` of each item".to_owned(),
                Value::Text(_) if expected == "a list" => format!("write it as a list: [{}]", short(source)),
                Value::Text(_) => "write every item on a line of its own that begins with `- `".to_owned(),
                _ => return None,
            });
        }
        if let (Problem::UnknownField { given, known }, Step::KeyName(_)) = (problem, last) {
            if given.contains(':') {
                return Some("put a space behind the `:`".to_owned());
            }
            if known.first() == Some(&"items") {
                return Some("if it belongs to an item of the list, begin the item with `- `".to_owned());
            }
            return empty_before(parent, node, self.text)
                .map(|key| format!("if it belongs to `{key}` above it, indent it further"));
        }
        if matches!(node.value, Value::Null) && source.is_empty() {
            return Some("fill it in, or take the key out; lines that belong to it are indented further".to_owned());
        }
        let runs_on = source.contains('\n') && !source.starts_with(['"', '\'', '|', '>', '[', '{']);
        (runs_on && matches!(node.value, Value::Text(_)))
            .then(|| "it runs over several lines: is the next line indented too far?".to_owned())
    }
}

/// Whether an unknown key stands where the operator of a condition is missing.
fn is_operator(known: &[&str], steps: &[Step], root: &Node) -> bool {
    let is_condition = known.starts_with(ConditionDocument::OPERATORS);
    let beside = steps.split_last().and_then(|(_, above)| root.at(above)).map_or(&[][..], Node::entries);
    let names = || ConditionDocument::OPERATORS.iter().chain(&["of"]);
    is_condition && !beside.iter().any(|entry| names().any(|name| *entry.key == **name))
}

fn unknown_operator(given: &str, known: &[&str], path: Path) -> Diagnostic {
    let fault = Diagnostic::new(Code::RuleOperator, path, format!("unknown operator `{}`", short(given)));
    // What other languages call it is nearer to what is meant than what is spelt alike.
    let fault = match given {
        "and" => fault.help("did you mean `all`?"),
        "or" => fault.help("did you mean `any`?"),
        _ => fault.suggest(given, known.iter().copied()),
    };
    fault.help(format!("operators: {}, at_least … of", ConditionDocument::OPERATORS.join(", ")))
}

fn is_stand_in(root: &Node, steps: Option<&[Step]>) -> bool {
    steps.and_then(|steps| root.at(steps)).is_some_and(Node::is_stand_in)
}

/// When the stand-in at the first steps was not taken: one with the field that it lacks, or another text, or no more
/// of the map that cannot be read without it. Nothing when that map is the document.
fn next_stand_in(problem: &Problem, steps: &[Step], at: usize, root: &mut Node) -> Option<()> {
    let node = root.at_mut(steps.get(..at)?)?;
    let span = node.span;
    if let Value::StandIn(stand_in) = &mut node.value {
        let tries = stand_in.tries;
        let next = match problem {
            Problem::MissingField { field }
                if at == steps.len() && stand_in.fields.iter().all(|entry| *entry.key != **field) =>
            {
                stand_in.fields.push(Entry::stand_in(field, span));
                return Some(());
            }
            Problem::UnknownWord { known, .. } if tries < STAND_INS.len() => known.first(),
            _ => STAND_INS.get(tries),
        };
        if let Some(text) = next {
            stand_in.text = text;
            stand_in.tries += 1;
            return Some(());
        }
    }
    let map = (0..at).rev().find(|length| !is_stand_in(root, steps.get(..*length)))?;
    drop_at(root, steps.get(..map)?, Mark::Dropped)
}

/// The keys that stand twice, each with the steps to it from the inside out; the first of equals is kept.
fn duplicates(node: &mut Node) -> Vec<(Vec<Step>, Span)> {
    let mut found = Vec::new();
    let mut add = |inside: Vec<(Vec<Step>, Span)>, step: &dyn Fn() -> Step| {
        found.extend(inside.into_iter().map(|(mut steps, span)| {
            steps.push(step());
            (steps, span)
        }));
    };
    match &mut node.value {
        Value::List(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                add(duplicates(item), &|| Step::Index(index));
            }
        }
        Value::Map(entries) => {
            let mut seen = BTreeSet::new();
            for Entry { key, key_span, value } in entries {
                if seen.insert(&**key) {
                    add(duplicates(value), &|| Step::Key(key.to_string()));
                } else {
                    value.mark = Mark::Dropped;
                    add(vec![(Vec::new(), *key_span)], &|| Step::KeyName(key.to_string()));
                }
            }
        }
        _ => {}
    }
    found
}

/// The key without a value that an unknown key stands under, or under whose other unknown keys it stands.
fn empty_before<'a>(map: &'a Node, value: &Node, text: &str) -> Option<&'a str> {
    let entries = map.entries();
    let place = entries.iter().position(|entry| std::ptr::eq(&raw const entry.value, value))?;
    let above = entries.get(..place)?.iter().rev().find(|entry| entry.value.mark != Mark::UnknownKey)?;
    let empty = matches!(above.value.value, Value::Null) && above.value.span.of(text).is_empty();
    empty.then_some(&above.key)
}

/// Whether the absence of a field follows from a fault that is told: in its value, or in the spelling of its key.
fn told_of(map: &Node, field: &str) -> bool {
    map.entries().iter().any(|entry| match entry.value.mark {
        Mark::Kept => false,
        Mark::Dropped => *entry.key == *field,
        Mark::UnknownKey => did_you_mean(&entry.key, [field]).is_some(),
    })
}

/// Has a part of the tree skipped; nothing when that is all of it.
fn drop_at(root: &mut Node, steps: &[Step], mark: Mark) -> Option<()> {
    if steps.is_empty() {
        return None;
    }
    root.at_mut(steps)?.mark = mark;
    Some(())
}
