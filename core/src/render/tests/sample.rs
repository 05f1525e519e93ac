//! Assessments built by hand, so that these tests stand on nothing but the contract.

use crate::{
    assessment::{
        AnswerOption, Applies, Assessment, Because, Bounds, Citation, ContrastNote, Coverage, DegreeBounds, Disputed,
        DisputedStatement, ExampleNote, Finding, Group, IfApplicable, Missing, NamedHash, NextStep, ObligationTotal,
        OpenQuestion, Outcome, Prompt, QuestionGroup, QuestionText, Receipt, Remark, ResourceNote, RuleSetNote, SCHEMA,
        SourceNote, SubjectNote, TableNote, Tally, Timing, TimingNote, ValidityNote, Verdict, Warning,
    },
    domain::{Basis, Evidence, Language, Role, Subject},
    ruleset::{Obligation, Standing, ValidityBasis},
    truth::Degree,
};

pub(super) fn words(language: Language, nl: &str, en: &str) -> String {
    if language == Language::Dutch { nl.into() } else { en.into() }
}

fn citation(clause: &str) -> Citation {
    Citation {
        clause: clause.into(),
        document: "lokaal-stappenplan".into(),
        document_title: "Lokaal stappenplan".into(),
        place: "Toets minimale eisen".into(),
        anchor: "partij uit het medisch domein".into(),
    }
}

pub(super) const fn bounds(at_least: Degree, at_most: Degree) -> DegreeBounds {
    DegreeBounds { at_least, at_most }
}

fn question(language: Language, number: usize) -> QuestionText {
    QuestionText {
        text: words(
            language,
            &format!("Is er een doel, vraag {number}?"),
            &format!("Is there a goal, question {number}?"),
        ),
        kind: "degree".into(),
        vocabulary: None,
        answers: vec![
            AnswerOption { id: "yes".into(), label: words(language, "ja", "yes") },
            AnswerOption { id: "no".into(), label: words(language, "nee", "no") },
        ],
        who: vec!["project_lead".into(), "iemand anders".into()],
        why: Some(words(language, "De bron vraagt erom", "The source asks for it")),
    }
}

/// A finding with nothing known.
pub(super) fn open(language: Language, number: usize) -> Finding {
    Finding {
        requirement: format!("doel-{number}"),
        group: None,
        obligation: Obligation::Must,
        title: words(language, &format!("Er is een doel ({number})"), &format!("There is a goal ({number})")),
        applies: Applies::Yes,
        outcome: Outcome::Unknown,
        outcome_label: words(language, "nog niet bekend", "not yet known"),
        bounds: bounds(Degree::No, Degree::Yes),
        if_applicable: None,
        timing: None,
        because: Vec::new(),
        because_text: String::new(),
        missing: vec![Missing { path: "goals".into(), question: question(language, number) }],
        disputed: Vec::new(),
        remarks: Vec::new(),
        next_steps: vec![NextStep {
            text: words(language, &format!("Kies een doel, stap {number}"), &format!("Choose a goal, step {number}")),
            from: Some("stappenplan-start".into()),
            from_title: Some("Lokaal stappenplan, startspoor".into()),
            resources: vec![ResourceNote {
                id: "loket".into(),
                name: "Loket".into(),
                purpose: words(language, "Helpt kiezen", "Helps to choose"),
                web: Some("loketgezondleven.nl".into()),
            }],
            citations: vec![citation("L7.2")],
        }],
        examples: vec![ExampleNote { citation: citation("L10.6a") }],
        contrast: vec![ContrastNote {
            text: words(language, "Elders anders", "Different elsewhere"),
            citation: citation("G4.14"),
        }],
        citations: vec![citation(&format!("L10.{number}"))],
    }
}

/// A finding that is settled.
pub(super) fn settled(language: Language) -> Finding {
    Finding {
        requirement: "medisch-en-sociaal".into(),
        title: words(language, "Medisch en sociaal werken samen", "Medical and social work together"),
        outcome: Outcome::Met,
        outcome_label: words(language, "voldaan", "met"),
        bounds: bounds(Degree::Yes, Degree::Yes),
        because_text: words(
            language,
            "Verloskundigenpraktijk (medisch) en JMW (sociaal)",
            "Midwives (medical) and JMW (social)",
        ),
        because: vec![Because {
            path: "partners[1].kind".into(),
            value: serde_json::json!("midwife"),
            text: "verloskundigenpraktijk".into(),
            table: Some(TableNote {
                stands_for: vec![vec!["medical".into()]],
                text: words(language, "medisch", "medical"),
                basis: Basis::Own,
                citations: vec!["T4.9a".into()],
                note: None,
            }),
            evidence: vec![Evidence {
                by: Some(Role::Document),
                on: None,
                source: Some("T4.11".into()),
                note: Some("\"geformaliseerd\"".into()),
            }],
        }],
        missing: Vec::new(),
        remarks: vec![Remark {
            text: words(language, "Afgeleid uit de lijst", "Derived from the list"),
            citations: Vec::new(),
        }],
        next_steps: Vec::new(),
        citations: vec![citation("L10.1")],
        ..open(language, 1)
    }
}

