//! Disclosure: what a reader may be told of the records. Everything else is gone before any page is made.
//!
//! What comes out is built anew from what the reader sees, never by blanking what they do not: every struct of a record is taken
//! apart field by field, so that a new field does not compile until somebody has decided who may see it.

mod cells;
mod conversations;
mod figures;
mod peers;
mod plans;
mod rules;
pub mod scan;
mod sight;
mod training;

use std::collections::BTreeSet;

pub use sight::Viewer;

use super::CycleRecord;
use crate::model::comparison::CycleComparisons;
use crate::model::configuration::{Audience, Configuration, Sees};
use crate::model::dataset::Notes;
use crate::model::measurement::Measurement;
use crate::model::review::CycleReview;
use crate::model::scorecard::{Change, Scorecard};
use crate::model::source::SourceFile;
use crate::model::{Cycle, CycleId, MemberId, Period};
use cells::{Behind, Cells};
use sight::Sight;

/// What a reader is told: rules and records without the rest. Nothing but [`Disclosure::to`] makes one, so that pages of an audience
/// cannot be given a whole record.
#[derive(Clone, Debug)]
pub struct Disclosed {
    configuration: Configuration,
    records: Vec<CycleRecord>,
    hidden: Vec<HiddenTotals>,
}

/// What of the organisation a cycle's pages leave out, since it would tell of too few people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HiddenTotals {
    /// Places of indicators.
    pub indicators: BTreeSet<usize>,
    /// Whether any of them carries points: score and dimensions are then made of the others alone.
    pub score: bool,
}

impl Disclosed {
    /// The rules, without what only others may know.
    pub fn configuration(&self) -> &Configuration {
        &self.configuration
    }

    /// The records in the order of the cycles; those that the reader has no part in are left out.
    pub fn records(&self) -> &[CycleRecord] {
        &self.records
    }

    /// What is left out of each record's organisation, in the same order.
    pub fn hidden(&self) -> &[HiddenTotals] {
        &self.hidden
    }

    /// Everybody whose numbers the reader sees in any cycle.
    pub fn people(&self) -> BTreeSet<&MemberId> {
        let members = self.records.iter().flat_map(|record| &record.members);
        members.map(|member| &member.id).collect()
    }
}

/// What the audience's settings allow, taken once for all records.
struct Rules<'a> {
    audience: &'a Audience,
    configuration: &'a Configuration,
}

impl Rules<'_> {
    fn sees(&self, what: Sees) -> bool {
        self.audience.sees(what)
    }

    /// Groups of fewer people are not told of.
    fn minimum_cell(&self) -> u64 {
        self.configuration.minimum_cell()
    }
}

/// How a score is made of values. Where totals are left out, the organisation's score is made anew of those that are told: whatever can
/// be worked out from it can be worked out from them.
pub trait Scoring: Sync {
    /// The organisation's scorecard by these measurements, in the configuration's order.
    fn card(&self, measurements: &[Measurement]) -> Scorecard;
    /// The change of its score from an earlier cycle.
    fn change(&self, now: (Period, &Scorecard), then: (&CycleId, Period, &Scorecard)) -> Option<Change>;
}

/// Everything that there is to tell, and who stands behind the organisation's totals.
pub struct Disclosure<'a> {
    records: &'a [CycleRecord],
    configuration: &'a Configuration,
    scoring: &'a dyn Scoring,
    behind: Behind<'a>,
}

impl<'a> Disclosure<'a> {
    /// Of these records under these rules.
    pub fn new(
        records: &'a [CycleRecord],
        configuration: &'a Configuration,
        scoring: &'a dyn Scoring,
    ) -> Self {
        Self {
            records,
            configuration,
            scoring,
            behind: Behind::new(records, configuration.indicators.len()),
        }
    }

    /// What `viewer` may be told as a reader of the audience.
    pub fn to(&self, audience: &Audience, viewer: &Viewer) -> Disclosed {
        let rules = Rules {
            audience,
            configuration: self.configuration,
        };
        let cells = Cells::new(self.records, &self.behind, &rules, viewer);
        let (mut disclosed, mut hidden) = (Vec::new(), Vec::new());
        for record in self.records {
            let sight = Sight::new(record, &rules, viewer);
            if sight.is_empty() && *viewer != Viewer::Anybody {
                continue;
            }
            disclosed.push(disclosed_record(record, &sight, &cells));
            hidden.push(cells.hidden(&record.cycle.id).clone());
        }
        rescore(&mut disclosed, &hidden, self.scoring);
        Disclosed {
            configuration: rules::disclosed_configuration(self.configuration),
            records: disclosed,
            hidden,
        }
    }
}

