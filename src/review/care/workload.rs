//! What each member carries, how evenly it is spread, and what could be moved within a team.

use std::collections::BTreeMap;

use super::overtime::Months;
use crate::model::configuration::CareRules;
use crate::model::people::MemberIndex;
use crate::model::review::{LoadMeasure, LoadSpread, LoadWarnings, MemberLoad, Rebalancing, Workload};
use crate::model::{MemberId, Money, Share, TeamId};
use crate::review::ReviewInput;
use crate::stats::concentration::{gini, gini_left_out};
use crate::stats::order::median;
use crate::stats::share::count;
use crate::stats::{Level, NotEstimable};

/// Days in a week.
const WEEK: f64 = 7.0;

/// The load of members at the end of the cycle; none where nothing of it is known.
pub(super) fn workload(input: &ReviewInput<'_>) -> Option<Workload> {
    let loads = Loads::of(input);
    if !(loads.has_clients || loads.has_complaints || loads.has_overtime) {
        return None;
    }
    let rules = &input.configuration.review.care;
    let mut members = members(input, &loads);
    let medians = medians(&members);
    judge(&mut members, &medians, rules);
    members.sort_by(|a, b| (&a.team, &a.member).cmp(&(&b.team, &b.member)));
    Some(Workload {
        spreads: spreads(&members, input.configuration.minimum_cell(), input.level()),
        rebalancing: rebalancing(&members, rules),
        medians: medians.into_iter().collect(),
        months_known: loads.months.iter().any(|months| months.fullest().is_some()),
        members,
    })
}

/// Sums by member, in the cycle's order.
struct Loads {
    has_clients: bool,
    has_complaints: bool,
    has_overtime: bool,
    clients: Vec<u64>,
    revenue: Vec<Money>,
    complaints: Vec<u64>,
    overtime: Vec<f64>,
    months: Vec<Months>,
}

impl Loads {
    /// One pass over each table.
    fn of(input: &ReviewInput<'_>) -> Self {
        let data = input.data;
        let n = data.members.len();
        let mut loads = Self {
            has_clients: data.clients.is_some(),
            has_complaints: data.complaints.is_some(),
            has_overtime: data.care.overtime.is_some(),
            clients: vec![0; n],
            revenue: vec![Money::ZERO; n],
            complaints: vec![0; n],
            overtime: vec![0.0; n],
            months: vec![Months::default(); n],
        };
        let last = data.cycle.period.last();
        for client in data.clients.iter().flatten() {
            let held = client.acquired_on <= last && client.lost_on.is_none_or(|lost| lost > last);
            if let (true, Some(owner)) = (held, client.owner) {
                bump(&mut loads.clients, owner, |clients| *clients += 1);
                if let Some(revenue) = client.revenue {
                    bump(&mut loads.revenue, owner, |sum| {
                        *sum = [*sum, revenue].into_iter().sum();
                    });
                }
            }
        }
        for complaint in data.complaints.iter().flatten() {
            let client = complaint.client.and_then(|client| data.client(client));
            let owner = || client?.owner_on(complaint.opened_at.date());
            if let Some(member) = complaint.member.or_else(owner) {
                bump(&mut loads.complaints, member, |complaints| *complaints += 1);
            }
        }
        for row in data.care.overtime.iter().flatten() {
            bump(&mut loads.overtime, row.member, |hours| *hours += row.hours);
            if let Some(week_of) = row.week_of {
                bump(&mut loads.months, row.member, |months| {
                    months.add(week_of, row.hours);
                });
            }
        }
        loads
    }
}

fn bump<T>(values: &mut [T], member: MemberIndex, change: impl FnOnce(&mut T)) {
    if let Some(value) = usize::try_from(member.0)
        .ok()
        .and_then(|place| values.get_mut(place))
    {
        change(value);
    }
}

/// Members who are here at the end of the cycle, not judged yet.
fn members(input: &ReviewInput<'_>, loads: &Loads) -> Vec<MemberLoad> {
    let data = input.data;
    let at_the_head: Vec<MemberIndex> = data.teams.iter().filter_map(|team| team.lead).collect();
    let days = data.cycle.days();
    let of = data.members.iter().zip(0_u32..);
    let here = of.filter(|(member, _)| member.left_on(data.cycle.period).is_none());
    let loads = here.filter_map(|(member, place)| {
        let index = MemberIndex(place);
        let at = usize::try_from(place).ok()?;
        let present = member.days_present();
        let overtime = loads.overtime.get(at).copied().filter(|_| loads.has_overtime);
        Some(MemberLoad {
            member: member.id.clone(),
            team: input.team_of(member)?.clone(),
            leads: at_the_head.contains(&index),
            whole_cycle: present >= days,
            clients: loads.clients.get(at).copied().filter(|_| loads.has_clients),
            revenue: loads.revenue.get(at).copied().filter(|_| loads.has_clients),
            complaints: loads.complaints.get(at).copied().filter(|_| loads.has_complaints),
            overtime,
            overtime_a_week: overtime.map(|hours| hours * WEEK / present.max(1) as f64),
            fullest_month: loads.months.get(at).and_then(Months::fullest),
            warnings: LoadWarnings::default(),
        })
    });
    loads.collect()
}

