//! The full list: every finding with its bounds, its reasons, what is missing, what helps, and where the source says so.

use super::{Kind, Mark, Note, Part, Section, clauses, questions::question_notes, summary::Summary};
use crate::{
    assessment::{Applies, Because, Citation, Finding, Missing, NextStep, Outcome, ResourceNote},
    render::{
        escape,
        phrases::{Phrases, capital, sentence},
        words,
    },
};

/// One finding in full.
pub(in crate::render) struct Sheet {
    /// Its place among the findings.
    pub(in crate::render) place: usize,
    pub(in crate::render) mark: Mark,
    pub(in crate::render) title: String,
    pub(in crate::render) label: String,
    /// Whether nothing is known of it yet, so that its question says enough.
    pub(in crate::render) open: bool,
    pub(in crate::render) clauses: Vec<String>,
    /// Obligation, bounds, applicability, deadline.
    pub(in crate::render) about: Vec<String>,
    pub(in crate::render) rows: Vec<Row>,
}

/// One thing to know of a finding.
pub(in crate::render) struct Row {
    pub(in crate::render) label: &'static str,
    pub(in crate::render) lines: Vec<Line>,
}

/// One sentence of a row.
#[derive(Default)]
pub(in crate::render) struct Line {
    pub(in crate::render) text: String,
    pub(in crate::render) notes: Vec<String>,
    pub(in crate::render) aside: Option<Aside>,
    /// The address that the text leads to.
    pub(in crate::render) address: Option<String>,
    /// Whether it belongs to the sentence before it.
    pub(in crate::render) nested: bool,
}

/// What stands at the end of a sentence.
pub(in crate::render) enum Aside {
    /// A place in the dossier.
    Path(String),
    /// Clauses of the source.
    Clauses(Vec<String>),
}

/// The full list, in the order of the rule set.
pub(super) fn all(summary: Summary<'_>) -> Option<Section> {
    let Summary { assessment, phrases, words } = summary;
    let sheets = |group: Option<&str>| -> Vec<Sheet> {
        let findings = assessment.findings.iter().enumerate();
        let findings = findings.filter(|(_, finding)| finding.group.as_deref() == group);
        findings.map(|(place, finding)| sheet(place, finding, summary)).collect()
    };
    let mut parts = Vec::new();
    let loose = sheets(None);
    if !loose.is_empty() {
        let heading = (!assessment.groups.is_empty()).then(|| words.other_points.to_owned());
        parts.push(Part { heading, sheets: loose, ..Part::default() });
    }
    for group in &assessment.groups {
        let covered = summary
            .covered_in_full(&group.id)
            .flat_map(|(label, notes)| std::iter::once(Note::plain(format!("{label}:"))).chain(notes));
        let tools = group.resources.iter().map(|tool| Note::quiet(phrases.tool(tool)));
        parts.push(Part {
            heading: Some(group.title.clone()),
            notes: covered.chain(tools).collect(),
            sheets: sheets(Some(&group.id)),
            ..Part::default()
        });
    }
    parts.retain(|part| !part.sheets.is_empty());
    (!parts.is_empty()).then(|| Section { kind: Kind::All, heading: words.all.to_owned(), parts })
}

fn sheet(place: usize, finding: &Finding, summary: Summary<'_>) -> Sheet {
    let phrases = summary.phrases;
    let bound = |degree| words::degree(phrases.0, degree);
    let mut about = vec![finding.obligation.label(phrases.0).to_owned()];
    if finding.applies == Applies::Maybe {
        let then = finding.if_applicable.as_ref().map(|then| then.outcome_label.as_str());
        about.push(phrases.applies_maybe(then));
    }
    if finding.applies != Applies::No && finding.bounds.at_least != finding.bounds.at_most {
        about.push(phrases.between(bound(finding.bounds.at_least), bound(finding.bounds.at_most)));
    }
    about.extend(finding.timing.iter().map(|timing| timing.text.clone()));
    Sheet {
        place,
        mark: Mark::of(finding),
        title: finding.title.clone(),
        label: finding.outcome_label.clone(),
        open: finding.outcome == Outcome::Unknown && finding.because.is_empty() && !finding.missing.is_empty(),
        clauses: clauses(&finding.citations),
        about,
        rows: rows(finding, summary),
    }
}

