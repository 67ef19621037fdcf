//! Which of the organisation's totals may be told: none that, together with what a reader knows already, tells of fewer people
//! than the smallest cell.
//!
//! A reader knows their own numbers, and those of everybody in the teams that they lead: the sites of one person are read
//! together. A total is told where the people behind it whom the reader does not know are none, or enough. Cycles that share
//! days, such as a year and its quarters, are told together or not at all: what one of them leaves out could be worked out from
//! the others.
//!
//! How many are enough: a value and its standard error are two equations. Of k equations about n people, combinations can be made that n − k + 1
//! people are left in, and no fewer unless the numbers happen to lie so. These must be as many as the smallest cell (complementary
//! suppression: Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, ch. 6; Hundepool et al., Statistical
//! Disclosure Control, 2012, ch. 4). `tests/anonymity_attack` solves for people whom a reader does not know, from all that they are told.

use std::collections::{BTreeMap, BTreeSet};

use super::sight::members_of;
use super::{HiddenTotals, Rules, Viewer, share_days};
use crate::archive::CycleRecord;
use crate::model::configuration::Sees;
use crate::model::{CycleId, MemberId, Period, TeamId};

/// What of the organisation is left out, by cycle.
pub(super) struct Cells {
    hidden: BTreeMap<CycleId, HiddenTotals>,
    nothing: HiddenTotals,
}

/// The people whose rows each total of the organisation is made of.
pub(super) struct Behind<'r>(Vec<Vec<BTreeSet<&'r MemberId>>>);

impl<'r> Behind<'r> {
    pub(super) fn new(records: &'r [CycleRecord], indicators: usize) -> Self {
        let of = |record: &'r CycleRecord| (0..indicators).map(|place| behind(record, place)).collect();
        Self(records.iter().map(of).collect())
    }

    /// The people behind an indicator of a record, by their places.
    pub(super) fn people(&self, record: usize, indicator: usize) -> Option<&BTreeSet<&'r MemberId>> {
        self.0.get(record)?.get(indicator)
    }
}

/// The people whose numbers somebody knows, in each record.
type Known<'r> = Vec<BTreeSet<&'r MemberId>>;

impl Cells {
    pub(super) fn new(
        records: &[CycleRecord],
        behind: &Behind<'_>,
        rules: &Rules<'_>,
        viewer: &Viewer,
    ) -> Self {
        let all: BTreeSet<usize> = (0..rules.configuration.indicators.len()).collect();
        let mut hidden: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); records.len()];
        if rules.sees(Sees::Organisation) {
            let readers = readers(records, viewer);
            let told = Told {
                behind,
                readers: &readers,
                minimum_cell: rules.minimum_cell(),
            };
            // What is left out of one cycle is left out of every cycle that shares days with it.
            for group in sharing_days(records) {
                let apart = disjoint(records, &group);
                let too_few = |indicator: &usize| {
                    let alone = |place: &usize| told.of_too_few(&[*place], &[*place], *indicator);
                    group.iter().any(alone)
                        || (group.len() > 1 && told.of_too_few(&group, &apart, *indicator))
                };
                let left_out: BTreeSet<usize> = all.iter().copied().filter(too_few).collect();
                for place in group {
                    if let Some(hidden) = hidden.get_mut(place) {
                        hidden.clone_from(&left_out);
                    }
                }
            }
        } else {
            hidden.fill(all);
        }
        let totals = records.iter().zip(hidden).map(|(record, indicators)| {
            let lines = &record.scorecards.organisation.lines;
            let score = (indicators.iter())
                .filter_map(|place| lines.get(*place))
                .any(|line| line.weight.0 > 0.0 && line.points.is_some());
            (record.cycle.id.clone(), HiddenTotals { indicators, score })
        });
        Self {
            hidden: totals.collect(),
            nothing: HiddenTotals::default(),
        }
    }

    /// What is left out of a cycle.
    pub(super) fn hidden(&self, cycle: &CycleId) -> &HiddenTotals {
        self.hidden.get(cycle).unwrap_or(&self.nothing)
    }
}

/// What is told of an indicator in a cycle: a value and its standard error.
const EQUATIONS: u64 = 2;

/// What may be told of the organisation, held against what readers know.
struct Told<'t, 'r> {
    behind: &'t Behind<'r>,
    readers: &'t [Known<'r>],
    minimum_cell: u64,
}

impl Told<'_, '_> {
    /// Whether the totals of an indicator in these cycles, whose rows are those of the cycles that lie apart, would tell some reader of
    /// too few people.
    fn of_too_few(&self, cycles: &[usize], apart: &[usize], indicator: usize) -> bool {
        let behind = |place: &usize| self.behind.people(*place, indicator);
        if cycles.iter().any(|place| behind(place).is_none()) {
            return true;
        }
        let told = cycles
            .iter()
            .filter(|place| behind(place).is_some_and(|people| !people.is_empty()));
        let equations = told.count() as u64 * EQUATIONS;
        self.readers.iter().any(|known| {
            let unknown =
                |place: &usize| behind(place).map_or(0, |people| unknown(people, known.get(*place)));
            let beyond = |place: &usize| (unknown(place) + 1).saturating_sub(self.minimum_cell);
            apart.iter().map(unknown).sum::<u64>() > 0 && apart.iter().map(beyond).sum::<u64>() < equations
        })
    }
}

