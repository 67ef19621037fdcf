//! Improvement items and their follow-up as pages show them.

use serde::Serialize;

use super::actions_view::{ItemActions, checks, effort, in_a_row, item_actions};
use super::causes_view::{CausesView, causes_view, named};
use super::judgement_view::{JudgementView, judgement};
use super::{indicator, indicator_name, member_name};
use crate::archive::CycleRecord;
use crate::model::IndicatorId;
use crate::model::events::ActionState;
use crate::model::indicator::{Direction, Measure, Unit};
use crate::model::measurement::Subject;
use crate::model::people::TeamIndex;
use crate::model::plans::{
    FollowUp, GoalShare, ImprovementItem, ImprovementPlan, Origin, TargetBasis, TargetOutcome,
};
use crate::pages::place::{Link, Place};
use crate::pages::scope::Scope;
use crate::pages::time_view::{PlanElsewhere, plan_elsewhere};
use crate::pages::wording::ChangeView;
use crate::stats::Interval;

/// An improvement plan: what became of the last one, then what is to be done.
#[derive(Serialize)]
pub struct PlanView {
    /// Items of the last plan.
    pub follow_up: Vec<FollowUpView>,
    /// Items of this plan.
    pub items: Vec<ItemView>,
    /// The hours that its actions take.
    pub effort: Option<String>,
    /// What stands there where no item does.
    pub empty: String,
    /// Where the plan of a cycle of parts stands.
    pub elsewhere: Option<PlanElsewhere>,
}

/// One item of a plan.
#[derive(Serialize)]
pub struct ItemView {
    /// The item's id, which the actions table names.
    pub id: String,
    /// The indicator.
    pub indicator: String,
    /// Its page.
    pub link: Link,
    /// Score points that the gap costs.
    pub points_lost: String,
    /// The value now.
    pub value: String,
    /// The value to reach.
    pub target: String,
    /// Why that value.
    pub basis: String,
    /// The score points that are expected to be within reach, in short.
    pub within_reach: Option<String>,
    /// How much of the points lost is expected to be within reach, and why; none where the gap costs nothing.
    pub gain: Option<String>,
    /// What an objective needs.
    pub goal: Option<String>,
    /// Whether the objective is why the item is there.
    pub goal_led: bool,
    /// What makes it part of the plan.
    pub origin: String,
    /// Where the losses lie.
    pub causes: Option<CausesView>,
    /// Each cause in a sentence.
    pub named: Vec<String>,
    /// How many rows count against.
    pub evidence: Option<String>,
    /// What to do, and why.
    pub actions: ItemActions,
    /// That the gap was in earlier plans as well.
    pub in_a_row: Option<String>,
    /// Who owns it.
    pub owner: Option<String>,
    /// When it begins.
    pub start: String,
    /// When it is checked first.
    pub check_on: String,
    /// When it is checked.
    pub checks: String,
}

/// What became of an item of the last plan.
#[derive(Serialize)]
pub struct FollowUpView {
    /// The item's id.
    pub id: String,
    /// The indicator.
    pub indicator: String,
    /// Its page in this cycle.
    pub link: Link,
    /// The cycle that it was planned in.
    pub planned_in: String,
    /// The value then.
    pub before: String,
    /// The value that was to be reached.
    pub target: String,
    /// The value now.
    pub value: Option<String>,
    /// `better`, `worse` or `same`: the class of the outcome.
    pub class: &'static str,
    /// Reached, within the noise of it, not reached, or not known.
    pub outcome: String,
    /// Whether it worked, against what was to be expected without a plan.
    pub judgement: JudgementView,
    /// Its state as reported.
    pub state: String,
    /// The note of the report.
    pub note: Option<String>,
    /// The change since.
    pub change: Option<ChangeView>,
}

/// The plan of a subject in a cycle; an empty one where there is none.
pub fn plan(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject) -> PlanView {
    let found = record.plan(subject);
    found.map_or(
        PlanView {
            follow_up: Vec::new(),
            items: Vec::new(),
            effort: None,
            empty: empty(scope, record, subject),
            elsewhere: plan_elsewhere(scope, record, Some(subject)),
        },
        |found| plan_of(scope, record, found),
    )
}

