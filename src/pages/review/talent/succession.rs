//! Positions, who holds them, and who could follow.

use serde::Serialize;

use super::{MOST_ROWS, left_out};
use crate::archive::CycleRecord;
use crate::model::MemberId;
use crate::model::measurement::Subject;
use crate::model::review::{Position, PositionOrigin, Succession, Successor};
use crate::pages::plans::member_name;
use crate::pages::scope::Scope;

/// Succession as the page shows it.
#[derive(Serialize)]
pub(super) struct SuccessionView {
    /// Whether the data name successors.
    stated: bool,
    of: String,
    without: String,
    single: String,
    ready: String,
    rows: Vec<PositionRow>,
    more: Option<String>,
}

/// A position.
#[derive(Serialize)]
struct PositionRow {
    name: String,
    origin: String,
    team: Option<String>,
    holder: String,
    successors: Vec<String>,
    cover: String,
    bare: bool,
}

/// The positions; none where there are none.
pub(super) fn view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    succession: &Succession,
) -> Option<SuccessionView> {
    let positions = &succession.positions;
    if positions.is_empty() {
        return None;
    }
    let count = |with: &dyn Fn(&Position) -> bool| {
        let found = positions.iter().filter(|position| with(position)).count();
        scope.format.count(found as u64)
    };
    Some(SuccessionView {
        stated: succession.stated,
        of: scope.format.count(positions.len() as u64),
        without: count(&|position| position.cover().count() == 0),
        single: count(&|position| position.cover().count() == 1),
        ready: count(&Position::is_ready),
        rows: (positions.iter().take(MOST_ROWS))
            .map(|position| row(scope, record, position))
            .collect(),
        more: left_out(scope, positions.len()),
    })
}

fn row(scope: &Scope<'_>, record: &CycleRecord, position: &Position) -> PositionRow {
    let cover = match position.cover().count() {
        0 if position.successors.is_empty() => scope.plain("talent-cover-none"),
        0 => scope.count("talent-cover-gone", position.successors.len() as u64, &[]),
        1 => scope.plain("talent-cover-one"),
        _ => scope.plain("talent-cover-several"),
    };
    PositionRow {
        name: position
            .name
            .clone()
            .unwrap_or_else(|| scope.plain("talent-position-lead")),
        origin: scope.plain(match position.origin {
            PositionOrigin::Stated => "talent-origin-stated",
            PositionOrigin::Lead => "talent-origin-lead",
            PositionOrigin::OnlyHolder => "talent-origin-only-holder",
        }),
        team: (position.team.clone()).map(|team| scope.subject_name(record, &Subject::Team(team))),
        holder: match &position.holder {
            Some(holder) => name(scope, record, holder),
            None => scope.plain("talent-position-vacant"),
        },
        successors: (position.successors.iter())
            .map(|successor| described(scope, record, successor))
            .collect(),
        cover,
        bare: position.cover().next().is_none(),
    }
}

/// A member's name; of somebody who is not appraised, the id.
fn name(scope: &Scope<'_>, record: &CycleRecord, id: &MemberId) -> String {
    member_name(scope, record, id)
}

fn described(scope: &Scope<'_>, record: &CycleRecord, successor: &Successor) -> String {
    let name = name(scope, record, &successor.member);
    let when = match successor.readiness {
        _ if !successor.here => scope.plain("talent-successor-gone"),
        Some(readiness) => scope.plain(&format!("talent-readiness-{}", readiness.word())),
        None => scope.plain("talent-readiness-unknown"),
    };
    let also = successor.named_for > 1;
    let key = if also {
        "talent-successor-several"
    } else {
        "talent-successor"
    };
    scope.count(key, successor.named_for, &[("name", &name), ("when", &when)])
}
