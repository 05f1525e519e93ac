//! The report as plain text, for a terminal and for e-mail.

mod brief;
mod page;
mod sheets;
mod wrap;

pub(super) use brief::brief;

use super::{
    outline::{Head, Item, Kind, Mark, Note, Outline, Part, Section, Weight},
    words,
};
use crate::assessment::Assessment;
use page::{Entry, Page, Style, glue};

/// How a report in plain text looks.
///
/// ```
/// let options = kansrijk::render::TextOptions { all: true, ..Default::default() };
/// assert_eq!((options.width, options.colour), (80, false));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextOptions {
    /// The most columns of a line, from 40 to 200; other numbers are taken as the nearest of these.
    pub width: usize,
    /// Colours for a terminal (ANSI). They say nothing that the words do not.
    pub colour: bool,
    /// Every finding and every question, instead of what one needs first.
    pub all: bool,
}

impl Default for TextOptions {
    fn default() -> Self {
        Self { width: 80, colour: false, all: false }
    }
}

/// The reports on these assessments as one text, with an overview first when there are several.
#[must_use]
pub fn text(assessments: &[Assessment], options: &TextOptions) -> String {
    let mut page = Page::new(options.width.clamp(40, 200), options.colour);
    let outlines: Vec<Outline> = assessments.iter().map(Outline::of).collect();
    if let [first, _, ..] = outlines.as_slice() {
        page.paragraph(0, &first.phrases.overview(outlines.len()), Style::Strong);
        let mut last = "";
        for outline in &outlines {
            if outline.dossier != last {
                page.blank();
                page.paragraph(0, &dossier_line(outline), Style::Plain);
                let own = outlines.iter().filter(|other| other.dossier == outline.dossier);
                for track in own.filter_map(|other| other.track.as_ref()) {
                    page.paragraph(0, track, Style::Quiet);
                }
                last = &outline.dossier;
            }
            overview(&mut page, outline);
        }
    }
    for (place, outline) in outlines.iter().enumerate() {
        if place > 0 || outlines.len() > 1 {
            page.blank();
            page.rule();
        }
        report(&mut page, outline, options.all);
    }
    page.finish()
}

/// One instrument, under the dossier that it was held against.
fn overview(page: &mut Page, outline: &Outline) {
    let head = &outline.head;
    page.entry(&Entry {
        indent: 2,
        lead: ("", Style::Plain),
        text: &head.title,
        style: Style::Strong,
        right: &head.edition,
    });
    totals(page, head, 4);
    for item in outline.profile() {
        point(page, 4, item, Kind::Parts, false);
    }
}

/// What was held against an instrument, and as of when.
fn dossier_line(outline: &Outline) -> String {
    let dates = outline.head.line.iter().skip(1).map(|date| glue(date));
    let line: Vec<String> = outline.head.line.iter().take(1).cloned().chain(dates).collect();
    line.join(" · ")
}

/// The verdict, where there is one.
fn verdict(page: &mut Page, head: &Head, indent: usize) {
    if let Some((outcome, text)) = &head.verdict {
        let lead = (&*format!("{} ", words::symbol(*outcome)), Style::Mark((*outcome).into()));
        page.entry(&Entry { indent, lead, text, style: Style::Strong, right: "" });
    }
}

fn totals(page: &mut Page, head: &Head, indent: usize) {
    for total in &head.totals {
        let (text, right) = (&total.text, &total.counts);
        if page.fits(indent, text, right) {
            page.entry(&Entry { indent, lead: ("", Style::Plain), text, style: Style::Plain, right });
        } else {
            page.paragraph(indent, text, Style::Plain);
            page.paragraph(indent, right, Style::Quiet);
        }
    }
}

