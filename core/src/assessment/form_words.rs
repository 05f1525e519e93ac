//! The fixed words of a form, in Dutch at B1 level and in English: a form that is drawn from a questionnaire has none of its own.
//!
//! Where something is filled in, its name stands between braces: `{file}`.

use super::Outcome;
use crate::domain::Language::{self, Dutch, English};
use serde::Serialize;

macro_rules! words {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $word_doc:literal])+ $word:ident: $nl:expr, $en:expr;)+ }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[doc = $word_doc])+ pub $word: &'static str,)+
        }

        impl $name {
            const NL: Self = Self { $($word: $nl),+ };
            const EN: Self = Self { $($word: $en),+ };

            const fn of(language: Language) -> Self {
                match language {
                    Dutch => Self::NL,
                    English => Self::EN,
                }
            }
        }
    };
}

/// The fixed words of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormWords {
    /// Around the questions.
    pub asking: AskingWords,
    /// Around the outcomes.
    pub outcome: OutcomeWords,
    /// To keep, open, share and compare.
    pub files: FileWords,
    /// When something goes wrong.
    pub trouble: TroubleWords,
}

impl FormWords {
    /// The words in this language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self {
            asking: AskingWords::of(language),
            outcome: OutcomeWords::of(language),
            files: FileWords::of(language),
            trouble: TroubleWords::of(language),
        }
    }
}

words! {
    /// The words around the questions.
    AskingWords {
        /// Above what is asked of the dossier as a whole.
        about: "Om te beginnen", "To begin with";
        /// Above the questions.
        questions: "De vragen", "The questions";
        /// To see the questions first that can still change something.
        open_first: "Zet de vragen die nog iets kunnen veranderen vooraan", "Put the questions first that can still change something";
        /// That no question can change anything any more.
        nothing_open: "Geen enkele vraag kan nog iets veranderen.", "No question can change anything any more.";
        /// Beside a question that can still change something.
        still_open: "kan nog iets veranderen", "can still change something";
        /// The answer of somebody who does not know; it leaves the fact out of the dossier.
        unknown: "weet ik niet", "I do not know";
        /// The answer that the items of a list stand below.
        named: "Ze staan hieronder.", "They stand below.";
        /// Before the reason of a question.
        why: "Waarom vragen we dit?", "Why do we ask this?";
        /// Before those who can answer.
        who: "Wie dit weet", "Who knows";
        /// Before the clauses of a question.
        citations: "Vindplaats", "Place in the source";
        /// Before the requirements that an answer counts for.
        counts_for: "Telt mee voor", "Counts for";
        /// What is said of an answer that counts for no requirement.
        informs: "Dit telt nergens voor mee. Het staat wel in het verslag.", "This counts for nothing. It does stand in the report.";
        /// Before what follows from another field.
        follows: "Volgt hieruit", "Follows from this";
        /// Before what holds when a field is left open; the word stands behind it.
        default: "Niets gekozen betekent", "Nothing chosen means";
        /// How a date is written.
        date: "jaar, maand of dag: 2024, 2024-06 of 2024-06-01", "year, month or day: 2024, 2024-06 or 2024-06-01";
        /// How a number is written.
        number: "een heel getal", "a whole number";
        /// How several texts are written.
        texts: "met komma's ertussen", "with commas between them";
        /// In a field where nothing is chosen.
        choose: "maak een keuze", "choose one";
        /// In a field that finds words by a few letters.
        find: "typ een paar letters", "type a few letters";
        /// How many words were found: `{count}`.
        found: "{count} gevonden", "{count} found";
        /// That no word was found.
        nothing_found: "Niets gevonden. Kies een woord uit de lijst.", "Nothing found. Choose a word from the list.";
        /// To take a chosen word away: `{word}`.
        remove_word: "Haal {word} weg", "Remove {word}";
        /// To take an item away: `{item}`.
        remove: "Haal {item} weg", "Remove {item}";
        /// That an item was taken away: `{item}`.
        removed: "{item} is weggehaald.", "{item} was removed.";
        /// That an item was added: `{item}`.
        added: "{item} staat erbij.", "{item} was added.";
        /// To bring back what was taken away last.
        undo: "Zet terug", "Bring back";
        /// Before words that may be added too; nothing asks for them.
        maybe_also: "Misschien ook:", "Perhaps also:";
        /// To say who said something.
        add_statement: "Zeg erbij wie dit zegt", "Say who says so";
        /// To add what somebody else says of the same.
        add_other_statement: "Iemand anders zegt iets anders", "Somebody else says otherwise";
        /// To take a statement away.
        remove_statement: "Haal deze uitspraak weg", "Remove this statement";
        /// Above a statement: `{number}`.
        statement: "Uitspraak {number}", "Statement {number}";
        /// To choose the language.
        language: "Taal", "Language";
        /// Before the tool by which another checklist is chosen.
        rule_set: "Checklist", "Checklist";
    }
}

