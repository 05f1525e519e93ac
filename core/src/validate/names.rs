//! Ids, and everything that is referred to by its id.

use super::Checker;
use crate::{
    diagnostic::{Code, Diagnostic},
    domain::{FactType, ID_FORM, Question, Vocabulary, is_id},
    location::Path,
    ruleset::{CoverageDocument, NextStepDocument, RuleSetDocument},
};
use std::collections::BTreeSet;

/// The place of a requirement in [`RuleSetDocument::all_requirements`].
pub(super) fn requirement_place(document: &RuleSetDocument, id: &str) -> Option<usize> {
    document.all_requirements().position(|(_, requirement)| requirement.id == id)
}

impl Checker<'_> {
    /// The path of each requirement, in the order of [`RuleSetDocument::all_requirements`].
    pub(super) fn requirement_paths(&self) -> Vec<Path> {
        let root = Path::root();
        let own = (0..self.document.requirements.len()).map(|place| root.key("requirements").index(place));
        let groups = self.document.groups.iter().enumerate().flat_map(|(place, group)| {
            let path = root.key("groups").index(place).key("requirements");
            (0..group.requirements.len()).map(move |place| path.index(place))
        });
        own.chain(groups).collect()
    }

    /// The question with this id, of the register or of the rule set itself.
    pub(super) fn question(&self, id: &str) -> Option<&Question> {
        let own = self.document.questions.iter().find(|question| question.id == id);
        own.or_else(|| self.registers.questions.answer(id))
    }

    pub(super) fn check_names(&mut self) {
        let document = self.document;
        let root = Path::root();
        self.check_id(&document.id, &root.key("id"));
        let mut seen = BTreeSet::new();
        for ((_, requirement), path) in document.all_requirements().zip(self.requirement_paths()) {
            self.check_unique(&requirement.id, &path.key("id"), &mut seen, "requirement");
            if requirement.citations.is_empty() {
                let message = format!("the requirement `{}` cites no clause", requirement.id);
                let fault = Diagnostic::new(Code::RuleNoCitation, path.clone(), message);
                self.refuse(fault.help("every requirement says where its source says so: `citations: [L10.1]`"));
            }
            self.check_clauses(&requirement.citations, &path.key("citations"));
            self.check_clauses(&requirement.examples, &path.key("examples"));
            for (place, contrast) in requirement.contrast.iter().enumerate() {
                self.check_clause(&contrast.clause, &path.key("contrast").index(place).key("clause"));
            }
            for (place, remark) in requirement.remarks.iter().enumerate() {
                self.check_clauses(&remark.citations, &path.key("remarks").index(place).key("citations"));
            }
            self.check_next_steps(&requirement.next_steps, &path.key("next_steps"));
            if let Some(coverage) = &requirement.coverage {
                self.check_coverage(coverage, &path.key("coverage"));
            }
        }
        let mut groups = BTreeSet::new();
        for (place, group) in document.groups.iter().enumerate() {
            let path = root.key("groups").index(place);
            self.check_unique(&group.id, &path.key("id"), &mut groups, "group");
            self.check_clauses(&group.citations, &path.key("citations"));
            self.check_resources(&group.resources, &path.key("resources"));
            if let Some(coverage) = &group.coverage {
                self.check_coverage(coverage, &path.key("coverage"));
            }
        }
        for (key, validity) in [("valid_from", &document.valid_from), ("valid_to", &document.valid_to)] {
            if let Some(validity) = validity {
                self.check_clauses(&validity.citations, &root.key(key).key("citations"));
            }
        }
        if let Some(source) = &document.source
            && self.registers.source(source).is_none()
        {
            let known: Vec<&str> = self.registers.sources.iter().map(|source| source.id.as_str()).collect();
            let message = format!("unknown source document `{source}`");
            let fault = Diagnostic::new(Code::RuleUnknownSource, root.key("source"), message);
            let fault = fault.suggest(source, known.iter().copied());
            self.refuse(fault.help(format!("source documents: {}", known.join(", "))));
        }
        self.check_questions();
    }

    fn check_questions(&mut self) {
        let mut seen = BTreeSet::new();
        let registers = self.registers;
        for (place, question) in self.document.questions.iter().enumerate() {
            let path = Path::root().key("questions").index(place);
            self.check_unique(&question.id, &path.key("id"), &mut seen, "question");
            if registers.questions.answer(&question.id).is_some() {
                let message = format!("the question `{}` is in the shared register already", question.id);
                let fault = Diagnostic::new(Code::RuleDuplicateId, path.key("id"), message);
                self.refuse(fault.help("leave it out to use the shared one, or choose another id"));
            }
            self.check_clauses(&question.citations, &path.key("citations"));
            let is_choice = question.kind == crate::domain::AnswerTypeName::Choice;
            if is_choice == question.choices.is_empty() {
                let message = "`choices` goes with `type: choice`, and only with that";
                let fault = Diagnostic::new(Code::RuleInvalidValue, path.key("type"), message);
                self.refuse(fault.help(match is_choice {
                    true => "add `choices`, each with an `id`, `nl` and `en`",
                    false => "leave `choices` out, or write `type: choice`",
                }));
            }
        }
    }

    /// Every question of a rule set's own is asked by some condition.
    pub(super) fn check_questions_used(&mut self) {
        let text = crate::json::tree(self.document);
        let mut asked = BTreeSet::new();
        collect_answers(&text, &mut asked);
        for (place, question) in self.document.questions.iter().enumerate() {
            if !asked.contains(question.id.as_str()) {
                let path = Path::root().key("questions").index(place).key("id");
                let message = format!("no condition asks the question `{}`", question.id);
                self.refuse(Diagnostic::new(Code::RuleUnusedQuestion, path, message).help("use it, or leave it out"));
            }
        }
    }

    fn check_id(&mut self, id: &str, path: &Path) {
        if !is_id(id) {
            let fault = Diagnostic::new(Code::RuleInvalidValue, path.clone(), format!("`{id}` is no id"));
            self.refuse(fault.help(ID_FORM));
        }
    }

    pub(super) fn check_unique<'s>(&mut self, id: &'s str, path: &Path, seen: &mut BTreeSet<&'s str>, what: &str) {
        self.check_id(id, path);
        if !seen.insert(id) {
            let message = format!("the {what} `{id}` stands twice");
            self.refuse(
                Diagnostic::new(Code::RuleDuplicateId, path.clone(), message).help("give each an id of its own"),
            );
        }
    }

    pub(super) fn check_clauses(&mut self, clauses: &[String], path: &Path) {
        for (place, clause) in clauses.iter().enumerate() {
            self.check_clause(clause, &path.index(place));
        }
    }

    fn check_clause(&mut self, clause: &str, path: &Path) {
        let known = &self.registers.clauses;
        if !known.contains_key(clause) && !self.is_full() {
            let fault = Diagnostic::new(Code::RuleUnknownClause, path.clone(), format!("unknown clause `{clause}`"));
            let fault = fault.suggest(clause, known.keys().map(String::as_str));
            self.refuse(fault.help("a clause id is the letter of the document, the section and the number: `L10.1`"));
        }
    }

    fn check_next_steps(&mut self, steps: &[NextStepDocument], path: &Path) {
        for (place, step) in steps.iter().enumerate() {
            let path = path.index(place);
            self.check_clauses(&step.citations, &path.key("citations"));
            self.check_resources(&step.resources, &path.key("resources"));
            if let Some(from) = &step.from {
                self.check_id(from, &path.key("from"));
            }
        }
    }

    fn check_resources(&mut self, resources: &[String], path: &Path) {
        for (place, id) in resources.iter().enumerate() {
            if self.registers.resource(id).is_none() && !self.is_full() {
                let known = self.registers.resources.iter().map(|resource| resource.id.as_str());
                let fault =
                    Diagnostic::new(Code::RuleUnknownResource, path.index(place), format!("unknown resource `{id}`"));
                let fault = fault.suggest(id, known);
                self.refuse(fault.help("resources are the tools that the source documents name"));
            }
        }
    }

    fn check_coverage(&mut self, coverage: &CoverageDocument, path: &Path) {
        let Some(list) = self.list(&coverage.list, &path.key("list")) else { return };
        let words = match self.field(list, &coverage.field, &path.key("field")) {
            Some((_, FactType::One(words) | FactType::Set(words))) => words,
            Some(_) => {
                let message = format!("`{}` of `{}` has no words", coverage.field, list.term().id);
                let fault = Diagnostic::new(Code::RuleTest, path.key("field"), message);
                self.refuse(fault.help("coverage shows which words of a field are there: name a field with words"));
                return;
            }
            None => return,
        };
        for (place, prompt) in coverage.prompts.iter().enumerate() {
            let path = path.key("prompts").index(place);
            self.check_clauses(&prompt.citations, &path.key("citations"));
            for (place, word) in prompt.values.iter().enumerate() {
                if words.position(word).is_none() && !self.is_full() {
                    self.unknown_word(word, &words, &path.key("values").index(place));
                }
            }
        }
    }
}

fn collect_answers<'v>(value: &'v serde_json::Value, asked: &mut BTreeSet<&'v str>) {
    match value {
        serde_json::Value::Object(map) => {
            asked.extend(map.get("answer").and_then(serde_json::Value::as_str));
            map.values().for_each(|value| collect_answers(value, asked));
        }
        serde_json::Value::Array(items) => items.iter().for_each(|value| collect_answers(value, asked)),
        _ => {}
    }
}
