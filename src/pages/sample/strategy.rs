//! What the review of the sample says should change: every state of a cell, a factor, an objective.

use jiff::civil::date;

use super::HOSTILE;
use crate::model::configuration::ObjectiveArea;
use crate::model::losses::Attribute;
use crate::model::review::{
    CellDifference, Course, Forecast, IndicatorProgress, LossFactor, LossFactorKind, LossReason, LossSide,
    LostRevenue, Matrix, MatrixCell, MatrixRow, ObjectiveProgress, Outlook, Strategy,
};
use crate::model::scorecard::Verdict;
use crate::model::{CycleId, IndicatorId, Money, ObjectiveId, Share};
use crate::stats::Interval;

fn cell(value: Option<f64>, verdict: Option<Verdict>) -> MatrixCell {
    MatrixCell {
        value,
        interval: value.map(|value| Interval {
            low: value - 0.1,
            high: value + 0.1,
        }),
        n: value.map_or(2, |_| 40),
        others: Some(0.8),
        difference: verdict.map(|verdict| CellDifference {
            value: value.unwrap_or(0.0) - 0.8,
            interval: Interval { low: -0.2, high: 0.2 },
            p_value: 0.01,
            adjusted_p: 0.02,
            verdict,
        }),
    }
}

fn side(clients: u64, lost: u64, revenue: i64, revenue_lost: i64) -> LossSide {
    LossSide {
        clients,
        lost,
        revenue: Money(revenue.into()),
        revenue_lost: Money(revenue_lost.into()),
    }
}

fn factor(kind: LossFactorKind, value: Option<&str>, verdict: Verdict) -> LossFactor {
    LossFactor {
        kind,
        value: value.map(str::to_owned),
        with: side(30, 5, 6_000_000, 1_200_000),
        without: side(184, 4, 42_200_000, 730_000),
        difference: 0.145,
        interval: Interval {
            low: 0.05,
            high: 0.31,
        },
        p_value: 0.004,
        adjusted_p: 0.02,
        verdict,
    }
}

fn indicator(way: Option<f64>, reached: bool, forecast: Forecast) -> IndicatorProgress {
    IndicatorProgress {
        indicator: IndicatorId::new("client-retention"),
        weight: Share(1.0),
        value: Some(0.958),
        interval: Some(Interval {
            low: 0.92,
            high: 0.98,
        }),
        target: Some(0.97),
        course: Some(Course {
            since: CycleId::new("2024-Q4"),
            first: 0.95,
            way,
            reached,
        }),
        forecast,
    }
}

/// The figures.
pub fn strategy() -> Strategy {
    let range = |outlook| Forecast::Range {
        day: date(2025, 12, 31),
        ahead: 3,
        expected: 0.96,
        interval: Interval { low: 0.9, high: 1.0 },
        outlook,
    };
    Strategy {
        matrices: vec![Matrix {
            attribute: Attribute::Segment,
            groups: vec![HOSTILE.to_owned(), "core".to_owned(), "tail".to_owned()],
            rows: vec![
                MatrixRow {
                    indicator: IndicatorId::new("satisfaction"),
                    cells: vec![
                        cell(Some(0.7), Some(Verdict::Worse)),
                        cell(Some(0.9), Some(Verdict::Better)),
                        cell(None, None),
                    ],
                },
                MatrixRow {
                    indicator: IndicatorId::new("client-retention"),
                    cells: vec![
                        cell(Some(0.8), Some(Verdict::WithinNoise)),
                        cell(Some(0.75), Some(Verdict::OneOfMany)),
                        cell(Some(0.8), None),
                    ],
                },
            ],
        }],
        losses: Some(LostRevenue {
            all: side(214, 9, 48_200_000, 1_930_000),
            factors: vec![
                factor(LossFactorKind::Segment, Some(HOSTILE), Verdict::Worse),
                factor(LossFactorKind::Origin, Some("inherited"), Verdict::WithinNoise),
                factor(LossFactorKind::OwnerChange, None, Verdict::Better),
                factor(LossFactorKind::Complaint, None, Verdict::OneOfMany),
                factor(LossFactorKind::LateComplaint, None, Verdict::Worse),
            ],
            reasons: vec![
                LossReason {
                    reason: Some(HOSTILE.to_owned()),
                    clients: 6,
                    revenue: Money(1_500_000.into()),
                },
                LossReason {
                    reason: None,
                    clients: 3,
                    revenue: Money(430_000.into()),
                },
            ],
        }),
        objectives: vec![ObjectiveProgress {
            objective: ObjectiveId::new("keep"),
            area: ObjectiveArea::Market,
            weight: Share(1.0),
            reached: Some(Share(0.4)),
            indicators: vec![
                indicator(Some(0.4), false, range(Outlook::Open)),
                indicator(Some(-0.4), false, range(Outlook::Missed)),
                indicator(None, true, range(Outlook::Reached)),
                indicator(None, false, Forecast::TooEarly { more: 2 }),
                indicator(Some(1.1), true, Forecast::Unforeseeable),
                indicator(Some(-0.4), false, Forecast::OnlyFalls { missed: true }),
            ],
        }],
    }
}
