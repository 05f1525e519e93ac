//! Rule sets as they stand in files: what an author writes, not yet checked.

mod account;
mod anchors;
mod clause;
mod clause_file;
mod condition;
mod document;
mod labels;
mod measure;
mod operand;
mod register;
mod requirement;
#[cfg(feature = "schema")]
mod schema;

pub use account::{Account, ClauseAccount, ClauseCounts, DocumentAccount, InstrumentAccount};
pub use anchors::SourceText;
pub use clause::{Clause, Disposition, Strength};
pub use clause_file::ClauseNames;
pub use condition::{ConditionDocument, ReferenceAspect};
pub use document::{
    GroupDocument, GroupOutcome, HeadlineDocument, Nouns, RuleSetDocument, Standing, ValidFrom, ValidityBasis, Verdict,
};
pub use measure::MeasureDocument;
pub use operand::{OneOrMore, Operand, TestDocument, Where};
pub use register::{Instrument, Registers, Resource, SourceDocument};
pub use requirement::{
    Contrast, CoverageDocument, NextStepDocument, Obligation, OwnQuestion, PromptDocument, RemarkDocument,
    RequirementDocument,
};
