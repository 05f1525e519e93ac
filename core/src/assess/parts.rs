//! How one part of an assessment stands: a principle, theme or step, or what stands in none.

use super::words::Words;
use crate::{
    assessment::{Assessment, Finding, ObligationTotal, Tally},
    ruleset::Obligation,
    truth::Truth,
};

impl Assessment {
    /// Counts of the requirements of a group, or of those in no group, one obligation at a time.
    ///
    /// The bounds of what is partly met may be too wide here: whether a requirement can be partly met at all is not said
    /// in its finding.
    pub(crate) fn part_totals(&self, group: Option<&str>) -> Vec<ObligationTotal> {
        let of = |obligation: Obligation| {
            let members = self.findings.iter().filter(|finding| finding.group.as_deref() == group);
            let tally = tally(members.filter(|finding| finding.obligation == obligation));
            // The instrument may have a word of its own for them.
            let whole = self.totals.iter().find(|total| total.obligation == obligation);
            let noun = whole.map_or_else(|| obligation.noun(self.lang), |whole| &whole.noun);
            (tally.total > 0).then(|| ObligationTotal {
                obligation,
                label: obligation.label(self.lang).to_owned(),
                noun: noun.to_owned(),
                tally,
                text: Words(self.lang).total(obligation, noun, &tally),
            })
        };
        Obligation::ALL.into_iter().filter_map(of).collect()
    }
}

fn tally<'a>(findings: impl Iterator<Item = &'a Finding>) -> Tally {
    let mut tally = Tally::default();
    for finding in findings {
        tally.add(finding.applies, Truth::between(finding.bounds.at_least, finding.bounds.at_most), true);
    }
    tally
}
