//! From a dossier to the slots that are open in it.

use super::super::reads::ListReads;
use super::super::{Day, Degree, Item, Kind, Possible, Rules, Said, Use, Value, World};
use super::{Change, Completions, FILLINGS, Fields, Slot, Together};
use kansrijk::domain::{AnswerTypeName, DocumentFunction, Domain, LeadFunction, ListName, Vocabulary};
use kansrijk::ruleset::{ConditionDocument, Registers};
use serde_json::Value as Json;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// Reads a dossier for slots.
pub(super) struct Builder<'b, 'a> {
    pub(super) rules: &'b Rules<'a>,
    pub(super) registers: &'b Registers,
    pub(super) dossier: &'b Json,
    pub(super) as_of: Day,
    /// Whether some verdicts on linked dossiers were looked for by chance.
    pub(super) by_chance: Cell<bool>,
}

impl Builder<'_, '_> {
    pub(super) fn answer(&self, id: &str) -> Kind {
        let own = self.rules.document.questions.iter().find(|question| question.id == id);
        let question = own.or_else(|| self.registers.questions.answer(id)).expect("the question exists");
        match question.kind {
            AnswerTypeName::Degree => Kind::Degree,
            AnswerTypeName::YesNo => Kind::YesNo,
            AnswerTypeName::Number => Kind::Number,
            AnswerTypeName::Date => Kind::Date,
            AnswerTypeName::Choice => Kind::One(question.choices.iter().map(|one| one.id.clone()).collect()),
        }
    }

    pub(super) fn list(&self, list: &str, reads: &ListReads<'_>, all: &mut Completions) {
        let stated = self.dossier.get(list).filter(|stated| !stated.is_null() && stated.as_str() != Some("unknown"));
        let items = stated.and_then(|stated| stated.as_array().or_else(|| stated.get("items")?.as_array()));
        let items: &[Json] = items.map_or(&[], Vec::as_slice);
        let size = stated.and_then(|stated| stated.get("size")?.as_u64());
        let incomplete = self.dossier.get("incomplete").and_then(Json::as_array);
        let open = stated.is_none() || incomplete.is_some_and(|open| open.iter().any(|name| name == list));

        all.parties.insert(list.to_owned(), parties(items));
        for (place, item) in items.iter().enumerate() {
            for (paths, ways) in self.item(list, reads, item, false) {
                let paths = paths.into_iter().map(|field| format!("{list}[{place}].{field}")).collect();
                let change = |way| Change::Fields(list.to_owned(), place, way);
                all.slots.push(Slot { paths, candidates: ways.into_iter().map(change).collect() });
            }
        }
        let unnamed = size.map_or(0, |size| usize::try_from(size).expect("a small list") - items.len());
        if unnamed > 0 {
            self.others(list, reads, false, (unnamed, unnamed), all);
        }
        if open {
            self.others(list, reads, true, (0, reads.thresholds + 1), all);
        }
    }

    /// Items that are not described: so many that are counted, or any number that may be there besides.
    fn others(&self, list: &str, reads: &ListReads<'_>, further: bool, sizes: (usize, usize), all: &mut Completions) {
        let mut kinds = vec![Vec::new()];
        for (_, ways) in self.item(list, reads, &Json::Null, further) {
            let with = |kind: &Vec<(String, Value)>| -> Vec<Vec<(String, Value)>> {
                ways.iter().map(|way| kind.iter().chain(way).cloned().collect()).collect()
            };
            kinds = kinds.iter().flat_map(with).collect();
        }
        let mut seen = BTreeSet::new();
        let mut told_apart = Vec::new();
        for kind in kinds {
            let kind: Fields = kind.into_iter().collect();
            if seen.insert(self.profile(list, reads, &kind)) {
                told_apart.push(kind);
            }
        }
        let known = all.others.entry(list.to_owned()).or_default();
        let from = known.len();
        let until = from + told_apart.len();
        known.extend(told_apart);
        let (fillings, complete) = fillings(from..until, sizes);
        all.complete &= complete;
        let candidates = fillings.into_iter().map(|kinds| Change::Items(list.to_owned(), kinds)).collect();
        all.slots.push(Slot { paths: vec![list.to_owned()], candidates });
    }

