//! Pooling on the way through the stages: what a cycle with parts takes from the stages of its parts, and what of its own.

use super::cycle_files::CycleFiles;
use super::cycles::Stage;
use super::events::Task;
use super::parts::clients::{self, PartClients};
use super::parts::events as rows;
use super::parts::people::{self, member_places};
use super::tables::clients::Clients;
use super::tables::directory::Directory;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::dataset::Covered;
use crate::model::source::SourceFile;
use crate::model::{Configuration, Cycle, CycleData};

/// The tables that a cycle with parts may have of its own: what is decided, or asked, once for the whole of it.
const OWN: [&str; 11] = [
    "actions",
    "adjustments",
    "assessments",
    "environment",
    "measures",
    "pay",
    "potential",
    "safeguards",
    "skills",
    "staff_survey",
    "successors",
];

/// The faults of tables that a cycle with parts has beside those of its parts.
pub fn own_tables(cycle: &Cycle, files: &CycleFiles) -> Diagnostics {
    let mut faults = Diagnostics::default();
    for (file, table) in files.tables().enumerate() {
        if !OWN.contains(&table) {
            let fault = Diagnostic::new(Code::OwnTableBesideParts)
                .with("table", table)
                .with("cycle", &cycle.id);
            faults.push(fault.at(files.place_of(file)));
        }
    }
    faults
}

/// Whether a cycle with parts may have the table of a task.
pub fn may_have(files: &CycleFiles, task: &Task) -> bool {
    files
        .tables()
        .nth(task.file())
        .is_some_and(|table| OWN.contains(&table))
}

/// Joins people and clients of the parts of the cycle at this place, and adds their files after its own.
pub fn people_and_clients(stages: &mut [Stage], place: usize) {
    let Some(stage) = stages.get(place).filter(|stage| stage.pools && !stage.sealed) else {
        return;
    };
    let mut sources: Vec<SourceFile> = stage.files.sources();
    let mut parts: Vec<(&Stage, usize)> = Vec::new();
    for part in &stage.cycle.parts {
        if let Some(found) = stages.iter().find(|other| other.cycle.id == part.id) {
            parts.push((found, sources.len()));
            sources.extend(found.sources.iter().cloned());
        }
    }
    let folk: Vec<_> = parts
        .iter()
        .map(|(part, offset)| (&part.people, *offset))
        .collect();
    let people = people::join(&folk);
    let listed: Vec<PartClients<'_>> = parts
        .iter()
        .filter_map(|(part, offset)| {
            let clients = part.clients.as_ref().filter(|clients| clients.readable)?;
            Some(PartClients {
                period: part.cycle.period,
                clients: &clients.rows,
                members: member_places(&part.people.members, &people.member_lookup),
                offset: *offset,
            })
        })
        .collect();
    let clients = (!listed.is_empty()).then(|| Clients {
        rows: clients::join(&listed, stage.cycle.period, &people.members),
        later: Vec::new(),
        readable: true,
    });
    if let Some(stage) = stages.get_mut(place) {
        stage.people = people;
        stage.clients = clients;
        stage.sources = sources;
    }
}

/// Notes on which days the parts of the cycle at this place have each table, and warns of each table of the model that only
/// some of them have.
pub fn cover(stages: &mut [Stage], place: usize, model: Option<&Configuration>) {
    let Some(stage) = stages.get(place).filter(|stage| stage.pools && !stage.sealed) else {
        return;
    };
    let mut parts: Vec<&Stage> = Vec::new();
    let mut covered = Covered::new();
    for part in &stage.cycle.parts {
        let Some(found) = stages.iter().find(|other| other.cycle.id == part.id) else {
            continue;
        };
        parts.push(found);
        for (table, days) in &found.covered {
            covered.entry(table.clone()).or_default().extend(days);
        }
        if !found.pools {
            for table in found.files.tables() {
                covered.entry(table.to_owned()).or_default().push(part.period);
            }
        }
    }
    let measured = |table: &&String| {
        let mut indicators = model.iter().flat_map(|model| &model.indicators);
        indicators.any(|indicator| indicator.measure.table() == *table)
    };
    let mut faults = Diagnostics::default();
    for table in covered.keys().filter(measured) {
        // Of its own it has them whole; and a questionnaire is often sent out in one of the parts only.
        if table == "assessments" || stage.files.position(table).is_some() {
            continue;
        }
        let lacks = |part: &&Stage| !part.covered.contains_key(table) && part.files.position(table).is_none();
        for part in parts.iter().copied().filter(lacks) {
            let fault = Diagnostic::new(Code::TableMissingInPart)
                .with("cycle", &stage.cycle.id)
                .with("part", &part.cycle.id)
                .with("table", table);
            let named = stage.part_places.iter().find(|(id, _)| *id == part.cycle.id);
            faults.push(match named {
                Some((_, place)) => fault.at(place.clone()),
                None => fault.in_file(&stage.files.path),
            });
        }
    }
    if let Some(stage) = stages.get_mut(place) {
        stage.covered = covered;
        stage.faults.extend(faults);
    }
}

/// Adds the events of the parts to a cycle whose own tables, `own` of them, were read, and what became of their rows.
pub fn events(
    data: &mut CycleData,
    own: usize,
    read: &[Option<(CycleData, Diagnostics)>],
    directory: &Directory<'_>,
) -> Diagnostics {
    let mut sources: Vec<SourceFile> = data.files.drain(..).take(own).collect();
    let mut parts: Vec<(&CycleData, usize)> = Vec::new();
    for part in &data.cycle.parts {
        let found = read.iter().flatten().map(|(data, _)| data);
        if let Some(found) = found.into_iter().find(|other| other.cycle.id == part.id) {
            parts.push((found, sources.len()));
            sources.extend(found.files.iter().cloned());
        }
    }
    let faults = rows::join(data, &parts, directory);
    data.files = sources;
    faults
}

/// Whether two pooled cycles have parts of one kind that are compared with each other anyway: the first part of the later one
/// with the last part of the earlier one.
pub fn parts_follow(previous: &Stage, cycle: &Cycle, before: &[Stage]) -> bool {
    let (Some(last), Some(first)) = (previous.cycle.parts.last(), cycle.parts.first()) else {
        return false;
    };
    let kind_of = |id| {
        before
            .iter()
            .find(|stage| &stage.cycle.id == id)
            .map(|stage| stage.cycle.kind)
    };
    let followed = |kind| {
        before
            .iter()
            .rfind(|stage| stage.cycle.kind == kind && stage.cycle.period.first() < first.period.first())
            .is_some_and(|stage| stage.cycle.id == last.id)
    };
    kind_of(&last.id).is_some_and(followed)
}
