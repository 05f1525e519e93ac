//! What is not known yet: the questions that matter, by who can answer them.

use super::{Item, Kind, Mark, Note, Part, Section, summary::Summary, summary::section};
use crate::{
    assessment::{OpenQuestion, QuestionText},
    render::phrases::{Phrases, sentence},
};

/// So many questions to one person come first: as many as one conversation can hold.
const QUESTIONS_FIRST: usize = 5;

impl Summary<'_> {
    pub(super) fn questions(self) -> Option<Section> {
        let parts = self.question_parts(0, QUESTIONS_FIRST);
        (!parts.is_empty()).then(|| section(Kind::Questions, self.words.questions, parts))
    }

    pub(super) fn more_questions(self) -> Option<Section> {
        let parts = self.question_parts(QUESTIONS_FIRST, usize::MAX);
        let count = parts.iter().map(|part| part.items.len()).sum();
        (count > 0).then(|| section(Kind::MoreQuestions, &self.phrases.more_questions(count), parts))
    }

    /// The questions from one place to another of each who can answer them.
    fn question_parts(self, from: usize, to: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        for group in &self.assessment.questions {
            let questions = group.questions.iter().take(to).skip(from);
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
        let place = self.phrases.fill_in(&open.paths).map(Note::detail);
        Item {
            mark: Some(Mark::QUESTION),
            text: open.question.text.clone(),
            label: None,
            notes: question_notes(&open.question, self.phrases).into_iter().chain(place).collect(),
            clauses: open.clauses.clone(),
            target: target.and_then(|id| findings.iter().position(|finding| finding.requirement == *id)),
        }
    }
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