words! {
    /// The words around the outcomes.
    OutcomeWords {
        /// Above the outcomes.
        heading: "Hoe staan we ervoor", "How we stand";
        /// That nothing is filled in yet.
        nothing_yet: "Er is nog niets ingevuld.", "Nothing is filled in yet.";
        /// That the outcomes are those of before, while something is wrong with what is filled in.
        from_before: "Deze uitkomsten zijn van daarvoor. Ze gaan weer mee zodra alles klopt wat je invult.", "These outcomes are from before. They follow again as soon as everything you fill in is right.";
        /// The name of the outcome "met".
        met: Outcome::Met.label(Dutch), Outcome::Met.label(English);
        /// The name of the outcome "partly met".
        partly_met: Outcome::PartlyMet.label(Dutch), Outcome::PartlyMet.label(English);
        /// The name of the outcome "not met".
        not_met: Outcome::NotMet.label(Dutch), Outcome::NotMet.label(English);
        /// The name of the outcome "unknown".
        unknown: Outcome::Unknown.label(Dutch), Outcome::Unknown.label(English);
        /// The name of the outcome "not applicable".
        not_applicable: Outcome::NotApplicable.label(Dutch), Outcome::NotApplicable.label(English);
        /// What an outcome can still become: `{low}` and `{high}` are outcomes.
        between: "van {low} tot {high}", "from {low} to {high}";
        /// What an outcome is if it applies: `{outcome}`.
        if_applicable: "Als het van toepassing is: {outcome}", "If it applies: {outcome}";
        /// Before the reasons.
        because: "Waarom", "Why";
        /// Before what is missing.
        missing: "Vraag na", "Ask";
        /// Before what sources say differently.
        disputed: "Waarover bronnen iets anders zeggen", "Where sources differ";
        /// Before what to bear in mind.
        remarks: "Let op", "Note";
        /// Before the steps that help.
        next_steps: "Wat helpt", "What helps";
        /// Before a tool.
        tool: "Hulpmiddel", "Tool";
        /// Before the rule set that a step comes from.
        comes_from: "Komt uit", "Comes from";
        /// Before the clauses.
        citations: "Vindplaats", "Place in the source";
        /// Before an example in the source.
        examples: "Voorbeeld in de bron", "Example in the source";
        /// Before what stands elsewhere.
        contrast: "Elders staat", "Elsewhere";
        /// Above the figures.
        measures: "Cijfers", "Figures";
        /// To go to the question.
        to_question: "Naar de vraag", "To the question";
        /// Above what to check in the answers.
        check: "Kijk dit na", "Check this";
        /// Above the questions that still matter, with who can answer them.
        ask_whom: "Wat nog niet bekend is: vraag het na", "What is not known yet: ask";
        /// Before the questions that do not come first: `{count}`.
        more_questions: "Nog meer vragen: {count}", "More questions: {count}";
        /// Above all requirements.
        all: "Alle punten, met de vindplaats", "All points, with their places in the source";
    }
}

words! {
    /// The words to keep, open, share and compare.
    FileWords {
        /// Above what can be done with the answers.
        heading: "Bewaren en delen", "Keep and share";
        /// That nothing leaves the browser.
        private: "Wat je invult, blijft in deze browser. Er wordt niets verstuurd.", "What you fill in stays in this browser. Nothing is sent.";
        /// To download the dossier.
        save: "Bewaar als bestand", "Save as a file";
        /// That the dossier was downloaded: `{file}`.
        saved: "{file} staat bij je downloads.", "{file} is among your downloads.";
        /// To open a dossier.
        open: "Open een bestand", "Open a file";
        /// Which files can be opened, and that they can be dropped too.
        open_help: "Een dossier als JSON of YAML. Je kunt het bestand ook hierheen slepen.", "A dossier as JSON or YAML. You can drag the file here too.";
        /// That a dossier was opened: `{file}`.
        opened: "{file} is geopend.", "{file} was opened.";
        /// That opening a file will replace what is filled in: `{file}`.
        replace: "Met {file} verdwijnt wat nu is ingevuld. Wil je dat?", "{file} replaces what is filled in now. Do you want that?";
        /// To go on with what was asked.
        yes_replace: "Ja, open het bestand", "Yes, open the file";
        /// To leave everything as it is.
        cancel: "Nee, laat alles staan", "No, leave everything as it is";
        /// To print the report.
        print: "Print het verslag", "Print the report";
        /// To download the report as a page.
        save_report: "Bewaar het verslag", "Save the report";
        /// To download the findings as a table.
        save_table: "Bewaar als tabel (CSV)", "Save as a table (CSV)";
        /// To keep what is filled in in this browser.
        keep: "Onthoud wat ik invul in deze browser", "Remember what I fill in, in this browser";
        /// What it means to keep it.
        keep_help: "Wie deze computer ook gebruikt, kan het dan zien.", "Others who use this computer can then see it.";
        /// That something was kept before; to go on with it.
        resume: "Ga verder met wat hier was bewaard", "Go on with what was kept here";
        /// That something was kept before: `{name}` and `{time}`.
        kept: "In deze browser staat nog wat je eerder invulde: {name}, bewaard op {time}.", "This browser still holds what you filled in before: {name}, kept on {time}.";
        /// That what was kept came back, after the page was loaded again: `{name}` and `{time}`.
        resumed: "Je gaat verder met wat hier was bewaard: {name}, bewaard op {time}.", "You go on with what was kept here: {name}, kept on {time}.";
        /// To forget what was kept.
        forget: "Wis wat hier was bewaard", "Erase what was kept here";
        /// To begin with an empty form.
        clear: "Begin opnieuw", "Start again";
        /// Whether to begin with an empty form.
        clear_sure: "Alles wat is ingevuld, verdwijnt. Wil je dat?", "Everything that is filled in goes. Do you want that?";
        /// To begin with an empty form after all.
        yes_clear: "Ja, maak alles leeg", "Yes, empty everything";
        /// To put another dossier beside this one.
        compare: "Vergelijk met vorig jaar", "Compare with last year";
        /// What comparing does.
        compare_help: "Kies het bestand dat je toen bewaarde. Je ziet dan wat er anders is. Je antwoorden veranderen niet.", "Choose the file that you saved then. You see what has changed. Your answers stay as they are.";
        /// Above the comparison: `{then}` and `{now}`.
        compared: "Wat er anders is: {then} en {now}", "What has changed: {then} and {now}";
        /// Above the requirements.
        requirement: "Punt", "Point";
        /// Above what it was: `{date}`.
        then: "Toen: {date}", "Then: {date}";
        /// Above what it is.
        now: "Nu: {date}", "Now: {date}";
        /// That no outcome differs.
        same: "Alle punten zijn gelijk gebleven.", "All points have stayed the same.";
        /// How many points are as they were: `{count}`.
        unchanged: "Gelijk gebleven: {count}.", "Unchanged: {count}.";
        /// To take the other dossier away.
        stop_comparing: "Stop met vergelijken", "Stop comparing";
    }
}

