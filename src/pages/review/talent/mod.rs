//! The page of team and talent: the grid, successors, skills, growth, comings and goings.
//!
//! Who stands where is for leads and human resources. All of it is put together here, in views that no other page uses.

mod grid;
mod growth;
mod skills;
mod succession;
mod turnover;

use tera::Context;

use crate::archive::CycleRecord;
use crate::pages::scope::Scope;

/// Members that a table lists, at most; what is left out is counted.
const MOST_ROWS: usize = 300;

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let talent = &record.review.talent;
    context.insert("grid", &grid::view(scope, record, talent.grid.as_ref()));
    context.insert("succession", &succession::view(scope, record, &talent.succession));
    context.insert("skills", &skills::view(scope, record, talent.skills.as_ref()));
    context.insert("growth", &growth::view(scope, record, &talent.growth));
    context.insert(
        "turnover",
        &turnover::view(scope, record, talent.turnover.as_ref()),
    );
}

/// How many rows are left out of a table; none where all are there.
fn left_out(scope: &Scope<'_>, rows: usize) -> Option<String> {
    let more = rows.saturating_sub(MOST_ROWS) as u64;
    (more > 0).then(|| scope.count("review-more-rows", more, &[]))
}
