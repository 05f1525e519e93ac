//! From a JSON Schema to the model. A keyword that is not known here is refused, so that nothing is lost in silence.

use super::model::{Contract, Definition, Field, Shape, Type, Word};
use serde_json::{Map, Value};

type Schema = Map<String, Value>;

/// What says something of types, and what does not.
const KEYWORDS: [&str; 23] = [
    "$defs",
    "$ref",
    "additionalProperties",
    "anyOf",
    "const",
    "description",
    "enum",
    "format",
    "items",
    "oneOf",
    "prefixItems",
    "properties",
    "required",
    "title",
    "type",
    // How many, how long, how large, and what tools do with it.
    "$schema",
    "default",
    "maxItems",
    "maximum",
    "minItems",
    "minimum",
    "pattern",
    "writeOnly",
];

/// The model of a schema.
///
/// # Errors
/// What cannot be read, and where it stands.
pub fn read(text: &str) -> Result<Contract, String> {
    let schema: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let schema = map(&schema, "#")?;
    let mut definitions = Vec::new();
    for (name, definition) in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        definitions.push(define(name, map(definition, name)?)?);
    }
    definitions.sort_by(|one, other| one.name.cmp(&other.name));
    let title = schema.get("title").and_then(Value::as_str).ok_or("#: no `title`")?;
    Ok(Contract { document: define(title, schema)?, definitions })
}

fn define(name: &str, schema: &Schema) -> Result<Definition, String> {
    let doc = told(schema, "description");
    let shape = match words(schema) {
        Some(words) => {
            let order: Vec<&str> = words.iter().map(|word| word.id.as_str()).collect();
            let ordered = order.len() > 1 && doc.contains(&order.join(" < "));
            Shape::Words { words, ordered }
        }
        None => match type_of(schema, name)? {
            Type::Record(fields) => Shape::Record(fields),
            other => Shape::Alias(other),
        },
    };
    Ok(Definition { name: name.to_owned(), doc, shape })
}

/// The words of a vocabulary; nothing where a definition is no such thing.
fn words(schema: &Schema) -> Option<Vec<Word>> {
    let words = schema.get("oneOf")?.as_array()?.iter().map(|word| {
        let word = word.as_object()?;
        let id = word.get("const")?.as_str()?.to_owned();
        let (doc, label) = (told(word, "description"), told(word, "title"));
        // A term is known by its labels: the English one is its description, the Dutch one its title.
        let doc = if label.is_empty() { doc } else { format!("{} (*{label}*).", capital(&doc)) };
        Some(Word { id, doc })
    });
    words.collect()
}

fn type_of(schema: &Schema, at: &str) -> Result<Type, String> {
    if let Some(unknown) = schema.keys().find(|keyword| !KEYWORDS.contains(&keyword.as_str())) {
        return Err(format!("{at}: cannot make out the keyword `{unknown}`"));
    }
    match schema.get("$ref").map(|target| (target, target.as_str().unwrap_or_default())) {
        None => {}
        Some((_, "#")) => return Ok(Type::Document),
        Some((target, text)) => {
            let name =
                text.strip_prefix("#/$defs/").ok_or_else(|| format!("{at}: cannot follow `$ref` to {target}"))?;
            return Ok(Type::Named(name.to_owned()));
        }
    }
    if let Some(text) = schema.get("const") {
        return exactly(text, at);
    }
    if let Some(texts) = schema.get("enum") {
        return Ok(one_of(list(texts, at)?.iter().map(|text| exactly(text, at)).collect::<Result<_, _>>()?));
    }
    if let Some(alternatives) = schema.get("anyOf").or_else(|| schema.get("oneOf")) {
        return Ok(one_of(types(alternatives, at)?));
    }
    match schema.get("type") {
        None => Ok(Type::Any),
        Some(Value::Array(names)) => {
            Ok(one_of(names.iter().map(|name| plain(name, schema, at)).collect::<Result<_, _>>()?))
        }
        Some(name) => plain(name, schema, at),
    }
}

/// A type by the name that JSON Schema has for it.
fn plain(name: &Value, schema: &Schema, at: &str) -> Result<Type, String> {
    Ok(match name.as_str().unwrap_or_default() {
        "null" => Type::Null,
        "boolean" => Type::YesNo,
        "integer" => Type::Whole,
        "string" if told(schema, "format") == "date" => Type::Day,
        "string" => Type::Text,
        "array" => match (schema.get("items"), schema.get("prefixItems")) {
            (Some(item), None) => Type::List(Box::new(type_of(map(item, at)?, at)?)),
            (None, Some(items)) => Type::Tuple(types(items, at)?),
            _ => return Err(format!("{at}: a list has either `items` or `prefixItems`")),
        },
        "object" => match (schema.get("properties"), schema.get("additionalProperties")) {
            (Some(properties), None | Some(Value::Bool(_))) => Type::Record(fields(map(properties, at)?, schema, at)?),
            (None, Some(value)) => Type::Map(Box::new(type_of(map(value, at)?, at)?)),
            _ => return Err(format!("{at}: a map has either `properties` or a schema as `additionalProperties`")),
        },
        _ => return Err(format!("{at}: cannot make out the type {name}")),
    })
}

/// First those that are required, in the order in which they are declared, then the others by name: a schema keeps the
/// order of `required` alone.
fn fields(properties: &Schema, schema: &Schema, at: &str) -> Result<Vec<Field>, String> {
    let required = schema.get("required").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut fields = Vec::new();
    for (name, property) in properties {
        let at = format!("{at}.{name}");
        let schema = map(property, &at)?;
        let place = required.iter().position(|one| one == name);
        let (doc, of) = (told(schema, "description"), type_of(schema, &at)?);
        fields.push((place, Field { name: name.clone(), doc, of, required: place.is_some() }));
    }
    fields.sort_by(|(one_place, one), (other_place, other)| {
        let key = |place: &Option<usize>| place.unwrap_or(usize::MAX);
        key(one_place).cmp(&key(other_place)).then_with(|| one.name.cmp(&other.name))
    });
    Ok(fields.into_iter().map(|(_, field)| field).collect())
}

/// One type of several, of which some may have several forms themselves.
fn one_of(types: Vec<Type>) -> Type {
    let mut flat = Vec::new();
    for one in types {
        match one {
            Type::OneOf(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    if flat.len() == 1 { flat.swap_remove(0) } else { Type::OneOf(flat) }
}

fn types(schemas: &Value, at: &str) -> Result<Vec<Type>, String> {
    list(schemas, at)?.iter().map(|schema| type_of(map(schema, at)?, at)).collect()
}

fn exactly(text: &Value, at: &str) -> Result<Type, String> {
    let text = text.as_str().ok_or_else(|| format!("{at}: expected a text, found {text}"))?;
    Ok(Type::Exactly(text.to_owned()))
}

fn map<'a>(value: &'a Value, at: &str) -> Result<&'a Schema, String> {
    value.as_object().ok_or_else(|| format!("{at}: expected a map, found {value}"))
}

fn list<'a>(value: &'a Value, at: &str) -> Result<&'a [Value], String> {
    Ok(value.as_array().ok_or_else(|| format!("{at}: expected a list, found {value}"))?)
}

fn told(schema: &Schema, keyword: &str) -> String {
    schema.get(keyword).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
