//! Actions as pages show them: those of an item with the reasons, what actions achieved.

use serde::Serialize;

use super::{causes_view, member_name};
use crate::archive::CycleRecord;
use crate::model::configuration::LibraryAction;
use crate::model::plans::{
    Achievement, ActionAchievement, ActionVerdict, ConsideredAction, ImprovementItem, ImprovementPlan,
};
use crate::model::{MemberId, Points, Share};
use crate::pages::scope::Scope;

/// The actions of an item.
#[derive(Serialize)]
pub struct ItemActions {
    /// Those that were chosen.
    pub chosen: Vec<ActionView>,
    /// Those that were not.
    pub passed_over: Vec<ActionView>,
    /// How many were not chosen; none where all were.
    pub others: Option<String>,
    /// Why there is none; none where there is one.
    pub none: Option<String>,
}

/// An action and why it was chosen or not.
#[derive(Serialize)]
pub struct ActionView {
    /// What to do.
    pub text: String,
    /// Why it was chosen or not, sentence by sentence.
    pub reasons: Vec<String>,
    /// How to go about it.
    pub steps: Vec<String>,
    /// What shows that it was done well.
    pub success: Option<String>,
}

/// What an action achieved.
#[derive(Serialize)]
pub struct AchievementView {
    /// What is done.
    pub text: String,
    /// Its id.
    pub id: String,
    /// How often it was tried, and by how many.
    pub tried: String,
    /// How many of its items worked and did not.
    pub items: String,
    /// Mean effect in score points.
    pub effect: Option<String>,
    /// Its interval.
    pub interval: Option<String>,
    /// Expected share from now on.
    pub share: String,
    /// `better`, `worse` or `same`.
    pub class: &'static str,
    /// What may be said.
    pub verdict: String,
}

/// Hours in words.
pub fn hours(scope: &Scope<'_>, hours: f64) -> String {
    let number = scope.format.number(hours);
    // Only a whole one is written in the singular.
    let count = if (hours - 1.0).abs() < f64::EPSILON { 1 } else { 2 };
    scope.texts.text(
        "action-hours",
        &[("count", count.into()), ("number", number.as_str().into())],
    )
}

/// The actions of an item with their reasons.
pub fn item_actions(
    scope: &Scope<'_>,
    record: &CycleRecord,
    plan: &ImprovementPlan,
    item: &ImprovementItem,
) -> ItemActions {
    let view = |considered: &ConsideredAction| action_view(scope, record, plan, item, considered);
    let is_chosen = |considered: &&ConsideredAction| considered.verdict == ActionVerdict::Chosen;
    let chosen: Vec<ActionView> = item
        .considered
        .iter()
        .filter(is_chosen)
        .filter_map(view)
        .collect();
    let passed_over: Vec<ActionView> = (item.considered.iter())
        .filter(|considered| !is_chosen(considered))
        .filter_map(view)
        .collect();
    ItemActions {
        none: chosen.is_empty().then(|| {
            scope.plain(if passed_over.is_empty() {
                "action-none"
            } else {
                "action-none-chosen"
            })
        }),
        others: (!passed_over.is_empty())
            .then(|| scope.count("action-passed-over", passed_over.len() as u64, &[])),
        chosen,
        passed_over,
    }
}

fn action_view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    plan: &ImprovementPlan,
    item: &ImprovementItem,
    considered: &ConsideredAction,
) -> Option<ActionView> {
    let action = scope.configuration().actions.get(considered.action)?;
    let chosen = considered.verdict == ActionVerdict::Chosen;
    let mut reasons = Vec::new();
    match considered.verdict {
        ActionVerdict::Chosen => reasons.push(expected(scope, item, (action, considered))),
        ActionVerdict::OverBudget { more } => reasons.push(scope.say(
            "action-over-budget",
            &[
                ("budget", &hours(scope, plan.effort.budget)),
                ("more", &hours(scope, more)),
            ],
        )),
        ActionVerdict::Outdone => reasons.push(scope.plain("action-outdone")),
        ActionVerdict::NothingExpected => reasons.push(scope.plain("action-nothing-expected")),
    }
    if let (true, Some(cause)) = (chosen, &considered.answers) {
        let cause = causes_view::value(scope, cause.attribute, cause.value.as_deref());
        reasons.push(scope.say("action-answers", &[("cause", &cause)]));
    }
    let owner = considered
        .owner
        .as_ref()
        .filter(|owner| chosen && item.owner.as_ref() != Some(owner));
    reasons.extend(owner.map(|owner| owner_sentence(scope, record, owner)));
    reasons.extend(warning(scope, record, considered.action).filter(|_| chosen));
    Some(ActionView {
        text: scope.local(&action.text).to_owned(),
        reasons,
        steps: if chosen {
            let steps = action.steps.iter();
            steps.map(|step| scope.local(step).to_owned()).collect()
        } else {
            Vec::new()
        },
        success: (action.success.as_ref())
            .filter(|_| chosen)
            .map(|success| scope.say("action-success", &[("success", scope.local(success))])),
    })
}

fn expected(
    scope: &Scope<'_>,
    item: &ImprovementItem,
    (action, considered): (&LibraryAction, &ConsideredAction),
) -> String {
    let basis = match considered.tried_by {
        0 => scope.plain("action-basis-prior"),
        tried => scope.count("action-basis-tried", tried, &[]),
    };
    scope.say(
        "action-chosen",
        &[
            ("gain", &scope.format.points(considered.gain)),
            ("of", &scope.format.points(item.gain.points)),
            ("share", &scope.format.share(Share(considered.share))),
            ("hours", &hours(scope, action.effort)),
            ("basis", &basis),
        ],
    )
}

