//! `successors`: who could follow the holder of a position, and how soon.

use super::directory::Directory;
use super::potential::READINESS;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::model::talent::SuccessorRow;
use crate::model::{MemberId, TeamId};

/// Reads the rows, in file order. A position without a successor has a row with an empty cell.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>) -> (Vec<SuccessorRow>, Outcome) {
    let position = table.required("position");
    let team = table.optional("team_id");
    let holder = table.optional("holder_id");
    let successor = table.optional("successor_id");
    let readiness = table.optional("readiness");
    let mut repeats = Repeats::new();
    let mut rows = Vec::new();
    let outcome = table.rows(|fields| {
        let what = fields.filled(position);
        directory.team(fields, team);
        // Who follows is appraised here, or was in another cycle; who holds a position may stand above all teams.
        directory.owner(fields, successor);
        let ready = fields.word(readiness, &READINESS);
        let what = what?;
        let cells = [team, holder, successor].map(|column| fields.text(column).unwrap_or("–"));
        repeats.check(fields, position, &(what, cells), || {
            format!("{what}, {}", cells.join(", "))
        })?;
        rows.push(SuccessorRow {
            position: what.to_owned(),
            team: fields.text(team).map(TeamId::new),
            holder: fields.text(holder).map(MemberId::new),
            successor: fields.text(successor).map(MemberId::new),
            readiness: ready,
            row: fields.reference(),
        });
        Some(())
    });
    (rows, outcome)
}
