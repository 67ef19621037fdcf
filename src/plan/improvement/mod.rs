//! Improvement plan: the gaps that cost the most, with evidence, a target, actions, an owner and dates.

mod achievement;
mod budget;
mod causes;
mod dates;
mod effect;
mod follow_up;
mod goals;
mod owners;
mod peers;
mod selection;
mod target;

use super::PlanInput;
use super::gaps::{Gap, gap, gaps, improved, shortfall};
use crate::archive::CycleRecord;
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::plans::{GoalShare, ImprovementItem, Origin, TargetBasis};
use crate::model::{ActionId, CycleId, IndicatorId};
pub(super) use achievement::achievements;
pub(super) use causes::find_causes;
use dates::checks;
pub(super) use effect::Expectations;
pub(super) use follow_up::{Reports, carried_out, follow_up, judge};
pub(super) use goals::{Goals, goals};
use owners::Owners;
pub(super) use peers::{Peers, peers};
pub(super) use selection::select;
use target::next_target;

/// The items of a subject's plan: the largest expected gains, then what an objective needs beside them.
pub(super) fn items(
    input: &PlanInput<'_>,
    peers: &Peers<'_>,
    goals: &Goals,
    subject: &Subject,
) -> Vec<ImprovementItem> {
    let assigned = goals.of(input, subject);
    let at = |gap: &Gap<'_>| input.configuration.indicator_position(&gap.indicator.id);
    let share_of = |position: Option<usize>| {
        assigned
            .iter()
            .find(|assigned| Some(assigned.position) == position)
            .map(|assigned| assigned.share.clone())
    };
    let mut items: Vec<ImprovementItem> = gaps(input, subject)
        .into_iter()
        .take(input.configuration.policy.improvement_items as usize)
        .map(|gap| {
            let (target, basis) = reachable(input, peers, subject, &gap);
            let goal = share_of(at(&gap));
            item(input, subject, &gap, (target, basis), (Origin::Problem, goal))
        })
        .collect();
    let planned = |indicator: &Indicator| items.iter().any(|item| item.indicator == indicator.id);
    // One more at most: the plan must stay one that a person can carry.
    let further = assigned
        .iter()
        .filter_map(|assigned| {
            let gap = gap(input, subject, assigned.position, assigned.share.target)?;
            (!planned(gap.indicator)).then_some((gap, &assigned.share))
        })
        .reduce(|a, b| {
            if b.0.gain.points.0 > a.0.gain.points.0 {
                b
            } else {
                a
            }
        });
    if let Some((gap, share)) = further {
        let target = goal_target(&gap, share);
        items.push(item(
            input,
            subject,
            &gap,
            (target, TargetBasis::Objective),
            (Origin::Goal, Some(share.clone())),
        ));
    }
    items
}

/// The value at which a subject has added its part of what an objective needs, up to the objective's target.
fn goal_target(gap: &Gap<'_>, share: &GoalShare) -> f64 {
    let rows = gap.measurement.denominator.filter(|rows| *rows > 0.0);
    let value = rows.map_or(share.target, |rows| {
        improved(gap.indicator, gap.value, share.share as f64 / rows)
    });
    if shortfall(gap.indicator, value, share.target).is_some() {
        value
    } else {
        share.target
    }
}

/// The next target of a gap, and why.
fn reachable(
    input: &PlanInput<'_>,
    peers: &Peers<'_>,
    subject: &Subject,
    gap: &Gap<'_>,
) -> (f64, TargetBasis) {
    let here = input.data.cycle.period;
    // What was counted in another way says nothing of what is within reach.
    let counted_alike = |record: &&&CycleRecord| {
        let redefined = input
            .configuration
            .redefined(&gap.indicator.id, record.cycle.period, here);
        redefined.is_none()
    };
    let position = input.configuration.indicator_position(&gap.indicator.id);
    let earlier = (input.history.iter())
        .filter(counted_alike)
        .filter_map(|record| record.find(subject)?.0.measurements.get(position?)?.value);
    let quantile = input.configuration.policy.target_quantile;
    let of_peers = position
        .and_then(|position| peers.gain(subject, position, gap.value, gap.measurement.interval, quantile));
    next_target(
        gap.indicator,
        gap.measurement,
        gap.value,
        gap.target,
        earlier,
        of_peers,
    )
}

fn item(
    input: &PlanInput<'_>,
    subject: &Subject,
    gap: &Gap<'_>,
    (target, basis): (f64, TargetBasis),
    (origin, goal): (Origin, Option<GoalShare>),
) -> ImprovementItem {
    let cycle = &input.data.cycle;
    let last = cycle.period.last();
    let policy = &input.configuration.policy;
    let (check_on, checks) = checks(
        last,
        cycle.kind,
        policy.check_after_days,
        policy.working_hours.as_ref(),
    );
    let id = item_id(cycle.id.as_str(), subject, gap.indicator.id.as_str());
    let run = Run::of(input, subject, &gap.indicator.id, id);
    ImprovementItem {
        id: run.id,
        in_a_row: run.in_a_row,
        since: run.since,
        subject: subject.clone(),
        indicator: gap.indicator.id.clone(),
        origin,
        goal,
        points_lost: gap.points_lost,
        gain: gap.gain,
        value: gap.value,
        target,
        basis,
        against: gap.measurement.against.count,
        n: gap.measurement.n,
        causes: Vec::new(),
        actions: Vec::new(),
        considered: Vec::new(),
        owner: Owners::of(input, subject).own(),
        start: last.tomorrow().unwrap_or(last),
        check_on,
        checks,
    }
}

/// Plans in a row that have the same gap.
struct Run {
    id: ActionId,
    in_a_row: u32,
    since: CycleId,
}

impl Run {
    /// The run that an item goes on with, or begins.
    fn of(input: &PlanInput<'_>, subject: &Subject, indicator: &IndicatorId, id: ActionId) -> Self {
        let before = (input.history.last())
            .and_then(|record| record.plan(subject))
            .and_then(|plan| plan.items.iter().find(|item| &item.indicator == indicator));
        match before {
            Some(before) => Self {
                id: before.id.clone(),
                in_a_row: before.in_a_row.saturating_add(1),
                since: before.since.clone(),
            },
            None => Self {
                id,
                in_a_row: 1,
                since: input.data.cycle.id.clone(),
            },
        }
    }
}

/// `<cycle>/<member>/<indicator>`, and `<cycle>/team/<team>/<indicator>` so that a team's id cannot be taken for a member's.
pub(in crate::plan) fn item_id(cycle: &str, subject: &Subject, indicator: &str) -> ActionId {
    ActionId::new(match subject {
        Subject::Team(team) => format!("{cycle}/team/{team}/{indicator}"),
        other => format!("{cycle}/{}/{indicator}", other.id()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MemberId;

    #[test]
    fn a_teams_item_cannot_be_taken_for_a_members() {
        let id = |subject: &Subject| item_id("2025-Q1", subject, "csat").to_string();
        assert_eq!(
            id(&Subject::Team(crate::model::TeamId::new("X"))),
            "2025-Q1/team/X/csat"
        );
        assert_eq!(id(&Subject::Member(MemberId::new("X"))), "2025-Q1/X/csat");
    }
}
