//! Complaint handling: response and resolution against their limits, time to resolution, complaints opened again.

use jiff::civil::{DateTime, Time, Weekday};

use super::Context;
use super::attribution::attribute;
use super::grouped::Grouped;
use super::no_data;
use super::tally::{Observed, ShareTally, SurvivalTally, Tally, estimate_all};
use crate::model::configuration::{LimitSeconds, WorkingHours};
use crate::model::events::Complaint;
use crate::model::measurement::{AgainstRow, Fact, Measurement, NoDataReason};
use crate::stats::survival::Observation;
use crate::stats::working_time::WorkingCalendar;

/// Share of complaints with a first response within the limit for their severity.
pub(super) fn response_sla(context: &Context<'_>) -> Grouped<Measurement> {
    within_limit(
        context,
        |complaint| complaint.responded_at,
        |severity| context.configuration.policy.response_limits.limit(severity),
    )
}

/// Share of complaints resolved within the limit for their severity.
pub(super) fn resolution_sla(context: &Context<'_>) -> Grouped<Measurement> {
    within_limit(
        context,
        |complaint| complaint.resolved_at,
        |severity| context.configuration.policy.resolution_limits.limit(severity),
    )
}

/// Still open past its limit at the end of the cycle counts as missed; still open within it is not counted yet. What came
/// after the cycle's end is not known to it, so that a later export gives the same numbers.
fn within_limit(
    context: &Context<'_>,
    done: fn(&Complaint) -> Option<DateTime>,
    limit_of: impl Fn(Option<&str>) -> LimitSeconds,
) -> Grouped<Measurement> {
    let clock = Clock::new(context);
    over_complaints(context, |complaint| {
        let limit = limit_of(complaint.severity.as_deref());
        let outcome = match done(complaint).filter(|done| *done <= clock.end) {
            Some(done) => {
                let seconds = clock.seconds(complaint.opened_at, done)?;
                (seconds > limit.0).then_some(Fact::Late {
                    hours: seconds as f64 / 3600.0,
                    limit: limit.hours(),
                })
            }
            None if clock.seconds(complaint.opened_at, clock.end)? > limit.0 => {
                Some(Fact::StillOpen { limit: limit.hours() })
            }
            None => return None,
        };
        Some((
            move |tally: &mut ShareTally, missed: bool| tally.add(!missed),
            outcome,
        ))
    })
}

/// Median hours to resolution by Kaplan–Meier: complaints still open at the end of the cycle are censored, not dropped.
pub(super) fn resolution_time(context: &Context<'_>) -> Grouped<Measurement> {
    let clock = Clock::new(context);
    over_complaints(context, |complaint| {
        let resolved = complaint.resolved_at.filter(|resolved| *resolved <= clock.end);
        let seconds = clock.seconds(complaint.opened_at, resolved.unwrap_or(clock.end))?;
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
        Some((
            move |tally: &mut SurvivalTally, _| tally.observations.push(observation),
            outcome,
        ))
    })
}

/// Complaints opened again / complaints resolved by the end of the cycle.
pub(super) fn reopen_rate(context: &Context<'_>) -> Grouped<Measurement> {
    let end = Clock::new(context).end;
    over_complaints(context, |complaint| {
        complaint.resolved_at.filter(|resolved| *resolved <= end)?;
        Some((
            |tally: &mut ShareTally, reopened: bool| tally.add(reopened),
            complaint.reopened.then_some(Fact::Reopened),
        ))
    })
}

/// Adds what each complaint says; `None` leaves the complaint out. A fact means that it counts against its owner.
fn over_complaints<T: Tally + Clone + Default, A: Fn(&mut T, bool)>(
    context: &Context<'_>,
    judge: impl Fn(&Complaint) -> Option<(A, Option<Fact>)>,
) -> Grouped<Measurement> {
    let data = context.data;
    let Some(complaints) = &data.complaints else {
        return no_data(context, NoDataReason::NoTable);
    };
    let mut grouped = Grouped::filled(data, &Observed::<T>::default());
    for complaint in complaints {
        let Some((add, fact)) = judge(complaint) else {
            continue;
        };
        let belonging = attribute(
            data,
            complaint.member,
            complaint.client,
            complaint.opened_at.date(),
        );
        grouped.each(belonging, |observed| {
            add(&mut observed.tally, fact.is_some());
            if let Some(fact) = &fact {
                observed.against.push_with(|| AgainstRow {
                    row: complaint.row,
                    day: Some(complaint.opened_at.date()),
                    client: complaint
                        .client
                        .and_then(|index| data.client(index))
                        .map(|client| client.id.clone()),
                    fact: fact.clone(),
                });
            }
        });
    }
    estimate_all(grouped, context.level)
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
            end: last.tomorrow().unwrap_or(last).to_datetime(Time::midnight()),
        }
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
