use crate::contract::typescript;

/// With a bit of everything.
const LETTER: &str = r##"{
  "title": "Letter", "description": "A letter.", "type": "object", "required": ["to", "page"],
  "properties": {
    "on": { "type": "string", "format": "date", "description": "Its date." },
    "page": { "$ref": "#/$defs/Page", "description": "Its page */ a trap." },
    "to": { "type": "string", "description": "Who it is for." },
    "answer": { "anyOf": [{ "$ref": "#" }, { "type": "null" }] }
  },
  "$defs": {
    "Page": {
      "type": "object", "required": ["number", "value"],
      "properties": {
        "as": { "type": "array", "items": { "anyOf": [{ "type": "string" }, { "$ref": "#/$defs/Size" }] } },
        "marks": { "type": "array", "items": { "$ref": "#/$defs/Size" } },
        "number": { "type": "integer" },
        "pair": { "type": "array", "prefixItems": [{ "type": "integer" }, { "type": "boolean" }] },
        "size": { "type": "object", "additionalProperties": { "enum": ["x", "y"] } },
        "turned-over": { "type": "object", "required": ["by"], "properties": { "by": { "const": "hand" } } },
        "value": { "description": "Anything." }
      }
    },
    "Size": { "oneOf": [{ "const": "small", "description": "Small." }, { "const": "large", "title": "groot", "description": "large" }] }
  }
}"##;

const IN_TYPESCRIPT: &str = r#"
/** A letter. */
export interface Letter {
  /** Who it is for. */
  to: string;
  /** Its page *\/ a trap. */
  page: Page;
  answer?: Letter | null;
  /** Its date. */
  on?: string;
}

export interface Page {
  number: number;
  /** Anything. */
  value: Json;
  as?: (string | Size)[];
  marks?: Size[];
  pair?: [number, boolean];
  size?: { [key: string]: "x" | "y" };
  "turned-over"?: { by: "hand" };
}

export type Size =
  /** Small. */
  | "small"
  /** Large (*groot*). */
  | "large";
"#;

/// Has a `Size` that is the same under another name, and a `Page` that is not.
const CARD: &str = r##"{
  "title": "Card", "type": "object", "required": ["page", "size"],
  "properties": { "page": { "$ref": "#/$defs/Page" }, "size": { "$ref": "#/$defs/Size2" } },
  "$defs": {
    "Page": { "type": "object", "properties": { "front": { "type": "boolean" } } },
    "Size2": { "oneOf": [{ "const": "small", "description": "Small." }, { "const": "large", "title": "groot", "description": "large" }] }
  }
}"##;

const AFTER_IT: &str = r#"
export interface Card {
  page: CardPage;
  size: Size;
}

export interface CardPage {
  front?: boolean;
}
"#;

fn after_head(schemas: &[&str]) -> String {
    let text = typescript(schemas).expect("types");
    text.split_once("Json };\n").expect("a head").1.to_owned()
}

#[test]
fn everything_has_its_form() {
    assert_eq!(after_head(&[LETTER]), IN_TYPESCRIPT);
}

#[test]
fn what_is_alike_stands_there_once() {
    assert_eq!(after_head(&[LETTER, CARD]), format!("{IN_TYPESCRIPT}{AFTER_IT}"));
}

#[test]
fn what_refers_to_another_type_is_another_itself() {
    let with = |page: &str, title: &str| {
        format!(
            r##"{{ "title": "{title}", "type": "object", "properties": {{ "book": {{ "$ref": "#/$defs/Book" }} }},
            "$defs": {{ "Book": {{ "type": "object", "properties": {{ "page": {{ "$ref": "#/$defs/Page" }} }} }},
            "Page": {{ "type": "{page}" }} }} }}"##
        )
    };
    let text = after_head(&[&with("string", "One"), &with("boolean", "Two")]);
    assert!(text.contains("export interface TwoBook {\n  page?: TwoPage;\n}\n"), "{text}");
    assert!(text.contains("export interface Two {\n  book?: TwoBook;\n}\n"), "{text}");
    let same = after_head(&[&with("string", "One"), &with("string", "Two")]);
    assert!(same.contains("export interface Two {\n  book?: Book;\n}\n") && !same.contains("TwoBook"), "{same}");
}

#[test]
fn wide_types_are_broken() {
    let words: Vec<String> = (0..30).map(|number| format!("\"word{number}\"")).collect();
    let doc = "long ".repeat(40);
    let schema = format!(
        r#"{{ "title": "Wide", "type": "object", "properties": {{ "a": {{ "description": "{doc}", "enum": [{}] }} }} }}"#,
        words.join(",")
    );
    let text = after_head(&[&schema]);
    assert!(text.lines().all(|line| line.chars().count() <= 120), "{text}");
    assert!(text.contains("  /**\n   * long long") && text.contains("\n   */\n  a?:\n    | \"word0\"\n"), "{text}");
}

#[test]
fn what_is_not_defined_is_refused() {
    let schema = r##"{ "title": "A", "type": "object", "properties": { "b": { "$ref": "#/$defs/C" } } }"##;
    assert_eq!(typescript(&[schema]), Err("A.b: `C` is not defined".to_owned()));
}
