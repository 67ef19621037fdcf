//! Measuring, scoring, planning and reviewing the cycles that are not sealed, beside the records of those that are.

use jiff::civil::Date;
use rayon::prelude::*;

use crate::archive::CycleRecord;
use crate::diagnostics::Diagnostics;
use crate::measure;
use crate::model::cycle::CyclePart;
use crate::model::measurement::{CycleMeasurements, Replicates};
use crate::model::review::CycleReview;
use crate::model::{Configuration, Cycle, CycleData, CycleId, Dataset};
use crate::plan::{self, PlanInput};
use crate::review::{self, ReviewInput};
use crate::score;

/// Computes the record of every cycle, and warnings that only computing can find. The records come in the dataset's order.
pub fn compute(dataset: &Dataset) -> (Vec<CycleRecord>, Diagnostics) {
    records(dataset, Vec::new(), Review::Made)
}

/// Whether records hold a review. It is what takes most time of all that is computed, and only pages show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Review {
    Made,
    LeftOut,
}

/// By days a cycle's place among all: its first day, then its last, then its id.
fn by_days(cycle: &Cycle) -> (Date, Date, CycleId) {
    (cycle.period.first(), cycle.period.last(), cycle.id.clone())
}

/// The records of the dataset's cycles and of the sealed ones, which are taken as they are, by days.
pub(super) fn records(
    dataset: &Dataset,
    sealed: Vec<CycleRecord>,
    review: Review,
) -> (Vec<CycleRecord>, Diagnostics) {
    let configuration = &dataset.configuration;
    let cleared = measure::clear(dataset);
    let mut waiting: Vec<(&CycleData, CycleMeasurements, Option<Replicates>)> = dataset
        .cycles
        .par_iter()
        .zip(&cleared)
        .filter(|(data, _)| sealed.iter().all(|record| record.cycle.id != data.cycle.id))
        .map(|(data, cleared)| {
            let measured = measure::measure(data, configuration, cleared);
            let replicates = (review == Review::Made).then(|| measure::replicates(data, configuration));
            (data, measured, replicates)
        })
        .collect();
    // By its first day a year comes before its last quarters. A part is always shorter than its whole, so it is ready here.
    waiting.sort_by_key(|(data, _, _)| (data.cycle.kind, by_days(&data.cycle)));
    let mut computed: Vec<CycleRecord> = Vec::with_capacity(dataset.cycles.len());
    let mut diagnostics = Diagnostics::default();
    for (data, measurements, replicates) in waiting {
        let place = |cycle: &Cycle| (cycle.kind, by_days(cycle));
        let mut earlier: Vec<&CycleRecord> = computed.iter().chain(&sealed).collect();
        earlier.retain(|record| place(&record.cycle) < place(&data.cycle));
        earlier.sort_by_key(|record| place(&record.cycle));
        let (record, warnings) = record(data, (measurements, replicates.as_ref()), configuration, &earlier);
        diagnostics.extend(warnings);
        computed.push(record);
    }
    computed.extend(sealed);
    computed.sort_by_key(|record| by_days(&record.cycle));
    (computed, diagnostics)
}

/// The cycles that this one pools, in order of days; in place of one that pools others itself, those, since its plan is theirs.
fn parts<'a>(cycle: &Cycle, computed: &[&'a CycleRecord]) -> Vec<&'a CycleRecord> {
    let found = |part: &CyclePart| computed.iter().find(|record| record.cycle.id == part.id);
    let records = cycle.parts.iter().filter_map(found);
    records
        .flat_map(|record| match parts(&record.cycle, computed) {
            none if none.is_empty() => vec![*record],
            parts => parts,
        })
        .collect()
}

/// Scores and plans a measured cycle against the earlier ones of its kind, and after its parts; reviews it where there are
/// replicates.
fn record(
    data: &CycleData,
    (measurements, replicates): (CycleMeasurements, Option<&Replicates>),
    configuration: &Configuration,
    earlier: &[&CycleRecord],
) -> (CycleRecord, Diagnostics) {
    let history: Vec<&CycleRecord> = earlier
        .iter()
        .copied()
        .filter(|record| record.cycle.kind == data.cycle.kind)
        .collect();
    let previous = history.last().copied();
    let days = data.cycle.days();
    let present: Vec<(i64, i64)> = (data.members.iter())
        .map(|member| (member.days_present(), days))
        .collect();
    let (scorecards, comparisons) = score::score(
        &measurements,
        &data.adjustments,
        &present,
        configuration,
        data.cycle.period,
        previous,
    );
    let sensitivity = score::sensitivity(
        &measurements,
        (&scorecards, &comparisons),
        configuration,
        (&data.members, data.teams.len()),
    );
    let vacated = measure::vacated_clients(data);
    let overdue_complaints = measure::overdue_complaints(data, configuration);
    let (plans, diagnostics) = plan::plan(&PlanInput {
        data,
        configuration,
        measurements: &measurements,
        scorecards: &scorecards,
        vacated: &vacated,
        overdue_complaints: &overdue_complaints,
        history: &history,
        parts: &parts(&data.cycle, earlier),
        losses: &|indicator, wanted| measure::losses(data, configuration, indicator, wanted),
    });
    let clients = measure::client_summary(data, configuration);
    let reviewed = |replicates| {
        review::review(&ReviewInput {
            data,
            configuration,
            measurements: &measurements,
            scorecards: &scorecards,
            comparisons: &comparisons,
            replicates,
            plans: &plans,
            clients: clients.as_ref(),
            vacated: &vacated,
            overdue_complaints: &overdue_complaints,
            contrasts: &measure::contrasts(data, configuration),
            late_complaints: &measure::late_complaints(data, configuration),
            history: &history,
        })
    };
    let review = replicates.map_or_else(CycleReview::default, reviewed);
    let record = CycleRecord {
        cycle: data.cycle.clone(),
        previous: previous.map(|record| record.cycle.id.clone()),
        files: data.files.clone(),
        members: data.members.clone(),
        teams: data.teams.clone(),
        measurements,
        scorecards,
        comparisons,
        sensitivity,
        plans,
        review,
        notes: data.notes.clone(),
        clients,
        vacated,
        rows_by_stay: measure::rows_by_stay(data),
    };
    (record, diagnostics)
}
