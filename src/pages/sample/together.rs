//! The sample's culture and collaboration: one team that is told of, one that is too small, and texts that must not become markup.

use jiff::civil::date;

use super::HOSTILE;
use crate::model::people::TeamIndex;
use crate::model::review::{
    AgainstTarget, Behaviour, ByTeam, Collaboration, Concentration, CountedMean, CountedShare, Culture,
    DecisionDays, IdeaFunnel, JointActivities, Knowledge, Network, PublicThanks, Recognised,
    RecognitionSpread, SharedUse, Stands, TeamBuilding, TeamDifference, TeamLink, Thanked,
};
use crate::model::{IndicatorId, MemberId, Money};
use crate::stats::Interval;

fn share(hits: u64, of: u64, low: f64, high: f64) -> CountedShare {
    CountedShare {
        hits,
        of,
        interval: Some(Interval { low, high }),
    }
}

fn first<T>(organisation: T, team: T) -> ByTeam<T> {
    ByTeam {
        organisation,
        teams: vec![Some(team), None],
    }
}

/// Behaviours, team building and thanks.
pub fn culture() -> Culture {
    let difference = TeamDifference {
        others: 4.1,
        difference: -0.4,
        interval: Interval {
            low: -0.7,
            high: -0.1,
        },
        adjusted_p: 0.01,
        stands: Stands::Below,
    };
    Culture {
        shown: vec![true, false],
        behaviours: vec![Behaviour {
            indicator: IndicatorId::new("assessment"),
            target: Some(AgainstTarget::Short),
            teams: vec![Some(difference), None],
        }],
        team_building: Some(TeamBuilding {
            organisation: share(9, 14, 0.39, 0.84),
            teams: vec![
                Some(CountedShare {
                    hits: 2,
                    of: 4,
                    interval: None,
                }),
                None,
            ],
        }),
        thanks: Some(PublicThanks {
            count: 2,
            latest: vec![
                Thanked {
                    member: MemberId::new("m1"),
                    given_on: Some(date(2025, 3, 3)),
                    reason: Some(HOSTILE.to_owned()),
                },
                Thanked {
                    member: MemberId::new("m2"),
                    given_on: None,
                    reason: None,
                },
            ],
        }),
    }
}

/// The network, ideas, knowledge and recognition.
pub fn collaboration() -> Collaboration {
    let funnel = IdeaFunnel {
        proposed: 9,
        decided: 6,
        adopted: share(4, 6, 0.3, 0.9),
        benefit: Some(Money(180_000.into())),
        with_benefit: 3,
        days: Some(DecisionDays {
            median: Some(14.0),
            low: Some(8.0),
            high: None,
            decided: 6,
            open: 3,
        }),
        waiting: 2,
        waiting_members: 2,
        longest: Some(61),
    };
    let open = IdeaFunnel {
        days: Some(DecisionDays {
            median: None,
            low: None,
            high: None,
            decided: 1,
            open: 5,
        }),
        benefit: None,
        ..funnel
    };
    let used = SharedUse {
        shared: 7,
        members: share(3, 8, 0.14, 0.69),
        used: 11,
        per_contribution: Some(CountedMean {
            value: 1.83,
            interval: Some(Interval { low: 0.4, high: 3.3 }),
        }),
        unused: share(2, 6, 0.1, 0.7),
        unused_members: 2,
    };
    let received = Recognised {
        received: 6,
        members: share(4, 8, 0.22, 0.78),
    };
    let link = |from, to, meetings| TeamLink {
        from: TeamIndex(from),
        to: TeamIndex(to),
        meetings,
        activities: 2,
        thanks: 1,
    };
    Collaboration {
        shown: vec![true, false],
        network: Some(Network {
            links: vec![link(0, 1, 5), link(1, 0, 3)],
            pairs: 2,
            connected: 1,
            apart: vec![(TeamIndex(0), TeamIndex(1))],
            alone: Vec::new(),
            left_out: 1,
        }),
        meetings: Some(first(share(12, 30, 0.25, 0.58), share(8, 14, 0.33, 0.79))),
        activities: Some(JointActivities {
            all: share(5, 20, 0.11, 0.47),
            kinds: vec![
                (Some(HOSTILE.to_owned()), share(4, 12, 0.14, 0.61)),
                (None, share(1, 8, 0.02, 0.47)),
            ],
        }),
        ideas: Some(first(funnel, open)),
        knowledge: Some(Knowledge {
            shared: first(used, used),
            kinds: vec![(Some(HOSTILE.to_owned()), used), (None, used)],
        }),
        recognition: Some(RecognitionSpread {
            received: first(received, received),
            across: share(2, 5, 0.12, 0.77),
            concentration: Some(Concentration {
                gini: 0.55,
                half: 2,
                members: 8,
                p_value: Some(0.2),
            }),
        }),
    }
}
