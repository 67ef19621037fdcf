//! What the objectives need: the organisation's shortfall in rows, cascaded to teams and from each team to its members in
//! proportion to what each lacks itself. What lies in the rows of those who have left stays where it is, and is said.

use rust_decimal::Decimal;

use crate::model::indicator::{Aggregate, Direction, Indicator, Measure, Unit};
use crate::model::measurement::{Measurement, Subject, SubjectMeasurements};
use crate::model::people::TeamIndex;
use crate::model::plans::{GoalShare, UnassignedGoal};
use crate::plan::PlanInput;
use crate::stats::apportion::share_within;
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
    /// What no team takes on, in the configuration's order.
    pub unassigned: Vec<UnassignedGoal>,
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
    let places = Places::of(input);
    let mut goals = Goals {
        teams: none(input.data.teams.len()),
        members: none(input.data.members.len()),
        unassigned: Vec::new(),
    };
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
            let Some(short) = of(organisation) else { continue };
            let Some(needed) = whole(short) else { continue };
            let value = organisation.measurements.get(position).and_then(|m| m.value);
            let share = |share: u64, open: u64| GoalShare {
                objective: objective.id.clone(),
                target,
                value: value.unwrap_or_default(),
                needed,
                share,
                open,
            };
            let team_short = |place: &usize| input.measurements.teams.get(*place).and_then(of);
            let lacking: Vec<Lacking> = (places.teams.iter())
                .map(|place| Lacking::of(team_short(place)))
                .collect();
            let divided = divide(needed, short, &lacking);
            if divided.open > 0 {
                goals.unassigned.push(UnassignedGoal {
                    indicator: id.clone(),
                    goal: share(needed, divided.open),
                });
            }
            for (team, part) in places.teams.iter().zip(divided.parts) {
                let members = places.members.get(*team).map(Vec::as_slice).unwrap_or_default();
                let lacking: Vec<Lacking> = (members.iter())
                    .map(|(place, moved)| {
                        let short = input.measurements.members.get(*place).and_then(of);
                        if *moved {
                            Lacking::moved(short)
                        } else {
                            Lacking::of(short)
                        }
                    })
                    .collect();
                let divided = divide(part, team_short(team).unwrap_or_default(), &lacking);
                assign(&mut goals.teams, *team, position, share(part, divided.open));
                for ((member, _), part) in members.iter().zip(divided.parts) {
                    assign(&mut goals.members, *member, position, share(part, 0));
                }
            }
        }
    }
    goals
}

fn none<T>(count: usize) -> Vec<Vec<T>> {
    std::iter::repeat_with(Vec::new).take(count).collect()
}

/// Who can take on a part: places in the cycle's lists.
struct Places {
    /// Teams that somebody is still in, and those that never had anybody: their values are stated for them.
    teams: Vec<usize>,
    /// Per team those who end the cycle in it, and whether they came from another one within the cycle.
    members: Vec<Vec<(usize, bool)>>,
}

impl Places {
    fn of(input: &PlanInput<'_>) -> Self {
        let data = input.data;
        let period = data.cycle.period;
        let mut members: Vec<Vec<(usize, bool)>> = none(data.teams.len());
        let staying =
            (data.members.iter().enumerate()).filter(|(_, member)| member.left_on(period).is_none());
        for (place, member) in staying {
            let team = member.current_assignment().map(|current| current.team);
            let moved = member.assignments.iter().any(|stay| Some(stay.team) != team);
            if let Some(members) = team.and_then(|team| members.get_mut(team.0 as usize)) {
                members.push((place, moved));
            }
        }
        let teams = (0_u32..)
            .zip(&data.teams)
            .filter(|(team, _)| !TeamIndex(*team).is_left_by_all(&data.members, period));
        Self {
            teams: teams.map(|(team, _)| team as usize).collect(),
            members,
        }
    }
}

fn assign(to: &mut [Vec<Assigned>], place: usize, position: usize, share: GoalShare) {
    if let Some(list) = to.get_mut(place).filter(|_| share.share > 0) {
        list.push(Assigned { position, share });
    }
}

/// What somebody who may take on a part is short of, in rows.
struct Lacking {
    /// What they may be asked for: nothing where they are beyond the target, or have no value.
    own: f64,
    /// What they account for of what the whole is short of; negative where they are beyond the target.
    counted: f64,
}

impl Lacking {
    fn of(short: Option<f64>) -> Self {
        let counted = short.unwrap_or_default();
        Self {
            own: counted.max(0.0),
            counted,
        }
    }

