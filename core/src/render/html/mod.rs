//! The report in HTML, as a file or as a part of a page: no script, nothing from elsewhere, to read on a telephone and to
//! print on A4.

mod overview;
mod place;
mod report;
mod sheets;
mod style;
mod writer;

use super::{outline::Outline, words::Words};
use crate::{
    assessment::{Assessment, Receipt},
    domain::{Language, vocabulary::Vocabulary},
    json::compact,
};
use overview::{Setting, overview};
use place::Place;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use writer::Writer;

/// Whatever a text of a user might hold, a browser is told to run and to fetch nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The reports on these assessments as one document, with an overview first when there are several.
#[must_use]
pub fn html(assessments: &[Assessment]) -> String {
    let outlines: Vec<Outline> = assessments.iter().map(Outline::of).collect();
    let language = language(assessments);
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
    page.raw(&style::document());
    page.raw("</style>\n</head>\n");
    page.open("body", &[("class", "report")]);
    page.raw("\n");
    match outlines.as_slice() {
        [] => {
            page.open("main", &[]);
            page.element("p", &[], words.nothing);
            page.close("main");
        }
        [one] => report::report(&mut page, one, &Place { number: None, level: 1, prefix: "" }),
        several => overview(&mut page, several, &title, &Setting { level: 1, holder: "main", prefix: "" }),
    }
    page.raw("\n");
    page.close("body");
    page.raw("\n");
    page.close("html");
    page.raw("\n");
    page.finish()
}

/// The same reports as a part of another page, such as the output of a notebook or a result on a web page: one element
/// with a style of its own, which changes nothing outside it and lets nothing of the page in. Its titles begin at the second
/// level. Several may stand on one page: the anchors of different assessments differ.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use kansrijk::{Dossier, Options, assess_all, render::html_fragment};
/// let dossier = Dossier::from_json(r#"{"subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-03"}"#)?;
/// let rules = kansrijk::builtin_for(dossier.subject, None)?;
/// let reports = assess_all(&rules.programs, &dossier, &Options::default())?;
/// let fragment = html_fragment(&reports);
/// assert!(fragment.starts_with("<section class=\"kansrijk\" lang=\"nl\">"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn html_fragment(assessments: &[Assessment]) -> String {
    let outlines: Vec<Outline> = assessments.iter().map(Outline::of).collect();
    let prefix = prefix(assessments);
    let language = language(assessments);
    let mut page = Writer::new();
    // A section, so that the head and the foot of a report are not taken for those of the page.
    page.open("section", &[("class", "kansrijk"), ("lang", language.term().id)]);
    page.raw("\n<style>\n");
    page.raw(&style::fragment());
    page.raw("</style>\n");
    page.open("div", &[("class", "report")]);
    page.raw("\n");
    match outlines.as_slice() {
        [] => page.element("p", &[], Words::of(language).nothing),
        [one] => report::report(&mut page, one, &Place { number: Some(0), level: 2, prefix: &prefix }),
        [first, ..] => {
            let setting = Setting { level: 2, holder: "div", prefix: &prefix };
            overview(&mut page, &outlines, &first.phrases.overview(outlines.len()), &setting);
        }
    }
    page.raw("\n");
    page.close("div");
    page.raw("\n");
    page.close("section");
    page.raw("\n");
    page.finish()
}

fn language(assessments: &[Assessment]) -> Language {
    assessments.first().map_or(Language::default(), |assessment| assessment.lang)
}

/// What the anchors of these assessments begin with, by what they were made from: the same for the same, and no word of a
/// user.
fn prefix(assessments: &[Assessment]) -> String {
    let receipts: Vec<&Receipt> = assessments.iter().map(|assessment| &assessment.receipt).collect();
    let hash = Sha256::digest(compact(&receipts));
    hash.iter().take(5).fold("k".to_owned(), |mut prefix, byte| {
        // Writing to a string cannot fail.
        let _ = write!(prefix, "{byte:02x}");
        prefix
    }) + "-"
}
