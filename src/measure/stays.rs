//! What counted where: the dated rows of members who were in several teams, by stay; and the clients that leavers left behind.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::attribution::attribute;
use crate::model::CycleData;
use crate::model::client_summary::VacatedClient;
use crate::model::people::{ClientIndex, Member, MemberIndex, days_between};

/// For every member with several stays, by place: how many dated rows belong to them in each stay, in its order. A row counts
/// in each table once, whatever indicators read it.
pub fn rows_by_stay(data: &CycleData) -> Vec<(MemberIndex, Vec<u64>)> {
    let mut rows: BTreeMap<MemberIndex, Vec<u64>> = (0..)
        .map(MemberIndex)
        .zip(&data.members)
        .filter(|(_, member)| member.assignments.len() > 1)
        .map(|(index, member)| (index, vec![0; member.assignments.len()]))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut add = |named: Option<MemberIndex>, client: Option<ClientIndex>, day: Date| {
        let Some(index) = attribute(data, named, client, day).member else {
            return;
        };
        let stay = data.member(index).and_then(|member| stay_on(member, day));
        if let Some(count) = rows
            .get_mut(&index)
            .zip(stay)
            .and_then(|(counts, stay)| counts.get_mut(stay))
        {
            *count += 1;
        }
    };
    for row in data.surveys.iter().flatten() {
        add(row.member, row.client, row.answered_on);
    }
    for row in data.complaints.iter().flatten() {
        add(row.member, row.client, row.opened_at.date());
    }
    for row in data.activities.iter().flatten() {
        add(Some(row.member), None, row.held_on);
    }
    for row in data.records.iter().flatten() {
        add(row.member, row.client, row.checked_on);
    }
    for row in data.declared.values().flat_map(|table| &table.rows) {
        if let Some(day) = row.day {
            add(
                Some(row.member).filter(|_| row.through.is_none()),
                row.through,
                day,
            );
        }
    }
    rows.into_iter().collect()
}

/// The stay that a day falls into, or is nearest to: that of [`Member::team_on`].
fn stay_on(member: &Member, day: Date) -> Option<usize> {
    let distance = |stay: &crate::model::Period| {
        days_between(day, stay.first())
            .max(days_between(stay.last(), day))
            .max(0)
    };
    let stays = member.assignments.iter().map(|stay| stay.period).enumerate();
    stays
        .min_by_key(|(_, stay)| distance(stay))
        .map(|(place, _)| place)
}

/// Clients still held whose owner has left, the largest revenue first.
pub fn vacated_clients(data: &CycleData) -> Vec<VacatedClient> {
    let mut clients: Vec<VacatedClient> = data
        .vacated()
        .into_iter()
        .filter_map(|vacated| {
            let client = data.client(vacated.client)?;
            Some(VacatedClient {
                id: client.id.clone(),
                name: client.name.clone(),
                segment: client.segment.clone(),
                owner: vacated.owner,
                last_day: vacated.last_day,
                team: vacated.team,
                revenue: client.revenue,
            })
        })
        .collect();
    clients.sort_by(|a, b| b.revenue.cmp(&a.revenue).then_with(|| a.id.cmp(&b.id)));
    clients
}
