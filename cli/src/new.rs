//! `kansrijk new`: a dossier to fill in, made from the descriptions of its fields so that it cannot drift from them.
//!
//! Lines that begin with `##` are for people. Lines that begin with `# ` are the dossier: with that sign taken off, as
//! editors do for the lines that are selected, they are valid. What is for people then remains a comment.

use crate::arguments::{New, NewSubject};
use crate::exit::Exit;
use crate::output::{Console, wrapped};
use crate::show::{roles, values};
use crate::words::Words;
use kansrijk::domain::{FactType, ListName, Question, Role, Roles, Term, Vocabulary, VocabularyInfo};
use kansrijk::ruleset::Registers;
use kansrijk::{Dossier, Language, Program, Subject};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Prints a dossier that says nothing yet.
pub fn run(asked: &New, console: &mut Console) -> Exit {
    let subject = match asked.subject {
        NewSubject::Coalition => Subject::Coalition,
        NewSubject::Partnership => Subject::Partnership,
        NewSubject::Municipality => Subject::Municipality,
    };
    let made = kansrijk::registers()
        .and_then(|registers| Ok((registers, kansrijk::builtin_for(subject, None)?)))
        .map(|(registers, rules)| dossier(subject, &registers, &rules.programs, asked.reader.language));
    match made {
        Ok(dossier) => console.print(&dossier),
        Err(faults) => console.refuse(&faults.into(), "no dossier was made"),
    }
}

/// The fields that hold a list of texts; other fields that hold no fact hold one text.
const LISTS_OF_TEXTS: [&str; 1] = ["work_area"];

/// Lists of at most this many words are written out; for longer ones there is a command.
const WORDS: usize = 12;

fn dossier(subject: Subject, registers: &Registers, rules: &[Arc<Program>], language: Language) -> String {
    let mut page = Page { text: String::new(), subject, registers, language };
    page.heading();
    page.whole();
    for (_, fact) in (0..).zip(Dossier::FACTS).filter(|(number, _)| Dossier::fact_is_of(*number, subject)) {
        page.gap();
        page.question(fact.name);
        page.values("", &fact.kind);
        page.field("", fact.name, "unknown");
    }
    if subject == Subject::Municipality {
        page.gap();
        page.explain(COALITION);
        page.field("", "coalition", "");
    }
    // What only this subject has comes first: it is what it is about.
    let lists = || ListName::all().filter(|list| list.is_of(subject));
    let own = |list: &ListName| Subject::all().filter(|subject| list.is_of(*subject)).count() == 1;
    for list in lists().filter(own).chain(lists().filter(|list| !own(list))) {
        page.list(list);
    }
    page.answers(rules);
    page.text
}

/// What stands for a fact of which nothing is said.
fn unsaid(kind: &FactType) -> &'static str {
    match kind {
        // Where silence has a meaning, it is spelled out.
        FactType::One(list) => (list.default)().map_or("unknown", |word| word.id),
        _ => "unknown",
    }
}

/// The dossier as far as it is written.
struct Page<'a> {
    text: String,
    subject: Subject,
    registers: &'a Registers,
    language: Language,
}

