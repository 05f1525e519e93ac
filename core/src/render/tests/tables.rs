//! The assessment as CSV and as JSON.

use super::{
    sample::sample,
    variants::{HOSTILE, every, with_text},
};
use crate::{
    domain::Language,
    render::{csv, escape, json},
};

/// The rows of a table, read by RFC 4180.
fn read(table: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut chars = table.chars().peekable();
    while let Some(c) = chars.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => row.last_mut().unwrap().extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line has its end");
    rows
}

#[test]
fn one_row_for_each_requirement() {
    let assessment = sample(Language::Dutch);
    let rows = read(&assessment.to_csv());
    assert_eq!(rows.len(), 1 + assessment.findings.len());
    let met = "almelo,Coalitie Almelo,coalition,GM0141,minimale-eisen,1.0.0,2021-07-31,2021-07,medisch-en-sociaal,,must,\
               Medisch en sociaal werken samen,yes,met,yes,yes,0,0,L10.1,";
    assert_eq!(rows.get(1).unwrap().join(","), met);
    let maybe = rows.last().unwrap();
    assert_eq!(maybe.get(9..16).unwrap().join(","), "trekker,should,Er is een doel (9),maybe,unknown,no,yes");
    assert_eq!(maybe.last().unwrap(), "not_yet_due");
}

#[test]
fn every_row_has_every_cell_and_none_is_a_formula() {
    let rows = read(&csv(&every()));
    let columns = rows.first().unwrap().len();
    assert_eq!(columns, 20);
    for row in rows {
        assert_eq!(row.len(), columns);
        for cell in row {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            assert!(!cell.chars().any(char::is_control), "{cell}");
        }
    }
    assert_eq!(read(&csv(&[])).len(), 1);
}

#[test]
fn cells_that_spreadsheets_would_run() {
    for (cell, written) in [
        ("=1+1", "\"'=1+1\""),
        ("-1", "\"'-1\""),
        ("@x", "\"'@x\""),
        ("\tx", "\"' x\""),
        ("a,b", "\"a,b\""),
        ("a\"b", "\"a\"\"b\""),
        ("a", "a"),
        ("", ""),
    ] {
        assert_eq!(escape::csv(cell), written);
    }
}

#[test]
fn json_is_the_contract() {
    let assessment = with_text(Language::Dutch, HOSTILE);
    let value = serde_json::to_value(&assessment).unwrap();
    for text in [assessment.to_json(), assessment.to_json_compact(), json(std::slice::from_ref(&assessment))] {
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
    assert_eq!(assessment.to_json_compact().lines().count(), 1);
    let several: serde_json::Value = serde_json::from_str(&json(&[assessment.clone(), assessment])).unwrap();
    assert_eq!(several, serde_json::json!([value, value]));
    assert_eq!(json(&[]), "[]");
}