fn report(page: &mut Page, outline: &Outline, all: bool) {
    head(page, outline, all);
    for section in &outline.sections {
        match section.kind {
            Kind::All | Kind::MoreQuestions if !all => {}
            Kind::All => sheets::sheets(page, outline, section),
            _ => summary(page, outline, section, all),
        }
    }
    page.blank();
    if all {
        page.paragraph(0, outline.words.receipt, Style::Strong);
        for (label, hash) in &outline.receipt_in_full {
            page.paragraph(2, label, Style::Plain);
            page.paragraph(4, hash, Style::Quiet);
        }
    } else {
        page.paragraph(0, &outline.receipt.join(" · "), Style::Quiet);
    }
}

fn head(page: &mut Page, outline: &Outline, all: bool) {
    let head = &outline.head;
    page.entry(&Entry {
        indent: 0,
        lead: ("", Style::Plain),
        text: &head.title,
        style: Style::Strong,
        right: &head.edition,
    });
    page.paragraph(0, &dossier_line(outline), Style::Plain);
    page.paragraph(0, &head.notes.join(" "), Style::Quiet);
    if all {
        page.paragraph(0, &head.about, Style::Plain);
    }
    page.blank();
    verdict(page, head, 2);
    totals(page, head, 2);
}

fn summary(page: &mut Page, outline: &Outline, section: &Section, all: bool) {
    page.blank();
    page.paragraph(0, &section.heading, Style::Strong);
    for (place, part) in section.parts.iter().enumerate() {
        if place > 0 && section.kind == Kind::Established {
            page.blank();
        }
        if let Some(heading) = &part.heading {
            page.paragraph(2, &format!("{heading}:"), Style::Plain);
        }
        notes(page, part, section.kind, all);
        for item in &part.items {
            point(page, 2, item, section.kind, all);
        }
    }
    let more = outline.sections.iter().find(|other| other.kind == Kind::MoreQuestions);
    if let (Kind::Questions, Some(more), false) = (section.kind, more, all) {
        page.paragraph(2, &format!("{}: --all", more.heading), Style::Quiet);
    }
}

/// Sentences above the points; those on who is there run on, so that they take two lines.
fn notes(page: &mut Page, part: &Part, kind: Kind, all: bool) {
    let shown = part.notes.iter().filter(|note| all || note.weight != Weight::Detail);
    if kind == Kind::Coverage && !all {
        let texts: Vec<&str> = shown.map(|note| note.text.as_str()).collect();
        return page.paragraph(2, &texts.join(" "), Style::Plain);
    }
    for note in shown {
        page.paragraph(2, &note.text, style(note));
    }
}

fn point(page: &mut Page, indent: usize, item: &Item, kind: Kind, all: bool) {
    let lead = item.mark.map(|mark| format!("{} ", mark.symbol()));
    let lead = match (&lead, kind) {
        (Some(lead), _) => lead.as_str(),
        (None, Kind::NextStep | Kind::Parts) => "",
        (None, _) => "• ",
    };
    let text = match &item.label {
        Some(label) => titled(&item.text, label),
        None => item.text.clone(),
    };
    let style_of_lead = item.mark.map_or(Style::Quiet, Style::Mark);
    let right = item.clauses.join(" ");
    page.entry(&Entry { indent, lead: (lead, style_of_lead), text: &text, style: Style::Plain, right: &right });
    let margin = indent + wrap::width(lead);
    for note in item.notes.iter().filter(|note| all || note.weight != Weight::Detail) {
        page.paragraph(margin + usize::from(kind == Kind::Disputed) * 2, &note.text, style(note));
    }
}

const fn style(note: &Note) -> Style {
    match note.weight {
        Weight::Plain => Style::Plain,
        Weight::Quiet | Weight::Detail => Style::Quiet,
    }
}

/// "Er is een plan: niet voldaan"; a short outcome stays on one line.
fn titled(title: &str, label: &str) -> String {
    let label = if wrap::width(label) <= 20 { glue(label) } else { label.to_owned() };
    format!("{title}: {label}")
}

/// A sign with its colour.
fn sign(mark: Mark) -> (String, Style) {
    (format!("{} ", mark.symbol()), Style::Mark(mark))
}
