//! Events become measurements: per indicator, for members, teams and the organisation.
//!
//! Every family is two steps. Its file says what each row contributes ([`contribution::Contribution`]); contributions add
//! up to sufficient statistics, a [`tally::Tally`] per subject, which turns itself into an estimate with its interval. A
//! team's value pools its events; it is never the mean of its members'. The same contributions are the evidence.
//!
//! A new family is a file here and a line in [`observe`].

mod activities;
mod assessments;
mod attribution;
mod client_book;
mod clients;
mod complaints;
mod contrasts;
mod contribution;
mod declared;
mod expression;
mod grouped;
mod halves;
mod losses;
mod months;
mod ready_made;
mod records;
mod stays;
mod surveys;
mod tally;

use crate::model::evidence::EvidenceRow;
use crate::model::indicator::{Indicator, Measure};
use crate::model::measurement::{
    Composition, CycleMeasurements, IntervalBasis, Measurement, NoDataReason, Replicates, Status, Subject,
    SubjectMeasurements,
};
use crate::model::{Configuration, CycleData};
use crate::stats::Level;
use contribution::{Listing, Measuring, Pass};
use grouped::Grouped;
use ready_made::StatedTally;
use tally::{
    AmountTally, ClusteredShareTally, NetPromoterTally, RateTally, RevenueTally, ShareTally, SurvivalTally,
};

pub use assessments::{ClearedAssessments, carried_raters, clear};
pub use client_book::client_summary;
pub use complaints::{late_complaints, overdue_complaints};
pub use contrasts::contrasts;
pub use losses::losses;
pub use stays::{rows_by_stay, vacated_clients};

/// Members' values in parts of the rows: in two halves, and month by month.
pub fn replicates(data: &CycleData, configuration: &Configuration) -> Replicates {
    Replicates {
        halves: halves::halves(data, configuration),
        months: months::months(data, configuration),
    }
}

/// What every family works with.
struct Context<'a> {
    data: &'a CycleData,
    configuration: &'a Configuration,
    level: Level,
}

impl<'a> Context<'a> {
    fn new(data: &'a CycleData, configuration: &'a Configuration) -> Self {
        Self {
            data,
            configuration,
            level: Level::or_ninety_five(configuration.policy.confidence),
        }
    }
}

/// Measures every configured indicator for every subject of a cycle, with the 360° scores that [`clear`] let pass for it.
pub fn measure(
    data: &CycleData,
    configuration: &Configuration,
    cleared: &ClearedAssessments,
) -> CycleMeasurements {
    let context = Context::new(data, configuration);
    let assessed = assessments::Assessed::new(&context, cleared);
    let columns: Vec<Grouped<Measurement>> = configuration
        .indicators
        .iter()
        .map(|indicator| {
            observe(&context, Some(&assessed), indicator, Measuring)
                .map(|measurement| withhold_below_minimum(measurement, indicator.minimum_sample))
        })
        .collect();
    by_subject(&context, &assessed, columns)
}

/// Hands over what every row adds to every indicator, or to one of them: by indicator, then in file order.
pub fn evidence(
    data: &CycleData,
    configuration: &Configuration,
    indicator: Option<usize>,
    visit: &mut dyn FnMut(EvidenceRow),
) {
    let context = Context::new(data, configuration);
    let asked = |position: &usize| indicator.is_none_or(|asked| asked == *position);
    for (position, indicator) in configuration.indicators.iter().enumerate() {
        if asked(&position) {
            let pass = Listing {
                indicator: position,
                visit: &mut *visit,
            };
            observe(&context, None, indicator, pass);
        }
    }
}

