//! The benchmarks, in release.

use crate::command::{Report, Trouble, cargo, run, target_folder};
use crate::{python, wasm};
use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

/// Runs the benchmarks of all languages, or of one; arguments go to them.
pub fn parts(report: &mut Report, only: Option<&str>, arguments: &[&str]) {
    let asked = |part| only.is_none_or(|only| only == part);
    if asked("rust") {
        report.step("benchmarks", || run(cargo(&[&BENCHES[..], &["--"]].concat()).args(arguments)));
    }
    if asked("python") {
        report.step("benchmarks of the Python package", || python::bench(&pace()?, arguments));
    }
    if asked("wasm") {
        report.step("benchmarks of the npm package", || wasm::bench(&pace()?, arguments));
    }
}

const BENCHES: [&str; 5] = ["bench", "-p", "conformance", "--bench", "*"];

/// The program that does the same work in Rust for a benchmark in another language.
fn pace() -> Result<PathBuf, Trouble> {
    // Cargo builds the programs of a package with its benchmarks.
    run(&mut cargo(&[&BENCHES[..], &["--no-run"]].concat()))?;
    Ok(target_folder().join("release").join(format!("pace{EXE_SUFFIX}")))
}
