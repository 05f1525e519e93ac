//! What informs without deciding: figures over lists, and requirements of another rule set that are only listed.

use super::{Item, Kind, Note, Part, Section, clauses, summary::Summary, summary::section};
use crate::assessment::{Measure, PreviewedRequirement};
use crate::render::phrases::sentence;

impl Summary<'_> {
    /// How many of how many, with the names behind the number.
    pub(super) fn measures(self) -> Option<Section> {
        let item = |measure: &Measure| {
            let named = |label: &str, names: &[String]| {
                (!names.is_empty()).then(|| sentence(&format!("{label}: {}", names.join(", "))))
            };
            let words = self.words;
            let yes = named(words.measured_yes, &measure.yes).map(Note::detail);
            let no = named(words.measured_no, &measure.no).map(Note::plain);
            let unknown = named(words.measured_unknown, &measure.unknown).map(Note::plain);
            Item {
                text: sentence(&measure.text),
                notes: yes.into_iter().chain(no).chain(unknown).collect(),
                clauses: clauses(&measure.citations),
                ..Item::default()
            }
        };
        let items: Vec<Item> = self.assessment.measures.iter().map(item).collect();
        (!items.is_empty())
            .then(|| section(Kind::Measures, self.words.measures, vec![Part { items, ..Part::default() }]))
    }

    /// The requirements of another rule set, listed and not assessed.
    pub(super) fn preview(self) -> Option<Section> {
        let preview = self.assessment.track.as_ref()?.preview.as_ref()?;
        let item = |one: &PreviewedRequirement| Item {
            text: one.title.clone(),
            clauses: clauses(&one.citations),
            ..Item::default()
        };
        let items = preview.requirements.iter().map(item).collect();
        let notes = vec![Note::plain(sentence(&preview.text))];
        let heading = format!("{}: {}", self.words.preview, preview.title);
        Some(section(Kind::Preview, &heading, vec![Part { notes, items, ..Part::default() }]))
    }
}