/// How many of the people behind a total are not known.
fn unknown(behind: &BTreeSet<&MemberId>, known: Option<&BTreeSet<&MemberId>>) -> u64 {
    let known = known.into_iter().flatten().filter(|id| behind.contains(*id));
    behind.len().saturating_sub(known.count()) as u64
}

/// The places of records that share days, directly or by way of others.
fn sharing_days(records: &[CycleRecord]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (place, record) in records.iter().enumerate() {
        let period = |place: &usize| records.get(*place).map(|record| record.cycle.period);
        let shares =
            |place: &usize| period(place).is_some_and(|period| share_days(period, record.cycle.period));
        let (joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| group.iter().any(shares));
        groups = apart;
        groups.push(joined.into_iter().flatten().chain([place]).collect());
    }
    groups
}

/// Records of a group that share no days with each other, the shortest first: the rows of the longer ones are theirs.
fn disjoint(records: &[CycleRecord], group: &[usize]) -> Vec<usize> {
    let period = |place: usize| records.get(place).map(|record| record.cycle.period);
    let mut by_length = group.to_vec();
    by_length.sort_by_key(|place| period(*place).map(Period::days));
    let mut taken: Vec<usize> = Vec::new();
    for place in by_length {
        let shares = |other: &usize| {
            (period(place).zip(period(*other))).is_some_and(|(one, other)| share_days(one, other))
        };
        if !taken.iter().any(shares) {
            taken.push(place);
        }
    }
    taken
}

/// The people whose rows an organisation's total is made of. Where a value is stated for a team as a whole, all of the team.
fn behind(record: &CycleRecord, indicator: usize) -> BTreeSet<&MemberId> {
    let mut behind: BTreeSet<&MemberId> = (record.members.iter())
        .zip(&record.measurements.members)
        .filter(|(_, measured)| {
            (measured.measurements.get(indicator)).is_some_and(|measurement| measurement.n > 0)
        })
        .map(|(member, _)| &member.id)
        .collect();
    for (team, measured) in record.teams.iter().zip(&record.measurements.teams) {
        let counted = measured
            .measurements
            .get(indicator)
            .is_some_and(|found| found.n > 0);
        let members: Vec<&MemberId> = members_of(record, &team.id)
            .map(|(_, member)| &member.id)
            .collect();
        if counted && !members.iter().any(|member| behind.contains(member)) {
            behind.extend(members);
        }
    }
    behind
}

/// What each possible reader of a site knows.
fn readers<'r>(records: &'r [CycleRecord], viewer: &Viewer) -> Vec<Known<'r>> {
    let everybody = records.iter().flat_map(|record| &record.members);
    let people: BTreeSet<&MemberId> = match viewer {
        Viewer::Member(id) => everybody
            .map(|member| &member.id)
            .filter(|found| *found == id)
            .collect(),
        Viewer::LeadOf(team) => (records.iter())
            .flat_map(leads)
            .filter(|(led, _)| *led == team)
            .map(|(_, lead)| lead)
            .collect(),
        Viewer::Anybody => everybody.map(|member| &member.id).collect(),
    };
    let mut readers: Vec<Known<'r>> = people.iter().map(|id| known_to(records, id)).collect();
    if let Viewer::LeadOf(team) = viewer {
        readers.push(records.iter().map(|record| team_ids(record, team)).collect());
    }
    readers
}

/// Teams with those who lead them.
fn leads(record: &CycleRecord) -> impl Iterator<Item = (&TeamId, &MemberId)> {
    (record.teams.iter()).filter_map(|team| Some((&team.id, &record.members.get(team.lead?.0 as usize)?.id)))
}

fn team_ids<'r>(record: &'r CycleRecord, team: &TeamId) -> BTreeSet<&'r MemberId> {
    members_of(record, team).map(|(_, member)| &member.id).collect()
}

/// What a person knows: themselves, and everybody in any team that they lead in any cycle.
fn known_to<'r>(records: &'r [CycleRecord], id: &'r MemberId) -> Known<'r> {
    let led: BTreeSet<&TeamId> = (records.iter())
        .flat_map(leads)
        .filter(|(_, lead)| *lead == id)
        .map(|(team, _)| team)
        .collect();
    let in_record = |record: &'r CycleRecord| {
        let mut known: BTreeSet<&MemberId> = led.iter().flat_map(|team| team_ids(record, team)).collect();
        known.insert(id);
        known
    };
    records.iter().map(in_record).collect()
}
