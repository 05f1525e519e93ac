//! The oracle: a tiny, obviously right evaluator of plain degrees, and every way to complete what a dossier leaves open.
//!
//! It reads a dossier as its file says it and a rule set as its author wrote it, and shares nothing with the engine
//! that could hide a fault: no intervals, no resolved conditions, no compiled program.

mod complete;
mod day;
mod degree;
mod evaluate;
mod known;
mod links;
mod reads;
mod share;
mod value;
mod world;

pub use complete::{Change, Completions, Coverage, Slot};
pub use day::{Day, days};
pub use degree::Degree;
pub use evaluate::{Counts, Rules, Turnout};
use evaluate::{field_key, names_status, whole};
use known::Possible;
pub use known::{Kind, Said};
pub use links::{Settled, counting};
pub use reads::Reads;
use reads::Use;
pub use value::{Asked, Value};
use value::{numeral, word};
pub use world::{Item, World};
