//! How scores and ratings are spread.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::review::{AdjustmentSpread, ScoreSpread, TeamSpread};
use crate::model::{Points, Share};
use crate::pages::figures::score_bar;
use crate::pages::review::grid::{Figure, Grid};
use crate::pages::scope::Scope;

/// Above this share of the rated in one band, the ratings hardly tell people apart.
const CROWDED: f64 = 0.7;

/// Scores and ratings.
#[derive(Serialize)]
pub struct SpreadView {
    bands: Vec<BandView>,
    notes: Vec<String>,
    teams: Option<Grid>,
}

#[derive(Serialize)]
struct BandView {
    id: String,
    name: String,
    members: String,
    share: String,
    bar: String,
}

/// The answer to whether ratings tell people apart.
pub fn answer(scope: &Scope<'_>, spread: &ScoreSpread) -> String {
    let rated: u64 = spread.bands.iter().map(|band| band.1).sum();
    let Some((band, members)) = spread
        .bands
        .iter()
        .max_by_key(|band| band.1)
        .filter(|_| rated > 0)
    else {
        return scope.plain("supervision-spread-none");
    };
    let share = *members as f64 / rated as f64;
    let key = if share > CROWDED {
        "supervision-spread-crowded"
    } else {
        "supervision-spread-wide"
    };
    let used = spread.bands.iter().filter(|band| band.1 > 0).count() as u64;
    scope.count(
        key,
        used,
        &[
            ("share", &scope.format.share(Share(share))),
            ("band", band.as_str()),
            ("all", &scope.format.count(spread.bands.len() as u64)),
        ],
    )
}

/// Bands, teams, adjustments.
pub fn view(scope: &Scope<'_>, record: &CycleRecord) -> SpreadView {
    let spread = &record.review.supervision.spread;
    let rated: u64 = spread.bands.iter().map(|band| band.1).sum();
    let bands = spread.bands.iter().filter(|_| rated > 0).map(|(id, members)| {
        let share = Share(*members as f64 / rated as f64);
        let name = (scope.configuration().rating(id))
            .map_or_else(String::new, |band| scope.local(&band.name).to_owned());
        let written = scope.format.share(share);
        BandView {
            id: id.to_string(),
            members: scope.format.count(*members),
            bar: score_bar(100.0 * share.0, None, &written),
            share: written,
            name,
        }
    });
    let mut notes = Vec::new();
    if let (Some(mean), Some(deviation)) = (spread.mean, spread.deviation) {
        let mean = scope.format.points(Points(mean));
        let deviation = scope.format.points(Points(deviation));
        notes.push(scope.say(
            "supervision-spread-moments",
            &[("mean", &mean), ("deviation", &deviation)],
        ));
    }
    if spread.tied > 0 {
        notes.push(scope.count("supervision-spread-tied", spread.tied, &[]));
    }
    if spread.unrated > 0 {
        notes.push(scope.count("supervision-spread-unrated", spread.unrated, &[]));
    }
    notes.push(adjustments(scope, spread.adjustments));
    SpreadView {
        bands: bands.collect(),
        notes,
        teams: teams(scope, record, &spread.teams),
    }
}

fn adjustments(scope: &Scope<'_>, found: AdjustmentSpread) -> String {
    if found.all == 0 {
        return scope.plain("supervision-adjustments-none");
    }
    let count = |number| scope.format.count(number);
    let key = match found.approvers {
        1 => "supervision-adjustments-one-approver",
        _ => "supervision-adjustments",
    };
    scope.count(
        key,
        found.all,
        &[
            ("up", &count(found.up)),
            ("down", &count(found.down)),
            ("ratings", &count(found.ratings)),
            ("approvers", &count(found.approvers)),
            ("most", &count(found.most_by_one)),
        ],
    )
}

fn teams(scope: &Scope<'_>, record: &CycleRecord, teams: &[TeamSpread]) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-teams-caption",
        &[
            ("column-team", false),
            ("column-members", true),
            ("supervision-range", true),
            ("supervision-median", true),
            ("supervision-against-others", true),
            ("column-meaning", false),
        ],
    );
    let alpha = 1.0 - scope.configuration().policy.confidence;
    for team in teams {
        let subject = Subject::Team(team.team.clone());
        let points = |value| scope.format.points(Points(value));
        let meaning = match (team.difference, team.adjusted_p) {
            (Some(difference), Some(p)) if p <= alpha && difference.value > 0.0 => "supervision-teams-higher",
            (Some(_), Some(p)) if p <= alpha => "supervision-teams-lower",
            (Some(_), Some(_)) => "supervision-teams-noise",
            _ => "supervision-teams-alone",
        };
        let difference = team.difference.map(|found| {
            let written = |value| scope.format.points_difference(value);
            let interval = scope
                .format
                .range(&written(found.interval.low), &written(found.interval.high));
            Figure::with(written(found.value), interval)
        });
        grid.push(
            scope.subject_name(record, &subject),
            scope.subject_link(record, &subject),
            [
                Figure::from(scope.format.count(team.members)),
                Figure::from(scope.format.points_interval(team.range)),
                Figure::from(points(team.median)),
                difference.unwrap_or_else(|| Figure::from(String::new())),
                Figure::from(scope.plain(meaning)),
            ],
        );
    }
    grid.filled()
}
