//! Descriptions as docstrings, within the width of a line.

const WIDTH: usize = 120;
const QUOTES: &str = "\"\"\"";

/// The lines of a docstring; nothing where there is nothing to say.
pub fn docstring(text: &str, indent: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\\', "\\\\");
    if text.is_empty() {
        return String::new();
    }
    text = text.replace(QUOTES, "\\\"\\\"\\\"");
    if text.ends_with('"') {
        // It would run into the closing quotes.
        text.insert(text.len() - 1, '\\');
    }
    let whole = format!("{indent}{QUOTES}{text}{QUOTES}\n");
    if whole.trim_end().chars().count() <= WIDTH {
        return whole;
    }
    let mut lines = format!("{indent}{QUOTES}");
    let mut used = indent.len() + QUOTES.len();
    for (place, word) in text.split(' ').enumerate() {
        let wide = word.chars().count();
        if place > 0 && used + 1 + wide > WIDTH {
            lines += &format!("\n{indent}{word}");
            used = indent.len() + wide;
        } else if place > 0 {
            lines += &format!(" {word}");
            used += 1 + wide;
        } else {
            lines += word;
            used += wide;
        }
    }
    format!("{lines}\n{indent}{QUOTES}\n")
}
