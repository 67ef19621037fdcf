//! Behaviours that show the values: against their targets, since the last cycle, and team by team.

use crate::model::Share;
use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::Measurement;
use crate::model::people::TeamIndex;
use crate::model::review::{
    AgainstTarget, Behaviour, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Stake, StakeOf,
    Stands, TeamDifference,
};
use crate::model::scorecard::Verdict;
use crate::review::ReviewInput;
use crate::review::groups::Groups;
use crate::stats::Level;
use crate::stats::against_rest::{Part, against_rest};
use crate::stats::multiple::benjamini_hochberg;

/// The behaviours that the settings name, in their order.
pub(super) fn behaviours(input: &ReviewInput<'_>, groups: &Groups) -> Vec<Behaviour> {
    let configuration = input.configuration;
    let named = configuration.review.culture.behaviours.iter();
    let mut behaviours: Vec<Behaviour> = named
        .filter_map(|id| {
            let place = configuration.indicator_position(id)?;
            let indicator = configuration.indicators.get(place)?;
            let measured = input.measurements.organisation.measurements.get(place)?;
            let target = configuration.target(&input.data.cycle.id, indicator);
            Some(Behaviour {
                indicator: id.clone(),
                target: target.and_then(|target| against(indicator, measured, target)),
                teams: differences(input, groups, indicator, place),
            })
        })
        .collect();
    judge(&mut behaviours, configuration.policy.confidence);
    behaviours
}

/// How the interval of a value lies to its target.
fn against(indicator: &Indicator, measured: &Measurement, target: f64) -> Option<AgainstTarget> {
    measured.value?;
    let interval = measured.interval?;
    let (worst, best) = match indicator.scale.direction() {
        Direction::HigherIsBetter => (interval.low - target, interval.high - target),
        Direction::LowerIsBetter => (target - interval.high, target - interval.low),
    };
    Some(if worst >= 0.0 {
        AgainstTarget::Reached
    } else if best < 0.0 {
        AgainstTarget::Short
    } else {
        AgainstTarget::WithinNoise
    })
}

/// Each team against the other teams together. Which way they stand is judged once all are known.
fn differences(
    input: &ReviewInput<'_>,
    groups: &Groups,
    indicator: &Indicator,
    place: usize,
) -> Vec<Option<TeamDifference>> {
    let level = input.level();
    let teams = input.measurements.teams.iter().zip(0_u32..);
    let parts: Vec<Option<Part>> = teams
        .map(|(team, index)| {
            let measured = team.measurements.get(place)?;
            groups
                .tells(TeamIndex(index))
                .then(|| part(measured, level))
                .flatten()
        })
        .collect();
    let known: Vec<Part> = parts.iter().flatten().copied().collect();
    let mut found = against_rest(&known, level).into_iter();
    parts
        .iter()
        .map(|part| {
            part.as_ref()?;
            let found = found.next()?.ok()?;
            let better =
                (found.difference.value > 0.0) == (indicator.scale.direction() == Direction::HigherIsBetter);
            Some(TeamDifference {
                others: found.rest,
                difference: found.difference.value,
                interval: found.difference.interval,
                adjusted_p: found.p_value,
                stands: if better { Stands::Above } else { Stands::Below },
            })
        })
        .collect()
}

/// What a team brings: its value, how sure it is, and its sample.
fn part(measured: &Measurement, level: Level) -> Option<Part> {
    let by_interval = || Some(measured.interval?.half_width() / level.z());
    let standard_error = measured.standard_error.or_else(by_interval)?;
    Some(Part {
        value: measured.value?,
        standard_error,
        weight: measured.n as f64,
    })
}

/// All teams and behaviours are one family, in which the share of false differences is held to 1 - level (Benjamini & Hochberg
/// 1995).
fn judge(behaviours: &mut [Behaviour], confidence: f64) {
    let all = |behaviours: &[Behaviour]| -> Vec<f64> {
        let teams = behaviours
            .iter()
            .flat_map(|behaviour| behaviour.teams.iter().flatten());
        teams.map(|team| team.adjusted_p).collect()
    };
    let adjusted = benjamini_hochberg(&all(behaviours));
    let teams = behaviours
        .iter_mut()
        .flat_map(|behaviour| behaviour.teams.iter_mut().flatten());
    for (team, adjusted) in teams.zip(adjusted) {
        team.adjusted_p = adjusted;
        if adjusted > 1.0 - confidence {
            team.stands = Stands::Alike;
        }
    }
}

/// What the behaviours ask for.
pub(super) fn findings(input: &ReviewInput<'_>, behaviours: &[Behaviour]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = behaviours
        .iter()
        .filter_map(|behaviour| fell(input, behaviour))
        .collect();
    findings.extend(short(input, behaviours));
    let teams = (0_u32..).take(input.data.teams.len()).map(TeamIndex);
    findings.extend(teams.filter_map(|team| differs(input, behaviours, team)));
    findings
}

