//! Plans: those of whom the reader sees, with others' names and others' numbers taken out of the reasons.

use super::HiddenTotals;
use super::sight::Sight;
use super::{conversations, training};
use crate::model::configuration::Sees;
use crate::model::events::ActionReport;
use crate::model::plans::{
    CauseLine, CauseTable, ConsideredAction, CyclePlans, CycleResults, FollowUp, ImprovementItem,
    ImprovementPlan, PlanEffort, TargetBasis,
};
use crate::model::quantity::Points;

pub(super) fn plans(all: &CyclePlans, sight: &Sight<'_>, hidden: &HiddenTotals) -> CyclePlans {
    let CyclePlans {
        teams,
        members,
        unassigned: _,
        // What actions did to other people.
        achievements: _,
        training,
        // Pay, and what follows from ratings, has no place in any site but the whole one.
        results: _,
        conversations,
    } = all;
    CyclePlans {
        teams: (sight.of_teams(teams))
            .map(|(seen, plan)| {
                if seen {
                    own_plan(plan, sight, hidden)
                } else {
                    no_plan(plan)
                }
            })
            .collect(),
        members: (sight.of_members(members))
            .map(|plan| own_plan(plan, sight, hidden))
            .collect(),
        unassigned: Vec::new(),
        achievements: Vec::new(),
        training: training::training(training, sight),
        results: no_results(),
        conversations: conversations::conversations(conversations, sight, hidden),
    }
}

fn no_results() -> CycleResults {
    CycleResults {
        has_pay: false,
        bonus: None,
        merit: None,
        promotions: Vec::new(),
        recognitions: Vec::new(),
        performance: None,
    }
}

fn no_plan(plan: &ImprovementPlan) -> ImprovementPlan {
    ImprovementPlan {
        subject: plan.subject.clone(),
        items: Vec::new(),
        effort: PlanEffort {
            used: 0.0,
            budget: 0.0,
            gain: Points(0.0),
        },
        follow_up: Vec::new(),
    }
}

fn own_plan(plan: &ImprovementPlan, sight: &Sight<'_>, hidden: &HiddenTotals) -> ImprovementPlan {
    let ImprovementPlan {
        subject,
        items,
        effort,
        follow_up,
    } = plan;
    ImprovementPlan {
        subject: subject.clone(),
        items: items.iter().map(|item| own_item(item, sight, hidden)).collect(),
        effort: *effort,
        follow_up: (follow_up.iter())
            .map(|found| own_follow_up(found, sight, hidden))
            .collect(),
    }
}

fn own_item(item: &ImprovementItem, sight: &Sight<'_>, hidden: &HiddenTotals) -> ImprovementItem {
    let ImprovementItem {
        id,
        in_a_row,
        since,
        subject,
        indicator,
        origin,
        goal,
        points_lost,
        gain,
        value,
        target,
        basis,
        against,
        n,
        causes,
        actions,
        considered,
        owner,
        start,
        check_on,
        checks,
    } = item;
    let place = sight.rules().configuration.indicator_position(indicator);
    let organisation_told = place.is_some_and(|place| !hidden.indicators.contains(&place));
    ImprovementItem {
        id: id.clone(),
        in_a_row: *in_a_row,
        since: since.clone(),
        subject: subject.clone(),
        indicator: indicator.clone(),
        origin: *origin,
        // It states the organisation's value.
        goal: goal.clone().filter(|_| organisation_told),
        points_lost: *points_lost,
        gain: *gain,
        value: *value,
        target: *target,
        basis: own_basis(*basis),
        against: *against,
        n: *n,
        causes: causes.iter().map(own_causes).collect(),
        actions: actions.clone(),
        considered: considered
            .iter()
            .map(|action| own_action(action, sight))
            .collect(),
        owner: owner.as_ref().map(|owner| sight.person(owner)),
        start: *start,
        check_on: *check_on,
        checks: checks.clone(),
    }
}

/// Where a target comes from what others gained, their values are left out: the lowest and the highest start are two people's.
fn own_basis(basis: TargetBasis) -> TargetBasis {
    match basis {
        TargetBasis::Peers { .. } => TargetBasis::LikeOthers,
        TargetBasis::LikeOthers
        | TargetBasis::ModelTarget
        | TargetBasis::ReachedBefore
        | TargetBasis::NextStep
        | TargetBasis::HalfWay
        | TargetBasis::OwnBest
        | TargetBasis::BeyondNoise { .. }
        | TargetBasis::Objective => basis,
    }
}

/// How one's own rows are spread. The share elsewhere is that of whoever else has such rows, who may be one person.
fn own_causes(table: &CauseTable) -> CauseTable {
    let CauseTable {
        attribute,
        against,
        lines,
        rest,
    } = table;
    let line = |line: &CauseLine| {
        let CauseLine {
            value,
            against,
            share,
            cumulative,
            elsewhere: _,
            p_value: _,
            adjusted_p: _,
            stands_out,
        } = line;
        CauseLine {
            value: value.clone(),
            against: *against,
            share: *share,
            cumulative: *cumulative,
            elsewhere: None,
            p_value: None,
            adjusted_p: None,
            stands_out: *stands_out,
        }
    };
    CauseTable {
        attribute: *attribute,
        against: *against,
        lines: lines.iter().map(line).collect(),
        rest: *rest,
    }
}

/// What is expected of an action rests on those who tried it: of too few, their number is left out.
fn own_action(action: &ConsideredAction, sight: &Sight<'_>) -> ConsideredAction {
    let ConsideredAction {
        action,
        owner,
        share,
        tried_by,
        answers,
        gain,
        verdict,
    } = action;
    ConsideredAction {
        action: *action,
        owner: owner.as_ref().map(|owner| sight.person(owner)),
        share: *share,
        tried_by: if *tried_by < sight.minimum_cell() {
            0
        } else {
            *tried_by
        },
        answers: answers.clone(),
        gain: *gain,
        verdict: *verdict,
    }
}

fn own_follow_up(found: &FollowUp, sight: &Sight<'_>, hidden: &HiddenTotals) -> FollowUp {
    let FollowUp {
        item,
        planned_in,
        report,
        value,
        change,
        outcome,
        effect,
        judgement,
    } = found;
    let own_report = |report: &ActionReport| {
        let ActionReport {
            action,
            state,
            done_on,
            note,
            row,
        } = report;
        ActionReport {
            action: action.clone(),
            state: *state,
            done_on: *done_on,
            note: note.clone().filter(|_| sight.sees(Sees::Comments)),
            row: *row,
        }
    };
    FollowUp {
        item: own_item(item, sight, hidden),
        planned_in: planned_in.clone(),
        report: report.as_ref().map(own_report),
        value: *value,
        change: change.clone(),
        outcome: *outcome,
        // What was to be expected is told from the values of others: of many enough.
        effect: (effect.clone()).filter(|effect| effect.without_plan.pairs >= sight.minimum_cell()),
        judgement: *judgement,
    }
}
