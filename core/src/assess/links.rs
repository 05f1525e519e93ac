//! What follows from links: the verdicts of other rule sets on linked dossiers.

use super::{Findings, groups};
use crate::{
    assessment::Applies,
    compile::Program,
    domain::{Day, Degrees, Dossier, Fact, List},
};
use std::borrow::Cow;

impl Program {
    /// The dossier as this rule set reads it: with what follows from its links, and with the verdicts of other rule
    /// sets on the dossiers that it links to. [`Program::assess`] does this by itself; do it before asking
    /// [`Program::findings`] about a dossier with links. For several rule sets [`Dossier::through_links`] is done once,
    /// and this on what it gives.
    #[must_use]
    pub fn followed<'d>(&self, dossier: &'d Dossier, as_of: Day) -> Cow<'d, Dossier> {
        let mut whole = dossier.through_links(as_of);
        if self.rules().verdicts().is_empty() || dossier.coalitions.items().is_empty() {
            return whole;
        }
        let mut findings = Findings::new();
        if let List::Stated(coalitions) = &mut whole.to_mut().coalitions {
            for coalition in &mut coalitions.items {
                let Some(linked) = coalition.dossier.dossier() else { continue };
                let verdict = |id: &String| self.verdict_on(linked, id, as_of, &mut findings);
                let verdicts = self.rules().verdicts().iter().map(verdict).collect();
                coalition.verdicts = verdicts;
            }
        }
        whole
    }

    /// What another rule set says of a linked dossier as a whole. Nothing where it has no verdict to give, or where it
    /// is not certain that it applies.
    fn verdict_on(&self, linked: &Dossier, id: &str, as_of: Day, findings: &mut Findings) -> Fact<Degrees> {
        let Some(other) = self.other(id, as_of) else { return Fact::Unstated };
        other.outcomes(linked, as_of, findings);
        match groups::verdict(other, findings) {
            Some((Applies::Yes, bounds)) => Fact::Plain(Degrees(bounds)),
            _ => Fact::Unstated,
        }
    }
}
