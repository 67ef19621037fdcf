//! One value for the organisation, one per team, one per member.

use super::attribution::Belonging;
use super::contribution::Reach;
use crate::model::CycleData;

/// One value per subject of a cycle.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Grouped<T> {
    pub organisation: T,
    pub teams: Vec<T>,
    pub members: Vec<T>,
}

impl<T: Clone> Grouped<T> {
    /// The same value for every subject.
    pub fn filled(data: &CycleData, value: &T) -> Self {
        Self {
            organisation: value.clone(),
            teams: vec![value.clone(); data.teams.len()],
            members: vec![value.clone(); data.members.len()],
        }
    }
}

impl<T> Grouped<T> {
    /// Adds an event to the organisation and to the team and member that it belongs to, as far as it reaches.
    pub fn each(&mut self, belonging: Belonging, reach: Reach, mut add: impl FnMut(&mut T)) {
        if reach == Reach::All {
            add(&mut self.organisation);
        }
        if let Some(team) = belonging
            .team
            .filter(|_| reach != Reach::Member)
            .and_then(|index| self.teams.get_mut(index.0 as usize))
        {
            add(team);
        }
        if let Some(member) = belonging
            .member
            .filter(|_| reach != Reach::Team)
            .and_then(|index| self.members.get_mut(index.0 as usize))
        {
            add(member);
        }
    }

    /// The same shape with other values.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> Grouped<U> {
        Grouped {
            organisation: change(self.organisation),
            teams: self.teams.into_iter().map(&mut change).collect(),
            members: self.members.into_iter().map(&mut change).collect(),
        }
    }
}
