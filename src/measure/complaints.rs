//! Complaint handling: response and resolution against their limits, time to resolution, complaints opened again.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Time, Weekday};

use super::Context;
use super::attribution::attribute;
use super::contribution::{Contribution, Emit, Emitted, Reach};
use crate::model::client_summary::OverdueComplaint;
use crate::model::configuration::{LimitSeconds, WorkingHours};
use crate::model::events::Complaint;
use crate::model::measurement::{Fact, NoDataReason};
use crate::model::people::ClientIndex;
use crate::model::{Configuration, CycleData};
use crate::stats::survival::Observation;
use crate::stats::working_time::WorkingCalendar;

/// Share of complaints with a first response within the limit for their severity.
pub(super) fn response_sla(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    within_limit(
        context,
        emit,
        |complaint| complaint.responded_at,
        |severity| context.configuration.policy.response_limits.limit(severity),
    )
}

/// Share of complaints resolved within the limit for their severity.
pub(super) fn resolution_sla(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    within_limit(
        context,
        emit,
        |complaint| complaint.resolved_at,
        |severity| context.configuration.policy.resolution_limits.limit(severity),
    )
}

/// Still open past its limit at the end of the cycle counts as missed; still open within it is not counted yet. What came
/// after the cycle's end is not known to it, so that a later export gives the same numbers. A complaint of a part that is open
/// in the part's table is known to be open until the part's end only.
fn within_limit(
    context: &Context<'_>,
    emit: Emit<'_, bool>,
    done: fn(&Complaint) -> Option<DateTime>,
    limit_of: impl Fn(Option<&str>) -> LimitSeconds,
) -> Emitted {
    let clock = Clock::new(context);
    over_complaints(context, emit, |complaint| {
        let limit = limit_of(complaint.severity.as_deref());
        let outcome = match done(complaint).filter(|done| *done <= clock.end) {
            Some(done) => {
                let seconds = clock.seconds(complaint.opened_at, done)?;
                (seconds > limit.0).then_some(Fact::Late {
                    hours: seconds as f64 / 3600.0,
                    limit: limit.hours(),
                })
            }
            None if clock.seconds(complaint.opened_at, clock.end_of(complaint))? > limit.0 => {
                Some(Fact::StillOpen { limit: limit.hours() })
            }
            None => return None,
        };
        Some((outcome.is_none(), outcome))
    })
}

/// Median hours to resolution by Kaplan–Meier: complaints still open at the end of the cycle are censored, not dropped.
pub(super) fn resolution_time(context: &Context<'_>, emit: Emit<'_, Observation>) -> Emitted {
    let clock = Clock::new(context);
    over_complaints(context, emit, |complaint| {
        let resolved = complaint.resolved_at.filter(|resolved| *resolved <= clock.end);
        let seconds = clock.seconds(complaint.opened_at, resolved.unwrap_or(clock.end_of(complaint)))?;
        let observation = Observation {
            entry: None,
            time: seconds as f64 / 3600.0,
            event: resolved.is_some(),
        };
        let limit = context
            .configuration
            .policy
            .resolution_limits
            .limit(complaint.severity.as_deref());
        let outcome = match resolved {
            Some(_) if seconds > limit.0 => Some(Fact::Late {
                hours: observation.time,
                limit: limit.hours(),
            }),
            None if seconds > limit.0 => Some(Fact::StillOpen { limit: limit.hours() }),
            _ => None,
        };
        Some((observation, outcome))
    })
}

/// Complaints opened again / complaints resolved by the end of the cycle.
pub(super) fn reopen_rate(context: &Context<'_>, emit: Emit<'_, bool>) -> Emitted {
    let end = Clock::new(context).end;
    over_complaints(context, emit, |complaint| {
        complaint.resolved_at.filter(|resolved| *resolved <= end)?;
        Some((complaint.reopened, complaint.reopened.then_some(Fact::Reopened)))
    })
}

/// What each complaint adds, and why it counts against its owner; `None` leaves the complaint out.
fn over_complaints<P>(
    context: &Context<'_>,
    emit: Emit<'_, P>,
    judge: impl Fn(&Complaint) -> Option<(P, Option<Fact>)>,
) -> Emitted {
    let data = context.data;
    for complaint in data.complaints.as_ref().ok_or(NoDataReason::NoTable)? {
        let Some((part, against)) = judge(complaint) else {
            continue;
        };
        let day = complaint.opened_at.date();
        emit(Contribution {
            row: complaint.row,
            belonging: attribute(data, complaint.member, complaint.client, day),
            reach: Reach::All,
            day: Some(day),
            client: complaint.client,
            part,
            against,
        });
    }
    Ok(())
}

