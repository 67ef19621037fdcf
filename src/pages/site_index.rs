//! The site's first page: the newest cycle at a glance, every cycle, search.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use super::overview::at_a_glance;
use super::place::{Link, Place};
use super::scope::Scope;
use super::search::search_index_file;
use crate::archive::CycleRecord;
use crate::model::{CycleKind, CycleState};

/// One cycle of the list.
#[derive(Serialize)]
struct CycleLine {
    id: String,
    link: Link,
    days: String,
    /// The cycles that it pools.
    parts: Option<String>,
    state: String,
    score: Option<String>,
    interval: Option<String>,
    members: String,
    coverage: String,
}

/// The first page.
pub fn view(scope: &Scope<'_>) -> Context {
    let configuration = scope.configuration();
    let mut context = Context::new();
    context.insert("title", scope.local(&configuration.organisation.name));
    let transfer = configuration.organisation.transfer_date;
    context.insert(
        "transfer",
        &transfer.map(|day| scope.say("index-transfer", &[("day", &scope.format.date(day))])),
    );
    context.insert("trends_link", &scope.link(&Place::Trends));
    context.insert(
        "search_index",
        &scope.path.asset(&search_index_file(scope.path.language())),
    );
    // By their last day: a year that pools quarters stands above them.
    let mut records: Vec<&CycleRecord> = scope.history.records().collect();
    records.sort_by_key(|record| Reverse((record.cycle.period.last(), record.cycle.kind)));
    let cycles: Vec<CycleLine> = records.into_iter().map(|record| line(scope, record)).collect();
    let kinds: BTreeSet<CycleKind> = scope.history.records().map(|record| record.cycle.kind).collect();
    context.insert("several_kinds", &(kinds.len() > 1));
    context.insert("cycles", &cycles);
    let newest = scope.history.records().next_back();
    context.insert("newest", &newest.map(|record| record.cycle.id.as_str()));
    let Some(record) = newest else { return context };
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert(
        "newest_link",
        &scope.link(&Place::Overview(record.cycle.id.clone())),
    );
    at_a_glance(scope, record, &mut context);
    context
}

fn line(scope: &Scope<'_>, record: &CycleRecord) -> CycleLine {
    let card = &record.scorecards.organisation;
    CycleLine {
        id: record.cycle.id.to_string(),
        link: scope.link(&Place::Overview(record.cycle.id.clone())),
        days: scope.format.period(record.cycle.period),
        parts: (record.cycle.parts.first().zip(record.cycle.parts.last()))
            .map(|(first, last)| format!("{} {} – {}", scope.plain("cycle-pools"), first.id, last.id)),
        state: scope.plain(match record.cycle.state {
            CycleState::Open => "state-open",
            CycleState::Closed => "state-closed",
        }),
        score: card.score.map(|score| scope.format.points(score)),
        interval: card
            .score
            .and(card.interval)
            .map(|interval| scope.format.points_interval(interval)),
        members: scope.format.count(record.members.len() as u64),
        coverage: scope.format.share(card.coverage),
    }
}
