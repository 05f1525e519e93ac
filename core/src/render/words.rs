//! The fixed words of the report. Dutch at B1 level.

use crate::{assessment::Outcome, domain::Language, truth::Degree};

/// The fixed words in one language.
pub(super) struct Words {
    pub nothing: &'static str,
    pub dossier: &'static str,
    pub instrument: &'static str,
    pub result: &'static str,
    pub about: &'static str,
    pub facts_of: &'static str,
    pub facts_undated: &'static str,
    pub as_of: &'static str,
    pub source: &'static str,
    pub filled_in_from: &'static str,
    pub own_reading: &'static str,
    pub how_it_stands: &'static str,
    pub counts_caption: &'static str,
    pub in_total: &'static str,
    pub from_to: &'static str,
    pub established: &'static str,
    pub nothing_established: &'static str,
    pub parts: &'static str,
    pub disputed: &'static str,
    pub questions: &'static str,
    pub next_step: &'static str,
    pub at_the_table: &'static str,
    pub to_think_of: &'static str,
    pub oddities: &'static str,
    pub all: &'static str,
    pub legend: &'static str,
    pub other_points: &'static str,
    pub because: &'static str,
    pub missing: &'static str,
    pub remarks: &'static str,
    pub steps: &'static str,
    pub examples: &'static str,
    pub contrast: &'static str,
    pub citations: &'static str,
    pub tool: &'static str,
    pub comes_from: &'static str,
    pub belongs_to: &'static str,
    pub answers: &'static str,
    pub who: &'static str,
    pub no_statement: &'static str,
    pub receipt: &'static str,
    pub rules: &'static str,
    pub rule_set: &'static str,
    pub table: &'static str,
    pub engine: &'static str,
    pub or: &'static str,
}

static NL: Words = Words {
    nothing: "Er is niets getoetst.",
    dossier: "Dossier",
    instrument: "Instrument",
    result: "Hoe het ervoor staat",
    about: "Over",
    facts_of: "Feiten van",
    facts_undated: "datum van de feiten niet vermeld",
    as_of: "Peildatum",
    source: "Bron",
    filled_in_from: "Feiten uit",
    own_reading: "Volgens onze lezing, want de bron zegt het niet",
    how_it_stands: "Hoe het ervoor staat",
    counts_caption: "Aantallen: zeker, tot hoogstens",
    in_total: "samen",
    from_to: "tot",
    established: "Wat vaststaat",
    nothing_established: "Nog niets. Het dossier vertelt te weinig om iets zeker te weten.",
    parts: "Per onderdeel",
    disputed: "Waarover bronnen iets anders zeggen",
    questions: "Wat nog niet bekend is: vraag het na",
    next_step: "Eerste stap die nu helpt",
    at_the_table: "Wie er aan tafel zit",
    to_think_of: "Om aan te denken",
    oddities: "Kijk dit na in het dossier",
    all: "Alle punten, met de vindplaats",
    legend: "Wat de tekens zeggen",
    other_points: "Overige punten",
    because: "Waarom",
    missing: "Vraag na",
    remarks: "Let op",
    steps: "Wat helpt",
    examples: "Voorbeeld in de bron",
    contrast: "Elders staat",
    citations: "Vindplaats",
    tool: "Hulpmiddel",
    comes_from: "Komt uit",
    belongs_to: "Hoort bij",
    answers: "Antwoorden",
    who: "Wie dit weet",
    no_statement: "zonder bron",
    receipt: "Hoe dit verslag gemaakt is",
    rules: "regels",
    rule_set: "Regelset",
    table: "Tabel",
    engine: "Programma",
    or: "of",
};

static EN: Words = Words {
    nothing: "Nothing was assessed.",
    dossier: "Dossier",
    instrument: "Instrument",
    result: "How it stands",
    about: "About",
    facts_of: "Facts from",
    facts_undated: "date of the facts not given",
    as_of: "Reference date",
    source: "Source",
    filled_in_from: "Facts out of",
    own_reading: "In our reading, as the source does not say it",
    how_it_stands: "How it stands",
    counts_caption: "Counts: certainly, to at most",
    in_total: "together",
    from_to: "to",
    established: "What is established",
    nothing_established: "Nothing yet. The dossier tells too little to be certain of anything.",
    parts: "Part by part",
    disputed: "Where sources differ",
    questions: "What is not known yet: ask",
    next_step: "The first step that helps now",
    at_the_table: "Who is at the table",
    to_think_of: "To think of",
    oddities: "Check this in the dossier",
    all: "All points, with their places in the source",
    legend: "What the signs say",
    other_points: "Other points",
    because: "Why",
    missing: "Ask",
    remarks: "Note",
    steps: "What helps",
    examples: "Example in the source",
    contrast: "Elsewhere",
    citations: "Place in the source",
    tool: "Tool",
    comes_from: "Comes from",
    belongs_to: "Belongs to",
    answers: "Answers",
    who: "Who knows",
    no_statement: "no source given",
    receipt: "How this report was made",
    rules: "rules",
    rule_set: "Rule set",
    table: "Table",
    engine: "Program",
    or: "or",
};

impl Words {
    /// The words of this language.
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}

/// The sign of an outcome; it never stands without the word or a legend.
pub(super) const fn symbol(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "✓",
        Outcome::PartlyMet => "◐",
        Outcome::NotMet => "✗",
        Outcome::Unknown => "?",
        Outcome::NotApplicable => "–",
    }
}

/// The word of an outcome.
pub(super) const fn outcome(language: Language, outcome: Outcome) -> &'static str {
    match (language, outcome) {
        (Language::Dutch, Outcome::Met) => "voldaan",
        (Language::Dutch, Outcome::PartlyMet) => "deels voldaan",
        (Language::Dutch, Outcome::NotMet) => "niet voldaan",
        (Language::Dutch, Outcome::Unknown) => "nog niet bekend",
        (Language::Dutch, Outcome::NotApplicable) => "niet van toepassing",
        (Language::English, Outcome::Met) => "met",
        (Language::English, Outcome::PartlyMet) => "partly met",
        (Language::English, Outcome::NotMet) => "not met",
        (Language::English, Outcome::Unknown) => "not yet known",
        (Language::English, Outcome::NotApplicable) => "not applicable",
    }
}

/// The word of a bound, as an outcome.
pub(super) const fn degree(language: Language, degree: Degree) -> &'static str {
    outcome(
        language,
        match degree {
            Degree::No => Outcome::NotMet,
            Degree::Partly => Outcome::PartlyMet,
            Degree::Yes => Outcome::Met,
        },
    )
}
