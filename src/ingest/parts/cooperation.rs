//! What colleagues did together in the parts of a pooled cycle, with places of the whole.

use super::events::{Shift, append};
use crate::model::CycleData;
use crate::model::cooperation::{Idea, Meeting, SharedKnowledge, Thanks};

/// Appends the rows of a part. Every row's member is a member of the whole; `?` never leaves one out.
pub(super) fn join(whole: &mut CycleData, part: &CycleData, shift: &Shift<'_>) {
    append(&mut whole.meetings, part.meetings.as_deref(), |row| {
        Some(Meeting {
            member: shift.member(row.member)?,
            partner_team: row.partner_team.and_then(|team| shift.team(team)),
            ..row.clone()
        })
    });
    append(
        &mut whole.shared_knowledge,
        part.shared_knowledge.as_deref(),
        |row| {
            Some(SharedKnowledge {
                member: shift.member(row.member)?,
                ..row.clone()
            })
        },
    );
    append(&mut whole.ideas, part.ideas.as_deref(), |row| {
        Some(Idea {
            member: shift.member(row.member)?,
            ..row.clone()
        })
    });
    append(&mut whole.recognition, part.recognition.as_deref(), |row| {
        Some(Thanks {
            member: shift.member(row.member)?,
            ..row.clone()
        })
    });
}
