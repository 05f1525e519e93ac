//! Dossiers in which only some facts are known: all others are forgotten, with all their statements.

use crate::oracle::{Day, Kind, Said, Settled};
use kansrijk::{
    Dossier,
    domain::{ListName, Vocabulary},
};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;

/// Facts by their paths, such as `answers.breed`, `partners`, `partners[0]` and `partners[0].kind`; those that stand in
/// the coalition of a municipality begin with `coalition.`.
pub type Facts = BTreeSet<String>;

/// The same dossier with only these facts.
///
/// A list whose path is not among them may hold more, and what is only counted of it is forgotten; an item of which
/// nothing is known, not even by the list, need not be there.
///
/// A municipality whose own words are forgotten does not go on to read those of its coalition; a municipality of a
/// region keeps what follows from a dossier, even when that is forgotten.
#[must_use]
pub fn only(dossier: &Json, kept: &Facts, as_of: Day) -> Json {
    let Some(coalition) = dossier.get("coalition") else {
        return of_one(&Settled::new(dossier, as_of).dossier, kept, as_of);
    };
    let mut left = of_one(dossier, kept, as_of);
    if !kept.contains("has_coalition") {
        // Silence would say that there is one, as there is a link.
        left["has_coalition"] = json!({ "statements": [{ "value": "yes" }, { "value": "no" }] });
    }
    if coalition.is_object() {
        let theirs: Facts = kept.iter().filter_map(|fact| fact.strip_prefix(THEIRS)).map(str::to_owned).collect();
        left["coalition"] = of_one(coalition, &theirs, as_of);
    }
    left
}

/// What paths into the dossier of a coalition begin with.
const THEIRS: &str = "coalition.";

fn of_one(dossier: &Json, kept: &Facts, as_of: Day) -> Json {
    let mut left = dossier.clone();
    if let Some(answers) = left.get_mut("answers").and_then(Json::as_object_mut) {
        answers.retain(|id, _| kept.contains(&format!("answers.{id}")));
    }
    for fact in Dossier::FACTS.iter().filter(|fact| !kept.contains(fact.name)) {
        left.as_object_mut().expect("a dossier is a map").remove(fact.name);
    }
    for list in ListName::IDS {
        let Some(items) = items(dossier, list) else { continue };
        let closed = kept.contains(*list);
        let prefix = |place: usize| format!("{list}[{place}]");
        let there = |place: &usize| {
            closed
                || kept.iter().any(|fact| fact == &prefix(*place) || fact.starts_with(&format!("{}.", prefix(*place))))
        };
        let places: Vec<usize> = (0..items.len()).filter(there).collect();
        let mut left_over: Vec<Json> =
            places.iter().map(|place| item(list, &items[*place], &prefix(*place), kept, as_of)).collect();
        tie(items, &places, &mut left_over);
        if closed {
            match &mut left[list] {
                Json::Object(map) => map.insert("items".to_owned(), Json::Array(left_over)),
                whole => Some(std::mem::replace(whole, Json::Array(left_over))),
            };
        } else {
            left[list] = Json::Array(left_over);
            let mut incomplete = left["incomplete"].as_array().cloned().unwrap_or_default();
            incomplete.push(json!(list));
            left["incomplete"] = Json::Array(incomplete);
        }
    }
    left
}

/// The facts of this dossier that say something: all of them, or of some lists only some fields.
#[must_use]
pub fn facts(dossier: &Json, as_of: Day) -> Facts {
    let settled = Settled::new(dossier, as_of);
    of_settled(&settled.dossier, as_of).into_iter().map(|fact| settled.path(&fact)).collect()
}

fn of_settled(dossier: &Json, as_of: Day) -> Facts {
    let mut facts = Facts::new();
    let silent = |fact: &Json| fact.is_null() || fact == "unknown";
    for (id, answer) in dossier.get("answers").and_then(Json::as_object).into_iter().flatten() {
        if !silent(answer) {
            facts.insert(format!("answers.{id}"));
        }
    }
    for fact in Dossier::FACTS {
        if dossier.get(fact.name).is_some_and(|fact| !silent(fact)) {
            facts.insert(fact.name.to_owned());
        }
    }
    for name in ListName::all() {
        let list = name.term().id;
        let Some(items) = items(dossier, list) else { continue };
        let incomplete = dossier.get("incomplete").and_then(Json::as_array);
        if incomplete.is_none_or(|open| open.iter().all(|open| open != list)) {
            facts.insert(list.to_owned());
        }
        for (place, item) in items.iter().enumerate() {
            facts.insert(format!("{list}[{place}]"));
            for field in name.fields() {
                if !Said::all(item.get(field.name), &Kind::from(&field.kind), as_of).is_empty() {
                    facts.insert(format!("{list}[{place}].{}", field.name));
                }
            }
            if item.get(LINKED).is_some() {
                facts.insert(format!("{list}[{place}].{LINKED}"));
            }
        }
    }
    facts
}

fn items<'d>(dossier: &'d Json, list: &str) -> Option<&'d Vec<Json>> {
    let list = dossier.get(list)?;
    list.as_array().or_else(|| list.get("items")?.as_array())
}

/// The dossier of a coalition of a partnership: one fact, as its verdicts follow from all of it.
const LINKED: &str = "dossier";

/// What is left of an item.
fn item(list: &str, item: &Json, path: &str, kept: &Facts, as_of: Day) -> Json {
    let name = ListName::from_id(list).expect("a list of a dossier");
    let mut left = Map::new();
    let linked = kept.contains(&format!("{path}.{LINKED}")).then_some(LINKED);
    for plain in ["id", "name"].into_iter().chain(linked) {
        if let Some(value) = item.get(plain) {
            left.insert(plain.to_owned(), value.clone());
        }
    }
    for field in name.fields() {
        let Some(value) = item.get(field.name) else { continue };
        let kind = Kind::from(&field.kind);
        let means_something_unsaid = (list == "partners" && field.name == "status")
            || matches!((list, field.name), ("partners", "domain") | ("documents" | "leads", "serves_as"));
        if kept.contains(&format!("{path}.{}", field.name)) {
            left.insert(field.name.to_owned(), value.clone());
        } else if means_something_unsaid && !Said::all(Some(value), &kind, as_of).is_empty() {
            // Silence would say that it has joined, or what its kind says. So it is stated to be anything.
            let statements: Vec<Json> = match &kind {
                Kind::One(words) => words.iter().map(|word| json!({ "value": word })).collect(),
                Kind::Several(words) => vec![json!({ "value": [] }), json!({ "value": words })],
                other => panic!("{other:?} has no words"),
            };
            left.insert(field.name.to_owned(), json!({ "statements": statements }));
        }
    }
    Json::Object(left)
}

/// Entries that were one party stay one, though the entry that tied them may be gone.
fn tie(items: &[Json], places: &[usize], left: &mut [Json]) {
    let mut party: Vec<usize> = (0..items.len()).collect();
    for (place, item) in items.iter().enumerate() {
        let Some(whole) = item.get("part_of").filter(|whole| !whole.is_null()) else { continue };
        let other = items.iter().position(|other| other.get("id") == Some(whole)).expect("the whole is there");
        let (from, to) = (party[place], party[other]);
        party.iter_mut().filter(|party| **party == from).for_each(|party| *party = to);
    }
    for (number, place) in places.iter().enumerate() {
        let first = places.iter().find(|other| party[**other] == party[*place]).expect("at least itself");
        if first != place {
            left[number]["part_of"] = items[*first]["id"].clone();
        }
    }
}
