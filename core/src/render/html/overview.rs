//! What stands before several reports: each dossier with what it was held against, and how that stands.

use super::{
    place::Place,
    report,
    writer::{Attributes, Writer},
};
use crate::render::outline::Outline;

/// The page that several reports stand on.
pub(super) struct Setting<'p> {
    /// The level of its title.
    pub(super) level: usize,
    /// What holds the reports. A page has one `main`; that of somebody else has its own.
    pub(super) holder: &'static str,
    /// What every anchor begins with.
    pub(super) prefix: &'p str,
}

impl<'p> Setting<'p> {
    /// The place of the report with this number.
    const fn place(&self, number: usize) -> Place<'p> {
        Place { number: Some(number), level: self.level + 1, prefix: self.prefix }
    }
}

/// The overview, and then the reports.
pub(super) fn overview(page: &mut Writer, outlines: &[Outline], title: &str, setting: &Setting<'_>) {
    page.open("header", &[("class", "overview")]);
    page.element(&format!("h{}", setting.level), &[], title);
    if let Some(first) = outlines.first() {
        let words = first.words;
        let scroll: Attributes<'_> =
            &[("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", title)];
        page.open("div", scroll);
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
            dossier(page, one, number, setting);
            number += one.len();
        }
        page.close("table");
        page.close("div");
    }
    page.close("header");
    page.raw("\n");
    page.open(setting.holder, &[]);
    for (number, outline) in outlines.iter().enumerate() {
        page.raw("\n");
        report::report(page, outline, &setting.place(number));
    }
    page.close(setting.holder);
}

/// The instruments of one dossier, the first of which has this number among all.
fn dossier(page: &mut Writer, outlines: &[Outline], first: usize, setting: &Setting<'_>) {
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
        let anchor = setting.place(first + place).id().unwrap_or_default();
        page.element("a", &[("href", &format!("#{anchor}"))], &head.title);
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
