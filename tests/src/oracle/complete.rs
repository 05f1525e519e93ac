//! All ways to complete a dossier, as far as some requirements can tell them apart.

use super::{Day, Degree, Item, Kind, Possible, Reads, Rules, Said, Use, Value, World, reads::ListReads};
use kansrijk::{
    domain::{AnswerTypeName, DocumentFunction, Domain, LeadFunction, ListName, Vocabulary},
    ruleset::{ConditionDocument, Registers},
};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};

/// Facts that are completed together: their paths, and the combinations of values that they can have.
type Together = (Vec<String>, Vec<Vec<(String, Value)>>);

/// Something that is still open, or that may be: it has one of these values.
#[derive(Debug, Clone)]
pub struct Slot {
    /// Where it stands; several when a field follows from another, and either may be asked for.
    pub paths: Vec<String>,
    /// What it can be; never empty.
    pub candidates: Vec<Change>,
}

/// What a candidate puts into the world.
#[derive(Debug, Clone)]
pub enum Change {
    /// The value of a single fact.
    Fact(String, Value),
    /// The value of an answer.
    Answer(String, Value),
    /// Values of fields of an item.
    Fields(String, usize, Vec<(String, Value)>),
    /// Items that the dossier does not describe, each by its place among the kinds of item there can be.
    Items(String, Vec<usize>),
}

/// How many completions were looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// All of them.
    All(usize),
    /// So many, at random.
    Some(usize),
}

impl Coverage {
    /// The number that was looked at.
    #[must_use]
    pub const fn count(self) -> usize {
        match self {
            Self::All(count) | Self::Some(count) => count,
        }
    }
}

/// The fields of an item, with their values.
type Fields = BTreeMap<String, Value>;

/// All completions of a dossier.
pub struct Completions {
    /// Everything that may be open.
    pub slots: Vec<Slot>,
    /// The party of each item that the dossier describes.
    parties: BTreeMap<String, Vec<usize>>,
    /// The items that there can be besides.
    others: BTreeMap<String, Vec<Fields>>,
    /// Whether all ways to fill an open list are among the candidates.
    complete: bool,
}

/// So many ways to fill one open list are still listed.
const FILLINGS: usize = 400;

impl Completions {
    /// The completions of this dossier, as far as these requirements can tell them apart.
    #[must_use]
    pub fn new(
        rules: &Rules<'_>,
        registers: &Registers,
        dossier: &Json,
        scope: impl IntoIterator<Item = usize>,
    ) -> Self {
        let reads = Reads::of(rules, scope);
        Self::of(rules, registers, dossier, &reads)
    }

    /// The completions of this dossier, as far as what is read can tell them apart.
    #[must_use]
    pub fn of(rules: &Rules<'_>, registers: &Registers, dossier: &Json, reads: &Reads<'_>) -> Self {
        let builder = Builder { rules, registers, dossier, as_of: rules.as_of };
        let mut all = Self { slots: Vec::new(), parties: BTreeMap::new(), others: BTreeMap::new(), complete: true };
        let nothing = BTreeSet::new();
        for (fact, uses) in &reads.facts {
            let field = kansrijk::Dossier::FACTS.iter().find(|field| field.name == *fact).expect("a fact of a dossier");
            let possible = Possible { kind: &Kind::from(&field.kind), uses, words: &nothing, as_of: rules.as_of };
            let values = possible.after(&Said::all(dossier.get(fact), possible.kind, rules.as_of));
            let candidates = values.into_iter().map(|value| Change::Fact((*fact).to_owned(), value)).collect();
            all.slots.push(Slot { paths: vec![(*fact).to_owned()], candidates });
        }
        for (id, uses) in &reads.answers {
            let possible = Possible { kind: &builder.answer(id), uses, words: &nothing, as_of: rules.as_of };
            let said =
                Said::all(dossier.get("answers").and_then(|answers| answers.get(id)), possible.kind, rules.as_of);
            let values = possible.after(&said).into_iter();
            let candidates = values.map(|value| Change::Answer((*id).to_owned(), value)).collect();
            all.slots.push(Slot { paths: vec![format!("answers.{id}")], candidates });
        }
        for (list, reads) in &reads.lists {
            builder.list(list, reads, &mut all);
        }
        all
    }

    /// The fields of items of these kinds.
    pub fn described<'c>(
        &'c self,
        list: &str,
        kinds: &'c [usize],
    ) -> impl Iterator<Item = &'c BTreeMap<String, Value>> {
        let others = &self.others[list];
        kinds.iter().map(|kind| &others[*kind])
    }

    /// How many there are; nothing when they cannot all be listed.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        let product = self.slots.iter().try_fold(1_usize, |product, slot| product.checked_mul(slot.candidates.len()));
        product.filter(|_| self.complete)
    }

    /// Looks at all completions, or at so many at random when there are more. A completion is given by the place of
    /// the candidate of each slot.
    pub fn each(&self, limit: usize, mut look: impl FnMut(&[usize], &World<'_>)) -> Coverage {
        let mut picks = vec![0; self.slots.len()];
        if let Some(number) = self.number().filter(|number| *number <= limit) {
            for _ in 0..number {
                look(&picks, &self.world(&picks));
                for (pick, slot) in picks.iter_mut().zip(&self.slots) {
                    *pick += 1;
                    if *pick < slot.candidates.len() {
                        break;
                    }
                    *pick = 0;
                }
            }
            return Coverage::All(number);
        }
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        for _ in 0..limit {
            for (pick, slot) in picks.iter_mut().zip(&self.slots) {
                // Xorshift: any sequence without a pattern will do.
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                *pick = usize::try_from(state >> 33).expect("31 bits") % slot.candidates.len();
            }
            look(&picks, &self.world(&picks));
        }
        Coverage::Some(limit)
    }

    /// The world with these candidates.
    #[must_use]
    pub fn world(&self, picks: &[usize]) -> World<'_> {
        let mut world = World::default();
        for (list, parties) in &self.parties {
            let items = parties.iter().map(|party| Item { party: *party, fields: BTreeMap::new() });
            world.lists.insert(list, items.collect());
        }
        for (slot, pick) in self.slots.iter().zip(picks) {
            match &slot.candidates[*pick] {
                Change::Fact(name, value) => {
                    world.facts.insert(name, value);
                }
                Change::Answer(id, value) => {
                    world.answers.insert(id, value);
                }
                Change::Fields(list, item, fields) => {
                    let items = world.lists.get_mut(list.as_str()).expect("the list is read");
                    items[*item].fields.extend(fields.iter().map(|(field, value)| (field.as_str(), value)));
                }
                Change::Items(list, kinds) => {
                    let items = world.lists.get_mut(list.as_str()).expect("the list is read");
                    for kind in kinds {
                        let fields = &self.others[list][*kind];
                        // Nothing is said of a tie to another party: it is one of its own.
                        let party = 1_000_000 + items.len();
                        let fields = fields.iter().map(|(field, value)| (field.as_str(), value)).collect();
                        items.push(Item { party, fields });
                    }
                }
            }
        }
        world
    }
}

struct Builder<'b, 'a> {
    rules: &'b Rules<'a>,
    registers: &'b Registers,
    dossier: &'b Json,
    as_of: Day,
}

impl Builder<'_, '_> {
    fn answer(&self, id: &str) -> Kind {
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

    fn list(&self, list: &str, reads: &ListReads<'_>, all: &mut Completions) {
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
        let mut facts = Vec::new();
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
