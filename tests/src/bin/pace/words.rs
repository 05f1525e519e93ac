//! What the tables of the rules come to for the requirements of `minimale-eisen`, as other engines need it.

use kansrijk::domain::{DocumentFunction, DocumentType, Domain, PartnerKind, Table, Vocabulary};
use serde_json::{Map, Value, json};

/// The words that certainly, and those that possibly, stand for what is asked: a line of JSON.
pub fn words() -> String {
    let tables = &kansrijk::registers().expect("they are built in").tables;
    let domain = |asked: &[Domain]| leading_to::<PartnerKind, _>(&tables.partner_domains, asked);
    let function = |asked| leading_to::<DocumentType, _>(&tables.document_functions, &[asked]);
    json!({
        "medical": domain(&[Domain::Medical]),
        "social": domain(&[Domain::Social]),
        "medical_or_social": domain(&[Domain::Medical, Domain::Social]),
        "plan": function(DocumentFunction::ActionPlan),
        "agreement": function(DocumentFunction::Agreement),
    })
    .to_string()
}

fn leading_to<From: Vocabulary, To: Vocabulary>(table: &Table, asked: &[To]) -> Value {
    let asked = asked.iter().fold(0, |bits, word| bits | 1 << word.index());
    let (certainly, possibly) = table.leading_to(asked, From::IDS.len());
    let of = |bits: u64| {
        let named = From::IDS.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
        Value::from_iter(named.map(|(_, id)| *id))
    };
    Value::Object(Map::from_iter([("certainly".to_owned(), of(certainly)), ("possibly".to_owned(), of(possibly))]))
}
