//! The head of the report: what was held against what, as of when, on whose word, and how it stands.

use crate::{
    assessment::{Assessment, Bounds, ObligationTotal, Outcome, Tally},
    domain::Language,
    letters::without_capital,
    render::{
        phrases::{Phrases, capital, sentence},
        words,
    },
    ruleset::Obligation,
};

/// The head of the report.
pub(in crate::render) struct Head {
    /// The name of the instrument.
    pub(in crate::render) title: String,
    /// Its id and version.
    pub(in crate::render) edition: String,
    /// The name of the subject.
    pub(in crate::render) subject: String,
    /// Subject, date of the facts, reference date: one line.
    pub(in crate::render) line: [String; 3],
    /// The same and more, with a label each.
    pub(in crate::render) facts: Vec<(String, String)>,
    /// Whether it is a norm.
    pub(in crate::render) standing: String,
    /// The standing, and what a reader has to know first.
    pub(in crate::render) notes: Vec<String>,
    /// What the instrument is and is not.
    pub(in crate::render) about: String,
    /// The declared verdict.
    pub(in crate::render) verdict: Option<(Outcome, String)>,
    pub(in crate::render) totals: Vec<Total>,
}

/// The counts of one obligation.
pub(in crate::render) struct Total {
    /// "Moet".
    pub(in crate::render) label: String,
    /// "Minimale eisen: zeker 2, hoogstens 9 van 9."
    pub(in crate::render) text: String,
    /// "2 voldaan · 7 nog niet bekend".
    pub(in crate::render) counts: String,
    /// Each outcome with its word and its number: "2 tot 9".
    pub(in crate::render) rows: Vec<(Outcome, String)>,
    /// How many there are.
    pub(in crate::render) total: u32,
    /// Whether it counts what only may be.
    pub(in crate::render) option: bool,
}

impl Head {
    pub(in crate::render) fn of(assessment: &Assessment, phrases: Phrases) -> Self {
        let words = phrases.words();
        let (rule_set, subject) = (&assessment.rule_set, &assessment.subject);
        let edition = format!("{} {}", rule_set.id, rule_set.version);
        let described = assessment.described_on.map(|date| phrases.date(date));
        let as_of = phrases.date_text(&assessment.as_of);
        let line = [
            subject.name.clone(),
            described.as_ref().map_or_else(
                || words.facts_undated.to_owned(),
                |date| format!("{} {date}", without_capital(words.facts_of)),
            ),
            format!("{} {as_of}", without_capital(words.as_of)),
        ];
        let kind = match subject.municipalities.as_slice() {
            [] => subject.kind_label.clone(),
            codes => format!("{} ({})", subject.kind_label, codes.join(", ")),
        };
        let mut facts = vec![
            (words.about.to_owned(), format!("{}, {kind}", subject.name)),
            (words.facts_of.to_owned(), described.unwrap_or_else(|| words.facts_undated.to_owned())),
            (words.as_of.to_owned(), as_of),
        ];
        if let Some(evidence) = &subject.evidence {
            let ground = phrases.evidence(evidence);
            if !ground.is_empty() {
                facts.push((words.filled_in_from.to_owned(), ground));
            }
        }
        facts.push((words.instrument.to_owned(), edition.clone()));
        if let Some(source) = &rule_set.source {
            let note = source.note.iter().map(|note| sentence(note));
            let said = [sentence(&phrases.source(source)), sentence(&source.publisher)].into_iter().chain(note);
            facts.push((words.source.to_owned(), said.collect::<Vec<_>>().join(" ")));
        }
        let standing = sentence(&rule_set.standing_label);
        let notes = std::iter::once(standing.clone());
        let notes = notes.chain(assessment.remarks.iter().map(|remark| sentence(&remark.text)));
        let notes = notes.chain(assessment.track.iter().map(|track| sentence(&track.text)));
        Self {
            title: rule_set.title.clone(),
            edition,
            subject: subject.name.clone(),
            line,
            facts,
            standing,
            notes: notes.filter(|note| !note.is_empty()).collect(),
            about: rule_set.about.clone(),
            verdict: assessment.verdict.as_ref().map(|verdict| (verdict.outcome, sentence(&verdict.text))),
            totals: assessment.totals.iter().map(|total| Total::of(total, phrases)).collect(),
        }
    }
}

impl Total {
    pub(in crate::render) fn of(total: &ObligationTotal, phrases: Phrases) -> Self {
        let tally = &total.tally;
        let option = total.obligation == Obligation::May;
        let counts = Outcome::ALL.into_iter().filter_map(|outcome| {
            let count = count(tally, outcome);
            let word = if option { words::answer(phrases.0, outcome) } else { outcome.label(phrases.0) };
            (count > 0).then(|| format!("{count} {word}"))
        });
        Self {
            label: capital(&total.label),
            text: sentence(&total.text),
            counts: counts.collect::<Vec<_>>().join(" · "),
            rows: Outcome::ALL.map(|outcome| (outcome, number(tally, outcome, phrases.0))).into(),
            total: tally.total,
            option,
        }
    }
}

const fn count(tally: &Tally, outcome: Outcome) -> u32 {
    match outcome {
        Outcome::Met => tally.met,
        Outcome::PartlyMet => tally.partly_met,
        Outcome::NotMet => tally.not_met,
        Outcome::Unknown => tally.unknown,
        Outcome::NotApplicable => tally.not_applicable,
    }
}

/// "2", or "2 tot 9" where the unknown may still add to it.
fn number(tally: &Tally, outcome: Outcome, language: Language) -> String {
    let bounds = match outcome {
        Outcome::Met => tally.met_bounds,
        Outcome::PartlyMet => tally.partly_met_bounds,
        Outcome::NotMet => tally.not_met_bounds,
        Outcome::Unknown => Bounds { at_least: tally.unknown, at_most: tally.unknown },
        Outcome::NotApplicable => tally.not_applicable_bounds,
    };
    if bounds.at_least == bounds.at_most {
        return bounds.at_least.to_string();
    }
    format!("{} {} {}", bounds.at_least, words::Words::of(language).from_to, bounds.at_most)
}
