//! How many have each skill at the level wanted, by team, and on whom alone one rests.

use serde::Serialize;

use crate::archive::CycleRecord;
use crate::model::measurement::Subject;
use crate::model::review::{SkillCell, SkillCoverage, SkillGroup};
use crate::pages::plans::member_name;
use crate::pages::review::findings_view::skill_name;
use crate::pages::scope::Scope;

/// Coverage as the page shows it.
#[derive(Serialize)]
pub(super) struct SkillsView {
    teams: Vec<String>,
    rows: Vec<SkillLine>,
}

/// A skill over the teams.
#[derive(Serialize)]
struct SkillLine {
    name: String,
    all: CellView,
    teams: Vec<CellView>,
}

/// A skill in a group.
#[derive(Serialize)]
struct CellView {
    /// Able of known; none where nobody's level is known.
    text: Option<String>,
    /// On whom alone it rests, and how sure that is.
    only: Option<String>,
    /// Whether nobody has it.
    nobody: bool,
}

pub(super) fn view(
    scope: &Scope<'_>,
    record: &CycleRecord,
    coverage: Option<&SkillCoverage>,
) -> Option<SkillsView> {
    let coverage = coverage?;
    let cell = |group: &SkillGroup, place: usize| {
        let cell = group.cells.get(place).cloned().unwrap_or_default();
        cell_view(scope, record, &cell)
    };
    let skills = coverage.skills.iter().enumerate();
    let known = skills.filter(|(place, _)| coverage.all.cells.get(*place).is_some_and(|cell| cell.known > 0));
    Some(SkillsView {
        teams: (coverage.teams.iter())
            .filter_map(|group| group.team.clone())
            .map(|team| scope.subject_name(record, &Subject::Team(team)))
            .collect(),
        rows: known
            .map(|(place, id)| SkillLine {
                name: skill_name(scope, id),
                all: cell(&coverage.all, place),
                teams: coverage.teams.iter().map(|group| cell(group, place)).collect(),
            })
            .collect(),
    })
}

fn cell_view(scope: &Scope<'_>, record: &CycleRecord, cell: &SkillCell) -> CellView {
    let (able, known) = (scope.format.count(cell.able), scope.format.count(cell.known));
    let only = cell.only.as_ref().zip(cell.certainty);
    CellView {
        text: (cell.known > 0)
            .then(|| scope.say("talent-able-of-known", &[("able", &able), ("known", &known)])),
        only: only.map(|(member, certainty)| {
            let name = member_name(scope, record, member);
            let certainty = scope.format.share(certainty);
            scope.say("talent-only", &[("name", &name), ("certainty", &certainty)])
        }),
        nobody: cell.known > 0 && cell.able == 0,
    }
}
