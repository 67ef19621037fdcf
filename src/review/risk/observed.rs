//! What the tables say of each client held on the last day, in one pass over each table.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::people::{Client, ClientIndex, MemberIndex, days_between};
use crate::model::review::{ClientMemory, Memory};
use crate::model::{CycleData, MemberId};
use crate::review::ReviewInput;

/// What was observed of a client.
#[derive(Clone, Debug, Default)]
pub(super) struct Observed {
    /// The last answer, and the one before it, where there was one.
    pub answer: Option<(Answer, Option<u8>)>,
    /// Whether a complaint is open that is severe or past its limit.
    pub complaint: bool,
    /// When somebody last met the client.
    pub last_contact: Option<Date>,
    /// Who met the client in the cycle, and how often.
    pub met: Met,
    /// Whether the file was out of date at its last audit of the cycle.
    pub stale: Option<bool>,
    /// What the cycle before remembers.
    pub before: Option<Before>,
}

/// An answer to a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// 0 to 100.
    pub level: u8,
    /// Whether it is low by itself.
    pub low: bool,
}

/// Who met a client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    pub times: u32,
    pub by: Option<MemberIndex>,
    pub by_several: bool,
}

/// What the cycle before remembers of a client.
#[derive(Clone, Debug)]
pub(super) struct Before {
    pub owner: Option<MemberId>,
    pub satisfaction: Option<u8>,
}

/// Everything that was observed.
pub(super) struct Observations {
    /// By the client's place.
    pub clients: Vec<Observed>,
    /// From when on contacts are known; none where no activity names a client.
    pub contacts_since: Option<Date>,
    /// Whether the cycle says who took over whom within it.
    pub handovers: bool,
}

/// Goes over the tables. `before` is the memory of the cycle right before this one.
pub(super) fn observe(input: &ReviewInput<'_>, clients: &[Client], before: Option<&Memory>) -> Observations {
    let data = input.data;
    let mut found: Vec<Observed> = vec![Observed::default(); clients.len()];
    remember(input, clients, before, &mut found);
    answers(data, &mut found);
    complaints(input, &mut found);
    let contacts_since = contacts(data, before, &mut found);
    files(input, &mut found);
    Observations {
        clients: found,
        contacts_since,
        handovers: data.files.iter().any(|file| file.table == "handovers"),
    }
}

fn at(found: &mut [Observed], client: Option<ClientIndex>) -> Option<&mut Observed> {
    found.get_mut(client?.0 as usize)
}

fn remember(input: &ReviewInput<'_>, clients: &[Client], before: Option<&Memory>, found: &mut [Observed]) {
    let (Some(before), Some(record)) = (before, input.history.last()) else {
        return;
    };
    for (client, slot) in clients.iter().zip(found) {
        let Some(memory) = of(before, client) else {
            continue;
        };
        slot.last_contact = memory.last_contact;
        let owner = memory
            .owner
            .and_then(|owner| record.members.get(owner.0 as usize));
        slot.before = Some(Before {
            owner: owner.map(|owner| owner.id.clone()),
            satisfaction: memory.satisfaction,
        });
    }
}

/// What a cycle remembers of a client.
pub(super) fn of<'m>(memory: &'m Memory, client: &Client) -> Option<&'m ClientMemory> {
    let place = memory
        .clients
        .binary_search_by(|known| known.id.cmp(&client.id))
        .ok()?;
    memory.clients.get(place)
}

