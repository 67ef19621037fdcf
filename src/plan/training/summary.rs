//! Needs by team and by area.

use crate::model::MemberId;
use crate::model::configuration::SkillArea;
use crate::model::people::TeamIndex;
use crate::model::plans::{AreaNeed, Enrolment, TrainingNeed, UncoveredNeed};
use crate::model::quantity::{Points, Share};
use crate::plan::PlanInput;

/// One row per team and area with any need, teams in the cycle's order.
pub fn areas(input: &PlanInput<'_>, enrolments: &[Enrolment], uncovered: &[UncoveredNeed]) -> Vec<AreaNeed> {
    let teams = input.data.teams.iter().zip(0_u32..);
    let mut rows: Vec<AreaNeed> = teams
        .flat_map(|(team, _)| SkillArea::ALL.map(|area| AreaNeed::none(team.id.clone(), area)))
        .collect();
    let mut seen: Vec<Vec<MemberId>> = vec![Vec::new(); rows.len()];
    let covered = enrolments
        .iter()
        .flat_map(|enrolment| &enrolment.needs)
        .map(|covered| (&covered.need, covered.share.0));
    let open = uncovered.iter().map(|uncovered| (&uncovered.need, 0.0));
    for (need, share) in covered.chain(open) {
        let Some(place) = place(input, need) else { continue };
        if let (Some(row), Some(seen)) = (rows.get_mut(place), seen.get_mut(place)) {
            row.needs += 1;
            row.worth = Points(row.worth.0 + need.worth.0);
            row.covered = Points(row.covered.0 + need.worth.0 * share);
            if !seen.contains(&need.member) {
                seen.push(need.member.clone());
                row.members += 1;
            }
        }
    }
    rows.retain(|row| row.needs > 0);
    for row in &mut rows {
        row.share = (row.worth.0 > 0.0).then(|| Share(row.covered.0 / row.worth.0));
    }
    rows
}

/// The row of a need: that of the team in which the member ends the cycle, and of the skill's area.
fn place(input: &PlanInput<'_>, need: &TrainingNeed) -> Option<usize> {
    let members = &input.data.members;
    let member = members
        .binary_search_by(|member| member.id.cmp(&need.member))
        .ok()?;
    let TeamIndex(team) = members.get(member)?.current_assignment()?.team;
    let area = input.configuration.skill(&need.skill)?.area;
    let area = SkillArea::ALL.iter().position(|other| *other == area)?;
    Some(team as usize * SkillArea::ALL.len() + area)
}
