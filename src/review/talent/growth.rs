//! How members' scores moved over the cycles that compare, and whether that is more than chance explains.

use std::collections::BTreeMap;

use crate::archive::CycleRecord;
use crate::model::people::Member;
use crate::model::review::{Growth, GrowthVerdict, MemberGrowth, TeamGrowth};
use crate::model::scorecard::Scorecard;
use crate::model::{Points, TeamId};
use crate::review::ReviewInput;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::significance::interval_p_value;
use crate::stats::suppression::shown_groups;
use crate::stats::trend::{mann_kendall_p_value, theil_sen_points, weighted_slope};
use crate::stats::{Difference, Interval, Level};

/// Cycles from which there is a slope with an interval; with fewer, the first and the last are compared.
const CYCLES_FOR_SLOPE: usize = 4;

/// The growth of those who are here at the end of the cycle.
pub(super) fn growth(input: &ReviewInput<'_>) -> Growth {
    let now = input.data.cycle.period;
    let compares = |record: &&&CycleRecord| {
        let earlier = record.cycle.period;
        input.configuration.score_redefined(earlier, now).is_none()
    };
    let before: Vec<&CycleRecord> = input.history.iter().filter(compares).copied().collect();
    let level = input.level();
    let mut members: Vec<MemberGrowth> = input
        .here()
        .filter_map(|(member, card)| of_member(input, &before, member, card, level))
        .collect();
    judge(&mut members, level);
    Growth {
        cycles: before.len() as u64 + 1,
        teams: teams(input, &members),
        members,
    }
}

/// A score with the place of its cycle.
struct Scored {
    place: f64,
    score: Points,
    interval: Option<Interval>,
}

fn of_member(
    input: &ReviewInput<'_>,
    before: &[&CycleRecord],
    member: &Member,
    card: &Scorecard,
    level: Level,
) -> Option<MemberGrowth> {
    let scored = |place: usize, card: &Scorecard| {
        Some(Scored {
            place: place as f64,
            score: card.score?,
            interval: card.interval,
        })
    };
    let earlier = before.iter().enumerate().filter_map(|(place, record)| {
        let at = record
            .members
            .binary_search_by(|other| other.id.cmp(&member.id))
            .ok()?;
        scored(place, record.scorecards.members.get(at)?)
    });
    let series: Vec<Scored> = earlier.chain([scored(before.len(), card)?]).collect();
    let movement = movement(&series, level)?;
    Some(MemberGrowth {
        member: member.id.clone(),
        team: input.team_of(member).cloned(),
        scores: series.iter().map(|one| one.score).collect(),
        ..movement
    })
}

/// The movement of a series of scores, not judged yet; none with a single one.
fn movement(series: &[Scored], level: Level) -> Option<MemberGrowth> {
    let (first, last) = (series.first()?, series.last()?);
    if series.len() < 2 {
        return None;
    }
    let per_cycle = series.len() >= CYCLES_FOR_SLOPE;
    let (change, interval, p_value) = if per_cycle {
        slope(series, level)?
    } else {
        let (a, b) = (last.score.0, first.score.0);
        let both = last.interval.zip(first.interval);
        let difference = both.map(|(now, then)| Difference::of_independent((a, now), (b, then)));
        let p_value = difference.and_then(|difference| interval_p_value(difference, level).ok());
        (a - b, difference.map(|difference| difference.interval), p_value)
    };
    Some(MemberGrowth {
        member: crate::model::MemberId::new(""),
        team: None,
        scores: Vec::new(),
        change,
        per_cycle,
        interval,
        p_value,
        adjusted_p: None,
        verdict: GrowthVerdict::Steady,
    })
}

/// The change per cycle with its interval and its p value: weighted by how well each score is known or, where some have no
/// interval, the middle one of all pairs.
fn slope(series: &[Scored], level: Level) -> Option<(f64, Option<Interval>, Option<f64>)> {
    let error = |interval: Interval| (interval.high - interval.low) / (2.0 * level.z());
    let known = |one: &Scored| Some((one.place, one.score.0, error(one.interval?)));
    let known: Option<Vec<_>> = series.iter().map(known).collect();
    if let Some(line) = known.and_then(|points| weighted_slope(&points, level).ok()) {
        return Some((line.slope, Some(line.interval), Some(line.p_value)));
    }
    let points: Vec<(f64, f64)> = series.iter().map(|one| (one.place, one.score.0)).collect();
    let values: Vec<f64> = points.iter().map(|point| point.1).collect();
    let line = theil_sen_points(&points, level).ok()?;
    Some((line.slope, line.interval, mann_kendall_p_value(&values).ok()))
}

