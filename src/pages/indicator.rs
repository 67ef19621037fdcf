//! The page of an indicator in a cycle: what it is, how it is scored, how it spreads, how it moved.

use serde::Serialize;
use tera::Context;

use super::assessment_review_view::assessment_review;
use super::definitions_page::shown_weights;
use super::figures::{Dot, distribution, interval_row, ruler, scale_figure};
use super::funnel::{funnel, reading};
use super::method_indicator::definition_link;
use super::place::Link;
use super::scope::Scope;
use super::shrinkage::{ShrunkenView, scored, sentence, shrunken};
use super::subject_trends::indicator_trend;
use super::wording::{Absence, ChangeView};
use crate::archive::CycleRecord;
use crate::model::Points;
use crate::model::comparison::{FunnelPlace, PeerComparison};
use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::{Measurement, Subject};
use crate::stats::Interval;

/// One subject's value.
#[derive(Serialize)]
struct ValueLine {
    name: String,
    link: Option<Link>,
    value: Option<String>,
    interval: Option<String>,
    absence: Option<Absence>,
    n: String,
    shrunken: Option<ShrunkenView>,
    limits: Option<String>,
    outer: Option<String>,
    reading: Option<String>,
    points: Option<String>,
    figure: Option<String>,
    change: Option<ChangeView>,
}

/// A pair of the scale.
#[derive(Serialize)]
struct ScalePair {
    value: String,
    points: String,
}

/// The page of the indicator at this place of the configuration.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, place: usize, indicator: &Indicator) -> Context {
    let configuration = scope.configuration();
    let cycle = &record.cycle.id;
    let target = configuration.target(cycle, indicator);
    let write = |value: f64| scope.format.value(indicator.unit, value);
    let mut context = Context::new();
    context.insert("title", scope.local(&indicator.name));
    context.insert("cycle", cycle.as_str());
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert(
        "description",
        &indicator.description.as_ref().map(|text| scope.local(text)),
    );
    context.insert(
        "dimension",
        &configuration
            .dimension(&indicator.dimension)
            .map_or(indicator.dimension.as_str(), |dimension| {
                scope.local(&dimension.name)
            }),
    );
    context.insert("table", indicator.measure.table());
    context.insert("minimum", &scope.sample(indicator, indicator.minimum_sample));
    context.insert("target", &target.map(write));
    context.insert(
        "direction",
        &scope.plain(match indicator.scale.direction() {
            Direction::HigherIsBetter => "direction-higher",
            Direction::LowerIsBetter => "direction-lower",
        }),
    );
    context.insert("method", &definition_link(scope, cycle, place, indicator));
    let weight = shown_weights(scope, record)
        .indicators
        .get(place)
        .cloned()
        .flatten();
    context.insert("weight", &weight);

    let organisation = value_of(&record.measurements.organisation.measurements, place);
    let own = line(scope, record, place, indicator, &Subject::Organisation, None);
    context.insert("organisation", &own);
    let mut marks = Vec::new();
    if let Some(target) = target {
        marks.push(("tg", target, labelled(scope, "column-target", &write(target))));
    }
    if let Some((value, _)) = organisation {
        marks.push(("rf", value, labelled(scope, "organisation", &write(value))));
    }
    context.insert("scale", &scale_figure(&indicator.scale, &marks, &write));
    let pairs: Vec<ScalePair> = indicator
        .scale
        .pairs
        .iter()
        .map(|(value, points)| ScalePair {
            value: write(*value),
            points: scope.format.number(points.0),
        })
        .collect();
    context.insert("pairs", &pairs);

    context.insert("teams", &teams(scope, record, place, indicator));
    let (dots, members, order) = members(scope, record, place, indicator);
    compare(scope, record, place, indicator, &order, &mut context);
    // One value is no distribution.
    let figure = (dots.len() > 1).then(|| distribution(&dots, &marks, &write));
    context.insert("distribution", &figure);
    context.insert(
        "with_value",
        &scope.count("indicator-members", dots.len() as u64, &[]),
    );
    context.insert("members", &members);
    context.insert("raters", &assessment_review(scope, record, indicator));
    let cycles: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    context.insert(
        "trend",
        &indicator_trend(scope, &Subject::Organisation, place, &cycles),
    );
    context
}

/// How teams and members compare: the funnel, what values were drawn towards, and whether the last cycle compares at all.
fn compare(
    scope: &Scope<'_>,
    record: &CycleRecord,
    place: usize,
    indicator: &Indicator,
    order: &[usize],
    context: &mut Context,
) {
    let configuration = scope.configuration();
    let peers = record.comparisons.members.indicators.get(place);
    context.insert(
        "funnel",
        &funnel(scope, record, indicator, peers.map(|peers| &peers.funnel), order),
    );
    let shrinkage = |peers: Option<&PeerComparison>, kind: &str| {
        peers.map(|peers| sentence(scope, Some(indicator.unit), &peers.shrinkage, kind))
    };
    context.insert("shrinkage_of_members", &shrinkage(peers, "members"));
    context.insert(
        "shrinkage_of_teams",
        &shrinkage(record.comparisons.teams.indicators.get(place), "teams"),
    );
    context.insert("shrunken_scored", &scored(scope));
    context.insert(
        "redefined",
        &record
            .previous
            .as_ref()
            .and_then(|previous| scope.record(previous))
            .and_then(|previous| {
                configuration.redefined(&indicator.id, previous.cycle.period, record.cycle.period)
            })
            .map(|change| scope.local(&change.reason)),
    );
}

