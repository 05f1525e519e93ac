//! What a word was taken to stand for, where a table says so.

use super::{Asked, Facts};
use crate::{
    assess::words::Words,
    assessment::TableNote,
    domain::{FactType, Language, ListName, Row, Shown, Standing, Term, VocabularyInfo},
    evaluate::FactId,
    validate::derivation,
};
use std::collections::BTreeSet;

impl Facts<'_> {
    /// The row of the table that decided what a field stands for, where the rule set reads what follows from it.
    pub(super) fn table(&self, fact: FactId, asked: &Asked) -> Option<TableNote> {
        let FactId::Field(list, index, field) = fact else { return None };
        let (derived, target) = self.derived(list, field)?;
        let item = self.item(list, index)?;
        if !asked.asks_field(list, derived) || item.standing(derived, self.as_of) != Standing::Unstated {
            return None;
        }
        let (table, words) = derivation(&self.program.rules().registers().tables, list, derived)?;
        let (mut rows, mut sets) = (Vec::new(), Vec::new());
        for statement in item.statements(field, self.as_of) {
            let Shown::Words(terms) = statement.value else { continue };
            let of_words: Vec<&Row> = terms.iter().filter_map(|term| table.row(words.position(term.id)?)).collect();
            sets.extend(together(&of_words).into_iter().filter(|set| !sets.contains(set)).collect::<Vec<_>>());
            rows.extend(of_words);
        }
        note(self.words, &rows, &sets, &target)
    }

    /// The field that follows from this one by a table, with its words.
    fn derived(&self, list: ListName, field: u8) -> Option<(u8, VocabularyInfo)> {
        let derived =
            (0..u8::try_from(list.fields().len()).ok()?).find(|other| list.source_of(*other) == Some(field))?;
        let FactType::Set(target) = self.field(list, derived)?.kind else { return None };
        Some((derived, target))
    }

    /// What it certainly stands for, whichever alternative is the case.
    pub(super) fn certainly(&self, list: ListName, field: u8, table: &TableNote) -> Option<String> {
        let (_, target) = self.derived(list, field)?;
        let sets: Vec<Vec<&str>> =
            table.stands_for.iter().map(|set| set.iter().map(String::as_str).collect()).collect();
        let shared = shared(&sets);
        (!shared.is_empty()).then(|| self.words.list(&labels(self.words, &shared, &target)))
    }

    /// What a table says of an item, without what its name says already: "misschien ook plan van aanpak".
    pub(super) fn beside(&self, name: &str, table: &TableNote) -> String {
        let said = table.text.strip_prefix(self.words.pick("zeker ", "certainly "));
        let rest = said.and_then(|text| text.strip_prefix(name)?.strip_prefix(", "));
        rest.unwrap_or(&table.text).to_owned()
    }
}

/// What the row of one word says.
pub(in crate::assess) fn row_note(words: Words, row: &Row, target: &VocabularyInfo) -> Option<TableNote> {
    note(words, &[row], &together(&[row]), target)
}

fn note(words: Words, rows: &[&Row], sets: &[u64], target: &VocabularyInfo) -> Option<TableNote> {
    let named: Vec<Vec<&str>> = sets.iter().map(|set| named(*set, target)).collect();
    let first = rows.first()?;
    Some(TableNote {
        text: alternatives(words, &named, target),
        stands_for: named.iter().map(|set| set.iter().map(|id| (*id).to_owned()).collect()).collect(),
        // The weakest ground of all rows speaks for the whole.
        basis: rows.iter().map(|row| row.basis).max_by_key(|basis| *basis as u8).unwrap_or(first.basis),
        citations: rows.iter().flat_map(|row| row.citations.iter().cloned()).collect(),
        note: rows.iter().find_map(|row| row.note.as_ref()).map(|note| note.get(words.0).to_owned()),
    })
}

fn labels<'t>(words: Words, ids: &[&str], target: &'t VocabularyInfo) -> Vec<&'t str> {
    let label = |id: &&str| target.terms.iter().find(|term| term.id == *id).map(|term: &Term| term.label(words.0));
    ids.iter().filter_map(label).collect()
}

/// "medisch", "medisch of sociaal", "zeker meerjarenplan, misschien ook plan van aanpak".
fn alternatives(words: Words, sets: &[Vec<&str>], target: &VocabularyInfo) -> String {
    let shared = shared(sets);
    let mut others: Vec<&str> = Vec::new();
    for id in sets.iter().flatten().filter(|id| !shared.contains(id)) {
        if !others.contains(id) {
            others.push(id);
        }
    }
    let certain = words.list(&labels(words, &shared, target));
    if others.is_empty() && !certain.is_empty() {
        return certain;
    }
    if !certain.is_empty() {
        let perhaps = words.either(&labels(words, &others, target));
        return match words.0 {
            Language::Dutch => format!("zeker {certain}, misschien ook {perhaps}"),
            Language::English => format!("certainly {certain}, perhaps {perhaps} too"),
        };
    }
    let texts = sets.iter().map(|set| match set.is_empty() {
        true => words.pick("iets anders", "something else").to_owned(),
        false => words.list(&labels(words, set, target)),
    });
    let texts: Vec<String> = texts.collect();
    texts.join(words.pick(" of ", " or "))
}

/// What several words of one statement stand for together: every way to take one alternative of each.
fn together(rows: &[&Row]) -> Vec<u64> {
    let mut told = rows.iter().filter(|row| !row.alternatives.is_empty()).peekable();
    let mut sets = if told.peek().is_some() { vec![0] } else { Vec::new() };
    for row in told {
        let mut seen = BTreeSet::new();
        let joined = sets.iter().flat_map(|set| row.alternatives.iter().map(move |more| set | more));
        sets = joined.filter(|set| seen.insert(*set)).collect();
    }
    sets
}

/// The words that stand in every set.
fn shared<'a>(sets: &[Vec<&'a str>]) -> Vec<&'a str> {
    let Some((first, others)) = sets.split_first() else { return Vec::new() };
    first.iter().copied().filter(|id| others.iter().all(|set| set.contains(id))).collect()
}

fn named(set: u64, words: &VocabularyInfo) -> Vec<&'static str> {
    words.ids.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1).map(|(_, id)| *id).collect()
}
