//! The same measures on two halves of the rows: whether one half says of members what the other does.
//!
//! A client is in one half with all its rows, so that what hangs together stays together; rows without a client go to either half
//! in turn. Every second client is in the first half, in order of their ids.

use super::assessments::ClearedAssessments;
use super::measure;
use crate::model::measurement::{CycleMeasurements, Halves};
use crate::model::people::ClientIndex;
use crate::model::{Configuration, CycleData};

/// Every member's value of every indicator in each half. 360° scores and values computed elsewhere are not split: there are none
/// of them in either half. Half of the sample is asked for.
pub fn halves(data: &CycleData, configuration: &Configuration) -> Halves {
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

/// One half of the rows. Clients keep their places, which rows refer to; those of the other half belong to nobody.
fn half(data: &CycleData, second: bool) -> CycleData {
    let mut half = CycleData {
        assessments: None,
        ready_made: None,
        ..data.clone()
    };
    for (place, client) in half.clients.iter_mut().flatten().enumerate() {
        if (place % 2 == 1) != second {
            client.owner = None;
            client.handovers.clear();
        }
    }
    keep(&mut half.surveys, second, |row| row.client);
    keep(&mut half.complaints, second, |row| row.client);
    keep(&mut half.activities, second, |row| row.client);
    keep(&mut half.records, second, |row| row.client);
    for table in half.declared.values_mut() {
        let mut side = Side::of(second);
        table.rows.retain(|row| side.has(row.through));
    }
    half
}

fn keep<T>(rows: &mut Option<Vec<T>>, second: bool, client: impl Fn(&T) -> Option<ClientIndex>) {
    let mut side = Side::of(second);
    for rows in rows.iter_mut() {
        rows.retain(|row| side.has(client(row)));
    }
}

/// Which half is asked for, and whose turn it is among the rows without a client.
struct Side {
    second: bool,
    turn: bool,
}

impl Side {
    fn of(second: bool) -> Self {
        Self { second, turn: true }
    }

    /// Whether a row is in this half.
    fn has(&mut self, client: Option<ClientIndex>) -> bool {
        let in_second = client.map_or_else(
            || {
                self.turn = !self.turn;
                self.turn
            },
            |client| client.0 % 2 == 1,
        );
        in_second == self.second
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_in_one_half_and_clients_stay_together() {
        let rows = [Some(0), None, Some(1), None, Some(0), None].map(|row| row.map(ClientIndex));
        let (mut first, mut second) = (Side::of(false), Side::of(true));
        // Client 0 first, client 1 second; rows without one in turn: first, second, first.
        let found: Vec<bool> = rows.iter().map(|client| first.has(*client)).collect();
        assert_eq!(found, [true, true, false, false, true, true]);
        let other: Vec<bool> = rows.iter().map(|client| second.has(*client)).collect();
        assert_eq!(other, [false, false, true, true, false, false]);
    }
}
