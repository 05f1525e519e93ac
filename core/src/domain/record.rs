//! The facts of one list item, described once: validation, compilation, the schema, the form and the columns all
//! follow from this description.

use super::{Day, Evidence, Fact, Set, Shown, Standing, Statement, Test, Value, vocabulary::VocabularyInfo};
use crate::truth::Truth;
use std::borrow::Cow;

/// What type of values a fact has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FactType {
    /// `yes`, `partly`, `no`.
    Degree,
    /// `yes`, `no`.
    YesNo,
    /// `ready`, `in_development`, `no`.
    Progress,
    /// A whole number.
    Number,
    /// A day, a month or a year.
    Date,
    /// One word of a list.
    One(VocabularyInfo),
    /// Any words of a list.
    Set(VocabularyInfo),
}

impl FactType {
    /// Whether it is a degree of some kind.
    #[must_use]
    pub const fn is_degree(&self) -> bool {
        matches!(self, Self::Degree | Self::YesNo | Self::Progress)
    }
}

/// A value type that knows how it is described.
pub trait Described {
    /// The description.
    const TYPE: FactType;
}

impl Described for super::Degrees {
    const TYPE: FactType = FactType::Degree;
}
impl Described for super::YesNo {
    const TYPE: FactType = FactType::YesNo;
}
impl Described for super::Progress {
    const TYPE: FactType = FactType::Progress;
}
impl Described for u32 {
    const TYPE: FactType = FactType::Number;
}
impl Described for super::PartialDate {
    const TYPE: FactType = FactType::Date;
}
impl<V: super::vocabulary::Vocabulary> Described for super::One<V> {
    const TYPE: FactType = FactType::One(VocabularyInfo::of::<V>());
}
impl<V: super::vocabulary::Vocabulary> Described for Set<V> {
    const TYPE: FactType = FactType::Set(VocabularyInfo::of::<V>());
}

/// One fact that an item has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FieldDescription {
    /// Its key in files.
    pub name: &'static str,
    /// The type of its values.
    pub kind: FactType,
}

/// A statement as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownStatement<'a> {
    /// The value.
    pub value: Shown,
    /// Its ground.
    pub evidence: Option<&'a Evidence>,
    /// The first day from which it holds.
    pub from: Option<super::PartialDate>,
}

/// What a field of an item answers, and what that rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The answer.
    pub answer: Truth,
    /// The field that speaks: the one asked, or the one that it follows from.
    pub field: u8,
    /// How much is said of the field that speaks.
    pub standing: Standing,
}

/// What can be asked of any list item, whatever its type.
pub trait Record {
    /// What a fact of this item answers.
    fn test(&self, field: u8, test: &Test, as_of: Day) -> Truth;
    /// What a fact of this item answers, and what that rests on.
    fn look(&self, field: u8, test: &Test, as_of: Day) -> Look;
    /// How much is said of the fact itself.
    fn standing(&self, field: u8, as_of: Day) -> Standing;
    /// What is said of it.
    fn statements(&self, field: u8, as_of: Day) -> Vec<ShownStatement<'_>>;
    /// The periods of everything said of it, at whatever date.
    fn periods(&self, field: u8) -> Vec<super::Period>;
    /// The grounds of everything said of it, at whatever date.
    fn grounds(&self, field: u8) -> Vec<&Evidence>;
    /// The id of the item.
    fn id(&self) -> Option<&str>;
    /// The name of the item.
    fn name(&self) -> Option<&str>;
    /// The ground for the item as a whole.
    fn evidence(&self) -> Option<&Evidence>;
    /// The id of the item that this one is a part of.
    fn part_of(&self) -> Option<&str> {
        None
    }
    /// What a rule set says of the dossier behind the item, where the number is that of a verdict.
    fn verdict(&self, _: u8) -> Option<&Fact<super::Degrees>> {
        None
    }
}

/// Numbers from here on are no fields: they are verdicts of rule sets on the dossier behind an item, in the order in
/// which the rule set at hand refers to them.
pub(crate) const VERDICTS: u8 = 200;

/// A list type: its fields, and one fast pass over all items.
pub trait Records: Record + Sized {
    /// The facts that its items have; the place of a field is its number.
    const FIELDS: &'static [FieldDescription];

    /// Whether some fact is stated with a period or a ground of its own.
    fn has_statements(&self) -> bool;

    /// The field that a field follows from, unless it is stated itself.
    fn source_of(field: u8) -> Option<u8>;

    /// What a fact answers when nothing is known of it, not even what silence means.
    fn forgotten(field: u8, test: &Test, as_of: Day) -> Truth;

    /// The highest end of each side over all items: what `some` asks when it asks one thing.
    fn any(items: &[Self], field: u8, test: &Test, as_of: Day) -> Truth;
}