/// An assessment with something of everything.
pub(super) fn sample(language: Language) -> Assessment {
    let disputed = Finding {
        disputed: vec![Disputed {
            path: "documents[0].status".into(),
            text: words(language, "het plan van aanpak", "the plan of action"),
            statements: vec![
                DisputedStatement {
                    value: serde_json::json!("yes"),
                    text: words(language, "ja", "yes"),
                    evidence: Some(Evidence { by: Some(Role::ProjectLead), ..Evidence::default() }),
                },
                DisputedStatement {
                    value: serde_json::json!("no"),
                    text: words(language, "nee", "no"),
                    evidence: None,
                },
            ],
        }],
        missing: Vec::new(),
        ..open(language, 8)
    };
    let maybe = Finding {
        group: Some("trekker".into()),
        applies: Applies::Maybe,
        obligation: Obligation::Should,
        if_applicable: Some(IfApplicable { outcome: Outcome::Met, outcome_label: words(language, "voldaan", "met") }),
        timing: Some(TimingNote {
            due: "2024-12".parse().unwrap(),
            timing: Timing::NotYetDue,
            text: words(language, "de uiterste datum is december 2024", "the deadline is December 2024"),
        }),
        ..open(language, 9)
    };
    let findings: Vec<Finding> =
        [settled(language)].into_iter().chain((2..8).map(|n| open(language, n))).chain([disputed, maybe]).collect();
    let asked = |n| OpenQuestion {
        question: question(language, n),
        paths: vec!["goals".into()],
        requirements: vec![format!("doel-{n}")],
        clauses: vec![format!("L10.{n}")],
    };
    let tally = Tally {
        total: 8,
        met: 1,
        unknown: 7,
        met_bounds: Bounds { at_least: 1, at_most: 8 },
        not_met_bounds: Bounds { at_least: 0, at_most: 7 },
        applicable_bounds: Bounds { at_least: 8, at_most: 8 },
        ..Tally::default()
    };
    Assessment {
        schema: SCHEMA.into(),
        subject: SubjectNote {
            kind: Subject::Coalition,
            kind_label: words(language, "lokale coalitie", "local coalition"),
            id: Some("almelo".into()),
            name: "Coalitie Almelo".into(),
            municipalities: vec!["GM0141".into()],
            evidence: Some(Evidence { source: Some("T4.9".into()), ..Evidence::default() }),
        },
        rule_set: RuleSetNote {
            id: "minimale-eisen".into(),
            version: "1.0.0".into(),
            title: words(language, "Toets minimale eisen", "Minimum requirements"),
            about: words(language, "Een hulpmiddel.", "A tool."),
            standing: Standing::Regional,
            standing_label: words(
                language,
                "Regionaal hulpmiddel, geen landelijke norm.",
                "A regional tool, no national norm.",
            ),
            valid_from: Some(ValidityNote { date: "2024-06".parse().unwrap(), basis: ValidityBasis::Inferred }),
            valid_to: None,
            source: Some(SourceNote {
                id: "lokaal-stappenplan".into(),
                title: "Lokaal stappenplan".into(),
                publisher: "GGD".into(),
                date: Some("2024-06".parse().unwrap()),
                date_basis: Some(ValidityBasis::Inferred),
                note: Some(words(language, "Er staat geen datum in", "It has no date")),
            }),
        },
        as_of: "2021-07-31".into(),
        described_on: Some("2021-07".parse().unwrap()),
        lang: language,
        remarks: vec![Remark {
            text: words(language, "Ingevuld uit een document", "Filled in from a document"),
            citations: Vec::new(),
        }],
        verdict: Some(Verdict {
            outcome: Outcome::Unknown,
            bounds: bounds(Degree::No, Degree::Yes),
            text: words(language, "Nog niet bekend.", "Not yet known."),
        }),
        totals: vec![ObligationTotal {
            obligation: Obligation::Must,
            label: words(language, "moet", "must"),
            noun: words(language, "minimale eisen", "minimum requirements"),
            tally,
            text: words(
                language,
                "Minimale eisen: zeker 1, hoogstens 8 van 8",
                "Minimum requirements: certainly 1, at most 8 of 8",
            ),
        }],
        groups: vec![Group {
            id: "trekker".into(),
            title: words(language, "Trekker", "Lead"),
            outcome: None,
            bounds: None,
            applies: Applies::Maybe,
            core: None,
            headline: words(language, "Trekker: 1 nog niet bekend, van 1", "Lead: 1 not yet known, of 1"),
            tally: Tally::default(),
            options: None,
            requirements: vec!["doel-9".into()],
            citations: vec![citation("R1.1")],
            resources: Vec::new(),
        }],
        findings,
        questions: vec![
            QuestionGroup {
                who: "project_lead".into(),
                who_label: words(language, "de projectleider", "the project leader"),
                questions: (2..9).map(asked).collect(),
            },
            QuestionGroup {
                who: "ggd".into(),
                who_label: words(language, "de GGD", "the GGD"),
                questions: vec![asked(9)],
            },
        ],
        coverage: vec![Coverage {
            beside: "medisch-en-sociaal".into(),
            list: "partners".into(),
            text: words(language, "voorbeelden, geen eis", "examples, not a requirement"),
            named: 6,
            open: true,
            prompts: [("verloskundige", Applies::Yes), ("welzijn", Applies::Maybe), ("huisarts", Applies::No)]
                .map(|(label, there)| Prompt {
                    in_view: false,
                    values: vec![label.into()],
                    label: label.into(),
                    there,
                    citations: vec![citation("L2.5")],
                })
                .into(),
        }],
        warnings: vec![Warning {
            code: "D001".into(),
            path: "municipalities[0]".into(),
            message: "onbekende code".into(),
        }],
        track: None,
        measures: Vec::new(),
        receipt: Receipt {
            referred: Vec::new(),
            linked: Vec::new(),
            engine: "kansrijk 0.1.0".into(),
            schema: SCHEMA.into(),
            rule_set: NamedHash { id: "minimale-eisen".into(), sha256: "3f9c".repeat(16) },
            rule_set_version: "1.0.0".into(),
            tables: vec![NamedHash { id: "partner-domains".into(), sha256: "77b0".repeat(16) }],
            dossier: "ab12".repeat(16),
            as_of: "2021-07-31".into(),
            lang: if language == Language::Dutch { "nl".into() } else { "en".into() },
        },
    }
}
