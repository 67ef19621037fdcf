//! Survival curves from censored and late-entering observations: the product-limit estimate of Kaplan and Meier.

use serde::{Deserialize, Serialize};

use super::estimate::{InputFault, Interval, Level, NotEstimable, require_finite};

/// Slack when a curve is compared with one half, far above its rounding error and far below any step of it.
const ROUNDING: f64 = 1e-12;

/// How long one unit was watched, and whether it then had the event.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// When the unit came under observation; `None` if from the beginning. It is at risk after this time only.
    pub entry: Option<f64>,
    /// When the observation ended. It is at risk up to and including this time.
    pub time: f64,
    /// Whether it ended with the event; otherwise it is censored.
    pub event: bool,
}

/// The curve just after one time at which observations ended.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SurvivalStep {
    /// The time.
    pub time: f64,
    /// Units at risk at this time.
    pub at_risk: u64,
    /// Events at this time.
    pub events: u64,
    /// Observations censored at this time.
    pub censored: u64,
    /// Share without the event after this time, 0 to 1.
    pub survival: f64,
    /// Greenwood's sum of d / (n (n - d)) up to here: the relative variance of the survival. It says nothing where survival is 0.
    pub relative_variance: f64,
}

impl SurvivalStep {
    /// The interval of the survival on the log(-log) scale, with Greenwood's variance; `None` at 0 and 1, where it is undefined.
    pub fn interval(&self, level: Level) -> Option<Interval> {
        let log = self.survival.ln();
        if !(log.is_finite() && log < 0.0) {
            return None;
        }
        let stretch = (level.z() * self.relative_variance.sqrt() / -log).exp();
        Some(Interval {
            low: (log * stretch).exp(),
            high: (log / stretch).exp(),
        })
    }
}

/// The survival at one time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SurvivalEstimate {
    /// Share without the event by this time, 0 to 1.
    pub survival: f64,
    /// Interval on the log(-log) scale; `None` where the survival is 0 or 1.
    pub interval: Option<Interval>,
    /// Units at risk at this time: entered before it, not ended before it. 0 past the last observation.
    pub at_risk: u64,
}

/// A fitted survival curve: right-continuous, falling at the times of events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KaplanMeier {
    steps: Vec<SurvivalStep>,
    entries: Vec<f64>,
    exits: Vec<f64>,
}

impl KaplanMeier {
    /// Fits the product-limit estimate (Kaplan & Meier 1958) in O(n log n); with entries the risk set is that of Lynden-Bell
    /// (1971): a unit counts when entry < t <= time. The same bits for every order of the observations.
    ///
    /// Errors: `NoData` without observations; `NotFinite`; `EndBeforeStart` where a time is not after its entry.
    pub fn fit(observations: &[Observation]) -> Result<Self, NotEstimable> {
        if observations.is_empty() {
            return Err(NotEstimable::NoData);
        }
        require_finite(observations.iter().flat_map(|o| [o.time, o.entry.unwrap_or(0.0)]))?;
        if observations
            .iter()
            .any(|o| o.entry.is_some_and(|entry| entry >= o.time))
        {
            return Err(NotEstimable::InvalidInput(InputFault::EndBeforeStart));
        }
        // Adding zero turns -0 into 0, so that both are one time.
        let mut ends: Vec<(f64, bool)> = observations.iter().map(|o| (o.time + 0.0, o.event)).collect();
        ends.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
        let mut entries: Vec<f64> = observations
            .iter()
            .filter_map(|o| o.entry)
            .map(|t| t + 0.0)
            .collect();
        entries.sort_unstable_by(f64::total_cmp);
        let steps = Self::sweep(&ends, &entries);
        Ok(Self {
            steps,
            entries,
            exits: ends.into_iter().map(|end| end.0).collect(),
        })
    }

