//! The registers in `rules/`: every fact has a question, every word a row, every citation a clause, every text both
//! languages; and nobody is named.

mod clauses;

use kansrijk::domain::{
    DocumentFunction, DocumentType, Domain, Dossier, LeadFunction, LeadRole, ListName, PartnerKind, Role, Subject,
    Vocabulary,
};
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path};

/// Fields that only link items: they are asked for too, but no condition reads them.
const PLAIN: [&str; 4] = ["partners.part_of", "partners.work_area", "member_municipalities.code", "coalitions.dossier"];

/// A pair of words with capitals may be a name of a person. It is none when one of these is in it; who adds a word here
/// has looked.
const NO_PERSONS: [&str; 46] = [
    "Actief",
    "Advies",
    "Almelo",
    "Basisprincipes",
    "Bosch",
    "Bouwstenen",
    "Centrum",
    "Cities",
    "Coalitie",
    "Disciplinair",
    "Friendly",
    "Gezond",
    "Gezondheidsbeleid",
    "Gezondheidszorg",
    "Holland",
    "Huiselijk",
    "Humanitas",
    "Impuls",
    "Jeugdbescherming",
    "Kansrijke",
    "Ketenaanpak",
    "Keuzehulp",
    "Limburg",
    "Lokaal",
    "Lokale",
    "Menzis",
    "Moederwerk",
    "Multi",
    "Multidisciplinaire",
    "Niet",
    "Noord",
    "Oost",
    "Oplopen",
    "Pharos",
    "Plan",
    "Regionale",
    "Rotterdam",
    "Samenwerken",
    "Smallingerland",
    "Sterk",
    "Veilig",
    "Veilige",
    "Volksgezondheid",
    "Zeeland",
    "Zorginstituut",
    "Zuid",
];

fn parse(json: &str) -> Value {
    serde_json::from_str(json).expect("the registers are JSON")
}

fn strings<'v>(value: &'v Value, key: &str) -> Vec<&'v str> {
    value[key].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn expect_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Every path that a dossier has a place for.
fn paths() -> BTreeSet<String> {
    let mut paths: BTreeSet<String> = Dossier::FACTS.iter().map(|fact| fact.name.to_owned()).collect();
    for list in ListName::all() {
        let id = list.term().id;
        paths.insert(id.to_owned());
        paths.extend(list.fields().iter().map(|field| format!("{id}.{}", field.name)));
    }
    paths
}

#[test]
fn every_list_field_and_fact_has_one_question() {
    let questions = parse(kansrijk_rules::QUESTIONS);
    let asked: Vec<&str> =
        questions["fields"].as_array().expect("fields").iter().filter_map(|one| one["path"].as_str()).collect();
    let paths = paths();
    let mut faults = Vec::new();
    faults.extend(
        paths.iter().filter(|path| !asked.contains(&path.as_str())).map(|path| format!("no question for `{path}`")),
    );
    faults.extend(PLAIN.iter().filter(|path| !asked.contains(path)).map(|path| format!("no question for `{path}`")));
    let known = |path: &str| paths.contains(path) || PLAIN.contains(&path);
    faults.extend(
        asked.iter().filter(|path| !known(path)).map(|path| format!("a question for `{path}`, which no dossier has")),
    );
    let mut asked: Vec<_> = questions["fields"].as_array().expect("fields").iter().collect();
    asked.sort_by_key(|one| (one["path"].as_str(), one["subject"].as_str()));
    let same = |pair: &&[&Value]| pair[0]["path"] == pair[1]["path"] && pair[0]["subject"] == pair[1]["subject"];
    faults.extend(asked.windows(2).filter(same).map(|pair| format!("two questions for {}", pair[0]["path"])));
    expect_none(&faults);
}

#[test]
fn every_field_of_an_item_has_a_short_name() {
    let questions = parse(kansrijk_rules::QUESTIONS);
    let fields = questions["fields"].as_array().expect("fields").iter();
    let of_items = fields.filter(|one| one["path"].as_str().is_some_and(|path| path.contains('.')));
    // A degree has its label: a second name would only say otherwise.
    let unclear = of_items.filter(|one| one["heading"].is_object() == one["label"].is_object());
    let faults = unclear.map(|one| format!("{}: has `heading`, or for a degree `label`", one["path"]));
    expect_none(&faults.collect::<Vec<_>>());
}

