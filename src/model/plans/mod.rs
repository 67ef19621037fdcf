//! What is to be done about a cycle's scorecards.

mod actions;
mod causes;
mod conversations;
mod improvement;
mod results;
mod training;

use serde::{Deserialize, Serialize};

pub use actions::{
    Achievement, ActionAchievement, ActionVerdict, ConsideredAction, Judgement, PlanEffect, PlanEffort,
    WithoutPlan,
};
pub use causes::{CauseLine, CauseRest, CauseTable};
pub use conversations::{
    AgendaItem, Conversations, Decision, GoalProgress, LateComplaints, LoggedTalk, LostByTeam,
    MemberConversation, Question, Strength, StrongestInNoise, TeamMeeting, Topic, TwoViews, Yardstick,
};
pub use improvement::{
    ExpectedGain, FollowUp, GoalShare, ImprovementItem, ImprovementPlan, Origin, TargetBasis, TargetOutcome,
    UnassignedGoal,
};
pub use results::{
    BandShares, Bonus, BonusBound, BonusLine, BonusShare, CycleResults, Finding, Merit, MeritCell,
    MeritFault, MeritLine, MeritProposal, MeritSolution, Merits, NoResult, OutsideRange, Performance,
    PerformanceCase, PerformanceCycle, PoolScenario, PromotionCase, PromotionCheck, Recognised, Recognition,
    SafeguardCheck,
};
pub use training::{
    AreaNeed, BookedSession, Completion, CourseEffect, CoveredNeed, EffectVerdict, Enrolment, LevelSource,
    MatchedEffect, Mentoring, MissedMandatory, Obstacle, Offer, PlanProof, PlanQuality, SkillAssessment,
    SkillLevel, SkillRow, TrainingNeed, TrainingPlan, UncoveredNeed,
};

/// All plans of a cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CyclePlans {
    /// Teams' plans, in the cycle's order.
    pub teams: Vec<ImprovementPlan>,
    /// Members' plans, in the cycle's order.
    pub members: Vec<ImprovementPlan>,
    /// What objectives need that no team takes on, in the configuration's order.
    #[serde(default)]
    pub unassigned: Vec<UnassignedGoal>,
    /// What actions have achieved up to this cycle, in the configuration's order; those that nobody tried are left out.
    pub achievements: Vec<ActionAchievement>,
    /// Training.
    pub training: TrainingPlan,
    /// Bonus, raises, promotions, recognition, performance plans.
    pub results: CycleResults,
    /// What is to be talked about, and which talks were held.
    pub conversations: Conversations,
}