    /// Goes once through the ends in order of time, keeping the size of the risk set.
    fn sweep(ends: &[(f64, bool)], entries: &[f64]) -> Vec<SurvivalStep> {
        let mut steps = Vec::new();
        let mut waiting = entries.iter().peekable();
        let mut at_risk = (ends.len() - entries.len()) as u64;
        let mut curve = Product::new(at_risk);
        for group in ends.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
            let Some(&(time, _)) = group.first() else { continue };
            while waiting.next_if(|entry| **entry < time).is_some() {
                at_risk += 1;
            }
            let events = group.iter().filter(|end| end.1).count() as u64;
            let gone = group.len() as u64;
            let (survival, relative_variance) = curve.fall(at_risk, events);
            let censored = gone - events;
            steps.push(SurvivalStep {
                time,
                at_risk,
                events,
                censored,
                survival,
                relative_variance,
            });
            at_risk -= gone;
        }
        steps
    }

    /// The survival at a time, with its interval. Past the last observation it is that of the last one, with nobody at risk.
    /// A time that is not a number lies before all others.
    pub fn at(&self, time: f64, level: Level) -> SurvivalEstimate {
        let step = self.step_at(time);
        let entered = self.entries.partition_point(|entry| *entry < time);
        let ended = self.exits.partition_point(|exit| *exit < time);
        let at_risk = (self.exits.len() - self.entries.len() + entered).saturating_sub(ended) as u64;
        SurvivalEstimate {
            survival: step.map_or(1.0, |step| step.survival),
            interval: step.and_then(|step| step.interval(level)),
            at_risk,
        }
    }

    fn step_at(&self, time: f64) -> Option<&SurvivalStep> {
        let after = self.steps.partition_point(|step| step.time <= time);
        after.checked_sub(1).and_then(|index| self.steps.get(index))
    }

    /// The first time at which the survival is one half or less; `None` if it is never reached.
    pub fn median(&self) -> Option<f64> {
        self.first_time(|step| Some(step.survival))
    }

    /// The interval of the median (Brookmeyer & Crowley 1982, on the log(-log) scale): the first times at which the lower and
    /// the upper limit of the curve are one half or less. A side that is never reached is `None`.
    pub fn median_interval(&self, level: Level) -> (Option<f64>, Option<f64>) {
        (
            self.first_time(|step| step.interval(level).map(|interval| interval.low)),
            self.first_time(|step| step.interval(level).map(|interval| interval.high)),
        )
    }

    fn first_time(&self, curve: impl Fn(&SurvivalStep) -> Option<f64>) -> Option<f64> {
        self.steps
            .iter()
            .find(|step| curve(step).is_some_and(|y| y <= 0.5 + ROUNDING))
            .map(|step| step.time)
    }

    /// The steps in order of time, for drawing: the curve is 1 before the first and flat between them.
    pub fn steps(&self) -> impl Iterator<Item = &SurvivalStep> {
        self.steps.iter()
    }

    /// Number of observations.
    pub fn observations(&self) -> u64 {
        self.exits.len() as u64
    }

    /// Number of events among them.
    pub fn events(&self) -> u64 {
        self.steps.iter().map(|step| step.events).sum()
    }
}

/// The running product of the curve. Over a stretch without censoring or entry it telescopes to one quotient, so that without
/// either the survival is exactly the share of those left.
struct Product {
    survival: f64,
    relative_variance: f64,
    start: f64,
    size: u64,
    left: u64,
}

impl Product {
    fn new(at_risk: u64) -> Self {
        Self {
            survival: 1.0,
            relative_variance: 0.0,
            start: 1.0,
            size: at_risk,
            left: at_risk,
        }
    }

