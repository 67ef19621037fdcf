//! Cycles that are kept longer than the settings allow: told, never deleted.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::sealed::SealedCycle;
use crate::model::{Cycle, Dataset};

/// A warning for every cycle that is past its retention; `unread` are sealed ones, whose folders may be there all the same.
pub fn warn(dataset: &Dataset, unread: &[SealedCycle]) -> Diagnostics {
    let mut faults = Diagnostics::default();
    let rules = &dataset.configuration.privacy;
    let Some(retention) = rules.retention else {
        return faults;
    };
    // The program knows no clock.
    let there = unread.iter().filter(|sealed| sealed.folder.is_some());
    let mut cycles: Vec<&Cycle> = (dataset.cycles.iter().map(|data| &data.cycle))
        .chain(there.map(|sealed| &sealed.cycle))
        .collect();
    cycles.sort_by_key(|cycle| (cycle.period, &cycle.id));
    let newest = cycles.iter().map(|cycle| cycle.period.last()).max();
    let Some(day) = rules.reviewed_on.or(newest) else {
        return faults;
    };
    for cycle in cycles {
        let last = cycle.period.last();
        let until = retention.until(last);
        if until < day {
            let id = &cycle.id;
            let fault = Diagnostic::new(Code::PastRetention)
                .with("cycle", id)
                .with("last", last)
                .with("until", until)
                .with("day", day);
            faults.push(fault.in_file(format!("cycles/{id}")));
        }
    }
    faults
}
