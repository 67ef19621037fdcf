//! From measurements to a scorecard: weights over the parts that have data, contributions, dimensions, score and interval.

use super::points::{points, points_interval};
use super::{bounds, rating};
use crate::model::Configuration;
use crate::model::comparison::ShrunkenEstimate;
use crate::model::configuration::MissingParts;
use crate::model::indicator::Indicator;
use crate::model::measurement::Measurement;
use crate::model::quantity::{Points, Share};
use crate::model::scorecard::{Adjustment, DimensionScore, Rating, ScoreLine, Scorecard, points_decided};
use crate::stats::Interval;
use crate::stats::rounding::exact_sum;

/// What earns an indicator's points: a value with its interval, and whether it is the shrunken one.
#[derive(Clone, Copy)]
struct Scored {
    value: f64,
    interval: Option<Interval>,
    shrunken: bool,
}

/// The shrunken estimate where there is one, else the observed value.
fn scored(measurement: &Measurement, shrunken: Option<&ShrunkenEstimate>) -> Option<Scored> {
    let observed = measurement.value?;
    Some(shrunken.map_or(
        Scored {
            value: observed,
            interval: measurement.interval,
            shrunken: false,
        },
        |estimate| Scored {
            value: estimate.value,
            interval: Some(estimate.interval),
            shrunken: true,
        },
    ))
}

/// The scorecard of one subject, without standing and change. `shrunken` holds the estimates that take the place of observed
/// values, by indicator; gates look at observed values in any case, since they are rules about what happened. `unrated` is a
/// reason for no rating that lies outside of the score.
pub(super) fn scorecard(
    measurements: &[Measurement],
    shrunken: &[Option<ShrunkenEstimate>],
    adjustments: Vec<Adjustment>,
    unrated: Option<Rating>,
    configuration: &Configuration,
) -> Scorecard {
    let sources: Vec<Option<Scored>> = measurements
        .iter()
        .enumerate()
        .map(|(place, measurement)| scored(measurement, shrunken.get(place).and_then(Option::as_ref)))
        .collect();
    let earned: Vec<Option<Points>> = configuration
        .indicators
        .iter()
        .zip(&sources)
        .map(|(indicator, source)| points(&indicator.scale, source.as_ref()?.value).ok())
        .collect();
    let has_points = |position: usize| earned.get(position).copied().flatten().is_some();
    let weights = super::model_weights(configuration);
    let effective = effective_weights(configuration, &has_points);
    let lines: Vec<ScoreLine> = configuration
        .indicators
        .iter()
        .zip(&sources)
        .zip(earned.iter().zip(weights.iter().zip(&effective)))
        .map(|((indicator, source), (points, (weight, effective)))| {
            line(indicator, *source, *points, *weight, *effective)
        })
        .collect();
    let dimensions = dimensions(configuration, &lines);
    let coverage = coverage(&lines);
    let complete = lines
        .iter()
        .all(|line| line.points.is_some() || line.weight.0 == 0.0);
    let scored = lines
        .iter()
        .any(|line| line.effective_weight.is_some_and(|weight| weight.0 > 0.0));
    let withheld = configuration.policy.missing_parts == MissingParts::NoScore && !complete;
    let computed = (scored && !withheld).then(|| {
        Points(
            lines
                .iter()
                .filter_map(|line| line.contribution)
                .map(|points| points.0)
                .sum(),
        )
    });
    let decided: Vec<f64> = points_decided(&adjustments).collect();
    let adjusted = exact_sum(&decided);
    let score = computed.map(|points| Points(points.0 + adjusted));
    let interval = computed.and_then(|points| {
        quadrature(points.0, lines.iter().filter_map(part)).map(|interval| Interval {
            low: interval.low + adjusted,
            high: interval.high + adjusted,
        })
    });
    let unrated = if unrated.is_some() {
        unrated
    } else if !scored {
        Some(Rating::NoScore)
    } else if withheld {
        Some(Rating::PartsMissing)
    } else if coverage.0 + TOLERANCE < configuration.policy.minimum_coverage.0 {
        Some(Rating::CoverageTooLow {
            minimum: configuration.policy.minimum_coverage,
        })
    } else {
        None
    };
    let (rating, gates) = match (unrated, score) {
        (None, Some(score)) => rating::rate(score, measurements, &adjustments, configuration),
        (unrated, _) => (unrated.unwrap_or(Rating::NoScore), Vec::new()),
    };
    Scorecard {
        lines,
        dimensions,
        computed,
        score,
        interval,
        coverage,
        rating,
        gates,
        adjustments,
        standing: None,
        change: None,
    }
}

/// Share of the model's weight that has points: exactly 1 where all of it has.
fn coverage(lines: &[ScoreLine]) -> Share {
    let sum =
        |counts: fn(&&ScoreLine) -> bool| lines.iter().filter(counts).map(|line| line.weight.0).sum::<f64>();
    let (present, all) = (sum(|line| line.points.is_some()), sum(|_| true));
    Share(if all > 0.0 { present / all } else { 0.0 })
}

/// A limit that is met within this is met: the edge of a band in points, the least coverage as a share. See [`super`].
pub(super) const TOLERANCE: f64 = 1e-11;