#[test]
fn every_question_is_asked_of_someone_and_in_the_same_way_in_both_languages() {
    let questions = parse(kansrijk_rules::QUESTIONS);
    let mut faults = Vec::new();
    let all = ["answers", "fields"].into_iter().flat_map(|kind| questions[kind].as_array().expect("a list"));
    for question in all {
        let name = question["id"].as_str().or(question["path"].as_str()).unwrap_or("?");
        let who = strings(question, "who");
        if who.is_empty() {
            faults.push(format!("{name}: nobody is asked"));
        }
        faults.extend(
            who.iter().filter(|role| Role::from_id(role).is_none()).map(|role| format!("{name}: no role `{role}`")),
        );
        for text in ["text", "why"] {
            let (nl, en) =
                (question[text]["nl"].as_str().unwrap_or_default(), question[text]["en"].as_str().unwrap_or_default());
            if nl.contains("{item}") != en.contains("{item}") {
                faults.push(format!("{name}: `{{item}}` stands in one of the languages of `{text}` only"));
            }
            let of_an_item = name.contains('.');
            if (nl.contains('{') || en.contains('{'))
                && !(of_an_item && nl.matches('{').count() == nl.matches("{item}").count())
            {
                faults.push(format!("{name}: `{text}` has a placeholder that is not filled in"));
            }
        }
        if !question["text"]["nl"].as_str().unwrap_or_default().ends_with('?') {
            faults.push(format!("{name}: the question does not end with a question mark"));
        }
    }
    expect_none(&faults);
}

fn table_faults<K: Vocabulary, V: Vocabulary>(name: &str, json: &str) -> Vec<String> {
    let table = parse(json);
    let rows = table["rows"].as_array().expect("rows");
    let mut faults = Vec::new();
    for word in K::IDS {
        let count = rows.iter().filter(|row| row["value"] == *word).count();
        if count != 1 {
            faults.push(format!("{name}: {count} rows for `{word}`"));
        }
    }
    for row in rows {
        let word = row["value"].as_str().unwrap_or("?");
        if K::from_id(word).is_none() {
            faults.push(format!("{name}: no word `{word}`"));
        }
        let alternatives = row["alternatives"].as_array().expect("alternatives");
        let words = alternatives.iter().flat_map(|set| set.as_array().into_iter().flatten()).filter_map(Value::as_str);
        faults.extend(
            words.filter(|to| V::from_id(to).is_none()).map(|to| format!("{name}: `{word}` leads to no word `{to}`")),
        );
        if alternatives.is_empty() {
            faults.push(format!("{name}: `{word}` has no alternatives; `[[]]` says that it serves as none"));
        }
        if alternatives.len() > 1 && row["note"].is_null() {
            faults.push(format!("{name}: `{word}` is open, and no note says why"));
        }
        let own = row["basis"] == "own";
        if strings(row, "citations").is_empty() && !own {
            faults.push(format!("{name}: `{word}` is `{}` and cites no clause", row["basis"]));
        }
    }
    faults
}

#[test]
fn every_word_has_one_row_in_its_table() {
    let mut faults = table_faults::<PartnerKind, Domain>("partner-domains", kansrijk_rules::PARTNER_DOMAINS);
    faults.extend(table_faults::<DocumentType, DocumentFunction>(
        "document-functions",
        kansrijk_rules::DOCUMENT_FUNCTIONS,
    ));
    faults.extend(table_faults::<LeadRole, LeadFunction>("lead-functions", kansrijk_rules::LEAD_FUNCTIONS));
    expect_none(&faults);
}

/// Every register and rule set, with its name.
fn registers() -> Vec<(String, Value)> {
    let mut all = vec![
        ("questions".to_owned(), parse(kansrijk_rules::QUESTIONS)),
        ("resources".to_owned(), parse(kansrijk_rules::RESOURCES)),
        ("sources".to_owned(), parse(kansrijk_rules::SOURCES)),
        ("partner-domains".to_owned(), parse(kansrijk_rules::PARTNER_DOMAINS)),
        ("document-functions".to_owned(), parse(kansrijk_rules::DOCUMENT_FUNCTIONS)),
        ("lead-functions".to_owned(), parse(kansrijk_rules::LEAD_FUNCTIONS)),
    ];
    all.extend(
        kansrijk_rules::RULE_SETS.iter().map(|file| (format!("{} {}", file.id, file.version), parse(file.json))),
    );
    all
}

#[test]
fn every_step_from_another_instrument_has_its_title() {
    let registers = kansrijk::registers().expect("valid registers");
    let mut faults = Vec::new();
    for one in kansrijk::builtin_rule_sets().expect("valid rule sets") {
        let program = kansrijk::builtin(&one.id).expect("a valid rule set");
        let steps = program.document().all_requirements().flat_map(|(_, requirement)| &requirement.next_steps);
        let unnamed = steps.filter_map(|step| step.from.as_ref()).filter(|from| registers.instrument(from).is_none());
        faults.extend(unnamed.map(|from| format!("{}: no title for `{from}` in sources.yaml", one.id)));
    }
    expect_none(&faults);
}

