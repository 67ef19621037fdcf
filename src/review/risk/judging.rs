//! Whether points foretell losses: they are fitted on some, and judged on others.

use super::scoring::{chance, fit, scored};
use crate::model::review::{CalibratedGroup, Estimate, JudgedOn, Judgement, Outcomes, RiskScore, Term};
use crate::model::{CycleId, Share};
use crate::review::share;
use crate::stats::discrimination::{area_under_curve, brier, brier_skill, calibration, calibration_line};
use crate::stats::{Forecast, Level};

/// Groups of clients by likelihood in which expected and observed losses are compared.
const GROUPS: u64 = 5;

/// How points are fitted.
#[derive(Clone, Copy)]
pub(super) struct Fitting<'a> {
    /// Terms that the clients to be scored can have.
    pub can_have: &'a [Term],
    /// How strongly they are drawn towards none.
    pub penalty: f64,
    /// Losses that a fit needs.
    pub minimum: u64,
    /// The level of intervals.
    pub level: Level,
}

impl Fitting<'_> {
    /// Points fitted on these outcomes; none with fewer losses than a fit needs.
    pub fn fit(&self, outcomes: &[&Outcomes]) -> Option<RiskScore> {
        let lost: u64 = outcomes.iter().map(|outcomes| outcomes.total().1).sum();
        (lost >= self.minimum).then(|| fit(outcomes, self.can_have, self.penalty))?
    }

    /// Judges out of time: each cycle's losses by points fitted on the cycles before it alone, as soon as these have enough
    /// losses; all such cycles together. None where there is no such cycle.
    pub fn out_of_time(&self, outcomes: &[(CycleId, &Outcomes)]) -> Option<Judgement> {
        let (mut forecasts, mut reference, mut cycles) = (Vec::new(), Vec::new(), Vec::new());
        for (place, (cycle, later)) in outcomes.iter().enumerate().skip(1) {
            let earlier: Vec<&Outcomes> = outcomes
                .iter()
                .take(place)
                .map(|(_, outcomes)| *outcomes)
                .collect();
            let Some(score) = self.fit(&earlier) else { continue };
            cycles.push(cycle.clone());
            foretell(&score, &earlier, later, &mut forecasts, &mut reference);
        }
        self.judge(JudgedOn::LaterCycles(cycles), &forecasts, &reference)
    }

    /// Judges points fitted on one half of the clients on the other.
    pub fn other_half(&self, [own, other]: [&Outcomes; 2]) -> Option<Judgement> {
        let (mut forecasts, mut reference) = (Vec::new(), Vec::new());
        let score = self.fit(&[own])?;
        foretell(&score, &[own], other, &mut forecasts, &mut reference);
        self.judge(JudgedOn::OtherHalf, &forecasts, &reference)
    }

    fn judge(&self, on: JudgedOn, forecasts: &[Forecast], reference: &[Forecast]) -> Option<Judgement> {
        let area = area_under_curve(forecasts, self.level).ok()?;
        let skill = brier_skill(forecasts, reference).ok()?;
        Some(Judgement {
            on,
            clients: forecasts.iter().map(|forecast| forecast.trials).sum(),
            lost: forecasts.iter().map(|forecast| forecast.events).sum(),
            area: Estimate {
                value: area.value,
                interval: area.interval,
            },
            brier: brier(forecasts).ok()?,
            skill,
            groups: calibration(forecasts, GROUPS, self.level)
                .ok()?
                .into_iter()
                .map(|group| CalibratedGroup {
                    clients: group.trials,
                    lost: group.events,
                    expected: Share(group.expected),
                    observed: share(group.observed),
                })
                .collect(),
            slope: calibration_line(forecasts, self.level).ok().map(|line| Estimate {
                value: line.slope,
                interval: line.slope_interval,
            }),
            better: area.interval.low > 0.5 && skill > 0.0,
        })
    }
}

/// What the score says of later clients, and what stating the usual share of the earlier ones would have said.
fn foretell(
    score: &RiskScore,
    earlier: &[&Outcomes],
    later: &Outcomes,
    forecasts: &mut Vec<Forecast>,
    reference: &mut Vec<Forecast>,
) {
    let totals = earlier.iter().map(|outcomes| outcomes.total());
    let (all, lost) = totals.fold((0, 0), |sum, total| (sum.0 + total.0, sum.1 + total.1));
    let usual = lost as f64 / (all as f64).max(1.0);
    for (points, trials, events) in scored(score, &[later]) {
        forecasts.push(Forecast {
            probability: chance(score, points),
            trials,
            events,
        });
        reference.push(Forecast {
            probability: usual,
            trials,
            events,
        });
    }
}
