//! What a condition asks of one fact.

use super::{CHOICES, Choices, DATES, NUMBERS, map, words};
use serde_json::{Map, Value, json};

pub(super) fn degree_test(choices: &mut Choices<'_>) -> Map<String, Value> {
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

pub(super) fn number_test(choices: &mut Choices<'_>) -> Map<String, Value> {
    match choices.below(4) {
        0 => map("is", number_operand(choices)),
        1 => map("at_least", number_operand(choices)),
        2 => map("at_most", number_operand(choices)),
        _ => map("between", json!([number_operand(choices), number_operand(choices)])),
    }
}

pub(super) fn date_test(choices: &mut Choices<'_>) -> Map<String, Value> {
    match choices.below(6) {
        0 => map("is", json!(choices.of(&DATES))),
        1 => map("at_least", json!(choices.of(&DATES))),
        2 => map("at_most", json!(choices.of(&DATES))),
        3 => map("before", json!(choices.of(&DATES))),
        4 => map("after", json!(choices.of(&DATES))),
        _ => map("between", json!([choices.of(&DATES), choices.of(&DATES)])),
    }
}

pub(super) fn answer_test(kind: &str, choices: &mut Choices<'_>) -> Map<String, Value> {
    match kind {
        "degree" | "yes_no" if choices.below(2) == 0 => Map::new(),
        "degree" | "yes_no" => degree_test(choices),
        "number" => number_test(choices),
        "date" => date_test(choices),
        _ => map("is", words(&CHOICES, choices)),
    }
}
