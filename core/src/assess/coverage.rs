//! Prompts of a "think of" list: who is there, who could be asked. They decide nothing.

use super::{facts::Facts, notes};
use crate::{
    assessment::{Applies, Coverage, Prompt},
    domain::{FactType, ListName, Record, Test, Vocabulary},
    ruleset::CoverageDocument,
    truth::Truth,
    validate::{ItemCondition, membership},
};

pub(super) fn coverage(facts: &Facts<'_>) -> Vec<Coverage> {
    let document = facts.program.document();
    let groups = document.groups.iter().filter_map(|group| Some((group.id.as_str(), group.coverage.as_ref()?)));
    let own = document.all_requirements().filter_map(|(_, one)| Some((one.id.as_str(), one.coverage.as_ref()?)));
    own.chain(groups).filter_map(|(beside, coverage)| one(facts, beside, coverage)).collect()
}

fn one(facts: &Facts<'_>, beside: &str, coverage: &CoverageDocument) -> Option<Coverage> {
    let list = ListName::from_id(&coverage.list)?;
    let field = list.fields().iter().position(|field| field.name == coverage.field)?;
    let (FactType::One(words) | FactType::Set(words)) = list.fields().get(field)?.kind else { return None };
    let field = u8::try_from(field).ok()?;
    let items = facts.dossier.list(list);
    let takes_part = |item: &dyn Record| match membership(list) {
        Some((status, ItemCondition::Test(_, test))) => item.test(status, &test, facts.as_of),
        _ => Truth::YES,
    };
    let all = (0..items.len()).filter_map(|index| items.item(index)).map(|item| (item, takes_part(item)));
    let (members, others): (Vec<_>, Vec<_>) = all.partition(|(_, member)| *member != Truth::NO);
    let open = facts.dossier.is_open(list) || items.unnamed() > 0;
    let prompt = |prompt: &crate::ruleset::PromptDocument| {
        let bits =
            prompt.values.iter().filter_map(|word| words.position(word)).fold(0, |bits, place| bits | 1 << place);
        let test = Test::Among(bits);
        let found = members.iter().map(|(item, member)| member.and(item.test(field, &test, facts.as_of)));
        let found = found.fold(if open { Truth::UNKNOWN } else { Truth::NO }, Truth::or);
        let labels = words.terms.iter().filter(|term| prompt.values.iter().any(|word| word == term.id));
        let labels: Vec<&str> = labels.map(|term| term.label(facts.words.0)).collect();
        Prompt {
            values: prompt.values.clone(),
            label: facts.words.either(&labels),
            there: Applies::of(found),
            in_view: found != Truth::YES
                && others.iter().any(|(item, _)| item.test(field, &test, facts.as_of) == Truth::YES),
            citations: notes::citations(facts.program, &prompt.citations, facts.words),
        }
    };
    let named = members.iter().filter(|(_, member)| *member == Truth::YES).count();
    Some(Coverage {
        beside: beside.to_owned(),
        list: coverage.list.clone(),
        text: coverage.text.get(facts.words.0).to_owned(),
        named: u32::try_from(named).unwrap_or(u32::MAX),
        open,
        prompts: coverage.prompts.iter().map(prompt).collect(),
    })
}
