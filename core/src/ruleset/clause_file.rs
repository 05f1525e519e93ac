//! Reading the register of clauses: one line for each, with tabs between its columns.

use super::{Clause, Disposition, Resource, SourceDocument, Strength};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::location::{Path, Position};
use std::collections::{BTreeMap, BTreeSet};

/// The columns, in order.
const COLUMNS: [&str; 8] = ["id", "document", "place", "anchor", "strength", "instrument", "disposition", "reason"];

/// What clauses may refer to.
#[derive(Debug, Clone, Copy)]
pub struct ClauseNames<'a> {
    /// The source documents.
    pub sources: &'a [SourceDocument],
    /// The tools.
    pub resources: &'a [Resource],
    /// The ids of the rule sets; they are instruments too.
    pub rule_sets: &'a [&'a str],
}

impl Clause {
    /// Reads a register of clauses: a header line, and one line for each clause, by its id.
    ///
    /// ```
    /// use kansrijk::ruleset::{Clause, ClauseNames};
    /// let registers = kansrijk::registers()?;
    /// let names = ClauseNames { sources: &registers.sources, resources: &[], rule_sets: &["minimale-eisen"] };
    /// let text = "id\tdocument\tplace\tanchor\tstrength\tinstrument\tdisposition\treason\n\
    ///             L10.4\tlokaal-stappenplan\tpunt 2\teen Plan van Aanpak\tmust\tminimale-eisen\trequired\t\n";
    /// let faults = Clause::read_all("own.tsv", text, &names).unwrap_err();
    /// assert!(faults.to_string().contains("did you mean `requirement`?"));
    /// # Ok::<(), kansrijk::Diagnostics>(())
    /// ```
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    pub fn read_all(name: &str, text: &str, names: &ClauseNames<'_>) -> Result<BTreeMap<String, Self>, Diagnostics> {
        let mut clauses = BTreeMap::new();
        let mut faults = Vec::new();
        let header = COLUMNS.join("\t");
        for (number, line) in (1..).zip(text.lines()) {
            let cells: Vec<&str> = line.split('\t').collect();
            let row = Row { number, line, cells: &cells };
            match <[&str; COLUMNS.len()]>::try_from(cells.as_slice()) {
                Ok(_) if number == 1 && line == header => {}
                Ok([id, document, place, anchor, strength, instrument, disposition, reason]) if number > 1 => {
                    let before = faults.len();
                    names.check(&row, &mut faults);
                    let known = Strength::from_id(strength).zip(Disposition::from_id(disposition));
                    let Some((strength, disposition)) = known.filter(|_| faults.len() == before) else { continue };
                    let [document, place, anchor, instrument, reason] =
                        [document, place, anchor, instrument, reason].map(str::to_owned);
                    let clause = Self { document, place, anchor, strength, instrument, disposition, reason };
                    if clauses.insert(id.to_owned(), clause).is_some() {
                        let message = format!("the clause `{id}` stands twice");
                        faults.push(row.fault(Code::RuleDuplicateId, 0, message).help("give each an id of its own"));
                    }
                }
                _ => faults.push(row.columns()),
            }
        }
        if text.lines().next().is_none() {
            faults.push(Row { number: 1, line: "", cells: &[] }.columns());
        }
        if faults.is_empty() { Ok(clauses) } else { Err(Diagnostics::new(faults).in_text(name, text)) }
    }
}