/// Judges all members at once: at most so many of those who are said to grow or fall do so by chance alone as the level allows.
fn judge(members: &mut [MemberGrowth], level: Level) {
    let p_values: Vec<f64> = members.iter().filter_map(|one| one.p_value).collect();
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    for one in members.iter_mut().filter(|one| one.p_value.is_some()) {
        one.adjusted_p = adjusted.next();
        let real = one.adjusted_p.is_some_and(|p| p <= level.alpha());
        one.verdict = match one.change {
            change if real && change > 0.0 => GrowthVerdict::Growing,
            change if real && change < 0.0 => GrowthVerdict::Falling,
            _ if one.p_value.is_some_and(|p| p <= level.alpha()) => GrowthVerdict::OneOfMany,
            _ => GrowthVerdict::Steady,
        };
    }
}

/// How many of each team grew, in teams that are large enough to say so.
fn teams(input: &ReviewInput<'_>, members: &[MemberGrowth]) -> Vec<TeamGrowth> {
    let mut counts: BTreeMap<&TeamId, [u64; 3]> = BTreeMap::new();
    for one in members {
        if let Some(team) = &one.team {
            let [growing, steady, falling] = counts.entry(team).or_default();
            *match one.verdict {
                GrowthVerdict::Growing => growing,
                GrowthVerdict::Steady | GrowthVerdict::OneOfMany => steady,
                GrowthVerdict::Falling => falling,
            } += 1;
        }
    }
    let of = |team: &TeamId| counts.get(team).copied().unwrap_or_default();
    let sizes: Vec<u64> = (input.data.teams.iter())
        .map(|team| of(&team.id).iter().sum())
        .collect();
    let shown = shown_groups(&sizes, input.configuration.minimum_cell());
    let teams = input.data.teams.iter().zip(shown);
    let teams = teams.map(|(team, shown)| TeamGrowth {
        team: team.id.clone(),
        counts: shown.then(|| of(&team.id)),
    });
    teams.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(scores: &[f64]) -> Vec<Scored> {
        let scores = scores.iter().enumerate();
        let known = scores.map(|(place, score)| Scored {
            place: place as f64,
            score: Points(*score),
            interval: Some(Interval {
                low: score - 3.0,
                high: score + 3.0,
            }),
        });
        known.collect()
    }

    #[test]
    fn from_four_cycles_on_there_is_a_slope() {
        // 70, 72, 73, 78 at 0 to 3, all known alike: the products with -1.5, -0.5, 0.5, 1.5 are 12.5, over 5.
        let scores = [70.0, 72.0, 73.0, 78.0];
        let found = movement(&series(&scores), Level::NINETY_FIVE).unwrap();
        assert!(found.per_cycle && (found.change - 2.5).abs() < 1e-12);
    }

    #[test]
    fn scores_without_intervals_have_the_middle_slope() {
        // Slopes of the pairs of 70, 72, 73, 78: 2, 1.5, 8/3, 1, 3, 5; in order 1, 1.5, 2, 2.667, 3, 5: the median is 2.333.
        let mut scores = series(&[70.0, 72.0, 73.0, 78.0]);
        scores[1].interval = None;
        let found = movement(&scores, Level::NINETY_FIVE).unwrap();
        assert!((found.change - f64::midpoint(2.0, 8.0 / 3.0)).abs() < 1e-12);
        // All pairs rise: 2 of the 24 orders.
        assert!((found.p_value.unwrap() - 2.0 / 24.0).abs() < 1e-12);
    }

    #[test]
    fn with_fewer_the_first_and_the_last_are_compared() {
        // 80 ± 3 less 70 ± 3 is 10 ± √18 = 4.243.
        let found = movement(&series(&[70.0, 60.0, 80.0]), Level::NINETY_FIVE).unwrap();
        assert!(!found.per_cycle && (found.change - 10.0).abs() < 1e-12);
        assert!((found.interval.unwrap().low - (10.0 - 18.0_f64.sqrt())).abs() < 1e-12);
        assert!(movement(&series(&[70.0]), Level::NINETY_FIVE).is_none());
    }

    #[test]
    fn a_rise_counts_only_where_it_stands_out_among_all_members() {
        let with = |p: f64| MemberGrowth {
            p_value: Some(p),
            ..movement(&series(&[70.0, 80.0]), Level::NINETY_FIVE).unwrap()
        };
        // Adjusted: 0.01 · 3 / 1 = 0.03; 0.04 · 3 / 2 = 0.06; 0.5.
        let mut members = [with(0.04), with(0.01), with(0.5)];
        judge(&mut members, Level::NINETY_FIVE);
        assert_eq!(
            members.each_ref().map(|one| one.verdict),
            [
                GrowthVerdict::OneOfMany,
                GrowthVerdict::Growing,
                GrowthVerdict::Steady
            ]
        );
    }
}
