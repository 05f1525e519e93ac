//! The nine requirements as one would write them by hand, on the typed dossier, with bounds: the least that any engine
//! has to do.

use kansrijk::{
    Day, Dossier, Fact, List, Truth,
    domain::{
        Agreement, DocumentFunction, DocumentType, Domain, ListName, One, Partner, PartnerKind, PartnerStatus, Set,
        Theme, Topic, Vocabulary,
    },
};

/// The kinds that certainly, and those that possibly, work in a domain.
#[derive(Clone, Copy)]
struct Kinds {
    certainly: u64,
    possibly: u64,
}

/// What the table says, worked out once.
pub struct Floor {
    medical: Kinds,
    social: Kinds,
    either: Kinds,
    plan: Kinds,
    agreement: Kinds,
}

impl Floor {
    pub fn new() -> Self {
        let tables = &kansrijk::registers().expect("they are built in").tables;
        let domain = |domains: &[Domain]| {
            let asked = domains.iter().fold(0, |bits, domain| bits | 1 << domain.index());
            let (certainly, possibly) = tables.partner_domains.leading_to(asked, PartnerKind::IDS.len());
            Kinds { certainly, possibly }
        };
        let function = |function: DocumentFunction| {
            let asked = 1 << function.index();
            let (certainly, possibly) = tables.document_functions.leading_to(asked, DocumentType::IDS.len());
            Kinds { certainly, possibly }
        };
        Self {
            medical: domain(&[Domain::Medical]),
            social: domain(&[Domain::Social]),
            either: domain(&[Domain::Medical, Domain::Social]),
            plan: function(DocumentFunction::ActionPlan),
            agreement: function(DocumentFunction::Agreement),
        }
    }

    /// The bounds of the nine requirements, in the order of the rule set.
    pub fn outcomes(&self, dossier: &Dossier, as_of: Day) -> [Truth; 9] {
        let goals = |theme: Theme| {
            let found = themes(dossier.goals.items().iter().map(|goal| &goal.themes), theme, as_of);
            found.or(open(dossier, &dossier.goals, ListName::Goals))
        };
        [
            self.medical_and_social(dossier, as_of),
            self.document(dossier, self.plan, DocumentFunction::ActionPlan, as_of),
            exists(dossier, &dossier.target_group_involvement, ListName::TargetGroupInvolvement),
            goals(Theme::PreparedForPregnancy),
            goals(Theme::FewerUnintendedPregnancies),
            goals(Theme::EarlyDetection),
            language(dossier, as_of),
            exists(dossier, &dossier.agreements, ListName::Agreements).or(self.document(
                dossier,
                self.agreement,
                DocumentFunction::Agreement,
                as_of,
            )),
            exists(dossier, &dossier.rivm_participation, ListName::RivmParticipation),
        ]
    }

    fn medical_and_social(&self, dossier: &Dossier, as_of: Day) -> Truth {
        let (mut medical, mut social, mut either) = (0, 0, 0);
        // Which of none, medical, social, both can be filled by different partners.
        let mut filled = 0b0001_u8;
        for partner in dossier.partners.items() {
            if !joined(partner, as_of) {
                continue;
            }
            let (m, s, e) = (
                domain(partner, Domain::Medical, Domain::Medical, self.medical, as_of),
                domain(partner, Domain::Social, Domain::Social, self.social, as_of),
                domain(partner, Domain::Medical, Domain::Social, self.either, as_of),
            );
            medical += u32::from(m.0);
            social += u32::from(s.0);
            either += u32::from(e.0);
            let before = filled;
            if m.1 {
                filled |= (before & 0b0101) << 1;
            }
            if s.1 {
                filled |= (before & 0b0011) << 2;
            }
        }
        let certain = medical >= 1 && social >= 1 && either >= 2;
        let possible = filled & 0b1000 != 0 || is_open(dossier, &dossier.partners, ListName::Partners);
        Truth::of(certain, possible)
    }

