//! Activity participation: invitations followed, clients contacted.

use jiff::civil::Date;

use super::Context;
use super::attribution::attribute;
use super::clients::by_owner;
use super::contribution::{Contribution, Emit, Emitted, Reach};
use crate::model::measurement::{Fact, NoDataReason};
use crate::model::people::{Client, ClientIndex};

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

/// Clients with at least one attended activity / clients owned in the cycle; a leaver's as they stood on the last day. Where
/// no activity names a client there is nothing to count.
pub(super) fn coverage(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    let data = context.data;
    let (Some(activities), Some(clients)) = (&data.activities, &data.clients) else {
        return Err(NoDataReason::NoTable);
    };
    if activities.iter().all(|activity| activity.client.is_none()) {
        return Err(NoDataReason::NoRows);
    }
    let mut contacted: Vec<Option<Date>> = vec![None; clients.len()];
    for activity in activities.iter().filter(|activity| activity.attended) {
        let client = activity.client.map(|index| index.0 as usize);
        if let Some(first) = client.and_then(|client| contacted.get_mut(client)) {
            *first = Some(first.map_or(activity.held_on, |first| first.min(activity.held_on)));
        }
    }
    let period = data.cycle.period;
    let judge = |index: ClientIndex, client: &Client, left: Option<Date>| {
        let owned = client.held_at_start(period) || client.new_within(period);
        let first = contacted.get(index.0 as usize).copied().flatten();
        let met = first.is_some_and(|first| left.is_none_or(|left| first <= left));
        owned.then(|| (met, (!met).then_some(Fact::NoContact)))
    };
    by_owner(context, clients, emit, |_| None, judge);
    Ok(())
}
