//! What the engine reads and writes is what the schemas say: no field that they do not name, none that they require left
//! out, every value of the type that stands there.

use conformance::cases::all;
use serde_json::Value as Json;

/// Where a value says otherwise than its schema. Knows the keywords of the schema of an assessment, and refuses others.
fn faults(value: &Json, schema: &Json, root: &Json, path: &str, found: &mut Vec<String>) {
    let Some(schema) = schema.as_object() else { return };
    for (keyword, said) in schema {
        let agrees = match keyword.as_str() {
            "$ref" => {
                let pointer = said.as_str().expect("a text").trim_start_matches('#');
                faults(value, root.pointer(pointer).expect("a definition"), root, path, found);
                true
            }
            "type" => {
                said.as_array().map_or(vec![said], |types| types.iter().collect()).iter().any(|one| is(value, one))
            }
            "required" => said.as_array().expect("a list").iter().all(|name| {
                let name = name.as_str().expect("a name");
                value.get(name).is_some()
            }),
            "properties" => value.as_object().is_none_or(|map| {
                for (name, inner) in map {
                    let schema = said.get(name).unwrap_or(&Json::Null);
                    faults(inner, schema, root, &format!("{path}.{name}"), found);
                }
                map.keys().all(|name| said.get(name).is_some())
            }),
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    faults(item, said, root, &format!("{path}[{place}]"), found);
                }
                true
            }
            "anyOf" | "oneOf" => said.as_array().expect("a list").iter().any(|one| {
                let mut inside = Vec::new();
                faults(value, one, root, path, &mut inside);
                inside.is_empty()
            }),
            "const" => value == said,
            "enum" => said.as_array().expect("a list").contains(value),
            "prefixItems" => {
                for (place, schema) in said.as_array().expect("a list").iter().enumerate() {
                    faults(&value[place], schema, root, &format!("{path}[{place}]"), found);
                }
                true
            }
            "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= said.as_u64().expect("a number")),
            "maxItems" => value.as_array().is_none_or(|items| items.len() as u64 <= said.as_u64().expect("a number")),
            // Where no field is named, all have this form; `false` says again what is held of "properties".
            "additionalProperties" if said.is_object() => {
                for (name, inner) in value.as_object().into_iter().flatten() {
                    faults(inner, said, root, &format!("{path}.{name}"), found);
                }
                true
            }
            // What these ask goes without saying for what Rust types hold; the forms of dates have tests of their own.
            "format"
            | "minimum"
            | "maximum"
            | "pattern"
            | "default"
            | "writeOnly"
            | "additionalProperties"
            | "$defs"
            | "$schema"
            | "title"
            | "description" => true,
            other => panic!("the test does not know the keyword `{other}`"),
        };
        if !agrees {
            found.push(format!("{path}: not {keyword} {said}"));
        }
    }
}

fn is(value: &Json, kind: &Json) -> bool {
    match kind.as_str().expect("the name of a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the test does not know the type `{other}`"),
    }
}

#[test]
fn assessments_are_what_their_schema_says() {
    let schema = kansrijk::schema(kansrijk::SchemaKind::Assessment);
    let mut count = 0;
    for case in all("cases") {
        let Some(assessment) = case.assessment() else { continue };
        let assessment = serde_json::from_str(&assessment).expect("JSON");
        let mut found = Vec::new();
        faults(&assessment, &schema, &schema, "", &mut found);
        assert!(found.is_empty(), "{}:\n{}", case.name, found.join("\n"));
        count += 1;
    }
    assert!(count > 0, "no case has an assessment");
}

#[test]
fn what_is_accepted_is_what_its_schema_says() {
    let schemas = kansrijk::SchemaKind::ALL.map(|kind| (kind, kansrijk::schema(kind)));
    let (mut count, mut found) = (0, Vec::new());
    for case in all("cases") {
        for (kind, document) in case.accepted() {
            let (_, schema) = schemas.iter().find(|(one, _)| *one == kind).expect("every kind has a schema");
            let mut inside = Vec::new();
            faults(document, schema, schema, "", &mut inside);
            found.extend(inside.into_iter().map(|fault| format!("{}: {fault}", case.name)));
            count += 1;
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(count > 0, "no case has a document that is accepted");
}

#[test]
fn questionnaires_are_what_their_schema_says() {
    let schema = kansrijk::schema(kansrijk::SchemaKind::Questionnaire);
    for (id, _) in kansrijk_rules::SCENARIOS {
        let asked = kansrijk::builtin(id).expect("a valid rule set").questionnaire(kansrijk::Language::Dutch);
        let mut found = Vec::new();
        faults(&serde_json::to_value(asked).expect("JSON"), &schema, &schema, "", &mut found);
        assert!(found.is_empty(), "{id}:\n{}", found.join("\n"));
    }
}

#[test]
fn what_a_schema_does_not_say_is_found() {
    let schema = serde_json::json!({
        "type": "object",
        "properties": { "a": { "type": "integer" }, "b": { "items": { "oneOf": [{ "const": "x" }, { "type": "null" }] } } },
        "required": ["a"],
    });
    let faulty = |value: Json| {
        let mut found = Vec::new();
        faults(&value, &schema, &schema, "", &mut found);
        found.len()
    };
    assert_eq!(faulty(serde_json::json!({ "a": 1, "b": ["x", null] })), 0);
    assert_eq!(faulty(serde_json::json!({ "a": "1" })), 1);
    assert_eq!(faulty(serde_json::json!({ "a": 1, "b": ["y"] })), 1);
    assert_eq!(faulty(serde_json::json!({ "a": 1, "c": 1 })), 1);
    assert_eq!(faulty(serde_json::json!({})), 1);
}
