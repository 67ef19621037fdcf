//! What findings are about: the concerns, each with a page of its own, and the kinds of each.

use serde::{Deserialize, Serialize};

/// What a finding is about; each has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concern {
    /// Whether the appraisal is fair and sound.
    Supervision,
    /// Which clients may be lost.
    Risk,
    /// What should change.
    Strategy,
    /// Whether the values are lived.
    Culture,
    /// Whether the team can carry on.
    Talent,
    /// Whether people work together and try new things.
    Collaboration,
    /// Whether people and places are treated well.
    Care,
}

impl Concern {
    /// Every concern, in the order of pages.
    pub const ALL: [Self; 7] = [
        Self::Supervision,
        Self::Risk,
        Self::Strategy,
        Self::Culture,
        Self::Talent,
        Self::Collaboration,
        Self::Care,
    ];

    /// The word of downloads, settings and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Supervision => "supervision",
            Self::Risk => "risk",
            Self::Strategy => "strategy",
            Self::Culture => "culture",
            Self::Talent => "talent",
            Self::Collaboration => "collaboration",
            Self::Care => "care",
        }
    }
}

/// What was found. Its sentence and its proposed action are texts of the languages, by its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A group is selected at less than four fifths of the highest rate, beyond chance.
    AdverseImpact,
    /// An indicator's differences between members are mostly chance.
    IndicatorWithoutSignal,
    /// Most members have all points of an indicator.
    IndicatorAtCeiling,
    /// Two indicators order the members alike.
    IndicatorsRedundant,
    /// Last cycle's scores say little of the clients kept since.
    RatingsForetellNothing,
    /// Many appeals are upheld.
    AppealsOftenUpheld,
    /// Appeals wait long for a decision.
    AppealsSlow,
    /// 360° raters differ in how severe they are.
    RaterSeverityWide,
    /// 360° raters give every dimension the same score.
    RatersSameForAll,
    /// Many rows of a table are not counted.
    RowsLeftOut,
    /// Clients of a team are with somebody who has left.
    ClientsLeftBehind,
    /// Clients of a team are likely to be lost.
    RevenueAtRisk,
    /// Large clients of a team have not been met for long.
    SilentClients,
    /// Nothing is in place against an early warning.
    SignalWithoutControl,
    /// One client brings much of a team's revenue.
    RevenueConcentrated,
    /// Much of a team's revenue hangs on one person.
    KeyPerson,
    /// An indicator of the organisation got worse beyond the noise.
    IndicatorFell,
    /// An action of the library that was tried has not worked.
    ActionHasNotWorked,
    /// A segment of clients stands below the others.
    SegmentBelow,
    /// A process (a category of complaints, a kind of activity) stands below the others.
    ProcessBelow,
    /// Clients with something in common were lost more often than the others.
    LossDriver,
    /// What an objective's indicator is foretold to end the year with misses the target.
    ObjectiveOutOfReach,
    /// A behaviour that shows the values is seen less than before, beyond the noise.
    ValueFell,
    /// All of the interval of a behaviour that shows the values lies short of its target.
    ValueBelowTarget,
    /// A team's profile of values differs from that of the others, beyond chance.
    TeamProfileDiffers,
    /// Few take part in team building.
    TeamBuildingLow,
    /// Teams that do nothing together.
    TeamsNotConnected,
    /// Ideas wait too long for a decision.
    IdeasWaiting,
    /// Much of what is shared is never used.
    KnowledgeUnused,
    /// Recognition goes to few, beyond chance.
    RecognitionConcentrated,
    /// Nobody could take over a position.
    PositionWithoutSuccessor,
    /// One member of a team alone has a skill at the level wanted.
    SkillSingleHolder,
    /// More leave in a year than the limit.
    TurnoverHigh,
    /// Members of a team have too many clients and too much overtime.
    Overload,
    /// Members of a team worked more overtime in a month than the law allows.
    OvertimeOverLimit,
    /// Few carry much of the load.
    WorkloadUneven,
    /// Few answer a question of the staff survey favourably.
    StaffSurveyLow,
    /// A measure of the environment misses its target.
    EnvironmentTargetMissed,
}

