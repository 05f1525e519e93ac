//! Does work in Rust on request and says how long it took, so that a benchmark in another language can take turns with
//! it on the same work: `bindings-python/benches` and `bindings-wasm/benches` do.
//!
//! A request is a line on standard input; the answer stands on standard output:
//!
//! | request | answer |
//! |---|---|
//! | `small` | two lines of JSON: a rule set with one requirement, and a dossier for it |
//! | `words` | a line of JSON: what the tables of the rules come to |
//! | `dossiers N` | N lines: a generated dossier as JSON on each |
//! | `bounds N` | N lines: of each of those the bounds of every requirement of `minimale-eisen`, as `partly..yes` |
//! | `assess small N`, `assess ordinary N` | the nanoseconds of N assessments of a dossier that was read before |
//! | `findings N THREADS` | the nanoseconds that N dossiers take from JSON to the rows of their findings |
//! | `assessments N` | N lines: the assessment of each of those by `minimale-eisen`, as JSON |
//! | `assess json N` | the nanoseconds that these take, from JSON to JSON |

mod words;
mod work;

use std::io::{self, BufRead, Write};
use work::Work;

fn main() -> io::Result<()> {
    let work = Work::new();
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        for answer in answer(&work, &line) {
            writeln!(out, "{answer}")?;
        }
        out.flush()?;
    }
    Ok(())
}

fn answer(work: &Work, line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |word: &str| word.parse().unwrap_or_else(|_| panic!("`{word}` is no number, in `{line}`"));
    match words.as_slice() {
        ["small"] => work::SMALL.map(str::to_owned).to_vec(),
        ["words"] => vec![words::words()],
        ["dossiers", count] => (0..number(count)).map(|one| conformance::dossiers::json(one as u64)).collect(),
        ["bounds", count] => work.bounds(number(count)),
        ["assessments", count] => work.assessments(number(count)),
        ["assess", "json", count] => vec![work.assess_json(number(count)).to_string()],
        ["assess", which, times] => vec![work.assess(which, number(times)).to_string()],
        ["findings", count, threads] => vec![work.findings(number(count), number(threads)).to_string()],
        _ => panic!("no such request: `{line}`"),
    }
}
