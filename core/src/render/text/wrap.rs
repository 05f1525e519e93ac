//! Lines of at most so many columns, by the width that a terminal gives each character.

/// The columns that a text takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// The columns of one character: none for what sits on the one before, two for wide scripts and pictures.
const fn columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}'
        | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{200c}'
        | '\u{200d}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// The text in lines: the first of at most `first` columns, the others of at most `rest`. A word that fits on no line
/// is cut. A hard space keeps two words together. Always at least one line.
pub(super) fn wrap(text: &str, first: usize, rest: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    let room = |lines: &Vec<String>| if lines.is_empty() { first } else { rest };
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let wide = width(word);
        let gap = usize::from(used > 0);
        if used + gap + wide <= room(&lines) {
            if gap > 0 {
                line.push(' ');
            }
            line.push_str(word);
            used += gap + wide;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for c in word.chars() {
            let columns = columns(c);
            if used > 0 && used + columns > room(&lines) {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += columns;
        }
    }
    if used > 0 || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// The text as far as it goes on so many lines of so many columns; an ellipsis says that it goes on.
pub(super) fn cut(text: &str, columns: usize, lines: usize) -> String {
    let mut kept = wrap(text, columns, columns);
    if kept.len() <= lines {
        return text.to_owned();
    }
    kept.truncate(lines);
    if let Some(last) = kept.last_mut() {
        while width(last) >= columns {
            last.pop();
        }
        last.push('…');
    }
    kept.join(" ")
}
