//! Whom an event belongs to: the member whom its row names, else the owner of its client; and their team on its day.

use jiff::civil::Date;

use crate::model::CycleData;
use crate::model::people::{ClientIndex, MemberIndex, TeamIndex};

/// The member and the team that an event belongs to. The organisation always counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Belonging {
    pub member: Option<MemberIndex>,
    pub team: Option<TeamIndex>,
}

/// Attribution of an event with an optional member and an optional client on a day.
pub(super) fn attribute(
    data: &CycleData,
    named: Option<MemberIndex>,
    client: Option<ClientIndex>,
    day: Date,
) -> Belonging {
    let member = named.or_else(|| {
        client
            .and_then(|index| data.client(index))
            .and_then(|client| client.owner)
    });
    let team = member
        .and_then(|index| data.member(index))
        .and_then(|member| member.team_on(day));
    Belonging { member, team }
}
