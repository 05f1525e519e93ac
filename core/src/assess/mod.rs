//! One assessment: a program, a dossier and a date, worded for a reader. The only way to an
//! [`Assessment`](crate::assessment::Assessment).

mod asking;
mod canonical;
mod check;
mod coverage;
mod facts;
mod findings;
mod groups;
mod links;
mod measures;
mod notes;
mod odd;
mod parts;
mod questionnaire;
mod questions;
mod receipt;
mod rows;
mod timing;
mod track;
mod worded;
mod words;

pub use findings::Findings;
pub use questionnaire::about_dossier;
pub use rows::Row;

use crate::{
    assessment::{
        Applies, Assessment, DegreeBounds, ObligationTotal, Outcome, RuleSetNote, SCHEMA, SubjectNote, Tally, Verdict,
    },
    compile::Program,
    diagnostic::Diagnostics,
    domain::{Day, Dossier, Language, Vocabulary},
    ruleset::Obligation,
};
use facts::Facts;
use std::borrow::Borrow;
use words::Words;

/// How to assess.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use kansrijk::{Dossier, Language, Options, Outcome};
/// let rules = kansrijk::builtin("minimale-eisen")?;
/// let dossier = Dossier::from_json(r#"{"subject": "coalition", "name": "Coalitie Voorbeeld", "goals": []}"#)?;
/// let options = Options { as_of: Some("2025-06-30".parse()?), language: Language::English };
/// let assessment = rules.assess(&dossier, &options)?;
/// let finding = assessment.finding("doel-eerder-signaleren").expect("one of the nine");
/// assert_eq!(finding.outcome, Outcome::NotMet);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// The date that the assessment speaks of; else the day that the dossier describes.
    pub as_of: Option<Day>,
    /// The language of all texts.
    pub language: Language,
}

impl Program {
    /// Assesses a dossier: all findings, each with its reasons, what is missing, and what to do.
    ///
    /// # Errors
    /// When there is no date, when the dossier is about something else or has faults, when an answer does not fit its
    /// question, or when the rule set is no longer in force on that date.
    pub fn assess(&self, dossier: &Dossier, options: &Options) -> Result<Assessment, Diagnostics> {
        let as_of = check::check(self, dossier, options.as_of)?;
        let mut whole = dossier.through_links(as_of);
        let whole = self.follow(&mut whole, as_of);
        let mut findings = Findings::new();
        self.findings(whole, as_of, &mut findings);
        self.remark(whole, as_of, &mut findings);
        let words = Words(options.language);
        let facts = Facts { program: self, dossier: whole, own: dossier, as_of, words };
        let worded = worded::findings(&facts, &findings);
        // A rule set that says when it applies, and of which nothing does, has no figures and prompts of any concern.
        let concerned = self.document().applies_if.is_none()
            || worded.iter().any(|finding| finding.outcome != Outcome::NotApplicable);
        let questions = questions::questions(&facts, &findings, &worded);
        Ok(Assessment {
            schema: SCHEMA.to_owned(),
            subject: SubjectNote {
                kind: dossier.subject,
                kind_label: dossier.subject.term().label(options.language).to_owned(),
                id: dossier.id.clone(),
                name: dossier.name.clone(),
                municipalities: dossier.municipalities.clone(),
                evidence: dossier.evidence.clone(),
            },
            rule_set: notes::rule_set(self, words),
            as_of: as_of.to_string(),
            described_on: dossier.described_on,
            lang: options.language,
            remarks: notes::remarks(self, dossier, as_of, words),
            verdict: groups::verdict(self, &findings).map(|(applies, bounds)| Verdict {
                outcome: Outcome::of(applies, bounds),
                bounds: DegreeBounds::from(bounds),
                text: words.verdict(&noun(self, Obligation::Must, words), applies, bounds),
            }),
            track: track::track(&facts, &findings),
            totals: totals(self, &findings, words),
            groups: groups::groups(self, &findings, words),
            findings: worded,
            questions,
            measures: if concerned { measures::measures(&facts) } else { Vec::new() },
            coverage: if concerned { coverage::coverage(&facts) } else { Vec::new() },
            warnings: odd::warnings(self, dossier, as_of, words),
            receipt: receipt::receipt(self, dossier, as_of, options.language),
        })
    }
}

/// Assesses a dossier by several rule sets: the track that comes first in front, the one that does not at the end, the
/// others in the order in which they were given.
///
/// ```
/// # #[cfg(feature = "builtin")] {
/// use kansrijk::{Dossier, Options, Subject};
/// let dossier = Dossier::from_json(r#"{"subject": "municipality", "name": "Voorbeeld", "has_coalition": "no"}"#)?;
/// let as_of = "2025-06-30".parse()?;
/// let rules = kansrijk::builtin_for(Subject::Municipality, Some(as_of))?;
/// let options = Options { as_of: Some(as_of), ..Options::default() };
/// let all = kansrijk::assess_all(&rules.programs, &dossier, &options)?;
/// assert_eq!(all.first().map(|one| one.rule_set.id.as_str()), Some("stappenplan-start"));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// As [`Program::assess`], of the first rule set that refuses.
pub fn assess_all(
    programs: &[impl Borrow<Program>],
    dossier: &Dossier,
    options: &Options,
) -> Result<Vec<Assessment>, Diagnostics> {
    let mut all = Vec::with_capacity(programs.len());
    for program in programs {
        all.push(program.borrow().assess(dossier, options)?);
    }
    all.sort_by_key(|one: &Assessment| match one.track.as_ref().map(|track| track.first) {
        Some(Applies::Yes) => 0,
        None | Some(Applies::Maybe) => 1,
        Some(Applies::No) => 2,
    });
    Ok(all)
}

impl Assessment {
    /// The finding of a requirement, by its id.
    #[must_use]
    pub fn finding(&self, requirement: &str) -> Option<&crate::assessment::Finding> {
        self.findings.iter().find(|finding| finding.requirement == requirement)
    }
}

impl Program {
    /// What an assessment by this rule set says of it.
    #[must_use]
    pub fn note(&self, language: Language) -> RuleSetNote {
        notes::rule_set(self, Words(language))
    }
}

/// The tally of some requirements.
fn tally(program: &Program, findings: &Findings, places: impl IntoIterator<Item = usize>) -> Tally {
    let mut tally = Tally::default();
    for place in places {
        tally.add(findings.applies(place), findings.bounds(place), program.may_be_partly(place));
    }
    tally
}

/// What the requirements of a strength are called, in the plural.
fn noun(program: &Program, obligation: Obligation, words: Words) -> String {
    let own = program.document().nouns.of(obligation);
    own.map_or_else(|| obligation.noun(words.0), |own| own.get(words.0)).to_owned()
}

/// Counts, one obligation at a time.
fn totals(program: &Program, findings: &Findings, words: Words) -> Vec<ObligationTotal> {
    let of = |obligation: Obligation| {
        let all = program.requirements().iter().enumerate();
        let places = all.filter(|(_, one)| one.obligation == obligation).map(|(place, _)| place);
        let tally = tally(program, findings, places);
        let noun = noun(program, obligation, words);
        (tally.total > 0).then(|| ObligationTotal {
            obligation,
            label: obligation.label(words.0).to_owned(),
            text: words.total(obligation, &noun, &tally),
            noun,
            tally,
        })
    };
    Obligation::ALL.into_iter().filter_map(of).collect()
}
