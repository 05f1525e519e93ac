//! Figures, and what a rule set asks of other rule sets: their verdict on linked dossiers, or a preview of them.

use super::{
    Checker,
    conditions::visible,
    resolved::{Condition, ItemCondition, Measure, ShareCondition},
};
use crate::{
    diagnostic::{Code, Diagnostic},
    domain::{ID_FORM, ListName, Test, VERDICTS, Vocabulary, is_id},
    limits,
    location::Path,
    ruleset::{ConditionDocument, Operand, TestDocument},
    truth::Truth,
};
use std::collections::BTreeSet;

/// The key of a condition on linked dossiers that asks for the verdict of another rule set.
const VERDICT: &str = "verdict";

/// The lists of what is linked.
const LINKS: [ListName; 2] = [ListName::Coalitions, ListName::MemberMunicipalities];

/// The largest number in a fraction: no list is longer.
const LARGEST: u32 = limits::ITEMS as u32;

/// More rule sets than this are not asked about linked dossiers by one rule set.
const MOST: usize = (u8::MAX - VERDICTS) as usize;

impl Checker<'_> {
    pub(super) fn measures(&mut self) -> Vec<Measure> {
        let (document, mut seen, mut resolved) = (self.document, BTreeSet::new(), Vec::new());
        for (place, measure) in document.measures.iter().enumerate() {
            let path = Path::root().key("measures").index(place);
            self.check_unique(&measure.id, &path.key("id"), &mut seen, "measure");
            self.check_clauses(&measure.citations, &path.key("citations"));
            let Some(list) = self.list(&measure.of, &path.key("of")) else { continue };
            let counted = self.items(list, Some(&measure.where_), &path.key("where"));
            let among = visible(list, &counted);
            resolved.push(Measure { list, counted, among });
        }
        resolved
    }

    /// A share of links: `{share: coalitions, where: {...}, at_least: 2/3, on_empty: no}`.
    pub(super) fn share(&mut self, name: &str, document: &ConditionDocument, path: &Path) -> Condition {
        let fraction = match &document.at_least {
            Some(Operand::Text(text)) => text.split_once('/').and_then(|(part, whole)| {
                let (part, whole) = (part.trim().parse().ok()?, whole.trim().parse().ok()?);
                (1 <= part && part <= whole && whole <= LARGEST).then_some((part, whole))
            }),
            _ => None,
        };
        if fraction.is_none() {
            let path = if document.at_least.is_some() { path.key("at_least") } else { path.clone() };
            let message = "`share` needs `at_least`, a fraction of at most one";
            let fault = Diagnostic::new(Code::RuleNumber, path, message);
            self.refuse(
                fault.help(format!("two whole numbers from 1 to {LARGEST}: `at_least: 2/3`; all of them is `1/1`")),
            );
        }
        if document.on_empty.is_none() {
            let fault = Diagnostic::new(Code::RuleMissingField, path.clone(), "`share` needs `on_empty`");
            self.refuse(fault.help("say what a share of no links at all counts as: `on_empty: yes` or `on_empty: no`"));
        }
        if document.where_.is_none() {
            let fault = Diagnostic::new(Code::RuleMissingField, path.clone(), "`share` needs a `where`");
            self.refuse(fault.help("say what the links have to be"));
        }
        let list = self.list(name, &path.key("share"));
        if let Some(list) = list.filter(|list| !LINKS.contains(list)) {
            let message = format!("`{}` holds no links", list.term().id);
            let fault = Diagnostic::new(Code::RuleUnknownList, path.key("share"), message);
            self.refuse(fault.help("a share is one of `coalitions` or `member_municipalities`"));
        }
        let (Some(list), Some((part, whole)), Some(on_empty)) = (list, fraction, document.on_empty) else {
            return Condition::Constant(true);
        };
        let item = self.items(list, document.where_.as_ref(), &path.key("where"));
        Condition::Share(ShareCondition { list, item, part, whole, on_empty: on_empty.0 == Truth::YES })
    }

    pub(super) fn check_preview(&mut self) {
        let preview = self.document.headline.as_ref().and_then(|headline| headline.preview.as_ref());
        if let Some(preview) = preview.filter(|preview| !is_id(preview)) {
            let path = Path::root().key("headline").key("preview");
            let fault = Diagnostic::new(Code::RuleInvalidValue, path, format!("`{preview}` is no id"));
            self.refuse(fault.help(ID_FORM));
        }
    }

    /// A test of the verdict of another rule set on the dossier behind an item; nothing when this is no such test.
    pub(super) fn verdict(
        &mut self,
        list: ListName,
        name: &str,
        test: &TestDocument,
        path: &Path,
    ) -> Option<ItemCondition> {
        if name != VERDICT || list != ListName::Coalitions {
            return None;
        }
        let id = match test.is.as_ref().map(|is| is.0.as_slice()) {
            Some([Operand::Text(id)]) if is_id(id) && test.at_least.is_none() => id,
            _ => {
                let fault = Diagnostic::new(Code::RuleTest, path.key(name), "`verdict` names one rule set");
                self.refuse(fault.help("such as `where: {verdict: minimale-eisen}`: those that meet all its musts"));
                return Some(ItemCondition::Constant(true));
            }
        };
        let known = self.verdicts.iter().position(|known| known == id);
        let slot = known.unwrap_or_else(|| {
            self.verdicts.push(id.clone());
            self.verdicts.len() - 1
        });
        if slot >= MOST {
            let message = format!("verdicts of more than {MOST} rule sets are asked for");
            let fault = Diagnostic::new(Code::RuleTooMuch, path.key(name), message);
            self.refuse(fault.help("spread them over several rule sets"));
        }
        let number = VERDICTS.saturating_add(u8::try_from(slot).unwrap_or(u8::MAX));
        Some(ItemCondition::Test(number, Test::Degree))
    }
}
