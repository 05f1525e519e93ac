//! What is asked of every dossier, list and statement. Dutch at B1 level.

use super::{plain, read::Read, role};
use crate::{
    assess::words::{Words, capital},
    assessment::{AskedField, AskedList},
    domain::{Language, ListName, Subject, Vocabulary},
    evaluate::FactId,
};

/// What is asked of a dossier as a whole, whatever the rule set: what it is called, of when it is, who filled it in.
///
/// ```
/// use kansrijk::{Language, Subject};
/// let asked = kansrijk::about_dossier(Subject::Coalition, Language::English);
/// let names: Vec<&str> = asked.iter().map(|field| field.name.as_str()).collect();
/// assert_eq!(names[..3], ["name", "municipalities", "described_on"]);
/// ```
#[must_use]
pub fn about_dossier(subject: Subject, language: Language) -> Vec<AskedField> {
    let words = Words(language);
    let mut fields = whole(words, subject).to_vec();
    fields.extend(said(words, "evidence.", &About::Whole));
    let (heading, text) = (words.pick("Opmerking", "Remark"), words.pick("Een opmerking?", "A remark?"));
    fields.push(plain("note", heading, "text", text, words.pick("Die telt nergens mee.", "It decides nothing.")));
    if subject == Subject::Municipality {
        fields.push(plain(
            "coalition",
            words.pick("Dossier van de coalitie", "Dossier of the coalition"),
            "dossier",
            words.pick(
                "Is er een lokale coalitie met een eigen dossier?",
                "Is there a local coalition with a dossier of its own?",
            ),
            words.pick(
                "Wat hier niet is ingevuld, wordt daaruit gelezen.",
                "What is not filled in here is read from there.",
            ),
        ));
    }
    fields
}

/// What it is called, where it is, and of when.
fn whole(words: Words, subject: Subject) -> [AskedField; 3] {
    let pick = |nl: &'static str, en: &'static str| words.pick(nl, en);
    let (heading, text) = match subject {
        Subject::Coalition => (
            pick("Naam van de coalitie", "Name of the coalition"),
            pick("Hoe heet de coalitie?", "What is the coalition called?"),
        ),
        Subject::Partnership => {
            (pick("Naam van de regio", "Name of the region"), pick("Hoe heet de regio?", "What is the region called?"))
        }
        Subject::Municipality => (
            pick("Naam van de gemeente", "Name of the municipality"),
            pick("Hoe heet de gemeente?", "What is the municipality called?"),
        ),
    };
    [
        plain("name", heading, "text", text, ""),
        plain(
            "municipalities",
            pick("Gemeenten", "Municipalities"),
            "texts",
            pick("Om welke gemeenten gaat het?", "Which municipalities is it about?"),
            pick(
                "Geef de codes volgens het CBS: GM en vier cijfers, zoals GM0141.",
                "Give the codes of Statistics Netherlands (CBS): GM and four digits, such as GM0141.",
            ),
        ),
        plain(
            "described_on",
            pick("Datum van de gegevens", "Date of the facts"),
            "date",
            pick("Van wanneer zijn de gegevens?", "When do the facts date from?"),
            pick("Het verslag gaat over die datum.", "The report is about that date."),
        ),
    ]
}

/// What something is said about.
enum About {
    Whole,
    Statement,
}

/// Who said something, when, and where.
fn said(words: Words, before: &str, about: &About) -> [AskedField; 3] {
    let pick = |nl: &'static str, en: &'static str| words.pick(nl, en);
    let (by, on, source) = match about {
        About::Whole => (
            (pick("Ingevuld door", "Filled in by"), pick("Wie vult dit in?", "Who fills this in?")),
            (pick("Ingevuld op", "Filled in on"), pick("Wanneer is dit ingevuld?", "When was this filled in?")),
            pick("Waar komen de gegevens vandaan?", "Where do the facts come from?"),
        ),
        About::Statement => (
            (pick("Gezegd door", "Said by"), pick("Wie zegt dit?", "Who says so?")),
            (pick("Gezegd op", "Said on"), pick("Wanneer is dit gezegd?", "When was this said?")),
            pick("Waar staat dit?", "Where does it stand?"),
        ),
    };
    let name = |name: &str| format!("{before}{name}");
    [
        role(plain(
            &name("by"),
            by.0,
            "word",
            by.1,
            pick("Kies een rol. Noem nooit een persoon.", "Choose a role. Never name a person."),
        )),
        plain(&name("on"), on.0, "date", on.1, ""),
        plain(
            &name("source"),
            pick("Bron", "Source"),
            "text",
            source,
            pick("Zoals een jaarverslag of een plan.", "Such as an annual report or a plan."),
        ),
    ]
}

