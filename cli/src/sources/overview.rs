//! How many clauses of each document became what, and which tools the documents only name.

use crate::output::{WIDTH, wrapped};
use crate::words::Words;
use kansrijk::Language;
use kansrijk::ruleset::{Account, ClauseCounts, Disposition, InstrumentAccount, Registers};

const CLAUSES: Words = Words("{n} bepalingen", "{n} clauses");
const CLAUSE: Words = Words("1 bepaling", "1 clause");
const TOTAL: Words = Words(
    "{n} bepalingen uit {documents} documenten. {requirement} zijn een eis of punt: {cited} staan in een regelset, {open} nog niet.",
    "{n} clauses from {documents} documents. {requirement} are requirements: {cited} stand in a rule set, {open} do not yet.",
);
const NO_RULE_SET: Words = Words("nog geen regelset", "no rule set yet");
const RESTS: Words = Words("in {n} eisen of punten", "in {n} requirements");
const OPEN: Words = Words("Nog in geen regelset: ", "In no rule set yet: ");
const ABSENT: Words = Words("Genoemd, maar niet in de documenten", "Named but not in the documents");

/// The overview as a text.
pub fn text(registers: &Registers, account: &Account, language: Language) -> String {
    let all = account.counts();
    let open = all.requirement - all.cited;
    let numbers = [
        ("{n}", all.clauses),
        ("{documents}", account.documents.len()),
        ("{requirement}", all.requirement),
        ("{cited}", all.cited),
        ("{open}", open),
    ];
    let total = numbers
        .iter()
        .fold(TOTAL.get(language).to_owned(), |text, (place, number)| text.replace(place, &number.to_string()));
    let mut text = wrapped("", "", &total);
    text += &counted("", &all, language);
    for document in &account.documents {
        let title = document.title.get(language);
        text.push('\n');
        text += &beside("", &format!("{title} ({})", document.id), &clauses(&document.counts, language));
        text += &counted("  ", &document.counts, language);
        for part in &document.instruments {
            text.push('\n');
            text += &instrument(part, language);
        }
    }
    text += &format!("\n{}\n", ABSENT.get(language));
    for tool in registers.resources.iter().filter(|tool| tool.absent) {
        text += &wrapped("  ", "    ", &format!("{} ({})", tool.name.get(language), tool.citations.join(", ")));
    }
    text
}

fn instrument(part: &InstrumentAccount, language: Language) -> String {
    let mut text = beside("  ", &part.id, &clauses(&part.counts, language));
    text += &wrapped("    ", "    ", part.title.get(language));
    text += &counted("    ", &part.counts, language);
    if part.counts.requirement > 0 && !part.rule_set {
        text += &wrapped("    ", "    ", NO_RULE_SET.get(language));
    } else if !part.unaccounted.is_empty() {
        text += &wrapped("    ", "      ", &format!("{}{}", OPEN.get(language), part.unaccounted.join(", ")));
    }
    text
}

fn clauses(counts: &ClauseCounts, language: Language) -> String {
    let words = if counts.clauses == 1 { CLAUSE } else { CLAUSES };
    words.get(language).replace("{n}", &counts.clauses.to_string())
}

/// What became of clauses: `10 als eis of punt (in 9 eisen of punten) · 1 als hulpmiddel`. What there is none of is left
/// out, and none is broken over two lines.
fn counted(margin: &str, counts: &ClauseCounts, language: Language) -> String {
    let mut text = String::new();
    let mut line = String::new();
    for disposition in Disposition::ALL.iter().filter(|one| counts.with(**one) > 0) {
        let mut item = format!("{} {}", counts.with(*disposition), disposition.counted(language));
        if *disposition == Disposition::Requirement && counts.requirements > 0 {
            item += &format!(" ({})", RESTS.get(language).replace("{n}", &counts.requirements.to_string()));
        }
        let used = margin.len() + line.chars().count() + item.chars().count();
        if !line.is_empty() && used + 5 > WIDTH {
            text += &format!("{margin}{line} ·\n");
            line.clear();
        }
        line += &format!("{}{item}", if line.is_empty() { "" } else { " · " });
    }
    format!("{text}{margin}{line}\n")
}

/// A text with a number at the right edge of its last line, or on a line of its own.
fn beside(margin: &str, left: &str, right: &str) -> String {
    let mut text = wrapped(margin, margin, left);
    text.truncate(text.trim_end().len());
    let used = text.lines().last().map_or(0, |line| line.chars().count());
    let room = WIDTH.saturating_sub(right.chars().count());
    let gap = if used + 2 > room { format!("\n{}", " ".repeat(room)) } else { " ".repeat(room - used) };
    format!("{text}{gap}{right}\n")
}
