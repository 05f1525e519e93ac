//! Outcomes, counts and verdicts in words.

use super::{Words, capital};
use crate::{
    assessment::{Applies, Outcome, Tally},
    domain::Language,
    ruleset::Obligation,
    truth::{Degree, Truth},
};

impl Words {
    /// The outcome; where it is unknown, what is certain all the same.
    pub(in crate::assess) fn outcome(self, applies: Applies, bounds: Truth) -> &'static str {
        match Outcome::of(applies, bounds) {
            Outcome::Unknown if applies == Applies::Maybe => {
                self.pick("nog niet bekend of dit van toepassing is", "not yet known whether this applies")
            }
            Outcome::Unknown => match (bounds.at_least(), bounds.at_most()) {
                (Degree::Partly, _) => {
                    self.pick("zeker deels, misschien helemaal", "certainly partly, perhaps entirely")
                }
                (_, Degree::Partly) => self.pick("hoogstens deels", "partly at the most"),
                _ => Outcome::Unknown.label(self.0),
            },
            outcome => outcome.label(self.0),
        }
    }

    /// The outcome of a requirement of this strength. What only may be is never met or not met: it is so, or it is not.
    pub(in crate::assess) fn result(self, obligation: Obligation, applies: Applies, bounds: Truth) -> String {
        if obligation != Obligation::May || applies == Applies::No {
            return self.outcome(applies, bounds).to_owned();
        }
        format!("{} ({})", self.answer(applies, bounds), self.pick("mag, hoeft niet", "optional"))
    }

    /// The outcome as the answer to a question: "ja", "deels", "nog niet bekend".
    pub(in crate::assess) fn answer(self, applies: Applies, bounds: Truth) -> &'static str {
        match (applies, bounds.definite()) {
            (Applies::Yes, Some(degree)) => self.degree(degree),
            _ => self.outcome(applies, bounds),
        }
    }

    /// "zeker 2, hoogstens 4": how many; where there is no highest number, any number more is possible.
    fn range(self, (low, high): (u32, Option<u32>)) -> String {
        match (self.0, high) {
            (_, Some(high)) if high == low => high.to_string(),
            (Language::Dutch, Some(high)) => format!("zeker {low}, hoogstens {high}"),
            (Language::English, Some(high)) => format!("certainly {low}, at most {high}"),
            (Language::Dutch, None) => format!("zeker {low}"),
            (Language::English, None) => format!("certainly {low}"),
        }
    }

    /// "12 tot 14": of how many.
    fn of(self, (low, high): (u32, Option<u32>)) -> String {
        match high {
            Some(high) if high == low => high.to_string(),
            Some(high) => format!("{low} {} {high}", self.pick("tot", "to")),
            None if low == 0 => self.pick("een aantal dat niet bekend is", "a number that is not known").to_owned(),
            None => format!("{} {low}", self.pick("ten minste", "at least")),
        }
    }

    /// "Gemeenten met een coalitie: zeker 2, hoogstens 4 van 14". Each number is the lowest and the highest, if there
    /// is a highest. Where nothing is known of either, "certainly 0" would read as none.
    pub(in crate::assess) fn figure(self, title: &str, met: (u32, Option<u32>), of: (u32, Option<u32>)) -> String {
        if (met, of) == ((0, None), (0, None)) {
            let unknown =
                self.pick("nog niet bekend; ook het aantal is niet bekend", "not yet known; nor is their number");
            return format!("{title}: {unknown}");
        }
        format!("{title}: {} {} {}", self.range(met), self.pick("van", "of"), self.of(of))
    }

    /// "Minimale eisen: zeker 2, hoogstens 9 van 9": how many are met of those that apply. Where it is not known how many
    /// apply, that is a sentence of its own: a range of a range cannot be read.
    pub(in crate::assess) fn total(self, obligation: Obligation, noun: &str, tally: &Tally) -> String {
        let option = obligation == Obligation::May;
        let noun = if option { self.not_required(noun) } else { capital(noun) };
        let (met, of) = (tally.met_bounds, tally.applicable_bounds);
        if of.at_most == 0 {
            return format!("{noun}: {}", self.pick("geen enkele is van toepassing", "none applies"));
        }
        let met = self.range((met.at_least, Some(met.at_most)));
        let maybe = of.at_most - of.at_least;
        if maybe == 0 {
            return format!("{noun}: {met} {} {}", self.pick("van", "of"), of.at_most);
        }
        let is = if option { "" } else { self.pick(" voldaan", " met") };
        format!("{noun}: {met}{is}. {}", self.perhaps_applicable(maybe, of.at_most))
    }

    /// Of how many it is not known whether they apply.
    fn perhaps_applicable(self, maybe: u32, of: u32) -> String {
        match (self.0, maybe) {
            (Language::Dutch, 1) if of == 1 => "Of het geldt, is nog niet bekend".to_owned(),
            (Language::Dutch, 1) => format!("Bij 1 van de {of} is nog niet bekend of die geldt"),
            (Language::Dutch, _) if maybe == of => format!("Bij alle {of} is nog niet bekend of ze gelden"),
            (Language::Dutch, _) => format!("Bij {maybe} van de {of} is nog niet bekend of ze gelden"),
            (Language::English, 1) if of == 1 => "Whether it applies is not yet known".to_owned(),
            (Language::English, 1) => format!("For 1 of the {of} it is not yet known whether it applies"),
            (Language::English, _) if maybe == of => format!("For all {of} it is not yet known whether they apply"),
            (Language::English, _) => format!("For {maybe} of the {of} it is not yet known whether they apply"),
        }
    }

    /// What a reader should not take for a demand: "Mogelijkheden (hoeft niet)".
    fn not_required(self, noun: &str) -> String {
        format!("{} ({})", capital(noun), self.pick("hoeft niet", "not required"))
    }

    /// The counts of what only may be: "Mogelijkheden (hoeft niet): 1 ja, 1 nee, van 2".
    pub(in crate::assess) fn options(self, tally: &Tally) -> String {
        format!("{}: {}", self.not_required(Obligation::May.noun(self.0)), self.counts(tally))
    }

    /// "4 ja, 1 nee, 5 nog niet bekend, van 10".
    pub(in crate::assess) fn counts(self, tally: &Tally) -> String {
        let mut parts = Vec::new();
        let mut add = |count: u32, nl: &str, en: &str| {
            if count > 0 {
                parts.push(format!("{count} {}", self.pick(nl, en)));
            }
        };
        add(tally.met, "ja", "yes");
        add(tally.partly_met, "deels", "partly");
        add(tally.not_met, "nee", "no");
        add(tally.unknown, "nog niet bekend", "not yet known");
        add(tally.not_applicable, "niet van toepassing", "not applicable");
        format!("{}, {} {}", parts.join(", "), self.pick("van", "of"), tally.total)
    }

    /// The verdict, by the name of what has to be met: "Aan alle minimale eisen is voldaan.".
    pub(in crate::assess) fn verdict(self, noun: &str, applies: Applies, bounds: Truth) -> String {
        let text = match Outcome::of(applies, bounds) {
            Outcome::Met => self.pick("Aan alle {noun} is voldaan.", "All {noun} are met."),
            Outcome::PartlyMet => {
                self.pick("Aan alle {noun} is minstens deels voldaan.", "All {noun} are met at least partly.")
            }
            Outcome::NotMet => self.pick("Niet aan alle {noun} is voldaan.", "Not all {noun} are met."),
            Outcome::NotApplicable => self.pick("Geen van de {noun} is van toepassing.", "None of the {noun} applies."),
            Outcome::Unknown => self.pick(
                "Of aan alle {noun} is voldaan, is nog niet bekend.",
                "Whether all {noun} are met is not yet known.",
            ),
        };
        text.replace("{noun}", noun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_said_without_it() {
        let (nl, en) = (Words(Language::Dutch), Words(Language::English));
        let no = Truth::known(Degree::No);
        assert_eq!(nl.so("met een coalitie", no), "zonder coalitie");
        assert_eq!(nl.so("met vervanging", no), "zonder vervanging");
        assert_eq!(nl.so("erkend", no), "niet erkend");
        assert_eq!(en.so("with a coalition", no), "without a coalition");
        assert_eq!(en.so("recognised", no), "not recognised");
    }

    #[test]
    fn a_figure_of_which_nothing_is_known_does_not_read_as_none() {
        let (nl, en) = (Words(Language::Dutch), Words(Language::English));
        let (none, open) = ((0, Some(0)), (0, None));
        assert_eq!(nl.figure("Coalities", open, open), "Coalities: nog niet bekend; ook het aantal is niet bekend");
        assert_eq!(en.figure("Coalitions", open, open), "Coalitions: not yet known; nor is their number");
        assert_eq!(en.figure("Coalitions", none, (2, Some(2))), "Coalitions: 0 of 2");
    }

    #[test]
    fn of_how_many_it_is_not_known_whether_they_apply() {
        let en = Words(Language::English);
        assert_eq!(en.perhaps_applicable(1, 5), "For 1 of the 5 it is not yet known whether it applies");
        assert_eq!(en.perhaps_applicable(3, 3), "For all 3 it is not yet known whether they apply");
    }
}
