//! What an assessment costs, in one process, interleaved, with all answers compared before anything is timed.
//!
//! `cargo xtask bench` runs it. Each round times every variant once, in turn; a figure is the median of the rounds, and
//! a ratio is the median of the ratios within each round, so that noise of the machine falls on both sides alike.

#![expect(clippy::disallowed_types, reason = "a benchmark measures time")]

mod floor;
mod linked;

use conformance::dossiers;
use kansrijk::{Day, Dossier, Findings, Options, Outcome, Program, Subject};
use std::{hint::black_box, sync::Arc, time::Instant};

/// Dossiers that are streamed: far more than any cache holds.
const STREAMED: usize = 10_000;
/// Dossiers that stay in the cache.
const HOT: usize = 64;
const ROUNDS: usize = 15;

fn main() {
    let rules = kansrijk::builtin("minimale-eisen").expect("it is built in");
    let floor = floor::Floor::new();
    let as_of = Day::new(2025, 6, 30).expect("a day");
    let texts: Vec<String> = (0..STREAMED as u64).map(dossiers::json).collect();
    let streamed: Vec<Dossier> =
        texts.iter().map(|text| Dossier::from_json(text).unwrap_or_else(|faults| panic!("{faults}"))).collect();
    compare(&rules, &floor, &streamed, as_of);
    let bytes = texts.iter().map(String::len).sum::<usize>() / STREAMED;
    println!("{STREAMED} generated dossiers, {bytes} bytes of JSON on average; all outcomes equal to the floor's");
    println!("outcomes: {}", census(&rules, &streamed, as_of));

    let of = |subject| kansrijk::builtin_for(subject, None).expect("they are built in").programs;
    let every = of(Subject::Coalition);
    let region = (linked::example("regio-voorbeeld.yaml"), of(Subject::Partnership));
    let municipality = (linked::example("gemeente-met-coalitie.yaml"), of(Subject::Municipality));
    let followed = |(dossier, programs): &(Dossier, Vec<Arc<Program>>), findings: &mut Findings| {
        let mut whole = dossier.through_links(as_of);
        for program in programs {
            program.findings(program.follow(&mut whole, as_of), as_of, findings);
        }
    };
    let hot = &streamed[..HOT];
    let repeat = 100;
    let rules = &rules;
    let mut all = Findings::new();
    let figures = measure(&mut [
        variant("floor, hot", hot, repeat, |dossier| {
            black_box(floor.outcomes(dossier, as_of));
        }),
        variant(
            "outcomes only, hot",
            hot,
            repeat,
            with_buffers(|dossier, findings| rules.outcomes(dossier, as_of, findings)),
        ),
        variant(
            "full findings, hot",
            hot,
            repeat,
            with_buffers(|dossier, findings| rules.findings(dossier, as_of, findings)),
        ),
        variant("floor, streamed", &streamed, 1, |dossier| {
            black_box(floor.outcomes(dossier, as_of));
        }),
        variant(
            "outcomes only, streamed",
            &streamed,
            1,
            with_buffers(|dossier, findings| rules.outcomes(dossier, as_of, findings)),
        ),
        variant(
            "full findings, streamed",
            &streamed,
            1,
            with_buffers(|dossier, findings| rules.findings(dossier, as_of, findings)),
        ),
        variant("JSON to typed dossier (serde_json alone)", &texts, 1, |text| {
            black_box(serde_json::from_str::<Dossier>(text).ok());
        }),
        variant("JSON to checked dossier", &texts, 1, |text| {
            black_box(Dossier::from_json(text).ok());
        }),
        variant(
            "JSON to full findings",
            &texts,
            1,
            with_buffers(|text: &String, findings| {
                if let Ok(dossier) = Dossier::from_json(text) {
                    rules.findings(&dossier, as_of, findings);
                }
            }),
        ),
        variant("full findings by every rule set", &streamed[..1_000], 1, |dossier| {
            for rules in &every {
                rules.findings(dossier, as_of, &mut all);
            }
            black_box(&all);
        }),
        variant("region with links, by every rule set", std::slice::from_ref(&region), 1_000, with_buffers(followed)),
        variant(
            "municipality with a link, by every rule set",
            std::slice::from_ref(&municipality),
            1_000,
            with_buffers(followed),
        ),
        variant("dossier to assessment in words, as JSON", &streamed[..1_000], 1, |dossier| {
            let options = Options { as_of: Some(as_of), ..Options::default() };
            black_box(rules.assess(dossier, &options).map(|assessment| serde_json::to_string(&assessment)).ok());
        }),
    ]);
    for (name, nanoseconds) in &figures.medians {
        println!("{name:<42} {nanoseconds:>9.0} ns a dossier");
    }
    println!();
    for (what, one, other, goal) in [
        ("outcomes only, hot, against the floor", 1, 0, Some(5.0)),
        ("outcomes only, streamed, against the floor", 4, 3, None),
        ("full findings against outcomes only, hot", 2, 1, None),
        ("JSON to full findings against typed parsing", 8, 6, Some(1.5)),
    ] {
        let goal = goal.map_or_else(String::new, |goal| format!(" (goal: at most {goal})"));
        println!("{what:<46} {:>6.2} times{goal}", figures.ratio(one, other));
    }
    println!("full findings, streamed: {:.0} ns (goal: under 2000 ns)", figures.medians[5].1);
    for (place, subject, programs) in
        [(9, "coalition", &every), (10, "region", &region.1), (11, "municipality", &municipality.1)]
    {
        let microseconds = figures.medians[place].1 / 1_000.0;
        println!("a {subject} by all {} rule sets: {microseconds:.1} us (goal: under 100 us)", programs.len());
    }
}

