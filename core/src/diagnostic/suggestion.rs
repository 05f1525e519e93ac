//! "Did you mean": the nearest of the words that were expected.

use crate::letters;

/// The known word that is nearest to what was given, if one is near enough to be meant.
///
/// ```
/// assert_eq!(kansrijk::diagnostic::did_you_mean("partnerz", ["partners", "leads"]), Some("partners"));
/// assert_eq!(kansrijk::diagnostic::did_you_mean("zzz", ["partners", "leads"]), None);
/// ```
pub fn did_you_mean<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let given = folded(given);
    // Longer texts are no slip of the hand, and the distance takes time that grows with both lengths.
    if given.is_empty() || given.len() > 64 {
        return None;
    }
    known
        .into_iter()
        .map(|word| (closeness(&given, &folded(word)), word))
        .filter(|((distance, _), word)| *distance * 5 <= word.len() * 2 || *distance == 1)
        .min_by_key(|(closeness, _)| *closeness)
        .map(|(_, word)| word)
}

/// Distance first; a word that merely begins as given is nearer than its length says.
fn closeness(given: &[char], word: &[char]) -> (usize, usize) {
    let distance = distance(given, word);
    if given.len() >= 4 && word.starts_with(given) { (1, distance) } else { (distance, distance) }
}

fn folded(text: &str) -> Vec<char> {
    text.chars().map(|letter| if matches!(letter, '-' | ' ') { '_' } else { letters::small(letter) }).collect()
}

/// Insertions, deletions, replacements and swaps of neighbours.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], place: usize| row.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&row, j) + usize::from(x != y)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn slips_of_the_hand() {
        let kinds = ["midwife", "maternity_care", "jgz", "municipality"];
        assert_eq!(did_you_mean("midwive", kinds), Some("midwife"));
        assert_eq!(did_you_mean("miwdife", kinds), Some("midwife"));
        assert_eq!(did_you_mean("Maternity Care", kinds), Some("maternity_care"));
        assert_eq!(did_you_mean("municip", kinds), Some("municipality"));
        assert_eq!(did_you_mean("hospital", kinds), None);
    }
}
