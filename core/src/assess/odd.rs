//! What is odd in a dossier without being wrong.

use super::{
    check::{linked, verdicts},
    words::Words,
};
use crate::{
    assessment::Warning,
    compile::Program,
    diagnostic::{Code, did_you_mean},
    domain::{Day, Dossier, Language, Link, Standing, YesNo},
    location::Path,
    truth::Truth,
};

/// What is odd here and in the dossiers that this one links to.
pub(super) fn warnings(program: &Program, dossier: &Dossier, as_of: Day, words: Words) -> Vec<Warning> {
    let mut odd = Odd { program, as_of, words, warnings: Vec::new() };
    odd.is_later(dossier, &Path::root());
    odd.unknown_answers(&[program], dossier, &Path::root());
    odd.links(dossier);
    odd.later_evidence(dossier, &Path::root());
    let asking: Vec<&Program> = std::iter::once(program).chain(verdicts(program, Some(as_of))).collect();
    for (path, linked) in linked(dossier) {
        odd.is_later(linked, &path);
        odd.unknown_answers(&asking, linked, &path);
        odd.later_evidence(linked, &path);
    }
    odd.warnings
}

/// Collects what is odd.
struct Odd<'a> {
    program: &'a Program,
    as_of: Day,
    words: Words,
    warnings: Vec<Warning>,
}

impl Odd<'_> {
    fn warn(&mut self, code: Code, path: &Path, message: String) {
        self.warnings.push(Warning { code: code.id().to_owned(), path: path.to_string(), message });
    }

    /// Whether the facts as a whole are from after the date.
    fn is_later(&mut self, dossier: &Dossier, place: &Path) {
        let Some(on) = dossier.described_on.filter(|on| on.first_day() > self.as_of) else { return };
        let date = self.words.date(on);
        let message = match self.words.0 {
            Language::Dutch => format!("de gegevens gaan over {date}, dus over een tijd na de peildatum"),
            Language::English => format!("the facts are about {date}, so about a time after the reference date"),
        };
        self.warn(Code::DossierLaterEvidence, &place.key("described_on"), message);
    }

    /// Answers to questions that none of these rule sets knows.
    fn unknown_answers(&mut self, asking: &[&Program], dossier: &Dossier, place: &Path) {
        let register = &self.program.rules().registers().questions.answers;
        let own = || asking.iter().flat_map(|program| &program.document().questions).chain(register);
        for (id, answer) in &dossier.answers {
            if own().any(|question| question.id == *id) || answer.standing(self.as_of) == Standing::Unstated {
                continue;
            }
            let near = did_you_mean(id, own().map(|question| question.id.as_str()));
            let meant = self.words.pick("bedoel je", "did you mean");
            let near = near.map_or_else(String::new, |near| format!("; {meant} `{near}`?"));
            let no_question = self.words.pick("er is geen vraag met de id", "no question has the id");
            self.warn(Code::DossierUnknownAnswer, &place.key("answers").key(id), format!("{no_question} `{id}`{near}"));
        }
    }

    /// Links that were not followed, and members that say otherwise than a linked coalition.
    fn links(&mut self, dossier: &Dossier) {
        for (path, link) in dossier.links() {
            if let Link::File(name) = link {
                let message = match self.words.0 {
                    Language::Dutch => format!("`{name}` is niet gelezen; van dat dossier is hier niets bekend"),
                    Language::English => format!("`{name}` was not read; nothing is known of that dossier here"),
                };
                self.warn(Code::DossierLinkUnread, &path, message);
            }
        }
        if dossier.has_coalition.value_on(self.as_of) == Some(&YesNo(Truth::NO)) && !dossier.coalition.is_none() {
            let message = self.words.pick(
                "hier staat dat er geen coalitie is, en er is er een gekoppeld",
                "this says that there is no coalition, and one is linked",
            );
            self.warn(Code::DossierLinkDisagrees, &Path::root().key("has_coalition"), message.to_owned());
        }
        for (place, member) in dossier.member_municipalities.items().iter().enumerate() {
            let coalition = member.code.as_ref().and_then(|code| dossier.coalition_of(code));
            let denies = member.has_coalition.value_on(self.as_of) == Some(&YesNo(Truth::NO));
            let Some(coalition) = coalition.filter(|_| denies) else { continue };
            let name = &coalition.name;
            let message = match self.words.0 {
                Language::Dutch => format!("hier staat dat er geen coalitie is, maar `{name}` noemt deze gemeente"),
                Language::English => {
                    format!("this says that there is no coalition, but `{name}` names this municipality")
                }
            };
            let path = Path::root().key("member_municipalities").index(place).key("has_coalition");
            self.warn(Code::DossierLinkDisagrees, &path, message);
        }
    }

    fn later_evidence(&mut self, dossier: &Dossier, place: &Path) {
        for (path, on) in dossier.dated_evidence() {
            if on.first_day() > self.as_of {
                let date = self.words.date(on);
                let message = match self.words.0 {
                    Language::Dutch => format!("de onderbouwing is van {date}, dus van na de peildatum"),
                    Language::English => format!("the evidence is from {date}, so from after the reference date"),
                };
                self.warn(Code::DossierLaterEvidence, &place.join(&path), message);
            }
        }
    }
}
