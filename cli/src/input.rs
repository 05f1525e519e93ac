//! Files and standard input, never read further than is accepted.

use crate::refusal::Refusal;
use kansrijk::{Input, diagnostic::Code, limits};
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// What messages call standard input.
const STANDARD_INPUT: &str = "<stdin>";

/// A document as it was read, not yet known to be text.
#[derive(Debug)]
pub struct Document {
    /// The name by which messages call it.
    pub name: String,
    bytes: Vec<u8>,
}

impl Document {
    /// Reads a file, or standard input for `-`.
    pub fn read(path: &Path) -> Result<Self, Refusal> {
        if !is_standard_input(path) {
            return Self::read_file(path);
        }
        let name = STANDARD_INPUT.to_owned();
        let bytes = bounded(&name, None, io::stdin().lock())?;
        Ok(Self { name, bytes })
    }

    /// Reads a file.
    pub fn read_file(path: &Path) -> Result<Self, Refusal> {
        let name = shown(path);
        let bytes = from_file(path, &name)?;
        Ok(Self { name, bytes })
    }

    /// The document as a text.
    pub fn text(&self) -> Result<&str, Refusal> {
        std::str::from_utf8(&self.bytes).map_err(|_| Refusal::Outside {
            code: Some(Code::NotUtf8),
            message: format!("`{}` is not UTF-8 text", self.name),
            help: "save it as UTF-8: editors have it under \"save with encoding\"".to_owned(),
        })
    }

    /// The document as the engine takes it.
    pub fn input(&self) -> Input<'_> {
        Input::new(&self.name, &self.bytes)
    }
}

/// Whether this path stands for standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Refuses to read standard input more than once.
pub fn once_at_most<'a>(paths: impl IntoIterator<Item = &'a Path>) -> Result<(), Refusal> {
    if paths.into_iter().filter(|path| is_standard_input(path)).count() > 1 {
        return Err(Refusal::outside(
            "`-` is given more than once",
            "standard input can be read once; save one of the two as a file",
        ));
    }
    Ok(())
}

/// The name of a file as it can be shown: no control character of a file name reaches the terminal.
pub fn name_of(path: &Path) -> String {
    if is_standard_input(path) { STANDARD_INPUT.to_owned() } else { shown(path) }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

fn from_file(path: &Path, name: &str) -> Result<Vec<u8>, Refusal> {
    // Asked first: some systems open a folder as if it were a file.
    let about = path.metadata().map_err(|error| unreadable(name, &error))?;
    if about.is_dir() {
        return Err(Refusal::outside(
            format!("`{name}` is a folder"),
            format!("give the files in it, such as `{}/*.yaml`", name.trim_end_matches('/')),
        ));
    }
    let file = File::open(path).map_err(|error| unreadable(name, &error))?;
    bounded(name, about.is_file().then_some(about.len()), file)
}

/// Everything there is; of what is more than is accepted, no more than one byte too many is read.
fn bounded(name: &str, size: Option<u64>, source: impl Read) -> Result<Vec<u8>, Refusal> {
    const MOST: u64 = limits::FILE_BYTES as u64;
    let mut bytes = Vec::new();
    if size.is_none_or(|size| size <= MOST) {
        source.take(MOST + 1).read_to_end(&mut bytes).map_err(|error| unreadable(name, &error))?;
        if bytes.len() as u64 <= MOST {
            return Ok(bytes);
        }
    }
    let size = size.filter(|size| *size > MOST).map_or(String::new(), |size| format!(": it is {size} bytes"));
    Err(Refusal::Outside {
        code: Some(Code::TooLarge),
        message: format!("`{name}` is too large{size}, and at most {} MB is read", MOST >> 20),
        help: "is it the right file? a dossier is a few kB; give several dossiers as several files".to_owned(),
    })
}

fn unreadable(name: &str, error: &io::Error) -> Refusal {
    let (what, help) = match error.kind() {
        ErrorKind::NotFound => ("there is no such file".to_owned(), "check the name, and the folder you are in"),
        ErrorKind::PermissionDenied => ("you may not read it".to_owned(), "check who owns it, or copy it elsewhere"),
        _ => (error.to_string(), "check that it is a file that other programs can read"),
    };
    Refusal::outside(format!("cannot read `{name}`: {what}"), help)
}

#[cfg(test)]
mod tests {
    use super::{Document, STANDARD_INPUT, bounded, name_of};
    use kansrijk::limits;
    use std::io::{self, Read};
    use std::path::Path;

    #[test]
    fn no_more_is_read_than_one_byte_over_the_limit() {
        struct Endless(usize);
        impl Read for Endless {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                buffer.fill(b' ');
                self.0 += buffer.len();
                Ok(buffer.len())
            }
        }
        let mut endless = Endless(0);
        assert!(bounded("endless", None, &mut endless).is_err());
        assert_eq!(endless.0, limits::FILE_BYTES + 1);
        assert!(bounded("full", None, endless.take(limits::FILE_BYTES as u64)).is_ok());
    }

    #[test]
    fn names_are_shown_without_control_characters() {
        assert_eq!(name_of(Path::new("a\u{1b}[31m.yaml")), "a\u{FFFD}[31m.yaml");
        assert_eq!(name_of(Path::new("-")), STANDARD_INPUT);
        assert!(Document::read(Path::new("no such file")).is_err());
    }
}
