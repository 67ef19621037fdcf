//! The subjects of one kind beside each other: estimates drawn towards their mean, and shares in a funnel.

use super::card;
use crate::model::Configuration;
use crate::model::comparison::{
    CycleComparisons, FUNNEL_LEVELS, Funnel, FunnelPlace, FunnelPosition, NoFunnel, PeerComparison,
    PeerComparisons, Shrinkage, ShrunkenEstimate,
};
use crate::model::indicator::{Indicator, Measure, Unit};
use crate::model::measurement::{CycleMeasurements, Measurement, SubjectMeasurements};
use crate::model::quantity::Share;
use crate::model::scorecard::Scorecard;
use crate::model::statistic::Statistic;
use crate::stats::empirical_bayes::{self, shrink_normal, shrink_shares};
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::{Interval, Level, NotEstimable, funnel, share};

/// Compares the subjects of each kind on every indicator.
pub(super) fn compare(
    measurements: &CycleMeasurements,
    configuration: &Configuration,
    level: Level,
) -> CycleComparisons {
    let organisation = &measurements.organisation.measurements;
    CycleComparisons {
        teams: kind(&measurements.teams, organisation, configuration, level),
        members: kind(&measurements.members, organisation, configuration, level),
    }
}

fn kind(
    subjects: &[SubjectMeasurements],
    organisation: &[Measurement],
    configuration: &Configuration,
    level: Level,
) -> PeerComparisons {
    let mut indicators: Vec<PeerComparison> = configuration
        .indicators
        .iter()
        .enumerate()
        .map(|(place, indicator)| {
            let column: Vec<Option<&Measurement>> = subjects
                .iter()
                .map(|subject| subject.measurements.get(place))
                .collect();
            PeerComparison {
                shrinkage: shrink(indicator, &column, level),
                funnel: funnel_of(indicator, &column, organisation.get(place), level),
            }
        })
        .collect();
    judge(&mut indicators, level);
    PeerComparisons {
        indicators,
        score: None,
    }
}

/// Hits and trials of a value that is a share of independent trials; none for any other.
pub(super) fn trials(indicator: &Indicator, measurement: &Measurement) -> Option<(u64, u64)> {
    measurement.value?;
    let measure = &indicator.measure;
    let may_be = matches!(measure, Measure::ReadyMade | Measure::Declared(_));
    let independent = (may_be || measure.statistic() == Statistic::Share) && indicator.unit == Unit::Share;
    let (hits, n) = (
        share::count(measurement.numerator?)?,
        share::count(measurement.denominator?)?,
    );
    // Where the sample is counted in other things than the trials (a mean of days, files with many fields), they come in
    // clusters.
    (independent && n == measurement.n && n > 0 && hits <= n).then_some((hits, n))
}

/// A subject that takes part: what it brings, and its own interval.
struct Part<T> {
    place: usize,
    estimate: T,
    interval: Interval,
}

fn shrink(indicator: &Indicator, column: &[Option<&Measurement>], level: Level) -> Shrinkage {
    let usable = || {
        column
            .iter()
            .enumerate()
            .filter_map(|(place, measurement)| Some((place, (*measurement)?, (*measurement)?.interval?)))
            .filter(|(_, measurement, _)| measurement.value.is_some())
    };
    let shares: Vec<Part<(u64, u64)>> = usable()
        .filter_map(|(place, measurement, interval)| {
            Some(Part {
                place,
                estimate: trials(indicator, measurement)?,
                interval,
            })
        })
        .collect();
    // A kind is compared in one way: as shares where every value is one, else by the standard errors.
    if shares.len() == usable().count() {
        let units: Vec<(u64, u64)> = shares.iter().map(|part| part.estimate).collect();
        return spread(column.len(), &shares, shrink_shares(&units, level));
    }
    let parts: Vec<Part<(f64, f64)>> = usable()
        .filter_map(|(place, measurement, interval)| {
            let error = measurement.standard_error.unwrap_or_else(|| {
                wider_side(measurement.value.unwrap_or(interval.low), interval) / level.z()
            });
            // A sample that does not vary states no noise: its own value is all there is.
            (error > 0.0).then_some(Part {
                place,
                estimate: (measurement.value?, error),
                interval,
            })
        })
        .collect();
    let units: Vec<(f64, f64)> = parts.iter().map(|part| part.estimate).collect();
    spread(column.len(), &parts, shrink_normal(&units, level))
}

/// How far a value may lie off on the wider side of its interval: at the end of a scale the narrower side would pass for
/// certainty.
fn wider_side(value: f64, interval: Interval) -> f64 {
    (value - interval.low).max(interval.high - value)
}