impl Page<'_> {
    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Lines for people.
    fn say(&mut self, margin: &str, text: &str) {
        let sign = format!("## {margin}");
        self.text += &wrapped(&sign, &sign, text);
    }

    fn explain(&mut self, words: Words) {
        self.say("", words.get(self.language));
    }

    /// A line of the dossier that is not in use yet.
    fn field(&mut self, margin: &str, name: &str, value: &str) {
        self.text += format!("# {margin}{name}: {value}").trim_end();
        self.gap();
    }

    fn heading(&mut self) {
        let about = self.subject.term().label(self.language);
        self.say("", &HEADING.get(self.language).replace("{subject}", about));
        for words in HOW {
            self.text += "##\n";
            let size = match self.subject {
                Subject::Coalition => "partners: {size: 12}",
                Subject::Partnership => "member_municipalities: {size: 14}",
                Subject::Municipality => "interventions: {size: 3}",
            };
            self.say("", &words.get(self.language).replace("{size}", size));
        }
    }

    /// What is said of the dossier as a whole.
    fn whole(&mut self) {
        self.gap();
        self.text += &format!("subject: {}\n", self.subject.term().id);
        let about = kansrijk::about_dossier(self.subject, self.language);
        let heading = about.iter().find(|field| field.name == "name").map_or("", |field| &field.heading);
        self.text += &format!("name: {heading}\n");
        let fields: [(&str, Words, &str); 7] = [
            ("schema", SCHEMA, Dossier::SCHEMA),
            ("described_on", DESCRIBED_ON, ""),
            ("municipalities", MUNICIPALITIES, "[]"),
            ("evidence", EVIDENCE, ""),
            ("id", ID, ""),
            ("note", Words("", ""), ""),
            ("incomplete", INCOMPLETE, "[]"),
        ];
        for (name, how, value) in fields {
            self.gap();
            // What any form asks, and how it is written in a file.
            let asked = about.iter().filter(|field| field.name.split('.').next() == Some(name));
            let asked = asked.filter(|field| !["evidence.source"].contains(&field.name.as_str()));
            let asked = asked.flat_map(|field| [Some(&field.question.text), field.question.why.as_ref()]).flatten();
            let said: Vec<&str> = asked.map(String::as_str).chain([how.get(self.language)]).collect();
            self.say("", said.join(" ").trim_end());
            match name {
                "evidence" => self.words("", "", &VocabularyInfo::of::<Role>()),
                "incomplete" => self.words("", "", &VocabularyInfo::of::<ListName>()),
                _ => {}
            }
            self.field("", name, value);
        }
    }

    /// The question of a list or a fact, with why it is asked and who knows.
    fn question(&mut self, path: &str) {
        let Some(question) = self.registers.questions.field(path, self.subject) else { return };
        self.say("", question.text.get(self.language));
        self.why(question.why.get(self.language), &question.who);
    }

    fn why(&mut self, why: &str, who: &Roles) {
        let who = roles(&self.registers.questions.who(who, self.subject), self.language);
        self.say("", &format!("{why} {}: {who}.", ASK.get(self.language)));
    }

    fn words(&mut self, margin: &str, lead: &str, list: &VocabularyInfo) {
        let label = |term: &Term| format!("{} = {}", term.id, term.label(self.language));
        let words: Vec<String> = list.terms.iter().map(label).collect();
        self.say(margin, &format!("{lead}{}", words.join("; ")));
    }

    /// What may stand there.
    fn values(&mut self, margin: &str, kind: &FactType) {
        let (list, lead) = match kind {
            FactType::One(list) => (list, ONE),
            FactType::Set(list) => (list, SOME),
            _ => return self.say(margin, &values(kind, self.language)),
        };
        let lead = lead.get(self.language);
        if list.ids.len() <= WORDS {
            self.words(margin, &format!("{lead}: "), list);
        } else {
            self.say(margin, &format!("{lead} {}: kansrijk rules show {}", THESE.get(self.language), list.name));
        }
    }

    fn list(&mut self, list: ListName) {
        const MARGIN: &str = "    ";
        let name = list.term().id;
        self.gap();
        self.question(name);
        self.text += &format!("# {name}:\n");
        self.field("  - ", "name", "");
        for field in list.fields() {
            self.item_question(MARGIN, &format!("{name}.{}", field.name));
            self.values(MARGIN, &field.kind);
            self.field(MARGIN, field.name, unsaid(&field.kind));
        }
        let prefix = format!("{name}.");
        let registers = self.registers;
        let asked = registers.questions.fields.iter().filter(|question| question.subject.is_none());
        let asked = asked.filter_map(|question| question.path.strip_prefix(&prefix));
        for plain in asked.filter(|asked| list.fields().iter().all(|field| field.name != *asked)) {
            self.item_question(MARGIN, &format!("{prefix}{plain}"));
            if plain == "dossier" {
                self.say(MARGIN, FILE.get(self.language));
            }
            self.field(MARGIN, plain, if LISTS_OF_TEXTS.contains(&plain) { "[]" } else { "" });
        }
        self.field(MARGIN, "evidence", "");
    }

    fn item_question(&mut self, margin: &str, path: &str) {
        if let Some(question) = self.registers.questions.field(path, self.subject) {
            self.say(margin, &question.text.get(self.language).replace("{item}", "…"));
        }
    }

    /// The answers that each instrument asks for, each once.
    fn answers(&mut self, rules: &[Arc<Program>]) {
        self.gap();
        self.explain(ANSWERS);
        self.text += "# answers:\n";
        let registers = self.registers;
        let mut known = BTreeSet::new();
        for program in rules {
            let asked = program.rules().answers().iter().filter(|asked| known.insert(asked.id.clone()));
            let asked: Vec<_> = asked.filter_map(|asked| registers.questions.answer(&asked.id)).collect();
            if !asked.is_empty() {
                self.text += "##\n";
                self.say("", &format!("--- {} ---", program.document().title.get(self.language)));
            }
            self.asked(&asked);
        }
    }

    fn asked(&mut self, questions: &[&Question]) {
        for question in questions {
            self.say("", question.text.get(self.language));
            self.why(question.why.get(self.language), &question.who);
            self.say("", question.kind.label(self.language));
            for choice in &question.choices {
                let label = if self.language == Language::Dutch { &choice.nl } else { &choice.en };
                self.say("  ", &format!("{}: {label}", choice.id));
            }
            self.field("  ", &question.id, "unknown");
        }
    }
}

