//! Whom an event belongs to: the member whom its row names, else the owner of its client; and their team on its day.

use jiff::civil::Date;

use crate::model::CycleData;
use crate::model::configuration::HandedOverClients;
use crate::model::ownership::Holder;
use crate::model::people::{Client, ClientIndex, MemberIndex, TeamIndex};

/// The member and the team that an event belongs to. The organisation always counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Belonging {
    pub member: Option<MemberIndex>,
    pub team: Option<TeamIndex>,
}

/// Attribution of an event with an optional member and an optional client on a day. Where no member is named, it belongs to
/// the client's owner of that day or, once they have left without handing the client over, to their last team alone.
pub(super) fn attribute(
    data: &CycleData,
    named: Option<MemberIndex>,
    client: Option<ClientIndex>,
    day: Date,
) -> Belonging {
    if let Some(member) = named {
        return Belonging {
            member: named,
            team: data.member(member).and_then(|member| member.team_on(day)),
        };
    }
    client
        .and_then(|index| data.client(index))
        .map(|client| data.holder(client, day).into())
        .unwrap_or_default()
}

/// Whom a client counts for over the whole cycle. One held at the start counts for its owner of the first day or, as the
/// policy says, of the last; a new one for who won it. The team is the owner's when the client came to them. A loss after the
/// owner's last day, when nobody had taken over, counts for their last team; for the owner see [`left_behind`].
pub(super) fn owner_of(client: &Client, data: &CycleData, policy: HandedOverClients) -> Belonging {
    let period = data.cycle.period;
    let begin = client.acquired_on.max(period.first());
    let lost = client.lost_on.filter(|lost| period.contains(*lost));
    let counted = match policy {
        HandedOverClients::End if client.held_at_start(period) => lost.unwrap_or(period.last()),
        HandedOverClients::Start | HandedOverClients::End => begin,
    };
    let owner = client.owner_on(counted);
    if let Some(lost) = lost
        && client.owner_on(lost) == owner
    {
        let holder = data.holder(client, lost);
        if holder.member.is_none() {
            return holder.into();
        }
    }
    // Who has left by the day that counts was there when the client came to them.
    let since = client.owned_since(counted, period);
    let holder = data.holder(client, since);
    Belonging {
        member: if since == begin { holder.member } else { owner },
        team: holder.team,
    }
}

/// Who left while this client, held or new, counted for them and nobody had taken over, with their last day: they are judged by
/// what had become of it by then. None where it was lost by that day.
pub(super) fn left_behind(
    client: &Client,
    data: &CycleData,
    policy: HandedOverClients,
) -> Option<(MemberIndex, Date)> {
    let period = data.cycle.period;
    let end = client
        .lost_on
        .map_or(period.last(), |lost| lost.min(period.last()));
    let counted = match policy {
        HandedOverClients::End if client.held_at_start(period) => end,
        HandedOverClients::Start | HandedOverClients::End => client.acquired_on.max(period.first()),
    };
    let owner = client.owner_on(counted)?;
    let last = data.member(owner)?.left_on(period)?;
    let theirs = client.owned_since(counted, period) <= last && client.owner_on(end) == Some(owner);
    (theirs && last < end).then_some((owner, last))
}

impl From<Holder> for Belonging {
    fn from(holder: Holder) -> Self {
        Self {
            member: holder.member,
            team: holder.team,
        }
    }
}
