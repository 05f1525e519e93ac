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
    Receipt {
        engine: concat!("kansrijk ", env!("CARGO_PKG_VERSION")).to_owned(),
        schema: SCHEMA.to_owned(),
        rule_set: NamedHash { id: document.id.clone(), sha256: sha256("kansrijk-rule-set/1", document) },
        rule_set_version: document.version.clone(),
        tables: vec![
            table("document-functions", &tables.document_functions),
            table("lead-functions", &tables.lead_functions),
            table("partner-domains", &tables.partner_domains),
        ],
        dossier: sha256("kansrijk-dossier/1", dossier),
        as_of: as_of.to_string(),
        lang: language.term().id.to_owned(),
    }
}
