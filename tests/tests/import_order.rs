//! The stages of the core use only those before them: the list of modules in `core/src/lib.rs` is their order.
//!
//! A stage is named by a path that begins at the root of the crate: `crate::domain`, `use crate::{domain, truth}`, or as
//! many `super::` as lead up there. Code that is only compiled for tests may use anything.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn source() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../core/src"))
}

fn tokens(path: &Path) -> Vec<TokenTree> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let stream: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    without_tests(stream.into_iter().collect())
}

/// The tokens without what is only compiled for tests.
fn without_tests(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut kept: Vec<TokenTree> = Vec::new();
    let mut skip = false;
    for token in tokens {
        match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket && is_for_tests(group.stream()) => {
                // The `#` before it stands alone now, which hurts nobody.
                skip = true;
            }
            // What follows `#[cfg(test)]` ends with its braces or its semicolon.
            TokenTree::Group(group) if skip => skip = group.delimiter() != Delimiter::Brace,
            TokenTree::Punct(point) if skip => skip = point.as_char() != ';',
            _ if skip => {}
            _ => kept.push(token),
        }
    }
    kept
}

fn is_for_tests(attribute: TokenStream) -> bool {
    let text: String = attribute.into_iter().map(|token| token.to_string()).collect();
    text.replace(' ', "") == "cfg(test)"
}

fn is_word(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == word)
}

fn is_path(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(a), TokenTree::Punct(b), ..] if a.as_char() == ':' && b.as_char() == ':')
}

/// The names right below the root of the crate that these tokens use; `depth`: how many modules deep they stand.
fn used(tokens: &[TokenTree], depth: usize, names: &mut Vec<String>) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let mut next = at + 1;
        if is_word(Some(token), "crate") && is_path(&tokens[next..]) {
            names.extend(first_names(tokens.get(next + 2)));
            next += 2;
        } else if is_word(Some(token), "super") && is_path(&tokens[next..]) {
            let mut up = 1;
            while is_word(tokens.get(next + 2), "super") && is_path(&tokens[next + 3..]) {
                up += 1;
                next += 3;
            }
            if up == depth {
                names.extend(first_names(tokens.get(next + 2)));
            }
            next += 2;
        } else if let TokenTree::Group(group) = token {
            // `mod name { .. }` is one module deeper.
            let module = at >= 2 && is_word(tokens.get(at - 2), "mod") && group.delimiter() == Delimiter::Brace;
            let inside = without_tests(group.stream().into_iter().collect());
            used(&inside, depth + usize::from(module), names);
        }
        at = next;
    }
}

/// The name that a path goes on with; of `{a::b, c}` each.
fn first_names(token: Option<&TokenTree>) -> Vec<String> {
    match token {
        Some(TokenTree::Ident(ident)) => vec![ident.to_string()],
        Some(TokenTree::Group(group)) => {
            let inside: Vec<TokenTree> = group.stream().into_iter().collect();
            let parts = inside.split(|token| matches!(token, TokenTree::Punct(point) if point.as_char() == ','));
            parts.flat_map(|part| first_names(part.first())).collect()
        }
        _ => Vec::new(),
    }
}

/// The stages in order, and the stage of each name that the root of the crate passes on.
fn stages() -> (Vec<String>, BTreeMap<String, String>) {
    let tokens = tokens(&source().join("lib.rs"));
    let (mut stages, mut passed_on) = (Vec::new(), BTreeMap::new());
    for (at, token) in tokens.iter().enumerate() {
        match (token, tokens.get(at + 1)) {
            (TokenTree::Ident(word), Some(TokenTree::Ident(name))) if word == "mod" => stages.push(name.to_string()),
            (TokenTree::Ident(word), Some(TokenTree::Ident(stage))) if word == "use" => {
                for name in first_names(tokens.get(at + 4)) {
                    passed_on.insert(name, stage.to_string());
                }
            }
            _ => {}
        }
    }
    (stages, passed_on)
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The modules of a file from the root down: `domain/date.rs` is `domain`, `date`.
fn modules(path: &Path) -> Vec<String> {
    let below = path.strip_prefix(source()).expect("a file of the core").with_extension("");
    let mut modules: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if modules.last().is_some_and(|last| last == "mod") {
        modules.pop();
    }
    modules
}

/// The files that are only compiled for tests: those of `#[cfg(test)] mod name;`, which the other files do not name.
fn is_for_tests_only(path: &Path) -> bool {
    modules(path).iter().any(|module| module == "tests")
}

#[test]
fn every_stage_uses_only_those_before_it() {
    let (stages, passed_on) = stages();
    assert!(stages.len() > 10, "the stages of lib.rs: {stages:?}");
    let place = |name: &str| stages.iter().position(|stage| stage == name);
    let (mut faults, mut all) = (Vec::new(), Vec::new());
    files(&source(), &mut all);
    all.sort();
    let mut seen = 0;
    for path in all {
        let modules = modules(&path);
        let Some(stage) = modules.first().filter(|first| *first != "lib") else { continue };
        let shown = path.strip_prefix(source()).expect("a file of the core").display().to_string();
        let Some(own) = place(stage) else {
            faults.push(format!("{shown}: `{stage}` is no module of lib.rs"));
            continue;
        };
        if is_for_tests_only(&path) {
            continue;
        }
        let mut names = Vec::new();
        used(&tokens(&path), modules.len(), &mut names);
        seen += names.len();
        for name in names {
            let target = passed_on.get(&name).unwrap_or(&name);
            match place(target) {
                Some(other) if other <= own => {}
                Some(_) => faults.push(format!("{shown}: `{stage}` uses `{target}`, which comes after it")),
                None => {
                    faults.push(format!("{shown}: `crate::{name}` is no module of lib.rs, and is not passed on there"))
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(seen > 100, "only {seen} uses were found: are they still written as `crate::`?");
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_check_sees_what_it_has_to_see() {
    let names = |text: &str, depth: usize| {
        let stream: TokenStream = text.parse().expect("tokens");
        let mut names = Vec::new();
        used(&without_tests(stream.into_iter().collect()), depth, &mut names);
        names
    };
    assert_eq!(
        names("use crate::{domain::{Day, Fact}, truth::Truth}; fn f() { crate::load::read() }", 1),
        ["domain", "truth", "load"]
    );
    assert_eq!(names("macro_rules! m { () => { $crate::assess::go() } }", 1), ["assess"]);
    assert_eq!(
        names("use super::domain; mod inner { use super::date; use super::super::truth; }", 1),
        ["domain", "truth"]
    );
    assert_eq!(names("use super::date; use super::super::truth::Truth;", 2), ["truth"]);
    assert!(
        names(
            "#[cfg(test)] mod tests { use crate::api::Program; } /// crate::api\n const A: &str = \"crate::api\";",
            1
        )
        .is_empty()
    );
    assert_eq!(names("#[cfg(test)] use crate::api::Program; use crate::truth;", 1), ["truth"]);
}
