//! Scales that turn a value into points: piecewise linear, or in steps.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, NotEstimable, require_finite};

/// Which band an edge value of a stepped scale belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepEdge {
    /// A pair's value opens its band: the points hold from the value up ("90 % and more").
    Opens,
    /// A pair's value closes its band: the points hold up to the value ("24 hours and less").
    Closes,
}

/// Points of a value between (value, points) pairs: linear between neighbours, flat outside the first and last pair.
///
/// Errors: `NoData` without pairs, `PairsNotIncreasing`, `NotFinite`.
pub fn piecewise_linear(pairs: &[(f64, f64)], value: f64) -> Result<f64, NotEstimable> {
    check(pairs)?;
    require_finite([value])?;
    let above = pairs.partition_point(|pair| pair.0 <= value);
    let right = pairs.get(above);
    let left = above.checked_sub(1).and_then(|index| pairs.get(index));
    match (left, right) {
        (Some(left), Some(right)) => {
            let share = (value - left.0) / (right.0 - left.0);
            let points = left.1 * (1.0 - share) + right.1 * share;
            Ok(points.clamp(left.1.min(right.1), left.1.max(right.1)))
        }
        (Some(only), None) | (None, Some(only)) => Ok(only.1),
        (None, None) => Err(NotEstimable::NoData),
    }
}

/// All points that a piecewise linear scale gives within an interval of values: from the lowest to the highest.
///
/// Errors: those of [`piecewise_linear`].
pub fn piecewise_linear_interval(pairs: &[(f64, f64)], interval: Interval) -> Result<Interval, NotEstimable> {
    let ends = [
        piecewise_linear(pairs, interval.low)?,
        piecewise_linear(pairs, interval.high)?,
    ];
    let inside = pairs
        .iter()
        .filter(|pair| interval.contains(pair.0))
        .map(|pair| pair.1);
    span(ends.into_iter().chain(inside))
}

/// Points of a value on a banded scale: those of the pair whose band holds it, flat outside the first and last pair.
///
/// Errors: those of [`piecewise_linear`].
pub fn steps(pairs: &[(f64, f64)], value: f64, edge: StepEdge) -> Result<f64, NotEstimable> {
    check(pairs)?;
    require_finite([value])?;
    let pair = match edge {
        StepEdge::Opens => pairs.iter().rev().find(|pair| pair.0 <= value).or(pairs.first()),
        StepEdge::Closes => pairs.iter().find(|pair| value <= pair.0).or(pairs.last()),
    };
    pair.map(|pair| pair.1).ok_or(NotEstimable::NoData)
}

/// All points that a banded scale gives within an interval of values: from the lowest to the highest.
///
/// Errors: those of [`steps`].
pub fn steps_interval(
    pairs: &[(f64, f64)],
    interval: Interval,
    edge: StepEdge,
) -> Result<Interval, NotEstimable> {
    let ends = [
        steps(pairs, interval.low, edge)?,
        steps(pairs, interval.high, edge)?,
    ];
    let inside = pairs
        .iter()
        .filter(|pair| interval.contains(pair.0))
        .map(|pair| pair.1);
    span(ends.into_iter().chain(inside))
}

fn span(points: impl Iterator<Item = f64>) -> Result<Interval, NotEstimable> {
    points
        .fold(None, |span: Option<Interval>, point| {
            Some(span.map_or(
                Interval {
                    low: point,
                    high: point,
                },
                |span| Interval {
                    low: span.low.min(point),
                    high: span.high.max(point),
                },
            ))
        })
        .ok_or(NotEstimable::NoData)
}

fn check(pairs: &[(f64, f64)]) -> Result<(), NotEstimable> {
    if pairs.is_empty() {
        return Err(NotEstimable::NoData);
    }
    require_finite(pairs.iter().flat_map(|pair| [pair.0, pair.1]))?;
    if pairs
        .windows(2)
        .all(|pair| matches!(pair, [left, right] if left.0 < right.0))
    {
        Ok(())
    } else {
        Err(NotEstimable::InvalidInput(InputFault::PairsNotIncreasing))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RETENTION: [(f64, f64); 3] = [(0.6, 0.0), (0.8, 60.0), (0.9, 100.0)];
    const HOURS: [(f64, f64); 3] = [(24.0, 100.0), (48.0, 60.0), (72.0, 0.0)];

    #[test]
    fn knots_give_their_own_points_exactly() {
        for (value, points) in RETENTION {
            assert_eq!(
                piecewise_linear(&RETENTION, value).map(f64::to_bits),
                Ok(points.to_bits())
            );
        }
        assert!((piecewise_linear(&RETENTION, 0.7).unwrap() - 30.0).abs() < 1e-12);
    }

    #[test]
    fn a_step_keeps_its_edge_on_the_side_that_is_stated() {
        assert_eq!(steps(&HOURS, 24.0, StepEdge::Closes), Ok(100.0));
        assert_eq!(steps(&HOURS, 24.5, StepEdge::Closes), Ok(60.0));
        assert_eq!(steps(&HOURS, 100.0, StepEdge::Closes), Ok(0.0));
        assert_eq!(steps(&RETENTION, 0.9, StepEdge::Opens), Ok(100.0));
        assert_eq!(steps(&RETENTION, 0.89, StepEdge::Opens), Ok(60.0));
        assert_eq!(steps(&RETENTION, 0.1, StepEdge::Opens), Ok(0.0));
    }

    #[test]
    fn an_interval_takes_the_peak_between_its_ends() {
        let peaked = [(0.0, 0.0), (5.0, 100.0), (10.0, 0.0)];
        let found = piecewise_linear_interval(&peaked, Interval { low: 2.5, high: 10.0 }).unwrap();
        assert_eq!(
            found,
            Interval {
                low: 0.0,
                high: 100.0
            }
        );
        let found = steps_interval(
            &HOURS,
            Interval {
                low: 20.0,
                high: 50.0,
            },
            StepEdge::Closes,
        )
        .unwrap();
        assert_eq!(
            found,
            Interval {
                low: 0.0,
                high: 100.0
            }
        );
    }

    #[test]
    fn a_scale_out_of_order_is_refused() {
        let fault = Err(NotEstimable::InvalidInput(InputFault::PairsNotIncreasing));
        assert_eq!(piecewise_linear(&[(1.0, 0.0), (1.0, 5.0)], 1.0), fault);
        assert_eq!(steps(&[(2.0, 0.0), (1.0, 5.0)], 1.0, StepEdge::Opens), fault);
        assert_eq!(piecewise_linear(&[], 1.0), Err(NotEstimable::NoData));
        assert_eq!(
            piecewise_linear(&RETENTION, f64::NAN),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
    }

    proptest! {
        #[test]
        fn a_rising_scale_never_falls(a in -1.0..2.0_f64, b in -1.0..2.0_f64) {
            let (low, high) = (a.min(b), a.max(b));
            let (p, q) = (piecewise_linear(&RETENTION, low).unwrap(), piecewise_linear(&RETENTION, high).unwrap());
            prop_assert!(p <= q && (0.0..=100.0).contains(&p) && (0.0..=100.0).contains(&q));
            let image = piecewise_linear_interval(&RETENTION, Interval { low, high }).unwrap();
            prop_assert_eq!(image, Interval { low: p, high: q });
        }
    }
}
