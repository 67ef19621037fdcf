//! How good stated probabilities were: do they tell events apart, and do as many come as they say.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable, finite, require_finite};
use super::logistic::{OutcomeGroup, ridge_logistic};
use super::share::{ShareEstimate, wilson};
use super::sum::sum;

/// Trials to which one probability was given, and in how many the event came.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Forecast {
    /// The stated probability, 0 to 1.
    pub probability: f64,
    /// Trials.
    pub trials: u64,
    /// Trials with the event.
    pub events: u64,
}

/// The area under the receiver operating characteristic with its interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Discrimination {
    /// The probability that a trial with the event had the higher stated probability than one without; equal ones count half.
    /// 1/2 is chance.
    pub value: f64,
    /// Its interval, within 0 to 1.
    pub interval: Interval,
}

/// Trials with similar stated probabilities: how many events were expected, and how many came.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CalibrationGroup {
    /// Trials.
    pub trials: u64,
    /// Trials with the event.
    pub events: u64,
    /// Mean of the stated probabilities.
    pub expected: f64,
    /// The share that came, with Wilson's interval.
    pub observed: ShareEstimate,
}

/// The line through the log odds that were stated: 0 and 1 where they are right.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CalibrationLine {
    /// Its intercept.
    pub intercept: f64,
    /// Its slope: below 1 the stated probabilities are too extreme, above 1 too much alike.
    pub slope: f64,
    /// The interval of the slope.
    pub slope_interval: Interval,
}

fn check(forecasts: &[Forecast]) -> Result<(f64, f64), NotEstimable> {
    for forecast in forecasts {
        require_finite([forecast.probability])?;
        if !(0.0..=1.0).contains(&forecast.probability) {
            return Err(NotEstimable::InvalidInput(InputFault::OutsideUnitRange));
        }
        if forecast.events > forecast.trials {
            return Err(NotEstimable::InvalidInput(InputFault::HitsAboveTrials));
        }
    }
    let trials = sum(forecasts.iter().map(|forecast| forecast.trials as f64));
    let events = sum(forecasts.iter().map(|forecast| forecast.events as f64));
    if trials > 0.0 {
        Ok((events, trials - events))
    } else {
        Err(NotEstimable::NoData)
    }
}

/// By probability, equal ones together.
fn sorted(forecasts: &[Forecast]) -> Vec<Forecast> {
    let mut sorted: Vec<Forecast> = forecasts.to_vec();
    sorted.sort_by(|a, b| a.probability.total_cmp(&b.probability));
    let mut joined: Vec<Forecast> = Vec::with_capacity(sorted.len());
    for forecast in sorted.into_iter().filter(|forecast| forecast.trials > 0) {
        match joined.last_mut() {
            Some(last) if last.probability >= forecast.probability => {
                last.trials = last.trials.saturating_add(forecast.trials);
                last.events = last.events.saturating_add(forecast.events);
            }
            _ => joined.push(forecast),
        }
    }
    joined
}

/// The area under the curve as the Mann–Whitney statistic, with the score interval of Newcombe (2006, method 5), which solves
/// `(θ - θ')² = z² V(θ)` for Hanley and `McNeil`'s (1982) variance with both sample sizes set to their mean in its terms: it
/// stays within 0 to 1 and has a width even where the events are told apart completely.
///
/// Errors: `NoData`; `NoVariation` where all trials or none have the event; `OutsideUnitRange`, `HitsAboveTrials`, `NotFinite`.
pub fn area_under_curve(forecasts: &[Forecast], level: Level) -> Result<Discrimination, NotEstimable> {
    let (events, others) = check(forecasts)?;
    if events <= 0.0 || others <= 0.0 {
        return Err(NotEstimable::NoVariation);
    }
    let (mut below, mut wins) = (0.0, 0.0);
    for forecast in sorted(forecasts) {
        let (own, rest) = (forecast.events as f64, (forecast.trials - forecast.events) as f64);
        wins += own * (below + rest / 2.0);
        below += rest;
    }
    let value = finite(wins / events / others)?.clamp(0.0, 1.0);
    let variance = |area: f64| {
        let half = f64::midpoint(events, others) - 1.0;
        let shape = 1.0 + half * (1.0 - area) / (2.0 - area) + half * area / (1.0 + area);
        area * (1.0 - area) * shape / (events * others)
    };
    let outside = |area: f64| (area - value).abs() > level.z() * variance(area).max(0.0).sqrt();
    let limit = |end: f64| {
        let (mut inside, mut beyond) = (value, end);
        // At 0 and 1 the variance is 0: they are outside unless they are the value itself, whose own reach is then on one side.
        for _ in 0..60 {
            let middle = f64::midpoint(inside, beyond);
            if outside(middle) {
                beyond = middle;
            } else {
                inside = middle;
            }
        }
        inside
    };
    Ok(Discrimination {
        value,
        interval: Interval {
            low: limit(0.0),
            high: limit(1.0),
        },
    })
}

