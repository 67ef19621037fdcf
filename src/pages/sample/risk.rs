//! What the sample's clients may do: every state of the page, and names that must not become markup.

use jiff::civil::date;

use super::{HOSTILE, row};
use crate::model::events::{Control, ControlState};
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::review::{
    AtRisk, Basis, CalibratedGroup, Estimate, JudgedOn, Judgement, Likelihood, Memory, OwnerShare,
    RevenueConcentration, Risk, RiskCell, RiskOutlook, RiskScore, Signal, SignalLine, SingleContact,
    TeamConcentration, Tenure, Term, WarnedClient, Warnings, WatchedClient,
};
use crate::model::{ClientId, CycleId, MemberId, Money, Share};
use crate::stats::Interval;

fn expected(value: f64, low: f64, high: f64) -> Estimate {
    Estimate {
        value,
        interval: Interval { low, high },
    }
}

fn at_risk() -> AtRisk {
    AtRisk {
        clients: 80,
        revenue: Some(Money(4_000_000.into())),
        losses: expected(4.0, 0.3, 7.7),
        loss: Some(expected(180_000.0, 20_000.0, 340_000.0)),
        endangered: 6,
        endangered_revenue: Money(700_000.into()),
    }
}

fn watched(id: &str, name: Option<&str>, signals: &[Signal], likelihood: Likelihood) -> WatchedClient {
    WatchedClient {
        id: ClientId::new(id),
        name: name.map(str::to_owned),
        owner: name.map(|_| MemberIndex(0)),
        team: Some(TeamIndex(0)),
        revenue: name.map(|_| Money(120_000.into())),
        signals: signals.iter().copied().collect(),
        last_contact: name.map(|_| date(2025, 1, 9)),
        points: 22,
        probability: 0.19,
        likelihood,
    }
}

fn line(signal: Signal, lift: Option<f64>) -> SignalLine {
    SignalLine {
        signal,
        told: 80,
        shown: 7,
        revenue: Money(350_000.into()),
        expected: Some(61_000.0),
        with: (9, 60),
        without: (20, 500),
        lift: lift.map(|value| Estimate {
            value,
            interval: Interval {
                low: value * 0.6,
                high: value * 1.6,
            },
        }),
        points: 12,
    }
}

/// Figures of everything that the page shows.
pub fn risk() -> Risk {
    let group = |expected: f64, events: u64| CalibratedGroup {
        clients: 100,
        lost: events,
        expected: Share(expected),
        observed: Estimate {
            value: events as f64 / 100.0,
            interval: Interval {
                low: events as f64 / 200.0,
                high: events as f64 / 60.0,
            },
        },
    };
    Risk {
        held: 80,
        revenue: Some(Money(4_000_000.into())),
        signals: vec![
            line(Signal::Satisfaction, Some(3.2)),
            line(Signal::NoContact, Some(1.1)),
            line(Signal::StaleFile, Some(0.4)),
            line(Signal::OwnerLeft, None),
            SignalLine {
                told: 0,
                with: (0, 0),
                without: (0, 0),
                ..line(Signal::OpenComplaint, None)
            },
        ],
        outlook: Some(RiskOutlook {
            usual: Share(0.05),
            basis: Basis::LaterCycles,
            score: RiskScore {
                base: -3.5,
                unmarked: Share(0.029),
                points: vec![
                    (Term::Signal(Signal::Satisfaction), 14),
                    (Term::Tenure(Tenure::UnderOne), 6),
                    (Term::Quarter(3), 0),
                    (Term::Segment(HOSTILE.to_owned()), 3),
                ],
            },
            judged: Some(Judgement {
                on: JudgedOn::LaterCycles(vec![CycleId::new("2024-Q4"), CycleId::new("2025-Q1")]),
                clients: 300,
                lost: 21,
                area: Estimate {
                    value: 0.71,
                    interval: Interval { low: 0.6, high: 0.8 },
                },
                brier: 0.05,
                skill: 0.03,
                groups: vec![group(0.02, 1), group(0.06, 7), group(0.12, 13)],
                slope: Some(Estimate {
                    value: 0.9,
                    interval: Interval { low: 0.4, high: 1.4 },
                }),
                better: true,
            }),
            organisation: at_risk(),
            teams: vec![(TeamIndex(0), at_risk()), (TeamIndex(1), at_risk())],
            watch: vec![
                watched(
                    "c1",
                    Some(HOSTILE),
                    &[Signal::Satisfaction, Signal::OwnerLeft],
                    Likelihood::VeryHigh,
                ),
                watched("c2", None, &[], Likelihood::High),
            ],
            matrix: vec![
                RiskCell {
                    likelihood: Likelihood::Low,
                    quarter: Some(0),
                    clients: 20,
                    expected: 8_000.0,
                },
                RiskCell {
                    likelihood: Likelihood::VeryHigh,
                    quarter: Some(3),
                    clients: 1,
                    expected: 90_000.0,
                },
                RiskCell {
                    likelihood: Likelihood::VeryHigh,
                    quarter: None,
                    clients: 1,
                    expected: 0.0,
                },
            ],
        }),
        concentration: Some(RevenueConcentration {
            clients: 80,
            index: 0.04,
            gini: 0.5,
            largest: vec![(1, Share(0.09)), (5, Share(0.3)), (10, Share(0.45))],
            teams: ["c1", "c9"]
                .into_iter()
                .zip(0..)
                .map(|(id, place)| TeamConcentration {
                    team: TeamIndex(place),
                    clients: 40,
                    revenue: Money(2_000_000.into()),
                    index: 0.06,
                    largest: ClientId::new(id),
                    largest_name: (place == 0).then(|| HOSTILE.to_owned()),
                    share: Share(0.17),
                })
                .collect(),
        }),
        owners: vec![OwnerShare {
            owner: MemberIndex(0),
            team: Some(TeamIndex(0)),
            clients: 15,
            revenue: Money(800_000.into()),
            share: Share(0.2),
            of_team: Share(0.4),
            team_owners: 4,
        }],
        single_contact: Some(SingleContact {
            met: 30,
            by_one: 18,
            revenue: Money(900_000.into()),
        }),
        warnings: Some(Warnings {
            of: CycleId::new("2024-Q4"),
            held: 82,
            lost: 5,
            listed: 20,
            listed_lost: 3,
            revenue_lost: Money(210_000.into()),
            by_chance: 1.2,
            chance: 0.09,
            lost_clients: vec![WarnedClient {
                id: ClientId::new("c7"),
                name: Some(HOSTILE.to_owned()),
                lost_on: date(2025, 2, 3),
                revenue: None,
            }],
        }),
        controls: Some(vec![
            Control {
                id: "K1".to_owned(),
                signal: Signal::Satisfaction,
                text: HOSTILE.to_owned(),
                owner: Some(MemberId::new("m1")),
                checked_on: Some(date(2025, 3, 1)),
                state: ControlState::InPlace,
                row: row(0, 2),
            },
            Control {
                id: "K2".to_owned(),
                signal: Signal::NoContact,
                text: "Call".to_owned(),
                owner: None,
                checked_on: None,
                state: ControlState::Missing,
                row: row(0, 3),
            },
        ]),
        memory: Memory::default(),
    }
}
