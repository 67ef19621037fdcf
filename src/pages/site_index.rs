//! The site's first page: the newest cycle at a glance, every cycle, search.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use super::overview::at_a_glance;
use super::place::{Link, Place};
use super::scope::Scope;
use super::search::{SEARCH_SCRIPT, search_index_file};
use super::superseded;
use crate::archive::drift::Drift;
use crate::archive::{CycleRecord, SealNotice, Superseded};
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
    /// That it is sealed, and the revision.
    sealed: Option<String>,
    /// What whoever sealed it had to say, or why it was stated again.
    note: Option<String>,
    /// Its superseded revisions: the revision in words, and its frame.
    superseded: Vec<SupersededLine>,
    score: Option<String>,
    interval: Option<String>,
    members: String,
    coverage: String,
}

/// A superseded revision.
#[derive(Serialize)]
struct SupersededLine {
    /// The revision in words.
    text: String,
    /// The frame of its first page.
    href: String,
    /// What changed from it to the newest one.
    changes: Option<String>,
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
    context.insert("search_script", &scope.path.asset(SEARCH_SCRIPT.0));
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
    context.insert("seals", &seal_notices(scope));
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

/// What has changed since cycles were sealed: whoever opens the site did not see what the build said.
fn seal_notices(scope: &Scope<'_>) -> Vec<String> {
    let mut notices = Vec::new();
    for (cycle, seal) in scope.site.seals.iter().rev() {
        let mut inputs: [Vec<&str>; 3] = Default::default();
        let mut others = Vec::new();
        let mut earlier = Vec::new();
        for drift in &seal.drift {
            let [differs, gone, new] = &mut inputs;
            match drift {
                Drift::InputDiffers(path) => differs.push(path),
                Drift::InputGone(path) => gone.push(path),
                Drift::InputNew(path) => new.push(path),
                Drift::EarlierRestated(cycle, ..) => earlier.push(cycle.as_str()),
                Drift::Rules(keys) => others.push(("index-seal-rules", keys.len(), keys.join(LIST))),
                Drift::Names(names) => {
                    let shown = names
                        .iter()
                        .map(|(id, then, now)| format!("{id} ({then} → {now})"));
                    others.push((
                        "index-seal-names",
                        names.len(),
                        shown.collect::<Vec<_>>().join(LIST),
                    ));
                }
            }
        }
        let inputs = ["index-seal-inputs", "index-seal-gone", "index-seal-new"]
            .into_iter()
            .zip(inputs);
        let told = inputs.map(|(key, paths)| (key, paths.len(), paths.join(LIST)));
        let earlier = [("index-seal-earlier", earlier.len(), earlier.join(LIST))];
        for (key, count, list) in told
            .chain(earlier)
            .chain(others)
            .filter(|(_, count, _)| *count > 0)
        {
            let facts = [("cycle", cycle.as_str()), ("list", list.as_str())];
            notices.push(scope.count(key, count as u64, &facts));
        }
    }
    notices
}

fn superseded_lines(scope: &Scope<'_>, record: &CycleRecord, seal: &SealNotice) -> Vec<SupersededLine> {
    let cycle = scope.site.file_names().name(record.cycle.id.as_str());
    let first = match scope.path.language() {
        language if language == scope.configuration().first_language() => "index.html".to_owned(),
        language => format!("index.{language}.html"),
    };
    let line = |old: &Superseded| {
        let revision = old.revision.to_string();
        let page = if old.pages.contains(&first) {
            &*first
        } else {
            "index.html"
        };
        let first = scope.configuration().first_language();
        let changes = superseded::changes(scope.path.language(), first);
        SupersededLine {
            text: scope.say(
                if old.withdrawn {
                    "index-withdrawn"
                } else {
                    "index-superseded"
                },
                &[("revision", &revision)],
            ),
            href: superseded::frame(&cycle, old.revision.get(), page),
            changes: (!old.withdrawn).then(|| superseded::frame(&cycle, old.revision.get(), &changes)),
        }
    };
    seal.superseded.iter().map(line).collect()
}

/// What stands between paths, keys and ids, the same in every language.
const LIST: &str = ", ";

fn line(scope: &Scope<'_>, record: &CycleRecord) -> CycleLine {
    let card = &record.scorecards.organisation;
    let seal = scope.site.seals.get(&record.cycle.id);
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
        sealed: seal.map(|seal| scope.say("index-sealed", &[("revision", &seal.revision.to_string())])),
        superseded: seal.map_or_else(Vec::new, |seal| superseded_lines(scope, record, seal)),
        note: seal.and_then(|seal| seal.reason.clone().or_else(|| seal.note.clone())),
        score: card.score.map(|score| scope.format.points(score)),
        interval: card
            .score
            .and(card.interval)
            .map(|interval| scope.format.points_interval(interval)),
        members: scope.format.count(record.members.len() as u64),
        coverage: scope.format.share(card.coverage),
    }
}
