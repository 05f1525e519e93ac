//! The report as Markdown (CommonMark with tables).

use super::{
    escape::markdown as md,
    outline::{Aside, Item, Kind, Line, Mark, Note, Outline, Section, Sheet, Total, Weight},
    phrases::Phrases,
    words,
};
use crate::assessment::Assessment;

/// The reports on these assessments as one document, with an overview first when there are several.
#[must_use]
pub fn markdown(assessments: &[Assessment]) -> String {
    let outlines: Vec<Outline> = assessments.iter().map(Outline::of).collect();
    let mut out = Document { out: String::new(), level: 0 };
    if let [first, _, ..] = outlines.as_slice() {
        overview(&mut out, first.phrases, &outlines);
        out.level = 1;
    }
    for outline in &outlines {
        report(&mut out, outline);
    }
    out.out
}

struct Document {
    out: String,
    /// How many levels deeper the headings stand.
    level: usize,
}

impl Document {
    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// A block of its own; nothing when there is no text.
    fn block(&mut self, text: &str) {
        if !text.is_empty() {
            self.open();
            self.line(text);
        }
    }

    /// An empty line before what follows.
    fn open(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn heading(&mut self, level: usize, text: &str) {
        let marks = "#".repeat(self.level + level);
        self.block(&format!("{marks} {text}"));
    }
}

fn overview(out: &mut Document, phrases: Phrases, outlines: &[Outline]) {
    let words = phrases.words();
    out.heading(1, &phrases.overview(outlines.len()));
    for outline in outlines {
        if let Some(track) = &outline.track {
            out.block(&format!("**{}**: {}", md(&outline.head.subject), md(track)));
        }
    }
    out.open();
    out.line(&format!("| {} | {} | {} | {} |", words.dossier, words.facts_of, words.instrument, words.result));
    out.line("| --- | --- | --- | --- |");
    for outline in outlines {
        let head = &outline.head;
        let profile = outline.profile().map(|item| &item.text);
        let totals: Vec<String> =
            head.totals.iter().map(|total| &total.text).chain(profile).map(|text| md(text)).collect();
        let facts = head.facts.get(1).map(|(_, value)| md(value)).unwrap_or_default();
        out.line(&format!("| {} | {facts} | {} | {} |", md(&head.subject), md(&head.title), totals.join(" ")));
    }
}

fn report(out: &mut Document, outline: &Outline) {
    let head = &outline.head;
    out.heading(1, &md(&head.title));
    let line: Vec<String> = head.line.iter().map(|part| md(part)).collect();
    out.block(&format!("**{}** · {}", line.join(" · "), md(&head.edition)));
    out.block(&md(&head.notes.join(" ")));
    out.block(&md(&head.about));
    if let Some((outcome, text)) = &head.verdict {
        out.block(&format!("{} **{}**", words::symbol(*outcome), md(text)));
    }
    totals(out, outline);
    for section in &outline.sections {
        match section.kind {
            Kind::All => sheets(out, outline, section),
            _ => summary(out, section),
        }
    }
    out.block("---");
    out.block(&md(&outline.receipt.join(" · ")));
}

/// Each obligation apart: never a sum over them.
fn totals(out: &mut Document, outline: &Outline) {
    let (options, totals): (Vec<&Total>, Vec<&Total>) = outline.head.totals.iter().partition(|total| total.option);
    if !totals.is_empty() {
        asked(out, outline, &totals);
    }
    for total in options {
        out.block(&format!("{} {}.", md(&total.text), md(&total.counts)));
    }
}

/// The counts of what is asked for, as a table.
fn asked(out: &mut Document, outline: &Outline, totals: &[&Total]) {
    out.open();
    let names: Vec<&str> = Outline::outcomes(outline.phrases);
    out.line(&format!("| | {} | {} | {} |", outline.words.result, names.join(" | "), outline.words.in_total));
    out.line(&format!("| --- | --- |{} ---: |", " ---: |".repeat(names.len())));
    for total in totals {
        let numbers: Vec<&str> = total.rows.iter().map(|(_, number)| number.as_str()).collect();
        let (label, text) = (md(&total.label), md(&total.text));
        out.line(&format!("| {label} | {text} | {} | {} |", numbers.join(" | "), total.total));
    }
}

fn summary(out: &mut Document, section: &Section) {
    // The questions that come later stand under the same heading as the first.
    let level = if section.kind == Kind::MoreQuestions { 3 } else { 2 };
    out.heading(level, &md(&section.heading));
    for part in &section.parts {
        if let Some(heading) = &part.heading {
            out.heading(level + 1, &md(heading));
        }
        for one in &part.notes {
            out.block(&note(one));
        }
        if !part.items.is_empty() {
            out.open();
        }
        for item in &part.items {
            point(out, item);
        }
    }
}

fn point(out: &mut Document, item: &Item) {
    let mark = item.mark.map(|mark| format!("{} ", mark.symbol())).unwrap_or_default();
    let label = item.label.as_ref().map(|label| format!(": {}", md(label))).unwrap_or_default();
    let text = md(&item.text);
    let text = if item.mark == Some(Mark::QUESTION) && item.label.is_none() { text } else { format!("**{text}**") };
    out.line(&format!("- {mark}{text}{label}{}", clauses(&item.clauses)));
    for one in &item.notes {
        out.line(&format!("  - {}", note(one)));
    }
}

fn note(note: &Note) -> String {
    match note.weight {
        Weight::Plain | Weight::Detail => md(&note.text),
        Weight::Quiet => format!("*{}*", md(&note.text)),
    }
}

fn clauses(clauses: &[String]) -> String {
    if clauses.is_empty() { String::new() } else { format!(" ({})", md(&clauses.join(", "))) }
}

fn sheets(out: &mut Document, outline: &Outline, section: &Section) {
    out.heading(2, &md(&section.heading));
    out.block(&format!("{}: {}", outline.words.legend, outline.legend().join(" · ")));
    for part in &section.parts {
        let level = if let Some(heading) = &part.heading {
            out.heading(3, &md(heading));
            4
        } else {
            3
        };
        for one in &part.notes {
            out.block(&note(one));
        }
        for one in &part.sheets {
            sheet(out, level, one);
        }
    }
}

fn sheet(out: &mut Document, level: usize, sheet: &Sheet) {
    // Where nothing is known yet, the question says enough.
    let label = if sheet.open { String::new() } else { format!(": {}", md(&sheet.label)) };
    out.heading(level, &format!("{} {}{label}{}", sheet.mark.symbol(), md(&sheet.title), clauses(&sheet.clauses)));
    out.block(&md(&sheet.about.join(" · ")));
    out.open();
    for row in &sheet.rows {
        out.line(&format!("- **{}**", md(row.label)));
        for one in &row.lines {
            line(out, one);
        }
    }
}

fn line(out: &mut Document, line: &Line) {
    let aside = match &line.aside {
        Some(Aside::Path(path)) if !path.is_empty() => format!(" ({})", md(path)),
        Some(Aside::Clauses(ids)) => clauses(ids),
        _ => String::new(),
    };
    // An address has no character that ends the link.
    let text = match &line.address {
        Some(address) => format!("[{}](<{address}>)", md(&line.text)),
        None => md(&line.text),
    };
    let indent = if line.nested { "    " } else { "  " };
    out.line(&format!("{indent}- {text}{aside}"));
    for note in &line.notes {
        out.line(&format!("    - {}", md(note)));
    }
}
