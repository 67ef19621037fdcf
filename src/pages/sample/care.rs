//! The sample's care: every warning, a group that is not shown, a missed target, and words that must not become markup.

use super::HOSTILE;
use crate::model::review::{
    AnswerGroup, Care, CountedMean, EnvironmentMeasure, Estimate, LoadMeasure, LoadSpread, LoadWarnings,
    MemberLoad, MonthlyOvertime, Rebalancing, StaffChange, StaffQuestion, StaffSurvey, Volunteering,
    VolunteeringKind, Workload,
};
use crate::model::{CycleId, MemberId, Money, Share, TeamId};
use crate::stats::{Interval, NotEstimable};

/// Figures of the page.
pub fn care() -> Care {
    Care {
        workload: Some(workload()),
        volunteering: Some(volunteering()),
        environment: Some(environment()),
        staff_survey: Some(staff_survey()),
    }
}

fn share(value: f64, low: f64, high: f64) -> Estimate {
    Estimate {
        value,
        interval: Interval { low, high },
    }
}

fn workload() -> Workload {
    let load = |id: &str, team: &str, clients: u64, overtime: f64, warnings| MemberLoad {
        member: MemberId::new(id),
        team: TeamId::new(team),
        leads: false,
        whole_cycle: true,
        clients: Some(clients),
        revenue: Some(Money((clients * 42_000).into())),
        complaints: Some(3),
        overtime: Some(overtime),
        overtime_a_week: Some(overtime / 13.0),
        fullest_month: Some(MonthlyOvertime {
            year: 2025,
            month: 2,
            hours: overtime / 2.0,
        }),
        warnings,
    };
    let warned = |overload, over_limit| LoadWarnings { overload, over_limit };
    Workload {
        members: vec![
            MemberLoad {
                leads: true,
                ..load("m1", "north", 12, 80.0, warned(false, true))
            },
            load("m2", "south", 20, 6.5, warned(false, false)),
            load("m3", "south", 61, 117.0, warned(true, true)),
            // Of whom nothing is known.
            MemberLoad {
                whole_cycle: false,
                clients: None,
                revenue: None,
                complaints: None,
                overtime: None,
                overtime_a_week: None,
                fullest_month: None,
                ..load("m4", "south", 0, 0.0, warned(false, false))
            },
        ],
        spreads: LoadMeasure::ALL
            .map(|measure| {
                let known = measure != LoadMeasure::Complaints;
                LoadSpread {
                    measure,
                    members: 3,
                    gini: if known {
                        Ok(0.41)
                    } else {
                        Err(NotEstimable::ZeroTotal)
                    },
                    interval: known.then_some(Interval { low: 0.2, high: 0.62 }),
                    without_largest: known.then_some(0.37),
                    top_fifth: known.then_some(Share(0.55)),
                }
            })
            .into(),
        medians: vec![(TeamId::new("south"), 20.0)],
        rebalancing: vec![
            Rebalancing {
                team: TeamId::new("south"),
                from: MemberId::new("m3"),
                to: MemberId::new("m2"),
                clients: 19,
            },
            Rebalancing {
                team: TeamId::new("south"),
                from: MemberId::new("m3"),
                to: MemberId::new("m4"),
                clients: 1,
            },
        ],
        months_known: true,
    }
}

fn volunteering() -> Volunteering {
    let kind = |kind: Option<&str>, hours| VolunteeringKind {
        kind: kind.map(str::to_owned),
        hours,
    };
    Volunteering {
        members: Some(6),
        share: Some(share(0.43, 0.21, 0.67)),
        hours: Some(41.5),
        kinds: vec![
            kind(Some(HOSTILE), Some(20.0)),
            kind(Some("blood_donation"), Some(10.0)),
            kind(None, Some(11.5)),
            kind(Some(HOSTILE), None),
            kind(None, None),
        ],
    }
}

fn environment() -> Vec<EnvironmentMeasure> {
    let missed = EnvironmentMeasure {
        measure: HOSTILE.to_owned(),
        team: None,
        unit: Some("<b>kWh</b>".to_owned()),
        readings: 3,
        last: 13_420.0,
        mean: 12_980.5,
        before: Some(13_105.0),
        target: Some(12_500.0),
        lower_is_better: true,
        met: Some(false),
    };
    vec![
        EnvironmentMeasure {
            measure: "纸张回收率".to_owned(),
            team: Some(TeamId::new("north")),
            unit: None,
            last: 0.82,
            mean: 0.8,
            target: Some(0.75),
            lower_is_better: false,
            met: Some(true),
            ..missed.clone()
        },
        EnvironmentMeasure {
            before: None,
            target: None,
            met: None,
            ..missed.clone()
        },
        missed,
    ]
}

fn staff_survey() -> StaffSurvey {
    let group = |answers, favourable, share| AnswerGroup {
        answers,
        favourable,
        mean: Some(CountedMean {
            value: 3.4,
            interval: Some(Interval { low: 3.0, high: 3.8 }),
        }),
        share,
    };
    let change = |difference: f64, real| {
        Some(StaffChange {
            since: CycleId::new("2024-Q4"),
            difference,
            interval: Interval {
                low: difference - 0.1,
                high: difference + 0.1,
            },
            real,
        })
    };
    let asked = |question: &str, change| StaffQuestion {
        question: question.to_owned(),
        all: group(14, 6, share(0.43, 0.21, 0.67)),
        // The other team has too few answers.
        teams: vec![Some(group(9, 4, share(0.44, 0.19, 0.73))), None],
        change,
        low: false,
    };
    StaffSurvey {
        of: Some(CycleId::new("2024-Q4")),
        questions: vec![
            StaffQuestion {
                low: true,
                all: AnswerGroup {
                    mean: None,
                    ..group(14, 2, share(0.14, 0.04, 0.4))
                },
                ..asked(HOSTILE, change(-0.21, true))
            },
            asked("我的意见受到重视", change(0.12, true)),
            asked("I can say when something is wrong.", change(0.02, false)),
            asked("I have what my work needs.", None),
        ],
        withheld: 1,
        participation: Some(share(0.78, 0.55, 0.91)),
        teams: vec![TeamId::new("south"), TeamId::new("north")],
        minimum: 5,
    }
}
