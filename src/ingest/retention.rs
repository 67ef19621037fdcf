//! Cycles that are kept longer than the settings allow: told, never deleted.

use super::folder::Folder;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::Dataset;

/// A warning for every cycle that is past its retention.
pub fn warn(folder: &Folder, dataset: &Dataset) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let rules = &dataset.configuration.privacy;
    let Some(retention) = rules.retention else {
        return faults;
    };
    // The program knows no clock.
    let newest = dataset.cycles.iter().map(|data| data.cycle.period.last()).max();
    let Some(day) = rules.reviewed_on.or(newest) else {
        return faults;
    };
    for data in &dataset.cycles {
        let last = data.cycle.period.last();
        let until = retention.until(last);
        if until < day {
            let id = &data.cycle.id;
            let fault = Diagnostic::new(Code::PastRetention)
                .with("cycle", id)
                .with("last", last)
                .with("until", until)
                .with("day", day);
            let place = folder.cycles.iter().find(|cycle| cycle.id == *id);
            faults.push(place.map_or_else(|| fault.clone(), |cycle| fault.clone().in_file(&cycle.path)));
        }
    }
    faults
}
