//! The packages that are published.

use crate::command::{Outcome, Trouble, cargo, run};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The crates that are published, in the order in which they depend on each other.
const PUBLISHED: [&str; 3] = ["kansrijk-rules", "kansrijk", "kansrijk-cli"];

/// Each published crate builds from nothing but its own package.
pub fn check() -> Outcome {
    forget_unpacked()?;
    forget_built()?;
    let selected = PUBLISHED.iter().flat_map(|name| ["-p", name]);
    // Offline: what a package needs is what the workspace needed, and no index is asked for crates not yet published.
    run(cargo(&["package", "--quiet", "--allow-dirty", "--offline"]).args(selected))
}

/// Cargo unpacks our crates for each other in its home, by name and version alone, and takes what it finds there: after
/// a change that would be yesterday's code.
fn forget_unpacked() -> Outcome {
    let Some(home) = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
    else {
        return Ok(());
    };
    for registry in folders(&home.join("registry").join("src")) {
        // A registry without a host is one in a folder, such as the one that packages are checked with.
        if !name_of(&registry).starts_with('-') {
            continue;
        }
        for unpacked in folders(&registry) {
            let name = name_of(&unpacked);
            if PUBLISHED.iter().any(|one| name.strip_prefix(one).is_some_and(|rest| rest.starts_with('-'))) {
                fs::remove_dir_all(&unpacked)
                    .map_err(|error| Trouble::Failed(format!("cannot remove an unpacked `{name}`: {error}")))?;
            }
        }
    }
    Ok(())
}

/// What was built of them before is known to cargo by name and version alone too: it is told that it was not.
fn forget_built() -> Outcome {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    for built in folders(&target.join("debug").join(".fingerprint")) {
        let name = name_of(&built);
        if PUBLISHED.iter().any(|one| name.strip_prefix(one).is_some_and(|rest| rest.starts_with('-'))) {
            fs::remove_dir_all(&built)
                .map_err(|error| Trouble::Failed(format!("cannot forget what was built of `{name}`: {error}")))?;
        }
    }
    Ok(())
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_dir()).collect()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
