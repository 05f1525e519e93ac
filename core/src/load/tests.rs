//! What the stage as a whole does with good and bad documents, in both notations.

#![expect(clippy::disallowed_types, reason = "bad input is refused soon, which takes a clock to see")]

use super::{Format, Input, Kind, deserialize, json, locate, read, tolerant};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, fault};
use crate::limits;
use crate::location::Path;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use std::time::{Duration, Instant};

mod ways;
#[cfg(feature = "yaml")]
mod yaml;

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    name: String,
    year: Option<u32>,
    balance: Option<i64>,
    open: Option<bool>,
    #[serde(default)]
    partners: Vec<Partner>,
    title: Option<Title>,
    between: Option<(u8, u8)>,
    when: Option<When>,
    nested: Option<Nested>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Partner {
    id: Id,
    kind: Vec<Word>,
    scale: Option<Word>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    nl: String,
    en: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Word {
    Midwife,
    MaternityCare,
    Jgz,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum When {
    Always,
    Since(u16),
    Period { from: u16, to: u16 },
}

#[derive(Debug, PartialEq, Deserialize)]
struct Nested(Option<Box<Nested>>, #[serde(default)] Option<Box<Nested>>);

/// A type that refuses values itself, as those of the domain do.
#[derive(Debug, PartialEq)]
struct Id(String);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = String::deserialize(deserializer)?;
        if id.contains(' ') {
            return Err(fault(Code::DossierInvalidValue, format!("`{id}` is no id"), &["take out the space".into()]));
        }
        Ok(Self(id))
    }
}

/// A word that is read from any text, as the vocabularies of the domain are.
#[derive(Debug)]
struct CustomWord;

impl<'de> Deserialize<'de> for CustomWord {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match String::deserialize(deserializer)?.as_str() {
            "word" => Ok(Self),
            other => Err(serde::de::Error::unknown_variant(other, &["word"])),
        }
    }
}

/// A type that looks into its parts when they are read already.
#[derive(Debug)]
struct Statements;

impl<'de> Deserialize<'de> for Statements {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Statement {
            value: Option<u8>,
        }
        let all = Vec::<Statement>::deserialize(deserializer)?;
        let valued = all.iter().all(|statement| statement.value.is_some());
        if valued { Ok(Self) } else { Err(serde::de::Error::custom("a statement needs a `value`")) }
    }
}

fn load<T: DeserializeOwned>(text: impl AsRef<[u8]>, format: Format) -> Result<T, Diagnostics> {
    read(&Input { name: "file", format, bytes: text.as_ref() }, Kind::Dossier)
}

/// Every fault as `code line:column+length path message`.
fn told(faults: &Diagnostics) -> Vec<String> {
    let one = |fault: &Diagnostic| {
        let position = fault.position.map(|at| format!(" {}:{}+{}", at.line, at.column, at.length)).unwrap_or_default();
        format!("{}{position} {} {}", fault.code.id(), fault.path, fault.message)
    };
    faults.iter().map(one).collect()
}

fn helps(faults: &Diagnostics) -> Vec<&str> {
    faults.iter().flat_map(|fault| &fault.help).map(String::as_str).collect()
}

fn refused(text: impl AsRef<[u8]>, format: Format) -> Diagnostics {
    load::<Document>(text, format).expect_err("this is refused")
}

fn json_told(text: &str) -> Vec<String> {
    told(&refused(text, Format::Json))
}

/// The slow way, which `read` takes for JSON only when the fast way fails.
fn slow<T: DeserializeOwned>(text: &str) -> Result<T, Vec<Diagnostic>> {
    let root = json::parse(text).map_err(|fault| vec![fault])?;
    tolerant::read(root, text, Format::Json, Kind::Dossier)
}

/// Takes well under a second when optimised. The bound is wide, for slow machines and for tests that run side by side:
/// it is there for what takes minutes.
fn soon<T>(run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = run();
    assert!(start.elapsed() < Duration::from_secs(5), "took {:?}", start.elapsed());
    result
}

