//! Dates and languages as JavaScript gives them.

use crate::refusal::misuse;
use kansrijk::domain::Vocabulary;
use kansrijk::{Day, Language, Options, PartialDate};
use wasm_bindgen::JsValue;

/// The last day of a day, a month or a year.
pub fn day(text: Option<&str>) -> Result<Option<Day>, JsValue> {
    let day = |text: &str| match text.parse::<PartialDate>() {
        Ok(date) => Ok(date.last_day()),
        Err(fault) => Err(misuse(&format!("asOf: {fault}"))),
    };
    text.map(day).transpose()
}

pub fn language(id: &str) -> Result<Language, JsValue> {
    Language::from_id(id)
        .ok_or_else(|| misuse(&format!("lang is one of {}, and this is `{id}`", Language::IDS.join(", "))))
}

pub fn options(as_of: Option<&str>, lang: &str) -> Result<Options, JsValue> {
    Ok(Options { as_of: day(as_of)?, language: language(lang)? })
}
