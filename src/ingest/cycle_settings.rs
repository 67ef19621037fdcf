//! The days, states and targets of all cycles, from their `cycle.toml` or the names of their folders.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::configuration::cycle::{self, StatedParts};
use super::configuration::mapping::Known;
use super::configuration::{Mentions, tidied};
use super::folder::CycleFolder;
use super::parts::{self, Stated};
use super::tables::conventions::Conventions;
use super::{cycle_files, text_file};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::model::sealed::SealedCycle;
use crate::model::{Configuration, Cycle, CycleId, CycleKind, CycleState, Period, Revision};

/// A cycle whose settings were read.
pub struct Settled<'f> {
    /// The cycle.
    pub cycle: Cycle,
    /// Its folder.
    pub folder: &'f CycleFolder,
    /// How its tables are read.
    pub conventions: Conventions,
    /// Whether it pools others.
    pub pools: bool,
    /// Where its `cycle.toml` names each part.
    pub part_places: Vec<(CycleId, Place)>,
}

/// The days of each cycle; those of which they are not known go on with all days there are, for the sake of their faults.
pub fn read<'f>(
    (folders, unread): (&'f [CycleFolder], &[SealedCycle]),
    mut configuration: Option<&mut Configuration>,
    (conventions, mentions): (&Conventions, &Mentions),
    faults: &mut Diagnostics,
) -> Vec<Settled<'f>> {
    let mut cycles: Vec<(Cycle, Option<StatedParts>, bool, &CycleFolder)> = Vec::new();
    let mut stated_conventions: BTreeMap<CycleId, Conventions> = BTreeMap::new();
    let indicators = configuration.as_ref().map(|model| model.indicators.clone());
    let known = Known::new(configuration.as_deref(), mentions);
    let mut revised: BTreeMap<CycleId, Place> = BTreeMap::new();
    for folder in folders {
        let mut text = None;
        if let Some(file) = &folder.settings
            && let Some(found) = cycle_files::load(file, faults)
        {
            match text_file::decode(&file.path, &found) {
                Ok(decoded) => {
                    let (tidied, warning) = tidied(&file.path, decoded);
                    if let Some(warning) = warning {
                        faults.push(warning);
                    }
                    text = Some((file.path.as_str(), tidied.into_owned()));
                }
                Err(fault) => faults.push(*fault),
            }
        }
        let stated = text.as_ref().map(|(path, text)| (*path, text.as_str()));
        let settings = cycle::read(&folder.id, &folder.path, stated, indicators.as_deref(), &known);
        faults.extend(settings.faults);
        if let Some(model) = configuration.as_deref_mut()
            && !settings.targets.is_empty()
        {
            model.cycle_targets.insert(folder.id.clone(), settings.targets);
        }
        revised.extend(settings.revised.map(|place| (folder.id.clone(), place)));
        let of_cycle = Conventions {
            reading: settings.conventions.reading.or(&conventions.reading),
            mapping: settings.conventions.mapping.or(&conventions.mapping),
            recorder: conventions.recorder.clone(),
            forgotten: conventions.forgotten.clone(),
        };
        stated_conventions.insert(folder.id.clone(), of_cycle);
        let known = settings.cycle.is_some();
        let cycle = settings.cycle.or_else(|| any_days(&folder.id));
        cycles.extend(cycle.map(|cycle| (cycle, settings.parts, known, folder)));
    }
    let mut stated: Vec<Stated<'_>> = cycles
        .iter_mut()
        .map(|(cycle, parts, known, _)| Stated {
            cycle,
            parts: parts.as_ref(),
            known: *known,
        })
        .collect();
    parts::settle(&mut stated, unread, faults);
    let mut known: Vec<&Cycle> = unread.iter().map(|sealed| &sealed.cycle).collect();
    if let Some(model) = configuration.as_deref_mut() {
        for sealed in unread {
            date_changes(model, &sealed.cycle);
            if !sealed.targets.is_empty() {
                let (id, targets) = (sealed.cycle.id.clone(), sealed.targets.clone());
                model.cycle_targets.insert(id, targets);
            }
        }
    }
    // A cycle whose parts are not known has no days of its own.
    let dated = |cycle: &Cycle| cycle.period.first() > Date::MIN && cycle.period.last() < Date::MAX;
    for (cycle, _, _, folder) in cycles
        .iter()
        .filter(|(cycle, _, known, _)| *known && dated(cycle))
    {
        if let Some(model) = configuration.as_deref_mut() {
            date_changes(model, cycle);
        }
        if let (Some(revision), Some(place)) = (&cycle.revision, revised.get(&cycle.id))
            && let Some(fault) = too_early(cycle, revision, place)
        {
            faults.push(fault);
        }
        overlaps(cycle, folder, &known, faults);
        known.push(cycle);
    }
    cycles
        .into_iter()
        .map(|(cycle, parts, _, folder)| Settled {
            conventions: stated_conventions.remove(&cycle.id).unwrap_or_default(),
            cycle,
            folder,
            pools: parts.is_some(),
            part_places: parts.map(|parts| parts.ids).unwrap_or_default(),
        })
        .collect()
}

/// Gives the changed definitions that a cycle begins with their day.
fn date_changes(model: &mut Configuration, cycle: &Cycle) {
    let changes = model.definition_changes.iter_mut();
    for change in changes.filter(|change| change.from == cycle.id) {
        change.day = Some(cycle.period.first());
    }
}

/// Two cycles of one kind must not share days: their events would count twice in a trend.
fn overlaps(cycle: &Cycle, folder: &CycleFolder, known: &[&Cycle], faults: &mut Diagnostics) {
    for other in known.iter().filter(|other| other.kind == cycle.kind) {
        if cycle.period.overlaps(other.period) {
            let file = folder.settings.as_ref().map_or(&folder.path, |file| &file.path);
            faults.push(
                Diagnostic::new(Code::OverlappingCycles)
                    .with("cycle", &cycle.id)
                    .with("other", &other.id)
                    .with("kind", cycle.kind.word())
                    .in_file(file),
            );
        }
    }
}

/// A cycle is revised after it was published: when it is over, or, as long as it is open, at least begun.
fn too_early(cycle: &Cycle, revision: &Revision, place: &Place) -> Option<Diagnostic> {
    let (first, last) = (cycle.period.first(), cycle.period.last());
    let (earliest, state) = match cycle.state {
        CycleState::Open => (first, "open"),
        CycleState::Closed => (last, "closed"),
    };
    (revision.on < earliest).then(|| {
        Diagnostic::new(Code::RevisedTooEarly)
            .with("on", revision.on)
            .with("state", state)
            .with("first", first)
            .with("last", last)
            .at(place.clone())
    })
}

fn any_days(id: &CycleId) -> Option<Cycle> {
    let period = Period::new(Date::MIN, Date::MAX)?;
    Some(Cycle {
        id: id.clone(),
        kind: CycleKind::Year,
        period,
        state: CycleState::Closed,
        parts: Vec::new(),
        revision: None,
    })
}
