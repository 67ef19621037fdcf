//! The configuration in force: organisation, policies, indicator model, rating rules, plans' libraries.

mod audiences;
mod brand;
mod libraries;
mod meetings;
mod plans;
mod policy;
mod privacy;
mod ratings;
mod results;
mod review;
mod risk;
mod talent_and_care;
mod training;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::cycle::Period;
use super::definition_change::DefinitionChange;
use super::ids::{CourseId, CycleId, DimensionId, IndicatorId, RatingId, SkillId};
use super::indicator::{Dimension, Indicator};
use super::language::{Language, LocalizedText};
pub use audiences::{Audience, AudienceKind, Sees};
pub use brand::{Brand, Colour, Logo, PictureFormat};
pub use libraries::{
    ActionAudience, ActionOrigin, AnsweredCause, LibraryAction, Objective, ObjectiveArea, OwnerRole,
};
pub use meetings::MeetingRules;
pub use plans::PlanRules;
pub use policy::{
    AbsentClients, HandedOverClients, LimitSeconds, MissingParts, Policy, RaterSeverity, ScoredEstimate,
    SeverityLimits, SmallRelations, WorkingHours,
};
pub use privacy::{PrivacyRules, Retention};
pub use ratings::{Gate, GateCondition, RatingBand};
pub use results::{
    BonusRules, CycleKinds, Finds, Grade, MeritRow, MeritRules, POSITIONS, PerformanceRules, PromotionRules,
    RecognitionRule, ResultsRules, SafeguardKind, SafeguardRule,
};
pub use review::{CollaborationRules, CultureRules, ReviewRules, SupervisionRules};
pub use risk::RiskRules;
pub use talent_and_care::{CareRules, TalentRules};
pub use training::{
    Course, CourseSession, EXACT_BUNDLES, Skill, SkillArea, TOP_LEVEL, Taught, TrainingRules,
};

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
    /// Rules of improvement plans.
    pub plans: PlanRules,
    /// Rules of team meetings.
    pub meetings: MeetingRules,
    /// What to do about a gap.
    pub actions: Vec<LibraryAction>,
    /// Skills and the indicators whose gaps ask for them.
    pub skills: Vec<Skill>,
    /// Courses that teach skills.
    pub courses: Vec<Course>,
    /// Rules of training plans.
    pub training: TrainingRules,
    /// Strategic objectives.
    pub objectives: Vec<Objective>,
    /// Rules of bonus, raises, promotions, recognition and performance plans.
    pub results: ResultsRules,
    /// Rules of the review.
    pub review: ReviewRules,
    /// Rules about personal data.
    #[serde(default)]
    pub privacy: PrivacyRules,
    /// Targets that differ in a cycle.
    pub cycle_targets: BTreeMap<CycleId, BTreeMap<IndicatorId, f64>>,
    /// Definitions that changed between cycles.
    pub definition_changes: Vec<DefinitionChange>,
    /// Who has a site of their own, by name. No record holds it: it says who is told of records, and not what they hold.
    #[serde(skip, default = "Audience::built_in")]
    pub audiences: Vec<Audience>,
    /// How pages look. No record holds it: it changes no number.
    #[serde(skip)]
    pub brand: Brand,
}

impl Configuration {
    /// Fewer people, or answers, are not told of by themselves: the smallest cell of the review, and never fewer than keep a rater
    /// unknown.
    pub fn minimum_cell(&self) -> u64 {
        self.review.minimum_cell.max(self.policy.anonymity_threshold)
    }

    /// The place of an indicator in [`Configuration::indicators`].
    pub fn indicator_position(&self, id: &IndicatorId) -> Option<usize> {
        self.indicators.iter().position(|indicator| &indicator.id == id)
    }

    /// The settings as far as they were in force in a cycle: without definitions that changed later, and with the targets of these
    /// cycles alone.
    #[must_use]
    pub fn in_force(&self, period: Period, cycles: impl Fn(&CycleId) -> bool) -> Self {
        let mut configuration = self.clone();
        configuration.cycle_targets.retain(|cycle, _| cycles(cycle));
        configuration
            .definition_changes
            .retain(|change| change.covers(period));
        configuration
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

    /// The skill of this id.
    pub fn skill(&self, id: &SkillId) -> Option<&Skill> {
        self.skills.iter().find(|skill| &skill.id == id)
    }

    /// The course of this id.
    pub fn course(&self, id: &CourseId) -> Option<&Course> {
        self.courses.iter().find(|course| &course.id == id)
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