/// A behaviour that is seen less than in the last cycle.
fn fell(input: &ReviewInput<'_>, behaviour: &Behaviour) -> Option<Finding> {
    let place = input.configuration.indicator_position(&behaviour.indicator)?;
    let indicator = input.configuration.indicators.get(place)?;
    let measured = input.measurements.organisation.measurements.get(place)?;
    let line = input.scorecards.organisation.lines.get(place)?;
    let change = line
        .change
        .as_ref()
        .filter(|change| change.verdict == Verdict::Worse)?;
    let p_value = change.adjusted_p.or(change.p_value);
    let finding = Finding::new(
        FindingKind::ValueFell,
        FindingSubject::Indicator(behaviour.indicator.clone()),
        Stake::part(line.weight.0, 1.0, StakeOf::Weight),
        Share(1.0 - p_value.unwrap_or(1.0 - input.configuration.policy.confidence)),
        FindingOwner::Head,
    );
    let finding = finding
        .with("indicator", FactValue::Indicator(behaviour.indicator.clone()))
        .with("value", FactValue::Value(measured.value?, indicator.unit))
        .with("since", FactValue::Text(change.since.to_string()))
        .with("change", FactValue::Difference(change.difference, indicator.unit));
    Some(finding.sized(change.difference, change.interval, indicator.unit))
}

/// Behaviours whose whole interval lies short of the target, in one finding that names the surest of them.
fn short(input: &ReviewInput<'_>, behaviours: &[Behaviour]) -> Option<Finding> {
    let configuration = input.configuration;
    let found: Vec<(&Behaviour, usize, f64)> = behaviours
        .iter()
        .filter(|behaviour| behaviour.target == Some(AgainstTarget::Short))
        .filter_map(|behaviour| {
            let place = configuration.indicator_position(&behaviour.indicator)?;
            Some((behaviour, place, surely_short(input, place)?))
        })
        .collect();
    let &(surest, place, sure) = found.iter().rev().max_by(|a, b| a.2.total_cmp(&b.2))?;
    let indicator = configuration.indicators.get(place)?;
    let measured = input.measurements.organisation.measurements.get(place)?;
    let target = configuration.target(&input.data.cycle.id, indicator)?;
    let lines = &input.scorecards.organisation.lines;
    let weights = found.iter().filter_map(|(_, place, _)| lines.get(*place));
    let finding = Finding::new(
        FindingKind::ValueBelowTarget,
        FindingSubject::Organisation,
        Stake::part(weights.map(|line| line.weight.0).sum(), 1.0, StakeOf::Weight),
        Share(sure),
        FindingOwner::Head,
    );
    let finding = finding
        .with("indicator", FactValue::Indicator(surest.indicator.clone()))
        .with("value", FactValue::Value(measured.value?, indicator.unit))
        .with("target", FactValue::Value(target, indicator.unit))
        .with("more", FactValue::Count(found.len() as u64 - 1));
    Some(finding.sized(measured.value?, measured.interval, indicator.unit))
}

/// How sure it is that the organisation's value of an indicator lies short of its target.
fn surely_short(input: &ReviewInput<'_>, place: usize) -> Option<f64> {
    let configuration = input.configuration;
    let indicator = configuration.indicators.get(place)?;
    let measured = input.measurements.organisation.measurements.get(place)?;
    let target = configuration.target(&input.data.cycle.id, indicator)?;
    let sure = input.surely_short((measured.value?, measured.interval?), target);
    Some(sure.unwrap_or(configuration.policy.confidence))
}

/// A team in which behaviours are seen less than in the others: an invitation to talk about the clearest of them.
fn differs(input: &ReviewInput<'_>, behaviours: &[Behaviour], team: TeamIndex) -> Option<Finding> {
    let below = || {
        behaviours.iter().filter_map(|behaviour| {
            let difference = behaviour.teams.get(team.0 as usize)?.as_ref()?;
            (difference.stands == Stands::Below).then_some((behaviour, difference))
        })
    };
    let (clearest, difference) = below().min_by(|a, b| a.1.adjusted_p.total_cmp(&b.1.adjusted_p))?;
    let place = input.configuration.indicator_position(&clearest.indicator)?;
    let indicator = input.configuration.indicators.get(place)?;
    let measured = input
        .measurements
        .teams
        .get(team.0 as usize)?
        .measurements
        .get(place)?;
    let id = input.team_id(team)?.clone();
    let finding = Finding::new(
        FindingKind::TeamProfileDiffers,
        FindingSubject::Team(id.clone()),
        input.touches_team(Some(&id)),
        Share(1.0 - difference.adjusted_p),
        input.lead_of(team),
    );
    let finding = finding
        .with("team", FactValue::Team(id))
        .with("indicator", FactValue::Indicator(clearest.indicator.clone()))
        .with("value", FactValue::Value(measured.value?, indicator.unit))
        .with("others", FactValue::Value(difference.others, indicator.unit))
        .with("more", FactValue::Count(below().count() as u64 - 1));
    Some(finding.sized(difference.difference, Some(difference.interval), indicator.unit))
}