/// What can be said with every answer.
pub(super) fn statement(words: Words) -> Vec<AskedField> {
    let pick = |nl: &'static str, en: &'static str| words.pick(nl, en);
    let mut fields = said(words, "evidence.", &About::Statement).to_vec();
    fields.extend([
        plain("evidence.note", pick("Opmerking", "Remark"), "text", pick("Een opmerking?", "A remark?"), ""),
        plain("from", pick("Vanaf", "From"), "date", pick("Vanaf wanneer is dit zo?", "Since when is this so?"), ""),
        plain(
            "until",
            pick("Tot en met", "Until"),
            "date",
            pick("Tot wanneer was dit zo?", "Until when was this so?"),
            "",
        ),
    ]);
    fields
}

impl Words {
    /// What a form says of a list; its label and its fields are left to fill in.
    pub(super) fn of_list(self, list: ListName) -> AskedList {
        let label = list.term().label(self.0);
        let item = match list {
            // What has attention is one theme at a time.
            ListName::Attention => self.pick("onderwerp", "subject"),
            _ => self.item(list),
        };
        let (add, open, size) = match self.0 {
            Language::Dutch => (
                format!("{item} toevoegen"),
                format!("Er kunnen meer {label} zijn dan hier staan."),
                format!("Hoeveel {label} zijn er in totaal? Tel ook mee wat hier niet staat."),
            ),
            Language::English => (
                format!("Add {item}"),
                format!("There may be more {label} than stand here."),
                format!("How many {label} are there in all? Count those that do not stand here too."),
            ),
        };
        AskedList {
            label: label.to_owned(),
            item_label: item.to_owned(),
            add: capital(&add),
            none: format!("{}.", capital(&self.closed_list(label, 0))),
            open,
            size,
            fields: Vec::new(),
        }
    }

    /// An item as it is called in a question that is asked of every one.
    pub(super) const fn this_item(self, list: ListName) -> &'static str {
        match list {
            ListName::Partners => self.pick("deze partner", "this partner"),
            ListName::Leads => self.pick("deze trekker", "this lead"),
            ListName::Documents => self.pick("dit document", "this document"),
            ListName::Goals => self.pick("dit doel", "this goal"),
            ListName::Attention => self.pick("dit onderwerp", "this subject"),
            ListName::Agreements => self.pick("deze afspraak", "this agreement"),
            ListName::TargetGroupInvolvement => self.pick("dit onderdeel", "this part"),
            ListName::Interventions => self.pick("deze interventie", "this intervention"),
            ListName::RivmParticipation => self.pick("deze deelname", "this participation"),
            ListName::MonitoringSources => self.pick("deze bron", "this source"),
            ListName::Evaluations => self.pick("deze evaluatie", "this evaluation"),
            ListName::MemberMunicipalities => self.pick("deze gemeente", "this municipality"),
            ListName::Coalitions => self.pick("deze coalitie", "this coalition"),
            ListName::Spending => self.pick("deze uitgave", "this expense"),
        }
    }
}

/// What the reader gets, and about how long it takes.
pub(super) fn intro(words: Words, read: &[Read]) -> Vec<String> {
    /// An answer takes half a minute, a list a whole one. It is an estimate, so it is told in steps of five.
    const STEP: usize = 5;
    let halves: usize = read.iter().map(|one| if matches!(one.fact, FactId::List(_)) { 2 } else { 1 }).sum();
    let minutes = halves.div_ceil(2 * STEP) * STEP;
    let sentences = match words.0 {
        Language::Dutch => [
            "Je ziet straks wat er is, wat er nog niet is, en wat nog niet bekend is. Je ziet ook aan wie je dat kunt vragen.".to_owned(),
            format!("Het kost ongeveer {minutes} minuten. Weet je iets niet? Sla het over of kies \"weet ik niet\"."),
        ],
        Language::English => [
            "You will see what is there, what is not there yet, and what is not known yet. You will also see whom to ask."
                .to_owned(),
            format!("It takes about {minutes} minutes. Is there something you do not know? Skip it or choose \"I do not know\"."),
        ],
    };
    sentences.into()
}