/// What there is to know of a finding: why, what is missing, what helps, and where the source says so.
fn rows(finding: &Finding, summary: Summary<'_>) -> Vec<Row> {
    let Summary { phrases, words, .. } = summary;
    let disputed = finding.disputed.iter().map(|one| Line {
        text: capital(&one.text),
        notes: one.statements.iter().map(|statement| phrases.statement(statement)).collect(),
        aside: Some(Aside::Path(one.path.clone())),
        ..Line::default()
    });
    let remarks = finding.remarks.iter().map(|remark| Line {
        text: sentence(&remark.text),
        aside: cited(&remark.citations),
        ..Line::default()
    });
    let contrast = finding.contrast.iter().map(|contrast| Line {
        text: sentence(&contrast.text),
        aside: Some(Aside::Clauses(vec![contrast.citation.clause.clone()])),
        ..Line::default()
    });
    let steps = finding.next_steps.iter().flat_map(|step| step_lines(step, phrases));
    let rows = [
        (words.because, finding.because.iter().map(|because| because_line(because, phrases)).collect()),
        (words.disputed, disputed.collect()),
        (words.missing, missing_lines(&finding.missing, phrases)),
        (words.remarks, remarks.collect()),
        (words.steps, steps.collect()),
        (words.contrast, contrast.collect()),
        (
            words.examples,
            finding.examples.iter().map(|example| citation_line(&example.citation)).collect::<Vec<Line>>(),
        ),
        (words.citations, finding.citations.iter().map(citation_line).collect()),
    ];
    let covered = summary.covered_in_full(&finding.requirement).map(|(label, notes)| {
        let line = |note: Note| Line { text: note.text, ..Line::default() };
        (label, notes.into_iter().map(line).collect())
    });
    // Who is there stands right after the answer that it belongs to.
    let mut rows = Vec::from(rows);
    rows.splice(1..1, covered);
    let rows = rows.into_iter().filter(|(_, lines)| !lines.is_empty());
    rows.map(|(label, lines)| Row { label, lines }).collect()
}

fn because_line(because: &Because, phrases: Phrases) -> Line {
    let table = because.table.iter().map(|table| phrases.table(table));
    let evidence = because.evidence.iter().filter_map(|evidence| phrases.ground(evidence));
    Line {
        text: capital(&because.text),
        notes: table.chain(evidence).collect(),
        aside: Some(Aside::Path(because.path.clone())),
        ..Line::default()
    }
}

/// Each question once, with every place in the dossier that its answer may go to.
fn missing_lines(all: &[Missing], phrases: Phrases) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for missing in all {
        let known = lines.iter_mut().find(|line| line.text == missing.question.text);
        if let Some(Aside::Path(paths)) = known.and_then(|line| line.aside.as_mut()) {
            paths.push_str(", ");
            paths.push_str(&missing.path);
        } else {
            lines.push(missing_line(missing, phrases));
        }
    }
    lines
}

fn missing_line(missing: &Missing, phrases: Phrases) -> Line {
    let question = &missing.question;
    let who: Vec<String> = question.who.iter().map(|role| phrases.role_id(role)).collect();
    let who = (!who.is_empty()).then(|| format!("{}: {}", phrases.words().who, who.join(", ")));
    let notes = question_notes(question, phrases).into_iter().map(|note| note.text);
    Line {
        text: question.text.clone(),
        notes: who.into_iter().chain(notes).collect(),
        aside: Some(Aside::Path(missing.path.clone())),
        ..Line::default()
    }
}

/// A step, and each of its tools.
fn step_lines(step: &NextStep, phrases: Phrases) -> Vec<Line> {
    let first = Line {
        text: sentence(&step.text),
        notes: phrases.origin(step).into_iter().collect(),
        aside: cited(&step.citations),
        ..Line::default()
    };
    let tool = |tool: &ResourceNote| Line {
        text: phrases.tool(tool),
        address: tool.web.as_deref().and_then(escape::address),
        nested: true,
        ..Line::default()
    };
    [first].into_iter().chain(step.resources.iter().map(tool)).collect()
}

/// "Lokaal stappenplan, Toets minimale eisen: “partij uit het medisch domein”   L10.1".
fn citation_line(citation: &Citation) -> Line {
    Line {
        text: format!("{}, {}: “{}”", capital(&citation.document_title), citation.place, citation.anchor),
        aside: Some(Aside::Clauses(vec![citation.clause.clone()])),
        ..Line::default()
    }
}

fn cited(citations: &[Citation]) -> Option<Aside> {
    (!citations.is_empty()).then(|| Aside::Clauses(clauses(citations)))
}
