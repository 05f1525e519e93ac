//! The words around what `rules`, `sources` and `new` show, in both languages. What the engine's own words are called, it says itself.

use kansrijk::Language;

/// A word or sentence in Dutch and in English.
#[derive(Clone, Copy)]
pub struct Words(pub &'static str, pub &'static str);

impl Words {
    /// The text in the reader's language.
    pub const fn get(self, language: Language) -> &'static str {
        language.pick(self.0, self.1)
    }
}
