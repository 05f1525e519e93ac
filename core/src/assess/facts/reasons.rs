//! Facts that decide, and facts on which statements differ.

use super::{Asked, Facts, Lacks};
use crate::{
    assess::{asking::fact_name, words::capital},
    assessment::{Because, Disputed, DisputedStatement, TableNote},
    domain::{ListName, Progress, Shown, Vocabulary},
    evaluate::FactId,
    truth::{Degree, Truth},
};
use serde_json::Value;

impl Facts<'_> {
    /// A fact that decides.
    pub(in crate::assess) fn because(&self, fact: FactId, asked: &Asked) -> Because {
        let table = self.table(fact, asked);
        Because {
            path: self.path(fact),
            value: self.value(fact),
            text: self.text(fact, table.as_ref()),
            table,
            evidence: self.evidence(fact),
        }
    }

    fn value(&self, fact: FactId) -> Value {
        match fact {
            FactId::List(list) => {
                let list = self.dossier.list(list);
                Value::from(list.len() as u64 + u64::from(list.unnamed()))
            }
            FactId::Item(..) => Value::Bool(true),
            _ => {
                let mut values: Vec<Value> = self.statements(fact).iter().map(|one| json(&one.value)).collect();
                if values.len() == 1 { values.remove(0) } else { Value::Array(values) }
            }
        }
    }

    /// The facts that are asked for in words: each item once with all that is said of it, then which lists hold no
    /// more. Where all that counts is what it made apply, every fact is told.
    pub(in crate::assess) fn because_text(
        &self,
        facts: &[FactId],
        because: &[Because],
        asked: &Asked,
        lacks: &Lacks,
    ) -> String {
        let mut items: Vec<(ListName, u16, Vec<String>)> = Vec::new();
        let (mut plain, mut closed) = (Vec::new(), Vec::new());
        let tell_all = !facts.iter().any(|fact| asked.asks(*fact));
        let told = |fact: &FactId| tell_all || asked.asks(*fact);
        for (fact, because) in facts.iter().zip(because).filter(|(fact, _)| told(fact)) {
            match *fact {
                FactId::List(list) => {
                    let lacking = lacks.of(list).filter(|_| !self.dossier.list(list).is_empty());
                    let text = lacking.map(|one| self.words.lacking_list(list.term().label(self.words.0), one));
                    closed.push(text.unwrap_or_else(|| because.text.clone()));
                }
                FactId::Item(list, index) | FactId::Field(list, index, _) => {
                    let detail = self.detail(*fact, because.table.as_ref());
                    match items.iter_mut().find(|(known, place, _)| (*known, *place) == (list, index)) {
                        Some((.., details)) => details.extend(detail),
                        None => items.push((list, index, detail.into_iter().collect())),
                    }
                }
                FactId::Fact(_) | FactId::Answer(_) => plain.push(because.text.clone()),
            }
        }
        let named = self.items_text(items).into_iter();
        let sentence = |texts: Vec<String>| {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            capital(&self.words.list(&texts))
        };
        // A question with its answer is a sentence of its own, and so is what a list holds no more of.
        let others = plain.iter().chain(&closed).map(|text| capital(text));
        let sentences = [sentence(named.collect())].into_iter().chain(others);
        let sentences: Vec<String> = sentences.filter(|sentence| !sentence.is_empty()).collect();
        sentences.join(". ")
    }

    /// The items with what is said of them; of many of one list their number says enough.
    fn items_text(&self, items: Vec<(ListName, u16, Vec<String>)>) -> Vec<String> {
        let of = |list: ListName| items.iter().filter(|(own, ..)| *own == list).count();
        let mut texts: Vec<String> = Vec::new();
        for (list, index, details) in &items {
            let text = match of(*list) {
                many if many > MANY => format!("{many} {}", list.term().label(self.words.0)),
                _ => with_details(&self.item_name(*list, *index), details),
            };
            if texts.last() != Some(&text) {
                texts.push(text);
            }
        }
        texts
    }

    fn text(&self, fact: FactId, table: Option<&TableNote>) -> String {
        match fact {
            FactId::Field(list, index, _) | FactId::Item(list, index) => {
                // Alone, all that a table says of it is told; in a sentence what is certain is enough.
                let name = self.item_name(list, index);
                let detail = table.map(|table| self.beside(&name, table)).or_else(|| self.detail(fact, None));
                with_details(&name, detail.as_slice())
            }
            FactId::List(list) => {
                let items = self.dossier.list(list);
                self.words.closed_list(list.term().label(self.words.0), items.len() + items.unnamed() as usize)
            }
            FactId::Fact(number) => {
                let question = self.register_text(fact_name(number), "").unwrap_or_default();
                format!("{question} {}", capital(&self.values(fact))).trim_start().to_owned()
            }
            FactId::Answer(slot) => {
                format!("{} {}", self.question_text(self.answer_id(slot)), capital(&self.values(fact)))
            }
        }
    }

    fn values(&self, fact: FactId) -> String {
        let texts: Vec<String> = self.statements(fact).iter().map(|one| self.words.value(&one.value)).collect();
        texts.join(self.words.pick(" of ", " or "))
    }

    /// What a field says of its item, where the name of the item does not say it.
    fn detail(&self, fact: FactId, table: Option<&TableNote>) -> Option<String> {
        let FactId::Field(list, index, field) = fact else { return None };
        let detail = match (table, self.labelled(list, field, fact)) {
            (Some(table), _) => self.certainly(list, field, table).unwrap_or_else(|| table.text.clone()),
            (None, Some(text)) => text,
            (None, None) => self.values(fact),
        };
        let detail = self.verdict_title(field).map_or(detail.clone(), |title| format!("{title}: {detail}"));
        (!detail.is_empty() && detail != self.item_name(list, index)).then_some(detail)
    }

    /// A degree of an item, with the name of what it is a degree of: "niet erkend".
    fn labelled(&self, list: ListName, field: u8, fact: FactId) -> Option<String> {
        let path = format!("{}.{}", list.term().id, self.field(list, field)?.name);
        let question = self.program.rules().registers().questions.field(&path, self.dossier.subject)?;
        let label = question.label.as_ref()?.get(self.words.0);
        let degree = |value: &Shown| match value {
            Shown::Degree(truth) => Some(self.words.so(label, *truth)),
            _ => None,
        };
        let texts: Option<Vec<String>> = self.statements(fact).iter().map(|one| degree(&one.value)).collect();
        texts.filter(|texts| !texts.is_empty()).map(|texts| texts.join(self.words.pick(" of ", " or ")))
    }

    /// A fact on which statements differ.
    pub(in crate::assess) fn disputed(&self, fact: FactId) -> Disputed {
        let text = match fact {
            FactId::Field(list, index, field) => {
                let asked = format!("{}.{}", list.term().id, self.field(list, field).map_or("", |field| field.name));
                self.register_text(&asked, &self.item_in_question(list, index))
                    .unwrap_or_else(|| self.item_name(list, index))
            }
            FactId::Answer(slot) => self.question_text(self.answer_id(slot)),
            FactId::Fact(number) => self.register_text(fact_name(number), "").unwrap_or_else(|| self.path(fact)),
            other => self.register_text(&self.path(other), "").unwrap_or_else(|| self.path(other)),
        };
        let statements = self.statements(fact).into_iter().map(|statement| DisputedStatement {
            value: json(&statement.value),
            text: self.words.value(&statement.value),
            evidence: statement.evidence.cloned(),
        });
        Disputed { path: self.path(fact), text, statements: statements.collect() }
    }
}

