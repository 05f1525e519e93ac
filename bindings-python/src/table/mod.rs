//! Tables: Arrow in memory, handed over without a copy.

mod column;
mod findings;
mod frame;
mod summary;
mod values;
mod wide;

pub use findings::Findings;
pub use frame::Frame;
