//! One report in HTML: its head, and the sections that a reader sees first.

use super::{place::Place, sheets, writer::Writer};
use crate::{
    assessment::Outcome,
    domain::vocabulary::Vocabulary,
    render::{
        outline::{Item, Kind, Mark, Note, Outline, Part, Section, Total, Weight},
        phrases::Phrases,
    },
};

pub(super) fn report(page: &mut Writer, outline: &Outline, place: &Place<'_>) {
    let alone = place.number.is_none();
    let id = place.id();
    if let Some(id) = &id {
        page.open("article", &[("id", id), ("lang", outline.phrases.0.term().id)]);
    }
    head(page, outline, place);
    if alone {
        page.raw("\n");
        page.open("main", &[]);
    }
    let (full, summary): (Vec<&Section>, Vec<&Section>) =
        outline.sections.iter().partition(|section| section.kind == Kind::All);
    for one in summary {
        page.raw("\n");
        section(page, outline, one, place);
    }
    colophon(page, outline, place);
    for one in full {
        page.raw("\n");
        sheets::sheets(page, one, place);
        folded(page, outline, one);
    }
    if alone {
        page.close("main");
    }
    page.raw("\n");
    footer(page, outline);
    if id.is_some() {
        page.close("article");
    }
}

fn head(page: &mut Writer, outline: &Outline, place: &Place<'_>) {
    let head = &outline.head;
    page.open("header", &[]);
    page.element(&place.heading(0), &[], &head.title);
    page.element("p", &[("class", "subject")], &head.line.join(" · "));
    standing(page, outline);
    page.element("p", &[("class", "notes")], &head.notes.join(" "));
    page.close("header");
}

/// The verdict, the figures in a sentence, and the figures in a table: each obligation apart.
fn standing(page: &mut Writer, outline: &Outline) {
    let head = &outline.head;
    page.raw("\n");
    page.open("section", &[("class", "standing"), ("aria-label", outline.words.how_it_stands)]);
    page.open("div", &[]);
    if let Some((outcome, text)) = &head.verdict {
        page.open("p", &[("class", "verdict")]);
        sign(page, (*outcome).into());
        page.element("strong", &[], text);
        page.close("p");
    }
    page.open("dl", &[("class", "totals")]);
    for total in &head.totals {
        page.open("div", &[]);
        page.element("dt", &[], &total.label);
        page.element("dd", &[], &total.text);
        // The words of the table are those of what is asked for.
        if total.option {
            page.element("dd", &[("class", "quiet")], &total.counts);
        }
        page.close("div");
    }
    page.close("dl");
    page.close("div");
    let asked: Vec<&Total> = head.totals.iter().filter(|total| !total.option).collect();
    if !asked.is_empty() {
        figures(page, outline, &asked);
    }
    page.close("section");
}

fn figures(page: &mut Writer, outline: &Outline, totals: &[&Total]) {
    let words = outline.words;
    page.open("table", &[("class", "figures")]);
    page.element("caption", &[], words.counts_caption);
    page.open("thead", &[]);
    page.open("tr", &[]);
    page.open("td", &[]);
    page.close("td");
    for total in totals {
        page.element("th", &[("scope", "col")], &total.label);
    }
    page.close("tr");
    page.close("thead");
    page.open("tbody", &[]);
    for (row, outcome) in Outcome::ALL.into_iter().enumerate() {
        page.open("tr", &[]);
        page.open("th", &[("scope", "row")]);
        badge(page, outcome.into(), outcome.label(outline.phrases.0));
        page.close("th");
        for total in totals {
            page.element("td", &[], total.rows.get(row).map_or("", |(_, number)| number));
        }
        page.close("tr");
    }
    page.open("tr", &[("class", "sum")]);
    page.element("th", &[("scope", "row")], words.in_total);
    for total in totals {
        page.element("td", &[], &total.total.to_string());
    }
    page.close("tr");
    page.close("tbody");
    page.close("table");
}

/// What the report is about and rests on: to look up, so after what there is to read.
fn colophon(page: &mut Writer, outline: &Outline, place: &Place<'_>) {
    page.raw("\n");
    page.open("section", &[("class", "colophon")]);
    page.element(&place.heading(1), &[], outline.words.about_report);
    page.element("p", &[("class", "about")], &outline.head.about);
    page.open("dl", &[("class", "facts")]);
    for (label, value) in &outline.head.facts {
        page.open("div", &[]);
        page.element("dt", &[], label);
        page.element("dd", &[], value);
        page.close("div");
    }
    page.close("dl");
    page.close("section");
}

