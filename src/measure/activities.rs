//! Activity participation: invitations followed, clients contacted.

use super::Context;
use super::attribution::{attribute, owner_of};
use super::clients::indexed;
use super::contribution::{Contribution, Emit, Emitted, Reach};
use crate::model::measurement::{Fact, NoDataReason};

/// Attended / invited.
pub(super) fn participation(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    let data = context.data;
    for activity in data.activities.as_ref().ok_or(NoDataReason::NoTable)? {
        emit(Contribution {
            row: activity.row,
            belonging: attribute(data, Some(activity.member), None, activity.held_on),
            reach: Reach::All,
            day: Some(activity.held_on),
            client: activity.client,
            part: activity.attended,
            against: (!activity.attended).then(|| Fact::NotAttended {
                kind: activity.kind.as_deref().map(str::to_owned),
            }),
        });
    }
    Ok(())
}

/// Clients with at least one attended activity / clients owned in the cycle. Where no activity names a client there is
/// nothing to count.
pub(super) fn coverage(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    let data = context.data;
    let (Some(activities), Some(clients)) = (&data.activities, &data.clients) else {
        return Err(NoDataReason::NoTable);
    };
    if activities.iter().all(|activity| activity.client.is_none()) {
        return Err(NoDataReason::NoRows);
    }
    let mut contacted = vec![false; clients.len()];
    for index in activities
        .iter()
        .filter(|activity| activity.attended)
        .filter_map(|activity| activity.client)
    {
        if let Some(contacted) = contacted.get_mut(index.0 as usize) {
            *contacted = true;
        }
    }
    let period = data.cycle.period;
    let policy = context.configuration.policy.handed_over_clients;
    for ((index, client), contacted) in indexed(clients).zip(contacted) {
        if !(client.held_at_start(period) || client.new_within(period)) {
            continue;
        }
        emit(Contribution {
            row: client.row,
            belonging: owner_of(client, data, policy),
            reach: Reach::All,
            day: None,
            client: Some(index),
            part: contacted,
            against: (!contacted).then_some(Fact::NoContact),
        });
    }
    Ok(())
}
