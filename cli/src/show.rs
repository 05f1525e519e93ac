//! `kansrijk rules show`: rule sets, words, questions and resources, as texts.

use crate::exit::Exit;
use crate::output::{Console, WIDTH, wrapped};
use crate::refusal::Refusal;
use crate::words::Words;
use kansrijk::diagnostic::did_you_mean;
use kansrijk::domain::{
    AnswerTypeName, DocumentFunction, DocumentType, Domain, FactType, LeadFunction, LeadRole, ListName, PartnerKind,
    Role, Roles, Row, Table, Term, Vocabulary, VocabularyInfo,
};
use kansrijk::ruleset::{Registers, RequirementDocument, RuleSetDocument};
use kansrijk::{Dossier, Language, Subject};

/// Shows what has this name.
pub fn run(name: &str, language: Language, console: &mut Console) -> Exit {
    match shown(name, language) {
        Ok(text) => console.print(&text),
        Err(refusal) => console.refuse(&refusal, "nothing was shown"),
    }
}

fn shown(name: &str, language: Language) -> Result<String, Refusal> {
    let registers = kansrijk::registers()?;
    let vocabularies = vocabularies();
    match name {
        "questions" => return Ok(questions(&registers, language)),
        "resources" => return Ok(resources(&registers, language)),
        ListName::NAME => return Ok(lists(language)),
        _ => {}
    }
    if let Some(vocabulary) = vocabularies.iter().find(|one| one.name == name) {
        return Ok(words_of(vocabulary, &registers, language));
    }
    let rule_sets: Vec<String> = kansrijk::builtin_rule_sets()?.into_iter().map(|one| one.id).collect();
    if rule_sets.iter().any(|id| id == name) {
        return Ok(rule_set(kansrijk::builtin(name)?.document(), &registers, language));
    }
    let known = rule_sets.iter().map(String::as_str).chain(["questions", "resources"]);
    Err(unknown(name, known.chain(vocabularies.iter().map(|one| one.name))))
}

