//! Plans of two records: items and courses that came, went or changed.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{CourseDifference, Side};
use crate::model::measurement::{Measurement, Subject};
use crate::model::plans::{ImprovementItem, ImprovementPlan};
use crate::model::{CourseId, IndicatorId, MemberId};

/// What became of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// The later plan has it alone.
    Came,
    /// The earlier plan has it alone.
    Went,
    /// Both have it, with another target or other actions.
    Changed,
}

/// What differs behind an item: what the plan looked at, not how much each did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanInput {
    /// The value of its indicator.
    Value,
    /// The weight of its indicator.
    Weight,
    /// Its scale.
    Scale,
    /// The target.
    Target,
    /// Rules of plans.
    Rules,
    /// The actions to choose from.
    Library,
    /// Objectives.
    Objectives,
    /// Nothing of its own: other gaps that are larger or smaller now, comparable subjects, or earlier cycles.
    Others,
}

impl PlanInput {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Weight => "weight",
            Self::Scale => "scale",
            Self::Target => "target",
            Self::Rules => "rules",
            Self::Library => "library",
            Self::Objectives => "objectives",
            Self::Others => "others",
        }
    }
}

/// An item of an improvement plan that differs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemDifference {
    /// The indicator whose gap it is.
    pub indicator: IndicatorId,
    /// What became of it.
    pub state: ItemState,
    /// The target before, in the indicator's unit.
    pub target_before: Option<f64>,
    /// The target after.
    pub target_after: Option<f64>,
    /// Ids of the chosen actions before.
    pub actions_before: Vec<String>,
    /// Ids of the chosen actions after.
    pub actions_after: Vec<String>,
    /// What differs behind it.
    pub behind: Vec<PlanInput>,
}

/// Items of a subject's improvement plan that differ: the later plan's in its order, then those that went.
pub fn plan(before: &Side<'_>, after: &Side<'_>, subject: &Subject) -> Vec<ItemDifference> {
    let (then, now) = (before.record.plan(subject), after.record.plan(subject));
    let items = |plan: Option<&'_ ImprovementPlan>| plan.map_or(&[][..], |plan| &plan.items).to_vec();
    let (then, now) = (items(then), items(now));
    let find = |items: &[ImprovementItem], indicator: &IndicatorId| {
        items.iter().find(|item| &item.indicator == indicator).cloned()
    };
    let gone = then
        .iter()
        .filter(|item| find(&now, &item.indicator).is_none())
        .map(|item| (Some(item.clone()), None));
    let kept = now
        .iter()
        .map(|item| (find(&then, &item.indicator), Some(item.clone())));
    kept.chain(gone)
        .filter_map(|pair| item(before, after, subject, &pair))
        .collect()
}

fn item(
    before: &Side<'_>,
    after: &Side<'_>,
    subject: &Subject,
    (then, now): &(Option<ImprovementItem>, Option<ImprovementItem>),
) -> Option<ItemDifference> {
    let indicator = now.as_ref().or(then.as_ref())?.indicator.clone();
    let actions = |side: &Side<'_>, item: &Option<ImprovementItem>| -> Vec<String> {
        let places = item.iter().flat_map(|item| &item.actions);
        places
            .filter_map(|place| Some(side.configuration.actions.get(*place)?.id.clone()))
            .collect()
    };
    let (actions_before, actions_after) = (actions(before, then), actions(after, now));
    let target = |item: &Option<ImprovementItem>| item.as_ref().map(|item| item.target);
    let (target_before, target_after) = (target(then), target(now));
    let state = match (then, now) {
        (None, _) => ItemState::Came,
        (_, None) => ItemState::Went,
        _ if target_before == target_after && actions_before == actions_after => return None,
        _ => ItemState::Changed,
    };
    Some(ItemDifference {
        behind: behind(before, after, subject, &indicator),
        indicator,
        state,
        target_before,
        target_after,
        actions_before,
        actions_after,
    })
}

/// What differs of all that an item of this indicator hangs on.
fn behind(before: &Side<'_>, after: &Side<'_>, subject: &Subject, indicator: &IndicatorId) -> Vec<PlanInput> {
    let (then, now) = (before.configuration, after.configuration);
    let of = |side: &Side<'_>| {
        let place = side.configuration.indicator_position(indicator)?;
        side.configuration.indicators.get(place).cloned()
    };
    let (one, other) = (of(before), of(after));
    let field = |differs: bool, input: PlanInput| differs.then_some(input);
    let weight = |side: &Side<'_>| {
        let indicator = of(side)?;
        let dimension = side.configuration.dimension(&indicator.dimension)?;
        Some((indicator.weight, dimension.weight))
    };
    let target = |side: &Side<'_>| side.configuration.target(&side.record.cycle.id, &of(side)?);
    let library = |side: &Side<'_>| {
        let actions = side.configuration.actions.iter();
        actions
            .filter(|action| action.indicators.contains(indicator))
            .cloned()
            .collect::<Vec<_>>()
    };
    let rules = |side: &Side<'_>| {
        let policy = &side.configuration.policy;
        (
            side.configuration.plans,
            policy.improvement_items,
            policy.target_quantile,
        )
    };
    let scale = |indicator: &Option<crate::model::indicator::Indicator>| {
        indicator.as_ref().map(|indicator| indicator.scale.clone())
    };
    let found: Vec<PlanInput> = [
        field(
            value(before, subject, indicator) != value(after, subject, indicator),
            PlanInput::Value,
        ),
        field(weight(before) != weight(after), PlanInput::Weight),
        field(scale(&one) != scale(&other), PlanInput::Scale),
        field(target(before) != target(after), PlanInput::Target),
        field(rules(before) != rules(after), PlanInput::Rules),
        field(library(before) != library(after), PlanInput::Library),
        field(then.objectives != now.objectives, PlanInput::Objectives),
    ]
    .into_iter()
    .flatten()
    .collect();
    if found.is_empty() {
        vec![PlanInput::Others]
    } else {
        found
    }
}

fn value(side: &Side<'_>, subject: &Subject, indicator: &IndicatorId) -> Option<f64> {
    let place = side.configuration.indicator_position(indicator)?;
    let (measured, _) = side.record.find(subject)?;
    measured
        .measurements
        .get(place)
        .and_then(|found: &Measurement| found.value)
}

/// Courses of a member that came or went, in order of their ids, those that came first.
pub fn training(before: &Side<'_>, after: &Side<'_>, member: &MemberId) -> Vec<CourseDifference> {
    fn courses<'r>(side: &Side<'r>, member: &MemberId) -> BTreeSet<&'r CourseId> {
        let enrolments = side.record.plans.training.enrolments.iter();
        enrolments
            .filter(|enrolment| &enrolment.member == member)
            .map(|enrolment| &enrolment.course)
            .collect()
    }
    let (then, now) = (courses(before, member), courses(after, member));
    let difference = |course: &&CourseId, came: bool| CourseDifference {
        course: (*course).clone(),
        came,
    };
    let came = now.difference(&then).map(|course| difference(course, true));
    came.chain(then.difference(&now).map(|course| difference(course, false)))
        .collect()
}
