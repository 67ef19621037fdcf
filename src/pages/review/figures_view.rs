//! Parts that pages of the review share: shares with their intervals, and a row per team that is large enough to be told of.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::measurement::Subject;
use crate::model::review::CountedShare;
use crate::pages::figures::{interval_row, ruler};
use crate::pages::place::Link;
use crate::pages::scope::Scope;

/// A share as a page shows it.
#[derive(Serialize)]
pub struct ShareView {
    hits: String,
    of: String,
    value: Option<String>,
    interval: Option<String>,
    figure: Option<String>,
}

/// A share on an axis from nothing to everything, with a reference where there is one.
pub fn share(scope: &Scope<'_>, counted: &CountedShare, reference: Option<f64>) -> ShareView {
    let value = counted.value();
    ShareView {
        hits: scope.format.count(counted.hits),
        of: scope.format.count(counted.of),
        value: value.map(|value| scope.format.value(Unit::Share, value)),
        interval: (counted.interval).map(|interval| scope.format.interval(Unit::Share, interval)),
        figure: value.map(|value| interval_row(ruler([0.0, 1.0]), value, counted.interval, None, reference)),
    }
}

/// A team's row.
#[derive(Serialize)]
pub struct TeamRow<V> {
    name: String,
    link: Option<Link>,
    /// What the row shows; none for a team that is too small to be told of by itself.
    figures: Option<V>,
}

impl<V> TeamRow<V> {
    /// What the row shows.
    pub fn figures(&self) -> Option<&V> {
        self.figures.as_ref()
    }
}

/// A row per team of the cycle that has members.
pub fn team_rows<T, V>(
    scope: &Scope<'_>,
    record: &CycleRecord,
    figures: &[Option<T>],
    view: impl Fn(usize, &T) -> V,
) -> Vec<TeamRow<V>> {
    let teams = record.teams.iter().zip(figures).enumerate();
    teams
        .map(|(place, (team, figures))| {
            let subject = Subject::Team(team.id.clone());
            TeamRow {
                name: scope.subject_name(record, &subject),
                link: scope.subject_link(record, &subject),
                figures: figures.as_ref().map(|figures| view(place, figures)),
            }
        })
        .collect()
}

/// A kind in words, or that the data names none.
pub fn kind(scope: &Scope<'_>, kind: Option<&str>) -> String {
    kind.map_or_else(|| scope.plain("review-no-kind"), |kind| scope.kind(kind))
}
