//! The full list in plain text.

use super::{Entry, Page, Style, glue, sign, titled};
use crate::render::outline::{Aside, Line, Outline, Section, Sheet};

pub(super) fn sheets(page: &mut Page, outline: &Outline, section: &Section) {
    page.blank();
    page.paragraph(0, &section.heading, Style::Strong);
    page.paragraph(0, &outline.legend().iter().map(|sign| glue(sign)).collect::<Vec<_>>().join(" · "), Style::Quiet);
    for part in &section.parts {
        if let Some(heading) = &part.heading {
            page.blank();
            page.paragraph(0, heading, Style::Strong);
        }
        for note in &part.notes {
            page.paragraph(0, &note.text, Style::Quiet);
        }
        for one in &part.sheets {
            page.blank();
            sheet(page, one);
        }
    }
}

fn sheet(page: &mut Page, sheet: &Sheet) {
    let (lead, style) = sign(sheet.mark);
    // Where nothing is known yet, the question says enough.
    let text = if sheet.open { sheet.title.clone() } else { titled(&sheet.title, &sheet.label) };
    let right = sheet.clauses.join(" ");
    page.entry(&Entry { indent: 0, lead: (&lead, style), text: &text, style: Style::Strong, right: &right });
    page.paragraph(2, &sheet.about.join(" · "), Style::Quiet);
    for row in &sheet.rows {
        page.paragraph(2, row.label, Style::Quiet);
        for one in &row.lines {
            line(page, one);
        }
    }
}

fn line(page: &mut Page, line: &Line) {
    let right = match &line.aside {
        Some(Aside::Path(path)) => path.clone(),
        Some(Aside::Clauses(clauses)) => clauses.join(" "),
        None => String::new(),
    };
    let (indent, lead) = if line.nested { (6, "") } else { (4, "• ") };
    page.entry(&Entry { indent, lead: (lead, Style::Quiet), text: &line.text, style: Style::Plain, right: &right });
    for note in &line.notes {
        page.paragraph(6, note, Style::Quiet);
    }
}