words! {
    /// The words for when something goes wrong.
    TroubleWords {
        /// Above the list of what is wrong.
        heading: "Dit klopt nog niet", "This is not right yet";
        /// Why there are no outcomes while something is wrong.
        waits: "De uitkomsten hiernaast zijn van daarvoor. Ze gaan weer mee zodra dit klopt.", "The outcomes beside this are from before. They follow again as soon as this is right.";
        /// That a date is not understood: `{value}`.
        date: "{value} is geen datum. Schrijf 2024, 2024-06 of 2024-06-01.", "{value} is no date. Write 2024, 2024-06 or 2024-06-01.";
        /// That a number is not understood: `{value}`.
        number: "{value} is geen heel getal van 0 of meer.", "{value} is no whole number of 0 or more.";
        /// That a file is too large: `{file}`, `{size}` and `{most}` in megabytes.
        too_large: "{file} is te groot: {size} MB. Een dossier is hoogstens {most} MB. Er is niets veranderd.", "{file} is too large: {size} MB. A dossier is at most {most} MB. Nothing has changed.";
        /// That a file is no text: `{file}`.
        no_text: "{file} is geen tekst. Kies een dossier als JSON of YAML. Er is niets veranderd.", "{file} is no text. Choose a dossier as JSON or YAML. Nothing has changed.";
        /// That a file is empty: `{file}`.
        empty: "{file} is leeg. Er is niets veranderd.", "{file} is empty. Nothing has changed.";
        /// That a file is no JSON or YAML, or only half of it: `{file}` and `{line}`.
        broken: "{file} is niet te lezen vanaf regel {line}. Misschien is het maar half bewaard. Er is niets veranderd.", "{file} cannot be read from line {line}. Perhaps only half of it was saved. Nothing has changed.";
        /// That a file could not be read at all: `{file}`.
        unreadable: "{file} kan niet worden gelezen. Er is niets veranderd.", "{file} cannot be read. Nothing has changed.";
        /// That a file is a dossier with faults, which are listed below it: `{file}`.
        refused: "{file} is geen goed dossier. Er is niets veranderd. Dit is er mis:", "{file} is not a sound dossier. Nothing has changed. This is wrong:";
        /// That a file is about something else: `{file}`, `{is}` and `{wanted}`.
        other_subject: "{file} gaat over iets anders ({is}). Deze checklist gaat over: {wanted}. Er is niets veranderd.", "{file} is about something else ({is}). This checklist is about: {wanted}. Nothing has changed.";
        /// That the browser cannot keep anything.
        cannot_keep: "Deze browser kan niets onthouden. Bewaar je antwoorden als bestand.", "This browser cannot remember anything. Save your answers as a file.";
        /// That what was kept cannot be read.
        kept_broken: "Wat in deze browser was bewaard, is niet te lezen.", "What was kept in this browser cannot be read.";
        /// That there can be no report of what is filled in; what is wrong is listed below it.
        no_report: "Er kan nog geen verslag komen. Dit klopt nog niet:", "There cannot be a report yet. This is not right yet:";
        /// To go to a field.
        to_field: "Ga naar dit veld", "Go to this field";
    }
}
