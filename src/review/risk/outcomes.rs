//! What became of clients: those held at the end of the cycle before, and those held at the start of this one.

use std::collections::BTreeMap;

use super::signals::{quarters, segment, segments};
use crate::archive::CycleRecord;
use crate::model::CycleData;
use crate::model::people::{Client, days_between};
use crate::model::review::{ClientState, OutcomeCount, Outcomes, SignalSet, Tenure};

/// The cycle right before this one; none where there is a gap, in which losses would not be seen.
pub(super) fn right_before<'r>(data: &CycleData, history: &[&'r CycleRecord]) -> Option<&'r CycleRecord> {
    let last = history.last()?;
    let next = last.cycle.period.last().tomorrow().ok()?;
    (next == data.cycle.period.first()).then_some(*last)
}

/// What became of the clients that the cycle before held at its end. Who is not in the table any more is left out.
pub(super) fn since(data: &CycleData, clients: &[Client], before: &CycleRecord) -> Option<Outcomes> {
    let memory = &before.review.risk.as_ref()?.memory;
    let period = data.cycle.period;
    let became = memory.clients.iter().filter_map(|known| {
        let place = clients.binary_search_by(|client| client.id.cmp(&known.id)).ok()?;
        Some((known.state, clients.get(place)?.lost_within(period)))
    });
    let counts = count(became);
    (!counts.is_empty()).then(|| Outcomes {
        within: period,
        segments: memory.segments.clone(),
        counts,
    })
}

/// What became within the cycle of the clients held at its start, in two halves: every other client by id. No signal of theirs
/// is known, only how long they were clients, what they paid and their segment.
pub(super) fn within(data: &CycleData, clients: &[Client]) -> [Outcomes; 2] {
    let period = data.cycle.period;
    let held: Vec<&Client> = clients
        .iter()
        .filter(|client| client.held_at_start(period))
        .collect();
    let segments = segments(clients);
    let quarters = quarters(held.iter().map(|client| client.revenue_at_start));
    let became: Vec<(ClientState, bool)> = held
        .iter()
        .zip(quarters)
        .map(|(client, quarter)| {
            let state = ClientState {
                told: SignalSet::default(),
                shown: SignalSet::default(),
                tenure: Tenure::of_days(days_between(client.acquired_on, period.first())),
                quarter,
                segment: segment(client, &segments),
            };
            (state, client.lost_within(period))
        })
        .collect();
    [0, 1].map(|half| Outcomes {
        within: period,
        segments: segments.clone(),
        counts: count(became.iter().copied().skip(half).step_by(2)),
    })
}

fn count(became: impl Iterator<Item = (ClientState, bool)>) -> Vec<OutcomeCount> {
    let mut counts: BTreeMap<ClientState, (u64, u64)> = BTreeMap::new();
    for (state, lost) in became {
        let count = counts.entry(state).or_default();
        count.0 += 1;
        count.1 += u64::from(lost);
    }
    let counts = counts.into_iter();
    counts
        .map(|(state, (clients, lost))| OutcomeCount { state, clients, lost })
        .collect()
}