const GOOD: &str = r#"{"name": "é\n\u00e9 x", "year": 2024, "balance": -3, "open": true, "title": {"nl": "a", "en": "b"},
    "partners": [{"id": "a", "kind": []}, {"kind": ["midwife", "jgz"], "id": "b", "scale": "maternity_care"}],
    "between": [1, 2], "when": {"period": {"from": 1, "to": 2}}, "nested": [[null, [null]]]}"#;

/// A stream of numbers that is the same on every run.
fn numbers(mut seed: u64) -> impl FnMut(usize) -> usize {
    move |below| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed % below.max(1) as u64) as usize
    }
}

/// The text with a few pieces replaced by others.
fn damaged(text: &str, next: &mut impl FnMut(usize) -> usize) -> String {
    let mut pieces: Vec<char> = text.chars().collect();
    for _ in 0..=next(3) {
        let (from, length) = (next(pieces.len()), next(4));
        let new = [
            "", "", " ", "\n", "[", "]", "{", "}", ",", ":", "\"", "-", "x", "1", "é", "\t", "null", "\"id\"", "&a ",
            "*a",
        ];
        let new = new.get(next(new.len())).expect("a piece");
        let until = (from + length).min(pieces.len());
        pieces.splice(from..until, new.chars());
    }
    pieces.into_iter().collect()
}

fn check_faults(text: &str, faults: &Diagnostics) {
    assert!(faults.errors() > 0, "{text}");
    for fault in faults.iter() {
        assert!(!fault.message.is_empty() && !fault.message.contains('\u{1}'), "{text}: {fault}");
        let Some(at) = fault.position else { continue };
        let line = text.split('\n').nth(at.line as usize - 1).expect("a line that exists");
        assert!(at.column as usize <= line.chars().count() + 1, "{text}: {fault} at {at:?}");
    }
}

#[test]
fn all_faults_come_at_once() {
    let text = r#"{
  "partnerz": [],
  "year": "abc",
  "name": "x", "name": "y",
  "partners": [
    {"id": "a b", "kind": ["midwive", "verlos", "jgz"]},
    {"kind": "jgz"},
    {"id": 12, "scale": ["jgz"]}
  ],
  "title": {"nl": "x"}
}"#;
    assert_eq!(
        json_told(text),
        [
            "D003 2:3+10 partnerz unknown field `partnerz`",
            "D002 3:11+5 year expected a whole number, got the text `abc`",
            "F006 4:16+6 name the key `name` stands twice in this map",
            "D004 6:12+5 partners[0].id `a b` is no id",
            "D012 6:28+9 partners[0].kind[0] unknown word `midwive`",
            "D012 6:39+8 partners[0].kind[1] unknown word `verlos`",
            "D001 7:5+15 partners[1] missing field `id`",
            "D002 7:14+5 partners[1].kind expected a list, got the text `jgz`",
            "D001 8:5+28 partners[2] missing field `kind`",
            "D002 8:12+2 partners[2].id expected a text, got the number `12`",
            "D002 8:25+7 partners[2].scale expected a word, got a list",
            "D001 10:12+11 title missing field `en`",
        ]
    );
    let faults = refused(text, Format::Json);
    let helps = helps(&faults);
    for help in [
        "did you mean `partners`?",
        "did you mean `midwife`?",
        "known words: midwife, maternity_care, jgz",
        "take out the space",
        "put it in quotes: \"12\"",
        "add `en` to this map, with its value",
    ] {
        assert!(helps.contains(&help), "{help}: {helps:#?}");
    }
}

#[test]
fn rule_sets_have_their_own_codes() {
    let bytes = br#"{"name": 1, "partners": [{"id": "a b", "kind": ["x"]}], "titel": 1}"#;
    let source = Input { name: "", format: Format::Json, bytes };
    for kind in [Kind::RuleSet, Kind::Register] {
        let faults = read::<Document>(&source, kind).expect_err("this is refused");
        assert_eq!(faults.iter().map(|fault| fault.code.id()).collect::<Vec<_>>(), ["R002", "R004", "R009", "R003"]);
    }
}