/// Makes the organisation's score anew where indicators are left out. A change is told between scores of the same indicators.
fn rescore(records: &mut [CycleRecord], hidden: &[HiddenTotals], scoring: &dyn Scoring) {
    for place in (0..records.len()).filter(|place| hidden.get(*place).is_some_and(|hidden| hidden.score)) {
        let Some((before, [record, ..])) = records.split_at_mut_checked(place) else {
            continue;
        };
        let measurements = &record.measurements.organisation.measurements;
        let mut card = scoring.card(measurements);
        let earlier = record.previous.as_ref().and_then(|previous| {
            let earlier = before.iter().position(|earlier| earlier.cycle.id == *previous)?;
            (hidden.get(earlier) == hidden.get(place)).then(|| before.get(earlier))?
        });
        card.change = earlier.and_then(|earlier| {
            let then = &earlier.scorecards.organisation;
            scoring.change(
                (record.cycle.period, &card),
                (&earlier.cycle.id, earlier.cycle.period, then),
            )
        });
        // A line's own change is that of its value, which is told or not for itself.
        for (line, told) in card.lines.iter_mut().zip(&record.scorecards.organisation.lines) {
            line.change.clone_from(&told.change);
        }
        record.scorecards.organisation = card;
    }
}

fn disclosed_record(record: &CycleRecord, sight: &Sight<'_>, cells: &Cells) -> CycleRecord {
    let CycleRecord {
        cycle,
        previous,
        files,
        members: _,
        teams: _,
        measurements,
        scorecards,
        comparisons: _,
        sensitivity,
        plans,
        // Findings are about people and teams by name, and about the organisation's own faults.
        review: _,
        notes,
        // Clients and their revenue are the business's own; what counts for the reader stands in their indicators.
        clients: _,
        vacated,
        rows_by_stay,
    } = record;
    let hidden = cells.hidden(&cycle.id);
    CycleRecord {
        cycle: disclosed_cycle(cycle, sight),
        previous: previous.clone(),
        files: files.iter().map(disclosed_file).collect(),
        members: sight.disclosed_members(),
        teams: sight.disclosed_teams(),
        measurements: figures::measurements(measurements, sight, hidden),
        scorecards: figures::scorecards(scorecards, sight, cells, &cycle.id),
        comparisons: CycleComparisons::default(),
        sensitivity: peers::sensitivity(sensitivity, sight, hidden),
        plans: plans::plans(plans, sight, hidden),
        review: CycleReview::default(),
        notes: disclosed_notes(notes, sight),
        clients: None,
        vacated: (vacated.iter())
            .filter(|client| sight.sees_team(client.team))
            .filter_map(|client| sight.moved_vacated(client))
            .collect(),
        rows_by_stay: (rows_by_stay.iter())
            .filter_map(|(member, rows)| Some((sight.member(*member)?, rows.clone())))
            .collect(),
    }
}

/// Why data was revised is said in somebody's own words.
fn disclosed_cycle(cycle: &Cycle, sight: &Sight<'_>) -> Cycle {
    let Cycle {
        id,
        kind,
        period,
        state,
        parts,
        revision,
    } = cycle;
    Cycle {
        id: id.clone(),
        kind: *kind,
        period: *period,
        state: *state,
        parts: parts.clone(),
        revision: revision.clone().filter(|_| sight.sees(Sees::Comments)),
    }
}

/// The rows that count against the reader name their file; how many rows it has is not theirs.
fn disclosed_file(file: &SourceFile) -> SourceFile {
    let SourceFile {
        path,
        sheet,
        table,
        format,
        columns: _,
        rows_read: _,
        rows_counted: _,
        not_counted: _,
        // They show cells of anybody's rows.
        readings: _,
        used,
    } = file;
    SourceFile {
        path: path.clone(),
        sheet: sheet.clone(),
        table: table.clone(),
        format: *format,
        columns: Vec::new(),
        rows_read: 0,
        rows_counted: 0,
        not_counted: Vec::new(),
        readings: Vec::new(),
        used: *used,
    }
}

/// Notes on those whom the reader sees; that on the whole organisation may speak of anybody.
fn disclosed_notes(notes: &Notes, sight: &Sight<'_>) -> Notes {
    let Notes {
        overview: _,
        teams,
        members,
    } = notes;
    if !sight.sees(Sees::Comments) {
        return Notes::default();
    }
    let (seen_teams, seen_members) = (sight.seen_teams(), sight.seen_members());
    Notes {
        overview: None,
        teams: (teams.iter())
            .filter(|(id, _)| seen_teams.contains(id))
            .map(|(id, note)| (id.clone(), note.clone()))
            .collect(),
        members: (members.iter())
            .filter(|(id, _)| seen_members.contains(id))
            .map(|(id, note)| (id.clone(), note.clone()))
            .collect(),
    }
}

/// Whether two cycles tell of the same days.
fn share_days(one: Period, other: Period) -> bool {
    one.overlaps(other)
}
