//! The rule sets that come with the engine.

mod in_force;

pub use in_force::{BuiltIn, InForce, builtin_for};

use crate::{
    compile::{Program, compile},
    diagnostic::{Code, Diagnostic, Diagnostics},
    domain::{Day, DocumentFunctions, LeadFunctions, Localised, PartnerDomains, Subject, Table, Tables},
    load::{Format, Input, Kind, read},
    location::Path,
    ruleset::{
        Account, Clause, ClauseNames, Obligation, Registers, Resource, RuleSetDocument, SourceDocument, Standing,
        Verdict,
    },
    validate::validate,
};
use kansrijk_rules::{RuleSetText, texts};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The newest version of a built-in rule set.
///
/// ```
/// let rules = kansrijk::builtin("minimale-eisen")?;
/// assert_eq!(rules.document().id, "minimale-eisen");
/// assert!(kansrijk::builtin("minimale-eis").unwrap_err().to_string().contains("did you mean `minimale-eisen`?"));
/// # Ok::<(), kansrijk::Diagnostics>(())
/// ```
///
/// # Errors
/// When there is no rule set with this id.
pub fn builtin(id: &str) -> Result<Program, Diagnostics> {
    ready(newest(id, |_| true)?, &registers()?)
}

/// The version of a built-in rule set that is in force on a day: the newest that began by then. Before the first one
/// began it is the first, and an assessment by it says so.
///
/// # Errors
/// When there is no rule set with this id.
pub fn builtin_at(id: &str, as_of: Day) -> Result<Program, Diagnostics> {
    ready(newest(id, |document| document.has_begun(as_of))?, &registers()?)
}

/// The newest version that passes; when none does, the oldest.
fn newest(id: &str, passes: impl Fn(&RuleSetDocument) -> bool) -> Result<RuleSetDocument, Diagnostics> {
    let mut versions = versions(id)?;
    let newest = versions.iter().rposition(passes).unwrap_or(0);
    if versions.is_empty() { Err(unknown(id)) } else { Ok(versions.swap_remove(newest)) }
}

fn unknown(id: &str) -> Diagnostics {
    let known: Vec<&str> = ids();
    let fault = Diagnostic::new(Code::UnknownRuleSet, Path::root(), format!("there is no rule set `{id}`"));
    let fault = fault.suggest(id, known.iter().copied());
    fault.help(format!("built-in rule sets: {}", known.join(", "))).into()
}

/// Every version of a built-in rule set, oldest first; none where there is no such rule set.
fn versions(id: &str) -> Result<Vec<RuleSetDocument>, Diagnostics> {
    texts().rule_sets.iter().filter(|file| file.id == id).map(document).collect()
}

fn compiled(document: RuleSetDocument, registers: &Arc<Registers>) -> Result<Program, Diagnostics> {
    let rules = validate(document, Arc::clone(registers)).map_err(Diagnostics::new)?;
    compile(rules).map_err(Diagnostics::from)
}

/// A program with all that it refers to.
fn ready(document: RuleSetDocument, registers: &Arc<Registers>) -> Result<Program, Diagnostics> {
    complete(compiled(document, registers)?, registers)
}

/// A program with the built-in rule sets that it refers to and that it does not have yet.
fn complete(program: Program, registers: &Arc<Registers>) -> Result<Program, Diagnostics> {
    let mut others = Vec::new();
    for id in program.refers_to().filter(|id| !program.has_other(id)) {
        for document in versions(id)? {
            others.push(compiled(document, registers)?);
        }
    }
    Ok(program.with_rule_sets(others))
}

fn ids() -> Vec<&'static str> {
    let mut ids: Vec<&str> = texts().rule_sets.iter().map(|file| file.id).collect();
    ids.dedup();
    ids
}

fn document(file: &RuleSetText) -> Result<RuleSetDocument, Diagnostics> {
    json(file.id, file.json, Kind::RuleSet)
}

fn json<T: DeserializeOwned>(name: &str, text: &str, kind: Kind) -> Result<T, Diagnostics> {
    read(&Input { name, format: Format::Json, bytes: text.as_bytes() }, kind)
}

/// What a built-in rule set is, without assessing anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSetSummary {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it assesses.
    pub subject: Subject,
    /// Whose word it is.
    pub standing: Standing,
    /// Whether it has a verdict.
    pub verdict: Verdict,
    /// Its name.
    pub title: Localised,
    /// The number of its requirements of each strength, strongest first; of which it has none are left out.
    pub requirements: Vec<(Obligation, usize)>,
}

fn by_obligation(document: &RuleSetDocument) -> Vec<(Obligation, usize)> {
    let of = |obligation| document.all_requirements().filter(|(_, one)| one.obligation == obligation).count();
    Obligation::ALL.into_iter().map(|one| (one, of(one))).filter(|(_, count)| *count > 0).collect()
}

/// All built-in rule sets, every version, oldest first.
///
/// # Errors
/// Never in a release: a test reads them all.
pub fn builtin_rule_sets() -> Result<Vec<RuleSetSummary>, Diagnostics> {
    let summary = |file: &RuleSetText| {
        let document = document(file)?;
        Ok(RuleSetSummary {
            requirements: by_obligation(&document),
            id: document.id,
            version: document.version,
            subject: document.subject,
            standing: document.standing,
            verdict: document.verdict,
            title: document.title,
        })
    };
    texts().rule_sets.iter().map(summary).collect()
}

