//! The first page of an audience's site: the cycles that the reader has a part in, and the score over them.

use serde::Serialize;
use tera::Context;

use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::{CycleKind, MemberId};
use crate::pages::place::{Link, Place};
use crate::pages::scope::Scope;
use crate::pages::subject_trends::score_trend;
use crate::pages::trend_chart::ChartView;

/// One cycle with the reader's pages in it.
#[derive(Serialize)]
struct CycleLine {
    cycle: String,
    days: String,
    score: Option<String>,
    interval: Option<String>,
    rating: String,
    pages: Vec<PageLink>,
}

#[derive(Serialize)]
struct PageLink {
    text: String,
    link: Link,
}

/// The cycles of one kind.
#[derive(Serialize)]
struct Kind {
    heading: String,
    chart: ChartView,
    cycles: Vec<CycleLine>,
}

/// The first page of a site about `subject`.
pub(super) fn view(scope: &Scope<'_>, subject: &Subject) -> Context {
    let newest = scope.history.records().next_back();
    let name = newest.map_or_else(String::new, |record| scope.subject_name(record, subject));
    let mut context = Context::new();
    context.insert("title", &name);
    let about = match subject {
        Subject::Organisation => "audience-home-public",
        Subject::Team(_) => "audience-home-team",
        Subject::Member(_) => "audience-home-member",
    };
    context.insert("about", &scope.plain(about));
    let kinds: Vec<Kind> = [CycleKind::Quarter, CycleKind::Month, CycleKind::Year]
        .into_iter()
        .filter_map(|kind| of_kind(scope, subject, kind))
        .collect();
    context.insert("has_chart", &kinds.iter().any(|kind| kind.chart.data.is_some()));
    context.insert("kinds", &kinds);
    context
}

fn of_kind(scope: &Scope<'_>, subject: &Subject, kind: CycleKind) -> Option<Kind> {
    let records: Vec<&CycleRecord> = scope.history.of_kind(kind).collect();
    if records.is_empty() {
        return None;
    }
    let heading = scope.plain(match kind {
        CycleKind::Month => "cycles-month",
        CycleKind::Quarter => "cycles-quarter",
        CycleKind::Year => "cycles-year",
    });
    Some(Kind {
        heading,
        chart: score_trend(scope, subject, &records),
        cycles: records
            .iter()
            .rev()
            .map(|record| line(scope, subject, record))
            .collect(),
    })
}

fn line(scope: &Scope<'_>, subject: &Subject, record: &CycleRecord) -> CycleLine {
    let appraised = scope
        .history
        .appraisal(record, subject)
        .map(|found| found.scorecard);
    let rating = appraised.map(|card| {
        let rating = scope.rating(&card.rating, card.coverage);
        rating.id.clone().map_or(rating.name.clone(), |id| {
            scope.say("rating-with-id", &[("id", &id), ("name", &rating.name)])
        })
    });
    let total = appraised.and_then(|card| card.score);
    CycleLine {
        cycle: record.cycle.id.to_string(),
        days: scope.format.period(record.cycle.period),
        score: total.map(|total| scope.format.points(total)),
        interval: (appraised.filter(|_| total.is_some()))
            .and_then(|card| card.interval)
            .map(|interval| scope.format.points_interval(interval)),
        rating: match rating {
            Some(rating) if total.is_some() || *subject != Subject::Organisation => rating,
            _ => scope.plain("too-few-people"),
        },
        pages: pages(scope, subject, record),
    }
}

/// The reader's pages in a cycle.
fn pages(scope: &Scope<'_>, subject: &Subject, record: &CycleRecord) -> Vec<PageLink> {
    let cycle = || record.cycle.id.clone();
    let own = |id: &MemberId| {
        vec![
            (scope.plain("audience-own"), Place::Member(cycle(), id.clone())),
            (scope.plain("page-sheet"), Place::Sheet(cycle(), id.clone())),
        ]
    };
    let mut places = match subject {
        Subject::Organisation => Vec::new(),
        Subject::Member(id) => own(id),
        Subject::Team(id) => vec![
            (scope.plain("audience-team"), Place::Team(cycle(), id.clone())),
            (scope.plain("page-meeting"), Place::Meeting(cycle(), id.clone())),
        ],
    };
    places.push((scope.plain("audience-organisation"), Place::Overview(cycle())));
    places.push((scope.plain("page-method"), Place::Method(cycle())));
    places
        .into_iter()
        .filter(|(_, place)| scope.path.has(place))
        .map(|(text, place)| PageLink {
            text,
            link: scope.link(&place),
        })
        .collect()
}
