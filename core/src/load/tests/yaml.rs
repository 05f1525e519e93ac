//! Documents in YAML.

use super::*;

fn yaml_told(text: &str) -> Vec<String> {
    told(&refused(text, Format::Yaml))
}

#[test]
fn all_faults_come_at_once() {
    let text = "\
# a comment
partnerz: []
year: abc
name: x
name: 'y'
partners:
  - id: a b
    kind: [midwive, verlos, jgz]
  - kind: jgz
  - id: 12
    scale:
      - jgz
title:
  nl: |
    x
";
    assert_eq!(
        yaml_told(text),
        [
            "D003 2:1+8 partnerz unknown field `partnerz`",
            "D002 3:7+3 year expected a whole number, got the text `abc`",
            "F006 5:1+4 name the key `name` stands twice in this map",
            "D004 7:9+3 partners[0].id `a b` is no id",
            "D012 8:12+7 partners[0].kind[0] unknown word `midwive`",
            "D012 8:21+6 partners[0].kind[1] unknown word `verlos`",
            "D001 9:5+9 partners[1] missing field `id`",
            "D002 9:11+3 partners[1].kind expected a list, got the text `jgz`",
            "D001 10:5+6 partners[2] missing field `kind`",
            "D002 10:9+2 partners[2].id expected a text, got the number `12`",
            "D002 12:7+5 partners[2].scale expected a word, got a list",
            "D001 14:3+5 title missing field `en`",
        ]
    );
    assert!(helps(&refused(text, Format::Yaml)).contains(&"write it as a list: [jgz]"));
}

#[test]
fn the_same_document_in_both_notations() {
    let json: Document = deserialize::from_text(GOOD).expect("this is accepted");
    assert_eq!(load::<Document>(GOOD, Format::Yaml).expect("JSON is YAML"), json);
    let yaml = "\
\u{feff}---
name: \"é\\n\\u00e9 x\"
year: 2024
balance: -3
open: true
title: &title {nl: a, en: b}
partners:
- id: a
  kind: []
-
  kind:
  - midwife   # a comment
  - jgz
  id: b
  scale: maternity_care
between: [1, 2]
when: {period: {from: 1, to: 2}}
nested: [[~, [null]]]
...
";
    assert_eq!(load::<Document>(yaml, Format::Yaml).expect("this is accepted"), json);
    assert_eq!(load::<Document>(yaml.replace('\n', "\r\n"), Format::Yaml).expect("this is accepted"), json);
}

#[test]
fn aliases_stand_for_what_they_name() {
    let text = "name: &n x\npartners:\n  - &p {id: *n, kind: &k [jgz]}\n  - {id: b, kind: *k}\n  - *p\n";
    let document: Document = load(text, Format::Yaml).expect("this is accepted");
    assert_eq!(document.partners.first(), document.partners.last());
    // A fault in it is told at each place where it counts, and shown where it stands.
    let told = yaml_told("name: x\npartners:\n  - &p {id: a, kind: [jgzz]}\n  - *p\n");
    assert_eq!(
        told,
        ["D012 3:23+4 partners[0].kind[0] unknown word `jgzz`", "D012 3:23+4 partners[1].kind[0] unknown word `jgzz`"]
    );
}

#[test]
fn texts_that_are_no_yaml() {
    for (text, position, message, help) in [
        ("name: x\npartners:\n\t- id: a\n", (3, 1), "a tab is used to indent", "with spaces"),
        ("name: x\npartners:\n  - id: a\n\tkind: []\n", (4, 1), "a tab is used to indent", "with spaces"),
        ("name: >\n\ta\n", (2, 1), "a tab is used to indent", "with spaces"),
        ("name: x\n year: 1\n", (2, 6), "a `:` stands where no key can stand", "indented exactly"),
        ("partners:\n  - id: a\n   kind: []\n", (3, 4), "a list item", "indented exactly"),
        ("partners:\n  - id: a\n  kind: []\n", (3, 3), "a list item", "indented exactly"),
        ("name: 's avonds\n", (1, 16), "a quote is not closed", "other quotes"),
        ("name: 'x' y\n", (1, 11), "behind the closing quote", "other quotes"),
        ("name: {item} doet mee\n", (1, 14), "a key with a `:`", "`{` needs quotes"),
        ("name: a: b\n", (1, 8), "no key can stand", "`: ` in it needs quotes"),
        ("name: @x\n", (1, 7), "unexpected character", "needs quotes"),
        ("name: \"a\\d\"\n", (1, 7), "an unknown `\\`", "single quotes"),
        ("name: *a\n", (1, 7), "stands for nothing", "needs quotes"),
        ("name: !x y\n", (1, 7), "tags such as `!x`", "needs quotes"),
        ("{name: x, year: 1", (1, 1), "a bracket is not closed", ""),
        ("name: x\n---\nname: y\n", (2, 1), "a second document", "take out the `---`"),
        ("title: &a {nl: *a}\n", (1, 16), "inside what it stands for", ""),
        ("<<: {name: x}\n", (1, 1), "merge keys", "write the fields out"),
        ("? [a]\n: b\n", (1, 3), "a key must be a word", ""),
        ("a: &x b\n*x : c\n", (2, 1), "a key must be a word", ""),
        (": x\n", (1, 1), "there is no key", ""),
        ("name: \u{7}x\n", (1, 7), "not text", ""),
    ] {
        let faults = refused(text, Format::Yaml);
        let fault = faults.iter().next().expect("a fault");
        assert_eq!((fault.code, faults.iter().count()), (Code::Syntax, 1), "{text}");
        assert_eq!(fault.position.map(|at| (at.line, at.column)), Some(position), "{text}");
        assert!(fault.message.contains(message), "{text}: {}", fault.message);
        assert!(fault.help.join(" ").contains(help), "{text}: {:?}", fault.help);
    }
}