/// One indicator: which family emits its contributions, and which tally they add up to.
fn observe<P: Pass>(
    context: &Context<'_>,
    assessed: Option<&assessments::Assessed<'_>>,
    indicator: &Indicator,
    pass: P,
) -> P::Made {
    let share = ShareTally::default();
    let parts = ClusteredShareTally::default();
    let times = |at| SurvivalTally {
        at,
        ..SurvivalTally::default()
    };
    let revenue = |growth_excluded| RevenueTally {
        growth_excluded,
        ..RevenueTally::default()
    };
    match &indicator.measure {
        Measure::Csat => pass.over(context, &share, |emit| surveys::csat(context, emit)),
        Measure::Nps => pass.over(context, &NetPromoterTally::default(), |emit| {
            surveys::nps(context, emit)
        }),
        Measure::CustomerEffort => pass.over(context, &share, |emit| surveys::customer_effort(context, emit)),
        Measure::ClientRetention => {
            pass.over(context, &share, |emit| clients::client_retention(context, emit))
        }
        Measure::GrossRevenueRetention => pass.over(context, &revenue(true), |emit| {
            clients::gross_revenue_retention(context, emit)
        }),
        Measure::NetRevenueRetention => pass.over(context, &revenue(false), |emit| {
            clients::net_revenue_retention(context, emit)
        }),
        Measure::TransferRetention => {
            let at = clients::months_since_transfer(context);
            pass.over(context, &times(at), |emit| {
                clients::transfer_retention(context, emit)
            })
        }
        Measure::ClientSurvival { after_months } => {
            let at = Some(f64::from(*after_months));
            pass.over(context, &times(at), |emit| {
                clients::client_survival(context, emit)
            })
        }
        Measure::ClientExpansion => pass.over(context, &RateTally::default(), |emit| {
            clients::client_expansion(context, emit)
        }),
        Measure::RevenueExpansion => pass.over(context, &AmountTally::default(), |emit| {
            clients::revenue_expansion(context, emit)
        }),
        Measure::ResponseSla => pass.over(context, &share, |emit| complaints::response_sla(context, emit)),
        Measure::ResolutionSla => {
            pass.over(context, &share, |emit| complaints::resolution_sla(context, emit))
        }
        Measure::ResolutionTime => pass.over(context, &times(None), |emit| {
            complaints::resolution_time(context, emit)
        }),
        Measure::ReopenRate => pass.over(context, &share, |emit| complaints::reopen_rate(context, emit)),
        Measure::Participation => pass.over(context, &share, |emit| activities::participation(context, emit)),
        Measure::Coverage => pass.over(context, &share, |emit| activities::coverage(context, emit)),
        Measure::Completeness => pass.over(context, &parts, |emit| records::completeness(context, emit)),
        Measure::Validity => pass.over(context, &parts, |emit| records::validity(context, emit)),
        Measure::Timeliness => pass.over(context, &share, |emit| records::timeliness(context, emit)),
        // Rows of single raters never leave the measure stage: the picture of the relations is their evidence.
        Measure::Assessment { dimension } => pass.without_rows(|| match assessed {
            Some(assessed) => assessed.indicator(context, dimension.as_ref()),
            None => no_data(context, NoDataReason::NoTable),
        }),
        Measure::ReadyMade => pass.over(context, &StatedTally::new(indicator.unit), |emit| {
            ready_made::ready_made(context, emit, indicator)
        }),
        Measure::Declared(declared) => declared::declared(context, declared, indicator, pass),
    }
}

/// Honesty rule: a value from a sample below the minimum is neither shown nor scored.
fn withhold_below_minimum(measurement: Measurement, minimum: u64) -> Measurement {
    if measurement.status == Status::Ok && measurement.n < minimum {
        Measurement {
            value: None,
            interval: None,
            basis: IntervalBasis::Method,
            standard_error: None,
            numerator: None,
            denominator: None,
            composition: Composition::Plain,
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
    assessed: &assessments::Assessed<'_>,
    columns: Vec<Grouped<Measurement>>,
) -> CycleMeasurements {
    let row = |subject: Subject, measurements| SubjectMeasurements {
        subject,
        measurements,
        assessments: Vec::new(),
        agreement: Vec::new(),
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
    let (pictures, agreement) = (assessed.pictures(context), assessed.agreement(context));
    organisation.assessments = pictures.organisation;
    organisation.agreement = agreement.organisation;
    for (team, (picture, agreement)) in teams
        .iter_mut()
        .zip(pictures.teams.into_iter().zip(agreement.teams))
    {
        (team.assessments, team.agreement) = (picture, agreement);
    }
    for (member, (picture, agreement)) in members
        .iter_mut()
        .zip(pictures.members.into_iter().zip(agreement.members))
    {
        (member.assessments, member.agreement) = (picture, agreement);
    }
    CycleMeasurements {
        organisation,
        teams,
        members,
        assessment_review: assessed.review(),
    }
}

/// The same answer for every subject: there is nothing to compute from.
fn no_data(context: &Context<'_>, reason: NoDataReason) -> Grouped<Measurement> {
    Grouped::filled(context.data, &Measurement::no_data(reason))
}