impl FindingKind {
    /// Every kind, in the order of concerns.
    pub const ALL: [Self; 38] = [
        Self::AdverseImpact,
        Self::IndicatorWithoutSignal,
        Self::IndicatorAtCeiling,
        Self::IndicatorsRedundant,
        Self::RatingsForetellNothing,
        Self::AppealsOftenUpheld,
        Self::AppealsSlow,
        Self::RaterSeverityWide,
        Self::RatersSameForAll,
        Self::RowsLeftOut,
        Self::ClientsLeftBehind,
        Self::RevenueAtRisk,
        Self::SilentClients,
        Self::SignalWithoutControl,
        Self::RevenueConcentrated,
        Self::KeyPerson,
        Self::IndicatorFell,
        Self::ActionHasNotWorked,
        Self::SegmentBelow,
        Self::ProcessBelow,
        Self::LossDriver,
        Self::ObjectiveOutOfReach,
        Self::ValueFell,
        Self::ValueBelowTarget,
        Self::TeamProfileDiffers,
        Self::TeamBuildingLow,
        Self::TeamsNotConnected,
        Self::IdeasWaiting,
        Self::KnowledgeUnused,
        Self::RecognitionConcentrated,
        Self::PositionWithoutSuccessor,
        Self::SkillSingleHolder,
        Self::TurnoverHigh,
        Self::Overload,
        Self::OvertimeOverLimit,
        Self::WorkloadUneven,
        Self::StaffSurveyLow,
        Self::EnvironmentTargetMissed,
    ];

    /// What it is about.
    pub fn concern(self) -> Concern {
        match self {
            Self::AdverseImpact
            | Self::IndicatorWithoutSignal
            | Self::IndicatorAtCeiling
            | Self::IndicatorsRedundant
            | Self::RatingsForetellNothing
            | Self::AppealsOftenUpheld
            | Self::AppealsSlow
            | Self::RaterSeverityWide
            | Self::RatersSameForAll
            | Self::RowsLeftOut => Concern::Supervision,
            Self::ClientsLeftBehind
            | Self::RevenueAtRisk
            | Self::SilentClients
            | Self::SignalWithoutControl
            | Self::RevenueConcentrated
            | Self::KeyPerson => Concern::Risk,
            Self::IndicatorFell
            | Self::ActionHasNotWorked
            | Self::SegmentBelow
            | Self::ProcessBelow
            | Self::LossDriver
            | Self::ObjectiveOutOfReach => Concern::Strategy,
            Self::ValueFell | Self::ValueBelowTarget | Self::TeamProfileDiffers | Self::TeamBuildingLow => {
                Concern::Culture
            }
            Self::TeamsNotConnected
            | Self::IdeasWaiting
            | Self::KnowledgeUnused
            | Self::RecognitionConcentrated => Concern::Collaboration,
            Self::PositionWithoutSuccessor | Self::SkillSingleHolder | Self::TurnoverHigh => Concern::Talent,
            Self::Overload
            | Self::OvertimeOverLimit
            | Self::WorkloadUneven
            | Self::StaffSurveyLow
            | Self::EnvironmentTargetMissed => Concern::Care,
        }
    }

    /// The word of downloads and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::AdverseImpact => "adverse-impact",
            Self::IndicatorWithoutSignal => "indicator-without-signal",
            Self::IndicatorAtCeiling => "indicator-at-ceiling",
            Self::IndicatorsRedundant => "indicators-redundant",
            Self::RatingsForetellNothing => "ratings-foretell-nothing",
            Self::AppealsOftenUpheld => "appeals-often-upheld",
            Self::AppealsSlow => "appeals-slow",
            Self::RaterSeverityWide => "rater-severity-wide",
            Self::RatersSameForAll => "raters-same-for-all",
            Self::RowsLeftOut => "rows-left-out",
            Self::ClientsLeftBehind => "clients-left-behind",
            Self::RevenueAtRisk => "revenue-at-risk",
            Self::SilentClients => "silent-clients",
            Self::SignalWithoutControl => "signal-without-control",
            Self::RevenueConcentrated => "revenue-concentrated",
            Self::KeyPerson => "key-person",
            Self::IndicatorFell => "indicator-fell",
            Self::ActionHasNotWorked => "action-has-not-worked",
            Self::SegmentBelow => "segment-below",
            Self::ProcessBelow => "process-below",
            Self::LossDriver => "loss-driver",
            Self::ObjectiveOutOfReach => "objective-out-of-reach",
            Self::ValueFell => "value-fell",
            Self::ValueBelowTarget => "value-below-target",
            Self::TeamProfileDiffers => "team-profile-differs",
            Self::TeamBuildingLow => "team-building-low",
            Self::TeamsNotConnected => "teams-not-connected",
            Self::IdeasWaiting => "ideas-waiting",
            Self::KnowledgeUnused => "knowledge-unused",
            Self::RecognitionConcentrated => "recognition-concentrated",
            Self::PositionWithoutSuccessor => "position-without-successor",
            Self::SkillSingleHolder => "skill-single-holder",
            Self::TurnoverHigh => "turnover-high",
            Self::Overload => "overload",
            Self::OvertimeOverLimit => "overtime-over-limit",
            Self::WorkloadUneven => "workload-uneven",
            Self::StaffSurveyLow => "staff-survey-low",
            Self::EnvironmentTargetMissed => "environment-target-missed",
        }
    }
}
