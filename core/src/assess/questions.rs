//! The questions that can still change something, by who can answer them.

use super::{asking::role_label, facts::Facts, findings::Findings};
use crate::{
    assessment::{Finding, Missing, OpenQuestion, QuestionGroup},
    evaluate::FactId,
    ruleset::Obligation,
};

/// A question with what it is about: its order, its place in the report, and the items whose field it asks for.
struct Open {
    obligation: Obligation,
    question: OpenQuestion,
    about: FactId,
    others: Vec<FactId>,
}

/// Every question once, however many requirements it serves and of however many items it is asked: those for musts
/// first, then those that serve most.
pub(super) fn questions(facts: &Facts<'_>, findings: &Findings, worded: &[Finding]) -> Vec<QuestionGroup> {
    let mut open: Vec<Open> = Vec::new();
    for (place, finding) in worded.iter().enumerate() {
        for (fact, missing) in findings.missing(place).iter().zip(&finding.missing) {
            match open.iter_mut().find(|known| known.asks(*fact, missing)) {
                Some(known) => known.serve(*fact, missing, finding),
                None => open.push(Open::new(*fact, missing, finding)),
            }
        }
    }
    // A stable sort: of equally useful questions the order of the rule set stands.
    open.sort_by_key(|one| (one.obligation, std::cmp::Reverse(one.question.requirements.len())));
    let mut groups: Vec<QuestionGroup> = Vec::new();
    for one in open {
        let mut question = one.question;
        question.question.text += &facts.also_of(one.about, &one.others);
        let who = question.question.who.first().cloned().unwrap_or_default();
        match groups.iter_mut().find(|group| group.who == who) {
            Some(group) => group.questions.push(question),
            None => {
                groups.push(QuestionGroup { who_label: role_label(&who, facts.words), who, questions: vec![question] })
            }
        }
    }
    groups
}

impl Open {
    fn new(fact: FactId, missing: &Missing, finding: &Finding) -> Self {
        let question = OpenQuestion {
            question: missing.question.clone(),
            paths: vec![missing.path.clone()],
            requirements: vec![finding.requirement.clone()],
            clauses: finding.citations.iter().map(|citation| citation.clause.clone()).collect(),
        };
        Self { obligation: finding.obligation, question, about: fact, others: Vec::new() }
    }

    /// Whether it asks for this fact too: in the same words, or for the same field of another item.
    fn asks(&self, fact: FactId, missing: &Missing) -> bool {
        match (self.about, fact) {
            (FactId::Field(list, _, field), FactId::Field(other, _, of)) => (list, field) == (other, of),
            _ => {
                let (own, other) = (&self.question.question, &missing.question);
                own.text == other.text && own.kind == other.kind && own.answers == other.answers
            }
        }
    }

    fn serve(&mut self, fact: FactId, missing: &Missing, finding: &Finding) {
        if matches!(fact, FactId::Field(..)) && fact != self.about && !self.others.contains(&fact) {
            self.others.push(fact);
        }
        self.obligation = self.obligation.min(finding.obligation);
        add(&mut self.question.paths, [missing.path.clone()]);
        add(&mut self.question.requirements, [finding.requirement.clone()]);
        add(&mut self.question.clauses, finding.citations.iter().map(|citation| citation.clause.clone()));
        add(&mut self.question.question.who, missing.question.who.iter().cloned());
    }
}

fn add(list: &mut Vec<String>, more: impl IntoIterator<Item = String>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}