/// A plan as pages show it.
pub fn plan_of(scope: &Scope<'_>, record: &CycleRecord, plan: &ImprovementPlan) -> PlanView {
    PlanView {
        follow_up: plan
            .follow_up
            .iter()
            .map(|follow_up| follow_up_view(scope, record, follow_up))
            .collect(),
        items: plan
            .items
            .iter()
            .map(|item| item_view(scope, record, plan, item))
            .collect(),
        effort: effort(scope, plan),
        empty: empty(scope, record, &plan.subject),
        elsewhere: plan_elsewhere(scope, record, Some(&plan.subject)),
    }
}

/// What a plan without items says: there is no gap to act on, or nobody to plan for.
pub fn empty(scope: &Scope<'_>, record: &CycleRecord, subject: &Subject) -> String {
    let period = record.cycle.period;
    let key = match subject {
        Subject::Member(id) => {
            let member = record.members.iter().find(|member| &member.id == id);
            let left = member.and_then(|member| member.left_on(period));
            left.map(|_| "plan-left")
        }
        Subject::Team(id) => {
            let place = (0_u32..).zip(&record.teams).find(|(_, team)| &team.id == id);
            let left = place.filter(|(place, _)| TeamIndex(*place).is_left_by_all(&record.members, period));
            left.map(|_| "plan-team-left")
        }
        Subject::Organisation => None,
    };
    scope.plain(key.unwrap_or("plan-empty"))
}

fn unit(scope: &Scope<'_>, id: &IndicatorId) -> Unit {
    indicator(scope, id).map_or(Unit::Number, |indicator| indicator.unit)
}

fn item_view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    plan: &ImprovementPlan,
    item: &ImprovementItem,
) -> ItemView {
    let unit = unit(scope, &item.indicator);
    ItemView {
        id: item.id.to_string(),
        indicator: indicator_name(scope, &item.indicator),
        link: scope.link(&Place::Indicator(record.cycle.id.clone(), item.indicator.clone())),
        points_lost: scope.format.points(item.points_lost),
        value: scope.format.value(unit, item.value),
        target: scope.format.value(unit, item.target),
        basis: basis(scope, item, unit),
        within_reach: (item.points_lost.0 > 0.0).then(|| {
            scope.say(
                "item-within-reach",
                &[("gain", &scope.format.points(item.gain.points))],
            )
        }),
        gain: gain(scope, item),
        goal: item.goal.as_ref().map(|goal| {
            let key = if goal.open > 0 {
                "goal-needs-open"
            } else {
                "goal-needs"
            };
            goal_sentence(scope, &item.indicator, goal, key)
        }),
        goal_led: item.origin == Origin::Goal,
        origin: scope.plain(match item.origin {
            Origin::Problem => "item-problem",
            Origin::Goal => "item-goal",
        }),
        causes: causes_view(scope, item),
        named: named(scope, item),
        evidence: (item.against > 0).then(|| scope.count("evidence-rows", item.against, &[])),
        actions: item_actions(scope, record, plan, item),
        in_a_row: in_a_row(scope, item),
        owner: item.owner.as_ref().map(|owner| member_name(scope, record, owner)),
        start: scope.format.date(item.start),
        check_on: scope.format.date(item.check_on),
        checks: checks(scope, item),
    }
}

/// Why the target was chosen, with the numbers that it follows from.
fn basis(scope: &Scope<'_>, item: &ImprovementItem, unit: Unit) -> String {
    let difference = |by: f64| {
        let sign = better(scope, &item.indicator);
        scope.format.difference(unit, sign * by)
    };
    match item.basis {
        TargetBasis::ModelTarget => scope.plain("basis-model-target"),
        TargetBasis::ReachedBefore => scope.plain("basis-reached-before"),
        TargetBasis::NextStep => scope.plain("basis-next-step"),
        TargetBasis::HalfWay => scope.plain("basis-half-way"),
        TargetBasis::OwnBest => scope.plain("basis-own-best"),
        TargetBasis::Objective => scope.plain("basis-objective"),
        TargetBasis::LikeOthers => scope.plain("basis-like-others"),
        TargetBasis::BeyondNoise { least } => {
            scope.say("basis-beyond-noise", &[("least", &difference(least))])
        }
        TargetBasis::Peers {
            peers,
            low,
            high,
            gain,
            gained,
        } => scope.say(
            match item.subject {
                Subject::Member(_) => "basis-peers",
                _ => "basis-peers-teams",
            },
            &[
                ("peers", &scope.format.count(peers)),
                ("range", &scope.format.interval(unit, Interval { low, high })),
                ("gain", &difference(gain)),
                ("gained", &scope.format.count(gained)),
            ],
        ),
    }
}

