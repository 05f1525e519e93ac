//! Rule sets as they stand in files: what an author writes, not yet checked.

mod condition;
mod document;
mod operand;
mod labels;
mod register;
mod requirement;

pub use condition::{ConditionDocument, ReferenceAspect};
pub use document::{GroupDocument, GroupOutcome, Nouns, RuleSetDocument, Standing, ValidFrom, ValidityBasis, Verdict};
pub use operand::{OneOrMore, Operand, TestDocument, Where};
pub use register::{Clause, Instrument, Registers, Resource, SourceDocument};
pub use requirement::{
    Contrast, CoverageDocument, NextStepDocument, Obligation, OwnQuestion, PromptDocument, RemarkDocument,
    RequirementDocument,
};
