//! What CI runs. Cheap steps come first, the tests last, so that their closing lines stand above the summary.

use crate::command::{Report, cargo, run};
use crate::{cases, package, python, schema, setup, tree, wasm};

/// A part of the project that can be tested alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Rust,
    Wasm,
    Python,
}

impl Part {
    pub const ALL: [Self; 3] = [Self::Wasm, Self::Python, Self::Rust];

    pub fn named(name: &str) -> Option<Self> {
        match name {
            "rust" => Some(Self::Rust),
            "wasm" => Some(Self::Wasm),
            "python" => Some(Self::Python),
            _ => None,
        }
    }

    /// Where the shared cases run.
    fn languages(self) -> &'static [&'static str] {
        match self {
            Self::Rust => &["rust"],
            Self::Python => &["python"],
            Self::Wasm => &["javascript", "chromium"],
        }
    }
}

pub fn parts(report: &mut Report, parts: &[Part]) {
    report.step("cases told before are forgotten", cases::forget);
    for part in parts {
        match part {
            Part::Rust => rust(report),
            Part::Wasm => {
                report.step("npm package", wasm::test);
                report.step("npm package in Chromium", wasm::test_in_chromium);
            }
            Part::Python => {
                report.step("Python", python::test);
                report.step("notebooks", python::notebooks);
            }
        }
    }
    let languages: Vec<&str> = parts.iter().flat_map(|part| part.languages()).copied().collect();
    if languages.len() > 1 {
        report.step("the same cases in every language", || cases::compare(&languages));
    }
}

fn rust(report: &mut Report) {
    report.step("texts name no machine", tree::names_no_machine);
    report.step("lock files name no mirror", tree::locks_no_mirror);
    report.step("formatting", || {
        setup::component("fmt", "rustfmt")?;
        run(&mut cargo(&["fmt", "--all", "--check"]))
    });
    report.step("lints", || {
        setup::component("clippy", "clippy")?;
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
        // The core is compiled apart too: in the workspace, other crates switch all its features on.
        for features in ["", "kansrijk/builtin", "kansrijk/schema-text"] {
            let core = ["clippy", "-p", "kansrijk", "-p", "kansrijk-rules", "--lib", "--no-default-features"];
            run(cargo(&core).args(["--features", features, "--", "-D", "warnings"]))?;
        }
        Ok(())
    });
    report.step("documentation", || {
        run(cargo(&["doc", "--workspace", "--lib", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
    });
    report.step("schemas are fresh", schema::check);
    report.step("packages", package::check);
    report.step("tests", || run(cargo(&["test", "--workspace"]).env(cases::TOLD, cases::folder())));
}
