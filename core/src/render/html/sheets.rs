//! The full list in HTML.

use super::{
    place::Place,
    report::{badge, note},
    writer::Writer,
};
use crate::render::outline::{Aside, Line, Section, Sheet};

pub(super) fn sheets(page: &mut Writer, section: &Section, place: &Place<'_>) {
    page.open("details", &[("class", "all")]);
    page.open("summary", &[]);
    page.element(&place.heading(1), &[], &section.heading);
    page.close("summary");
    for part in &section.parts {
        if let Some(heading) = &part.heading {
            page.element(&place.heading(2), &[], heading);
        }
        for one in &part.notes {
            note(page, one);
        }
        let level = if part.heading.is_some() { 3 } else { 2 };
        for one in &part.sheets {
            page.raw("\n");
            sheet(page, one, place, level);
        }
    }
    page.close("details");
}

fn sheet(page: &mut Writer, sheet: &Sheet, place: &Place<'_>, level: usize) {
    page.open("section", &[("class", "finding"), ("id", &place.anchor(sheet.place))]);
    page.open("div", &[("class", "title")]);
    page.element(&place.heading(level), &[], &sheet.title);
    page.element("span", &[("class", "clause")], &sheet.clauses.join(" "));
    page.close("div");
    page.open("p", &[("class", "status")]);
    badge(page, sheet.mark, &sheet.label);
    page.text(&sheet.about.join(" · "));
    page.close("p");
    if !sheet.rows.is_empty() {
        page.open("dl", &[]);
        for row in &sheet.rows {
            page.open("div", &[]);
            page.element("dt", &[], row.label);
            for one in &row.lines {
                page.open("dd", if one.nested { &[("class", "nested")] } else { &[] });
                line(page, one);
                page.close("dd");
            }
            page.close("div");
        }
        page.close("dl");
    }
    page.close("section");
}

fn line(page: &mut Writer, line: &Line) {
    match &line.address {
        Some(address) => page.element("a", &[("href", address), ("rel", "noreferrer")], &line.text),
        None => page.text(&line.text),
    }
    match &line.aside {
        Some(Aside::Path(path)) if !path.is_empty() => {
            page.raw(" ");
            page.element("code", &[], path);
        }
        Some(Aside::Clauses(clauses)) => {
            page.raw(" ");
            page.element("span", &[("class", "clause")], &clauses.join(" "));
        }
        _ => {}
    }
    for note in &line.notes {
        page.element("p", &[("class", "note quiet")], note);
    }
}
