//! Faults of a dossier that only show when it is read as a whole.

use super::{AnyList, Dossier, Evidence, ListName, PartialDate, Period, Subject, vocabulary::Vocabulary};
use crate::{
    diagnostic::{Code, Diagnostic},
    limits,
    location::Path,
};
use std::collections::BTreeSet;

impl Dossier {
    /// Everything that refuses this dossier, all at once; empty when it can be assessed.
    #[must_use]
    pub fn faults(&self) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        if self.name.trim().is_empty() {
            let fault = Diagnostic::new(Code::DossierInvalidValue, Path::root().key("name"), "the name is empty");
            faults.push(fault.help("give the name that readers know it by"));
        }
        self.check_form(&mut faults);
        self.check_codes(&mut faults);
        self.check_lists(&mut faults);
        self.check_parts(&mut faults);
        self.check_answers(&mut faults);
        self.check_periods(&mut faults);
        self.check_links(&mut faults);
        self.check_members(&mut faults);
        faults
    }

    fn check_form(&self, faults: &mut Vec<Diagnostic>) {
        if let Some(schema) = self.schema.as_ref().filter(|schema| *schema != Self::SCHEMA) {
            let message = format!("this dossier has the form `{schema}`; this engine reads `{}`", Self::SCHEMA);
            let fault = Diagnostic::new(Code::DossierFormat, Path::root().key("schema"), message);
            faults.push(fault.help("use the version of kansrijk that the dossier was made for, or make it anew"));
        }
        let own = self.subject;
        let owners = |is_of: &dyn Fn(Subject) -> bool| -> String {
            let owners: Vec<&str> = Subject::all().filter(|one| is_of(*one)).map(|one| one.term().id).collect();
            owners.join(" or a ")
        };
        let mut misplaced = Vec::new();
        for list in ListName::all().filter(|list| !list.is_of(own) && self.list(*list).is_stated()) {
            misplaced.push((list.term().id, owners(&|subject| list.is_of(subject))));
        }
        for (fact, name) in self.stated_facts().into_iter().filter(|(fact, _)| !Self::fact_is_of(*fact, own)) {
            misplaced.push((name, owners(&|subject| Self::fact_is_of(fact, subject))));
        }
        if !self.coalition.is_none() && own != Subject::Municipality {
            misplaced.push(("coalition", Subject::Municipality.term().id.to_owned()));
        }
        for (key, owner) in misplaced {
            let message = format!("the dossier of a {} has no `{key}`", own.term().id);
            let fault = Diagnostic::new(Code::DossierUnknownField, Path::root().key_name(key), message);
            faults.push(fault.help(format!("it stands in the dossier of a {owner}")));
        }
    }

    fn check_codes(&self, faults: &mut Vec<Diagnostic>) {
        let list = |name: &str, place: usize| Path::root().key(name).index(place);
        let mut check = |code: &str, path: &dyn Fn() -> Path| {
            let digits = code.strip_prefix("GM").unwrap_or_default();
            if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
                let message = format!("`{code}` is no municipality code");
                faults.push(
                    Diagnostic::new(Code::DossierInvalidValue, path(), message)
                        .help("expected `GM` and the four digits of Statistics Netherlands (CBS), such as `GM0141`"),
                );
            }
        };
        for (place, code) in self.municipalities.iter().enumerate() {
            check(code, &|| list("municipalities", place));
        }
        for (partner, item) in self.partners.items().iter().enumerate() {
            for (place, code) in item.work_area.iter().enumerate() {
                check(code, &|| list("partners", partner).key("work_area").index(place));
            }
        }
        for (place, member) in self.member_municipalities.items().iter().enumerate() {
            if let Some(code) = &member.code {
                check(code, &|| list("member_municipalities", place).key("code"));
            }
        }
    }

    fn check_lists(&self, faults: &mut Vec<Diagnostic>) {
        let mut in_all = 0;
        for name in ListName::all() {
            let list = self.list(name);
            if !list.is_stated() {
                continue;
            }
            in_all += list.len();
            if list.len() > limits::ITEMS {
                faults.push(too_many(Path::root().key_name(name.term().id), list.len(), limits::ITEMS, "items"));
            }
            check_size(list, name, faults);
            check_ids(list, name, faults);
        }
        if in_all > limits::ITEMS_IN_ALL {
            faults.push(too_many(Path::root(), in_all, limits::ITEMS_IN_ALL, "items in all lists together"));
        }
        if self.answers.len() > limits::ANSWERS {
            faults.push(too_many(Path::root().key_name("answers"), self.answers.len(), limits::ANSWERS, "answers"));
        }
    }

    fn check_parts(&self, faults: &mut Vec<Diagnostic>) {
        if !self.partners.has_parts() {
            return;
        }
        let ids: BTreeSet<&str> = self.partners.items().iter().filter_map(|partner| partner.id.as_deref()).collect();
        for (place, partner) in self.partners.items().iter().enumerate() {
            let Some(whole) = partner.part_of.as_deref() else { continue };
            let path = Path::root().key("partners").index(place).key("part_of");
            if partner.id.as_deref() == Some(whole) {
                let message = format!("`{whole}` cannot be a part of itself");
                let fault = Diagnostic::new(Code::DossierDanglingReference, path, message);
                faults.push(fault.help("leave `part_of` out, or name the partner that it belongs to"));
            } else if !ids.contains(whole) && faults.len() <= limits::DIAGNOSTICS {
                let message = format!("there is no partner with the id `{whole}`");
                faults.push(
                    Diagnostic::new(Code::DossierDanglingReference, path, message)
                        .suggest(whole, ids.iter().copied())
                        .help("`part_of` names the id of the partner that this one is a part of"),
                );
            }
        }
    }

    fn check_answers(&self, faults: &mut Vec<Diagnostic>) {
        for id in self.answers.keys().filter(|id| !is_id(id)) {
            let path = Path::root().key("answers").key_name(id);
            faults.push(Diagnostic::new(Code::DossierInvalidValue, path, format!("`{id}` is no id")).help(ID_FORM));
        }
    }
}

