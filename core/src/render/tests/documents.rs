//! The report as HTML and as Markdown.

use super::{
    sample::sample,
    variants::{HOSTILE, every, with_option, with_text, without_parts},
};
use crate::{
    assessment::Assessment,
    domain::Language,
    render::{escape, html, markdown},
};

/// The tags of a document or a part of one; panics when a tag is not closed where it should be.
pub(super) fn balanced(markup: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut seen = Vec::new();
    let markup = markup.strip_prefix("<!doctype html>\n").unwrap_or(markup);
    let (before, style) = markup.split_once("<style>").expect("a style");
    let (_, after) = style.split_once("</style>").expect("the end of the style");
    for part in format!("{before}{after}").split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a closed tag");
        assert!(!text.contains('>'), "a bare > in {part}");
        let name = tag.split_whitespace().next().unwrap();
        seen.push(name.to_owned());
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "near {part}");
        } else if name != "meta" {
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            open.push(name.to_owned());
        }
    }
    assert_eq!(open, Vec::<String>::new());
    seen
}

#[test]
fn html_is_whole_whatever_the_texts_hold() {
    for assessment in every() {
        let report = assessment.to_html();
        assert!(report.starts_with("<!doctype html>\n"), "{report}");
        let tags = balanced(&report);
        assert!(!tags.iter().any(|tag| ["script", "img", "iframe", "link", "form"].contains(&tag.as_str())));
        assert!(!report.chars().any(|c| c != '\n' && c.is_control()));
        for heading in ["h1", "main", "header", "footer"] {
            assert_eq!(tags.iter().filter(|tag| *tag == heading).count(), 1, "{heading}");
        }
    }
    balanced(&html(&every()));
    balanced(&html(&[]));
}

#[test]
fn html_speaks_the_language_of_the_reader() {
    assert!(sample(Language::Dutch).to_html().contains("<html lang=\"nl\">"));
    let english = sample(Language::English).to_html();
    assert!(english.contains("<html lang=\"en\">") && english.contains("What is established"), "{english}");
    let both = html(&[sample(Language::Dutch), sample(Language::English)]);
    assert!(both.contains("<article id=\"r1\" lang=\"en\">"));
}

#[test]
fn html_links_lead_somewhere_and_nowhere_else() {
    let three: Vec<Assessment> =
        vec![sample(Language::Dutch), with_text(Language::Dutch, HOSTILE), sample(Language::English)];
    for report in [three.first().unwrap().to_html(), html(&three)] {
        links_lead_somewhere(&report);
    }
}

/// The ids of a document, or of a part of one; panics when one is there twice, or when a link leads to none of them.
pub(super) fn links_lead_somewhere(markup: &str) -> Vec<&str> {
    let values = |name| markup.split(name).skip(1).filter_map(|part| part.split('"').next());
    let mut ids: Vec<&str> = values(" id=\"").collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "an id twice");
    for link in values(" href=\"") {
        match link.strip_prefix('#') {
            Some(anchor) => assert!(ids.contains(&anchor), "{anchor}"),
            None => assert_eq!(link, "https://loketgezondleven.nl"),
        }
    }
    ids
}

#[test]
fn only_web_addresses_become_links() {
    for (web, address) in [
        ("loketgezondleven.nl", Some("https://loketgezondleven.nl")),
        ("https://example.nl/a?b=1", Some("https://example.nl/a?b=1")),
        ("javascript:alert.1", None),
        ("javascript:alert(1)", None),
        ("data:text/html.x,x", None),
        ("//example.nl", None),
        ("een adres", None),
        ("a\"b.nl", None),
        ("", None),
    ] {
        assert_eq!(escape::address(web).as_deref(), address, "{web}");
    }
}

#[test]
fn markdown_shows_texts_and_runs_none() {
    let report = with_text(Language::Dutch, HOSTILE).to_markdown();
    assert!(!report.contains("<script") && !report.contains('\u{1b}'), "{report}");
    assert!(!report.contains("[l](http"), "{report}");
    assert!(report.contains("\\=1+1") && report.contains("\\[l\\](http\\://x)"), "{report}");
    let headings = report.lines().filter(|line| line.starts_with("# ")).count();
    assert_eq!(headings, 1, "{report}");
    assert_eq!(escape::markdown("12. a - b"), "12\\. a - b");
    assert_eq!(escape::markdown("- a"), "\\- a");
    assert_eq!(escape::markdown("2024"), "2024");
}

