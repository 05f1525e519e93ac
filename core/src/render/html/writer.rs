//! Writes HTML. Text and attributes are escaped here, so that no caller can forget it.

use crate::render::escape;

/// HTML in the making.
pub(super) struct Writer {
    out: String,
}

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Writer {
    pub(super) const fn new() -> Self {
        Self { out: String::new() }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Mark-up of our own, never a text.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(&escape::html(text));
    }

    pub(super) fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.extend([" ", name, "=\"", &escape::html(value), "\""]);
        }
        self.out.push('>');
    }

    pub(super) fn close(&mut self, tag: &str) {
        self.out.extend(["</", tag, ">"]);
    }

    /// An element with a text.
    pub(super) fn element(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close(tag);
    }
}
