//! Degrees as dossiers write them: `yes`, `partly`, `no`; for documents also how far they are.

use super::{
    Day, Described, Shown, Test, Value,
    untyped::{Form, Untyped},
};
use crate::truth::{Degree, Truth};
use serde::{Deserialize, Serialize, de};
use std::fmt;

/// What a degree answers to a test.
pub(super) fn test(truth: Truth, test: &Test) -> Truth {
    match test {
        Test::Degree => truth,
        Test::Opposite => truth.not(),
        Test::AtLeastPartly => truth.at_least_partly(),
        _ => Truth::UNKNOWN,
    }
}

/// How the types of degrees differ: their words, and whether `partly` is one of them.
macro_rules! degree_type {
    ($(#[$docs:meta])* $name:ident, $schema:literal, { $($id:literal => $degree:ident),+ }, shows [$no:literal, $partly:literal, $yes:literal]) => {
        $(#[$docs])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub Truth);

        impl $name {
            const WORDS: &'static [&'static str] = &[$($id),+];

            /// The word of a degree in files.
            pub(crate) const fn word(degree: Degree) -> &'static str {
                match degree {
                    Degree::No => $no,
                    Degree::Partly => $partly,
                    Degree::Yes => $yes,
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(Self::word(self.0.at_least()))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl de::Visitor<'_> for Visitor {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        write!(f, "one of {}", $name::WORDS.join(", "))
                    }
                    fn visit_bool<E: de::Error>(self, value: bool) -> Result<$name, E> {
                        Ok($name(Truth::from_bool(value)))
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        match text {
                            $($id => Ok($name(Truth::known(Degree::$degree))),)+
                            other => Err(E::unknown_variant(other, $name::WORDS)),
                        }
                    }
                }
                deserializer.deserialize_any(Visitor)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { $schema.into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "anyOf": [{ "enum": Self::WORDS }, { "type": "boolean" }] })
            }
        }
    };
}

degree_type! {
    /// A degree in a dossier: `yes`, `partly` or `no`; or what is known of it.
    Degrees, "Degree", { "yes" => Yes, "partly" => Partly, "no" => No }, shows ["no", "partly", "yes"]
}

degree_type! {
    /// A statement that is so or not so, without a middle way.
    YesNo, "YesNo", { "yes" => Yes, "no" => No }, shows ["no", "no", "yes"]
}

degree_type! {
    /// How far a document is: `no`, `in_development` or `ready`.
    Progress, "Progress", { "ready" => Yes, "in_development" => Partly, "no" => No, "yes" => Yes, "partly" => Partly },
    shows ["no", "in_development", "ready"]
}

impl Value for Degrees {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Degree(truth) => Some(Self(truth)),
            _ => None,
        }
    }
    fn test(&self, asked: &Test, _: Day) -> Truth {
        test(self.0, asked)
    }
    fn show(&self) -> Shown {
        Shown::Degree(self.0)
    }
}

impl Value for YesNo {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Degree(truth) => Some(Self(truth)),
            _ => None,
        }
    }
    fn test(&self, asked: &Test, _: Day) -> Truth {
        test(self.0, asked)
    }
    fn show(&self) -> Shown {
        Shown::Degree(self.0)
    }
}

impl Value for Progress {
    const FORM: Form = Form::Fact(Self::TYPE);
    fn of_untyped(value: Untyped) -> Option<Self> {
        match value {
            Untyped::Degree(truth) => Some(Self(truth)),
            _ => None,
        }
    }
    fn test(&self, asked: &Test, _: Day) -> Truth {
        test(self.0, asked)
    }
    fn show(&self) -> Shown {
        Shown::Progress(self.0)
    }
}
