//! The sample's rules and results, with every state that the page must show.

use jiff::civil::date;
use rust_decimal::Decimal;

use super::{HOSTILE, both};
use crate::model::configuration::{
    BonusRules, CycleKinds, Finds, MeritRow, MeritRules, PerformanceRules, PromotionRules, RecognitionRule,
    ResultsRules, SafeguardKind, SafeguardRule,
};
use crate::model::pay::PayRange;
use crate::model::plans::{
    BandShares, Bonus, BonusBound, BonusLine, BonusShare, CycleResults, Finding, Merit, MeritCell, MeritLine,
    MeritProposal, MeritSolution, Merits, NoResult, OutsideRange, Performance, PerformanceCase,
    PerformanceCycle, PoolScenario, PromotionCase, PromotionCheck, Recognised, Recognition, SafeguardCheck,
};
use crate::model::scorecard::Rating;
use crate::model::{CycleId, DimensionId, IndicatorId, MemberId, Money, RatingId, Share};
use crate::stats::Interval;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn money(text: &str) -> Money {
    Money(decimal(text))
}

fn member(id: &str) -> MemberId {
    MemberId::new(id)
}

/// The rules.
pub fn rules() -> ResultsRules {
    let recognition = |id: &str, finds| RecognitionRule {
        id: id.to_owned(),
        cycles: CycleKinds::default(),
        name: both("Recognised", "表彰对象"),
        finds,
        at_most: 3,
    };
    let safeguard = |id: &str, kind| SafeguardRule {
        id: id.to_owned(),
        name: both(&format!("Safeguard {id}"), &format!("程序{id}")),
        kind,
    };
    let promotion = PromotionRules {
        cycles: CycleKinds::default(),
        from: "P5".to_owned(),
        to: "P6".to_owned(),
        rating: Some((RatingId::new("B"), 2)),
        months: Some(24),
        no_gate: true,
        coverage: Some(Share(0.8)),
        indicators: vec![(IndicatorId::new("satisfaction"), None)],
    };
    // Nobody is in this grade.
    let further = PromotionRules {
        from: "P6".to_owned(),
        to: "P7".to_owned(),
        ..promotion.clone()
    };
    ResultsRules {
        grades: Vec::new(),
        bonus: Some(BonusRules {
            cycles: CycleKinds::default(),
            pool: money("10000"),
            factors: ["A", "B", "C"]
                .map(|id| (RatingId::new(id), decimal("1.25")))
                .into(),
            cap: Some(decimal("0.1")),
            floor: Some(decimal("0.01")),
            unit: money("0.01"),
        }),
        merit: Some(MeritRules {
            cycles: CycleKinds::default(),
            budget: decimal("0.035"),
            step: decimal("0.005"),
            unit: money("1"),
            rows: ["A", "B", "C"]
                .map(|id| MeritRow {
                    rating: RatingId::new(id),
                    weight: 1,
                    limits: [(Decimal::ZERO, decimal("0.05")); 4],
                })
                .into(),
        }),
        promotions: vec![promotion, further],
        recognitions: vec![
            recognition("improved", Finds::MostImproved),
            recognition("longest", Finds::LongestWithoutLoss { clients: 5, days: 90 }),
            recognition("targets", Finds::TargetsMet(DimensionId::new("satisfaction"))),
        ],
        performance: Some(PerformanceRules {
            cycles: CycleKinds::default(),
            below: RatingId::new("C"),
            in_a_row: 2,
            coverage: Share(0.8),
            presence: Share(0.8),
            safeguards: vec![
                safeguard("talk", SafeguardKind::Recorded),
                safeguard("plan", SafeguardKind::PlanFollowed),
                safeguard("appeal", SafeguardKind::Recorded),
            ],
        }),
    }
}

/// The results.
pub fn results() -> CycleResults {
    CycleResults {
        has_pay: true,
        bonus: Some(bonus()),
        merit: Some(merit()),
        promotions: promotions(),
        recognitions: recognitions(),
        performance: Some(performance()),
    }
}

fn bonus() -> Bonus {
    let share = |amount: &str, bound| {
        Ok(BonusShare {
            base: money("81234.56"),
            days: 74,
            of: 90,
            factor: decimal("1.25"),
            weight: decimal("83491.08"),
            exact: decimal("4321.0987654"),
            amount: money(amount),
            of_earned: decimal("0.0647"),
            bound,
        })
    };
    let line = |id: &str, outcome| BonusLine {
        member: member(id),
        rating: Some(RatingId::new("B")),
        outcome,
    };
    let none = Rating::CoverageTooLow { minimum: Share(0.6) };
    Bonus {
        pool: money("10000"),
        unit: money("0.01"),
        shared: money("9999.50"),
        left_over: money("0.50"),
        floors_short: money("12"),
        open_pool: money("4321.10"),
        open_weight: decimal("83491.08"),
        at_cap: money("5000"),
        at_floor: Money::ZERO,
        lines: vec![
            line("m1", share("4321.10", None)),
            line("m2", share("5000", Some(BonusBound::Cap))),
            BonusLine {
                member: member("m3"),
                rating: None,
                outcome: Err(NoResult::NoRating(none)),
            },
            line("m4", Err(NoResult::NoPay)),
        ],
        scenarios: ["-0.2", "0", "0.2"]
            .iter()
            .map(|change| PoolScenario {
                change: decimal(change),
                pool: money("10000"),
                left_over: Money::ZERO,
                floors_short: money(if *change == "-0.2" { "3" } else { "0" }),
                bands: vec![BandShares {
                    rating: RatingId::new("B"),
                    members: 2,
                    mean: money("4660.555"),
                    at_cap: 1,
                }],
            })
            .collect(),
    }
}

