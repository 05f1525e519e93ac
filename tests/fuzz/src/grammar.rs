//! A rule set and a dossier by choices that bytes make: only real keys and words, put together nearly always well, so
//! that what lies behind reading and checking is reached.

use kansrijk::{
    Dossier,
    domain::{FactType, FieldDescription, ListName, Role, Vocabulary},
};
use serde_json::{Map, Value, json};

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

fn degree_test(choices: &mut Choices<'_>) -> Map<String, Value> {
    match choices.below(4) {
        0 => map("is", json!("yes")),
        1 => map("is", json!("no")),
        2 => map("at_least", json!("partly")),
        _ => map("at_least", json!("yes")),
    }
}

fn number_operand(choices: &mut Choices<'_>) -> Value {
    match choices.below(4) {
        0 => json!({ "as_of_year": choices.below(5) as i64 - 2 }),
        1 if choices.one_in(16) => json!({ "as_of_year": choices.of(&NUMBERS) }),
        _ => json!(choices.of(&NUMBERS)),
    }
}

fn number_test(choices: &mut Choices<'_>) -> Map<String, Value> {
    match choices.below(4) {
        0 => map("is", number_operand(choices)),
        1 => map("at_least", number_operand(choices)),
        2 => map("at_most", number_operand(choices)),
        _ => map("between", json!([number_operand(choices), number_operand(choices)])),
    }
}

fn date_test(choices: &mut Choices<'_>) -> Map<String, Value> {
    match choices.below(6) {
        0 => map("is", json!(choices.of(&DATES))),
        1 => map("at_least", json!(choices.of(&DATES))),
        2 => map("at_most", json!(choices.of(&DATES))),
        3 => map("before", json!(choices.of(&DATES))),
        4 => map("after", json!(choices.of(&DATES))),
        _ => map("between", json!([choices.of(&DATES), choices.of(&DATES)])),
    }
}

fn answer_test(kind: &str, choices: &mut Choices<'_>) -> Map<String, Value> {
    match kind {
        "degree" | "yes_no" if choices.below(2) == 0 => Map::new(),
        "degree" | "yes_no" => degree_test(choices),
        "number" => number_test(choices),
        "date" => date_test(choices),
        _ => map("is", words(&CHOICES, choices)),
    }
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

fn dossier(choices: &mut Choices<'_>) -> Value {
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

/// The fields that silence or another field speaks for: without them something else is known, not less.
const SPEAKING: [&str; 6] = ["id", "part_of", "evidence", "status", "domain", "serves_as"];

/// One thing that a dossier can do without.
pub enum Less {
    /// A single fact or a list.
    Key(&'static str),
    /// An answer.
    Answer(&'static str),
    /// That a list is complete.
    Complete(&'static str),
    /// A field of an item.
    Field(&'static str, usize, &'static str),
}

impl Less {
    /// Everything that could be left out of a dossier of this grammar.
    pub fn all() -> Vec<Self> {
        let facts = Dossier::FACTS.iter().map(|fact| Self::Key(fact.name));
        let answers = ANSWERS.iter().map(|(id, _)| Self::Answer(id));
        let lists = ListName::all().flat_map(|list| {
            let name = list.term().id;
            let fields = list.fields().iter().map(|field| field.name).filter(|field| !SPEAKING.contains(field));
            let fields = fields.flat_map(move |field| (0..4).map(move |place| Self::Field(name, place, field)));
            [Self::Key(name), Self::Complete(name)].into_iter().chain(fields)
        });
        facts.chain(answers).chain(lists).collect()
    }

    /// The dossier without it, if it was there.
    pub fn of(&self, dossier: &Value) -> Option<Value> {
        let there = match self {
            Self::Key(key) | Self::Complete(key) => dossier.get(key).is_some(),
            Self::Answer(id) => dossier["answers"].get(id).is_some(),
            Self::Field(list, place, field) => {
                let items = dossier.get(list)?;
                items.get("items").unwrap_or(items).get(place)?.get(field).is_some()
            }
        };
        if !there {
            return None;
        }
        let mut less = dossier.clone();
        let forget = |value: &mut Value, key: &str| value.as_object_mut()?.remove(key);
        match self {
            Self::Key(key) => _ = forget(&mut less, key)?,
            Self::Answer(id) => _ = forget(&mut less["answers"], id)?,
            Self::Complete(list) => less["incomplete"].as_array_mut()?.push(json!(list)),
            Self::Field(list, place, field) => _ = forget(items_of(&mut less, list)?.get_mut(*place)?, field)?,
        }
        Some(less)
    }
}

fn items_of<'d>(dossier: &'d mut Value, list: &str) -> Option<&'d mut Vec<Value>> {
    let list = dossier.get_mut(list)?;
    if list.is_array() { list } else { list.get_mut("items")? }.as_array_mut()
}

/// The dossier with every list in the opposite order.
pub fn turned(dossier: &Value) -> Value {
    let mut turned = dossier.clone();
    for list in ListName::all() {
        if let Some(items) = items_of(&mut turned, list.term().id) {
            items.reverse();
        }
    }
    turned
}
