//! The Python package: its wheel, and its tests, which ask the installed wheel and never the source tree.

use crate::cases;
use crate::command::{Outcome, Trouble, program, run, succeeds, target_folder};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// The interpreters to try, the usual one first.
const INTERPRETERS: [&str; 7] =
    ["python3", "python", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10"];

/// What an interpreter has to have.
const FITS: &str = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))";

/// Debian's packages with an interpreter that fits.
const DEBIAN_PACKAGES: [&str; 2] = ["python3", "python3-venv"];

/// Builds the wheel, and says how large it is.
pub fn wheel() -> Outcome {
    let wheel = build(&Environment::fresh("build", &["maturin>=1.16,<2"])?)?;
    let size = fs::metadata(&wheel).map_err(|error| failed(&wheel, &error))?.len();
    println!("{} ({:.2} MB)", wheel.file_name().unwrap_or_default().to_string_lossy(), size as f64 / 1e6);
    const MOST: u64 = 2_000_000;
    if size > MOST {
        return Err(Trouble::Failed(format!("the wheel is larger than {} MB", MOST / 1_000_000)));
    }
    Ok(())
}

/// Builds the wheel, installs it where nothing else is, and tests what was installed.
pub fn test() -> Outcome {
    wheel()?;
    let environment = Environment::fresh("test", &[])?;
    let wheel = built()?;
    let install = format!("{}[charts,progress]", wheel.display());
    // What the tests need stands in the package's own pyproject.toml.
    environment.pip(&["install", "--group", "bindings-python/pyproject.toml:test", &install])?;
    environment.run(&["-m", "pytest", "bindings-python/tests"])
}

/// Runs the notebooks that users read.
pub fn notebooks() -> Outcome {
    let environment = Environment::known("test")?;
    environment.run(&["-m", "pytest", "--nbmake", "bindings-python/notebooks"])
}

/// Measures the installed wheel, against Rust and against other engines.
pub fn bench(pace: &Path, arguments: &[&str]) -> Outcome {
    let environment = Environment::fresh("bench", &["maturin>=1.16,<2"])?;
    let wheel = build(&environment)?;
    environment.pip(&["install", "--group", "bindings-python/pyproject.toml:bench", &wheel.to_string_lossy()])?;
    let all = ["bindings-python/benches", "--pace", &pace.to_string_lossy()];
    environment.run(&[&all[..], arguments].concat())
}

/// An interpreter that fits, got first if there is none and it may be got.
pub fn interpreter() -> Result<OsString, Trouble> {
    let fits = |name: &&str| succeeds(&mut program(*name, &["-c", FITS]));
    let find = || INTERPRETERS.iter().find(|name| fits(name)).map(OsString::from);
    if let Some(found) = find() {
        return Ok(found);
    }
    let added = crate::setup::debian_packages(&DEBIAN_PACKAGES);
    find().filter(|_| added).ok_or_else(|| {
        Trouble::Lacking(format!(
            "this machine lacks Python 3.10 or later with its module venv\n\
             get it from python.org, or, on Debian, as root, with `apt-get install {}`",
            DEBIAN_PACKAGES.join(" ")
        ))
    })
}

/// A virtual environment.
struct Environment {
    python: PathBuf,
}

impl Environment {
    /// A new one, with these packages and nothing else.
    fn fresh(name: &str, packages: &[&str]) -> Result<Self, Trouble> {
        let folder = folder().join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| failed(&folder, &error))?;
        }
        run(&mut program(interpreter()?, &["-m", "venv", &folder.to_string_lossy()]))?;
        let environment = Self::known(name)?;
        // Groups of dependencies are newer than the pip that comes with some interpreters.
        let all: Vec<&str> =
            ["install", "--upgrade", "pip>=25.1"].into_iter().chain(packages.iter().copied()).collect();
        environment.pip(&all)?;
        Ok(environment)
    }

    /// One that was made before.
    fn known(name: &str) -> Result<Self, Trouble> {
        let folder = folder().join(name);
        let python = if cfg!(windows) { folder.join("Scripts/python.exe") } else { folder.join("bin/python") };
        if python.exists() {
            return Ok(Self { python });
        }
        Err(Trouble::Failed(format!("{}: there is no such environment", python.display())))
    }

    fn pip(&self, arguments: &[&str]) -> Outcome {
        let all = ["-m", "pip", "--quiet", "--disable-pip-version-check"].into_iter().chain(arguments.iter().copied());
        run(&mut program(&self.python, &all.collect::<Vec<_>>()))
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        let mut command = program(&self.python, arguments);
        run(command.env_remove("PYTHONPATH").env_remove("PYTHONHOME").env(cases::TOLD, cases::folder()))
    }
}

/// The wheel, built with the tool of this environment.
fn build(environment: &Environment) -> Result<PathBuf, Trouble> {
    if wheels().exists() {
        fs::remove_dir_all(wheels()).map_err(|error| failed(&wheels(), &error))?;
    }
    let out = wheels();
    let arguments =
        ["-m", "maturin", "build", "--quiet", "--locked", "--manifest-path", "bindings-python/Cargo.toml", "--out"];
    let all: Vec<&str> = arguments.to_vec();
    let mut command = program(&environment.python, &all);
    run(command.arg(out))?;
    built()
}

/// The wheel that was built last.
fn built() -> Result<PathBuf, Trouble> {
    let entries = fs::read_dir(wheels()).map_err(|error| failed(&wheels(), &error))?;
    let mut paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let wheel = paths.find(|path| path.extension().is_some_and(|ending| ending == "whl"));
    wheel.ok_or_else(|| Trouble::Failed("maturin built no wheel".to_owned()))
}

fn wheels() -> PathBuf {
    target_folder().join("wheels")
}

fn folder() -> PathBuf {
    target_folder().join("python")
}

fn failed(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::Failed(format!("{}: {error}", path.display()))
}
