//! A page of text: it wraps, aligns, neutralises and, when asked, colours. Nothing else writes into the text.

use super::wrap::{width, wrap};
use crate::{
    assessment::Outcome,
    render::{escape, outline::Mark},
};

/// How a stretch of text looks, for those who want colour; it never says anything that the words do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Strong,
    Quiet,
    Mark(Mark),
}

impl Style {
    const fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Strong => "1",
            Self::Quiet => "2",
            Self::Mark(mark) => match mark.outcome() {
                // What only may be is no shortcoming, and has no colour of one.
                Outcome::Met | Outcome::PartlyMet | Outcome::NotMet if mark.is_option() => "2",
                Outcome::Met => "32",
                Outcome::PartlyMet => "33",
                Outcome::NotMet => "31",
                Outcome::Unknown => "36",
                Outcome::NotApplicable => "2",
            },
        }
    }
}

/// A text in the making.
pub(super) struct Page {
    out: String,
    width: usize,
    colour: bool,
}

/// A paragraph that begins with a sign and ends its first line with a remark at the right.
pub(super) struct Entry<'a> {
    pub(super) indent: usize,
    pub(super) lead: (&'a str, Style),
    pub(super) text: &'a str,
    pub(super) style: Style,
    pub(super) right: &'a str,
}

impl Page {
    pub(super) const fn new(width: usize, colour: bool) -> Self {
        Self { out: String::new(), width, colour }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    pub(super) fn blank(&mut self) {
        self.out.push('\n');
    }

    pub(super) fn rule(&mut self) {
        let line = "─".repeat(self.width);
        self.put(0, &line, Style::Quiet);
        self.blank();
    }

    /// Whether a text and a remark at its right take one line.
    pub(super) fn fits(&self, indent: usize, text: &str, right: &str) -> bool {
        indent + width(&escape::plain(text)) + 2 + width(&escape::plain(right)) <= self.width
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, indent: usize, text: &str, style: Style) {
        self.entry(&Entry { indent, lead: ("", Style::Plain), text, style, right: "" });
    }

    /// A paragraph with a sign before it and a remark at the right of its first line; a long remark gets lines of its own.
    pub(super) fn entry(&mut self, entry: &Entry<'_>) {
        let (text, right) = (escape::plain(entry.text), escape::plain(entry.right));
        let (lead, lead_style) = entry.lead;
        let margin = entry.indent + width(lead);
        let rest = self.width.saturating_sub(margin).max(1);
        let wide = width(&right);
        let beside = wide > 0 && (wide <= rest / 3 || width(&text) + wide + 2 <= rest);
        let first = if beside { rest - wide - 2 } else { rest };
        for (place, line) in wrap(&text, first, rest).iter().enumerate() {
            if place == 0 {
                self.put(entry.indent, lead, lead_style);
                self.put(if lead.is_empty() { margin } else { 0 }, line, entry.style);
                if beside {
                    self.put(rest.saturating_sub(width(line) + wide), &right, Style::Quiet);
                }
            } else {
                self.put(margin, line, entry.style);
            }
            self.blank();
        }
        if wide > 0 && !beside {
            self.paragraph(margin, &right, Style::Quiet);
        }
    }

    /// Spaces, then text.
    fn put(&mut self, spaces: usize, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        let text = text.replace('\u{a0}', " ");
        self.out.extend(std::iter::repeat_n(' ', spaces));
        if self.colour && !style.code().is_empty() {
            self.out.extend(["\u{1b}[", style.code(), "m", &text, "\u{1b}[0m"]);
        } else {
            self.out.push_str(&text);
        }
    }
}

/// The text without a place to break.
pub(super) fn glue(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}
