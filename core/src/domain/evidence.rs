//! Who said something, when, and on what ground.

use super::{PartialDate, Role};
use serde::{Deserialize, Serialize, de};
use std::fmt;

/// The ground for a fact. Roles, never names of persons.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Evidence {
    /// Who said it, by role.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// When it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<PartialDate>,
    /// Where it stands: a document, or a clause of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl<'de> Deserialize<'de> for Evidence {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, default)]
        #[derive(Default)]
        struct Whole {
            by: Option<Role>,
            on: Option<PartialDate>,
            source: Option<String>,
            note: Option<String>,
        }
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Evidence;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a source such as `T4.9a`, or a map with `by`, `on`, `source`, `note`")
            }
            fn visit_str<E: de::Error>(self, source: &str) -> Result<Evidence, E> {
                Ok(Evidence { source: Some(source.to_owned()), ..Evidence::default() })
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Evidence, A::Error> {
                let Whole { by, on, source, note } = Whole::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Evidence { by, on, source, note })
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
