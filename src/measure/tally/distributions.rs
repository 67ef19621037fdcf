//! Means, medians and survival curves: what needs every value by itself.

use super::{Estimate, Possible, Tally};
use crate::model::evidence::{Counted, CountedAs};
use crate::model::indicator::Unit;
use crate::model::measurement::Composition;
use crate::stats::survival::{KaplanMeier, Observation};
use crate::stats::{Interval, Level, NotEstimable, mean, order, share};

/// Times until an end that may still be to come.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct SurvivalTally {
    pub observations: Vec<Observation>,
    /// Where the curve is read; the median where there is none.
    pub at: Option<f64>,
}

impl Tally for SurvivalTally {
    type Part = Observation;

    fn add(&mut self, observation: Observation) {
        self.observations.push(observation);
    }

    fn counted(&self, observation: Observation) -> Counted {
        let counted_as = if observation.event {
            CountedAs::Event
        } else {
            CountedAs::Censored
        };
        Counted::alone(counted_as, observation.time, self.at)
    }

    fn n(&self) -> u64 {
        self.observations.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let curve = KaplanMeier::fit(&self.observations)?;
        let events = self
            .observations
            .iter()
            .filter(|observation| observation.event)
            .count() as u64;
        let composition = Composition::Survival {
            events,
            censored: self.n() - events,
            at: self.at,
        };
        let Some(time) = self.at else {
            let value = curve.median().ok_or(NotEstimable::NotReached)?;
            let interval = match curve.median_interval(level) {
                (Some(low), Some(high)) => Some(Interval { low, high }),
                _ => None,
            };
            return Ok(Estimate {
                value,
                interval,
                composition,
                ..Estimate::default()
            });
        };
        let survival = curve.at(time, level);
        // Greenwood's variance is zero while nobody (or everybody) has left; that is no certainty, so Wilson's interval
        // on all who were observed stands in.
        let interval = if survival.survival > 0.0 && survival.survival < 1.0 {
            survival.interval
        } else {
            share::wilson_effective(survival.survival, self.n() as f64, level)
                .ok()
                .map(|share| share.interval)
        };
        Ok(Estimate {
            value: survival.survival,
            interval,
            composition,
            ..Estimate::default()
        })
    }
}

/// Values whose mean is wanted: Student's interval, which ends where their mean cannot be; none where all are the same.
#[derive(Clone, Debug)]
pub(in crate::measure) struct MeanTally {
    pub values: Vec<f64>,
    /// What the values cannot lie outside of.
    pub possible: Possible,
    pub unit: Unit,
}

impl Tally for MeanTally {
    type Part = f64;

    fn add(&mut self, value: f64) {
        self.values.push(value);
    }

    fn counted(&self, value: f64) -> Counted {
        Counted::new(CountedAs::Value, value, 1.0)
    }

    fn n(&self) -> u64 {
        self.values.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        let mean = mean::student(&self.values, level)?;
        let possible = self.possible.and_of(self.unit, |low, high| {
            self.values.iter().all(|value| (low..=high).contains(value))
        });
        Ok(Estimate {
            value: mean.mean,
            interval: mean.interval.map(|interval| possible.clamp(mean.mean, interval)),
            standard_error: mean
                .standard_deviation
                .map(|deviation| deviation / (self.values.len() as f64).sqrt()),
            ..Estimate::default()
        }
        .unless_still())
    }
}

/// Values whose median is wanted: interval by order statistics. It holds for any distribution, so that it may have no width:
/// that all rows of enough are the same is unlikely unless at least half of all are.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct MedianTally {
    pub values: Vec<f64>,
}

impl Tally for MedianTally {
    type Part = f64;

    fn add(&mut self, value: f64) {
        self.values.push(value);
    }

    fn counted(&self, value: f64) -> Counted {
        Counted::alone(CountedAs::Value, value, None)
    }

    fn n(&self) -> u64 {
        self.values.len() as u64
    }

    fn estimate(&self, level: Level) -> Result<Estimate, NotEstimable> {
        Ok(Estimate {
            value: order::median(&self.values)?,
            interval: order::median_interval(&self.values, level).ok(),
            ..Estimate::default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measurement::IntervalBasis;

    fn mean_of(unit: Unit, values: &[f64]) -> Estimate {
        let tally = MeanTally {
            values: values.to_vec(),
            possible: Possible::default(),
            unit,
        };
        tally.estimate(Level::NINETY_FIVE).unwrap()
    }

    #[test]
    fn rows_that_are_all_the_same_have_a_mean_and_no_interval() {
        let found = mean_of(Unit::Score, &[0.1 + 4.0, 4.1, 4.1]);
        assert!((found.value - 4.1).abs() < 1e-12);
        assert_eq!(
            (found.interval, found.standard_error, found.basis),
            (None, None, IntervalBasis::NoVariation)
        );
    }

    #[test]
    fn a_mean_lies_where_its_values_can() {
        // 0.9 and 1.0: 0.95 ± 12.706 · 0.05, which is 0.315 to 1.585.
        let share = mean_of(Unit::Share, &[0.9, 1.0]).interval.unwrap();
        assert!((share.low - 0.314_69).abs() < 1e-4 && (share.high - 1.0).abs() < 1e-12);
        // A row above the whole says that more is possible: 1.0 ± 12.706 · 0.1.
        let growth = mean_of(Unit::Share, &[0.9, 1.1]).interval.unwrap();
        assert!(growth.low.abs() < 1e-12 && (growth.high - 2.270_62).abs() < 1e-4);
        let score = mean_of(Unit::Score, &[1.0, 5.0]).interval.unwrap();
        assert!((score.low - 1.0).abs() < 1e-12 && (score.high - 5.0).abs() < 1e-12);
        let days = mean_of(Unit::Days, &[1.0, 3.0]).interval.unwrap();
        assert!(days.low.abs() < 1e-12 && days.high > 14.0);
    }
}
