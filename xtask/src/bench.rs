//! The benchmarks, in release.

use crate::command::{Report, Trouble, cargo, run, target_folder};
use crate::python;
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

/// Runs the benchmarks of all languages, or of one; arguments go to them.
pub fn parts(report: &mut Report, only: Option<&str>, arguments: &[&str]) {
    if only != Some("python") {
        report.step("benchmarks", || run(cargo(&[&BENCHES[..], &["--"]].concat()).args(arguments)));
    }
    if only != Some("rust") {
        report.step("benchmarks of the Python package", || python::bench(&pace()?, arguments));
    }
}

const BENCHES: [&str; 5] = ["bench", "-p", "conformance", "--bench", "*"];

/// The program that does the same work in Rust for a benchmark in another language.
fn pace() -> Result<PathBuf, Trouble> {
    // Cargo builds the programs of a package with its benchmarks.
    run(&mut cargo(&[&BENCHES[..], &["--no-run"]].concat()))?;
    Ok(target_folder().join("release").join(format!("pace{EXE_SUFFIX}")))
}
