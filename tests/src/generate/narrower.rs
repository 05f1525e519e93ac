//! Dossiers that say a little more than others.

use super::{Choices, links::denies};
use crate::oracle::{Change, Completions, Degree, Rules, Settled, Value};
use kansrijk::ruleset::Registers;
use serde_json::{Value as Json, json};

/// The same dossier with one thing known that was open, or less open than it was: its completions are among those of
/// the dossier. Nothing when nothing is open.
#[must_use]
pub fn narrower(rules: &Rules<'_>, registers: &Registers, dossier: &Json, choices: &mut Choices) -> Option<Json> {
    let completions = Completions::new(rules, registers, dossier, 0..rules.requirements.len());
    let settled = Settled::new(dossier, rules.as_of);
    let open: Vec<_> = completions.slots.iter().filter(|slot| slot.candidates.len() > 1).collect();
    if open.is_empty() {
        return None;
    }
    let candidates = &choices.one(&open).candidates;
    let first = choices.one(candidates);
    // Sometimes one of two values stays possible.
    let second = if choices.chance(35) { Some(choices.one(candidates)) } else { None };
    let mut narrow = dossier.clone();
    let stated = |one: &Value, other: Option<&Value>| match other {
        None => written(one),
        Some(other) => json!({ "statements": [{ "value": written(one) }, { "value": written(other) }] }),
    };
    match (&first, &second) {
        (Change::Fact(name, value), other) => {
            let narrow = home(&mut narrow, &settled, name)?;
            let other = other.as_ref().map(|other| match other {
                Change::Fact(_, other) => other,
                _ => value,
            });
            narrow[name] = stated(value, other);
        }
        (Change::Answer(id, value), other) => {
            let other = other.as_ref().map(|other| match other {
                Change::Answer(_, other) => other,
                _ => value,
            });
            let narrow = home(&mut narrow, &settled, &format!("answers.{id}"))?;
            if narrow.get("answers").is_none() {
                narrow["answers"] = json!({});
            }
            narrow["answers"][id] = stated(value, other);
        }
        (Change::Fields(list, place, fields), other) => {
            if let Some(asked) = rules.others.iter().find(|one| one.document.id == fields[0].0) {
                more_of_linked(asked, registers, &mut narrow, *place, choices)?;
                return Some(narrow);
            }
            let items = match &mut home(&mut narrow, &settled, list)?[list] {
                Json::Object(map) => &mut map["items"],
                list => list,
            };
            for (field, value) in fields {
                let other = other.as_ref().filter(|_| fields.len() == 1).map(|other| match other {
                    Change::Fields(_, _, fields) => &fields[0].1,
                    _ => value,
                });
                items[*place][field] = stated(value, other);
            }
        }
        (Change::Items(list, kinds), _) => {
            // A municipality may call a list incomplete that it reads from its coalition.
            let is_open = |dossier: &Json| {
                dossier["incomplete"].as_array().is_some_and(|open| open.iter().any(|name| name == list))
            };
            let open = is_open(dossier) || is_open(&dossier["coalition"]);
            let narrow = home(&mut narrow, &settled, list)?;
            if open && narrow[list].is_object() {
                return None; // Some of its items are counted, and there may be more: it is not plain which are meant.
            }
            let described = completions.described(list, kinds).map(|fields| {
                // Its verdict is not stated: it follows from a dossier, and there is none yet.
                let own = fields.iter().filter(|(field, _)| rules.others.iter().all(|one| one.document.id != **field));
                let fields = own.map(|(field, value)| (field.clone(), written(value)));
                Json::Object(fields.collect())
            });
            let described: Vec<Json> = described.collect();
            add(narrow, list, described, choices.chance(50));
        }
    }
    // A municipality with a coalition cannot say that it has none.
    let contradicts = narrow.get("coalition").is_some() && denies(&narrow["has_coalition"]);
    (!contradicts).then_some(narrow)
}

/// Where a fact is stated, or would be; nothing where it cannot be.
fn home<'d>(dossier: &'d mut Json, settled: &Settled, fact: &str) -> Option<&'d mut Json> {
    match settled.path(fact).starts_with("coalition.") {
        true => dossier.get_mut("coalition").filter(|coalition| coalition.is_object()),
        false => Some(dossier),
    }
}

/// Says more of the dossier that a coalition of a partnership links to, or of one that is new to it.
fn more_of_linked(
    asked: &Rules<'_>,
    registers: &Registers,
    dossier: &mut Json,
    place: usize,
    choices: &mut Choices,
) -> Option<()> {
    let items = match &mut dossier["coalitions"] {
        Json::Object(map) => &mut map["items"],
        list => list,
    };
    let linked = &mut items[place]["dossier"];
    if linked.is_object() {
        *linked = narrower(asked, registers, linked, choices)?;
    } else {
        // The same dossier twice would be refused.
        let new = json!({ "subject": "coalition", "name": format!("Nieuw {place}") });
        *linked = narrower(asked, registers, &new, choices).unwrap_or(new);
    }
    Some(())
}

/// Describes items of a list that may hold more, or that are only counted so far; and says, if so wanted, that there
/// are no more.
fn add(dossier: &mut Json, list: &str, more: Vec<Json>, closed: bool) {
    if dossier.get(list).is_none_or(|list| list.is_null() || list == "unknown") {
        dossier[list] = json!([]);
    }
    let counted = dossier[list].is_object();
    let items = if counted { &mut dossier[list]["items"] } else { &mut dossier[list] };
    items.as_array_mut().expect("a list has items").extend(more);
    if !counted {
        let incomplete = dossier["incomplete"].as_array().cloned().unwrap_or_default();
        let still_open = (!closed).then(|| json!(list));
        dossier["incomplete"] = incomplete.into_iter().filter(|name| name != list).chain(still_open).collect();
    }
}

/// A value as a dossier writes it.
fn written(value: &Value) -> Json {
    match value {
        Value::Degree(Degree::No) => json!("no"),
        Value::Degree(Degree::Partly) => json!("partly"),
        Value::Degree(Degree::Yes) => json!("yes"),
        Value::Number(number) => json!(number),
        Value::Day(day) => json!(format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)),
        Value::Words(words) => match words.iter().collect::<Vec<_>>().as_slice() {
            [one] => json!(one),
            several => json!(several),
        },
    }
}
