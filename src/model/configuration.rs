//! The configuration in force: organisation, policies, indicator model, rating rules, plans' libraries.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time, Weekday};
use serde::{Deserialize, Serialize};

use super::assessment::{Relation, RelationGroup};
use super::cycle::Period;
use super::definition_change::DefinitionChange;
use super::ids::{CourseId, CycleId, DimensionId, IndicatorId, ObjectiveId, RatingId, SkillId};
use super::indicator::{Dimension, Indicator};
use super::language::{Language, LocalizedText};
use super::quantity::{Points, Share, Weight};

/// Everything that `scorebook.toml` states, checked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Configuration {
    /// Who is appraised.
    pub organisation: Organisation,
    /// Rules of counting and showing.
    pub policy: Policy,
    /// Dimensions, in the order that pages list them.
    pub dimensions: Vec<Dimension>,
    /// Indicators, in the order that pages list them. Measurements of a subject stand in this order.
    pub indicators: Vec<Indicator>,
    /// Rating bands from the highest to the lowest.
    pub ratings: Vec<RatingBand>,
    /// Rules that cap a rating (一票否决).
    pub gates: Vec<Gate>,
    /// What to do about a gap.
    pub actions: Vec<LibraryAction>,
    /// Skills and the indicators whose gaps ask for them.
    pub skills: Vec<Skill>,
    /// Courses that teach skills.
    pub courses: Vec<Course>,
    /// Strategic objectives.
    pub objectives: Vec<Objective>,
    /// Targets that differ in a cycle.
    pub cycle_targets: BTreeMap<CycleId, BTreeMap<IndicatorId, f64>>,
    /// Definitions that changed between cycles.
    pub definition_changes: Vec<DefinitionChange>,
}

impl Configuration {
    /// The place of an indicator in [`Configuration::indicators`].
    pub fn indicator_position(&self, id: &IndicatorId) -> Option<usize> {
        self.indicators.iter().position(|indicator| &indicator.id == id)
    }

    /// The target of an indicator in a cycle.
    pub fn target(&self, cycle: &CycleId, indicator: &Indicator) -> Option<f64> {
        self.cycle_targets
            .get(cycle)
            .and_then(|targets| targets.get(&indicator.id))
            .copied()
            .or(indicator.target)
    }

    /// The last change of an indicator's definition between two cycles, because of which they do not compare.
    pub fn redefined(
        &self,
        indicator: &IndicatorId,
        earlier: Period,
        later: Period,
    ) -> Option<&DefinitionChange> {
        self.definition_changes
            .iter()
            .filter(|change| &change.indicator == indicator && change.lies_between(earlier, later))
            .max_by_key(|change| change.day)
    }

    /// The last change of a definition between two cycles that keeps their scores from being compared: that of an indicator
    /// with weight, unless it is declared that scores still compare.
    pub fn score_redefined(&self, earlier: Period, later: Period) -> Option<&DefinitionChange> {
        self.definition_changes
            .iter()
            .filter(|change| {
                !change.score_comparable
                    && change.lies_between(earlier, later)
                    && self
                        .indicator_position(&change.indicator)
                        .and_then(|place| self.indicators.get(place))
                        .is_some_and(|indicator| indicator.weight.value() > 0.0)
            })
            .max_by_key(|change| change.day)
    }

    /// The dimension of this id.
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| &dimension.id == id)
    }

    /// The band of this id.
    pub fn rating(&self, id: &RatingId) -> Option<&RatingBand> {
        self.ratings.iter().find(|band| &band.id == id)
    }

    /// The language that pages without a suffix are written in.
    pub fn first_language(&self) -> Language {
        self.organisation
            .languages
            .first()
            .copied()
            .unwrap_or(Language::English)
    }
}

/// Who is appraised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Name.
    pub name: LocalizedText,
    /// The day on which the company changed hands.
    pub transfer_date: Option<Date>,
    /// ISO 4217 code.
    pub currency: String,
    /// IANA name; timestamps with an offset are converted to it.
    pub time_zone: String,
    /// Languages of the site, the first being the default; never empty.
    pub languages: Vec<Language>,
}

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

/// A rating band.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatingBand {
    /// Its id, such as `A`.
    pub id: RatingId,
    /// Its name.
    pub name: LocalizedText,
    /// Scores from here on earn it.
    pub from: Points,
}

/// When a gate closes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GateCondition {
    /// The value is below this.
    Below(f64),
    /// The value is above this.
    Above(f64),
}

/// A rule that caps the rating.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gate {
    /// The indicator that it looks at.
    pub indicator: IndicatorId,
    /// When it closes.
    pub condition: GateCondition,
    /// The best rating that is left.
    pub cap: RatingId,
    /// Why the rule exists.
    pub reason: LocalizedText,
}

/// Something to do about a gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LibraryAction {
    /// Its id in the library.
    pub id: String,
    /// Indicators whose gaps it answers.
    pub indicators: Vec<IndicatorId>,
    /// What to do.
    pub text: LocalizedText,
    /// For a team's plan, a member's plan, or both.
    pub audience: ActionAudience,
}

/// Whose plan an action belongs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionAudience {
    /// Members' plans.
    Member,
    /// Teams' plans.
    Team,
    /// Both.
    Both,
}

/// A skill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: LocalizedText,
    /// Indicators whose gaps ask for it.
    pub indicators: Vec<IndicatorId>,
}

/// A course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// Its id.
    pub id: CourseId,
    /// Its name.
    pub name: LocalizedText,
    /// Skills that it teaches.
    pub skills: Vec<SkillId>,
    /// Hours that it takes.
    pub hours: f64,
    /// Seats per cycle.
    pub seats: u32,
}

/// A strategic objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Its name.
    pub name: LocalizedText,
    /// Indicators that carry it.
    pub indicators: Vec<IndicatorId>,
}
