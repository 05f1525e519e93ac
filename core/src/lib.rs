//! Assesses local coalitions and regional partnerships of *Kansrijke Start* against the programme's own checklists,
//! and explains every outcome. What a dossier does not say stays unknown, and every figure says between what bounds it
//! lies, whatever the rest turns out to be.
//!
//! ```text
//! rule set ──load──> RuleSetDocument ──validate──> ValidRuleSet ──compile──> Program ─┐
//!                                                                                     ├─assess─> Assessment ──> render
//! dossier  ──load──> Dossier ─────────────────────────────────────────────────────────┘
//! ```
//!
//! Start at [`builtin`] (or [`Program::read`] for a rule set of your own), [`Dossier`], and [`Program::assess`].
//! Each module may use only those before it in this list:

// Degrees, and what is known of them.
mod truth;

// Capitals and small letters.
mod letters;

// Our own types as JSON.
mod json;

// Places in a text and in a document.
mod location;

// How much is accepted, and why.
pub mod limits;

// Faults as data.
pub mod diagnostic;

// The dossier: facts, lists, words, tables, questions.
pub mod domain;

// Rule sets as they are written.
pub mod ruleset;

// From text to types, or to all that is wrong.
mod load;

// Every name resolved, every fault said.
pub mod validate;

// Nodes in an order, and what they cost.
mod compile;

// The contract.
pub mod assessment;

// The bounds of every node.
mod evaluate;

// Which facts force them, which could change them.
mod explain;

// Findings, counts and every sentence.
mod assess;

// Terminal, Markdown, HTML, CSV, JSON.
pub mod render;

// The ways in.
mod api;

// The forms of what goes in and comes out, for other tools.
#[cfg(any(feature = "schema", feature = "schema-text"))]
mod schema;

// The rule sets that come with the engine.
#[cfg(feature = "builtin")]
mod builtin;

pub use api::Program;
pub use assess::{Findings, Options, Row, about_dossier, assess_all};
pub use assessment::{Applies, Assessment, Outcome, Questionnaire};
#[cfg(feature = "builtin")]
pub use builtin::{
    BuiltIn, InForce, RuleSetSummary, account, builtin, builtin_at, builtin_for, builtin_rule_sets, registers,
};
pub use compile::compile;
pub use diagnostic::{Diagnostic, Diagnostics};
pub use domain::{DateError, Day, Dossier, Fact, Language, List, PartialDate, Subject};
pub use evaluate::FactId;
pub use load::{Format, Input};
pub use location::{Path, Position, Step};
#[cfg(any(feature = "schema", feature = "schema-text"))]
pub use schema::SchemaKind;
#[cfg(feature = "schema")]
pub use schema::schema;
#[cfg(feature = "schema-text")]
pub use schema::schema_text;
pub use truth::{Degree, Threshold, Truth};

/// The example of the README, as a test.
#[cfg(all(doctest, feature = "builtin"))]
#[doc = include_str!("../../README.md")]
struct Readme;
