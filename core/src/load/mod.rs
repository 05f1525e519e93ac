//! From bytes to a typed document, or to everything that is wrong with them.
//!
//! A JSON text goes straight into its type: that is the way for dossiers by the thousand. Only when it is refused, and
//! for YAML always, the text becomes a tree whose parts know their places, and the type is read from the tree. The two
//! ways accept the same documents; the tree can say what is wrong, where, and how to mend it.
//!
//! ```text
//! bytes ─source─> text ─tokens──────┐
//!                  └─json, yaml─> Node ─deserialize─> T, or an error
//!                                   ^─────tolerant──────────┘ again, without what was faulty
//! ```

mod choice;
mod deserialize;
mod error;
mod json;
mod node;
mod refusal;
mod source;
#[cfg(test)]
mod tests;
mod tokens;
mod tolerant;
#[cfg(feature = "yaml")]
mod yaml;
#[cfg(feature = "yaml")]
mod yaml_fault;

pub use source::{Format, Input, Kind};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::limits;
use node::{Node, position};
use serde::de::DeserializeOwned;

/// Said with the last fault that is told, where not all were looked for.
const MORE: &str = "there may be more faults: mend these first";

/// Reads a typed document; or gives all its faults at once, each with its path and position.
pub(crate) fn read<T: DeserializeOwned>(source: &Input<'_>, kind: Kind) -> Result<T, Diagnostics> {
    let text = source.text()?;
    if source.format == Format::Json
        && let Ok(value) = deserialize::from_text(text)
    {
        return Ok(value);
    }
    let refuse = |faults: Vec<Diagnostic>| Diagnostics::new(faults).in_text(source.name, text);
    let root = tree(text, source.format).map_err(|fault| refuse(vec![kind.helped(fault)]))?;
    tolerant::read(root, text, source.format, kind).map_err(|faults| refuse(faults).with_more_to_check())
}

/// Fills in the positions of faults that were found later, in the typed document, from their paths.
pub(crate) fn locate(source: &Input<'_>, mut faults: Vec<Diagnostic>) -> Diagnostics {
    if faults.len() > limits::DIAGNOSTICS {
        faults.truncate(limits::DIAGNOSTICS);
        if let Some(last) = faults.last_mut() {
            last.help.push(MORE.to_owned());
        }
    }
    // The document was read from this text, so it is one; if it is not after all, the faults stand without positions.
    let Ok(text) = source.text() else { return Diagnostics::new(faults) };
    let Ok(root) = tree(text, source.format) else { return Diagnostics::new(faults).in_text(source.name, text) };
    for fault in &mut faults {
        // What was asked of the engine may have no place in the document.
        let elsewhere = fault.path.is_root() && matches!(fault.code, Code::NoDate | Code::NotInForce);
        if fault.position.is_none() && !elsewhere {
            fault.position = Some(position(text, root.place(&fault.path, text)));
        }
    }
    faults.sort_by_key(|fault| fault.position);
    Diagnostics::new(faults).in_text(source.name, text)
}

fn tree(text: &str, format: Format) -> Result<Node, Diagnostic> {
    if text.trim().is_empty() {
        return Err(refusal::empty());
    }
    match format {
        Format::Json => json::parse(text),
        #[cfg(feature = "yaml")]
        Format::Yaml => yaml::parse(text),
    }
}
