//! Which folders of sealed cycles are read beside the cycles that are not sealed.
//!
//! Where what later cycles take of it is kept beside its seal, only a cycle that is pooled by one without a seal is. Where it is
//! not, each with tables of its own is: the next one may take clients and handovers from it, and its raters keep those of later
//! 360° assessments unknown. One that pools others is then read only where it is pooled itself, or has raters of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;

use super::folder::Folder;
use crate::model::CycleId;
use crate::model::sealed::SealedCycle;

/// The part of a cycle's settings that is looked at here.
#[derive(Deserialize)]
struct Stated {
    #[serde(default)]
    parts: Vec<String>,
}

/// Leaves the folders of sealed cycles out that nothing is taken from; the sealed cycles that are not read.
pub fn leave_out(folder: &mut Folder, sealed: &[SealedCycle]) -> Vec<SealedCycle> {
    let found = |id: &CycleId| sealed.iter().find(|sealed| sealed.cycle.id == *id);
    let there: BTreeMap<CycleId, String> = (folder.cycles.iter())
        .map(|cycle| (cycle.id.clone(), cycle.path.clone()))
        .collect();
    if folder.cycles.iter().all(|cycle| found(&cycle.id).is_some()) {
        folder.cycles.clear();
    }
    let wanted = wanted(folder, sealed);
    folder.cycles.retain(|cycle| {
        let Some(sealed) = found(&cycle.id) else {
            return true;
        };
        if sealed.carried.is_some() && !sealed.rows_wanted {
            return wanted.contains(&cycle.id);
        }
        let whole = sealed.cycle.parts.iter().all(|part| there.contains_key(&part.id));
        sealed.cycle.parts.is_empty() || wanted.contains(&cycle.id) || (sealed.own_raters && whole)
    });
    let read = |id: &CycleId| folder.cycles.iter().any(|cycle| cycle.id == *id);
    let unread = sealed.iter().filter(|sealed| !read(&sealed.cycle.id));
    unread
        .map(|sealed| SealedCycle {
            folder: there.get(&sealed.cycle.id).cloned(),
            ..sealed.clone()
        })
        .collect()
}

/// The cycles that those without a seal pool, and what these pool. Settings that cannot be read want none: they are faulty, and
/// told as such.
fn wanted(folder: &Folder, sealed: &[SealedCycle]) -> BTreeSet<CycleId> {
    let found = |id: &CycleId| sealed.iter().find(|sealed| sealed.cycle.id == *id);
    let unsealed = folder.cycles.iter().filter(|cycle| found(&cycle.id).is_none());
    let mut waiting: Vec<CycleId> = unsealed
        .filter_map(|cycle| {
            let text = fs::read_to_string(&cycle.settings.as_ref()?.location).ok()?;
            toml::from_str::<Stated>(text.trim_start_matches('\u{feff}')).ok()
        })
        .flat_map(|stated| stated.parts.into_iter().map(CycleId::new))
        .collect();
    let mut wanted = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if wanted.insert(id.clone()) {
            let parts = found(&id).into_iter().flat_map(|sealed| &sealed.cycle.parts);
            waiting.extend(parts.map(|part| part.id.clone()));
        }
    }
    wanted
}

/// Whether nobody can tell any more who gave the 360° scores of a sealed cycle.
pub fn raters_forgotten(sealed: &SealedCycle, unread: &[SealedCycle]) -> bool {
    let is_unread = unread.iter().any(|other| other.cycle.id == sealed.cycle.id);
    sealed.carried.is_none() && (!sealed.raters_known || (is_unread && sealed.own_raters))
}