/// All lists of words that a dossier uses, by name.
fn vocabularies() -> Vec<VocabularyInfo> {
    let fields = ListName::all().flat_map(|list| list.fields()).chain(Dossier::FACTS);
    let of_fields = fields.filter_map(|field| match field.kind {
        FactType::One(words) | FactType::Set(words) => Some(words),
        _ => None,
    });
    let others = [VocabularyInfo::of::<Role>(), VocabularyInfo::of::<Subject>(), VocabularyInfo::of::<ListName>()];
    let mut all: Vec<VocabularyInfo> = of_fields.chain(others).collect();
    all.sort_by_key(|one| one.name);
    all.dedup();
    all
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Refusal {
    let known: Vec<&str> = known.collect();
    let help = match did_you_mean(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => wrapped("", "    ", &format!("there are: {}", known.join(", "))).trim_end().to_owned(),
    };
    Refusal::outside(format!("there is nothing called `{name}` to show"), help)
}

/// A title with something beside it at the right edge.
fn beside(left: &str, right: &str) -> String {
    let used = left.chars().count() + right.chars().count();
    if used + 2 > WIDTH {
        return format!("{}  {right}\n", wrapped("", "", left));
    }
    format!("{}\n", format!("{left}{}{right}", " ".repeat(WIDTH - used)).trim_end())
}

fn rule_set(document: &RuleSetDocument, registers: &Registers, language: Language) -> String {
    let version = format!("{} {}", document.id, document.version);
    let mut text = beside(document.title.get(language), &version);
    text += &wrapped("", "", document.about.get(language));
    text.push('\n');
    let mut line = |label: Words, value: &str| {
        let label = format!("{:10}", label.get(language));
        text += &wrapped(&label, &" ".repeat(10), value);
    };
    line(Words("Over", "About"), document.subject.term().label(language));
    line(Words("Status", "Standing"), document.standing.label(language));
    line(Words("Oordeel", "Verdict"), document.verdict.label(language));
    let limits = [(Words("Vanaf", "From"), &document.valid_from), (Words("Tot en met", "Until"), &document.valid_to)];
    for (label, limit) in limits {
        if let Some(limit) = limit {
            line(label, &format!("{} ({})", limit.date, limit.basis.label(language)));
        }
    }
    if let Some(source) = document.source.as_ref().and_then(|id| registers.source(id)) {
        line(Words("Bron", "Source"), &format!("{} ({})", source.title.get(language), source.publisher.get(language)));
    }
    let mut group = None;
    for (place, requirement) in document.all_requirements() {
        if place != group {
            group = place;
            if let Some(title) = place.and_then(|place| document.groups.get(place)).map(|group| &group.title) {
                text += &format!("\n{}\n", title.get(language));
            }
        }
        text.push('\n');
        text += &one_requirement(requirement, registers, language);
    }
    text
}

fn one_requirement(requirement: &RequirementDocument, registers: &Registers, language: Language) -> String {
    let obligation = requirement.obligation.label(language);
    let name = format!("{} ({obligation})", requirement.id);
    let mut text = beside(&name, &requirement.citations.join(", "));
    text += &wrapped("  ", "  ", requirement.title.get(language));
    if let Some(question) = &requirement.question {
        let (nl, en) = (question.nl.as_str(), question.en.as_str());
        text += &wrapped("  ? ", "    ", if language == Language::Dutch { nl } else { en });
    }
    for step in &requirement.next_steps {
        let names = step.resources.iter().filter_map(|id| registers.resource(id)).map(|one| one.name.get(language));
        let names: Vec<&str> = names.collect();
        let tools = if names.is_empty() { String::new() } else { format!(" [{}]", names.join("; ")) };
        text += &wrapped("  > ", "    ", &format!("{}{tools}", step.text.get(language)));
    }
    text
}

fn words_of(vocabulary: &VocabularyInfo, registers: &Registers, language: Language) -> String {
    let tables = &registers.tables;
    let table: Option<(&Table, &[Term])> = match vocabulary.name {
        PartnerKind::NAME => Some((&tables.partner_domains, Domain::TERMS)),
        DocumentType::NAME => Some((&tables.document_functions, DocumentFunction::TERMS)),
        LeadRole::NAME => Some((&tables.lead_functions, LeadFunction::TERMS)),
        _ => None,
    };
    let longest = vocabulary.ids.iter().map(|id| id.len()).max().unwrap_or_default();
    let indent = longest + 2;
    let (margin, deeper) = (" ".repeat(indent), " ".repeat(indent + 2));
    let mut text = String::new();
    for (place, term) in vocabulary.terms.iter().enumerate() {
        text += &wrapped(&format!("{:indent$}", term.id), &margin, term.label(language));
        if let Some((row, terms)) = table.and_then(|(table, terms)| Some((table.row(place)?, terms))) {
            text += &wrapped(&margin, &deeper, &stands_for(row, terms, language));
            if let Some(note) = &row.note {
                text += &wrapped(&deeper, &deeper, note.get(language));
            }
        }
    }
    text
}

/// What a word stands for, on what ground, and the clauses: `medisch (blijkt uit de bron: T4.9a)`.
fn stands_for(row: &Row, terms: &[Term], language: Language) -> String {
    let (and, or, nothing) = match language {
        Language::Dutch => (" en ", " of ", "niets"),
        Language::English => (" and ", " or ", "nothing"),
    };
    let alternative = |bits: &u64| {
        let words = terms.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
        let words: Vec<&str> = words.map(|(_, term)| term.label(language)).collect();
        if words.is_empty() { nothing.to_owned() } else { words.join(and) }
    };
    let alternatives: Vec<String> = row.alternatives.iter().map(alternative).collect();
    let basis = row.basis.label(language);
    let clauses = row.citations.join(", ");
    let colon = if clauses.is_empty() { "" } else { ": " };
    format!("= {} ({basis}{colon}{clauses})", alternatives.join(or))
}

fn lists(language: Language) -> String {
    let mut text = String::new();
    for list in ListName::all() {
        text += &format!("{}: {}\n", list.term().id, list.term().label(language));
        for field in list.fields() {
            text += &wrapped(&format!("  {:18}", field.name), &" ".repeat(20), &values(&field.kind, language));
        }
    }
    for fact in Dossier::FACTS {
        text += &wrapped(&format!("{}: ", fact.name), "  ", &values(&fact.kind, language));
    }
    text
}

/// What may stand as the value of a fact.
pub fn values(kind: &FactType, language: Language) -> String {
    let words = match kind {
        FactType::Degree => AnswerTypeName::Degree.label(language),
        FactType::YesNo => AnswerTypeName::YesNo.label(language),
        FactType::Number => AnswerTypeName::Number.label(language),
        FactType::Date => AnswerTypeName::Date.label(language),
        FactType::Progress => language
            .pick("ready (klaar), in_development (in ontwikkeling), no (is er niet)", "ready, in_development, no"),
        FactType::One(_) => language.pick("één woord uit {list}", "one word of {list}"),
        FactType::Set(_) => language.pick("een of meer woorden uit {list}", "one or more words of {list}"),
    };
    match kind {
        FactType::One(list) | FactType::Set(list) => words.replace("{list}", list.name),
        _ => words.to_owned(),
    }
}

/// Roles as a reader calls them.
pub fn roles(roles: &Roles, language: Language) -> String {
    let labels: Vec<&str> = roles.words().map(|term| term.label(language)).collect();
    labels.join(", ")
}

fn questions(registers: &Registers, language: Language) -> String {
    let who = |who: &Roles| format!("{}: {}", Words("Wie weet het", "Who knows").get(language), roles(who, language));
    let mut text = String::new();
    for question in &registers.questions.answers {
        text += &beside(&format!("answers.{}", question.id), &question.citations.join(", "));
        text += &wrapped("  ? ", "    ", question.text.get(language));
        text += &wrapped("    ", "    ", question.kind.label(language));
        for choice in &question.choices {
            let label = if language == Language::Dutch { &choice.nl } else { &choice.en };
            text += &wrapped("    - ", "      ", &format!("{} ({label})", choice.id));
        }
        text += &wrapped("    ", "    ", question.why.get(language));
        text += &wrapped("    ", "    ", &who(&question.who));
    }
    for question in &registers.questions.fields {
        text += &beside(&question.path, &question.citations.join(", "));
        text += &wrapped("  ? ", "    ", &question.text.get(language).replace("{item}", "…"));
        text += &wrapped("    ", "    ", question.why.get(language));
        text += &wrapped("    ", "    ", &who(&question.who));
    }
    text
}

fn resources(registers: &Registers, language: Language) -> String {
    let mut text = String::new();
    for one in &registers.resources {
        text += &beside(&one.id, &one.citations.join(", "));
        text += &wrapped("  ", "  ", one.name.get(language));
        text += &wrapped("  ", "  ", one.purpose.get(language));
        if let Some(web) = &one.web {
            text += &wrapped("  ", "  ", web);
        }
    }
    text
}
