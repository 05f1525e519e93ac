//! The work that is timed.

#![expect(clippy::disallowed_types, reason = "a benchmark measures time")]

use kansrijk::{Day, Dossier, Findings, Input, Options, Program, Row};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

/// So many dossiers are made beforehand.
const DOSSIERS: usize = 10_000;

/// A rule set with one requirement, and a dossier that says one thing: what is left is the way there and back.
pub const SMALL: [&str; 2] = [
    concat!(
        r#"{"id": "een-eis", "version": "1.0.0", "subject": "coalition", "standing": "advice", "verdict": "none", "#,
        r#""title": {"nl": "Een eis", "en": "One requirement"}, "about": {"nl": "Een eis", "en": "One requirement"}, "#,
        r#""requirements": [{"id": "afspraak", "obligation": "must", "citations": ["L10.10"], "#,
        r#""title": {"nl": "Er is een afspraak", "en": "There is an agreement"}, "expect": {"some": "agreements"}}]}"#
    ),
    r#"{"subject": "coalition", "name": "Voorbeeld", "described_on": "2025-06-30", "agreements": [{}]}"#,
];

/// The dossier that stands for an ordinary one, by its number.
const ORDINARY: usize = 7;

/// What is ready before anything is timed.
pub struct Work {
    minimum: Program,
    small: (Program, Dossier),
    texts: Vec<String>,
    as_of: Day,
}

impl Work {
    pub fn new() -> Self {
        let [rules, dossier] = SMALL;
        let rules = Program::from_json(rules).unwrap_or_else(|faults| panic!("{faults}"));
        Self {
            minimum: kansrijk::builtin("minimale-eisen").expect("it is built in"),
            small: (rules, read(dossier)),
            texts: (0..DOSSIERS as u64).map(conformance::dossiers::json).collect(),
            as_of: Day::new(2025, 6, 30).expect("a day"),
        }
    }

    /// The bounds of every requirement, a dossier a line.
    pub fn bounds(&self, count: usize) -> Vec<String> {
        let mut findings = Findings::new();
        let mut line = |text: &String| {
            let bounds = self.rows(text, &mut findings).into_iter().map(|row| row.bounds);
            let words = bounds.map(|one| format!("{}..{}", one.at_least().id(), one.at_most().id()));
            words.collect::<Vec<_>>().join(" ")
        };
        self.texts[..count].iter().map(&mut line).collect()
    }

    /// The nanoseconds of so many full assessments of one dossier.
    pub fn assess(&self, which: &str, times: usize) -> u128 {
        let ordinary;
        let (rules, dossier) = match which {
            "small" => (&self.small.0, &self.small.1),
            "ordinary" => {
                ordinary = read(&self.texts[ORDINARY]);
                (&self.minimum, &ordinary)
            }
            _ => panic!("`small` or `ordinary`, and not `{which}`"),
        };
        let start = Instant::now();
        for _ in 0..times {
            let options = Options { as_of: None, ..Options::default() };
            black_box(rules.assess(black_box(dossier), &options).unwrap_or_else(|faults| panic!("{faults}")));
        }
        start.elapsed().as_nanos()
    }

    /// The assessments as JSON, a dossier a line.
    pub fn assessments(&self, count: usize) -> Vec<String> {
        self.texts[..count].iter().map(|text| self.json(text)).collect()
    }

    /// The nanoseconds from the JSON of all dossiers to that of their assessments, each of which is thrown away.
    pub fn assess_json(&self, count: usize) -> u128 {
        let texts = &self.texts[..count];
        let start = Instant::now();
        for text in texts {
            black_box(self.json(black_box(text)));
        }
        start.elapsed().as_nanos()
    }

    fn json(&self, text: &str) -> String {
        let options = Options { as_of: Some(self.as_of), ..Options::default() };
        let assessment = self.minimum.assess(&read(text), &options);
        assessment.unwrap_or_else(|faults| panic!("{faults}")).to_json_compact()
    }

    /// The nanoseconds from JSON to the rows of all dossiers, which are kept.
    pub fn findings(&self, count: usize, threads: usize) -> u128 {
        /// So many dossiers are taken at a time.
        const TAKEN: usize = 32;
        let texts = &self.texts[..count];
        let next = AtomicUsize::new(0);
        let work = || {
            let (mut findings, mut done) = (Findings::new(), Vec::new());
            loop {
                let from = next.fetch_add(TAKEN, Ordering::Relaxed);
                let Some(left) = texts.get(from..).filter(|left| !left.is_empty()) else { return done };
                let taken = left.iter().take(TAKEN);
                done.push((from, taken.map(|text| self.rows(text, &mut findings)).collect::<Vec<_>>()));
            }
        };
        let start = Instant::now();
        let mut all = thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let mut all = work();
            all.extend(others.into_iter().flat_map(|one| one.join().expect("no thread stops halfway")));
            all
        });
        all.sort_by_key(|(from, _)| *from);
        let taken = start.elapsed().as_nanos();
        assert_eq!(all.iter().map(|(_, rows)| rows.len()).sum::<usize>(), count);
        taken
    }

    fn rows(&self, text: &str, findings: &mut Findings) -> Vec<Row> {
        let dossier = Dossier::read(&Input::new("", text.as_bytes())).unwrap_or_else(|faults| panic!("{faults}"));
        self.minimum.rows(&dossier, Some(self.as_of), findings).unwrap_or_else(|faults| panic!("{faults}")).1
    }
}

fn read(text: &str) -> Dossier {
    Dossier::from_json(text).unwrap_or_else(|faults| panic!("{faults}"))
}
