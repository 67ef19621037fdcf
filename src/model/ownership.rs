//! Who looks after a client on which day: its owner, handed from one to another, or their last team once they have left.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::CycleData;
use super::cycle::Period;
use super::people::{Client, ClientIndex, Member, MemberIndex, TeamIndex};
use super::source::RowReference;

/// A client passes from one owner to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The first day of the new owner.
    pub on: Date,
    /// The owner until the day before; none where nobody of the cycle owned the client.
    pub from: Option<MemberIndex>,
    /// The owner from this day on.
    pub to: Option<MemberIndex>,
    /// The row that says so; where a later part of the cycle names another owner, that part's row of the client.
    pub row: RowReference,
}

/// Who looks after a client on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The owner, while they are there.
    pub member: Option<MemberIndex>,
    /// The owner's team on the day; the last one once they have left.
    pub team: Option<TeamIndex>,
}

/// A client whose owner has left and whom nobody has taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacated {
    /// The client.
    pub client: ClientIndex,
    /// Who owned it.
    pub owner: MemberIndex,
    /// The owner's last team, which it counts for from then on.
    pub team: TeamIndex,
    /// The owner's last day.
    pub last_day: Date,
}

impl Client {
    /// The owner on a day of the cycle.
    pub fn owner_on(&self, day: Date) -> Option<MemberIndex> {
        self.handovers
            .iter()
            .find(|handover| day < handover.on)
            .map_or(self.owner, |next| next.from)
    }

    /// The first day of whoever owns the client on a day: that of the last handover, else the cycle's first day or, where
    /// that is later, the day on which it became a client.
    pub fn owned_since(&self, day: Date, period: Period) -> Date {
        let begin = self.acquired_on.max(period.first());
        self.handovers
            .iter()
            .rev()
            .find(|handover| handover.on <= day)
            .map_or(begin, |last| last.on.max(begin))
    }
}

impl Member {
    /// Their last day, where it lies before the last day of the cycle; a gap between two assignments is no leaving.
    pub fn left_on(&self, period: Period) -> Option<Date> {
        let last = self.current_assignment()?.period.last();
        (last < period.last()).then_some(last)
    }

    /// The days of the cycle on which they were in any team.
    pub fn days_present(&self) -> i64 {
        self.assignments.iter().map(|stay| stay.period.days()).sum()
    }
}

impl TeamIndex {
    /// Whether nobody is in a team any more on the last day of the cycle in which somebody was.
    pub fn is_left_by_all(self, members: &[Member], period: Period) -> bool {
        let ends_here = |member: &Member| {
            let team = member.current_assignment().map(|current| current.team);
            team == Some(self) && member.left_on(period).is_none()
        };
        let was_here = |member: &Member| member.assignments.iter().any(|stay| stay.team == self);
        members.iter().any(was_here) && !members.iter().any(ends_here)
    }
}

impl CycleData {
    /// Who looks after a client on a day: the owner; once they have left without handing it over, their last team alone.
    pub fn holder(&self, client: &Client, day: Date) -> Holder {
        let Some(owner) = client.owner_on(day) else {
            return Holder::default();
        };
        let Some(member) = self.member(owner) else {
            return Holder::default();
        };
        let left = member.left_on(self.cycle.period);
        Holder {
            member: left.is_none_or(|last| day <= last).then_some(owner),
            team: member.team_on(day),
        }
    }

    /// Clients still held on the cycle's last day whose owner has left before it, by id.
    pub fn vacated(&self) -> Vec<Vacated> {
        let period = self.cycle.period;
        let clients = self.clients.iter().flatten().zip(0_u32..);
        clients
            .filter(|(client, _)| client.lost_on.is_none_or(|lost| lost > period.last()))
            .filter_map(|(client, place)| {
                let owner = client.owner?;
                let member = self.member(owner)?;
                let last_day = member.left_on(period)?;
                Some(Vacated {
                    client: ClientIndex(place),
                    owner,
                    team: member.current_assignment()?.team,
                    last_day,
                })
            })
            .collect()
    }
}
