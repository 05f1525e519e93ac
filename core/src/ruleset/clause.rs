//! One clause of a source document, and what became of it.

use serde::Serialize;

/// One clause of a source document: a line of `rules/clauses.tsv`.
///
/// Which requirements rest on it is not written down here. It follows from the citations of the rule sets
/// ([`Account`](super::Account)), so that the register and the rule sets cannot contradict each other.
///
/// ```
/// use kansrijk::ruleset::{Disposition, Strength};
/// let registers = kansrijk::registers()?;
/// let clause = &registers.clauses["L10.1"];
/// assert_eq!((clause.strength, clause.disposition), (Strength::Must, Disposition::Requirement));
/// assert_eq!(clause.instrument, "minimale-eisen");
/// # Ok::<(), kansrijk::Diagnostics>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clause {
    /// The id of the source document.
    pub document: String,
    /// Where it stands in the document.
    pub place: String,
    /// At most eight of its words, to find it by.
    pub anchor: String,
    /// Its strength as worded.
    pub strength: Strength,
    /// The part of the document that it belongs to: the id of a rule set, or of an instrument of its document.
    pub instrument: String,
    /// What became of it.
    pub disposition: Disposition,
    /// For a resource the ids of the tools, for a vocabulary the names of the word lists, both with commas between
    /// them; else why it is no requirement, in plain English. Empty for a requirement.
    pub reason: String,
}

impl Clause {
    /// The ids of the tools, or the names of the word lists, that it stands for.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let named = matches!(self.disposition, Disposition::Resource | Disposition::Vocabulary);
        self.reason.split(", ").filter(move |name| named && !name.is_empty())
    }
}

macro_rules! words {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $word_doc:literal])+ $word:ident $id:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum $name {
            $($(#[doc = $word_doc])+ #[serde(rename = $id)] $word,)+
        }

        impl $name {
            /// All, in order.
            pub const ALL: &'static [Self] = &[$(Self::$word,)+];

            /// The id in files.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$word => $id,)+ }
            }

            /// The one with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}

words! {
    /// How strong a clause is, as its document words it.
    Strength {
        /// It has to be.
        Must "must",
        /// It ought to be.
        Should "should",
        /// It can be.
        May "may",
        /// It tells something, and asks nothing.
        Info "info",
    }
}

words! {
    /// What became of a clause.
    Disposition {
        /// A requirement of a rule set, or more than one, rests on it.
        Requirement "requirement",
        /// It names a tool, which is in the register of tools.
        Resource "resource",
        /// A word list or a table rests on it.
        Vocabulary "vocabulary",
        /// It explains, gives an example or leaves a choice: there is nothing in it to meet.
        Context "context",
        /// It asks something that no dossier can say.
        NotAssessable "not_assessable",
    }
}
