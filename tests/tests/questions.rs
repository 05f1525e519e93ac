//! Every question that is shown has answers that answer it, and is asked once; every next step that comes from another
//! instrument shows a place in that instrument. Looked at in all built-in rule sets, with all scenarios and with nothing
//! known.

use kansrijk::{
    Assessment, Dossier, Language, Options, Program,
    assessment::{Missing, QuestionText},
    domain::{AnswerTypeName, FactType, ListName, Localised, Subject, Vocabulary},
    ruleset::RequirementDocument,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// All built-in rule sets, each with nothing known and with all its scenarios, in both languages.
fn assessments(each: &mut dyn FnMut(&Program, &Assessment)) {
    let mut count = 0;
    for (id, scenarios) in kansrijk_rules::SCENARIOS {
        let program = kansrijk::builtin(id).expect("a valid rule set");
        let subject = program.document().subject.term().id;
        let nothing = json!({ "dossier": { "subject": subject, "name": "Voorbeeld" }, "as_of": "2026-11-01" });
        let mut all: Vec<Value> = serde_json::from_str(scenarios).expect("scenarios");
        all.push(nothing);
        for scenario in all {
            let dossier = Dossier::from_json(&scenario["dossier"].to_string()).expect("a dossier");
            let as_of = scenario["as_of"].as_str().map(|day| day.parse().expect("a day"));
            for language in [Language::Dutch, Language::English] {
                let assessment = program.assess(&dossier, &Options { as_of, language }).expect("an assessment");
                each(&program, &assessment);
                count += 1;
            }
        }
    }
    assert!(count > 100, "only {count} assessments");
}

fn requirement<'a>(program: &'a Program, id: &str) -> &'a RequirementDocument {
    let mut all = program.document().all_requirements().map(|(_, one)| one);
    all.find(|one| one.id == id).expect("a requirement of the rule set")
}

/// The field of a path such as `agreements[4].cross_domain`, without its place: `agreements.cross_domain`.
fn field_of(path: &str) -> Option<(ListName, &str)> {
    let (list, field) = path.split_once('[')?;
    Some((ListName::from_id(list)?, field.split_once("].")?.1))
}

fn kind_of(kind: &FactType) -> (&'static str, Option<&str>) {
    match kind {
        FactType::Degree => ("degree", None),
        FactType::YesNo => ("yes_no", None),
        FactType::Progress => ("progress", None),
        FactType::Number => ("number", None),
        FactType::Date => ("date", None),
        FactType::One(words) => ("word", Some(words.name)),
        FactType::Set(words) => ("words", Some(words.name)),
    }
}

/// Whether a text is this question, with the name of some item in it.
fn is_asked(question: &Localised, language: Language, text: &str) -> bool {
    let asked = question.get(language);
    match asked.split_once("{item}") {
        Some((before, after)) => {
            text.starts_with(before) && text.ends_with(after.rsplit("{item}").next().unwrap_or(after))
        }
        None => text.starts_with(asked),
    }
}

