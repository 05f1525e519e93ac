//! What a rule set asks is what it reads: every fact that an assessment may miss can be filled in, and nothing is asked
//! that has no use. Looked at in all built-in rule sets, in both languages.

use kansrijk::{
    Dossier, Language, Options, Program, Questionnaire,
    assessment::{AskedField, Entry},
    domain::{ListName, Subject, Vocabulary},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

/// All built-in rule sets, each with what it asks.
fn questionnaires(each: &mut dyn FnMut(&Program, &Questionnaire)) {
    let mut count = 0;
    for (id, _) in kansrijk_rules::SCENARIOS {
        let program = kansrijk::builtin(id).expect("a valid rule set");
        for language in LANGUAGES {
            each(&program, &program.questionnaire(language));
            count += 1;
        }
    }
    assert!(count > 20, "only {count} questionnaires");
}

/// The dossiers of the scenarios of a rule set, and one that says nothing; each with its date.
fn dossiers(program: &Program) -> Vec<(Dossier, Value)> {
    let document = program.document();
    let scenarios = kansrijk_rules::SCENARIOS.iter().find(|(id, _)| *id == document.id).expect("its scenarios").1;
    let mut all: Vec<Value> = serde_json::from_str(scenarios).expect("scenarios");
    let nothing = json!({ "subject": document.subject.term().id, "name": "Voorbeeld" });
    all.push(json!({ "dossier": nothing, "as_of": "2026-11-01" }));
    let dossier = |one: &Value| Dossier::from_json(&one["dossier"].to_string()).expect("a dossier");
    all.iter().map(|one| (dossier(one), one["as_of"].clone())).collect()
}

fn entry<'a>(asked: &'a Questionnaire, path: &str) -> Option<&'a Entry> {
    asked.entries.iter().find(|entry| entry.path == path)
}

/// Whether there is a place in the form for the fact with this path.
fn is_asked(asked: &Questionnaire, path: &str) -> bool {
    // What stands in a linked coalition is filled in there, by what that rule set asks.
    let path = path.strip_prefix("coalition.").unwrap_or(path);
    match path.split_once('[') {
        None => entry(asked, path).is_some(),
        Some((list, item)) => {
            let list = entry(asked, list).and_then(|entry| entry.list.as_ref());
            match item.split_once("].") {
                None => list.is_some(),
                Some((_, field)) => list.is_some_and(|list| list.fields.iter().any(|one| one.name == field)),
            }
        }
    }
}

#[test]
fn everything_that_may_be_missing_is_asked() {
    let mut missing = 0;
    questionnaires(&mut |program, asked| {
        for (dossier, as_of) in dossiers(program) {
            let as_of = as_of.as_str().map(|day| day.parse().expect("a day"));
            let assessment = program.assess(&dossier, &Options { as_of, language: asked.lang }).expect("an assessment");
            for one in assessment.findings.iter().flat_map(|finding| &finding.missing) {
                assert!(is_asked(asked, &one.path), "{}: {} is not asked", asked.rule_set.id, one.path);
                missing += 1;
            }
        }
    });
    assert!(missing > 1000, "only {missing} missing facts");
}

/// The rule set as text, without the sentences in which a word may stand as well.
fn conditions(program: &Program) -> String {
    let document = program.document();
    let requirement = |one: &kansrijk::ruleset::RequirementDocument| {
        let decides = json!([
            one.expect,
            one.applies_if,
            one.chosen_by,
            one.coverage.as_ref().map(|one| (&one.list, &one.field))
        ]);
        decides.to_string()
    };
    let mut text: String = document.all_requirements().map(|(_, one)| requirement(one)).collect();
    let groups = document.groups.iter().map(|group| json!(group.coverage.as_ref().map(|one| (&one.list, &one.field))));
    text += &groups.map(|group| group.to_string()).collect::<String>();
    text += &json!([document.applies_if, document.measures, document.headline.as_ref().map(|one| &one.condition)])
        .to_string();
    text
}

