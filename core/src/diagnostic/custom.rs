//! Faults that travel through serde.
//!
//! A `Deserialize` impl can only fail with its deserializer's error, which it makes from a text. To give a code and
//! helps all the same, they are packed into that text; the `load` stage unpacks them and adds path and position.

use super::Code;
use serde::de;
use std::fmt::Display;

/// Stands before and between the parts; never in a message, because [`fault`] takes it out.
const SEPARATOR: char = '\u{1}';

/// The refusal of a value by its own type: an error for a `Deserialize` impl to return.
///
/// The codes of dossiers and of rule sets are exchanged where the same type stands in both (see `load::Kind`).
pub(crate) fn fault<E: de::Error>(code: Code, message: impl Display, helps: &[String]) -> E {
    let mut packed = format!("{SEPARATOR}{}", code.id());
    let message = message.to_string();
    for part in std::iter::once(&message).chain(helps) {
        packed.push(SEPARATOR);
        packed.push_str(&part.replace(SEPARATOR, " "));
    }
    E::custom(packed)
}

/// The code, message and helps that [`fault`] packed into this text; nothing when it is a text of another origin.
pub(crate) fn unpack(text: &str) -> Option<(Code, String, Vec<String>)> {
    let mut parts = text.strip_prefix(SEPARATOR)?.split(SEPARATOR);
    let id = parts.next()?;
    let code = Code::ALL.iter().copied().find(|code| code.id() == id)?;
    let message = parts.next()?.to_owned();
    Some((code, message, parts.map(str::to_owned).collect()))
}

#[cfg(test)]
mod tests {
    use super::{fault, unpack};
    use crate::diagnostic::Code;

    #[test]
    fn what_is_packed_comes_out_again() {
        let helps = ["did you mean `midwife`?".to_owned(), "a \u{1} inside".to_owned()];
        let error: serde_json::Error = fault(Code::DossierUnknownWord, "unknown kind `\u{1}x`", &helps);
        let message = "unknown kind ` x`".to_owned();
        let helps = vec!["did you mean `midwife`?".to_owned(), "a   inside".to_owned()];
        assert_eq!(unpack(&error.to_string()), Some((Code::DossierUnknownWord, message, helps)));
        assert_eq!(unpack("some other text"), None);
        assert_eq!(unpack("\u{1}Z999\u{1}no such code"), None);
    }
}
