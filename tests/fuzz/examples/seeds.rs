//! Writes the dossiers of all scenarios and the built-in rule sets into a folder each, to start a fuzz run from:
//! `seeds FOLDER`.

use std::{env, fs, io, path::PathBuf};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).expect("seeds FOLDER"));
    for target in ["dossier", "rule_set"] {
        fs::create_dir_all(folder.join(target))?;
    }
    for (number, scenario) in kansrijk_fuzz::scenarios().iter().enumerate() {
        fs::write(folder.join("dossier").join(format!("scenario-{number}")), scenario)?;
    }
    for file in kansrijk_rules::RULE_SETS {
        let name = |notation| folder.join("rule_set").join(format!("{}-{}-{notation}", file.id, file.version));
        fs::write(name("json"), file.json)?;
        fs::write(name("yaml"), file.yaml)?;
    }
    Ok(())
}
