//! One rule set and one dossier, put to the engine and to the oracle.

use crate::{
    generate::{AS_OF, Case},
    oracle::{self, Day, Degree, Rules, Turnout, days},
};
use kansrijk::{
    Applies, Assessment, Dossier, Findings, Format, Input, Options, Outcome, Program, Truth,
    assessment::DegreeBounds,
    diagnostic::Code,
    ruleset::{Registers, RuleSetDocument},
};
use serde_json::Value as Json;
use std::{collections::BTreeSet, sync::Arc};

/// A rule set that the engine has accepted.
pub struct Trial {
    /// The program that the engine made of it.
    pub program: Program,
    /// The rule set.
    pub document: RuleSetDocument,
    /// The rule sets whose verdict it may ask for.
    pub others: Vec<RuleSetDocument>,
    /// What it refers to.
    pub registers: Arc<Registers>,
}

/// What the engine says of a requirement, a group or a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Whether it applies.
    pub applies: Applies,
    /// The lowest degree, if it applies.
    pub low: Degree,
    /// The highest degree, if it applies.
    pub high: Degree,
}

impl Said {
    /// What the engine says.
    #[must_use]
    pub fn new(applies: Applies, bounds: Truth) -> Self {
        Self { applies, low: bounds.at_least().into(), high: bounds.at_most().into() }
    }

    /// The same of bounds as an assessment writes them.
    #[must_use]
    pub fn of(applies: Applies, bounds: DegreeBounds) -> Self {
        Self { applies, low: bounds.at_least.into(), high: bounds.at_most.into() }
    }

    /// What is exactly so of these turnouts.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn exactly(turnouts: &BTreeSet<Turnout>) -> Self {
        let degrees: Vec<Degree> = turnouts.iter().filter_map(|turnout| turnout.degree()).collect();
        let applies = match (turnouts.contains(&Turnout::NotApplicable), degrees.is_empty()) {
            (false, _) => Applies::Yes,
            (true, false) => Applies::Maybe,
            (true, true) => Applies::No,
        };
        let low = degrees.iter().min().copied().unwrap_or(Degree::No);
        let high = degrees.iter().max().copied().unwrap_or(Degree::Yes);
        Self { applies, low, high }
    }

    /// Whether it may turn out so.
    #[must_use]
    pub fn allows(&self, turnout: Turnout) -> bool {
        match turnout {
            Turnout::NotApplicable => self.applies != Applies::Yes,
            Turnout::Applies(degree) => self.applies != Applies::No && self.low <= degree && degree <= self.high,
        }
    }

    /// Whether it says at least as much as the other, and nothing else. Of what does not apply bounds say nothing.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        let applies = other.applies == Applies::Maybe || self.applies == other.applies;
        applies && (self.applies == Applies::No || (other.low <= self.low && self.high <= other.high))
    }

    /// Whether it says the same; of what does not apply bounds say nothing.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_within(other) && other.is_within(self)
    }

    /// The outcome that belongs to it.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        match (self.applies, self.low == self.high, self.low) {
            (Applies::No, ..) => Outcome::NotApplicable,
            (Applies::Maybe, ..) | (_, false, _) => Outcome::Unknown,
            (_, _, Degree::Yes) => Outcome::Met,
            (_, _, Degree::Partly) => Outcome::PartlyMet,
            (_, _, Degree::No) => Outcome::NotMet,
        }
    }
}

impl Trial {
    /// Puts a rule set to the engine. Nothing when it is refused as one that nobody can fail or meet, which rules made
    /// by chance sometimes are.
    ///
    /// # Panics
    /// When it is refused for another reason.
    #[must_use]
    pub fn new(document: &RuleSetDocument, registers: &Arc<Registers>) -> Option<Self> {
        Self::of_text(&serde_json::to_string(document).expect("a rule set can be written"), registers)
    }

    /// Puts a rule set in JSON to the engine; as [`Self::new`].
    ///
    /// # Panics
    /// When it is refused for another reason than that nobody can fail or meet it.
    #[must_use]
    pub fn of_text(text: &str, registers: &Arc<Registers>) -> Option<Self> {
        let input = Input { name: "rules.json", bytes: text.as_bytes(), format: Format::Json };
        match Program::read(&input, Arc::clone(registers)) {
            Ok(program) => {
                let document = program.document().clone();
                Some(Self { program, document, others: Vec::new(), registers: Arc::clone(registers) })
            }
            Err(faults) if faults.iter().all(|fault| fault.code == Code::RuleVacuous) => None,
            Err(faults) => panic!("the rule set is refused:\n{faults}"),
        }
    }

