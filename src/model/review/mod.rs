//! What a cycle says about the appraisal itself and about the business: findings, and the figures behind them.

mod care;
mod collaboration;
mod counted;
mod culture;
mod finding;
mod habits;
mod indicator_quality;
mod kind;
mod risk;
mod strategy;
mod supervision;
mod talent;

use serde::{Deserialize, Serialize};

pub use care::{
    AnswerGroup, Care, EnvironmentMeasure, LoadMeasure, LoadSpread, LoadWarnings, MemberLoad,
    MonthlyOvertime, Rebalancing, StaffChange, StaffQuestion, StaffSurvey, Volunteering, VolunteeringKind,
    Workload,
};
pub use collaboration::{
    ByTeam, Collaboration, Concentration, DecisionDays, IdeaFunnel, JointActivities, Knowledge, Network,
    Recognised, RecognitionSpread, SharedUse, TeamLink,
};
pub use counted::{CountedMean, CountedShare, Estimate};
pub use culture::{
    AgainstTarget, Behaviour, Culture, PublicThanks, Stands, TeamBuilding, TeamDifference, Thanked,
};
pub use finding::{FactValue, Finding, FindingOwner, FindingSize, FindingSubject, Stake, StakeOf};
pub use habits::{HabitCounts, RaterHabits, RelationHabits};
pub use indicator_quality::{
    IndicatorAdvice, IndicatorQuality, MonthlyReliability, MonthlyVerdict, RedundantPair, SignalShare,
};
pub use kind::{Concern, FindingKind};
pub use supervision::{
    AdjustmentSpread, AppealCounts, AppealsReview, AppealsShown, Correlation, Foresight, ForesightVerdict,
    GroupComparison, GroupImpact, ImpactReview, KeptByRating, NoImpact, ScoreSpread, SelectionOutcome,
    Supervision, TableQuality, TeamSpread,
};

pub use risk::{
    AtRisk, Basis, CalibratedGroup, ClientMemory, ClientState, DOUBLING, JudgedOn, Judgement, Likelihood,
    Memory, OutcomeCount, Outcomes, OwnerShare, RevenueConcentration, Risk, RiskCell, RiskOutlook, RiskScore,
    Signal, SignalLine, SignalSet, SingleContact, TeamConcentration, Tenure, Term, WarnedClient, Warnings,
    WatchedClient, WhyStated,
};
pub use strategy::{
    CellDifference, Course, Forecast, IndicatorProgress, LossFactor, LossFactorKind, LossReason, LossSide,
    LostRevenue, Matrix, MatrixCell, MatrixRow, ObjectiveProgress, Outlook, Strategy,
};
pub use talent::{
    GridPlace, Growth, GrowthVerdict, InheritedMembers, MemberGrowth, Movement, Position, PositionOrigin,
    SkillCell, SkillCoverage, SkillGroup, Succession, Successor, Talent, TalentGrid, TeamGrowth,
    TeamTurnover, Third, Turnover, YearlyTurnover,
};

/// The review of a cycle.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CycleReview {
    /// Findings of every concern, the highest priority first.
    pub findings: Vec<Finding>,
    /// What the appraisal says of itself.
    pub supervision: Supervision,
    /// Whether the values are lived.
    #[serde(default)]
    pub culture: Culture,
    /// Whether people work together and try new things.
    #[serde(default)]
    pub collaboration: Collaboration,
    /// What should change.
    pub strategy: Strategy,
    /// Clients that may be lost; none where nobody knows who the clients are at the end.
    pub risk: Option<Risk>,
    /// Whether the team can carry on.
    #[serde(default)]
    pub talent: Talent,
    /// Whether people and places are treated well.
    #[serde(default)]
    pub care: Care,
}

impl CycleReview {
    /// The findings of a concern, the highest priority first.
    pub fn of(&self, concern: Concern) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(move |finding| finding.kind.concern() == concern)
    }
}
