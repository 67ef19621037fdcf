//! What differs between two records, and the cause of each difference: typed values, no files, no sentences.
//!
//! A [`Difference`] is made by [`crate::score::differences`] from two [`Side`]s, each a configuration and a record: two cycles,
//! two revisions of one, or the same rows under two configurations. What can be told without scoring again is compared here
//! ([`rules`], [`inputs`], [`membership`], [`plans`], [`results`], [`groups`]); the causes of scores and ratings need the rules
//! of scoring and are found in `score/attribution/`.
//!
//! # What adds up
//!
//! The causes of a score add up to its change, to 10⁻⁹ points. They are Shapley values over what differs: values, weights,
//! scales, the estimate that is scored, adjustments. The score is worked out from the measurements for every combination of
//! earlier and later states, and each cause gets the mean of what it adds over all orders, so that none comes first. The shares
//! of a rating's causes add up to 1 (Shapley & Shubik 1954): each is the share of the orders in which that cause tips the rating
//! into the later one.
//!
//! Nothing here says that a difference is a change of performance: between two cycles that is what [`Verdict`] is for, and
//! between two configurations or revisions there is no noise, since the rows are the same or were mended.

pub mod groups;
mod inputs;
mod membership;
mod plans;
mod results;
mod rules;

use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::scorecard::Verdict;
use crate::model::{
    Configuration, CourseId, CycleId, IndicatorId, LocalizedText, MemberId, RatingId, TeamId,
};
use crate::stats::Interval;

pub use groups::{Fairness, GroupDifference, GroupFigures, GroupedBy, Groups};
pub use inputs::{InputDifference, inputs};
pub use membership::{Membership, Moved, Renamed, membership};
pub use plans::{ItemDifference, ItemState, PlanInput, plan, training};
pub use results::{ResultDifference, ResultKind, results};
pub use rules::{RuleDifference, rules};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// Two cycles: other rows, so that noise lies between them.
    Cycles,
    /// Two revisions of one cycle: rows that were mended, or rules that were changed after the fact.
    Revisions,
    /// The same rows under two configurations.
    WhatIf,
}

impl Comparison {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cycles => "cycles",
            Self::Revisions => "revisions",
            Self::WhatIf => "what_if",
        }
    }
}

/// One of the two that are compared: a record, and the configuration that it was computed by.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What it is called: `2025-Q2`, `2025-Q2@1`, `other.toml`.
    pub name: &'a str,
    /// Name and version of the program that computed it.
    pub generator: &'a str,
    /// The configuration in force.
    pub configuration: &'a Configuration,
    /// The record.
    pub record: &'a CycleRecord,
}

/// What a side is, as the difference says it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// The cycle.
    pub cycle: CycleId,
    /// Name and version of the program that computed it.
    pub generator: String,
}

/// What a difference comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CauseKind {
    /// The rows of the tables.
    Data,
    /// How rows are counted: measure, minimum sample, limits, anonymity.
    Counting,
    /// Rows and the way of counting both differ, and one cannot be told from the other without the tables.
    DataOrCounting,
    /// Weights of dimensions and indicators; an indicator that came or went.
    Weights,
    /// Scales that turn values into points.
    Scales,
    /// Whether observed or shrunken values are scored.
    Estimate,
    /// What becomes of a score with missing parts.
    MissingParts,
    /// Where the rating bands begin.
    Bands,
    /// Gates that cap a rating.
    Gates,
    /// The least coverage and presence for a rating.
    Minimums,
    /// Decided changes of scores and ratings.
    Adjustments,
    /// The program: the record says what this version does not compute from its measurements.
    Generator,
}

impl CauseKind {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Counting => "counting",
            Self::DataOrCounting => "data_or_counting",
            Self::Weights => "weights",
            Self::Scales => "scales",
            Self::Estimate => "estimate",
            Self::MissingParts => "missing_parts",
            Self::Bands => "bands",
            Self::Gates => "gates",
            Self::Minimums => "minimums",
            Self::Adjustments => "adjustments",
            Self::Generator => "generator",
        }
    }
}

