//! The ways in: from text to a dossier or a program.

pub use crate::compile::Program;

use crate::{
    compile::compile,
    diagnostic::Diagnostics,
    domain::Dossier,
    load::{Format, Input, Kind, locate, read},
    ruleset::{Registers, RuleSetDocument},
    validate::validate,
};
use std::sync::Arc;

impl Dossier {
    /// Reads a dossier from JSON.
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    pub fn from_json(text: &str) -> Result<Self, Diagnostics> {
        Self::read(&Input { name: "", format: Format::Json, bytes: text.as_bytes() })
    }

    /// Reads a dossier from YAML.
    ///
    /// ```
    /// let dossier = kansrijk::Dossier::from_yaml("subject: coalition\nname: Coalitie Voorbeeld\nleads: []\n")?;
    /// assert!(dossier.leads.is_stated());
    /// # Ok::<(), kansrijk::Diagnostics>(())
    /// ```
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, Diagnostics> {
        Self::read(&Input { name: "", format: Format::Yaml, bytes: text.as_bytes() })
    }

    /// Reads a dossier from bytes with a name, such as those of a file.
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    pub fn read(input: &Input<'_>) -> Result<Self, Diagnostics> {
        let dossier: Self = read(input, Kind::Dossier)?;
        let faults = dossier.faults();
        if faults.is_empty() { Ok(dossier) } else { Err(locate(input, faults)) }
    }
}

impl Diagnostics {
    /// The same faults, with their places in what the dossier was read from. For those that only an assessment finds:
    /// it knows the dossier, not its text.
    #[must_use]
    pub fn located(self, input: &Input<'_>) -> Self {
        locate(input, self.into_items())
    }
}

impl Program {
    /// Reads, checks and compiles a rule set; it may refer to everything in the registers.
    ///
    /// # Errors
    /// All faults at once, each with its line and column.
    pub fn read(input: &Input<'_>, registers: Arc<Registers>) -> Result<Self, Diagnostics> {
        let document: RuleSetDocument = read(input, Kind::RuleSet)?;
        let rules = validate(document, registers).map_err(|faults| locate(input, faults))?;
        compile(rules).map_err(|fault| locate(input, vec![fault]))
    }
}
