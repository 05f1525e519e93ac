//! Sentences of the report that are made of names and places in the dossier.

use super::sample::sample;
use crate::{
    domain::Language,
    render::{TextOptions, phrases::Phrases},
};

#[test]
fn what_does_not_apply_stands_between_quotes_after_its_reason() {
    let nl = Phrases(Language::Dutch);
    let said = nl.not_applicable("er zijn geen afspraken", &["Er zijn afspraken per fase."]);
    assert_eq!(said, "Er zijn geen afspraken. Daarom niet van toepassing: ‘Er zijn afspraken per fase’.");
    let en = Phrases(Language::English);
    assert_eq!(en.not_applicable("there is none", &["A", "B"]), "There is none. So these do not apply: “A”; “B”.");
    assert_eq!(en.not_applicable("", &["A"]), "“A”.");
}

#[test]
fn a_question_in_full_says_where_its_answer_goes() {
    let paths = ["leads[0].serves_as", "leads[1].serves_as", "leads[2].serves_as"].map(str::to_owned);
    let said = |language, paths| Phrases(language).fill_in(paths);
    assert_eq!(said(Language::Dutch, &paths).unwrap(), "Vul in bij: leads[0].serves_as, en nog 2");
    assert_eq!(said(Language::English, &paths).unwrap(), "Fill in at: leads[0].serves_as, and 2 more");
    assert_eq!(said(Language::English, &paths[..1]).unwrap(), "Fill in at: leads[0].serves_as");
    assert_eq!(said(Language::English, &[]), None);
    let report = |all| sample(Language::Dutch).to_text(&TextOptions { all, ..TextOptions::default() });
    assert!(report(true).contains("Vul in bij: "));
    assert!(!report(false).contains("Vul in bij: "));
}
