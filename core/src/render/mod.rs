//! An assessment as people read it: text, Markdown, HTML, a table, JSON.
//!
//! Nothing is decided here. `outline` puts what an assessment says in the order of the report, once; each format
//! only lays that out. Texts that come from users are neutralised where a format writes them, in `escape`.

mod csv;
mod escape;
mod html;
mod json;
mod markdown;
mod outline;
mod phrases;
pub mod picture;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub use csv::csv;
pub use escape::plain;
pub use html::{html, html_fragment};
pub use json::json;
pub use markdown::markdown;
pub use text::{TextOptions, text};

use crate::assessment::Assessment;
use std::slice;

impl Assessment {
    /// The report as plain text for a terminal; see [`TextOptions`].
    #[must_use]
    pub fn to_text(&self, options: &TextOptions) -> String {
        text(slice::from_ref(self), options)
    }

    /// The assessment in a few lines of at most 80 columns, for a console: what was held against what and when, what the
    /// instrument is, the verdict, the counts of each obligation, and the first open question. Plain text without colour,
    /// and without a line end at the end; long names are cut.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use kansrijk::{Dossier, Language, Options};
    /// let rules = kansrijk::builtin("minimale-eisen")?;
    /// let dossier = Dossier::from_json(
    ///     r#"{"subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-03", "rivm_participation": []}"#,
    /// )?;
    /// let brief = rules.assess(&dossier, &Options { language: Language::English, ..Options::default() })?.to_brief();
    /// assert!(brief.contains("Minimum requirements: certainly 0, at most 8 of 9."));
    /// assert!(brief.lines().count() < 12);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_brief(&self) -> String {
        text::brief(self)
    }

    /// The report as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        markdown(slice::from_ref(self))
    }

    /// The report as one HTML file, without script and without anything from elsewhere.
    #[must_use]
    pub fn to_html(&self) -> String {
        html(slice::from_ref(self))
    }

    /// The report as a part of another page; see [`html_fragment`].
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use kansrijk::{Dossier, Options};
    /// let rules = kansrijk::builtin("minimale-eisen")?;
    /// let dossier = Dossier::from_json(r#"{"subject": "coalition", "name": "Coalitie <b>", "described_on": "2025-03"}"#)?;
    /// let fragment = rules.assess(&dossier, &Options::default())?.to_html_fragment();
    /// assert!(fragment.contains("Coalitie &lt;b&gt;") && !fragment.contains("<html"));
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_html_fragment(&self) -> String {
        html_fragment(slice::from_ref(self))
    }

    /// One row for each requirement, as CSV (RFC 4180).
    #[must_use]
    pub fn to_csv(&self) -> String {
        csv(slice::from_ref(self))
    }

    /// The contract: JSON, indented, without a line end at the end.
    #[must_use]
    pub fn to_json(&self) -> String {
        crate::json::pretty(self)
    }

    /// The contract: JSON on one line.
    #[must_use]
    pub fn to_json_compact(&self) -> String {
        crate::json::compact(self)
    }
}