/// The form of an id, in words.
pub(crate) const ID_FORM: &str = "an id begins with a small letter, then small letters, digits, `_` and `-`";

/// Whether a text can be an id.
pub(crate) fn is_id(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_lowercase())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

fn too_many(path: Path, given: usize, most: usize, what: &str) -> Diagnostic {
    Diagnostic::new(Code::DossierTooMany, path, format!("{given} {what}; at most {most} are accepted"))
        .help("a dossier is about one coalition or partnership: does each thing stand in it once?")
}

fn check_ids(list: &dyn AnyList, name: ListName, faults: &mut Vec<Diagnostic>) {
    let mut seen: Vec<(&str, usize)> = Vec::new();
    for place in 0..list.len() {
        let Some(id) = list.item(place).and_then(super::Record::id) else { continue };
        if is_id(id) {
            seen.push((id, place));
        } else {
            let path = Path::root().key(name.term().id).index(place).key("id");
            faults.push(Diagnostic::new(Code::DossierInvalidValue, path, format!("`{id}` is no id")).help(ID_FORM));
        }
    }
    seen.sort_unstable();
    for pair in seen.windows(2) {
        let [(one, _), (other, place)] = pair else { continue };
        if one == other {
            let path = Path::root().key(name.term().id).index(*place).key("id");
            let message = format!("the id `{one}` stands twice in `{}`", name.term().id);
            let fault = Diagnostic::new(Code::DossierDuplicateId, path, message);
            faults.push(fault.help("give each item an id of its own; one party listed twice is linked with `part_of`"));
        }
    }
}

fn check_size(list: &dyn AnyList, name: ListName, faults: &mut Vec<Diagnostic>) {
    let Some(size) = list.size() else { return };
    let path = Path::root().key(name.term().id).key("size");
    if (size as usize) < list.len() {
        let message = format!("the size {size} is less than the {} items named", list.len());
        faults.push(Diagnostic::new(Code::DossierSize, path, message).help("leave `size` out, or count again"));
    } else if size as usize > limits::ITEMS {
        faults.push(too_many(path, size as usize, limits::ITEMS, "items"));
    }
}

impl Dossier {
    fn check_periods(&self, faults: &mut Vec<Diagnostic>) {
        for (id, answer) in &self.answers {
            faults.extend(reversed(answer.periods(), id, || Path::root().key("answers")));
        }
        for (number, fact) in (0_u8..).zip(Self::FACTS) {
            faults.extend(reversed(self.periods_of(number), fact.name, Path::root));
        }
        for name in ListName::all().filter(|name| self.list(*name).has_statements()) {
            let list = self.list(name);
            for (place, item) in (0..list.len()).filter_map(|place| Some((place, list.item(place)?))) {
                for (number, field) in (0_u8..).zip(name.fields()) {
                    let parent = || Path::root().key(name.term().id).index(place);
                    faults.extend(reversed(item.periods(number), field.name, parent));
                }
            }
        }
    }

    /// All evidence of this dossier that has a date, with its path.
    pub(crate) fn dated_evidence(&self) -> Vec<(Path, PartialDate)> {
        let mut dated = Vec::new();
        let mut add = |path: Path, evidence: Option<&Evidence>| {
            if let Some(on) = evidence.and_then(|evidence| evidence.on) {
                dated.push((path.key("evidence"), on));
            }
        };
        add(Path::root(), self.evidence.as_ref());
        for (id, answer) in &self.answers {
            for evidence in answer.evidence() {
                add(Path::root().key("answers").key(id), Some(evidence));
            }
        }
        for (number, fact) in (0_u8..).zip(Self::FACTS) {
            for evidence in self.grounds_of(number) {
                add(Path::root().key(fact.name), Some(evidence));
            }
        }
        for name in ListName::all() {
            let (list, path) = (self.list(name), Path::root().key(name.term().id));
            add(path.clone(), list.evidence());
            for place in 0..list.len() {
                let Some(item) = list.item(place) else { continue };
                add(path.index(place), item.evidence());
                for (number, field) in name.fields().iter().enumerate() {
                    for evidence in item.grounds(u8::try_from(number).unwrap_or(u8::MAX)) {
                        add(path.index(place).key(field.name), Some(evidence));
                    }
                }
            }
        }
        dated
    }
}

/// The periods of a fact that end before they begin. Their place is the last day where the fact is stated once, the fact
/// where it is stated several times.
fn reversed(periods: Vec<Period>, fact: &str, parent: impl Fn() -> Path) -> Vec<Diagnostic> {
    let once = periods.len() == 1;
    let ends_first = |(from, until): Period| {
        let (from, until) = (from?, until?);
        if until.last_day() >= from.first_day() {
            return None;
        }
        let path = if once { parent().key(fact).key("until") } else { parent().key_name(fact) };
        let message = format!("the period ends ({until}) before it begins ({from})");
        let fault = Diagnostic::new(Code::DossierPeriod, path, message);
        Some(fault.help("swap the two, or leave out the one that is not known"))
    };
    periods.into_iter().filter_map(ends_first).collect()
}