/// Brier's score (1950): the mean squared distance of the stated probability from what came, 0 at best.
///
/// Errors: `NoData`, `OutsideUnitRange`, `HitsAboveTrials`, `NotFinite`.
pub fn brier(forecasts: &[Forecast]) -> Result<f64, NotEstimable> {
    let (events, others) = check(forecasts)?;
    let squares = sum(forecasts.iter().map(|forecast| {
        let (p, came) = (forecast.probability, forecast.events as f64);
        came * (1.0 - p).powi(2) + (forecast.trials as f64 - came) * p * p
    }));
    finite(squares / (events + others))
}

/// Brier's skill score: by how much of the reference's score the forecasts are better, 1 at best; 0 or less where they are not.
///
/// Errors: those of [`brier`]; `ZeroTotal` where the reference is never wrong.
pub fn brier_skill(forecasts: &[Forecast], reference: &[Forecast]) -> Result<f64, NotEstimable> {
    let (own, other) = (brier(forecasts)?, brier(reference)?);
    if other > 0.0 {
        finite(1.0 - own / other)
    } else {
        Err(NotEstimable::ZeroTotal)
    }
}

/// So many groups of about as many trials, from the lowest probabilities to the highest; equal probabilities are never parted,
/// so there may be fewer.
///
/// Errors: those of [`brier`].
pub fn calibration(
    forecasts: &[Forecast],
    groups: u64,
    level: Level,
) -> Result<Vec<CalibrationGroup>, NotEstimable> {
    let (events, others) = check(forecasts)?;
    let size = ((events + others) / groups.max(1) as f64).max(1.0);
    let (mut found, mut open): (Vec<Vec<Forecast>>, Vec<Forecast>) = (Vec::new(), Vec::new());
    let mut before = 0.0;
    for forecast in sorted(forecasts) {
        // A group ends where its trials, the next ones half counted, reach its share.
        let middle = before + forecast.trials as f64 / 2.0;
        if !open.is_empty() && middle >= size * (found.len() + 1) as f64 {
            found.push(std::mem::take(&mut open));
        }
        before += forecast.trials as f64;
        open.push(forecast);
    }
    if !open.is_empty() {
        found.push(open);
    }
    found
        .iter()
        .map(|group| {
            let trials = group.iter().map(|forecast| forecast.trials).sum();
            let events = group.iter().map(|forecast| forecast.events).sum();
            let expected = sum(group.iter().map(|f| f.probability * f.trials as f64)) / trials as f64;
            Ok(CalibrationGroup {
                trials,
                events,
                expected: expected.clamp(0.0, 1.0),
                observed: wilson(events, trials, level)?,
            })
        })
        .collect()
}

/// Cox's (1958) line of calibration: the logistic regression of what came on the stated log odds. Probabilities of exactly 0
/// and 1, whose log odds are not finite, are left out.
///
/// Errors: those of [`ridge_logistic`] without a penalty: `NoVariation` where all probabilities are equal.
pub fn calibration_line(forecasts: &[Forecast], level: Level) -> Result<CalibrationLine, NotEstimable> {
    check(forecasts)?;
    let groups: Vec<OutcomeGroup> = sorted(forecasts)
        .into_iter()
        .filter(|forecast| 0.0 < forecast.probability && forecast.probability < 1.0)
        .map(|forecast| OutcomeGroup {
            terms: vec![(forecast.probability / (1.0 - forecast.probability)).ln()],
            trials: forecast.trials,
            events: forecast.events,
        })
        .collect();
    let fit = ridge_logistic(&groups, 0.0)?;
    let (Some(&slope), Some(&error)) = (fit.coefficients.first(), fit.standard_errors.get(1)) else {
        return Err(NotEstimable::NoVariation);
    };
    let slope_interval = Interval::around(slope, level.z() * error)
        .ok_or(NotEstimable::InvalidInput(InputFault::NotFinite))?;
    Ok(CalibrationLine {
        intercept: fit.intercept,
        slope,
        slope_interval,
    })
}

#[cfg(test)]
mod tests;
