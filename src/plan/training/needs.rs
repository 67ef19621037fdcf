//! Needs: gaps and missing levels, by member and skill.

use crate::model::measurement::Subject;
use crate::model::people::Member;
use crate::model::plans::{LevelSource, SkillLevel, TrainingNeed};
use crate::model::quantity::Points;
use crate::plan::PlanInput;
use crate::plan::gaps::{Gap, gaps};

/// A member's needs, in the configuration's order of skills: one per skill that gaps or an assessment ask for.
///
/// An assessment that finds the level reached takes the need away: the gap then has other causes than the skill.
pub fn needs(input: &PlanInput<'_>, member: &Member, levels: &[Option<SkillLevel>]) -> Vec<TrainingNeed> {
    let gaps = gaps(input, &Subject::Member(member.id.clone()));
    let mut needs = Vec::new();
    for (skill, level) in input.configuration.skills.iter().zip(levels) {
        let mine: Vec<&Gap<'_>> = gaps
            .iter()
            .filter(|gap| skill.indicators.contains(&gap.indicator.id))
            .collect();
        let Some(level) = *level else { continue };
        let declared = level.source == LevelSource::Declared;
        if if declared {
            !level.is_short()
        } else {
            mine.is_empty()
        } {
            continue;
        }
        let missing = if declared {
            input.configuration.training.points_per_level.0 * (level.wanted - level.now)
        } else {
            0.0
        };
        let sure: f64 = mine
            .iter()
            .map(|gap| gap.points_lost.0 * gap.gain.certainty.0)
            .sum();
        needs.push(TrainingNeed {
            member: member.id.clone(),
            skill: skill.id.clone(),
            indicators: mine.iter().map(|gap| gap.indicator.id.clone()).collect(),
            points_lost: Points(mine.iter().map(|gap| gap.points_lost.0).sum()),
            worth: Points(sure + missing),
            level,
        });
    }
    needs
}
