//! The findings in words.

use super::{
    facts::{Asked, Facts, Lacks},
    findings::Findings,
    notes, timing,
};
use crate::{
    assessment::{
        Applies, ContrastNote, DegreeBounds, Disputed, ExampleNote, Finding, IfApplicable, Missing, NextStep, Outcome,
        Remark,
    },
    ruleset::{NextStepDocument, Registers, RequirementDocument},
    truth::Threshold,
};

pub(super) fn findings(facts: &Facts<'_>, findings: &Findings) -> Vec<Finding> {
    let document = facts.program.document();
    let all = document.all_requirements().enumerate();
    all.map(|(place, (group, requirement))| {
        let group = group.and_then(|group| document.groups.get(group)).map(|group| group.id.clone());
        finding(facts, findings, place, group, requirement)
    })
    .collect()
}

fn finding(
    facts: &Facts<'_>,
    findings: &Findings,
    place: usize,
    group: Option<String>,
    requirement: &RequirementDocument,
) -> Finding {
    let (words, program) = (facts.words, facts.program);
    let (applies, bounds, outcome) = (findings.applies(place), findings.bounds(place), findings.outcome(place));
    let asked = program.requirements().get(place).map(|one| Asked::under(program, one.expect)).unwrap_or_default();
    let because: Vec<_> = findings.because(place).iter().map(|fact| facts.because(*fact, &asked)).collect();
    // What is met lacks nothing.
    let falls_short = matches!(outcome, Outcome::NotMet | Outcome::PartlyMet);
    let requirement_program = program.requirements().get(place).filter(|_| falls_short);
    let lacks = requirement_program.map(|one| Lacks::under(program, findings, one.expect)).unwrap_or_default();
    let open = !matches!(outcome, Outcome::Met | Outcome::NotApplicable);
    Finding {
        requirement: requirement.id.clone(),
        group,
        obligation: requirement.obligation,
        title: requirement.title.get(words.0).to_owned(),
        applies,
        outcome,
        outcome_label: words.result(requirement.obligation, applies, bounds),
        bounds: DegreeBounds::from(bounds),
        if_applicable: (applies == Applies::Maybe).then(|| IfApplicable {
            outcome: Outcome::of(Applies::Yes, bounds),
            outcome_label: words.result(requirement.obligation, Applies::Yes, bounds),
        }),
        timing: timing::timing(facts, findings, place, requirement),
        because_text: facts.because_text(findings.because(place), &because, &asked, &lacks),
        because,
        missing: findings
            .missing(place)
            .iter()
            .map(|fact| {
                let own = requirement.question.as_ref().filter(|_| asked.own_question_asks(*fact));
                Missing { path: facts.path(*fact), question: facts.question(*fact, own) }
            })
            .collect(),
        disputed: findings.disputed(place).iter().map(|fact| facts.disputed(*fact)).collect::<Vec<Disputed>>(),
        remarks: remarks(facts, findings, place, requirement),
        next_steps: if open { next_steps(facts, requirement) } else { Vec::new() },
        examples: notes::citations(program, &requirement.examples, words)
            .into_iter()
            .map(|citation| ExampleNote { citation })
            .collect(),
        contrast: requirement
            .contrast
            .iter()
            .flat_map(|contrast| {
                let citations = notes::citations(program, std::slice::from_ref(&contrast.clause), words);
                let text = contrast.text.get(words.0).to_owned();
                citations.into_iter().map(move |citation| ContrastNote { text: text.clone(), citation })
            })
            .collect(),
        citations: notes::citations(program, &requirement.citations, words),
    }
}

/// The remarks whose condition certainly holds, at least partly.
fn remarks(facts: &Facts<'_>, findings: &Findings, place: usize, requirement: &RequirementDocument) -> Vec<Remark> {
    let nodes = facts.program.requirements().get(place).map(|one| one.remarks.as_slice()).unwrap_or_default();
    let shown = requirement.remarks.iter().zip(nodes);
    let shown = shown.filter(|(_, node)| findings.value(**node).certainly(Threshold::Partly));
    shown
        .map(|(remark, _)| Remark {
            text: remark.text.get(facts.words.0).to_owned(),
            citations: notes::citations(facts.program, &remark.citations, facts.words),
        })
        .collect()
}

fn next_steps(facts: &Facts<'_>, requirement: &RequirementDocument) -> Vec<NextStep> {
    let registers = facts.program.rules().registers();
    let title = |from: Option<&String>| Some(registers.instrument(from?)?.title.get(facts.words.0).to_owned());
    let step = |step: &NextStepDocument| NextStep {
        text: step.text.get(facts.words.0).to_owned(),
        from: step.from.clone(),
        from_title: title(step.from.as_ref()),
        resources: notes::resources(facts.program, &step.resources, facts.words),
        citations: notes::citations(facts.program, &origin_first(step, registers), facts.words),
    };
    requirement.next_steps.iter().map(step).collect()
}

/// The clauses of a next step, those of the instrument that it comes from in front: the place that readers see beside
/// its title is that of the first.
fn origin_first(step: &NextStepDocument, registers: &Registers) -> Vec<String> {
    let from_origin = |id: &String| registers.clauses.get(id).map(|clause| &clause.instrument) == step.from.as_ref();
    let (mut origin, others): (Vec<String>, Vec<String>) = step.citations.iter().cloned().partition(from_origin);
    origin.extend(others);
    origin
}
