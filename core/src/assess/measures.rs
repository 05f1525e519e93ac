//! Figures over lists, with their bounds and the names of what they count.

use super::{facts::Facts, notes};
use crate::{
    assessment::Measure,
    compile::NodeId,
    domain::{ListName, Vocabulary},
    evaluate::{Evaluation, Everything, Place},
    truth::{Threshold, Truth},
};

pub(super) fn measures(facts: &Facts<'_>) -> Vec<Measure> {
    let evaluation = Evaluation::new(facts.program, facts.dossier, facts.as_of, Everything);
    let documents = facts.program.document().measures.iter();
    let measure = |(document, measure): (&crate::ruleset::MeasureDocument, &crate::compile::MeasureProgram)| {
        let (list, words) = (measure.list, facts.words);
        let figure = figure(facts, &evaluation, list, measure.counted, measure.among);
        let title = document.title.get(words.0).to_owned();
        Measure {
            id: document.id.clone(),
            list: list.term().id.to_owned(),
            text: words.figure(&title, (figure.certainly, figure.possibly), (figure.of_at_least, figure.of_at_most)),
            title,
            certainly: figure.certainly,
            possibly: figure.possibly,
            of_at_least: figure.of_at_least,
            of_at_most: figure.of_at_most,
            yes: figure.yes,
            no: figure.no,
            unknown: figure.unknown,
            citations: notes::citations(facts.program, &document.citations, words),
        }
    };
    documents.zip(facts.program.measures()).map(measure).collect()
}

/// How many of how many, and which.
#[derive(Default)]
struct Figure {
    certainly: u32,
    possibly: Option<u32>,
    of_at_least: u32,
    of_at_most: Option<u32>,
    yes: Vec<String>,
    no: Vec<String>,
    unknown: Vec<String>,
}

fn figure(
    facts: &Facts<'_>,
    evaluation: &Evaluation<'_, Everything>,
    list: ListName,
    counted: NodeId,
    among: NodeId,
) -> Figure {
    let state = evaluation.list(list);
    let mut figure = Figure::default();
    let (mut possibly, mut of_at_most) = (0, 0);
    let mut count = |place: Place, times: u32| -> (Truth, Truth) {
        let among = evaluation.value(among, &[], place);
        let value = evaluation.value(counted, &[], place);
        let both = among.and(value);
        figure.certainly += times * u32::from(both.certainly(Threshold::Yes));
        possibly += times * u32::from(both.possibly(Threshold::Yes));
        figure.of_at_least += times * u32::from(among.certainly(Threshold::Yes));
        of_at_most += times * u32::from(among.possibly(Threshold::Yes));
        (among, both)
    };
    let mut named = Vec::new();
    for index in 0..state.named {
        named.push((index, count(Place::Item(list, index), 1)));
    }
    if state.unnamed > 0 {
        count(Place::Unnamed(list), state.unnamed);
    }
    if !state.open {
        (figure.possibly, figure.of_at_most) = (Some(possibly), Some(of_at_most));
    }
    for (index, (among, both)) in named {
        let names = match (both.certainly(Threshold::Yes), both.possibly(Threshold::Yes)) {
            _ if !among.possibly(Threshold::Yes) => continue,
            (true, _) => &mut figure.yes,
            (_, false) => &mut figure.no,
            _ => &mut figure.unknown,
        };
        names.push(facts.item_name(list, index));
    }
    figure
}
