//! The tree of objectives: area, objective, indicators; how far each is, and what the year may end with.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::indicator::Indicator;
use crate::model::review::{Course, Forecast, IndicatorProgress, ObjectiveProgress, Outlook};
use crate::model::{ObjectiveId, Share};
use crate::pages::figures::bullet;
use crate::pages::place::{Link, Place};
use crate::pages::scope::Scope;

/// The objectives of an area.
#[derive(Serialize)]
pub(super) struct AreaView {
    name: String,
    objectives: Vec<ObjectiveView>,
}

/// An objective.
#[derive(Serialize)]
struct ObjectiveView {
    name: String,
    /// Its weight, and how much of it is reached.
    state: String,
    indicators: Vec<IndicatorView>,
}

/// An indicator that carries an objective.
#[derive(Serialize)]
struct IndicatorView {
    name: String,
    link: Link,
    weight: String,
    value: Option<String>,
    interval: Option<String>,
    target: Option<String>,
    figure: Option<String>,
    course: Option<String>,
    reached: bool,
    forecast: String,
    /// Whether the target lies in the range that is foretold.
    outlook: Option<String>,
}

/// The name of an objective; its id where the configuration has none of it.
pub(super) fn name(scope: &Scope<'_>, id: &ObjectiveId) -> String {
    let objectives = &scope.configuration().objectives;
    let found = objectives.iter().find(|objective| &objective.id == id);
    found.map_or_else(
        || id.to_string(),
        |objective| scope.local(&objective.name).to_owned(),
    )
}

/// The areas that have objectives.
pub(super) fn areas(scope: &Scope<'_>, record: &CycleRecord) -> Vec<AreaView> {
    let objectives = &record.review.strategy.objectives;
    objectives
        .chunk_by(|one, next| one.area == next.area)
        .filter_map(|objectives| {
            let area = objectives.first()?.area;
            Some(AreaView {
                name: scope.plain(&format!("area-{}", area.word())),
                objectives: objectives
                    .iter()
                    .map(|one| objective(scope, record, one))
                    .collect(),
            })
        })
        .collect()
}

fn objective(scope: &Scope<'_>, record: &CycleRecord, progress: &ObjectiveProgress) -> ObjectiveView {
    let weight = scope.format.share(progress.weight);
    let indicators = progress.indicators.iter().filter_map(|one| {
        let place = scope.configuration().indicator_position(&one.indicator)?;
        let found = scope.configuration().indicators.get(place)?;
        Some(indicator(scope, record, found, one))
    });
    ObjectiveView {
        name: name(scope, &progress.objective),
        state: match progress.reached {
            Some(reached) => {
                let reached = scope.format.share(Share(reached.0));
                scope.say("objective-state", &[("weight", &weight), ("reached", &reached)])
            }
            None => scope.say("objective-state-unknown", &[("weight", &weight)]),
        },
        indicators: indicators.collect(),
    }
}

fn indicator(
    scope: &Scope<'_>,
    record: &CycleRecord,
    indicator: &Indicator,
    progress: &IndicatorProgress,
) -> IndicatorView {
    let unit = indicator.unit;
    let write = |value: f64| scope.format.value(unit, value);
    let (forecast, outlook) = forecast(scope, indicator, &progress.forecast);
    IndicatorView {
        name: scope.local(&indicator.name).to_owned(),
        link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
        weight: scope.format.share(progress.weight),
        value: progress.value.map(write),
        interval: progress
            .interval
            .filter(|_| progress.value.is_some())
            .map(|interval| scope.format.interval(unit, interval)),
        target: progress.target.map(write),
        figure: progress
            .value
            .map(|value| bullet(&indicator.scale, value, progress.interval, progress.target)),
        course: progress
            .course
            .as_ref()
            .map(|course| way(scope, record, course, &write(course.first))),
        reached: progress.course.as_ref().is_some_and(|course| course.reached),
        forecast,
        outlook,
    }
}

/// The way since the year began, in words.
fn way(scope: &Scope<'_>, record: &CycleRecord, course: &Course, first: &str) -> String {
    let begins = course.since == record.cycle.id;
    let key = match (course.way, course.reached) {
        (_, true) if begins => "course-reached-now",
        (_, false) if begins => "course-begins",
        (None, true) => "course-kept",
        (None, false) => "course-lost-again",
        (Some(_), true) => "course-reached",
        (Some(way), false) if way > 0.0 => "course-on-the-way",
        (Some(_), false) => "course-no-nearer",
    };
    let share = course
        .way
        .map(|way| scope.format.share(Share(way)))
        .unwrap_or_default();
    scope.say(
        key,
        &[
            ("since", course.since.as_str()),
            ("first", first),
            ("way", &share),
        ],
    )
}

/// The range that is foretold, and what the target is to it.
fn forecast(scope: &Scope<'_>, indicator: &Indicator, forecast: &Forecast) -> (String, Option<String>) {
    match forecast {
        Forecast::Range {
            day,
            interval,
            outlook,
            ..
        } => {
            let range = scope.format.interval(indicator.unit, *interval);
            let text = scope.say(
                "forecast-range",
                &[("range", &range), ("day", &scope.format.date(*day))],
            );
            let key = match outlook {
                Outlook::Reached => Some("outlook-reached"),
                Outlook::Open => Some("outlook-open"),
                Outlook::Missed => Some("outlook-missed"),
                Outlook::NoTarget => None,
            };
            (text, key.map(|key| scope.plain(key)))
        }
        Forecast::TooEarly { more } => (scope.count("forecast-too-early", *more, &[]), None),
        Forecast::OnlyFalls { missed } => (
            scope.plain("forecast-falls"),
            missed.then(|| scope.plain("outlook-missed-for-good")),
        ),
        Forecast::Unforeseeable => (scope.plain("forecast-none"), None),
    }
}
