//! An assessment in a few lines, for a console that shows what it holds.

use super::{
    page::{Entry, Page, Style, glue},
    verdict, wrap,
};
use crate::{
    assessment::Assessment,
    render::{
        escape,
        outline::{Head, Total},
        phrases::Phrases,
    },
};

/// The most columns of a line.
const WIDTH: usize = 80;

/// What was held against what and when, what the instrument is, how it stands, and what to ask first.
pub(in crate::render) fn brief(assessment: &Assessment) -> String {
    let phrases = Phrases(assessment.lang);
    let mut head = Head::of(assessment, phrases);
    if let Some((_, text)) = &mut head.verdict {
        *text = cut(text, 2);
    }
    let mut page = Page::new(WIDTH, false);
    // A long name takes no more than a line, so that the date is always there; and no line begins with a dot.
    let dot = "\u{a0}· ";
    let name = |text: &str| wrap::cut(&escape::plain(text), WIDTH - 2, 1);
    let mut line = vec![name(&head.title), name(&head.subject)];
    line.extend(head.line.last().map(|date| glue(date)));
    page.paragraph(0, &line.join(dot), Style::Plain);
    page.paragraph(0, &head.standing, Style::Plain);
    verdict(&mut page, &head, 0);
    for one in &head.totals {
        total(&mut page, one);
    }
    let count = assessment.questions.iter().map(|group| group.questions.len()).sum();
    let first = assessment.questions.iter().find_map(|group| Some((group, group.questions.first()?)));
    if let Some((group, first)) = first {
        let text = format!("{} {}", phrases.open_questions(count, group.who_label.trim()), first.question.text);
        page.paragraph(0, &cut(&text, 3), Style::Plain);
    }
    let mut text = page.finish();
    text.truncate(text.trim_end().len());
    text
}

/// The counts of one obligation: at the right where that takes one line, and else behind it.
fn total(page: &mut Page, total: &Total) {
    let (text, right) = (cut(&total.text, 2), total.counts.as_str());
    if page.fits(0, &text, right) {
        page.entry(&Entry { indent: 0, lead: ("", Style::Plain), text: &text, style: Style::Plain, right });
    } else {
        let counts: Vec<String> = right.split(" · ").map(glue).collect();
        page.paragraph(0, &format!("{text} {}", counts.join("\u{a0}· ")), Style::Plain);
    }
}

/// The text as far as it goes on so many lines.
fn cut(text: &str, lines: usize) -> String {
    wrap::cut(&escape::plain(text), WIDTH, lines)
}
