//! The fast way, which sees everything, against the plain way, which is told each fact that it may see.

#![expect(clippy::disallowed_types, reason = "what may not take long takes a clock to see")]

use super::{Evaluation, Everything, FactId, Only};
use crate::{
    assess::Findings,
    domain::{Day, Dossier, ListName, PartnerKind, Vocabulary},
    truth::Truth,
};
use std::time::{Duration, Instant};

/// Every fact that a dossier can hold.
fn every_fact(dossier: &Dossier) -> Vec<FactId> {
    let mut all: Vec<FactId> = (0..8).map(FactId::Fact).collect();
    all.extend((0..8).map(FactId::Answer));
    for list in ListName::all() {
        all.push(FactId::List(list));
        for index in 0..u16::try_from(dossier.list(list).len()).unwrap_or(u16::MAX) {
            all.push(FactId::Item(list, index));
            all.extend((0..16).map(|field| FactId::Field(list, index, field)));
        }
    }
    all
}

/// Dossiers in which partners and plans stand in every way: open, disputed, counted only, parts of each other.
fn dossiers() -> Vec<String> {
    let partners = [
        r#"[]"#,
        r#"[{"kind": "midwife"}, {"kind": "social_team"}]"#,
        r#"[{"kind": "jgz"}, {"kind": ["midwife", "welfare"]}]"#,
        r#"[{"kind": "midwife", "status": "invited"}, {"domain": "social"}, {}]"#,
        r#"[{"kind": {"statements": [{"value": "midwife"}, {"value": "ggd"}]}}, {"domain": ["medical", "social"]}]"#,
        r#"{"items": [{"kind": "midwife"}], "size": 3}"#,
        r#"[{"id": "a", "kind": "midwife"}, {"id": "b", "kind": "social_team", "part_of": "a"}]"#,
    ];
    let documents = [
        r#"[]"#,
        r#"[{"type": "action_plan", "status": "in_development"}]"#,
        r#"[{"type": "implementation_agenda", "status": "ready"}, {"type": "covenant", "status": "ready"}]"#,
    ];
    let mut dossiers = Vec::new();
    for partners in partners {
        for documents in documents {
            for open in ["", "partners", "documents"] {
                let incomplete = if open.is_empty() { String::new() } else { format!("\"{open}\"") };
                let text = format!(
                    r#"{{"subject": "coalition", "name": "Proef", "partners": {partners}, "documents": {documents},
                        "goals": [{{"themes": "early_detection"}}], "incomplete": [{incomplete}]}}"#
                );
                dossiers.push(text);
            }
        }
    }
    assert_eq!(dossiers.len(), 63);
    dossiers
}

#[test]
fn seeing_every_fact_is_the_same_as_seeing_everything() {
    let program = crate::builtin::builtin("minimale-eisen").unwrap();
    let as_of = Day::new(2025, 6, 30).unwrap();
    for text in dossiers() {
        let dossier = Dossier::from_json(&text).unwrap();
        let mut fast = vec![Truth::UNKNOWN; program.nodes().len()];
        let mut plain = fast.clone();
        Evaluation::new(&program, &dossier, as_of, Everything).run(program.deciding(), &mut fast);
        let facts = every_fact(&dossier);
        Evaluation::new(&program, &dossier, as_of, Only(&facts)).run(program.deciding(), &mut plain);
        assert_eq!(fast, plain, "{text}");
    }
}

#[test]
fn what_is_worked_out_beforehand_changes_no_finding() {
    let program = crate::builtin::builtin("minimale-eisen").unwrap();
    let plain = program.clone().plain();
    let as_of = Day::new(2025, 6, 30).unwrap();
    let (mut fast, mut slow) = (Findings::new(), Findings::new());
    for text in dossiers() {
        let dossier = Dossier::from_json(&text).unwrap();
        program.findings(&dossier, as_of, &mut fast);
        plain.findings(&dossier, as_of, &mut slow);
        for place in 0..fast.len() {
            assert_eq!(fast.bounds(place), slow.bounds(place), "requirement {place} of {text}");
            assert_eq!(fast.because(place), slow.because(place), "requirement {place} of {text}");
            assert_eq!(fast.missing(place), slow.missing(place), "requirement {place} of {text}");
            assert_eq!(fast.disputed(place), slow.disputed(place), "requirement {place} of {text}");
        }
    }
}

/// Each item that may have one word or another can double the sets of words that all may share.
#[test]
fn different_takes_no_longer_when_everything_is_disputed() {
    let kinds: Vec<&str> = PartnerKind::all().map(|kind| kind.term().id).collect();
    let partner = |place: usize| {
        let but = |left_out: usize| -> Vec<&str> {
            kinds.iter().enumerate().filter(|(kind, _)| *kind != left_out).map(|(_, kind)| *kind).collect()
        };
        serde_json::json!({"kind": {"statements": [{"value": but(2 * place)}, {"value": but(2 * place + 1)}]}})
    };
    let partners: Vec<_> = (0..kinds.len() / 2).map(partner).collect();
    let dossier = serde_json::json!({"subject": "coalition", "name": "Proef", "partners": partners});
    let dossier = Dossier::from_json(&dossier.to_string()).unwrap();
    let rules = r#"{"id": "proef", "version": "1.0.0", "subject": "coalition", "standing": "advice",
        "verdict": "none", "title": {"nl": "x", "en": "x"}, "about": {"nl": "x", "en": "x"}, "requirements": [{
            "id": "een", "obligation": "may", "title": {"nl": "x", "en": "x"}, "citations": ["L10.1"],
            "expect": {"different": "kind", "among": "partners", "at_least": 2}}]}"#;
    let program = crate::Program::from_json(rules).unwrap();
    let start = Instant::now();
    let mut findings = Findings::new();
    program.findings(&dossier, Day::new(2025, 6, 30).unwrap(), &mut findings);
    assert!(start.elapsed() < Duration::from_secs(2), "took {:?}", start.elapsed());
    // One kind is left that nobody lacks.
    assert_eq!(findings.bounds(0), Truth::NO);
}