#[test]
fn nothing_is_asked_that_the_rule_set_does_not_read() {
    questionnaires(&mut |program, asked| {
        let conditions = conditions(program);
        let read = |name: &str| conditions.contains(&format!("\"{name}\""));
        for entry in &asked.entries {
            let name = entry.path.trim_start_matches("answers.");
            assert!(read(name), "{}: {} is asked, and read nowhere", asked.rule_set.id, entry.path);
            let named = entry
                .requirements
                .iter()
                .all(|one| program.document().all_requirements().any(|(_, own)| own.id == one.requirement));
            assert!(named, "{}", entry.path);
            let Some(list) = &entry.list else { continue };
            assert!(!list.fields.is_empty(), "{}: {}: an item is nothing", asked.rule_set.id, entry.path);
            for field in list.fields.iter().filter(|field| field.name != "name") {
                // A field may be there because another follows from it, because of a word of its own, or to tell items apart.
                let others = list.fields.iter().filter(|other| other.follows_from.as_deref() == Some(&field.name));
                let follows = others.chain([field]).any(|one| read(&one.name));
                let tells_apart = ["kind", "domain", "levels", "part_of", "code", "dossier", "status", "year"]
                    .contains(&field.name.as_str());
                assert!(follows || tells_apart, "{}: {}.{}", asked.rule_set.id, entry.path, field.name);
            }
        }
    });
}

fn fields(asked: &Questionnaire) -> impl Iterator<Item = &AskedField> {
    let of_lists = asked.entries.iter().filter_map(|entry| entry.list.as_ref()).flat_map(|list| &list.fields);
    asked.about.iter().chain(&asked.statement).chain(of_lists)
}

#[test]
fn a_form_can_be_drawn_without_a_word_of_its_own() {
    questionnaires(&mut |_, asked| {
        let questions =
            asked.entries.iter().map(|entry| &entry.question).chain(fields(asked).map(|field| &field.question));
        for question in questions {
            assert!(question.text.contains('?') && !question.text.contains('{'), "{}", question.text);
            let list =
                question.vocabulary.as_ref().map(|name| asked.vocabularies.iter().filter(|list| list.name == *name));
            match question.kind.as_str() {
                "word" | "words" => {
                    assert_eq!(list.map(Iterator::count), Some(1), "{}", question.text);
                    assert!(question.answers.is_empty(), "{}", question.text);
                }
                "degree" | "yes_no" | "progress" | "choice" => {
                    assert!(list.is_none() && question.answers.len() > 1, "{}", question.text);
                }
                "number" | "date" | "list" | "text" | "texts" | "item" | "dossier" => {
                    assert!(list.is_none(), "{}", question.text)
                }
                other => panic!("{}: the kind `{other}` is not known", question.text),
            }
        }
        for field in fields(asked) {
            assert!(field.heading.starts_with(char::is_uppercase), "{}: {}", field.name, field.heading);
            assert!(field.follows_from.is_some() != field.table.is_empty(), "{}", field.name);
        }
        let used: BTreeSet<&str> = fields(asked)
            .map(|field| &field.question)
            .chain(asked.entries.iter().map(|entry| &entry.question))
            .filter_map(|question| question.vocabulary.as_deref())
            .collect();
        let held: BTreeSet<&str> = asked.vocabularies.iter().map(|list| list.name.as_str()).collect();
        assert_eq!((used, asked.vocabularies.len()), (held.clone(), held.len()));
    });
}

#[test]
fn both_languages_ask_the_same() {
    for (id, _) in kansrijk_rules::SCENARIOS {
        let program = kansrijk::builtin(id).expect("a valid rule set");
        let [nl, en] = LANGUAGES.map(|language| program.questionnaire(language));
        let shape = |asked: &Questionnaire| -> Vec<String> {
            let kinds = |field: &AskedField| format!("{} {}", field.name, field.question.kind);
            let entry = |entry: &Entry| format!("{} {} {:?}", entry.path, entry.question.kind, entry.question.who);
            asked.entries.iter().map(entry).chain(fields(asked).map(kinds)).collect()
        };
        assert_eq!(shape(&nl), shape(&en));
        for (one, other) in nl.entries.iter().zip(&en.entries) {
            assert_ne!(one.question.text, other.question.text);
        }
        for (one, other) in fields(&nl).zip(fields(&en)) {
            assert_ne!(one.question.text, other.question.text);
        }
    }
}

#[test]
fn what_is_asked_of_the_minimum_requirements() {
    let asked = kansrijk::builtin("minimale-eisen").expect("it").questionnaire(Language::Dutch);
    let partners = entry(&asked, "partners").expect("partners");
    let list = partners.list.as_ref().expect("a list");
    let names: Vec<&str> = list.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["name", "kind", "domain", "status", "levels", "part_of"]);
    assert_eq!(list.none, "Er zijn geen partners.");
    assert_eq!(list.open, "Er kunnen meer partners zijn dan hier staan.");
    assert_eq!(partners.requirements.first().map(|one| one.requirement.as_str()), Some("medisch-en-sociaal"));
    let field = |name: &str| list.fields.iter().find(|field| field.name == name).expect("a field");
    assert_eq!(field("kind").question.text, "Wat voor partij is deze partner?");
    assert_eq!(field("status").default.as_deref(), Some("joined"));
    assert_eq!(field("domain").follows_from.as_deref(), Some("kind"));
    let row = field("domain").table.iter().find(|row| row.word == "midwife").expect("midwives");
    assert_eq!(row.note.text, "medisch");
    let kinds = asked.vocabularies.iter().find(|list| list.name == "partner-kinds").expect("kinds");
    assert!(kinds.words.iter().any(|word| word.label == "verloskundige"));
}

