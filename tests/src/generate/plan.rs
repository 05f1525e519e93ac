//! The few words, numbers and dates that generated rule sets and dossiers use.

use kansrijk::Subject;

/// What values a field gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Values {
    /// One or more of these words.
    Several(&'static [&'static str]),
    /// One of these words.
    One(&'static [&'static str]),
    /// Yes, partly, no.
    Degree,
    /// Ready, in development, no.
    Progress,
    /// Yes, no.
    YesNo,
    /// A small number.
    Number,
    /// A year as a number.
    Year,
    /// A date.
    Date,
    /// The verdict of one of these rule sets on a linked dossier.
    Verdict(&'static [&'static str]),
}

/// A list with some of its fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListPlan {
    pub(super) name: &'static str,
    pub(super) fields: &'static [(&'static str, Values)],
    /// Two fields of which one follows from the other.
    pub(super) family: Option<(&'static str, &'static str)>,
}

impl ListPlan {
    pub(super) fn values(&self, field: &str) -> Values {
        self.fields.iter().find(|(name, _)| *name == field).expect("a field of the plan").1
    }
}

use Values::{Date, Degree, Number, One, Progress, Several, Verdict, Year, YesNo};

/// The lists. The first is the richest, and the one that most rules are about.
pub(super) const LISTS: &[ListPlan] = &[
    ListPlan {
        name: "partners",
        fields: &[
            ("domain", Several(&["medical", "social", "public_health"])),
            // One that is medical, one that is open between two domains, one that is social, one that is open between
            // two at once and another.
            ("kind", Several(&["midwife", "jgz", "social_team", "local_coalition"])),
            ("ring", One(&["inner", "outer"])),
            ("status", One(&["joined", "invited", "left"])),
            ("person", YesNo),
            ("levels", Several(&["execution", "board"])),
        ],
        family: Some(("kind", "domain")),
    },
    ListPlan {
        name: "goals",
        fields: &[("measurable", Degree), ("themes", Several(&["poverty", "divorce"]))],
        family: None,
    },
    ListPlan {
        name: "documents",
        fields: &[
            ("status", Progress),
            ("serves_as", Several(&["action_plan", "multi_year_plan"])),
            ("type", One(&["action_plan", "multi_year_plan", "work_agenda", "covenant"])),
            ("dated", Date),
        ],
        family: Some(("type", "serves_as")),
    },
    ListPlan {
        name: "leads",
        fields: &[
            ("serves_as", Several(&["regional_lead", "facilitation"])),
            ("role", Several(&["project_lead", "pioneer", "regional_lead"])),
            ("paid", Degree),
            ("hours_per_week", Number),
        ],
        family: Some(("role", "serves_as")),
    },
    ListPlan {
        name: "agreements",
        fields: &[("recorded", Degree), ("cross_domain", YesNo), ("levels", Several(&["policy", "board"]))],
        family: None,
    },
    ListPlan { name: "rivm_participation", fields: &[("year", Year)], family: None },
    ListPlan {
        name: "evaluations",
        fields: &[("on", Date), ("data", Several(&["qualitative", "quantitative"]))],
        family: None,
    },
];

/// The list that only municipalities have.
pub(super) const SPENDING: ListPlan = ListPlan {
    name: "spending",
    fields: &[("purpose", Several(&["coalition", "interventions", "other"])), ("year", Year), ("recognised", YesNo)],
    family: None,
};

/// The lists that only partnerships have.
pub(super) const REGION: &[ListPlan] = &[
    ListPlan {
        name: "coalitions",
        fields: &[("verdict", Verdict(OTHERS)), ("represented", Degree), ("regional_parties", Degree)],
        family: None,
    },
    ListPlan {
        name: "member_municipalities",
        fields: &[("has_coalition", YesNo), ("works_locally", Degree)],
        family: None,
    },
];

/// The ids of the other rule sets that a rule set about partnerships may ask for their verdict.
pub(super) const OTHERS: &[&str] = &["ander-0", "ander-1"];

/// A list, by its name.
pub(super) fn list_plan(name: &str) -> &'static ListPlan {
    let all = LISTS.iter().chain(REGION).chain([&SPENDING]);
    all.into_iter().find(|plan| plan.name == name).expect("a list of the plan")
}

/// The single facts that rules about such a subject may read.
pub(super) const fn facts(subject: Subject) -> &'static [(&'static str, Values)] {
    match subject {
        Subject::Coalition => &[("started_on", Date)],
        Subject::Municipality => {
            &[("has_coalition", YesNo), ("started_on", Date), ("regional_cooperation_started", YesNo)]
        }
        Subject::Partnership => &[("chose_plan", YesNo), ("started_on", Date)],
    }
}

/// Small numbers.
pub(super) const NUMBERS: &[i64] = &[2, 0, 1, 4];
/// Years around that of the assessment.
pub(super) const YEARS: &[i64] = &[2025, 2024, 2023];
/// Dates, in order: days, months and years.
pub(super) const DATES: &[&str] = &["2023", "2023-11", "2024-02-29", "2024-06", "2024", "2025-03-15", "2025"];
/// The ids of choices.
pub(super) const CHOICES: &[&str] = &["een", "twee", "drie"];
