//! The assessments of these tests in which one thing is otherwise: texts of others, an option, no parts, nothing at all.

use super::sample::{bounds, open, sample, words};
use crate::{
    assessment::{Assessment, Finding, ObligationTotal, Outcome, Tally},
    domain::{Evidence, Language, Role},
    ruleset::Obligation,
    truth::Degree,
};

/// Every user text is this one, in the hostile assessment.
pub(super) const HOSTILE: &str =
    "=1+1 \"q\" <script>alert('x')</script> & \u{1b}[31mred\u{7} | `c` *b* [l](http://x) \u{202e}evil\n# h \u{0}é";

/// The same with this text in the place of every text that comes from a file.
pub(super) fn with_text(language: Language, text: &str) -> Assessment {
    let mut all = sample(language);
    let text = || text.to_owned();
    all.subject.name = text();
    all.subject.id = Some(text());
    all.subject.municipalities = vec![text()];
    all.subject.evidence = Some(Evidence { by: Some(Role::Ggd), on: None, source: Some(text()), note: Some(text()) });
    (all.rule_set.id, all.rule_set.title, all.rule_set.about) = (text(), text(), text());
    for finding in &mut all.findings {
        (finding.requirement, finding.title, finding.because_text) = (text(), text(), text());
        for because in &mut finding.because {
            (because.path, because.text) = (text(), text());
        }
        for missing in &mut finding.missing {
            (missing.path, missing.question.text, missing.question.why) = (text(), text(), Some(text()));
        }
        for disputed in &mut finding.disputed {
            (disputed.path, disputed.text) = (text(), text());
            disputed.statements.iter_mut().for_each(|statement| statement.text = text());
        }
        for step in &mut finding.next_steps {
            (step.text, step.from_title) = (text(), Some(text()));
            for tool in &mut step.resources {
                (tool.name, tool.purpose, tool.web) = (text(), text(), Some(text()));
            }
        }
        for citation in &mut finding.citations {
            (citation.clause, citation.document_title) = (text(), text());
            (citation.place, citation.anchor) = (text(), text());
        }
    }
    for group in &mut all.groups {
        (group.title, group.headline) = (text(), text());
    }
    for group in &mut all.questions {
        group.who_label = text();
        for question in &mut group.questions {
            question.question.text = text();
            question.clauses = vec![text()];
        }
    }
    for coverage in &mut all.coverage {
        coverage.text = text();
        coverage.prompts.iter_mut().for_each(|prompt| prompt.label = text());
    }
    for total in &mut all.totals {
        (total.label, total.noun, total.text) = (text(), text(), text());
    }
    for warning in &mut all.warnings {
        (warning.path, warning.message) = (text(), text());
    }
    all
}

/// The same with a point that only may be, and is not done.
pub(super) fn with_option(language: Language) -> Assessment {
    let mut all = sample(language);
    all.findings.push(Finding {
        requirement: "tweede-trekker".into(),
        group: Some("trekker".into()),
        obligation: Obligation::May,
        title: words(language, "Er is een tweede trekker", "There is a second lead"),
        outcome: Outcome::NotMet,
        outcome_label: words(language, "nee (mag, hoeft niet)", "no (optional)"),
        bounds: bounds(Degree::No, Degree::No),
        because_text: words(language, "Eén trekker", "One lead"),
        missing: Vec::new(),
        ..open(language, 10)
    });
    let tally = Tally { total: 1, not_met: 1, ..Tally::default() };
    all.totals.push(ObligationTotal {
        obligation: Obligation::May,
        label: words(language, "kan", "may"),
        noun: words(language, "mogelijkheden", "options"),
        tally,
        text: words(language, "Mogelijkheden (hoeft niet): 0 van 1", "Options (not required): 0 of 1"),
    });
    all
}

/// The same without parts.
pub(super) fn without_parts(language: Language) -> Assessment {
    let mut all = sample(language);
    all.groups.clear();
    all.findings.iter_mut().for_each(|finding| finding.group = None);
    all
}

/// An assessment in which every list is empty.
pub(super) fn empty(language: Language) -> Assessment {
    let mut all = sample(language);
    all.subject.evidence = None;
    all.rule_set.source = None;
    all.described_on = None;
    all.verdict = None;
    all.remarks.clear();
    all.totals.clear();
    all.groups.clear();
    all.findings.clear();
    all.questions.clear();
    all.coverage.clear();
    all.warnings.clear();
    all
}

/// All of them, in both languages.
pub(super) fn every() -> Vec<Assessment> {
    let long = "x".repeat(300);
    let combined = "e\u{301}é漢字 ".repeat(60);
    [Language::Dutch, Language::English]
        .into_iter()
        .flat_map(|language| {
            [
                sample(language),
                empty(language),
                with_text(language, HOSTILE),
                with_text(language, &long),
                with_text(language, &combined),
            ]
        })
        .collect()
}
