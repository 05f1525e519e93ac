//! Every text that readers see stands in both languages.

use super::Checker;
use crate::{
    diagnostic::{Code, Diagnostic},
    json,
    location::Path,
};

impl Checker<'_> {
    pub(super) fn check_texts(&mut self) {
        // Every text, wherever it stands, is a map with `nl` and `en`: looked up in the tree, none can be forgotten.
        let tree = json::tree(self.document);
        self.check_tree(&tree, &Path::root());
    }

    fn check_tree(&mut self, value: &serde_json::Value, path: &Path) {
        match value {
            serde_json::Value::Object(map) => {
                for (language, name) in [("nl", "Dutch"), ("en", "English")] {
                    let empty = map
                        .get(language)
                        .and_then(serde_json::Value::as_str)
                        .is_some_and(|text| text.trim().is_empty());
                    if empty {
                        let message = format!("the {name} text is empty");
                        let fault = Diagnostic::new(Code::RuleTranslation, path.key(language), message);
                        self.refuse(fault.help("every text stands in both languages: `{nl: ..., en: ...}`"));
                    }
                }
                for (key, value) in map {
                    self.check_tree(value, &path.key(key));
                }
            }
            serde_json::Value::Array(items) => {
                for (place, value) in items.iter().enumerate() {
                    self.check_tree(value, &path.index(place));
                }
            }
            _ => {}
        }
    }
}
