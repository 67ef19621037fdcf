//! What the objectives need: the organisation's shortfall in rows, cascaded to teams and from each team to its members in
//! proportion to what they can add.

use rust_decimal::Decimal;

use crate::model::indicator::{Aggregate, Direction, Indicator, Measure, Unit};
use crate::model::measurement::{Measurement, Subject, SubjectMeasurements};
use crate::model::plans::GoalShare;
use crate::plan::PlanInput;
use crate::stats::rounding::largest_remainder;
use crate::stats::share;

/// A part of an objective that falls to a subject.
pub(in crate::plan) struct Assigned {
    /// The indicator's place in the configuration.
    pub position: usize,
    pub share: GoalShare,
}

/// What the objectives need from every team and member, in the cycle's order.
#[derive(Default)]
pub(in crate::plan) struct Goals {
    teams: Vec<Vec<Assigned>>,
    members: Vec<Vec<Assigned>>,
}

impl Goals {
    /// What the objectives need of a subject; nothing of the organisation as a whole, which is where they are stated.
    pub fn of(&self, input: &PlanInput<'_>, subject: &Subject) -> &[Assigned] {
        let found = match subject {
            Subject::Organisation => None,
            Subject::Team(id) => {
                let place = input.data.teams.iter().position(|team| &team.id == id);
                place.and_then(|place| self.teams.get(place))
            }
            Subject::Member(id) => {
                let place = input.data.members.binary_search_by(|member| member.id.cmp(id));
                place.ok().and_then(|place| self.members.get(place))
            }
        };
        found.map(Vec::as_slice).unwrap_or_default()
    }
}

/// Cascades every objective, to those who are there to add something. Only shares that are counted from rows can be divided up; the others are scored, not cascaded.
pub(in crate::plan) fn goals(input: &PlanInput<'_>) -> Goals {
    fn none<T>(count: usize) -> Vec<Vec<T>> {
        std::iter::repeat_with(Vec::new).take(count).collect()
    }
    let mut goals = Goals {
        teams: none(input.data.teams.len()),
        members: none(input.data.members.len()),
    };
    let mut members_of: Vec<Vec<usize>> = none(input.data.teams.len());
    let period = input.data.cycle.period;
    let staying =
        (input.data.members.iter().enumerate()).filter(|(_, member)| member.left_on(period).is_none());
    for (place, member) in staying {
        let team = member.current_assignment().map(|current| current.team.0 as usize);
        if let Some(members) = team.and_then(|team| members_of.get_mut(team)) {
            members.push(place);
        }
    }
    for objective in &input.configuration.objectives {
        for id in &objective.indicators {
            let Some(position) = input.configuration.indicator_position(id) else {
                continue;
            };
            let Some(indicator) = input.configuration.indicators.get(position) else {
                continue;
            };
            let stated = objective.targets.get(id).copied();
            let Some(target) = stated.or(input.configuration.target(&input.data.cycle.id, indicator)) else {
                continue;
            };
            let of = |measured: &SubjectMeasurements| {
                let measurement = measured.measurements.get(position)?;
                rows_short(indicator, measurement, target)
            };
            let organisation = &input.measurements.organisation;
            let Some(needed) = of(organisation).and_then(whole) else {
                continue;
            };
            let value = organisation.measurements.get(position).and_then(|m| m.value);
            let share = |share: u64| GoalShare {
                objective: objective.id.clone(),
                target,
                value: value.unwrap_or_default(),
                needed,
                share,
            };
            let teams = divide(needed, input.measurements.teams.iter().map(of));
            for (team, part) in teams.into_iter().enumerate() {
                assign(&mut goals.teams, team, position, part, &share);
                let members = members_of.get(team).map(Vec::as_slice).unwrap_or_default();
                let short = members
                    .iter()
                    .map(|place| input.measurements.members.get(*place).and_then(of));
                for (member, part) in members.iter().zip(divide(part, short)) {
                    assign(&mut goals.members, *member, position, part, &share);
                }
            }
        }
    }
    goals
}

fn assign(
    to: &mut [Vec<Assigned>],
    place: usize,
    position: usize,
    part: u64,
    share: &impl Fn(u64) -> GoalShare,
) {
    if let Some(list) = to.get_mut(place).filter(|_| part > 0) {
        list.push(Assigned {
            position,
            share: share(part),
        });
    }
}

/// Divides rows among those who fall short, in proportion to the rows that each is short of: the rows that it has times what
/// its share lacks.
fn divide(needed: u64, short: impl Iterator<Item = Option<f64>>) -> Vec<u64> {
    let weights: Vec<Decimal> = short
        .map(|rows| {
            let rows = rows.unwrap_or_default().max(0.0);
            Decimal::try_from(rows).map_or(Decimal::ZERO, |rows| rows.round_dp(6))
        })
        .collect();
    largest_remainder(i64::try_from(needed).unwrap_or(i64::MAX), &weights)
        .into_iter()
        .map(i64::unsigned_abs)
        .collect()
}

/// Rows that a share falls short of a target by; negative where it is beyond it. None where it is not counted from rows.
fn rows_short(indicator: &Indicator, measurement: &Measurement, target: f64) -> Option<f64> {
    measurement.value?;
    if indicator.unit != Unit::Share || !counts_rows(&indicator.measure) || !indicator.measure.can_recover() {
        return None;
    }
    let hits = share::count(measurement.numerator?)?;
    let rows = share::count(measurement.denominator?)?;
    let wanted = target * rows as f64;
    Some(match indicator.scale.direction() {
        Direction::HigherIsBetter => wanted - hits as f64,
        Direction::LowerIsBetter => hits as f64 - wanted,
    })
}

/// Whether numerator and denominator of a share are counts of things that can be divided among people. Of declared measures
/// a share of rows alone is: a mean or a ratio has sums there, which are no rows even where they happen to be whole.
fn counts_rows(measure: &Measure) -> bool {
    match measure {
        Measure::Declared(declared) => matches!(declared.aggregate, Aggregate::Share { .. }),
        other => !matches!(
            other,
            Measure::GrossRevenueRetention
                | Measure::NetRevenueRetention
                | Measure::RevenueExpansion
                | Measure::ReadyMade
        ),
    }
}

/// Whole rows that close a shortfall; none where there is none.
fn whole(short: f64) -> Option<u64> {
    // Rounding alone must not ask for another row.
    let rows = (short - 1e-9).ceil();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (1.0..1e15).contains(&rows).then_some(rows as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_is_divided_by_what_each_is_short_of() {
        // 10 clients at 80 % against 90 % are short of 1, 30 at 70 % of 6, the one at 100 % of none: 3 of 3.5 : 21.
        assert_eq!(
            divide(3, [Some(1.0), Some(6.0), Some(-2.0), None].into_iter()),
            [0, 3, 0, 0]
        );
        // 7 in the proportion 1 : 6.
        assert_eq!(divide(7, [Some(1.0), Some(6.0)].into_iter()), [1, 6]);
        assert_eq!(divide(2, [Some(-1.0), None].into_iter()), [0, 0]);
    }

    #[test]
    fn a_shortfall_asks_for_whole_rows() {
        assert_eq!(whole(2.1), Some(3));
        assert_eq!(whole(2.0 + 1e-12), Some(2));
        assert_eq!(whole(-3.0), None);
        assert_eq!(whole(0.0), None);
    }
}
