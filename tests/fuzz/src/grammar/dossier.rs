//! The dossier.

use super::{ANSWERS, CHOICES, Choices, DATES, NUMBERS, map, role, words};
use kansrijk::{
    Dossier,
    domain::{FactType, ListName, Vocabulary},
};
use serde_json::{Map, Value, json};

pub(super) fn dossier(choices: &mut Choices<'_>) -> Value {
    let mut made = json!({ "subject": "coalition", "name": "Voorbeeld" });
    if choices.one_in(4) {
        made["described_on"] = json!(choices.of(&DATES));
    }
    if choices.one_in(8) {
        made["evidence"] = evidence(choices);
    }
    if choices.below(2) == 1 {
        made[Dossier::FACTS[0].name] = fact(&Dossier::FACTS[0].kind, choices);
    }
    let mut incomplete = Vec::new();
    for list in ListName::all() {
        let name = list.term().id;
        if choices.one_in(4) {
            incomplete.push(name);
        }
        let form = choices.below(8);
        let many = match form {
            0 | 1 => continue,
            2 => 0,
            _ => 1 + choices.below(4),
        };
        let items: Vec<Value> = (0..many).map(|place| item(list, place, choices)).collect();
        made[name] = match form {
            6 => json!({ "items": items, "size": many + choices.below(3) }),
            7 => json!({ "items": items, "evidence": evidence(choices) }),
            _ => json!(items),
        };
    }
    made["incomplete"] = json!(incomplete);
    let mut answers = Map::new();
    for (id, kind) in ANSWERS {
        if choices.below(2) == 1 {
            let kind = match kind {
                "degree" => FactType::Degree,
                "yes_no" => FactType::YesNo,
                "number" => FactType::Number,
                "date" => FactType::Date,
                _ => {
                    answers.insert(id.into(), json!(choices.of(&CHOICES)));
                    continue;
                }
            };
            answers.insert(id.into(), fact(&kind, choices));
        }
    }
    made["answers"] = Value::Object(answers);
    made
}

fn item(list: ListName, place: usize, choices: &mut Choices<'_>) -> Value {
    let mut item = Map::new();
    for (number, field) in list.fields().iter().enumerate() {
        // The first field says what it is; most others are mostly not stated.
        let stated = if number == 0 { choices.below(8) < 7 } else { choices.one_in(4) };
        if stated {
            item.insert(field.name.into(), fact(&field.kind, choices));
        }
    }
    if list == ListName::Partners {
        item.insert("id".into(), json!(format!("p{place}")));
        if choices.one_in(8) {
            item.insert("part_of".into(), json!(format!("p{}", choices.below(place.max(1)))));
        }
    }
    if choices.one_in(8) {
        item.insert("evidence".into(), evidence(choices));
    }
    Value::Object(item)
}

fn fact(kind: &FactType, choices: &mut Choices<'_>) -> Value {
    match choices.below(16) {
        12 => json!("unknown"),
        13 => statement(kind, choices),
        14 => json!({ "statements": [statement(kind, choices), statement(kind, choices)] }),
        15 => json!({ "statements": [statement(kind, choices), statement(kind, choices), statement(kind, choices)] }),
        _ => value(kind, choices),
    }
}

fn statement(kind: &FactType, choices: &mut Choices<'_>) -> Value {
    let mut made = Map::new();
    let between = matches!(kind, FactType::Degree | FactType::Progress) && choices.one_in(3);
    match (between, choices.below(3)) {
        (true, 0) => _ = made.insert("at_least".into(), json!(choices.of(&["partly", "yes", "no"]))),
        (true, 1) => _ = made.insert("at_most".into(), json!(choices.of(&["partly", "yes", "no"]))),
        (true, _) => made.extend(map("at_least", json!("no")).into_iter().chain(map("at_most", json!("partly")))),
        (false, _) => _ = made.insert("value".into(), value(kind, choices)),
    }
    if choices.one_in(4) {
        made.insert("from".into(), json!(choices.of(&DATES)));
    }
    if choices.one_in(4) {
        made.insert("until".into(), json!(choices.of(&DATES)));
    }
    if choices.one_in(3) {
        made.insert("evidence".into(), evidence(choices));
    }
    Value::Object(made)
}

fn value(kind: &FactType, choices: &mut Choices<'_>) -> Value {
    match kind {
        FactType::Degree => json!(choices.of(&["yes", "partly", "no"])),
        FactType::YesNo => json!(choices.of(&["yes", "no"])),
        FactType::Progress => json!(choices.of(&["ready", "in_development", "no"])),
        FactType::Number => json!(choices.of(&NUMBERS[..11])),
        FactType::Date => json!(choices.of(&DATES)),
        FactType::One(words) => json!(choices.of(words.ids)),
        FactType::Set(all) => match choices.below(16) {
            15 => json!([]),
            _ => words(all.ids, choices),
        },
    }
}

fn evidence(choices: &mut Choices<'_>) -> Value {
    match choices.below(3) {
        0 => json!("T4.9a"),
        1 => json!({ "by": role(choices), "on": choices.of(&DATES) }),
        _ => json!({ "source": "L10.1", "note": "Volgens het verslag." }),
    }
}
