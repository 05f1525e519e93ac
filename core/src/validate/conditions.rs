//! Conditions: exactly one operator, the keys that go with it, and every name resolved.

use super::{
    Checker,
    comparisons::keys_of,
    names::requirement_place,
    operator::Operator,
    resolved::{AskedAnswer, Condition, ItemCondition, Resolved, ResolvedRequirement},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    domain::{AnswerType, Bound, Dossier, FactType, ListName, Test, Vocabulary},
    limits,
    location::Path,
    ruleset::{ConditionDocument, Operand, ReferenceAspect, RequirementDocument, TestDocument},
};

const LONGEST: &str = "no list of a dossier is longer";

/// Where a condition stands: `every` only goes at the top of an expectation.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Top,
    Below,
}

impl Checker<'_> {
    /// Resolves all conditions. What is refused becomes a constant, so that everything is looked at.
    pub(super) fn resolve(&mut self) -> Resolved {
        let document = self.document;
        let mut answers = Vec::new();
        let mut whole = Vec::new();
        if let Some(condition) = &document.applies_if {
            whole.push(self.condition(condition, &Path::root().key("applies_if"), &mut answers, Place::Below, 0));
        }
        let mut requirements = Vec::new();
        let paths = self.requirement_paths();
        for (place, ((group, requirement), path)) in document.all_requirements().zip(&paths).enumerate() {
            self.asker = Some(place);
            let mut applies = whole.clone();
            applies.extend(self.applicability(requirement, path, &mut answers));
            if let Some(core) = group.and_then(|group| document.groups.get(group)).and_then(|group| group.core.as_ref())
                && *core != requirement.id
                && let Some(target) = requirement_place(document, core)
            {
                let parent = Path::from(path.steps().iter().take(2).cloned().collect::<Vec<_>>());
                self.references.entry((self.asker, target)).or_insert_with(|| parent.key("core"));
                // A core that does not apply itself keeps nothing else from applying.
                applies.push(Condition::Degree(target, true));
            }
            let expect = self.condition(&requirement.expect, &path.key("expect"), &mut answers, Place::Top, 0);
            if let Condition::Every(list, item, _) = &expect {
                // Over an empty list the requirement does not apply: it is never vacuously met.
                applies.push(Condition::Count(*list, 1, visible(*list, item)));
            }
            let mut remarks = Vec::new();
            for (place, remark) in requirement.remarks.iter().enumerate() {
                let path = path.key("remarks").index(place).key("if");
                remarks.push(self.condition(&remark.condition, &path, &mut answers, Place::Below, 0));
            }
            let applies = match applies.len() {
                0 => None,
                1 => applies.pop(),
                _ => Some(Condition::AtLeast(count_of(&applies), applies)),
            };
            requirements.push(ResolvedRequirement { applies, expect, remarks });
        }
        self.asker = None;
        let headline = document.headline.as_ref().map(|headline| {
            let path = Path::root().key("headline").key("if");
            self.condition(&headline.condition, &path, &mut answers, Place::Below, 0)
        });
        let measures = self.measures();
        Resolved { requirements, measures, headline, answers, verdicts: std::mem::take(&mut self.verdicts) }
    }

    fn applicability(
        &mut self,
        requirement: &RequirementDocument,
        path: &Path,
        answers: &mut Vec<AskedAnswer>,
    ) -> Vec<Condition> {
        let mut applies = Vec::new();
        for (key, condition) in [("applies_if", &requirement.applies_if), ("chosen_by", &requirement.chosen_by)] {
            if let Some(condition) = condition {
                applies.push(self.condition(condition, &path.key(key), answers, Place::Below, 0));
            }
        }
        applies
    }

    fn condition(
        &mut self,
        document: &ConditionDocument,
        path: &Path,
        answers: &mut Vec<AskedAnswer>,
        place: Place,
        depth: usize,
    ) -> Condition {
        if depth > limits::DEPTH {
            let message = format!("the condition nests deeper than {} levels", limits::DEPTH);
            let fault = Diagnostic::new(Code::RuleTooMuch, path.clone(), message);
            self.refuse(fault.help("spread it over several requirements"));
            return Condition::Constant(true);
        }
        let operator = if self.is_full() { None } else { self.operator(document, path) };
        let Some(operator) = operator else { return Condition::Constant(true) };
        let several = |checker: &mut Self, key: &str, parts: &[ConditionDocument], answers: &mut Vec<AskedAnswer>| {
            let path = path.key(key);
            if parts.is_empty() {
                let message = format!("`{key}` holds nothing");
                checker.refuse(
                    Diagnostic::new(Code::RuleNumber, path.clone(), message).help("give at least one condition"),
                );
            }
            let resolve = |(place, part)| checker.condition(part, &path.index(place), answers, Place::Below, depth + 1);
            parts.iter().enumerate().map(resolve).collect::<Vec<_>>()
        };
        match operator {
            Operator::Always(value) => Condition::Constant(value),
            Operator::Fact(name) => self.fact(name, document, path),
            Operator::Answer(id) => self.answer(id, document, path, answers),
            Operator::Some(name) => self.some(name, document, path),
            Operator::Every(name) => self.every(name, document, path, place),
            Operator::Count(name) => self.count(name, document, path),
            Operator::Share(name) => self.share(name, document, path),
            Operator::Distinct(name) => self.distinct(name, document, path),
            Operator::Different(field) => self.different(field, document, path),
            Operator::All(parts) => {
                let parts = several(self, "all", parts, answers);
                Condition::AtLeast(count_of(&parts), parts)
            }
            Operator::Any(parts) => Condition::AtLeast(1, several(self, "any", parts, answers)),
            Operator::Parts(parts) => Condition::Parts(several(self, "parts", parts, answers)),
            Operator::AtLeast(parts) => {
                let parts = several(self, "of", parts, answers);
                self.at_least(parts, document, path)
            }
            Operator::Not(part) => {
                Condition::Not(Box::new(self.condition(part, &path.key("not"), answers, Place::Below, depth + 1)))
            }
            Operator::Requirement(id) => self.reference(id, document, path),
        }
    }

    fn fact(&mut self, name: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let facts = Dossier::FACTS;
        let Some((number, field)) = facts.iter().enumerate().find(|(_, field)| field.name == name) else {
            let known: Vec<&str> = facts.iter().map(|field| field.name).collect();
            let fault = Diagnostic::new(Code::RuleUnknownFact, path.key("fact"), format!("unknown fact `{name}`"));
            let fault = fault.suggest(name, known.iter().copied());
            self.refuse(fault.help(format!("facts of a dossier: {}", known.join(", "))));
            return Condition::Constant(true);
        };
        let number = u8::try_from(number).unwrap_or(u8::MAX);
        let subject = self.document.subject;
        if !Dossier::fact_is_readable(number, subject) {
            let message = format!("a {} has no `{name}`", subject.term().id);
            let fault = Diagnostic::new(Code::RuleUnknownFact, path.key("fact"), message);
            self.refuse(fault.help("assess another subject, or read another fact"));
            return Condition::Constant(true);
        }
        let (test, path) = comparisons(document, path);
        match self.test(&test, &field.kind, None, &path) {
            Some(test) => Condition::Fact(number, test),
            None => Condition::Constant(true),
        }
    }

    fn answer(
        &mut self,
        id: &str,
        document: &ConditionDocument,
        path: &Path,
        answers: &mut Vec<AskedAnswer>,
    ) -> Condition {
        let Some(question) = self.question(id) else {
            let known = self.registers.questions.answers.iter().chain(&self.document.questions);
            let known: Vec<String> = known.map(|question| question.id.clone()).collect();
            let fault =
                Diagnostic::new(Code::RuleUnknownQuestion, path.key("answer"), format!("unknown question `{id}`"));
            let fault = fault.suggest(id, known.iter().map(String::as_str));
            self.refuse(fault.help("a rule set may bring questions of its own, under `questions`"));
            return Condition::Constant(true);
        };
        let kind = question.answer_type();
        let (test, path) = comparisons(document, path);
        let Some(test) = self.answer_test(&test, &kind, &path) else {
            return Condition::Constant(true);
        };
        if every_answer_passes(&kind, &test) {
            return Condition::Constant(true);
        }
        let slot = answers.iter().position(|asked| asked.id == id).unwrap_or_else(|| {
            answers.push(AskedAnswer { id: id.to_owned(), kind });
            answers.len() - 1
        });
        Condition::Answer(u16::try_from(slot).unwrap_or(u16::MAX), test)
    }

    fn some(&mut self, name: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let Some(list) = self.list(name, &path.key("some")) else { return Condition::Constant(true) };
        let mut parts = vec![self.items(list, document.where_.as_ref(), &path.key("where"))];
        if let Some(field) = &document.degree_from {
            parts.extend(self.degree_from(list, field, &path.key("degree_from")));
        }
        Condition::Count(list, 1, member(list, ItemCondition::all(parts)))
    }

    fn every(&mut self, name: &str, document: &ConditionDocument, path: &Path, place: Place) -> Condition {
        if place == Place::Below {
            let message = "`every` stands only at the top of an expectation";
            self.refuse(
                Diagnostic::new(Code::RuleEveryPlace, path.key_name("every"), message)
                    .help("over an empty list it does not apply, which no condition around it can show")
                    .help("write `not: {some: ..., where: {not: ...}}`, or a requirement of its own"),
            );
        }
        let Some(list) = self.list(name, &path.key("every")) else { return Condition::Constant(true) };
        let item = self.items(list, document.where_.as_ref(), &path.key("where"));
        if document.where_.is_none() {
            let fault = Diagnostic::new(Code::RuleMissingField, path.clone(), "`every` needs a `where`");
            self.refuse(fault.help("say what every item has to be"));
        }
        Condition::Every(list, item, document.as_parts.unwrap_or(false))
    }

    fn at_least(&mut self, parts: Vec<Condition>, document: &ConditionDocument, path: &Path) -> Condition {
        let most = count_of(&parts);
        if most == 0 {
            return Condition::Constant(true);
        }
        let help = format!("{most} conditions stand under `of`; to ask for every one there is `all`");
        let n = self.whole_number(document.at_least.as_ref(), (1, most), &path.key("at_least"), &help);
        Condition::AtLeast(n.unwrap_or(1), parts)
    }

    fn count(&mut self, name: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let Some(list) = self.list(name, &path.key("count")) else { return Condition::Constant(true) };
        let item = member(list, self.items(list, document.where_.as_ref(), &path.key("where")));
        let most = u32::try_from(limits::ITEMS).unwrap_or(u32::MAX);
        let given = [document.at_least.is_some(), document.at_most.is_some(), document.equals.is_some()];
        if given.iter().filter(|given| **given).count() != 1 {
            let message = "`count` needs one of `at_least`, `at_most` and `equals`";
            let fault = Diagnostic::new(Code::RuleNumber, path.clone(), message);
            self.refuse(fault.help(format!("such as `{{count: {name}, at_least: 2}}`")));
            return Condition::Constant(true);
        }
        let more_than = |n: u32| Condition::Not(Box::new(Condition::Count(list, n + 1, item.clone())));
        if document.at_least.is_some() {
            let help = "0 or more is always so; none at all is `equals: 0`";
            let n = self.whole_number(document.at_least.as_ref(), (1, most), &path.key("at_least"), help);
            return Condition::Count(list, n.unwrap_or(1), item);
        }
        if document.at_most.is_some() {
            let n = self.whole_number(document.at_most.as_ref(), (0, most), &path.key("at_most"), LONGEST);
            return more_than(n.unwrap_or(0));
        }
        let equals = document.equals.map(|n| Operand::Number(i64::from(n)));
        match self.whole_number(equals.as_ref(), (0, most), &path.key("equals"), LONGEST) {
            None | Some(0) => more_than(0),
            Some(n) => Condition::AtLeast(2, vec![Condition::Count(list, n, item.clone()), more_than(n)]),
        }
    }

    fn different(&mut self, name: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let among = document.among.as_deref();
        let Some(among) = among else {
            let fault = Diagnostic::new(Code::RuleMissingField, path.clone(), "`different` needs `among`, a list");
            self.refuse(fault.help(format!("such as `{{different: {name}, among: partners, at_least: 2}}`")));
            return Condition::Constant(true);
        };
        if document.at_least != Some(Operand::Number(2)) {
            let fault = Diagnostic::new(Code::RuleNumber, path.key("at_least"), "`different` knows `at_least: 2` only");
            self.refuse(fault.help("more than two different words have no exact bounds that can be computed quickly"));
        }
        let Some(list) = self.list(among, &path.key("among")) else { return Condition::Constant(true) };
        match self.field(list, name, &path.key("different")) {
            Some((number, FactType::Set(_) | FactType::One(_))) => Condition::Different(list, number),
            Some(_) => {
                let message = format!("`{name}` has no words to compare");
                let fault = Diagnostic::new(Code::RuleTest, path.key("different"), message);
                self.refuse(fault.help("`different` compares a field with words, such as `domain`"));
                Condition::Constant(true)
            }
            None => Condition::Constant(true),
        }
    }

    fn reference(&mut self, id: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let Some(place) = requirement_place(self.document, id) else {
            let known: Vec<&str> = self.document.all_requirements().map(|(_, one)| one.id.as_str()).collect();
            let fault = Diagnostic::new(
                Code::RuleUnknownRequirement,
                path.key("requirement"),
                format!("unknown requirement `{id}`"),
            );
            self.refuse(
                fault.suggest(id, known).help("`requirement` names the id of another requirement of this rule set"),
            );
            return Condition::Constant(true);
        };
        self.references.entry((self.asker, place)).or_insert_with(|| path.key("requirement"));
        match document.asks.unwrap_or_default() {
            ReferenceAspect::Applicable => Condition::Applicable(place),
            ReferenceAspect::Degree => {
                let otherwise = document.when_not_applicable.map(|counts| counts.0 == crate::truth::Truth::YES);
                if otherwise.is_none() && self.may_not_apply(place) {
                    let message = format!("`{id}` may not apply: say what it counts as then");
                    let fault = Diagnostic::new(Code::RuleReferenceApplies, path.key("requirement"), message);
                    self.refuse(fault.help("add `when_not_applicable: yes` or `when_not_applicable: no`"));
                }
                Condition::Degree(place, otherwise.unwrap_or(true))
            }
        }
    }

    /// Whether a requirement has any ground not to apply.
    fn may_not_apply(&self, place: usize) -> bool {
        let Some((group, requirement)) = self.document.all_requirements().nth(place) else { return false };
        let core = group.and_then(|group| self.document.groups.get(group)).and_then(|group| group.core.as_deref());
        requirement.applies_if.is_some()
            || requirement.chosen_by.is_some()
            || requirement.expect.every.is_some()
            || self.document.applies_if.is_some()
            || core.is_some_and(|core| core != requirement.id)
    }
}

