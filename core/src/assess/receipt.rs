//! The receipt of an assessment.

use super::canonical::sha256;
use crate::{
    assessment::{NamedHash, Receipt, SCHEMA},
    compile::Program,
    domain::{Day, Dossier, Language, Table, Vocabulary},
};

pub(super) fn receipt(program: &Program, dossier: &Dossier, as_of: Day, language: Language) -> Receipt {
    let document = program.document();
    let tables = &program.rules().registers().tables;
    let table = |id: &str, table: &Table| NamedHash { id: id.to_owned(), sha256: sha256("kansrijk-table/1", table) };
    let rule_set = |program: &Program| {
        let document = program.document();
        NamedHash { id: document.id.clone(), sha256: sha256("kansrijk-rule-set/1", document) }
    };
    let mut referred: Vec<NamedHash> =
        program.refers_to().filter_map(|id| program.other(id, as_of)).map(rule_set).collect();
    referred.sort_by(|one, other| one.id.cmp(&other.id));
    let linked = dossier.links().into_iter().filter_map(|(path, link)| {
        Some(NamedHash { id: path.to_string(), sha256: sha256(Dossier::SCHEMA, link.dossier()?) })
    });
    let linked = linked.collect();
    Receipt {
        engine: concat!("kansrijk ", env!("CARGO_PKG_VERSION")).to_owned(),
        schema: SCHEMA.to_owned(),
        rule_set: rule_set(program),
        rule_set_version: document.version.clone(),
        tables: vec![
            table("document-functions", &tables.document_functions),
            table("lead-functions", &tables.lead_functions),
            table("partner-domains", &tables.partner_domains),
        ],
        referred,
        dossier: sha256(Dossier::SCHEMA, dossier),
        linked,
        as_of: as_of.to_string(),
        lang: language.term().id.to_owned(),
    }
}
