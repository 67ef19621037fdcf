//! The same measures on two halves of the rows: whether one half says of members what the other does.
//!
//! A client is in one half with all its rows, so that what hangs together stays together: every second one in order of their ids.
//! Rows without a client are parted by even and odd days, so that nothing hangs on the order of rows.

use jiff::civil::{Date, date};

use super::assessments::ClearedAssessments;
use super::measure;
use crate::model::events::{DeclaredRow, DeclaredTable};
use crate::model::measurement::{CycleMeasurements, Halves};
use crate::model::people::{ClientIndex, days_between};
use crate::model::{Configuration, CycleData};

/// Every member's value of every indicator in each half. 360° scores and values computed elsewhere are not split: there are none
/// of them in either half. Half of the sample is asked for.
pub(super) fn halves(data: &CycleData, configuration: &Configuration) -> Halves {
    let mut configuration = configuration.clone();
    for indicator in &mut configuration.indicators {
        indicator.minimum_sample = indicator.minimum_sample.div_ceil(2);
    }
    let measured = [false, true].map(|second| {
        let half = half(data, second);
        measure(&half, &configuration, &ClearedAssessments::default())
    });
    let [first, second] = measured.map(values);
    let members = first.into_iter().zip(second);
    Halves(
        members
            .map(|(first, second)| {
                let both = first.into_iter().zip(second);
                both.map(|(first, second)| Some((first?, second?))).collect()
            })
            .collect(),
    )
}

/// The values of every member, by indicator.
fn values(measured: CycleMeasurements) -> Vec<Vec<Option<f64>>> {
    let members = measured.members.into_iter();
    members
        .map(|member| member.measurements.into_iter().map(|found| found.value).collect())
        .collect()
}

/// One half of the rows of the tables that are split, and nothing of the others. Clients keep their places, which rows refer to;
/// those of the other half belong to nobody.
fn half(data: &CycleData, second: bool) -> CycleData {
    let mut clients = data.clients.clone();
    for (place, client) in clients.iter_mut().flatten().enumerate() {
        if (place % 2 == 1) != second {
            client.owner = None;
            client.handovers.clear();
        }
    }
    let declared = data.declared.iter().map(|(name, table)| {
        let day = |row: &DeclaredRow| row.day.unwrap_or(row.counts_on);
        let rows = kept(&table.rows, second, |row| (row.through, day(row)));
        let columns = table.columns.clone();
        (name.clone(), DeclaredTable { columns, rows })
    });
    let (cycle, covered) = (data.cycle.clone(), data.covered.clone());
    let surveys = data.surveys.as_ref();
    let complaints = data.complaints.as_ref();
    let activities = data.activities.as_ref();
    let records = data.records.as_ref();
    CycleData {
        clients,
        surveys: surveys.map(|rows| kept(rows, second, |row| (row.client, row.answered_on))),
        complaints: complaints.map(|rows| kept(rows, second, |row| (row.client, row.opened_at.date()))),
        activities: activities.map(|rows| kept(rows, second, |row| (row.client, row.held_on))),
        records: records.map(|rows| kept(rows, second, |row| (row.client, row.checked_on))),
        declared: declared.collect(),
        ..CycleData::of_people(cycle, covered, data.members.clone(), data.teams.clone())
    }
}

/// The rows of a half.
fn kept<T: Clone>(rows: &[T], second: bool, place: impl Fn(&T) -> (Option<ClientIndex>, Date)) -> Vec<T> {
    let mine = |row: &&T| {
        let (client, day) = place(row);
        in_second(client, day) == second
    };
    rows.iter().filter(mine).cloned().collect()
}

/// Whether a row is in the second half: by its client, else by its day.
fn in_second(client: Option<ClientIndex>, day: Date) -> bool {
    const EVEN: Date = date(2000, 1, 1);
    client.map_or_else(|| days_between(EVEN, day) % 2 != 0, |client| client.0 % 2 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_stay_together_and_days_part_the_rest() {
        let (one, next) = (date(2025, 3, 1), date(2025, 3, 2));
        let client = |place| Some(ClientIndex(place));
        // Client 0 is in the first half and client 1 in the second, whatever the day.
        assert!(!in_second(client(0), one) && !in_second(client(0), next));
        assert!(in_second(client(1), one) && in_second(client(1), next));
        // 9191 days after 2000-01-01 is odd, the day after even.
        assert!(in_second(None, one) && !in_second(None, next));
    }
}
