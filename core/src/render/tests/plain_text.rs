//! The report as plain text.

use super::{
    sample::sample,
    variants::{HOSTILE, empty, every, with_text},
};
use crate::{
    assessment::{Applies, Track},
    domain::Language,
    render::{TextOptions, html, markdown, text},
};

const ALL: TextOptions = TextOptions { width: 80, colour: false, all: true };

/// The columns of a line, counted apart from the renderer: marks that combine take none, wide letters two.
pub(super) fn columns(line: &str) -> usize {
    let wide = |c: char| {
        if ('\u{300}'..='\u{36f}').contains(&c) { 0 } else { 1 + usize::from(c >= '\u{2e80}' && c != '\u{fffd}') }
    };
    line.chars().map(wide).sum()
}

#[test]
fn no_line_is_wider_than_asked() {
    for assessment in every() {
        for width in [0, 40, 57, 80, 200, usize::MAX] {
            for all in [false, true] {
                let report = assessment.to_text(&TextOptions { width, colour: false, all });
                let most = width.clamp(40, 200);
                for line in report.lines() {
                    assert!(columns(line) <= most, "{} > {most}: {line}", columns(line));
                    assert_eq!(line, line.trim_end(), "a line ends in spaces");
                }
            }
        }
    }
}

#[test]
fn no_control_character_gets_through() {
    for assessment in every() {
        let report = assessment.to_text(&ALL);
        assert!(!report.chars().any(|c| c != '\n' && c.is_control() || c == '\u{202e}'), "{report}");
    }
}

#[test]
fn colour_adds_nothing_but_colour() {
    let hostile = with_text(Language::Dutch, HOSTILE);
    for assessment in every().into_iter().chain([hostile]) {
        let coloured = assessment.to_text(&TextOptions { colour: true, ..ALL });
        let mut plain = String::new();
        let mut parts = coloured.split('\u{1b}');
        plain.extend(parts.next());
        for part in parts {
            let (code, rest) = part.split_once('m').expect("a colour");
            assert!(code.strip_prefix('[').is_some_and(|code| code.parse::<u8>().is_ok()), "{code}");
            plain.push_str(rest);
        }
        assert_eq!(plain, assessment.to_text(&ALL));
    }
}

#[test]
fn the_first_screen_says_how_it_stands_and_what_to_do() {
    let report = sample(Language::Dutch).to_text(&TextOptions::default());
    let order = [
        "Toets minimale eisen",
        "Coalitie Almelo · feiten van juli 2021 · peildatum 31 juli 2021",
        "Regionaal hulpmiddel, geen landelijke norm. Ingevuld uit een document.",
        "Minimale eisen: zeker 1, hoogstens 8 van 8.",
        "1 voldaan · 7 nog niet bekend",
        "Per onderdeel",
        "Eerste stap die nu helpt",
        "Kies een doel, stap 2.",
        "Wat vaststaat",
        "✓ Medisch en sociaal werken samen: voldaan",
        "L10.1",
        "Volgens onze lezing",
        "Bron T4.11: \"geformaliseerd\".",
        "Wie er aan tafel zit: 6 partners",
        "Nog niet aan tafel: huisarts",
        "Wie je nog kunt vragen: welzijn",
        "Waarover bronnen iets anders zeggen",
        "ja (de projectleider)",
        "nee (zonder bron)",
        "vraag het na",
        "Vraag het aan de projectleider:",
        "Vraag het aan de GGD:",
        "Nog 2 vragen: --all",
        "kansrijk 0.1.0 · regels 3f9c…9c · dossier ab12…12 · bron: Lokaal stappenplan (juni 2024, afgeleid uit de tekst)",
    ];
    let flat = report.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = flat.as_str();
    for wanted in order {
        let Some((_, after)) = rest.split_once(wanted) else { panic!("{wanted:?} is not next in\n{report}") };
        rest = after;
    }
    assert_eq!(report.matches("? Is er een doel, vraag").count(), 6);
    let unknown = report.matches("nog niet bekend").count();
    assert!(unknown <= 5, "{unknown} times unknown in\n{report}");
}

#[test]
fn all_shows_every_finding_with_its_place() {
    let assessment = sample(Language::English);
    let report = assessment.to_text(&ALL);
    for finding in &assessment.findings {
        assert!(report.contains(&finding.title), "{}", finding.title);
    }
    for wanted in [
        "counts only if this applies; then: met",
        "between not met and met",
        "Toets minimale eisen: “partij uit het",
        "Who knows: the project leader, iemand anders",
        "Answers: yes or no",
        "the deadline is December 2024",
        &"3f9c".repeat(16),
    ] {
        let flat = report.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(wanted), "{wanted} not in\n{report}");
    }
}

#[test]
fn several_begin_with_an_overview_in_the_order_given() {
    let mut other = sample(Language::Dutch);
    other.subject.name = "Coalitie Delft".into();
    let report = text(&[other, sample(Language::Dutch)], &TextOptions::default());
    assert!(report.starts_with("Overzicht van 2 toetsingen\n"), "{report}");
    assert!(report.find("Coalitie Delft") < report.find("Coalitie Almelo"));
    assert_eq!(report.matches("Wat vaststaat").count(), 2);
    assert_eq!(text(&[], &TextOptions::default()), "");
}

#[test]
fn two_dossiers_with_one_name_are_two() {
    let mut other = sample(Language::Dutch);
    other.receipt.dossier = "cd34".repeat(16);
    let all = [sample(Language::Dutch), sample(Language::Dutch), other];
    let report = text(&all, &TextOptions::default());
    let (overview, _) = report.split_once('─').unwrap();
    assert_eq!(overview.matches("Coalitie Almelo").count(), 2, "{overview}");
    let (table, _) = html(&all).split_once("<main>").map(|(table, rest)| (table.to_owned(), rest.to_owned())).unwrap();
    assert_eq!(table.matches("class=\"dossier\"").count(), 2, "{table}");
}

#[test]
fn the_overview_says_once_which_track_comes_first() {
    let mut first = sample(Language::Dutch);
    let said = "Er is nog geen lokale coalitie".to_owned();
    first.track = Some(Track { first: Applies::Yes, text: said.clone(), preview: None });
    let all = [first, sample(Language::Dutch)];
    let (overview, _) =
        text(&all, &TextOptions::default()).split_once('─').map(|(a, b)| (a.to_owned(), b.len())).unwrap();
    let (table, _) = html(&all).split_once("<main>").map(|(a, b)| (a.to_owned(), b.len())).unwrap();
    let (lines, _) = markdown(&all).split_once("| --- |").map(|(a, b)| (a.to_owned(), b.len())).unwrap();
    for overview in [overview, table, lines] {
        assert_eq!(overview.matches(&said).count(), 1, "{overview}");
    }
}

#[test]
fn an_empty_assessment_says_so() {
    let report = empty(Language::Dutch).to_text(&TextOptions::default());
    assert!(report.contains("Nog niets."), "{report}");
    assert!(report.contains("datum van de feiten niet vermeld"), "{report}");
    assert!(!report.contains("vraag het na"), "{report}");
}
