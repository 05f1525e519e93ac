//! Figures over lists, with their bounds and the names of what they count.

use super::{facts::Facts, notes, words::Words};
use crate::{
    assessment::Measure,
    compile::NodeId,
    domain::{Language, ListName, Vocabulary},
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
            text: text(&figure, &title, words),
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

/// "Gemeenten met een coalitie: zeker 2, hoogstens 4 van 14".
fn text(figure: &Figure, title: &str, words: Words) -> String {
    let Figure { certainly, possibly, of_at_least, of_at_most, .. } = figure;
    let met = match (words.0, possibly) {
        (_, Some(possibly)) if possibly == certainly => certainly.to_string(),
        (Language::Dutch, Some(possibly)) => format!("zeker {certainly}, hoogstens {possibly}"),
        (Language::English, Some(possibly)) => format!("certainly {certainly}, at most {possibly}"),
        (Language::Dutch, None) => format!("zeker {certainly}"),
        (Language::English, None) => format!("certainly {certainly}"),
    };
    let of = match (words.0, of_at_most) {
        (_, Some(most)) if most == of_at_least => most.to_string(),
        (Language::Dutch, Some(most)) => format!("{of_at_least} tot {most}"),
        (Language::English, Some(most)) => format!("{of_at_least} to {most}"),
        (Language::Dutch, None) if *of_at_least == 0 => "een aantal dat niet bekend is".to_owned(),
        (Language::English, None) if *of_at_least == 0 => "a number that is not known".to_owned(),
        (Language::Dutch, None) => format!("ten minste {of_at_least}"),
        (Language::English, None) => format!("at least {of_at_least}"),
    };
    format!("{title}: {met} {} {of}", words.pick("van", "of"))
}
