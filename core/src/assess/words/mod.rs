//! The sentences of an assessment, in Dutch and in English.

mod outcomes;

use super::facts::Lacking;
use crate::{
    assessment::Timing,
    domain::{AnyList, Language, ListName, PartialDate, Shown, Subject},
    letters,
    ruleset::{Standing, ValidityBasis},
    truth::{Degree, Truth},
};

/// Words in the reader's language.
#[derive(Clone, Copy)]
pub(in crate::assess) struct Words(pub(in crate::assess) Language);

impl Words {
    pub(in crate::assess) const fn pick<'t>(self, nl: &'t str, en: &'t str) -> &'t str {
        self.0.pick(nl, en)
    }

    pub(in crate::assess) const fn standing(self, standing: Standing) -> &'static str {
        match standing {
            Standing::National => self.pick("Landelijk hulpmiddel.", "A national tool."),
            Standing::Regional => {
                self.pick("Regionaal hulpmiddel, geen landelijke norm.", "A regional tool, no national norm.")
            }
            Standing::Advice => self.pick("Advies, geen norm.", "Advice, no norm."),
        }
    }

    /// How far something is so: "niet erkend", "erkend: deels", "erkend"; "zonder coalitie", "met een coalitie".
    pub(in crate::assess) fn so(self, what: &str, truth: Truth) -> String {
        match truth.definite() {
            Some(Degree::Yes) => what.to_owned(),
            Some(Degree::No) => self.without(what).unwrap_or_else(|| format!("{} {what}", self.pick("niet", "not"))),
            _ => format!("{what}: {}", self.known(truth, Self::degree)),
        }
    }

    /// That what is said to be there is not: "met een coalitie" becomes "zonder coalitie".
    fn without(self, what: &str) -> Option<String> {
        match self.0 {
            Language::Dutch => {
                let what = what.strip_prefix("met ")?;
                Some(format!("zonder {}", what.strip_prefix("een ").unwrap_or(what)))
            }
            Language::English => Some(format!("without {}", what.strip_prefix("with ")?)),
        }
    }

    pub(in crate::assess) const fn degree(self, degree: Degree) -> &'static str {
        match degree {
            Degree::Yes => self.pick("ja", "yes"),
            Degree::Partly => self.pick("deels", "partly"),
            Degree::No => self.pick("nee", "no"),
        }
    }

    /// How far a document is.
    pub(in crate::assess) const fn progress(self, degree: Degree) -> &'static str {
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

    /// Words that somebody else chose.
    pub(in crate::assess) fn quoted(self, text: &str) -> String {
        match self.0 {
            Language::Dutch => format!("‘{text}’"),
            Language::English => format!("“{text}”"),
        }
    }

    /// A value as a reader says it.
    pub(in crate::assess) fn value(self, value: &Shown) -> String {
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
    pub(in crate::assess) fn list(self, parts: &[&str]) -> String {
        joined(parts, self.pick("en", "and"))
    }

    /// "a, b of c".
    pub(in crate::assess) fn either(self, parts: &[&str]) -> String {
        joined(parts, self.pick("of", "or"))
    }

    /// "31 juli 2021".
    pub(in crate::assess) fn date(self, date: PartialDate) -> String {
        date.in_words(self.0)
    }

    /// The dossier speaks of a time before the rule set.
    pub(in crate::assess) fn before_validity(self, from: PartialDate, basis: ValidityBasis) -> String {
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
    pub(in crate::assess) fn timing(self, timing: Timing, due: PartialDate, passed: bool) -> String {
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
    pub(in crate::assess) const fn item(self, list: ListName) -> &'static str {
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
    pub(in crate::assess) const fn itself(self, subject: Subject) -> &'static str {
        match subject {
            Subject::Coalition => self.pick("de coalitie zelf", "the coalition itself"),
            Subject::Partnership => self.pick("het samenwerkingsverband zelf", "the partnership itself"),
            Subject::Municipality => self.pick("de gemeente zelf", "the municipality itself"),
        }
    }

    /// How many items there are of a list of which not all are described: a question for it should not sound as if
    /// nothing were known.
    pub(in crate::assess) fn total_of(self, list: &dyn AnyList) -> String {
        match (self.0, list.unnamed()) {
            (_, 0) => String::new(),
            (Language::Dutch, unnamed) => format!(" Het zijn er {}.", list.len() + unnamed as usize),
            (Language::English, unnamed) => format!(" There are {} of them.", list.len() + unnamed as usize),
        }
    }

    /// That a list holds no more than it names, and what that lacks.
    pub(in crate::assess) fn lacking_list(self, list: &str, lacking: Lacking) -> String {
        let (nl, en) = match lacking {
            Lacking::Nothing => ("in {list} staat niets dat hierbij past", "{list} holds nothing that fits this"),
            Lacking::NotAll => {
                ("in {list} staat niet alles wat hier nodig is", "{list} does not hold all that is needed here")
            }
            Lacking::NothingElse => {
                ("verder staat er in {list} niets dat hierbij past", "nothing else in {list} fits this")
            }
        };
        match self.0 {
            Language::Dutch => {
                format!("{}, en die lijst is compleet", nl.replace("{list}", &format!("de lijst met {list}")))
            }
            Language::English => {
                format!("{}, and it is complete", en.replace("{list}", &format!("the list of {list}")))
            }
        }
    }

    /// That a list holds so many items and no more.
    pub(in crate::assess) fn closed_list(self, list: &str, items: usize) -> String {
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
pub(in crate::assess) fn capital(text: &str) -> String {
    letters::with_capital(text)
}