/// A part of a score's difference.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cause {
    /// What it comes from.
    pub kind: CauseKind,
    /// Through which indicator; none where it is no single one's.
    pub indicator: Option<IndicatorId>,
    /// Points of the score that it adds or takes.
    pub points: f64,
}

/// How a score differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoreDifference {
    /// Before; none without a score.
    pub before: Option<f64>,
    /// After.
    pub after: Option<f64>,
    /// After less before, where there are both.
    pub change: Option<f64>,
    /// Interval of the change before adjustments, where noise lies between the two.
    pub interval: Option<Interval>,
    /// What may be said of it; none where no noise lies between the two.
    pub verdict: Option<Verdict>,
    /// What it is made of, the largest first: the points add up to the change. Empty without a change.
    pub causes: Vec<Cause>,
}

/// Which way a rating went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// To a better one.
    Up,
    /// To a worse one.
    Down,
    /// There was none before.
    Gained,
    /// There is none any more.
    Lost,
    /// To a band that the other model does not know, so that neither is above the other.
    Other,
}

/// A part in a rating's difference.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RatingCause {
    /// What it comes from.
    pub kind: CauseKind,
    /// Share of the orders in which it tips the rating, less those in which it tips it back; they add up to 1.
    pub share: f64,
}

/// How a rating differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RatingDifference {
    /// Before; none without a rating.
    pub before: Option<RatingId>,
    /// After.
    pub after: Option<RatingId>,
    /// Which way it went.
    pub way: Way,
    /// What tips it, the largest share first.
    pub causes: Vec<RatingCause>,
    /// Indicators whose gate closes now and did not before.
    pub gates_closed: Vec<IndicatorId>,
    /// Indicators whose gate closed before and does not now.
    pub gates_opened: Vec<IndicatorId>,
}

/// A rank with the range that the noise allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// 1 is the highest.
    pub rank: u64,
    /// The best that the noise allows.
    pub low: u64,
    /// The worst.
    pub high: u64,
    /// How many are ranked.
    pub of: u64,
}

/// How a rank differs; a smaller number is a higher place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankDifference {
    /// Before; none where the subject was not ranked.
    pub before: Option<Rank>,
    /// After.
    pub after: Option<Rank>,
    /// Whether each lies within the range of the other, so that the noise allows both.
    pub within_ranges: bool,
    /// What moved it, in places, adding up to after less before (Shapley values): none where it was ranked on one side only.
    pub moved_by: Option<RankCauses>,
}

/// What moved a rank, in places.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RankCauses {
    /// The subject's own score.
    pub own_score: f64,
    /// The scores of others who are ranked on both sides.
    pub other_scores: f64,
    /// Others who are ranked on one side only.
    pub membership: f64,
}

/// How the value of an indicator differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ValueDifference {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Before, in the indicator's unit; none where there is no value that may be used.
    pub before: Option<f64>,
    /// After.
    pub after: Option<f64>,
    /// Sample size before.
    pub n_before: u64,
    /// Sample size after.
    pub n_after: u64,
    /// Rows that count against the subject, before.
    pub against_before: u64,
    /// The same after.
    pub against_after: u64,
    /// Whether rows or the way of counting differ.
    pub origin: CauseKind,
    /// What may be said of it; none where no noise lies between the two.
    pub verdict: Option<Verdict>,
}

/// An enrolment that came or went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CourseDifference {
    /// The course.
    pub course: CourseId,
    /// Whether it came; else it went.
    pub came: bool,
}

/// Everything that differs about one subject.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubjectDifference {
    /// Whom it is about; in JSON `subject_kind` and `subject_id`.
    #[serde(flatten, serialize_with = "as_columns")]
    pub subject: Subject,
    /// The name after.
    pub name: String,
    /// The team at the end of the later record, of a member.
    pub team: Option<TeamId>,
    /// The score.
    pub score: Option<ScoreDifference>,
    /// The rating.
    pub rating: Option<RatingDifference>,
    /// The rank.
    pub rank: Option<RankDifference>,
    /// Values, in the order of the indicators.
    pub values: Vec<ValueDifference>,
    /// Items of the improvement plan.
    pub plan: Vec<ItemDifference>,
    /// Courses of the training plan, of a member.
    pub training: Vec<CourseDifference>,
}

