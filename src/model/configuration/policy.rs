//! Rules of counting and showing.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use crate::model::assessment::{Relation, RelationGroup};
use crate::model::quantity::{Share, Weight};

/// How clients that vanish from the table between cycles are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsentClients {
    /// It is a fault until the configuration says otherwise.
    Fault,
    /// They count as lost on the first day of the cycle.
    Lost,
    /// They are left out, and said so.
    Unknown,
}

/// What becomes of a score when some indicators have no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingParts {
    /// The weights of the parts that have data fill the whole; the coverage is printed.
    Reweight,
    /// No score unless every weighted indicator has data.
    NoScore,
}

/// Which estimate of a value earns the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoredEstimate {
    /// The observed value.
    Observed,
    /// The value drawn towards the mean of all subjects of its kind, as far as its uncertainty says.
    Shrunken,
}

/// Whose retention a client counts for that passed from one owner to another in the course of the cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandedOverClients {
    /// The owner's at the start.
    Start,
    /// The owner's at the end, or on the day of the loss.
    End,
}

/// What becomes of anonymous relations that too few raters stand behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmallRelations {
    /// They are left out.
    Withhold,
    /// They are pooled, and the pool counts where it reaches the threshold itself.
    Merge,
}

/// What the estimated severity of 360° raters is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RaterSeverity {
    /// It is shown; scores count as they were given.
    Shown,
    /// Scores count less the shrunken effect of their rater.
    Corrected,
}

/// Rules of counting and showing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// Level of every interval, such as 0.95.
    pub confidence: f64,
    /// Which estimate of a value earns the points.
    pub estimate: ScoredEstimate,
    /// Plausible weights of a dimension lie within this share of the model's, above and below, 0 to 0.9.
    pub plausible_weights: Share,
    /// Below this share of weight with data there is no rating.
    pub minimum_coverage: Share,
    /// Below this share of the cycle's days in any team a member gets no rating.
    pub minimum_presence: Share,
    /// Clients handed from one owner to another.
    pub handed_over_clients: HandedOverClients,
    /// Missing parts of a score.
    pub missing_parts: MissingParts,
    /// Fewer raters than this in a relation are not shown.
    pub anonymity_threshold: u64,
    /// Anonymous relations below the threshold.
    pub small_relations: SmallRelations,
    /// Severe and lenient raters.
    pub rater_severity: RaterSeverity,
    /// Weights of the relations in a 360° assessment.
    pub relation_weights: BTreeMap<Relation, Weight>,
    /// Clients that vanish between cycles.
    pub absent_clients: AbsentClients,
    /// Limits for the first response by severity.
    pub response_limits: SeverityLimits,
    /// Limits for the resolution by severity.
    pub resolution_limits: SeverityLimits,
    /// Working hours that the limits are counted in; around the clock where there are none.
    pub working_hours: Option<WorkingHours>,
    /// A client's file is timely when it was updated within so many days before its audit.
    pub timeliness_days: u32,
    /// Days after the end of a cycle on which plan items are checked.
    pub check_after_days: u32,
    /// Items per improvement plan, at most.
    pub improvement_items: u32,
    /// The quantile of comparable subjects' gains that the next target asks for, 0 to 1: at 0.75 one in four gained as much.
    pub target_quantile: Share,
    /// Training hours per member and cycle, at most.
    pub training_hours: f64,
}

impl Policy {
    /// The weight of a relation, or of several shown as one.
    pub fn relation_weight(&self, group: &RelationGroup) -> f64 {
        let weights = group
            .relations()
            .iter()
            .filter_map(|one| self.relation_weights.get(one));
        weights.map(|weight| weight.value()).sum()
    }
}

/// Limits by severity; severities are matched without regard to ASCII letter case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeverityLimits {
    /// The limit for severities that are not named.
    pub default: LimitSeconds,
    /// By severity, in lower case.
    pub by_severity: BTreeMap<String, LimitSeconds>,
}

impl SeverityLimits {
    /// The limit for a severity.
    pub fn limit(&self, severity: Option<&str>) -> LimitSeconds {
        severity
            .and_then(|severity| self.by_severity.get(&severity.to_lowercase()))
            .copied()
            .unwrap_or(self.default)
    }
}

/// A limit in seconds, of working time where the policy has working hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LimitSeconds(pub i64);

impl LimitSeconds {
    /// The limit in hours.
    pub fn hours(self) -> f64 {
        self.0 as f64 / 3600.0
    }
}

/// Working hours, holidays and make-up working days (调休).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkingHours {
    /// Working weekdays, Monday first.
    #[serde(with = "weekdays")]
    pub days: Vec<Weekday>,
    /// Start of the working day.
    pub from: Time,
    /// End of the working day, later than `from`.
    pub to: Time,
    /// Days off.
    pub holidays: BTreeSet<Date>,
    /// Working days on what would be a day off.
    pub extra_days: BTreeSet<Date>,
}

/// Weekdays in the record as numbers, Monday = 1.
mod weekdays {
    use jiff::civil::Weekday;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(days: &[Weekday], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(days.iter().map(|day| day.to_monday_one_offset()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Weekday>, D::Error> {
        Vec::<i8>::deserialize(deserializer)?
            .into_iter()
            .map(|day| Weekday::from_monday_one_offset(day).map_err(serde::de::Error::custom))
            .collect()
    }
}
