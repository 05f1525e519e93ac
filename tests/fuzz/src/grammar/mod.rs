//! A rule set and a dossier by choices that bytes make: only real keys and words, put together nearly always well, so
//! that what lies behind reading and checking is reached.

mod dossier;
mod less;
mod test;

pub use less::{Less, turned};

use dossier::dossier;
use kansrijk::{
    Dossier,
    domain::{FactType, FieldDescription, ListName, Role, Vocabulary},
};
use serde_json::{Map, Value, json};
use test::{answer_test, date_test, degree_test, number_test};

/// Choices, one byte each; when they run out always the first.
struct Choices<'b>(&'b [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    /// One of so many.
    fn below(&mut self, many: usize) -> usize {
        self.byte() % many.max(1)
    }

    /// Rarely so: never when the choices have run out.
    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

const ANSWERS: [(&str, &str); 8] = [
    ("coalitie_breed_genoeg", "degree"),
    ("graad", "degree"),
    ("graad-twee", "degree"),
    ("ja_nee", "yes_no"),
    ("ja_nee_twee", "yes_no"),
    ("getal", "number"),
    ("datum", "date"),
    ("keuze", "choice"),
];
const CHOICES: [&str; 3] = ["een", "twee", "drie"];
const DATES: [&str; 9] =
    ["2025-06-30", "2025-07-01", "2025-06", "2025", "2024", "2024-02-29", "2026-01", "1900", "2200-12-31"];
const NUMBERS: [i64; 16] = [
    0,
    1,
    2,
    3,
    4,
    20,
    2024,
    2025,
    2026,
    4_294_967_294,
    4_294_967_295,
    4_294_967_296,
    -1,
    i64::MAX - 1,
    i64::MAX,
    i64::MIN,
];
const CLAUSES: [&str; 4] = ["L10.1", "L10.2", "T4.9a", "L2.5"];

/// A rule set and a dossier, as JSON.
pub fn rules_and_dossier(bytes: &[u8]) -> (Value, Value) {
    // The dossier is made from the end, so that a change in the one does not stir the other.
    let (front, back) = bytes.split_at(bytes.len() / 2);
    let back: Vec<u8> = back.iter().rev().copied().collect();
    (Rules::of(&mut Choices(front)), dossier(&mut Choices(&back)))
}

fn text(words: &str) -> Value {
    json!({ "nl": words, "en": words })
}

/// The fields of a list that suit.
fn fields(list: ListName, suits: fn(&FactType) -> bool) -> Vec<&'static FieldDescription> {
    list.fields().iter().filter(|field| suits(&field.kind)).collect()
}

fn any_list(choices: &mut Choices<'_>) -> ListName {
    // Partners and documents have tables and a status, and everything else has few fields: more of the first.
    let all: Vec<ListName> = ListName::all().collect();
    match choices.below(16) {
        0..4 => ListName::Partners,
        4 | 5 => ListName::Documents,
        6 => ListName::Leads,
        more => all[more % all.len()],
    }
}

struct Rules {
    /// How many requirements there are in all.
    total: usize,
    musts_only: bool,
    /// The questions that were asked.
    asked: Vec<usize>,
}