/// The scores before adjustments of those that are rated, drawn towards their mean.
pub(super) fn shrink_scores(cards: &[Scorecard], level: Level) -> Shrinkage {
    let parts: Vec<Part<(f64, f64)>> = cards
        .iter()
        .enumerate()
        .filter(|(_, card)| card.rating.band().is_some())
        .filter_map(|(place, card)| {
            let (score, interval) = card::computed(card)?;
            let interval = interval?;
            let error = wider_side(score, interval) / level.z();
            (error > 0.0).then_some(Part {
                place,
                estimate: (score, error),
                interval,
            })
        })
        .collect();
    let units: Vec<(f64, f64)> = parts.iter().map(|part| part.estimate).collect();
    spread(cards.len(), &parts, shrink_normal(&units, level))
}

/// Puts the estimates back to their subjects' places. No interval reaches beyond what any subject's own reaches, so that a share
/// stays a share.
fn spread<T>(
    subjects: usize,
    parts: &[Part<T>],
    found: Result<empirical_bayes::Shrinkage, NotEstimable>,
) -> Shrinkage {
    let mut places: Vec<Option<ShrunkenEstimate>> = vec![None; subjects];
    let low = parts
        .iter()
        .map(|part| part.interval.low)
        .fold(f64::INFINITY, f64::min);
    let high = parts
        .iter()
        .map(|part| part.interval.high)
        .fold(f64::NEG_INFINITY, f64::max);
    let centre = found.map(|found| {
        for (part, unit) in parts.iter().zip(found.units) {
            if let Some(slot) = places.get_mut(part.place) {
                *slot = Some(ShrunkenEstimate {
                    value: unit.value,
                    interval: Interval {
                        low: unit.interval.low.max(low).min(unit.value),
                        high: unit.interval.high.min(high).max(unit.value),
                    },
                    own_weight: Share(unit.own_weight),
                });
            }
        }
        found.centre
    });
    Shrinkage {
        centre,
        taking_part: parts.len() as u64,
        subjects: places,
    }
}

fn funnel_of(
    indicator: &Indicator,
    column: &[Option<&Measurement>],
    organisation: Option<&Measurement>,
    level: Level,
) -> Result<Funnel, NoFunnel> {
    let organisation = organisation
        .filter(|measurement| measurement.value.is_some())
        .ok_or(NoFunnel::NoCentre)?;
    let (hits, n) = trials(indicator, organisation).ok_or(NoFunnel::NotAShare)?;
    let centre = hits as f64 / n as f64;
    let [inner, outer] = FUNNEL_LEVELS.map(Level::or_ninety_five);
    let units: Vec<Option<(u64, u64)>> = column
        .iter()
        .map(|measurement| measurement.and_then(|measurement| trials(indicator, measurement)))
        .collect();
    let place = |unit: (u64, u64)| -> Result<FunnelPlace, NotEstimable> {
        let p_value = funnel::binomial_p_value(unit.0, unit.1, centre)?;
        Ok(FunnelPlace {
            value: unit.0 as f64 / unit.1 as f64,
            n: unit.1,
            inner: funnel::binomial_limits(centre, unit.1, inner)?,
            outer: funnel::binomial_limits(centre, unit.1, outer)?,
            p_value,
            adjusted_p: p_value,
            position: FunnelPosition::Within,
        })
    };
    let subjects = units
        .iter()
        .map(|unit| unit.map(place).transpose())
        .collect::<Result<Vec<_>, _>>()
        .map_err(NoFunnel::NotEstimable)?;
    let known: Vec<(u64, u64)> = units.into_iter().flatten().collect();
    let dispersion = funnel::dispersion(&known, centre).ok();
    Ok(Funnel {
        centre,
        dispersion: dispersion.map(|dispersion| dispersion.ratio),
        overdispersed: dispersion
            .is_some_and(|dispersion| dispersion.ratio > 1.0 && dispersion.p_value < level.alpha()),
        subjects,
    })
}

/// Says who lies outside: all subjects and share indicators of a kind are one family, in which the share of false findings is
/// kept at 1 - level (Benjamini & Hochberg 1995).
fn judge(indicators: &mut [PeerComparison], level: Level) {
    let places = |indicators: &[PeerComparison]| -> Vec<f64> {
        indicators
            .iter()
            .filter_map(|indicator| indicator.funnel.as_ref().ok())
            .flat_map(|funnel| funnel.subjects.iter().flatten())
            .map(|place| place.p_value)
            .collect()
    };
    let mut adjusted = benjamini_hochberg(&places(indicators)).into_iter();
    for funnel in indicators
        .iter_mut()
        .filter_map(|indicator| indicator.funnel.as_mut().ok())
    {
        let centre = funnel.centre;
        for place in funnel.subjects.iter_mut().flatten() {
            place.adjusted_p = adjusted.next().unwrap_or(1.0);
            place.position = if place.adjusted_p <= level.alpha() {
                if place.value > centre {
                    FunnelPosition::OutsideAbove
                } else {
                    FunnelPosition::OutsideBelow
                }
            } else if place.inner.contains(place.value) {
                FunnelPosition::Within
            } else {
                FunnelPosition::BeyondByChance
            };
        }
    }
}