/// Shares of the total that the indicators with data carry: a dimension is the weighted mean of its indicators that have
/// data, the total that of its dimensions that have data.
pub(super) fn effective_weights(
    configuration: &Configuration,
    has_points: &dyn Fn(usize) -> bool,
) -> Vec<Option<Share>> {
    let positions = |dimension: &crate::model::indicator::Dimension| {
        configuration
            .indicators
            .iter()
            .enumerate()
            .filter(|(position, indicator)| indicator.dimension == dimension.id && has_points(*position))
            .collect::<Vec<_>>()
    };
    let inside: Vec<(f64, Vec<(usize, &Indicator)>)> = configuration
        .dimensions
        .iter()
        .map(|dimension| (dimension.weight.value(), positions(dimension)))
        .collect();
    let sum = |indicators: &[(usize, &Indicator)]| {
        indicators
            .iter()
            .map(|(_, indicator)| indicator.weight.value())
            .sum::<f64>()
    };
    let total: f64 = inside
        .iter()
        .filter(|(_, list)| sum(list) > 0.0)
        .map(|(weight, _)| weight)
        .sum();
    let mut weights = vec![None; configuration.indicators.len()];
    for (dimension_weight, list) in &inside {
        let within = sum(list);
        for (position, indicator) in list {
            if let Some(slot) = weights.get_mut(*position) {
                let share = if within > 0.0 && total > 0.0 {
                    dimension_weight / total * (indicator.weight.value() / within)
                } else {
                    0.0
                };
                *slot = Some(Share(share));
            }
        }
    }
    weights
}

fn line(
    indicator: &Indicator,
    source: Option<Scored>,
    points: Option<Points>,
    weight: Share,
    effective: Option<Share>,
) -> ScoreLine {
    let interval = source.and_then(|source| source.interval);
    let points_interval = points.and(interval).and_then(|interval| {
        points_interval(&indicator.scale, interval).ok().map(|mapped| {
            let bounds = bounds(indicator);
            Interval {
                low: mapped.low.max(bounds.low),
                high: mapped.high.min(bounds.high),
            }
        })
    });
    let effective_weight = points.and(effective);
    ScoreLine {
        points,
        shrunken_value: points
            .and(source)
            .filter(|source| source.shrunken)
            .map(|source| source.value),
        points_interval,
        weight,
        effective_weight,
        contribution: points
            .zip(effective_weight)
            .map(|(points, weight)| Points(points.0 * weight.0)),
        change: None,
    }
}

/// Weight, points and interval of a line that counts.
fn part(line: &ScoreLine) -> Option<(f64, f64, Option<Interval>)> {
    Some((line.effective_weight?.0, line.points?.0, line.points_interval))
}

/// Half-widths combined in quadrature by weight, each side for itself, so that a score near the end of its scale keeps an
/// interval within it (Zou and Donner 2008). A part without an interval is taken as exact, which
/// [`Scorecard::weight_without_interval`] owns up to; without any there is none.
fn quadrature(score: f64, parts: impl Iterator<Item = (f64, f64, Option<Interval>)>) -> Option<Interval> {
    let (mut below, mut above, mut any) = (0.0, 0.0, false);
    for (weight, points, interval) in parts {
        if let Some(interval) = interval {
            any = true;
            below += (weight * (points - interval.low)).powi(2);
            above += (weight * (interval.high - points)).powi(2);
        }
    }
    any.then(|| Interval {
        low: score - below.sqrt(),
        high: score + above.sqrt(),
    })
}

/// The score before adjustments with its interval: decided points move an interval as they move the score.
pub(super) fn computed(card: &Scorecard) -> Option<(f64, Option<Interval>)> {
    let (computed, score) = (card.computed?.0, card.score?.0);
    let interval = card.interval.map(|interval| Interval {
        low: (interval.low - score + computed).min(computed),
        high: (interval.high - score + computed).max(computed),
    });
    Some((computed, interval))
}

/// How far down and up the parts without an interval could move the score, were each at an end of its scale.
pub(super) fn open_points(card: &Scorecard, configuration: &Configuration) -> (f64, f64) {
    let (mut down, mut up) = (0.0, 0.0);
    for (indicator, line) in configuration.indicators.iter().zip(&card.lines) {
        if let Some((weight, points, None)) = part(line) {
            let bounds = bounds(indicator);
            down += weight * (points - bounds.low);
            up += weight * (bounds.high - points);
        }
    }
    (down.max(0.0), up.max(0.0))
}

fn dimensions(configuration: &Configuration, lines: &[ScoreLine]) -> Vec<DimensionScore> {
    configuration
        .dimensions
        .iter()
        .map(|dimension| {
            let mine: Vec<(f64, &ScoreLine)> = configuration
                .indicators
                .iter()
                .zip(lines)
                .filter(|(indicator, _)| indicator.dimension == dimension.id)
                .map(|(indicator, line)| (indicator.weight.value(), line))
                .collect();
            let all: f64 = mine.iter().map(|(weight, _)| weight).sum();
            let present: f64 = mine
                .iter()
                .filter(|(_, line)| line.points.is_some())
                .map(|(weight, _)| weight)
                .sum();
            let parts: Vec<(f64, f64, Option<Interval>)> = mine
                .iter()
                .filter_map(|(weight, line)| Some((weight / present, line.points?.0, line.points_interval)))
                .collect();
            let points = (present > 0.0).then(|| {
                Points(
                    parts
                        .iter()
                        .map(|(weight, points, _)| weight * points)
                        .sum::<f64>(),
                )
            });
            DimensionScore {
                dimension: dimension.id.clone(),
                points,
                interval: points.and_then(|points| quadrature(points.0, parts.into_iter())),
                coverage: Share(if all > 0.0 { present / all } else { 0.0 }),
            }
        })
        .collect()
}
