//! What is asked of the items of a list.

use super::{About, citations, plain, read::Read, who_labels, without_words};
use crate::{
    assess::{
        asking::Asking,
        facts::row_note,
        words::{Words, capital},
    },
    assessment::{AskedField, TableRow},
    domain::{FactType, ListName, VERDICTS, Vocabulary},
    validate::derivation,
};

/// The name of an item, the fields that are read, and what tells items apart or links them.
pub(super) fn of(asking: &Asking<'_>, list: ListName, read: &Read) -> Vec<AskedField> {
    let mut fields: Vec<AskedField> = name(asking.words, list).into_iter().collect();
    let own = read.fields.iter().filter(|number| usize::from(**number) < list.fields().len());
    fields.extend(own.filter_map(|number| field(asking, list, *number)));
    let links = match list {
        ListName::Partners if read.parties => Some(("part_of", "item")),
        ListName::MemberMunicipalities => Some(("code", "text")),
        ListName::Coalitions if read.fields.iter().any(|number| *number >= VERDICTS) => Some(("dossier", "dossier")),
        _ => None,
    };
    fields.extend(links.map(|(name, kind)| {
        let mut field = registered(asking, list, name);
        kind.clone_into(&mut field.question.kind);
        field
    }));
    fields
}

fn field(asking: &Asking<'_>, list: ListName, number: u8) -> Option<AskedField> {
    let description = list.fields().get(usize::from(number))?;
    let source = list.source_of(number).and_then(|source| list.fields().get(usize::from(source)));
    let default = match description.kind {
        FactType::One(words) => (words.default)().map(|term| term.id.to_owned()),
        _ => None,
    };
    let mut field = registered(asking, list, description.name);
    field.follows_from = source.map(|source| source.name.to_owned());
    field.table = table(asking, list, number);
    field.default = default;
    Some(field)
}

/// What follows from each word of the field that this one follows from.
fn table(asking: &Asking<'_>, list: ListName, number: u8) -> Vec<TableRow> {
    let tables = &asking.program.rules().registers().tables;
    let Some((table, words)) = derivation(tables, list, number) else { return Vec::new() };
    let Some(FactType::Set(target)) = list.kind_of(number) else { return Vec::new() };
    let rows = words.ids.iter().enumerate().filter_map(|(place, word)| {
        let note = row_note(asking.words, table.row(place)?, &target)?;
        Some(TableRow { word: (*word).to_owned(), note })
    });
    rows.collect()
}

/// A field with the question that the register has for it.
fn registered(asking: &Asking<'_>, list: ListName, name: &'static str) -> AskedField {
    let words = asking.words;
    let about = About::Field(list, name, words.this_item(list));
    let question = without_words(asking.question(about));
    let path = format!("{}.{name}", list.term().id);
    let registered = asking.program.rules().registers().questions.field(&path, asking.subject);
    let heading = registered.and_then(|one| one.heading.as_ref().or(one.label.as_ref()));
    AskedField {
        heading: heading.map_or_else(|| name.to_owned(), |heading| capital(heading.get(words.0))),
        who_labels: who_labels(&question, words),
        citations: citations(asking, about),
        question,
        ..plain(name, "", "", "", "")
    }
}

/// What an item is called; of a year there is nothing to call.
fn name(words: Words, list: ListName) -> Option<AskedField> {
    let item = words.this_item(list);
    let text = match list {
        ListName::RivmParticipation => return None,
        _ => words.pick("Hoe noemen jullie {item}?", "What do you call {item}?").replace("{item}", item),
    };
    let why = match list {
        ListName::Partners | ListName::Leads => words.pick(
            "Zo vind je hem terug in het verslag. Noem een organisatie of een rol, nooit de naam van een persoon.",
            "This is how you find it in the report. Name an organisation or a role, never a person.",
        ),
        _ => words.pick("Zo vind je het terug in het verslag.", "This is how you find it in the report."),
    };
    Some(plain("name", words.pick("Naam", "Name"), "text", &text, why))
}
