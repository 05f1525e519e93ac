//! The same properties of dossiers with links: municipalities that read from their coalition, partnerships that look at
//! the dossiers of theirs.

use crate::order::{monotone, narrows, without_order, without_regard_to_order};
use crate::trying::{Checked, Tried, try_on};
use crate::{because, bounds, missing};
use conformance::generate::{Case, Style};
use conformance::trial::Trial;
use kansrijk::Subject::{Municipality, Partnership};
use proptest::prop_assert_eq;
use serde_json::{Value as Json, json};

#[test]
fn bounds_over_links_are_sound() {
    for (subject, style, quick) in
        [(Municipality, Style::Free, 300), (Municipality, Style::ReadOnce, 100), (Partnership, Style::Free, 250)]
    {
        let tried = try_on(subject, "sound over links", style, quick, bounds::sound);
        assert!(tried.exhausted * 10 >= tried.formulas * 7, "too many formulas are looked at by chance: {tried:?}");
        assert!(tried.open * 4 >= tried.formulas, "too little is open: {tried:?}");
    }
}

#[test]
fn bounds_over_a_coalition_are_attained() {
    let tried = try_on(Municipality, "tight over links", Style::ReadOnce, 300, bounds::tight);
    assert!(tried.exhausted * 10 >= tried.formulas * 8, "too few formulas are exhausted: {tried:?}");
}

#[test]
fn reasons_stand_where_they_are_read() {
    for (style, quick) in [(Style::Free, 250), (Style::ReadOnce, 150)] {
        try_on(Municipality, "because over links", style, quick, because::forced);
    }
    try_on(Partnership, "because over links", Style::Free, 200, |case, trial, tried| {
        // With verdicts of two rule sets one dossier is two facts at one path.
        if case.others.len() == 1 { because::forced(case, trial, tried) } else { Ok(()) }
    });
}

#[test]
fn missing_stands_where_it_would_be_read() {
    for (subject, style, quick) in
        [(Municipality, Style::Free, 250), (Municipality, Style::ReadOnce, 150), (Partnership, Style::Free, 200)]
    {
        try_on(subject, "missing over links", style, quick, missing::complete);
    }
}

#[test]
fn knowing_more_of_a_link_never_widens() {
    for (subject, quick) in [(Municipality, 250), (Partnership, 250)] {
        let tried = try_on(subject, "monotone over links", Style::Free, quick, monotone);
        assert!(tried.own >= tried.dossiers, "too seldom something more is known: {tried:?}");
    }
}

#[test]
fn a_link_never_widens() {
    over_both("links are known", |case, trial, tried| {
        for without in without_one_link(&case.dossier, &|_| None) {
            tried.own += 1;
            narrows(trial, &without, &case.dossier)?;
        }
        Ok(())
    });
}

#[test]
fn the_order_of_links_does_not_matter() {
    over_both("order of links", without_regard_to_order);
}

#[test]
fn of_a_file_that_was_not_read_nothing_is_known() {
    over_both("unread", |case, trial, tried| {
        let unread = without_one_link(&case.dossier, &|place| Some(json!(format!("niet-gelezen-{place}.json"))));
        for (unread, without) in unread.iter().zip(without_one_link(&case.dossier, &|_| None)) {
            tried.own += 1;
            let mut without = without;
            // That there is a coalition is known all the same.
            if without["subject"] == "municipality" && !Trial::says_anything(&without["has_coalition"]) {
                without["has_coalition"] = json!("yes");
            }
            prop_assert_eq!(
                without_order(&trial.assess(unread)),
                without_order(&trial.assess(&without)),
                "not read:\n{}\nnot there:\n{}",
                unread,
                without
            );
        }
        Ok(())
    });
}

fn over_both(name: &str, property: impl Fn(&Case, &Trial, &mut Tried) -> Checked + Copy) {
    for subject in [Municipality, Partnership] {
        let tried = try_on(subject, name, Style::Free, 200, property);
        assert!(tried.own * 2 >= tried.dossiers, "too few links are tried: {tried:?}");
    }
}

/// The same dossier with something else in place of each of the dossiers that it links to, one at a time.
fn without_one_link(dossier: &Json, instead: &dyn Fn(usize) -> Option<Json>) -> Vec<Json> {
    let listed = (0..8).flat_map(|place| {
        [format!("/coalitions/{place}"), format!("/coalitions/items/{place}")].map(|at| (place, at, "dossier"))
    });
    let without = |(place, at, key): (usize, String, &str)| {
        let mut other = dossier.clone();
        let map = other.pointer_mut(&at)?.as_object_mut()?;
        map.remove(key).filter(Json::is_object)?;
        map.extend(instead(place).map(|instead| (key.to_owned(), instead)));
        Some(other)
    };
    std::iter::once((0, String::new(), "coalition")).chain(listed).filter_map(without).collect()
}
