//! Rule sets by chance.

mod lists;
mod over_links;

pub(super) use over_links::other;

use super::{
    Choices, Style,
    plan::{self, CHOICES, DATES, LISTS, ListPlan, NUMBERS, Values, YEARS},
};
use kansrijk::{
    Subject, Truth,
    domain::{AnswerTypeName, Choice, Localised, Question, Role, YesNo},
    ruleset::{
        ConditionDocument, GroupDocument, GroupOutcome, Obligation, OneOrMore, Operand, ReferenceAspect,
        RemarkDocument, RequirementDocument, RuleSetDocument, Standing, TestDocument, Verdict,
    },
};

/// A rule set about coalitions that asks nothing yet.
#[must_use]
pub fn bare_rule_set() -> RuleSetDocument {
    RuleSetDocument {
        id: "proef".to_owned(),
        version: "1.0.0".to_owned(),
        subject: Subject::Coalition,
        standing: Standing::Advice,
        verdict: Verdict::None,
        valid_from: None,
        valid_to: None,
        title: text(),
        about: text(),
        nouns: Default::default(),
        source: None,
        applies_if: None,
        headline: None,
        measures: Vec::new(),
        questions: Vec::new(),
        requirements: Vec::new(),
        groups: Vec::new(),
    }
}

/// A rule set of this style about such a subject. It may ask for the verdict of so many others on linked dossiers.
pub(super) fn rule_set(style: Style, subject: Subject, others: usize, choices: &mut Choices) -> RuleSetDocument {
    let lists =
        vec![choices.weighted(&[(12, 0), (2, 1), (3, 2), (3, 3), (2, 4), (2, 5), (2, 6)]), choices.below(LISTS.len())];
    let mut lists: Vec<&'static ListPlan> = lists.into_iter().map(|place| &LISTS[place]).collect();
    lists.dedup_by_key(|list| list.name);
    over_links::own_lists(subject, &mut lists, choices);
    let mut author = Author {
        choices: choices.part(0),
        style,
        others,
        subject,
        questions: Vec::new(),
        spare: lists.clone(),
        lists,
        facts: plan::facts(subject).to_vec(),
        has_applicability: false,
        known: Vec::new(),
    };

    let mut document = RuleSetDocument { subject, ..bare_rule_set() };
    let whole = choices.part(20);
    if choices.chance(10) {
        author.has_applicability = true;
        document.applies_if = Some(author.by(whole, |author| author.condition(1)));
    }
    let alone = choices.weighted(&[(4, 1), (3, 2), (1, 3), (2, 0)]);
    let groups = choices.weighted(&[(if alone == 0 { 0 } else { 6 }, 0), (4, 1), (1, 2)]);
    for _ in 0..alone {
        let requirement = author.by(choices.part(REQUIREMENT), |author| {
            let obligation = author.obligation();
            author.requirement(obligation)
        });
        document.requirements.push(requirement);
    }
    for place in 0..groups {
        document.groups.push(author.by(choices.part(8 + 3 * REQUIREMENT), |author| author.group(place)));
    }
    if subject != Subject::Coalition {
        document.measures = author.by(choices.part(40), Author::measures);
    }
    document.questions = author.questions;
    let has_must = document.all_requirements().any(|(_, one)| one.obligation == Obligation::Must);
    if has_must && choices.chance(70) {
        document.verdict = Verdict::AllMusts;
    }
    document
}

struct Author {
    choices: Choices,
    style: Style,
    subject: Subject,
    /// How many other rule sets it may ask for their verdict.
    others: usize,
    questions: Vec<Question>,
    /// The lists that this rule set is about, and those of them that no condition has read yet.
    lists: Vec<&'static ListPlan>,
    spare: Vec<&'static ListPlan>,
    /// The single facts that may be read; in a read-once rule set no condition has read them yet.
    facts: Vec<(&'static str, Values)>,
    /// Whether the rule set as a whole applies only under a condition.
    has_applicability: bool,
    /// The requirements so far.
    known: Vec<(String, Obligation)>,
}

/// So many choices make up a requirement.
const REQUIREMENT: usize = 64;

impl Author {
    /// Does something by these choices.
    fn by<T>(&mut self, choices: Choices, what: impl FnOnce(&mut Self) -> T) -> T {
        let own = std::mem::replace(&mut self.choices, choices);
        let done = what(self);
        self.choices = own;
        done
    }

    fn obligation(&mut self) -> Obligation {
        self.choices.weighted(&[(6, Obligation::Must), (2, Obligation::Should), (1, Obligation::May)])
    }

