//! All small formulas over three degrees, against everything that can be known of them.

use conformance::{
    generate::bare_rule_set,
    oracle::{Degree, Rules, Value, World},
    trial::{Said, Trial, as_of},
};
use kansrijk::{
    Applies,
    domain::{AnswerTypeName, Localised, Question, Role},
    ruleset::{ConditionDocument, Obligation, Operand, RequirementDocument, RuleSetDocument},
};
use serde_json::{Map, json};

/// A formula, and whether it reads each fact once.
type Formula = (ConditionDocument, bool);

const LETTERS: [&str; 3] = ["a", "b", "c"];
const OPERATORS: [&str; 3] = ["all", "any", "parts"];

fn leaf(letter: usize, negated: bool) -> ConditionDocument {
    let leaf = ConditionDocument { answer: Some(LETTERS[letter].to_owned()), ..ConditionDocument::default() };
    if negated { not(leaf) } else { leaf }
}

fn not(condition: ConditionDocument) -> ConditionDocument {
    ConditionDocument { not: Some(Box::new(condition)), ..ConditionDocument::default() }
}

fn join(operator: &str, parts: Vec<ConditionDocument>) -> ConditionDocument {
    let empty = ConditionDocument::default();
    match operator {
        "all" => ConditionDocument { all: Some(parts), ..empty },
        "any" => ConditionDocument { any: Some(parts), ..empty },
        "parts" => ConditionDocument { parts: Some(parts), ..empty },
        _ => ConditionDocument { at_least: Some(Operand::Number(2)), of: Some(parts), ..empty },
    }
}

/// Two operators over three leaves in all ways; and those in which the first leaf is read twice.
fn formulas() -> Vec<Formula> {
    let mut formulas = Vec::new();
    for signs in 0..8_usize {
        let leaf = |letter: usize| leaf(letter, signs >> letter & 1 == 1);
        for operator in ["all", "any", "parts", "at_least 2"] {
            formulas.push((join(operator, vec![leaf(0), leaf(1), leaf(2)]), true));
        }
        for outer in OPERATORS {
            for inner in OPERATORS {
                let pair = join(inner, vec![leaf(0), leaf(1)]);
                formulas.push((join(outer, vec![pair.clone(), leaf(2)]), true));
                formulas.push((join(outer, vec![not(pair.clone()), leaf(2)]), true));
                for other in OPERATORS {
                    // The first leaf as it is, beside one that may be its opposite.
                    let again = join(other, vec![self::leaf(0, false), leaf(2)]);
                    formulas.push((join(outer, vec![pair.clone(), again.clone()]), false));
                    formulas.push((join(outer, vec![pair.clone(), not(again)]), false));
                }
            }
        }
    }
    formulas
}

fn rule_set(formulas: &[Formula]) -> RuleSetDocument {
    let text = || Localised { nl: "Proef".to_owned(), en: "Trial".to_owned() };
    let question = |id: &str| Question {
        id: id.to_owned(),
        kind: AnswerTypeName::Degree,
        choices: Vec::new(),
        text: text(),
        why: text(),
        who: [Role::ProjectLead].into_iter().collect(),
        citations: Vec::new(),
    };
    let requirement = |(place, (expect, _)): (usize, &Formula)| RequirementDocument {
        id: format!("eis-{place}"),
        obligation: Obligation::Must,
        title: text(),
        question: None,
        applies_if: None,
        chosen_by: None,
        due: None,
        due_degree: None,
        expect: expect.clone(),
        remarks: Vec::new(),
        coverage: None,
        examples: Vec::new(),
        contrast: Vec::new(),
        citations: vec!["L10.1".to_owned()],
        next_steps: Vec::new(),
    };
    RuleSetDocument {
        questions: LETTERS.iter().map(|id| question(id)).collect(),
        requirements: formulas.iter().enumerate().map(requirement).collect(),
        ..bare_rule_set()
    }
}

/// What each formula comes to for each three degrees.
fn table(formulas: &[Formula]) -> Vec<([Degree; 3], Vec<Degree>)> {
    let document = rule_set(formulas);
    let rules = Rules::new(&document, as_of());
    let mut table = Vec::new();
    for a in Degree::ALL {
        for b in Degree::ALL {
            for c in Degree::ALL {
                let values = [a, b, c].map(Value::Degree);
                let mut world = World::default();
                world.answers.extend(LETTERS.iter().copied().zip(&values));
                table.push(([a, b, c], formulas.iter().map(|(formula, _)| rules.condition(formula, &world)).collect()));
            }
        }
    }
    table
}

#[test]
fn every_small_formula_is_sound_and_tight() {
    let all = formulas();
    // Those that nobody can fail or meet are refused, as they should be: they are no test.
    let whole = |degrees: &[Degree; 3]| !degrees.contains(&Degree::Partly);
    let of_all = table(&all);
    let says_something = |place: usize| {
        let mut ends = of_all.iter().filter(|(degrees, _)| whole(degrees)).map(|(_, found)| found[place]);
        ends.clone().any(|degree| degree == Degree::Yes) && ends.any(|degree| degree != Degree::Yes)
    };
    let formulas: Vec<Formula> =
        all.iter().enumerate().filter(|(place, _)| says_something(*place)).map(|(_, one)| one.clone()).collect();
    let registers = kansrijk::registers().expect("the registers that come with the engine");
    let known: Vec<(Degree, Degree)> = Degree::ALL
        .into_iter()
        .flat_map(|low| Degree::ALL.into_iter().filter(move |high| low <= *high).map(move |high| (low, high)))
        .collect();
    let word = |degree: Degree| ["no", "partly", "yes"][degree as usize];
    let mut tried = 0;
    for chunk in formulas.chunks(400) {
        let table = table(chunk);
        let trial = Trial::new(&rule_set(chunk), &registers).expect("each of them can be met and failed");
        for first in &known {
            for second in &known {
                for third in &known {
                    let ranges = [*first, *second, *third];
                    let answers: Map<String, serde_json::Value> = LETTERS
                        .iter()
                        .zip(ranges)
                        .map(|(letter, (low, high))| {
                            ((*letter).to_owned(), json!({ "at_least": word(low), "at_most": word(high) }))
                        })
                        .collect();
                    let said = trial.outcomes(&json!({ "subject": "coalition", "name": "Proef", "answers": answers }));
                    let possible: Vec<&Vec<Degree>> = table
                        .iter()
                        .filter(|(degrees, _)| {
                            degrees.iter().zip(ranges).all(|(degree, (low, high))| low <= *degree && *degree <= high)
                        })
                        .map(|(_, found)| found)
                        .collect();
                    for (place, (formula, read_once)) in chunk.iter().enumerate() {
                        let low = possible.iter().map(|found| found[place]).min().expect("at least one");
                        let high = possible.iter().map(|found| found[place]).max().expect("at least one");
                        let so = Said { applies: Applies::Yes, low, high };
                        let right = if *read_once { said[place] == so } else { so.is_within(&said[place]) };
                        assert!(right, "{formula:?} of {ranges:?} is {so:?}; said is {:?}", said[place]);
                        tried += 1;
                    }
                }
            }
        }
    }
    println!("{} small formulas, {tried} tried, of {} made", formulas.len(), all.len());
    assert!(formulas.len() * 2 > all.len(), "too few formulas say something");
}