    /// What the conditions see of an item: those that see the same cannot tell two items apart.
    fn profile(&self, list: &str, reads: &ListReads<'_>, fields: &Fields) -> Vec<(Vec<Option<Degree>>, Option<Value>)> {
        let fields: BTreeMap<&str, &Value> = fields.iter().map(|(field, value)| (field.as_str(), value)).collect();
        let world = World { lists: BTreeMap::from([(list, vec![Item { party: 0, fields }])]), ..World::default() };
        let each = |condition: &&ConditionDocument| self.rules.glance(condition, list, &world);
        reads.conditions.iter().map(each).collect()
    }

    /// The fields of an item that are read: for each fact the fields where it may stand, and the values there can be.
    /// Of an item that is not described nothing is said; of a further one not even what silence means.
    fn item(&self, list: &str, reads: &ListReads<'_>, item: &Json, further: bool) -> Vec<Together> {
        let name = ListName::from_id(list).expect("a list of a dossier");
        let mut facts = if list == "coalitions" { self.verdicts(reads, item) } else { Vec::new() };
        for field in name.fields() {
            if name.fields().iter().any(|other| follows_from(list, other.name) == Some(field.name)) {
                continue; // Taken together with the field that follows from it.
            }
            match follows_from(list, field.name) {
                None => {
                    let Some(possible) = reads.fields.get(field.name) else { continue };
                    let values = self.field(list, field.name, possible, item, further).into_iter();
                    facts.push((
                        vec![field.name.to_owned()],
                        values.map(|value| vec![(field.name.to_owned(), value)]).collect(),
                    ));
                }
                Some(source) => self.derived(list, source, field.name, reads, item, further, &mut facts),
            }
        }
        facts
    }

    #[expect(clippy::too_many_arguments, reason = "two fields of one item, and where they stand")]
    fn derived(
        &self,
        list: &str,
        source: &str,
        field: &str,
        reads: &ListReads<'_>,
        item: &Json,
        further: bool,
        facts: &mut Vec<Together>,
    ) {
        let said = |name: &str| !Said::all(item.get(name), &self.kind(list, name), self.as_of).is_empty();
        let read = |name: &str| reads.fields.get(name);
        if said(field) || !said(source) {
            // Stated itself, or nothing is known of either: then they are two facts.
            for name in [source, field] {
                if let Some(uses) = read(name) {
                    let either =
                        if said(field) { vec![name.to_owned()] } else { vec![source.to_owned(), field.to_owned()] };
                    let values = self.field(list, name, uses, item, further).into_iter();
                    facts.push((either, values.map(|value| vec![(name.to_owned(), value)]).collect()));
                }
            }
            return;
        }
        let mut ways: Vec<Vec<(String, Value)>> = Vec::new();
        let mut seen = BTreeSet::new();
        for value in self.field(list, source, &[Use::Whole], item, further) {
            for words in self.alternatives(list, source, &value) {
                let mut way = Vec::new();
                let mut look = Vec::new();
                for (name, value) in [(source, &value), (field, &words)] {
                    if let Some(uses) = read(name) {
                        way.push((name.to_owned(), value.clone()));
                        look.extend(uses.iter().map(|one| one.look(value, self.as_of)));
                    }
                }
                if seen.insert(look) {
                    ways.push(way);
                }
            }
        }
        if read(source).is_some() || read(field).is_some() {
            facts.push((vec![source.to_owned(), field.to_owned()], ways));
        }
    }

    fn kind(&self, list: &str, field: &str) -> Kind {
        let fields = ListName::from_id(list).expect("a list of a dossier").fields();
        Kind::from(&fields.iter().find(|one| one.name == field).expect("a field of the list").kind)
    }

