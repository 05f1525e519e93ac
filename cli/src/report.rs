//! What becomes of assessments: tables and lists for programs are written while they come, so that memory does not grow
//! with the number of dossiers; pages for people begin with an overview and wait for the last.

use crate::arguments::{Assess, Colour, Format};
use crate::exit::Exit;
use crate::output::{Console, WIDTH};
use kansrijk::Assessment;
use kansrijk::render::{self, TextOptions};

/// The result of one run, as far as it is known.
pub struct Report {
    format: Format,
    options: TextOptions,
    /// Whether several were asked for; for one dossier and one rule set, JSON is no list.
    several: bool,
    /// How many were written.
    written: usize,
    waiting: Vec<Assessment>,
}

impl Report {
    /// A report of nothing yet.
    pub fn new(asked: &Assess, several: bool, console: &Console) -> Self {
        let colour = match asked.colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => console.wants_colour(),
        };
        let options = TextOptions { width: WIDTH, colour, all: asked.all };
        Self { format: asked.format, options, several, written: 0, waiting: Vec::new() }
    }

    /// Adds all assessments of one dossier.
    pub fn add(&mut self, assessments: Vec<Assessment>, console: &mut Console) -> Exit {
        match self.format {
            Format::Csv => {
                let table = render::csv(&assessments);
                let rows = match table.split_once('\n') {
                    Some((_, rows)) if self.written > 0 => rows,
                    _ => &table,
                };
                self.written += assessments.len();
                console.write(&[rows])
            }
            Format::Json => {
                self.several |= assessments.len() > 1;
                let items: String = assessments.iter().map(|one| self.item(one)).collect();
                console.write(&[&items])
            }
            Format::Text | Format::Md | Format::Html => {
                self.waiting.extend(assessments);
                Exit::Done
            }
        }
    }

    /// One assessment as JSON, with what stands before it in a list.
    fn item(&mut self, assessment: &Assessment) -> String {
        self.written += 1;
        if !self.several {
            return assessment.to_json();
        }
        let begins = if self.written == 1 { "[" } else { "," };
        // A line end inside a text is written as `\n`, so that whole lines can be indented.
        format!("{begins}\n  {}", assessment.to_json().replace('\n', "\n  "))
    }

    /// Writes what is left to write.
    pub fn finish(self, console: &mut Console) -> Exit {
        match self.format {
            Format::Json if self.written == 0 => Exit::Done,
            Format::Json => console.write(&[if self.several { "\n]\n" } else { "\n" }]),
            Format::Csv => Exit::Done,
            _ if self.waiting.is_empty() => Exit::Done,
            Format::Text => console.print(&render::text(&self.waiting, &self.options)),
            Format::Md => console.print(&render::markdown(&self.waiting)),
            Format::Html => console.print(&render::html(&self.waiting)),
        }
    }
}
