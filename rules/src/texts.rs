//! All texts that the engine reads, in one place: as they stand in the program, or unpacked when first asked for.

/// What the engine reads of this crate.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Texts {
    /// [`CLAUSES`](crate::CLAUSES).
    pub clauses: &'static str,
    /// [`QUESTIONS`](crate::QUESTIONS).
    pub questions: &'static str,
    /// [`RESOURCES`](crate::RESOURCES).
    pub resources: &'static str,
    /// [`SOURCES`](crate::SOURCES).
    pub sources: &'static str,
    /// [`PARTNER_DOMAINS`](crate::PARTNER_DOMAINS).
    pub partner_domains: &'static str,
    /// [`DOCUMENT_FUNCTIONS`](crate::DOCUMENT_FUNCTIONS).
    pub document_functions: &'static str,
    /// [`LEAD_FUNCTIONS`](crate::LEAD_FUNCTIONS).
    pub lead_functions: &'static str,
    /// All rule sets, by id, and of one id the oldest version first.
    pub rule_sets: &'static [RuleSetText],
}

/// One version of one rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleSetText {
    /// The id of the rule set.
    pub id: &'static str,
    /// The version.
    pub version: &'static str,
    /// The rule set as JSON.
    pub json: &'static str,
}

/// All texts that the engine reads. With the feature `packed` they take a fifth of the room, and the first call unpacks
/// them.
#[cfg(not(feature = "packed"))]
#[must_use]
pub fn texts() -> &'static Texts {
    const RULE_SETS: &[RuleSetText] = include!(concat!(env!("OUT_DIR"), "/rule_set_texts.rs"));
    static TEXTS: Texts = Texts {
        clauses: crate::CLAUSES,
        questions: crate::QUESTIONS,
        resources: crate::RESOURCES,
        sources: crate::SOURCES,
        partner_domains: crate::PARTNER_DOMAINS,
        document_functions: crate::DOCUMENT_FUNCTIONS,
        lead_functions: crate::LEAD_FUNCTIONS,
        rule_sets: RULE_SETS,
    };
    &TEXTS
}

/// All texts that the engine reads. With the feature `packed` they take a fifth of the room, and the first call unpacks
/// them.
#[cfg(feature = "packed")]
#[must_use]
pub fn texts() -> &'static Texts {
    static TEXTS: std::sync::OnceLock<Texts> = std::sync::OnceLock::new();
    TEXTS.get_or_init(unpacked)
}

#[cfg(feature = "packed")]
fn unpacked() -> Texts {
    use std::io::Read;
    /// All texts, with a null byte between each two.
    const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/texts.lzma"));
    const RULE_SETS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/rule_set_names.rs"));

    let mut text = String::new();
    let reader = lzma_rust2::LzmaReader::new_mem_limit(PACKED, u32::MAX, None);
    // The build script packed it; were it damaged after all, reading what is missing is refused.
    let _ = reader.and_then(|mut reader| reader.read_to_string(&mut text));
    let mut pieces = String::leak(text).split('\0');
    let mut piece = || pieces.next().unwrap_or_default();
    Texts {
        clauses: piece(),
        questions: piece(),
        resources: piece(),
        sources: piece(),
        partner_domains: piece(),
        document_functions: piece(),
        lead_functions: piece(),
        rule_sets: Vec::leak(
            RULE_SETS.iter().map(|(id, version)| RuleSetText { id, version, json: piece() }).collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn they_are_the_texts_of_the_crate() {
        let texts = texts();
        assert_eq!(texts.clauses, crate::CLAUSES);
        assert_eq!(texts.questions, crate::QUESTIONS);
        assert_eq!(texts.resources, crate::RESOURCES);
        assert_eq!(texts.sources, crate::SOURCES);
        assert_eq!(texts.partner_domains, crate::PARTNER_DOMAINS);
        assert_eq!(texts.document_functions, crate::DOCUMENT_FUNCTIONS);
        assert_eq!(texts.lead_functions, crate::LEAD_FUNCTIONS);
        let found: Vec<_> = texts.rule_sets.iter().map(|one| (one.id, one.version, one.json)).collect();
        let all: Vec<_> = crate::RULE_SETS.iter().map(|one| (one.id, one.version, one.json)).collect();
        assert_eq!(found, all);
    }
}
