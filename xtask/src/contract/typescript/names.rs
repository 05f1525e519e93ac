//! How types are called in TypeScript.

use crate::contract::model::{Contract, Definition, Field, Shape, Type};
use std::collections::{BTreeMap, BTreeSet};

/// Names that would mislead.
const RENAMED: [(&str, &str); 6] = [
    // Classes of the package have these names; the types are what they are made from.
    ("Dossier", "DossierData"),
    ("RuleSet", "RuleSetData"),
    // Every browser has types of these names.
    ("Date", "PartialDate"),
    ("Document", "PlanOrDocument"),
    ("Function", "AgreementFunction"),
    ("FactOfuint32", "FactOfNumber"),
];

/// The names of one contract, beside those that were written before.
pub struct Names<'a> {
    document: &'a str,
    /// By the name in the schema.
    names: BTreeMap<&'a str, String>,
    new: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    /// # Errors
    /// When two types would have one name.
    pub fn new(contract: &'a Contract, known: &[&Contract]) -> Result<Self, String> {
        let document = contract.document.name.as_str();
        let alike = alike(contract, known);
        let taken: BTreeSet<String> = known.iter().flat_map(|one| all(one)).map(|one| renamed(&one.name)).collect();
        let mut names = BTreeMap::new();
        let mut new = BTreeSet::new();
        for definition in all(contract) {
            let own = definition.name.as_str();
            let name = match alike.get(own) {
                Some(known) => renamed(known),
                None if taken.contains(&renamed(own)) => format!("{document}{own}"),
                None => renamed(own),
            };
            if !alike.contains_key(own) {
                new.insert(own);
                if names.values().any(|other| *other == name) {
                    return Err(format!("{own}: another type is called `{name}` too"));
                }
            }
            names.insert(own, name);
        }
        Ok(Self { document, names, new })
    }

    /// The name in the schema of the document itself.
    pub const fn document(&self) -> &'a str {
        self.document
    }

    /// Whether no earlier contract has the type.
    pub fn is_new(&self, name: &str) -> bool {
        self.new.contains(name)
    }

    /// # Errors
    /// When there is no such type.
    pub fn of(&self, name: &str) -> Result<String, String> {
        self.names.get(name).cloned().ok_or_else(|| format!("`{name}` is not defined"))
    }
}

fn all(contract: &Contract) -> impl Iterator<Item = &Definition> {
    contract.definitions.iter().chain([&contract.document])
}

fn renamed(name: &str) -> String {
    RENAMED.iter().find(|(theirs, _)| *theirs == name).map_or(name, |(_, ours)| ours).to_owned()
}

/// The types that an earlier contract has too, with their names there. A schema numbers names that it needs twice, so the
/// number does not count.
fn alike<'a>(contract: &'a Contract, known: &[&Contract]) -> BTreeMap<&'a str, String> {
    let mut alike = BTreeMap::new();
    for definition in &contract.definitions {
        let names = [definition.name.as_str(), definition.name.trim_end_matches(|last: char| last.is_ascii_digit())];
        let earlier = known.iter().flat_map(|one| &one.definitions);
        let same = earlier.into_iter().find(|one| names.contains(&one.name.as_str()) && one.shape == definition.shape);
        if let Some(same) = same {
            alike.insert(definition.name.as_str(), same.name.clone());
        }
    }
    // What refers to a type that is another here is another itself.
    loop {
        let differs: Vec<&str> = contract
            .definitions
            .iter()
            .filter(|one| alike.contains_key(one.name.as_str()))
            .filter(|one| named(&one.shape).into_iter().any(|name| alike.get(name).is_none_or(|other| other != name)))
            .map(|one| one.name.as_str())
            .collect();
        if differs.is_empty() {
            return alike;
        }
        for name in differs {
            alike.remove(name);
        }
    }
}

/// The types that a shape refers to.
fn named(shape: &Shape) -> Vec<&str> {
    fn of_type<'a>(of: &'a Type, names: &mut Vec<&'a str>) {
        match of {
            Type::Named(name) => names.push(name),
            Type::List(one) | Type::Map(one) => of_type(one, names),
            Type::Tuple(several) | Type::OneOf(several) => several.iter().for_each(|one| of_type(one, names)),
            Type::Record(fields) => of_fields(fields, names),
            _ => {}
        }
    }
    fn of_fields<'a>(fields: &'a [Field], names: &mut Vec<&'a str>) {
        fields.iter().for_each(|field| of_type(&field.of, names));
    }
    let mut names = Vec::new();
    match shape {
        Shape::Record(fields) => of_fields(fields, &mut names),
        Shape::Alias(of) => of_type(of, &mut names),
        Shape::Words { .. } => {}
    }
    names
}
