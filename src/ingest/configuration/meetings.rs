//! `[meetings]`: the minutes of a team meeting's agenda.

use super::document::Section;
use crate::model::configuration::MeetingRules;

/// A part of the agenda takes at most so many minutes.
const LONGEST: u32 = 240;

/// Reads the section.
pub fn read(root: &Section<'_>) -> Option<MeetingRules> {
    let section = root.merged("meetings");
    let minutes = |key, low| section.integer(key, low..=LONGEST);
    let opening = minutes("opening", 0);
    let figures = minutes("figures", 0);
    let dates = minutes("dates", 0);
    let per_client = minutes("per_client", 0);
    let per_complaint = minutes("per_complaint", 0);
    let per_item = minutes("per_item", 0);
    let per_decision = minutes("per_decision", 0);
    let least = minutes("least", 1);
    let most = minutes("most", least.unwrap_or(1));
    section.finish();
    Some(MeetingRules {
        opening: opening?,
        figures: figures?,
        dates: dates?,
        per_client: per_client?,
        per_complaint: per_complaint?,
        per_item: per_item?,
        per_decision: per_decision?,
        least: least?,
        most: most?,
    })
}
