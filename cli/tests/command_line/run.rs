//! Running the program.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What the program gave back.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("what is written is UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The program, away from what the machine's own settings would change.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kansrijk"));
    command.env_remove("NO_COLOR").env("TERM", "xterm");
    command
}

/// Runs the program with these arguments.
pub fn kansrijk<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Ran {
    program().args(arguments).stdin(Stdio::null()).output().expect("the program runs").into()
}

/// Runs the program with this text on standard input.
pub fn kansrijk_reading<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>, input: &[u8]) -> Ran {
    fed(program().args(arguments), input)
}

/// Runs a command with this text on standard input.
pub fn fed(command: &mut Command, input: &[u8]) -> Ran {
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().expect("the program runs");
    let mut stdin = child.stdin.take().expect("it has an input");
    let input = input.to_vec();
    // It may stop reading early; that is its right.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("it ends");
    feeder.join().expect("all that was wanted was fed");
    output.into()
}

/// An example of the project.
pub fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(name)
}

/// A folder of its own for each test.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(test: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        fs::create_dir_all(&path).expect("the folder can be made");
        Self(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// A file in it.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).expect("the file can be written");
        path
    }
}

/// A dossier that says nothing but this.
pub fn dossier(facts: &str) -> String {
    format!("subject: coalition\nname: Coalitie Voorbeeld\ndescribed_on: 2025-03\n{facts}")
}
