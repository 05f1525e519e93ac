//! The fast way, which sees everything, against the plain way, which is told each fact that it may see.

use super::{Evaluation, Everything, FactId, Only};
use crate::{
    domain::{Day, Dossier, ListName, Vocabulary},
    truth::Truth,
};

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

#[test]
fn seeing_every_fact_is_the_same_as_seeing_everything() {
    let program = crate::builtin::builtin("minimale-eisen").unwrap();
    let as_of = Day::new(2025, 6, 30).unwrap();
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
    let mut compared = 0;
    for partners in partners {
        for documents in documents {
            for open in ["", "partners", "documents"] {
                let incomplete = if open.is_empty() { String::new() } else { format!("\"{open}\"") };
                let text = format!(
                    r#"{{"subject": "coalition", "name": "Proef", "partners": {partners}, "documents": {documents},
                        "goals": [{{"themes": "early_detection"}}], "incomplete": [{incomplete}]}}"#
                );
                let dossier = Dossier::from_json(&text).unwrap();
                let mut fast = vec![Truth::UNKNOWN; program.nodes().len()];
                let mut plain = fast.clone();
                Evaluation { program: &program, dossier: &dossier, as_of, view: Everything }
                    .run(program.deciding(), &mut fast);
                let facts = every_fact(&dossier);
                Evaluation { program: &program, dossier: &dossier, as_of, view: Only(&facts) }
                    .run(program.deciding(), &mut plain);
                assert_eq!(fast, plain, "{text}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 63);
}
