//! How the program ends.

use std::process::ExitCode;

/// How the program ends; of several endings the last one here wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// Done, and what `--fail-on` names was found, or an anchor was not.
    Found = 1,
    /// Some input was refused, or the result could not be written.
    Refused = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
