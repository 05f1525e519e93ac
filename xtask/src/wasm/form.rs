//! The form: `<kansrijk-form>` beside the engine in the npm package, and the page that shows it.

use super::node::{script, tool};
use super::{build_missing, chromium, copy, failed, package, source};
use crate::command::{Outcome, root, run, target_folder};
use std::fs;

/// Builds what is missing, and serves a page with the form until it is stopped.
pub fn serve(port: Option<&str>) -> Outcome {
    build_missing()?;
    run(script("form/serve.js").arg(package()).args(port))
}

/// Builds what is missing, and makes the pictures of the documentation anew.
pub fn pictures() -> Outcome {
    build_missing()?;
    chromium()?;
    run(script("form/pictures.js").arg(package()).arg(root().join("docs")))
}

/// Puts the form into the package. Its engine is the one that is there already.
pub fn add() -> Outcome {
    run(tool("typescript/bin/tsc").args(["--project", "form"]))?;
    let built = target_folder().join("npm/form");
    let vite = ["build", "--config", "form/vite.config.ts", "--logLevel", "warn", "--emptyOutDir", "--outDir"];
    run(tool("vite/bin/vite.js").args(vite).arg(&built))?;
    let form = built.join("form");
    for entry in fs::read_dir(&form).map_err(|error| failed(&form, &error))?.filter_map(Result::ok) {
        copy(&entry.path(), &package().join("form").join(entry.file_name()))?;
    }
    copy(&source().join("form/kansrijk-form.d.ts"), &package().join("form/kansrijk-form.d.ts"))
}
