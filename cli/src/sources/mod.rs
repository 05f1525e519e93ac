//! `kansrijk sources`: what became of every clause of the source documents.

mod clauses;
mod overview;
mod verify;

use crate::arguments::{Sources, SourcesFormat};
use crate::exit::Exit;
use crate::output::Console;
use crate::refusal::Refusal;
use serde::Serialize;

/// Shows what became of the clauses, or looks their anchors up.
pub fn run(asked: &Sources, console: &mut Console) -> Exit {
    let known = kansrijk::registers().and_then(|registers| Ok((registers, kansrijk::account()?)));
    let (registers, account) = match known {
        Ok(known) => known,
        Err(faults) => return console.refuse(&faults.into(), "nothing was shown"),
    };
    if let Some(folder) = &asked.verify {
        return verify::run(folder, asked, &registers, console);
    }
    let shown = match (&asked.clauses, asked.format) {
        (Some(document), format) => clauses::of(document.as_deref(), &registers, &account).map(|found| match format {
            SourcesFormat::Text => clauses::text(&found, &account, asked.reader.language),
            SourcesFormat::Json => json(&found),
        }),
        (None, SourcesFormat::Text) => Ok(overview::text(&registers, &account, asked.reader.language)),
        (None, SourcesFormat::Json) => Ok(json(&account)),
    };
    match shown {
        Ok(text) => console.print(&text),
        Err(refusal) => console.refuse(&refusal, "nothing was shown"),
    }
}

/// For programs, as the assessments are: indented, with a line end.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// The refusal of a document that is not there.
fn unknown(document: &str, known: &[&str]) -> Refusal {
    let help = match kansrijk::diagnostic::did_you_mean(document, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => crate::output::wrapped("", "    ", &format!("there are: {}", known.join(", "))).trim_end().to_owned(),
    };
    Refusal::outside(format!("there is no source document `{document}`"), help)
}
