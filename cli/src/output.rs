//! Results to standard output, everything else to standard error.

use crate::{exit::Exit, refusal::Refusal};
use std::fmt::Display;
use std::io::{self, ErrorKind, IsTerminal, Write};

/// How wide texts are.
pub const WIDTH: usize = 80;

/// The two streams that people and programs read. When a reader goes away early, that is its right: no fault.
pub struct Console {
    results: io::Stdout,
    notes: io::Stderr,
    /// Whether nobody takes results any more.
    over: bool,
    refused: usize,
}

impl Console {
    /// The streams of this process.
    pub fn new() -> Self {
        Self { results: io::stdout(), notes: io::stderr(), over: false, refused: 0 }
    }

    /// Writes a text as a result, with a line end after it.
    pub fn print(&mut self, text: &str) -> Exit {
        let end = if text.ends_with('\n') { "" } else { "\n" };
        self.write(&[text, end])
    }

    /// Writes pieces of a result.
    pub fn write(&mut self, pieces: &[&str]) -> Exit {
        if self.over {
            return Exit::Done;
        }
        let mut stream = self.results.lock();
        let written = pieces.iter().try_for_each(|piece| stream.write_all(piece.as_bytes()));
        match written.and_then(|()| stream.flush()) {
            Ok(()) => Exit::Done,
            Err(error) => {
                self.over = true;
                if error.kind() == ErrorKind::BrokenPipe {
                    return Exit::Done;
                }
                self.say(format_args!("error: the result could not be written: {error}"));
                Exit::Refused
            }
        }
    }

    /// Says why something was refused, and what that means for it.
    pub fn refuse(&mut self, refusal: &Refusal, consequence: &str) -> Exit {
        let gap = if self.refused > 0 { "\n" } else { "" };
        self.refused += 1;
        match refusal {
            Refusal::Engine(_) => self.say(format_args!("{gap}{refusal}; {consequence}")),
            Refusal::Outside { .. } | Refusal::Linked { .. } => self.say(format_args!("{gap}{refusal}\n{consequence}")),
        }
        Exit::Refused
    }

    /// Says something beside the results.
    pub fn say(&mut self, text: impl Display) {
        // Nobody can be told that there is nobody to tell.
        let _ = writeln!(self.notes, "{text}");
    }

    /// Whether colours are wanted by whoever reads the results.
    pub fn wants_colour(&self) -> bool {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|kind| kind == "dumb");
        self.results.is_terminal() && !set("NO_COLOR") && !dumb
    }
}

/// The text in lines of at most [`WIDTH`], the first after `first`, the others after `next`.
pub fn wrapped(first: &str, next: &str, text: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut length = first.chars().count();
    let mut begun = false;
    for word in text.split_whitespace() {
        let word_length = word.chars().count();
        if begun && length + 1 + word_length > WIDTH {
            lines.push_str(line.trim_end());
            lines.push('\n');
            line = next.to_owned();
            length = next.chars().count();
            begun = false;
        }
        if begun {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += word_length;
        begun = true;
    }
    lines.push_str(line.trim_end());
    lines.push('\n');
    lines
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, wrapped};

    #[test]
    fn long_texts_are_wrapped_under_their_beginning() {
        let text = wrapped("- ", "  ", &"twaalf ".repeat(20));
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH), "{text}");
        assert!(text.lines().skip(1).all(|line| line.starts_with("  twaalf")), "{text}");
        assert_eq!(wrapped("  ", "  ", "één"), "  één\n");
        assert_eq!(wrapped("  ", "  ", ""), "\n");
    }
}
