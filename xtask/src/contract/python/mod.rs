//! The types of a contract in Python: enums, frozen dataclasses, and a base for the document that reads them when asked.

mod docstring;
mod types;

use super::model::{Contract, Definition, Field, Shape, Type, Word};
use docstring::docstring;
use std::fmt::Write;
use types::{Types, field_name, renamed};

const HEAD: &str = "\
# Generated from the Rust types by `cargo xtask schema`. Do not edit it: change the types.
";

const IMPORTS: &str = "
from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ._dates import PartialDate
from ._part import OrderedWord, Part, Parts, Word, frozen
";

/// The module.
///
/// # Errors
/// What has no form in Python.
pub fn write(contract: &Contract) -> Result<String, String> {
    let types = Types::new(&contract.definitions);
    let (mut words, mut records) = (Vec::new(), Vec::new());
    for definition in &contract.definitions {
        let name = renamed(&definition.name);
        match &definition.shape {
            _ if types::is_by_hand(&definition.name) => {}
            Shape::Words { words: members, ordered } => words.push((name, enumeration(definition, members, *ordered))),
            Shape::Record(fields) => records.push((name, record(definition, fields, &types)?)),
            // Of no use alone: a field of such a type is refused.
            Shape::Alias(_) => {}
        }
    }
    words.sort();
    records.sort();
    let document = format!("{}Parts", contract.document.name);
    let mut names = vec![document.as_str(), "PartialDate"];
    names.extend(words.iter().chain(&records).map(|(name, _)| name));
    names.sort_unstable();
    let names: String = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    let classes: String = words.iter().chain(&records).map(|(_, class)| format!("\n\n{class}")).collect();
    let document = parts(&contract.document, &types)?;
    let about = docstring(&about(contract), "");
    Ok(format!("{HEAD}{about}{IMPORTS}\n__all__ = [\n{names}]\n{classes}\n\n{document}"))
}

fn about(contract: &Contract) -> String {
    format!(
        "The types of `{}`, with the names and the descriptions of its JSON. Fields that may be left out there come \
         last: they are `None`, or empty.",
        contract.document.name
    )
}

fn enumeration(definition: &Definition, words: &[Word], ordered: bool) -> String {
    let base = if ordered { "OrderedWord" } else { "Word" };
    let doc = if definition.doc.is_empty() {
        let ids: Vec<String> = words.iter().map(|word| format!("`{}`", word.id)).collect();
        format!("One of {}.", ids.join(", "))
    } else {
        definition.doc.clone()
    };
    let mut class = format!("class {}({base}):\n{}\n", renamed(&definition.name), docstring(&doc, "    "));
    for word in words {
        let _ = writeln!(class, "    {} = \"{}\"", word.id.to_uppercase().replace('-', "_"), word.id);
        class += &docstring(&word.doc, "    ");
    }
    class
}

fn record(definition: &Definition, fields: &[Field], types: &Types<'_>) -> Result<String, String> {
    let name = renamed(&definition.name);
    let mut class = format!("@dataclass(frozen=True, slots=True)\nclass {name}(Part):\n");
    class += &docstring(&definition.doc, "    ");
    class.push('\n');
    let mut arguments = String::new();
    for one in fields {
        let at = |fault: String| format!("{}.{}: {fault}", definition.name, one.name);
        let (of, default) = types.annotation(one).map_err(at)?;
        let _ = writeln!(class, "    {}: {of}{default}", field_name(&one.name));
        class += &docstring(&one.doc, "    ");
        let _ = writeln!(arguments, "            {}={},", field_name(&one.name), types.value(one).map_err(at)?);
    }
    let _ = write!(
        class,
        "\n    @classmethod\n    def _of(cls, data: Mapping[str, Any]) -> {name}:\n        return cls(\n{arguments}        )\n"
    );
    Ok(class)
}

/// The base for the class of the document: each part is a property, read when it is first asked for.
fn parts(document: &Definition, types: &Types<'_>) -> Result<String, String> {
    let Shape::Record(fields) = &document.shape else { return Err(format!("{}: no map", document.name)) };
    let mut class = format!("class {}Parts(Parts):\n{}", document.name, docstring(&document.doc, "    "));
    for one in fields {
        let at = |fault: String| format!("{}.{}: {fault}", document.name, one.name);
        let (of, _) = types.annotation(one).map_err(at)?;
        let (plain, null) = one.of.not_null();
        let (how, item) = match plain {
            Type::List(item) => ("_all", item.as_ref()),
            _ if null || !one.required => ("_maybe", plain),
            _ => ("_one", plain),
        };
        let reader = types.reader(item).map_err(at)?;
        let _ = write!(
            class,
            "\n    @property\n    def {}(self) -> {of}:\n{}        return self.{how}(\"{}\", {reader})\n",
            field_name(&one.name),
            docstring(&one.doc, "        "),
            one.name
        );
    }
    Ok(class)
}