impl Rules {
    fn of(choices: &mut Choices<'_>) -> Value {
        let own = choices.below(4);
        let groups: Vec<usize> = (0..choices.below(3)).map(|_| 1 + choices.below(3)).collect();
        let own = if groups.is_empty() { own + 1 } else { own };
        let mut rules =
            Self { total: own + groups.iter().sum::<usize>(), musts_only: choices.below(2) == 0, asked: Vec::new() };
        let mut number = 0;
        let mut several =
            |rules: &mut Self, count: usize, obligation: Option<&str>, choices: &mut Choices<'_>| -> Vec<Value> {
                (0..count)
                    .map(|_| {
                        number += 1;
                        rules.requirement(number - 1, obligation, choices)
                    })
                    .collect()
            };
        let mut set = json!({
            "id": "toets", "version": "1.0.0", "subject": "coalition", "standing": choices.of(&["national", "regional", "advice"]),
            "title": text("Toets"), "about": text("Een toets."),
            "verdict": if rules.musts_only { choices.of(&["all_musts", "none"]) } else { "none" },
            "requirements": several(&mut rules, own, None, choices),
        });
        let mut made = Vec::new();
        for (place, size) in groups.into_iter().enumerate() {
            let outcome = match choices.below(4) {
                0 => json!("all"),
                1 => json!({ "at_least": 1 + choices.below(size) }),
                _ => json!("report"),
            };
            let decides = outcome != "report";
            let obligation = decides.then(|| rules.obligation(choices));
            let first = format!(
                "r{}",
                made.iter().map(|group: &Value| group["requirements"].as_array().map_or(0, Vec::len)).sum::<usize>()
                    + own
            );
            let requirements = several(&mut rules, size, obligation, choices);
            let mut group = json!({ "id": format!("g{place}"), "title": text("Groep"), "outcome": outcome, "requirements": requirements });
            if let Some(obligation) = obligation {
                group["obligation"] = json!(obligation);
            } else if choices.below(2) == 1 {
                group["core"] = json!(first);
            }
            if choices.one_in(4) {
                group["coverage"] = coverage(choices);
            }
            made.push(group);
        }
        set["groups"] = Value::Array(made);
        if choices.one_in(8) {
            set["applies_if"] = rules.condition(0, 2, false, choices);
        }
        if choices.one_in(16) {
            set["valid_from"] = json!({ "date": choices.of(&DATES), "basis": "stated" });
            set["valid_to"] =
                json!({ "date": choices.of(&DATES), "basis": "inferred", "citations": [choices.of(&CLAUSES)] });
        }
        let own = rules.asked.iter().filter(|place| **place > 0).map(|place| question(ANSWERS[*place]));
        set["questions"] = own.collect();
        set
    }

    fn obligation(&self, choices: &mut Choices<'_>) -> &'static str {
        if self.musts_only { "must" } else { choices.of(&["must", "should", "may"]) }
    }

    fn requirement(&mut self, number: usize, obligation: Option<&str>, choices: &mut Choices<'_>) -> Value {
        let obligation = obligation.unwrap_or_else(|| self.obligation(choices));
        let mut one = json!({
            "id": format!("r{number}"), "obligation": obligation, "title": text("Eis"), "citations": [choices.of(&CLAUSES)],
            "expect": self.condition(number, 3, true, choices),
        });
        if choices.one_in(4) {
            one["applies_if"] = self.condition(number, 2, false, choices);
        }
        if choices.one_in(8) {
            one["chosen_by"] = self.condition(number, 1, false, choices);
        }
        if choices.one_in(4) {
            one["due"] = json!(choices.of(&DATES));
            if choices.below(2) == 1 {
                one["due_degree"] = json!(choices.of(&["no", "partly", "yes"]));
            }
        }
        if choices.one_in(4) {
            one["remarks"] = json!([{ "if": self.condition(number, 2, false, choices), "text": text("Let op.") }]);
        }
        if choices.one_in(8) {
            one["coverage"] = coverage(choices);
        }
        if choices.one_in(4) {
            one["question"] = json!({ "nl": "Wat?", "en": "What?", "who": role(choices) });
        }
        if choices.one_in(8) {
            one["next_steps"] =
                json!([{ "text": text("Doe iets."), "resources": ["analysetool"], "citations": ["L10.1"] }]);
        }
        one
    }

    fn condition(&mut self, number: usize, depth: usize, top: bool, choices: &mut Choices<'_>) -> Value {
        let kinds = if depth == 0 { 6 } else { 13 };
        match choices.below(kinds) {
            0 => {
                let place = choices.below(ANSWERS.len());
                if !self.asked.contains(&place) {
                    self.asked.push(place);
                }
                let (id, kind) = ANSWERS[place];
                with(json!({ "answer": id }), answer_test(kind, choices))
            }
            1 => {
                let mut some = json!({ "some": "" });
                let list = any_list(choices);
                some["some"] = json!(list.term().id);
                if choices.below(4) > 0 {
                    some["where"] = where_(list, 2, choices);
                }
                let degrees = fields(list, FactType::is_degree);
                if choices.one_in(3) && !degrees.is_empty() {
                    some["degree_from"] = json!(choices.of(&degrees).name);
                }
                some
            }
            2 => {
                let list = any_list(choices);
                let mut count = json!({ "count": list.term().id });
                if choices.below(4) > 0 {
                    count["where"] = where_(list, 2, choices);
                }
                let many = if choices.one_in(16) { choices.of(&NUMBERS) } else { choices.below(5) as i64 };
                match choices.below(3) {
                    0 => count["at_least"] = json!(many.max(1)),
                    1 => count["at_most"] = json!(many),
                    _ => count["equals"] = json!(many),
                }
                count
            }
            3 => {
                let list = any_list(choices);
                let most = if choices.one_in(8) { 6 } else { 3 };
                let many = 2 + choices.below(most);
                let roles: Vec<Value> = (0..many).map(|_| where_(list, 1, choices)).collect();
                json!({ "distinct": list.term().id, "roles": roles })
            }
            4 => {
                let list = any_list(choices);
                let worded = fields(list, |kind| matches!(kind, FactType::One(_) | FactType::Set(_)));
                match worded.is_empty() {
                    true => json!({ "some": list.term().id }),
                    false => json!({ "different": choices.of(&worded).name, "among": list.term().id, "at_least": 2 }),
                }
            }
            5 => match choices.below(16) {
                0 => json!({ "always": choices.below(2) == 1 }),
                more => {
                    let list = any_list(choices);
                    match (top, more % 2) {
                        (true, 0) => {
                            json!({ "every": list.term().id, "where": where_(list, 2, choices), "as_parts": choices.below(2) == 1 })
                        }
                        _ => with(json!({ "fact": choices.of(Dossier::FACTS).name }), date_test(choices)),
                    }
                }
            },
            6 => json!({ "all": self.several(number, depth, choices) }),
            7 => json!({ "any": self.several(number, depth, choices) }),
            8 => json!({ "parts": self.several(number, depth, choices) }),
            9 => json!({ "not": self.condition(number, depth - 1, false, choices) }),
            10 => {
                let of = self.several(number, depth, choices);
                json!({ "at_least": 1 + choices.below(of.len()), "of": of })
            }
            _ => {
                // Nearly always to one that came before, so that there is no circle.
                let other = if choices.one_in(16) { choices.below(self.total) } else { choices.below(number.max(1)) };
                if number == 0 && other == 0 {
                    return json!({ "some": any_list(choices).term().id });
                }
                let mut reference = json!({ "requirement": format!("r{other}") });
                match choices.below(4) {
                    0 => reference["asks"] = json!("applicable"),
                    more => reference["when_not_applicable"] = json!(["no", "yes", "yes"][more - 1]),
                }
                reference
            }
        }
    }

    fn several(&mut self, number: usize, depth: usize, choices: &mut Choices<'_>) -> Vec<Value> {
        (0..1 + choices.below(4)).map(|_| self.condition(number, depth - 1, false, choices)).collect()
    }
}

