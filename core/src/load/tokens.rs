//! JSON as a row of tokens, for texts that are read straight into a type.
//!
//! It accepts what serde_json accepts, and tells nothing of what is wrong: a refused text is read again as a tree. Being
//! too strict costs time, not correctness. None of it knows what is read, so that all types share it.

use super::json;
use super::node::Value;
use crate::limits;

/// The text was refused.
#[derive(Debug)]
pub(super) struct Refused;

/// A value without others in it.
pub(super) enum Scalar<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(&'a str),
}

/// The bracket before other values.
pub(super) enum Opened {
    List,
    Map,
}

/// How far the reading of a list or a map is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    Begun,
    Inside,
    Ended,
}

/// What is left to read of a text.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    /// How many lists and maps are around the next token.
    depth: usize,
    /// The last text with an escape in it, as it is without.
    plain: String,
}

impl<'t> Tokens<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, plain: String::new() }
    }

    /// The next byte that is no space; it is not taken yet.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.text.as_bytes().get(self.at) {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                byte => return byte.copied(),
            }
        }
    }

    /// Refuses when anything is left.
    pub(super) fn end(&mut self) -> Result<(), Refused> {
        if self.peek().is_none() { Ok(()) } else { Err(Refused) }
    }

    /// Takes a `null`, if it stands next.
    pub(super) fn null(&mut self) -> bool {
        self.peek() == Some(b'n') && self.word("null").is_ok()
    }

    /// Takes a bracket that opens, if one stands next.
    pub(super) fn open(&mut self) -> Result<Option<Opened>, Refused> {
        let opened = match self.peek() {
            Some(b'{') => Opened::Map,
            Some(b'[') => Opened::List,
            _ => return Ok(None),
        };
        self.at += 1;
        self.depth += 1;
        if self.depth > limits::DEPTH { Err(Refused) } else { Ok(Some(opened)) }
    }

    /// Takes a value that is no list and no map.
    pub(super) fn scalar(&mut self) -> Result<Scalar<'_>, Refused> {
        match self.peek() {
            Some(b'"') => self.quoted().map(Scalar::Text),
            Some(b't') => self.word("true").map(|()| Scalar::Bool(true)),
            Some(b'f') => self.word("false").map(|()| Scalar::Bool(false)),
            Some(b'n') => self.word("null").map(|()| Scalar::Null),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => Err(Refused),
        }
    }

    /// Goes to the next item of a list, or beyond its end.
    pub(super) fn item(&mut self, progress: &mut Progress) -> Result<(), Refused> {
        self.part(progress, b']')
    }

    /// The next key of a map; nothing when the map has ended.
    pub(super) fn key(&mut self, progress: &mut Progress) -> Result<Option<&str>, Refused> {
        self.part(progress, b'}')?;
        match self.peek() {
            _ if *progress == Progress::Ended => Ok(None),
            Some(b'"') => self.quoted().map(Some),
            _ => Err(Refused),
        }
    }

    /// Goes from a key to its value.
    pub(super) fn colon(&mut self) -> Result<(), Refused> {
        if self.peek() == Some(b':') {
            self.at += 1;
            return Ok(());
        }
        Err(Refused)
    }

    fn part(&mut self, progress: &mut Progress, close: u8) -> Result<(), Refused> {
        match (*progress, self.peek()) {
            (Progress::Ended, _) => {}
            (_, Some(byte)) if byte == close => {
                self.at += 1;
                self.depth -= 1;
                *progress = Progress::Ended;
            }
            (Progress::Begun, _) => *progress = Progress::Inside,
            (Progress::Inside, Some(b',')) => self.at += 1,
            (Progress::Inside, _) => return Err(Refused),
        }
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), Refused> {
        let end = self.at + word.len();
        if self.text.as_bytes().get(self.at..end) == Some(word.as_bytes()) {
            self.at = end;
            return Ok(());
        }
        Err(Refused)
    }

    fn quoted(&mut self) -> Result<&str, Refused> {
        let (start, mut escaped) = (self.at, false);
        let mut end = start + 1;
        loop {
            match self.text.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    end += 2;
                }
                Some(0..=0x1f) | None => return Err(Refused),
                Some(_) => end += 1,
            }
        }
        self.at = end + 1;
        if !escaped {
            return self.text.get(start + 1..end).ok_or(Refused);
        }
        let piece = self.text.get(start..self.at).ok_or(Refused)?;
        self.plain = serde_json::from_str(piece).map_err(|_| Refused)?;
        Ok(&self.plain)
    }

    fn number(&mut self) -> Result<Scalar<'_>, Refused> {
        let start = self.at;
        self.at += usize::from(self.text.as_bytes().get(start) == Some(&b'-'));
        let whole = self.at;
        self.digits()?;
        if self.at > whole + 1 && self.text.as_bytes().get(whole) == Some(&b'0') {
            return Err(Refused);
        }
        if self.text.as_bytes().get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.text.as_bytes().get(self.at) {
            self.at += 1;
            self.at += usize::from(matches!(self.text.as_bytes().get(self.at), Some(b'+' | b'-')));
            self.digits()?;
        }
        match json::number(self.text.get(start..self.at).unwrap_or_default()) {
            Some(Value::Unsigned(number)) => Ok(Scalar::Unsigned(number)),
            Some(Value::Signed(number)) => Ok(Scalar::Signed(number)),
            Some(Value::Float(number)) => Ok(Scalar::Float(number)),
            _ => Err(Refused),
        }
    }

    fn digits(&mut self) -> Result<(), Refused> {
        let start = self.at;
        while self.text.as_bytes().get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(Refused) }
    }
}
