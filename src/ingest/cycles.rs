//! All cycles of a data folder, stage by stage: what a later stage refers to is read in an earlier one.

use std::cmp::Ordering;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::absent_clients;
use super::carried;
use super::cell_readings;
use super::configuration::Mentions;
use super::cycle_files::CycleFiles;
use super::cycle_settings::{self, Settled};
use super::events::{self, Asked, Context, Rows, Task};
use super::folder::CycleFolder;
use super::people::{self, People};
use super::tables::clients::{self, Clients};
use super::tables::conventions::Conventions;
use super::tables::directory::{Directory, Everyone, Lookup};
use super::tables::handovers::{self, LastOwner, LastOwners};
use super::tables::table::Outcome;
use super::{mapped_headings, notes, parts, pooling, tables, usage, vacated};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place};
use crate::model::dataset::Covered;
use crate::model::people::{Client, ClientIndex};
use crate::model::sealed::SealedCycle;
use crate::model::source::SourceFile;
use crate::model::{Configuration, Cycle, CycleData, CycleId, CycleKind, Language};

/// A cycle on its way through the stages.
pub(super) struct Stage {
    /// The cycle.
    pub cycle: Cycle,
    /// Whether it pools others.
    pub pools: bool,
    /// Whether it is sealed and its tables are not read.
    pub sealed: bool,
    /// Whether the cycle's days are known; if not, there is no saying which cycle comes before which.
    pub days_known: bool,
    /// Where its `cycle.toml` names each part.
    pub part_places: Vec<(CycleId, Place)>,
    /// By table, the days of the parts that have it; empty where it does not pool others.
    pub covered: Covered,
    /// Its own files.
    pub files: CycleFiles,
    /// Its members and teams.
    pub people: People,
    /// Its clients, if there is a table of them.
    pub clients: Option<Clients>,
    /// Its own files and, after them, those of its parts.
    pub sources: Vec<SourceFile>,
    /// Faults found so far.
    pub faults: Diagnostics,
}

/// Reads all cycles of the folders; `unread` are sealed ones beside them. `configuration` is none when it has faults; the tables are then checked without it. The configuration
/// comes back with the cycles' targets.
pub fn read(
    (folders, unread): (&[CycleFolder], &[SealedCycle]),
    configuration: Option<Configuration>,
    mentions: &Mentions,
    conventions: &Conventions,
) -> (Option<Configuration>, Vec<CycleData>, Diagnostics) {
    let mut faults = Diagnostics::default();
    let mut configuration = configuration;
    let mut cycles = cycle_settings::read(
        (folders, unread),
        configuration.as_mut(),
        (conventions, mentions),
        &mut faults,
    );
    cycles.sort_by(|a, b| by_days(&a.cycle, &b.cycle));
    let model = configuration.as_ref();
    let asked = Asked { model, mentions };
    let mut stages: Vec<Stage> = cycles.into_par_iter().map(load).collect();
    let files: Vec<&CycleFiles> = stages.iter().map(|stage| &stage.files).collect();
    // A file that is not read may have what no other one has.
    if unread.is_empty() {
        faults.extend(mapped_headings::unused(&files));
    }
    stages.extend(unread.iter().map(carried::stage));
    stages.sort_by(|a, b| by_days(&a.cycle, &b.cycle));
    let everyone: Everyone = stages
        .iter()
        .flat_map(|stage| {
            stage
                .people
                .members
                .iter()
                .map(|member| (member.id.to_string(), stage.cycle.id.clone()))
        })
        .collect();
    stages
        .par_iter_mut()
        .for_each(|stage| read_clients(stage, &everyone));
    // A cycle pools shorter ones, whose clients must be settled before.
    for kind in parts::SHORT_TO_LONG {
        let of_kind: Vec<usize> = (0..stages.len())
            .filter(|place| stages.get(*place).is_some_and(|stage| stage.cycle.kind == kind))
            .collect();
        for place in &of_kind {
            pooling::people_and_clients(&mut stages, *place);
            pooling::cover(&mut stages, *place, model);
        }
        absent_clients::settle_kind(&mut stages, kind, model);
        for place in of_kind {
            let last_owners = last_owners(&stages, place);
            if let Some(stage) = stages.get_mut(place) {
                read_handovers(stage, &last_owners, &everyone);
            }
        }
    }
    stages.retain(|stage| !stage.sealed);
    let zone = model
        .and_then(|model| TimeZone::get(&model.organisation.time_zone).ok())
        .unwrap_or(TimeZone::UTC);
    let pooled: Vec<bool> = stages.iter().map(|stage| stage.pools).collect();
    let kinds: Vec<CycleKind> = stages.iter().map(|stage| stage.cycle.kind).collect();
    let mut waiting: Vec<Option<Stage>> = stages.into_iter().map(Some).collect();
    let mut read: Vec<Option<(CycleData, Diagnostics)>> = waiting
        .par_iter_mut()
        .zip(&pooled)
        .map(|(stage, pooled)| {
            let stage = if *pooled { None } else { stage.take() };
            stage.map(|stage| finish(stage, &everyone, asked, &zone, &|_, _| Diagnostics::default()))
        })
        .collect();
    for kind in parts::SHORT_TO_LONG {
        for place in 0..waiting.len() {
            if kinds.get(place) == Some(&kind)
                && let Some(stage) = waiting.get_mut(place).and_then(Option::take)
            {
                let own = stage.files.len();
                let finished = finish(stage, &everyone, asked, &zone, &|data, directory| {
                    pooling::events(data, own, &read, directory)
                });
                if let Some(slot) = read.get_mut(place) {
                    *slot = Some(finished);
                }
            }
        }
    }
    let mut data = Vec::new();
    for (cycle, found) in read.into_iter().flatten() {
        data.push(cycle);
        faults.extend(found);
    }
    (configuration, data, faults)
}

