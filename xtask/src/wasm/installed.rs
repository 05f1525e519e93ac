//! The tests and the benchmarks of the npm package, which ask the installed package and never the source tree.

use super::node::{npm, script, tool};
use super::{build, chromium, failed, package, remove, source};
use crate::cases;
use crate::command::{Outcome, Trouble, run, target_folder};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds the package, installs it where nothing else is, and tests what was installed.
pub fn test() -> Outcome {
    build()?;
    run(tool("prettier/bin/prettier.cjs").args(["--check", "."]))?;
    let tests = source().join("tests");
    remove(&tests.join("node_modules"))?;
    install(&pack()?, &tests)?;
    run(tool("typescript/bin/tsc").args(["--project", "tests"]))?;
    run_tests(&["tests".into(), "form/tests".into()])
}

/// Tests in Chromium what `test` built and installed.
pub fn test_in_chromium() -> Outcome {
    chromium()?;
    let folder = source().join("tests");
    if !folder.join("node_modules/kansrijk").exists() {
        return Err(Trouble::Failed("there is no npm package to test".to_owned()));
    }
    // What needs a browser stands in folders of its own.
    let entries = fs::read_dir(&folder).map_err(|error| failed(&folder, &error))?;
    let folders = entries.filter_map(|entry| entry.ok()).filter(|entry| entry.path().is_dir());
    let names = folders.map(|entry| entry.file_name()).filter(|name| name != "node_modules");
    run_tests(&names.map(|name| Path::new("tests").join(name)).collect::<Vec<_>>())
}

/// Measures the installed package, against Rust and against other engines.
pub fn bench(pace: &Path, arguments: &[&str]) -> Outcome {
    build()?;
    let benches = source().join("benches");
    run(&mut npm(&benches, &["ci"]))?;
    install(&pack()?, &benches)?;
    run(tool("typescript/bin/tsc").args(["--project", "benches"]))?;
    // With a collection of garbage before each figure, so that none pays for another.
    run(script("--expose-gc").arg("benches/main.js").arg("--pace").arg(pace).args(arguments))
}

/// The package as npm publishes it.
fn pack() -> Result<PathBuf, Trouble> {
    let folder = target_folder().join("npm");
    run(&mut npm(&package(), &["pack", "--silent", "--pack-destination", &folder.to_string_lossy()]))?;
    Ok(folder.join(format!("kansrijk-{}.tgz", version()?)))
}

fn install(packed: &Path, folder: &Path) -> Outcome {
    run(&mut npm(folder, &["install", "--no-save", "--no-package-lock", &packed.to_string_lossy()]))
}

/// Runs the tests in these folders of the package.
fn run_tests(folders: &[PathBuf]) -> Outcome {
    let mut files = Vec::new();
    for folder in folders {
        files.extend(test_files(folder)?);
    }
    if files.is_empty() {
        return Err(Trouble::Failed("there are no tests".to_owned()));
    }
    run(script("--test").arg("--test-reporter=spec").args(files).env(cases::TOLD, cases::folder()))
}

/// By name: what Node makes of a folder differs from version to version.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let entries = fs::read_dir(source().join(folder)).map_err(|error| failed(folder, &error))?;
    let names = entries.filter_map(|entry| entry.ok().map(|entry| entry.file_name()));
    let mut names: Vec<_> = names.filter(|name| name.to_string_lossy().ends_with(".test.js")).collect();
    names.sort();
    Ok(names.into_iter().map(|name| folder.join(name)).collect())
}

/// The version that the package says it has.
fn version() -> Result<String, Trouble> {
    let path = source().join("package.json");
    let text = fs::read_to_string(&path).map_err(|error| failed(&path, &error))?;
    let package: serde_json::Value = serde_json::from_str(&text).map_err(|error| failed(&path, &error.into()))?;
    Ok(package["version"].as_str().unwrap_or_default().to_owned())
}
