//! The fast way of JSON and the slow one: that they agree, and that neither takes long.

use super::*;

#[test]
fn both_ways_read_the_same() {
    let fast: Document = deserialize::from_text(GOOD).expect("this is accepted");
    assert_eq!(slow::<Document>(GOOD).expect("this is accepted"), fast);
    for text in [
        "[0, -0, 1, -1, 1.5, 1e3, -1.25e-7, 18446744073709551615, 18446744073709551616, -9223372036854775808]",
        r#"{"a\"b": "\\", "": [[], {}], "\ud83d\ude00": "😀 \u0000", "c": null, "d": [true, false]}"#,
        r#""text""#,
        "  12  ",
        r#"[0.1, 123456789.123456789, 1e22, 5e-324, 179769313486231570000000000000000000000000000000000e200]"#,
    ] {
        let fast: serde_json::Value = serde_json::from_str(text).expect("this is JSON");
        assert_eq!(slow::<serde_json::Value>(text).expect("this is JSON"), fast, "{text}");
    }
}

/// What serde_json makes of a text is what we make of it: a value, or nothing.
fn read_as_elsewhere(text: &str) -> bool {
    let elsewhere: Option<serde_json::Value> = serde_json::from_str(text).ok();
    assert_eq!(deserialize::from_text::<serde_json::Value>(text).ok(), elsewhere, "{text}");
    elsewhere.is_some()
}

#[test]
fn a_text_is_json_where_it_is_json_elsewhere() {
    let good =
        ["-0", "-0.0", "0e0", "1E+2", "-1.5e-3", "1e22", "\"\u{7f}\"", "\"\\ud83d\\ude00\"", "[ ]", "{ }", "[[],{}]"];
    for text in good {
        assert!(read_as_elsewhere(text), "{text}");
    }
    let bad = [
        "",
        "-",
        "+1",
        "01",
        "-01",
        "00",
        ".5",
        "1.",
        "1.e2",
        "1e",
        "1e+",
        "1e999",
        "0x1",
        "1 1",
        "tru",
        "nulll",
        "True",
        "NaN",
        "\"",
        "\"\t\"",
        "\"\u{1}\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ude00\"",
        "'a'",
        "[",
        "]",
        "[1",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,,2]",
        "[1}",
        "{\"a\":[1}",
        "{",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{1:2}",
        "{a:1}",
        "[1]]",
        "\u{a0}1",
        "\u{feff}1",
        "1\u{b}",
        "// x\n1",
    ];
    for text in bad {
        assert!(!read_as_elsewhere(text), "{text}");
    }
}

#[test]
fn damaged_json_is_json_where_it_is_json_elsewhere() {
    const WHOLE: &str = r#"{"a\"b\u00e9": "\\x\ud83d\ude00", "n": [0, -1, 1.5, 1e3, -2.5E-7, 18446744073709551616], "": [[], {}, null], "t": true}"#;
    assert!(read_as_elsewhere(WHOLE));
    let mut next = numbers(7);
    let accepted = (0..20_000).filter(|_| read_as_elsewhere(&damaged(WHOLE, &mut next))).count();
    assert!((500..19_500).contains(&accepted), "{accepted}");
}

#[test]
fn what_is_left_over_in_a_list_is_refused() {
    assert_eq!(deserialize::from_text::<[(u8, u8); 2]>("[[1, 2], [3, 4]]").ok(), Some([(1, 2), (3, 4)]));
    for text in ["[[1, 2, 3], [3, 4]]", "[[1, 2], [3, 4], [5, 6]]", "[[1, 2], [3, 4]", "[[1, 2, [3, 4]]"] {
        assert!(deserialize::from_text::<[(u8, u8); 2]>(text).is_err(), "{text}");
    }
}

#[test]
fn damaged_json_is_refused_or_read_the_same_both_ways() {
    let mut next = numbers(42);
    let mut accepted = 0;
    for _ in 0..4_000 {
        let text = damaged(GOOD, &mut next);
        match (deserialize::from_text::<Document>(&text), slow::<Document>(&text)) {
            (Ok(fast), Ok(slow)) => {
                assert_eq!(fast, slow, "{text}");
                accepted += 1;
            }
            (Err(_), Err(faults)) => check_faults(&text, &Diagnostics::new(faults)),
            (fast, slow) => panic!("{text}\nfast: {fast:?}\nslow: {slow:?}"),
        }
    }
    assert!(accepted > 100, "{accepted}");
}

#[test]
fn deep_nesting_is_refused_soon() {
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), "[{\"nested\": ".repeat(50_000)] {
        let faults = soon(|| refused(&text, Format::Json));
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::TooDeep]);
    }
    let nested =
        |depth: usize| format!(r#"{{"name": "[[[[", "nested": {}null{}}}"#, "[".repeat(depth), "]".repeat(depth));
    assert!(load::<Document>(nested(limits::DEPTH - 1), Format::Json).is_ok());
    assert!(slow::<Document>(&nested(limits::DEPTH - 1)).is_ok());
    assert_eq!(refused(nested(limits::DEPTH), Format::Json).iter().map(|fault| fault.code).next(), Some(Code::TooDeep));
}

#[test]
fn large_bad_documents_are_refused_soon() {
    // The faults stand at the end, so that every round goes over everything.
    for partner in [r#"{"id": "a", "kind": ["x"]}"#, r#"{"id": "b b", "kind": []}"#, r#"{"id": 1, "id": 2}"#, "1"] {
        let good = r#"{"id": "a", "kind": ["midwife"]},"#.repeat(60_000);
        let text = format!(r#"{{"name": "x", "partners": [{good} {}]}}"#, vec![partner; 200].join(","));
        let faults = soon(|| refused(&text, Format::Json));
        let count = faults.iter().count();
        assert!((5..=limits::DIAGNOSTICS).contains(&count), "{count}");
        assert!(helps(&faults).contains(&"there may be more faults: mend these first"));
    }
    let text = format!(r#"{{"name": "x", "between": [{}]}}"#, vec!["0"; 2_000_000].join(","));
    assert_eq!(soon(|| refused(&text, Format::Json)).iter().map(|fault| fault.code).next(), Some(Code::TooDeep));
}
