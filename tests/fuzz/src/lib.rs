//! What the fuzz targets hold to be true of every input.

pub mod grammar;

use kansrijk::assessment::Tally;
use kansrijk::render::TextOptions;
use kansrijk::ruleset::{Registers, RuleSetDocument};
use kansrijk::{
    Applies, Assessment, Day, Diagnostics, Dossier, Findings, Format, Input, Language, Options, Outcome, Program,
    Subject,
};
use std::sync::{Arc, LazyLock};

static REGISTERS: LazyLock<Arc<Registers>> =
    LazyLock::new(|| kansrijk::registers().expect("the registers are built in"));

static BUILTIN: LazyLock<Vec<Program>> = LazyLock::new(|| {
    let sets = kansrijk::builtin_rule_sets().expect("they are built in");
    let mut ids: Vec<String> = sets.into_iter().map(|set| set.id).collect();
    ids.dedup();
    ids.iter().map(|id| kansrijk::builtin(id).expect("it is built in")).collect()
});

/// An empty dossier of every subject, and the dossiers of all scenarios.
static DOSSIERS: LazyLock<Vec<Dossier>> = LazyLock::new(|| {
    let subjects = [Subject::Coalition, Subject::Partnership, Subject::Municipality];
    let mut dossiers: Vec<Dossier> = subjects.map(|subject| Dossier::empty(subject, "Voorbeeld")).into();
    let full = scenarios().into_iter().max_by_key(String::len).expect("there are scenarios");
    dossiers.push(Dossier::from_json(&full).expect("the dossier of a scenario is sound"));
    dossiers
});

/// The dossiers of all scenarios of all built-in rule sets, as JSON.
pub fn scenarios() -> Vec<String> {
    let lists = kansrijk_rules::SCENARIOS.iter().map(|(_, list)| serde_json::from_str(list).expect("it is JSON"));
    let scenarios = lists.flat_map(|list: Vec<serde_json::Value>| list);
    scenarios.filter_map(|one| one.get("dossier").map(ToString::to_string)).collect()
}

/// The day of every assessment here.
pub fn day() -> Day {
    Day::new(2025, 6, 30).expect("the day exists")
}

/// Refusals are shown in every form; none may panic, and each says something.
pub fn refused(faults: &Diagnostics) {
    assert!(!faults.is_empty(), "refused without a fault");
    assert!(faults.errors() > 0, "refused for warnings only");
    assert!(!faults.to_string().is_empty());
    for fault in faults.iter() {
        assert!(!fault.to_string().is_empty());
        serde_json::to_string(fault).expect("a fault is JSON");
    }
}

/// Bytes as a dossier, in both notations.
pub fn dossier(bytes: &[u8]) {
    let read = |format| match Dossier::read(&Input { name: "fuzz", format, bytes }) {
        Ok(dossier) => Some(dossier),
        Err(faults) => {
            refused(&faults);
            None
        }
    };
    let (json, yaml) = (read(Format::Json), read(Format::Yaml));
    if let (Some(json), Some(yaml)) = (&json, &yaml) {
        assert_eq!(json, yaml, "JSON and YAML read differently");
    }
    let Some(dossier) = json.or(yaml) else { return };
    let text = serde_json::to_string(&dossier).expect("a dossier is JSON");
    let again =
        Dossier::from_json(&text).unwrap_or_else(|faults| panic!("what was written is refused:\n{text}\n{faults}"));
    assert_eq!(dossier, again, "read again from {text}");
    let pretty = serde_json::to_string_pretty(&dossier).expect("a dossier is JSON");
    match Dossier::from_yaml(&pretty) {
        Ok(again) => assert_eq!(dossier, again, "read again as YAML from {pretty}"),
        // JSON may hold characters that YAML may not.
        Err(faults) if pretty.contains(|c| matches!(c, '\u{7f}'..='\u{9f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')) => {
            refused(&faults)
        }
        Err(faults) => panic!("what was written is refused as YAML:\n{pretty}\n{faults}"),
    }
    for program in BUILTIN.iter() {
        let first = assess(program, &dossier);
        assert_eq!(first, assess(program, &again), "the same dossier, written and read, is assessed differently");
        if first.is_some() {
            findings(program, &dossier);
        }
    }
}

