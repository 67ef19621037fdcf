//! Needs: gaps and missing levels, by member and skill.

use crate::model::indicator::Direction;
use crate::model::measurement::Subject;
use crate::model::people::Member;
use crate::model::plans::{LevelSource, SkillLevel, TrainingNeed};
use crate::model::quantity::Points;
use crate::plan::PlanInput;
use crate::plan::gaps::{Gap, gaps};
use crate::stats::significance::interval_p_value;
use crate::stats::{Difference, Interval, Level};

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
            .map(|gap| gap.points_lost.0 * certainty(input, gap))
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

/// How sure it is that the true value falls short of the target: one less half the two-sided p value of "it meets it". Without
/// an interval the value is taken for what it is.
fn certainty(input: &PlanInput<'_>, gap: &Gap<'_>) -> f64 {
    let level = Level::new(input.configuration.policy.confidence);
    let (Some(interval), Some(level)) = (gap.measurement.interval, level) else {
        return 1.0;
    };
    let short = match gap.indicator.scale.direction() {
        Direction::HigherIsBetter => Difference {
            value: gap.target - gap.value,
            interval: Interval {
                low: gap.target - interval.high,
                high: gap.target - interval.low,
            },
        },
        Direction::LowerIsBetter => Difference {
            value: gap.value - gap.target,
            interval: Interval {
                low: interval.low - gap.target,
                high: interval.high - gap.target,
            },
        },
    };
    interval_p_value(short, level).map_or(1.0, |p| 1.0 - p / 2.0)
}