/// The medians of all variants, and what each round measured.
struct Figures {
    medians: Vec<(&'static str, f64)>,
    rounds: Vec<Vec<f64>>,
}

impl Figures {
    fn ratio(&self, one: usize, other: usize) -> f64 {
        median(self.rounds.iter().map(|round| round[one] / round[other]).collect())
    }
}

/// A name, the number of dossiers in one run, and the run.
type Variant<'a> = (&'static str, usize, Box<dyn FnMut() + 'a>);

fn variant<'a, T>(name: &'static str, items: &'a [T], repeat: usize, mut each: impl FnMut(&'a T) + 'a) -> Variant<'a> {
    let run = move || {
        for _ in 0..repeat {
            for item in items {
                each(black_box(item));
            }
        }
    };
    (name, items.len() * repeat, Box::new(run))
}

/// The findings are written into the same buffers, dossier after dossier.
fn with_buffers<'a, T>(each: impl Fn(&'a T, &mut Findings) + 'a) -> impl FnMut(&'a T) + 'a {
    let mut findings = Findings::new();
    move |item| {
        each(item, &mut findings);
        black_box(&findings);
    }
}

fn measure(variants: &mut [Variant<'_>]) -> Figures {
    let mut rounds = Vec::new();
    for round in 0..=ROUNDS {
        let mut times = Vec::new();
        for (_, dossiers, run) in variants.iter_mut() {
            let start = Instant::now();
            run();
            times.push(start.elapsed().as_nanos() as f64 / *dossiers as f64);
        }
        // The first round warms up.
        if round > 0 {
            rounds.push(times);
        }
    }
    let medians = variants
        .iter()
        .enumerate()
        .map(|(place, (name, ..))| (*name, median(rounds.iter().map(|round| round[place]).collect())))
        .collect();
    Figures { medians, rounds }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Every outcome of the engine is that of the hand-written floor, for every dossier.
fn compare(rules: &Program, floor: &floor::Floor, dossiers: &[Dossier], as_of: Day) {
    let (mut outcomes, mut full) = (Findings::new(), Findings::new());
    let musts: Vec<usize> = rules
        .document()
        .all_requirements()
        .enumerate()
        .filter(|(_, (_, one))| one.obligation == kansrijk::ruleset::Obligation::Must)
        .map(|(place, _)| place)
        .collect();
    assert_eq!(musts.len(), 9);
    for (number, dossier) in dossiers.iter().enumerate() {
        rules.outcomes(dossier, as_of, &mut outcomes);
        rules.findings(dossier, as_of, &mut full);
        for (place, bounds) in musts.iter().zip(floor.outcomes(dossier, as_of)) {
            assert_eq!(outcomes.bounds(*place), bounds, "dossier {number}, requirement {place}");
            assert_eq!(full.bounds(*place), bounds, "dossier {number}, requirement {place}");
        }
    }
}

fn census(rules: &Program, dossiers: &[Dossier], as_of: Day) -> String {
    let mut findings = Findings::new();
    let mut counts = Outcome::ALL.map(|outcome| (outcome, 0));
    for dossier in dossiers {
        rules.outcomes(dossier, as_of, &mut findings);
        for place in 0..findings.len() {
            for (outcome, count) in &mut counts {
                *count += usize::from(findings.outcome(place) == *outcome);
            }
        }
    }
    let shown: Vec<String> = counts.iter().map(|(outcome, count)| format!("{} {count}", outcome.id())).collect();
    shown.join(", ")
}