impl ClauseNames<'_> {
    /// Checks everything that a line says by itself.
    fn check(&self, row: &Row<'_>, faults: &mut Vec<Diagnostic>) {
        let (document, instrument, reason) = (row.cell(1), row.cell(5), row.cell(7));
        if let Some(place) = [0, 2, 3].into_iter().find(|place| row.cell(*place).trim().is_empty()) {
            let message = format!("the clause has no {}", row.column(place));
            faults.push(
                row.fault(Code::RuleMissingField, place, message).help("every clause has an id, a place and an anchor"),
            );
        }
        let source = self.sources.iter().find(|source| source.id == document);
        if source.is_none() {
            let known: Vec<&str> = self.sources.iter().map(|source| source.id.as_str()).collect();
            faults.push(row.unknown(Code::RuleUnknownSource, 1, "source document", &known));
        }
        let own = || source.into_iter().flat_map(|source| &source.instruments).map(|one| one.id.as_str());
        if source.is_some() && !self.rule_sets.contains(&instrument) && own().all(|id| id != instrument) {
            let known: BTreeSet<&str> = own().chain(self.rule_sets.iter().copied()).collect();
            let known: Vec<&str> = known.into_iter().collect();
            faults.push(row.unknown(Code::ClauseInstrument, 5, "instrument", &known));
        }
        let strength = Strength::from_id(row.cell(4));
        if strength.is_none() {
            let known: Vec<&str> = Strength::ALL.iter().map(|one| one.id()).collect();
            faults.push(row.unknown(Code::RuleUnknownWord, 4, "strength", &known));
        }
        let Some(disposition) = Disposition::from_id(row.cell(6)) else {
            let known: Vec<&str> = Disposition::ALL.iter().map(|one| one.id()).collect();
            faults.push(row.unknown(Code::RuleUnknownWord, 6, "disposition", &known));
            return;
        };
        faults.extend(check_reason(row, disposition, strength));
        if disposition == Disposition::Resource {
            let known: Vec<&str> = self.resources.iter().map(|one| one.id.as_str()).collect();
            let unknown = reason.split(", ").find(|id| !id.is_empty() && !known.contains(id));
            if let Some(id) = unknown {
                let message = format!("unknown resource `{id}`");
                faults.push(
                    row.fault(Code::RuleUnknownResource, 7, message)
                        .suggest(id, known)
                        .help("all resources: kansrijk rules show resources"),
                );
            }
        }
    }
}

/// Whether a clause has a reason where it needs one, and none where it cannot have one. What only informs explains
/// itself; what asks or allows something does not.
fn check_reason(row: &Row<'_>, disposition: Disposition, strength: Option<Strength>) -> Option<Diagnostic> {
    let has_reason = !row.cell(7).trim().is_empty();
    let help = match disposition {
        Disposition::Requirement if !has_reason => return None,
        Disposition::Requirement => "a requirement needs no reason: leave the last column empty",
        _ if has_reason => return None,
        Disposition::Resource => "write the ids of the tools that it names in the last column",
        Disposition::Vocabulary => "write the names of the word lists that rest on it in the last column",
        Disposition::Context if strength == Some(Strength::Info) => return None,
        Disposition::Context | Disposition::NotAssessable => "say in the last column why nothing in it has to be met",
    };
    // Of what is not there the cell before it is shown.
    let (what, place) = if has_reason { ("a reason that it cannot have", 7) } else { ("no reason", 6) };
    let message = format!("the {} clause `{}` has {what}", disposition.id(), row.cell(0));
    Some(row.fault(Code::ClauseReason, place, message).help(help))
}

/// One line of the file.
struct Row<'a> {
    number: u32,
    line: &'a str,
    cells: &'a [&'a str],
}

