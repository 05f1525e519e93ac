//! The types of all contracts in TypeScript, in one file: interfaces for maps, unions for words.

mod comment;
mod names;
#[cfg(test)]
mod tests;

use super::model::{Contract, Definition, Field, Shape, Type, Word};
use comment::comment;
use names::Names;
use std::fmt::Write;

const HEAD: &str = "\
// Generated from the Rust types by `cargo xtask schema`. Do not edit it: change the types.

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
";

/// A line is no longer than this, where it can be broken.
const WIDTH: usize = 120;

/// The module with the types of these contracts. What several of them say alike stands there once; of what is another thing
/// under the same name, the later one has the name of its document before its own.
///
/// # Errors
/// What has no form in TypeScript.
pub fn write(contracts: &[Contract]) -> Result<String, String> {
    let mut text = HEAD.to_owned();
    let mut known: Vec<&Contract> = Vec::new();
    for contract in contracts {
        let names = Names::new(contract, &known)?;
        let document = std::iter::once(&contract.document);
        for definition in document.chain(contract.definitions.iter().filter(|one| names.is_new(&one.name))) {
            let name = names.of(&definition.name)?;
            let _ = write!(text, "\n{}", declaration(&name, definition, &names)?);
        }
        known.push(contract);
    }
    Ok(text)
}

fn declaration(name: &str, definition: &Definition, names: &Names<'_>) -> Result<String, String> {
    let doc = comment(&definition.doc, "");
    Ok(match &definition.shape {
        Shape::Record(fields) => {
            let mut lines = format!("{doc}export interface {name} {{\n");
            for field in fields {
                let at = |fault: String| format!("{}.{}: {fault}", definition.name, field.name);
                let before = format!("  {}:", key(field));
                let of = of_type(&field.of, names).map_err(at)?;
                let _ = writeln!(lines, "{}{before}{};", comment(&field.doc, "  "), broken(&of, before.len(), "    "));
            }
            lines + "}\n"
        }
        Shape::Words { words, .. } => format!("{doc}export type {name} ={};\n", union(words)),
        Shape::Alias(of) => {
            let of = of_type(of, names).map_err(|fault| format!("{}: {fault}", definition.name))?;
            let before = format!("export type {name} =");
            format!("{doc}{before}{};\n", broken(&of, before.len(), "  "))
        }
    })
}

/// The words, each with what it means.
fn union(words: &[Word]) -> String {
    let word = |word: &Word| {
        let doc = comment(&word.doc, "  ");
        format!("\n{doc}  | {}", text(&word.id))
    };
    words.iter().map(word).collect()
}

/// The forms of a type, in order.
fn of_type(of: &Type, names: &Names<'_>) -> Result<Vec<String>, String> {
    if let Type::OneOf(types) = of {
        let mut forms: Vec<String> = Vec::new();
        for form in types.iter().map(|one| of_type(one, names)) {
            for form in form? {
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        return Ok(forms);
    }
    let one = |of: &Type| of_type(of, names).map(|forms| forms.join(" | "));
    Ok(vec![match of {
        Type::Any => "Json".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Text | Type::Day => "string".to_owned(),
        Type::Exactly(only) => text(only),
        Type::Whole => "number".to_owned(),
        Type::YesNo => "boolean".to_owned(),
        Type::Named(name) => names.of(name)?,
        Type::Document => names.of(names.document())?,
        Type::List(item) => match of_type(item, names)?.as_slice() {
            [item] => format!("{item}[]"),
            several => format!("({})[]", several.join(" | ")),
        },
        Type::Tuple(items) => format!("[{}]", items.iter().map(one).collect::<Result<Vec<_>, _>>()?.join(", ")),
        Type::Map(value) => format!("{{ [key: string]: {} }}", one(value)?),
        Type::Record(fields) => {
            let field = |field: &Field| Ok(format!("{}: {}", key(field), one(&field.of)?));
            format!("{{ {} }}", fields.iter().map(field).collect::<Result<Vec<_>, String>>()?.join("; "))
        }
        Type::OneOf(_) => return Err(format!("no form in TypeScript for {of}")),
    }])
}

/// The forms on one line, or each on its own where that would be too wide.
fn broken(forms: &[String], before: usize, indent: &str) -> String {
    let whole = forms.join(" | ");
    if before + whole.chars().count() + 2 <= WIDTH || forms.len() == 1 {
        return format!(" {whole}");
    }
    forms.iter().map(|form| format!("\n{indent}| {form}")).collect()
}

/// A key with its sign, when it may be left out.
fn key(field: &Field) -> String {
    let plain = field.name.chars().all(|one| one.is_ascii_alphanumeric() || one == '_')
        && !field.name.starts_with(|first: char| first.is_ascii_digit());
    let name = if plain { field.name.clone() } else { text(&field.name) };
    if field.required { name } else { name + "?" }
}

fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
