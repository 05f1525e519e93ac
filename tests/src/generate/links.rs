//! Dossiers with links: what a municipality says itself, what its coalition says, what both say; partnerships with
//! coalitions of which there is a dossier, or none, or one that was not read.

use super::{
    Choices,
    dossier::{DOSSIER, dossier},
};
use kansrijk::{Subject, ruleset::RuleSetDocument};
use serde_json::{Map, Value as Json, json};

/// The dossier of a municipality, mostly with a link to its coalition.
pub(super) fn municipality(rules: &RuleSetDocument, choices: &mut Choices) -> Json {
    let mut own = dossier(rules, Subject::Municipality, &mut choices.part(DOSSIER));
    let coalition = dossier(rules, Subject::Coalition, &mut choices.part(DOSSIER));
    let link = choices.weighted(&[(16, "dossier"), (2, "file"), (2, "none")]);
    let map = own.as_object_mut().expect("a dossier is a map");
    // Where there is no coalition to read from, more is said by the municipality itself.
    let kept = if link == "dossier" { 35 } else { 80 };
    let mut keep = |key: &String, _: &mut Json| {
        matches!(key.as_str(), "subject" | "name" | "answers" | "incomplete" | "described_on") || choices.chance(kept)
    };
    map.retain(&mut keep);
    if let Some(answers) = map.get_mut("answers").and_then(Json::as_object_mut) {
        answers.retain(keep);
    }
    // What it calls incomplete and does not state is seldom meant.
    let stated: Vec<String> = map.keys().cloned().collect();
    let unstated = choices.chance(10);
    if let Some(incomplete) = map.get_mut("incomplete").and_then(Json::as_array_mut) {
        incomplete.retain(|list| unstated || stated.iter().any(|key| list == key));
    }
    if link == "none" {
        return own;
    }
    // With a link nobody can say just that there is none; who says so may be disputed, or speak of another time.
    if map.get("has_coalition").is_some_and(denies) {
        map.insert("has_coalition".to_owned(), json!({ "statements": [{ "value": "no" }, { "value": "yes" }] }));
    }
    map.insert("coalition".to_owned(), if link == "file" { json!("coalitie.json") } else { coalition });
    own
}

/// Whether a fact says just no, at any time.
pub(super) fn denies(stated: &Json) -> bool {
    let text = stated.to_string();
    let says = |words: [&str; 2]| words.into_iter().any(|word| text.contains(word));
    says(["\"no\"", "false"]) && !says(["yes", "true"]) && !says(["from", "until"])
}

/// The dossier of a partnership, with coalitions of which these rule sets have something to say.
pub(super) fn partnership(rules: &RuleSetDocument, others: &[RuleSetDocument], choices: &mut Choices) -> Json {
    let mut region = dossier(rules, Subject::Partnership, &mut choices.part(DOSSIER));
    for (place, coalition) in items(&mut region, "coalitions").enumerate() {
        coalition["name"] = json!(format!("Coalitie {place}"));
        let mut own = choices.part(2 * DOSSIER + 8);
        match own.weighted(&[(7, "dossier"), (1, "file"), (2, "none")]) {
            "dossier" => {
                coalition["dossier"] = linked(others, &mut own);
                // The same dossier twice would be refused.
                coalition["dossier"]["name"] = json!(format!("Coalitie {place}"));
            }
            "file" => coalition["dossier"] = json!(format!("coalitie-{place}.json")),
            _ => {}
        }
    }
    let mut codes = CODES.to_vec();
    for (place, member) in items(&mut region, "member_municipalities").enumerate() {
        member["name"] = json!(format!("Gemeente {place}"));
        if choices.chance(70) && !codes.is_empty() {
            member["code"] = json!(choices.take(&mut codes));
        }
    }
    region
}

const CODES: &[&str] = &["GM0141", "GM0503", "GM1699"];

/// The dossier of a coalition that says something of what each of these rule sets asks.
fn linked(others: &[RuleSetDocument], choices: &mut Choices) -> Json {
    let mut coalition = Map::new();
    for other in others {
        let Json::Object(one) = dossier(other, Subject::Coalition, &mut choices.part(DOSSIER)) else {
            panic!("a dossier is a map")
        };
        for (key, value) in one {
            match (coalition.get_mut(&key), value) {
                (Some(Json::Object(known)), Json::Object(more)) if key == "answers" => known.extend(more),
                (Some(Json::Array(known)), Json::Array(more)) if key == "incomplete" => {
                    known.extend(more.into_iter().filter(|list| !known.contains(list)).collect::<Vec<_>>());
                }
                (Some(_), _) => {}
                (None, value) => drop(coalition.insert(key, value)),
            }
        }
    }
    let own: Vec<&str> = CODES.iter().copied().filter(|_| choices.chance(35)).collect();
    coalition.insert("municipalities".to_owned(), json!(own));
    Json::Object(coalition)
}

fn items<'d>(dossier: &'d mut Json, list: &str) -> impl Iterator<Item = &'d mut Json> {
    let items = match dossier.get_mut(list) {
        Some(Json::Object(map)) => map.get_mut("items").and_then(Json::as_array_mut),
        Some(Json::Array(items)) => Some(items),
        _ => None,
    };
    items.into_iter().flatten()
}
