//! The sample's measurements and scorecards.

use super::row;
use jiff::civil::date;

use crate::model::assessment::{
    Agreement, AssessmentReview, CorrectedMean, DimensionAssessment, GapVerdict, OthersMean, Relation,
    RelationAgreement, RelationGroup, RelationMean, Reliability, SelfOtherGap, SeverityReview,
    SuperiorSeverity,
};
use crate::model::measurement::{
    Against, AgainstRow, Composition, Fact, IntervalBasis, Measurement, NoDataReason, Status, Subject,
    SubjectMeasurements,
};
use crate::model::scorecard::{Change, DimensionScore, Rating, ScoreLine, Scorecard, Standing, Verdict};
use crate::model::{ClientId, Configuration, CycleId, DimensionId, Points, RaterId, RatingId, Share};
use crate::stats::Interval;

/// A usable measurement with rows against it.
pub fn measured(value: f64, spread: f64, n: u64, facts: &[Fact]) -> Measurement {
    let mut against = Against::default();
    for (place, fact) in facts.iter().enumerate() {
        against.push_with(|| AgainstRow {
            row: row(0, 12 + 7 * u32::try_from(place).unwrap()),
            day: Some(date(2025, 2, 3)),
            client: Some(ClientId::new(format!("C{:03}", 17 + place))),
            fact: fact.clone(),
        });
    }
    Measurement {
        value: Some(value),
        interval: Some(Interval {
            low: value - spread,
            high: value + spread,
        }),
        basis: IntervalBasis::Method,
        standard_error: None,
        n,
        numerator: None,
        denominator: None,
        status: Status::Ok,
        composition: Composition::Plain,
        against,
    }
}

