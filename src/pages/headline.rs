//! What an overview says first: the cycle in a few sentences, made from its numbers.

use super::clients_view::kept_since_transfer;
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::Share;
use crate::model::client_summary::ClientSummary;
use crate::model::scorecard::Verdict;

/// The sentences: clients, revenue, the clients taken over, and what changed beyond the noise.
pub fn headline(scope: &Scope<'_>, record: &CycleRecord) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(clients) = &record.clients {
        sentences.extend(kept(scope, clients));
        sentences.extend(revenue(scope, clients));
        let curve = clients.since_transfer.as_ref();
        sentences.extend(curve.and_then(|curve| kept_since_transfer(scope, curve)));
    }
    sentences.extend(changed(scope, record));
    sentences
}

/// How many of the clients held at the start were kept, and how many were won.
fn kept(scope: &Scope<'_>, clients: &ClientSummary) -> Option<String> {
    if clients.held_at_start == 0 {
        return None;
    }
    let kept = clients.held_at_start.saturating_sub(clients.lost);
    Some(
        scope.count(
            "headline-kept",
            clients.acquired,
            &[
                ("held", &scope.format.count(clients.held_at_start)),
                ("kept", &scope.format.count(kept)),
                (
                    "share",
                    &scope
                        .format
                        .share(Share(kept as f64 / clients.held_at_start as f64)),
                ),
            ],
        ),
    )
}

/// From what to what revenue went.
fn revenue(scope: &Scope<'_>, clients: &ClientSummary) -> Option<String> {
    let (from, to) = (clients.revenue_at_start.to_f64(), clients.revenue.to_f64());
    if from <= 0.0 {
        return None;
    }
    let ends = [clients.revenue_at_start, clients.revenue];
    let unit = scope.format.money_unit(ends);
    let [text, now] = ends.map(|revenue| scope.format.money_in(unit, revenue));
    let change = to / from - 1.0;
    let key = if text == now {
        "headline-revenue-same"
    } else if change > 0.0 {
        "headline-revenue-up"
    } else {
        "headline-revenue-down"
    };
    let part = scope.format.share(Share(change.abs()));
    Some(scope.say(key, &[("from", &text), ("to", &now), ("change", &part)]))
}

/// How many indicators of the organisation got better and worse beyond the noise; none without a cycle before.
fn changed(scope: &Scope<'_>, record: &CycleRecord) -> Option<String> {
    let since = record.previous.as_ref()?;
    let lines = &record.scorecards.organisation.lines;
    let of = |verdict| {
        let changes = lines.iter().filter_map(|line| line.change.as_ref());
        changes.filter(|change| change.verdict == verdict).count() as u64
    };
    let (better, worse) = (of(Verdict::Better), of(Verdict::Worse));
    if better + worse == 0 {
        return Some(scope.say("headline-nothing-real", &[("since", since.as_str())]));
    }
    let (better, worse) = (
        scope.count("headline-better", better, &[]),
        scope.count("headline-worse", worse, &[]),
    );
    Some(scope.say(
        "headline-real",
        &[("since", since.as_str()), ("better", &better), ("worse", &worse)],
    ))
}
