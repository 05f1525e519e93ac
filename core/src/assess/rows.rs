//! A dossier in rows: how each requirement stands, without a word.

use super::{Findings, check, facts::Facts, timing, words::Words};
use crate::{
    assessment::{Applies, Outcome, Timing},
    compile::Program,
    diagnostic::Diagnostics,
    domain::{Day, Dossier, Language},
    truth::Truth,
};

/// How one requirement stands: the figures of one row of [the tidy table](crate::render::csv).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Whether the requirement applies.
    pub applies: Applies,
    /// What is possible; for a requirement that may not apply: if it applies.
    pub bounds: Truth,
    /// How many unknown facts could still change the outcome.
    pub missing: u32,
    /// How many disputed facts could change it.
    pub disputed: u32,
    /// How it stands to its deadline, if it has one.
    pub timing: Option<Timing>,
}

impl Row {
    /// The outcome.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        Outcome::of(self.applies, self.bounds)
    }
}

impl Program {
    /// One row for each requirement, in the order of the rule set, and the date that they speak of: what
    /// [`Program::assess`] finds, for many dossiers at a time. The buffers of `findings` are used again.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use kansrijk::{Dossier, Findings, Outcome};
    /// let rules = kansrijk::builtin("minimale-eisen")?;
    /// let dossier = Dossier::from_json(
    ///     r#"{"subject": "coalition", "name": "Coalitie Voorbeeld", "described_on": "2025-03", "goals": []}"#)?;
    /// let (as_of, rows) = rules.rows(&dossier, None, &mut Findings::new())?;
    /// assert_eq!(as_of.to_string(), "2025-03-31");
    /// let not_met = rows.iter().filter(|row| row.outcome() == Outcome::NotMet).count();
    /// assert_eq!(not_met, 3);
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Program::assess`].
    pub fn rows(
        &self,
        dossier: &Dossier,
        as_of: Option<Day>,
        findings: &mut Findings,
    ) -> Result<(Day, Vec<Row>), Diagnostics> {
        let as_of = check::check(self, dossier, as_of)?;
        let mut whole = dossier.through_links(as_of);
        let whole = self.follow(&mut whole, as_of);
        self.findings(whole, as_of, findings);
        // No word of these facts is used.
        let facts = Facts { program: self, dossier: whole, own: dossier, as_of, words: Words(Language::default()) };
        let all = self.document().all_requirements().enumerate();
        let row = |(place, (_, requirement))| Row {
            applies: findings.applies(place),
            bounds: findings.bounds(place),
            missing: count(findings.missing(place).len()),
            disputed: count(findings.disputed(place).len()),
            timing: timing::of(&facts, findings, place, requirement),
        };
        Ok((as_of, all.map(row).collect()))
    }
}

/// The facts of an assessment are limited.
fn count(facts: usize) -> u32 {
    u32::try_from(facts).unwrap_or(u32::MAX)
}
