//! Node, its package manager, and the tools that these bring.

use super::source;
use crate::command::{Outcome, Trouble, output, program, succeeds};
use crate::setup;
use std::path::Path;
use std::process::Command;

const OLDEST: u32 = 20;
const DEBIAN_PACKAGES: [&str; 2] = ["nodejs", "npm"];

/// Sees to it that Node and npm are there.
pub fn node() -> Outcome {
    if is_there() || (setup::debian_packages(&DEBIAN_PACKAGES) && is_there()) {
        return Ok(());
    }
    Err(Trouble::Lacking(format!(
        "this machine lacks Node {OLDEST} or later with npm\n\
         get it from nodejs.org, or, on Debian, as root, with `apt-get install {}`",
        DEBIAN_PACKAGES.join(" ")
    )))
}

fn is_there() -> bool {
    let version = output(&mut program("node", &["--version"])).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let major = version.and_then(|text| text.trim().trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    major.is_some_and(|major| major >= OLDEST) && succeeds(&mut npm(&source(), &["--version"]))
}

/// npm with these arguments, in a folder.
pub fn npm(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(folder);
    command
}

/// A program that npm has got for the package.
pub fn tool(path: &str) -> Command {
    script(&format!("node_modules/{path}"))
}

/// A script of the package, or an argument of Node itself.
pub fn script(path: &str) -> Command {
    let mut command = program("node", &[path]);
    command.current_dir(source());
    command
}
