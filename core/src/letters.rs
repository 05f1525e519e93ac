//! Capitals and small letters, of the alphabets that Dutch and its neighbours are written in (Latin-1).
//!
//! The tables for all scripts of the world would be a twentieth of what a browser has to fetch, for the first letter of a
//! sentence. Other letters stay as they are.

/// How far a small letter of Latin-1 stands behind its capital.
const DISTANCE: u32 = 'a' as u32 - 'A' as u32;

/// Whether it is a small letter.
pub(crate) const fn is_small(letter: char) -> bool {
    matches!(letter, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ')
}

/// The small letter that goes with a capital.
pub(crate) fn small(letter: char) -> char {
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => moved(letter, u32::from(letter) + DISTANCE),
        _ => letter,
    }
}

/// The capital that goes with a small letter.
fn capital(letter: char) -> char {
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => moved(letter, u32::from(letter) - DISTANCE),
        'ÿ' => 'Ÿ',
        _ => letter,
    }
}

fn moved(letter: char, place: u32) -> char {
    char::from_u32(place).unwrap_or(letter)
}

/// The text with a capital.
pub(crate) fn with_capital(text: &str) -> String {
    with_first(text, capital)
}

/// The text without its capital.
pub(crate) fn without_capital(text: &str) -> String {
    with_first(text, small)
}

fn with_first(text: &str, change: fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| std::iter::once(change(first)).chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{capital, is_small, small, with_capital, without_capital};

    #[test]
    fn letters_are_those_of_unicode() {
        // Of these the capital is two letters, or the small letter stands elsewhere.
        let odd = ['ß', 'µ', 'ª', 'º'];
        for letter in ('\0'..='ÿ').filter(|letter| !odd.contains(letter)) {
            assert_eq!(is_small(letter), letter.is_lowercase(), "{letter}");
            assert_eq!(small(letter).to_string(), letter.to_lowercase().to_string());
            assert_eq!(capital(letter).to_string(), letter.to_uppercase().to_string());
        }
    }

    #[test]
    fn only_the_first_letter_changes() {
        assert_eq!(with_capital("één VROUW"), "Één VROUW");
        assert_eq!(without_capital("Één"), "één");
        assert_eq!(with_capital(""), "");
    }
}
