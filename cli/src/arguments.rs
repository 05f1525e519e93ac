//! What the command line understands, and its help.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use kansrijk::domain::Vocabulary;
use kansrijk::{Language, Outcome, PartialDate};
use std::path::PathBuf;

/// Assess local coalitions of Kansrijke Start against the programme's own checklists
///
/// A dossier is a YAML or JSON file with what is known of one coalition. An assessment says of each requirement of a
/// rule set whether it is met, why, on which facts, what is not known yet and whom to ask, what helps, and which clause
/// of which source document says so. What a dossier does not say is unknown; it is never taken for "no".
#[derive(Debug, Parser)]
#[command(name = "kansrijk", version, arg_required_else_help = true, max_term_width = 80, after_help = AFTER)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const AFTER: &str = "\
Examples:
  kansrijk new coalition > dossier.yaml       a dossier to fill in
  kansrijk assess dossier.yaml                how do we stand, and what do I ask
  kansrijk rules show minimale-eisen          what is asked of a coalition

Exit status:
  0   done
  1   done, and something that --fail-on names was found, or an anchor was not
  2   some input was refused, or the command was not understood";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    Assess(Assess),
    /// See, check and describe rule sets and the words that dossiers use
    #[command(subcommand)]
    Rules(RulesCommand),
    New(New),
    Sources(Sources),
    /// Print a script that completes commands and options in a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  kansrijk completions bash > ~/.local/share/bash-completion/completions/kansrijk
  kansrijk completions fish > ~/.config/fish/completions/kansrijk.fish";

/// Assess dossiers
///
/// Each dossier is assessed against each rule set. Results go to standard output, refusals to standard error. A dossier
/// that is refused is not assessed at all; the others are, and the exit status is 2.
#[derive(Debug, Args)]
#[command(after_help = ASSESS_EXAMPLES)]
pub struct Assess {
    /// Files with one dossier each; `-` reads standard input
    ///
    /// A file is JSON or YAML by its ending (.json, .yaml, .yml). Without one of these, it is JSON when it begins with a
    /// bracket.
    #[arg(required = true, value_name = "DOSSIER", value_hint = clap::ValueHint::FilePath)]
    pub dossiers: Vec<PathBuf>,

    /// A rule set to assess against: the id of a built-in one, or a file
    ///
    /// May be given more than once. What ends in .json, .yaml or .yml, or has a slash in it, is a file; `-` is standard
    /// input. Without this option, all built-in rule sets about the subject of the dossier are used.
    #[arg(long, value_name = "ID|FILE", value_hint = clap::ValueHint::FilePath)]
    pub rules: Vec<PathBuf>,

    /// The date that the assessment speaks of [default: the dossier's described_on]
    ///
    /// A day (2024-06-30); of a month (2024-06) or a year (2024), its last day. It selects the version of a built-in rule
    /// set. Today's date is never used unless you give it.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<PartialDate>,

    #[command(flatten)]
    pub reader: Reader,

    /// The form of the result
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Show everything: all questions and all findings (text only; the other forms always do)
    #[arg(long)]
    pub all: bool,

    /// End with status 1 when a must has this outcome
    ///
    /// May be given more than once, or as a list: `--fail-on not_met,unknown`. Only requirements that a rule set calls a
    /// must count; what should or may be done never fails an assessment.
    #[arg(long, value_name = "OUTCOME", value_delimiter = ',', value_parser = outcomes())]
    pub fail_on: Vec<Outcome>,

    /// Whether texts are coloured
    ///
    /// `auto` colours a text when it goes to a terminal and the variable NO_COLOR is not set.
    #[arg(long, visible_alias = "color", value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub colour: Colour,
}

const ASSESS_EXAMPLES: &str = "\
Examples:
  kansrijk assess examples/almelo.yaml
  kansrijk assess *.yaml --format csv > coalitions.csv
  kansrijk assess dossier.yaml --as-of 2025-06 --lang en --all
  kansrijk assess dossier.yaml --rules our-own.yaml --fail-on not_met
  curl -s https://example.org/dossier.json | kansrijk assess - --format json";

/// Who reads the result.
#[derive(Debug, Args)]
pub struct Reader {
    /// The language of texts and labels: Dutch or English
    #[arg(long = "lang", value_name = "LANG", value_parser = languages(), default_value = "nl")]
    pub language: Language,
}

/// The form of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// for people, at most 80 columns wide
    Text,
    /// for programs: one assessment, or a list when there are several dossiers or rule sets
    Json,
    /// Markdown
    Md,
    /// one page without scripts, to print or publish
    Html,
    /// a table with one row for each dossier and requirement
    Csv,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    /// on a terminal
    Auto,
    /// always
    Always,
    /// never
    Never,
}