/// Complaints with a first response or a resolution past its limit: their clients, with the day on which they were opened.
pub fn late_complaints(data: &CycleData, configuration: &Configuration) -> Vec<(ClientIndex, Date)> {
    let context = Context::new(data, configuration);
    let mut late: BTreeSet<(ClientIndex, Date)> = BTreeSet::new();
    let mut keep = |contribution: Contribution<bool>| {
        let client = contribution.client.filter(|_| contribution.against.is_some());
        late.extend(client.zip(contribution.day));
    };
    // Without a table there is nothing to keep.
    let _ = response_sla(&context, &mut keep);
    let _ = resolution_sla(&context, &mut keep);
    late.into_iter().collect()
}

/// Complaints that are open at the end of the cycle and past a limit, the most severe first, of these the longest past it.
pub fn overdue_complaints(data: &CycleData, configuration: &Configuration) -> Vec<OverdueComplaint> {
    let context = Context::new(data, configuration);
    let clock = Clock::new(&context);
    let complaints = data.complaints.iter().flatten();
    let mut overdue: Vec<OverdueComplaint> = complaints
        .filter_map(|complaint| overdue(&context, &clock, complaint))
        .collect();
    overdue.sort_by(|a, b| {
        (a.limit.cmp(&b.limit))
            .then_with(|| b.days_over.cmp(&a.days_over))
            .then_with(|| a.id.cmp(&b.id))
    });
    overdue
}

fn overdue(context: &Context<'_>, clock: &Clock, complaint: &Complaint) -> Option<OverdueComplaint> {
    let known_by_end = |at: Option<DateTime>| at.is_some_and(|at| at <= clock.end);
    if known_by_end(complaint.resolved_at) {
        return None;
    }
    let policy = &context.configuration.policy;
    let severity = complaint.severity.as_deref();
    let limit = policy.resolution_limits.limit(severity);
    let open = clock.seconds(complaint.opened_at, clock.end_of(complaint))?;
    let unanswered = !known_by_end(complaint.responded_at);
    let response = unanswered.then(|| open - policy.response_limits.limit(severity).0);
    let over = response.map_or(open - limit.0, |response| response.max(open - limit.0));
    let day = policy
        .working_hours
        .as_ref()
        .map_or(86_400, |hours| hours.from.duration_until(hours.to).as_secs());
    let client = complaint.client.and_then(|index| context.data.client(index));
    let belonging = attribute(
        context.data,
        complaint.member,
        complaint.client,
        complaint.opened_at.date(),
    );
    (over > 0).then(|| OverdueComplaint {
        id: complaint.id.to_string(),
        client: client.map(|client| client.name.clone().unwrap_or_else(|| client.id.to_string())),
        severity: severity.map(str::to_owned),
        limit,
        unanswered,
        days_over: u64::try_from(over.checked_div(day).unwrap_or(0)).unwrap_or(0),
        owner: belonging.member,
        team: belonging.team,
    })
}

/// How time is counted: in working hours where the policy has them, else around the clock.
struct Clock {
    calendar: Option<WorkingCalendar>,
    /// Midnight at the end of the cycle's last day.
    end: DateTime,
}

impl Clock {
    fn new(context: &Context<'_>) -> Self {
        let last = context.data.cycle.period.last();
        Self {
            calendar: context.configuration.policy.working_hours.as_ref().map(calendar),
            end: midnight_after(last),
        }
    }

    /// Until when a complaint without an end is known to be open.
    fn end_of(&self, complaint: &Complaint) -> DateTime {
        self.end.min(midnight_after(complaint.known_until))
    }

    /// Seconds between two local times; none where they are out of order.
    fn seconds(&self, from: DateTime, to: DateTime) -> Option<i64> {
        if to < from {
            return None;
        }
        match &self.calendar {
            Some(calendar) => calendar.working_seconds_between(from, to).ok(),
            None => Some(from.duration_until(to).as_secs()),
        }
    }
}

fn midnight_after(day: Date) -> DateTime {
    day.tomorrow().unwrap_or(day).to_datetime(Time::midnight())
}

fn calendar(hours: &WorkingHours) -> WorkingCalendar {
    let minutes =
        |time: Time| u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs());
    WorkingCalendar {
        from: minutes(hours.from),
        to: minutes(hours.to),
        weekdays: WEEK.map(|day| hours.days.contains(&day)),
        holidays: hours.holidays.clone(),
        extra_days: hours.extra_days.clone(),
    }
}

/// Weekdays in the calendar's order.
const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];