/// Everything that rule sets may refer to: questions, clauses, source documents, tools, tables.
///
/// # Errors
/// Never in a release: a test reads them all.
pub fn registers() -> Result<Arc<Registers>, Diagnostics> {
    let texts = texts();
    let partner_domains: PartnerDomains = json("partner-domains", texts.partner_domains, Kind::Register)?;
    let document_functions: DocumentFunctions = json("document-functions", texts.document_functions, Kind::Register)?;
    let lead_functions: LeadFunctions = json("lead-functions", texts.lead_functions, Kind::Register)?;
    let sources: Vec<SourceDocument> = json("sources", texts.sources, Kind::Register)?;
    let resources: Vec<Resource> = json("resources", texts.resources, Kind::Register)?;
    let names = ClauseNames { sources: &sources, resources: &resources, rule_sets: &ids() };
    let clauses = Clause::read_all("clauses.tsv", texts.clauses, &names)?;
    Ok(Arc::new(Registers {
        questions: json("questions", texts.questions, Kind::Register)?,
        clauses,
        sources,
        resources,
        tables: Tables {
            partner_domains: Table::new(partner_domains),
            document_functions: Table::new(document_functions),
            lead_functions: Table::new(lead_functions),
        },
    }))
}

/// What became of every clause of the source documents, in the built-in rule sets and registers.
///
/// ```
/// let account = kansrijk::account()?;
/// let clause = account.clauses.iter().find(|clause| clause.id == "L10.4").expect("it is a clause");
/// assert!(clause.requirements.contains(&"minimale-eisen/plan-van-aanpak".to_owned()));
/// # Ok::<(), kansrijk::Diagnostics>(())
/// ```
///
/// # Errors
/// Never in a release: a test reads them all.
pub fn account() -> Result<Account, Diagnostics> {
    let documents: Vec<RuleSetDocument> = texts().rule_sets.iter().map(document).collect::<Result<_, _>>()?;
    Ok(Account::new(&*registers()?, &documents))
}

impl Program {
    /// The same program, with the built-in rule sets that it refers to and that it does not have yet.
    ///
    /// # Errors
    /// Never in a release: a test reads them all.
    pub fn with_builtin(self) -> Result<Self, Diagnostics> {
        if self.refers_to().all(|id| self.has_other(id)) { Ok(self) } else { complete(self, &registers()?) }
    }

    /// Reads, checks and compiles a rule set in JSON, with the built-in registers and rule sets to refer to.
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    pub fn from_json(text: &str) -> Result<Self, Diagnostics> {
        Self::read(&Input { name: "", format: Format::Json, bytes: text.as_bytes() }, registers()?)?.with_builtin()
    }

    /// Reads, checks and compiles a rule set in YAML, with the built-in registers and rule sets to refer to.
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, Diagnostics> {
        Self::read(&Input { name: "", format: Format::Yaml, bytes: text.as_bytes() }, registers()?)?.with_builtin()
    }
}

#[cfg(test)]
mod tests {
    use crate::{Dossier, Options, Program, diagnostic::Code};

    fn rules(id: &str, subject: &str, verdict: &str, more: &str, expect: &str) -> String {
        format!(
            r#"{{"id": "{id}", "version": "1.0.0", "subject": "{subject}", "standing": "advice", "verdict": "{verdict}",
                "title": {{"nl": "x", "en": "x"}}, "about": {{"nl": "x", "en": "x"}}, {more} "requirements": [{{
                "id": "een", "obligation": "must", "title": {{"nl": "x", "en": "x"}}, "citations": ["L10.1"],
                "expect": {expect}}}]}}"#
        )
    }

    #[test]
    fn a_rule_set_that_no_longer_holds_gives_no_verdict() {
        let ended = r#""valid_to": {"date": "2023", "basis": "stated"},"#;
        let other = rules("ander", "coalition", "all_musts", ended, r#"{"some": "partners"}"#);
        let other = Program::from_json(&other).unwrap();
        let expect = r#"{"some": "coalitions", "where": {"verdict": "ander"}}"#;
        let region = Program::from_json(&rules("regio", "partnership", "none", "", expect)).unwrap();
        let region = region.with_rule_sets([other]);
        let text = r#"{"subject": "partnership", "name": "Regio", "coalitions": [
            {"dossier": {"subject": "coalition", "name": "Coalitie", "partners": [{"kind": "midwife"}]}}]}"#;
        let dossier = Dossier::from_json(text).unwrap();
        let on = |day: &str| region.assess(&dossier, &Options { as_of: day.parse().ok(), ..Options::default() });
        let faults = on("2025-06-30").unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::NotInForce]);
        assert_eq!(on("2023-06-30").unwrap().findings.first().unwrap().outcome, crate::Outcome::Met);
    }

    #[test]
    fn what_is_given_goes_before_what_is_built_in() {
        let program = super::builtin("basisprincipes-regionaal").unwrap();
        let own = rules("minimale-eisen", "coalition", "all_musts", "", r#"{"some": "partners"}"#);
        let day = "2025-06-30".parse().unwrap();
        assert_eq!(program.other("minimale-eisen", day).unwrap().requirements().len(), 10);
        let program = program.with_rule_sets([Program::from_json(&own).unwrap()]);
        assert_eq!(program.other("minimale-eisen", day).unwrap().requirements().len(), 1);
    }
}