    fn group(&mut self, place: usize) -> GroupDocument {
        let members = 1 + self.choices.below(3);
        let outcome = match self.choices.below(3) {
            0 => GroupOutcome::Report,
            1 => GroupOutcome::All,
            _ => GroupOutcome::AtLeast(u32::try_from(1 + self.choices.below(members)).expect("a small number")),
        };
        // What must be done never leans on what need not: one obligation for the group, its core included.
        let obligation = self.obligation();
        let mut requirements: Vec<RequirementDocument> = Vec::new();
        let has_core = self.choices.chance(60);
        for _ in 0..members {
            let choices = self.choices.part(REQUIREMENT);
            requirements.push(self.by(choices, |author| author.requirement(obligation)));
        }
        // A core is asked for besides what the whole rule set asks for, which decides whether the core applies as well.
        let twice = self.style == Style::ReadOnce && self.has_applicability;
        let core = (outcome == GroupOutcome::Report && has_core && !twice).then(|| requirements[0].id.clone());
        GroupDocument {
            id: format!("groep-{place}"),
            title: text(),
            outcome,
            core,
            obligation: (outcome != GroupOutcome::Report).then_some(obligation),
            coverage: None,
            citations: Vec::new(),
            resources: Vec::new(),
            requirements,
        }
    }

    fn requirement(&mut self, obligation: Obligation) -> RequirementDocument {
        let known = self.known.clone();
        if obligation == Obligation::Must {
            self.known.retain(|(_, other)| *other == Obligation::Must);
        }
        let [has_applicability, is_optional, has_remark] = [25, 10, 15].map(|percent| self.choices.chance(percent));
        let parts = [34, 12, 6, 8].map(|many| self.choices.part(many));
        let [expect, applies_if, chosen_by, remark] = parts;
        let expect = self.by(expect, |author| {
            let depth = author.choices.below(3);
            let every = if author.choices.chance(15) { author.every() } else { None };
            every.unwrap_or_else(|| author.condition(depth))
        });
        let applies_if = has_applicability.then(|| self.by(applies_if, |author| author.condition(1)));
        let chosen_by = is_optional.then(|| self.by(chosen_by, |author| author.condition(0)));
        let mut remarks = Vec::new();
        if self.style == Style::Free && has_remark {
            let condition = self.by(remark, |author| author.condition(1));
            remarks.push(RemarkDocument { condition, text: text(), citations: Vec::new() });
        }
        self.known = known;
        let id = format!("eis-{}", self.known.len());
        self.known.push((id.clone(), obligation));
        RequirementDocument {
            id,
            obligation,
            title: text(),
            question: None,
            applies_if,
            chosen_by,
            due: None,
            due_degree: None,
            expect,
            remarks,
            coverage: None,
            examples: Vec::new(),
            contrast: Vec::new(),
            citations: vec!["L10.1".to_owned()],
            next_steps: Vec::new(),
        }
    }

    fn condition(&mut self, depth: usize) -> ConditionDocument {
        let empty = ConditionDocument::default();
        if depth == 0 || self.choices.chance(15) {
            return self.leaf();
        }
        if self.choices.chance(20) {
            return ConditionDocument { not: Some(Box::new(self.condition(depth - 1))), ..empty };
        }
        let operator = self.choices.below(4);
        let many = 2 + usize::from(self.choices.chance(30));
        let parts: Vec<ConditionDocument> = (0..many).map(|_| self.condition(depth - 1)).collect();
        match operator {
            0 => ConditionDocument { all: Some(parts), ..empty },
            1 => ConditionDocument { any: Some(parts), ..empty },
            2 => ConditionDocument { parts: Some(parts), ..empty },
            _ => {
                let n = 1 + self.choices.below(parts.len());
                ConditionDocument { at_least: Some(count(n)), of: Some(parts), ..empty }
            }
        }
    }

    fn leaf(&mut self) -> ConditionDocument {
        let (answers, lists, facts) = match self.subject {
            Subject::Coalition => (4, 6, 1),
            Subject::Municipality => (4, 6, 3),
            Subject::Partnership => (2, 10, 1),
        };
        match self.choices.weighted(&[(answers, 0), (lists, 1), (facts, 2), (1, 3)]) {
            1 => self.list().unwrap_or_else(|| self.answer()),
            2 if !self.facts.is_empty() => self.fact(),
            3 if self.style == Style::Free && !self.known.is_empty() => self.reference(),
            _ => self.answer(),
        }
    }

    fn fact(&mut self) -> ConditionDocument {
        // The first of several stands for what the subject is asked most.
        let place =
            if self.facts.len() > 1 && self.choices.chance(50) { self.choices.below(self.facts.len()) } else { 0 };
        let (name, values) = self.facts[place];
        if self.style == Style::ReadOnce {
            self.facts.remove(place);
        }
        let test = self.test(values);
        ConditionDocument { fact: Some(name.to_owned()), ..beside(test) }
    }

    fn reference(&mut self) -> ConditionDocument {
        let (id, _) = self.choices.one(&self.known.clone());
        let empty = ConditionDocument { requirement: Some(id), ..ConditionDocument::default() };
        if self.choices.chance(25) {
            return ConditionDocument { asks: Some(ReferenceAspect::Applicable), ..empty };
        }
        let counts_as = if self.choices.chance(50) { Truth::YES } else { Truth::NO };
        ConditionDocument { when_not_applicable: Some(YesNo(counts_as)), ..empty }
    }

