//! Days, and dates that may be a month or a year.

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year.
    pub year: i64,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// The day after this one.
    #[must_use]
    pub fn next(self) -> Self {
        if self.day < length(self.year, self.month) {
            Self { day: self.day + 1, ..self }
        } else if self.month < 12 {
            Self { month: self.month + 1, day: 1, ..self }
        } else {
            Self { year: self.year + 1, month: 1, day: 1 }
        }
    }

    /// The day before this one.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.day > 1 {
            Self { day: self.day - 1, ..self }
        } else if self.month > 1 {
            Self { month: self.month - 1, day: length(self.year, self.month - 1), ..self }
        } else {
            Self { year: self.year - 1, month: 12, day: 31 }
        }
    }
}

/// The first and the last day of a date: `2024`, `2024-06` or `2024-06-30`.
///
/// # Panics
/// When the text is no date.
#[must_use]
pub fn days(text: &str) -> (Day, Day) {
    let number = |part: &str| part.parse::<u8>().unwrap_or_else(|_| panic!("`{text}` is no date"));
    let mut parts = text.split('-');
    let year: i64 = parts.next().and_then(|year| year.parse().ok()).unwrap_or_else(|| panic!("`{text}` is no date"));
    let month = parts.next().map(number);
    let day = parts.next().map(number);
    let last_month = month.unwrap_or(12);
    let first = Day { year, month: month.unwrap_or(1), day: day.unwrap_or(1) };
    let last = Day { year, month: last_month, day: day.unwrap_or_else(|| length(year, last_month)) };
    (first, last)
}

fn length(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
