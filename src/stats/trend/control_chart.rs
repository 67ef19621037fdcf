//! The individuals and moving range (`XmR`) chart, which tells a signal from routine variation.

use serde::{Deserialize, Serialize};

use super::super::estimate::{NotEstimable, finite, require_finite};
use super::super::sum::mean;

/// Limits of single values are the centre ± this many mean moving ranges: 3 / d2 for two values, as printed in Wheeler's tables.
const LIMIT_FACTOR: f64 = 2.66;
/// The limit of a moving range, in mean moving ranges: D4 for two values.
const RANGE_FACTOR: f64 = 3.268;
/// So many points in a row on one side of the centre are a signal.
const RUN_LENGTH: usize = 8;

/// An `XmR` chart: its lines, and the points that are signals. Indices count from 0 in the order of the values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ControlChart {
    /// Mean of the values.
    pub centre: f64,
    /// Lower natural process limit.
    pub low: f64,
    /// Upper natural process limit.
    pub high: f64,
    /// Upper limit of the moving range, the distance of neighbours.
    pub range_high: f64,
    /// Points strictly beyond a limit.
    pub outside: Vec<usize>,
    /// All points of runs of eight or more strictly on one side of the centre.
    pub run: Vec<usize>,
    /// Points whose distance from the point before is strictly above the limit of the moving range.
    pub jumps: Vec<usize>,
}

/// The chart of values in order of time (Shewhart 1931; limits and rules after Wheeler 1993).
///
/// Errors: `NoData`, `TooFewValues` below two values, `NotFinite`.
pub fn xmr(values: &[f64]) -> Result<ControlChart, NotEstimable> {
    if values.len() == 1 {
        return Err(NotEstimable::TooFewValues { needed: 2, found: 1 });
    }
    require_finite(values.iter().copied())?;
    let centre = finite(mean(values).ok_or(NotEstimable::NoData)?)?;
    let ranges: Vec<f64> = values
        .iter()
        .zip(values.iter().skip(1))
        .map(|(a, b)| (b - a).abs())
        .collect();
    let mean_range = finite(mean(&ranges).ok_or(NotEstimable::NoData)?)?;
    let low = finite(centre - LIMIT_FACTOR * mean_range)?;
    let high = finite(centre + LIMIT_FACTOR * mean_range)?;
    let range_high = finite(RANGE_FACTOR * mean_range)?;
    let places = |holds: &dyn Fn(f64) -> bool, values: &[f64], first: usize| -> Vec<usize> {
        values
            .iter()
            .enumerate()
            .filter(|(_, value)| holds(**value))
            .map(|(place, _)| place + first)
            .collect()
    };
    Ok(ControlChart {
        centre,
        low,
        high,
        range_high,
        outside: places(&|value| value < low || value > high, values, 0),
        run: runs(values, centre),
        jumps: places(&|range| range > range_high, &ranges, 1),
    })
}

fn runs(values: &[f64], centre: f64) -> Vec<usize> {
    let sides: Vec<(usize, i8)> = values
        .iter()
        .map(|value| i8::from(*value > centre) - i8::from(*value < centre))
        .enumerate()
        .collect();
    sides
        .chunk_by(|a, b| a.1 == b.1)
        .filter(|run| run.len() >= RUN_LENGTH && run.first().is_some_and(|point| point.1 != 0))
        .flatten()
        .map(|point| point.0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn limits_and_signals_are_those_worked_out_by_hand() {
        // 1 2 3 2 1 2 3 30: mean 5.5; ranges 1 1 1 1 1 1 27, mean 33/7; high 5.5 + 2.66 · 33/7 = 18.04; range limit 15.41.
        let found = xmr(&[1.0, 2.0, 3.0, 2.0, 1.0, 2.0, 3.0, 30.0]).unwrap();
        assert!((found.high - 18.04).abs() < 1e-9 && (found.range_high - 3.268 * 33.0 / 7.0).abs() < 1e-9);
        assert_eq!(
            (found.outside, found.run, found.jumps),
            (vec![7], vec![], vec![7])
        );
    }

    #[test]
    fn eight_on_one_side_are_a_run_and_seven_are_not() {
        let chart = |low: usize, high: usize| {
            let values: Vec<f64> = (0..low).map(|_| 1.0).chain((0..high).map(|_| 2.0)).collect();
            xmr(&values).unwrap().run
        };
        assert_eq!(chart(7, 8), (7..15).collect::<Vec<_>>());
        assert_eq!(chart(7, 7), Vec::<usize>::new());
    }

    #[test]
    fn it_says_why_there_is_no_chart() {
        assert_eq!(xmr(&[]), Err(NotEstimable::NoData));
        assert_eq!(
            xmr(&[1.0]),
            Err(NotEstimable::TooFewValues { needed: 2, found: 1 })
        );
    }

    proptest! {
        #[test]
        fn lines_are_in_order_and_a_constant_gives_no_signal(values in prop::collection::vec(-1e3..1e3_f64, 2..40), constant in -1e3..1e3_f64) {
            let found = xmr(&values).unwrap();
            prop_assert!(found.low <= found.centre && found.centre <= found.high && found.range_high >= 0.0);
            let flat = xmr(&vec![constant; values.len()]).unwrap();
            prop_assert!(flat.outside.is_empty() && flat.run.is_empty() && flat.jumps.is_empty());
        }
    }
}
