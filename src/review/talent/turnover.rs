//! Who came, left and moved, and how many leave in a year.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;

use crate::model::people::{Member, Team, days_between};
use crate::model::review::{Estimate, InheritedMembers, Movement, TeamTurnover, Turnover, YearlyTurnover};
use crate::model::{Cycle, MemberId, Period, TeamId};
use crate::review::{ReviewInput, share};
use crate::stats::Level;
use crate::stats::poisson::rate_interval;
use crate::stats::share::{count, wilson};
use crate::stats::suppression::shown_groups;

/// Days in a year, on average.
const DAYS_IN_YEAR: f64 = 365.25;

/// A cycle's people.
#[derive(Clone, Copy)]
struct People<'a> {
    cycle: &'a Cycle,
    members: &'a [Member],
    teams: &'a [Team],
}

/// Comings and goings of the cycle; none without members.
pub(super) fn turnover(input: &ReviewInput<'_>) -> Option<Turnover> {
    let now = People {
        cycle: &input.data.cycle,
        members: &input.data.members,
        teams: &input.data.teams,
    };
    if now.members.is_empty() {
        return None;
    }
    let before: Vec<People<'_>> = (input.history.iter())
        .map(|record| People {
            cycle: &record.cycle,
            members: &record.members,
            teams: &record.teams,
        })
        .collect();
    let level = input.level();
    let (all, by_team) = movement(now, before.last().copied());
    let year = within_a_year(now, &before);
    let mut yearly_all = all.clone();
    let mut yearly_teams = by_team.clone();
    for (earlier, previous) in &year {
        let (all, teams) = movement(*earlier, *previous);
        add(&mut yearly_all, &all);
        for (team, movement) in teams {
            add(yearly_teams.entry(team).or_default(), &movement);
        }
    }
    let sizes: Vec<u64> = (now.teams.iter())
        .map(|team| by_team.get(&team.id).map_or(0, size))
        .collect();
    let shown = shown_groups(&sizes, input.configuration.minimum_cell());
    let teams = now.teams.iter().zip(shown).map(|(team, shown)| TeamTurnover {
        team: team.id.clone(),
        movement: by_team.get(&team.id).filter(|_| shown).cloned(),
        yearly: yearly_teams
            .get(&team.id)
            .filter(|_| shown)
            .map(|movement| yearly(movement, level)),
    });
    Some(Turnover {
        yearly: yearly(&yearly_all, level),
        cycles: year.len() as u64 + 1,
        teams: teams.collect(),
        inherited: inherited(input, now, &before, level),
        all,
    })
}

/// The mean number of members, rounded.
fn size(movement: &Movement) -> u64 {
    count(movement.headcount.round()).unwrap_or(0)
}

/// Earlier cycles that lie within the twelve months to the end of this one and follow one another, each with the one before it.
fn within_a_year<'a>(now: People<'a>, before: &[People<'a>]) -> Vec<(People<'a>, Option<People<'a>>)> {
    let begins = now.cycle.period.last().saturating_sub(1.year());
    let mut found = Vec::new();
    let mut next = now;
    for (place, earlier) in before.iter().enumerate().rev() {
        if earlier.cycle.period.first() <= begins || !follows(earlier.cycle.period, next.cycle.period) {
            break;
        }
        let previous = place.checked_sub(1).and_then(|place| before.get(place));
        found.push((*earlier, previous.copied()));
        next = *earlier;
    }
    found
}

/// Whether a period begins on the day after another one's last.
fn follows(earlier: Period, later: Period) -> bool {
    days_between(earlier.last(), later.first()) == 1
}

fn add(sum: &mut Movement, other: &Movement) {
    sum.joined += other.joined;
    sum.left += other.left;
    sum.person_years += other.person_years;
}

fn yearly(movement: &Movement, level: Level) -> YearlyTurnover {
    YearlyTurnover {
        left: movement.left,
        person_years: movement.person_years,
        rate: rate_interval(movement.left, movement.person_years, level).map(|rate| Estimate {
            value: rate.value,
            interval: rate.interval,
        }),
    }
}

