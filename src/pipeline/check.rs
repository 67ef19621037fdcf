//! What `check` does: reads and computes, and says what each indicator has to work with.

use std::path::Path;

use super::computing::Review;
use super::folder;
use crate::diagnostics::Diagnostics;
use crate::model::{CycleId, IndicatorId, LocalizedText};

/// What an indicator has to work with in a cycle.
#[derive(Clone, Debug)]
pub struct IndicatorReadiness {
    /// The cycle.
    pub cycle: CycleId,
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its name.
    pub name: LocalizedText,
    /// The table that it reads.
    pub table: String,
    /// Rows of that table that can be counted.
    pub rows: u64,
    /// Members with a value.
    pub members_covered: usize,
    /// Members of the cycle.
    pub members: usize,
}

/// The findings of a check.
#[derive(Debug)]
pub struct Checked {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// Per cycle and indicator; empty where faults keep the data from being used.
    pub readiness: Vec<IndicatorReadiness>,
}

/// Reads and computes, and says what each indicator has to work with. Writes nothing.
pub fn check(data: &Path) -> Checked {
    let (opened, mut diagnostics) = folder::open(data, Review::LeftOut, None, &|| ());
    let Some(opened) = opened else {
        return Checked {
            diagnostics,
            readiness: Vec::new(),
        };
    };
    diagnostics.extend(opened.store.check());
    let readiness =
        (opened.records)
            .iter()
            .flat_map(|record| {
                opened.dataset.configuration.indicators.iter().enumerate().map(
                    move |(position, indicator)| {
                        let table = indicator.measure.table();
                        let covered = record.measurements.members.iter().filter(|member| {
                            member
                                .measurements
                                .get(position)
                                .is_some_and(|measurement| measurement.value.is_some())
                        });
                        IndicatorReadiness {
                            cycle: record.cycle.id.clone(),
                            indicator: indicator.id.clone(),
                            name: indicator.name.clone(),
                            table: table.to_owned(),
                            rows: record
                                .files
                                .iter()
                                .filter(|file| file.table == table)
                                .map(|file| file.rows_counted)
                                .sum(),
                            members_covered: covered.count(),
                            members: record.members.len(),
                        }
                    },
                )
            })
            .collect();
    Checked {
        diagnostics,
        readiness,
    }
}