    fn answer(&mut self) -> ConditionDocument {
        use AnswerTypeName as Kind;
        let kind = self.choices.weighted(&[
            (10, Kind::Degree),
            (5, Kind::YesNo),
            (2, Kind::Number),
            (2, Kind::Date),
            (2, Kind::Choice),
        ]);
        let known: Vec<String> =
            self.questions.iter().filter(|one| one.kind == kind).map(|one| one.id.clone()).collect();
        let id = if self.style == Style::Free && !known.is_empty() && self.choices.chance(60) {
            self.choices.one(&known)
        } else {
            let id = format!("vraag-{}", self.questions.len());
            self.questions.push(question(&id, kind));
            id
        };
        let values = match kind {
            Kind::Degree => Values::Degree,
            Kind::YesNo => Values::YesNo,
            Kind::Number => Values::Number,
            Kind::Date => Values::Date,
            Kind::Choice => Values::One(CHOICES),
        };
        let test = if matches!(values, Values::Degree | Values::YesNo) && !self.choices.chance(40) {
            TestDocument::default()
        } else {
            self.test(values)
        };
        ConditionDocument { answer: Some(id), ..beside(test) }
    }

    /// A test that such values can pass, and can fail.
    fn test(&mut self, values: Values) -> TestDocument {
        let empty = TestDocument::default();
        let is = |operands: Vec<Operand>| TestDocument { is: Some(OneOrMore(operands)), ..TestDocument::default() };
        let word = |word: &str| Operand::Text(word.to_owned());
        match values {
            Values::Several(words) | Values::One(words) => {
                let first = self.choices.one(words);
                let mut chosen = vec![word(first)];
                if self.choices.chance(25) {
                    let second = self.choices.one(words);
                    // All words of a field together are no test.
                    if second != first && (words.len() > 2 || matches!(values, Values::Several(_))) {
                        chosen.push(word(second));
                    }
                }
                is(chosen)
            }
            Values::Degree | Values::Progress => match self.choices.below(3) {
                0 => is(vec![word("yes")]),
                1 => is(vec![word("no")]),
                _ => TestDocument { at_least: Some(word("partly")), ..empty },
            },
            Values::YesNo => is(vec![word(if self.choices.chance(30) { "no" } else { "yes" })]),
            Values::Verdict(others) => is(vec![word(others[self.choices.below(self.others)])]),
            Values::Number => self.number(NUMBERS, &Operand::Number),
            Values::Year => {
                if self.choices.chance(50) {
                    self.number(&[0, -1, -2], &Operand::AsOfYear)
                } else {
                    self.number(YEARS, &Operand::Number)
                }
            }
            Values::Date => {
                let date = self.choices.below(DATES.len());
                let later = date + self.choices.below(DATES.len() - date);
                let (date, later) = (word(DATES[date]), word(DATES[later]));
                match self.choices.below(6) {
                    0 => TestDocument { before: Some(date), ..empty },
                    1 => TestDocument { after: Some(date), ..empty },
                    2 => TestDocument { at_least: Some(date), ..empty },
                    3 => TestDocument { at_most: Some(date), ..empty },
                    4 => is(vec![date]),
                    _ => TestDocument { between: Some((date, later)), ..empty },
                }
            }
        }
    }

    fn number(&mut self, numbers: &[i64], operand: &dyn Fn(i64) -> Operand) -> TestDocument {
        let empty = TestDocument::default();
        let (one, other) = (self.choices.one(numbers), self.choices.one(numbers));
        match self.choices.below(4) {
            // Every number is at least 0: that is no test.
            0 if matches!(operand(one), Operand::Number(0)) => TestDocument { at_least: Some(operand(1)), ..empty },
            0 => TestDocument { at_least: Some(operand(one)), ..empty },
            1 => TestDocument { at_most: Some(operand(one)), ..empty },
            // `is: {as_of_year: 0}` is written as `{as_of_year: 0}`, which cannot be read again: a range says the same.
            2 if matches!(operand(one), Operand::AsOfYear(_)) => {
                TestDocument { between: Some((operand(one), operand(one))), ..empty }
            }
            2 => TestDocument { is: Some(OneOrMore(vec![operand(one)])), ..empty },
            _ => TestDocument { between: Some((operand(one.min(other)), operand(one.max(other)))), ..empty },
        }
    }
}

fn beside(test: TestDocument) -> ConditionDocument {
    let TestDocument { is, at_least, at_most, before, after, between } = test;
    ConditionDocument { is, at_least, at_most, before, after, between, ..ConditionDocument::default() }
}

fn count(n: usize) -> Operand {
    Operand::Number(i64::try_from(n).expect("a small number"))
}

fn text() -> Localised {
    Localised { nl: "Proef".to_owned(), en: "Trial".to_owned() }
}

fn question(id: &str, kind: AnswerTypeName) -> Question {
    let choices = if kind == AnswerTypeName::Choice { CHOICES } else { &[] };
    let choice = |id: &&str| Choice { id: (*id).to_owned(), nl: (*id).to_owned(), en: (*id).to_owned() };
    Question {
        id: id.to_owned(),
        kind,
        choices: choices.iter().map(choice).collect(),
        text: text(),
        why: text(),
        who: [Role::ProjectLead].into_iter().collect(),
        citations: Vec::new(),
    }
}
