//! The sentences of an assessment, in Dutch and in English.

use crate::{
    assessment::{Applies, Outcome, Tally, Timing},
    domain::{AnyList, Language, ListName, PartialDate, Shown, Subject},
    ruleset::{Obligation, Standing, ValidityBasis},
    truth::{Degree, Truth},
};

/// Words in the reader's language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) Language);

impl Words {
    pub(super) const fn pick<'t>(self, nl: &'t str, en: &'t str) -> &'t str {
        self.0.pick(nl, en)
    }

    /// The outcome; where it is unknown, what is certain all the same.
    pub(super) fn outcome(self, applies: Applies, bounds: Truth) -> &'static str {
        match Outcome::of(applies, bounds) {
            Outcome::Met => self.pick("voldaan", "met"),
            Outcome::PartlyMet => self.pick("deels voldaan", "partly met"),
            Outcome::NotMet => self.pick("niet voldaan", "not met"),
            Outcome::NotApplicable => self.pick("niet van toepassing", "not applicable"),
            Outcome::Unknown if applies == Applies::Maybe => {
                self.pick("nog niet bekend of dit van toepassing is", "not yet known whether this applies")
            }
            Outcome::Unknown => match (bounds.at_least(), bounds.at_most()) {
                (Degree::Partly, _) => {
                    self.pick("zeker deels, misschien helemaal", "certainly partly, perhaps entirely")
                }
                (_, Degree::Partly) => self.pick("hoogstens deels", "partly at the most"),
                _ => self.pick("nog niet bekend", "not yet known"),
            },
        }
    }

    /// The outcome of a requirement of this strength. What only may be is never met or not met: it is so, or it is not.
    pub(super) fn result(self, obligation: Obligation, applies: Applies, bounds: Truth) -> String {
        if obligation != Obligation::May || applies == Applies::No {
            return self.outcome(applies, bounds).to_owned();
        }
        format!("{} ({})", self.answer(applies, bounds), self.pick("mag, hoeft niet", "may be, need not"))
    }

    /// The outcome as the answer to a question: "ja", "deels", "nog niet bekend".
    pub(super) fn answer(self, applies: Applies, bounds: Truth) -> &'static str {
        match (applies, bounds.definite()) {
            (Applies::Yes, Some(degree)) => self.degree(degree),
            _ => self.outcome(applies, bounds),
        }
    }

    pub(super) const fn standing(self, standing: Standing) -> &'static str {
        match standing {
            Standing::National => self.pick("Landelijk hulpmiddel.", "A national tool."),
            Standing::Regional => {
                self.pick("Regionaal hulpmiddel, geen landelijke norm.", "A regional tool, no national norm.")
            }
            Standing::Advice => self.pick("Advies, geen norm.", "Advice, no norm."),
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
    /// is a highest.
    pub(super) fn figure(self, title: &str, met: (u32, Option<u32>), of: (u32, Option<u32>)) -> String {
        format!("{title}: {} {} {}", self.range(met), self.pick("van", "of"), self.of(of))
    }

    /// "Minimale eisen: zeker 2, hoogstens 9 van 9": how many are met of those that apply. Where it is not known how many
    /// apply, that is a sentence of its own: a range of a range cannot be read.
    pub(super) fn total(self, obligation: Obligation, noun: &str, tally: &Tally) -> String {
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
            (Language::Dutch, 1) => format!("Van 1 van de {of} is nog niet bekend of het geldt"),
            (Language::Dutch, _) if maybe == of => format!("Van alle {of} is nog niet bekend of ze gelden"),
            (Language::Dutch, _) => format!("Van {maybe} van de {of} is nog niet bekend of ze gelden"),
            (Language::English, 1) if of == 1 => "Whether it applies is not yet known".to_owned(),
            (Language::English, 1) => format!("Of 1 of the {of} it is not yet known whether it applies"),
            (Language::English, _) if maybe == of => format!("Of all {of} it is not yet known whether they apply"),
            (Language::English, _) => format!("Of {maybe} of the {of} it is not yet known whether they apply"),
        }
    }

    /// What a reader should not take for a demand: "Mogelijkheden (hoeft niet)".
    fn not_required(self, noun: &str) -> String {
        format!("{} ({})", capital(noun), self.pick("hoeft niet", "not required"))
    }

    /// The counts of what only may be: "Mogelijkheden (hoeft niet): 1 ja, 1 nee, van 2".
    pub(super) fn options(self, tally: &Tally) -> String {
        format!("{}: {}", self.not_required(Obligation::May.noun(self.0)), self.counts(tally))
    }

    /// "4 ja, 1 nee, 5 nog niet bekend, van 10".
    pub(super) fn counts(self, tally: &Tally) -> String {
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
    pub(super) fn verdict(self, noun: &str, applies: Applies, bounds: Truth) -> String {
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

    pub(super) const fn degree(self, degree: Degree) -> &'static str {
        match degree {
            Degree::Yes => self.pick("ja", "yes"),
            Degree::Partly => self.pick("deels", "partly"),
            Degree::No => self.pick("nee", "no"),
        }
    }

    /// How far a document is.
    pub(super) const fn progress(self, degree: Degree) -> &'static str {
        match degree {
            Degree::Yes => self.pick("klaar", "ready"),
            Degree::Partly => self.pick("in ontwikkeling", "in development"),
            Degree::No => self.pick("is er niet", "there is none"),
        }
    }

    /// What is known of a degree, in the words of its kind.
    fn known(self, truth: Truth, word: fn(Self, Degree) -> &'static str) -> String {
        match (truth.definite(), truth.at_least(), truth.at_most()) {
            (Some(degree), ..) => word(self, degree).to_owned(),
            (None, Degree::Partly, _) => {
                format!("{} {}", self.pick("minstens", "at least"), word(self, Degree::Partly))
            }
            (None, _, Degree::Partly) => {
                format!("{} {}", self.pick("hoogstens", "at most"), word(self, Degree::Partly))
            }
            (None, ..) => self.pick("niet bekend", "not known").to_owned(),
        }
    }

    /// How far something is so: "niet erkend", "erkend: deels", "erkend".
    pub(super) fn so(self, what: &str, truth: Truth) -> String {
        match truth.definite() {
            Some(Degree::Yes) => what.to_owned(),
            Some(Degree::No) => format!("{} {what}", self.pick("niet", "not")),
            _ => format!("{what}: {}", self.known(truth, Self::degree)),
        }
    }

    /// Words that somebody else chose.
    pub(super) fn quoted(self, text: &str) -> String {
        match self.0 {
            Language::Dutch => format!("‘{text}’"),
            Language::English => format!("“{text}”"),
        }
    }

    /// A value as a reader says it.
    pub(super) fn value(self, value: &Shown) -> String {
        match value {
            Shown::Words(terms) if terms.is_empty() => self.pick("geen", "none").to_owned(),
            Shown::Words(terms) => {
                let labels: Vec<&str> = terms.iter().map(|term| term.label(self.0)).collect();
                self.list(&labels)
            }
            Shown::Degree(truth) => self.known(*truth, Self::degree),
            Shown::Progress(truth) => self.known(*truth, Self::progress),
            Shown::Number(number) => number.to_string(),
            Shown::Date(date) => self.date(*date),
            Shown::Text(text) => text.clone(),
        }
    }

    /// "a, b en c".
    pub(super) fn list(self, parts: &[&str]) -> String {
        joined(parts, self.pick("en", "and"))
    }

    /// "a, b of c".
    pub(super) fn either(self, parts: &[&str]) -> String {
        joined(parts, self.pick("of", "or"))
    }

    /// "31 juli 2021".
    pub(super) fn date(self, date: PartialDate) -> String {
        const NL: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        const EN: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let months = match self.0 {
            Language::Dutch => NL,
            Language::English => EN,
        };
        let month = date.month().and_then(|month| months.get(usize::from(month).saturating_sub(1)));
        match (date.day(), month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", date.year()),
            (None, Some(month)) => format!("{month} {}", date.year()),
            _ => date.year().to_string(),
        }
    }

    /// The dossier speaks of a time before the rule set.
    pub(super) fn before_validity(self, from: PartialDate, basis: ValidityBasis) -> String {
        let date = self.date(from);
        match (self.0, basis) {
            (Language::Dutch, ValidityBasis::Stated) => {
                format!("Deze lijst geldt vanaf {date}. De peildatum is van daarvoor.")
            }
            (Language::Dutch, ValidityBasis::Inferred) => {
                format!("Deze lijst geldt vanaf {date} (afgeleid uit de tekst). De peildatum is van daarvoor.")
            }
            (Language::English, ValidityBasis::Stated) => {
                format!("This list holds from {date}. The date of this assessment is before that.")
            }
            (Language::English, ValidityBasis::Inferred) => {
                format!(
                    "This list holds from {date} (inferred from the text). The date of this assessment is before that."
                )
            }
        }
    }

    /// How it stands to a deadline that has passed on the date of the assessment, or has not.
    pub(super) fn timing(self, timing: Timing, due: PartialDate, passed: bool) -> String {
        let date = self.date(due);
        let (nl, en) = match (timing, passed) {
            // What is so before the due day is in time, whenever it came about.
            (Timing::OnTime | Timing::DateUnknown, false) => {
                ("op tijd; de uiterste datum is", "on time; the deadline is")
            }
            (Timing::OnTime, true) => ("op tijd; de uiterste datum was", "on time; the deadline was"),
            (Timing::Late, _) => ("te laat; de uiterste datum was", "too late; the deadline was"),
            (Timing::DateUnknown, true) => {
                ("sinds wanneer is niet bekend; de uiterste datum was", "since when is not known; the deadline was")
            }
            (Timing::NotYetDue, _) => ("er is nog tijd tot en met", "there is still time, up to and including"),
            (Timing::Overdue, _) => ("de uiterste datum is voorbij:", "the deadline has passed:"),
            (Timing::PastDueUnknown, _) => (
                "de uiterste datum is voorbij, en of het gelukt is, is niet bekend:",
                "the deadline has passed, and whether it was met is not known:",
            ),
        };
        format!("{} {date}", self.pick(nl, en))
    }

    /// What one item of a list is called.
    pub(super) const fn item(self, list: ListName) -> &'static str {
        match list {
            ListName::Partners => self.pick("partner", "partner"),
            ListName::Leads => self.pick("trekker", "lead"),
            ListName::Documents => self.pick("document", "document"),
            ListName::Goals => self.pick("doel", "goal"),
            ListName::Attention => self.pick("aandacht", "attention"),
            ListName::Agreements => self.pick("afspraak", "agreement"),
            ListName::TargetGroupInvolvement => self.pick("manier van meedoen", "way of taking part"),
            ListName::Interventions => self.pick("interventie", "intervention"),
            ListName::RivmParticipation => self.pick("deelname", "participation"),
            ListName::MonitoringSources => self.pick("bron", "source"),
            ListName::Evaluations => self.pick("evaluatie", "evaluation"),
            ListName::MemberMunicipalities => self.pick("gemeente", "municipality"),
            ListName::Coalitions => self.pick("coalitie", "coalition"),
            ListName::Spending => self.pick("uitgave", "expense"),
        }
    }

    /// The subject itself, as the one that filled something in.
    pub(super) const fn itself(self, subject: Subject) -> &'static str {
        match subject {
            Subject::Coalition => self.pick("de coalitie zelf", "the coalition itself"),
            Subject::Partnership => self.pick("het samenwerkingsverband zelf", "the partnership itself"),
            Subject::Municipality => self.pick("de gemeente zelf", "the municipality itself"),
        }
    }

    /// How many items there are of a list of which not all are described: a question for it should not sound as if
    /// nothing were known.
    pub(super) fn total_of(self, list: &dyn AnyList) -> String {
        match (self.0, list.unnamed()) {
            (_, 0) => String::new(),
            (Language::Dutch, unnamed) => format!(" Het zijn er {}.", list.len() + unnamed as usize),
            (Language::English, unnamed) => format!(" There are {} of them.", list.len() + unnamed as usize),
        }
    }

    /// That a list holds so many items and no more.
    pub(super) fn closed_list(self, list: &str, items: usize) -> String {
        match (self.0, items) {
            (Language::Dutch, 0) => format!("er zijn geen {list}"),
            (Language::English, 0) => format!("there are no {list}"),
            (Language::Dutch, _) => format!("de lijst met {list} is compleet"),
            (Language::English, _) => format!("the list of {list} is complete"),
        }
    }
}

/// The parts with commas, and a word before the last.
fn joined(parts: &[&str], word: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// The text with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
