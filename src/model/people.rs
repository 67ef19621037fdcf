//! Members, teams and clients of one cycle.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::cycle::Period;
use super::ids::{ClientId, MemberId, TeamId};
use super::money::Money;
use super::ownership::Handover;
use super::source::RowReference;

/// A member, by their place in [`super::CycleData::members`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberIndex(pub u32);

/// A team, by its place in [`super::CycleData::teams`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TeamIndex(pub u32);

/// A client, by its place in [`super::CycleData::clients`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClientIndex(pub u32);

/// A team of the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name; the id where no teams table names it.
    pub name: String,
    /// Who leads it.
    pub lead: Option<MemberIndex>,
}

/// A stretch of days that a member spent in a team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Assignment {
    /// The team.
    pub team: TeamIndex,
    /// The days, cut to the cycle.
    pub period: Period,
    /// The role in the team, as the data calls it.
    pub role: Option<String>,
    /// The manager's id, who need not be a member of the appraised teams.
    pub manager: Option<MemberId>,
    /// The row that says so.
    pub row: RowReference,
}

/// A member of the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Member {
    /// Their id.
    pub id: MemberId,
    /// Their name.
    pub name: String,
    /// Their teams, in order of days; never empty, never overlapping.
    pub assignments: Vec<Assignment>,
    /// When they joined the organisation.
    pub joined_on: Option<Date>,
    /// Grade, as the data calls it.
    pub grade: Option<String>,
    /// Since when in the grade, where the data say so.
    pub grade_since: Option<Date>,
    /// First day of the first stay that states this grade, where the cycle's stays before it state another or none.
    #[serde(default)]
    pub grade_seen: Option<Date>,
    /// Group for fairness checks.
    pub group: Option<String>,
    /// Languages that they can be taught in; none where the data says nothing of it.
    #[serde(default)]
    pub languages: Vec<String>,
}

impl Member {
    /// The team on a day; between and outside of assignments, the nearest one (the earlier where two are as near).
    pub fn team_on(&self, day: Date) -> Option<TeamIndex> {
        let distance = |assignment: &Assignment| {
            let (first, last) = (assignment.period.first(), assignment.period.last());
            if day < first {
                days_between(day, first)
            } else if day > last {
                days_between(last, day)
            } else {
                0
            }
        };
        self.assignments
            .iter()
            .min_by_key(|assignment| distance(assignment))
            .map(|assignment| assignment.team)
    }

    /// The assignment that holds at the end of the cycle.
    pub fn current_assignment(&self) -> Option<&Assignment> {
        self.assignments.last()
    }
}

/// Days from `from` to `to`; negative when `to` is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// A client as of the end of the cycle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// Their id.
    pub id: ClientId,
    /// Who owns the relationship at the end of the cycle; none where the owner is not a member of this cycle.
    pub owner: Option<MemberIndex>,
    /// How it came to that owner in the course of the cycle, in order of days; the last one leads to `owner`.
    pub handovers: Vec<Handover>,
    /// Their name.
    pub name: Option<String>,
    /// Segment, as the data calls it.
    pub segment: Option<String>,
    /// When they became a client.
    pub acquired_on: Date,
    /// The last day of the relationship.
    pub lost_on: Option<Date>,
    /// Why they left, as the data calls it.
    pub loss_reason: Option<String>,
    /// Revenue at the transfer.
    pub revenue_at_transfer: Option<Money>,
    /// Revenue at the start of the cycle.
    pub revenue_at_start: Option<Money>,
    /// Revenue now.
    pub revenue: Option<Money>,
    /// The row that says so.
    pub row: RowReference,
}

impl Client {
    /// Held at the start: acquired before the first day and not lost before it.
    pub fn held_at_start(&self, period: Period) -> bool {
        self.acquired_on < period.first() && self.lost_on.is_none_or(|lost| lost >= period.first())
    }

    /// Lost on one of the cycle's days.
    pub fn lost_within(&self, period: Period) -> bool {
        self.lost_on.is_some_and(|lost| period.contains(lost))
    }

    /// Acquired on one of the cycle's days.
    pub fn new_within(&self, period: Period) -> bool {
        period.contains(self.acquired_on)
    }

    /// Inherited: a client before the transfer and not lost before it.
    pub fn inherited(&self, transfer: Date) -> bool {
        self.acquired_on < transfer && self.lost_on.is_none_or(|lost| lost >= transfer)
    }
}