fn count_of(parts: &[Condition]) -> u32 {
    u32::try_from(parts.len()).unwrap_or(u32::MAX)
}

/// Conditions see only partners that take part, unless they ask for the status themselves.
pub(super) fn member(list: ListName, item: ItemCondition) -> ItemCondition {
    match membership(list) {
        Some((status, joined)) if !item.reads(status) => match item {
            ItemCondition::Constant(true) => joined,
            item => ItemCondition::AtLeast(2, vec![joined, item]),
        },
        _ => item,
    }
}

/// What an item has to be for such a condition to see it at all.
pub(super) fn visible(list: ListName, item: &ItemCondition) -> ItemCondition {
    let all = ItemCondition::Constant(true);
    match membership(list) {
        Some((status, _)) if item.reads(status) => all,
        _ => member(list, all),
    }
}

/// The field of a list that says whether an item takes part, and the test that it does.
pub(crate) fn membership(list: ListName) -> Option<(u8, ItemCondition)> {
    let (number, field) = list.fields().iter().enumerate().find(|(_, field)| field.name == "status")?;
    let FactType::One(words) = field.kind else { return None };
    let joined = words.position(crate::domain::PartnerStatus::Joined.term().id)?;
    let number = u8::try_from(number).ok()?;
    Some((number, ItemCondition::Test(number, Test::Among(1 << joined))))
}

/// Whether a test lets every answer pass that the question allows: then it holds whatever the answer is.
fn every_answer_passes(kind: &AnswerType, test: &Test) -> bool {
    match (kind, test) {
        (AnswerType::Choice(choices), Test::Choice(ids)) => choices.iter().all(|choice| ids.contains(&choice.id)),
        (AnswerType::Number, Test::Number(Bound::Fixed(min), Bound::Fixed(max))) => {
            *min <= 0 && *max >= i64::from(u32::MAX)
        }
        _ => false,
    }
}

/// The comparisons that stand beside `fact` or `answer`, and their place: that of the only one, or of the condition.
fn comparisons(document: &ConditionDocument, path: &Path) -> (TestDocument, Path) {
    let test = TestDocument {
        is: document.is.clone(),
        at_least: document.at_least.clone(),
        at_most: document.at_most.clone(),
        before: document.before.clone(),
        after: document.after.clone(),
        between: document.between.clone(),
    };
    let path = match keys_of(&test).as_slice() {
        [key] => path.key(*key),
        _ => path.clone(),
    };
    (test, path)
}