    /// The same with the rule sets whose verdict it may ask for; nothing when one of these is refused.
    ///
    /// # Panics
    /// As [`Self::new`].
    #[must_use]
    pub fn with(self, others: &[RuleSetDocument]) -> Option<Self> {
        let programs: Option<Vec<Program>> =
            others.iter().map(|other| Some(Self::new(other, &self.registers)?.program)).collect();
        Some(Self { program: self.program.with_rule_sets(programs?), others: others.to_vec(), ..self })
    }

    /// The rule set as the oracle sees it.
    #[must_use]
    pub fn rules(&self) -> Rules<'_> {
        Rules::new(&self.document, as_of()).with(&self.others)
    }

    /// The assessment.
    ///
    /// # Panics
    /// When the dossier is refused.
    #[must_use]
    pub fn assess(&self, dossier: &Json) -> Assessment {
        self.assess_text(&dossier.to_string())
    }

    /// The assessment of a dossier in JSON.
    ///
    /// # Panics
    /// When the dossier is refused.
    #[must_use]
    pub fn assess_text(&self, dossier: &str) -> Assessment {
        let read =
            Dossier::from_json(dossier).unwrap_or_else(|faults| panic!("the dossier is refused:\n{faults}\n{dossier}"));
        let options = Options { as_of: Some(AS_OF.parse().expect("a day")), ..Options::default() };
        self.program
            .assess(&read, &options)
            .unwrap_or_else(|faults| panic!("the dossier is refused:\n{faults}\n{dossier}"))
    }

    /// Whether a dossier says anything of a fact at the date of all assessments.
    #[must_use]
    pub fn says_anything(fact: &Json) -> bool {
        oracle::Said::anything(fact, as_of())
    }

    /// What the engine says of each requirement, without reasons.
    ///
    /// # Panics
    /// When the dossier is refused.
    #[must_use]
    pub fn outcomes(&self, dossier: &Json) -> Vec<Said> {
        let dossier = Dossier::from_json(&dossier.to_string())
            .unwrap_or_else(|faults| panic!("the dossier is refused:\n{faults}\n{dossier}"));
        let (mut findings, as_of) = (Findings::new(), AS_OF.parse().expect("a day"));
        let mut whole = dossier.through_links(as_of);
        self.program.outcomes(self.program.follow(&mut whole, as_of), as_of, &mut findings);
        (0..findings.len()).map(|place| Said::new(findings.applies(place), findings.bounds(place))).collect()
    }
}

/// The date of all assessments.
#[must_use]
pub fn as_of() -> Day {
    days(AS_OF).0
}

/// What an assessment says of each requirement.
#[must_use]
pub fn of_requirements(assessment: &Assessment) -> Vec<Said> {
    assessment.findings.iter().map(|finding| Said::of(finding.applies, finding.bounds)).collect()
}

/// What an assessment says of each group that has an outcome, and at the end of the verdict.
#[must_use]
pub fn of_groups(assessment: &Assessment) -> Vec<Option<Said>> {
    let groups = assessment.groups.iter().map(|group| {
        // Where a group does not apply there are no bounds.
        let nothing = DegreeBounds { at_least: kansrijk::Degree::No, at_most: kansrijk::Degree::Yes };
        group.outcome.map(|_| Said::of(group.applies, group.bounds.unwrap_or(nothing)))
    });
    let verdict = assessment.verdict.as_ref().map(|verdict| {
        // Whether a verdict applies shows in its outcome alone.
        let applies = match verdict.outcome {
            Outcome::NotApplicable => Applies::No,
            Outcome::Unknown => Applies::Maybe,
            _ => Applies::Yes,
        };
        Said::of(applies, verdict.bounds)
    });
    groups.chain([verdict]).collect()
}

impl Case {
    /// Puts the rule set of this case to the engine.
    #[must_use]
    pub fn trial(&self, registers: &Arc<Registers>) -> Option<Trial> {
        Trial::new(&self.rules, registers)?.with(&self.others)
    }
}
