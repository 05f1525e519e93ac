//! Running programs, and reporting how it went.

#![expect(clippy::disallowed_types, reason = "a step says how long it took; nothing depends on it")]

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

/// Why a step did not succeed.
#[derive(Debug)]
pub enum Trouble {
    /// It ran and failed.
    Failed(String),
    /// It could not run: what the machine lacks, and how to get it.
    Lacking(String),
}

/// How a step ended.
pub type Outcome = Result<(), Trouble>;

/// The folder of the checkout.
pub fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Where things are built.
pub fn target_folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The cargo that runs this, with these arguments, in the folder of the checkout.
pub fn cargo(arguments: &[&str]) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")), arguments)
}

/// A program with these arguments, in the folder of the checkout.
pub fn program(name: impl Into<OsString>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name.into());
    command.args(arguments).current_dir(root());
    command
}

/// Shows the command, runs it with its output in view, and fails as it fails.
pub fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    println!("$ {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Trouble::Failed(format!("`{line}` gave {status}"))),
        Err(error) => Err(Trouble::Failed(format!("`{line}` did not start: {error}"))),
    }
}

/// What a command prints; its complaints stay in view.
pub fn output(command: &mut Command) -> Result<Vec<u8>, Trouble> {
    let line = line(command);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| Trouble::Failed(format!("`{line}` did not start: {error}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(Trouble::Failed(format!("`{line}` gave {}", output.status)))
}

/// Whether a command starts and succeeds, without a sound.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// The command as one would type it, with the variables set for it and without the folders of this machine.
fn line(command: &Command) -> String {
    let mut words = Vec::new();
    for (name, value) in command.get_envs() {
        if let Some(value) = value.filter(|_| name != "PATH" && name != crate::cases::TOLD) {
            words.push(format!("{}='{}'", name.to_string_lossy(), value.to_string_lossy()));
        }
    }
    let program = PathBuf::from(command.get_program());
    words.push(program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned());
    words.extend(command.get_args().map(|argument| argument.to_string_lossy().into_owned()));
    words.join(" ")
}

/// What the steps came to.
pub struct Report {
    passed: usize,
    failed: Vec<String>,
    not_run: Vec<String>,
    tolerant: bool,
}

impl Report {
    /// A step that cannot run counts as failed.
    pub fn strict() -> Self {
        Self { passed: 0, failed: Vec::new(), not_run: Vec::new(), tolerant: false }
    }

    /// A step that cannot run is only said, except in CI (`CI=true`).
    pub fn tolerant() -> Self {
        let in_ci = env::var_os("CI").is_some_and(|value| value == "true");
        Self { tolerant: !in_ci, ..Self::strict() }
    }

    /// Runs a step and says its name, how it went and how long it took.
    pub fn step(&mut self, name: &str, action: impl FnOnce() -> Outcome) {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = action();
        let seconds = start.elapsed().as_secs_f64();
        match outcome {
            Ok(()) => {
                println!("== {name}: ok, {seconds:.1} s");
                self.passed += 1;
            }
            Err(Trouble::Lacking(what)) if self.tolerant => {
                println!("== {name}: not run, {what}");
                self.not_run.push(format!("{name}: {what}"));
            }
            Err(Trouble::Failed(what) | Trouble::Lacking(what)) => {
                println!("{what}\n== {name}: failed, {seconds:.1} s");
                self.failed.push(format!("{name}: {what}"));
            }
        }
    }

    /// Sums up; the exit code is a failure when a step failed.
    pub fn finish(self) -> ExitCode {
        println!();
        for (title, lines) in [("not run", &self.not_run), ("failed", &self.failed)] {
            if !lines.is_empty() {
                println!("{title}:\n  {}\n", lines.join("\n").replace('\n', "\n  "));
            }
        }
        println!("{} passed, {} failed", self.passed, self.failed.len());
        if self.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
