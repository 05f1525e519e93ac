//! Tables by which one field follows from another: the domain of a partner from its kind, what a document or a lead
//! serves as from its type or role.

use super::{
    DocumentFunction, DocumentType, Domain, Language, LeadFunction, LeadRole, Localised, PartnerKind, Set,
    vocabulary::Vocabulary,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// On what ground a row of a table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The text says so.
    Stated,
    /// The context makes it clear.
    Implied,
    /// Our own reading; a dossier may say otherwise.
    Own,
}

impl Basis {
    /// What readers call it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Stated => language.pick("staat in de bron", "stated by the source"),
            Self::Implied => language.pick("blijkt uit de bron", "implied by the source"),
            Self::Own => language.pick("onze lezing", "our reading"),
        }
    }
}

/// What one word may stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The alternatives, each a set of words (one bit a word). One alternative is certain; several are open.
    pub alternatives: Vec<u64>,
    /// The ground.
    pub basis: Basis,
    /// The clauses.
    pub citations: Vec<String>,
    /// Why it is open, where it is.
    pub note: Option<Localised>,
}

/// A table in files.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, bound = "K: DeserializeOwned, V: Vocabulary + DeserializeOwned")]
pub struct TableDocument<K, V> {
    /// One row for each word.
    pub rows: Vec<RowDocument<K, V>>,
}

/// A row in files.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, bound = "K: DeserializeOwned, V: Vocabulary + DeserializeOwned")]
pub struct RowDocument<K, V> {
    /// The word.
    pub value: K,
    /// What it may stand for: one alternative is certain, several are open, `[[]]` is nothing.
    pub alternatives: Vec<Set<V>>,
    /// The ground.
    pub basis: Basis,
    /// The clauses.
    #[serde(default)]
    pub citations: Vec<String>,
    /// Why it is open.
    pub note: Option<Localised>,
}

/// One table: a row for each word of the vocabulary, by its place. A word without a row may stand for anything.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Table {
    rows: Vec<Option<Row>>,
}

impl Table {
    /// The table of a file.
    #[must_use]
    pub fn new<K: Vocabulary, V: Vocabulary>(document: TableDocument<K, V>) -> Self {
        let mut rows = vec![None; K::IDS.len()];
        for row in document.rows {
            if let Some(place) = rows.get_mut(row.value.index()) {
                *place = Some(Row {
                    alternatives: row.alternatives.into_iter().map(Set::bits).collect(),
                    basis: row.basis,
                    citations: row.citations,
                    note: row.note,
                });
            }
        }
        Self { rows }
    }

    /// The row of the word at this place of its vocabulary.
    #[must_use]
    pub fn row(&self, word: usize) -> Option<&Row> {
        self.rows.get(word)?.as_ref()
    }

    /// The words that certainly, and those that possibly, lead to one of the words asked for.
    #[must_use]
    pub fn leading_to(&self, asked: u64, words: usize) -> (u64, u64) {
        let (mut certain, mut possible) = (0, 0);
        for word in 0..words.min(64) {
            let (all, any) = match self.row(word) {
                None => (false, true),
                Some(row) => (
                    !row.alternatives.is_empty() && row.alternatives.iter().all(|set| set & asked != 0),
                    row.alternatives.is_empty() || row.alternatives.iter().any(|set| set & asked != 0),
                ),
            };
            certain |= u64::from(all) << word;
            possible |= u64::from(any) << word;
        }
        (certain, possible)
    }
}

/// All tables.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tables {
    /// The kind of a partner to its domain.
    pub partner_domains: Table,
    /// The type of a document to what it serves as.
    pub document_functions: Table,
    /// The role of a lead to what it serves as.
    pub lead_functions: Table,
}

/// The form of [`Tables::partner_domains`] in files.
pub type PartnerDomains = TableDocument<PartnerKind, Domain>;
/// The form of [`Tables::document_functions`] in files.
pub type DocumentFunctions = TableDocument<DocumentType, DocumentFunction>;
/// The form of [`Tables::lead_functions`] in files.
pub type LeadFunctions = TableDocument<LeadRole, LeadFunction>;