/// By first day, then last day, then id.
fn by_days(a: &Cycle, b: &Cycle) -> Ordering {
    (a.period, &a.id).cmp(&(b.period, &b.id))
}

/// Reads the files of a cycle into memory, and its people.
fn load(settled: Settled<'_>) -> Stage {
    let Settled {
        cycle,
        folder,
        conventions,
        pools,
        part_places,
    } = settled;
    let (files, mut faults) = CycleFiles::load(folder, cycle.period, conventions);
    if pools {
        faults.extend(pooling::own_tables(&cycle, &files));
        return Stage {
            days_known: cycle.period.first() > Date::MIN,
            cycle,
            pools,
            sealed: false,
            part_places,
            covered: Covered::new(),
            sources: files.sources(),
            files,
            people: parts::people::join(&[]),
            clients: None,
            faults,
        };
    }
    let mut people = people::read(&files);
    let mut sources = files.sources();
    faults.extend(std::mem::take(&mut people.faults));
    for (file, outcome) in std::mem::take(&mut people.outcomes) {
        book(&mut sources, file, outcome, &mut faults);
    }
    if !files.incomplete
        && files.position("members").is_some()
        && files.tables().all(|table| matches!(table, "members" | "teams"))
    {
        faults.push(
            Diagnostic::new(Code::OnlyMembers)
                .with("cycle", &cycle.id)
                .in_file(&files.path),
        );
    }
    Stage {
        days_known: cycle.period.first() > Date::MIN,
        cycle,
        pools,
        sealed: false,
        part_places,
        covered: Covered::new(),
        files,
        people,
        clients: None,
        sources,
        faults,
    }
}

/// Takes over row counts and faults of a table.
fn book(sources: &mut [SourceFile], file: usize, outcome: Outcome, faults: &mut Diagnostics) {
    if let Some(source) = sources.get_mut(file) {
        source.rows_read = outcome.tally.read;
        source.rows_counted = outcome.tally.counted;
        source.not_counted = outcome.tally.not_counted.into_iter().collect();
        add_columns(source, outcome.columns);
    }
    faults.extend(outcome.faults);
}

/// Notes which columns of a table were read; two readers may look at the same one.
fn add_columns(source: &mut SourceFile, columns: Vec<String>) {
    for column in columns {
        if !source.columns.contains(&column) {
            source.columns.push(column);
        }
    }
}

fn directory<'d>(
    people: People,
    clients: Option<&Clients>,
    everyone: &'d Everyone,
) -> (Directory<'d>, People) {
    let clients = clients.filter(|clients| clients.readable).map(client_lookup);
    let (members, teams) = (people.member_lookup, people.team_lookup);
    let directory = Directory {
        members,
        teams,
        clients,
        members_known: people.known,
        everyone,
    };
    let rest = People {
        member_lookup: Lookup::new([]),
        team_lookup: Lookup::new([]),
        ..people
    };
    (directory, rest)
}

/// The clients by their ids, with those that come after the cycle.
fn client_lookup(clients: &Clients) -> Lookup<Option<ClientIndex>> {
    let present = clients.rows.iter().zip(0_u32..);
    let present = present.map(|(client, place)| (client.id.as_str(), Some(ClientIndex(place))));
    Lookup::new(present.chain(clients.later.iter().map(|id| (id.as_str(), None))))
}

fn read_clients(stage: &mut Stage, everyone: &Everyone) {
    if stage.pools {
        return;
    }
    let Some((file, table)) = stage.files.open_table("clients") else {
        return;
    };
    let directory = Directory {
        members: std::mem::replace(&mut stage.people.member_lookup, Lookup::new([])),
        teams: Lookup::new([]),
        clients: None,
        members_known: stage.people.known,
        everyone,
    };
    let (clients, outcome) = clients::read(table, &directory, stage.files.period);
    stage.people.member_lookup = directory.members;
    stage.clients = Some(clients);
    book(&mut stage.sources, file, outcome, &mut stage.faults);
}

