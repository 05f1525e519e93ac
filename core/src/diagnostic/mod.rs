//! Faults in what a user wrote, as data: what is wrong, where, and how to mend it.

mod code;
mod custom;
mod report;
mod suggestion;

pub use code::{Code, Severity};
pub(crate) use custom::{fault, unpack};
pub use suggestion::did_you_mean;

use crate::location::{Path, Position};
use serde::Serialize;

/// One fault in a rule set or a dossier, or in the way they are put together.
///
/// The message is lower case, without a full stop, with the user's own words in backticks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault; stable over versions.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// Where it stands in the document.
    pub path: Path,
    /// Where it stands in the text, when there is a text.
    pub position: Option<Position>,
    /// How to mend it: "did you mean ...", "expected ...".
    pub help: Vec<String>,
}

impl Diagnostic {
    /// A fault at a place in the document.
    #[must_use]
    pub fn new(code: Code, path: Path, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), path, position: None, help: Vec::new() }
    }

    /// The same fault, with a way to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    /// The same fault, with the nearest of the words that were expected, if one is near.
    #[must_use]
    pub fn suggest<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match did_you_mean(given, known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }

    /// The same fault in a document that stands at this place of another.
    #[must_use]
    pub(crate) fn below(mut self, place: &Path) -> Self {
        self.path = place.join(&self.path);
        self
    }

    /// How serious it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Shape<'a> {
            code: &'static str,
            severity: &'static str,
            message: &'a str,
            path: String,
            #[serde(flatten)]
            position: Option<Position>,
            help: &'a [String],
        }
        Shape {
            code: self.code.id(),
            severity: self.severity().id(),
            message: &self.message,
            path: self.path.to_string(),
            position: self.position,
            help: &self.help,
        }
        .serialize(serializer)
    }
}

/// All faults of one document, with its name and text where there are any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    items: Vec<Diagnostic>,
    name: String,
    text: String,
    more_to_check: bool,
}

impl Diagnostics {
    /// The faults of something without a text.
    #[must_use]
    pub fn new(items: Vec<Diagnostic>) -> Self {
        Self { items, ..Self::default() }
    }

    /// The same faults, as those of this text; their positions are counted in it.
    #[must_use]
    pub fn in_text(mut self, name: impl Into<String>, text: impl Into<String>) -> Self {
        self.name = name.into();
        self.text = text.into();
        self
    }

    /// The same faults, which kept the checks of the document as a whole from being made.
    #[must_use]
    pub fn with_more_to_check(self) -> Self {
        Self { more_to_check: true, ..self }
    }

    /// The faults, in the order of the document.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.items.iter()
    }

    pub(crate) fn into_items(self) -> Vec<Diagnostic> {
        self.items
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The number of faults that refuse the document.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.items.iter().filter(|fault| fault.severity() == Severity::Error).count()
    }

    /// The name of the file or text the faults are in; empty when it has none.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(item: Diagnostic) -> Self {
        Self::new(vec![item])
    }
}

impl std::error::Error for Diagnostics {}