impl<T: Value> Fact<T> {
    pub(crate) fn shown(&self, as_of: Day) -> Vec<ShownStatement<'_>> {
        match self {
            Self::Unstated => Vec::new(),
            Self::Plain(value) => vec![ShownStatement { value: value.show(), evidence: None, from: None }],
            Self::Stated(statements) => {
                let holds = statements.iter().filter(|statement| statement.holds_on(as_of));
                holds.map(Statement::shown).collect()
            }
        }
    }
}

impl<T: Value> Statement<T> {
    fn shown(&self) -> ShownStatement<'_> {
        ShownStatement { value: self.value.show(), evidence: self.evidence.as_ref(), from: self.from }
    }
}

impl Test {
    /// The part of the test that asks the field itself, not the one it follows from.
    pub(crate) fn own(&self) -> Cow<'_, Self> {
        match self {
            Self::Derived { own, .. } => Cow::Owned(Self::Among(*own)),
            other => Cow::Borrowed(other),
        }
    }
}

/// Declares a list type: the struct, its form in files, its schema and its description.
macro_rules! record {
    (
        $(#[$docs:meta])*
        $name:ident {
            $($(#[$field_docs:meta])* $field:ident as $key:literal: $type:ty $(, from $source:ident)?;)*
        }
        $(plain { $($(#[$plain_docs:meta])* $plain:ident: $plain_type:ty,)* })?
        $(worked_out { $($(#[$made_docs:meta])* $made:ident: $made_type:ty,)* })?
    ) => {
        $(#[$docs])*
        #[derive(Debug, Clone, PartialEq, Eq, Default)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), serde(deny_unknown_fields, default))]
        pub struct $name {
            /// An id that other items may refer to.
            #[cfg_attr(feature = "schema", serde(skip_serializing_if = "Option::is_none"))]
            pub id: Option<String>,
            /// The name that readers see.
            #[cfg_attr(feature = "schema", serde(skip_serializing_if = "Option::is_none"))]
            pub name: Option<String>,
            $(
                $(#[$field_docs])*
                #[cfg_attr(feature = "schema", serde(rename = $key, skip_serializing_if = "Fact::is_unstated"))]
                pub $field: Fact<$type>,
            )*
            $($(
                $(#[$plain_docs])*
                #[cfg_attr(feature = "schema", serde(skip_serializing_if = "super::is_default"))]
                pub $plain: $plain_type,
            )*)?
            $($(
                $(#[$made_docs])*
                #[cfg_attr(feature = "schema", serde(skip))]
                pub $made: $made_type,
            )*)?
            /// The ground for the item as a whole.
            #[cfg_attr(feature = "schema", serde(skip_serializing_if = "Option::is_none"))]
            pub evidence: Option<Box<Evidence>>,
            /// A remark.
            #[cfg_attr(feature = "schema", serde(skip_serializing_if = "Option::is_none"))]
            pub note: Option<String>,
        }

        const _: () = {
            use $crate::domain::{Day, Described, FieldDescription, Look, Record, Records, ShownStatement, Standing, Test, Value};
            use $crate::domain::item_form::{Entry, EntryForm, Item, Part, WrittenEntry, read_item, write_item};
            use $crate::truth::Truth;

            /// The keys, numbered by their place.
            #[allow(non_camel_case_types, reason = "the names of the fields")]
            enum Key { id, name, $($field,)* $($($plain,)*)? evidence, note }

            #[allow(non_camel_case_types, reason = "the fields, numbered by their place")]
            enum Number { $($field),* }

            impl Record for $name {
                #[inline]
                fn test(&self, field: u8, test: &Test, as_of: Day) -> Truth {
                    $(if field == Number::$field as u8 {
                        $(if self.$field.is_unstated() || self.$field.standing(as_of) == Standing::Unstated {
                            return self.$source.test(test, as_of);
                        }
                        let test = &test.own();
                        let _ = stringify!($source);)?
                        return self.$field.test(test, as_of);
                    })*
                    self.verdict(field).map_or(Truth::UNKNOWN, |verdict| verdict.test(test, as_of))
                }
                fn look(&self, field: u8, test: &Test, as_of: Day) -> Look {
                    $(if field == Number::$field as u8 {
                        let standing = self.$field.standing(as_of);
                        $(if standing == Standing::Unstated {
                            return Look {
                                answer: self.$source.test(test, as_of),
                                field: Number::$source as u8,
                                standing: self.$source.standing(as_of),
                            };
                        }
                        let test = &test.own();
                        let _ = stringify!($source);)?
                        return Look { answer: self.$field.test(test, as_of), field, standing };
                    })*
                    let answer = self.verdict(field).map_or(Truth::UNKNOWN, |verdict| verdict.test(test, as_of));
                    Look { answer, field, standing: self.standing(field, as_of) }
                }
                fn standing(&self, field: u8, as_of: Day) -> Standing {
                    match field {
                        $(field if field == Number::$field as u8 => self.$field.standing(as_of),)*
                        other => self.verdict(other).map_or(Standing::Unstated, |verdict| verdict.standing(as_of)),
                    }
                }
                fn statements(&self, field: u8, as_of: Day) -> Vec<ShownStatement<'_>> {
                    match field {
                        $(field if field == Number::$field as u8 => self.$field.shown(as_of),)*
                        other => self.verdict(other).map_or_else(Vec::new, |verdict| verdict.shown(as_of)),
                    }
                }
                fn periods(&self, field: u8) -> Vec<$crate::domain::Period> {
                    match field {
                        $(field if field == Number::$field as u8 => self.$field.periods(),)*
                        _ => Vec::new(),
                    }
                }
                fn grounds(&self, field: u8) -> Vec<&Evidence> {
                    match field {
                        $(field if field == Number::$field as u8 => self.$field.evidence().collect(),)*
                        _ => Vec::new(),
                    }
                }
                fn id(&self) -> Option<&str> { self.id.as_deref() }
                fn name(&self) -> Option<&str> { self.name.as_deref() }
                fn evidence(&self) -> Option<&Evidence> { self.evidence.as_deref() }
                $($(record!(@plain $plain);)*)?
                $($(record!(@plain $made);)*)?
            }

            impl Item for $name {
                const KEYS: &'static [&'static str] =
                    &["id", "name", $($key,)* $($(stringify!($plain),)*)? "evidence", "note"];

                const FORMS: &'static [EntryForm] = &[
                    <Option<String> as Part>::FORM,
                    <Option<String> as Part>::FORM,
                    $(<Fact<$type> as Part>::FORM,)*
                    $($(<$plain_type as Part>::FORM,)*)?
                    <Option<Box<Evidence>> as Part>::FORM,
                    <Option<String> as Part>::FORM,
                ];

                fn put(&mut self, key: usize, entry: Entry) {
                    match key {
                        key if key == Key::id as usize => self.id.put(entry),
                        key if key == Key::name as usize => self.name.put(entry),
                        $(key if key == Key::$field as usize => self.$field.put(entry),)*
                        $($(key if key == Key::$plain as usize => self.$plain.put(entry),)*)?
                        key if key == Key::evidence as usize => self.evidence.put(entry),
                        key if key == Key::note as usize => self.note.put(entry),
                        _ => {}
                    }
                }

                fn written(&self, key: usize) -> Option<WrittenEntry<'_>> {
                    match key {
                        key if key == Key::id as usize => self.id.written(),
                        key if key == Key::name as usize => self.name.written(),
                        $(key if key == Key::$field as usize => self.$field.written(),)*
                        $($(key if key == Key::$plain as usize => self.$plain.written(),)*)?
                        key if key == Key::evidence as usize => self.evidence.written(),
                        key if key == Key::note as usize => self.note.written(),
                        _ => None,
                    }
                }
            }

            // One bit for each key tells whether it was there.
            const _: () = assert!(<$name as Item>::KEYS.len() <= 64);

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    write_item(self, serializer)
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    read_item(deserializer)
                }
            }

            impl Records for $name {
                const FIELDS: &'static [FieldDescription] = &[$(FieldDescription {
                    name: $key,
                    kind: <$type as Described>::TYPE,
                },)*];

                fn has_statements(&self) -> bool {
                    false $(|| matches!(self.$field, $crate::domain::Fact::Stated(_)))*
                }

                fn source_of(field: u8) -> Option<u8> {
                    $($(if field == Number::$field as u8 { return Some(Number::$source as u8); })?)*
                    let _ = field;
                    None
                }

                fn forgotten(field: u8, test: &Test, as_of: Day) -> Truth {
                    match field {
                        $(field if field == Number::$field as u8 => <$type>::forgotten(&test.own(), as_of),)*
                        _ => Truth::UNKNOWN,
                    }
                }

                fn any(items: &[Self], field: u8, test: &Test, as_of: Day) -> Truth {
                    $(if field == Number::$field as u8 {
                        return items.iter().fold(Truth::NO, |best, item| best.or(item.test(field, test, as_of)));
                    })*
                    items.iter().fold(Truth::NO, |best, item| best.or(item.test(field, test, as_of)))
                }
            }
        };
    };
    (@plain part_of) => {
        fn part_of(&self) -> Option<&str> { self.part_of.as_deref() }
    };
    (@plain verdicts) => {
        fn verdict(&self, number: u8) -> Option<&$crate::domain::Fact<$crate::domain::Degrees>> {
            self.verdicts.get(usize::from(number.checked_sub($crate::domain::VERDICTS)?))
        }
    };
    (@plain $other:ident) => {};
}
pub(super) use record;
