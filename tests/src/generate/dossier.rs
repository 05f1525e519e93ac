//! Dossiers by chance: about a third of what is asked is unknown, some of it is disputed, lists are closed, open,
//! empty or absent.

use super::{
    Choices,
    plan::{self, CHOICES, DATES, ListPlan, NUMBERS, Values, YEARS, list_plan},
};
use crate::oracle::{Reads, Rules, counting, days};
use kansrijk::{
    Subject,
    domain::{AnswerTypeName, ListName, Vocabulary},
    ruleset::RuleSetDocument,
};
use serde_json::{Map, Value as Json, json};

/// The date of all assessments here.
pub const AS_OF: &str = "2025-03-15";

/// A dossier about this subject that says something of what this rule set asks. What it links to is left out.
pub(super) fn dossier(document: &RuleSetDocument, subject: Subject, choices: &mut Choices) -> Json {
    let measures: Vec<_> = document.measures.iter().map(counting).collect();
    let rules = Rules::new(document, days(AS_OF).0);
    let mut reads = Reads::of(&rules, 0..rules.requirements.len());
    for (_, requirement) in &rules.requirements {
        requirement.remarks.iter().for_each(|remark| reads.condition(&rules, &remark.condition));
    }
    measures.iter().for_each(|one| reads.condition(&rules, one));
    let mut dossier = Map::new();
    dossier.insert("subject".to_owned(), json!(subject.term().id));
    dossier.insert("name".to_owned(), json!("Proef"));
    if choices.chance(20) {
        dossier.insert("described_on".to_owned(), json!("2024"));
    }
    let mut answers = Map::new();
    for question in document.questions.iter().filter(|question| reads.answers.contains_key(question.id.as_str())) {
        let values = match question.kind {
            AnswerTypeName::Degree => Values::Degree,
            AnswerTypeName::YesNo => Values::YesNo,
            AnswerTypeName::Number => Values::Number,
            AnswerTypeName::Date => Values::Date,
            AnswerTypeName::Choice => Values::One(CHOICES),
        };
        put(&mut answers, &question.id, fact(values, 35, &mut choices.part(FACT)));
    }
    if !answers.is_empty() {
        dossier.insert("answers".to_owned(), Json::Object(answers));
    }
    for (name, values) in plan::facts(document.subject) {
        let is_own = plan::facts(subject).contains(&(*name, *values)) && (subject, *name) != NOT_ITS_OWN;
        if is_own && reads.facts.contains_key(name) {
            put(&mut dossier, name, fact(*values, 35, &mut choices.part(FACT)));
        }
    }
    let mut incomplete = Vec::new();
    for (name, reads) in &reads.lists {
        if !ListName::from_id(name).is_some_and(|list| list.is_of(subject)) {
            continue;
        }
        let plan = list_plan(name);
        let fields: Vec<&str> = reads.fields.keys().copied().collect();
        let (list, open) = list(plan, &fields, &mut choices.part(10 + 4 * 6 * FACT));
        if open {
            incomplete.push(json!(name));
        }
        put(&mut dossier, name, list);
    }
    if !incomplete.is_empty() {
        dossier.insert("incomplete".to_owned(), Json::Array(incomplete));
    }
    Json::Object(dossier)
}

/// When its coalition began is no fact of a municipality itself.
const NOT_ITS_OWN: (Subject, &str) = (Subject::Municipality, "started_on");

/// So many choices make up a fact; most need fewer.
const FACT: usize = 8;

/// So many choices make up a dossier.
pub(super) const DOSSIER: usize = 500;

fn put(map: &mut Map<String, Json>, key: &str, value: Option<Json>) {
    if let Some(value) = value {
        map.insert(key.to_owned(), value);
    }
}

/// A list, and whether there may be more in it.
fn list(plan: &ListPlan, fields: &[&str], choices: &mut Choices) -> (Option<Json>, bool) {
    let shape = choices.weighted(&[
        (12, "closed"),
        (5, "open"),
        (2, "absent"),
        (2, "empty"),
        (2, "counted"),
        (1, "empty and open"),
    ]);
    match shape {
        "absent" => return (choices.one(&[None, Some(json!("unknown")), Some(Json::Null)]), false),
        "empty" => return (Some(json!([])), false),
        "empty and open" => return (Some(json!([])), true),
        _ => {}
    }
    let many = choices.weighted(&[(3, 1), (4, 2), (3, 3), (1, if shape == "open" { 0 } else { 4 })]);
    let mut tie = choices.part(4);
    let mut items: Vec<Json> = (0..many).map(|place| item(plan, fields, place, &mut choices.part(6 * FACT))).collect();
    if plan.name == "partners" && many > 1 && tie.chance(25) {
        let (part, whole) = (tie.below(many), tie.below(many));
        if part != whole {
            items[part]["part_of"] = json!(format!("p{whole}"));
        }
    }
    if shape == "counted" {
        let size = many + 1 + tie.below(2);
        return (Some(json!({ "items": items, "size": size })), tie.chance(20));
    }
    (Some(Json::Array(items)), shape == "open")
}

