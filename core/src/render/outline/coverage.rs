//! Who is there, and who could be asked. It stands beside the point that it tells more about: a point that asks for a
//! broad group is not answered by who is there, nor the other way round.

use super::{Kind, Note, Part, Section, Weight, established::is_established, summary::Summary, summary::section};
use crate::assessment::{Applies, Coverage, Finding, Outcome, Prompt};
use crate::letters;

impl Summary<'_> {
    /// Who is there, of which nothing else is told yet: the point that it stands beside is not established. In a rule
    /// set without parts it is the last that a reader sees.
    pub(super) fn coverage(self) -> Option<Section> {
        let all: Vec<&Coverage> = self.assessment.coverage.iter().filter(|one| !self.is_beside(one)).collect();
        let table = all.iter().all(|one| one.list == "partners");
        let titled = self.has_parts() || all.len() > 1;
        let parts: Vec<Part> = all
            .iter()
            .map(|one| Part {
                heading: titled.then(|| self.title_of(&one.beside)),
                notes: self.covered(one),
                ..Part::default()
            })
            .collect();
        let heading = if table { self.words.at_the_table } else { self.words.to_think_of };
        (!parts.is_empty()).then(|| section(Kind::Coverage, heading, parts))
    }

    /// Who is there, under the established point or part with this id.
    pub(super) fn covered_beside(self, id: &str) -> Vec<Note> {
        let all = self.assessment.coverage.iter().filter(|one| one.beside == id && self.is_beside(one));
        let notes = all.flat_map(|one| {
            let (details, told): (Vec<Note>, Vec<Note>) =
                self.covered(one).into_iter().partition(|note| note.weight == Weight::Detail);
            let told: Vec<String> = told.into_iter().map(|note| note.text).collect();
            let told = Note::plain(format!("{}: {}", self.covered_label(one), small(&told.join(" "))));
            std::iter::once(told).chain(details)
        });
        notes.collect()
    }

    /// The same for the full list, where everything stands with the point that it belongs to.
    pub(super) fn covered_in_full(self, id: &str) -> impl Iterator<Item = (&'static str, Vec<Note>)> {
        let all = self.assessment.coverage.iter().filter(move |one| one.beside == id);
        all.map(move |one| (self.covered_label(one), self.covered(one))).collect::<Vec<_>>().into_iter()
    }

    fn covered_label(self, coverage: &Coverage) -> &'static str {
        if coverage.list == "partners" { self.words.at_the_table } else { self.words.to_think_of }
    }

    /// Whether it stands under the point or part that it belongs to.
    fn is_beside(self, coverage: &Coverage) -> bool {
        let told = |finding: &Finding| is_established(finding) && finding.outcome != Outcome::NotApplicable;
        let belongs = |finding: &&Finding| {
            finding.requirement == coverage.beside || finding.group.as_ref() == Some(&coverage.beside)
        };
        self.has_parts() && self.assessment.findings.iter().filter(belongs).any(told)
    }

    fn covered(self, coverage: &Coverage) -> Vec<Note> {
        let partners = coverage.list == "partners";
        let labels = |wanted: &dyn Fn(&Prompt) -> bool| {
            let labels: Vec<&str> =
                coverage.prompts.iter().filter(|prompt| wanted(prompt)).map(|one| one.label.as_str()).collect();
            labels.join(if labels.iter().any(|label| label.contains(',')) { "; " } else { ", " })
        };
        let yes = labels(&|prompt| prompt.there == Applies::Yes);
        let in_view = labels(&|prompt| prompt.in_view);
        let maybe = labels(&|prompt| prompt.there == Applies::Maybe && !prompt.in_view);
        let no = labels(&|prompt| prompt.there == Applies::No && !prompt.in_view);
        let phrases = self.phrases;
        let what = coverage.text.trim().trim_end_matches('.');
        let what = if what.is_empty() { String::new() } else { format!(" ({what})") };
        let mut notes = Vec::new();
        // Of partners the number says something; of other things which of them are there does.
        if partners || yes.is_empty() {
            notes.push(Note::plain(phrases.named(partners, coverage.named, coverage.open)));
        }
        if !yes.is_empty() {
            let text = phrases.there(&yes);
            notes.push(if partners { Note::detail(text) } else { Note::plain(text) });
        }
        if !in_view.is_empty() {
            notes.push(Note::plain(phrases.in_view(&in_view)));
        }
        if !no.is_empty() {
            let what = if maybe.is_empty() { what.as_str() } else { "" };
            notes.push(Note::plain(phrases.not_there(partners, &format!("{no}{what}"))));
        }
        if !maybe.is_empty() {
            notes.push(Note::plain(phrases.perhaps_there(partners, &format!("{maybe}{what}"))));
        }
        notes
    }

    /// The name of the requirement or group with this id, with the answer that it has.
    fn title_of(self, id: &str) -> String {
        if let Some(group) = self.assessment.groups.iter().find(|group| group.id == id) {
            return group.title.clone();
        }
        let finding = self.assessment.findings.iter().find(|finding| finding.requirement == id);
        finding.map_or_else(|| id.to_owned(), |finding| format!("{} ({})", finding.title, finding.outcome_label))
    }
}

/// The sentence as it stands behind a colon: without its capital.
fn small(text: &str) -> String {
    letters::without_capital(text)
}
