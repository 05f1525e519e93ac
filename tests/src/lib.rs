//! Conformance tests: proof that the engine does what it says.

pub mod cases;
pub mod dossiers;
pub mod forget;
pub mod generate;
pub mod oracle;
pub mod trial;
