//! Raters of sealed cycles, whose tables need not be read any more: what is kept of them when a cycle is sealed, and what later cycles
//! are held against.

use std::collections::HashMap;

use super::clearance::{Cell, ClearedAssessments, Rater, clear, numbered, pools_parts};
use crate::model::sealed::{CarriedRaters, RatersBefore, ShownRaters};
use crate::model::{Cycle, CycleData, CycleId, Dataset, DimensionId, MemberId, Period};

/// A cycle's place among all, by days.
pub(super) fn place(cycle: &Cycle) -> (Period, &CycleId) {
    (cycle.period, &cycle.id)
}

/// The raters of each anonymous mean that a sealed cycle shows, by member and dimension.
pub(super) struct CellsBefore<'d> {
    cycle: &'d Cycle,
    shown: HashMap<(&'d MemberId, &'d DimensionId), Vec<Vec<Rater>>>,
}

impl<'d> CellsBefore<'d> {
    /// The cells of a sealed cycle, whose raters have these numbers.
    pub fn new(before: &'d RatersBefore, numbers: &[u32]) -> Self {
        let mut shown: HashMap<_, Vec<Vec<Rater>>> = HashMap::new();
        for cell in &before.raters.shown {
            let Some(member) = before.members.get(cell.member.0 as usize) else {
                continue;
            };
            let raters = cell.raters.iter();
            let raters = raters.filter_map(|(rater, relation)| {
                let number = usize::try_from(*rater).ok().and_then(|place| numbers.get(place));
                Rater::new(*number?, *relation)
            });
            let mut raters: Vec<Rater> = raters.collect();
            raters.sort_unstable();
            shown.entry((member, &cell.dimension)).or_default().push(raters);
        }
        Self {
            cycle: &before.cycle,
            shown,
        }
    }

    /// The cells of a member on a dimension, where the cycle comes before another.
    pub fn before<'c>(
        &'c self,
        data: &CycleData,
        member: &'c MemberId,
        dimension: &'c DimensionId,
    ) -> impl Iterator<Item = &'c Vec<Rater>> + use<'c, 'd> {
        let earlier = place(self.cycle) < place(&data.cycle);
        let shown = self.shown.get(&(member, dimension)).filter(|_| earlier);
        shown.into_iter().flatten()
    }
}

/// What is kept of a cycle's raters when it is sealed. Of one whose scores are those of its parts, these keep them.
pub fn carried_raters(dataset: &Dataset, cycle: &CycleId) -> CarriedRaters {
    let cleared = clear(dataset);
    let people = numbered(dataset);
    let found =
        (dataset.cycles.iter().zip(&cleared).zip(&people)).find(|((data, _), _)| data.cycle.id == *cycle);
    match found {
        Some(((data, cleared), people)) if !pools_parts(data) => CarriedRaters {
            ids: data.raters.clone(),
            shown: shown(data, cleared, people),
        },
        _ => CarriedRaters::default(),
    }
}

fn shown(data: &CycleData, cleared: &ClearedAssessments, people: &[u32]) -> Vec<ShownRaters> {
    let places: HashMap<u32, u32> = people.iter().copied().zip(0..).collect();
    let anonymous = (cleared.cells.iter().flatten()).filter(|cell| cell.group.anonymous());
    let kept = |cell: &Cell| {
        let raters = cell.raters()?;
        let dimension = data.assessment_dimensions.get(usize::from(cell.dimension.0))?;
        let kept = raters.iter();
        let kept = kept.filter_map(|rater| Some((*places.get(&rater.person())?, rater.relation()?)));
        Some(ShownRaters {
            member: cell.ratee,
            dimension: dimension.clone(),
            raters: kept.collect(),
        })
    };
    anonymous.filter_map(kept).collect()
}
