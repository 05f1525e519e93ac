//! The project's own commands, each in a file of its own: `cargo xtask help`.

mod bench;
mod cases;
mod command;
mod contract;
mod package;
mod python;
mod schema;
mod setup;
mod test;
mod tree;
mod wasm;

use command::Report;
use std::process::ExitCode;

const HELP: &str = "\
usage: cargo xtask COMMAND

  test [--only rust|wasm|python]   run what CI runs, or one part of it
  setup                     get what `test` needs and this machine lacks
  schema                    write what is made from the Rust types: JSON Schemas, types of other languages
  bench [--only rust|wasm|python] [ARGUMENT]...
                            run the benchmarks; arguments go to them
  wasm                      build the npm package
  form [--port PORT]        serve a page with the form, with what is built of it already
  form --pictures           make the pictures of the form in docs/
  wheel                     build the Python package
  help                      show this text
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // Of everything, a machine may lack something; what is asked for by name must run.
    let mut report = if words == ["test"] { Report::tolerant() } else { Report::strict() };
    match words.as_slice() {
        ["test"] => test::parts(&mut report, &test::Part::ALL),
        ["test", "--only", part] => match test::Part::named(part) {
            Some(part) => test::parts(&mut report, &[part]),
            None => return misuse(&format!("unknown part `{part}`, expected `rust`, `wasm` or `python`")),
        },
        ["setup"] => setup::everything(&mut report),
        ["schema"] => report.step("schemas", schema::write),
        ["bench", "--only", part @ ("rust" | "wasm" | "python"), rest @ ..] => {
            bench::parts(&mut report, Some(part), rest)
        }
        ["bench", "--only", ..] => {
            return misuse("expected `bench --only rust`, `bench --only wasm` or `bench --only python`");
        }
        ["bench", rest @ ..] => bench::parts(&mut report, None, rest),
        ["wheel"] => report.step("wheel", python::wheel),
        ["form"] => report.step("form", || wasm::serve(None)),
        ["form", "--port", port] => report.step("form", || wasm::serve(Some(port))),
        ["form", "--pictures"] => report.step("pictures of the form", wasm::pictures),
        ["wasm"] => report.step("npm package", wasm::build),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        [] => return misuse("no command given"),
        _ => return misuse(&format!("cannot make out `{}`", words.join(" "))),
    }
    report.finish()
}

fn misuse(what: &str) -> ExitCode {
    eprint!("error: {what}\n\n{HELP}");
    ExitCode::from(2)
}