const HEADING: Words = Words(
    "Een dossier: wat er bekend is van een {subject}. Er staat nog niets in.",
    "A dossier: what is known of a {subject}. It says nothing yet.",
);

const HOW: [Words; 6] = [
    Words(
        "Haal het hekje (#) en de spatie weg voor de regels die je invult. Wat je laat staan, is onbekend. Onbekend is iets \
         anders dan nee.",
        "Take the sign # and the space away from the lines that you fill in. What you leave is unknown. Unknown is not the \
         same as no.",
    ),
    Words(
        "Een lijst heeft voor elk onderdeel een streepje: herhaal de regels vanaf het streepje. Elk streepje zegt dat er zo \
         iets is. Is er niets, schrijf dan [] achter de naam: goals: [].",
        "A list has a dash for each of its items: repeat the lines from the dash on. Each dash says that there is one. When \
         there is none, write [] after the name: goals: [].",
    ),
    Words(
        "Weet je hoeveel het er zijn, maar niet welke? Schrijf dan alleen het aantal achter de naam: {size}. Wat er niet bij \
         staat, blijft onbekend.",
        "Do you know how many there are, but not which? Then write only the number after the name: {size}. What is not said \
         stays unknown.",
    ),
    Words(
        "Meer woorden zet je tussen haken: themes: [poverty, housing]. Waar alles onbekend mag blijven, staat unknown.",
        "Put several words between brackets: themes: [poverty, housing]. Where nothing is known, it says unknown.",
    ),
    Words(
        "Bij elk gegeven kun je zeggen wie het zei: status: {value: ready, evidence: {by: project_lead, on: 2025-03}}. Noem \
         rollen, nooit namen van mensen.",
        "With any fact you can say who said so: status: {value: ready, evidence: {by: project_lead, on: 2025-03}}. Name \
         roles, never people.",
    ),
    Words(
        "Kijk daarna hoe jullie ervoor staan: kansrijk assess BESTAND --as-of 2025-03. Zet in plaats van 2025-03 de maand of \
         de dag waar het verslag over gaat. Vul je hieronder described_on in, dan is die datum niet nodig.",
        "Then see how you stand: kansrijk assess FILE --as-of 2025-03. Instead of 2025-03, put the month or the day that \
         the report is about. If you fill in described_on below, that date is not needed.",
    ),
];

const SCHEMA: Words = Words(
    "De vorm van dit bestand. Handig als kansrijk later verandert.",
    "The form of this file. Useful when kansrijk changes later.",
);

const COALITION: Words = Words(
    "Is er een lokale coalitie, noem dan hier het bestand met haar dossier, zoals coalitie.yaml: zo heet het vanuit de \
     map van dit bestand. Wat hieronder niet is ingevuld, wordt daaruit gelezen.",
    "If there is a local coalition, name the file with its dossier here, such as coalition.yaml: its name as seen from \
     the folder of this file. What is not filled in below is read from there.",
);

const FILE: Words = Words(
    "Noem het bestand zoals het vanuit de map van dit bestand heet, zoals coalities/elzenwoude.yaml. Het hele pad op je \
     computer werkt niet.",
    "Name the file as it is called from the folder of this file, such as coalitions/elzenwoude.yaml. The full path on \
     your computer does not work.",
);

const DESCRIBED_ON: Words = Words(
    "Een dag (2025-03-31), een maand (2025-03) of een jaar (2025). Zonder deze datum geef je bij elke toetsing een \
     peildatum: --as-of 2025-03.",
    "A day (2025-03-31), a month (2025-03) or a year (2025). Without this date, give one with each assessment: \
     --as-of 2025-03.",
);

const MUNICIPALITIES: Words =
    Words("Zet de codes tussen haken: [GM0141].", "Put the codes between brackets: [GM0141].");

const EVIDENCE: Words = Words(
    "Zoals {by: project_lead, on: 2025-03, source: jaarverslag}. Bij by kan staan:",
    "Such as {by: project_lead, on: 2025-03, source: annual report}. For by, one of:",
);

const ID: Words = Words(
    "Een kenmerk om dossiers uit elkaar te houden: kleine letters, cijfers en streepjes.",
    "An id to tell dossiers apart: small letters, digits and dashes.",
);

const INCOMPLETE: Words = Words(
    "De lijsten waar misschien nog meer in hoort dan je noemt, zoals [partners, goals]:",
    "The lists that may hold more than you name, such as [partners, goals]:",
);

const ANSWERS: Words = Words("Wat alleen mensen zelf kunnen zeggen.", "What only people themselves can say.");

const ASK: Words = Words("Wie weet dit", "Who knows");

const ONE: Words = Words("één van", "one of");

const SOME: Words = Words("een of meer van", "one or more of");

const THESE: Words = Words("deze woorden", "these words");
