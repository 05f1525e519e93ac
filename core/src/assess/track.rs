//! Which track is shown first, and what is only listed beside it.

use super::{facts::Facts, findings::Findings, notes};
use crate::{
    assessment::{Applies, Preview, PreviewedRequirement, Track},
    domain::Language,
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
        for note in elsewhere(facts) {
            text.push(' ');
            text.push_str(&note);
        }
    }
    Some(Track { first, text, preview })
}

/// That this track does not come first, and where the dossier is that has the track that does.
fn elsewhere(facts: &Facts<'_>) -> impl Iterator<Item = String> {
    let words = facts.words;
    let place = words.pick("Dit spoor staat nu niet vooraan.", "This track does not come first now.").to_owned();
    let linked = facts.own.coalition.dossier().map(|coalition| match words.0 {
        Language::Dutch => format!("Het dossier van die coalitie is hier gekoppeld: {}.", coalition.name),
        Language::English => format!("The dossier of that coalition is linked here: {}.", coalition.name),
    });
    std::iter::once(place).chain(linked)
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
