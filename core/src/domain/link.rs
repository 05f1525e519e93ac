//! Links between dossiers: from a partnership to its local coalitions, from a municipality to its own.

use super::Dossier;
use serde::{Deserialize, Serialize, de};
use std::fmt;

/// A link to another dossier.
///
/// In files a map, which is that dossier itself; or a text, the name of the file that holds it. The core reads no
/// files: until whoever does hands over what is in it, nothing is known of the other dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Link {
    /// There is none.
    #[default]
    None,
    /// The name of a file that was not read yet.
    File(String),
    /// The other dossier.
    Dossier(Box<Dossier>),
}

impl Link {
    /// The other dossier, where it is known.
    #[must_use]
    pub fn dossier(&self) -> Option<&Dossier> {
        match self {
            Self::Dossier(dossier) => Some(dossier),
            Self::None | Self::File(_) => None,
        }
    }

    /// Whether there is no link.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

impl Serialize for Link {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_unit(),
            Self::File(name) => serializer.serialize_str(name),
            Self::Dossier(dossier) => dossier.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Link {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Link;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a dossier, or the name of the file that holds it")
            }
            fn visit_unit<E: de::Error>(self) -> Result<Link, E> {
                Ok(Link::None)
            }
            fn visit_none<E: de::Error>(self) -> Result<Link, E> {
                Ok(Link::None)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Link, E> {
                Ok(if text == "unknown" { Link::None } else { Link::File(text.to_owned()) })
            }
            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Link, A::Error> {
                Dossier::deserialize(de::value::MapAccessDeserializer::new(map)).map(|one| Link::Dossier(Box::new(one)))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl schemars::JsonSchema for Link {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Link".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let dossier = generator.subschema_for::<Dossier>();
        schemars::json_schema!({
            "description": "Another dossier, or the name of the file that holds it, as seen from this file.",
            "anyOf": [dossier, { "type": "string" }, { "type": "null" }]
        })
    }
}
