//! Descriptions as JSDoc, within the width of a line.

use super::WIDTH;

/// The lines of a comment; nothing where there is nothing to say.
pub fn comment(text: &str, indent: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(|word| word.replace("*/", "*\\/")).collect();
    if words.is_empty() {
        return String::new();
    }
    let whole = format!("{indent}/** {} */\n", words.join(" "));
    if whole.trim_end().chars().count() <= WIDTH {
        return whole;
    }
    let mut lines = format!("{indent}/**");
    let mut used = WIDTH;
    for word in words {
        let wide = word.chars().count();
        if used + 1 + wide > WIDTH {
            lines += &format!("\n{indent} * {word}");
            used = indent.len() + 3 + wide;
        } else {
            lines += &format!(" {word}");
            used += 1 + wide;
        }
    }
    format!("{lines}\n{indent} */\n")
}
