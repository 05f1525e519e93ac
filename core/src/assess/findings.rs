//! The findings of one dossier without any text: outcomes, bounds, and the facts behind them. Its buffers are used
//! again for the next dossier, so that memory does not grow with the number of dossiers.

use crate::{
    assessment::{Applies, Outcome},
    compile::{NodeId, Program},
    domain::{Day, Dossier},
    evaluate::{Evaluation, Everything, FactId},
    explain::{Demand, Open, Proof, prune},
    truth::Truth,
};

/// The findings of one dossier, by the place of the requirement in the rule set.
#[derive(Debug, Default, Clone)]
pub struct Findings {
    findings: Vec<Compact>,
    because: Vec<FactId>,
    missing: Vec<FactId>,
    disputed: Vec<FactId>,
    values: Vec<Truth>,
    costs: Vec<u32>,
    live: Vec<u8>,
    proof: Vec<FactId>,
    again: Vec<Truth>,
}

/// One finding: its facts are runs of the shared lists.
#[derive(Debug, Clone)]
struct Compact {
    applies: Applies,
    bounds: Truth,
    because: Run,
    missing: Run,
    disputed: Run,
}

/// A run of a list, by its ends: small, as there are three for every requirement.
#[derive(Debug, Default, Clone, Copy)]
struct Run(u32, u32);

impl Run {
    /// The run from here to the end of the list.
    fn since(from: usize, list: &[FactId]) -> Self {
        // Items and fields are limited, and so are the facts of an assessment.
        let place = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        Self(place(from), place(list.len()))
    }

    fn of(self, list: &[FactId]) -> &[FactId] {
        list.get(self.0 as usize..self.1 as usize).unwrap_or_default()
    }
}

impl Findings {
    /// Buffers without findings.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of requirements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether the requirement applies; `No` for a place that there is not.
    #[must_use]
    pub fn applies(&self, requirement: usize) -> Applies {
        self.findings.get(requirement).map_or(Applies::No, |finding| finding.applies)
    }

    /// What is possible, if the requirement applies.
    #[must_use]
    pub fn bounds(&self, requirement: usize) -> Truth {
        self.findings.get(requirement).map_or(Truth::UNKNOWN, |finding| finding.bounds)
    }

    /// The outcome.
    #[must_use]
    pub fn outcome(&self, requirement: usize) -> Outcome {
        Outcome::of(self.applies(requirement), self.bounds(requirement))
    }

    /// The facts that alone force the bounds.
    #[must_use]
    pub fn because(&self, requirement: usize) -> &[FactId] {
        self.findings.get(requirement).map_or(&[], |finding| finding.because.of(&self.because))
    }

    /// The unknown facts that could still change the outcome.
    #[must_use]
    pub fn missing(&self, requirement: usize) -> &[FactId] {
        self.findings.get(requirement).map_or(&[], |finding| finding.missing.of(&self.missing))
    }

    /// The disputed facts that could change the outcome.
    #[must_use]
    pub fn disputed(&self, requirement: usize) -> &[FactId] {
        self.findings.get(requirement).map_or(&[], |finding| finding.disputed.of(&self.disputed))
    }

    pub(crate) fn value(&self, node: NodeId) -> Truth {
        self.values.get(node.place()).copied().unwrap_or(Truth::UNKNOWN)
    }
}

impl Program {
    /// The outcomes of a dossier, without reasons: the fastest way to know how it stands.
    ///
    /// The dossier is taken to be about the subject of the rule set, and without faults; [`Program::assess`] checks that.
    pub fn outcomes(&self, dossier: &Dossier, as_of: Day, findings: &mut Findings) {
        self.decide(&Evaluation::new(self, dossier, as_of, Everything), findings);
    }