#[test]
fn dossiers_can_hold_what_is_asked_of_them() {
    let schema = kansrijk::schema(kansrijk::SchemaKind::Dossier);
    let properties = &schema["properties"];
    for subject in Subject::all() {
        for field in kansrijk::about_dossier(subject, Language::English) {
            let (first, rest) = field.name.split_once('.').unwrap_or((&field.name, ""));
            assert!(properties[first].is_object(), "{}", field.name);
            assert!(
                rest.is_empty() || schema["$defs"]["Evidence"].to_string().contains(&format!("\"{rest}\"")),
                "{}",
                field.name
            );
        }
    }
    questionnaires(&mut |_, asked| {
        for entry in asked.entries.iter().filter(|entry| entry.list.is_some()) {
            assert!(ListName::from_id(&entry.path).is_some_and(|list| list.is_of(asked.subject)), "{}", entry.path);
        }
    });
}

/// Without notes of where they were, walks would double with every requirement that leans on another twice.
#[test]
fn requirements_that_lean_on_each_other_take_no_longer() {
    let lean = |number: usize| -> Value {
        match number.checked_sub(1) {
            None => json!({ "some": "partners", "where": { "kind": "midwife" } }),
            Some(other) => {
                json!({ "all": [{ "requirement": format!("r{other}") }, { "not": { "not": { "requirement": format!("r{other}") } } }] })
            }
        }
    };
    let words = json!({ "nl": "x", "en": "x" });
    let requirements: Vec<Value> = (0..40)
        .map(|number| {
            json!({
                "id": format!("r{number}"), "obligation": "must", "title": words, "citations": ["L10.1"],
                "expect": lean(number),
            })
        })
        .collect();
    let rules = json!({
        "id": "leunt", "version": "1.0.0", "subject": "coalition", "standing": "advice", "verdict": "none",
        "title": words, "about": words, "requirements": requirements,
    });
    let program = Program::from_json(&rules.to_string()).expect("what is asked for");
    let dossier =
        Dossier::from_json(r#"{"subject": "coalition", "name": "X", "partners": [{"kind": "municipality"}]}"#);
    let options = Options { as_of: "2025-06-30".parse().ok(), ..Options::default() };
    let assessment = program.assess(&dossier.expect("what is asked for"), &options).expect("what is asked for");
    let last = assessment.findings.last().expect("what is asked for");
    assert_eq!(last.outcome, kansrijk::Outcome::NotMet);
    assert!(last.because_text.contains("partners"), "{}", last.because_text);
    let asked = program.questionnaire(options.language);
    assert!(asked.entries.iter().any(|entry| entry.path == "partners" && entry.requirements.len() == 40));
}

/// The fixed words in one language, each with its name.
fn words(language: Language) -> Vec<(String, String)> {
    let Value::Object(groups) = json!(kansrijk::assessment::FormWords::of(language)) else { panic!("groups of words") };
    let named = groups.into_iter().flat_map(|(group, words)| {
        let Value::Object(words) = words else { panic!("{group}: words") };
        words
            .into_iter()
            .map(move |(name, text)| (format!("{group}.{name}"), text.as_str().expect("a text").to_owned()))
    });
    named.collect()
}

#[test]
fn the_fixed_words_say_the_same_in_both_languages() {
    let filled_in = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default().to_owned()).collect()
    };
    let (dutch, english) = (words(Language::Dutch), words(Language::English));
    assert!(dutch.len() > 50, "only {} words", dutch.len());
    for ((name, nl), (_, en)) in dutch.iter().zip(&english) {
        // A checklist is one in both languages.
        assert!(!nl.is_empty() && !en.is_empty() && (nl != en || nl == "Checklist"), "{name}: {nl} / {en}");
        assert_eq!(filled_in(nl), filled_in(en), "{name}");
        // B1: short sentences.
        let longest = nl.split_inclusive(['.', '?', ':']).map(|sentence| sentence.split_whitespace().count()).max();
        assert!(longest.unwrap_or_default() <= 15, "{name}: {nl}");
    }
}
