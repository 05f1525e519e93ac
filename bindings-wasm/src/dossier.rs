//! A dossier that was read: once, for as many assessments as one likes.

use crate::refusal::{refusal, without_places};
use kansrijk::domain::{Link, Vocabulary};
use kansrijk::{Diagnostics, Format, Input};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// A dossier in the hands of the core.
#[wasm_bindgen]
pub struct Dossier {
    pub(crate) inner: Arc<kansrijk::Dossier>,
    /// The text that the user wrote, to say where an answer stands that does not fit; nothing for what was an object.
    text: Option<String>,
}

#[wasm_bindgen]
impl Dossier {
    #[wasm_bindgen(js_name = fromJson)]
    pub fn from_json(text: String, is_text: bool) -> Result<Self, JsValue> {
        let dossier = kansrijk::Dossier::from_json(&text);
        let text = is_text.then_some(text);
        let dossier = dossier.map_err(|faults| match text {
            Some(_) => refusal(&faults),
            None => refusal(&without_places(&faults)),
        })?;
        Ok(Self { inner: Arc::new(dossier), text })
    }

    #[wasm_bindgen(getter)]
    pub fn id(&self) -> Option<String> {
        self.inner.id.clone()
    }

    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.inner.name.clone()
    }

    #[wasm_bindgen(getter)]
    pub fn subject(&self) -> String {
        self.inner.subject.term().id.to_owned()
    }

    #[wasm_bindgen(getter, js_name = describedOn)]
    pub fn described_on(&self) -> Option<String> {
        self.inner.described_on.map(|date| date.to_string())
    }

    /// The names of the files that it links to and of which nothing is known.
    #[wasm_bindgen(getter)]
    pub fn links(&self) -> Vec<String> {
        let name = |(_, link): (_, &Link)| if let Link::File(name) = link { Some(name.clone()) } else { None };
        self.inner.links().into_iter().filter_map(name).collect()
    }

    /// The same dossier, with another in the place of a file that it links to.
    #[wasm_bindgen(js_name = withLink)]
    pub fn with_link(&self, file: &str, linked: &Self) -> Self {
        let mut dossier = kansrijk::Dossier::clone(&self.inner);
        for link in dossier.links_mut() {
            if matches!(link, Link::File(name) if name == file) {
                *link = Link::Dossier(Arc::clone(&linked.inner));
            }
        }
        Self { inner: Arc::new(dossier), text: self.text.clone() }
    }

    #[wasm_bindgen(js_name = toJson)]
    pub fn to_json(&self) -> String {
        serde_json::to_string(&*self.inner).unwrap_or_default()
    }
}

impl Dossier {
    /// The faults that only an assessment finds, with their places in what the dossier was read from.
    pub(crate) fn refusal(&self, faults: Diagnostics) -> JsValue {
        let Some(text) = &self.text else { return refusal(&without_places(&faults)) };
        refusal(&faults.located(&Input { name: "", format: Format::Json, bytes: text.as_bytes() }))
    }
}