    fn decide(&self, evaluation: &Evaluation<'_, Everything>, findings: &mut Findings) {
        findings.values.resize(self.nodes().len(), Truth::UNKNOWN);
        evaluation.run(self.deciding(), &mut findings.values);
        findings.findings.clear();
        for requirement in self.requirements() {
            let applies = requirement.applies.map_or(Applies::Yes, |id| Applies::of(findings.value(id)));
            let bounds = findings.value(requirement.expect);
            let none = Run::default();
            findings.findings.push(Compact { applies, bounds, because: none, missing: none, disputed: none });
        }
    }

    /// Adds what only remarks ask for to findings that are there.
    pub(super) fn remark(&self, dossier: &Dossier, as_of: Day, findings: &mut Findings) {
        let evaluation = Evaluation::new(self, dossier, as_of, Everything);
        evaluation.run(self.remarking(), &mut findings.values);
    }

    /// The findings of a dossier: outcomes, bounds, and which facts force, miss or dispute them.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use kansrijk::{Dossier, Findings, Outcome, Subject};
    /// let rules = kansrijk::builtin("minimale-eisen")?;
    /// let dossier = Dossier::empty(Subject::Coalition, "Coalitie Voorbeeld");
    /// let mut findings = Findings::new();
    /// rules.findings(&dossier, "2025-01-31".parse()?, &mut findings);
    /// assert_eq!(findings.outcome(0), Outcome::Unknown);
    /// assert!(!findings.missing(0).is_empty());
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn findings(&self, dossier: &Dossier, as_of: Day, findings: &mut Findings) {
        let evaluation = Evaluation::new(self, dossier, as_of, Everything);
        self.decide(&evaluation, findings);
        let Findings { findings, because, missing, disputed, values, costs, live, proof, again } = findings;
        because.clear();
        missing.clear();
        disputed.clear();
        costs.clear();
        if self.shares_nodes() {
            costs.resize(self.nodes().len() * Demand::COUNT, u32::MAX);
        }
        live.resize(self.nodes().len(), 0);
        let value = |id: NodeId| values.get(id.place()).copied().unwrap_or(Truth::UNKNOWN);
        for (finding, requirement) in findings.iter_mut().zip(self.requirements()) {
            // Which facts force it.
            proof.clear();
            let mut loose = requirement.shares_facts;
            let (applies, bounds) = (finding.applies, finding.bounds);
            let forced = match applies {
                Applies::No => None,
                _ => Some(bounds).filter(|bounds| *bounds != Truth::UNKNOWN),
            };
            if let Some(id) = requirement.applies {
                let demand = match applies {
                    Applies::No => Demand::DOES_NOT_APPLY,
                    Applies::Yes if forced.is_some() => Demand::APPLIES,
                    _ => Demand::NONE,
                };
                loose |= Proof::new(&evaluation, values, costs, proof).show(id, demand);
            }
            if forced.is_some() {
                loose |= Proof::new(&evaluation, values, costs, proof).show(requirement.expect, Demand::of(bounds));
            }
            if loose && proof.len() > 1 {
                again.resize(self.nodes().len(), Truth::UNKNOWN);
                let applicability = requirement.applies.map_or(Truth::YES, value);
                prune(&evaluation, requirement, applicability, forced, proof, again);
            }
            let from = because.len();
            because.extend_from_slice(proof);
            finding.because = Run::since(from, because);
            // Which facts could still change it.
            let (from_missing, from_disputed) = (missing.len(), disputed.len());
            let roots = match (applies, requirement.applies) {
                (Applies::No, _) => [None, None],
                (Applies::Maybe, Some(id)) => [Some(id), Some(requirement.expect)],
                _ => [Some(requirement.expect), None],
            };
            let is_open = |id: &NodeId| value(*id).open_thresholds() != 0;
            if roots.iter().flatten().any(is_open) {
                Open::new(&evaluation, values, live, missing, disputed)
                    .collect(roots.into_iter().flatten(), requirement);
            }
            finding.missing = Run::since(from_missing, missing);
            finding.disputed = Run::since(from_disputed, disputed);
        }
    }
}
