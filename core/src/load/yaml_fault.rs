//! What is wrong with a text that is no YAML, in words that help someone who does not know its grammar.

use super::node::Span;
use super::refusal;
use crate::diagnostic::{Code, Diagnostic};
use serde_saphyr::granit_parser::{self, ErrorKind, Marker, ScanError};

/// The place of an event, in bytes.
pub(super) fn span(text: &str, span: &granit_parser::Span) -> Span {
    Span::new(offset(text, &span.start), offset(text, &span.end))
}

fn offset(text: &str, marker: &Marker) -> usize {
    let counted = || text.char_indices().nth(marker.index()).map_or(text.len(), |(at, _)| at);
    marker.byte_offset().unwrap_or_else(counted)
}

pub(super) fn syntax(text: &str, error: &ScanError) -> Diagnostic {
    // What misses at the end is shown behind the last thing that stands there, not on a line that does not exist.
    let at = offset(text, error.marker()).min(text.trim_end().len());
    let span = Span::new(at, at + 1);
    if *error.kind() == ErrorKind::RecursionLimitExceeded {
        return refusal::too_deep(text, span);
    }
    if let Some(tab) = tab_near(text, at) {
        return refusal::at(Code::Syntax, text, Span::new(tab, tab + 1), "a tab is used to indent")
            .help("indent with spaces: YAML does not allow tabs");
    }
    let (message, helps) = words(error.kind());
    let message = message.map_or_else(|| error.kind().to_string(), str::to_owned);
    let fault = refusal::at(Code::Syntax, text, span, format!("this is not valid YAML: {message}"));
    helps.iter().fold(fault, |fault, help| fault.help(*help))
}

/// A tab in the indentation of this line or of its neighbours: the parser may stop before it, or notice only later.
fn tab_near(text: &str, at: usize) -> Option<usize> {
    let start = |end: usize| text.get(..end).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let own = start(at);
    let mut line_start = own.checked_sub(1).map_or(own, start);
    for line in text.get(line_start..)?.split_inclusive('\n').take(if line_start == own { 2 } else { 3 }) {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line.get(..indent)?.find('\t') {
            return Some(line_start + tab);
        }
        line_start += line.len();
    }
    None
}

const INDENTED: &str = "is the line indented exactly as the others of its map or list?";
const CLOSED: &str = "is every bracket and every quote before it closed?";
const COLON: &str = "a text with `: ` in it needs quotes";
const BRACKET: &str = "a text that begins with `[` or `{` needs quotes";
const QUOTE: &str = "a text that begins with a quote needs the other quotes around it: \"'s avonds\"";

/// Our words for the kinds that writers meet; the parser's own for the others.
fn words(kind: &ErrorKind) -> (Option<&'static str>, &'static [&'static str]) {
    use ErrorKind as Kind;
    match kind {
        Kind::MappingValueNotAllowed | Kind::InvalidColonPlacement => {
            (Some("a `:` stands where no key can stand"), &[INDENTED, COLON, CLOSED])
        }
        Kind::ExpectedBlockMappingKey | Kind::SimpleKeyExpected | Kind::InvalidSimpleKey => {
            (Some("a key with a `:` behind it was expected"), &[INDENTED, BRACKET])
        }
        Kind::ExpectedBlockSequenceEntry => (Some("a list item (`- `) was expected"), &[INDENTED]),
        Kind::BlockSequenceEntryNotAllowed => (Some("a list item (`- `) cannot stand here"), &[INDENTED]),
        Kind::InvalidIndentation | Kind::InvalidBlockScalarIndent | Kind::InvalidFlowScalarIndent => {
            (Some("the indentation is wrong"), &[INDENTED, CLOSED])
        }
        Kind::UnclosedQuotedScalar | Kind::InvalidQuotedScalarIndent => (Some("a quote is not closed"), &[QUOTE]),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            (Some("text stands behind the closing quote"), &[QUOTE])
        }
        Kind::UnknownQuotedScalarEscape => {
            (Some("an unknown `\\` in double quotes"), &["use single quotes, or write the `\\` twice"])
        }
        Kind::UnclosedFlowCollection { .. }
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping => (Some("a bracket is not closed"), &[BRACKET]),
        Kind::MisplacedFlowCollectionEnd | Kind::MismatchedFlowCollectionEnd { .. } => {
            (Some("a bracket closes what was not opened"), &[BRACKET])
        }
        Kind::ExpectedFlowMappingSeparator | Kind::ExpectedFlowSequenceSeparator => {
            (Some("a `,` or the closing bracket is missing"), &[BRACKET])
        }
        Kind::UnknownAnchor => (Some("this alias stands for nothing"), &["a text that begins with `*` needs quotes"]),
        Kind::UnexpectedCharacter { character } if character.is_control() => {
            (Some("a character that is not text"), &["take it out, or write it as an escape in double quotes"])
        }
        Kind::UnexpectedCharacter { .. } => (None, &["a text that begins with `@`, `%` or a backtick needs quotes"]),
        Kind::InvalidBlockEntryWhitespace => (None, &["put a space behind the `-`"]),
        _ => (None, &[]),
    }
}
