//! Looking up the anchor of every clause in the text of its document.

use super::json;
use crate::arguments::{Sources, SourcesFormat};
use crate::exit::Exit;
use crate::input::Document;
use crate::output::{Console, wrapped};
use crate::refusal::Refusal;
use crate::words::Words;
use kansrijk::ruleset::{Clause, Registers, SourceDocument, SourceText};
use serde::Serialize;
use std::path::Path;

const FOUND: Words = Words("{n} van {all} ankers gevonden", "{n} of {all} anchors found");
const MISSING: Words = Words("niet gevonden", "not found");

/// What was found.
#[derive(Debug, Default, Serialize)]
struct Found<'a> {
    /// The number of anchors that were looked for.
    anchors: usize,
    /// Those that are not in the text of their document.
    missing: Vec<Missing<'a>>,
}

/// An anchor that is not in the text of its document.
#[derive(Debug, Serialize)]
struct Missing<'a> {
    id: &'a str,
    document: &'a str,
    place: &'a str,
    anchor: &'a str,
}

/// Looks up the anchors of every document; a document whose file cannot be read is refused, and the others are looked at.
pub fn run(folder: &Path, asked: &Sources, registers: &Registers, console: &mut Console) -> Exit {
    let mut found = Found::default();
    let mut exit = Exit::Done;
    for source in &registers.sources {
        match read(folder, source) {
            Ok(text) => look_up(&text, source, registers, &mut found),
            Err(refusal) => exit = console.refuse(&refusal, "the anchors of this document were not looked up"),
        }
    }
    if !found.missing.is_empty() {
        exit = exit.max(Exit::Found);
    }
    let result = match asked.format {
        SourcesFormat::Json => json(&found),
        SourcesFormat::Text => {
            let number = found.anchors - found.missing.len();
            let counts = [("{n}", number), ("{all}", found.anchors)];
            let line = FOUND.get(asked.reader.language).to_owned();
            let mut text = counts.iter().fold(line, |line, (place, count)| line.replace(place, &count.to_string()));
            text.push('\n');
            for one in &found.missing {
                let what = format!(
                    "“{}” {} ({}: {})",
                    one.anchor,
                    MISSING.get(asked.reader.language),
                    one.document,
                    one.place
                );
                text += &wrapped(&format!("  {:7} ", one.id), "          ", &what);
            }
            text
        }
    };
    exit.max(console.print(&result))
}

fn read(folder: &Path, source: &SourceDocument) -> Result<SourceText, Refusal> {
    let document = Document::read(&folder.join(&source.file))?;
    Ok(SourceText::new(document.text()?))
}

fn look_up<'a>(text: &SourceText, source: &SourceDocument, registers: &'a Registers, found: &mut Found<'a>) {
    let of_source = registers.clauses.iter().filter(|(_, clause)| clause.document == source.id);
    for (id, clause) in of_source {
        found.anchors += 1;
        let Clause { document, place, anchor, .. } = clause;
        if !text.holds(anchor) {
            found.missing.push(Missing { id, document, place, anchor });
        }
    }
}