/// The middle number of clients of those in a team who do not lead it.
fn medians(members: &[MemberLoad]) -> BTreeMap<TeamId, f64> {
    let mut teams: BTreeMap<&TeamId, Vec<f64>> = BTreeMap::new();
    for load in members.iter().filter(|load| !load.leads) {
        if let Some(clients) = load.clients {
            teams.entry(&load.team).or_default().push(clients as f64);
        }
    }
    let medians = teams.into_iter();
    let medians = medians.filter_map(|(team, clients)| Some((team.clone(), median(&clients).ok()?)));
    medians.collect()
}

/// The most clients that are no warning in a team.
fn most_clients(median: f64, rules: &CareRules) -> f64 {
    median * rules.clients_above_median
}

/// Marks those who carry too much: of clients and of overtime, or more overtime in a month than the law allows.
fn judge(members: &mut [MemberLoad], medians: &BTreeMap<TeamId, f64>, rules: &CareRules) {
    for load in members {
        let median = medians.get(&load.team).filter(|median| **median > 0.0);
        let many = load.clients.zip(median);
        let many = many.is_some_and(|(clients, median)| clients as f64 > most_clients(*median, rules));
        let long = load
            .overtime_a_week
            .is_some_and(|hours| hours > rules.overtime_hours_week);
        load.warnings.overload = many && long;
        load.warnings.over_limit = load
            .fullest_month
            .is_some_and(|month| month.hours > rules.overtime_hours_month);
    }
}

/// How evenly each measure is spread over those who were there all along and lead no team.
fn spreads(members: &[MemberLoad], minimum: u64, level: Level) -> Vec<LoadSpread> {
    let compared: Vec<&MemberLoad> = (members.iter())
        .filter(|load| load.whole_cycle && !load.leads)
        .collect();
    let spread = |measure: LoadMeasure| {
        let value = |load: &&MemberLoad| match measure {
            LoadMeasure::Clients => load.clients.map(|clients| clients as f64),
            LoadMeasure::Revenue => load.revenue.map(Money::to_f64),
            LoadMeasure::Complaints => load.complaints.map(|complaints| complaints as f64),
            LoadMeasure::Overtime => load.overtime,
        };
        let values: Vec<f64> = compared.iter().filter_map(value).collect();
        let found = values.len() as u64;
        if found == 0 {
            return None;
        }
        let enough = found >= minimum;
        let few = NotEstimable::TooFewValues {
            needed: minimum,
            found,
        };
        let left_out = enough.then(|| gini_left_out(&values, level).ok()).flatten();
        Some(LoadSpread {
            measure,
            members: found,
            gini: if enough { gini(&values) } else { Err(few) },
            interval: left_out.and_then(|found| found.interval),
            without_largest: left_out.and_then(|found| found.without_largest),
            top_fifth: enough.then(|| top_fifth(values)).flatten(),
        })
    };
    LoadMeasure::ALL.into_iter().filter_map(spread).collect()
}

/// The share of the total that the most loaded fifth has, rounded up to whole members.
fn top_fifth(mut values: Vec<f64>) -> Option<Share> {
    values.sort_unstable_by(|a, b| b.total_cmp(a));
    let total: f64 = values.iter().sum();
    let top: f64 = values.iter().take(values.len().div_ceil(5)).sum();
    (total > 0.0).then(|| Share(top / total))
}

