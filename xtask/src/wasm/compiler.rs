//! A compiler for the browser: with the target of rustup or, where that cannot be had, Debian's.

use crate::command::{Trouble, cargo, output, program, run, target_folder};
use crate::setup;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: [&str; 5] = ["cargo-web", "rustc-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// A compiler that can build for the browser.
#[derive(Clone, Copy)]
pub enum Compiler {
    /// The one that runs this; it has the target.
    Own,
    /// Debian's, which builds the standard library from its source package.
    Debian,
}

/// Compiles a package of the workspace by a profile, and says where its module is.
pub fn compile(package: &str, profile: &str) -> Result<PathBuf, Trouble> {
    let (mut command, folder) = match compiler()? {
        Compiler::Own => (cargo(&["build"]), target_folder()),
        Compiler::Debian => (debian_cargo()?, debian_folder()),
    };
    run(command.args(["--locked", "-p", package, "--lib", "--profile", profile, "--target", TARGET]))?;
    Ok(folder.join(TARGET).join(profile).join(package.replace('-', "_")).with_extension("wasm"))
}

/// The compiler at hand, got first if it is not there and may be got.
pub fn compiler() -> Result<Compiler, Trouble> {
    if has_target() || (add_target() && has_target()) {
        return Ok(Compiler::Own);
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
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = output(&mut program(compiler, &["--print", "target-libdir", "--target", TARGET]));
    let folder = folder.ok().and_then(|bytes| String::from_utf8(bytes).ok());
    folder.is_some_and(|folder| Path::new(folder.trim_end()).is_dir())
}

fn add_target() -> bool {
    // Without a network there is no use in trying again and again.
    let mut command = program("rustup", &["target", "add", TARGET]);
    setup::has_rustup() && run(command.env("RUSTUP_MAX_RETRIES", "0")).is_ok()
}

fn has_debian_packages() -> bool {
    DEBIAN_PACKAGES.iter().all(|package| {
        let status = Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", package]).output();
        status.is_ok_and(|output| output.stdout == b"installed")
    })
}

/// Debian's cargo, told to use Debian's compiler and to build the standard library too.
fn debian_cargo() -> Result<Command, Trouble> {
    let binaries = Path::new("/usr/bin");
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([binaries.to_path_buf()].into_iter().chain(env::split_paths(&path)))
        .map_err(|error| Trouble::Failed(format!("the variable PATH cannot be extended: {error}")))?;
    let arguments = ["build", "-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size", "--target-dir"];
    let mut command = program(binaries.join("cargo"), &arguments);
    command.arg(debian_folder());
    command.env("PATH", path).env("RUSTC", binaries.join("rustc")).env("RUSTC_BOOTSTRAP", "1");
    command.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
    Ok(command)
}

/// Another compiler, so a folder of its own.
fn debian_folder() -> PathBuf {
    target_folder().join("debian")
}
