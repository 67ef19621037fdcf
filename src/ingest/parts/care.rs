//! Tables about care in a pooled cycle: events of the parts are joined; what was asked or read once for the whole stands alone.

use super::events::{Shift, append};
use crate::model::CycleId;
use crate::model::care::{CareTables, EnvironmentRow, OvertimeRow, StaffAnswerRow, VolunteeringRow};

/// Which of the tables the whole has of its own.
pub struct Own {
    environment: bool,
    staff_survey: bool,
}

impl Own {
    /// Those that are there before anything is joined.
    pub fn of(whole: &CareTables) -> Self {
        Self {
            environment: whole.environment.is_some(),
            staff_survey: whole.staff_survey.is_some(),
        }
    }
}

/// Appends the rows of a part.
pub fn join(whole: &mut CareTables, (id, part): (&CycleId, &CareTables), own: &Own, shift: &Shift<'_>) {
    append(&mut whole.overtime, part.overtime.as_deref(), |row| {
        Some(OvertimeRow {
            member: shift.member(row.member)?,
            row: shift.row(row.row),
            ..row.clone()
        })
    });
    append(&mut whole.volunteering, part.volunteering.as_deref(), |row| {
        Some(VolunteeringRow {
            member: shift.member(row.member)?,
            row: shift.row(row.row),
            ..row.clone()
        })
    });
    if !own.environment {
        append(&mut whole.environment, part.environment.as_deref(), |row| {
            let team = match row.team {
                Some(team) => Some(shift.team(team)?),
                None => None,
            };
            Some(EnvironmentRow {
                team,
                row: shift.row(row.row),
                ..row.clone()
            })
        });
    }
    // The last part that asked speaks for the whole: whoever was asked twice would count as two people, and a small group as a
    // large one.
    if let (false, Some(rows)) = (own.staff_survey, &part.staff_survey) {
        let rows = rows.iter().filter_map(|row| {
            Some(StaffAnswerRow {
                team: shift.team(row.team)?,
                row: shift.row(row.row),
                ..row.clone()
            })
        });
        whole.staff_survey = Some(rows.collect());
        whole.staff_survey_of = Some(part.staff_survey_of.as_ref().unwrap_or(id).clone());
    }
}
