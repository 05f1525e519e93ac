//! A compiler for the browser: the one at hand with the target of rustup or, where that cannot be had, Debian's.
//!
//! The standard library as it comes is made for speed, and words every panic. Built from its sources, for size and
//! without those words, it makes the module a tenth smaller. Stable compilers can do that when asked as nightly ones are.

use crate::command::{Trouble, cargo, output, program, run, succeeds, target_folder};
use crate::setup;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
/// Every error of ours is a value, so a panic needs no words: it stops.
const FLAGS: [&str; 3] = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none"];
const STANDARD_LIBRARY: [&str; 2] = ["-Zbuild-std=std", "-Zbuild-std-features=optimize_for_size"];
const DEBIAN_PACKAGES: [&str; 5] = ["cargo-web", "rustc-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// A compiler that can build for the browser.
#[derive(Clone, Copy)]
pub enum Compiler {
    /// The one that runs this; it has the target, and the sources of the standard library.
    OwnWithSources,
    /// The one that runs this; it has the target, with the standard library as it comes.
    Own,
    /// Debian's, which builds the standard library from its source package.
    Debian,
}

impl Compiler {
    /// Whether it builds the standard library too.
    pub fn builds_standard_library(self) -> bool {
        matches!(self, Self::OwnWithSources | Self::Debian)
    }
}

/// Compiles a package of the workspace by a profile, and says where its module is.
pub fn compile(compiler: Compiler, package: &str, profile: &str) -> Result<PathBuf, Trouble> {
    let (mut command, folder) = match compiler {
        Compiler::OwnWithSources => (cargo(&["build"]), target_folder().join("small")),
        Compiler::Own => (cargo(&["build"]), target_folder()),
        // Another compiler, so a folder of its own.
        Compiler::Debian => (debian_cargo()?, target_folder().join("debian")),
    };
    if compiler.builds_standard_library() {
        command.args(STANDARD_LIBRARY).env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", FLAGS.join(" "));
    }
    command.arg("--target-dir").arg(&folder);
    run(command.args(["--locked", "-p", package, "--lib", "--profile", profile, "--target", TARGET]))?;
    Ok(folder.join(TARGET).join(profile).join(package.replace('-', "_")).with_extension("wasm"))
}

/// The compiler at hand, got first if it is not there and may be got.
pub fn compiler() -> Result<Compiler, Trouble> {
    if has_target() || (add("target", TARGET) && has_target()) {
        let small = has_sources() || (add("component", "rust-src") && has_sources());
        return Ok(if small { Compiler::OwnWithSources } else { Compiler::Own });
    }
    if has_debian_packages() || (setup::debian_packages(&DEBIAN_PACKAGES) && has_debian_packages()) {
        return Ok(Compiler::Debian);
    }
    Err(Trouble::Lacking(format!(
        "this machine lacks the target {TARGET}\n\
         get it with `rustup target add {TARGET}`\n\
         or, on Debian, as root, with `apt-get install --no-install-recommends {}`",
        DEBIAN_PACKAGES.join(" ")
    )))
}

fn has_target() -> bool {
    folder_of(&["--print", "target-libdir", "--target", TARGET]).is_some_and(|folder| folder.is_dir())
}

/// Whether the sources of the standard library are there, and the compiler knows how to build them small.
fn has_sources() -> bool {
    let sources = folder_of(&["--print", "sysroot"]).map(|folder| folder.join("lib/rustlib/src/rust/library/std"));
    let mut knows = program(own(), &FLAGS);
    knows.args(["--print", "sysroot"]).env("RUSTC_BOOTSTRAP", "1");
    sources.is_some_and(|folder| folder.is_dir()) && succeeds(&mut knows)
}

fn own() -> OsString {
    env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// A folder that the compiler at hand tells of.
fn folder_of(arguments: &[&str]) -> Option<PathBuf> {
    let told = output(&mut program(own(), arguments)).ok()?;
    Some(PathBuf::from(String::from_utf8(told).ok()?.trim_end()))
}

fn add(what: &str, name: &str) -> bool {
    // Without a network there is no use in trying again and again.
    let mut command = program("rustup", &[what, "add", name]);
    setup::has_rustup() && run(command.env("RUSTUP_MAX_RETRIES", "0")).is_ok()
}

fn has_debian_packages() -> bool {
    DEBIAN_PACKAGES.iter().all(|package| {
        let status = Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]).output();
        status.is_ok_and(|output| output.stdout == b"installed")
    })
}

/// Debian's cargo, told to use Debian's compiler.
fn debian_cargo() -> Result<Command, Trouble> {
    let binaries = Path::new("/usr/bin");
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([binaries.to_path_buf()].into_iter().chain(env::split_paths(&path)))
        .map_err(|error| Trouble::Failed(format!("the variable PATH cannot be extended: {error}")))?;
    let mut command = program(binaries.join("cargo"), &["build"]);
    command.env("PATH", path).env("RUSTC", binaries.join("rustc"));
    command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
    Ok(command)
}