/// What stands on paper in the place of a section that is folded: a section goes along when it is opened.
fn folded(page: &mut Writer, outline: &Outline, section: &Section) {
    page.element("p", &[("class", "folded")], &format!("{}: {}.", section.heading, outline.words.see_file));
}

fn section(page: &mut Writer, outline: &Outline, section: &Section, place: &Place<'_>) {
    let later = section.kind == Kind::MoreQuestions;
    let class = class(section.kind);
    let heading = place.heading(if later { 2 } else { 1 });
    if later {
        page.open("details", &[("class", class)]);
        page.open("summary", &[]);
        page.element(&heading, &[], &section.heading);
        page.close("summary");
    } else {
        page.open("section", &[("class", class)]);
        page.element(&heading, &[], &section.heading);
    }
    for one in &section.parts {
        part(page, outline, one, place, usize::from(later));
    }
    if later {
        page.close("details");
        folded(page, outline, section);
    } else {
        page.close("section");
    }
}

const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Established => "established",
        Kind::Parts => "parts",
        Kind::Disputed => "disputed",
        Kind::Questions => "questions",
        Kind::MoreQuestions => "questions more",
        Kind::NextStep => "next",
        Kind::Measures => "measures",
        Kind::Coverage => "coverage",
        Kind::Preview => "preview",
        Kind::Oddities => "oddities",
        Kind::All => "all",
    }
}

fn part(page: &mut Writer, outline: &Outline, part: &Part, place: &Place<'_>, deeper: usize) {
    if let Some(heading) = &part.heading {
        page.element(&place.heading(2 + deeper), &[], heading);
    }
    for one in &part.notes {
        note(page, one);
    }
    if part.items.is_empty() {
        return;
    }
    page.open("ul", &[("class", "points")]);
    for item in &part.items {
        page.raw("\n");
        page.open("li", &[]);
        point(page, outline.phrases, item, place);
        page.close("li");
    }
    page.close("ul");
}

fn point(page: &mut Writer, phrases: Phrases, item: &Item, place: &Place<'_>) {
    page.open("p", &[("class", "point")]);
    match (item.mark, &item.label) {
        (Some(mark), Some(label)) => badge(page, mark, label),
        // A question: the sign says nothing that the question does not.
        (Some(Mark::QUESTION), None) => sign(page, Mark::QUESTION),
        (Some(mark), None) => badge(page, mark, mark.outcome().label(phrases.0)),
        (None, _) => {}
    }
    page.element("span", &[("class", "what")], &item.text);
    let clauses = item.clauses.join(" ");
    match item.target {
        Some(target) if !clauses.is_empty() => {
            page.element("a", &[("class", "clause"), ("href", &format!("#{}", place.anchor(target)))], &clauses);
        }
        _ if !clauses.is_empty() => page.element("span", &[("class", "clause")], &clauses),
        _ => {}
    }
    page.close("p");
    for one in &item.notes {
        note(page, one);
    }
}

pub(super) fn note(page: &mut Writer, note: &Note) {
    let class = match note.weight {
        Weight::Plain => "note",
        Weight::Quiet | Weight::Detail => "note quiet",
    };
    page.element("p", &[("class", class)], &note.text);
}

/// A sign, for the eye only.
fn sign(page: &mut Writer, mark: Mark) {
    page.element("span", &[("class", &format!("sign {}", mark.style())), ("aria-hidden", "true")], mark.symbol());
    page.raw(" ");
}

/// A sign with its words.
pub(super) fn badge(page: &mut Writer, mark: Mark, label: &str) {
    page.open("span", &[("class", &format!("badge {}", mark.style()))]);
    page.element("span", &[("aria-hidden", "true")], mark.symbol());
    page.raw(" ");
    page.text(label);
    page.close("span");
    page.raw(" ");
}

fn footer(page: &mut Writer, outline: &Outline) {
    page.open("footer", &[]);
    page.element("p", &[], &outline.receipt.join(" · "));
    page.open("details", &[]);
    page.element("summary", &[], outline.words.receipt);
    page.open("dl", &[("class", "receipt")]);
    for (label, value) in &outline.receipt_in_full {
        page.open("div", &[]);
        page.element("dt", &[], label);
        page.element("dd", &[], value);
        page.close("div");
    }
    page.close("dl");
    page.close("details");
    page.close("footer");
}
