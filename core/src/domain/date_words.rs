//! Dates as readers say them.

use super::{Language, PartialDate};

const DUTCH: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl PartialDate {
    /// "31 juli 2021", "juli 2021" or "2021".
    pub(crate) fn in_words(self, language: Language) -> String {
        let months = match language {
            Language::Dutch => DUTCH,
            Language::English => ENGLISH,
        };
        let month = self.month().and_then(|month| months.get(usize::from(month).saturating_sub(1)));
        match (self.day(), month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", self.year()),
            (None, Some(month)) => format!("{month} {}", self.year()),
            _ => self.year().to_string(),
        }
    }
}