/// Comings and goings of everybody and of each team. Who was there at the end of the cycle before, and is in this one no more,
/// left in between, and counts for this one.
fn movement(now: People<'_>, previous: Option<People<'_>>) -> (Movement, BTreeMap<TeamId, Movement>) {
    let period = now.cycle.period;
    let previous = previous.filter(|previous| follows(previous.cycle.period, period));
    let stayed: BTreeMap<&MemberId, Option<&TeamId>> = (previous.iter())
        .flat_map(|previous| {
            let stayed = |member: &&Member| member.left_on(previous.cycle.period).is_none();
            let members = previous.members.iter().filter(stayed);
            members.map(|member| (&member.id, last_team(member, previous.teams)))
        })
        .collect();
    let mut all = Movement::default();
    let mut teams: BTreeMap<TeamId, Movement> = (now.teams.iter())
        .map(|team| (team.id.clone(), Movement::default()))
        .collect();
    let days = now.cycle.days().max(1) as f64;
    for member in now.members {
        let stays =
            || (member.assignments.iter()).filter_map(|stay| Some((stay, team(now.teams, stay.team.0)?)));
        for (stay, team) in stays() {
            let there = stay.period.days() as f64;
            for movement in [&mut all, teams.entry(team.clone()).or_default()] {
                movement.person_years += there / DAYS_IN_YEAR;
                movement.headcount += there / days;
            }
        }
        let (first, last) = (stays().next(), stays().next_back());
        let began = first.map(|(stay, _)| stay.period.first());
        let came = match member.joined_on {
            Some(day) => period.contains(day),
            None if previous.is_some() => !stayed.contains_key(&member.id),
            None => began.is_some_and(|day| day > period.first()),
        };
        if let (true, Some((_, team))) = (came, first) {
            all.joined += 1;
            teams.entry(team.clone()).or_default().joined += 1;
        }
        if let (Some(_), Some((_, team))) = (member.left_on(period), last) {
            all.left += 1;
            teams.entry(team.clone()).or_default().left += 1;
        }
        let from_before = stayed.get(&member.id).copied().flatten();
        let path: Vec<&TeamId> = from_before
            .into_iter()
            .chain(stays().map(|(_, team)| team))
            .collect();
        for pair in path.windows(2) {
            if let [from, to] = pair
                && from != to
            {
                all.moved_out += 1;
                all.moved_in += 1;
                teams.entry((*from).clone()).or_default().moved_out += 1;
                teams.entry((*to).clone()).or_default().moved_in += 1;
            }
        }
    }
    let here: BTreeSet<&MemberId> = now.members.iter().map(|member| &member.id).collect();
    for (_, team) in stayed.iter().filter(|(id, _)| !here.contains(*id)) {
        all.left += 1;
        if let Some(team) = team {
            teams.entry((*team).clone()).or_default().left += 1;
        }
    }
    (all, teams)
}

fn team(teams: &[Team], place: u32) -> Option<&TeamId> {
    teams.get(usize::try_from(place).ok()?).map(|team| &team.id)
}

fn last_team<'a>(member: &Member, teams: &'a [Team]) -> Option<&'a TeamId> {
    team(teams, member.current_assignment()?.team.0)
}

