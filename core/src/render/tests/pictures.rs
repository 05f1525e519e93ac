//! What stands in pictures: figures part by part, and words.

use super::{
    sample::{open, sample},
    variants::{HOSTILE, with_option, with_text, without_parts},
};
use crate::{
    Outcome,
    assessment::{Applies, Bounds},
    domain::{Day, Language},
    render::{
        picture::{ManyHeading, PictureTotal, PictureWords},
        plain,
    },
    ruleset::Obligation,
};

fn counts(total: &PictureTotal) -> [u32; 6] {
    let PictureTotal { met, partly_met, not_met, unknown, not_applicable, total, .. } = *total;
    [met, partly_met, not_met, unknown, not_applicable, total]
}

#[test]
fn obligations_are_counted_apart_in_each_part() {
    let parts = with_option(Language::Dutch).picture().parts;
    let told: Vec<_> = parts
        .iter()
        .map(|part| (part.group.as_deref(), part.title.as_deref(), part.obligation, counts(part)))
        .collect();
    let expected = [
        (None, Some("Overige punten"), Obligation::Must, [1, 0, 0, 7, 0, 8]),
        (Some("trekker"), Some("Trekker"), Obligation::Should, [0, 0, 0, 1, 0, 1]),
        (Some("trekker"), Some("Trekker"), Obligation::May, [0, 0, 1, 0, 0, 1]),
    ];
    assert_eq!(told, expected);
    assert_eq!(parts[0].met_bounds, Bounds { at_least: 1, at_most: 8 });
    assert_eq!(parts[1].applicable_bounds, Bounds { at_least: 0, at_most: 1 });
    assert_eq!(parts[0].text, "Minimale eisen: zeker 1, hoogstens 8 van 8.");
    assert_eq!(parts[2].text, "Mogelijkheden (hoeft niet): 0 van 1.");
    assert_eq!(parts[2].counts, "1 nee");
}

#[test]
fn what_does_not_apply_is_no_shortcoming_in_a_part() {
    let mut all = sample(Language::English);
    let mut away = open(Language::English, 11);
    (away.group, away.applies, away.outcome) = (Some("trekker".into()), Applies::No, Outcome::NotApplicable);
    all.findings.push(away);
    let parts = all.picture().parts;
    let must = parts.iter().find(|part| part.group.is_some() && part.obligation == Obligation::Must).unwrap();
    assert_eq!(counts(must), [0, 0, 0, 0, 1, 1]);
    assert_eq!(must.text, "Minimum requirements: none applies.");
}

#[test]
fn a_picture_says_of_whom_and_of_when() {
    let picture = sample(Language::Dutch).picture();
    assert_eq!(picture.subject, "Coalitie Almelo");
    assert_eq!(picture.facts, "feiten van juli 2021");
    assert_eq!(picture.as_of, "peildatum 31 juli 2021");
    assert_eq!(picture.notes[0], "Regionaal hulpmiddel, geen landelijke norm.");
    assert_eq!(picture.totals[0].text, "Minimale eisen: zeker 1, hoogstens 8 van 8.");
    assert!(without_parts(Language::Dutch).picture().parts.is_empty());
}

#[test]
fn many_dossiers_are_headed_by_their_number_and_dates() {
    let note = sample(Language::English).rule_set;
    let day = |text: &str| text.parse::<Day>().unwrap();
    let line =
        |dossiers, first, last| ManyHeading::of(&note, dossiers, (day(first), day(last)), Language::English).line;
    assert_eq!(line(40, "2025-06-30", "2025-06-30"), "40 dossiers · reference date 30 June 2025");
    assert_eq!(line(2, "2021-07-31", "2025-06-30"), "2 dossiers · reference date 31 July 2021 to 30 June 2025");
    let one = ManyHeading::of(&note, 1, (day("2021-07-31"), day("2021-07-31")), Language::Dutch);
    assert_eq!(one.line, "1 dossier · peildatum 31 juli 2021");
    assert_eq!(one.standing, "A regional tool, no national norm.");
}

#[test]
fn every_word_of_a_picture_is_there_in_both_languages() {
    let words = |language| serde_json::to_value(PictureWords::of(language)).unwrap();
    let (nl, en) = (words(Language::Dutch), words(Language::English));
    for (key, word) in nl.as_object().unwrap() {
        assert!(!word.as_str().unwrap().trim().is_empty(), "{key}");
        let same = ["dossier"].contains(&key.as_str());
        assert_eq!(en[key] == *word, same, "{key}: {word}");
    }
}

#[test]
fn a_hostile_name_is_one_plain_line() {
    let picture = with_text(Language::Dutch, HOSTILE).picture();
    let name = plain(&picture.subject);
    assert!(!name.contains(['\n', '\u{1b}', '\u{202e}', '\0']), "{name}");
    assert!(name.contains("<script>"), "who draws escapes");
}
