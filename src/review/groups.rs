//! What may be told of teams: nothing of one with few members, and nothing from which that could be worked out.

use super::ReviewInput;
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::review::{ByTeam, CountedMean, CountedShare};
use crate::stats::suppression::shown_groups;
use crate::stats::{Level, mean, share};

/// The teams of a cycle, each with its members, and whether it may be told of.
pub(super) struct Groups {
    /// Members who were in the team on any day, by team.
    pub members: Vec<Vec<MemberIndex>>,
    /// Whether the team may be told of.
    pub shown: Vec<bool>,
    /// Fewer are not told of: members of a team, trials of a share.
    pub minimum: u64,
    level: Level,
}

impl Groups {
    /// The teams of a cycle. A team is never told of with fewer members than the raters that a mean needs.
    pub fn new(input: &ReviewInput<'_>) -> Self {
        let minimum = input.configuration.minimum_cell().max(1);
        let mut members: Vec<Vec<MemberIndex>> = vec![Vec::new(); input.data.teams.len()];
        for (member, index) in input.data.members.iter().zip(0_u32..) {
            for stay in &member.assignments {
                if let Some(team) = members.get_mut(stay.team.0 as usize)
                    && team.last() != Some(&MemberIndex(index))
                {
                    team.push(MemberIndex(index));
                }
            }
        }
        let sizes: Vec<u64> = members.iter().map(|team| team.len() as u64).collect();
        Self {
            shown: told(&sizes, minimum),
            members,
            minimum,
            level: input.level(),
        }
    }

    /// Whether a team may be told of.
    pub fn tells(&self, team: TeamIndex) -> bool {
        self.shown.get(team.0 as usize).copied().unwrap_or(false)
    }

    /// Members of a team.
    pub fn size(&self, team: TeamIndex) -> u64 {
        self.members
            .get(team.0 as usize)
            .map_or(0, |members| members.len() as u64)
    }

    /// A share with Wilson's interval; without one where there are too few trials.
    pub fn share(&self, hits: u64, of: u64) -> CountedShare {
        let found = (of >= self.minimum).then(|| share::wilson(hits, of, self.level).ok());
        CountedShare {
            hits,
            of,
            interval: found.flatten().map(|share| share.interval),
        }
    }

    /// The mean of counts with Student's interval, which does not reach below zero.
    pub fn mean(&self, counts: &[f64]) -> Option<CountedMean> {
        let found = mean::student(counts, self.level).ok()?;
        let varies = found.standard_deviation.is_some_and(|deviation| deviation > 0.0);
        Some(CountedMean {
            value: found.mean,
            interval: found.interval.filter(|_| varies).map(|mut interval| {
                interval.low = interval.low.max(0.0);
                interval
            }),
        })
    }

    /// A figure of everybody and of each team that may be told of, each from its own rows.
    pub fn each<R, T>(
        &self,
        rows: &[R],
        team: impl Fn(&R) -> Option<TeamIndex>,
        figure: impl Fn(&[&R], Option<TeamIndex>) -> T,
    ) -> ByTeam<T> {
        let everything: Vec<&R> = rows.iter().collect();
        let of_team = |place: u32| {
            let index = TeamIndex(place);
            self.tells(index).then(|| {
                let own: Vec<&R> = rows.iter().filter(|row| team(row) == Some(index)).collect();
                figure(&own, Some(index))
            })
        };
        ByTeam {
            organisation: figure(&everything, None),
            teams: (0_u32..).take(self.shown.len()).map(of_team).collect(),
        }
    }
}

/// Which groups may be told of: those that may be shown beside their whole. A group without members has nothing to tell.
fn told(sizes: &[u64], minimum: u64) -> Vec<bool> {
    let shown = shown_groups(sizes, minimum).into_iter().zip(sizes);
    shown.map(|(shown, size)| shown && *size > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_small_group_is_left_out_with_the_next_smallest() {
        assert_eq!(told(&[7, 8, 6, 7], 5), [true, true, true, true]);
        // 4 alone would be the whole less the others.
        assert_eq!(told(&[7, 4, 6, 9], 5), [true, false, false, true]);
        // 2 and 4 together are 6: no more is needed.
        assert_eq!(told(&[7, 4, 2, 9], 5), [true, false, false, true]);
        // 1 and 2 together are 3, fewer than 5.
        assert_eq!(told(&[7, 1, 2, 9], 5), [false, false, false, true]);
    }

    #[test]
    fn a_group_without_members_hides_nobody() {
        assert_eq!(told(&[0, 6, 7], 5), [false, true, true]);
        assert_eq!(told(&[3], 5), [false]);
        assert_eq!(told(&[], 5), [] as [bool; 0]);
    }
}
