//! The page of culture: behaviours that show the values, team profiles, team building, honours and thanks.

use serde::Serialize;
use tera::Context;

use super::figures_view::{ShareView, TeamRow, share, team_rows};
use super::profiles_view::{gaps, profiles, too_small};
use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::review::{AgainstTarget, Behaviour, Culture, PublicThanks};
use crate::pages::figures::{interval_row, ruler};
use crate::pages::place::{Link, Place};
use crate::pages::plans::member_name;
use crate::pages::results::recognitions;
use crate::pages::scope::Scope;
use crate::pages::subject_trends::indicator_trend;
use crate::pages::trend_chart::ChartView;
use crate::pages::wording::{Absence, ChangeView};

/// A behaviour of everybody together.
#[derive(Serialize)]
struct BehaviourView {
    name: String,
    link: Link,
    value: Option<String>,
    interval: Option<String>,
    absence: Option<Absence>,
    target: Option<String>,
    standing: Option<String>,
    change: Option<ChangeView>,
    figure: Option<String>,
}

/// Team building.
#[derive(Serialize)]
struct TeamBuildingView {
    organisation: ShareView,
    rows: Vec<TeamRow<ShareView>>,
}

/// Thanks.
#[derive(Serialize)]
struct ThanksView {
    lead: String,
    latest: Vec<ThankedView>,
}

#[derive(Serialize)]
struct ThankedView {
    name: String,
    link: Option<Link>,
    day: Option<String>,
    reason: Option<String>,
}

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let culture = &record.review.culture;
    let rules = &scope.configuration().review.culture;
    context.insert("behaviours", &behaviours(scope, record, culture));
    let mut trends = trends(scope, record, culture);
    context.insert("trend_notes", &said_once(&mut trends));
    context.insert("trends", &trends);
    context.insert("profiles", &profiles(scope, record, culture));
    context.insert("gaps", &gaps(scope, record, culture));
    let mut kinds: Vec<String> = Vec::new();
    for kind in rules.team_building_kinds.iter().map(|kind| scope.kind(kind)) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let kinds = kinds.join(&scope.plain("list-separator"));
    let wanted = scope.format.share(rules.team_building_share);
    let arguments = [("kinds", kinds.as_str()), ("wanted", wanted.as_str())];
    context.insert("team_building", &team_building(scope, record, culture));
    context.insert(
        "team_building_lead",
        &scope.say("culture-team-building-lead", &arguments),
    );
    context.insert(
        "team_building_none",
        &scope.say("culture-team-building-none", &arguments),
    );
    context.insert("told", &culture.shown.contains(&true));
    let left_out = culture.shown.iter().filter(|shown| !**shown).count() as u64;
    context.insert("left_out", &(left_out > 0).then(|| too_small(scope, left_out)));
    context.insert("honours", &recognitions(scope, record));
    let thanks = culture.thanks.as_ref();
    context.insert("thanks", &thanks.map(|thanks| thanked(scope, record, thanks)));
}

fn behaviours(scope: &Scope<'_>, record: &CycleRecord, culture: &Culture) -> Vec<BehaviourView> {
    let measured = |behaviour: &Behaviour| {
        let place = scope.configuration().indicator_position(&behaviour.indicator)?;
        let measured = record.measurements.organisation.measurements.get(place)?;
        Some((place, measured))
    };
    let shown = || culture.behaviours.iter().filter_map(measured);
    let target = |place: usize| {
        let indicator = scope.configuration().indicators.get(place)?;
        scope.configuration().target(&record.cycle.id, indicator)
    };
    // All rows share one axis, so that behaviours can be compared; those in other units stand without a figure.
    let unit = shown().find_map(|(place, _)| Some(scope.configuration().indicators.get(place)?.unit));
    let ends = shown().flat_map(|(place, measured)| {
        let interval = measured.interval;
        [
            interval.map(|ends| ends.low),
            interval.map(|ends| ends.high),
            target(place),
        ]
    });
    let axis = ruler(ends.flatten());
    culture
        .behaviours
        .iter()
        .filter_map(|behaviour| {
            let (place, measured) = measured(behaviour)?;
            let indicator = scope.configuration().indicators.get(place)?;
            let absence = scope.absence(indicator, Some(measured));
            let value = measured.value.filter(|_| absence.is_none());
            let line = record.scorecards.organisation.lines.get(place)?;
            let target = target(place);
            Some(BehaviourView {
                name: scope.local(&indicator.name).to_owned(),
                link: scope.link(&Place::Indicator(record.cycle.id.clone(), indicator.id.clone())),
                value: value.map(|value| scope.format.value(indicator.unit, value)),
                interval: value.and_then(|_| scope.interval(indicator, measured)),
                absence,
                target: target.map(|target| scope.format.value(indicator.unit, target)),
                standing: behaviour.target.map(|target| {
                    scope.plain(match target {
                        AgainstTarget::Reached => "culture-target-reached",
                        AgainstTarget::WithinNoise => "culture-target-open",
                        AgainstTarget::Short => "culture-target-short",
                    })
                }),
                change: (line.change.as_ref()).map(|change| scope.change(indicator.unit, change)),
                figure: value
                    .filter(|_| Some(indicator.unit) == unit)
                    .map(|value| interval_row(axis, value, measured.interval, None, target)),
            })
        })
        .collect()
}

/// Each behaviour of the organisation over the cycles up to this one; nothing with one cycle alone.
fn trends(scope: &Scope<'_>, record: &CycleRecord, culture: &Culture) -> Vec<ChartView> {
    let records: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    if records.len() < 2 {
        return Vec::new();
    }
    let places = (culture.behaviours.iter())
        .filter_map(|behaviour| scope.configuration().indicator_position(&behaviour.indicator));
    places
        .filter_map(|place| indicator_trend(scope, &Subject::Organisation, place, &records))
        .filter(|chart| chart.data.is_some())
        .collect()
}

/// Takes out what every chart says in the same words, so that the page says it once.
fn said_once(charts: &mut [ChartView]) -> Vec<String> {
    let Some((first, others)) = charts.split_first() else {
        return Vec::new();
    };
    let by_all = |note: &&String| !others.is_empty() && others.iter().all(|chart| chart.notes.contains(note));
    let shared: Vec<String> = first.notes.iter().filter(by_all).cloned().collect();
    for chart in charts {
        chart.notes.retain(|note| !shared.contains(note));
    }
    shared
}

fn team_building(scope: &Scope<'_>, record: &CycleRecord, culture: &Culture) -> Option<TeamBuildingView> {
    let found = culture.team_building.as_ref()?;
    let wanted = Some(scope.configuration().review.culture.team_building_share.0);
    Some(TeamBuildingView {
        organisation: share(scope, &found.organisation, wanted),
        rows: team_rows(scope, record, &found.teams, |_, counted| {
            share(scope, counted, wanted)
        }),
    })
}

fn thanked(scope: &Scope<'_>, record: &CycleRecord, thanks: &PublicThanks) -> ThanksView {
    let latest = thanks.latest.iter().map(|thanked| ThankedView {
        name: member_name(scope, record, &thanked.member),
        link: scope.subject_link(record, &Subject::Member(thanked.member.clone())),
        day: thanked.given_on.map(|day| scope.format.date(day)),
        reason: thanked.reason.clone(),
    });
    ThanksView {
        lead: scope.count("culture-thanks-lead", thanks.count, &[]),
        latest: latest.collect(),
    }
}