    /// Survival and relative variance after these events among those at risk.
    fn fall(&mut self, at_risk: u64, events: u64) -> (f64, f64) {
        if events > 0 && self.survival > 0.0 {
            if at_risk != self.left {
                (self.start, self.size) = (self.survival, at_risk);
            }
            self.left = at_risk.saturating_sub(events);
            self.survival = self.start * (self.left as f64 / self.size as f64);
            if self.left > 0 {
                self.relative_variance += events as f64 / (at_risk as f64 * self.left as f64);
            }
        }
        (self.survival, self.relative_variance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn observed(rows: &[(f64, u8)]) -> Vec<Observation> {
        rows.iter()
            .map(|&(time, event)| Observation {
                entry: None,
                time,
                event: event == 1,
            })
            .collect()
    }

    /// Remission times of the 6-MP arm (Freireich et al. 1963), the classic example.
    fn freireich() -> Vec<Observation> {
        observed(&[
            (6.0, 1),
            (6.0, 1),
            (6.0, 1),
            (6.0, 0),
            (7.0, 1),
            (9.0, 0),
            (10.0, 1),
            (10.0, 0),
            (11.0, 0),
            (13.0, 1),
            (16.0, 1),
            (17.0, 0),
            (19.0, 0),
            (20.0, 0),
            (22.0, 1),
            (23.0, 1),
            (25.0, 0),
            (32.0, 0),
            (32.0, 0),
            (34.0, 0),
            (35.0, 0),
        ])
    }

    #[test]
    fn remission_curve_is_the_published_one() {
        // Kalbfleisch & Prentice, table 1.4: 0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448; median 23.
        let curve = KaplanMeier::fit(&freireich()).unwrap();
        for (time, survival) in [
            (6.0, 0.857),
            (7.0, 0.807),
            (10.0, 0.753),
            (13.0, 0.690),
            (16.0, 0.627),
            (22.0, 0.538),
            (23.0, 0.448),
        ] {
            assert!((curve.at(time, Level::NINETY_FIVE).survival - survival).abs() < 6e-4);
        }
        assert_eq!(curve.median(), Some(23.0));
        // R survival, conf.type = "log-log": 23 (13, NA); at time 6: 0.620 to 0.952.
        assert_eq!(curve.median_interval(Level::NINETY_FIVE), (Some(13.0), None));
        let interval = curve.at(6.0, Level::NINETY_FIVE).interval.unwrap();
        assert!((interval.low - 0.620).abs() < 6e-4 && (interval.high - 0.952).abs() < 6e-4);
        assert_eq!((curve.observations(), curve.events()), (21, 9));
    }

    #[test]
    fn risk_set_counts_those_entered_before_and_not_ended_before() {
        let late = Observation {
            entry: Some(2.0),
            time: 5.0,
            event: true,
        };
        let mut rows = observed(&[(2.0, 1), (4.0, 0)]);
        rows.push(late);
        let curve = KaplanMeier::fit(&rows).unwrap();
        let at = |time| curve.at(time, Level::NINETY_FIVE).at_risk;
        assert_eq!(
            [at(0.0), at(2.0), at(2.5), at(4.0), at(5.0), at(6.0)],
            [2, 2, 2, 2, 1, 0]
        );
        assert!((curve.at(3.0, Level::NINETY_FIVE).survival - 0.5).abs() < 1e-15);
        assert_eq!(curve.at(1.0, Level::NINETY_FIVE).interval, None);
        assert_eq!(curve.at(5.0, Level::NINETY_FIVE).interval, None);
    }

    #[test]
    fn exactly_one_half_is_a_median() {
        let curve = KaplanMeier::fit(&observed(&[
            (1.0, 1),
            (2.0, 1),
            (3.0, 1),
            (4.0, 1),
            (5.0, 1),
            (6.0, 1),
        ]))
        .unwrap();
        assert_eq!(curve.median(), Some(3.0));
        let censored = KaplanMeier::fit(&observed(&[(1.0, 0), (2.0, 0)])).unwrap();
        assert_eq!(
            (censored.median(), censored.median_interval(Level::NINETY_FIVE)),
            (None, (None, None))
        );
    }

    #[test]
    fn contradictory_observations_are_refused() {
        assert_eq!(KaplanMeier::fit(&[]).map(|_| ()), Err(NotEstimable::NoData));
        let backwards = Observation {
            entry: Some(3.0),
            time: 3.0,
            event: true,
        };
        assert_eq!(
            KaplanMeier::fit(&[backwards]).map(|_| ()),
            Err(NotEstimable::InvalidInput(InputFault::EndBeforeStart))
        );
        let endless = Observation {
            entry: None,
            time: f64::INFINITY,
            event: false,
        };
        assert_eq!(
            KaplanMeier::fit(&[endless]).map(|_| ()),
            Err(NotEstimable::InvalidInput(InputFault::NotFinite))
        );
    }

    /// The definition written down without any cleverness.
    fn twin(rows: &[Observation], t: f64) -> f64 {
        let mut times: Vec<f64> = rows
            .iter()
            .filter(|o| o.event && o.time <= t)
            .map(|o| o.time)
            .collect();
        times.sort_unstable_by(f64::total_cmp);
        times.dedup();
        times.iter().fold(1.0, |s, &u| {
            let n = rows
                .iter()
                .filter(|o| o.entry.is_none_or(|e| e < u) && u <= o.time)
                .count() as f64;
            let d = rows
                .iter()
                .filter(|o| o.event && o.time <= u && o.time >= u)
                .count() as f64;
            s * (1.0 - d / n)
        })
    }

    fn any_rows() -> impl Strategy<Value = Vec<Observation>> {
        prop::collection::vec((prop::option::of(0_u8..10), 1_u8..15, any::<bool>()), 1..50).prop_map(|rows| {
            rows.into_iter()
                .map(|(entry, length, event)| Observation {
                    entry: entry.map(f64::from),
                    time: f64::from(entry.unwrap_or(0)) + f64::from(length),
                    event,
                })
                .collect()
        })
    }

    proptest! {
        #[test]
        fn curve_equals_its_definition_and_never_rises(rows in any_rows()) {
            let curve = KaplanMeier::fit(&rows).unwrap();
            let mut last = 1.0;
            for t in 0..26 {
                let found = curve.at(f64::from(t), Level::NINETY_FIVE);
                prop_assert!((found.survival - twin(&rows, f64::from(t))).abs() < 1e-12);
                prop_assert!((0.0..=last).contains(&found.survival));
                if let Some(interval) = found.interval {
                    prop_assert!(interval.contains(found.survival) && interval.low >= 0.0 && interval.high <= 1.0);
                }
                last = found.survival;
            }
        }

        #[test]
        fn order_of_rows_never_changes_the_curve(
            (rows, shuffled) in any_rows().prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle()))
        ) {
            prop_assert_eq!(KaplanMeier::fit(&rows).unwrap(), KaplanMeier::fit(&shuffled).unwrap());
        }
    }
}
