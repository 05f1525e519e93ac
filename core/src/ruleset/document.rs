//! A rule set: one instrument, with its standing and its version.

use super::{ConditionDocument, CoverageDocument, MeasureDocument, Obligation, RequirementDocument};
use crate::domain::{Day, Localised, PartialDate, Question, Subject};
use serde::{Deserialize, Serialize};

/// A rule set as its author writes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "RuleSet"))]
pub struct RuleSetDocument {
    /// A Dutch slug that names the instrument.
    pub id: String,
    /// The version of this encoding: three numbers.
    pub version: String,
    /// What it assesses.
    pub subject: Subject,
    /// Whose word it is.
    pub standing: Standing,
    /// Whether it has a verdict; declared, never inferred.
    pub verdict: Verdict,
    /// From when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<ValidFrom>,
    /// Until when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<ValidFrom>,
    /// Its name.
    pub title: Localised,
    /// What it is and is not, in two or three sentences.
    pub about: Localised,
    /// What its requirements are called; else requirements, recommendations and options.
    #[serde(default, skip_serializing_if = "Nouns::is_empty")]
    pub nouns: Nouns,
    /// The source document, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When the whole rule set applies; always when this is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applies_if: Option<ConditionDocument>,
    /// When this is the track that is shown first, of those between which a selector chooses. It decides what readers
    /// see first, never what may be assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<HeadlineDocument>,
    /// Figures with bounds; they decide nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<MeasureDocument>,
    /// Questions of its own, beside the shared register.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Requirements outside groups; they come first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requirements: Vec<RequirementDocument>,
    /// Requirements that belong together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupDocument>,
}

impl RuleSetDocument {
    /// All requirements in order, each with the place of its group.
    pub fn all_requirements(&self) -> impl Iterator<Item = (Option<usize>, &RequirementDocument)> {
        let grouped = self.groups.iter().enumerate();
        let grouped = grouped.flat_map(|(place, group)| group.requirements.iter().map(move |one| (Some(place), one)));
        self.requirements.iter().map(|one| (None, one)).chain(grouped)
    }

    /// Whether it holds by this day, or held: one without a first day always did.
    #[must_use]
    pub fn has_begun(&self, as_of: Day) -> bool {
        self.valid_from.as_ref().is_none_or(|from| from.date.first_day() <= as_of)
    }

    /// Whether it no longer holds on this day.
    #[must_use]
    pub fn has_ended(&self, as_of: Day) -> bool {
        self.valid_to.as_ref().is_some_and(|until| until.date.last_day() < as_of)
    }
}

/// When a track is shown first, and what readers are told of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Headline"))]
pub struct HeadlineDocument {
    /// It is shown first when this certainly holds, at least partly.
    #[serde(rename = "if")]
    pub condition: ConditionDocument,
    /// What is said when it is shown first.
    pub first: Localised,
    /// What is said when another track is.
    pub other: Localised,
    /// What is said when it is not known which of them is.
    pub unknown: Localised,
    /// Another rule set whose requirements are listed beside this one, not assessed, when this one is shown first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview: Option<String>,
}

/// What the requirements of each strength are called, in the plural and without a capital.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nouns {
    /// Those that have to be met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub must: Option<Localised>,
    /// Those that ought to be met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub should: Option<Localised>,
    /// Those that can be met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may: Option<Localised>,
}

impl Nouns {
    /// What requirements of this strength are called.
    #[must_use]
    pub const fn of(&self, obligation: Obligation) -> Option<&Localised> {
        match obligation {
            Obligation::Must => self.must.as_ref(),
            Obligation::Should => self.should.as_ref(),
            Obligation::May => self.may.as_ref(),
        }
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whose word an instrument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A national instrument.
    National,
    /// The tool of one region.
    Regional,
    /// Advice.
    Advice,
}

/// Whether a rule set has a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// All musts have to be met.
    AllMusts,
    /// None: findings only.
    None,
}

/// From or until when a rule set holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Validity"))]
pub struct ValidFrom {
    /// The date, as exact as the source is.
    pub date: PartialDate,
    /// Whether the source says so.
    pub basis: ValidityBasis,
    /// The clauses it follows from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<String>,
}

/// Whether a date is in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ValidityBasis {
    /// The source gives it.
    Stated,
    /// It follows from the text.
    Inferred,
}

/// Requirements that belong together: a principle, a theme, a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(rename = "Group"))]
pub struct GroupDocument {
    /// A Dutch slug, unique in the rule set.
    pub id: String,
    /// Its name.
    pub title: Localised,
    /// How its outcome follows.
    pub outcome: GroupOutcome,
    /// The requirement that is its headline; if it is not met, the others do not apply. With `report` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub core: Option<String>,
    /// The one obligation of a group that has an outcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub obligation: Option<Obligation>,
    /// Prompts of a "think of" list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<CoverageDocument>,
    /// The clauses it comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<String>,
    /// Tools that help with the whole group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<String>,
    /// Its requirements.
    pub requirements: Vec<RequirementDocument>,
}

/// How the outcome of a group follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GroupOutcome {
    /// It has none: a headline and counts.
    Report,
    /// All its requirements.
    All,
    /// At least so many of its requirements.
    AtLeast(u32),
}