/// Bytes as a rule set, in both notations.
pub fn rule_set(bytes: &[u8]) {
    let read = |format| match Program::read(&Input { name: "fuzz", format, bytes }, REGISTERS.clone()) {
        Ok(program) => Some(program),
        Err(faults) => {
            refused(&faults);
            None
        }
    };
    let (json, yaml) = (read(Format::Json), read(Format::Yaml));
    if let (Some(json), Some(yaml)) = (&json, &yaml) {
        assert_eq!(json.document(), yaml.document(), "JSON and YAML read differently");
    }
    let Some(program) = json.or(yaml) else { return };
    let again = written_again(&program);
    for dossier in DOSSIERS.iter() {
        let assessed = assess(&program, dossier);
        assert_eq!(assessed, assess(&again, dossier), "the rule set, written and read, assesses differently");
        if assessed.is_some() || dossier.answers.is_empty() {
            findings(&program, dossier);
        }
    }
}

/// The rule set after it was written as JSON and read again.
pub fn written_again(program: &Program) -> Program {
    let document: &RuleSetDocument = program.document();
    let text = serde_json::to_string(document).expect("a rule set is JSON");
    let again = Program::read(&Input { name: "fuzz", format: Format::Json, bytes: text.as_bytes() }, REGISTERS.clone());
    let again = again.unwrap_or_else(|faults| panic!("what was written is refused:\n{text}\n{faults}"));
    assert_eq!(document, again.document(), "read again from {text}");
    again
}

/// A rule set and a dossier made from the same bytes.
pub fn both(bytes: &[u8]) {
    let (rules, dossier) = grammar::rules_and_dossier(bytes);
    let text = rules.to_string();
    let input = Input { name: "fuzz", format: Format::Json, bytes: text.as_bytes() };
    let program = match Program::read(&input, REGISTERS.clone()) {
        Ok(program) => program,
        Err(faults) => return refused(&faults),
    };
    let known = match Dossier::from_json(&dossier.to_string()) {
        Ok(dossier) => dossier,
        Err(faults) => return refused(&faults),
    };
    let again = written_again(&program);
    let assessed = assess(&program, &known);
    assert_eq!(assessed, assess(&again, &known), "the rule set, written and read, assesses differently");
    if assessed.is_none() {
        return;
    }
    let all = findings(&program, &known);
    let turned = Dossier::from_json(&grammar::turned(&dossier).to_string()).expect("order refuses nothing");
    let turned = findings(&program, &turned);
    for place in 0..all.len() {
        let seen = |findings: &Findings| (findings.applies(place), findings.bounds(place));
        assert_eq!(seen(&all), seen(&turned), "r{place}: another order, another outcome");
    }
    // Whoever knows less can rule out less. A few at a time, each input another few.
    static LESS: LazyLock<Vec<grammar::Less>> = LazyLock::new(grammar::Less::all);
    let from = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>() % LESS.len();
    let few = LESS.iter().cycle().skip(from).take(LESS.len()).filter_map(|less| less.of(&dossier)).take(8);
    for less in few {
        let Ok(less) = Dossier::from_json(&less.to_string()) else { continue };
        wider(&program, &findings(&program, &less), &all);
    }
}

/// What was forgotten may not have made anything more certain.
fn wider(program: &Program, less: &Findings, more: &Findings) {
    for place in 0..more.len() {
        let id = || program.document().all_requirements().nth(place).map(|(_, one)| one.id.clone());
        let (before, after) = (less.applies(place), more.applies(place));
        assert!(before == Applies::Maybe || before == after, "{:?}: applies {before:?}, then {after:?}", id());
        if after == Applies::No {
            continue;
        }
        let (before, after) = (less.bounds(place), more.bounds(place));
        let within = before.at_least() <= after.at_least() && after.at_most() <= before.at_most();
        assert!(within, "{:?}: {before:?}, then {after:?}", id());
    }
}

