//! Tests of one fact: they have to fit its type, and their words have to exist.

use super::Checker;
use crate::{
    diagnostic::{Code, Diagnostic},
    domain::{AnswerType, Bound, Day, FactType, PartialDate, Table, Test, VocabularyInfo},
    location::Path,
    ruleset::{Operand, TestDocument},
};

impl Checker<'_> {
    /// The test of a fact of this type. A field that follows from another by a table brings that table.
    pub(super) fn test(
        &mut self,
        document: &TestDocument,
        kind: &FactType,
        table: Option<(&Table, VocabularyInfo)>,
        path: &Path,
    ) -> Option<Test> {
        match kind {
            FactType::Degree | FactType::YesNo | FactType::Progress => self.degree_test(document, path),
            FactType::Number => self.number_test(document, path),
            FactType::Date => self.date_test(document, path),
            FactType::One(words) | FactType::Set(words) => {
                let own = self.words(document, words, path)?;
                Some(Test::of_words(own, table))
            }
        }
    }

    /// The test of an answer to a question of this type.
    pub(super) fn answer_test(&mut self, document: &TestDocument, kind: &AnswerType, path: &Path) -> Option<Test> {
        match kind {
            AnswerType::Degree | AnswerType::YesNo => self.degree_test(document, path),
            AnswerType::Number => self.number_test(document, path),
            AnswerType::Date => self.date_test(document, path),
            AnswerType::Choice(choices) => {
                let known: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
                let given = self.only_is(document, path, &known)?;
                let mut ids = Vec::new();
                for operand in given {
                    let word = text_of(operand);
                    if known.contains(&word.as_str()) {
                        ids.push(word);
                    } else if !self.is_full() {
                        let message = format!("unknown choice `{word}`");
                        let fault = Diagnostic::new(Code::RuleUnknownWord, path.clone(), message);
                        let fault = fault.suggest(&word, known.iter().copied());
                        self.refuse(fault.help(format!("choices: {}", known.join(", "))));
                    }
                }
                Some(Test::Choice(ids.into_boxed_slice()))
            }
        }
    }

    fn degree_test(&mut self, document: &TestDocument, path: &Path) -> Option<Test> {
        let help = "a degree is tested with `yes`, with `no` or with `{at_least: partly}`";
        let keys = keys_of(document);
        let operand = match (keys.as_slice(), &document.is, &document.at_least) {
            ([], ..) => return Some(Test::Degree),
            (["is"], Some(is), _) if is.0.len() == 1 => is.0.first(),
            (["at_least"], _, Some(least)) => Some(least),
            (["is"], ..) => return self.misfit(path, "a degree is compared with one word, not with several", help),
            _ => {
                let odd = keys.iter().find(|key| !["is", "at_least"].contains(key));
                let message = match odd {
                    Some(odd) => format!("`{odd}` does not go with a degree"),
                    None => "`is` and `at_least` do not go together".to_owned(),
                };
                return self.misfit(path, &message, help);
            }
        };
        let word = operand.map(text_of).unwrap_or_default();
        match (keys.first().copied(), word.as_str()) {
            (_, "yes" | "ready") => Some(Test::Degree),
            (Some("is"), "no") => Some(Test::Opposite),
            (Some("at_least"), "partly" | "in_development") => Some(Test::AtLeastPartly),
            (_, "partly" | "in_development") => {
                let yes = if word == "partly" { "yes" } else { "ready" };
                let message = format!("`{word}` cannot be asked for alone: `{yes}` would count as well");
                let help = format!("from `{word}` on is `{{at_least: {word}}}`; what is more is `{yes}`");
                self.misfit(path, &message, &help)
            }
            (_, "no") => self.misfit(path, "every degree is at least `no`", help),
            (_, word) => {
                let fault = Diagnostic::new(Code::RuleTest, path.clone(), format!("`{word}` is no degree"));
                self.refuse(fault.suggest(word, DEGREES).help(help));
                None
            }
        }
    }

    fn number_test(&mut self, document: &TestDocument, path: &Path) -> Option<Test> {
        let help = "a number is tested with `is`, `at_least`, `at_most` or `between: [2, 10]`";
        let (mut min, mut max) = (Bound::Fixed(i64::MIN), Bound::Fixed(i64::MAX));
        let TestDocument { is, at_least, at_most, between, .. } = document;
        if let Some(key) = keys_of(document).into_iter().find(|key| ["before", "after"].contains(key)) {
            return self.misfit(path, &format!("`{key}` goes with dates, and this is a number"), help);
        }
        match (is.as_ref().map(|is| is.0.as_slice()), between) {
            (None, None) => {
                if at_least.is_none() && at_most.is_none() {
                    return self.misfit(path, "a number needs a comparison", help);
                }
                if let Some(operand) = at_least {
                    min = self.bound(operand, path, help)?;
                }
                if let Some(operand) = at_most {
                    max = self.bound(operand, path, help)?;
                }
            }
            (Some([one]), None) if at_least.is_none() && at_most.is_none() => {
                min = self.bound(one, path, help)?;
                max = min;
            }
            (None, Some((low, high))) if at_least.is_none() && at_most.is_none() => {
                min = self.bound(low, path, help)?;
                max = self.bound(high, path, help)?;
            }
            (Some(several), None) if at_least.is_none() && at_most.is_none() => {
                let message = format!("a number is compared with one number, not with {}", several.len());
                return self.misfit(path, &message, help);
            }
            _ => {
                let message = format!("{} do not go together", ticked(&keys_of(document)));
                return self.misfit(path, &message, help);
            }
        }
        if let (Bound::Fixed(min), Bound::Fixed(max)) = (min, max)
            && min > max
        {
            return self.misfit(path, "no number lies in this range", "put the smaller number first");
        }
        Some(Test::Number(min, max))
    }

    fn date_test(&mut self, document: &TestDocument, path: &Path) -> Option<Test> {
        let help = "a date is tested with `is`, `before`, `after`, `at_least`, `at_most` or `between`";
        let (mut min, mut max) = (Day(i32::MIN), Day(i32::MAX));
        let TestDocument { is, at_least, at_most, before, after, between } = document;
        let mut given = 0;
        if let Some(is) = is {
            let [one] = is.0.as_slice() else { return self.misfit(path, "a date is one date", help) };
            let date = self.date(one, path)?;
            (min, max) = (date.first_day(), date.last_day());
            given += 1;
        }
        if let Some((low, high)) = between {
            (min, max) = (self.date(low, path)?.first_day(), self.date(high, path)?.last_day());
            given += 1;
        }
        if let Some(operand) = at_least {
            min = min.max(self.date(operand, path)?.first_day());
            given += 1;
        }
        if let Some(operand) = after {
            min = min.max(Day(self.date(operand, path)?.last_day().0 + 1));
            given += 1;
        }
        if let Some(operand) = at_most {
            max = max.min(self.date(operand, path)?.last_day());
            given += 1;
        }
        if let Some(operand) = before {
            max = max.min(Day(self.date(operand, path)?.first_day().0 - 1));
            given += 1;
        }
        if given == 0 {
            return self.misfit(path, "a date needs a comparison", help);
        }
        if min > max {
            return self.misfit(path, "no date lies in this range", "put the earlier date first");
        }
        Some(Test::Date(min, max))
    }

    /// The words that are asked for, one bit each.
    fn words(&mut self, document: &TestDocument, words: &VocabularyInfo, path: &Path) -> Option<u64> {
        let given = self.only_is(document, path, words.ids)?;
        let mut bits = 0_u64;
        for (place, operand) in given.iter().enumerate() {
            let word = text_of(operand);
            match words.position(&word) {
                Some(bit) => bits |= 1 << bit,
                None if self.is_full() => break,
                None if given.len() > 1 => self.unknown_word(&word, words, &path.index(place)),
                None => self.unknown_word(&word, words, path),
            }
        }
        Some(bits)
    }

    fn only_is<'d>(&mut self, document: &'d TestDocument, path: &Path, known: &[&str]) -> Option<&'d [Operand]> {
        match document {
            TestDocument { is: Some(is), at_least: None, at_most: None, before: None, after: None, between: None }
                if !is.0.is_empty() =>
            {
                Some(&is.0)
            }
            _ => {
                let some: Vec<&str> = known.iter().copied().take(12).collect();
                let help = format!("name one word or a list of words, such as {}", some.join(", "));
                let message = match keys_of(document).into_iter().find(|key| *key != "is") {
                    Some(key) => format!("`{key}` does not go with words"),
                    None => "no word is asked for".to_owned(),
                };
                self.misfit(path, &message, &help)
            }
        }
    }

    pub(super) fn unknown_word(&mut self, given: &str, words: &VocabularyInfo, path: &Path) {
        let message = format!("unknown word `{given}` in the list {}", words.name);
        let fault = Diagnostic::new(Code::RuleUnknownWord, path.clone(), message);
        self.refuse(words.helps(given).into_iter().fold(fault, Diagnostic::help));
    }

    fn bound(&mut self, operand: &Operand, path: &Path, help: &str) -> Option<Bound> {
        match operand {
            Operand::Number(number) => Some(Bound::Fixed(*number)),
            Operand::AsOfYear(years) => Some(Bound::AsOfYear(*years)),
            other => self.misfit(path, &format!("`{}` is no whole number", text_of(other)), help),
        }
    }

    fn date(&mut self, operand: &Operand, path: &Path) -> Option<PartialDate> {
        match text_of(operand).parse() {
            Ok(date) => Some(date),
            Err(error) => {
                let (message, help) = error.parts();
                self.refuse(Diagnostic::new(Code::RuleInvalidDate, path.clone(), message).help(help));
                None
            }
        }
    }

    /// A whole number in a range; `None` when it is missing or refused.
    pub(super) fn whole_number(
        &mut self,
        operand: Option<&Operand>,
        (least, most): (u32, u32),
        path: &Path,
        help: &str,
    ) -> Option<u32> {
        let message = match operand {
            None => format!("a whole number from {least} to {most} is missing"),
            Some(Operand::Number(number)) => match u32::try_from(*number) {
                Ok(number) if (least..=most).contains(&number) => return Some(number),
                _ => format!("{number} is out of range: expected a whole number from {least} to {most}"),
            },
            Some(other) => format!("`{}` is no whole number from {least} to {most}", text_of(other)),
        };
        self.refuse(Diagnostic::new(Code::RuleNumber, path.clone(), message).help(help));
        None
    }

    fn misfit<T>(&mut self, path: &Path, message: &str, help: &str) -> Option<T> {
        self.refuse(Diagnostic::new(Code::RuleTest, path.clone(), message).help(help));
        None
    }
}

/// The words of degrees.
const DEGREES: [&str; 5] = ["yes", "partly", "no", "ready", "in_development"];

/// The comparisons that a test makes.
pub(super) fn keys_of(document: &TestDocument) -> Vec<&'static str> {
    let TestDocument { is, at_least, at_most, before, after, between } = document;
    let given = [
        ("is", is.is_some()),
        ("at_least", at_least.is_some()),
        ("at_most", at_most.is_some()),
        ("before", before.is_some()),
        ("after", after.is_some()),
        ("between", between.is_some()),
    ];
    given.into_iter().filter_map(|(key, given)| given.then_some(key)).collect()
}

/// Words in backticks, as a list.
pub(super) fn ticked(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" and ")
}

/// An operand as a word: YAML readers turn some spellings of yes and no into true and false.
fn text_of(operand: &Operand) -> String {
    match operand {
        Operand::Bool(true) => "yes".to_owned(),
        Operand::Bool(false) => "no".to_owned(),
        Operand::Number(number) => number.to_string(),
        Operand::Text(text) => text.clone(),
        Operand::AsOfYear(years) => format!("as_of_year: {years}"),
    }
}
