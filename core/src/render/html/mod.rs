//! The report as one HTML file: no script, nothing from elsewhere, to read on a telephone and to print on A4.

mod report;
mod sheets;
mod writer;

use super::{outline::Outline, words::Words};
use crate::{
    assessment::Assessment,
    domain::{Language, vocabulary::Vocabulary},
};
use writer::Writer;

const STYLE: &str = include_str!("report.css");

/// Whatever a text of a user might hold, a browser is told to run and to fetch nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The reports on these assessments as one document, with an overview first when there are several.
#[must_use]
pub fn html(assessments: &[Assessment]) -> String {
    let outlines: Vec<Outline> = assessments.iter().map(Outline::of).collect();
    let language = assessments.first().map_or(Language::default(), |assessment| assessment.lang);
    let words = Words::of(language);
    let title = match outlines.as_slice() {
        [] => words.nothing.to_owned(),
        [one] => format!("{} · {}", one.head.title, one.head.subject),
        [first, ..] => first.phrases.overview(outlines.len()),
    };
    let mut page = Writer::new();
    page.raw("<!doctype html>\n");
    page.open("html", &[("lang", language.term().id)]);
    page.raw("\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw(&format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"));
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.raw("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.element("title", &[], &title);
    page.raw("\n<style>\n");
    page.raw(STYLE);
    page.raw("</style>\n</head>\n");
    page.open("body", &[]);
    page.raw("\n");
    match outlines.as_slice() {
        [] => {
            page.open("main", &[]);
            page.element("p", &[], words.nothing);
            page.close("main");
        }
        [one] => report::report(&mut page, one, &report::Place { number: None, level: 1 }),
        several => overview(&mut page, several, &title),
    }
    page.raw("\n");
    page.close("body");
    page.raw("\n");
    page.close("html");
    page.raw("\n");
    page.finish()
}

fn overview(page: &mut Writer, outlines: &[Outline], title: &str) {
    page.open("header", &[("class", "overview")]);
    page.element("h1", &[], title);
    if let Some(first) = outlines.first() {
        let words = first.words;
        page.open("div", &[("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", title)]);
        page.open("table", &[]);
        page.element("caption", &[("class", "unseen")], title);
        page.open("thead", &[]);
        page.open("tr", &[]);
        for column in [words.instrument, words.result] {
            page.element("th", &[("scope", "col")], column);
        }
        page.close("tr");
        page.close("thead");
        let mut number = 0;
        // Each dossier with what it was held against; two dossiers may have the same name.
        for one in outlines.chunk_by(|one, next| one.dossier == next.dossier) {
            page.raw("\n");
            dossier(page, one, number);
            number += one.len();
        }
        page.close("table");
        page.close("div");
    }
    page.close("header");
    page.raw("\n");
    page.open("main", &[]);
    for (number, outline) in outlines.iter().enumerate() {
        page.raw("\n");
        report::report(page, outline, &report::Place { number: Some(number), level: 2 });
    }
    page.close("main");
}

/// The instruments of one dossier, the first of which has this number among all.
fn dossier(page: &mut Writer, outlines: &[Outline], first: usize) {
    page.open("tbody", &[]);
    page.open("tr", &[("class", "dossier")]);
    page.open("th", &[("scope", "rowgroup"), ("colspan", "2")]);
    page.element("p", &[], &outlines.first().map(|outline| outline.head.line.join(" · ")).unwrap_or_default());
    for track in outlines.iter().filter_map(|outline| outline.track.as_ref()) {
        page.element("p", &[("class", "note")], track);
    }
    page.close("th");
    page.close("tr");
    for (place, outline) in outlines.iter().enumerate() {
        let head = &outline.head;
        page.raw("\n");
        page.open("tr", &[]);
        page.open("th", &[("scope", "row")]);
        page.element("a", &[("href", &format!("#r{}", first + place))], &head.title);
        page.close("th");
        page.open("td", &[]);
        for total in &head.totals {
            page.element("p", &[], &total.text);
        }
        for item in outline.profile() {
            page.element("p", &[("class", "quiet")], &item.text);
        }
        page.close("td");
        page.close("tr");
    }
    page.close("tbody");
}