/// The last two answers of each client; of several on one day the lowest counts.
fn answers(data: &CycleData, found: &mut [Observed]) {
    let surveys = data.surveys.iter().flatten();
    let mut answers: Vec<(ClientIndex, Date, Answer)> = surveys
        .filter_map(|survey| {
            let levels = [
                survey
                    .csat
                    .map(|csat| csat.saturating_sub(1).saturating_mul(25).min(100)),
                survey.nps.map(|nps| nps.saturating_mul(10).min(100)),
            ];
            let known = levels.iter().flatten();
            let (sum, count) = known.fold((0_u16, 0_u16), |(sum, n), level| (sum + u16::from(*level), n + 1));
            let level = u8::try_from(sum.checked_div(count)?).ok()?;
            let low = survey.csat.is_some_and(|csat| csat <= 2) || survey.nps.is_some_and(|nps| nps <= 6);
            Some((survey.client?, survey.answered_on, Answer { level, low }))
        })
        .collect();
    // The lowest of a day stands last and is taken over the others of its day.
    answers.sort_by_key(|(client, day, answer)| (*client, *day, u8::MAX - answer.level, answer.low));
    for of_client in answers.chunk_by(|a, b| a.0 == b.0) {
        let Some((client, day, last)) = of_client.last() else {
            continue;
        };
        let earlier = of_client.iter().rev().find(|(_, other, _)| other < day);
        if let Some(slot) = at(found, Some(*client)) {
            let remembered = slot.before.as_ref().and_then(|before| before.satisfaction);
            slot.answer = Some((*last, earlier.map(|(_, _, answer)| answer.level).or(remembered)));
        }
    }
}

/// Complaints open on the last day that are past their limit, or of the severest kind: that with the shortest limit.
fn complaints(input: &ReviewInput<'_>, found: &mut [Observed]) {
    let last = input.data.cycle.period.last();
    let limits = &input.configuration.policy.resolution_limits;
    let shortest = limits.by_severity.values().min().copied();
    let severest = shortest.filter(|shortest| *shortest < limits.default);
    let overdue: BTreeSet<&str> = (input.overdue_complaints.iter())
        .map(|complaint| complaint.id.as_str())
        .collect();
    for complaint in input.data.complaints.iter().flatten() {
        let resolved = complaint.resolved_at.is_some_and(|at| at.date() <= last);
        let known_open = !resolved && complaint.known_until >= last;
        let severe = severest == Some(limits.limit(complaint.severity.as_deref()));
        let warns = (known_open && severe) || overdue.contains(&*complaint.id);
        if let Some(slot) = at(found, complaint.client.filter(|_| warns)) {
            slot.complaint = true;
        }
    }
}

/// The last contact of each client and who met them; from when on contacts are known.
fn contacts(data: &CycleData, before: Option<&Memory>, found: &mut [Observed]) -> Option<Date> {
    let activities = data.activities.as_ref()?;
    if activities.iter().all(|activity| activity.client.is_none()) {
        return None;
    }
    for activity in activities.iter().filter(|activity| activity.attended) {
        let Some(slot) = at(found, activity.client) else {
            continue;
        };
        let held_on = activity.held_on;
        slot.last_contact = Some(slot.last_contact.map_or(held_on, |known| known.max(held_on)));
        slot.met.times += 1;
        slot.met.by_several |= slot.met.by.is_some_and(|by| by != activity.member);
        slot.met.by = Some(activity.member);
    }
    let first = data.cycle.period.first();
    let earlier = before.and_then(|memory| memory.contacts_since);
    Some(earlier.map_or(first, |earlier| earlier.min(first)))
}

/// Whether each client's file was out of date at its last audit, by the rule of the measure.
fn files(input: &ReviewInput<'_>, found: &mut [Observed]) {
    let records = input.data.records.as_deref().unwrap_or_default();
    if records.iter().all(|audit| audit.updated_on.is_none()) {
        return;
    }
    let days = i64::from(input.configuration.policy.timeliness_days);
    let mut audits: Vec<(ClientIndex, Date, bool)> = records
        .iter()
        .filter_map(|audit| {
            let updated = audit.updated_on;
            let fresh = updated.is_some_and(|updated| days_between(updated, audit.checked_on) <= days);
            Some((audit.client?, audit.checked_on, !fresh))
        })
        .collect();
    audits.sort_unstable();
    for (client, _, stale) in audits {
        if let Some(slot) = at(found, Some(client)) {
            slot.stale = Some(stale);
        }
    }
}