/// Of the members of the first cycle who had joined before the transfer, those who are still here.
fn inherited(
    input: &ReviewInput<'_>,
    now: People<'_>,
    before: &[People<'_>],
    level: Level,
) -> Option<InheritedMembers> {
    let transfer = input.configuration.organisation.transfer_date?;
    let first = before.first().copied().unwrap_or(now);
    let here: BTreeSet<&MemberId> = input.here().map(|(member, _)| &member.id).collect();
    let came_with_it = |member: &&Member| member.joined_on.is_some_and(|day| day < transfer);
    let seen: Vec<&Member> = first.members.iter().filter(came_with_it).collect();
    let still = seen.iter().filter(|member| here.contains(&member.id)).count() as u64;
    let of = seen.len() as u64;
    (of > 0).then(|| InheritedMembers {
        since: first.cycle.id.clone(),
        seen: of,
        here: still,
        share: wilson(still, of, level).map(share),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::people::{Assignment, TeamIndex};
    use crate::model::source::{FileIndex, RowReference};
    use crate::model::{CycleId, CycleKind, CycleState};
    use jiff::civil::{Date, date};

    fn cycle(id: &str, first: Date, last: Date) -> Cycle {
        Cycle {
            id: CycleId::new(id),
            kind: CycleKind::Quarter,
            period: Period::new(first, last).unwrap(),
            state: CycleState::Closed,
            parts: Vec::new(),
            revision: None,
        }
    }

    fn member(id: &str, stays: &[(u32, Date, Date)], joined_on: Option<Date>) -> Member {
        let stays = stays.iter().map(|(team, first, last)| Assignment {
            team: TeamIndex(*team),
            period: Period::new(*first, *last).unwrap(),
            role: None,
            manager: None,
            row: RowReference {
                file: FileIndex(0),
                line: 2,
            },
        });
        Member {
            id: MemberId::new(id),
            name: id.to_owned(),
            assignments: stays.collect(),
            joined_on,
            grade: None,
            grade_since: None,
            grade_seen: None,
            group: None,
            languages: Vec::new(),
        }
    }

    fn teams() -> Vec<Team> {
        let team = |id| Team {
            id: TeamId::new(id),
            name: String::new(),
            lead: None,
        };
        vec![team("T1"), team("T2")]
    }

    #[test]
    fn comings_goings_and_moves_are_counted_for_the_team_where_they_happen() {
        let (first, last) = (date(2025, 4, 1), date(2025, 6, 30));
        let before = cycle("2025-Q1", date(2025, 1, 1), date(2025, 3, 31));
        let now = cycle("2025-Q2", first, last);
        let quarter_before = (0, date(2025, 1, 1), date(2025, 3, 31));
        // a stays; b left between the cycles; c joins T2; d leaves T2 on 30 April; e moves on 16 May.
        let earlier = [
            member("a", &[quarter_before], None),
            member("b", &[quarter_before], None),
            member("d", &[(1, date(2025, 1, 1), date(2025, 3, 31))], None),
            member("e", &[quarter_before], None),
        ];
        let present = [
            member("a", &[(0, first, last)], None),
            member("c", &[(1, date(2025, 5, 1), last)], Some(date(2025, 5, 1))),
            member("d", &[(1, first, date(2025, 4, 30))], None),
            member(
                "e",
                &[(0, first, date(2025, 5, 15)), (1, date(2025, 5, 16), last)],
                None,
            ),
        ];
        let teams = teams();
        let (all, by_team) = movement(
            People {
                cycle: &now,
                members: &present,
                teams: &teams,
            },
            Some(People {
                cycle: &before,
                members: &earlier,
                teams: &teams,
            }),
        );
        assert_eq!((all.joined, all.left, all.moved_in, all.moved_out), (1, 2, 1, 1));
        // 91 days of a, 61 of c, 30 of d, 91 of e: 273 days, three people on average.
        assert!((all.headcount - 3.0).abs() < 1e-12);
        assert!((all.person_years - 273.0 / 365.25).abs() < 1e-12);
        let of = |id: &str| by_team[&TeamId::new(id)].clone();
        let (one, two) = (of("T1"), of("T2"));
        assert_eq!((one.joined, one.left, one.moved_out), (0, 1, 1));
        assert_eq!((two.joined, two.left, two.moved_in), (1, 1, 1));
    }

    #[test]
    fn without_a_cycle_before_whoever_begins_late_has_come() {
        let (first, last) = (date(2025, 4, 1), date(2025, 6, 30));
        let now = cycle("2025-Q2", first, last);
        let present = [
            member("a", &[(0, first, last)], None),
            member("b", &[(0, date(2025, 5, 1), last)], None),
            // Joined long ago, and came back from leave.
            member("c", &[(0, date(2025, 5, 1), last)], Some(date(2020, 1, 1))),
        ];
        let teams = teams();
        let people = People {
            cycle: &now,
            members: &present,
            teams: &teams,
        };
        assert_eq!(movement(people, None).0.joined, 1);
    }
}
