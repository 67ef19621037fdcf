//! Who came, left and moved, and how many leave in a year.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::{Movement, TeamTurnover, Turnover, YearlyTurnover};
use crate::model::{Points, Share};
use crate::pages::scope::Scope;

/// Comings and goings as the page shows them.
#[derive(Serialize)]
pub(super) struct TurnoverView {
    all: MovementView,
    rate: RateView,
    /// Of which cycles the rate is made.
    basis: String,
    teams: Vec<TeamRow>,
    inherited: Option<String>,
}

#[derive(Serialize)]
struct MovementView {
    joined: String,
    left: String,
    moved_in: String,
    moved_out: String,
    headcount: String,
}

/// Leavers per person and year.
#[derive(Serialize)]
struct RateView {
    value: Option<String>,
    interval: Option<String>,
}

#[derive(Serialize)]
struct TeamRow {
    team: String,
    /// None where the team is too small.
    movement: Option<MovementView>,
    rate: Option<RateView>,
}

pub(super) fn view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    turnover: Option<&Turnover>,
) -> Option<TurnoverView> {
    let turnover = turnover?;
    let years = scope.format.points(Points(turnover.yearly.person_years));
    let left = scope.format.count(turnover.yearly.left);
    let inherited = turnover.inherited.as_ref().map(|inherited| {
        let share = inherited.share.as_ref().ok();
        scope.count(
            "talent-inherited",
            inherited.here,
            &[
                ("seen", &scope.format.count(inherited.seen)),
                ("since", inherited.since.as_str()),
                (
                    "share",
                    &share.map_or_else(String::new, |share| scope.format.share(Share(share.value))),
                ),
                (
                    "interval",
                    &share.map_or_else(String::new, |share| {
                        scope.format.interval(Unit::Share, share.interval)
                    }),
                ),
            ],
        )
    });
    Some(TurnoverView {
        all: movement(scope, &turnover.all),
        rate: rate(scope, &turnover.yearly),
        basis: scope.count(
            "talent-turnover-basis",
            turnover.cycles,
            &[("left", &left), ("years", &years)],
        ),
        teams: turnover
            .teams
            .iter()
            .map(|team| row(scope, record, team))
            .collect(),
        inherited,
    })
}

fn row(scope: &Scope<'_>, record: &CycleRecord, team: &TeamTurnover) -> TeamRow {
    TeamRow {
        team: scope.subject_name(record, &Subject::Team(team.team.clone())),
        movement: team.movement.as_ref().map(|one| movement(scope, one)),
        rate: team.yearly.as_ref().map(|yearly| rate(scope, yearly)),
    }
}

fn movement(scope: &Scope<'_>, movement: &Movement) -> MovementView {
    MovementView {
        joined: scope.format.count(movement.joined),
        left: scope.format.count(movement.left),
        moved_in: scope.format.count(movement.moved_in),
        moved_out: scope.format.count(movement.moved_out),
        headcount: scope.format.tenth(movement.headcount),
    }
}

fn rate(scope: &Scope<'_>, yearly: &YearlyTurnover) -> RateView {
    // What may be anything up to everybody a year is no figure.
    let rate = yearly.rate.as_ref().ok().filter(|rate| rate.interval.high <= 1.0);
    RateView {
        value: rate.map(|rate| scope.format.value(Unit::Share, rate.value)),
        interval: rate.map(|rate| scope.format.interval(Unit::Share, rate.interval)),
    }
}
