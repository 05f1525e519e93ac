//! Dossiers for benchmarks, as they come in: much unknown, some lists open, here and there a conflict. The same number
//! gives the same dossier, everywhere.

use serde_json::{Map, Value, json};

/// A small generator of numbers (SplitMix64), so that no other crate's version changes the figures.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
    fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }
    fn pick<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[self.below(words.len() as u64) as usize]
    }
}

const KINDS: &[&str] = &[
    "midwife",
    "maternity_care",
    "hospital",
    "jgz",
    "ggd",
    "social_team",
    "welfare",
    "cjg",
    "municipality",
    "gp",
    "childcare",
    "library",
    "informal_support",
    "young_mothers_work",
    "medical_social_work",
    "ros",
];
const THEMES: &[&str] = &[
    "prepared_for_pregnancy",
    "fewer_unintended_pregnancies",
    "early_detection",
    "language_development",
    "healthy_pregnancy",
    "strong_parenthood",
    "poverty",
];

/// The JSON of dossier `number`.
#[must_use]
pub fn json(number: u64) -> String {
    let mut numbers = Numbers(number);
    let mut dossier = Map::new();
    dossier.insert("subject".into(), json!("coalition"));
    dossier.insert("id".into(), json!(format!("c{number}")));
    dossier.insert("name".into(), json!(format!("Coalitie Voorbeeld {number}")));
    dossier.insert("municipalities".into(), json!([format!("GM{:04}", number % 2_000)]));
    dossier.insert("described_on".into(), json!("2025-03"));
    dossier.insert("evidence".into(), json!({ "by": "project_lead", "on": "2025-03-12" }));
    let mut incomplete = Vec::new();
    for (list, most, chance) in [
        ("partners", 8, 90),
        ("documents", 2, 70),
        ("goals", 4, 70),
        ("agreements", 3, 60),
        ("target_group_involvement", 2, 60),
        ("interventions", 4, 60),
        ("attention", 1, 20),
        ("rivm_participation", 2, 50),
    ] {
        if !numbers.percent(chance) {
            continue;
        }
        if numbers.percent(25) {
            incomplete.push(list);
        }
        let count = numbers.below(most + 1);
        let items: Vec<Value> = (0..count).map(|place| item(&mut numbers, list, place)).collect();
        dossier.insert(list.into(), Value::Array(items));
    }
    if !incomplete.is_empty() {
        dossier.insert("incomplete".into(), json!(incomplete));
    }
    if numbers.percent(60) {
        dossier.insert("answers".into(), json!({ "coalitie_breed_genoeg": numbers.pick(&["yes", "partly", "no"]) }));
    }
    Value::Object(dossier).to_string()
}

fn item(numbers: &mut Numbers, list: &str, place: u64) -> Value {
    let mut item = Map::new();
    let mut set = |key: &str, value: Value| {
        item.insert(key.into(), value);
    };
    match list {
        "partners" => {
            set("id", json!(format!("partner-{place}")));
            set("name", json!(format!("Organisatie {place}")));
            if numbers.percent(90) {
                let kind = numbers.pick(KINDS);
                set("kind", if numbers.percent(20) { json!([kind, numbers.pick(KINDS)]) } else { json!(kind) });
            }
            if numbers.percent(10) {
                set("domain", json!(numbers.pick(&["medical", "social", "public_health"])));
            }
            if numbers.percent(30) {
                set("status", json!(numbers.pick(&["joined", "joined", "invited", "left"])));
            }
            if numbers.percent(20) {
                set("ring", json!(numbers.pick(&["inner", "outer"])));
            }
        }
        "documents" => {
            set("type", json!(numbers.pick(&["action_plan", "covenant", "implementation_agenda", "multi_year_plan"])));
            if numbers.percent(80) {
                set("status", json!(numbers.pick(&["ready", "in_development", "no"])));
            }
        }
        "agreements" => {
            if numbers.percent(60) {
                set(
                    "topics",
                    json!([numbers.pick(&["way_of_working", "care_pathways", "language_development", "data"])]),
                );
            }
            if numbers.percent(60) {
                set("levels", json!([numbers.pick(&["execution", "policy", "management", "board"])]));
            }
        }
        "target_group_involvement" => set("form", json!(numbers.pick(&["sounding_board", "conversation"]))),
        "rivm_participation" => set("year", json!(2020 + numbers.below(6))),
        _ => {
            if numbers.percent(90) {
                let one = numbers.pick(THEMES);
                set(
                    "themes",
                    match numbers.below(20) {
                        0 => json!({ "statements": [
                        { "value": one, "evidence": { "by": "project_lead", "on": "2025-03" } },
                        { "value": numbers.pick(THEMES), "evidence": { "by": "coalition_partner" } }
                    ] }),
                        1..=6 => json!([one, numbers.pick(THEMES)]),
                        _ => json!(one),
                    },
                );
            }
        }
    }
    Value::Object(item)
}
