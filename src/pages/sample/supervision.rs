//! What the sample's appraisal says of itself, with names that must not become markup.

use super::HOSTILE;
use crate::model::assessment::Relation;
use crate::model::review::{
    AdjustmentSpread, AppealCounts, AppealsReview, AppealsShown, Correlation, Estimate, Foresight,
    ForesightVerdict, GroupComparison, GroupImpact, HabitCounts, ImpactReview, IndicatorAdvice,
    IndicatorQuality, KeptByRating, MonthlyReliability, MonthlyVerdict, NoImpact, RaterHabits, RedundantPair,
    RelationHabits, ScoreSpread, SelectionOutcome, SignalShare, Supervision, TableQuality, TeamSpread,
};
use crate::model::{CycleId, IndicatorId, RatingId, Share, TeamId};
use crate::stats::Interval;

fn interval(low: f64, high: f64) -> Interval {
    Interval { low, high }
}

fn share(value: f64, low: f64, high: f64) -> Estimate {
    Estimate {
        value,
        interval: interval(low, high),
    }
}

fn correlation() -> Correlation {
    Correlation {
        value: 0.8,
        interval: interval(-0.2, 0.98),
        pairs: 12,
    }
}

/// How raters use the scale.
pub fn habits() -> RaterHabits {
    RaterHabits {
        relations: vec![RelationHabits {
            relation: Relation::Peer,
            raters: 21,
            members: 12,
            top: Share(0.31),
            middle: Share(0.22),
            low: Share(0.04),
            deviation: 0.7,
            same: Some(Share(0.12)),
            same_interval: Some(interval(0.04, 0.3)),
            together: None,
        }],
        raters: Some(HabitCounts {
            least: 3,
            raters: 14,
            same: 1,
            top: 2,
            middle: 0,
        }),
    }
}

fn impact() -> Vec<ImpactReview> {
    let against = GroupComparison {
        reference: "B".to_owned(),
        ratio: 0.5,
        below_four_fifths: true,
        difference: Estimate {
            value: -0.3,
            interval: interval(-0.46, -0.11),
        },
        effect: -0.61,
        p_value: 0.000_4,
        adjusted_p: 0.000_4,
    };
    vec![
        ImpactReview {
            outcome: SelectionOutcome::RatedFrom(RatingId::new("B")),
            groups: Ok(vec![
                GroupImpact {
                    group: HOSTILE.to_owned(),
                    selected: 12,
                    of: 40,
                    rate: share(0.3, 0.18, 0.45),
                    against: Some(against),
                },
                GroupImpact {
                    group: "B".to_owned(),
                    selected: 48,
                    of: 80,
                    rate: share(0.6, 0.49, 0.7),
                    against: None,
                },
            ]),
            left_out: 2,
        },
        ImpactReview {
            outcome: SelectionOutcome::ReadyForPromotion,
            groups: Err(NoImpact::TooSmall),
            left_out: 2,
        },
    ]
}

fn appeals() -> AppealsReview {
    let counts = AppealCounts {
        filed: 9,
        upheld: 3,
        partly: 1,
        rejected: 3,
        withdrawn: 1,
        open: 1,
        unstated: 0,
        share_upheld: Some(share(0.57, 0.25, 0.84)),
    };
    AppealsReview {
        shown: Some(AppealsShown {
            all: counts,
            subjects: vec![
                (Some(HOSTILE.to_owned()), counts),
                (None, AppealCounts::default()),
            ],
            median_days: Some(16.0),
            median_interval: (Some(9.0), None),
            in_time: Some(share(0.8, 0.5, 0.94)),
        }),
        minimum: 5,
        any: true,
    }
}

/// The figures of the page.
pub fn supervision() -> Supervision {
    let quality = |id: &str, advice| IndicatorQuality {
        indicator: IndicatorId::new(id),
        weight: Share(0.2),
        with_value: 12,
        at_most: 7,
        signal: Some(SignalShare {
            value: 0.1,
            interval: interval(0.0, 0.4),
            below_half: 0.98,
        }),
        split_half: Some(correlation()),
        months: Some(MonthlyReliability {
            months: 3,
            members: 11,
            single: 0.2,
            interval: interval(-0.1, 0.6),
            all: 0.43,
            all_interval: interval(-0.37, 0.82),
            verdict: MonthlyVerdict::CannotTell,
        }),
        stability: Some(correlation()),
        advice,
    };
    Supervision {
        impact: impact(),
        spread: ScoreSpread {
            bands: vec![
                (RatingId::new("A"), 1),
                (RatingId::new("B"), 0),
                (RatingId::new("C"), 2),
            ],
            unrated: 1,
            mean: Some(77.3),
            deviation: Some(7.1),
            tied: 2,
            teams: vec![TeamSpread {
                team: TeamId::new("south"),
                members: 6,
                range: interval(61.0, 88.0),
                median: 74.0,
                difference: Some(Estimate {
                    value: -4.0,
                    interval: interval(-7.0, -1.0),
                }),
                adjusted_p: Some(0.02),
            }],
            adjustments: AdjustmentSpread {
                all: 2,
                up: 0,
                down: 1,
                ratings: 1,
                approvers: 1,
                most_by_one: 2,
            },
        },
        indicators: vec![
            quality("satisfaction", IndicatorAdvice::LowerWeight),
            quality("client-retention", IndicatorAdvice::SharpenScale),
        ],
        redundant: vec![RedundantPair {
            one: IndicatorId::new("satisfaction"),
            other: IndicatorId::new("client-retention"),
            correlation: correlation(),
            clearly: 0.6,
        }],
        foresight: Some(Foresight {
            since: CycleId::new("2024-Q4"),
            clients: Some(correlation()),
            clients_so_far: Some(correlation()),
            pairs_of_cycles: 2,
            verdict: ForesightVerdict::Nothing,
            weak: Some(0.9),
            kept: Some(KeptByRating {
                from: RatingId::new("B"),
                high: (120, share(0.95, 0.9, 0.98)),
                low: (80, share(0.9, 0.82, 0.95)),
                difference: Estimate {
                    value: 0.05,
                    interval: interval(-0.02, 0.13),
                },
            }),
            scores: Some(correlation()),
        }),
        appeals: Some(appeals()),
        tables: vec![TableQuality {
            table: HOSTILE.to_owned(),
            read: 100,
            counted: 90,
            outside: 8,
            without_member: 2,
            without_value: 0,
            members: Some((11, 12)),
            weight: Share(0.3),
        }],
    }
}