/// What is wrong with a question; nothing when it is the one of its fact, with the answers of its fact.
fn fault(program: &Program, subject: Subject, language: Language, finding: &str, missing: &Missing) -> Option<String> {
    let registers = program.rules().registers();
    let Missing { path, question } = missing;
    let path = path.strip_prefix("coalition.").unwrap_or(path);
    let requirement = requirement(program, finding);
    let own = requirement.question.as_ref().map(|own| if language == Language::Dutch { &own.nl } else { &own.en });
    let is_own = own == Some(&question.text);
    let expect = serde_json::to_string(&requirement.expect).expect("JSON");
    let (expected, asked) = if let Some(list) = ListName::from_id(path) {
        if is_own && !expect.contains(&format!("\"{}\"", list.term().id)) {
            return Some("the requirement's own question, about a list that it does not expect".to_owned());
        }
        (("list", None), registers.questions.field(path, subject).map(|one| &one.text))
    } else if let Some((list, name)) = field_of(path) {
        if question.kind == "dossier" {
            return None;
        }
        if is_own {
            return Some("the requirement's own question, about a field of an item".to_owned());
        }
        let field = list.fields().iter().find(|field| field.name == name)?;
        let asked = registers.questions.field(&format!("{}.{name}", list.term().id), subject);
        (kind_of(&field.kind), asked.map(|one| &one.text))
    } else if let Some(id) = path.strip_prefix("answers.") {
        let asked = registers.questions.answer(id)?;
        let kind = match &asked.kind {
            AnswerTypeName::Degree => "degree",
            AnswerTypeName::YesNo => "yes_no",
            AnswerTypeName::Number => "number",
            AnswerTypeName::Date => "date",
            AnswerTypeName::Choice => "choice",
        };
        ((kind, None), Some(&asked.text))
    } else {
        let fact = Dossier::FACTS.iter().find(|fact| fact.name == path)?;
        (kind_of(&fact.kind), registers.questions.field(path, subject).map(|one| &one.text))
    };
    if !is_own && !asked.is_some_and(|asked| is_asked(asked, language, &question.text)) {
        return Some("not the question of this fact".to_owned());
    }
    fault_of_answers(question, expected)
}

fn fault_of_answers(question: &QuestionText, (kind, words): (&str, Option<&str>)) -> Option<String> {
    let ids: Vec<&str> = question.answers.iter().map(|answer| answer.id.as_str()).collect();
    let fits = match kind {
        "list" | "number" | "date" => ids.is_empty(),
        "degree" => ids == ["yes", "partly", "no"],
        "yes_no" => ids == ["yes", "no"],
        _ => true,
    };
    let same = question.kind == kind && question.vocabulary.as_deref() == words;
    (!fits || !same).then(|| format!("answers of another kind than {kind}: {} {ids:?}", question.kind))
}

#[test]
fn every_question_has_its_own_answers() {
    let mut faults = BTreeSet::new();
    assessments(&mut |program, assessment| {
        for finding in &assessment.findings {
            for missing in &finding.missing {
                let fault = fault(program, assessment.subject.kind, assessment.lang, &finding.requirement, missing);
                let rules = &assessment.rule_set.id;
                faults.extend(fault.map(|fault| {
                    format!("{rules} {}: {} ({}): {fault}", finding.requirement, missing.question.text, missing.path)
                }));
            }
        }
    });
    assert!(faults.is_empty(), "{}", faults.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_question_is_asked_once_and_of_all_who_know() {
    assessments(&mut |_, assessment| {
        let mut texts = BTreeSet::new();
        for asked in assessment.questions.iter().flat_map(|group| &group.questions) {
            assert!(texts.insert(&asked.question.text), "{}: {}", assessment.rule_set.id, asked.question.text);
            let all = assessment.findings.iter().flat_map(|finding| &finding.missing);
            // The answers of each fact that the question is asked for.
            for missing in all.filter(|missing| asked.question.text.starts_with(&missing.question.text)) {
                assert!(asked.paths.contains(&missing.path), "{}", missing.path);
                assert_eq!(asked.question.kind, missing.question.kind, "{}", missing.path);
                assert_eq!(asked.question.answers, missing.question.answers, "{}", missing.path);
                assert!(missing.question.who.iter().all(|who| asked.question.who.contains(who)), "{}", missing.path);
            }
        }
    });
}

#[test]
fn the_place_of_a_step_from_another_instrument_is_in_that_instrument() {
    let mut faults = BTreeSet::new();
    assessments(&mut |program, assessment| {
        let clauses = &program.rules().registers().clauses;
        for step in assessment.findings.iter().flat_map(|finding| &finding.next_steps) {
            let Some(from) = &step.from else { continue };
            let first = step.citations.first().and_then(|citation| clauses.get(&citation.clause));
            if first.is_none_or(|clause| clause.instrument != *from) {
                faults.insert(format!("{}: {} ({from})", assessment.rule_set.id, step.text));
            }
        }
    });
    assert!(faults.is_empty(), "{}", faults.into_iter().collect::<Vec<_>>().join("\n"));
}
