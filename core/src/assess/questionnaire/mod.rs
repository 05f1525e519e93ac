//! What a rule set asks, without a dossier: all that a form needs in order to be drawn.

mod fields;
mod read;
mod words;

pub use words::about_dossier;

use super::{
    asking::{About, Asking, fact_name, option, role_label},
    facts::Asked,
    notes,
    words::Words,
};
use crate::{
    assessment::{
        AskedBy, AskedField, AskedList, Citation, Entry, FormWords, QUESTIONNAIRE_SCHEMA, QuestionText, Questionnaire,
        WordList,
    },
    compile::Program,
    domain::{Dossier, FactType, Language, ListName, Role, Vocabulary, VocabularyInfo},
    evaluate::FactId,
    ruleset::RequirementDocument,
};
use read::Read;

impl Program {
    /// What the rule set asks: one entry for each list, fact and answer that it reads, with its question, its words, and who
    /// can answer. A form that is drawn from it needs no list and no question of its own.
    ///
    /// ```
    /// # #[cfg(feature = "builtin")] {
    /// let asked = kansrijk::builtin("minimale-eisen")?.questionnaire(kansrijk::Language::English);
    /// let partners = asked.entries.first().expect("the first of what it reads");
    /// assert_eq!((partners.path.as_str(), partners.question.text.as_str()), ("partners", "Who takes part in the coalition?"));
    /// # }
    /// # Ok::<(), kansrijk::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn questionnaire(&self, language: Language) -> Questionnaire {
        let words = Words(language);
        let asking = Asking { program: self, subject: self.document().subject, words };
        let read = read::all(self);
        let vocabularies = vocabularies(&read).iter().map(|list| word_list(list, words)).collect();
        Questionnaire {
            schema: QUESTIONNAIRE_SCHEMA.to_owned(),
            rule_set: notes::rule_set(self, words),
            subject: asking.subject,
            subject_label: asking.subject.term().label(language).to_owned(),
            lang: language,
            intro: words::intro(words, &read),
            about: about_dossier(asking.subject, language),
            entries: read.iter().map(|read| entry(&asking, read)).collect(),
            statement: words::statement(words),
            vocabularies,
            words: FormWords::of(language),
        }
    }
}

fn entry(asking: &Asking<'_>, read: &Read) -> Entry {
    let (words, subject) = (asking.words, asking.subject);
    let (about, path) = match read.fact {
        FactId::Fact(number) => {
            // A municipality has no place of its own for a fact of its coalition.
            let linked = if Dossier::fact_is_of(number, subject) { "" } else { "coalition." };
            (About::Fact(number), format!("{linked}{}", fact_name(number)))
        }
        FactId::Answer(slot) => (About::Answer(slot), format!("answers.{}", asking.answer_id(slot))),
        FactId::List(list) | FactId::Item(list, _) | FactId::Field(list, ..) => {
            (About::List(list), list.term().id.to_owned())
        }
    };
    let list = if let About::List(list) = about { Some(list) } else { None };
    let question = without_words(asking.question(about));
    let requirements = asking.program.document().all_requirements().map(|(_, one)| one);
    let asked_by = requirements.enumerate().filter(|(place, _)| read.requirements.contains(place));
    Entry {
        path,
        who_labels: who_labels(&question, words),
        question,
        requirements: asked_by.map(|(place, one)| asked_by_one(asking, place, one, read.fact)).collect(),
        citations: citations(asking, about),
        list: list.map(|list| AskedList {
            label: list.term().label(words.0).to_owned(),
            fields: fields::of(asking, list, read),
            ..words.of_list(list)
        }),
    }
}

fn asked_by_one(asking: &Asking<'_>, place: usize, one: &RequirementDocument, fact: FactId) -> AskedBy {
    let program = asking.program.requirements().get(place);
    let stands_for = || program.is_some_and(|own| Asked::under(asking.program, own.expect).own_question_asks(fact));
    let question = one.question.as_ref().filter(|_| stands_for());
    AskedBy {
        requirement: one.id.clone(),
        title: one.title.get(asking.words.0).to_owned(),
        question: question.map(|own| asking.words.pick(&own.nl, &own.en).to_owned()),
    }
}

/// The clauses that a question comes from.
fn citations(asking: &Asking<'_>, about: About<'_>) -> Vec<Citation> {
    let registered = |path: &str| {
        let question = asking.program.rules().registers().questions.field(path, asking.subject);
        question.map(|question| question.citations.as_slice())
    };
    let ids = match about {
        About::Answer(slot) => asking.answer(asking.answer_id(slot)).map(|question| question.citations.as_slice()),
        About::Fact(number) => registered(fact_name(number)),
        About::List(list) => registered(list.term().id),
        About::Field(list, field, _) => registered(&format!("{}.{field}", list.term().id)),
    };
    notes::citations(asking.program, ids.unwrap_or_default(), asking.words)
}

/// The words of a list stand in one place, not with every question.
fn without_words(mut question: QuestionText) -> QuestionText {
    if question.vocabulary.is_some() {
        question.answers.clear();
    }
    question
}

fn who_labels(question: &QuestionText, words: Words) -> Vec<String> {
    question.who.iter().map(|who| role_label(who, words)).collect()
}

/// The lists of words that answers are from, in the order in which they are first asked for; and the roles, which every
/// statement may name.
fn vocabularies(read: &[Read]) -> Vec<VocabularyInfo> {
    let mut lists: Vec<VocabularyInfo> = Vec::new();
    let kinds = read.iter().flat_map(Read::kinds).chain([FactType::One(VocabularyInfo::of::<Role>())]);
    for kind in kinds {
        if let FactType::One(list) | FactType::Set(list) = kind
            && !lists.contains(&list)
        {
            lists.push(list);
        }
    }
    lists
}

fn word_list(list: &VocabularyInfo, words: Words) -> WordList {
    let terms = list.terms.iter().map(|term| option(term.id, term.label(words.0)));
    WordList { name: list.name.to_owned(), words: terms.collect() }
}

/// A question that stands in no register, as it is about no fact.
fn plain(name: &str, heading: &str, kind: &str, text: &str, why: &str) -> AskedField {
    AskedField {
        name: name.to_owned(),
        heading: heading.to_owned(),
        question: QuestionText {
            text: text.to_owned(),
            kind: kind.to_owned(),
            vocabulary: None,
            answers: Vec::new(),
            who: Vec::new(),
            why: (!why.is_empty()).then(|| why.to_owned()),
        },
        who_labels: Vec::new(),
        citations: Vec::new(),
        follows_from: None,
        table: Vec::new(),
        default: None,
    }
}

/// The same, of which the answer is a role.
fn role(field: AskedField) -> AskedField {
    let question = QuestionText { vocabulary: Some(Role::NAME.to_owned()), ..field.question };
    AskedField { question, ..field }
}

/// The fields that are asked of every item, whatever the rule set reads.
fn always(list: ListName) -> &'static [&'static str] {
    match list {
        // Who they are, whatever is asked of them.
        ListName::Partners => &["kind", "domain", "levels"],
        // There is nothing else to tell one from another.
        ListName::RivmParticipation => &["year"],
        _ => &[],
    }
}