/// What can be done with rule sets.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// List the built-in rule sets
    List(Reader),
    /// Show a rule set, a list of words, the questions or the resources
    ///
    /// Words of a dossier, such as the kinds of partners, come with what they stand for, on what ground, and the clauses
    /// that say so.
    #[command(after_help = SHOW_EXAMPLES)]
    Show {
        /// The id of a rule set, `questions`, `resources`, or the name of a list of words such as `partner-kinds`
        name: String,
        #[command(flatten)]
        reader: Reader,
    },
    /// Check rule sets of your own, and show all their faults
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// Files with one rule set each; `-` reads standard input
        #[arg(required = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
        files: Vec<PathBuf>,
    },
    /// Print the JSON Schema of a kind of document, for an editor to complete and check it by
    #[command(after_help = SCHEMA_EXAMPLES)]
    Schema {
        /// The kind of document
        #[arg(value_enum)]
        kind: SchemaKind,
    },
}

const SHOW_EXAMPLES: &str = "\
Examples:
  kansrijk rules show minimale-eisen --lang en
  kansrijk rules show partner-kinds
  kansrijk rules show lists                   everything a dossier may hold";

const CHECK_EXAMPLES: &str = "\
Example:
  kansrijk rules check our-own.yaml && kansrijk assess dossier.yaml --rules our-own.yaml";

const SCHEMA_EXAMPLES: &str = "\
Example:
  kansrijk rules schema dossier > dossier.schema.json";

/// The kinds of documents that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaKind {
    /// what a rule set may say
    Ruleset,
    /// what a dossier may say
    Dossier,
    /// what an assessment says
    Assessment,
    /// what a rule set asks, to draw a form from
    Questionnaire,
}

/// Print a dossier to fill in
///
/// It has a place for everything that the rule sets may ask, each with its question, and says nothing yet: assessed as
/// it is, every requirement is unknown.
#[derive(Debug, Args)]
#[command(after_help = NEW_EXAMPLES)]
pub struct New {
    /// What the dossier is about
    #[arg(value_enum)]
    pub subject: NewSubject,
    #[command(flatten)]
    pub reader: Reader,
}

const NEW_EXAMPLES: &str = "\
Example: make a dossier, fill it in, and assess it. Without `described_on` in the dossier, say at which date.
  kansrijk new coalition > dossier.yaml
  kansrijk assess dossier.yaml --as-of 2025-03";

/// What a new dossier can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum NewSubject {
    /// a local coalition
    Coalition,
    /// a regional partnership
    Partnership,
    /// a municipality
    Municipality,
}

/// Show what became of every clause of the source documents
///
/// Each clause is a requirement, names a tool, stands behind a list of words, explains, or asks what nobody can say. Which
/// requirements rest on it follows from what they cite.
#[derive(Debug, Args)]
#[command(after_help = SOURCES_EXAMPLES)]
pub struct Sources {
    /// Show every clause, with its disposition and requirements; of one document, by its id or letter, or of all
    #[arg(long, value_name = "DOCUMENT", num_args = 0..=1, conflicts_with = "verify")]
    pub clauses: Option<Option<String>>,

    /// Look up the anchor of every clause in the texts of the documents
    ///
    /// The folder holds the documents under the names of the register. Bold, links and line ends make no difference. Ends
    /// with status 1 when an anchor is not found, and with 2 when a document cannot be read.
    #[arg(long, value_name = "FOLDER", value_hint = clap::ValueHint::DirPath)]
    pub verify: Option<PathBuf>,

    #[command(flatten)]
    pub reader: Reader,

    /// The form of the result
    #[arg(long, value_enum, default_value_t = SourcesFormat::Text)]
    pub format: SourcesFormat,
}

const SOURCES_EXAMPLES: &str = "\
Examples:
  kansrijk sources --lang en
  kansrijk sources --clauses lokaal-stappenplan
  kansrijk sources --verify documents";

/// The form of what is told of clauses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SourcesFormat {
    /// for people, at most 80 columns wide
    Text,
    /// for programs
    Json,
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::IDS).map(|id| Language::from_id(&id).unwrap_or_default())
}

fn outcomes() -> impl TypedValueParser<Value = Outcome> {
    PossibleValuesParser::new(Outcome::ALL.map(Outcome::id))
        .map(|id| Outcome::ALL.into_iter().find(|outcome| outcome.id() == id).unwrap_or(Outcome::Unknown))
}
