//! The text of a document before anything is known of what stands in it.

use super::node::{Span, position};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits;
use crate::location::Path;

/// The notation of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JSON.
    Json,
    /// YAML 1.2.
    #[cfg(feature = "yaml")]
    Yaml,
}

impl Format {
    /// The notation that the end of a file name tells, if this build reads it.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            #[cfg(feature = "yaml")]
            "yaml" | "yml" => Some(Self::Yaml),
            _ => None,
        }
    }

    fn of_bytes(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
            #[cfg(feature = "yaml")]
            Some(byte) if !matches!(byte, b'{' | b'[') => Self::Yaml,
            _ => Self::Json,
        }
    }
}

/// A document as it came in.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The name of the file, as messages show it; may be empty.
    pub name: &'a str,
    /// Its notation.
    pub format: Format,
    /// Its content, not yet known to be text.
    pub bytes: &'a [u8],
}

impl<'a> Input<'a> {
    /// A document whose notation shows in the end of its name, or else in its first character: JSON begins with a
    /// bracket.
    #[must_use]
    pub fn new(name: &'a str, bytes: &'a [u8]) -> Self {
        Self { name, format: Format::of_name(name).unwrap_or_else(|| Format::of_bytes(bytes)), bytes }
    }
}

/// What is read: it decides between the codes of dossiers (`D`) and those of rule sets (`R`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A dossier.
    Dossier,
    /// A rule set.
    RuleSet,
    /// A register beside the rule sets: questions, tables, resources. It has the codes of rule sets.
    #[cfg_attr(not(feature = "builtin"), allow(dead_code, reason = "only the built-in registers are read"))]
    Register,
}

impl Kind {
    /// A fault in the notation, with a help that fits this kind of document where it has none.
    pub(super) fn helped(self, fault: Diagnostic) -> Diagnostic {
        let help = match (fault.code, self) {
            _ if !fault.help.is_empty() => return fault,
            (Code::Empty, Self::Dossier) => {
                "a dossier has at least `subject` and `name`; one to fill in: kansrijk new coalition"
            }
            (Code::Empty, _) => "a rule set begins with `id`, `version` and `subject`",
            (Code::TooDeep, Self::Dossier) => "is every bracket closed? no fact of a dossier stands deeper than ten",
            (Code::TooDeep, _) => "spread a condition over several requirements",
            _ => return fault,
        };
        fault.help(help)
    }

    /// The code for this kind of document, where a type that stands in both gave the other.
    pub(super) fn own(self, code: Code) -> Code {
        const PAIRS: [(Code, Code); 8] = [
            (Code::DossierMissingField, Code::RuleMissingField),
            (Code::DossierWrongType, Code::RuleWrongType),
            (Code::DossierUnknownField, Code::RuleUnknownField),
            (Code::DossierInvalidValue, Code::RuleInvalidValue),
            (Code::DossierInvalidDate, Code::RuleInvalidDate),
            (Code::DossierDuplicateId, Code::RuleDuplicateId),
            (Code::DossierUnknownList, Code::RuleUnknownList),
            (Code::DossierUnknownWord, Code::RuleUnknownWord),
        ];
        let pair = PAIRS.iter().find(|(dossier, rule)| code == *dossier || code == *rule);
        match (pair, self) {
            (None, _) => code,
            (Some((dossier, _)), Self::Dossier) => *dossier,
            (Some((_, rule)), Self::RuleSet | Self::Register) => *rule,
        }
    }
}

impl<'a> Input<'a> {
    /// The content as text, without a byte order mark.
    pub(super) fn text(&self) -> Result<&'a str, Diagnostics> {
        let size = self.bytes.len();
        if size > limits::FILE_BYTES {
            let most = limits::FILE_BYTES >> 20;
            let message = format!("the file is too large: {size} bytes, while at most {most} MB is read");
            let fault = Diagnostic::new(Code::TooLarge, Path::root(), message)
                .help("is it the right file? a dossier is a few kB; give several dossiers as several files");
            return Err(Diagnostics::from(fault).in_text(self.name, ""));
        }
        let bytes = self.bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(self.bytes);
        std::str::from_utf8(bytes).map_err(|error| self.no_text(bytes, error.valid_up_to()))
    }

    fn no_text(&self, bytes: &[u8], valid: usize) -> Diagnostics {
        let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
        let message = match bytes.get(valid) {
            _ if utf16 => "the file is not UTF-8 text but UTF-16".to_owned(),
            Some(byte) => format!("the file is not UTF-8 text: byte {byte:#04x} at offset {valid}"),
            None => "the file is not UTF-8 text".to_owned(),
        };
        // What cannot be read is shown as the replacement character; what stands before it keeps its offset.
        let text = String::from_utf8_lossy(bytes);
        let mut fault = Diagnostic::new(Code::NotUtf8, Path::root(), message)
            .help("save it as UTF-8: editors have it under \"save with encoding\"");
        fault.position = Some(position(&text, Span::new(valid, valid)));
        Diagnostics::from(fault).in_text(self.name, text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, Input};

    #[test]
    fn names_of_files_tell_their_notation() {
        assert_eq!(Format::of_name("a/b.JSON"), Some(Format::Json));
        assert_eq!(Format::of_name("json"), None);
        assert_eq!(Format::of_name("a.txt"), None);
    }

    #[test]
    fn without_a_name_that_tells_the_first_character_tells_the_notation() {
        let format = |name: &str, bytes: &[u8]| Input::new(name, bytes).format;
        assert_eq!(format("a.txt", b"\xEF\xBB\xBF\n {}"), Format::Json);
        assert_eq!(format("", b"[1]"), Format::Json);
        assert_eq!(format("a.json", b"subject: coalition"), Format::Json);
        #[cfg(feature = "yaml")]
        assert_eq!([format("", b"subject: coalition"), format("", b"")], [Format::Yaml, Format::Json]);
    }
}