#[test]
fn markdown_tables_are_square() {
    let report = markdown(&every());
    let mut columns = None;
    for line in report.lines() {
        if !line.starts_with('|') {
            columns = None;
            continue;
        }
        let cells = line.replace("\\|", "").matches('|').count();
        assert_eq!(*columns.get_or_insert(cells), cells, "{line}");
    }
}

/// Panics where one of these does not come after the one before it.
fn in_order(report: &str, wanted: &[&str]) {
    let mut rest = report;
    for one in wanted {
        let Some((_, after)) = rest.split_once(one) else { panic!("{one:?} is not next in\n{report}") };
        rest = after;
    }
}

fn reports(assessment: &Assessment) -> [String; 3] {
    let all = crate::render::TextOptions { all: true, ..Default::default() };
    // Where a line breaks is of no matter here.
    let text = assessment.to_text(&all).split_whitespace().collect::<Vec<_>>().join(" ");
    [text, assessment.to_markdown(), assessment.to_html()]
}

#[test]
fn the_order_is_the_same_in_every_format() {
    for report in reports(&sample(Language::Dutch)) {
        in_order(
            &report,
            &[
                "Per onderdeel",
                "Eerste stap die nu helpt",
                "Wat vaststaat",
                "Wie er aan tafel zit: 6 partners",
                "Waarover bronnen iets anders zeggen",
                "Wat nog niet bekend is: vraag het na",
                "Nog 2 vragen",
                "Kijk dit na in het dossier",
                "Alle punten, met de vindplaats",
            ],
        );
    }
}

#[test]
fn without_parts_what_is_established_comes_first() {
    for report in reports(&without_parts(Language::Dutch)) {
        in_order(
            &report,
            &[
                "Wat vaststaat",
                "Waarover bronnen iets anders zeggen",
                "Wat nog niet bekend is: vraag het na",
                "Nog 2 vragen",
                "Eerste stap die nu helpt",
                "Wie er aan tafel zit",
                "Kijk dit na in het dossier",
                "Alle punten, met de vindplaats",
            ],
        );
    }
}

#[test]
fn coverage_stands_with_the_answer_that_it_belongs_to() {
    // Established: under the point, in the summary and in the full list, and not once more at the end.
    for report in reports(&sample(Language::Dutch)) {
        in_order(
            &report,
            &["Wat vaststaat", "Medisch en sociaal werken samen", "Nog niet aan tafel: huisarts", "Alle punten"],
        );
        in_order(&report, &["Alle punten", "Medisch en sociaal werken samen", "Nog niet aan tafel: huisarts"]);
        assert_eq!(report.matches("Nog niet aan tafel: huisarts").count(), 2, "{report}");
    }
    // Not established: a section of its own says what the answer is.
    let mut open = sample(Language::Dutch);
    open.coverage.iter_mut().for_each(|coverage| coverage.beside = "doel-3".into());
    for report in reports(&open) {
        in_order(
            &report,
            &["Wie er aan tafel zit", "Er is een doel", "nog niet bekend", "Nog niet aan tafel: huisarts"],
        );
    }
}

#[test]
fn what_only_may_be_is_no_shortcoming() {
    for report in reports(&with_option(Language::Dutch)) {
        in_order(&report, &["Wat vaststaat", "Er is een tweede trekker"]);
        assert!(report.contains('○') && report.contains("nee (mag, hoeft niet)"), "{report}");
        assert!(!report.contains("✗ Er is een tweede trekker"), "{report}");
        assert!(!report.contains("1 niet voldaan"), "{report}");
    }
    let html = with_option(Language::Dutch).to_html();
    assert!(html.contains("<span class=\"badge option\">"), "{html}");
    let legend =
        with_option(Language::English).to_text(&crate::render::TextOptions { all: true, ..Default::default() });
    assert!(legend.contains('●') && !sample(Language::English).to_markdown().contains('●'), "{legend}");
}

#[test]
fn what_is_not_needed_first_is_folded() {
    let report = sample(Language::Dutch).to_html();
    assert!(!report.contains("<details class=\"all\" open") && report.contains("<details class=\"all\">"), "{report}");
    in_order(&report, &["<summary><h3>Nog 2 vragen", "<p class=\"folded\">Nog 2 vragen: zie het bestand zelf.</p>"]);
    in_order(&report, &["Over dit verslag", "<summary><h2>Alle punten", "<p class=\"folded\">Alle punten"]);
}
