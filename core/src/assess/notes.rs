//! What stands around the findings: the rule set, its sources and tools.

use super::words::Words;
use crate::{
    assessment::{Citation, Remark, ResourceNote, RuleSetNote, SourceNote, ValidityNote},
    compile::Program,
    domain::{Day, Dossier, Language, Role, Vocabulary},
    ruleset::ValidFrom,
};

/// The clauses with these ids.
pub(super) fn citations(program: &Program, ids: &[String], words: Words) -> Vec<Citation> {
    let registers = program.rules().registers();
    let citation = |id: &String| {
        let clause = registers.clauses.get(id)?;
        let title = registers.source(&clause.document).map_or(clause.document.as_str(), |one| one.title.get(words.0));
        Some(Citation {
            clause: id.clone(),
            document: clause.document.clone(),
            document_title: title.to_owned(),
            place: clause.place.clone(),
            anchor: clause.anchor.clone(),
        })
    };
    ids.iter().filter_map(citation).collect()
}

/// The tools with these ids.
pub(super) fn resources(program: &Program, ids: &[String], words: Words) -> Vec<ResourceNote> {
    let registers = program.rules().registers();
    let note = |id: &String| {
        let resource = registers.resource(id)?;
        Some(ResourceNote {
            id: id.clone(),
            name: resource.name.get(words.0).to_owned(),
            purpose: resource.purpose.get(words.0).to_owned(),
            web: resource.web.clone(),
        })
    };
    ids.iter().filter_map(note).collect()
}

pub(super) fn rule_set(program: &Program, words: Words) -> RuleSetNote {
    let document = program.document();
    let validity = |validity: &ValidFrom| ValidityNote { date: validity.date, basis: validity.basis };
    let source = document.source.as_ref().and_then(|id| program.rules().registers().source(id));
    RuleSetNote {
        id: document.id.clone(),
        version: document.version.clone(),
        title: document.title.get(words.0).to_owned(),
        about: document.about.get(words.0).to_owned(),
        standing: document.standing,
        standing_label: words.standing(document.standing).to_owned(),
        valid_from: document.valid_from.as_ref().map(validity),
        valid_to: document.valid_to.as_ref().map(validity),
        source: source.map(|source| SourceNote {
            id: source.id.clone(),
            title: source.title.get(words.0).to_owned(),
            publisher: source.publisher.get(words.0).to_owned(),
            date: source.date,
            date_basis: source.date_basis.filter(|_| source.date.is_some()),
            note: source.note.as_ref().map(|note| note.get(words.0).to_owned()),
        }),
    }
}

/// What a reader has to know before reading on: who filled it in, and whether the rule set held at all.
pub(super) fn remarks(program: &Program, dossier: &Dossier, as_of: Day, words: Words) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut add = |text: String| remarks.push(Remark { text, citations: Vec::new() });
    match dossier.evidence.as_ref().and_then(|evidence| evidence.by) {
        None => {
            add(words.pick("Wie dit heeft ingevuld, staat er niet bij.", "Who filled this in is not said.").to_owned())
        }
        Some(Role::Document) => {
            let itself = words.itself(dossier.subject);
            add(match words.0 {
                Language::Dutch => format!("Ingevuld uit een document, niet door {itself}."),
                Language::English => format!("Filled in from a document, not by {itself}."),
            });
        }
        Some(role) => {
            let label = role.term().label(words.0);
            add(match words.0 {
                Language::Dutch => format!("Ingevuld door {label}. Het is een eigen opgave."),
                Language::English => format!("Filled in by {label}. It is self-reported."),
            });
        }
    }
    if let Some(coalition) = dossier.coalition.dossier() {
        let by = coalition.evidence.as_ref().and_then(|evidence| evidence.by).map(|role| role.term().label(words.0));
        let name = &coalition.name;
        let text = match (words.0, by) {
            (Language::Dutch, Some(by)) => {
                format!("Wat dit dossier niet zegt, komt uit dat van {name}, ingevuld door {by}.")
            }
            (Language::Dutch, None) => format!("Wat dit dossier niet zegt, komt uit dat van {name}."),
            (Language::English, Some(by)) => {
                format!("What this dossier does not say comes from that of {name}, filled in by {by}.")
            }
            (Language::English, None) => format!("What this dossier does not say comes from that of {name}."),
        };
        remarks.push(Remark { text, citations: Vec::new() });
    }
    if let Some(from) = &program.document().valid_from
        && as_of < from.date.first_day()
    {
        remarks.push(Remark {
            text: words.before_validity(from.date, from.basis),
            citations: citations(program, &from.citations, words),
        });
    }
    remarks
}
