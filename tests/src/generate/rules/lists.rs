//! Conditions on lists, made by chance.

use super::super::Style;
use super::super::plan::{ListPlan, Values};
use super::{Author, count};
use kansrijk::{
    Truth,
    domain::YesNo,
    ruleset::{ConditionDocument, Operand, Where},
};

impl Author {
    /// A list that may be read; in a read-once rule set no condition has read it yet.
    fn free_list(&mut self, fits: fn(&ListPlan) -> bool) -> Option<&'static ListPlan> {
        let from = if self.style == Style::Free { &self.lists } else { &self.spare };
        let fitting: Vec<&'static ListPlan> = from.iter().copied().filter(|list| fits(list)).collect();
        if fitting.is_empty() {
            return None;
        }
        let list = self.choices.one(&fitting);
        self.spare.retain(|spare| spare.name != list.name);
        Some(list)
    }

    pub(super) fn every(&mut self) -> Option<ConditionDocument> {
        // Whether it applies and what it asks both read the status of partners: never read-once.
        let fits: fn(&ListPlan) -> bool =
            if self.style == Style::Free { |_| true } else { |list| list.name != "partners" };
        let list = self.free_list(fits)?;
        let mut pool = self.pool(list);
        let asked = self.asked(list, &mut pool, 1);
        let as_parts = self.choices.chance(50).then_some(true);
        Some(ConditionDocument {
            every: Some(list.name.to_owned()),
            where_: Some(asked),
            as_parts,
            ..ConditionDocument::default()
        })
    }

    pub(super) fn list(&mut self) -> Option<ConditionDocument> {
        let list = self.free_list(|_| true)?;
        let mut pool = self.pool(list);
        let name = Some(list.name.to_owned());
        let empty = ConditionDocument::default();
        Some(match self.choices.weighted(&[(5, 0), (4, 1), (2, 2), (2, 3), (4, 4), (2, 5)]) {
            4 => match self.roles(list, pool.clone()) {
                Some(roles) => ConditionDocument { distinct: name, roles: Some(roles), ..empty },
                None => ConditionDocument { some: name, ..empty },
            },
            5 => {
                let worded = |values: Values| matches!(values, Values::Several(_) | Values::One(_));
                let fields: Vec<&str> = list
                    .fields
                    .iter()
                    .filter(|(name, values)| worded(*values) && *name != "status")
                    .map(|(name, _)| *name)
                    .collect();
                if fields.is_empty() {
                    ConditionDocument { some: name, ..empty }
                } else {
                    let field = if self.choices.chance(60) { fields[0] } else { self.choices.one(&fields) };
                    ConditionDocument {
                        different: Some(field.to_owned()),
                        among: name,
                        at_least: Some(count(2)),
                        ..empty
                    }
                }
            }
            operator => {
                let degrees: Vec<&'static str> = pool
                    .iter()
                    .copied()
                    .filter(|field| matches!(list.values(field), Values::Degree | Values::YesNo | Values::Progress))
                    .collect();
                let mut degree_from = None;
                if operator == 0 && !degrees.is_empty() && self.choices.chance(30) {
                    let field = self.choices.one(&degrees);
                    self.used(list, field, &mut pool);
                    degree_from = Some(field.to_owned());
                }
                let asks = !pool.is_empty() && !self.choices.chance(12);
                let where_ = asks.then(|| self.asked(list, &mut pool, 1));
                let condition = ConditionDocument { where_, degree_from, ..empty };
                let is_link = matches!(list.name, "coalitions" | "member_municipalities");
                if operator == 1 && is_link && condition.where_.is_some() && self.choices.chance(60) {
                    // Two thirds of an open list take more completions than can be looked at when all has to be exact.
                    let fractions: &[&str] =
                        if self.style == Style::Free { &["1/2", "1/1", "1/3", "2/3"] } else { &["1/2", "1/1", "1/3"] };
                    let at_least = Some(Operand::Text(self.choices.one(fractions).to_owned()));
                    let on_empty = Some(YesNo(Truth::from_bool(self.choices.chance(50))));
                    return Some(ConditionDocument { share: name, at_least, on_empty, ..condition });
                }
                match operator {
                    0 => ConditionDocument { some: name, ..condition },
                    1 => {
                        ConditionDocument { count: name, at_least: Some(count(1 + self.choices.below(3))), ..condition }
                    }
                    2 => ConditionDocument { count: name, at_most: Some(count(self.choices.below(3))), ..condition },
                    _ if self.style == Style::ReadOnce => {
                        // "Exactly" is "at least" and "at most": it reads everything twice.
                        ConditionDocument { count: name, at_least: Some(count(2)), ..condition }
                    }
                    _ => {
                        let equals = u32::try_from(self.choices.below(3)).ok();
                        ConditionDocument { count: name, equals, ..condition }
                    }
                }
            }
        })
    }

    /// The fields that a condition may ask for.
    fn pool(&mut self, list: &'static ListPlan) -> Vec<&'static str> {
        let mut all: Vec<&'static str> = list.fields.iter().map(|(name, _)| *name).collect();
        // Few fields at a time, or there is no end to the completions.
        while all.len() > 3 {
            let place = if self.choices.chance(50) { all.len() - 1 } else { self.choices.below(all.len()) };
            all.remove(place);
        }
        all
    }

    /// Takes a field from the pool, with the one that follows from it.
    fn used(&self, list: &ListPlan, field: &str, pool: &mut Vec<&'static str>) {
        if self.style == Style::ReadOnce {
            let family = list.family.filter(|(a, b)| *a == field || *b == field);
            pool.retain(|other| *other != field && family.is_none_or(|(a, b)| *other != a && *other != b));
        }
    }

    /// What items have to be.
    pub(super) fn asked(&mut self, list: &'static ListPlan, pool: &mut Vec<&'static str>, depth: usize) -> Where {
        let mut asked = Where::default();
        let shape =
            if depth == 0 || pool.len() < 2 { 0 } else { self.choices.weighted(&[(7, 0), (1, 1), (1, 2), (1, 3)]) };
        match shape {
            1 => asked.not = Some(Box::new(self.asked(list, pool, depth - 1))),
            2 => asked.any = Some(self.several(list, pool, depth)),
            3 => asked.all = Some(self.several(list, pool, depth)),
            _ => {
                for _ in 0..1 + usize::from(self.choices.chance(30)) {
                    if pool.is_empty() {
                        break;
                    }
                    let field = self.choices.one(pool);
                    self.used(list, field, pool);
                    let test = self.test(list.values(field));
                    asked.fields.insert(field.to_owned(), test);
                }
                if depth > 0 && !pool.is_empty() && self.choices.chance(12) {
                    asked.not = Some(Box::new(self.asked(list, pool, 0)));
                }
            }
        }
        asked
    }

    fn several(&mut self, list: &'static ListPlan, pool: &mut Vec<&'static str>, depth: usize) -> Vec<Where> {
        let first = self.asked(list, pool, depth - 1);
        if pool.is_empty() { vec![first] } else { vec![first, self.asked(list, pool, depth - 1)] }
    }

    fn roles(&mut self, list: &'static ListPlan, mut pool: Vec<&'static str>) -> Option<Vec<Where>> {
        let shared = list.fields.iter().find(|(_, values)| matches!(values, Values::Several(_)))?.0;
        self.used(list, shared, &mut pool);
        let many = 2 + usize::from(self.choices.chance(20));
        let mut roles = Vec::new();
        for _ in 0..many {
            let mut role = Where::default();
            if self.style == Style::Free && self.choices.chance(15) {
                role = self.asked(list, &mut pool, 1);
            } else if !pool.is_empty() && self.choices.chance(35) {
                // A role of its own kind, or one that asks for something beside the shared words.
                let field = self.choices.one(&pool);
                self.used(list, field, &mut pool);
                let test = self.test(list.values(field));
                role.fields.insert(field.to_owned(), test);
            }
            if role == Where::default() || self.choices.chance(50) {
                let test = self.test(list.values(shared));
                role.fields.insert(shared.to_owned(), test);
            }
            roles.push(role);
        }
        Some(roles)
    }
}
