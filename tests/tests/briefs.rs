//! What a console shows of the examples: an assessment in a few lines.

use kansrijk::{Dossier, Language, Options, domain::Link};
use std::{fs, path::Path, sync::Arc};

/// The dossier of this name, with those that it links to.
fn example(name: &str) -> Dossier {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let read = |name: &str| Dossier::from_yaml(&fs::read_to_string(folder.join(name)).expect("text")).expect("valid");
    let mut dossier = read(name);
    for link in dossier.links_mut() {
        if let Link::File(name) = link {
            *link = Link::Dossier(Arc::new(read(name)));
        }
    }
    dossier
}

/// The brief on this dossier against this built-in rule set, in Dutch and in English.
fn briefs(rule_set: &str, dossier: &Dossier) -> String {
    let rules = kansrijk::builtin(rule_set).expect("it is built in");
    let brief = |language| {
        let options = Options { language, ..Options::default() };
        rules.assess(dossier, &options).expect("it is assessed").to_brief()
    };
    format!("{}\n\n{}", brief(Language::Dutch), brief(Language::English))
}

#[test]
fn a_coalition_with_open_questions() {
    insta::assert_snapshot!(briefs("minimale-eisen", &example("almelo.yaml")), @r"
    Toets minimale eisen lokale coalitie · Coalitie Kansrijke Start Almelo ·
    peildatum 31 juli 2021
    Regionaal hulpmiddel, geen landelijke norm.
    ? Of aan alle minimale eisen is voldaan, is nog niet bekend.
    Minimale eisen: zeker 2, hoogstens 9 van 9.        2 voldaan · 7 nog niet bekend
    Aanbevelingen: zeker 0, hoogstens 1 van 1.                     1 nog niet bekend
    9 vragen staan open. De eerste is voor de projectleider: Is er een plan van
    aanpak, of wordt eraan gewerkt?

    Minimum requirements for a local coalition · Coalitie Kansrijke Start Almelo ·
    reference date 31 July 2021
    A regional tool, no national norm.
    ? Whether all minimum requirements are met is not yet known.
    Minimum requirements: certainly 2, at most 9 of 9.       2 met · 7 not yet known
    Recommendations: certainly 0, at most 1 of 1.                    1 not yet known
    9 questions are open. The first is for the project leader: Is there a plan of
    action, or is one being written?
    ");
}

#[test]
fn a_region_without_a_verdict() {
    insta::assert_snapshot!(briefs("basisprincipes-regionaal", &example("regio-voorbeeld.yaml")), @r"
    Checklist basisprincipes regionaal samenwerkingsverband · Regio Lindermeer
    (verzonnen) · peildatum 31 oktober 2026
    Landelijk hulpmiddel.
    Eisen van de lijst: 0 van 1.                                     1 deels voldaan
    Punten van de lijst: zeker 30, hoogstens 35 van 46. 30 voldaan ·
    8 deels voldaan · 3 niet voldaan · 5 nog niet bekend
    4 vragen staan open. De eerste is voor de trekker van de regio: Let de trekker
    erop dat professionals met de afspraken kunnen werken?

    Checklist of basic principles for a regional partnership · Regio Lindermeer
    (verzonnen) · reference date 31 October 2026
    A national tool.
    Requirements of the list: 0 of 1.                                   1 partly met
    Points of the list: certainly 30, at most 35 of 46. 30 met · 8 partly met ·
    3 not met · 5 not yet known
    4 questions are open. The first is for the lead of the region: Does the lead see
    to it that professionals can work with the agreements?
    ");
}

#[test]
fn a_municipality_with_options() {
    insta::assert_snapshot!(briefs("stappenplan-start", &example("gemeente-voorbeeld.yaml")), @r"
    Lokaal stappenplan, startspoor · Gemeente Oosterlinde (verzonnen) ·
    peildatum 31 oktober 2026
    Regionaal hulpmiddel, geen landelijke norm.
    Adviezen: zeker 3, hoogstens 13 van 23. 3 voldaan · 4 deels voldaan ·
    6 niet voldaan · 10 nog niet bekend · 5 niet van toepassing
    Mogelijkheden (hoeft niet): zeker 0, hoogstens 3 van 3. 3 nog niet bekend ·
    1 niet van toepassing
    17 vragen staan open. De eerste is voor de projectleider: Hebben jullie al eens
    teruggekeken op de aanpak?

    Local step plan, start track · Gemeente Oosterlinde (verzonnen) ·
    reference date 31 October 2026
    A regional tool, no national norm.
    Pieces of advice: certainly 3, at most 13 of 23. 3 met · 4 partly met ·
    6 not met · 10 not yet known · 5 not applicable
    Options (not required): certainly 0, at most 3 of 3. 3 not yet known ·
    1 not applicable
    17 questions are open. The first is for the project leader: Have you looked back
    on the approach?
    ");
}

#[test]
fn everything_is_known() {
    insta::assert_snapshot!(briefs("spuk-bestedingsdoelen", &example("gemeente-met-coalitie.yaml")), @r"
    SPUK Kansrijke Start: bestedingsdoelen · Gemeente Elzenwoude (verzonnen) ·
    peildatum 31 oktober 2026
    Landelijk hulpmiddel.
    ✓ Aan alle voorwaarden is voldaan.
    Voorwaarden: 3 van 3.                                                  3 voldaan
    Voorkeuren: 1 van 1.                                                   1 voldaan

    SPUK Kansrijke Start: spending purposes · Gemeente Elzenwoude (verzonnen) ·
    reference date 31 October 2026
    A national tool.
    ✓ All conditions are met.
    Conditions: 3 of 3.                                                        3 met
    Preferences: 1 of 1.                                                       1 met
    ");
}

#[test]
fn nothing_applies() {
    let dossier = Dossier::from_json(
        r#"{
            "subject": "municipality", "name": "Gemeente Voorbeeld", "described_on": "2025-01",
            "answers": { "vraagt_spuk_aan": "no" }
        }"#,
    );
    insta::assert_snapshot!(briefs("spuk-bestedingsdoelen", &dossier.expect("a valid dossier")), @r"
    SPUK Kansrijke Start: bestedingsdoelen · Gemeente Voorbeeld ·
    peildatum 31 januari 2025
    Landelijk hulpmiddel.
    – Geen van de voorwaarden is van toepassing.
    Voorwaarden: geen enkele is van toepassing.                3 niet van toepassing
    Voorkeuren: geen enkele is van toepassing.                 1 niet van toepassing

    SPUK Kansrijke Start: spending purposes · Gemeente Voorbeeld ·
    reference date 31 January 2025
    A national tool.
    – None of the conditions applies.
    Conditions: none applies.                                       3 not applicable
    Preferences: none applies.                                      1 not applicable
    ");
}