/// A subject as the columns of the downloads name it.
fn as_columns<S: Serializer>(subject: &Subject, serializer: S) -> Result<S::Ok, S::Error> {
    let mut columns = serializer.serialize_map(Some(2))?;
    columns.serialize_entry("subject_kind", subject.kind())?;
    columns.serialize_entry("subject_id", subject.id())?;
    columns.end()
}

impl SubjectDifference {
    /// Whether anything differs.
    pub fn any(&self) -> bool {
        self.score.is_some()
            || self.rating.is_some()
            || self.rank.is_some()
            || !self.values.is_empty()
            || !self.plan.is_empty()
            || !self.training.is_empty()
    }

    /// The size of the score's change; 0 without one.
    pub fn moved(&self) -> f64 {
        self.score
            .as_ref()
            .and_then(|score| score.change)
            .map_or(0.0, f64::abs)
    }
}

/// An indicator of either model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedIndicator {
    /// The indicator.
    pub id: IndicatorId,
    /// Its name, the later one; not in JSON, where ids name things.
    #[serde(skip)]
    pub name: LocalizedText,
    /// Whether the earlier model has it.
    pub before: bool,
    /// Whether the later one has it.
    pub after: bool,
}

/// How many subjects were on both sides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// Teams.
    pub teams: u64,
    /// Members.
    pub members: u64,
}

/// Everything that differs between two records.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// What is compared.
    pub comparison: Comparison,
    /// The earlier side.
    pub before: Named,
    /// The later side.
    pub after: Named,
    /// Indicators of either model, those of the later one first.
    pub indicators: Vec<ComparedIndicator>,
    /// Settings that differ.
    pub rules: Vec<RuleDifference>,
    /// Files of the cycle that differ.
    pub inputs: Vec<InputDifference>,
    /// Who joined, left, moved.
    pub membership: Membership,
    /// How many were compared.
    pub compared: Compared,
    /// Subjects on both sides about whom anything differs: the organisation, then teams, then members; of these those first whose
    /// rating differs, then by the size of the score's change.
    pub subjects: Vec<SubjectDifference>,
    /// Results that differ, by member.
    pub results: Vec<ResultDifference>,
    /// Who gains and who loses, by group.
    pub groups: Groups,
}

impl Difference {
    /// Whether nothing differs. The version of the program alone is no difference.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
            && self.inputs.is_empty()
            && self.membership.is_empty()
            && self.subjects.is_empty()
            && self.results.is_empty()
    }

    /// Members whose rating went this way.
    pub fn members_rated(&self, way: Way) -> usize {
        self.members()
            .filter(|member| member.rating.as_ref().is_some_and(|rating| rating.way == way))
            .count()
    }

    /// Members on both sides about whom anything differs.
    pub fn members(&self) -> impl Iterator<Item = &SubjectDifference> + Clone {
        self.subjects
            .iter()
            .filter(|subject| matches!(subject.subject, Subject::Member(_)))
    }

    /// Teams on both sides about which anything differs.
    pub fn teams(&self) -> impl Iterator<Item = &SubjectDifference> {
        self.subjects
            .iter()
            .filter(|subject| matches!(subject.subject, Subject::Team(_)))
    }

    /// What differs about the organisation.
    pub fn organisation(&self) -> Option<&SubjectDifference> {
        self.subjects
            .iter()
            .find(|subject| subject.subject == Subject::Organisation)
    }

    /// What differs about a member who is on both sides.
    pub fn member(&self, id: &MemberId) -> Option<&SubjectDifference> {
        self.members()
            .find(|member| matches!(&member.subject, Subject::Member(own) if own == id))
    }
}
