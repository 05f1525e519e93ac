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
                Some(match table {
                    None => Test::Among(own),
                    Some((table, source)) => {
                        let (certain, possible) = table.leading_to(own, source.ids.len());
                        Test::Derived { own, certain, possible }
                    }
                })
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
                    } else {
                        self.unknown_word(&word, &known, path);
                    }
                }
                Some(Test::Choice(ids.into_boxed_slice()))
            }
        }
    }

    fn degree_test(&mut self, document: &TestDocument, path: &Path) -> Option<Test> {
        let help = "a degree is tested with `is: yes`, `is: no` or `at_least: partly`";
        match document {
            TestDocument { is: None, at_least: None, at_most: None, before: None, after: None, between: None } => {
                Some(Test::Degree)
            }
            TestDocument { is: Some(is), at_least: None, at_most: None, before: None, after: None, between: None } => {
                match is.0.iter().map(text_of).collect::<Vec<_>>().as_slice() {
                    [word] if word == "yes" || word == "ready" => Some(Test::Degree),
                    [word] if word == "no" => Some(Test::Opposite),
                    _ => self.misfit(path, "a degree is asked for in a way that it does not know", help),
                }
            }
            TestDocument {
                is: None,
                at_least: Some(least),
                at_most: None,
                before: None,
                after: None,
                between: None,
            } => match text_of(least).as_str() {
                "partly" | "in_development" => Some(Test::AtLeastPartly),
                "yes" | "ready" => Some(Test::Degree),
                _ => self.misfit(path, "a degree is asked for in a way that it does not know", help),
            },
            _ => self.misfit(path, "a degree is asked for in a way that it does not know", help),
        }
    }

    fn number_test(&mut self, document: &TestDocument, path: &Path) -> Option<Test> {
        let help = "a number is tested with `is`, `at_least`, `at_most` or `between: [2, 10]`";
        let (mut min, mut max) = (Bound::Fixed(i64::MIN), Bound::Fixed(i64::MAX));
        let TestDocument { is, at_least, at_most, before, after, between } = document;
        if before.is_some() || after.is_some() {
            return self.misfit(path, "`before` and `after` go with dates", help);
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
            _ => return self.misfit(path, "a number is asked for in a way that it does not know", help),
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
                None if given.len() > 1 => self.unknown_word(&word, words.ids, &path.index(place)),
                None => self.unknown_word(&word, words.ids, path),
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
                self.misfit(path, "words are asked for in a way that they do not know", &help)
            }
        }
    }

    fn unknown_word(&mut self, given: &str, known: &[&str], path: &Path) {
        let fault = Diagnostic::new(Code::RuleUnknownWord, path.clone(), format!("unknown word `{given}`"));
        let fault = fault.suggest(given, known.iter().copied());
        self.refuse(fault.help(format!("words: {}", known.join(", "))));
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
                self.refuse(Diagnostic::new(Code::RuleInvalidDate, path.clone(), error.to_string()));
                None
            }
        }
    }

    /// A whole number in a range; `None` when it is missing or refused.
    pub(super) fn whole_number(
        &mut self,
        operand: Option<&Operand>,
        least: u32,
        most: u32,
        path: &Path,
    ) -> Option<u32> {
        let fault = |message: String| Diagnostic::new(Code::RuleNumber, path.clone(), message);
        match operand {
            None => {
                self.refuse(fault(format!("a whole number from {least} to {most} is missing")));
                None
            }
            Some(Operand::Number(number)) => match u32::try_from(*number) {
                Ok(number) if (least..=most).contains(&number) => Some(number),
                _ => {
                    self.refuse(fault(format!(
                        "{number} is out of range: expected a whole number from {least} to {most}"
                    )));
                    None
                }
            },
            Some(other) => {
                self.refuse(fault(format!("`{}` is no whole number from {least} to {most}", text_of(other))));
                None
            }
        }
    }

    fn misfit<T>(&mut self, path: &Path, message: &str, help: &str) -> Option<T> {
        self.refuse(Diagnostic::new(Code::RuleTest, path.clone(), message).help(help));
        None
    }
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
