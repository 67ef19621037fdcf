//! `members`: who is in which team on which days.

use std::collections::{BTreeMap, BTreeSet};

use super::directory::Lookup;
use super::faults::outside;
use super::fields::Fields;
use super::table::{Column, Outcome, Table};
use crate::diagnostics::{Code, Diagnostic};
use crate::ingest::parts::people::carry_on;
use crate::model::people::{Assignment, Member, TeamIndex};
use crate::model::source::NotCountedReason;
use crate::model::{MemberId, Period, TeamId};

/// The ids of a column, for finding out which teams there are, and whether all of its rows could be told apart; faults are for
/// the full reading to report.
pub fn ids(mut table: Table<'_>, column: &str) -> (BTreeSet<TeamId>, bool) {
    let column = table.optional(column);
    let mut ids = BTreeSet::new();
    let outcome = table.rows(|fields| {
        if let Some(id) = fields.text(column)
            && !ids.contains(id)
        {
            ids.insert(TeamId::new(id));
        }
        Some(())
    });
    (ids, outcome.tally.broken == 0)
}

struct Columns<'n> {
    id: Column<'n>,
    name: Column<'n>,
    team: Column<'n>,
    role: Column<'n>,
    from: Column<'n>,
    to: Column<'n>,
    manager: Column<'n>,
    joined_on: Column<'n>,
    grade: Column<'n>,
    grade_since: Column<'n>,
    group: Column<'n>,
    languages: Column<'n>,
}

/// Reads the members, by id. A member with several rows was in several teams, one after the other; a row without `from` or
/// `to` holds from the cycle's first day or to its last.
pub fn read(
    mut table: Table<'_>,
    teams: &Lookup<TeamIndex>,
    teams_known: bool,
    period: Period,
) -> (Vec<Member>, Outcome) {
    let columns = Columns {
        id: table.required("member_id"),
        name: table.required("name"),
        team: table.required("team_id"),
        role: table.optional("role"),
        from: table.optional("from"),
        to: table.optional("to"),
        manager: table.optional("manager_id"),
        joined_on: table.optional("joined_on"),
        grade: table.optional("grade"),
        grade_since: table.optional("grade_since"),
        group: table.optional("group"),
        languages: table.optional("languages"),
    };
    let mut members: BTreeMap<String, Vec<Member>> = BTreeMap::new();
    let outcome = table.rows(|fields| {
        let id = fields.filled(columns.id);
        let name = fields.filled(columns.name);
        let team = team(fields, columns.team, teams, teams_known);
        let (from, to) = (fields.date(columns.from), fields.date(columns.to));
        let joined_on = fields.date(columns.joined_on);
        let grade_since = fields.date(columns.grade_since);
        fields.in_order((columns.from, from), (columns.to, to));
        let id = id?;
        // A row with a fault gives no dataset, but what refers to its member must not be a fault for that reason.
        let (name, team) = (name.unwrap_or(id), team.unwrap_or(TeamIndex(0)));
        let (first, last) = (from.unwrap_or(period.first()), to.unwrap_or(period.last()));
        let cut = Period::new(first.max(period.first()), last.min(period.last()));
        let Some(days) = cut.or(fields.faulty().then_some(period)) else {
            let (column, day) = if first > period.last() {
                (columns.from, first)
            } else {
                (columns.to, last)
            };
            fields.report(column, outside(column.name, day, period));
            return fields.not_counted(NotCountedReason::OutsideCycle);
        };
        let assignment = Assignment {
            team,
            period: days,
            role: fields.owned(columns.role),
            manager: fields.text(columns.manager).map(MemberId::new),
            row: fields.reference(),
        };
        let (grade, group) = (fields.owned(columns.grade), fields.owned(columns.group));
        let languages = languages(fields.text(columns.languages));
        let stays = members.entry(id.to_owned()).or_default();
        let mut earlier = stays.iter().flat_map(|stay| &stay.assignments);
        let overlap = earlier.find(|other| other.period.overlaps(assignment.period));
        if let Some(other) = overlap
            && !fields.faulty()
        {
            // Two rows without days are most likely one person listed twice.
            let code = if from.is_none() && to.is_none() && other.period == period {
                Code::DuplicateRow
            } else {
                Code::OverlappingAssignments
            };
            let line = other.row.line;
            fields.report(
                columns.id,
                Diagnostic::new(code).with("id", id).with("line", line),
            );
        }
        stays.push(Member {
            id: MemberId::new(id),
            name: name.to_owned(),
            assignments: vec![assignment],
            joined_on,
            grade,
            grade_since,
            grade_seen: None,
            group,
            languages,
        });
        Some(())
    });
    let members = members.into_values().filter_map(joined).collect();
    (members, outcome)
}

/// One person from their rows, each a stay: in order of days, whatever the order of the rows.
fn joined(mut stays: Vec<Member>) -> Option<Member> {
    stays.sort_by_key(|stay| stay.assignments.first().map(|one| (one.period, one.row)));
    stays.into_iter().reduce(|mut member, stay| {
        carry_on(&mut member, &stay);
        member.assignments.extend(stay.assignments);
        member
    })
}

/// The languages of a cell: `zh-CN; en`.
fn languages(cell: Option<&str>) -> Vec<String> {
    cell.unwrap_or_default()
        .split([';', '；', ',', '，', '、', '/'])
        .map(str::trim)
        .filter(|language| !language.is_empty())
        .map(str::to_owned)
        .collect()
}

fn team(
    fields: &mut Fields<'_, '_>,
    column: Column<'_>,
    teams: &Lookup<TeamIndex>,
    teams_known: bool,
) -> Option<TeamIndex> {
    let id = fields.filled(column)?;
    let team = teams.get(id.as_bytes());
    if team.is_none() && teams_known {
        let fault = Diagnostic::new(Code::UnknownTeam)
            .with("column", column.name)
            .with("id", id);
        let fault = fields.with_nearest(fault, id, teams.ids());
        fields.report(column, fault);
    }
    team
}
