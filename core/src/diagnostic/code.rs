//! The stable codes of all faults.

/// Whether a fault refuses the document or is only said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The document is refused.
    Error,
    /// The document is used, and the fault is said.
    Warning,
}

impl Severity {
    /// The word in front of the code.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $severity:ident;)+) => {
        /// What kind of fault it is. `F`: the file, `D`: a dossier, `R`: a rule set, `A`: what was asked of the engine.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// All codes, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code as users see it, such as `D012`.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Whether it refuses the document.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }

            /// Whether more was given than is accepted, rather than something wrong.
            #[must_use]
            pub const fn is_limit(self) -> bool {
                matches!(self, Self::TooLarge | Self::TooDeep | Self::DossierTooMany | Self::RuleTooMuch)
            }

            /// What it means, in one line.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii(),)+ }
            }
        }
    };
}

codes! {
    /// the file is not UTF-8 text
    NotUtf8 "F001" Error;
    /// the file is larger than is accepted
    TooLarge "F002" Error;
    /// the file is empty
    Empty "F003" Error;
    /// the text is not well-formed JSON or YAML
    Syntax "F004" Error;
    /// the text nests too deep, or repeats itself too often
    TooDeep "F005" Error;
    /// a key stands twice in one map
    DuplicateKey "F006" Error;

    /// a field that a dossier needs is missing
    DossierMissingField "D001" Error;
    /// a value has the wrong type
    DossierWrongType "D002" Error;
    /// a field that a dossier does not have
    DossierUnknownField "D003" Error;
    /// a value that cannot be right
    DossierInvalidValue "D004" Error;
    /// a date that does not exist
    DossierInvalidDate "D005" Error;
    /// an id that stands twice
    DossierDuplicateId "D006" Error;
    /// a reference to an item that is not there
    DossierDanglingReference "D007" Error;
    /// a list in `incomplete` that a dossier does not have
    DossierUnknownList "D008" Error;
    /// more items than are accepted
    DossierTooMany "D009" Error;
    /// a list whose `size` is smaller than its items
    DossierSize "D010" Error;
    /// a period that ends before it begins
    DossierPeriod "D011" Error;
    /// a word that is not in the list of words
    DossierUnknownWord "D012" Error;
    /// an answer that does not fit the question
    DossierAnswerType "D013" Error;
    /// an answer to a question that nobody asks
    DossierUnknownAnswer "D014" Warning;
    /// facts or evidence from after the date of the assessment
    DossierLaterEvidence "D015" Warning;
    /// a linked dossier that is about something else than the link
    DossierLinkSubject "D016" Error;
    /// a linked dossier that has links of its own
    DossierLinkLevels "D017" Error;
    /// the same dossier linked twice
    DossierLinkTwice "D018" Error;
    /// a link that contradicts what is stated
    DossierLinkContradicts "D019" Error;
    /// a dossier in another version of the format
    DossierFormat "D020" Error;
    /// a linked dossier that was not handed over
    DossierLinkUnread "D021" Warning;
    /// a statement that there is no coalition, beside a link to one
    DossierLinkDisagrees "D023" Warning;
    /// a linked file that is not named as seen from the dossier
    DossierLinkElsewhere "D022" Error;

    /// a field that a rule set needs is missing
    RuleMissingField "R001" Error;
    /// a value has the wrong type
    RuleWrongType "R002" Error;
    /// a field that a rule set does not have
    RuleUnknownField "R003" Error;
    /// a value that cannot be right
    RuleInvalidValue "R004" Error;
    /// a date that does not exist, or a period that ends before it begins
    RuleInvalidDate "R005" Error;
    /// an id that stands twice
    RuleDuplicateId "R006" Error;
    /// a list that dossiers do not have
    RuleUnknownList "R007" Error;
    /// a fact that dossiers or their items do not have
    RuleUnknownFact "R008" Error;
    /// a word that is not in the list of words
    RuleUnknownWord "R009" Error;
    /// a condition without an operator, or with several
    RuleOperator "R010" Error;
    /// a key that does not go with the operator
    RuleMisplacedKey "R011" Error;
    /// a test that does not fit the type of what it tests
    RuleTest "R012" Error;
    /// an answer to a question that is not in the register
    RuleUnknownQuestion "R013" Error;
    /// a question that no condition asks
    RuleUnusedQuestion "R014" Error;
    /// a reference to a requirement that is not there
    RuleUnknownRequirement "R015" Error;
    /// requirements that refer to each other in a circle
    RuleCycle "R016" Error;
    /// a must that depends on a should or a may
    RuleWeakReference "R017" Error;
    /// a reference to a requirement that may not apply, without saying what it counts as then
    RuleReferenceApplies "R018" Error;
    /// a text without its Dutch or its English
    RuleTranslation "R019" Error;
    /// a citation of a clause that is not in the register
    RuleUnknownClause "R020" Error;
    /// a requirement without a citation
    RuleNoCitation "R021" Error;
    /// a resource that is not in the register
    RuleUnknownResource "R022" Error;
    /// a declared verdict without a must
    RuleVerdict "R023" Error;
    /// a requirement that nobody can fail, or nobody can meet
    RuleVacuous "R024" Error;
    /// an `every` that does not stand at the top of an expectation
    RuleEveryPlace "R025" Error;
    /// a number that is out of range for its operator
    RuleNumber "R026" Error;
    /// a group whose parts contradict each other
    RuleGroup "R027" Error;
    /// more of something than is accepted, or more work than is accepted
    RuleTooMuch "R028" Error;
    /// a source document that is not in the register
    RuleUnknownSource "R029" Error;
    /// a line of the clause register without the columns of its header
    ClauseColumns "R030" Error;
    /// a clause of an instrument that its document does not have
    ClauseInstrument "R031" Error;
    /// a clause without the reason that its disposition needs, or with one that it cannot have
    ClauseReason "R032" Error;

    /// there is no date to assess at
    NoDate "A001" Error;
    /// the dossier is about something else than the rule set
    OtherSubject "A002" Error;
    /// a rule set that does not exist
    UnknownRuleSet "A003" Error;
    /// a rule set that is no longer in force
    NotInForce "A004" Error;
}
