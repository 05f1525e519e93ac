//! The receipt of an assessment.

use super::canonical::sha256;
use crate::{
    assessment::{NamedHash, Receipt, SCHEMA},
    compile::Program,
    domain::{Day, Dossier, Language, Tables, Vocabulary},
};

pub(super) fn receipt(program: &Program, dossier: &Dossier, as_of: Day, language: Language) -> Receipt {
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
        rule_set_version: program.document().version.clone(),
        tables: tables(program),
        referred,
        dossier: sha256(Dossier::SCHEMA, dossier),
        linked,
        as_of: as_of.to_string(),
        lang: language.term().id.to_owned(),
    }
}

fn rule_set(program: &Program) -> NamedHash {
    let document = program.document();
    let sha256 = program.hashes.rule_set.get_or_init(|| sha256("kansrijk-rule-set/1", document)).clone();
    NamedHash { id: document.id.clone(), sha256 }
}

fn tables(program: &Program) -> Vec<NamedHash> {
    let Tables { document_functions, lead_functions, partner_domains } = &program.rules().registers().tables;
    let tables = [document_functions, lead_functions, partner_domains];
    let hashes = program.hashes.tables.get_or_init(|| tables.map(|table| sha256("kansrijk-table/1", table)));
    let ids = ["document-functions", "lead-functions", "partner-domains"];
    ids.into_iter().zip(hashes).map(|(id, sha256)| NamedHash { id: id.to_owned(), sha256: sha256.clone() }).collect()
}
