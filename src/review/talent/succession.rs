//! Who could follow the holders of positions: those of the table, and beside them leads and whoever alone has a role.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::MemberId;
use crate::model::people::Member;
use crate::model::review::{Position, PositionOrigin, Succession, Successor};
use crate::model::talent::{Readiness, SuccessorRow};
use crate::review::ReviewInput;

/// Positions, those without anybody who could follow first.
pub(super) fn succession(input: &ReviewInput<'_>) -> Succession {
    let rows = input.data.talent.successors.as_deref();
    let mut positions = stated(input, rows.unwrap_or_default());
    let mut covered: BTreeSet<MemberId> = (positions.iter())
        .filter_map(|position| position.holder.clone())
        .collect();
    positions.extend(leads(input, &mut covered));
    positions.extend(only_holders(input, &covered));
    positions.sort_by_cached_key(|position| {
        (
            position.cover().count().min(2),
            position.is_ready(),
            position.origin,
            position.team.clone(),
            position.name.clone(),
            position.holder.clone(),
        )
    });
    Succession {
        stated: rows.is_some(),
        positions,
    }
}

/// The positions of the table, in file order.
fn stated(input: &ReviewInput<'_>, rows: &[SuccessorRow]) -> Vec<Position> {
    let here: BTreeSet<&MemberId> = input.here().map(|(member, _)| &member.id).collect();
    let mut named: BTreeMap<&MemberId, u64> = BTreeMap::new();
    for successor in rows.iter().filter_map(|row| row.successor.as_ref()) {
        *named.entry(successor).or_default() += 1;
    }
    let mut positions: Vec<Position> = Vec::new();
    let mut places = BTreeMap::new();
    for row in rows {
        let key = (&row.position, &row.team, &row.holder);
        let place = *places.entry(key).or_insert_with(|| {
            positions.push(Position {
                name: Some(row.position.clone()),
                origin: PositionOrigin::Stated,
                team: row.team.clone(),
                holder: row.holder.clone(),
                successors: Vec::new(),
            });
            positions.len() - 1
        });
        let Some((position, member)) = positions.get_mut(place).zip(row.successor.as_ref()) else {
            continue;
        };
        position.successors.push(Successor {
            member: member.clone(),
            readiness: row.readiness,
            here: here.contains(member),
            named_for: named.get(member).copied().unwrap_or(1),
        });
    }
    for position in &mut positions {
        position.successors.sort_by(|a, b| {
            let rank = |readiness: Option<Readiness>| readiness.map_or(3, |readiness| readiness as u8);
            let of = |one: &Successor| (!one.here, rank(one.readiness));
            of(a).cmp(&of(b)).then_with(|| a.member.cmp(&b.member))
        });
    }
    positions
}

/// Leads of teams that no row of the table names. A team whose lead has left has a position that nobody holds.
fn leads(input: &ReviewInput<'_>, covered: &mut BTreeSet<MemberId>) -> Vec<Position> {
    let period = input.data.cycle.period;
    let teams = input.data.teams.iter().filter_map(|team| {
        let lead = input.data.member(team.lead?)?;
        let here = lead.left_on(period).is_none();
        if here && !covered.insert(lead.id.clone()) {
            return None;
        }
        Some(Position {
            name: here.then(|| role(lead)).flatten(),
            origin: PositionOrigin::Lead,
            team: Some(team.id.clone()),
            holder: here.then(|| lead.id.clone()),
            successors: Vec::new(),
        })
    });
    teams.collect()
}

/// Roles that one member alone has at the end of the cycle.
fn only_holders(input: &ReviewInput<'_>, covered: &BTreeSet<MemberId>) -> Vec<Position> {
    let mut holders: BTreeMap<String, Vec<&Member>> = BTreeMap::new();
    for (member, _) in input.here() {
        if let Some(role) = role(member) {
            holders.entry(role.to_lowercase()).or_default().push(member);
        }
    }
    let alone = holders
        .into_values()
        .filter_map(|members| match members.as_slice() {
            [only] if !covered.contains(&only.id) => Some(*only),
            _ => None,
        });
    let positions = alone.map(|member| Position {
        name: role(member),
        origin: PositionOrigin::OnlyHolder,
        team: input.team_of(member).cloned(),
        holder: Some(member.id.clone()),
        successors: Vec::new(),
    });
    positions.collect()
}

fn role(member: &Member) -> Option<String> {
    member.current_assignment()?.role.clone()
}