/// Whose each client was at the end of the last cycle of the kind.
fn last_owners(stages: &[Stage], place: usize) -> LastOwners {
    let (before, rest) = stages.split_at(place);
    let previous = rest.first().and_then(|stage| {
        let needed = stage.days_known && stage.files.position("handovers").is_some();
        let mut before = before.iter().rev();
        before.find(|other| needed && other.days_known && other.cycle.kind == stage.cycle.kind)
    });
    let Some((previous, clients)) = previous.and_then(|stage| Some((stage, stage.clients.as_ref()?))) else {
        return LastOwners::new();
    };
    let owner = |client: &Client| {
        let owner = previous
            .people
            .members
            .get(usize::try_from(client.owner?.0).ok()?)?;
        let source = previous.sources.get(usize::from(client.row.file.0))?;
        Some(LastOwner {
            owner: owner.id.as_str().into(),
            path: source.shown().as_ref().into(),
            line: client.row.line,
        })
    };
    let clients = clients.rows.iter();
    clients
        .filter_map(|client| Some((client.id.clone(), owner(client)?)))
        .collect()
}

/// Reads the handovers into the clients. Without a clients table there is nothing that could be handed over.
fn read_handovers(stage: &mut Stage, last_owners: &LastOwners, everyone: &Everyone) {
    let (Some(file), Some(clients), false) =
        (stage.files.position("handovers"), &mut stage.clients, stage.pools)
    else {
        return;
    };
    if !clients.readable {
        return;
    }
    let directory = Directory {
        members: std::mem::replace(&mut stage.people.member_lookup, Lookup::new([])),
        teams: Lookup::new([]),
        clients: Some(client_lookup(clients)),
        members_known: stage.people.known,
        everyone,
    };
    let outcome = handovers::read(
        || stage.files.open(file),
        &directory,
        &stage.people.members,
        &mut clients.rows,
        last_owners,
        stage.files.period,
    );
    stage.people.member_lookup = directory.members;
    if let Some(outcome) = outcome {
        book(&mut stage.sources, file, outcome, &mut stage.faults);
    }
}

/// Reads the event tables and the notes, and puts the cycle together. `pool` adds the events of the parts.
fn finish(
    stage: Stage,
    everyone: &Everyone,
    asked: Asked<'_>,
    zone: &TimeZone,
    pool: &dyn Fn(&mut CycleData, &Directory<'_>) -> Diagnostics,
) -> (CycleData, Diagnostics) {
    let Stage {
        cycle,
        pools,
        sealed: _,
        days_known: _,
        part_places: _,
        covered,
        files,
        people,
        clients,
        mut sources,
        mut faults,
    } = stage;
    let (directory, people) = directory(people, clients.as_ref(), everyone);
    let clients = clients.map(|clients| clients.rows);
    let model = asked.model;
    let context = Context {
        files: &files,
        directory: &directory,
        clients: clients.as_deref(),
        asked,
        zone,
    };
    let mut tasks = events::tasks(&files, model);
    if pools {
        tasks.retain(|task| pooling::may_have(&files, task));
    }
    let read: Vec<Option<(Rows, Outcome)>> = tasks
        .par_iter()
        .map(|task| events::read(task, &context))
        .collect();
    let first = model.map_or(Language::English, Configuration::first_language);
    let people_of_notes = directory
        .members_known
        .then_some((&people.members[..], &people.teams[..]));
    let (notes, found) = notes::read(
        (&files.path, &files.notes),
        people_of_notes,
        first,
        files.forgotten(),
    );
    faults.extend(found);
    let mut data = CycleData {
        clients,
        ..CycleData::of_people(cycle, covered, people.members, people.teams)
    };
    for (task, read) in tasks.iter().zip(read) {
        let Some((rows, outcome)) = read else { continue };
        let file = task.file();
        let built_in_too = match task {
            Task::Table(_) => false,
            Task::Training(_, alone) => !alone,
            Task::Declared(_) => sources
                .get(file)
                .is_some_and(|source| tables::CONTRACT.contains(&source.table.as_str())),
        };
        if built_in_too {
            if let Some(source) = sources.get_mut(file) {
                add_columns(source, outcome.columns);
            }
            // Rows that two readers look at are counted by one of them, and a fault that both find is told once.
            faults.extend_by_second_reader(outcome.faults);
        } else {
            book(&mut sources, file, outcome, &mut faults);
        }
        rows.place(&mut data);
    }
    let own = sources.get_mut(..files.len()).unwrap_or_default();
    usage::mark(own, model, &mut faults);
    cell_readings::note(own, &faults);
    data.files = sources;
    faults.extend(pool(&mut data, &directory));
    if !pools {
        faults.extend(vacated::warn(&data, &files));
    }
    data.notes = notes;
    (data, faults)
}
