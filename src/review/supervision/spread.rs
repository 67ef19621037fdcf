//! How scores and ratings are spread: bands, ties, teams against each other, and who approved changes.

use std::collections::BTreeMap;

use crate::model::people::TeamIndex;
use crate::model::review::{AdjustmentSpread, ScoreSpread, TeamSpread};
use crate::model::scorecard::{Adjustment, AdjustmentChange};
use crate::review::ReviewInput;
use crate::stats::mean::{Moments, welch};
use crate::stats::multiple::holm;
use crate::stats::order::median;
use crate::stats::{Interval, Level, half_up_f64};

/// The spread of the members' scores after adjustments.
pub(super) fn spread(input: &ReviewInput<'_>) -> ScoreSpread {
    let cards = &input.scorecards.members;
    let in_band = |id| cards.iter().filter(|card| card.rating.band() == Some(id)).count() as u64;
    let bands = input.configuration.ratings.iter();
    let scores: Vec<(Option<TeamIndex>, f64)> = (input.data.members.iter().zip(cards))
        .filter_map(|(member, card)| {
            let team = member.current_assignment().map(|assignment| assignment.team);
            Some((team, card.score?.0))
        })
        .collect();
    let values: Vec<f64> = scores.iter().map(|(_, score)| *score).collect();
    let moments = Moments::of(&values).ok();
    ScoreSpread {
        bands: bands.map(|band| (band.id.clone(), in_band(&band.id))).collect(),
        unrated: cards.iter().filter(|card| card.rating.band().is_none()).count() as u64,
        mean: moments.map(|moments| moments.mean),
        deviation: moments.and_then(|moments| moments.standard_deviation),
        tied: tied(&values),
        teams: teams(input, &scores, input.level()),
        adjustments: adjustments(cards.iter().flat_map(|card| &card.adjustments)),
    }
}

/// How many values are the same as another one to one decimal.
fn tied(values: &[f64]) -> u64 {
    let mut shown: BTreeMap<String, u64> = BTreeMap::new();
    for value in values {
        *shown.entry(half_up_f64(*value, 1)).or_default() += 1;
    }
    shown.values().filter(|count| **count > 1).sum()
}

/// Each team large enough against all other members.
fn teams(input: &ReviewInput<'_>, scores: &[(Option<TeamIndex>, f64)], level: Level) -> Vec<TeamSpread> {
    let minimum = input.configuration.minimum_cell();
    let mut found = Vec::new();
    let mut p_values = Vec::new();
    for (place, team) in input.data.teams.iter().enumerate() {
        let own = |one: &&(Option<TeamIndex>, f64)| one.0.is_some_and(|team| team.0 as usize == place);
        let values: Vec<f64> = scores.iter().filter(own).map(|one| one.1).collect();
        let others: Vec<f64> = scores.iter().filter(|one| !own(one)).map(|one| one.1).collect();
        let (Ok(middle), true) = (median(&values), values.len() as u64 >= minimum) else {
            continue;
        };
        let difference = welch(&values, &others, level).ok();
        p_values.push(difference.map_or(1.0, |difference| difference.p_value));
        let ends = values
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(*value), high.max(*value))
            });
        found.push(TeamSpread {
            team: team.id.clone(),
            members: values.len() as u64,
            range: Interval {
                low: ends.0,
                high: ends.1,
            },
            median: middle,
            difference: difference.map(|found| super::difference(found.difference())),
            adjusted_p: None,
        });
    }
    for (team, p) in found.iter_mut().zip(holm(&p_values)) {
        team.adjusted_p = team.difference.map(|_| p);
    }
    found
}

/// Changes by kind, and how they are shared among those who approved them.
fn adjustments<'a>(adjustments: impl Iterator<Item = &'a Adjustment>) -> AdjustmentSpread {
    let mut approved: BTreeMap<&str, u64> = BTreeMap::new();
    let mut found = AdjustmentSpread::default();
    for adjustment in adjustments {
        found.all += 1;
        match &adjustment.change {
            AdjustmentChange::Points(points) if points.0 >= 0.0 => found.up += 1,
            AdjustmentChange::Points(_) => found.down += 1,
            AdjustmentChange::Rating(_) => found.ratings += 1,
        }
        *approved.entry(adjustment.approved_by.trim()).or_default() += 1;
    }
    found.approvers = approved.len() as u64;
    found.most_by_one = approved.values().copied().max().unwrap_or(0);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_tied_where_they_read_the_same() {
        // 80.04 and 79.96 both read 80.0; 71.3 stands twice; 60 alone.
        assert_eq!(tied(&[80.04, 79.96, 71.3, 71.3, 60.0]), 4);
        assert_eq!(tied(&[]), 0);
    }
}
