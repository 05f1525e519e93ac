//! The questions that can still change something, by who can answer them.

use super::facts::Facts;
use crate::{
    assessment::{Finding, OpenQuestion, QuestionGroup},
    ruleset::Obligation,
};

/// Every question once, however many requirements it serves: those for musts first, then those that serve most.
pub(super) fn questions(facts: &Facts<'_>, findings: &[Finding]) -> Vec<QuestionGroup> {
    let mut open: Vec<(Obligation, OpenQuestion)> = Vec::new();
    for finding in findings {
        for missing in &finding.missing {
            let clauses: Vec<String> = finding.citations.iter().map(|citation| citation.clause.clone()).collect();
            match open.iter_mut().find(|(_, known)| known.question.text == missing.question.text) {
                Some((obligation, known)) => {
                    *obligation = (*obligation).min(finding.obligation);
                    add(&mut known.paths, [missing.path.clone()]);
                    add(&mut known.requirements, [finding.requirement.clone()]);
                    add(&mut known.clauses, clauses);
                }
                None => open.push((
                    finding.obligation,
                    OpenQuestion {
                        question: missing.question.clone(),
                        paths: vec![missing.path.clone()],
                        requirements: vec![finding.requirement.clone()],
                        clauses,
                    },
                )),
            }
        }
    }
    // A stable sort: of equally useful questions the order of the rule set stands.
    open.sort_by_key(|(obligation, question)| (*obligation, std::cmp::Reverse(question.requirements.len())));
    let mut groups: Vec<QuestionGroup> = Vec::new();
    for (_, question) in open {
        let who = question.question.who.first().cloned().unwrap_or_default();
        match groups.iter_mut().find(|group| group.who == who) {
            Some(group) => group.questions.push(question),
            None => groups.push(QuestionGroup {
                who_label: Facts::role_label(&who, facts.words.0),
                who,
                questions: vec![question],
            }),
        }
    }
    groups
}

fn add(list: &mut Vec<String>, more: impl IntoIterator<Item = String>) {
    for one in more {
        if !list.contains(&one) {
            list.push(one);
        }
    }
}
