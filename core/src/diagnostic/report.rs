//! Faults as a person reads them: the offending line with a caret under it.

use super::{Diagnostic, Diagnostics, Severity};
use std::fmt;

/// Lines longer than this are shown from shortly before the fault on.
const LINE: usize = 100;

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<&str> = if self.text.is_empty() { Vec::new() } else { self.text.lines().collect() };
        for fault in &self.items {
            self.write_fault(f, fault, &lines)?;
            writeln!(f)?;
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
        writeln!(f, "{}[{}]: {}", fault.severity().id(), fault.code.id(), visible(&fault.message))?;
        let shown = fault.position.and_then(|position| {
            let line = lines.get((position.line as usize).checked_sub(1)?)?;
            Some((position, *line))
        });
        let margin = shown.map_or(1, |(position, _)| position.line.to_string().len());
        match shown {
            Some((position, line)) => {
                let name = if self.name.is_empty() { "text" } else { &self.name };
                writeln!(f, "{:margin$} ┌─ {name}:{}:{}", "", position.line, position.column)?;
                let column = position.column.saturating_sub(1) as usize;
                let from = if line.chars().count() > LINE { column.saturating_sub(LINE / 3) } else { 0 };
                let piece: String = visible(line).chars().skip(from).take(LINE).collect();
                let room = piece.chars().count().saturating_sub(column - from).max(1);
                let carets = "^".repeat((position.length as usize).clamp(1, room));
                writeln!(f, "{} │ {piece}", position.line)?;
                let path = visible(&fault.path.to_string());
                let below = format!("{:pad$}{carets} {path}", "", pad = column - from);
                writeln!(f, "{:margin$} │ {}", "", below.trim_end())?;
            }
            None if fault.path.is_root() && self.name.is_empty() => {}
            None => {
                let place = [self.name.as_str(), &visible(&fault.path.to_string())].join(" ");
                writeln!(f, "{:margin$} ┌─ {}", "", place.trim())?;
            }
        }
        for help in &fault.help {
            writeln!(f, "{:margin$} = {}", "", visible(help))?;
        }
        Ok(())
    }
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
