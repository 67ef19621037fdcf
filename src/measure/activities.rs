//! Activity participation: invitations followed, clients contacted.

use super::Context;
use super::attribution::{Belonging, attribute};
use super::clients::owner_of;
use super::grouped::Grouped;
use super::no_data;
use super::tally::{Observed, ShareTally, estimate_all};
use crate::model::measurement::{AgainstRow, Fact, Measurement, NoDataReason};

/// Attended / invited.
pub(super) fn participation(context: &Context<'_>) -> Grouped<Measurement> {
    let data = context.data;
    let Some(activities) = &data.activities else {
        return no_data(context, NoDataReason::NoTable);
    };
    let mut grouped = Grouped::filled(data, &Observed::<ShareTally>::default());
    for activity in activities {
        let belonging = attribute(data, Some(activity.member), None, activity.held_on);
        grouped.each(belonging, |observed| {
            observed.tally.add(activity.attended);
            if !activity.attended {
                observed.against.push_with(|| AgainstRow {
                    row: activity.row,
                    day: Some(activity.held_on),
                    client: activity
                        .client
                        .and_then(|index| data.client(index))
                        .map(|client| client.id.clone()),
                    fact: Fact::NotAttended {
                        kind: activity.kind.as_deref().map(str::to_owned),
                    },
                });
            }
        });
    }
    estimate_all(grouped, context.level)
}

/// Clients with at least one attended activity / clients owned in the cycle. Where no activity names a client there is
/// nothing to count.
pub(super) fn coverage(context: &Context<'_>) -> Grouped<Measurement> {
    let data = context.data;
    let (Some(activities), Some(clients)) = (&data.activities, &data.clients) else {
        return no_data(context, NoDataReason::NoTable);
    };
    if activities.iter().all(|activity| activity.client.is_none()) {
        return no_data(context, NoDataReason::NoRows);
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
    let mut grouped = Grouped::filled(data, &Observed::<ShareTally>::default());
    for (client, contacted) in clients.iter().zip(contacted) {
        if !(client.held_at_start(period) || client.new_within(period)) {
            continue;
        }
        let belonging: Belonging = owner_of(client, data);
        grouped.each(belonging, |observed| {
            observed.tally.add(contacted);
            if !contacted {
                observed.against.push_with(|| AgainstRow {
                    row: client.row,
                    day: None,
                    client: Some(client.id.clone()),
                    fact: Fact::NoContact,
                });
            }
        });
    }
    estimate_all(grouped, context.level)
}
