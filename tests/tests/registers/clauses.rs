//! The clauses of the source documents: each has a disposition, and the rule sets and registers agree with it.

use crate::{expect_none, parse, registers, strings};
use kansrijk::domain::{Dossier, FactType, ListName, Role, Vocabulary, VocabularyInfo};
use kansrijk::ruleset::{Disposition, Obligation, Strength};
use serde_json::Value;
use std::collections::BTreeSet;

/// Musts that rest on no clause that says must, with the reason.
const MUST_WITHOUT_MUST: [(&str, &str); 0] = [];

/// All clause ids that stand under `citations`, `examples` or `clause`, wherever.
fn cited<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match (key.as_str(), value) {
                    ("citations" | "examples", Value::Array(ids)) => found.extend(ids.iter().filter_map(Value::as_str)),
                    ("clause", Value::String(id)) => found.push(id),
                    _ => cited(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| cited(item, found)),
        _ => {}
    }
}

#[test]
fn every_clause_that_is_cited_exists() {
    let known = &kansrijk::registers().expect("valid registers").clauses;
    let (mut faults, mut count) = (Vec::new(), 0);
    for (name, register) in registers() {
        let mut found = Vec::new();
        cited(&register, &mut found);
        count += found.len();
        faults
            .extend(found.iter().filter(|id| !known.contains_key(**id)).map(|id| format!("{name}: no clause `{id}`")));
    }
    assert!(count > 100, "only {count} citations were found");
    expect_none(&faults);
}

#[test]
fn clauses_are_short_and_come_from_a_source() {
    let registers = kansrijk::registers().expect("valid registers");
    let lines = kansrijk_rules::CLAUSES.lines().skip(1).count();
    assert_eq!(registers.clauses.len(), lines, "a clause stands twice");
    let mut faults = Vec::new();
    for (id, clause) in &registers.clauses {
        let words = clause.anchor.split_whitespace().count();
        if !(1..=8).contains(&words) {
            faults.push(format!("{id}: the anchor has {words} words; 1 to 8 were expected"));
        }
        if clause.place.trim().is_empty() {
            faults.push(format!("{id}: no place"));
        }
        match registers.source(&clause.document) {
            Some(source) if id.starts_with(&source.letter) => {}
            Some(source) => faults.push(format!("{id}: clauses of `{}` begin with {}", source.id, source.letter)),
            None => faults.push(format!("{id}: no source document `{}`", clause.document)),
        }
    }
    expect_none(&faults);
}

/// The built-in rule sets, newest versions.
fn rule_sets() -> Vec<kansrijk::Program> {
    let mut ids: Vec<String> =
        kansrijk::builtin_rule_sets().expect("valid rule sets").into_iter().map(|one| one.id).collect();
    ids.dedup();
    ids.iter().map(|id| kansrijk::builtin(id).expect("a valid rule set")).collect()
}

#[test]
fn every_requirement_has_a_clause_and_no_must_rests_on_less() {
    let clauses = &kansrijk::registers().expect("valid registers").clauses;
    let mut exceptions: BTreeSet<&str> = MUST_WITHOUT_MUST.iter().map(|(name, _)| *name).collect();
    let mut faults = Vec::new();
    for program in rule_sets() {
        let rules = program.document();
        for (_, requirement) in rules.all_requirements() {
            let name = format!("{}/{}", rules.id, requirement.id);
            let strengths: Vec<Strength> =
                requirement.citations.iter().filter_map(|id| clauses.get(id)).map(|clause| clause.strength).collect();
            if strengths.is_empty() {
                faults.push(format!("{name}: it cites no clause"));
            } else if requirement.obligation == Obligation::Must
                && !strengths.contains(&Strength::Must)
                && !exceptions.remove(name.as_str())
            {
                faults.push(format!("{name}: a must, and no clause of it says must"));
            }
        }
    }
    faults.extend(exceptions.iter().map(|name| format!("{name}: no exception is needed any more")));
    expect_none(&faults);
}

#[test]
fn every_clause_that_is_a_requirement_has_one() {
    let account = kansrijk::account().expect("valid registers");
    let lacking = account.unaccounted();
    let faults: Vec<String> = lacking.map(|one| format!("{}: no requirement rests on it", one.id)).collect();
    expect_none(&faults);
}

#[test]
fn what_a_requirement_cites_is_a_requirement() {
    let account = kansrijk::account().expect("valid registers");
    let other = account.clauses.iter().filter(|one| one.clause.disposition != Disposition::Requirement);
    let faults = other.filter(|one| !one.requirements.is_empty()).map(|one| {
        let (disposition, names) = (one.clause.disposition.id(), one.requirements.join(", "));
        format!("{}: it is `{disposition}` in clauses.tsv, and {names} rests on it", one.id)
    });
    expect_none(&faults.collect::<Vec<_>>());
}