fn with(mut condition: Value, test: Map<String, Value>) -> Value {
    if let Some(map) = condition.as_object_mut() {
        map.extend(test);
    }
    condition
}

fn map(key: &str, value: Value) -> Map<String, Value> {
    [(key.to_owned(), value)].into_iter().collect()
}

fn question((id, kind): (&str, &str)) -> Value {
    let mut question = json!({ "id": id, "type": kind, "text": text("Hoe?"), "why": text("Daarom."), "who": ["project_lead"], "citations": ["L10.1"] });
    if kind == "choice" {
        question["choices"] = CHOICES.iter().map(|id| json!({ "id": id, "nl": id, "en": id })).collect();
    }
    question
}

fn role(choices: &mut Choices<'_>) -> &'static str {
    choices.of(Role::IDS)
}

fn coverage(choices: &mut Choices<'_>) -> Value {
    let list = any_list(choices);
    let worded: Vec<(&str, &[&str])> = list
        .fields()
        .iter()
        .filter_map(|field| match field.kind {
            FactType::One(words) | FactType::Set(words) => Some((field.name, words.ids)),
            _ => None,
        })
        .collect();
    let (field, words) = if worded.is_empty() { ("kind", &["midwife"][..]) } else { choices.of(&worded) };
    let prompts: Vec<Value> = (0..1 + choices.below(3))
        .map(|_| json!({ "values": [choices.of(words), choices.of(words)], "citations": ["L2.5"] }))
        .collect();
    json!({ "list": list.term().id, "field": field, "text": text("Denk aan."), "prompts": prompts })
}

/// One word, or a few.
fn words(all: &[&str], choices: &mut Choices<'_>) -> Value {
    match choices.below(4) {
        0 => json!([choices.of(all), choices.of(all)]),
        1 => json!([choices.of(all), choices.of(all), choices.of(all)]),
        _ => json!(choices.of(all)),
    }
}

fn where_(list: ListName, depth: usize, choices: &mut Choices<'_>) -> Value {
    let mut tests = Map::new();
    let combined = if depth == 0 { 0 } else { choices.below(8) };
    match combined {
        5 => {
            _ = tests.insert("all".into(), json!([where_(list, depth - 1, choices), where_(list, depth - 1, choices)]))
        }
        6 => {
            _ = tests.insert("any".into(), json!([where_(list, depth - 1, choices), where_(list, depth - 1, choices)]))
        }
        7 => _ = tests.insert("not".into(), where_(list, depth - 1, choices)),
        _ => {}
    }
    let more = if combined > 4 { choices.below(2) } else { 1 + choices.below(2) };
    for _ in 0..more {
        // The first fields are those that tables and roles go by.
        let place = if choices.below(2) == 0 { choices.below(2) } else { choices.below(16) };
        let field = &list.fields()[place % list.fields().len()];
        let test = match &field.kind {
            FactType::Degree | FactType::YesNo | FactType::Progress => Value::Object(degree_test(choices)),
            FactType::Number => Value::Object(number_test(choices)),
            FactType::Date => Value::Object(date_test(choices)),
            FactType::One(info) | FactType::Set(info) => words(info.ids, choices),
        };
        tests.insert(field.name.into(), test);
    }
    Value::Object(tests)
}