/// More items than this of one list are not all told in a sentence.
const MANY: usize = 4;

/// "Verloskundigenpraktijk (medisch)"; details that hold brackets themselves stand behind a colon: "Verloskundigenpraktijk:
/// binnenring (kerngroep)".
fn with_details(name: &str, details: &[String]) -> String {
    match details {
        [] => name.to_owned(),
        [detail] if detail == name => name.to_owned(),
        _ if details.iter().any(|detail| detail.contains('(')) => format!("{name}: {}", details.join(", ")),
        _ => format!("{name} ({})", details.join(", ")),
    }
}

/// A value as it stands in the contract.
fn json(value: &Shown) -> Value {
    match value {
        Shown::Words(terms) if terms.len() == 1 => Value::from(terms.first().map_or("", |term| term.id)),
        Shown::Words(terms) => terms.iter().map(|term| term.id).collect(),
        Shown::Degree(truth) => degree(*truth, Degree::id),
        Shown::Progress(truth) => degree(*truth, Progress::word),
        Shown::Number(number) => Value::from(*number),
        Shown::Date(date) => Value::from(date.to_string()),
        Shown::Text(text) => Value::from(text.clone()),
    }
}

fn degree(truth: Truth, word: fn(Degree) -> &'static str) -> Value {
    match truth.definite() {
        Some(degree) => Value::from(word(degree)),
        // Dossiers write bounds as plain degrees.
        None => serde_json::json!({ "at_least": truth.at_least().id(), "at_most": truth.at_most().id() }),
    }
}
