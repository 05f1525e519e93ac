//! The rule sets that dossiers are assessed against.

use crate::input::{Document, is_standard_input};
use crate::{output::Console, refusal::Refusal, words::Words};
use kansrijk::{Assessment, Day, Diagnostics, Dossier, Format, InForce, Options, PartialDate, Program, Subject};
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

/// The rule sets that were asked for.
pub struct Chosen {
    /// Those that were named; when there is none, all built-in ones that fit the dossier.
    named: Vec<Named>,
    built_in: BuiltIn,
    /// The ids of those that others of them refer to.
    referred: BTreeSet<String>,
    /// Those that fit the last dossier: its subject and its day.
    fitting: Option<(Subject, Option<Day>, InForce)>,
}

/// A rule set that was asked for by name.
enum Named {
    /// A built-in one; which version depends on the date.
    BuiltIn(String),
    /// One from a file.
    Own(Box<Program>),
}

impl Chosen {
    /// Reads the rule sets that were named; none means all that fit.
    pub fn new(names: &[PathBuf]) -> Result<Self, Refusal> {
        let mut named = Vec::new();
        for name in names {
            named.push(match name.to_str() {
                Some(id) if !is_file_name(name) => Named::BuiltIn(id.to_owned()),
                _ => {
                    let document = Document::read(name)?;
                    Named::Own(Box::new(Program::read(&document.input(), kansrijk::registers()?)?))
                }
            });
        }
        // What was given goes before what is built in.
        let own = |named: &Named| match named {
            Named::Own(program) => Some(Program::clone(program)),
            Named::BuiltIn(_) => None,
        };
        let given: Vec<Program> = named.iter().filter_map(own).collect();
        let mut built_in = BuiltIn { given, known: BTreeMap::new() };
        let mut referred = BTreeSet::new();
        for named in &mut named {
            let program = match named {
                Named::BuiltIn(id) => built_in.at(id, None)?,
                Named::Own(program) => {
                    **program =
                        program.as_ref().clone().with_rule_sets(built_in.given.iter().cloned()).with_builtin()?;
                    program
                }
            };
            referred.extend(program.refers_to().map(str::to_owned));
        }
        Ok(Self { named, built_in, referred, fitting: None })
    }

    /// The assessments of a dossier against each of them, or none.
    pub fn assess(
        &mut self,
        dossier: &Dossier,
        options: &Options,
        console: &mut Console,
    ) -> Result<Vec<Assessment>, Refusal> {
        let day = options.as_of.or(dossier.described_on.map(PartialDate::last_day));
        if self.named.is_empty() {
            return self.assess_by_all(dossier, day, options, console);
        }
        let mut assessments = Vec::new();
        for named in &self.named {
            let program = match named {
                Named::Own(program) => program,
                Named::BuiltIn(id) => self.built_in.at(id, day)?,
            };
            let document = program.document();
            // One about linked dossiers is there for those that ask for its verdict.
            if document.subject == dossier.subject || !self.referred.contains(&document.id) {
                assessments.push(program.assess(dossier, options)?);
            }
        }
        Ok(assessments)
    }

    fn assess_by_all(
        &mut self,
        dossier: &Dossier,
        day: Option<Day>,
        options: &Options,
        console: &mut Console,
    ) -> Result<Vec<Assessment>, Refusal> {
        let subject = dossier.subject;
        let rules = match &mut self.fitting {
            Some((known, of, rules)) if (*known, *of) == (subject, day) => rules,
            other => &mut other.insert((subject, day, kansrijk::builtin_for(subject, day)?)).2,
        };
        // Nobody asked for these by name.
        for id in &rules.ended {
            console.say(LEFT_OUT.get(options.language).replace("{id}", id));
        }
        Ok(kansrijk::assess_all(&rules.programs, dossier, options)?)
    }
}

const LEFT_OUT: Words = Words(
    "let op: `{id}` geldt op deze peildatum niet meer en is weggelaten",
    "note: `{id}` is no longer in force on this date and was left out",
);

/// A file name has an ending or a folder in it; an id has neither.
fn is_file_name(name: &Path) -> bool {
    let text = name.to_string_lossy();
    is_standard_input(name) || Format::of_name(&text).is_some() || text.contains(['/', MAIN_SEPARATOR])
}

/// Built-in rule sets, each compiled once for as long as the date stays the same.
struct BuiltIn {
    /// Rule sets that were given: those that built-in ones refer to go before the built-in ones of that name.
    given: Vec<Program>,
    known: BTreeMap<String, (Option<Day>, Program)>,
}

impl BuiltIn {
    fn at(&mut self, id: &str, day: Option<Day>) -> Result<&Program, Diagnostics> {
        let compile = || {
            let program = match day {
                Some(day) => kansrijk::builtin_at(id, day),
                // Without a date the assessment is refused, and says so itself.
                None => kansrijk::builtin(id),
            }?;
            Ok::<_, Diagnostics>(program.with_rule_sets(self.given.iter().cloned()))
        };
        match self.known.entry(id.to_owned()) {
            Entry::Vacant(place) => Ok(&place.insert((day, compile()?)).1),
            Entry::Occupied(place) => {
                let known = place.into_mut();
                if known.0 != day {
                    *known = (day, compile()?);
                }
                Ok(&known.1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_file_name;
    use std::path::Path;

    #[test]
    fn ids_and_files_are_told_apart() {
        for file in ["own.yaml", "own.YML", "./minimale-eisen", "rules/own", "-"] {
            assert!(is_file_name(Path::new(file)), "{file}");
        }
        for id in ["minimale-eisen", "minimale-eisen.txt"] {
            assert!(!is_file_name(Path::new(id)), "{id}");
        }
    }
}
