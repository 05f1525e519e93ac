//! The sections that a reader sees first.

use super::{Item, Kind, Note, Part, Section, Weight, clauses};
use crate::{
    assessment::{Applies, Assessment, Because, Coverage, Finding, OpenQuestion, Outcome, Prompt, QuestionText},
    domain::Basis,
    render::{
        phrases::{Phrases, capital, sentence},
        words::{self, Words},
    },
    ruleset::Obligation,
};

/// So many questions come first: as many as one conversation can hold.
const QUESTIONS_FIRST: usize = 5;

/// Up to this many points that do not apply stand apart, each with its reason; more stand together.
const NOT_APPLICABLE_APART: usize = 3;

#[derive(Clone, Copy)]
pub(super) struct Summary<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) phrases: Phrases,
    pub(super) words: &'static Words,
}

impl<'a> Summary<'a> {
    /// What the dossier settles, each with the sentence that decides it; also what it settles in part.
    pub(super) fn established(self) -> Section {
        // Of what is not known yet only what certainly applies, and is known in part.
        let in_part = |finding: &Finding| finding.applies == Applies::Yes && !finding.because_text.is_empty();
        let shown = |finding: &Finding| finding.outcome != Outcome::Unknown || in_part(finding);
        let findings = self.assessment.findings.iter().enumerate().filter(|(_, finding)| shown(finding));
        let (away, mut settled): (Vec<_>, Vec<_>) =
            findings.partition(|(_, finding)| finding.outcome == Outcome::NotApplicable);
        // What is settled goes before what is known in part.
        settled.sort_by_key(|(_, finding)| finding.outcome == Outcome::Unknown);
        let mut items: Vec<Item> = settled.into_iter().map(|(place, finding)| self.finding(place, finding)).collect();
        if away.len() <= NOT_APPLICABLE_APART {
            items.extend(away.into_iter().map(|(place, finding)| self.finding(place, finding)));
        } else {
            let away: Vec<&Finding> = away.into_iter().map(|(_, finding)| finding).collect();
            items.push(self.not_applicable(&away));
        }
        told_once(&mut items);
        let notes = if items.is_empty() { vec![Note::plain(self.words.nothing_established)] } else { Vec::new() };
        section(Kind::Established, self.words.established, vec![Part { notes, items, ..Part::default() }])
    }

