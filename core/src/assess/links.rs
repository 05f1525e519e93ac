//! What follows from links: the verdicts of other rule sets on linked dossiers.

use super::{Findings, groups};
use crate::{
    assessment::Applies,
    compile::Program,
    domain::{Day, Degrees, Dossier, Fact, List},
};
use std::borrow::Cow;

impl Program {
    /// The dossier as this rule set reads it: what [`Dossier::through_links`] gives, with the verdicts of other rule
    /// sets on the dossiers that it links to. [`Program::assess`] does this by itself; do it before asking
    /// [`Program::findings`] about a dossier with links. One dossier can be handed to several rule sets in turn.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// use kansrijk::{Dossier, Findings, Outcome};
    /// let region = Dossier::from_json(r#"{"subject": "partnership", "name": "Voorbeeld", "coalitions": [
    ///     {"dossier": {"subject": "coalition", "name": "Coalitie Voorbeeld"}}]}"#)?;
    /// let as_of = "2025-06-30".parse()?;
    /// let mut findings = Findings::new();
    /// let mut whole = region.through_links(as_of);
    /// for rules in kansrijk::builtin_for(region.subject, Some(as_of))?.programs {
    ///     rules.findings(rules.follow(&mut whole, as_of), as_of, &mut findings);
    ///     assert!(!findings.is_empty());
    /// }
    /// # }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn follow<'w>(&self, whole: &'w mut Cow<'_, Dossier>, as_of: Day) -> &'w Dossier {
        if self.rules().verdicts().is_empty() || whole.coalitions.items().is_empty() {
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
