//! The JSON Schemas of what has a form of its own in files; those of other types are derived.

use super::list::Form;
use super::{Answer, Dossier, Evidence, Fact, Link, List, One, PartialDate, Role, Roles, Set, Value, Vocabulary};
use crate::truth::Degree;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, json};
use std::borrow::Cow;

impl JsonSchema for Answer {
    fn schema_name() -> Cow<'static, str> {
        "Answer".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "yes, partly or no; or a number, a date or the id of a choice, as the question asks.",
            "anyOf": [{ "type": "string" }, { "type": "boolean" }, { "type": "integer", "minimum": 0 }]
        })
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let text = json_schema!({ "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" });
        let year = json_schema!({ "type": "integer", "minimum": 1900, "maximum": 2200 });
        // A year may be read as a number; it is written as a text, as all dates are.
        let written = generator.contract().is_serialize();
        let mut schema = if written { text } else { json_schema!({ "anyOf": [text, year] }) };
        schema.insert("description".to_owned(), "A day (2024-06-30), a month (2024-06) or a year (2024).".into());
        schema
    }
}

impl JsonSchema for Evidence {
    fn schema_name() -> Cow<'static, str> {
        "Evidence".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (role, date) =
            (generator.subschema_for::<Option<Role>>(), generator.subschema_for::<Option<PartialDate>>());
        let text = json_schema!({ "type": ["string", "null"] });
        let said = |mut schema: Schema, what: &str| {
            schema.insert("description".to_owned(), what.into());
            schema
        };
        let mut whole = json_schema!({
            "description": "The ground for a fact. Roles, never names of persons.",
            "type": "object",
            "properties": {
                "by": said(role, "Who said it, by role."),
                "on": said(date, "When it was said."),
                "source": said(text.clone(), "Where it stands: a document, or a clause of one."),
                "note": said(text, "A remark.")
            }
        });
        if generator.contract().is_serialize() {
            return whole;
        }
        whole.insert("additionalProperties".to_owned(), false.into());
        json_schema!({ "anyOf": [{ "description": "Where it stands.", "type": "string" }, whole] })
    }
}

/// What may be left out may also be `null`, as other languages write it.
fn or_nothing(schema: &Schema) -> serde_json::Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

impl<T: Value + JsonSchema> JsonSchema for Fact<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("FactOf{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        let date = generator.subschema_for::<PartialDate>();
        let evidence = generator.subschema_for::<Evidence>();
        let open = json_schema!({ "anyOf": [value, { "const": "unknown" }, { "type": "null" }] });
        let mut keys = Map::new();
        keys.insert("value".into(), json!(open));
        if T::FORM.between(Degree::No, Degree::Yes).is_some() {
            let degree = generator.subschema_for::<Degree>();
            keys.insert("at_least".into(), or_nothing(&degree));
            keys.insert("at_most".into(), or_nothing(&degree));
        }
        for (key, schema) in [("from", &date), ("until", &date), ("evidence", &evidence)] {
            keys.insert(key.into(), or_nothing(schema));
        }
        let statement = json!({ "type": "object", "properties": keys, "additionalProperties": false });
        json_schema!({
            "anyOf": [
                open,
                statement,
                {
                    "type": "object",
                    "properties": { "statements": { "type": "array", "items": statement } },
                    "required": ["statements"],
                    "additionalProperties": false
                }
            ]
        })
    }
}

impl JsonSchema for Link {
    fn schema_name() -> Cow<'static, str> {
        "Link".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let dossier = generator.subschema_for::<Dossier>();
        json_schema!({
            "description": "Another dossier, or the name of the file that holds it, as seen from this file.",
            "anyOf": [dossier, { "type": "string" }, { "type": "null" }]
        })
    }
}

impl<T: JsonSchema> JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("ListOf{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let items = generator.subschema_for::<Vec<T>>();
        let form = generator.subschema_for::<Form<T>>();
        json_schema!({ "anyOf": [items, form, { "const": "unknown" }, { "type": "null" }] })
    }
}

impl JsonSchema for Roles {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        Set::<Role>::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Set<Role>>()
    }
}

impl<V: Vocabulary + JsonSchema> JsonSchema for Set<V> {
    fn schema_name() -> Cow<'static, str> {
        format!("SetOf{}", V::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let word = generator.subschema_for::<V>();
        json_schema!({ "anyOf": [word, { "type": "array", "items": word }] })
    }
}

impl<V: Vocabulary + JsonSchema> JsonSchema for One<V> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        V::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<V>()
    }
}

/// The schema of a word from a list.
pub(super) fn words<V: Vocabulary>() -> Schema {
    let words: Vec<_> =
        V::TERMS.iter().map(|term| json!({ "const": term.id, "title": term.nl, "description": term.en })).collect();
    json_schema!({ "oneOf": words })
}
