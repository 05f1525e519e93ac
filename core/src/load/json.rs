//! JSON as a tree.
//!
//! serde_json says whether the text is well formed; then a walk over it, which need not be careful any more, notes
//! where everything stands. It only runs on texts that were refused, so that going over them twice costs nothing.

use super::node::{Entry, NODES, Node, Span, Value};
use super::refusal;
use crate::diagnostic::{Code, Diagnostic};
use crate::limits;

/// The tree of a text, or what is wrong with its notation.
pub(super) fn parse(text: &str) -> Result<Node, Diagnostic> {
    check_depth(text)?;
    check_syntax(text)?;
    Walk { text, at: 0, nodes: 0 }.value()
}

/// Refuses too many brackets before anything follows them down; text inside quotes does not count.
fn check_depth(text: &str) -> Result<(), Diagnostic> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => {
                depth += 1;
                if depth > limits::DEPTH {
                    return Err(refusal::too_deep(text, Span::new(at, at + 1)));
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

fn check_syntax(text: &str) -> Result<(), Diagnostic> {
    let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(text) else { return Ok(()) };
    let at = offset(text, error.line(), error.column());
    let full = error.to_string();
    let message = full.rsplit_once(" at line ").map_or(full.as_str(), |(message, _)| message);
    Err(syntax(text, at, message))
}

/// A byte in the text from serde_json's count: lines from 1, columns in bytes with 1 for the first.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    before + column.saturating_sub(1)
}

fn syntax(text: &str, at: usize, message: &str) -> Diagnostic {
    let fault = refusal::at(Code::Syntax, text, Span::new(at, at + 1), format!("this is not valid JSON: {message}"));
    let begin = text.trim_start().chars().next();
    let (before, from) = text.split_at_checked(at).unwrap_or((text, ""));
    match message {
        _ if before.trim_end().ends_with(',') && from.starts_with([']', '}']) => {
            fault.help("take out the comma before the closing bracket")
        }
        _ if begin.is_some_and(|first| first != '{' && first != '[') => {
            fault.help("a JSON file begins with `{` or `[`; a YAML file has a name that ends in .yaml")
        }
        _ if message.starts_with("EOF") => fault.help("the file ends too early: a bracket or a quote is not closed"),
        _ if message.starts_with("control character") => {
            fault.help("a text cannot run on to the next line: write `\\n` where it breaks")
        }
        "key must be a string" => fault.help("put every key in double quotes"),
        "trailing characters" => fault.help("the file holds one value; what follows it must go"),
        _ if message.starts_with("expected `,`") => {
            fault.help("is a comma missing between this and what stands before it?")
        }
        "expected value" | "expected ident" => {
            fault.help("a value is a \"text\" in double quotes, a number, true, false, null, a list or a map")
        }
        _ => fault,
    }
}

/// A number from its well-formed text; nothing when it is too large.
pub(super) fn number(word: &str) -> Option<Value> {
    if let Ok(number) = word.parse() {
        return Some(Value::Unsigned(number));
    }
    match word.parse() {
        // As in JSON elsewhere, zero keeps its sign.
        Ok(0) => Some(Value::Float(-0.0)),
        Ok(number) => Some(Value::Signed(number)),
        Err(_) => serde_json::from_str(word).ok().map(Value::Float),
    }
}

/// A walk over well-formed JSON.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    nodes: usize,
}

impl Walk<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character that is no space.
    fn peek(&mut self) -> Option<char> {
        let rest = self.rest();
        let trimmed = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        let (skipped, next) = (rest.len() - trimmed.len(), trimmed.chars().next());
        self.at += skipped;
        next
    }

    fn value(&mut self) -> Result<Node, Diagnostic> {
        let first = self.peek();
        let start = self.at;
        self.nodes += 1;
        if self.nodes > NODES {
            return Err(refusal::too_many(self.text, Span::new(start, start + 1)));
        }
        let value = match first {
            Some('[') => Value::List(self.parts(|walk| walk.value())?),
            Some('{') => Value::Map(self.parts(Self::entry)?),
            Some('"') => Value::Text(self.quoted()?.into()),
            _ => self.bare()?,
        };
        Ok(Node::new(value, Span::new(start, self.at)))
    }

    /// What stands between two brackets, separated by commas.
    fn parts<T>(&mut self, mut part: impl FnMut(&mut Self) -> Result<T, Diagnostic>) -> Result<Vec<T>, Diagnostic> {
        let mut parts = Vec::new();
        self.at += 1;
        loop {
            match self.peek() {
                Some(']' | '}') | None => break,
                Some(',') => self.at += 1,
                Some(_) => parts.push(part(self)?),
            }
        }
        self.at += 1;
        parts.shrink_to_fit();
        Ok(parts)
    }

    fn entry(&mut self) -> Result<Entry, Diagnostic> {
        let start = self.at;
        let key = self.quoted()?.into();
        let key_span = Span::new(start, self.at);
        self.peek();
        self.at += 1; // the colon
        Ok(Entry { key, key_span, value: self.value()? })
    }

    fn quoted(&mut self) -> Result<String, Diagnostic> {
        let start = self.at;
        let mut escaped = false;
        let end = self.rest().bytes().skip(1).position(|byte| {
            let closes = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            closes
        });
        self.at += end.map_or(self.rest().len(), |end| end + 2);
        let piece = Span::new(start, self.at).of(self.text);
        // Half a surrogate pair is the only thing that is well formed and yet no text.
        serde_json::from_str(piece).map_err(|_| syntax(self.text, start, "a text with half a character (`\\ud800`)"))
    }

    fn bare(&mut self) -> Result<Value, Diagnostic> {
        let start = self.at;
        let rest = self.rest();
        let length = rest.find([',', ']', '}', ':', '"', '[', '{', ' ', '\t', '\r', '\n']).unwrap_or(rest.len());
        self.at += length.max(1);
        let word = Span::new(start, self.at).of(self.text);
        Ok(match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => number(word).ok_or_else(|| syntax(self.text, start, "a number that is too large"))?,
        })
    }
}
