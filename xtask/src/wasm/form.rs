//! The form: `<kansrijk-form>` beside the engine in the npm package, and a page that shows it.

use super::node::{node, npm, script, tool};
use super::{assemble, compiled_engine, copy, package, source};
use crate::command::{Outcome, root, run, target_folder};
use std::path::PathBuf;

/// Builds what is missing, and serves a page with the form until it is stopped.
pub fn serve(port: Option<&str>) -> Outcome {
    build_missing()?;
    run(script("form/serve.js").arg(package()).args(port))
}

/// Builds what is missing, and makes the pictures of the documentation.
pub fn pictures() -> Outcome {
    build_missing()?;
    run(script("form/pictures.js").arg(package()).arg(root().join("docs")))
}

fn build_missing() -> Outcome {
    node()?;
    if !source().join("node_modules").exists() {
        run(&mut npm(&source(), &["ci"]))?;
    }
    compiled_engine()?;
    assemble()
}

/// Puts the form into the package. It uses the module that is there already.
pub fn add() -> Outcome {
    let made = target_folder().join("npm/form");
    run(tool("typescript/bin/tsc").args(["--project", "form"]))?;
    let vite = ["build", "--config", "form/vite.config.ts", "--logLevel", "warn", "--emptyOutDir", "--outDir"];
    run(tool("vite/bin/vite.js").args(vite).arg(&made))?;
    for name in files(&made.join("form"))? {
        copy(&made.join("form").join(&name), &package().join("form").join(&name))?;
    }
    copy(&source().join("form/kansrijk-form.d.ts"), &package().join("form/kansrijk-form.d.ts"))
}

fn files(folder: &PathBuf) -> Result<Vec<std::ffi::OsString>, crate::command::Trouble> {
    let entries = std::fs::read_dir(folder).map_err(|error| super::failed(folder, &error))?;
    Ok(entries.filter_map(|entry| entry.ok().map(|entry| entry.file_name())).collect())
}
