//! What refuses the links of a dossier.

use super::{Dossier, Link, Subject, Vocabulary, YesNo};
use crate::{
    diagnostic::{Code, Diagnostic},
    json,
    location::Path,
    truth::Truth,
};
use std::{
    collections::BTreeSet,
    path::{Component, Path as FilePath},
};

impl Dossier {
    pub(super) fn check_links(&self, faults: &mut Vec<Diagnostic>) {
        if !self.coalition.is_none() && self.denies_coalition() {
            let message = "`has_coalition` says that there is no coalition, and one is linked";
            let fault = Diagnostic::new(Code::DossierLinkContradicts, Path::root().key("has_coalition"), message);
            faults.push(fault.help("leave `has_coalition` out, or take the link away"));
        }
        let mut seen: Vec<&Link> = Vec::new();
        for (path, link) in self.links() {
            if let Some(earlier) = seen.iter().find(|earlier| is_same(earlier, link)) {
                let message = format!("{} is linked twice", name_of(earlier));
                let fault = Diagnostic::new(Code::DossierLinkTwice, path.clone(), message);
                faults.push(fault.help("one coalition for several municipalities stands here once"));
            }
            seen.push(link);
            match link {
                Link::None => {}
                Link::File(name) => faults.extend(check_file(name, &path)),
                Link::Dossier(dossier) => check_linked(dossier, &path, faults),
            }
        }
    }

    /// Whether it says just no, at any time: a period may well lie before there was a coalition.
    fn denies_coalition(&self) -> bool {
        let mut said = self.has_coalition.every_value().peekable();
        let always = self.has_coalition.periods().into_iter().all(|period| period == (None, None));
        always && said.peek().is_some() && said.all(|one| *one == YesNo(Truth::NO))
    }

    /// Municipalities that are members twice.
    pub(super) fn check_members(&self, faults: &mut Vec<Diagnostic>) {
        let mut seen = BTreeSet::new();
        for (place, member) in self.member_municipalities.items().iter().enumerate() {
            let Some(code) = member.code.as_ref().filter(|code| !seen.insert(*code)) else { continue };
            let path = Path::root().key("member_municipalities").index(place).key("code");
            let fault = Diagnostic::new(Code::DossierDuplicateId, path, format!("the code `{code}` stands twice"));
            faults.push(fault.help("each municipality stands here once"));
        }
    }
}

fn name_of(link: &Link) -> String {
    match link {
        Link::None => String::new(),
        Link::File(name) => format!("`{name}`"),
        Link::Dossier(dossier) => dossier.id.as_ref().map_or_else(|| dossier.name.clone(), |id| format!("`{id}`")),
    }
}

/// Whether two links lead to the same dossier, as far as that shows.
fn is_same(one: &Link, other: &Link) -> bool {
    match (one, other) {
        (Link::File(one), Link::File(other)) => parts(one).eq(parts(other)),
        (Link::Dossier(one), Link::Dossier(other)) => match (&one.id, &other.id) {
            (Some(one), Some(other)) => one == other,
            // As they are written: comparing all types of items would be compiled for this alone.
            _ => one.name == other.name && json::compact(&**one) == json::compact(&**other),
        },
        _ => false,
    }
}

/// The parts of a file name, without those that lead nowhere.
fn parts(name: &str) -> impl Iterator<Item = Component<'_>> {
    FilePath::new(name).components().filter(|part| !matches!(part, Component::CurDir))
}

fn check_file(name: &str, path: &Path) -> Option<Diagnostic> {
    const HELP: &str = "name a linked file as seen from the folder of this dossier, such as `coalities/noord.yaml`";
    let message = match FilePath::new(name).components().next() {
        None => "a link without the name of a file".to_owned(),
        Some(Component::RootDir | Component::Prefix(_)) => format!("`{name}` is a place on one machine"),
        Some(_) => return None,
    };
    Some(Diagnostic::new(Code::DossierLinkElsewhere, path.clone(), message).help(HELP))
}

fn check_linked(dossier: &Dossier, path: &Path, faults: &mut Vec<Diagnostic>) {
    if dossier.subject != Subject::Coalition {
        let message = format!("this links to a `{}`", dossier.subject.term().id);
        let fault = Diagnostic::new(Code::DossierLinkSubject, path.key("subject"), message);
        faults.push(fault.help("a link is to the dossier of a local coalition"));
    } else if !dossier.links().is_empty() {
        let message = "this linked dossier has links of its own";
        let fault = Diagnostic::new(Code::DossierLinkLevels, path.clone(), message);
        faults.push(fault.help("links are one level deep: take the inner ones out"));
    } else {
        faults.extend(dossier.faults().into_iter().map(|fault| fault.below(path)));
    }
}
