//! A tidy table: one row for each dossier and requirement (RFC 4180).
//!
//! Ids and outcomes are the stable English ones, so that a table can be joined with another year or another language.

use super::escape;
use crate::{
    assessment::{Assessment, Finding},
    domain::vocabulary::Vocabulary,
    truth::Degree,
};

const COLUMNS: [&str; 20] = [
    "dossier_id",
    "dossier",
    "subject",
    "municipalities",
    "rule_set",
    "rule_set_version",
    "as_of",
    "described_on",
    "requirement",
    "group",
    "obligation",
    "title",
    "applies",
    "outcome",
    "at_least",
    "at_most",
    "missing",
    "disputed",
    "clauses",
    "timing",
];

/// All findings of these assessments as one table.
#[must_use]
pub fn csv(assessments: &[Assessment]) -> String {
    let mut out = String::new();
    row(&mut out, COLUMNS.into_iter().map(str::to_owned));
    for assessment in assessments {
        for finding in &assessment.findings {
            row(&mut out, cells(assessment, finding).into_iter());
        }
    }
    out
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&escape::csv(&cell));
    }
    out.push_str("\r\n");
}

fn cells(assessment: &Assessment, finding: &Finding) -> [String; 20] {
    let Assessment { subject, rule_set, as_of, described_on, .. } = assessment;
    let clauses: Vec<&str> = finding.citations.iter().map(|citation| citation.clause.as_str()).collect();
    [
        subject.id.clone().unwrap_or_default(),
        subject.name.clone(),
        subject.kind.term().id.to_owned(),
        subject.municipalities.join(" "),
        rule_set.id.clone(),
        rule_set.version.clone(),
        as_of.clone(),
        described_on.map(|date| date.to_string()).unwrap_or_default(),
        finding.requirement.clone(),
        finding.group.clone().unwrap_or_default(),
        finding.obligation.id().to_owned(),
        finding.title.clone(),
        finding.applies.id().to_owned(),
        finding.outcome.id().to_owned(),
        Degree::id(finding.bounds.at_least).to_owned(),
        Degree::id(finding.bounds.at_most).to_owned(),
        finding.missing.len().to_string(),
        finding.disputed.len().to_string(),
        clauses.join(" "),
        finding.timing.as_ref().map(|note| note.timing.id().to_owned()).unwrap_or_default(),
    ]
}
