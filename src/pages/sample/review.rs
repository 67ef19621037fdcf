//! What the review of the sample found: every kind of fact, and names that must not become markup.

use jiff::civil::date;

use super::HOSTILE;
use super::together::{collaboration, culture};
use crate::model::client_summary::{BridgeStep, CurvePoint, RevenueBridge, TransferCurve};
use crate::model::configuration::CultureRules;
use crate::model::indicator::Unit;
use crate::model::review::{
    Concern, CycleReview, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Stake, StakeOf,
};
use crate::model::{IndicatorId, MemberId, Money, ObjectiveId, Share, TeamId};
use crate::stats::Interval;

/// The weights of concerns.
pub fn weights() -> crate::model::configuration::ReviewRules {
    crate::model::configuration::ReviewRules {
        weights: Concern::ALL.map(|concern| (concern, 1.0)).into(),
        minimum_cell: 5,
        culture: CultureRules {
            behaviours: vec![IndicatorId::new("assessment")],
            team_building_kinds: vec![HOSTILE.to_owned()],
            team_building_share: Share(0.8),
        },
        ..Default::default()
    }
}

/// Steps that lead from 48.2 to 49.1 million.
pub fn bridge() -> RevenueBridge {
    let step = |clients, change: i64| BridgeStep {
        clients,
        change: Money(change.into()),
    };
    RevenueBridge {
        lost: step(9, -1_930_000),
        shrunk: step(41, -1_270_000),
        grown: step(88, 2_150_000),
        won: step(12, 1_990_000),
        one_sided: step(1, -40_000),
    }
}

/// The clients taken over, at the end of each of six months.
pub fn curve() -> TransferCurve {
    let point = |months: f64, lost: u64| {
        let share = (250 - lost) as f64 / 250.0;
        CurvePoint {
            months,
            held: 250 - lost,
            share: Share(share),
            interval: (lost > 0).then_some(Interval {
                low: share - 0.03,
                high: share + 0.02,
            }),
        }
    };
    TransferCurve {
        from: date(2024, 7, 1),
        clients: 250,
        points: vec![point(1.0, 0), point(2.0, 6), point(3.0, 11), point(4.5, 19)],
    }
}

fn segment_below() -> Finding {
    let finding = Finding::new(
        FindingKind::SegmentBelow,
        FindingSubject::Named(HOSTILE.to_owned()),
        Stake::part(0.03, 1.0, StakeOf::Revenue),
        Share(0.97),
        FindingOwner::Head,
    );
    let facts = [
        ("attribute", FactValue::Choice("segment".into())),
        ("group", FactValue::Text(HOSTILE.to_owned())),
        (
            "indicator",
            FactValue::Indicator(IndicatorId::new("satisfaction")),
        ),
        ("value", FactValue::Value(0.7, Unit::Share)),
        ("others", FactValue::Value(0.8, Unit::Share)),
        ("more", FactValue::Count(2)),
        ("revenue", FactValue::Money(Money(1_400_000.into()))),
        ("money", FactValue::Choice("yes".into())),
        ("library", FactValue::Choice("yes".into())),
        ("action", FactValue::Action("call-back".to_owned())),
    ];
    facts
        .into_iter()
        .fold(finding, |finding, (name, value)| finding.with(name, value))
}

fn out_of_reach() -> Finding {
    let finding = Finding::new(
        FindingKind::ObjectiveOutOfReach,
        FindingSubject::Named("keep.client-retention".to_owned()),
        Stake::part(1.0, 1.0, StakeOf::Objectives),
        Share(0.95),
        FindingOwner::Head,
    );
    let facts = [
        ("objective", FactValue::Objective(ObjectiveId::new("keep"))),
        (
            "indicator",
            FactValue::Indicator(IndicatorId::new("client-retention")),
        ),
        ("low", FactValue::Value(0.9, Unit::Share)),
        ("high", FactValue::Value(0.95, Unit::Share)),
        ("target", FactValue::Value(0.97, Unit::Share)),
        ("course", FactValue::Choice("range".into())),
        ("day", FactValue::Date(date(2025, 12, 31))),
        ("library", FactValue::Choice("no".into())),
    ];
    facts
        .into_iter()
        .fold(finding, |finding, (name, value)| finding.with(name, value))
}

/// Findings, ranked; figures behind them where asked for.
pub fn review(with_figures: bool) -> CycleReview {
    let mut findings = vec![
        Finding::new(
            FindingKind::ClientsLeftBehind,
            FindingSubject::Team(TeamId::new("north")),
            Stake::part(0.12, 1.0, StakeOf::Revenue),
            Share(1.0),
            FindingOwner::Lead(TeamId::new("north"), Some(MemberId::new("m1"))),
        )
        .with("team", FactValue::Team(TeamId::new("north")))
        .with("clients", FactValue::Count(1))
        .with("revenue", FactValue::Money(Money(120_000.into())))
        .sized(1.0, None, Unit::Count),
        Finding::new(
            FindingKind::IndicatorFell,
            FindingSubject::Indicator(IndicatorId::new("satisfaction")),
            Stake::part(0.1, 1.0, StakeOf::Weight),
            Share(0.98),
            FindingOwner::Head,
        )
        .with(
            "indicator",
            FactValue::Indicator(IndicatorId::new("satisfaction")),
        )
        .with("value", FactValue::Value(0.75, Unit::Share))
        .with("since", FactValue::Text(HOSTILE.to_owned()))
        .with("change", FactValue::Difference(-0.08, Unit::Share))
        .sized(
            -0.08,
            Some(Interval {
                low: -0.14,
                high: -0.02,
            }),
            Unit::Share,
        ),
        Finding::new(
            FindingKind::ActionHasNotWorked,
            FindingSubject::Action("call-back".to_owned()),
            Stake::part(0.05, 1.0, StakeOf::Effort),
            Share(0.95),
            FindingOwner::Lead(TeamId::new("south"), None),
        )
        .with("action", FactValue::Action("call-back".to_owned()))
        .with("tried", FactValue::Count(6)),
        segment_below(),
        out_of_reach(),
    ];
    findings.extend(super::people_findings::findings());
    for finding in &mut findings {
        finding.priority.0 = 100.0 * finding.stake.share.0 * finding.certainty.0;
    }
    let figures = with_figures.then(|| (culture(), collaboration()));
    let (culture, collaboration) = figures.unwrap_or_default();
    CycleReview {
        findings,
        supervision: super::supervision::supervision(),
        culture,
        collaboration,
        strategy: super::strategy::strategy(),
        risk: with_figures.then(super::risk::risk),
        talent: with_figures.then(super::talent::talent).unwrap_or_default(),
        care: with_figures.then(super::care::care).unwrap_or_default(),
    }
}
