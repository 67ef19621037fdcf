//! A measurement: one indicator of one subject in one cycle, with how sure it is and the rows that count against it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::assessment::{AssessmentReview, DimensionAssessment, RelationAgreement};
use super::ids::{ClientId, MemberId, TeamId};
use super::source::RowReference;
use crate::stats::{Interval, NotEstimable};

/// Whom a number is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The whole organisation.
    Organisation,
    /// A team.
    Team(TeamId),
    /// A member.
    Member(MemberId),
}

impl Subject {
    /// The word of the `subject_kind` column.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Team(_) => "team",
            Self::Member(_) => "member",
        }
    }

    /// The `subject_id` column; empty for the organisation.
    pub fn id(&self) -> &str {
        match self {
            Self::Organisation => "",
            Self::Team(id) => id.as_str(),
            Self::Member(id) => id.as_str(),
        }
    }
}

/// Whether a value may be used.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It may.
    Ok,
    /// The sample is below the indicator's minimum: nothing is scored and no page shows the value.
    TooFew {
        /// The minimum.
        minimum: u64,
    },
    /// There is nothing to compute it from.
    NoData(NoDataReason),
}

impl Status {
    /// The word of the `status` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::TooFew { .. } => "too_few",
            Self::NoData(_) => "no_data",
        }
    }
}

/// Why there is no value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoDataReason {
    /// The cycle has no such table.
    NoTable,
    /// The last part of the cycle has no such table, so that its state at the end is not known.
    NoTableAtEnd,
    /// The first part of the cycle has no such table, so that its state at the start is not known.
    NoTableAtStart,
    /// No row of the table is about the subject.
    NoRows,
    /// Fewer raters than the anonymity threshold.
    Withheld,
    /// A total that would tell the reader of a page about too few people.
    TooFewPeople,
    /// The organisation has no transfer date.
    NoTransferDate,
    /// The cycle was sealed before the indicator was measured in this way.
    NotMeasuredThen,
    /// The statistic does not exist for this sample.
    NotEstimable(NotEstimable),
}

/// One indicator of one subject in one cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// The value in the indicator's unit; present exactly when the status is `Ok`.
    pub value: Option<f64>,
    /// Its interval at the policy's level, where one exists.
    pub interval: Option<Interval>,
    /// What the interval, or its absence, rests on.
    pub basis: IntervalBasis,
    /// Standard error of a mean-like value, for comparing cycles; none for shares, which are compared by their intervals.
    pub standard_error: Option<f64>,
    /// Sample size: answers, clients, complaints, invitations, files, raters.
    pub n: u64,
    /// What stands above the line, where the value is a ratio.
    pub numerator: Option<f64>,
    /// What stands below the line, where the value is a ratio.
    pub denominator: Option<f64>,
    /// Whether the value may be used.
    pub status: Status,
    /// What the sample is made of, where numerator and denominator do not say it.
    pub composition: Composition,
    /// Rows that count against the subject.
    pub against: Against,
}

/// What an interval, or its absence, rests on. Rows that are all the same have a variance of zero, which says nothing of how
/// sure their value is: no interval of zero width is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalBasis {
    /// The measure's own method, which may give none.
    #[default]
    Method,
    /// There is no interval: all rows are the same, so that they cannot say how sure the value is.
    NoVariation,
    /// All rows lie at one end of what is possible (everything kept, promoters alone): Wilson's interval on their number.
    AllAlike,
}

impl IntervalBasis {
    /// The word of the `interval_basis` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Method => "method",
            Self::NoVariation => "no_variation",
            Self::AllAlike => "all_alike",
        }
    }
}

/// What a sample is made of, for the formula with its numbers filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Composition {
    /// Numerator, denominator and sample size say it.
    #[default]
    Plain,
    /// Answers to a net promoter question.
    NetPromoter {
        /// Answers 9–10.
        promoters: u64,
        /// Answers 7–8.
        passives: u64,
        /// Answers 0–6.
        detractors: u64,
    },
    /// Times until an event.
    Survival {
        /// Times that ended with the event.
        events: u64,
        /// Times still running.
        censored: u64,
        /// Where the curve is read, in the unit of the times; the median where it is none.
        at: Option<f64>,
    },
}