#[test]
fn a_clause_that_names_a_tool_is_cited_by_it_and_the_other_way() {
    let registers = kansrijk::registers().expect("valid registers");
    let mut faults = Vec::new();
    for (id, clause) in registers.clauses.iter().filter(|(_, one)| one.disposition == Disposition::Resource) {
        let tools = clause.names().filter_map(|name| registers.resource(name));
        let strangers = tools.filter(|tool| !tool.citations.contains(id));
        faults.extend(strangers.map(|tool| format!("{id}: `{}` does not cite it", tool.id)));
    }
    for tool in &registers.resources {
        for id in &tool.citations {
            let clause = &registers.clauses[id];
            let named = match clause.disposition {
                Disposition::Resource => clause.names().any(|name| name == tool.id),
                // It is asked for as well.
                other => other == Disposition::Requirement,
            };
            if !named {
                faults.push(format!("{}: it cites {id}, which does not name it in clauses.tsv", tool.id));
            }
        }
        if tool.citations.is_empty() {
            faults.push(format!("{}: no document names it", tool.id));
        }
        if tool.absent && tool.web.is_some() {
            faults.push(format!("{}: it has an address, so it is not absent", tool.id));
        }
    }
    expect_none(&faults);
}

#[test]
fn a_clause_of_a_word_list_names_one_that_exists() {
    let fields = ListName::all().flat_map(|list| list.fields()).chain(Dossier::FACTS);
    let of_fields = fields.filter_map(|field| match field.kind {
        FactType::One(words) | FactType::Set(words) => Some(words.name),
        _ => None,
    });
    let known: BTreeSet<&str> = of_fields.chain([VocabularyInfo::of::<Role>().name, ListName::NAME]).collect();
    let registers = kansrijk::registers().expect("valid registers");
    let mut faults = Vec::new();
    for (id, clause) in registers.clauses.iter().filter(|(_, one)| one.disposition == Disposition::Vocabulary) {
        let unknown = clause.names().filter(|name| !known.contains(name));
        faults.extend(unknown.map(|name| format!("{id}: no word list `{name}`")));
    }
    // What a table rests on has a name in it.
    for table in [kansrijk_rules::PARTNER_DOMAINS, kansrijk_rules::DOCUMENT_FUNCTIONS, kansrijk_rules::LEAD_FUNCTIONS] {
        for row in parse(table)["rows"].as_array().expect("rows") {
            let only = [Disposition::Context, Disposition::NotAssessable];
            let idle =
                strings(row, "citations").into_iter().filter(|id| only.contains(&registers.clauses[*id].disposition));
            faults.extend(idle.map(|id| format!("{id}: the table row of {} rests on it", row["value"])));
        }
    }
    expect_none(&faults);
}

#[test]
fn an_instrument_stands_in_one_document_with_a_title() {
    let account = kansrijk::account().expect("valid registers");
    let sources: Vec<_> =
        rule_sets().iter().map(|one| (one.document().id.clone(), one.document().source.clone())).collect();
    let mut faults = Vec::new();
    for document in &account.documents {
        for part in &document.instruments {
            if part.title.nl.is_empty() || part.title.en.is_empty() {
                faults.push(format!("{}: no title for `{}`", document.id, part.id));
            }
            let elsewhere =
                sources.iter().filter(|(id, source)| *id == part.id && source.as_ref() != Some(&document.id));
            faults.extend(elsewhere.map(|(id, source)| format!("{}: `{id}` is of {source:?}", document.id)));
        }
    }
    expect_none(&faults);
}

/// One region's own history and plans, actions of the ministry, tables of contents, word lists, examples: they are
/// vocabulary, prompts or context, and no coalition is held against them.
const NEVER_SCORED: [&str; 11] = [
    "actieprogramma",
    "handreiking-ketenaanpak",
    "hoofdlijnen-regionaal",
    "partners-minder-vaak",
    "partners-vaak-aan-tafel",
    "praktijkvoorbeelden",
    "regio-nu",
    "regio-planning",
    "regio-route",
    "tranches",
    "vormen-regionaal",
];

#[test]
fn what_is_never_scored_has_no_requirement() {
    let registers = kansrijk::registers().expect("valid registers");
    let mut faults = Vec::new();
    for id in NEVER_SCORED {
        let clauses: Vec<_> = registers.clauses.iter().filter(|(_, clause)| clause.instrument == id).collect();
        if clauses.is_empty() {
            faults.push(format!("`{id}` is no instrument"));
        }
        let scored = clauses.into_iter().filter(|(_, clause)| clause.disposition == Disposition::Requirement);
        faults.extend(scored.map(|(clause, _)| format!("{clause} of `{id}` is a requirement")));
    }
    expect_none(&faults);
}
