use super::model::{Contract, Field, Shape, Type};
use super::{python, read};
use std::fs;

/// With a bit of everything that has a form in Python.
const SCHEMA: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "Letter", "description": "A letter.", "type": "object",
  "required": ["to", "on"],
  "properties": {
    "on": { "type": "string", "format": "date", "description": "Its date." },
    "pages": { "type": "array", "items": { "$ref": "#/$defs/Page" }, "description": "Its pages." },
    "stamp": { "anyOf": [{ "$ref": "#/$defs/Warning" }, { "type": "null" }], "description": "Its stamp." },
    "to": { "type": "string", "description": "Who it is for." }
  },
  "$defs": {
    "Date": { "type": "string", "pattern": "^[0-9]{4}$", "description": "A year." },
    "Page": {
      "description": "A page, \"recto\"", "type": "object",
      "required": ["number", "from", "as", "value", "size", "after"],
      "properties": {
        "after": { "type": ["integer", "null"] },
        "as": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } },
        "cut": { "type": "boolean" },
        "from": { "$ref": "#/$defs/Date", "description": "Since when." },
        "marks": { "type": "array", "items": { "$ref": "#/$defs/Size" }, "description": "Its marks." },
        "notes": { "type": "array", "items": { "type": "string" } },
        "number": { "type": "integer", "format": "uint32", "minimum": 0, "description": "Its number." },
        "size": { "$ref": "#/$defs/Size", "description": "Its size." },
        "until": { "anyOf": [{ "$ref": "#/$defs/Date" }, { "type": "null" }], "description": "Until when." },
        "value": { "description": "Anything." }
      }
    },
    "Size": {
      "description": "How large: `small < large`.",
      "oneOf": [{ "const": "small", "description": "Small." }, { "const": "large", "description": "Large." }]
    },
    "Warning": { "oneOf": [{ "const": "red", "title": "rood", "description": "red" }] }
  }
}"##;

const PYTHON: &str = r#"
__all__ = [
    "LetterParts",
    "Oddity",
    "Page",
    "PartialDate",
    "Size",
]


class Oddity(Word):
    """One of `red`."""

    RED = "red"
    """Red (*rood*)."""


class Size(OrderedWord):
    """How large: `small < large`."""

    SMALL = "small"
    """Small."""
    LARGE = "large"
    """Large."""


@dataclass(frozen=True, slots=True)
class Page(Part):
    """A page, "recto\""""

    number: int
    """Its number."""
    from_: PartialDate
    """Since when."""
    as_: tuple[tuple[str, ...], ...]
    value: Any = field(hash=False)
    """Anything."""
    size: Size
    """Its size."""
    after: int | None
    cut: bool | None = None
    marks: tuple[Size, ...] = ()
    """Its marks."""
    notes: tuple[str, ...] = ()
    until: PartialDate | None = None
    """Until when."""

    @classmethod
    def _of(cls, data: Mapping[str, Any]) -> Page:
        return cls(
            number=data["number"],
            from_=PartialDate(data["from"]),
            as_=tuple(map(tuple, data["as"])),
            value=frozen(data["value"]),
            size=Size(data["size"]),
            after=data["after"],
            cut=data.get("cut"),
            marks=tuple(map(Size, data.get("marks", ()))),
            notes=tuple(data.get("notes", ())),
            until=None if (found := data.get("until")) is None else PartialDate(found),
        )


class LetterParts(Parts):
    """A letter."""

    @property
    def to(self) -> str:
        """Who it is for."""
        return self._one("to", str)

    @property
    def on(self) -> datetime.date:
        """Its date."""
        return self._one("on", datetime.date.fromisoformat)

    @property
    def pages(self) -> tuple[Page, ...]:
        """Its pages."""
        return self._all("pages", Page._of)

    @property
    def stamp(self) -> Oddity | None:
        """Its stamp."""
        return self._maybe("stamp", Oddity)
"#;

fn of(properties: &str) -> Result<String, String> {
    python(&format!(
        r##"{{ "title": "T", "type": "object", "properties": {{}}, "$defs": {{
            "D": {{ "type": "object", "properties": {properties} }} }} }}"##
    ))
}

