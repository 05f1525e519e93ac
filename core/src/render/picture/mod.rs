//! What stands in a picture of an assessment: its figures, part by part, and all its words but those of the findings.
//!
//! Nothing is drawn here; whoever draws decides and words nothing.

mod words;

pub use words::PictureWords;

use super::{
    outline::{Head, Total},
    phrases::{Phrases, sentence},
};
use crate::{
    assessment::{Assessment, Bounds, ObligationTotal, RuleSetNote, Tally},
    domain::{Day, Language},
    letters::without_capital,
    ruleset::Obligation,
};
use serde::Serialize;

/// What stands around the findings of one assessment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Picture {
    /// The name of the instrument.
    pub title: String,
    /// Its id and version.
    pub edition: String,
    /// The name of the subject.
    pub subject: String,
    /// "feiten van juli 2021".
    pub facts: String,
    /// "peildatum 31 juli 2021".
    pub as_of: String,
    /// Whose word the instrument is, and what a reader has to know first: sentences.
    pub notes: Vec<String>,
    /// The whole, one obligation at a time.
    pub totals: Vec<PictureTotal>,
    /// Part by part, one obligation at a time; empty where the rule set has no parts.
    pub parts: Vec<PictureTotal>,
}

/// The counts of one obligation, of the whole or of one part.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PictureTotal {
    /// The id of the part; absent for the whole, and for what stands in no part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// What readers call the part; absent for the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The obligation.
    pub obligation: Obligation,
    /// All of them.
    pub total: u32,
    /// Certainly met.
    pub met: u32,
    /// Certainly partly met.
    pub partly_met: u32,
    /// Certainly not met.
    pub not_met: u32,
    /// Not known yet.
    pub unknown: u32,
    /// Certainly not applicable.
    pub not_applicable: u32,
    /// How many are met, whatever the unknown turns out to be.
    pub met_bounds: Bounds,
    /// How many apply.
    pub applicable_bounds: Bounds,
    /// "2 voldaan · 7 nog niet bekend".
    pub counts: String,
    /// "Minimale eisen: zeker 2, hoogstens 9 van 9."
    pub text: String,
}

impl PictureTotal {
    fn of(part: Option<(Option<&str>, &str)>, total: &ObligationTotal, phrases: Phrases) -> Self {
        let Tally { met, partly_met, not_met, unknown, not_applicable, .. } = total.tally;
        let Total { counts, text, .. } = Total::of(total, phrases);
        Self {
            group: part.and_then(|(id, _)| id).map(str::to_owned),
            title: part.map(|(_, title)| title.to_owned()),
            obligation: total.obligation,
            total: total.tally.total,
            met,
            partly_met,
            not_met,
            unknown,
            not_applicable,
            met_bounds: total.tally.met_bounds,
            applicable_bounds: total.tally.applicable_bounds,
            counts,
            text,
        }
    }
}

impl Assessment {
    /// What stands in a picture of it.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use kansrijk::{Dossier, Options};
    /// let rules = kansrijk::builtin("mensenwerk")?;
    /// let dossier = Dossier::from_json(r#"{"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-03"}"#)?;
    /// let picture = rules.assess(&dossier, &Options::default())?.picture();
    /// assert_eq!(picture.as_of, "peildatum 31 maart 2025");
    /// assert_eq!(picture.parts.iter().map(|part| part.total).sum::<u32>(), 9);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn picture(&self) -> Picture {
        let phrases = Phrases(self.lang);
        let Head { title, edition, line: [subject, facts, as_of], notes, .. } = Head::of(self, phrases);
        // What stands in no part comes first, as in the report.
        let loose = (None, phrases.words().other_points);
        let groups = self.groups.iter().map(|group| (Some(group.id.as_str()), group.title.as_str()));
        let parts = [loose].into_iter().chain(groups).filter(|_| !self.groups.is_empty());
        let parts = parts.flat_map(|part| {
            let totals = self.part_totals(part.0);
            totals.into_iter().map(move |total| PictureTotal::of(Some(part), &total, phrases))
        });
        Picture {
            title,
            edition,
            subject,
            facts,
            as_of,
            notes,
            totals: self.totals.iter().map(|total| PictureTotal::of(None, total, phrases)).collect(),
            parts: parts.collect(),
        }
    }
}

/// What stands around a picture of many dossiers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ManyHeading {
    /// The name of the instrument.
    pub title: String,
    /// Whose word the instrument is.
    pub standing: String,
    /// "40 dossiers · peildatum 30 juni 2025", or from the first to the last of their dates.
    pub line: String,
}

impl ManyHeading {
    /// The heading for so many dossiers, assessed by this rule set on dates between these two.
    #[must_use]
    pub fn of(rule_set: &RuleSetNote, dossiers: usize, (first, last): (Day, Day), language: Language) -> Self {
        let phrases = Phrases(language);
        let words = phrases.words();
        let day = |day: Day| phrases.date(day.into());
        let dates = if first == last { day(last) } else { format!("{} {} {}", day(first), words.from_to, day(last)) };
        let noun = if dossiers == 1 { without_capital(words.dossier) } else { "dossiers".to_owned() };
        Self {
            title: rule_set.title.clone(),
            standing: sentence(&rule_set.standing_label),
            line: format!("{dossiers} {noun} · {} {dates}", without_capital(words.as_of)),
        }
    }
}