impl<'a> Row<'a> {
    fn cell(&self, place: usize) -> &'a str {
        self.cells.get(place).copied().unwrap_or_default()
    }

    fn column(&self, place: usize) -> &'static str {
        COLUMNS.get(place).copied().unwrap_or_default()
    }

    /// A fault in one of the cells.
    fn fault(&self, code: Code, place: usize, message: String) -> Diagnostic {
        let before: usize = self.cells.iter().take(place).map(|cell| cell.chars().count() + 1).sum();
        let length = self.cell(place).chars().count().max(1);
        let path = Path::root().key(self.cell(0)).key(self.column(place));
        let mut fault = Diagnostic::new(code, path, message);
        fault.position = Some(self.position(before + 1, length));
        fault
    }

    /// A word that is none of those that are known.
    fn unknown(&self, code: Code, place: usize, what: &str, known: &[&str]) -> Diagnostic {
        let given = self.cell(place);
        let fault = self.fault(code, place, format!("unknown {what} `{given}`"));
        fault.suggest(given, known.iter().copied()).help(format!("there are: {}", known.join(", ")))
    }

    /// A line that is no clause, or no header.
    fn columns(&self) -> Diagnostic {
        let message = match self.number {
            1 => "the file does not begin with its header".to_owned(),
            _ => format!("a clause has {} columns, and this line {}", COLUMNS.len(), self.cells.len()),
        };
        let mut fault = Diagnostic::new(Code::ClauseColumns, Path::root(), message);
        fault.position = Some(self.position(1, self.line.chars().count().max(1)));
        fault.help(format!("with a tab between each two of them: {}", COLUMNS.join(", ")))
    }

    fn position(&self, column: usize, length: usize) -> Position {
        let short = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Position { line: self.number, column: short(column), length: short(length) }
    }
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, Clause, ClauseNames};
    use crate::diagnostic::Code;
    use crate::ruleset::{Resource, SourceDocument};

    fn codes(lines: &str) -> Vec<Code> {
        let text = |text: &str| format!(r#"{{"nl": "{text}", "en": "{text}"}}"#);
        let source = format!(
            r#"{{"id": "bron", "letter": "B", "file": "b.txt", "title": {0}, "publisher": {0}, "standing": "advice",
                "instruments": [{{"id": "deel", "title": {0}}}]}}"#,
            text("Bron")
        );
        let resource = format!(r#"{{"id": "hulp", "name": {0}, "for": {0}, "citations": ["B1"]}}"#, text("Hulp"));
        let sources: Vec<SourceDocument> = serde_json::from_str(&format!("[{source}]")).unwrap_or_default();
        let resources: Vec<Resource> = serde_json::from_str(&format!("[{resource}]")).unwrap_or_default();
        let names = ClauseNames { sources: &sources, resources: &resources, rule_sets: &["regels"] };
        match Clause::read_all("b.tsv", &format!("{}\n{lines}", COLUMNS.join("\t")), &names) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(|fault| fault.code).collect(),
        }
    }

    #[test]
    fn a_sound_register_is_read() {
        assert_eq!(codes("B1\tbron\tKop\twoorden\tmay\tdeel\tresource\thulp\n"), []);
        assert_eq!(codes("B1\tbron\tKop\twoorden\tmust\tregels\trequirement\t\n"), []);
        assert_eq!(codes("B1\tbron\tKop\twoorden\tinfo\tdeel\tcontext\t\n"), []);
    }

    #[test]
    fn an_empty_file_and_an_empty_reason_are_faults() {
        let names = ClauseNames { sources: &[], resources: &[], rule_sets: &[] };
        let faults = Clause::read_all("b.tsv", "", &names).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::ClauseColumns]);
        assert_eq!(codes("B1\tbron\tKop\twoorden\tmust\tregels\tcontext\t \n"), [Code::ClauseReason]);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let lines = "\
            B1\tbron\tKop\twoorden\tinfo\tdeel\tcontext\t\n\
            B1\tbron\tKop\twoorden\tinfo\tdeel\tcontext\t\n\
            B2\tbrom\tKop\twoorden\tinfo\tdeel\tcontext\t\n\
            B3\tbron\tKop\twoorden\tinform\tdeel\tcontexts\t\n\
            B4\tbron\t\twoorden\tmust\tdele\trequirement\twant\n\
            B5\tbron\tKop\twoorden\tmust\tdeel\tnot_assessable\t\n\
            B6\tbron\tKop\twoorden\tinfo\tdeel\tresource\thulp, hulpje\n\
            \n";
        let expected = [
            Code::RuleDuplicateId,
            Code::RuleUnknownSource,
            Code::RuleUnknownWord,
            Code::RuleUnknownWord,
            Code::RuleMissingField,
            Code::ClauseInstrument,
            Code::ClauseReason,
            Code::ClauseReason,
            Code::RuleUnknownResource,
            Code::ClauseColumns,
        ];
        assert_eq!(codes(lines), expected);
    }
}