#[test]
fn a_schema_becomes_python() {
    let text = python(SCHEMA).expect("it has a form in Python");
    let (head, rest) = text.split_once("import OrderedWord, Part, Parts, Word, frozen\n").expect("the imports");
    assert_eq!(rest, PYTHON);
    assert!(head.starts_with("# Generated from the Rust types by `cargo xtask schema`. Do not edit it"), "{head}");
    assert!(head.contains("\"\"\"The types of `Letter`, "), "{head}");
}

#[test]
fn descriptions_stay_within_a_line() {
    let text = of(&format!(r#"{{ "a": {{ "type": "string", "description": "{}end" }} }}"#, "wörd ".repeat(60)));
    let text = text.expect("it has a form in Python");
    let wide: Vec<usize> = text.lines().map(|line| line.chars().count()).collect();
    assert!(wide.iter().all(|wide| *wide <= 120), "{text}");
    assert!(text.contains("    wörd wörd") && text.contains("wörd end\n    \"\"\"\n"), "{text}");
}

#[test]
fn what_has_no_form_is_refused() {
    for (property, fault) in [
        (r#"{ "type": ["string", "integer"] }"#, "D.a: no form in Python for text or whole number"),
        (r#"{ "const": "x" }"#, "D.a: no form in Python for \"x\""),
        (r##"{ "$ref": "#/$defs/E" }"##, "D.a: `E` is not defined"),
        (r#"{ "type": "string", "not": {} }"#, "D.a: cannot make out the keyword `not`"),
        (r#"{ "type": "number" }"#, "D.a: cannot make out the type \"number\""),
        (r#"{ "type": "array" }"#, "D.a: a list has either `items` or `prefixItems`"),
        (
            r#"{ "type": "array", "items": { "type": "object", "properties": { "b": {} } } }"#,
            "D.a: no form in Python for map of b",
        ),
    ] {
        assert_eq!(of(&format!(r#"{{ "a": {property} }}"#)), Err(fault.to_owned()));
    }
}

/// The model is to hold them all, for languages in which dossiers and rule sets have types too.
#[test]
fn every_schema_of_ours_can_be_read() {
    let read = |name: &str| {
        let path = crate::command::root().join("rules/schemas").join(name);
        read::read(&fs::read_to_string(path).expect("a schema")).unwrap_or_else(|fault| panic!("{name}: {fault}"))
    };
    let contracts = ["ruleset.json", "dossier.json", "assessment.json", "questionnaire.json"].map(read);
    for (contract, field) in contracts.iter().zip(["requirements", "partners", "findings", "entries"]) {
        let Shape::Record(fields) = &contract.document.shape else { panic!("{} is no map", contract.document.name) };
        assert!(fields.iter().any(|one| one.name == field), "{field}");
        let defined: Vec<&str> = contract.definitions.iter().map(|one| one.name.as_str()).collect();
        let named = named(contract);
        assert!(named.len() > 10 && named.iter().all(|name| defined.contains(name)), "{}", contract.document.name);
    }
}

/// The definitions that a contract refers to.
fn named(contract: &Contract) -> Vec<&str> {
    let mut names = Vec::new();
    for one in contract.definitions.iter().chain([&contract.document]) {
        match &one.shape {
            Shape::Record(fields) => in_fields(fields, &mut names),
            Shape::Alias(of) => in_type(of, &mut names),
            Shape::Words { .. } => {}
        }
    }
    names
}

fn in_fields<'a>(fields: &'a [Field], names: &mut Vec<&'a str>) {
    for field in fields {
        in_type(&field.of, names);
    }
}

fn in_type<'a>(of: &'a Type, names: &mut Vec<&'a str>) {
    match of {
        Type::Named(name) => names.push(name),
        Type::List(one) | Type::Map(one) => in_type(one, names),
        Type::Tuple(several) | Type::OneOf(several) => several.iter().for_each(|one| in_type(one, names)),
        Type::Record(fields) => in_fields(fields, names),
        _ => {}
    }
}
