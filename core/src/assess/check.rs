//! What has to hold before anything is assessed, and what is only odd.

use super::words::Words;
use crate::{
    assessment::Warning,
    compile::Program,
    diagnostic::{Code, Diagnostic, Diagnostics},
    domain::{Answer, Day, Dossier, Language, Link, Standing, Subject, Vocabulary, YesNo},
    location::Path,
    ruleset::{RuleSetDocument, Verdict},
    truth::{Degree, Truth},
};

/// The date to assess at, when everything holds; else all that does not.
pub(super) fn check(program: &Program, dossier: &Dossier, as_of: Option<Day>) -> Result<Day, Diagnostics> {
    let document = program.document();
    let mut faults = dossier.faults();
    if dossier.subject != document.subject {
        let (own, asked) = (dossier.subject.term().id, document.subject.term().id);
        let message = format!("the dossier is about a `{own}`; the rule set `{}` assesses a `{asked}`", document.id);
        let help = format!("choose a rule set for a {own}: kansrijk rules list");
        faults.push(Diagnostic::new(Code::OtherSubject, Path::root().key("subject"), message).help(help));
    }
    // The place of the date: in the dossier, unless it was given beside it.
    let place = if as_of.is_some() { Path::root() } else { Path::root().key("described_on") };
    let as_of = as_of.or_else(|| dossier.described_on.map(crate::domain::PartialDate::last_day));
    if as_of.is_none() {
        let fault = Diagnostic::new(Code::NoDate, Path::root(), "there is no date to assess at");
        faults.push(fault.help(
            "give the dossier a line with the date of its facts, such as `described_on: 2025-03`, or say at which date to \
             assess: `--as-of 2025-03` on the command line, `as_of` elsewhere",
        ));
    }
    faults.extend(as_of.and_then(|day| ended(document, day, place)));
    check_answers(program, dossier, &Path::root(), &mut faults);
    let verdicts = verdicts(program, as_of);
    for (path, linked) in linked(dossier) {
        for asking in std::iter::once(program).chain(verdicts.iter().copied()) {
            check_answers(asking, linked, &path, &mut faults);
        }
    }
    check_referred(program, as_of, &mut faults);
    match as_of {
        Some(as_of) if faults.is_empty() => Ok(as_of),
        _ => Err(Diagnostics::new(faults)),
    }
}

/// The dossiers that this one links to, with their places.
fn linked(dossier: &Dossier) -> impl Iterator<Item = (Path, &Dossier)> {
    dossier.links().into_iter().filter_map(|(path, link)| Some((path, link.dossier()?)))
}

/// The rule sets whose verdict on linked dossiers is asked.
fn verdicts(program: &Program, as_of: Option<Day>) -> Vec<&Program> {
    let ids = program.rules().verdicts().iter();
    as_of.into_iter().flat_map(|day| ids.clone().filter_map(move |id| program.other(id, day))).collect()
}

/// That a rule set no longer holds, when that is so.
fn ended(document: &RuleSetDocument, as_of: Day, place: Path) -> Option<Diagnostic> {
    let last = document.valid_to.as_ref().filter(|_| document.has_ended(as_of))?.date;
    let (id, version) = (&document.id, &document.version);
    let message = format!("the rule set `{id}` {version} held until {last}, and this is about {as_of}");
    let help = format!("assess at {} or before, or choose a later version", last.last_day());
    Some(Diagnostic::new(Code::NotInForce, place, message).help(help))
}

/// Whether every answer fits its question.
fn check_answers(program: &Program, dossier: &Dossier, place: &Path, faults: &mut Vec<Diagnostic>) {
    for asked in program.rules().answers() {
        let Some(answer) = dossier.answers.get(&asked.id) else { continue };
        let Some(misfit) = answer.every_value().find(|value| !value.fits(&asked.kind)) else { continue };
        let given = match misfit {
            Answer::Degree(truth) => truth.definite().map_or("between two degrees", Degree::id).to_owned(),
            Answer::Number(number) => number.to_string(),
            Answer::Text(text) => text.clone(),
        };
        let message = format!("`{given}` is no answer to the question `{}`", asked.id);
        let path = place.key("answers").key(&asked.id);
        let fault = Diagnostic::new(Code::DossierAnswerType, path, message);
        let fault = fault.help(format!("expected {}", expected(&asked.kind)));
        let own = program.document().questions.iter();
        let mut questions = own.chain(&program.rules().registers().questions.answers);
        faults.push(match questions.find(|question| question.id == asked.id) {
            Some(question) => fault.help(format!("the question: {}", question.text.en)),
            None => fault,
        });
    }
}

/// Whether every rule set that this one refers to is there, is about coalitions, and has a verdict where one is asked.
fn check_referred(program: &Program, as_of: Option<Day>, faults: &mut Vec<Diagnostic>) {
    let Some(as_of) = as_of else { return };
    for id in program.refers_to() {
        let asks_verdict = program.rules().verdicts().iter().any(|verdict| verdict == id);
        let own = &program.document().id;
        let (message, help) = match program.other(id, as_of) {
            None => (
                format!("`{own}` refers to the rule set `{id}`, which is not there"),
                "give that rule set too: on the command line with one more --rules, else with `with_rule_sets`",
            ),
            Some(other) if other.document().subject != Subject::Coalition => (
                format!("`{own}` refers to the rule set `{id}`, which assesses something else than a coalition"),
                "name a rule set for coalitions",
            ),
            Some(other) if asks_verdict && other.document().verdict == Verdict::None => (
                format!("`{own}` asks for the verdict of `{id}`, which has none"),
                "name a rule set that declares a verdict",
            ),
            Some(other) => {
                if asks_verdict {
                    faults.extend(ended(other.document(), as_of, Path::root()));
                }
                continue;
            }
        };
        faults.push(Diagnostic::new(Code::UnknownRuleSet, Path::root(), message).help(help));
    }
}

fn expected(kind: &crate::domain::AnswerType) -> String {
    use crate::domain::AnswerType;
    match kind {
        AnswerType::Degree => "yes, partly or no".to_owned(),
        AnswerType::YesNo => "yes or no".to_owned(),
        AnswerType::Number => "a whole number".to_owned(),
        AnswerType::Date => "a date: a day (2024-06-30), a month (2024-06) or a year (2024)".to_owned(),
        AnswerType::Choice(choices) => {
            let ids: Vec<&str> = choices.iter().map(|choice| choice.id.as_str()).collect();
            format!("one of {}", ids.join(", "))
        }
    }
}

/// What was odd without being wrong, here and in the dossiers that this one links to.
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
            let near = crate::diagnostic::did_you_mean(id, own().map(|question| question.id.as_str()));
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
