//! Sealed cycles that hold somebody who is to be forgotten: which they are, and stating them again with the pseudonym.

use std::path::Path;

use super::{Forgot, Restating};
use crate::archive::drift::Drift;
use crate::archive::{CycleRecord, SealNotices, Store};
use crate::ingest::{Forgotten, Person};
use crate::model::{CycleId, Dataset};
use crate::pipeline::seal::{SealOptions, seal};

/// Whether a sealed record has any of these people as a member, or mentions them.
pub(in crate::pipeline) fn holds(record: &CycleRecord, forgotten: &Forgotten) -> bool {
    let member = |person: &Person| {
        record
            .members
            .iter()
            .any(|member| member.id.as_str() == person.id)
    };
    // A record that is sealed was written before, so that it can be.
    let mentions = || forgotten.without(&serde_json::to_string(record).unwrap_or_default());
    forgotten.people.iter().any(member) || mentions().is_some()
}

/// A key to one person.
pub(in crate::pipeline) fn alone(person: &Person) -> Forgotten {
    Forgotten {
        people: vec![person.clone()],
    }
}

/// Every revision that holds the person, as `<cycle>/<revision>`.
pub(super) fn revisions_of(store: &Store, person: &Person) -> Vec<String> {
    let person = alone(person);
    let newest = store.newest().map(|seal| &seal.manifest.header().cycle);
    let seals = newest.flat_map(|cycle| store.revisions(cycle));
    seals
        .filter(|seal| holds(&seal.sealed.record, &person))
        .map(|seal| format!("{}/{}", seal.manifest.header().cycle, seal.revision()))
        .collect()
}

/// The cycles whose newest revision holds the person.
pub(super) fn valid_cycles_of(store: &Store, person: &Person) -> Vec<CycleId> {
    let person = alone(person);
    let holding = store.newest().filter(|seal| holds(&seal.sealed.record, &person));
    holding.map(|seal| seal.manifest.header().cycle.clone()).collect()
}

/// The cycles that would change by more than names if they were stated again.
pub(super) fn drifted(seals: &SealNotices, cycles: &[CycleId]) -> Vec<CycleId> {
    let drifted = |cycle: &&CycleId| {
        seals
            .get(*cycle)
            .is_some_and(|notice| notice.drift.iter().any(Drift::may_change_numbers))
    };
    cycles.iter().filter(drifted).cloned().collect()
}

/// States cycles again, until one cannot be.
pub(super) fn restate(
    data: &Path,
    dataset: &Dataset,
    cycles: &[CycleId],
    restating: &Restating<'_>,
    forgot: &mut Forgot,
) {
    let reason = (restating.reason)(dataset.configuration.first_language());
    for cycle in cycles {
        let sealed = seal(&SealOptions {
            data,
            cycle,
            note: None,
            reason: Some(&reason),
            key: restating.key,
            warnings_as_errors: false,
        });
        match sealed.result {
            Ok(new) => forgot.restated.push((cycle.clone(), new.revision)),
            Err(failure) => {
                forgot.failed = Some((cycle.clone(), failure, sealed.diagnostics));
                return;
            }
        }
    }
}