    fn document(&self, dossier: &Dossier, kinds: Kinds, function: DocumentFunction, as_of: Day) -> Truth {
        let mut best = open(dossier, &dossier.documents, ListName::Documents);
        for document in dossier.documents.items() {
            let serves = match &document.serves_as {
                Fact::Unstated => hull(&document.kind, as_of, |One(kind)| {
                    Truth::of(kinds.certainly >> kind.index() & 1 == 1, kinds.possibly >> kind.index() & 1 == 1)
                }),
                stated => hull(stated, as_of, |set: &Set<DocumentFunction>| Truth::from_bool(set.contains(function))),
            };
            let status = hull(&document.status, as_of, |status| status.0);
            best = best.or(serves.and(status));
        }
        best
    }
}

fn joined(partner: &Partner, as_of: Day) -> bool {
    match &partner.status {
        Fact::Unstated => true,
        Fact::Plain(One(status)) => *status == PartnerStatus::Joined,
        stated => stated.value_on(as_of).is_none_or(|One(status)| *status == PartnerStatus::Joined),
    }
}

/// Whether a partner certainly, and whether it possibly, works in one of two domains.
fn domain(partner: &Partner, one: Domain, other: Domain, kinds: Kinds, as_of: Day) -> (bool, bool) {
    let truth = match &partner.domain {
        Fact::Unstated => hull(&partner.kind, as_of, |kind: &Set<PartnerKind>| {
            Truth::of(kind.bits() & kinds.certainly != 0, kind.bits() & kinds.possibly != 0)
        }),
        stated => hull(stated, as_of, |set: &Set<Domain>| Truth::from_bool(set.contains(one) || set.contains(other))),
    };
    (truth == Truth::YES, truth != Truth::NO)
}

fn language(dossier: &Dossier, as_of: Day) -> Truth {
    let theme = Theme::LanguageDevelopment;
    let topics = dossier.agreements.items().iter().map(|agreement: &Agreement| {
        hull(&agreement.topics, as_of, |set| Truth::from_bool(set.contains(Topic::LanguageDevelopment)))
    });
    themes(dossier.attention.items().iter().map(|one| &one.themes), theme, as_of)
        .or(open(dossier, &dossier.attention, ListName::Attention))
        .or(themes(dossier.goals.items().iter().map(|one| &one.themes), theme, as_of))
        .or(open(dossier, &dossier.goals, ListName::Goals))
        .or(themes(dossier.interventions.items().iter().map(|one| &one.themes), theme, as_of))
        .or(open(dossier, &dossier.interventions, ListName::Interventions))
        .or(topics.fold(Truth::NO, Truth::or))
        .or(open(dossier, &dossier.agreements, ListName::Agreements))
}

fn themes<'d>(facts: impl Iterator<Item = &'d Fact<Set<Theme>>>, theme: Theme, as_of: Day) -> Truth {
    facts.fold(Truth::NO, |best, fact| best.or(hull(fact, as_of, |set| Truth::from_bool(set.contains(theme)))))
}

fn hull<T>(fact: &Fact<T>, as_of: Day, test: impl Fn(&T) -> Truth) -> Truth {
    match fact {
        Fact::Unstated => Truth::UNKNOWN,
        Fact::Plain(value) => test(value),
        Fact::Stated(statements) => {
            let holding = statements.iter().filter(|statement| statement.holds_on(as_of));
            holding.map(|statement| test(&statement.value)).reduce(Truth::hull).unwrap_or(Truth::UNKNOWN)
        }
    }
}

fn is_open<T>(dossier: &Dossier, list: &List<T>, name: ListName) -> bool {
    list.is_absent() || dossier.incomplete.contains(name)
}

fn open<T>(dossier: &Dossier, list: &List<T>, name: ListName) -> Truth {
    Truth::of(false, is_open(dossier, list, name))
}

fn exists<T>(dossier: &Dossier, list: &List<T>, name: ListName) -> Truth {
    if list.items().is_empty() { open(dossier, list, name) } else { Truth::YES }
}
