//! The npm package: the core as a WebAssembly module, its JavaScript with types, and what is done with it once installed.

mod chromium;
mod compiler;
mod form;
mod installed;
mod licences;
mod node;
mod order;

pub use chromium::chromium;
pub use compiler::compiler;
pub use form::{pictures, serve};
pub use installed::{bench, test, test_in_chromium};
pub use node::node;

use crate::command::{Outcome, Trouble, cargo, root, run, target_folder};
use node::{npm, tool};
use std::fs;
use std::path::{Path, PathBuf};

/// What the module may use. Every browser that is kept up has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds the package in `target/npm/kansrijk`, and says how large its module is.
pub fn build() -> Outcome {
    node()?;
    run(&mut npm(&source(), &["ci"]))?;
    let compiler = compiler()?;
    let compiled = compiler::compile(compiler, "kansrijk-wasm", "wasm")?;
    make_engine(&compiled)?;
    assemble()?;
    let library = if compiler.builds_standard_library() { "small" } else { "usual" };
    run(node::script("size.js").arg(package()).arg(library))
}

/// The same, without doing again what is done already.
fn build_missing() -> Outcome {
    node()?;
    if !source().join("node_modules").exists() {
        run(&mut npm(&source(), &["ci"]))?;
    }
    let compiled = compiler::compile(compiler()?, "kansrijk-wasm", "wasm")?;
    if is_older(&engine().join("kansrijk_bg.wasm"), &compiled) {
        make_engine(&compiled)?;
    }
    assemble()
}

/// Whether a file is older than another, or not there.
fn is_older(file: &Path, than: &Path) -> bool {
    let changed = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    changed(file).is_none_or(|file| changed(than).is_none_or(|other| file < other))
}

/// The module as browsers fetch it, with what calls it.
fn make_engine(compiled: &Path) -> Outcome {
    bind(compiled)?;
    optimise(&engine().join("kansrijk_bg.wasm"))?;
    licences::write()
}

fn optimise(module: &Path) -> Outcome {
    let optimiser = |arguments: &[&str]| {
        let mut command = tool("binaryen/bin/wasm-opt");
        command.args(arguments).args(FEATURES).arg(module).arg("-o").arg(module);
        command
    };
    run(&mut optimiser(&["-Oz"]))?;
    let named = order::with_names(&fs::read(module).map_err(|error| failed(module, &error))?);
    let named = named.ok_or_else(|| Trouble::Failed(format!("{}: this is no module", module.display())))?;
    fs::write(module, named).map_err(|error| failed(module, &error))?;
    run(&mut optimiser(&["--reorder-functions-by-name", "--strip-debug", "--strip-producers"]))
}

/// The JavaScript and the types beside the module.
fn bind(module: &Path) -> Outcome {
    remove(&engine())?;
    let target = target_folder().join("bindgen");
    let manifest = ["run", "--quiet", "--locked", "--manifest-path", "xtask/bindgen/Cargo.toml", "--target-dir"];
    run(cargo(&manifest).arg(target).arg("--").arg(module).arg(engine()))
}

/// Puts together what is published.
fn assemble() -> Outcome {
    remove(&package())?;
    run(tool("typescript/bin/tsc").arg("--outDir").arg(package()))?;
    let made = ["kansrijk.js", "kansrijk.d.ts", "kansrijk_bg.wasm", "THIRD-PARTY-LICENSES"]
        .map(|name| format!("js/engine/{name}"));
    let own = ["js/contract.d.ts", "package.json", "README.md"].map(str::to_owned);
    for name in made.iter().chain(&own) {
        copy(&source().join(name), &package().join(name.trim_start_matches("js/")))?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&root().join(name), &package().join(name))?;
    }
    form::add()
}

fn source() -> PathBuf {
    root().join("bindings-wasm")
}

fn engine() -> PathBuf {
    source().join("js/engine")
}

fn package() -> PathBuf {
    target_folder().join("npm/kansrijk")
}

fn remove(folder: &Path) -> Outcome {
    if folder.exists() { fs::remove_dir_all(folder).map_err(|error| failed(folder, &error)) } else { Ok(()) }
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let folder = to.parent().map_or(Ok(()), fs::create_dir_all);
    folder.and_then(|()| fs::copy(from, to)).map(drop).map_err(|error| failed(from, &error))
}

fn failed(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::Failed(format!("{}: {error}", path.display()))
}
