//! A rule set that is ready to assess by.

use crate::dossier::Dossier;
use crate::options::{day, language, options};
use crate::refusal::{refusal, without_places};
use kansrijk::assessment::{Applies, DegreeBounds, Outcome, Timing};
use kansrijk::domain::Vocabulary;
use kansrijk::{Findings, PartialDate, Program, Row};
use serde::Serialize;
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A row with the requirement that it is of.
#[derive(Serialize)]
struct NamedRow<'a> {
    requirement: &'a str,
    applies: Applies,
    outcome: Outcome,
    bounds: DegreeBounds,
    missing: u32,
    disputed: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    timing: Option<Timing>,
}

impl<'a> NamedRow<'a> {
    fn of((requirement, row): (&'a str, &Row)) -> Self {
        let Row { applies, bounds, missing, disputed, timing } = *row;
        Self { requirement, applies, outcome: row.outcome(), bounds: bounds.into(), missing, disputed, timing }
    }
}

/// A rule set in the hands of the core.
#[wasm_bindgen]
pub struct RuleSet {
    pub(crate) inner: Arc<Program>,
}

#[wasm_bindgen]
impl RuleSet {
    pub fn builtin(id: &str, as_of: Option<String>) -> Result<Self, JsValue> {
        let program = match day(as_of.as_deref())? {
            Some(day) => kansrijk::builtin_at(id, day),
            None => kansrijk::builtin(id),
        };
        program.map(Self::of).map_err(|faults| refusal(&faults))
    }

    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: &str, is_text: bool) -> Result<Self, JsValue> {
        let refuse = |faults| if is_text { refusal(&faults) } else { refusal(&without_places(&faults)) };
        Program::from_json(text).map(Self::of).map_err(refuse)
    }

    /// All built-in rule sets about what a dossier is about, in force on the day.
    pub fn applicable(dossier: &Dossier, as_of: Option<String>) -> Result<Vec<Self>, JsValue> {
        let day = day(as_of.as_deref())?.or_else(|| dossier.inner.described_on.map(PartialDate::last_day));
        let all = kansrijk::builtin_for(dossier.inner.subject, day).map_err(|faults| refusal(&faults))?;
        Ok(all.programs.into_iter().map(|inner| Self { inner }).collect())
    }

    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.inner.document().id.clone()
    }

    #[wasm_bindgen(getter)]
    pub fn version(&self) -> String {
        self.inner.document().version.clone()
    }

    #[wasm_bindgen(getter)]
    pub fn subject(&self) -> String {
        self.inner.document().subject.term().id.to_owned()
    }

    #[wasm_bindgen(getter)]
    pub fn requirements(&self) -> Vec<String> {
        self.inner.document().all_requirements().map(|(_, one)| one.id.clone()).collect()
    }

    pub fn title(&self, lang: &str) -> Result<String, JsValue> {
        Ok(self.inner.document().title.get(language(lang)?).to_owned())
    }

    pub fn about(&self, lang: &str) -> Result<String, JsValue> {
        Ok(self.inner.document().about.get(language(lang)?).to_owned())
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self.inner.document()).unwrap_or_default()
    }

    pub fn questionnaire(&self, lang: &str) -> Result<String, JsValue> {
        Ok(serde_json::to_string(&self.inner.questionnaire(language(lang)?)).unwrap_or_default())
    }

    pub fn assess(&self, dossier: &Dossier, as_of: Option<String>, lang: &str) -> Result<String, JsValue> {
        let assessed = self.inner.assess(&dossier.inner, &options(as_of.as_deref(), lang)?);
        assessed.map(|one| one.to_json_compact()).map_err(|faults| dossier.refusal(faults))
    }

    /// How each requirement stands, without a word; as JSON.
    pub fn rows(&self, dossier: &Dossier, as_of: Option<String>) -> Result<String, JsValue> {
        let as_of = day(as_of.as_deref())?;
        let rows = self.inner.rows(&dossier.inner, as_of, &mut Findings::new());
        let (_, rows) = rows.map_err(|faults| dossier.refusal(faults))?;
        let requirements = self.inner.document().all_requirements().map(|(_, one)| one.id.as_str());
        let rows: Vec<NamedRow> = requirements.zip(&rows).map(NamedRow::of).collect();
        Ok(serde_json::to_string(&rows).unwrap_or_default())
    }

    /// The same rule set, with others to refer to.
    #[wasm_bindgen(js_name = withRuleSets)]
    pub fn with_rule_sets(&self, others: Vec<Self>) -> Self {
        let others = others.iter().map(|other| Program::clone(&other.inner));
        Self::of(Program::clone(&self.inner).with_rule_sets(others))
    }

    /// Another hold on it: what takes a list of rule sets takes them for good.
    pub fn shared(&self) -> Self {
        Self { inner: Arc::clone(&self.inner) }
    }
}

impl RuleSet {
    fn of(program: Program) -> Self {
        Self { inner: Arc::new(program) }
    }
}
