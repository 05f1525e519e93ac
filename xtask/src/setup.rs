//! Getting what the other commands need and the machine lacks.

use crate::command::{Outcome, Report, Trouble, cargo, program, run, succeeds};
use crate::{python, wasm};
use std::process::Command;

pub fn everything(report: &mut Report) {
    report.step("rustfmt", || component("fmt", "rustfmt"));
    report.step("clippy", || component("clippy", "clippy"));
    report.step("compiler for the browser", || wasm::compiler().map(drop));
    report.step("Node", wasm::node);
    report.step("Chromium", wasm::chromium);
    report.step("Python", || python::interpreter().map(drop));
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

/// Adds packages of Debian, where that is what runs here and this may.
pub fn debian_packages(packages: &[&str]) -> bool {
    let root_user = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !root_user || !succeeds(&mut program("apt-get", &["--version"])) {
        return false;
    }
    let mut install = program("apt-get", &["install", "--yes", "--quiet", "--no-install-recommends"]);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    run(&mut program("apt-get", &["update", "--quiet"])).is_ok() && run(&mut install).is_ok()
}

/// Whether the Rust toolchain is kept by rustup.
pub fn has_rustup() -> bool {
    succeeds(&mut program("rustup", &["--version"]))
}
