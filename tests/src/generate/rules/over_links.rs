//! What rule sets ask of links: figures, and the verdict of another rule set.

use super::super::plan::{ListPlan, REGION, SPENDING};
use super::{Author, Style, rule_set, text};
use crate::generate::Choices;
use kansrijk::{
    Subject,
    ruleset::{ConditionDocument, MeasureDocument, Obligation, RuleSetDocument, Verdict},
};
use std::collections::BTreeSet;

/// Puts the lists that only such a subject has in place of some of these.
pub(super) fn own_lists(subject: Subject, lists: &mut Vec<&'static ListPlan>, choices: &mut Choices) {
    match subject {
        Subject::Coalition => {}
        Subject::Municipality => {
            if choices.chance(20) {
                lists.push(&SPENDING);
            }
        }
        Subject::Partnership => {
            lists.truncate(usize::from(choices.chance(15)));
            lists.extend(REGION);
        }
    }
}

/// A small rule set about coalitions with a verdict, which another one asks for.
pub(in crate::generate) fn other(id: &str, choices: &mut Choices) -> RuleSetDocument {
    let mut document = rule_set(Style::Free, Subject::Coalition, 0, choices);
    document.groups.truncate(usize::from(document.requirements.is_empty()));
    document.requirements.truncate(2);
    // What is all a must leans on no should or may.
    for group in &mut document.groups {
        group.obligation = group.obligation.map(|_| Obligation::Must);
        group.requirements.iter_mut().for_each(|one| one.obligation = Obligation::Must);
    }
    document.requirements.iter_mut().for_each(|one| one.obligation = Obligation::Must);
    // Two rule sets have no question in common.
    let mut asked = BTreeSet::new();
    let conditions =
        document.requirements.iter_mut().chain(document.groups.iter_mut().flat_map(|one| &mut one.requirements));
    let conditions = conditions.flat_map(|one| {
        let remarks = one.remarks.iter_mut().map(|remark| &mut remark.condition);
        one.applies_if.iter_mut().chain(&mut one.chosen_by).chain([&mut one.expect]).chain(remarks)
    });
    document.applies_if.iter_mut().chain(conditions).for_each(|one| rename(one, id, &mut asked));
    document.questions.iter_mut().for_each(|question| question.id = format!("{id}-{}", question.id));
    document.questions.retain(|question| asked.contains(&question.id));
    RuleSetDocument { id: id.to_owned(), verdict: Verdict::AllMusts, ..document }
}

/// Puts the id of its rule set before every question, and notes which ones are asked.
fn rename(condition: &mut ConditionDocument, id: &str, asked: &mut BTreeSet<String>) {
    if let Some(answer) = &mut condition.answer {
        *answer = format!("{id}-{answer}");
        asked.insert(answer.clone());
    }
    let several = [&mut condition.all, &mut condition.any, &mut condition.parts, &mut condition.of];
    let parts = several.into_iter().flatten().flatten().chain(condition.not.as_deref_mut());
    parts.for_each(|part| rename(part, id, asked));
}

impl Author {
    /// A few figures; they may ask for what the requirements ask as well.
    pub(super) fn measures(&mut self) -> Vec<MeasureDocument> {
        let lists = if self.subject == Subject::Partnership { REGION.iter().collect() } else { self.lists.clone() };
        let many = if self.subject == Subject::Partnership { 2 } else { self.choices.below(2) };
        let measure = |place: usize| {
            let list = self.choices.one(&lists);
            let mut pool = list.fields.iter().map(|(name, _)| *name).take(4).collect();
            let where_ = self.asked(list, &mut pool, 1);
            MeasureDocument {
                id: format!("cijfer-{place}"),
                title: text(),
                of: list.name.to_owned(),
                where_,
                citations: vec!["L10.1".to_owned()],
            }
        };
        (0..many).map(measure).collect()
    }
}
