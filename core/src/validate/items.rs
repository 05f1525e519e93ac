//! Conditions over the items of a list: their fields, their words, and the roles of `distinct`.

use super::{
    Checker,
    conditions::member,
    resolved::{Condition, ItemCondition, Role},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    domain::{FactType, ListName, Table, Tables, Test, Vocabulary, VocabularyInfo},
    limits,
    location::Path,
    ruleset::{ConditionDocument, Where},
};

impl Checker<'_> {
    pub(super) fn list(&mut self, name: &str, path: &Path) -> Option<ListName> {
        let list = ListName::from_id(name);
        if list.is_none() {
            let fault = Diagnostic::new(Code::RuleUnknownList, path.clone(), format!("unknown list `{name}`"));
            let helps = VocabularyInfo::of::<ListName>().helps(name);
            self.refuse(helps.into_iter().fold(fault, Diagnostic::help));
        }
        let subject = self.document.subject;
        if list.is_some_and(|list| !list.is_of(subject)) {
            let message = format!("a {} has no `{name}`", subject.term().id);
            let fault = Diagnostic::new(Code::RuleUnknownList, path.clone(), message);
            self.refuse(fault.help("assess another subject, or read another list"));
            return None;
        }
        list
    }

    /// A field of a list, by its number, and its type.
    pub(super) fn field(&mut self, list: ListName, name: &str, path: &Path) -> Option<(u8, FactType)> {
        let fields = list.fields();
        let found = fields.iter().enumerate().find(|(_, field)| field.name == name);
        let Some((number, field)) = found else {
            let known: Vec<&str> = fields.iter().map(|field| field.name).collect();
            let message = format!("`{}` has no field `{name}`", list.term().id);
            let fault = Diagnostic::new(Code::RuleUnknownFact, path.clone(), message);
            let fault = fault.suggest(name, known.iter().copied());
            self.refuse(fault.help(format!("fields of {}: {}", list.term().id, known.join(", "))));
            return None;
        };
        Some((u8::try_from(number).ok()?, field.kind))
    }

    /// The degree that says how far an item counts.
    pub(super) fn degree_from(&mut self, list: ListName, name: &str, path: &Path) -> Option<ItemCondition> {
        let (number, kind) = self.field(list, name, path)?;
        if !kind.is_degree() {
            let message = format!("`{name}` is no degree");
            let fault = Diagnostic::new(Code::RuleTest, path.clone(), message);
            self.refuse(fault.help("`degree_from` names a field with yes, partly and no"));
            return None;
        }
        Some(ItemCondition::Test(number, Test::Degree))
    }

    /// What the items have to be; without a `where` any item will do.
    pub(super) fn items(&mut self, list: ListName, document: Option<&Where>, path: &Path) -> ItemCondition {
        document.map_or(ItemCondition::Constant(true), |document| self.where_(list, document, path, 0))
    }

    fn where_(&mut self, list: ListName, document: &Where, path: &Path, depth: usize) -> ItemCondition {
        if depth > limits::DEPTH {
            let message = format!("the condition nests deeper than {} levels", limits::DEPTH);
            let fault = Diagnostic::new(Code::RuleTooMuch, path.clone(), message);
            self.refuse(fault.help("spread it over several requirements"));
            return ItemCondition::Constant(true);
        }
        let mut parts = Vec::new();
        for (name, test) in &document.fields {
            if self.is_full() {
                break;
            }
            if let Some(verdict) = self.verdict(list, name, test, path) {
                parts.push(verdict);
                continue;
            }
            let Some((number, kind)) = self.field(list, name, &path.key_name(name)) else { continue };
            let table = derivation(&self.registers.tables, list, number);
            if let Some(test) = self.test(test, &kind, table, &path.key(name)) {
                parts.push(ItemCondition::Test(number, test));
            }
        }
        for (key, group, n) in [("all", &document.all, None), ("any", &document.any, Some(1))] {
            let Some(group) = group else { continue };
            let path = path.key(key);
            if group.is_empty() {
                let fault = Diagnostic::new(Code::RuleNumber, path.clone(), format!("`{key}` holds nothing"));
                self.refuse(fault.help("give at least one map of fields"));
            }
            let resolved: Vec<_> = group
                .iter()
                .enumerate()
                .map(|(place, one)| self.where_(list, one, &path.index(place), depth + 1))
                .collect();
            let most = u32::try_from(resolved.len()).unwrap_or(u32::MAX);
            parts.push(ItemCondition::AtLeast(n.unwrap_or(most), resolved));
        }
        if let Some(not) = &document.not {
            parts.push(ItemCondition::Not(Box::new(self.where_(list, not, &path.key("not"), depth + 1))));
        }
        if document.fields.is_empty() && parts.is_empty() {
            let fault = Diagnostic::new(Code::RuleOperator, path.clone(), "`where` holds nothing");
            self.refuse(fault.help("leave it out when any item will do"));
        }
        ItemCondition::all(parts)
    }

    pub(super) fn distinct(&mut self, name: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let roles = document.roles.as_deref().unwrap_or_default();
        let roles_path = path.key("roles");
        if !(2..=limits::ROLES).contains(&roles.len()) {
            let message = format!("`distinct` needs 2 to {} roles; here are {}", limits::ROLES, roles.len());
            let fault = Diagnostic::new(
                Code::RuleNumber,
                if roles.is_empty() { path.clone() } else { roles_path.clone() },
                message,
            );
            self.refuse(fault.help(match roles.len() {
                0 | 1 => "for a single role there is `some`, with `where`",
                _ => "the work doubles with every role: make several requirements of it",
            }));
        }
        let Some(list) = self.list(name, &path.key("distinct")) else { return Condition::Constant(true) };
        let wholes: Vec<ItemCondition> = roles
            .iter()
            .enumerate()
            .map(|(place, role)| self.where_(list, role, &roles_path.index(place), 0))
            .collect();
        let shared = shared_field(&wholes);
        Condition::Distinct(list, shared, split_roles(list, shared, wholes))
    }
}