fn owner_sentence(scope: &Scope<'_>, record: &CycleRecord, owner: &MemberId) -> String {
    scope.say("action-owner", &[("owner", &member_name(scope, record, owner))])
}

/// That an action has not worked so far.
fn warning(scope: &Scope<'_>, record: &CycleRecord, action: usize) -> Option<String> {
    let achieved = (record.plans.achievements.iter())
        .find(|achieved| achieved.action == action && achieved.verdict == Achievement::HasNotWorked)?;
    Some(scope.say(
        "action-has-not-worked",
        &[
            (
                "effect",
                &scope.format.finer_points_difference(achieved.effect?.0, 1),
            ),
            ("interval", &interval(scope, achieved)?),
        ],
    ))
}

fn interval(scope: &Scope<'_>, achieved: &ActionAchievement) -> Option<String> {
    let interval = achieved.interval?;
    Some(scope.format.range(
        &scope.format.finer_points_difference(interval.low, 1),
        &scope.format.finer_points_difference(interval.high, 1),
    ))
}

/// The hours of a plan in a sentence; none where it has no action.
pub fn effort(scope: &Scope<'_>, plan: &ImprovementPlan) -> Option<String> {
    plan.items.iter().any(|item| !item.actions.is_empty()).then(|| {
        scope.say(
            "plan-effort",
            &[
                ("used", &hours(scope, plan.effort.used)),
                ("budget", &hours(scope, plan.effort.budget)),
                ("gain", &scope.format.points(plan.effort.gain)),
            ],
        )
    })
}

/// That the gap was in earlier plans as well.
pub fn in_a_row(scope: &Scope<'_>, item: &ImprovementItem) -> Option<String> {
    (item.in_a_row > 1).then(|| {
        scope.count(
            "plan-in-a-row",
            u64::from(item.in_a_row),
            &[("since", item.since.as_str())],
        )
    })
}

/// Days in a row.
pub fn checks(scope: &Scope<'_>, item: &ImprovementItem) -> String {
    let days: Vec<String> = item.checks.iter().map(|day| scope.format.date(*day)).collect();
    days.join(&scope.plain("list-separator"))
}

/// How actions are chosen, and how items and actions are judged, with the rules in force.
pub fn rules(scope: &Scope<'_>) -> [String; 3] {
    let rules = &scope.configuration().plans;
    let count = |number: u32| scope.format.count(u64::from(number));
    [
        scope.say(
            "method-plans-actions",
            &[
                ("member", &hours(scope, rules.effort_member)),
                ("team", &hours(scope, rules.effort_team)),
                ("most", &count(rules.actions_per_item)),
                ("share", &scope.format.share(Share(rules.action_share))),
                ("prior", &scope.format.number(rules.prior_tries)),
                ("matched", &scope.format.number(rules.matched_cause)),
            ],
        ),
        scope.say("method-plans-judged", &[("pairs", &count(rules.minimum_pairs))]),
        scope.say(
            "method-plans-achieved",
            &[
                ("tries", &count(rules.minimum_tries)),
                ("useful", &scope.format.points(Points(rules.useful_points))),
            ],
        ),
    ]
}

/// What actions achieved, those of which the most is expected first.
pub fn achievements(scope: &Scope<'_>, record: &CycleRecord) -> Vec<AchievementView> {
    let mut achieved: Vec<&ActionAchievement> = record.plans.achievements.iter().collect();
    achieved.sort_by(|a, b| b.share.total_cmp(&a.share));
    achieved
        .into_iter()
        .filter_map(|achieved| {
            let action = scope.configuration().actions.get(achieved.action)?;
            let subjects = scope.format.count(achieved.subjects);
            let (class, verdict) = match achieved.verdict {
                Achievement::Works => ("better", scope.plain("achievement-works")),
                Achievement::HasNotWorked => (
                    "worse",
                    scope.say(
                        "achievement-has-not-worked",
                        &[(
                            "useful",
                            &scope
                                .format
                                .points(Points(scope.configuration().plans.useful_points)),
                        )],
                    ),
                ),
                Achievement::Uncertain => ("same", scope.plain("achievement-uncertain")),
                Achievement::TooFew { needed } => (
                    "same",
                    scope.say(
                        "achievement-too-few",
                        &[("subjects", &subjects), ("needed", &scope.format.count(needed))],
                    ),
                ),
            };
            Some(AchievementView {
                text: scope.local(&action.text).to_owned(),
                id: action.id.clone(),
                tried: scope.count(
                    "achievements-tried-by",
                    achieved.tried,
                    &[("subjects", &subjects)],
                ),
                items: scope.say(
                    "achievements-items-of",
                    &[
                        ("worked", &scope.format.count(achieved.worked)),
                        ("failed", &scope.format.count(achieved.did_not_work)),
                    ],
                ),
                effect: achieved
                    .effect
                    .map(|effect| scope.format.finer_points_difference(effect.0, 1)),
                interval: interval(scope, achieved),
                share: scope.format.share(Share(achieved.share)),
                class,
                verdict,
            })
        })
        .collect()
}
