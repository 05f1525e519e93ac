//! What rule sets refer to: clauses, source documents, resources, questions.

use super::Standing;
use crate::domain::{Localised, PartialDate, QuestionRegister, Tables};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One clause of a source document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// The id of the source document.
    pub document: String,
    /// Where it stands in the document.
    pub place: String,
    /// At most eight of its words, to find it by.
    pub anchor: String,
    /// Its strength as worded: `must`, `should`, `may` or `info`.
    pub strength: String,
}

/// A source document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// Its id.
    pub id: String,
    /// The letter that its clause ids begin with.
    pub letter: String,
    /// The file that the anchors are checked against.
    pub file: String,
    /// Its title.
    pub title: Localised,
    /// Who published it.
    pub publisher: Localised,
    /// When.
    #[serde(default)]
    pub date: Option<PartialDate>,
    /// Whether the document says so.
    #[serde(default)]
    pub date_basis: Option<super::ValidityBasis>,
    /// Whose word it is.
    pub standing: Standing,
    /// A remark.
    #[serde(default)]
    pub note: Option<Localised>,
    /// The instruments in it that next steps refer to.
    #[serde(default)]
    pub instruments: Vec<Instrument>,
}

/// An instrument of a source document, by the id of its rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The id of the rule set.
    pub id: String,
    /// What readers call it.
    pub title: Localised,
}

/// A tool that helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// What it is for.
    #[serde(rename = "for")]
    pub purpose: Localised,
    /// The clauses that name it.
    #[serde(default)]
    pub citations: Vec<String>,
    /// Its address, only where a source spells it out.
    #[serde(default)]
    pub web: Option<String>,
    /// Whether the sources only name it: they neither hold it nor say where it is.
    #[serde(default)]
    pub absent: bool,
}

/// Everything that rule sets may refer to.
#[derive(Debug, Clone, Default)]
pub struct Registers {
    /// The questions.
    pub questions: QuestionRegister,
    /// The clauses, by id.
    pub clauses: BTreeMap<String, Clause>,
    /// The source documents.
    pub sources: Vec<SourceDocument>,
    /// The tools.
    pub resources: Vec<Resource>,
    /// The tables by which fields follow from one another.
    pub tables: Tables,
}

impl Registers {
    /// The tool with this id.
    #[must_use]
    pub fn resource(&self, id: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.id == id)
    }

    /// The source document with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&SourceDocument> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The instrument with this id.
    #[must_use]
    pub fn instrument(&self, id: &str) -> Option<&Instrument> {
        self.sources.iter().flat_map(|source| &source.instruments).find(|instrument| instrument.id == id)
    }
}
