//! An assessment in a few lines. What examples come to is told in `tests/tests/briefs.rs`.

use super::{
    plain_text::columns,
    sample::sample,
    variants::{HOSTILE, empty, every, with_option, with_text},
};
use crate::domain::Language;

/// One line for each thing that is told, wherever lines break.
fn flat(brief: &str) -> String {
    brief.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_brief_is_brief_whatever_the_texts_hold() {
    for assessment in every() {
        let brief = assessment.to_brief();
        assert!(brief.lines().count() <= 14, "{brief}");
        for line in brief.lines() {
            assert!(columns(line) <= 80 && !line.trim().is_empty(), "{line}");
            assert_eq!(line, line.trim_end(), "a line ends in spaces");
        }
        assert!(!brief.ends_with('\n'));
        assert!(!brief.chars().any(|c| c != '\n' && c.is_control() || c == '\u{202e}'), "{brief}");
    }
    assert!(with_text(Language::Dutch, HOSTILE).to_brief().contains("�[31mred�"));
}

#[test]
fn a_long_name_is_cut_and_the_date_is_not() {
    let mut assessment = sample(Language::Dutch);
    assessment.subject.name = "Coalitie ".repeat(50);
    assessment.rule_set.title = "漢".repeat(300);
    let brief = assessment.to_brief();
    let mut lines = brief.lines();
    assert_eq!(lines.next(), Some(&*format!("{}… ·", "漢".repeat(38))), "{brief}");
    assert_eq!(lines.next(), Some(&*format!("Coalitie{}… ·", " Coalitie".repeat(7))), "{brief}");
    assert_eq!(lines.next(), Some("peildatum 31 juli 2021"), "{brief}");
    assert_eq!(lines.next(), Some("Regionaal hulpmiddel, geen landelijke norm."), "{brief}");
}

#[test]
fn the_counts_of_each_obligation_stand_apart() {
    let brief = with_option(Language::Dutch).to_brief();
    assert!(brief.contains("Minimale eisen: zeker 1, hoogstens 8 van 8."), "{brief}");
    assert!(brief.contains("Mogelijkheden (hoeft niet): 0 van 1.") && brief.contains("1 nee"), "{brief}");
    assert!(!brief.contains("1 niet voldaan"), "{brief}");
}

#[test]
fn the_first_open_question_says_for_whom() {
    for (language, many, one, nobody) in [
        (
            Language::Dutch,
            "8 vragen staan open. De eerste is voor de projectleider: Is er een doel, vraag 2?",
            "1 vraag staat open, voor de GGD: Is er een doel, vraag 9?",
            "1 vraag staat open: Is er een doel, vraag 9?",
        ),
        (
            Language::English,
            "8 questions are open. The first is for the project leader: Is there a goal, question 2?",
            "1 question is open, for the GGD: Is there a goal, question 9?",
            "1 question is open: Is there a goal, question 9?",
        ),
    ] {
        let mut assessment = sample(language);
        assert!(flat(&assessment.to_brief()).ends_with(many), "{}", assessment.to_brief());
        assessment.questions.remove(0);
        assert!(flat(&assessment.to_brief()).ends_with(one), "{}", assessment.to_brief());
        assessment.questions.iter_mut().for_each(|group| group.who_label.clear());
        assert!(flat(&assessment.to_brief()).ends_with(nobody), "{}", assessment.to_brief());
    }
}

#[test]
fn what_is_not_there_takes_no_line() {
    let brief = empty(Language::Dutch).to_brief();
    let whole = "Toets minimale eisen\u{a0}· Coalitie Almelo\u{a0}· peildatum 31 juli 2021\n\
                 Regionaal hulpmiddel, geen landelijke norm.";
    assert_eq!(brief, whole.replace('\u{a0}', " "));
}
