//! Performance against potential, as a figure and as the table beside it.

use serde::Serialize;

use super::{MOST_ROWS, left_out};
use crate::archive::CycleRecord;
use crate::model::Points;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::{GridPlace, TalentGrid, Third};
use crate::pages::figures::{GridPoint, GridWords, nine_grid};
use crate::pages::place::Link;
use crate::pages::plans::member_name;
use crate::pages::scope::Scope;

/// Members that the figure has room for; with more, the cells' counts say it.
const MOST_POINTS: usize = 120;

/// The grid as the page shows it.
#[derive(Serialize)]
pub(super) struct GridView {
    figure: String,
    rows: Vec<GridRow>,
    more: Option<String>,
    /// Who is not in it, in sentences.
    absent: Vec<String>,
}

/// A member's line beside the grid.
#[derive(Serialize)]
struct GridRow {
    number: usize,
    name: String,
    link: Option<Link>,
    team: String,
    score: String,
    interval: Option<String>,
    potential: String,
    readiness: Option<String>,
    place: String,
    certainty: String,
    also: Option<String>,
}

pub(super) fn view(scope: &Scope<'_>, record: &CycleRecord, grid: Option<&TalentGrid>) -> Option<GridView> {
    let grid = grid?;
    let mut places: Vec<&GridPlace> = grid.places.iter().collect();
    // In the order in which the figure shows them: potential from above, then the score.
    places.sort_by(|a, b| {
        let by_potential = b.potential.total_cmp(&a.potential);
        by_potential
            .then_with(|| b.score.0.total_cmp(&a.score.0))
            .then_with(|| a.member.cmp(&b.member))
    });
    let absent = [
        ("talent-without-potential", grid.without_potential),
        ("talent-without-score", grid.without_score),
    ];
    Some(GridView {
        figure: figure(scope, record, &places),
        more: left_out(scope, places.len()),
        absent: (absent.into_iter().filter(|(_, count)| *count > 0))
            .map(|(key, count)| scope.count(key, count, &[]))
            .collect(),
        rows: (places.iter().enumerate().take(MOST_ROWS))
            .map(|(place, one)| row(scope, record, place + 1, one))
            .collect(),
    })
}

fn row(scope: &Scope<'_>, record: &CycleRecord, number: usize, place: &GridPlace) -> GridRow {
    let member = Subject::Member(place.member.clone());
    let team = place.team.clone().map(Subject::Team);
    let also: Vec<String> = (place.also.iter())
        .map(|third| scope.plain(&format!("talent-performance-{}", third.word())))
        .collect();
    GridRow {
        number,
        name: member_name(scope, record, &place.member),
        link: scope.subject_link(record, &member),
        team: team
            .map(|team| scope.subject_name(record, &team))
            .unwrap_or_default(),
        score: scope.format.points(place.score),
        interval: place
            .interval
            .map(|interval| scope.format.points_interval(interval)),
        potential: scope.format.number(place.potential),
        readiness: (place.readiness)
            .map(|readiness| scope.plain(&format!("talent-readiness-{}", readiness.word()))),
        place: scope.say(
            "talent-place",
            &[
                (
                    "performance",
                    &scope.plain(&format!("talent-performance-{}", place.performance.word())),
                ),
                (
                    "potential",
                    &scope.plain(&format!("talent-potential-{}", place.promise.word())),
                ),
            ],
        ),
        certainty: match place.certainty {
            Some(certainty) => scope.format.value(Unit::Share, certainty.0),
            None => scope.plain("talent-certainty-unknown"),
        },
        also: (!also.is_empty()).then(|| also.join(&scope.plain("list-separator"))),
    }
}

fn figure(scope: &Scope<'_>, record: &CycleRecord, places: &[&GridPlace]) -> String {
    let rules = &scope.configuration().review.talent;
    let (low, high) = (rules.performance_low, rules.performance_high);
    let (dim, bright) = (rules.potential_low, rules.potential_high);
    let in_points = |points: Points| scope.format.points(points);
    let number = |value: f64| scope.format.number(value);
    // The upper row of cells is the high potential.
    let from_above = [Third::High, Third::Middle, Third::Low];
    let count = |promise: Third, performance: Third| {
        let cell = places
            .iter()
            .filter(|place| place.promise == promise && place.performance == performance);
        scope.format.count(cell.count() as u64)
    };
    let words = GridWords {
        columns: [
            scope.say("talent-score-below", &[("high", &number(low.0))]),
            scope.say(
                "talent-score-between",
                &[("low", &number(low.0)), ("high", &number(high.0))],
            ),
            scope.say("talent-score-from", &[("low", &number(high.0))]),
        ],
        rows: [
            scope.say("talent-potential-from", &[("low", &number(bright))]),
            scope.plain("talent-potential-between"),
            scope.say("talent-potential-up-to", &[("high", &number(dim))]),
        ],
        counts: from_above.map(|promise| Third::ALL.map(|performance| count(promise, performance))),
    };
    let drawn = if places.len() > MOST_POINTS { &[] } else { places };
    let points: Vec<GridPoint> = (drawn.iter().enumerate())
        .map(|(at, place)| GridPoint {
            number: at + 1,
            score: place.score.0,
            interval: place.interval,
            row: from_above
                .iter()
                .position(|third| *third == place.promise)
                .unwrap_or(1),
            label: scope.say(
                "talent-point",
                &[
                    ("name", &member_name(scope, record, &place.member)),
                    ("score", &in_points(place.score)),
                    ("potential", &number(place.potential)),
                ],
            ),
        })
        .collect();
    nine_grid(&points, (low.0, high.0), &words)
}
