//! What has to hold of a rule set as a whole: its version, its dates, its groups, its verdict.

use super::Checker;
use crate::{
    diagnostic::{Code, Diagnostic},
    limits,
    location::Path,
    ruleset::{GroupDocument, GroupOutcome, Obligation, Verdict},
};

impl Checker<'_> {
    pub(super) fn check_rules(&mut self) {
        let (document, root) = (self.document, Path::root());
        let parts: Vec<&str> = document.version.split('.').collect();
        let number = |part: &&str| (1..=5).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if parts.len() != 3 || !parts.iter().all(number) {
            let message = format!("`{}` is no version", document.version);
            let fault = Diagnostic::new(Code::RuleInvalidValue, root.key("version"), message);
            self.refuse(fault.help("a version is three numbers: 1.0.0"));
        }
        if let (Some(from), Some(to)) = (&document.valid_from, &document.valid_to)
            && to.date.last_day() < from.date.first_day()
        {
            let message = format!("it ends ({}) before it begins ({})", to.date, from.date);
            let fault = Diagnostic::new(Code::RuleInvalidDate, root.key("valid_to").key("date"), message);
            self.refuse(fault.help("`valid_from` is its first day, `valid_to` its last"));
        }
        let requirements = document.all_requirements().count();
        if requirements == 0 {
            let message = "the rule set has no requirements";
            self.refuse(
                Diagnostic::new(Code::RuleMissingField, root.clone(), message).help("give `requirements` or `groups`"),
            );
        }
        if requirements > limits::REQUIREMENTS {
            let message = format!("{requirements} requirements; at most {} are accepted", limits::REQUIREMENTS);
            let key = if document.requirements.is_empty() { "groups" } else { "requirements" };
            let fault = Diagnostic::new(Code::RuleTooMuch, root.key_name(key), message);
            self.refuse(fault.help("make several rule sets of it, one for each part of the instrument"));
        }
        let has_must = document.all_requirements().any(|(_, one)| one.obligation == Obligation::Must);
        if document.verdict == Verdict::AllMusts && !has_must {
            let message = "the verdict is `all_musts`, and there is no must";
            self.refuse(
                Diagnostic::new(Code::RuleVerdict, root.key("verdict"), message).help("declare `verdict: none`"),
            );
        }
        for (place, group) in document.groups.iter().enumerate() {
            self.check_group(group, &root.key("groups").index(place));
        }
        for ((_, requirement), path) in document.all_requirements().zip(self.requirement_paths()) {
            if requirement.due_degree.is_some() && requirement.due.is_none() {
                let message = "`due_degree` goes with `due`";
                let fault = Diagnostic::new(Code::RuleMisplacedKey, path.key_name("due_degree"), message);
                self.refuse(fault.help("add `due`, the last day on which it is in time, or leave `due_degree` out"));
            }
        }
    }

    fn check_group(&mut self, group: &GroupDocument, path: &Path) {
        let fault = |key: &str, message: String| Diagnostic::new(Code::RuleGroup, path.key(key), message);
        let members = u32::try_from(group.requirements.len()).unwrap_or(u32::MAX);
        if members == 0 {
            let message = format!("the group `{}` has no requirements", group.id);
            self.refuse(fault("requirements", message).help("put its requirements under it, or leave it out"));
        }
        if let GroupOutcome::AtLeast(n) = group.outcome
            && !(1..=members.max(1)).contains(&n)
        {
            let message = format!("at least {n} of {members}: expected 1 to {members}");
            self.refuse(fault("outcome", message).help("for every one there is `outcome: all`"));
        }
        let decides = group.outcome != GroupOutcome::Report;
        match (&group.core, decides) {
            (Some(_), true) => {
                let message = "`core` goes with `outcome: report`".to_owned();
                self.refuse(fault("core", message).help("a group that decides counts all its requirements alike"));
            }
            (Some(core), false) if !group.requirements.iter().any(|one| one.id == *core) => {
                let known = group.requirements.iter().map(|one| one.id.as_str());
                let fault = fault("core", format!("`{core}` is no requirement of this group")).suggest(core, known);
                self.refuse(fault.help("`core` names the requirement without which the others do not apply"));
            }
            _ => {}
        }
        match (group.obligation, decides) {
            (None, true) => {
                let message = "a group with an outcome has one obligation".to_owned();
                self.refuse(fault("outcome", message).help("add `obligation: must`, `should` or `may`"));
            }
            (Some(_), false) => {
                let message = "`obligation` goes with a group that has an outcome".to_owned();
                self.refuse(fault("obligation", message).help("leave it out: each requirement has its own"));
            }
            (Some(own), true) => {
                for one in group.requirements.iter().filter(|one| one.obligation != own) {
                    let message = format!("`{}` has another obligation than its group, which decides as one", one.id);
                    let fault = fault("obligation", message);
                    self.refuse(fault.help("give them the same obligation, or write `outcome: report`"));
                }
            }
            (None, false) => {}
        }
    }
}
