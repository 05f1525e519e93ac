//! The built-in rule sets about a subject, on a day.

use super::{document, ready, registers, unknown};
use crate::{
    compile::Program,
    diagnostic::Diagnostics,
    domain::{Day, Subject},
    ruleset::{Registers, RuleSetDocument, Standing, Verdict},
};
use kansrijk_rules::texts;
use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

/// The built-in rule sets about one subject on one day.
#[derive(Debug, Clone)]
pub struct InForce {
    /// Those in force: first those whose source asks for a verdict; then by whose word it is, national first and advice
    /// last; then by id.
    pub programs: Vec<Arc<Program>>,
    /// The ids of those that no longer are.
    pub ended: Vec<String>,
}

/// All built-in rule sets about a subject that are in force on a day; without a day the newest version of each.
///
/// ```
/// use kansrijk::{Subject, builtin_for};
/// let rules = builtin_for(Subject::Coalition, Some("2025-01-31".parse()?))?;
/// assert!(rules.programs.iter().any(|program| program.document().id == "minimale-eisen"));
/// let region = builtin_for(Subject::Partnership, None)?.programs;
/// assert_eq!(region.first().map(|program| program.document().id.as_str()), Some("basisprincipes-regionaal"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Never in a release: a test reads them all.
pub fn builtin_for(subject: Subject, as_of: Option<Day>) -> Result<InForce, Diagnostics> {
    BuiltIn::new()?.in_force(subject, as_of)
}

/// The built-in rule sets, for many dossiers on many dates: each is read once, and each version is compiled when it is
/// first asked for. Several threads can ask at once.
///
/// ```
/// let built_in = kansrijk::BuiltIn::new()?;
/// let one = built_in.rule_set("minimale-eisen", Some("2024-06-01".parse()?))?;
/// let other = built_in.rule_set("minimale-eisen", Some("2025-06-01".parse()?))?;
/// assert!(std::sync::Arc::ptr_eq(&one, &other));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct BuiltIn {
    registers: Arc<Registers>,
    /// All versions of each, oldest first.
    rule_sets: BTreeMap<&'static str, Vec<Version>>,
}

/// One version of a rule set.
#[derive(Debug)]
struct Version {
    document: RuleSetDocument,
    program: OnceLock<Result<Arc<Program>, Diagnostics>>,
}

impl BuiltIn {
    /// Reads them all.
    ///
    /// # Errors
    /// Never in a release: a test reads them all.
    pub fn new() -> Result<Self, Diagnostics> {
        let mut rule_sets: BTreeMap<_, Vec<Version>> = BTreeMap::new();
        for file in texts().rule_sets {
            let version = Version { document: document(file)?, program: OnceLock::new() };
            rule_sets.entry(file.id).or_default().push(version);
        }
        Ok(Self { registers: registers()?, rule_sets })
    }

    /// What [`builtin_at`](super::builtin_at) gives; without a day what [`builtin`](super::builtin) gives.
    ///
    /// # Errors
    /// When there is no rule set with this id.
    pub fn rule_set(&self, id: &str, as_of: Option<Day>) -> Result<Arc<Program>, Diagnostics> {
        let versions = self.rule_sets.get(id).map(Vec::as_slice).unwrap_or_default();
        self.program(newest(versions, as_of).ok_or_else(|| unknown(id))?)
    }

    /// What [`builtin_for`] gives.
    ///
    /// # Errors
    /// Never in a release: a test reads them all.
    pub fn in_force(&self, subject: Subject, as_of: Option<Day>) -> Result<InForce, Diagnostics> {
        let mut all = InForce { programs: Vec::new(), ended: Vec::new() };
        for (id, versions) in &self.rule_sets {
            let Some(version) = newest(versions, as_of).filter(|one| one.document.subject == subject) else { continue };
            if as_of.is_some_and(|day| version.document.has_ended(day)) {
                all.ended.push((*id).to_owned());
            } else {
                all.programs.push(self.program(version)?);
            }
        }
        all.programs.sort_by_key(|program| {
            let document = program.document();
            let word = match document.standing {
                Standing::National => 0,
                Standing::Regional => 1,
                Standing::Advice => 2,
            };
            (document.verdict == Verdict::None, word)
        });
        Ok(all)
    }

    fn program(&self, version: &Version) -> Result<Arc<Program>, Diagnostics> {
        let compile = || ready(version.document.clone(), &self.registers).map(Arc::new);
        version.program.get_or_init(compile).clone()
    }
}

/// The newest version that has begun; when none has, the oldest.
fn newest(versions: &[Version], as_of: Option<Day>) -> Option<&Version> {
    let begun = |version: &&Version| as_of.is_none_or(|day| version.document.has_begun(day));
    versions.iter().rev().find(begun).or(versions.first())
}
