//! Means, medians and survival curves: what needs every value by itself.

use super::{Estimate, Tally};
use crate::model::evidence::{Counted, CountedAs};
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

/// Values whose mean is wanted: Student's interval.
#[derive(Clone, Debug, Default)]
pub(in crate::measure) struct MeanTally {
    pub values: Vec<f64>,
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
        Ok(Estimate {
            value: mean.mean,
            interval: mean.interval,
            standard_error: mean
                .standard_deviation
                .map(|deviation| deviation / (self.values.len() as f64).sqrt()),
            ..Estimate::default()
        })
    }
}

/// Values whose median is wanted: interval by order statistics.
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
