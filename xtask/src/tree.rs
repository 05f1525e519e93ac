//! Things that must not stand in any text of the project.

use crate::command::{Outcome, Trouble, program, root};
use std::{fs, io};

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// No text names a folder of somebody's machine.
pub fn names_no_machine() -> Outcome {
    let mut found = Vec::new();
    for name in files()? {
        // What is no text is not looked at; what was removed but not yet committed is not there.
        let Ok(text) = fs::read_to_string(root().join(&name)) else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(folder) = machine_folder(line) {
                found.push(format!("{name}:{number}: names the folder `{folder}` of some machine"));
            }
        }
    }
    refuse(found)
}

/// Lock files take crates from crates.io, by the name everybody knows it by; those of npm name no registry at all.
pub fn locks_no_mirror() -> Outcome {
    let mut found = Vec::new();
    for name in files()? {
        let read =
            || fs::read_to_string(root().join(&name)).map_err(|error| Trouble::Failed(format!("{name}: {error}")));
        if name.ends_with("Cargo.lock") {
            let text = read()?;
            let foreign = foreign_sources(&text);
            found
                .extend(foreign.map(|(number, source)| format!("{name}:{number}: source `{source}` is not crates.io")));
        } else if name.ends_with("package-lock.json") && read()?.contains("\"resolved\"") {
            found.push(format!("{name}: names the registry that it was made with; keep the setting in .npmrc"));
        }
    }
    refuse(found)
}

fn foreign_sources(lock: &str) -> impl Iterator<Item = (usize, &str)> {
    let sources = (1..).zip(lock.lines()).filter_map(|(number, line)| Some((number, line.strip_prefix("source = ")?)));
    sources.map(|(number, source)| (number, source.trim_matches('"'))).filter(|(_, source)| *source != CRATES_IO)
}

fn refuse(found: Vec<String>) -> Outcome {
    if found.is_empty() { Ok(()) } else { Err(Trouble::Failed(found.join("\n"))) }
}

/// Every file of the project, also those not yet committed; where git cannot tell, every file that no tool made.
fn files() -> Result<Vec<String>, Trouble> {
    let arguments = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let listed = program("git", &arguments).output().ok().filter(|output| output.status.success());
    let Some(listed) = listed else { return walk("").map_err(|error| Trouble::Failed(error.to_string())) };
    let names = listed.stdout.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    Ok(names.map(|name| String::from_utf8_lossy(name).into_owned()).collect())
}

fn walk(folder: &str) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join(folder))? {
        let entry = entry?;
        let name = format!("{folder}{}", entry.file_name().to_string_lossy());
        if !entry.file_type()?.is_dir() {
            names.push(name);
        } else if ![".git", "target", "node_modules"].iter().any(|made| entry.file_name() == *made) {
            names.extend(walk(&format!("{name}/"))?);
        }
    }
    names.sort();
    Ok(names)
}

/// The first folder on a line that only some machine has: `home` and the like at the start of a path.
fn machine_folder(line: &str) -> Option<String> {
    let unix = ["home", "root", "tmp", "work", "workspace", "Users"].map(|name| format!("/{name}/"));
    let windows = ["\\Users\\", "\\Temp\\"].map(str::to_owned);
    let starts_path = |before: &str| !before.ends_with(|last: char| last.is_alphanumeric() || "._-~$}*".contains(last));
    let in_unix =
        unix.into_iter().find(|folder| line.match_indices(folder.as_str()).any(|(at, _)| starts_path(&line[..at])));
    in_unix.or_else(|| windows.into_iter().find(|folder| line.contains(&format!(":{folder}"))))
}

#[cfg(test)]
mod tests {
    use super::{CRATES_IO, foreign_sources, machine_folder};

    #[test]
    fn folders_of_a_machine_are_found() {
        for name in ["home", "root", "tmp", "work", "Users"] {
            for line in
                [format!("see /{name}/x"), format!("(/{name}/x)"), format!("file:///{name}/x"), format!("'/{name}/x'")]
            {
                assert_eq!(machine_folder(&line), Some(format!("/{name}/")), "{line}");
            }
        }
        assert_eq!(machine_folder(&["C:", "Users", "x"].join("\\")), Some("\\Users\\".to_owned()));
    }

    #[test]
    fn parts_of_other_paths_are_left_alone() {
        for before in ["https://example.org", "..", "~", "${HOME}", "src"] {
            for name in ["home", "tmp", "work"] {
                let line = format!("{before}/{name}/x");
                assert_eq!(machine_folder(&line), None, "{line}");
            }
        }
        assert_eq!(machine_folder("/usr/bin/x"), None);
    }

    #[test]
    fn other_registries_are_found() {
        let lock = format!("[[package]]\nsource = \"{CRATES_IO}\"\nsource = \"registry+https://example.org/index\"\n");
        assert_eq!(foreign_sources(&lock).collect::<Vec<_>>(), [(3, "registry+https://example.org/index")]);
    }
}
