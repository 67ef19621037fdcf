//! The page of collaboration and innovation: who works with whom, ideas, shared knowledge, recognition.

use serde::Serialize;
use tera::Context;

use super::figures_view::{ShareView, TeamRow, kind, share, team_rows};
use super::ideas_view::ideas;
use super::network_view::network;
use super::profiles_view::too_small;
use super::sharing_view::{knowledge, recognition};
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::review::{ByTeam, Collaboration, CountedShare, JointActivities};
use crate::pages::scope::Scope;
use crate::pages::subject_trends::confidence;
use crate::pages::trend_chart::{ChartView, Trend, TrendPoint, transfer_place, trend_chart};

/// Meetings.
#[derive(Serialize)]
struct MeetingsView {
    organisation: ShareView,
    rows: Vec<TeamRow<ShareView>>,
}

/// Activities.
#[derive(Serialize)]
struct ActivitiesView {
    all: ShareView,
    kinds: Vec<KindRow>,
}

#[derive(Serialize)]
struct KindRow {
    kind: String,
    share: ShareView,
}

/// One cycle in a line.
#[derive(Serialize)]
struct CycleRow {
    cycle: String,
    current: bool,
    cells: Vec<Option<String>>,
}

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let found = &record.review.collaboration;
    let drawn = found.network.as_ref();
    context.insert("network", &drawn.map(|drawn| network(scope, record, drawn)));
    let pairs = drawn.map(|drawn| {
        let (connected, pairs) = (
            scope.format.count(drawn.connected),
            scope.format.count(drawn.pairs),
        );
        scope.say("collaboration-of", &[("hits", &connected), ("of", &pairs)])
    });
    context.insert("pairs", &pairs);
    context.insert("network_none", &network_none(scope, found));
    let meetings = found.meetings.as_ref();
    context.insert(
        "meetings",
        &meetings.map(|meetings| by_team(scope, record, meetings)),
    );
    let held = found.activities.as_ref();
    context.insert("activities", &held.map(|held| activities(scope, held)));
    context.insert(
        "ideas",
        &found.ideas.as_ref().map(|found| ideas(scope, record, found)),
    );
    let shared = found.knowledge.as_ref();
    context.insert(
        "knowledge",
        &shared.map(|shared| knowledge(scope, record, shared)),
    );
    let spread = found.recognition.as_ref();
    context.insert(
        "recognition",
        &spread.map(|spread| recognition(scope, record, spread)),
    );
    context.insert("told", &found.shown.contains(&true));
    let left_out = found.shown.iter().filter(|shown| !**shown).count() as u64;
    context.insert("left_out", &(left_out > 0).then(|| too_small(scope, left_out)));
    let records: Vec<&CycleRecord> = scope.history.up_to(record).collect();
    let several = records.len() > 1;
    context.insert(
        "trends",
        &if several {
            trends(scope, &records)
        } else {
            Vec::new()
        },
    );
    context.insert(
        "cycles",
        &if several {
            cycles(scope, record, &records)
        } else {
            Vec::new()
        },
    );
}

/// Why there is no network.
fn network_none(scope: &Scope<'_>, found: &Collaboration) -> String {
    if found.meetings.is_none() && found.activities.is_none() {
        return scope.plain("collaboration-network-no-table");
    }
    scope.plain("collaboration-network-few")
}

fn by_team(scope: &Scope<'_>, record: &CycleRecord, found: &ByTeam<CountedShare>) -> MeetingsView {
    MeetingsView {
        organisation: share(scope, &found.organisation, None),
        rows: team_rows(scope, record, &found.teams, |_, counted| {
            share(scope, counted, found.organisation.value())
        }),
    }
}

fn activities(scope: &Scope<'_>, found: &JointActivities) -> ActivitiesView {
    let kinds = found.kinds.iter().map(|(name, counted)| KindRow {
        kind: kind(scope, name.as_deref()),
        share: share(scope, counted, found.all.value()),
    });
    ActivitiesView {
        all: share(scope, &found.all, None),
        kinds: kinds.collect(),
    }
}

/// A share that a cycle has.
type ShareOf = fn(&Collaboration) -> Option<CountedShare>;

/// Shares over the cycles, each with its interval; those of which fewer than two cycles have one are left out.
fn trends(scope: &Scope<'_>, records: &[&CycleRecord]) -> Vec<ChartView> {
    let shares: [(&str, ShareOf); 3] = [
        ("collaboration-trend-meetings", |found| {
            Some(found.meetings.as_ref()?.organisation)
        }),
        ("collaboration-trend-adopted", |found| {
            Some(found.ideas.as_ref()?.organisation.adopted)
        }),
        ("collaboration-trend-recognised", |found| {
            Some(found.recognition.as_ref()?.received.organisation.members)
        }),
    ];
    let charts = shares.iter().map(|(key, pick)| {
        let points = records.iter().map(|record| {
            let counted = pick(&record.review.collaboration);
            TrendPoint {
                cycle: record.cycle.id.to_string(),
                value: counted.and_then(|counted| counted.value()),
                interval: counted.and_then(|counted| counted.interval),
                target: None,
                n: counted
                    .map(|counted| scope.format.count(counted.of))
                    .unwrap_or_default(),
                absence: scope.plain(if counted.is_some() {
                    "review-too-few"
                } else {
                    "no-data"
                }),
            }
        });
        let trend = Trend {
            title: scope.plain(key),
            subtitle: scope.say("collaboration-trend-subtitle", &[("level", &confidence(scope))]),
            unit: Some(Unit::Share),
            points: points.collect(),
            transfer: transfer_place(scope, records),
            breaks: Vec::new(),
            notes: Vec::new(),
        };
        trend_chart(scope, trend)
    });
    charts.filter(|chart| chart.data.is_some()).collect()
}

/// What each cycle had.
fn cycles(scope: &Scope<'_>, record: &CycleRecord, records: &[&CycleRecord]) -> Vec<CycleRow> {
    let count = |count: Option<u64>| count.map(|count| scope.format.count(count));
    let benefit = |of: &&CycleRecord| of.review.collaboration.ideas.as_ref()?.organisation.benefit;
    let unit = (scope.format).money_unit(records.iter().filter_map(benefit));
    let row = |earlier: &&CycleRecord| {
        let found = &earlier.review.collaboration;
        let ideas = found.ideas.as_ref().map(|ideas| &ideas.organisation);
        let shared = found.knowledge.as_ref().map(|found| &found.shared.organisation);
        let received = found
            .recognition
            .as_ref()
            .map(|found| &found.received.organisation);
        CycleRow {
            cycle: earlier.cycle.id.to_string(),
            current: earlier.cycle.id == record.cycle.id,
            cells: vec![
                count(ideas.map(|ideas| ideas.proposed)),
                count(ideas.map(|ideas| ideas.adopted.hits)),
                ideas
                    .and_then(|ideas| ideas.benefit)
                    .map(|benefit| scope.format.money_in(unit, benefit)),
                count(shared.map(|shared| shared.shared)),
                count(shared.map(|shared| shared.used)),
                count(received.map(|received| received.received)),
            ],
        }
    };
    let rows: Vec<CycleRow> = records.iter().map(row).collect();
    let any = rows.iter().any(|row| row.cells.iter().any(Option::is_some));
    if any { rows } else { Vec::new() }
}
