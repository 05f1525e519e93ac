//! Faults in the notation of a text: there is no document yet that a path could lead into.

use super::node::{Span, position};
use crate::diagnostic::{Code, Diagnostic};
use crate::limits;
use crate::location::Path;

pub(super) fn at(code: Code, text: &str, span: Span, message: impl Into<String>) -> Diagnostic {
    let mut fault = Diagnostic::new(code, Path::root(), message);
    fault.position = Some(position(text, span));
    fault
}

pub(super) fn too_deep(text: &str, span: Span) -> Diagnostic {
    let message = format!("lists and maps are nested more than {} deep", limits::DEPTH);
    at(Code::TooDeep, text, span, message)
}

pub(super) fn too_many(text: &str, span: Span) -> Diagnostic {
    let message = format!("the file holds more than {} values", super::node::NODES);
    at(Code::TooDeep, text, span, message)
        .help("is it the right file? a dossier or a rule set holds a few thousand values at the most")
}

#[cfg(feature = "yaml")]
pub(super) fn repeats(text: &str, span: Span) -> Diagnostic {
    at(Code::TooDeep, text, span, "the aliases repeat too much").help("write out what is meant, without aliases")
}

pub(super) fn empty() -> Diagnostic {
    Diagnostic::new(Code::Empty, Path::root(), "the file is empty")
}