fn check_texts(value: &Value, path: &str, faults: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if map.contains_key("nl") || map.contains_key("en") {
                for language in ["nl", "en"] {
                    let text = map.get(language).and_then(Value::as_str).unwrap_or_default();
                    if text.trim().is_empty() {
                        faults.push(format!("{path}: no text in `{language}`"));
                    } else if text.trim() != text || text.contains("  ") {
                        faults.push(format!("{path}: stray spaces in `{language}`"));
                    }
                }
            }
            map.iter().for_each(|(key, value)| check_texts(value, &format!("{path}.{key}"), faults));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(place, value)| check_texts(value, &format!("{path}[{place}]"), faults));
        }
        _ => {}
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    let mut faults = Vec::new();
    for (name, register) in registers() {
        check_texts(&register, &name, &mut faults);
    }
    for list in ListName::all() {
        for field in list.fields() {
            if let kansrijk::domain::FactType::One(words) | kansrijk::domain::FactType::Set(words) = field.kind {
                let empty = words.terms.iter().filter(|term| term.nl.is_empty() || term.en.is_empty());
                faults.extend(empty.map(|term| format!("{}: `{}` has no label", words.name, term.id)));
            }
        }
    }
    expect_none(&faults);
}

/// Every file of `rules/` that is written by hand, with its text.
fn written(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("a file").path();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() && !path.ends_with("target") {
            written(&path, found);
        } else if ["yaml", "tsv"].contains(&extension) {
            found.push((path.display().to_string(), fs::read_to_string(&path).expect("text")));
        }
    }
}

#[test]
fn every_answer_is_asked_by_some_rule_set() {
    let mut asked = BTreeSet::new();
    for subject in Subject::all() {
        let rules = kansrijk::builtin_for(subject, None).expect("valid rule sets");
        asked.extend(rules.programs.iter().flat_map(|one| one.rules().answers()).map(|answer| answer.id.clone()));
    }
    let registers = kansrijk::registers().expect("valid registers");
    let idle = registers.questions.answers.iter().filter(|question| !asked.contains(&question.id));
    expect_none(&idle.map(|question| format!("no rule set asks `{}`", question.id)).collect::<Vec<_>>());
}

#[test]
fn nobody_is_named() {
    let mut files = Vec::new();
    written(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../rules")), &mut files);
    assert!(files.len() > 6, "the files of rules/");
    let mut faults = Vec::new();
    for (name, text) in &files {
        for (number, line) in (1..).zip(text.lines()) {
            if line.contains('@') {
                faults.push(format!("{name}:{number}: an e-mail address?"));
            }
            if ["dhr.", "mw.", "mevr.", "drs.", "mevrouw ", "meneer "]
                .iter()
                .any(|title| line.to_lowercase().contains(title))
            {
                faults.push(format!("{name}:{number}: a person?"));
            }
            let digits = line
                .split(|c: char| !c.is_ascii_digit() && c != '-' && c != ' ')
                .map(|run| run.replace([' ', '-'], ""));
            if digits.into_iter().any(|run| run.len() == 10 && run.starts_with('0')) {
                faults.push(format!("{name}:{number}: a telephone number?"));
            }
            for pair in line.split('\t').flat_map(capitalised_pairs) {
                if !pair.iter().any(|word| NO_PERSONS.contains(&word.as_str())) {
                    faults.push(format!(
                        "{name}:{number}: `{}`: a person? if it is none, add one of the words to NO_PERSONS",
                        pair.join(" ")
                    ));
                }
            }
        }
    }
    expect_none(&faults);
}

/// Pairs of words with a capital, with "van", "de" and the like between them or not.
fn capitalised_pairs(line: &str) -> Vec<[String; 2]> {
    const BETWEEN: [&str; 8] = ["van", "de", "der", "den", "het", "ter", "ten", "te"];
    let mut pairs = Vec::new();
    let mut before: Option<String> = None;
    for token in line.split([' ', '/', '(', ')', '"', '\'', '-']) {
        let word = token.trim_matches(|c: char| !c.is_alphabetic());
        let mut letters = word.chars();
        let capital = letters.next().is_some_and(char::is_uppercase)
            && letters.clone().next().is_some()
            && letters.all(char::is_lowercase);
        if capital && let Some(first) = before.take() {
            pairs.push([first, word.to_owned()]);
        }
        let ends = token.ends_with([',', '.', ':', ';', '?', '!', ']', '}']) || token.is_empty();
        before = match before {
            _ if capital && !ends => Some(word.to_owned()),
            Some(first) if BETWEEN.contains(&token) => Some(first),
            _ => None,
        };
    }
    pairs
}