    /// Of somebody whose rows lie in part in another team, which may have them beyond the target: that does not make up for
    /// what this team is short of.
    fn moved(short: Option<f64>) -> Self {
        let Self { own, .. } = Self::of(short);
        Self { own, counted: own }
    }
}

/// Rows divided up.
#[derive(Debug, PartialEq)]
struct Divided {
    parts: Vec<u64>,
    /// What nobody takes on.
    open: u64,
}

/// Divides rows among those who fall short, in proportion to the rows that each is short of itself (the rows that it has times
/// what its share lacks), and never more than those, in whole rows. What the whole is short of beyond what they account for
/// lies in the rows of others, and takes its part of the rows like one of them: it stays open.
fn divide(rows: u64, short: f64, lacking: &[Lacking]) -> Divided {
    let elsewhere = short - lacking.iter().map(|one| one.counted).sum::<f64>();
    let weight = |rows: f64| Decimal::try_from(rows.max(0.0)).map_or(Decimal::ZERO, |rows| rows.round_dp(6));
    let own = lacking
        .iter()
        .map(|one| (weight(one.own), (0, whole(one.own).unwrap_or(0))));
    let all = own.chain([(weight(elsewhere), (0, u64::MAX))]);
    let (weights, limits): (Vec<Decimal>, Vec<(u64, u64)>) = all.unzip();
    let shared = share_within(rows, &weights, &limits);
    let mut parts = shared.parts;
    let open = parts.pop().unwrap_or_default().saturating_add(shared.left_over);
    Divided { parts, open }
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

    fn divided(rows: u64, short: f64, own: &[Option<f64>]) -> (Vec<u64>, u64) {
        let lacking: Vec<Lacking> = own.iter().map(|short| Lacking::of(*short)).collect();
        let Divided { parts, open } = divide(rows, short, &lacking);
        (parts, open)
    }

    #[test]
    fn what_is_needed_is_divided_by_what_each_is_short_of() {
        // 10 clients at 80 % against 90 % are short of 1, 30 at 70 % of 6, 20 at 100 % of -2, together of 5: 5 of 1 : 6 is
        // 0.71 : 4.29, and the odd row goes to the larger remainder.
        assert_eq!(
            divided(5, 5.0, &[Some(1.0), Some(6.0), Some(-2.0), None]),
            (vec![1, 4, 0, 0], 0)
        );
        // All 7 in the proportion 1 : 6.
        assert_eq!(divided(7, 7.0, &[Some(1.0), Some(6.0)]), (vec![1, 6], 0));
    }

    #[test]
    fn nobody_is_asked_for_more_than_they_are_short_of() {
        // 10.1 short are 11 whole rows. By weight 10.89 of them would fall to the one who is short of 10, and 0.11 to the
        // one who is short of 0.1: 11 and 0. Nobody is 11 short: 10, and the whole row that closes 0.1.
        assert_eq!(divided(11, 10.1, &[Some(10.0), Some(0.1)]), (vec![10, 1], 0));
    }

    #[test]
    fn what_lies_in_the_rows_of_those_who_are_gone_stays_open() {
        // Of 18 the one who stays is short of 10, who is gone of 8.
        assert_eq!(divided(18, 18.0, &[Some(10.0)]), (vec![10], 8));
        // Where the organisation needs 6 of the team's 18, 6 × 10 / 18 = 3.33 and 6 × 8 / 18 = 2.67.
        assert_eq!(divided(6, 18.0, &[Some(10.0)]), (vec![3], 3));
        // Who stays is two beyond the target, so that the team's 5 are 7 of others less those 2.
        assert_eq!(divided(5, 5.0, &[Some(-2.0)]), (vec![0], 5));
        assert_eq!(divided(5, 5.0, &[]), (vec![], 5));
    }

    #[test]
    fn what_somebody_did_well_in_another_team_is_no_lack_of_this_one() {
        // Five rows short, all of them of the first; who came from another team is four beyond the target there.
        let lacking = [Lacking::of(Some(5.0)), Lacking::moved(Some(-4.0))];
        let expected = Divided {
            parts: vec![5, 0],
            open: 0,
        };
        assert_eq!(divide(5, 5.0, &lacking), expected);
    }

    #[test]
    fn a_shortfall_asks_for_whole_rows() {
        assert_eq!(whole(2.1), Some(3));
        assert_eq!(whole(2.0 + 1e-12), Some(2));
        assert_eq!(whole(-3.0), None);
        assert_eq!(whole(0.0), None);
    }
}
