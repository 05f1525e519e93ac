//! The report as a part of another page.

use super::{
    documents::{balanced, links_lead_somewhere},
    sample::sample,
    variants::{HOSTILE, every, with_text},
};
use crate::{
    assessment::Assessment,
    domain::Language,
    render::{html, html_fragment},
};

/// What the style of a page or a part of one says, without remarks.
fn style(markup: &str) -> String {
    let (_, style) = markup.split_once("<style>").expect("a style");
    let (style, _) = style.split_once("</style>").expect("the end of the style");
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |rules, remark| rules + remark.split_once("*/").expect("the end of a remark").1)
}

/// Each rule of a style: what it stands in, from the outside, and its own selectors or condition.
fn rules(style: &str) -> Vec<Vec<String>> {
    let mut stack: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut text = String::new();
    for c in style.chars() {
        match c {
            '{' => {
                stack.push(std::mem::take(&mut text).trim().to_owned());
                found.push(stack.clone());
            }
            '}' => {
                stack.pop().expect("a rule that begins");
                text.clear();
            }
            ';' => text.clear(),
            c => text.push(c),
        }
    }
    assert_eq!((stack.len(), text.trim()), (0, ""), "a rule that does not end");
    found
}

#[test]
fn a_fragment_is_one_element_whatever_the_texts_hold() {
    let foreign =
        ["html", "head", "body", "title", "meta", "link", "base", "main", "h1", "script", "img", "iframe", "form"];
    let all = every();
    let fragments = all.iter().map(Assessment::to_html_fragment);
    for fragment in fragments.chain([html_fragment(&all), html_fragment(&[])]) {
        let tags = balanced(&fragment);
        assert_eq!((tags.first(), tags.last()), (Some(&"section".to_owned()), Some(&"/section".to_owned())));
        assert!(!tags.iter().any(|tag| foreign.contains(&tag.as_str())), "{tags:?}");
        assert!(fragment.starts_with("<section class=\"kansrijk\" lang=\"") && fragment.ends_with("</section>\n"));
        assert!(!fragment.contains("<script") && !fragment.chars().any(|c| c != '\n' && c.is_control()));
    }
}

#[test]
fn a_fragment_speaks_the_language_of_the_reader() {
    let (dutch, english) = (sample(Language::Dutch), sample(Language::English));
    let fragment = dutch.to_html_fragment();
    assert!(fragment.contains(" lang=\"nl\">\n<style>") && fragment.contains("Wat vaststaat"), "{fragment}");
    let fragment = english.to_html_fragment();
    assert!(fragment.contains(" lang=\"en\">\n<style>") && fragment.contains("What is established"), "{fragment}");
    let both = html_fragment(&[dutch, english]);
    assert_eq!(both.matches("<article ").count(), 2);
    assert!(both.contains("-r1\" lang=\"en\">"), "{both}");
    assert!(html_fragment(&[]).contains("<p>Er is niets getoetst.</p>"));
}

#[test]
fn a_fragment_tells_what_a_page_of_its_own_tells() {
    // The texts one after the other, without the title of the window.
    let told = |markup: &str| {
        let (_, body) = markup.split_once("class=\"report\"").expect("a report");
        let texts = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim().to_owned());
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>()
    };
    for assessment in every() {
        assert_eq!(told(&assessment.to_html_fragment()), told(&assessment.to_html()));
    }
    assert_eq!(told(&html_fragment(&every())), told(&html(&every())));
}

#[test]
fn titles_begin_at_the_second_level() {
    let one = sample(Language::Dutch).to_html_fragment();
    assert!(one.contains("<h2>Toets minimale eisen</h2>") && one.contains("<h3>Wat vaststaat</h3>"), "{one}");
    let two = html_fragment(&[sample(Language::Dutch), sample(Language::Dutch)]);
    assert!(two.contains("<h2>Overzicht van 2 toetsingen</h2>"), "{two}");
    assert_eq!(two.matches("<h3>Toets minimale eisen</h3>").count(), 2);
}

#[test]
fn fragments_on_one_page_have_no_anchor_in_common() {
    let nl = || sample(Language::Dutch);
    let mut later = nl();
    later.receipt.as_of = "2024-07-31".into();
    let mut other = nl();
    other.receipt.dossier = "cd34".repeat(16);
    let mut stricter = nl();
    stricter.receipt.rule_set.sha256 = "5e6f".repeat(16);
    let mut linked = nl();
    linked.receipt.linked.push(linked.receipt.rule_set.clone());
    let both = [nl(), later.clone()];
    let mut page = String::new();
    for assessment in [nl(), sample(Language::English), later, other, stricter, linked] {
        page += &assessment.to_html_fragment();
    }
    page += &html_fragment(&both);
    page += &html_fragment(&[nl(), nl()]);
    page += &nl().to_html();
    assert!(links_lead_somewhere(&page).len() > 9 * 10);
    // The same report has the same anchors, so that a link to it stays what it is.
    assert_eq!(nl().to_html_fragment(), nl().to_html_fragment());
}

