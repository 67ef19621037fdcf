//! What became of the last cycle's watch list: how many on it were lost, and whether chance would have done as well.

use crate::archive::CycleRecord;
use crate::model::people::Client;
use crate::model::review::{WarnedClient, Warnings};
use crate::model::{CycleData, Money};
use crate::stats::impact::fisher_exact_greater;

/// What became of the watch list of the cycle right before this one; none where it had none.
pub(super) fn warnings(data: &CycleData, clients: &[Client], before: &CycleRecord) -> Option<Warnings> {
    let risk = before.review.risk.as_ref()?;
    let warned = &risk.outlook.as_ref()?.watch;
    let period = data.cycle.period;
    let find = |id: &crate::model::ClientId| {
        let place = clients.binary_search_by(|client| client.id.cmp(id)).ok()?;
        clients.get(place)
    };
    let known = || risk.memory.clients.iter().filter_map(|client| find(&client.id));
    let held = known().count() as u64;
    let lost = known().filter(|client| client.lost_within(period)).count() as u64;
    let listed = warned.iter().filter(|client| find(&client.id).is_some()).count() as u64;
    if listed == 0 {
        return None;
    }
    let lost_clients: Vec<WarnedClient> = warned
        .iter()
        .filter_map(|listed| {
            let client = find(&listed.id).filter(|client| client.lost_within(period))?;
            Some(WarnedClient {
                id: listed.id.clone(),
                name: client.name.clone().or_else(|| listed.name.clone()),
                lost_on: client.lost_on?,
                revenue: listed.revenue,
            })
        })
        .collect();
    let listed_lost = lost_clients.len() as u64;
    Some(Warnings {
        of: before.cycle.id.clone(),
        held,
        lost,
        listed,
        listed_lost,
        revenue_lost: lost_clients
            .iter()
            .filter_map(|client| client.revenue)
            .sum::<Money>(),
        by_chance: lost as f64 * listed as f64 / held as f64,
        chance: fisher_exact_greater(
            (listed_lost, listed),
            (lost.saturating_sub(listed_lost), held.saturating_sub(listed)),
        )
        .unwrap_or(1.0),
        lost_clients,
    })
}
