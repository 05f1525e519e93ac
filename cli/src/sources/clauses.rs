//! Every clause, with what became of it.

use super::unknown;
use crate::output::wrapped;
use crate::refusal::Refusal;
use crate::words::Words;
use kansrijk::Language;
use kansrijk::ruleset::{Account, ClauseAccount, Disposition, Registers};

/// The register is written in one language; only readers of the other need to be told.
const NOTES: &str = "Een opmerking achter > is in het Engels: zo staat zij in het register.";

const NONE: Words = Words("nog in geen regelset", "in no rule set yet");

/// The clauses of a document, by its id or its letter; without one, all.
pub fn of<'a>(
    document: Option<&str>,
    registers: &Registers,
    account: &'a Account,
) -> Result<Vec<&'a ClauseAccount>, Refusal> {
    let Some(given) = document else { return Ok(account.clauses.iter().collect()) };
    let Some(source) = registers.sources.iter().find(|one| one.id == given || one.letter == given) else {
        let known: Vec<&str> = registers.sources.iter().map(|one| one.id.as_str()).collect();
        return Err(unknown(given, &known));
    };
    Ok(account.clauses.iter().filter(|one| one.clause.document == source.id).collect())
}

/// The clauses as a text, under the titles of their documents and instruments.
pub fn text(clauses: &[&ClauseAccount], account: &Account, language: Language) -> String {
    let noted = clauses.iter().any(|one| !one.clause.reason.is_empty());
    let mut text = if noted && language == Language::Dutch { format!("{NOTES}\n\n") } else { String::new() };
    let mut place = None;
    for one in clauses {
        let (document, instrument) = (one.clause.document.as_str(), one.clause.instrument.as_str());
        if place != Some((document, instrument)) {
            let gap = if place.is_none() { "" } else { "\n" };
            text += &format!("{gap}{}\n", heading(document, instrument, account, language));
            place = Some((document, instrument));
        }
        text += &entry(one, language);
    }
    text
}

fn heading(document: &str, instrument: &str, account: &Account, language: Language) -> String {
    let found = account.documents.iter().find(|one| one.id == document);
    let part = found.and_then(|document| document.instruments.iter().find(|part| part.id == instrument));
    let title = part.map_or(instrument, |part| part.title.get(language));
    wrapped("", "", &format!("{title} ({document}: {instrument})"))
}

fn entry(one: &ClauseAccount, language: Language) -> String {
    let clause = &one.clause;
    let words = [clause.strength.label(language), clause.disposition.label(language)].join(" · ");
    let mut text = wrapped(&format!("{:7} ", one.id), "        ", &words);
    let mut line = |value: &str| text += &wrapped("        ", "          ", value);
    line(&format!("{}: “{}”", clause.place, clause.anchor));
    match clause.disposition {
        Disposition::Requirement if one.requirements.is_empty() => line(&format!("> {}", NONE.get(language))),
        Disposition::Requirement => line(&format!("> {}", one.requirements.join(", "))),
        _ if clause.reason.is_empty() => {}
        _ => line(&format!("> {}", clause.reason)),
    }
    text
}