/// 1 where more is better, −1 where less is.
fn better(scope: &Scope<'_>, of: &IndicatorId) -> f64 {
    let direction = indicator(scope, of).map(|indicator| indicator.scale.direction());
    match direction {
        Some(Direction::LowerIsBetter) => -1.0,
        _ => 1.0,
    }
}

fn gain(scope: &Scope<'_>, item: &ImprovementItem) -> Option<String> {
    (item.points_lost.0 > 0.0).then(|| {
        scope.say(
            "item-gain",
            &[
                ("lost", &scope.format.points(item.points_lost)),
                ("gain", &scope.format.points(item.gain.points)),
                ("certainty", &scope.format.share(item.gain.certainty)),
                ("control", &scope.format.share(item.gain.control)),
            ],
        )
    })
}

/// What objectives need that no team takes on.
pub fn unassigned(scope: &Scope<'_>, record: &CycleRecord) -> Vec<String> {
    let goals = record.plans.unassigned.iter();
    goals
        .map(|one| goal_sentence(scope, &one.indicator, &one.goal, "goal-unassigned"))
        .collect()
}

/// What an objective needs and which part of it falls to a plan, or to none.
fn goal_sentence(scope: &Scope<'_>, of: &IndicatorId, goal: &GoalShare, key: &str) -> String {
    let objective = (scope.configuration().objectives.iter())
        .find(|objective| objective.id == goal.objective)
        .map_or_else(
            || goal.objective.to_string(),
            |found| scope.local(&found.name).to_owned(),
        );
    let rows = match indicator(scope, of).map(|of| &of.measure) {
        Some(Measure::Declared(_)) | None => {
            if better(scope, of) > 0.0 {
                "goal-rows-more".to_owned()
            } else {
                "goal-rows-fewer".to_owned()
            }
        }
        Some(measure) => format!("goal-rows-{}", measure.word()),
    };
    let unit = unit(scope, of);
    scope.say(
        key,
        &[
            ("objective", &objective),
            ("indicator", &indicator_name(scope, of)),
            ("rows", &scope.count(&rows, goal.needed, &[])),
            ("value", &scope.format.value(unit, goal.value)),
            ("target", &scope.format.value(unit, goal.target)),
            ("share", &scope.format.count(goal.share)),
            ("open", &scope.format.count(goal.open)),
        ],
    )
}

fn follow_up_view(scope: &Scope<'_>, record: &CycleRecord, follow_up: &FollowUp) -> FollowUpView {
    let item = &follow_up.item;
    let unit = unit(scope, &item.indicator);
    let (class, outcome) = match follow_up.outcome {
        Some(TargetOutcome::Reached) => ("better", "follow-up-reached"),
        Some(TargetOutcome::WithinNoise) => ("same", "follow-up-near"),
        Some(TargetOutcome::Missed) => ("worse", "follow-up-missed"),
        None => ("same", "follow-up-unknown"),
    };
    let state = match follow_up.report.as_ref().map(|report| report.state) {
        None => "action-unreported",
        Some(ActionState::Open) => "action-open",
        Some(ActionState::Doing) => "action-doing",
        Some(ActionState::Done) => "action-done",
        Some(ActionState::Dropped) => "action-dropped",
    };
    let done_on = follow_up.report.as_ref().and_then(|report| report.done_on);
    FollowUpView {
        id: item.id.to_string(),
        indicator: indicator_name(scope, &item.indicator),
        link: scope.link(&Place::Indicator(record.cycle.id.clone(), item.indicator.clone())),
        planned_in: follow_up.planned_in.to_string(),
        before: scope.format.value(unit, item.value),
        target: scope.format.value(unit, item.target),
        value: follow_up.value.map(|value| scope.format.value(unit, value)),
        class,
        outcome: scope.plain(outcome),
        judgement: judgement(scope, follow_up),
        state: match done_on {
            Some(day) if state == "action-done" => {
                scope.say("action-done-on", &[("day", &scope.format.date(day))])
            }
            _ => scope.plain(state),
        },
        note: follow_up.report.as_ref().and_then(|report| report.note.clone()),
        change: follow_up.change.as_ref().map(|change| scope.change(unit, change)),
    }
}
