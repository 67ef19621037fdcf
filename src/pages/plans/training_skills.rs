//! The skill matrix on pages: of the teams, and of one team's members; needs by team and area.

use serde::Serialize;

use super::training_view::short_or_level;
use crate::archive::CycleRecord;
use crate::model::configuration::SkillArea;
use crate::model::measurement::Subject;
use crate::model::people::{Member, TeamIndex};
use crate::model::plans::{LevelSource, SkillLevel};
use crate::model::quantity::Share;
use crate::pages::place::Link;
use crate::pages::scope::Scope;

/// Levels by subject and skill.
#[derive(Serialize)]
pub struct Matrix {
    /// Names of the skills of which anything is known, with the area of each.
    pub skills: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Whether any level is a declared one.
    pub declared: bool,
}

/// A skill.
#[derive(Serialize)]
pub struct Column {
    name: String,
    area: String,
}

/// A member or a team.
#[derive(Serialize)]
pub struct Row {
    name: String,
    link: Option<Link>,
    cells: Vec<Cell>,
}

/// A level.
#[derive(Serialize)]
pub struct Cell {
    text: String,
    /// Whether it falls short of what is wanted.
    short: bool,
    /// Whether it was declared.
    declared: bool,
}

/// The matrix of the teams.
pub fn team_matrix(scope: &Scope<'_>, record: &CycleRecord) -> Option<Matrix> {
    let teams = record.plans.training.teams.iter();
    matrix(
        scope,
        record,
        teams.map(|row| (Subject::Team(row.subject.clone()), row.levels.as_slice())),
    )
}

/// The matrix of a team's members, those who end the cycle in it.
pub fn member_matrix(scope: &Scope<'_>, record: &CycleRecord, team: TeamIndex) -> Option<Matrix> {
    let ends_here = |member: &Member| {
        member
            .current_assignment()
            .is_some_and(|assignment| assignment.team == team)
    };
    let members = record.members.iter().zip(&record.plans.training.members);
    matrix(
        scope,
        record,
        members
            .filter(|(member, _)| ends_here(member))
            .map(|(member, row)| (Subject::Member(member.id.clone()), row.levels.as_slice())),
    )
}

fn matrix<'r>(
    scope: &Scope<'_>,
    record: &'r CycleRecord,
    subjects: impl Iterator<Item = (Subject, &'r [Option<SkillLevel>])>,
) -> Option<Matrix> {
    let subjects: Vec<(Subject, &[Option<SkillLevel>])> = subjects.collect();
    let skills = &scope.configuration().skills;
    let level = |levels: &[Option<SkillLevel>], skill: usize| levels.get(skill).copied().flatten();
    let known: Vec<usize> = (0..skills.len())
        .filter(|skill| subjects.iter().any(|(_, levels)| level(levels, *skill).is_some()))
        .collect();
    if known.is_empty() {
        return None;
    }
    let columns = known
        .iter()
        .filter_map(|skill| skills.get(*skill))
        .map(|skill| Column {
            name: scope.local(&skill.name).to_owned(),
            area: scope.plain(area_key(skill.area)),
        });
    let rows: Vec<Row> = subjects
        .iter()
        .map(|(subject, levels)| Row {
            name: scope.subject_name(record, subject),
            link: scope.subject_link(record, subject),
            cells: known
                .iter()
                .map(|skill| cell(scope, level(levels, *skill)))
                .collect(),
        })
        .collect();
    Some(Matrix {
        skills: columns.collect(),
        declared: rows.iter().any(|row| row.cells.iter().any(|cell| cell.declared)),
        rows,
    })
}

fn cell(scope: &Scope<'_>, level: Option<SkillLevel>) -> Cell {
    let Some(level) = level else {
        return Cell {
            text: "–".to_owned(),
            short: false,
            declared: false,
        };
    };
    let declared = level.source == LevelSource::Declared;
    let text = short_or_level(scope, &level);
    Cell {
        text: if declared { format!("{text} *") } else { text },
        short: level.is_short(),
        declared,
    }
}

/// The needs of a team in an area.
#[derive(Serialize)]
pub struct AreaView {
    team: String,
    link: Option<Link>,
    area: String,
    members: String,
    needs: String,
    worth: String,
    covered: String,
    share: String,
}

/// Needs by team and area.
pub fn areas(scope: &Scope<'_>, record: &CycleRecord) -> Vec<AreaView> {
    let areas = record.plans.training.areas.iter();
    areas
        .map(|area| {
            let team = Subject::Team(area.team.clone());
            AreaView {
                team: scope.subject_name(record, &team),
                link: scope.subject_link(record, &team),
                area: scope.plain(area_key(area.area)),
                members: scope.format.count(area.members),
                needs: scope.format.count(area.needs),
                worth: scope.format.points(area.worth),
                covered: scope.format.points(area.covered),
                share: scope.format.share(area.share.unwrap_or(Share(0.0))),
            }
        })
        .collect()
}

fn area_key(area: SkillArea) -> &'static str {
    match area {
        SkillArea::Professional => "area-professional",
        SkillArea::Communication => "area-communication",
        SkillArea::Teamwork => "area-teamwork",
    }
}