/// Splits each role in its test of the field that they share and the rest. Alternatives of that field are then seen
/// as one for all roles together, which is what makes both ends of `distinct` exact.
fn split_roles(list: ListName, shared: Option<u8>, wholes: Vec<ItemCondition>) -> Vec<Role> {
    let split = |whole: ItemCondition| {
        let (mut words, mut rest) = (None, Vec::new());
        let parts = match &whole {
            ItemCondition::AtLeast(n, parts) if *n as usize == parts.len() => parts.clone(),
            one => vec![one.clone()],
        };
        for part in parts {
            match (&part, &words) {
                (ItemCondition::Test(field, test), None) if Some(*field) == shared => words = asked_words(test),
                _ => rest.push(part),
            }
        }
        let rest = ItemCondition::all(rest);
        // Where the rest reads the field again the alternatives cannot be taken apart: bounds stay sound, if wide.
        let words = words.filter(|_| !shared.is_some_and(|field| rest.reads(field)));
        let rest = if words.is_some() { rest } else { whole.clone() };
        // Whether it takes part is asked by the role as a whole: its words may be those of the status.
        let asks_status = super::membership(list).is_some_and(|(status, _)| whole.reads(status));
        let rest = if asks_status { rest } else { member(list, rest) };
        Role { words, rest, whole: member(list, whole) }
    };
    wholes.into_iter().map(split).collect()
}

/// The first field for whose words several roles ask at their top.
fn shared_field(wholes: &[ItemCondition]) -> Option<u8> {
    let at_top = |whole: &ItemCondition| -> Vec<u8> {
        let parts = match whole {
            ItemCondition::AtLeast(n, parts) if *n as usize == parts.len() => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        let words = parts.iter().filter_map(|part| match part {
            ItemCondition::Test(field, test) if asked_words(test).is_some() => Some(*field),
            _ => None,
        });
        words.collect()
    };
    let all: Vec<Vec<u8>> = wholes.iter().map(at_top).collect();
    let candidates = all.iter().flatten().copied();
    candidates
        .max_by_key(|field| (all.iter().filter(|fields| fields.contains(field)).count(), std::cmp::Reverse(*field)))
}

/// The words that a test asks for.
const fn asked_words(test: &Test) -> Option<u64> {
    match test {
        Test::Among(words) | Test::Derived { own: words, .. } => Some(*words),
        _ => None,
    }
}

/// The table by which a field follows from another, and the words of that other.
pub(crate) fn derivation(tables: &Tables, list: ListName, field: u8) -> Option<(&Table, VocabularyInfo)> {
    let source = list.fields().get(usize::from(list.source_of(field)?))?;
    let (FactType::One(words) | FactType::Set(words)) = source.kind else { return None };
    let table = match list {
        ListName::Partners => &tables.partner_domains,
        ListName::Documents => &tables.document_functions,
        ListName::Leads => &tables.lead_functions,
        _ => return None,
    };
    Some((table, words))
}