/// The findings, which have to be the same twice, and to agree with themselves.
pub fn findings(program: &Program, dossier: &Dossier) -> Findings {
    let (mut one, mut two, mut bare) = (Findings::new(), Findings::new(), Findings::new());
    // Buffers that held something else before.
    program.findings(&DOSSIERS[3], day(), &mut two);
    program.findings(dossier, day(), &mut one);
    program.findings(dossier, day(), &mut two);
    program.outcomes(dossier, day(), &mut bare);
    assert_eq!(one.len(), program.document().all_requirements().count());
    for place in 0..one.len() {
        let outcome = one.outcome(place);
        assert_eq!(
            (outcome, one.applies(place), one.bounds(place)),
            (two.outcome(place), two.applies(place), two.bounds(place))
        );
        assert_eq!(
            (outcome, one.applies(place), one.bounds(place)),
            (bare.outcome(place), bare.applies(place), bare.bounds(place))
        );
        assert_eq!(one.because(place), two.because(place));
        assert_eq!(one.missing(place), two.missing(place));
        assert_eq!(one.disputed(place), two.disputed(place));
        let open = !one.missing(place).is_empty() || !one.disputed(place).is_empty();
        assert_eq!(open, outcome == Outcome::Unknown, "{outcome:?}, missing {:?}", one.missing(place));
        let both = one.missing(place).iter().find(|fact| one.disputed(place).contains(fact));
        assert_eq!(both, None, "missing and disputed");
    }
    one
}

/// The assessment as JSON, in agreement with the findings; nothing when it is refused.
pub fn assess(program: &Program, dossier: &Dossier) -> Option<String> {
    // Either language, without choosing: the same for the same dossier.
    let language = if dossier.answers.len() % 2 == 0 { Language::Dutch } else { Language::English };
    match program.assess(dossier, &Options { as_of: Some(day()), language }) {
        Ok(assessment) => {
            agrees(program, dossier, &assessment);
            reports(&assessment);
            Some(serde_json::to_string(&assessment).expect("an assessment is JSON"))
        }
        Err(faults) => {
            refused(&faults);
            None
        }
    }
}

/// The reports on an assessment: whatever a dossier or a rule set says, nothing of it acts in a terminal, a page or a
/// table.
pub fn reports(assessment: &Assessment) {
    let quiet = |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_control() && c != '\n');
    assert!(quiet(&assessment.to_text(&TextOptions::default())));
    assert!(quiet(&assessment.to_text(&TextOptions { width: 40, all: true, ..TextOptions::default() })));
    assert!(!assessment.to_text(&TextOptions { colour: true, ..TextOptions::default() }).is_empty());
    assert!(quiet(&assessment.to_brief()));
    assert!(quiet(&assessment.to_markdown()));
    for html in [assessment.to_html(), assessment.to_html_fragment()] {
        assert!(quiet(&html) && !html.contains("<script"));
    }
    let csv = assessment.to_csv();
    // No cell holds a line end, so that every line is a row, and every row as long as the first.
    let cells = |row: &str| {
        let mut quoted = false;
        row.chars()
            .filter(|c| {
                quoted ^= *c == '"';
                *c == ',' && !quoted
            })
            .count()
    };
    let mut rows = csv.lines().map(cells);
    let header = rows.next().expect("a table has a header");
    assert!(rows.all(|row| row == header), "{csv}");
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    assert_eq!(value(&assessment.to_json()), value(&assessment.to_json_compact()));
}

/// The assessment agrees with the findings, and counts them all.
fn agrees(program: &Program, dossier: &Dossier, assessment: &Assessment) {
    let mut findings = Findings::new();
    // Rows read through links, as an assessment does.
    program.rows(dossier, Some(day()), &mut findings).expect("what is assessed has rows");
    assert_eq!(assessment.findings.len(), findings.len());
    for (place, finding) in assessment.findings.iter().enumerate() {
        assert_eq!(finding.outcome, findings.outcome(place));
        let open = !finding.missing.is_empty() || !finding.disputed.is_empty();
        assert_eq!(open, finding.outcome == Outcome::Unknown, "worded: {}", finding.requirement);
    }
    for tally in
        assessment.totals.iter().map(|total| &total.tally).chain(assessment.groups.iter().map(|group| &group.tally))
    {
        let Tally { total, met, partly_met, not_met, unknown, not_applicable, .. } = *tally;
        assert_eq!(total, met + partly_met + not_met + unknown + not_applicable);
        let bounds = [tally.met_bounds, tally.partly_met_bounds, tally.not_met_bounds, tally.not_applicable_bounds];
        for (bounds, certain) in bounds.into_iter().zip([met, partly_met, not_met, not_applicable]) {
            assert!(bounds.at_least == certain && bounds.at_least <= bounds.at_most && bounds.at_most <= total);
        }
    }
    let counted: u32 = assessment.totals.iter().map(|total| total.tally.total).sum();
    assert_eq!(counted as usize, findings.len());
}