fn labelled(scope: &Scope<'_>, key: &str, value: &str) -> String {
    scope.say("mark", &[("label", &scope.plain(key)), ("value", value)])
}

/// A value with its interval.
type Estimate = (f64, Option<Interval>);

fn value_of(measurements: &[Measurement], place: usize) -> Option<Estimate> {
    let measurement = measurements.get(place)?;
    Some((measurement.value?, measurement.interval))
}

fn line(
    scope: &Scope<'_>,
    record: &CycleRecord,
    place: usize,
    indicator: &Indicator,
    subject: &Subject,
    figure: Option<String>,
) -> ValueLine {
    let appraisal = scope.history.appraisal(record, subject);
    let measurement = appraisal.and_then(|appraisal| appraisal.measurement(place));
    let scored = appraisal.and_then(|appraisal| appraisal.scorecard.lines.get(place));
    let absence = scope.absence(indicator, measurement);
    let shown = measurement.filter(|_| absence.is_none());
    let compared = record
        .peers(subject)
        .and_then(|(peers, subject)| Some((peers.indicators.get(place)?, subject)));
    let in_funnel: Option<&FunnelPlace> = compared.and_then(|(peers, subject)| {
        let funnel = peers.funnel.as_ref().ok()?;
        funnel.subjects.get(subject)?.as_ref()
    });
    let limit = |pick: fn(&FunnelPlace) -> Interval| {
        in_funnel.map(|place| scope.format.interval(indicator.unit, pick(place)))
    };
    ValueLine {
        name: scope.subject_name(record, subject),
        link: scope.subject_link(record, subject),
        value: shown
            .and_then(|measurement| measurement.value)
            .map(|value| scope.format.value(indicator.unit, value)),
        interval: shown.and_then(|measurement| scope.interval(indicator, measurement)),
        absence,
        shrunken: compared
            .and_then(|(peers, subject)| peers.shrinkage.subject(subject))
            .map(|estimate| shrunken(scope, Some(indicator.unit), estimate)),
        limits: limit(|place| place.inner),
        outer: limit(|place| place.outer),
        reading: in_funnel.map(|place| reading(scope, place)),
        n: measurement
            .filter(|measurement| measurement.n > 0)
            .map(|measurement| scope.format.count(measurement.n))
            .unwrap_or_default(),
        points: scored
            .and_then(|line| line.points)
            .map(|points: Points| scope.format.points(points)),
        figure,
        change: scored
            .and_then(|line| line.change.as_ref())
            .map(|change| scope.change(indicator.unit, change)),
    }
}

/// The teams in the cycle's order, each on one axis.
fn teams(scope: &Scope<'_>, record: &CycleRecord, place: usize, indicator: &Indicator) -> Vec<ValueLine> {
    let values: Vec<_> = record
        .measurements
        .teams
        .iter()
        .map(|team| value_of(&team.measurements, place))
        .collect();
    let organisation = value_of(&record.measurements.organisation.measurements, place).map(|own| own.0);
    let peers = record.comparisons.teams.indicators.get(place);
    let axis = ruler(
        values
            .iter()
            .flatten()
            .flat_map(|(value, interval)| [Some(*value), interval.map(|i| i.low), interval.map(|i| i.high)])
            .flatten()
            .chain(organisation),
    );
    record
        .teams
        .iter()
        .zip(values)
        .enumerate()
        .map(|(team_place, (team, value))| {
            let drawn = peers
                .and_then(|peers| peers.shrinkage.subject(team_place))
                .map(|estimate| estimate.value);
            let figure =
                value.map(|(value, interval)| interval_row(axis, value, interval, drawn, organisation));
            line(
                scope,
                record,
                place,
                indicator,
                &Subject::Team(team.id.clone()),
                figure,
            )
        })
        .collect()
}

/// The members with their values: dots from the lowest to the highest value, and lines in the same order, those without a
/// value last; then the members' places in that order.
fn members(
    scope: &Scope<'_>,
    record: &CycleRecord,
    place: usize,
    indicator: &Indicator,
) -> (Vec<Dot>, Vec<ValueLine>, Vec<usize>) {
    let mut found: Vec<(Option<Estimate>, Subject, usize)> = record
        .members
        .iter()
        .zip(&record.measurements.members)
        .enumerate()
        .map(|(at, (member, measured))| {
            (
                value_of(&measured.measurements, place),
                Subject::Member(member.id.clone()),
                at,
            )
        })
        .collect();
    found.sort_by(|a, b| match (a.0, b.0) {
        (Some(a), Some(b)) => a.0.total_cmp(&b.0),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    let dots = found
        .iter()
        .filter_map(|(value, subject, _)| {
            let (value, interval) = (*value)?;
            Some(Dot {
                value,
                interval,
                label: scope.say(
                    "mark",
                    &[
                        ("label", &scope.subject_name(record, subject)),
                        ("value", &scope.format.value(indicator.unit, value)),
                    ],
                ),
            })
        })
        .collect();
    let lines = found
        .iter()
        .map(|(_, subject, _)| line(scope, record, place, indicator, subject, None))
        .collect();
    (dots, lines, found.iter().map(|(.., at)| *at).collect())
}
