//! What follows from links. A municipality reads from its coalition what it does not state itself, and with a coalition
//! it has one; a municipality of a region has a coalition when a linked one names its code.

use super::{Day, Said};
use kansrijk::domain::{ListName, Vocabulary};
use kansrijk::ruleset::{ConditionDocument, MeasureDocument, Operand};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// The lists that a coalition does not have.
const NOT_OF_COALITIONS: [&str; 3] = ["member_municipalities", "coalitions", "spending"];

/// A dossier that says itself what follows from its links.
pub struct Settled {
    /// The dossier, without links that something still has to be read from.
    pub dossier: Json,
    /// The lists, answers and single facts that stand in the coalition, or would.
    linked: BTreeSet<String>,
}

impl Settled {
    /// What follows from the links of this dossier at this date.
    #[must_use]
    pub fn new(dossier: &Json, as_of: Day) -> Self {
        let mut settled = Self { dossier: dossier.clone(), linked: BTreeSet::new() };
        if dossier["subject"] == "municipality" {
            // It has no field for when its coalition began, whether there is a link or not.
            settled.linked.insert("started_on".to_owned());
            settled.municipality(dossier, as_of);
        }
        settled.members(dossier, as_of);
        settled
    }

    /// The path of a fact, which the settled dossier states itself, in the dossier as it is.
    #[must_use]
    pub fn path(&self, fact: &str) -> String {
        let list = fact.split(['[', '.']).next().unwrap_or(fact);
        let is_linked = self.linked.contains(fact) || self.linked.contains(list);
        format!("{}{fact}", if is_linked { "coalition." } else { "" })
    }

    fn municipality(&mut self, dossier: &Json, as_of: Day) {
        let link = &dossier["coalition"];
        if link.is_null() {
            return;
        }
        if !Said::anything(&dossier["has_coalition"], as_of) {
            self.dossier["has_coalition"] = json!("yes");
        }
        if let Some(date) = link.get("started_on") {
            self.dossier["started_on"] = date.clone();
        }
        for list in ListName::IDS.iter().filter(|list| !NOT_OF_COALITIONS.contains(list)) {
            if !is_silent(&dossier[*list]) {
                continue;
            }
            self.linked.insert((*list).to_owned());
            self.dossier[*list] = link.get(list).cloned().unwrap_or_default();
            let is_open = |of: &Json| of["incomplete"].as_array().is_some_and(|open| open.contains(&json!(list)));
            if is_open(link) && !is_open(dossier) {
                let open = self.dossier["incomplete"].as_array().cloned().unwrap_or_default();
                self.dossier["incomplete"] = open.into_iter().chain([json!(list)]).collect();
            }
        }
        for (id, answer) in link.get("answers").and_then(Json::as_object).into_iter().flatten() {
            if Said::anything(answer, as_of) && !Said::anything(&dossier["answers"][id], as_of) {
                self.linked.insert(format!("answers.{id}"));
                self.dossier["answers"][id] = answer.clone();
            }
        }
    }

    fn members(&mut self, dossier: &Json, as_of: Day) {
        let linked: Vec<&Json> = items(&dossier["coalitions"]).iter().map(|one| &one["dossier"]).collect();
        let named = |code: &Json| {
            linked.iter().any(|one| one["municipalities"].as_array().is_some_and(|codes| codes.contains(code)))
        };
        let members = items(&dossier["member_municipalities"]).iter().enumerate();
        for (place, member) in members {
            if named(&member["code"]) && !Said::anything(&member["has_coalition"], as_of) {
                let members = &mut self.dossier["member_municipalities"];
                let members = if members.is_object() { &mut members["items"] } else { members };
                members[place]["has_coalition"] = json!("yes");
            }
        }
    }
}

fn items(list: &Json) -> &[Json] {
    let items = list.as_array().or_else(|| list.get("items")?.as_array());
    items.map_or(&[], Vec::as_slice)
}

fn is_silent(list: &Json) -> bool {
    list.is_null() || list == "unknown"
}

/// A figure as a condition that counts.
#[must_use]
pub fn counting(measure: &MeasureDocument) -> ConditionDocument {
    ConditionDocument {
        count: Some(measure.of.clone()),
        at_least: Some(Operand::Number(2)),
        where_: Some(measure.where_.clone()),
        ..ConditionDocument::default()
    }
}
