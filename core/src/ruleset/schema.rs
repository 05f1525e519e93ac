//! The JSON Schemas of what has a form of its own in rule sets; those of other types are derived.

use super::operand::{Comparisons, OneOrMore, Operand, TestDocument, Where};
use crate::domain::{ListName, Vocabulary};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, json};
use std::borrow::Cow;

impl JsonSchema for Operand {
    fn schema_name() -> Cow<'static, str> {
        "Operand".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A word, a whole number, a date; or a year counted from the date of the assessment.",
            "anyOf": [
                { "type": ["string", "boolean", "integer"] },
                {
                    "type": "object",
                    "properties": { "as_of_year": { "type": "integer" } },
                    "required": ["as_of_year"],
                    "additionalProperties": false
                }
            ]
        })
    }
}

impl JsonSchema for OneOrMore {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "OneOrMore".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<Operand>();
        json_schema!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

impl JsonSchema for TestDocument {
    fn schema_name() -> Cow<'static, str> {
        "Test".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<OneOrMore>();
        let map = generator.subschema_for::<Comparisons>();
        json_schema!({ "anyOf": [one, map] })
    }
}

impl JsonSchema for Where {
    fn schema_name() -> Cow<'static, str> {
        "Where".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let test = generator.subschema_for::<TestDocument>();
        let own = generator.subschema_for::<Self>();
        let mut properties = Map::new();
        for list in ListName::all() {
            for field in list.fields() {
                properties.insert(field.name.to_owned(), json!(test));
            }
        }
        let several = json!({ "type": "array", "items": own });
        properties.insert("all".into(), several.clone());
        properties.insert("any".into(), several);
        properties.insert("not".into(), json!(own));
        properties.insert(
            "verdict".into(),
            json!({ "type": "string", "description": "Of a local coalition: the id of a rule set." }),
        );
        json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
    }
}