impl Measurement {
    /// A measurement without a value.
    pub fn no_data(reason: NoDataReason) -> Self {
        Self {
            value: None,
            interval: None,
            basis: IntervalBasis::Method,
            standard_error: None,
            n: 0,
            numerator: None,
            denominator: None,
            status: Status::NoData(reason),
            composition: Composition::Plain,
            against: Against::default(),
        }
    }
}

/// Rows that count against a subject: all are counted, the first ones kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Against {
    /// How many rows.
    pub count: u64,
    /// The first rows in file order, at most [`Against::KEPT`].
    pub rows: Vec<AgainstRow>,
}

impl Against {
    /// How many rows are kept for the pages.
    pub const KEPT: usize = 20;

    /// Counts a row, and makes and keeps it while there is room.
    pub fn push_with(&mut self, make: impl FnOnce() -> AgainstRow) {
        self.count += 1;
        if self.rows.len() < Self::KEPT {
            self.rows.push(make());
        }
    }
}

/// A row that counts against a subject, with what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AgainstRow {
    /// Where it stands.
    pub row: RowReference,
    /// The day.
    pub day: Option<Date>,
    /// The client.
    pub client: Option<ClientId>,
    /// What it says.
    pub fact: Fact,
}

/// What a row says against a subject; the pages' language files make the sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// An answer below the favourable ones.
    Answer {
        /// The answer.
        score: u8,
        /// The highest answer possible.
        out_of: u8,
    },
    /// A client was lost.
    ClientLost {
        /// Why, as the data calls it.
        reason: Option<String>,
    },
    /// A client's revenue fell, in money.
    RevenueFell {
        /// Before.
        from: f64,
        /// Now.
        to: f64,
    },
    /// The limit was missed.
    Late {
        /// Hours taken.
        hours: f64,
        /// The limit in hours.
        limit: f64,
    },
    /// Not done by the end of the cycle, past its limit.
    StillOpen {
        /// The limit in hours.
        limit: f64,
    },
    /// A complaint was opened again.
    Reopened,
    /// The member was invited and did not come.
    NotAttended {
        /// Kind of activity, as the data calls it.
        kind: Option<String>,
    },
    /// A client had no contact.
    NoContact,
    /// Fields of a file are empty.
    FieldsMissing {
        /// How many.
        missing: u32,
        /// Out of how many.
        required: u32,
    },
    /// Fields of a file are not valid.
    FieldsInvalid {
        /// How many.
        invalid: u32,
        /// Out of how many.
        filled: u32,
    },
    /// A file is stale.
    Stale {
        /// When it was last updated, where known.
        updated_on: Option<Date>,
    },
    /// A row that does not meet the condition of a declared share, where more is better.
    ConditionNotMet,
    /// A row that meets the condition of a declared share, where less is better.
    ConditionMet,
}

/// All measurements of one subject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SubjectMeasurements {
    /// Whom they are about.
    pub subject: Subject,
    /// One per indicator, in the configuration's order.
    pub measurements: Vec<Measurement>,
    /// The 360° picture, per dimension of the questionnaire.
    pub assessments: Vec<DimensionAssessment>,
    /// How far the raters of a relation agree, for relations with enough of them.
    pub agreement: Vec<RelationAgreement>,
}

/// All measurements of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CycleMeasurements {
    /// The organisation.
    pub organisation: SubjectMeasurements,
    /// Teams, in the cycle's order.
    pub teams: Vec<SubjectMeasurements>,
    /// Members, in the cycle's order.
    pub members: Vec<SubjectMeasurements>,
    /// What the 360° assessment says of itself; none where there is none.
    pub assessment_review: Option<AssessmentReview>,
}

/// Every member's value of every indicator in two halves of the rows; none where either half has none. Members and indicators in
/// the order of the measurements.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Halves(pub Vec<Vec<Option<(f64, f64)>>>);

/// Members' values of an indicator in each month, of those who have one in every month; at least two months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MonthlyValues(pub Vec<Vec<f64>>);

/// The same measures on parts of the rows: whether one part says of members what another does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replicates {
    /// Two halves of the rows.
    pub halves: Halves,
    /// Months, by indicator; none where a month has no value of its own.
    pub months: Vec<Option<MonthlyValues>>,
}