    /// What does not apply, together: for each reason the points that it concerns.
    fn not_applicable(self, away: &[&Finding]) -> Item {
        let mut reasons: Vec<(&str, Vec<&str>)> = Vec::new();
        for finding in away {
            let reason = finding.because_text.as_str();
            match reasons.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, titles)) => titles.push(&finding.title),
                None => reasons.push((reason, vec![&finding.title])),
            }
        }
        let note = |(reason, titles): (&str, Vec<&str>)| {
            Note::plain(format!("{} {}", sentence(reason), sentence(&titles.join("; "))).trim_start().to_owned())
        };
        Item {
            mark: Some(Outcome::NotApplicable),
            text: capital(words::outcome(self.phrases.0, Outcome::NotApplicable)),
            notes: reasons.into_iter().map(note).collect(),
            ..Item::default()
        }
    }

    fn finding(self, place: usize, finding: &Finding) -> Item {
        let mut notes = Vec::new();
        let mut reason = sentence(&finding.because_text);
        let of_ours = |because: &&Because| because.table.as_ref().is_some_and(|table| table.basis == Basis::Own);
        let own: Vec<&str> = finding.because.iter().filter(of_ours).map(|because| because.text.as_str()).collect();
        if !own.is_empty() {
            let own = format!("{}: {}", self.words.own_reading, own.join("; "));
            reason = format!("{reason} {}", sentence(&own)).trim().to_owned();
        }
        if !reason.is_empty() {
            notes.push(Note::plain(reason));
        }
        let evidence = finding.because.iter().flat_map(|because| &because.evidence);
        let said = evidence.filter_map(|evidence| {
            let text = self.phrases.ground(evidence)?;
            // A remark on the ground is part of the reason; where the ground stands is for a report in full.
            Some(if evidence.note.is_some() { Note::plain(text) } else { Note::detail(text) })
        });
        for note in said {
            if !notes.iter().any(|other: &Note| other.text == note.text) {
                notes.push(note);
            }
        }
        if let Some(timing) = &finding.timing {
            notes.push(Note::plain(sentence(&timing.text)));
        }
        notes.extend(finding.remarks.iter().map(|remark| Note::quiet(sentence(&remark.text))));
        Item {
            mark: Some(finding.outcome),
            text: finding.title.clone(),
            label: Some(finding.outcome_label.clone()),
            notes,
            clauses: clauses(&finding.citations),
            target: Some(place),
        }
    }

    /// One line for each principle, theme or step.
    pub(super) fn parts(self) -> Option<Section> {
        let groups = &self.assessment.groups;
        let item = |group: &crate::assessment::Group| Item {
            mark: group.outcome,
            text: sentence(&group.headline),
            clauses: clauses(&group.citations),
            ..Item::default()
        };
        let items = groups.iter().map(item).collect();
        (!groups.is_empty()).then(|| section(Kind::Parts, self.words.parts, vec![Part { items, ..Part::default() }]))
    }

    /// Each fact on which statements differ, once, with what is said of it.
    pub(super) fn disputed(self) -> Option<Section> {
        let mut seen: Vec<&str> = Vec::new();
        let mut items = Vec::new();
        for (place, finding) in self.assessment.findings.iter().enumerate() {
            for disputed in &finding.disputed {
                if seen.contains(&disputed.path.as_str()) {
                    continue;
                }
                seen.push(&disputed.path);
                let said = disputed.statements.iter().map(|statement| Note::plain(self.phrases.statement(statement)));
                items.push(Item {
                    text: capital(&disputed.text),
                    notes: said.collect(),
                    clauses: clauses(&finding.citations),
                    target: Some(place),
                    ..Item::default()
                });
            }
        }
        (!items.is_empty())
            .then(|| section(Kind::Disputed, self.words.disputed, vec![Part { items, ..Part::default() }]))
    }

    pub(super) fn questions(self) -> Option<Section> {
        let parts = self.question_parts(0, QUESTIONS_FIRST);
        (!parts.is_empty()).then(|| section(Kind::Questions, self.words.questions, parts))
    }

    pub(super) fn more_questions(self) -> Option<Section> {
        let parts = self.question_parts(QUESTIONS_FIRST, usize::MAX);
        let count = parts.iter().map(|part| part.items.len()).sum();
        (count > 0).then(|| section(Kind::MoreQuestions, &self.phrases.more_questions(count), parts))
    }

    /// The questions from one place to another, by who can answer them.
    fn question_parts(self, from: usize, to: usize) -> Vec<Part> {
        let mut place = 0..;
        let mut parts = Vec::new();
        for group in &self.assessment.questions {
            let questions = group.questions.iter().filter(|_| place.next().is_some_and(|n| (from..to).contains(&n)));
            let items: Vec<Item> = questions.map(|question| self.question(question)).collect();
            if !items.is_empty() {
                let who = group.who_label.trim();
                let heading = (!who.is_empty()).then(|| self.phrases.ask(who));
                parts.push(Part { heading, items, ..Part::default() });
            }
        }
        parts
    }

    fn question(self, open: &OpenQuestion) -> Item {
        let findings = &self.assessment.findings;
        let target = open.requirements.first();
        Item {
            mark: Some(Outcome::Unknown),
            text: open.question.text.clone(),
            label: None,
            notes: question_notes(&open.question, self.phrases),
            clauses: open.clauses.clone(),
            target: target.and_then(|id| findings.iter().position(|finding| finding.requirement == *id)),
        }
    }

    /// The first step of the first must that is certainly not met, else of the first that is not known; without a must
    /// the same of what should, then of what may be.
    pub(super) fn next_step(self) -> Option<Section> {
        let open = [Outcome::NotMet, Outcome::PartlyMet, Outcome::Unknown];
        let of = |obligation: Obligation, outcome: Outcome| {
            let all = self.assessment.findings.iter().enumerate();
            // Something that may not even apply is no first step.
            let all = all.filter(|(_, finding)| finding.applies == Applies::Yes);
            all.filter(move |(_, finding)| finding.obligation == obligation && finding.outcome == outcome)
                .find_map(|(place, finding)| Some((place, finding, finding.next_steps.first()?)))
        };
        let (place, finding, step) = Obligation::ALL
            .into_iter()
            .find_map(|obligation| open.into_iter().find_map(|outcome| of(obligation, outcome)))?;
        let mut notes =
            vec![Note::plain(format!("{}: {} ({})", self.words.belongs_to, finding.title, finding.outcome_label))];
        notes.extend(step.resources.iter().take(1).map(|tool| Note::plain(self.phrases.tool(tool))));
        notes.extend(step.resources.iter().skip(1).map(|tool| Note::detail(self.phrases.tool(tool))));
        if let Some(from) = self.phrases.origin(step) {
            notes.push(Note::quiet(from));
        }
        let item = Item {
            text: sentence(&step.text),
            notes,
            clauses: clauses(&step.citations),
            target: Some(place),
            ..Item::default()
        };
        Some(section(Kind::NextStep, self.words.next_step, vec![Part { items: vec![item], ..Part::default() }]))
    }

    /// Who is there, and who could be asked.
    pub(super) fn coverage(self) -> Option<Section> {
        let all = &self.assessment.coverage;
        let table = all.iter().all(|one| one.list == "partners");
        let parts: Vec<Part> = all.iter().map(|one| self.covered(one, all.len() > 1)).collect();
        let heading = if table { self.words.at_the_table } else { self.words.to_think_of };
        (!parts.is_empty()).then(|| section(Kind::Coverage, heading, parts))
    }

    fn covered(self, coverage: &Coverage, titled: bool) -> Part {
        let partners = coverage.list == "partners";
        let labels = |wanted: &dyn Fn(&Prompt) -> bool| {
            let labels: Vec<&str> =
                coverage.prompts.iter().filter(|prompt| wanted(prompt)).map(|one| one.label.as_str()).collect();
            labels.join(if labels.iter().any(|label| label.contains(',')) { "; " } else { ", " })
        };
        let yes = labels(&|prompt| prompt.there == Applies::Yes);
        let in_view = labels(&|prompt| prompt.in_view);
        let maybe = labels(&|prompt| prompt.there == Applies::Maybe && !prompt.in_view);
        let no = labels(&|prompt| prompt.there == Applies::No && !prompt.in_view);
        let phrases = self.phrases;
        let what = coverage.text.trim().trim_end_matches('.');
        let what = if what.is_empty() { String::new() } else { format!(" ({what})") };
        let mut notes = Vec::new();
        // Of partners the number says something; of other things which of them are there does.
        if partners || yes.is_empty() {
            notes.push(Note::plain(phrases.named(partners, coverage.named, coverage.open)));
        }
        if !yes.is_empty() {
            let text = phrases.there(&yes);
            notes.push(if partners { Note::detail(text) } else { Note::plain(text) });
        }
        if !in_view.is_empty() {
            notes.push(Note::plain(phrases.in_view(&in_view)));
        }
        if !no.is_empty() {
            let what = if maybe.is_empty() { what.as_str() } else { "" };
            notes.push(Note::plain(phrases.not_there(partners, &format!("{no}{what}"))));
        }
        if !maybe.is_empty() {
            notes.push(Note::plain(phrases.perhaps_there(partners, &format!("{maybe}{what}"))));
        }
        Part { heading: titled.then(|| self.title_of(&coverage.beside)), notes, ..Part::default() }
    }

    /// The name of the requirement or group with this id.
    fn title_of(self, id: &str) -> String {
        let group = self.assessment.groups.iter().find(|group| group.id == id).map(|group| &group.title);
        let finding = self.assessment.findings.iter().find(|finding| finding.requirement == id);
        group.or(finding.map(|finding| &finding.title)).cloned().unwrap_or_else(|| id.to_owned())
    }

    /// What was odd in the dossier without being wrong.
    pub(super) fn oddities(self) -> Option<Section> {
        let warnings = &self.assessment.warnings;
        let item = |warning: &crate::assessment::Warning| Item {
            text: capital(&warning.message),
            clauses: vec![warning.path.clone()].into_iter().filter(|path| !path.is_empty()).collect(),
            ..Item::default()
        };
        let items = warnings.iter().map(item).collect();
        (!warnings.is_empty())
            .then(|| section(Kind::Oddities, self.words.oddities, vec![Part { items, ..Part::default() }]))
    }
}

/// Leaves a remark where it stands first: what holds for several points is told once.
fn told_once(items: &mut [Item]) {
    let mut told: Vec<String> = Vec::new();
    for item in items {
        item.notes.retain(|note| {
            let again = note.weight == Weight::Quiet && told.contains(&note.text);
            if note.weight == Weight::Quiet && !again {
                told.push(note.text.clone());
            }
            !again
        });
    }
}

pub(super) fn section(kind: Kind, heading: &str, parts: Vec<Part>) -> Section {
    Section { kind, heading: heading.to_owned(), parts }
}

/// Why a question is asked, and the answers to choose from: for a report in full.
pub(super) fn question_notes(question: &QuestionText, phrases: Phrases) -> Vec<Note> {
    let why = question.why.iter().map(|why| Note::detail(sentence(why)));
    let answers: Vec<&str> = question.answers.iter().map(|answer| answer.label.as_str()).collect();
    let answers = (!answers.is_empty())
        .then(|| Note::detail(format!("{}: {}", phrases.words().answers, sentence_tail(&answers, phrases))));
    why.chain(answers).collect()
}

fn sentence_tail(answers: &[&str], phrases: Phrases) -> String {
    match answers {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), phrases.words().or),
    }
}
