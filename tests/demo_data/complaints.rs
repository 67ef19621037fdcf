//! `complaints`: opened, answered and settled in working time; what happens after the cycle's end is not known yet.
//!
//! Limits that the rates refer to, in working hours: response 4, 8 and 16 and resolution 16, 40 and 80 for high,
//! normal and low severity.

use jiff::civil::{Date, DateTime};

use super::Scene;
use super::calendar::{Cycle, after_working_time, timestamp};
use super::clients::{Client, held_by};
use super::people::{self, Member, RECOVERING};
use super::plot;
use super::random::{Random, nearest};
use super::table::{Table, flag, optional};

/// The cycle's complaints, by the moment they were opened.
pub fn table(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut random = Random::stream(&["complaints", &cycle.id]);
    let header = "complaint_id,client_id,opened_at,member_id,responded_at,resolved_at,severity,category,reopened,\
                  outcome";
    let mut table = Table::new("complaints", header);
    let mut tired = Random::stream(&["tired of waiting", &cycle.id]);
    for member in people::present(cycle) {
        let workdays = member.workdays(cycle);
        let count = nearest(f64::from(plot::complaints(member, &mut random)) * member.presence(cycle));
        for _ in 0..count {
            let Some(opened_at) = opening(&mut random, &workdays) else {
                continue;
            };
            let Some(client) = complainant(&mut random, scene.clients, member, opened_at.date()) else {
                continue;
            };
            let course = course(&mut random, cycle, member, opened_at);
            let unnamed = member.id != RECOVERING && client.same_owner(cycle) && random.chance(0.10);
            let waits = course.late && !unnamed && tired.chance(plot::tired_of_waiting(cycle));
            let client = waits
                .then(|| leaving(&mut tired, scene.clients, member, opened_at.date()))
                .flatten()
                .unwrap_or(client);
            table.push([
                String::new(),
                client.id.clone(),
                timestamp(opened_at),
                optional((!unnamed).then_some(member.id)),
                optional(course.responded_at.map(timestamp)),
                optional(course.resolved_at.map(timestamp)),
                course.severity.into(),
                category(&mut random, cycle, member).into(),
                flag(course.reopened),
                course.outcome.into(),
            ]);
        }
    }
    table.sort_by_columns(&[2, 1]);
    table.number(&format!("K{}", cycle.code()));
    table
}

/// Mostly in working hours, at times in the evening or early in the morning.
fn opening(random: &mut Random, workdays: &[Date]) -> Option<DateTime> {
    let day = random.pick(workdays).copied()?;
    let (from, to) = if random.chance(0.82) { (9, 17) } else { (6, 22) };
    let hour = i8::try_from(random.between(from, to)).ok()?;
    let minute = i8::try_from(random.between(0, 59)).ok()?;
    Some(day.at(hour, minute, 0, 0))
}

/// Clients who are going to leave complain more often.
fn complainant<'a>(
    random: &mut Random,
    clients: &'a [Client],
    member: &Member,
    day: Date,
) -> Option<&'a Client> {
    let held = held_by(clients, member.id, day);
    let leaving: Vec<&Client> = held
        .iter()
        .copied()
        .filter(|client| client.leaving(day))
        .collect();
    let among = if !leaving.is_empty() && random.chance(0.3) {
        leaving
    } else {
        held
    };
    random.pick(&among).copied()
}

/// A client of the member who is going to leave.
fn leaving<'a>(random: &mut Random, clients: &'a [Client], member: &Member, day: Date) -> Option<&'a Client> {
    let held = held_by(clients, member.id, day);
    let leaving: Vec<&Client> = held.into_iter().filter(|client| client.leaving(day)).collect();
    random.pick(&leaving).copied()
}

/// How a complaint went, as far as it was known on the cycle's last day.
struct Course {
    severity: &'static str,
    /// Answered or settled past its limit.
    late: bool,
    responded_at: Option<DateTime>,
    resolved_at: Option<DateTime>,
    reopened: bool,
    outcome: &'static str,
}

fn course(random: &mut Random, cycle: &Cycle, member: &Member, opened_at: DateTime) -> Course {
    let (severity, response_hours, resolution_hours) = match random.unit() {
        share if share < 0.22 => ("high", 4, 16),
        share if share < 0.75 => ("normal", 8, 40),
        _ => ("low", 16, 80),
    };
    let in_time = random.chance(plot::in_time(cycle, member));
    let response = share_of(random, response_hours, in_time);
    let settled_in_time = random.chance(if in_time { 0.88 } else { 0.55 });
    let resolution = share_of(random, resolution_hours, settled_in_time).max(response + 20);
    let stays_open = random.chance(0.03);
    let reopened = random.chance(if in_time { 0.06 } else { 0.14 });
    let outcome = match random.unit() {
        share if share < 0.62 => "accepted",
        share if share < 0.82 => "goodwill",
        share if share < 0.93 => "rejected",
        _ => "withdrawn",
    };
    let known = |moment: &DateTime| moment.date() <= cycle.last;
    let responded_at = Some(after_working_time(opened_at, response)).filter(known);
    let resolved_at = Some(after_working_time(opened_at, resolution))
        .filter(|moment| known(moment) && responded_at.is_some() && !stays_open);
    Course {
        severity,
        late: !(in_time && settled_in_time),
        responded_at,
        resolved_at,
        reopened: reopened && resolved_at.is_some(),
        outcome: if resolved_at.is_some() { outcome } else { "" },
    }
}

/// Working minutes: a part of the limit, or more than the limit.
fn share_of(random: &mut Random, limit_hours: i32, within: bool) -> i32 {
    let part = if within {
        0.08 + 0.85 * random.unit()
    } else {
        1.1 + 1.3 * random.unit()
    };
    nearest(part * f64::from(limit_hours) * 60.0)
}

fn category(random: &mut Random, cycle: &Cycle, member: &Member) -> &'static str {
    let suffers = member
        .team(cycle)
        .is_some_and(|team| plot::south_suffers(cycle, team));
    match random.unit() {
        share if suffers && share < 0.35 => "service",
        share if share < 0.32 => "billing",
        share if share < 0.62 => "service",
        share if share < 0.85 => "delivery",
        _ => "product",
    }
}