fn item(plan: &ListPlan, fields: &[&str], place: usize, choices: &mut Choices) -> Json {
    let mut item = Map::new();
    item.insert("id".to_owned(), json!(format!("p{place}")));
    for (field, values) in plan.fields {
        let read = fields.contains(field);
        // A field that follows from another is seldom stated itself; the other is, even when only this one is asked.
        let follows = plan.family.is_some_and(|(_, follows)| follows == *field);
        let speaks = plan.family.is_some_and(|(speaks, follows)| speaks == *field && fields.contains(&follows));
        let percent = match (read, follows || *field == "status") {
            (true, true) => 70,
            (true, false) => 30,
            _ if speaks => 30,
            _ => 97,
        };
        if !matches!(values, Values::Verdict(_)) {
            put(&mut item, field, fact(*values, percent, &mut choices.part(FACT)));
        }
    }
    Json::Object(item)
}

/// A fact, unknown so many times in a hundred.
fn fact(values: Values, unknown: usize, choices: &mut Choices) -> Option<Json> {
    if choices.chance(unknown) {
        return match choices.below(8) {
            0 => Some(json!("unknown")),
            1 => Some(Json::Null),
            2 => Some(json!({ "value": "unknown", "evidence": "T4.9a" })),
            3 => Some(json!({ "value": value(values, choices), "until": "2025-02" })),
            4 => Some(json!({ "statements": [] })),
            _ => None,
        };
    }
    Some(match choices.weighted(&[(13, 0), (4, 1), (1, 2), (2, 3)]) {
        0 => value(values, choices),
        1 => {
            let many = 2 + usize::from(choices.chance(30));
            let statements: Vec<Json> = (0..many).map(|_| statement(values, choices)).collect();
            json!({ "statements": statements })
        }
        2 => statement(values, choices),
        _ => match values {
            Values::Degree | Values::Progress => range(choices),
            other => value(other, choices),
        },
    })
}

fn statement(values: Values, choices: &mut Choices) -> Json {
    if matches!(values, Values::Degree | Values::Progress) && choices.chance(12) {
        return range(choices);
    }
    if choices.chance(6) {
        return json!({ "value": "unknown" });
    }
    let mut statement = json!({ "value": value(values, choices) });
    match choices.weighted(&[(8, 0), (1, 1), (1, 2), (1, 3), (1, 4)]) {
        1 => statement["from"] = json!("2025-03"),
        2 => statement["until"] = json!("2025-03-14"),
        3 => statement["evidence"] = json!({ "by": "researcher", "on": "2024" }),
        4 => statement["from"] = json!("2026"),
        _ => {}
    }
    statement
}

fn range(choices: &mut Choices) -> Json {
    choices.one(&[
        json!({ "at_least": "partly" }),
        json!({ "at_most": "partly" }),
        json!({ "at_least": "partly", "at_most": "partly" }),
        json!({ "at_least": "no", "at_most": "yes" }),
    ])
}

fn value(values: Values, choices: &mut Choices) -> Json {
    match values {
        Values::Several(words) => match choices.weighted(&[(10, 1), (2, 2), (1, 0), (3, 3)]) {
            0 => json!([]),
            1 => json!(choices.one(words)),
            2 => json!([choices.one(words)]),
            _ => {
                let mut chosen = vec![choices.one(words), choices.one(words)];
                chosen.dedup();
                json!(chosen)
            }
        },
        Values::One(words) => json!(choices.one(words)),
        Values::Degree => choices.one(&[json!("yes"), json!("no"), json!("partly"), json!(true), json!(false)]),
        Values::Progress => choices.one(&[json!("ready"), json!("no"), json!("in_development"), json!("partly")]),
        Values::YesNo => choices.one(&[json!("yes"), json!("no"), json!(true)]),
        Values::Number => json!(choices.one(NUMBERS)),
        Values::Year => json!(choices.one(YEARS)),
        Values::Date => json!(choices.one(DATES)),
        Values::Verdict(_) => panic!("a verdict stands in no dossier"),
    }
}

/// The same dossier with every list in another order: items, statements, words.
#[must_use]
pub fn reordered(dossier: &Json, choices: &mut Choices) -> Json {
    match dossier {
        Json::Array(items) => {
            let mut left: Vec<Json> = items.iter().map(|item| reordered(item, choices)).collect();
            let mut order = Vec::new();
            while !left.is_empty() {
                // From the end, so that the simplest order is another than the one there was.
                let place = left.len() - 1 - choices.below(left.len());
                order.push(left.remove(place));
            }
            Json::Array(order)
        }
        Json::Object(map) => map.iter().map(|(key, value)| (key.clone(), reordered(value, choices))).collect(),
        other => other.clone(),
    }
}
