//! Texts of users, made harmless for the format that they go into. Every string passes here, those of rule sets too:
//! anyone may write a rule set.

use std::borrow::Cow;

/// One line of plain text: line ends and tabs are spaces; other control characters, and marks that turn the direction
/// of a text or hide in it, show as `�`.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_blank(c) || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let harmless = |c| match c {
        c if is_blank(c) => ' ',
        c if is_hidden(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    Cow::Owned(text.chars().map(harmless).collect())
}

const fn is_blank(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' // escape sequences begin here
        | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // direction
        | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}') // no width
}

/// Text inside an HTML element or a quoted attribute.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Text inside a Markdown paragraph, list item or table cell: no mark-up, no HTML, no link of its own.
pub(super) fn markdown(text: &str) -> String {
    let text = plain(text);
    let text = text.trim();
    let mut out = String::with_capacity(text.len());
    // What begins a list or a heading does so at the start only.
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - number.len();
    for (place, c) in text.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '#' | '|' | '~' | '@' => out.extend(['\\', c]),
            '-' | '+' | '=' if place == 0 => out.extend(['\\', c]),
            '.' | ')' if place == digits && digits > 0 => out.extend(['\\', c]),
            // A colon before slashes would make a link.
            ':' if text.get(place..).is_some_and(|rest| rest.starts_with("://")) => out.push_str("\\:"),
            c => out.push(c),
        }
    }
    out
}

/// A cell of a table. A cell that a spreadsheet would run as a formula begins with an apostrophe.
pub(super) fn csv(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = format!("{}{}", if formula { "'" } else { "" }, plain(cell));
    let quoted = text.contains([',', '"']) || text.starts_with([' ', '\'']) || text.ends_with(' ');
    if quoted { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// The address that a tool is found at, when it is one: `http`, `https`, or a bare host name as sources print it.
pub(super) fn address(web: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/?#=&%+,:".contains(c);
    if !web.chars().all(is_plain) {
        return None;
    }
    if web.starts_with("https://") || web.starts_with("http://") {
        return Some(web.to_owned());
    }
    let host = web.split('/').next().unwrap_or_default();
    (host.contains('.') && !host.contains(':') && !host.starts_with(['.', '-'])).then(|| format!("https://{web}"))
}
