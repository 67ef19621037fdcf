//! Potential and successors in a pooled cycle: its own table or, failing that, what the last part says.

use std::collections::BTreeMap;

use super::events::Shift;
use crate::model::MemberId;
use crate::model::talent::{PotentialRow, SuccessorRow, TalentTables};

/// Takes over what a part says, which stands before what earlier parts said; `own` are the tables of the whole.
pub fn join(whole: &mut TalentTables, part: &TalentTables, own: &TalentTables, shift: &Shift<'_>) {
    if let (None, Some(rows)) = (&own.potential, &part.potential) {
        let mut joined: BTreeMap<MemberId, PotentialRow> =
            whole.potential.take().map_or_else(BTreeMap::new, by_member);
        joined.extend(by_member(rows.iter().map(|row| PotentialRow {
            row: shift.row(row.row),
            ..row.clone()
        })));
        whole.potential = Some(joined.into_values().collect());
    }
    if let (None, Some(rows)) = (&own.successors, &part.successors) {
        // A list of successors is one whole: a name that is no longer on it was taken off.
        let rows = rows.iter().map(|row| SuccessorRow {
            row: shift.row(row.row),
            ..row.clone()
        });
        whole.successors = Some(rows.collect());
    }
}

fn by_member(rows: impl IntoIterator<Item = PotentialRow>) -> BTreeMap<MemberId, PotentialRow> {
    rows.into_iter().map(|row| (row.member.clone(), row)).collect()
}
