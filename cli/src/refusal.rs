//! Why something was not done, as a person reads it.

use kansrijk::{Diagnostics, Input, diagnostic::Code};
use std::fmt;

/// Why a file was not used, or a wish not granted.
#[derive(Debug)]
pub enum Refusal {
    /// The engine refused it.
    Engine(Diagnostics),
    /// It did not get as far as the engine.
    Outside {
        /// What kind of fault it is, where the engine knows it too.
        code: Option<Code>,
        /// What is wrong.
        message: String,
        /// How to mend it.
        help: String,
    },
    /// A linked file was not used.
    Linked {
        /// The dossier that links to it.
        from: String,
        /// Where the link stands in that dossier.
        place: String,
        /// Why.
        cause: Box<Refusal>,
    },
}

impl Refusal {
    /// A refusal of something that never reached the engine.
    pub fn outside(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Outside { code: None, message: message.into(), help: help.into() }
    }

    /// The same refusal, with the places in the dossier that it is about.
    pub fn located(self, dossier: &Input<'_>) -> Self {
        match self {
            Self::Engine(faults) => Self::Engine(faults.located(dossier)),
            other => other,
        }
    }
}

impl From<Diagnostics> for Refusal {
    fn from(faults: Diagnostics) -> Self {
        Self::Engine(faults)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Engine(faults) => write!(f, "{faults}"),
            Self::Linked { from, place, cause } => match &**cause {
                // Its own help is about a file that was named to the command.
                Self::Outside { code, message, .. } => {
                    let help = format!("`{place}` of {from} links to it; a link is seen from the folder of that file");
                    let cause = Self::Outside { code: *code, message: message.clone(), help };
                    write!(f, "{cause}")
                }
                cause => write!(f, "{cause}\n  = `{place}` of {from} links to it"),
            },
            Self::Outside { code: None, message, help } => write!(f, "error: {message}\n  = {help}"),
            Self::Outside { code: Some(code), message, help } => {
                write!(f, "error[{}]: {message}\n  = {help}", code.id())
            }
        }
    }
}
