//! The sections that a reader sees first.

use super::{Item, Kind, Mark, Note, Part, Section, clauses};
use crate::{
    assessment::{Applies, Assessment, Group, Outcome, Warning},
    render::{
        phrases::{Phrases, capital, sentence},
        words::Words,
    },
    ruleset::Obligation,
};

#[derive(Clone, Copy)]
pub(super) struct Summary<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) phrases: Phrases,
    pub(super) words: &'static Words,
}

impl Summary<'_> {
    /// Whether its points stand in principles, themes or steps.
    pub(super) const fn has_parts(self) -> bool {
        !self.assessment.groups.is_empty()
    }

    /// One line for each principle, theme or step.
    pub(super) fn parts(self) -> Option<Section> {
        let groups = &self.assessment.groups;
        let item = |group: &Group| Item {
            mark: group.outcome.map(Mark::from),
            text: sentence(&group.headline),
            clauses: clauses(&group.citations),
            ..Item::default()
        };
        let items = groups.iter().map(item).collect();
        (!groups.is_empty()).then(|| section(Kind::Parts, self.words.parts, vec![Part { items, ..Part::default() }]))
    }

    /// Each fact on which statements differ, once, with what is said of it.
    pub(super) fn disputed(self) -> Option<Section> {
        let mut seen: Vec<&str> = Vec::new();
        let mut items = Vec::new();
        for (place, finding) in self.assessment.findings.iter().enumerate() {
            for disputed in &finding.disputed {
                if seen.contains(&disputed.path.as_str()) {
                    continue;
                }
                seen.push(&disputed.path);
                let said = disputed.statements.iter().map(|statement| Note::plain(self.phrases.statement(statement)));
                items.push(Item {
                    text: capital(&disputed.text),
                    notes: said.collect(),
                    clauses: clauses(&finding.citations),
                    target: Some(place),
                    ..Item::default()
                });
            }
        }
        (!items.is_empty())
            .then(|| section(Kind::Disputed, self.words.disputed, vec![Part { items, ..Part::default() }]))
    }

    /// The first step of the first must that is certainly not met, else of the first that is not known; without a must
    /// the same of what should, then of what may be.
    pub(super) fn next_step(self) -> Option<Section> {
        let open = [Outcome::NotMet, Outcome::PartlyMet, Outcome::Unknown];
        let of = |obligation: Obligation, outcome: Outcome| {
            let all = self.assessment.findings.iter().enumerate();
            // Something that may not even apply is no first step.
            let all = all.filter(|(_, finding)| finding.applies == Applies::Yes);
            all.filter(move |(_, finding)| finding.obligation == obligation && finding.outcome == outcome)
                .find_map(|(place, finding)| Some((place, finding, finding.next_steps.first()?)))
        };
        let (place, finding, step) = Obligation::ALL
            .into_iter()
            .find_map(|obligation| open.into_iter().find_map(|outcome| of(obligation, outcome)))?;
        // Of what only may be, that it need not be done says more than that it is not done.
        let label = if finding.obligation == Obligation::May { self.words.need_not } else { &finding.outcome_label };
        let mut notes = vec![Note::plain(format!("{}: {} ({label})", self.words.belongs_to, finding.title))];
        notes.extend(step.resources.iter().take(1).map(|tool| Note::plain(self.phrases.tool(tool))));
        notes.extend(step.resources.iter().skip(1).map(|tool| Note::detail(self.phrases.tool(tool))));
        if let Some(from) = self.phrases.origin(step) {
            notes.push(Note::quiet(from));
        }
        let item = Item {
            text: sentence(&step.text),
            notes,
            clauses: clauses(&step.citations),
            target: Some(place),
            ..Item::default()
        };
        Some(section(Kind::NextStep, self.words.next_step, vec![Part { items: vec![item], ..Part::default() }]))
    }

    /// What was odd in the dossier without being wrong.
    pub(super) fn oddities(self) -> Option<Section> {
        let warnings = &self.assessment.warnings;
        let item = |warning: &Warning| Item {
            text: capital(&warning.message),
            clauses: vec![warning.path.clone()].into_iter().filter(|path| !path.is_empty()).collect(),
            ..Item::default()
        };
        let items = warnings.iter().map(item).collect();
        (!warnings.is_empty())
            .then(|| section(Kind::Oddities, self.words.oddities, vec![Part { items, ..Part::default() }]))
    }
}

pub(super) fn section(kind: Kind, heading: &str, parts: Vec<Part>) -> Section {
    Section { kind, heading: heading.to_owned(), parts }
}
