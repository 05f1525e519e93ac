//! The benchmarks, in release.

use crate::command::{Outcome, cargo, run};

pub fn measure(arguments: &[&str]) -> Outcome {
    run(cargo(&["bench", "-p", "conformance", "--bench", "*", "--"]).args(arguments))
}
