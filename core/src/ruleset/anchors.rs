//! Finding the anchors of clauses in the text of their document.

/// The text of a source document, without what only marks it up.
///
/// Documents are kept as Markdown. What is bold, linked or broken over lines in one is the same text as what is not.
///
/// ```
/// let text = kansrijk::ruleset::SourceText::new("Tenminste een **Plan\nvan Aanpak**, zie [deze link](#).");
/// assert!(text.holds("een Plan van Aanpak"));
/// assert!(text.holds("zie deze link"));
/// assert!(!text.holds("een convenant"));
/// ```
#[derive(Debug, Clone)]
pub struct SourceText(String);

impl SourceText {
    /// Takes the marks out of a document.
    #[must_use]
    pub fn new(markdown: &str) -> Self {
        Self(plain(markdown))
    }

    /// Whether these words stand in it, one after the other.
    #[must_use]
    pub fn holds(&self, anchor: &str) -> bool {
        let anchor = plain(anchor);
        !anchor.is_empty() && self.0.contains(&anchor)
    }
}

/// Words with one space between them, straight quotes, and no marks.
fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    let mut rest = markdown;
    // Of `[words](address)` the words are kept.
    while let Some((before, after)) = rest.split_once("](") {
        if let (Some((head, words)), Some((_, next))) = (before.rsplit_once('['), after.split_once(')')) {
            text.push_str(head);
            text.push_str(words);
            rest = next;
        } else {
            text.push_str(before);
            text.push_str("](");
            rest = after;
        }
    }
    text.push_str(rest);
    let marks = ['*', '#', '\\', '|'];
    let straight = |c: char| match c {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        other => other,
    };
    let text: String = text.chars().filter(|c| !marks.contains(c)).map(straight).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::SourceText;

    #[test]
    fn marks_are_no_part_of_a_text() {
        let text = SourceText::new("# Kop\n\n- **Zorg** dat\n  je [hier](#) en [daar](x) ‘weet’ wat [x] is](");
        for anchor in ["Kop", "Zorg dat je hier en daar", "'weet' wat [x] is](", "dat   je", "**hier**"] {
            assert!(text.holds(anchor), "{anchor}");
        }
        assert!(!text.holds("weet je") && !text.holds("") && !text.holds("** "));
    }
}