fn too_few(n: u64) -> Measurement {
    Measurement {
        value: None,
        interval: None,
        n,
        status: Status::TooFew { minimum: 5 },
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

fn answers(count: u8) -> Vec<Fact> {
    (0..count)
        .map(|place| Fact::Answer {
            score: 1 + place % 3,
            out_of: 5,
        })
        .collect()
}

/// Measurements whose values lie `shift` away from the middle.
pub fn measurements(subject: Subject, shift: f64, wide: f64, sparse: bool) -> SubjectMeasurements {
    let every_fact = [
        Fact::ClientLost {
            reason: Some("price".to_owned()),
        },
        Fact::ClientLost { reason: None },
        Fact::RevenueFell {
            from: 1_250_000.0,
            to: 830_000.0,
        },
        Fact::Late {
            hours: 13.25,
            limit: 8.0,
        },
        Fact::StillOpen { limit: 8.0 },
        Fact::Reopened,
        Fact::NotAttended {
            kind: Some("visit".to_owned()),
        },
        Fact::NotAttended { kind: None },
        Fact::NoContact,
        Fact::FieldsMissing {
            missing: 3,
            required: 12,
        },
        Fact::FieldsInvalid {
            invalid: 1,
            filled: 9,
        },
        Fact::Stale {
            updated_on: Some(date(2024, 9, 1)),
        },
        Fact::Stale { updated_on: None },
        Fact::ConditionNotMet,
        Fact::ConditionMet,
    ];
    let late = [
        Fact::Late {
            hours: 13.25,
            limit: 8.0,
        },
        Fact::StillOpen { limit: 8.0 },
    ];
    SubjectMeasurements {
        subject,
        measurements: vec![
            if sparse {
                too_few(3)
            } else {
                measured(0.834 + shift, 0.05 * wide, 146, &answers(7))
            },
            measured(31.0 + 100.0 * shift, 14.0 * wide, 146, &[]),
            measured(0.931 + shift, 0.04 * wide, 48, &every_fact),
            Measurement::no_data(NoDataReason::NoTransferDate),
            measured(0.88 + shift, 0.06 * wide, 33, &late),
            measured(26.5 - 40.0 * shift, 5.0 * wide, 31, &[]),
            if sparse {
                Measurement::no_data(NoDataReason::NoTable)
            } else {
                measured(0.948, 0.02 * wide, 40, &[])
            },
            if sparse {
                Measurement::no_data(NoDataReason::Withheld)
            } else {
                measured(4.12 + shift, 0.2 * wide, 9, &[])
            },
        ],
        assessments: Vec::new(),
        agreement: Vec::new(),
    }
}

pub fn questionnaire() -> Vec<DimensionAssessment> {
    let around = |mean: f64, reach: f64| Interval {
        low: mean - reach,
        high: mean + reach,
    };
    let one = |relation, mean: f64, raters, reach: Option<f64>| {
        let interval = reach.map(|reach| around(mean, reach));
        let shown = RelationMean::Shown {
            mean,
            raters,
            interval,
        };
        (RelationGroup::One(relation), shown)
    };
    let pooled = RelationGroup::Together(vec![Relation::Client, Relation::Report]);
    vec![
        DimensionAssessment {
            dimension: DimensionId::new("cooperation"),
            relations: vec![
                one(Relation::Own, 4.5, 1, None),
                one(Relation::Superior, 3.8, 1, Some(0.9)),
                one(Relation::Peer, 3.62, 5, Some(0.4)),
                (RelationGroup::One(Relation::Client), RelationMean::Withheld),
            ],
            others: Some(OthersMean {
                mean: 3.71,
                interval: around(3.71, 0.5),
            }),
            self_other_gap: Some(SelfOtherGap {
                difference: 0.79,
                interval: around(0.79, 0.6),
                verdict: GapVerdict::MoreGenerous,
            }),
        },
        DimensionAssessment {
            dimension: DimensionId::new("reliability"),
            relations: vec![
                one(Relation::Own, 4.0, 1, None),
                (
                    pooled,
                    RelationMean::Shown {
                        mean: 4.2,
                        raters: 4,
                        interval: Some(around(4.2, 0.5)),
                    },
                ),
            ],
            others: None,
            self_other_gap: None,
        },
    ]
}

/// Agreement of one relation.
pub fn agreement() -> Vec<RelationAgreement> {
    vec![RelationAgreement {
        group: RelationGroup::One(Relation::Peer),
        agreement: Agreement::Differ,
    }]
}

/// What the assessment says of itself.
pub fn assessment_review() -> AssessmentReview {
    let interval = Interval { low: -0.1, high: 0.7 };
    AssessmentReview {
        reliability: vec![Reliability {
            dimension: DimensionId::new("cooperation"),
            relation: Relation::Peer,
            members: 12,
            single: 0.21,
            mean: 0.52,
            interval: Some(Interval {
                low: 0.18,
                high: 0.81,
            }),
        }],
        severity: Ok(SeverityReview {
            raters: 40,
            estimated: 21,
            spread: 0.24,
            lenient: 1,
            severe: 0,
            superiors: vec![SuperiorSeverity {
                rater: RaterId::new("M-1"),
                members: 4,
                effect: 0.3,
                interval,
                stands_out: false,
            }],
            corrected: vec![CorrectedMean {
                dimension: None,
                observed: 4.12,
                corrected: 4.08,
                largest_change: 0.2,
            }],
        }),
        habits: super::supervision::habits(),
    }
}

pub fn scorecard(
    configuration: &Configuration,
    measured: &SubjectMeasurements,
    score: f64,
    previous: Option<&str>,
) -> Scorecard {
    let change = |difference: f64, verdict| {
        previous.map(|since| Change {
            since: CycleId::new(since),
            difference,
            interval: None,
            p_value: None,
            adjusted_p: None,
            verdict,
        })
    };
    let known = measured.measurements.iter().filter(|m| m.value.is_some()).count();
    let lines = measured
        .measurements
        .iter()
        .enumerate()
        .map(|(place, measurement)| {
            let points = measurement
                .value
                .map(|_| Points(score + 2.0 * (place as f64) - 5.0));
            let effective = measurement.value.map(|_| Share(1.0 / known as f64));
            ScoreLine {
                shrunken_value: None,
                points,
                points_interval: None,
                weight: Share(0.125),
                effective_weight: effective,
                contribution: points
                    .zip(effective)
                    .map(|(points, share)| Points(points.0 * share.0)),
                change: measurement.value.and_then(|_| match place % 3 {
                    0 => change(0.041, Verdict::Better),
                    1 => change(-0.02, Verdict::WithinNoise),
                    _ => change(-0.052, Verdict::Worse),
                }),
            }
        })
        .collect::<Vec<_>>();
    let computed: f64 = lines
        .iter()
        .filter_map(|line| line.contribution)
        .map(|c| c.0)
        .sum();
    Scorecard {
        dimensions: configuration
            .dimensions
            .iter()
            .enumerate()
            .map(|(place, dimension)| DimensionScore {
                dimension: dimension.id.clone(),
                points: (known > 3 || place != 3).then_some(Points(score + 6.0 * (place as f64) - 12.0)),
                interval: Some(Interval {
                    low: score + 6.0 * (place as f64) - 19.0,
                    high: score + 6.0 * (place as f64) - 5.0,
                }),
                coverage: Share(if place == 1 { 0.5 } else { 1.0 }),
            })
            .collect(),
        lines,
        computed: Some(Points(computed)),
        score: Some(Points(computed)),
        interval: Some(Interval {
            low: computed - 4.3,
            high: computed + 4.3,
        }),
        coverage: Share(known as f64 / 8.0),
        rating: Rating::Rated(RatingId::new(if score > 75.0 { "B" } else { "C" })),
        gates: Vec::new(),
        adjustments: Vec::new(),
        standing: Some(Standing {
            rank: 2,
            low: 1,
            high: 3,
            of: 4,
        }),
        change: change(4.2, Verdict::Better),
    }
}
