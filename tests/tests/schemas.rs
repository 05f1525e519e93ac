//! The schemas as they were written down are those of the Rust types.

use kansrijk::SchemaKind;
use serde_json::Value;

#[test]
fn the_text_of_a_schema_is_what_the_types_say() {
    for kind in SchemaKind::ALL {
        let text: Value = serde_json::from_str(kansrijk::schema_text(kind)).expect("a schema is JSON");
        assert!(text == kansrijk::schema(kind), "{kind:?} is stale: write it anew with `cargo xtask schema`");
    }
}

#[test]
fn each_kind_has_a_schema_of_its_own() {
    let title = |kind| kansrijk::schema(kind)["title"].as_str().map(str::to_owned);
    let titles = SchemaKind::ALL.map(|kind| title(kind).expect("a schema has a title"));
    assert_eq!(titles, ["RuleSet", "Dossier", "Assessment", "Questionnaire"]);
}
