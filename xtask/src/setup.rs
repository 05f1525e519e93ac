//! Getting what the other commands need and the machine lacks.

use crate::command::{Outcome, Report, Trouble, cargo, program, run, succeeds};
use crate::wasm;

pub fn everything(report: &mut Report) {
    report.step("rustfmt", || component("fmt", "rustfmt"));
    report.step("clippy", || component("clippy", "clippy"));
    report.step("compiler for the browser", || wasm::compiler().map(drop));
}

/// Sees to it that `cargo SUBCOMMAND` is there, which comes with a component of the Rust toolchain.
pub fn component(subcommand: &str, component: &str) -> Outcome {
    let there = || succeeds(&mut cargo(&[subcommand, "--version"]));
    let added = || has_rustup() && run(&mut program("rustup", &["component", "add", component])).is_ok();
    if there() || (added() && there()) {
        return Ok(());
    }
    Err(Trouble::Lacking(format!(
        "this machine lacks `cargo {subcommand}`; get it with `rustup component add {component}`"
    )))
}

/// Whether the Rust toolchain is kept by rustup.
pub fn has_rustup() -> bool {
    succeeds(&mut program("rustup", &["--version"]))
}
