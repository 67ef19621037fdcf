//! Improvement plan: the gaps that cost the most, with evidence, a target, actions, an owner and dates.

mod causes;
mod follow_up;
mod goals;
mod peers;
mod target;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::PlanInput;
use super::gaps::{Gap, gap, gaps, improved, shortfall};
use crate::archive::CycleRecord;
use crate::model::configuration::{ActionAudience, WorkingHours};
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::plans::{GoalShare, ImprovementItem, Origin, TargetBasis};
use crate::model::{ActionId, MemberId};
pub(super) use causes::find_causes;
pub(super) use follow_up::{Reports, follow_up};
pub(super) use goals::{Goals, goals};
pub(super) use peers::{Peers, peers};
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
    let check = last.saturating_add(i64::from(input.configuration.policy.check_after_days).days());
    ImprovementItem {
        id: item_id(cycle.id.as_str(), subject, gap.indicator.id.as_str()),
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
        actions: actions(input, subject, gap.indicator),
        owner: owner(input, subject),
        start: last.tomorrow().unwrap_or(last),
        check_on: working_day_from(check, input.configuration.policy.working_hours.as_ref()),
    }
}

/// `<cycle>/<member>/<indicator>`, and `<cycle>/team/<team>/<indicator>` so that a team's id cannot be taken for a member's.
fn item_id(cycle: &str, subject: &Subject, indicator: &str) -> ActionId {
    ActionId::new(match subject {
        Subject::Team(team) => format!("{cycle}/team/{team}/{indicator}"),
        other => format!("{cycle}/{}/{indicator}", other.id()),
    })
}

fn actions(input: &PlanInput<'_>, subject: &Subject, indicator: &Indicator) -> Vec<usize> {
    let fits = |audience: ActionAudience| match subject {
        Subject::Member(_) => audience != ActionAudience::Team,
        _ => audience != ActionAudience::Member,
    };
    input
        .configuration
        .actions
        .iter()
        .enumerate()
        .filter(|(_, action)| fits(action.audience) && action.indicators.contains(&indicator.id))
        .map(|(position, _)| position)
        .collect()
}

fn owner(input: &PlanInput<'_>, subject: &Subject) -> Option<MemberId> {
    match subject {
        Subject::Organisation => None,
        Subject::Member(id) => Some(id.clone()),
        Subject::Team(id) => {
            let team = input.data.teams.iter().find(|team| &team.id == id)?;
            input.data.member(team.lead?).map(|member| member.id.clone())
        }
    }
}

/// The first working day from a day on: Monday to Friday where the policy has no working hours.
fn working_day_from(day: Date, hours: Option<&WorkingHours>) -> Date {
    let works = |day: Date| match hours {
        None => !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday),
        Some(hours) => {
            hours.extra_days.contains(&day)
                || (hours.days.contains(&day.weekday()) && !hours.holidays.contains(&day))
        }
    };
    // A year without a working day is a slip in the configuration; the day itself then stands.
    std::iter::successors(Some(day), |day| day.tomorrow().ok())
        .take(366)
        .find(|day| works(*day))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_check_on_a_weekend_moves_to_monday() {
        assert_eq!(working_day_from(date(2025, 11, 15), None), date(2025, 11, 17));
        assert_eq!(working_day_from(date(2025, 11, 14), None), date(2025, 11, 14));
    }

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
