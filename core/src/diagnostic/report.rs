//! Faults as a person reads them: the offending line with a caret under it.

use super::{Diagnostic, Diagnostics, Severity};
use std::fmt;

/// Columns of a report.
const WIDTH: usize = 80;

/// Where the text of a message or a help goes on when it fills more than one line.
const INDENT: usize = 4;

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<&str> = self.text.lines().collect();
        for fault in &self.items {
            self.write_fault(f, fault, &lines)?;
            writeln!(f)?;
        }
        if self.more_to_check {
            let these = if self.items.len() == 1 { "this is" } else { "these are" };
            writeln!(f, "note: other checks follow once {these} mended\n")?;
        }
        let errors = self.errors();
        let warnings = self.items.len() - errors;
        let of = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        let mut counts = Vec::new();
        if errors > 0 {
            counts.push(of(errors, "error"));
        }
        if warnings > 0 {
            counts.push(of(warnings, "warning"));
        }
        f.write_str(&counts.join(", "))?;
        if !self.name.is_empty() {
            write!(f, " in {}", self.name)?;
        }
        Ok(())
    }
}

impl Diagnostics {
    fn write_fault(&self, f: &mut fmt::Formatter<'_>, fault: &Diagnostic, lines: &[&str]) -> fmt::Result {
        let message = format!("{}[{}]: {}", fault.severity().id(), fault.code.id(), visible(&fault.message));
        write_wrapped(f, "", &" ".repeat(INDENT), &message)?;
        let shown = fault.position.and_then(|position| {
            let line = lines.get((position.line as usize).checked_sub(1)?)?;
            Some((position, *line))
        });
        let margin = shown.map_or(1, |(position, _)| position.line.to_string().len());
        match shown {
            Some((position, line)) => {
                let name = if self.name.is_empty() { "text" } else { &self.name };
                writeln!(f, "{:margin$} ┌─ {name}:{}:{}", "", position.line, position.column)?;
                let room = WIDTH - margin - " │ ".chars().count();
                let Window { piece, column } = Window::of(line, position.column as usize, room);
                let rest = piece.chars().count().saturating_sub(column).max(1);
                let carets = "^".repeat((position.length as usize).clamp(1, rest));
                writeln!(f, "{} │ {}", position.line, piece.trim_end())?;
                let path = short_path(fault, room);
                let below = format!("{:column$}{carets} {path}", "");
                if below.chars().count() <= room {
                    writeln!(f, "{:margin$} │ {}", "", below.trim_end())?;
                } else {
                    writeln!(f, "{:margin$} │ {:column$}{carets}", "", "")?;
                    writeln!(f, "{:margin$} │ {path}", "")?;
                }
            }
            None if fault.path.is_root() && self.name.is_empty() => {}
            None => {
                let place = [self.name.as_str(), &short_path(fault, WIDTH)].join(" ");
                writeln!(f, "{:margin$} ┌─ {}", "", place.trim())?;
            }
        }
        for help in &fault.help {
            let begin = format!("{:margin$} = ", "");
            write_wrapped(f, &begin, &" ".repeat(begin.len()), &visible(help))?;
        }
        Ok(())
    }
}

/// The part of a line around a fault: lines may be as long as a file.
struct Window {
    piece: String,
    /// Where the fault begins in it, from 0.
    column: usize,
}

impl Window {
    /// What fits in so much room of the line with a fault in this column, from 1.
    fn of(line: &str, column: usize, room: usize) -> Self {
        let column = column.saturating_sub(1);
        let behind = line.chars().skip(column).take(room).count();
        let fits = line.chars().nth(room).is_none();
        let from = if fits { 0 } else { column.saturating_sub((room / 3).max(room - behind)) };
        let mut rest = line.chars().skip(from);
        let mut piece: String = visible(&rest.by_ref().take(room).collect::<String>());
        let ends = [(from > 0, 0), (rest.next().is_some(), room - 1)];
        for (_, place) in ends.into_iter().filter(|(cut, _)| *cut) {
            piece = piece.chars().enumerate().map(|(at, c)| if at == place { '…' } else { c }).collect();
        }
        Self { piece, column: column - from }
    }
}

/// The path of a fault; when it is longer than the room, its end.
fn short_path(fault: &Diagnostic, room: usize) -> String {
    let path = visible(&fault.path.to_string());
    match path.chars().count().checked_sub(room) {
        None | Some(0) => path,
        Some(over) => std::iter::once('…').chain(path.chars().skip(over + 1)).collect(),
    }
}

/// Writes a text in lines of at most [`WIDTH`], with what stands before the first of them and before the others.
fn write_wrapped(f: &mut fmt::Formatter<'_>, first: &str, next: &str, text: &str) -> fmt::Result {
    f.write_str(first)?;
    let mut column = first.chars().count();
    for (place, word) in text.split(' ').enumerate() {
        let length = word.chars().count();
        if place > 0 && column + 1 + length > WIDTH {
            write!(f, "\n{next}")?;
            column = next.chars().count();
        } else if place > 0 {
            f.write_str(" ")?;
            column += 1;
        }
        f.write_str(word)?;
        column += length;
    }
    writeln!(f)
}

/// A control character from a file never reaches the terminal as it is.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity: Severity = self.severity();
        write!(f, "{}[{}]: {}", severity.id(), self.code.id(), visible(&self.message))?;
        if !self.path.is_root() {
            write!(f, " (at `{}`)", visible(&self.path.to_string()))?;
        }
        for help in &self.help {
            write!(f, "; {}", visible(help))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::WIDTH;
    use crate::diagnostic::{Code, Diagnostic, Diagnostics};
    use crate::location::{Path, Position};

    fn report(line: &str, column: u32, length: u32, path: &Path) -> String {
        let mut fault =
            Diagnostic::new(Code::DossierUnknownWord, path.clone(), "unknown word `x`").help("a ".repeat(60));
        fault.position = Some(Position { line: 1, column, length });
        Diagnostics::new(vec![fault]).in_text("a.yaml", line).to_string()
    }

    #[test]
    fn a_report_stays_within_its_width() {
        let text = "abcdefghij".repeat(30);
        for column in 1..=300 {
            let told = report(&text, column, 1 + column % 90, &Path::root().key(text.as_str()));
            assert!(told.lines().all(|line| line.chars().count() <= WIDTH), "{told}");
            let lines: Vec<&str> = told.lines().collect();
            let (line, carets) = (lines.get(2).unwrap_or(&""), lines.get(3).unwrap_or(&""));
            let place = carets.chars().position(|c| c == '^').unwrap_or(0);
            assert_eq!(line.chars().nth(place), text.chars().nth(column as usize - 1), "{told}");
        }
    }

    #[test]
    fn a_line_that_fits_is_shown_whole() {
        let told = report("kind: x", 7, 1, &Path::root().key("kind"));
        assert!(told.contains("1 │ kind: x\n  │       ^ kind\n"), "{told}");
    }
}
