//! The sample's sensitivity: every kind of sentence once.

use crate::model::sensitivity::{
    CycleSensitivity, End, EndOfInterval, OrderKept, PeerSensitivity, RatingSensitivity, WeightChange,
    WeightSensitivity, WeightedRanks,
};
use crate::model::{RatingId, Share};

fn change(becomes: &str, moved: f64, from: &[(usize, f64)], to: usize) -> WeightChange {
    WeightChange {
        becomes: RatingId::new(becomes),
        moved: Share(moved),
        from: from
            .iter()
            .map(|(place, moved)| (*place, Share(*moved)))
            .collect(),
        to,
    }
}

fn rating(id: &str, covered: &[&str], weights: WeightSensitivity) -> RatingSensitivity {
    RatingSensitivity {
        unadjusted: RatingId::new(id),
        by_rule: RatingId::new(id),
        covered: covered.iter().map(|id| RatingId::new(*id)).collect(),
        gates_in_doubt: Vec::new(),
        weights,
        ends: Vec::new(),
    }
}

pub fn sensitivity() -> CycleSensitivity {
    let near = RatingSensitivity {
        ends: vec![
            EndOfInterval {
                indicator: 0,
                end: End::Low,
                value: 0.711,
                becomes: RatingId::new("C"),
            },
            EndOfInterval {
                indicator: 0,
                end: End::High,
                value: 0.938,
                becomes: RatingId::new("A"),
            },
        ],
        ..rating(
            "B",
            &["A", "B", "C"],
            WeightSensitivity::Score {
                up: Some(change("A", 0.11, &[(1, 0.08), (2, 0.03)], 0)),
                down: Some(change("C", 0.0002, &[(0, 0.0002)], 2)),
            },
        )
    };
    let firm = rating("B", &["B"], WeightSensitivity::Score { up: None, down: None });
    let held = rating(
        "C",
        &["C"],
        WeightSensitivity::Score {
            up: None,
            down: Some(change("D", 0.0, &[], 2)),
        },
    );
    let decided = rating("B", &["C"], WeightSensitivity::Decided);
    let ranks = |low, high| Some(WeightedRanks { low, high });
    let kept = |ahead, behind, kept| OrderKept {
        ahead,
        behind,
        kept: Share(kept),
    };
    CycleSensitivity {
        weightings: 256,
        organisation: Some(firm),
        teams: PeerSensitivity {
            ratings: vec![Some(near.clone()), Some(held)],
            ranks: vec![ranks(1, 1), ranks(2, 2)],
            order: vec![kept(0, 1, 1.0)],
            all_pairs: true,
        },
        members: PeerSensitivity {
            ratings: vec![Some(near), Some(decided), None, None],
            ranks: vec![ranks(1, 2), ranks(1, 2), None, None],
            order: vec![kept(0, 1, 0.875)],
            all_pairs: true,
        },
        within_teams: vec![vec![kept(0, 1, 0.875)], Vec::new()],
    }
}
