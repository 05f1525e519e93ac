//! Dates as sources give them: a day, a month or a year.

use serde::{Deserialize, Serialize, de};
use std::fmt;

/// A day, ordered as in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub(crate) i32);

impl Day {
    /// The day, if it exists.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        PartialDate::new(year, Some(month), Some(day)).map(PartialDate::last_day)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0 / 10_000
    }

    /// The number of days since 1 January 1970, as tables and databases keep dates.
    ///
    /// ```
    /// let day: kansrijk::Day = "2024-06-30".parse()?;
    /// assert_eq!(day.number(), 19_904);
    /// # Ok::<(), kansrijk::DateError>(())
    /// ```
    #[must_use]
    pub const fn number(self) -> i32 {
        /// Days from 1 March of the year 0 to 1 January 1970.
        const EPOCH: i32 = 719_468;
        // Counted from March, so that the day that only leap years have is the last of its year.
        let (year, month, day) = (self.0 / 10_000, self.0 / 100 % 100, self.0 % 100);
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leap_days = year / 4 - year / 100 + year / 400;
        year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1 - EPOCH
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0 / 10_000, self.0 / 100 % 100, self.0 % 100)
    }
}

impl std::str::FromStr for Day {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        let date: PartialDate = text.parse()?;
        if date.day.is_none() {
            return Err(DateError(format!("`{text}` is no day: expected a date such as 2024-06-30")));
        }
        Ok(date.last_day())
    }
}

/// Other years are slips of the hand.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2200;

/// A day, a month or a year: as exact as the source is.
///
/// ```
/// use kansrijk::PartialDate;
/// let july: PartialDate = "2021-07".parse()?;
/// assert_eq!(july.last_day().to_string(), "2021-07-31");
/// assert!("2021-02-29".parse::<PartialDate>().is_err());
/// # Ok::<(), kansrijk::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// A text that is no date, or a date that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DateError(pub(crate) String);

impl DateError {
    /// What is wrong, and what was expected.
    pub(crate) fn parts(&self) -> (&str, &str) {
        let at = self.0.find(": expected").unwrap_or(self.0.len());
        let (message, rest) = self.0.split_at(at);
        (message, rest.trim_start_matches(": "))
    }
}

impl PartialDate {
    /// The date, if it exists. Years are from 1900 to 2200.
    #[must_use]
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let exists = YEARS.contains(&year)
            && month.is_none_or(|month| (1..=12).contains(&month))
            && day.is_none_or(|day| month.is_some_and(|month| (1..=days_in(year, month)).contains(&day)));
        exists.then_some(Self { year, month, day })
    }

    /// The first day that it may be.
    #[must_use]
    pub fn first_day(self) -> Day {
        packed(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it may be.
    #[must_use]
    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        packed(self.year, month, self.day.unwrap_or_else(|| days_in(self.year, month)))
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1, when it is known.
    #[must_use]
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, from 1, when it is known.
    #[must_use]
    pub const fn day(self) -> Option<u8> {
        self.day
    }
}

const fn packed(year: u16, month: u8, day: u8) -> Day {
    Day(year as i32 * 10_000 + month as i32 * 100 + day as i32)
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        let part = |value: i32| u8::try_from(value % 100).ok();
        Self { year: u16::try_from(day.year()).unwrap_or_default(), month: part(day.0 / 100), day: part(day.0) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl std::str::FromStr for PartialDate {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        let expected = "expected a day (2024-06-30), a month (2024-06) or a year (2024)";
        let mut parts = text.split('-');
        let mut next = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) => Ok(part.parse().ok()),
            Some(_) => Err(DateError(format!("`{text}` is no date: {expected}"))),
        };
        let (year, month, day): (Option<u16>, _, _) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some() {
            return Err(DateError(format!("`{text}` is no date: {expected}")));
        }
        let short = |part: Option<u16>| part.and_then(|part| u8::try_from(part).ok());
        if year.is_some_and(|year| !YEARS.contains(&year)) {
            return Err(DateError(format!(
                "the year of `{text}` is out of range: expected {} to {}",
                YEARS.start(),
                YEARS.end()
            )));
        }
        year.and_then(|year| Self::new(year, short(month), short(day)))
            .ok_or_else(|| DateError(format!("the date `{text}` does not exist: {expected}")))
    }
}

impl Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = PartialDate;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date: a day (2024-06-30), a month (2024-06) or a year (2024)")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
                text.parse().map_err(|error: DateError| super::refusal::date(&error))
            }
            // YAML and JSON readers give a bare year as a number.
            fn visit_u64<E: de::Error>(self, year: u64) -> Result<PartialDate, E> {
                self.visit_str(&year.to_string())
            }
            fn visit_i64<E: de::Error>(self, year: i64) -> Result<PartialDate, E> {
                self.visit_str(&year.to_string())
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, PartialDate};

    #[test]
    fn days_are_numbered_without_a_gap() {
        let mut expected = Day::new(1900, 1, 1).unwrap().number();
        assert_eq!(expected, -25_567);
        for year in 1900..=2200 {
            for month in 1..=12 {
                for day in (1..=31).filter_map(|day| Day::new(year, month, day)) {
                    assert_eq!(day.number(), expected, "{day}");
                    expected += 1;
                }
            }
        }
    }

    #[test]
    fn dates_that_exist_and_dates_that_do_not() {
        for good in ["2024", "2024-02", "2024-02-29", "2000-02-29"] {
            assert_eq!(good.parse::<PartialDate>().map(|date| date.to_string()).as_deref(), Ok(good));
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2024-13",
            "2024-00",
            "2024-6",
            "24",
            "",
            "2024-06-31",
            "2024-06-30-1",
            "+2024",
        ] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_month_runs_to_its_last_day() {
        let date: PartialDate = "2024-02".parse().unwrap();
        assert_eq!(
            (date.first_day().to_string(), date.last_day().to_string()),
            ("2024-02-01".into(), "2024-02-29".into())
        );
    }
}