fn merit() -> Merit {
    let proposal = |outside, lump: &str| {
        Ok(MeritProposal {
            base: money("81234.56"),
            range: PayRange {
                low: money("60000"),
                mid: money("75000"),
                high: money("82000"),
            },
            compa: decimal("1.0831"),
            position: 3,
            outside,
            raise: Some(decimal("0.025")),
            added: money("765"),
            lump_sum: money(lump),
        })
    };
    let line = |id: &str, outcome| MeritLine {
        member: member(id),
        rating: Some(RatingId::new("B")),
        outcome,
    };
    Merit {
        base: money("162469.12"),
        budget: money("5686"),
        solution: Ok(MeritSolution {
            spent: money("4061"),
            unspent: money("1625"),
            lump_sums: money("1265"),
            gap: decimal("0.0001"),
        }),
        cells: (0..12)
            .map(|place| MeritCell {
                rating: RatingId::new(["A", "B", "C"][place / 4]),
                position: place % 4,
                limits: (Decimal::ZERO, decimal("0.05")),
                raise: Some(decimal("0.025")),
                members: u64::from(place == 7) * 2,
                cost: money("4061"),
            })
            .collect(),
        lines: vec![
            line("m1", proposal(None, "1265")),
            line("m2", proposal(Some(OutsideRange::Above), "0")),
            line("m3", Err(NoResult::FactorZero)),
            line("m4", Err(NoResult::NoRange)),
        ],
    }
}

fn promotions() -> Vec<PromotionCase> {
    let check = |met, finding| PromotionCheck { met, finding };
    let gate = |closed| Finding::NoGate { closed, looked_at: 2 };
    let cycle = CycleId::new("2025-Q1");
    let months = |found, since, stated| Finding::Months {
        needed: 24,
        found,
        since,
        stated,
    };
    let indicator = |found| Finding::Indicator {
        indicator: IndicatorId::new("satisfaction"),
        needed: 0.85,
        found,
    };
    vec![
        PromotionCase {
            member: member("m1"),
            rule: 0,
            checks: vec![
                check(true, months(Some(30), Some(date(2022, 9, 1)), true)),
                check(true, gate(Vec::new())),
                check(true, indicator(Some(0.91))),
            ],
        },
        PromotionCase {
            member: member("m2"),
            rule: 0,
            checks: vec![
                check(
                    false,
                    Finding::Rating {
                        needed: RatingId::new("B"),
                        cycles: 2,
                        found: vec![
                            (cycle.clone(), Some(RatingId::new("B"))),
                            (CycleId::new("2024-Q4"), None),
                        ],
                    },
                ),
                check(true, months(Some(26), Some(date(2023, 1, 1)), false)),
            ],
        },
        PromotionCase {
            member: member("m3"),
            rule: 0,
            checks: vec![
                check(false, months(None, None, false)),
                check(false, gate(vec![(cycle, IndicatorId::new("satisfaction"))])),
                check(
                    false,
                    Finding::Coverage {
                        needed: Share(0.8),
                        found: Share(0.5),
                    },
                ),
                check(false, indicator(None)),
            ],
        },
    ]
}

fn recognitions() -> Vec<Recognition> {
    let found = |reason| Recognised {
        member: member("m1"),
        reason,
    };
    vec![
        Recognition {
            rule: 0,
            found: vec![
                found(Merits::Improved {
                    since: CycleId::new("2024-Q4"),
                    points: 12.3,
                    interval: Some(Interval { low: 3.0, high: 21.0 }),
                }),
                found(Merits::Improved {
                    since: CycleId::new("2024-Q4"),
                    points: 12.3,
                    interval: None,
                }),
                found(Merits::NoLoss {
                    days: 411,
                    since: date(2024, 2, 14),
                    clients: 17,
                }),
                found(Merits::Targets {
                    indicators: vec![IndicatorId::new("satisfaction")],
                }),
            ],
            too_many: None,
        },
        Recognition {
            rule: 1,
            found: Vec::new(),
            too_many: None,
        },
        Recognition {
            rule: 2,
            found: Vec::new(),
            too_many: Some(9),
        },
    ]
}

fn performance() -> Performance {
    let check = |met, day, by: Option<&str>| SafeguardCheck {
        met,
        done_on: day,
        by: by.map(str::to_owned),
    };
    let case = |id: &str, safeguards| PerformanceCase {
        member: member(id),
        cycles: vec![PerformanceCycle {
            cycle: CycleId::new("2025-Q1"),
            interval: Interval {
                low: 31.0,
                high: 52.0,
            },
            coverage: Share(0.92),
            presence: Share(1.0),
        }],
        safeguards,
    };
    let day = Some(date(2025, 4, 2));
    Performance {
        cases: vec![
            case(
                "m2",
                vec![
                    check(true, day, Some(HOSTILE)),
                    check(true, None, None),
                    check(true, day, None),
                ],
            ),
            case(
                "m3",
                vec![
                    check(true, day, None),
                    check(false, None, None),
                    check(false, None, None),
                ],
            ),
        ],
        uncertain: 2,
    }
}
