//! Sentences of the report with a name, a number or a date in them.

use super::words::Words;
use crate::{
    assessment::{DisputedStatement, NextStep, ResourceNote, SourceNote, TableNote},
    domain::{Basis, Evidence, Language, PartialDate, Role, vocabulary::Vocabulary},
    letters,
    ruleset::ValidityBasis,
};

/// Sentences in one language.
#[derive(Clone, Copy)]
pub(super) struct Phrases(pub(super) Language);

impl Phrases {
    pub(super) const fn words(self) -> &'static Words {
        Words::of(self.0)
    }

    const fn pick<'t>(self, nl: &'t str, en: &'t str) -> &'t str {
        self.0.pick(nl, en)
    }

    /// "31 juli 2021", "juli 2021" or "2021".
    pub(super) fn date(self, date: PartialDate) -> String {
        date.in_words(self.0)
    }

    /// The same for a date that is a text; a text that is no date stays as it is.
    pub(super) fn date_text(self, text: &str) -> String {
        text.parse().map_or_else(|_| text.to_owned(), |date| self.date(date))
    }

    pub(super) fn role(self, role: Role) -> &'static str {
        role.term().label(self.0)
    }

    /// The role with this id; an id that is none stays as it is.
    pub(super) fn role_id(self, id: &str) -> String {
        Role::from_id(id).map_or_else(|| id.to_owned(), |role| self.role(role).to_owned())
    }

    /// Who said something, when and where: "de projectleider, mei 2024, T4.9a". A document is named by its own words.
    fn said(self, evidence: &Evidence) -> String {
        let by = evidence.by.filter(|role| *role != Role::Document || evidence.source.is_none());
        let by = by.map(|role| self.role(role).to_owned());
        let on = evidence.on.map(|date| self.date(date));
        let said: Vec<String> = [by, evidence.source.clone(), on].into_iter().flatten().collect();
        said.join(", ")
    }

    /// The same with the remark.
    pub(super) fn evidence(self, evidence: &Evidence) -> String {
        let said = self.said(evidence);
        match &evidence.note {
            Some(note) if said.is_empty() => note.clone(),
            Some(note) => format!("{said}: {note}"),
            None => said,
        }
    }

    /// "Bron T4.11: "geformaliseerd"; welk niveau staat er niet bij."
    pub(super) fn ground(self, evidence: &Evidence) -> Option<String> {
        let said = self.said(evidence);
        // Somebody says something; a document is where it stands.
        let somebody = evidence.by.is_some_and(|role| role != Role::Document);
        let source = if somebody { self.pick("Volgens", "According to") } else { self.words().source };
        match &evidence.note {
            Some(note) if said.is_empty() => Some(format!("{source}: {}", sentence_end(note))),
            Some(note) => Some(format!("{source} {said}: {}", sentence_end(note))),
            None if somebody => Some(format!("{source} {said}")),
            None => (!said.is_empty()).then(|| format!("{source}: {said}")),
        }
    }

    /// "ja (de projectleider, mei 2024)".
    pub(super) fn statement(self, statement: &DisputedStatement) -> String {
        let said = statement.evidence.as_ref().map(|evidence| self.evidence(evidence)).filter(|said| !said.is_empty());
        format!("{} ({})", statement.text, said.as_deref().unwrap_or(self.words().no_statement))
    }

    /// "Hulpmiddel: Analysetool. Laat zien hoe ver je bent."
    pub(super) fn tool(self, tool: &ResourceNote) -> String {
        let web = tool.web.as_ref().filter(|web| !tool.name.contains(web.as_str()));
        let web = web.map(|web| format!(" ({web})")).unwrap_or_default();
        format!("{}: {}{web}. {}", self.words().tool, tool.name, sentence(&tool.purpose)).trim_end().to_owned()
    }

    /// Where a step comes from: "Komt uit: Lokaal stappenplan, startspoor (STAP 3)".
    pub(super) fn origin(self, step: &NextStep) -> Option<String> {
        let from = step.from_title.as_ref().or(step.from.as_ref())?;
        let place = step.citations.first().map(|citation| format!(" ({})", citation.place)).unwrap_or_default();
        Some(format!("{}: {from}{place}", self.words().comes_from))
    }

    /// What a word was taken to stand for, and on what ground: "medisch domein; zo staat het in de bron (T4.9a)".
    pub(super) fn table(self, table: &TableNote) -> String {
        let ground = match table.basis {
            Basis::Stated => self.pick("zo staat het in de bron", "the source says so"),
            Basis::Implied => self.pick("dat blijkt uit de bron", "the source implies it"),
            Basis::Own => self.pick("volgens onze lezing", "in our reading"),
        };
        let clauses =
            if table.citations.is_empty() { String::new() } else { format!(" ({})", table.citations.join(", ")) };
        let note = table.note.as_ref().map(|note| format!(". {note}")).unwrap_or_default();
        format!("{}; {ground}{clauses}{note}", table.text)
    }

    /// "Lokaal stappenplan (juni 2024, afgeleid uit de tekst)".
    pub(super) fn source(self, source: &SourceNote) -> String {
        let inferred = source.date_basis.filter(|basis| *basis == ValidityBasis::Inferred);
        let basis = inferred.map(|basis| format!(", {}", basis.label(self.0))).unwrap_or_default();
        let date = source.date.map(|date| format!(" ({}{basis})", self.date(date))).unwrap_or_default();
        format!("{}{date}", source.title)
    }

    /// What does not apply, after the reason: "Er zijn geen afspraken. Daarom niet van toepassing: ‘Er zijn afspraken over
    /// de taken’." Without quotes a title would read as if it were so.
    pub(super) fn not_applicable(self, reason: &str, titles: &[&str]) -> String {
        let quoted = |title: &&str| self.quoted(title.trim_end_matches('.'));
        let quoted = titles.iter().map(quoted).collect::<Vec<_>>().join("; ");
        if reason.trim().is_empty() {
            return format!("{quoted}.");
        }
        let so = match titles.len() {
            1 => self.pick("Daarom niet van toepassing", "So this does not apply"),
            _ => self.pick("Daarom niet van toepassing", "So these do not apply"),
        };
        format!("{} {so}: {quoted}.", sentence(reason))
    }

    /// Words that somebody else chose.
    fn quoted(self, text: &str) -> String {
        match self.0 {
            Language::Dutch => format!("‘{text}’"),
            Language::English => format!("“{text}”"),
        }
    }

    /// Where in the dossier an answer goes: "Vul in bij: leads[0].serves_as, en nog 4".
    pub(super) fn fill_in(self, paths: &[String]) -> Option<String> {
        let (first, others) = paths.split_first()?;
        let more = match others.len() {
            0 => String::new(),
            more => format!(", {} {more}{}", self.pick("en nog", "and"), self.pick("", " more")),
        };
        Some(format!("{}: {first}{more}", self.pick("Vul in bij", "Fill in at")))
    }

    pub(super) fn ask(self, who: &str) -> String {
        format!("{} {who}", self.pick("Vraag het aan", "Ask"))
    }

    pub(super) fn more_questions(self, count: usize) -> String {
        match (self.0, count) {
            (Language::Dutch, 1) => "Nog 1 vraag".to_owned(),
            (Language::Dutch, n) => format!("Nog {n} vragen"),
            (Language::English, 1) => "1 more question".to_owned(),
            (Language::English, n) => format!("{n} more questions"),
        }
    }

    /// How many questions are open, before the first of them: "7 vragen staan open. De eerste is voor de projectleider:".
    pub(super) fn open_questions(self, count: usize, who: &str) -> String {
        let open = match (self.0, count) {
            (Language::Dutch, 1) => "1 vraag staat open".to_owned(),
            (Language::Dutch, n) => format!("{n} vragen staan open"),
            (Language::English, 1) => "1 question is open".to_owned(),
            (Language::English, n) => format!("{n} questions are open"),
        };
        let first = match (count, who) {
            (1, "") => String::new(),
            (1, who) => format!(", {} {who}", self.pick("voor", "for")),
            (_, "") => format!(". {}", self.pick("De eerste", "The first")),
            (_, who) => format!(". {} {who}", self.pick("De eerste is voor", "The first is for")),
        };
        format!("{open}{first}:")
    }

    pub(super) fn overview(self, count: usize) -> String {
        match self.0 {
            Language::Dutch => format!("Overzicht van {count} toetsingen"),
            Language::English => format!("Overview of {count} assessments"),
        }
    }

    /// How many a list names. An open list may hold more.
    pub(super) fn named(self, partners: bool, count: u32, open: bool) -> String {
        let more = if open { self.pick("; het kunnen er meer zijn", "; there may be more") } else { "" };
        match (partners, count) {
            (true, 0) if open => self.pick("Nog geen partners genoemd.", "No partners named yet.").to_owned(),
            (true, 0) => self.pick("Geen partners.", "No partners.").to_owned(),
            (true, 1) => format!("1 partner{more}."),
            (true, n) => format!("{n} partners{more}."),
            (false, 0) if open => self.pick("Nog niets genoemd.", "Nothing named yet.").to_owned(),
            (false, 0) => self.pick("In het dossier: geen.", "In the dossier: none.").to_owned(),
            (false, n) => format!("{}: {n}{more}.", self.pick("In het dossier", "In the dossier")),
        }
    }

    pub(super) fn there(self, labels: &str) -> String {
        format!("{}: {labels}.", self.pick("Genoemd", "Named"))
    }

    pub(super) fn in_view(self, labels: &str) -> String {
        format!(
            "{}: {labels}.",
            self.pick("In beeld, maar doet nog niet of niet meer mee", "In view, but not taking part yet or any more")
        )
    }

    pub(super) fn not_there(self, partners: bool, labels: &str) -> String {
        let lead = match partners {
            true => self.pick("Nog niet aan tafel", "Not at the table yet"),
            false => self.pick("Nog niet genoemd", "Not named yet"),
        };
        format!("{lead}: {labels}.")
    }

    pub(super) fn perhaps_there(self, partners: bool, labels: &str) -> String {
        let lead = match partners {
            true => self.pick("Wie je nog kunt vragen", "Whom you can still ask"),
            false => self.pick("Wat je nog kunt nagaan", "What you can still check"),
        };
        format!("{lead}: {labels}.")
    }

    pub(super) fn applies_maybe(self, then: Option<&str>) -> String {
        let counts = self.pick("telt alleen mee als dit van toepassing is", "counts only if this applies");
        match then {
            Some(then) => format!("{counts}; {}: {then}", self.pick("dan", "then")),
            None => counts.to_owned(),
        }
    }

    pub(super) fn between(self, low: &str, high: &str) -> String {
        match self.0 {
            Language::Dutch => format!("tussen {low} en {high}"),
            Language::English => format!("between {low} and {high}"),
        }
    }
}

/// The text with a capital and a full stop.
pub(super) fn sentence(text: &str) -> String {
    capital(&sentence_end(text))
}

/// The text with a full stop.
fn sentence_end(text: &str) -> String {
    let text = text.trim();
    let stop = if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{text}{stop}")
}

/// The text with a capital.
pub(super) fn capital(text: &str) -> String {
    letters::with_capital(text)
}
