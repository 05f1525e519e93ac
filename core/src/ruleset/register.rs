//! What rule sets refer to: clauses, source documents, resources, questions.

use super::{Clause, Standing};
use crate::domain::{Localised, PartialDate, QuestionRegister, Tables};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
    /// Its parts, by which clauses and next steps are told apart. One that is a rule set has its title there, and need
    /// not stand here.
    #[serde(default)]
    pub instruments: Vec<Instrument>,
}

/// A part of a source document: a checklist, a list of tips, an introduction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its id; that of its rule set where it is or becomes one.
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
