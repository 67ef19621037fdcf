//! Performance against potential, with how sure the place of each member is.

use crate::model::configuration::TalentRules;
use crate::model::review::{GridPlace, TalentGrid, Third};
use crate::model::{Points, Share};
use crate::review::ReviewInput;
use crate::stats::placement::share_within;
use crate::stats::{Interval, Level};

/// Members who are here at the end of the cycle, have a score, and whose potential is stated.
pub(super) fn grid(input: &ReviewInput<'_>) -> Option<TalentGrid> {
    let rows = input.data.talent.potential.as_ref()?;
    let rules = &input.configuration.review.talent;
    let level = input.level();
    let mut grid = TalentGrid::default();
    for (member, card) in input.here() {
        let row = rows.binary_search_by(|row| row.member.cmp(&member.id));
        let Some(row) = row.ok().and_then(|place| rows.get(place)) else {
            grid.without_potential += 1;
            continue;
        };
        let Some(score) = card.score else {
            grid.without_score += 1;
            continue;
        };
        let (performance, certainty, also) = place(rules, score, card.interval, level);
        grid.places.push(GridPlace {
            member: member.id.clone(),
            team: input.team_of(member).cloned(),
            score,
            interval: card.interval,
            potential: row.level,
            assessed_on: row.assessed_on,
            readiness: row.readiness,
            performance,
            promise: promise(rules, row.level),
            certainty,
            also,
        });
    }
    Some(grid)
}

/// The band of a third of performance.
fn band(rules: &TalentRules, third: Third) -> (Option<f64>, Option<f64>) {
    match third {
        Third::Low => (None, Some(rules.performance_low.0)),
        Third::Middle => (Some(rules.performance_low.0), Some(rules.performance_high.0)),
        Third::High => (Some(rules.performance_high.0), None),
    }
}

/// The third that a score lies in, how sure that is, and the others that its interval reaches.
fn place(
    rules: &TalentRules,
    score: Points,
    interval: Option<Interval>,
    level: Level,
) -> (Third, Option<Share>, Vec<Third>) {
    let third = if score < rules.performance_low {
        Third::Low
    } else if score < rules.performance_high {
        Third::Middle
    } else {
        Third::High
    };
    let Some(interval) = interval else {
        return (third, None, Vec::new());
    };
    let sure = share_within(score.0, interval, band(rules, third), level);
    let reached = |other: &Third| {
        let (low, high) = band(rules, *other);
        *other != third
            && low.is_none_or(|low| interval.high >= low)
            && high.is_none_or(|high| interval.low < high)
    };
    let also = Third::ALL.into_iter().filter(reached).collect();
    (third, sure.ok().map(Share), also)
}

/// The third of a potential: up to the lower limit, from the upper one on, and between.
fn promise(rules: &TalentRules, level: f64) -> Third {
    if level <= rules.potential_low {
        Third::Low
    } else if level < rules.potential_high {
        Third::Middle
    } else {
        Third::High
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> TalentRules {
        TalentRules {
            performance_low: Points(75.0),
            performance_high: Points(90.0),
            potential_low: 2.0,
            potential_high: 4.0,
            ..TalentRules::default()
        }
    }

    #[test]
    fn a_score_at_a_limit_lies_in_the_third_above() {
        let third = |score| place(&rules(), Points(score), None, Level::NINETY_FIVE).0;
        assert_eq!(
            [74.9, 75.0, 89.9, 90.0].map(third),
            [Third::Low, Third::Middle, Third::Middle, Third::High]
        );
        assert_eq!(
            [1.0, 2.0, 2.5, 3.5, 4.0, 5.0].map(|level| promise(&rules(), level)),
            [
                Third::Low,
                Third::Low,
                Third::Middle,
                Third::Middle,
                Third::High,
                Third::High
            ]
        );
    }

    #[test]
    fn certainty_is_what_the_interval_leaves_in_the_third() {
        // 88 with 84.08 to 91.92 has a standard error of 2. Below 90: Φ(1) = 0.8413; below 75 next to nothing.
        let interval = Interval {
            low: 88.0 - 3.919_927_97,
            high: 88.0 + 3.919_927_97,
        };
        let (third, sure, also) = place(&rules(), Points(88.0), Some(interval), Level::NINETY_FIVE);
        assert_eq!((third, also), (Third::Middle, vec![Third::High]));
        assert!((sure.unwrap().0 - 0.841_345).abs() < 1e-5);
    }
}