#[test]
fn indentation_that_changes_the_meaning_is_pointed_at() {
    let told = refused("name: x\ntitle:\nnl: a\nen: b\n", Format::Yaml);
    assert_eq!(helps(&told).iter().filter(|help| help.contains("`title` above it, indent it")).count(), 2);
    let told = refused("name: x\nwhen: always\n  since\n", Format::Yaml);
    assert!(helps(&told).contains(&"it runs over several lines: is the next line indented too far?"));
    let told = refused("name:\nyear: 1\n", Format::Yaml);
    assert!(helps(&told).iter().any(|help| help.contains("lines that belong to it")));
    let told = refused("name: x\npartners:\n  -id: a\n", Format::Yaml);
    assert!(helps(&told).contains(&"put a space behind the `-` of each item"));
}

#[test]
fn files_without_a_document() {
    for empty in ["", "\n", "# nothing\n", "---\n", "---\n...\n"] {
        assert_eq!(yaml_told(empty), ["F003  the file is empty"], "{empty}");
    }
    assert_eq!(yaml_told("just text"), ["D002 1:1+9  expected a map with fields, got the text `just text`"]);
}

#[test]
fn deep_nesting_is_refused_soon() {
    let lists = "[".repeat(100_000);
    let dashes = "- ".repeat(100_000);
    let maps = "{a: ".repeat(100_000);
    let steps: String = (0..1_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    for text in [lists, dashes, maps, steps] {
        let faults = soon(|| refused(&text, Format::Yaml));
        let first = text.get(..8).expect("a beginning");
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::TooDeep], "{first} {faults}");
    }
    for text in [
        "? ".repeat(100_000),
        "&a ".repeat(100_000),
        "!!str ".repeat(100_000),
        "a: ".repeat(100_000),
        "---\n".repeat(100_000),
    ] {
        soon(|| refused(&text, Format::Yaml));
    }
    let nested = |depth: usize| format!("name: x\nnested: {}null{}", "[".repeat(depth), "]".repeat(depth));
    assert!(load::<Document>(nested(limits::DEPTH - 1), Format::Yaml).is_ok());
    assert_eq!(refused(nested(limits::DEPTH), Format::Yaml).iter().map(|fault| fault.code).next(), Some(Code::TooDeep));
    let alias = format!("a: &a {}{}\nb: [*a]\n", "[".repeat(limits::DEPTH - 1), "]".repeat(limits::DEPTH - 1));
    assert_eq!(refused(alias, Format::Yaml).iter().map(|fault| fault.code).next(), Some(Code::TooDeep));
}

#[test]
fn an_alias_bomb_is_refused_soon() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..30 {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{aliases}]\n"));
    }
    let faults = soon(|| refused(&text, Format::Yaml));
    assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::TooDeep]);
    assert!(faults.to_string().contains("aliases"), "{faults}");
    let many = format!("a: &a [{}]\nb: [{}]\n", "x, ".repeat(5_000), "*a, ".repeat(100_000));
    assert_eq!(soon(|| refused(&many, Format::Yaml)).iter().map(|fault| fault.code).next(), Some(Code::TooDeep));
}

#[test]
fn large_bad_documents_are_refused_soon() {
    let text = format!("name: x\npartners:\n{}", "- {idd: a, kind: [jgzz]}\n".repeat(50_000));
    let faults = soon(|| refused(&text, Format::Yaml));
    assert!(faults.iter().count() > 20);
    assert!(soon(|| load::<Document>(format!("name: {}", "x\n ".repeat(1_000_000)), Format::Yaml).is_ok()));
    soon(|| refused("a: b\n".repeat(400_000), Format::Yaml));
}

#[test]
fn damaged_yaml_is_refused_with_places_that_exist() {
    let text = "name: x\ntitle: {nl: 'a', en: \"b\"}\npartners:\n  - id: a\n    kind: [jgz]\n  - id: |\n      b\n    kind: []\n";
    let mut next = numbers(7);
    for _ in 0..4_000 {
        let text = damaged(text, &mut next);
        if let Err(faults) = load::<Document>(&text, Format::Yaml) {
            check_faults(&text, &faults);
        }
    }
}

#[test]
fn names_of_files_tell_their_notation() {
    assert_eq!(Format::of_name("a.b.yml"), Some(Format::Yaml));
    assert_eq!(Format::of_name("a.YAML"), Some(Format::Yaml));
}
