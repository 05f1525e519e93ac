//! `kansrijk assess`.

use crate::arguments::Assess;
use crate::chosen::Chosen;
use crate::exit::Exit;
use crate::input::{Document, once_at_most};
use crate::output::Console;
use crate::refusal::Refusal;
use crate::report::Report;
use crate::words::Words;
use kansrijk::diagnostic::Code;
use kansrijk::ruleset::Obligation;
use kansrijk::{Assessment, Dossier, Options, Outcome, PartialDate};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Assesses each dossier against each rule set.
pub fn run(asked: &Assess, console: &mut Console) -> Exit {
    let files = asked.dossiers.iter().chain(&asked.rules).map(PathBuf::as_path);
    let chosen = once_at_most(files).and_then(|()| Chosen::new(&asked.rules));
    let mut chosen = match chosen {
        Ok(chosen) => chosen,
        Err(refusal) => return console.refuse(&refusal, "nothing was assessed"),
    };
    let alone = asked.dossiers.len() == 1;
    let consequence = if alone { "nothing was assessed" } else { "this dossier was not assessed" };
    let mut report = Report::new(asked, !alone || asked.rules.len() > 1, console);
    let mut without_musts = BTreeSet::new();
    let mut exit = Exit::Done;
    for path in &asked.dossiers {
        exit = exit.max(match one(path, asked, &mut chosen, console) {
            Ok(assessments) => {
                // Of rule sets that were not asked for by name, that is no news.
                if !asked.fail_on.is_empty() && !asked.rules.is_empty() {
                    say_what_cannot_fail(&assessments, &mut without_musts, console);
                }
                let fails = assessments.iter().any(|assessment| fails(assessment, &asked.fail_on));
                let added = report.add(assessments, console);
                if fails { added.max(Exit::Found) } else { added }
            }
            Err(refusal) => console.refuse(&refusal, consequence),
        });
    }
    exit.max(report.finish(console))
}

/// All assessments of one dossier, or none.
fn one(path: &Path, asked: &Assess, chosen: &mut Chosen, console: &mut Console) -> Result<Vec<Assessment>, Refusal> {
    let document = Document::read(path)?;
    let mut dossier = Dossier::read(&document.input())?;
    dossier.read_links(path.parent().unwrap_or(Path::new("")), |file, place| {
        linked(file, path).map_err(|cause| Refusal::Linked {
            from: document.name.clone(),
            place: place.to_string(),
            cause: Box::new(cause),
        })
    })?;
    let options = Options { as_of: asked.as_of.map(PartialDate::last_day), language: asked.reader.language };
    chosen.assess(&dossier, &options, console).map_err(|refusal| refusal.located(&document.input()))
}

/// The dossier in a linked file.
fn linked(file: &Path, from: &Path) -> Result<Dossier, Refusal> {
    let document = Document::read_file(file)?;
    if file.canonicalize().is_ok_and(|own| from.canonicalize().is_ok_and(|other| own == other)) {
        return Err(Refusal::Outside {
            code: Some(Code::DossierLinkSubject),
            message: format!("`{}` links to itself", document.name),
            help: "link to the dossier of a local coalition".to_owned(),
        });
    }
    Ok(Dossier::read(&document.input())?)
}

/// Says once of each rule set without a must that nothing in it fails: a check that never fails is easily trusted.
fn say_what_cannot_fail(assessments: &[Assessment], said: &mut BTreeSet<String>, console: &mut Console) {
    for assessment in assessments {
        let has_musts = assessment.findings.iter().any(|finding| finding.obligation == Obligation::Must);
        if !has_musts && said.insert(assessment.rule_set.id.clone()) {
            let id = &assessment.rule_set.id;
            console.say(NO_MUSTS.get(assessment.lang).replace("{id}", id));
        }
    }
}

const NO_MUSTS: Words = Words(
    "let op: `{id}` heeft geen eisen die moeten; --fail-on vindt er niets in",
    "note: `{id}` has no musts; --fail-on finds nothing in it",
);

/// Whether a must has one of these outcomes.
fn fails(assessment: &Assessment, outcomes: &[Outcome]) -> bool {
    let mut musts = assessment.findings.iter().filter(|finding| finding.obligation == Obligation::Must);
    musts.any(|finding| outcomes.contains(&finding.outcome))
}
