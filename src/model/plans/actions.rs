//! Actions of a plan: which of them were chosen, and why; and what actions have achieved so far.

use serde::{Deserialize, Serialize};

use crate::model::configuration::AnsweredCause;
use crate::model::ids::MemberId;
use crate::model::indicator::Direction;
use crate::model::quantity::Points;
use crate::stats::Interval;

/// An action that fits an item, and what became of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConsideredAction {
    /// Its place in [`crate::model::Configuration::actions`].
    pub action: usize,
    /// Who would see to it; none where nobody has the role.
    pub owner: Option<MemberId>,
    /// The share of the item's expected gain that it is expected to win, 0 to 1.
    pub share: f64,
    /// How many subjects' tries stand behind that share.
    pub tried_by: u64,
    /// The cause that stands out and that it answers.
    pub answers: Option<AnsweredCause>,
    /// Score points that it is expected to win by itself.
    pub gain: Points,
    /// Whether it was chosen.
    pub verdict: ActionVerdict,
}

/// Whether an action was chosen, or why not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionVerdict {
    /// It was.
    Chosen,
    /// It does not fit into the hours of the plan beside the chosen ones.
    OverBudget {
        /// Hours that would be needed in addition.
        more: f64,
    },
    /// The item has as many actions as it may have, and they are expected to win as much or more.
    Outdone,
    /// Nothing is expected of it: it has not worked so far.
    NothingExpected,
}

impl ActionVerdict {
    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Chosen => "chosen",
            Self::OverBudget { .. } => "over_budget",
            Self::Outdone => "outdone",
            Self::NothingExpected => "nothing_expected",
        }
    }
}

/// What was to be expected of a value without any plan, told from the values of others (`stats::NextValue`).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WithoutPlan {
    /// The expected value.
    pub expected: f64,
    /// Where the value would lie, at the policy's level; within what the indicator can be.
    pub interval: Interval,
    /// The points of the indicator's scale that were to be expected: told from pairs of points, since the points of an expected
    /// value are not what is expected of points.
    pub points: f64,
    /// How much of a distance from the mean stays, 0 to 1.
    pub slope: f64,
    /// The pairs of values that it was told from.
    pub pairs: u64,
}

/// What was to be expected of an item's value without any plan, and how far the value went beyond it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanEffect {
    /// What was expected.
    pub without_plan: WithoutPlan,
    /// The value less the expected one, in the indicator's unit.
    pub beyond: f64,
    /// Its interval.
    pub interval: Interval,
    /// The same in score points, above zero where it is for the better.
    pub points: Points,
    /// The same as a share of what the item was expected to win, −1 to 1.
    pub share: f64,
}

impl PlanEffect {
    /// The effect that the item's target asked for; none where no more was asked for than was to be expected anyway.
    pub fn asked(&self, direction: Direction, target: f64) -> Option<f64> {
        let asked = target - self.without_plan.expected;
        let more = match direction {
            Direction::HigherIsBetter => asked > 0.0,
            Direction::LowerIsBetter => asked < 0.0,
        };
        more.then_some(asked)
    }
}

/// What may be said of a plan item once its cycle is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// The value lies further on the good side than chance would take it without a plan.
    Worked,
    /// The value is where it might be without a plan, and too low for the effect that the target asked for.
    DidNotWork,
    /// The data is at odds with neither.
    WithinNoise,
    /// It was not carried out: not begun, given up or not reported.
    NotCarriedOut,
    /// There is no value now.
    NoValue,
    /// The indicator was defined anew since.
    Redefined,
    /// Too few other subjects to tell what was to be expected without a plan.
    TooFewPairs {
        /// How many pairs there are.
        found: u64,
        /// How many are needed.
        needed: u64,
    },
}

impl Judgement {
    /// The word of the `judgement` column.
    pub fn word(self) -> &'static str {
        match self {
            Self::Worked => "worked",
            Self::DidNotWork => "did_not_work",
            _ => "cannot_tell",
        }
    }

    /// Why nothing can be told, as the word of a column; none where something can.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Self::Worked | Self::DidNotWork => None,
            Self::WithinNoise => Some("within_noise"),
            Self::NotCarriedOut => Some("not_carried_out"),
            Self::NoValue => Some("no_value"),
            Self::Redefined => Some("redefined"),
            Self::TooFewPairs { .. } => Some("too_few_pairs"),
        }
    }
}

/// What an action has achieved over all members, teams and cycles up to this one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ActionAchievement {
    /// Its place in [`crate::model::Configuration::actions`].
    pub action: usize,
    /// Items that it was carried out for (done or under way).
    pub tried: u64,
    /// Those among them whose effect can be told from chance swings of others, the sample of the mean.
    pub judged: u64,
    /// Members and teams whose items they are; each counts once, with the mean of its own effects.
    pub subjects: u64,
    /// Items that worked by themselves.
    pub worked: u64,
    /// Items that did not.
    pub did_not_work: u64,
    /// Mean effect in score points.
    pub effect: Option<Points>,
    /// Its interval (Student, over subjects).
    pub interval: Option<Interval>,
    /// The share of an item's expected gain that it is expected to win from now on.
    pub share: f64,
    /// What may be said.
    pub verdict: Achievement,
}

/// What may be said of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Achievement {
    /// Its effect is above zero, noise allowed for.
    Works,
    /// Its effect is below what is useful, noise allowed for.
    HasNotWorked,
    /// Neither.
    Uncertain,
    /// Too few have tried it.
    TooFew {
        /// How many are needed.
        needed: u64,
    },
}

impl Achievement {
    /// The word of downloads.
    pub fn word(self) -> &'static str {
        match self {
            Self::Works => "works",
            Self::HasNotWorked => "has_not_worked",
            Self::Uncertain => "uncertain",
            Self::TooFew { .. } => "too_few",
        }
    }
}

/// The hours of a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlanEffort {
    /// Hours that the chosen actions take; an action that serves several items counts once.
    pub used: f64,
    /// Hours that there are.
    pub budget: f64,
    /// Score points that the chosen actions are expected to win together.
    pub gain: Points,
}
