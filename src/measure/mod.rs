//! Events become measurements: per indicator, for members, teams and the organisation.
//!
//! Every family is two steps. Its file turns rows into sufficient statistics, a [`tally::Tally`] per subject; the tally
//! turns itself into an estimate with its interval. A team's value pools its events; it is never the mean of its members'.
//!
//! A new family is a file here and a line in [`observe`].

mod activities;
mod assessments;
mod attribution;
mod clients;
mod complaints;
mod declared;
mod grouped;
mod ready_made;
mod records;
mod surveys;
mod tally;

use crate::model::indicator::{Indicator, Measure};
use crate::model::measurement::{
    CycleMeasurements, Measurement, NoDataReason, Status, Subject, SubjectMeasurements,
};
use crate::model::{Configuration, CycleData};
use crate::stats::Level;
use grouped::Grouped;

pub use clients::summary as client_summary;

/// What every family works with.
struct Context<'a> {
    data: &'a CycleData,
    configuration: &'a Configuration,
    level: Level,
}

/// Measures every configured indicator for every subject of a cycle.
pub fn measure(data: &CycleData, configuration: &Configuration) -> CycleMeasurements {
    let level = Level::new(configuration.policy.confidence).unwrap_or(Level::NINETY_FIVE);
    let context = Context {
        data,
        configuration,
        level,
    };
    let assessed = assessments::Assessed::new(&context);
    let columns: Vec<Grouped<Measurement>> = configuration
        .indicators
        .iter()
        .map(|indicator| {
            observe(&context, &assessed, indicator)
                .map(|measurement| withhold_below_minimum(measurement, indicator.minimum_sample))
        })
        .collect();
    by_subject(&context, &assessed, columns)
}

/// One indicator for every subject.
fn observe(
    context: &Context<'_>,
    assessed: &assessments::Assessed,
    indicator: &Indicator,
) -> Grouped<Measurement> {
    match &indicator.measure {
        Measure::Csat => surveys::csat(context),
        Measure::Nps => surveys::nps(context),
        Measure::CustomerEffort => surveys::customer_effort(context),
        Measure::ClientRetention => clients::client_retention(context),
        Measure::GrossRevenueRetention => clients::gross_revenue_retention(context),
        Measure::NetRevenueRetention => clients::net_revenue_retention(context),
        Measure::TransferRetention => clients::transfer_retention(context),
        Measure::ClientSurvival { after_months } => clients::client_survival(context, *after_months),
        Measure::ClientExpansion => clients::client_expansion(context),
        Measure::RevenueExpansion => clients::revenue_expansion(context),
        Measure::ResponseSla => complaints::response_sla(context),
        Measure::ResolutionSla => complaints::resolution_sla(context),
        Measure::ResolutionTime => complaints::resolution_time(context),
        Measure::ReopenRate => complaints::reopen_rate(context),
        Measure::Participation => activities::participation(context),
        Measure::Coverage => activities::coverage(context),
        Measure::Completeness => records::completeness(context),
        Measure::Validity => records::validity(context),
        Measure::Timeliness => records::timeliness(context),
        Measure::Assessment { dimension } => assessed.indicator(context, dimension.as_ref()),
        Measure::ReadyMade => ready_made::ready_made(context, indicator),
        Measure::Declared(declared) => declared::declared(context, declared),
    }
}

/// Honesty rule: a value from a sample below the minimum is neither shown nor scored.
fn withhold_below_minimum(measurement: Measurement, minimum: u64) -> Measurement {
    if measurement.status == Status::Ok && measurement.n < minimum {
        Measurement {
            value: None,
            interval: None,
            standard_error: None,
            numerator: None,
            denominator: None,
            status: Status::TooFew { minimum },
            ..measurement
        }
    } else {
        measurement
    }
}

/// Turns one column per indicator into one row per subject.
fn by_subject(
    context: &Context<'_>,
    assessed: &assessments::Assessed,
    columns: Vec<Grouped<Measurement>>,
) -> CycleMeasurements {
    let row = |subject: Subject, measurements| SubjectMeasurements {
        subject,
        measurements,
        assessments: Vec::new(),
    };
    let mut organisation = row(Subject::Organisation, Vec::with_capacity(columns.len()));
    let mut teams: Vec<SubjectMeasurements> = (context.data.teams.iter())
        .map(|team| row(Subject::Team(team.id.clone()), Vec::with_capacity(columns.len())))
        .collect();
    let mut members: Vec<SubjectMeasurements> = (context.data.members.iter())
        .map(|member| {
            row(
                Subject::Member(member.id.clone()),
                Vec::with_capacity(columns.len()),
            )
        })
        .collect();
    for column in columns {
        organisation.measurements.push(column.organisation);
        for (team, measurement) in teams.iter_mut().zip(column.teams) {
            team.measurements.push(measurement);
        }
        for (member, measurement) in members.iter_mut().zip(column.members) {
            member.measurements.push(measurement);
        }
    }
    let pictures = assessed.pictures(context);
    organisation.assessments = pictures.organisation;
    for (team, picture) in teams.iter_mut().zip(pictures.teams) {
        team.assessments = picture;
    }
    for (member, picture) in members.iter_mut().zip(pictures.members) {
        member.assessments = picture;
    }
    CycleMeasurements {
        organisation,
        teams,
        members,
    }
}

/// The same answer for every subject: there is nothing to compute from.
fn no_data(context: &Context<'_>, reason: NoDataReason) -> Grouped<Measurement> {
    Grouped::filled(context.data, &Measurement::no_data(reason))
}