#[test]
fn what_follows_from_a_fault_is_not_told() {
    // Not: `name` is missing; `title` is missing its `nl`; `between` has one item too few; `period` has no `to`.
    let text = r#"{"nam": "x", "title": {"nl": 1, "en": "b"}, "between": [1, "x"], "when": {"period": {"from": 1, "to": []}}}"#;
    assert_eq!(
        json_told(text),
        [
            "D003 1:2+5 nam unknown field `nam`",
            "D002 1:30+1 title.nl expected a text, got the number `1`",
            "D002 1:60+3 between[1] expected a whole number, got the text `x`",
            "D002 1:103+2 when.period.to expected a whole number, got a list",
        ]
    );
    assert_eq!(json_told(r#"{"name": "x", "between": [1]}"#).len(), 1);
}

#[test]
fn what_a_type_says_of_its_parts_waits_for_their_faults() {
    let told = |text| told(&load::<Statements>(text, Format::Json).expect_err("this is refused"));
    assert_eq!(told("[{}]"), ["D004 1:1+4  a statement needs a `value`"]);
    assert_eq!(told(r#"[{}, {"value": "x"}]"#), ["D002 1:16+3 [1].value expected a whole number, got the text `x`"]);
}

#[test]
fn several_fields_that_are_missing_in_one_map() {
    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only the reading is tested")]
    struct Many {
        id: Id,
        count: u8,
        word: Word,
        custom: CustomWord,
        list: Vec<u8>,
        title: Title,
        text: String,
    }
    let faults = load::<Many>("{}", Format::Json).expect_err("this is refused");
    let fields: Vec<_> = faults.iter().map(|fault| fault.message.as_str()).collect();
    let missing =
        ["id", "count", "word", "custom", "list", "title", "text"].map(|field| format!("missing field `{field}`"));
    assert_eq!(fields, missing);
}

#[test]
fn a_list_is_no_struct() {
    let text = r#"{"name": "x", "partners": [["a", []]], "title": ["a", "b"]}"#;
    assert_eq!(
        json_told(text),
        [
            "D002 1:28+9 partners[0] expected a map with fields, got a list",
            "D002 1:49+10 title expected a map with fields, got a list"
        ]
    );
}

#[test]
fn enums_in_all_their_forms() {
    for (when, value) in [
        (r#""always""#, When::Always),
        (r#"{"since": 3}"#, When::Since(3)),
        (r#"{"period": {"from": 1, "to": 2}}"#, When::Period { from: 1, to: 2 }),
    ] {
        let text = format!(r#"{{"name": "x", "when": {when}}}"#);
        assert_eq!(
            load::<Document>(&text, Format::Json).ok().and_then(|document| document.when).as_ref(),
            Some(&value)
        );
        assert_eq!(slow::<Document>(&text).ok().and_then(|document| document.when).as_ref(), Some(&value));
    }
    let when = |when: &str| json_told(&format!(r#"{{"name": "x", "when": {when}}}"#)).join("; ");
    assert_eq!(
        when(r#"{"since": -1}"#),
        "D004 1:33+2 when.since the number `-1` does not fit: expected a whole number from 0 to 65535"
    );
    assert_eq!(when(r#"{"sinds": 1}"#), "D012 1:24+7 when.sinds unknown word `sinds`");
    assert_eq!(when(r#"{}"#), "D004 1:23+2 when a length of 0 does not fit: expected a map with one field");
    assert_eq!(when(r#""since""#), "D002 1:23+7 when expected a map with this word and its value, got a word alone");
    assert_eq!(when("3"), "D002 1:23+1 when expected a word, got the number `3`");
}

#[test]
fn texts_that_are_no_json() {
    for (text, position, message, help) in [
        (r#"{"name": "x",}"#, (1, 14), "key must be a string", "take out the comma"),
        (r#"{"name": [1,]}"#, (1, 13), "expected value", "take out the comma"),
        ("{\n \"é\" 1}", (2, 6), "expected `:`", ""),
        (r#"{"name": "x" "year": 1}"#, (1, 14), "expected `,` or `}`", "is a comma missing"),
        (r#"{"name": 'x'}"#, (1, 10), "expected value", "double quotes"),
        (r#"{"name": "x""#, (1, 12), "EOF while parsing an object", "ends too early"),
        ("name: x", (1, 2), "expected ident", "begins with `{`"),
        (r#"{"name": "x"} {}"#, (1, 15), "trailing characters", "one value"),
        (r#"{"name": 1e999}"#, (1, 10), "a number that is too large", ""),
        (r#"{"name": "\ud800"}"#, (1, 10), "half a character", ""),
        ("{\"name\": \"a\nb\"}", (1, 11), "control character", "`\\n`"),
    ] {
        let faults = refused(text, Format::Json);
        let fault = faults.iter().next().expect("a fault");
        assert_eq!((fault.code, faults.iter().count()), (Code::Syntax, 1), "{text}");
        assert_eq!(fault.position.map(|at| (at.line, at.column)), Some(position), "{text}");
        assert!(fault.message.contains(message), "{text}: {}", fault.message);
        assert!(help.is_empty() || fault.help.join(" ").contains(help), "{text}: {:?}", fault.help);
    }
}

#[test]
fn files_that_hold_no_document() {
    for empty in ["", " \n\t\r\n ", "\u{feff}"] {
        assert_eq!(told(&refused(empty, Format::Json)), ["F003  the file is empty"]);
    }
    assert_eq!(
        told(&refused(b"{\n\"name\": \"\xE9\xE9n\"}", Format::Json)),
        ["F001 2:10+1  the file is not UTF-8 text: byte 0xe9 at offset 11"]
    );
    assert_eq!(told(&refused(b"\xFF\xFE{\0}\0", Format::Json)), ["F001 1:1+1  the file is not UTF-8 text but UTF-16"]);
    let large = soon(|| refused(vec![b' '; limits::FILE_BYTES + 1], Format::Json));
    assert_eq!(told(&large), ["F002  the file is too large: 4194305 bytes, while at most 4 MB is read"]);
}

#[test]
fn a_byte_order_mark_is_no_fault_and_no_column() {
    assert!(load::<Document>("\u{feff}{\"name\": \"x\"}", Format::Json).is_ok());
    assert_eq!(json_told("\u{feff}{\"name\": 1}"), ["D002 1:10+1 name expected a text, got the number `1`"]);
    assert_eq!(json_told("{\r\n\"name\": 1\r\n}"), ["D002 2:9+1 name expected a text, got the number `1`"]);
}

#[test]
fn faults_found_later_get_their_places() {
    let bytes =
        r#"{"name": "x", "partners": {"items": [{"id": "a"}, {"id": "a", "kind": "jgz"}], "size": 1}}"#.as_bytes();
    let at = |path: Path| {
        let fault = Diagnostic::new(Code::DossierDuplicateId, path, "twice");
        let located = locate(&Input { name: "f", format: Format::Json, bytes }, vec![fault]);
        told(&located).join("; ")
    };
    let partners = Path::root().key("partners");
    assert_eq!(at(partners.index(1).key("id")), "D006 1:58+3 partners[1].id twice");
    assert_eq!(at(partners.index(1).key("kind").index(0)), "D006 1:71+5 partners[1].kind[0] twice");
    assert_eq!(at(partners.index(1).key_name("kind")), "D006 1:63+6 partners[1].kind twice");
    assert_eq!(at(partners.index(1).key("staff")), "D006 1:51+26 partners[1].staff twice");
    assert_eq!(at(partners.key_name("size")), "D006 1:80+6 partners.size twice");
    assert_eq!(at(Path::root().key("name")), "D006 1:10+3 name twice");
}
