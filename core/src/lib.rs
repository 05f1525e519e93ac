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

mod api;
mod assess;
pub mod assessment;
#[cfg(feature = "builtin")]
mod builtin;
mod compile;
pub mod diagnostic;
pub mod domain;
mod evaluate;
mod explain;
pub mod limits;
mod load;
mod location;
pub mod render;
pub mod ruleset;
mod truth;
pub mod validate;

pub use api::{Program, SchemaKind, schema};
pub use assess::{Findings, Options};
pub use assessment::{Applies, Assessment, Outcome};
#[cfg(feature = "builtin")]
pub use builtin::{RuleSetSummary, builtin, builtin_at, builtin_rule_sets, registers};
pub use compile::compile;
pub use diagnostic::{Diagnostic, Diagnostics};
pub use domain::{DateError, Day, Dossier, Fact, Language, List, PartialDate, Subject};
pub use evaluate::FactId;
pub use load::{Format, Input};
pub use location::{Path, Position, Step};
pub use truth::{Degree, Threshold, Truth};