/// Clients that could pass from who is overloaded to colleagues of the team with fewer than its mean: as many as are above the mean,
/// most to who has the fewest. Nobody gets more than the mean by it, nor does anybody who works long hours already.
fn rebalancing(members: &[MemberLoad], rules: &CareRules) -> Vec<Rebalancing> {
    let mut teams: BTreeMap<&TeamId, Vec<&MemberLoad>> = BTreeMap::new();
    for load in members.iter().filter(|load| !load.leads) {
        teams.entry(&load.team).or_default().push(load);
    }
    let mut moves = Vec::new();
    for (team, loads) in teams {
        let clients = loads.iter().filter_map(|load| load.clients);
        let mean = clients.sum::<u64>() as f64 / loads.len().max(1) as f64;
        let (Some(fewest), Some(most)) = (count(mean.floor()), count(mean.ceil())) else {
            continue;
        };
        let is_free = |load: &&&MemberLoad| {
            let long = load
                .overtime_a_week
                .is_some_and(|hours| hours > rules.overtime_hours_week);
            !long && !load.warnings.overload && !load.warnings.over_limit
        };
        let mut room: Vec<(u64, &MemberId)> = (loads.iter().filter(is_free))
            .filter_map(|load| Some((fewest.checked_sub(load.clients?)?, &load.member)))
            .filter(|(places, _)| *places > 0)
            .collect();
        room.sort_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
        for load in loads.iter().filter(|load| load.warnings.overload) {
            let mut excess = load.clients.unwrap_or(0).saturating_sub(most);
            for (places, to) in &mut room {
                let passed = excess.min(*places);
                if passed > 0 {
                    moves.push(Rebalancing {
                        team: team.clone(),
                        from: load.member.clone(),
                        to: (*to).clone(),
                        clients: passed,
                    });
                    *places -= passed;
                    excess -= passed;
                }
            }
        }
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::review::MonthlyOvertime;

    fn load(member: &str, clients: u64, hours: f64) -> MemberLoad {
        MemberLoad {
            member: MemberId::new(member),
            team: TeamId::new("t"),
            leads: false,
            whole_cycle: true,
            clients: Some(clients),
            revenue: None,
            complaints: None,
            overtime: Some(hours * 13.0),
            overtime_a_week: Some(hours),
            fullest_month: None,
            warnings: LoadWarnings::default(),
        }
    }

    fn rules() -> CareRules {
        CareRules {
            clients_above_median: 1.5,
            overtime_hours_week: 5.0,
            overtime_hours_month: 36.0,
            ..CareRules::default()
        }
    }

    #[test]
    fn overload_takes_many_clients_and_long_hours() {
        // The median of 8, 8, 10, 14, 16 is 10: more than 15 clients are many, more than 5 hours long.
        let mut members = [load("a", 16, 6.0), load("b", 16, 5.0), load("c", 10, 9.0)];
        let medians = BTreeMap::from([(TeamId::new("t"), 10.0)]);
        judge(&mut members, &medians, &rules());
        assert_eq!(
            members.each_ref().map(|load| load.warnings.overload),
            [true, false, false]
        );
    }

    #[test]
    fn a_month_at_the_limit_is_within_the_law() {
        let with = |hours| MemberLoad {
            fullest_month: Some(MonthlyOvertime {
                year: 2025,
                month: 3,
                hours,
            }),
            ..load("a", 1, 1.0)
        };
        let mut members = [with(36.0), with(36.5)];
        judge(&mut members, &BTreeMap::new(), &rules());
        assert_eq!(
            members.each_ref().map(|load| load.warnings.over_limit),
            [false, true]
        );
    }

    #[test]
    fn clients_above_the_mean_go_to_those_with_the_fewest() {
        // The middle of 20, 9, 8, 9, 7 is 9, the limit 13.5; the mean is 53 / 5 = 10.6. Down to 11 nine of a's 20 could go: c has
        // room for 2 up to 10, b and d for 1 each; e works too long.
        let mut members = [
            load("a", 20, 6.5),
            load("b", 9, 0.0),
            load("c", 8, 1.0),
            load("d", 9, 5.0),
            load("e", 7, 6.0),
        ];
        let medians = medians(&members);
        assert!((medians[&TeamId::new("t")] - 9.0).abs() < 1e-12);
        judge(&mut members, &medians, &rules());
        let moves = rebalancing(&members, &rules());
        let moves: Vec<_> = (moves.iter())
            .map(|one| (one.from.as_str(), one.to.as_str(), one.clients))
            .collect();
        assert_eq!(moves, [("a", "c", 2), ("a", "b", 1), ("a", "d", 1)]);
    }

    #[test]
    fn spread_leaves_leads_and_newcomers_out() {
        let mut members: Vec<MemberLoad> = (1..=5).map(|n| load(&n.to_string(), n, 0.0)).collect();
        members.push(MemberLoad {
            leads: true,
            ..load("l", 90, 0.0)
        });
        members.push(MemberLoad {
            whole_cycle: false,
            ..load("n", 90, 0.0)
        });
        let spreads = spreads(&members, 5, Level::NINETY_FIVE);
        // 1 to 5: Σ (2 i - 6) x = -4 - 4 + 0 + 8 + 20 = 20, over 5 · 15: 0.2667. The top fifth is one member with 5 of 15.
        let clients = &spreads[0];
        assert_eq!((clients.measure, clients.members), (LoadMeasure::Clients, 5));
        assert!((clients.gini.unwrap() - 20.0 / 75.0).abs() < 1e-12);
        assert!((clients.top_fifth.unwrap().0 - 1.0 / 3.0).abs() < 1e-12);
        // Without the 5: (-3 - 2 + 3 + 12) / (4 · 10) = 0.25.
        assert!((clients.without_largest.unwrap() - 0.25).abs() < 1e-12);
        assert_eq!(spreads[1].gini, Err(NotEstimable::ZeroTotal));
    }
}