    /// The values that a field can have by what is said of it alone.
    fn field(&self, list: &str, field: &str, uses: &[Use<'_>], item: &Json, further: bool) -> Vec<Value> {
        let kind = self.kind(list, field);
        let said = Said::all(item.get(field), &kind, self.as_of);
        if said.is_empty() && !further && list == "partners" && field == "status" {
            return vec![Value::Words(BTreeSet::from(["joined".to_owned()]))];
        }
        let words = if uses.contains(&Use::Whole) { self.words_in(list, field) } else { BTreeSet::new() };
        Possible { kind: &kind, uses, words: &words, as_of: self.as_of }.after(&said)
    }

    /// The words of a field that occur in the dossier, in whatever way.
    fn words_in(&self, list: &str, field: &str) -> BTreeSet<String> {
        let (Kind::One(all) | Kind::Several(all)) = self.kind(list, field) else { return BTreeSet::new() };
        let text = self.dossier.get(list).map(Json::to_string).unwrap_or_default();
        let occurs = |word: &String| text.contains(&format!("\"{word}\""));
        let mut words: BTreeSet<String> = all.into_iter().filter(occurs).collect();
        if let Some(source) = follows_from(list, field) {
            for word in self.words_in(list, source) {
                for way in self.alternatives(list, source, &Value::Words(BTreeSet::from([word]))) {
                    if let Value::Words(more) = way {
                        words.extend(more);
                    }
                }
            }
        }
        words
    }

    /// What a value stands for by the table: one alternative for each of its words, united.
    fn alternatives(&self, list: &str, source: &str, value: &Value) -> Vec<Value> {
        let tables = &self.registers.tables;
        let (table, to): (_, &[&str]) = match list {
            "partners" => (&tables.partner_domains, Domain::IDS),
            "documents" => (&tables.document_functions, DocumentFunction::IDS),
            _ => (&tables.lead_functions, LeadFunction::IDS),
        };
        let (Kind::One(from) | Kind::Several(from)) = self.kind(list, source) else { panic!("{source} has no words") };
        let Value::Words(words) = value else { panic!("{value:?} has no words") };
        let mut ways: BTreeSet<BTreeSet<String>> = BTreeSet::from([BTreeSet::new()]);
        for word in words {
            let row = table
                .row(from.iter().position(|one| one == word).expect("a word of the list"))
                .expect("a row for each word");
            let sets = row.alternatives.iter().map(|bits| -> BTreeSet<String> {
                to.iter()
                    .enumerate()
                    .filter(|(place, _)| bits >> place & 1 == 1)
                    .map(|(_, id)| (*id).to_owned())
                    .collect()
            });
            let sets: Vec<BTreeSet<String>> = sets.collect();
            ways = ways.iter().flat_map(|way| sets.iter().map(move |set| way | set)).collect();
        }
        ways.into_iter().map(Value::Words).collect()
    }
}

/// The field that a field follows from by a table, unless it is stated itself.
fn follows_from(list: &str, field: &str) -> Option<&'static str> {
    match (list, field) {
        ("partners", "domain") => Some("kind"),
        ("documents", "serves_as") => Some("type"),
        ("leads", "serves_as") => Some("role"),
        _ => None,
    }
}

/// The party of each item: entries that are a part of another are one party with it.
fn parties(items: &[Json]) -> Vec<usize> {
    let mut parties: Vec<usize> = (0..items.len()).collect();
    for item in 0..items.len() {
        let Some(whole) = items[item].get("part_of").filter(|whole| !whole.is_null()) else { continue };
        let other = items.iter().position(|other| other.get("id") == Some(whole)).expect("the whole is there");
        let (from, to) = (parties[item], parties[other]);
        parties.iter_mut().filter(|party| **party == from).for_each(|party| *party = to);
    }
    parties
}

/// All ways to choose so many things of these kinds, whatever their order; and whether these are all of them.
fn fillings(kinds: std::ops::Range<usize>, (least, most): (usize, usize)) -> (Vec<Vec<usize>>, bool) {
    let mut all: Vec<Vec<usize>> = Vec::new();
    let mut of_size: Vec<Vec<usize>> = vec![Vec::new()];
    for size in 0..=most {
        if size >= least {
            all.extend(of_size.iter().cloned());
        }
        if size < most {
            let longer = |filling: &Vec<usize>| -> Vec<Vec<usize>> {
                let from = filling.last().copied().unwrap_or(kinds.start);
                (from..kinds.end).map(|kind| filling.iter().copied().chain([kind]).collect()).collect()
            };
            of_size = of_size.iter().flat_map(longer).collect();
            if all.len() + of_size.len() > FILLINGS {
                // Too many to list: at least all of one kind are among them.
                all.extend(kinds.map(|kind| vec![kind; most]));
                return (all, false);
            }
        }
    }
    (all, true)
}
