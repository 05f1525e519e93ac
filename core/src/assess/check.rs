//! What has to hold before anything is assessed.

use crate::{
    compile::Program,
    diagnostic::{Code, Diagnostic, Diagnostics},
    domain::{Answer, Day, Dossier, Subject, Vocabulary},
    location::Path,
    ruleset::{RuleSetDocument, Verdict},
    truth::Degree,
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
pub(super) fn linked(dossier: &Dossier) -> impl Iterator<Item = (Path, &Dossier)> {
    dossier.links().into_iter().filter_map(|(path, link)| Some((path, link.dossier()?)))
}

/// The rule sets whose verdict on linked dossiers is asked.
pub(super) fn verdicts(program: &Program, as_of: Option<Day>) -> Vec<&Program> {
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
