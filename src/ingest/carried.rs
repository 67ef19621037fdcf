//! Sealed cycles whose tables are not read, in their places among those that are: the next cycle finds the clients there that are
//! kept beside the seal, as if it had read them.

use std::collections::HashSet;

use super::cycle_files::CycleFiles;
use super::cycles::Stage;
use super::forgotten::Forgotten;
use super::people::People;
use super::tables::clients::Clients;
use super::tables::directory::Lookup;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::dataset::Covered;
use crate::model::people::{Member, MemberIndex};
use crate::model::sealed::{RatersBefore, SealedCycle};
use crate::model::{Cycle, CycleData, Dataset, DimensionId, MemberId};

/// The stage of a sealed cycle whose tables are not read. Nothing of it is read, settled or finished.
pub(super) fn stage(sealed: &SealedCycle) -> Stage {
    let id = &sealed.cycle.id;
    let carried = sealed.carried.as_ref();
    let clients = carried.and_then(|carried| carried.clients.clone());
    let places = sealed.members.iter().zip(0_u32..);
    Stage {
        pools: !sealed.cycle.parts.is_empty(),
        sealed: true,
        days_known: true,
        part_places: Vec::new(),
        covered: Covered::new(),
        files: CycleFiles::none(id, sealed.cycle.period),
        people: People {
            members: sealed.members.iter().map(member).collect(),
            teams: Vec::new(),
            member_lookup: Lookup::new(places.map(|(id, place)| (id.as_str(), MemberIndex(place)))),
            team_lookup: Lookup::new([]),
            known: true,
            outcomes: Vec::new(),
            faults: Diagnostics::default(),
        },
        clients: clients.map(|rows| Clients {
            rows,
            later: Vec::new(),
            readable: true,
        }),
        sources: sealed.files.clone(),
        faults: Diagnostics::default(),
        cycle: sealed.cycle.clone(),
    }
}

/// A member of whom no more than the id is asked.
fn member(id: &MemberId) -> Member {
    Member {
        id: id.clone(),
        name: String::new(),
        assignments: Vec::new(),
        joined_on: None,
        grade: None,
        grade_since: None,
        grade_seen: None,
        group: None,
        languages: Vec::new(),
    }
}

/// The raters of the sealed cycles that something is carried of: what was shown when they were sealed, whatever their tables say now.
pub fn raters(sealed: &[SealedCycle]) -> Vec<RatersBefore> {
    let known = |sealed: &SealedCycle| {
        Some(RatersBefore {
            cycle: sealed.cycle.clone(),
            members: sealed.members.clone(),
            raters: sealed.carried.as_ref()?.raters.clone(),
        })
    };
    let mut raters: Vec<RatersBefore> = sealed.iter().filter_map(known).collect();
    raters.sort_by(|a, b| (a.cycle.period, &a.cycle.id).cmp(&(b.cycle.period, &b.cycle.id)));
    raters
}

/// Sealed cycles as tables are read: whoever is forgotten has the pseudonym.
pub fn without_forgotten(sealed: &[SealedCycle], forgotten: &Forgotten) -> Vec<SealedCycle> {
    let mut sealed = sealed.to_vec();
    if forgotten.people.is_empty() {
        return sealed;
    }
    let pseudonym = |id: &str| forgotten.person(id).map(|person| person.pseudonym.clone());
    for cycle in &mut sealed {
        let rated = cycle.rated.iter_mut().map(|(member, _)| member);
        for member in cycle.members.iter_mut().chain(rated) {
            if let Some(pseudonym) = pseudonym(member.as_str()) {
                *member = MemberId::new(pseudonym);
            }
        }
        let raters = cycle
            .carried
            .iter_mut()
            .flat_map(|carried| &mut carried.raters.ids);
        for rater in raters {
            if let Some(pseudonym) = pseudonym(rater) {
                *rater = pseudonym.into();
            }
        }
        let clients = cycle.carried.iter_mut().flat_map(|carried| &mut carried.clients);
        let names = clients.flatten().filter_map(|client| client.name.as_mut());
        for name in names {
            if let Some(without) = forgotten.without(name) {
                *name = without;
            }
        }
    }
    sealed
}

/// A warning for every sealed cycle of which an open one needs something that nothing tells any more: raters, of those in
/// `forgotten`, or clients, of those in `unread`.
pub fn missing(
    dataset: &Dataset,
    sealed: &[SealedCycle],
    unread: &[SealedCycle],
    forgotten: &[&SealedCycle],
) -> Diagnostics {
    let is_sealed = |cycle: &Cycle| sealed.iter().any(|sealed| sealed.cycle.id == cycle.id);
    let open: Vec<&CycleData> = (dataset.cycles.iter())
        .filter(|data| !is_sealed(&data.cycle))
        .collect();
    let mut faults = Diagnostics::default();
    for sealed in sealed {
        let id = &sealed.cycle.id;
        let told = forgotten.iter().any(|other| other.cycle.id == *id);
        let raters = told && open.iter().any(|data| rated_again(data, &sealed.rated));
        let unknown = unread.iter().any(|other| other.cycle.id == *id) && sealed.carried.is_none();
        let listed = unknown && sealed.tables.contains("clients");
        let clients = listed
            && open
                .iter()
                .any(|data| data.clients.is_some() && follows(data, sealed, dataset, unread));
        let what = match (raters, clients) {
            (true, true) => "both",
            (true, false) => "raters",
            (false, true) => "clients",
            (false, false) => continue,
        };
        let fault = Diagnostic::new(Code::SealedNotCarried).with("cycle", id);
        faults.push(fault.with("what", what).in_file(format!("sealed/{id}")));
    }
    faults
}

/// Whether anonymous raters rate somebody again of whom this was shown.
fn rated_again(data: &CycleData, rated: &[(MemberId, DimensionId)]) -> bool {
    let rated: HashSet<(&MemberId, &DimensionId)> = rated
        .iter()
        .map(|(member, dimension)| (member, dimension))
        .collect();
    let rows = data
        .assessments
        .iter()
        .flatten()
        .filter(|row| row.relation.anonymous());
    rows.into_iter().any(|row| {
        let dimension = data.assessment_dimensions.get(usize::from(row.dimension.0));
        let about = data.member(row.ratee).zip(dimension);
        about.is_some_and(|(member, dimension)| rated.contains(&(&member.id, dimension)))
    })
}

/// Whether a cycle is the next of its kind after a sealed one.
fn follows(data: &CycleData, sealed: &SealedCycle, dataset: &Dataset, unread: &[SealedCycle]) -> bool {
    let read = dataset.cycles.iter().map(|data| &data.cycle);
    let all = read.chain(unread.iter().map(|other| &other.cycle));
    let before = all.filter(|cycle| cycle.kind == data.cycle.kind && cycle.period < data.cycle.period);
    let last = before.max_by_key(|cycle| cycle.period);
    last.is_some_and(|last| last.id == sealed.cycle.id)
}
