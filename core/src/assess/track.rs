//! Which track is shown first, and what is only listed beside it.

use super::{facts::Facts, findings::Findings, notes};
use crate::{
    assessment::{Applies, Preview, PreviewedRequirement, Track},
    ruleset::Obligation,
};

pub(super) fn track(facts: &Facts<'_>, findings: &Findings) -> Option<Track> {
    let document = facts.program.document().headline.as_ref()?;
    let first = Applies::of(findings.value(facts.program.headline()?).at_least_partly());
    let text = match first {
        Applies::Yes => &document.first,
        Applies::No => &document.other,
        Applies::Maybe => &document.unknown,
    };
    let preview = document.preview.as_ref().filter(|_| first == Applies::Yes).and_then(|id| preview(facts, id));
    let mut text = text.get(facts.words.0).to_owned();
    if first == Applies::No {
        text.extend(linked(facts));
    }
    Some(Track { first, text, preview })
}

/// Which dossier has the track that does come first, where it is linked.
fn linked(facts: &Facts<'_>) -> Option<String> {
    let coalition = facts.own.coalition.dossier()?;
    Some(format!(" {}: {}.", facts.words.pick("Hier gekoppeld", "Linked here"), coalition.name))
}

fn preview(facts: &Facts<'_>, id: &str) -> Option<Preview> {
    let words = facts.words;
    let other = facts.program.other(id, facts.as_of)?;
    let requirement = |one: &crate::ruleset::RequirementDocument| PreviewedRequirement {
        requirement: one.id.clone(),
        title: one.title.get(words.0).to_owned(),
        citations: notes::citations(other, &one.citations, words),
    };
    // What has to be met says enough; where nothing has to, all of it is shown.
    let all = || other.document().all_requirements();
    let has_musts = all().any(|(_, one)| one.obligation == Obligation::Must);
    let strongest = all().filter(|(_, one)| !has_musts || one.obligation == Obligation::Must);
    let text = words.pick(
        "Nu nog niet getoetst: deze punten gelden zodra er een coalitie is.",
        "Not assessed yet: these points count as soon as there is a coalition.",
    );
    Some(Preview {
        rule_set: other.document().id.clone(),
        title: other.document().title.get(words.0).to_owned(),
        text: text.to_owned(),
        requirements: strongest.map(|(_, one)| requirement(one)).collect(),
    })
}
