//! What is established: each point with the sentence that decides it.

use super::{Item, Kind, Mark, Note, Part, Section, Weight, clauses, summary::Summary, summary::section};
use crate::{
    assessment::{Applies, Because, Finding, Outcome},
    domain::Basis,
    render::phrases::{capital, sentence},
};

/// Up to this many points that do not apply stand apart, each with its reason; more stand together.
const NOT_APPLICABLE_APART: usize = 3;

impl Summary<'_> {
    /// What the dossier settles, each with the sentence that decides it; also what it settles in part. Under the name of
    /// its part, where there are parts.
    pub(super) fn established(self) -> Section {
        let all = || self.assessment.findings.iter().enumerate().filter(|(_, finding)| is_established(finding));
        let away: Vec<&Finding> =
            all().map(|(_, one)| one).filter(|one| one.outcome == Outcome::NotApplicable).collect();
        let apart = away.len() <= NOT_APPLICABLE_APART;
        let of = |group: Option<&str>| -> Vec<Item> {
            let own = all().filter(|(_, one)| one.group.as_deref() == group);
            let mut own: Vec<_> = own.filter(|(_, one)| apart || one.outcome != Outcome::NotApplicable).collect();
            // What is settled goes before what is known in part, and that before what does not apply.
            own.sort_by_key(|(_, one)| match one.outcome {
                Outcome::Unknown => 1,
                Outcome::NotApplicable if group.is_none() => 2,
                _ => 0,
            });
            own.into_iter().map(|(place, finding)| self.finding(place, finding)).collect()
        };
        let mut parts = vec![Part { items: of(None), ..Part::default() }];
        for group in &self.assessment.groups {
            let notes = self.covered_beside(&group.id);
            parts.push(Part {
                heading: Some(group.title.clone()),
                notes,
                items: of(Some(&group.id)),
                ..Part::default()
            });
        }
        parts.retain(|part| !part.items.is_empty());
        if !apart {
            parts.push(self.not_applicable(&away));
        }
        told_once(&mut parts);
        if parts.is_empty() {
            let notes = vec![Note::plain(self.words.nothing_established)];
            parts.push(Part { notes, ..Part::default() });
        }
        section(Kind::Established, self.words.established, parts)
    }

    /// What does not apply, together: for each reason the points that it concerns.
    fn not_applicable(self, away: &[&Finding]) -> Part {
        let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
        for finding in away {
            let reason = finding.because_text.as_str();
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, titles)) => titles.push(&finding.title),
                None => reasons.push((reason, vec![&finding.title])),
            }
        }
        let note = |(reason, titles): (&str, Vec<&str>)| Note::plain(self.phrases.not_applicable(reason, &titles));
        let text = capital(Outcome::NotApplicable.label(self.phrases.0));
        let notes = reasons.into_iter().map(note).collect();
        if self.has_parts() {
            return Part { heading: Some(text), notes, ..Part::default() };
        }
        let item = Item { mark: Some(Outcome::NotApplicable.into()), text, notes, ..Item::default() };
        Part { items: vec![item], ..Part::default() }
    }

    fn finding(self, place: usize, finding: &Finding) -> Item {
        let mut notes = Vec::new();
        let mut reason = sentence(&finding.because_text);
        let of_ours = |because: &&Because| because.table.as_ref().is_some_and(|table| table.basis == Basis::Own);
        let own: Vec<&str> = finding.because.iter().filter(of_ours).map(|because| because.text.as_str()).collect();
        if !own.is_empty() {
            let own = format!("{}: {}", self.words.own_reading, own.join("; "));
            reason = format!("{reason} {}", sentence(&own)).trim().to_owned();
        }
        if !reason.is_empty() {
            notes.push(Note::plain(reason));
        }
        let evidence = finding.because.iter().flat_map(|because| &because.evidence);
        let said = evidence.filter_map(|evidence| {
            let text = self.phrases.ground(evidence)?;
            // A remark on the ground is part of the reason; where the ground stands is for a report in full.
            Some(if evidence.note.is_some() { Note::plain(text) } else { Note::detail(text) })
        });
        for note in said {
            if !notes.iter().any(|other: &Note| other.text == note.text) {
                notes.push(note);
            }
        }
        if let Some(timing) = &finding.timing {
            notes.push(Note::plain(sentence(&timing.text)));
        }
        notes.extend(self.covered_beside(&finding.requirement));
        notes.extend(finding.remarks.iter().map(|remark| Note::quiet(sentence(&remark.text))));
        Item {
            mark: Some(Mark::of(finding)),
            text: finding.title.clone(),
            label: Some(finding.outcome_label.clone()),
            notes,
            clauses: clauses(&finding.citations),
            target: Some(place),
        }
    }
}

/// Whether the dossier settles it, or at least a part of it. Of what is not known yet only what certainly applies.
pub(super) fn is_established(finding: &Finding) -> bool {
    finding.outcome != Outcome::Unknown || finding.applies == Applies::Yes && !finding.because_text.is_empty()
}

/// Leaves a remark where it stands first: what holds for several points is told once.
fn told_once(parts: &mut [Part]) {
    let mut told: Vec<String> = Vec::new();
    for item in parts.iter_mut().flat_map(|part| &mut part.items) {
        item.notes.retain(|note| {
            let again = note.weight == Weight::Quiet && told.contains(&note.text);
            if note.weight == Weight::Quiet && !again {
                told.push(note.text.clone());
            }
            !again
        });
    }
}
