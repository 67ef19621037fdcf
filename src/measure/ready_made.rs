//! Values that were computed elsewhere and come in the `measures` table.

use super::Context;
use super::grouped::Grouped;
use super::no_data;
use crate::model::events::{ReadyMade, ReadyMadeSubject};
use crate::model::indicator::{Indicator, Unit};
use crate::model::measurement::{Measurement, NoDataReason, Status};
use crate::stats::{Interval, Level, share};

/// Takes the values as they stand. A team without a row of its own, and the organisation, pool the members' numerators
/// and denominators where every row has them; values alone cannot be pooled.
pub(super) fn ready_made(context: &Context<'_>, indicator: &Indicator) -> Grouped<Measurement> {
    let data = context.data;
    let Some(rows) = &data.ready_made else {
        return no_data(context, NoDataReason::NoTable);
    };
    let mut grouped = no_data(context, NoDataReason::NoRows);
    let of_indicator = || rows.iter().filter(|row| row.indicator == indicator.id);
    let mut team_members: Vec<Vec<&ReadyMade>> = vec![Vec::new(); data.teams.len()];
    let mut everybody: Vec<&ReadyMade> = Vec::new();
    for row in of_indicator() {
        let ReadyMadeSubject::Member(member) = row.subject else {
            continue;
        };
        everybody.push(row);
        if let Some(slot) = grouped.members.get_mut(member.0 as usize) {
            *slot = taken(row, indicator.unit, context.level);
        }
        let team = data
            .member(member)
            .and_then(|member| member.current_assignment())
            .map(|last| last.team);
        if let Some(rows) = team.and_then(|team| team_members.get_mut(team.0 as usize)) {
            rows.push(row);
        }
    }
    for (slot, rows) in grouped.teams.iter_mut().zip(&team_members) {
        *slot = pooled(rows, indicator.unit, context.level);
    }
    for row in of_indicator() {
        if let ReadyMadeSubject::Team(team) = row.subject
            && let Some(slot) = grouped.teams.get_mut(team.0 as usize)
        {
            *slot = taken(row, indicator.unit, context.level);
        }
    }
    grouped.organisation = pooled(&everybody, indicator.unit, context.level);
    grouped
}

fn taken(row: &ReadyMade, unit: Unit, level: Level) -> Measurement {
    Measurement {
        value: Some(row.value),
        interval: interval(row.numerator, row.denominator, unit, level),
        n: row.n.or_else(|| row.denominator.and_then(whole)).unwrap_or(1),
        numerator: row.numerator,
        denominator: row.denominator,
        status: Status::Ok,
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

fn pooled(rows: &[&ReadyMade], unit: Unit, level: Level) -> Measurement {
    let mut parts: Vec<(f64, f64)> = Vec::with_capacity(rows.len());
    for row in rows {
        let (Some(numerator), Some(denominator)) = (row.numerator, row.denominator) else {
            return Measurement::no_data(NoDataReason::NoRows);
        };
        parts.push((numerator, denominator));
    }
    parts.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let numerator: f64 = parts.iter().map(|part| part.0).sum();
    let denominator: f64 = parts.iter().map(|part| part.1).sum();
    if denominator <= 0.0 {
        return Measurement::no_data(NoDataReason::NoRows);
    }
    let n: u64 = rows
        .iter()
        .map(|row| row.n.or_else(|| row.denominator.and_then(whole)).unwrap_or(1))
        .sum();
    Measurement {
        value: Some(numerator / denominator),
        interval: interval(Some(numerator), Some(denominator), unit, level),
        n,
        numerator: Some(numerator),
        denominator: Some(denominator),
        status: Status::Ok,
        ..Measurement::no_data(NoDataReason::NoRows)
    }
}

/// Wilson's interval where the value is a share of whole things.
fn interval(numerator: Option<f64>, denominator: Option<f64>, unit: Unit, level: Level) -> Option<Interval> {
    if unit != Unit::Share {
        return None;
    }
    let (hits, n) = (whole(numerator?)?, whole(denominator?)?);
    share::wilson(hits, n, level).ok().map(|share| share.interval)
}

/// The number as a count, if it is one.
fn whole(number: f64) -> Option<u64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    ((0.0..=LARGEST).contains(&number) && number.fract() == 0.0).then_some(number as u64)
}
