//! The order of the report, decided once for all formats.
//!
//! A rule set with parts has many points. There the parts and the first step that helps come first: they are what a
//! reader takes to a meeting. Then follow what is established, what is disputed, the questions that matter, who is
//! there, and the full list. Without parts what is established says how it stands, and the step follows the questions.

mod coverage;
mod established;
mod figures;
mod head;
mod mark;
mod questions;
mod sheet;
mod summary;

pub(super) use head::{Head, Total};
pub(super) use mark::Mark;
pub(super) use sheet::{Aside, Line, Sheet};

use super::{
    phrases::{Phrases, sentence},
    words::{self, Words},
};
use crate::assessment::{Assessment, Citation, Outcome};
use crate::letters::without_capital;

/// An assessment in the order of the report.
pub(super) struct Outline {
    pub(super) phrases: Phrases,
    pub(super) words: &'static Words,
    pub(super) head: Head,
    pub(super) sections: Vec<Section>,
    /// Which track comes first, where a selector chooses.
    pub(super) track: Option<String>,
    /// The hash of the dossier: two dossiers may have the same name.
    pub(super) dossier: String,
    /// One line that says what the report was made from.
    pub(super) receipt: Vec<String>,
    /// The same in full: label and hash.
    pub(super) receipt_in_full: Vec<(String, String)>,
}

/// A section of the report.
pub(super) struct Section {
    pub(super) kind: Kind,
    pub(super) heading: String,
    pub(super) parts: Vec<Part>,
}

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Established,
    Parts,
    Disputed,
    Questions,
    MoreQuestions,
    NextStep,
    Measures,
    Coverage,
    Preview,
    Oddities,
    All,
}

/// A part of a section, with or without a heading.
#[derive(Default)]
pub(super) struct Part {
    pub(super) heading: Option<String>,
    pub(super) notes: Vec<Note>,
    pub(super) items: Vec<Item>,
    pub(super) sheets: Vec<Sheet>,
}

/// One point of a list.
#[derive(Default)]
pub(super) struct Item {
    /// The sign before it; none for a plain point.
    pub(super) mark: Option<Mark>,
    pub(super) text: String,
    /// The outcome in words.
    pub(super) label: Option<String>,
    pub(super) notes: Vec<Note>,
    pub(super) clauses: Vec<String>,
    /// The finding that tells more, by its place.
    pub(super) target: Option<usize>,
}

/// A sentence under a point.
pub(super) struct Note {
    pub(super) weight: Weight,
    pub(super) text: String,
}

/// How much a sentence asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// Read it.
    Plain,
    /// Read it second.
    Quiet,
    /// Left out of a short report.
    Detail,
}

impl Note {
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { weight: Weight::Plain, text: text.into() }
    }
    pub(super) fn quiet(text: impl Into<String>) -> Self {
        Self { weight: Weight::Quiet, text: text.into() }
    }
    pub(super) fn detail(text: impl Into<String>) -> Self {
        Self { weight: Weight::Detail, text: text.into() }
    }
}

impl Outline {
    /// The report on this assessment.
    pub(super) fn of(assessment: &Assessment) -> Self {
        let phrases = Phrases(assessment.lang);
        let words = phrases.words();
        let summary = summary::Summary { assessment, phrases, words };
        let (parts, first) = (summary.parts(), summary.next_step());
        let (above, below) = if parts.is_some() { (first, None) } else { (None, first) };
        let sections = [
            parts,
            above,
            Some(summary.established()),
            summary.disputed(),
            summary.questions(),
            summary.more_questions(),
            below,
            summary.measures(),
            summary.coverage(),
            summary.preview(),
            summary.oddities(),
            sheet::all(summary),
        ];
        Self {
            phrases,
            words,
            head: Head::of(assessment, phrases),
            sections: sections.into_iter().flatten().collect(),
            track: assessment.track.as_ref().map(|track| sentence(&track.text)),
            dossier: assessment.receipt.dossier.clone(),
            receipt: receipt(assessment, phrases),
            receipt_in_full: receipt_in_full(assessment, words),
        }
    }

    /// How it stands with each principle, theme or step.
    pub(super) fn profile(&self) -> impl Iterator<Item = &Item> {
        let parts = self.sections.iter().filter(|section| section.kind == Kind::Parts);
        parts.flat_map(|section| &section.parts).flat_map(|part| &part.items)
    }

    /// Whether it holds points that only may be, which have signs of their own.
    fn has_options(&self) -> bool {
        let parts = self.sections.iter().flat_map(|section| &section.parts);
        parts.flat_map(|part| &part.sheets).any(|sheet| sheet.mark.is_option())
    }

    /// The signs with their words.
    pub(super) fn legend(&self) -> Vec<String> {
        let outcomes =
            Outcome::ALL.map(|outcome| format!("{} {}", words::symbol(outcome), outcome.label(self.phrases.0)));
        let options = self.has_options().then(|| self.words.legend_options.to_owned());
        outcomes.into_iter().chain(options).collect()
    }

    /// The words of the outcomes, in the order in which they are counted.
    pub(super) fn outcomes(phrases: Phrases) -> Vec<&'static str> {
        Outcome::ALL.map(|outcome| outcome.label(phrases.0)).into()
    }
}

/// The clause ids of these citations.
fn clauses(citations: &[Citation]) -> Vec<String> {
    citations.iter().map(|citation| citation.clause.clone()).collect()
}

fn receipt(assessment: &Assessment, phrases: Phrases) -> Vec<String> {
    let words = phrases.words();
    let receipt = &assessment.receipt;
    let mut parts = vec![
        receipt.engine.clone(),
        format!("{} {}", words.rules, short(&receipt.rule_set.sha256)),
        format!("{} {}", without_capital(words.dossier), short(&receipt.dossier)),
    ];
    if let Some(source) = &assessment.rule_set.source {
        parts.push(format!("{}: {}", without_capital(words.source), phrases.source(source)));
    }
    parts
}

fn receipt_in_full(assessment: &Assessment, words: &Words) -> Vec<(String, String)> {
    let receipt = &assessment.receipt;
    let tables = receipt.tables.iter().map(|table| (format!("{} {}", words.table, table.id), table.sha256.clone()));
    let rules = format!("{} {} {}", words.rule_set, receipt.rule_set.id, receipt.rule_set_version);
    [(words.engine.to_owned(), format!("{} ({})", receipt.engine, receipt.schema))]
        .into_iter()
        .chain([(rules, receipt.rule_set.sha256.clone())])
        .chain(tables)
        .chain(receipt.referred.iter().map(|other| (format!("{} {}", words.rule_set, other.id), other.sha256.clone())))
        .chain([(words.dossier.to_owned(), receipt.dossier.clone())])
        .chain(receipt.linked.iter().map(|other| (format!("{} {}", words.dossier, other.id), other.sha256.clone())))
        .collect()
}

/// "3f9c…a1": enough of a hash to see whether two reports rest on the same thing.
fn short(hash: &str) -> String {
    let length = hash.chars().count();
    if length <= 8 {
        return hash.to_owned();
    }
    let begin: String = hash.chars().take(4).collect();
    let end: String = hash.chars().skip(length - 2).collect();
    format!("{begin}…{end}")
}