#[test]
fn no_word_of_a_user_becomes_an_anchor() {
    let mut hostile = with_text(Language::Dutch, HOSTILE);
    for text in [&mut hostile.receipt.dossier, &mut hostile.receipt.as_of, &mut hostile.receipt.rule_set.sha256] {
        *text = HOSTILE.into();
    }
    hostile.receipt.rule_set.id = HOSTILE.into();
    let fragment = hostile.to_html_fragment();
    let ids = links_lead_somewhere(&fragment);
    for id in &ids {
        let (prefix, rest) = id.split_once('-').expect("a prefix");
        let hash = prefix.strip_prefix('k').expect("a letter first");
        assert!(hash.len() == 10 && hash.chars().all(|c| c.is_ascii_hexdigit()), "{id}");
        assert!(rest.chars().all(|c| c.is_ascii_digit() || "rp-".contains(c)), "{id}");
    }
    assert_eq!(ids.len(), 1 + hostile.findings.len());
}

#[test]
fn no_rule_of_a_fragment_holds_outside_it() {
    for fragment in [sample(Language::Dutch).to_html_fragment(), html_fragment(&every()), html_fragment(&[])] {
        assert_eq!(fragment.matches("<style>").count(), 1);
        let style = style(&fragment);
        let rules = rules(&style);
        assert!(rules.len() > 100, "{}", rules.len());
        for rule in &rules {
            let (scope, inside) = rule.split_first().expect("a selector");
            assert_eq!(scope, ".kansrijk:not(#k#k)");
            for selectors in inside {
                if let Some(at) = selectors.strip_prefix('@') {
                    assert!(at.starts_with("media "), "{selectors}");
                    continue;
                }
                // What stands inside a rule is below what that rule selects, unless it says itself where that stands.
                for selector in selectors.split(',') {
                    assert!(
                        !selector.trim_start_matches([' ', '\n']).trim_start_matches('&').contains('&'),
                        "{selector}"
                    );
                    let words = selector.split(|c: char| !c.is_ascii_alphanumeric() && !"-.:#".contains(c));
                    for word in words {
                        assert!(!["html", "body", ":root", ":host", ":scope"].contains(&word), "{selectors}");
                    }
                }
            }
        }
        for foreign in ["url(", "@import", "@page", "@font-face", "@keyframes", "@property", "!important", "</"] {
            assert!(!style.contains(foreign), "{foreign}");
        }
    }
}

#[test]
fn the_look_of_a_fragment_is_that_of_a_page_of_its_own() {
    let (page, fragment) = (sample(Language::Dutch).to_html(), sample(Language::Dutch).to_html_fragment());
    let (page, fragment) = (style(&page), style(&fragment));
    let selectors = |style: &str, outside: usize| -> Vec<String> {
        rules(style).into_iter().filter_map(|rule| rule.get(outside..).map(|rule| rule.join(" | "))).collect()
    };
    let of_fragment = selectors(&fragment, 1);
    let only_of_page: Vec<String> = selectors(&page, 0).into_iter().filter(|one| !of_fragment.contains(one)).collect();
    // The sizes of windows are lengths too, which only a page of its own has in letters.
    let left: Vec<&str> = only_of_page.iter().map(String::as_str).filter(|one| !one.contains("max-width")).collect();
    assert_eq!(
        left,
        [":root", "html", "body", "@page", "@page | @bottom-right", "@media print | html", "@media print | body"]
    );
    assert!(!fragment.contains("rem") && fragment.contains("font: 16px/1.55") && page.contains("font: 1rem/1.55"));
    assert!(fragment.contains("font-size: 30px;") && page.contains("font-size: 1.875rem;"));
    // First nothing of the page around it comes in.
    let (first, _) = fragment.split_once("--ground").expect("the colours");
    assert!(first.contains("all: initial") && first.contains("all: revert"), "{first}");
}

#[test]
fn what_is_not_needed_first_is_folded_in_a_fragment_too() {
    let fragment = sample(Language::Dutch).to_html_fragment();
    assert!(fragment.contains("<details class=\"all\"><summary><h3>Alle punten"), "{fragment}");
    assert!(!fragment.contains("<details open") && fragment.contains("<p class=\"folded\">Alle punten"), "{fragment}");
}
