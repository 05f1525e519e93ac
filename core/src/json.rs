//! Our own types as JSON.
//!
//! Each type is compiled anew for each serializer that it is written by. So all are written by one, on one line; what
//! has another form is made from that text.

use serde::Serialize;
use serde_json::Value;

/// On one line.
pub(crate) fn compact<T: Serialize + ?Sized>(value: &T) -> String {
    // Our own types have text keys only, so that writing them cannot fail; an empty text is what is left if it did.
    serde_json::to_string(value).unwrap_or_default()
}

/// Over several lines, indented by two spaces.
pub(crate) fn pretty<T: Serialize + ?Sized>(value: &T) -> String {
    indented(&compact(value))
}

/// As a tree, for who looks for something in it wherever it stands.
pub(crate) fn tree<T: Serialize + ?Sized>(value: &T) -> Value {
    serde_json::from_str(&compact(value)).unwrap_or_default()
}

/// JSON on one line, spread over several: what is empty stays on its line.
fn indented(line: &str) -> String {
    let mut text = String::with_capacity(line.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let mut rest = line.chars().peekable();
    while let Some(next) = rest.next() {
        if quoted {
            quoted = next != '"' || escaped;
            escaped = next == '\\' && !escaped;
            text.push(next);
            continue;
        }
        let empty = matches!((next, rest.peek()), ('{', Some('}')) | ('[', Some(']')));
        match next {
            '{' | '[' if empty => {
                text.push(next);
                text.extend(rest.next());
            }
            '{' | '[' => {
                depth += 1;
                text.push(next);
                begin_line(&mut text, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                begin_line(&mut text, depth);
                text.push(next);
            }
            ',' => {
                text.push(next);
                begin_line(&mut text, depth);
            }
            ':' => text.push_str(": "),
            _ => {
                quoted = next == '"';
                text.push(next);
            }
        }
    }
    text
}

fn begin_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use super::{pretty, tree};
    use serde_json::json;

    #[test]
    fn it_is_indented_as_elsewhere() {
        for value in [
            json!({}),
            json!([]),
            json!("a, {b}: [c]"),
            json!([[], {}, [[]], [{}], { "a": {} }, { "b": [] }]),
            json!({ "a": 1, "b": [true, null, -1.5], "c": { "d": "e" } }),
            json!({ "\"": "\\", "{": "\\\"", "é\n": "\u{1}\\\\\" , : [ ] {", "": "" }),
        ] {
            assert_eq!(pretty(&value), serde_json::to_string_pretty(&value).unwrap());
            assert_eq!(tree(&value), value);
        }
    }
}
