//! The skill matrix: how well members and teams master each skill, and how well they should.

use std::collections::BTreeMap;

use crate::model::configuration::{Skill, TOP_LEVEL};
use crate::model::indicator::{Indicator, ScaleShape};
use crate::model::measurement::{Measurement, Subject};
use crate::model::plans::{LevelSource, SkillAssessment, SkillLevel};
use crate::model::scorecard::ScoreLine;
use crate::model::{MemberId, SkillId};
use crate::plan::PlanInput;
use crate::stats::Interval;
use crate::stats::scale::{StepEdge, piecewise_linear, steps};

/// The level that an assessment without a wanted one asks for, where no target says more.
const USUAL: f64 = 3.0;

/// Declared assessments, by member and skill.
pub type Declared<'a> = BTreeMap<(&'a MemberId, &'a SkillId), &'a SkillAssessment>;

/// The levels of a subject, in the configuration's order of skills.
///
/// What an assessment declares stands. Else a skill is as good as the points of its indicators: their weighted mean as a share of
/// the most that they can have, times four; wanted are the points that their targets earn.
pub fn levels(input: &PlanInput<'_>, subject: &Subject, declared: &Declared<'_>) -> Vec<Option<SkillLevel>> {
    let found = input.find(subject);
    input
        .configuration
        .skills
        .iter()
        .map(|skill| {
            let earned = found.and_then(|(measured, card)| {
                from_indicators(input, skill, &measured.measurements, &card.lines)
            });
            let assessed = match subject {
                Subject::Member(id) => declared.get(&(id, &skill.id)),
                _ => None,
            };
            match assessed {
                Some(assessed) => Some(SkillLevel {
                    now: assessed.level,
                    wanted: assessed
                        .wanted
                        .or(earned.map(|earned| earned.wanted))
                        .unwrap_or(USUAL),
                    interval: None,
                    source: LevelSource::Declared,
                }),
                None => earned,
            }
        })
        .collect()
}

fn from_indicators(
    input: &PlanInput<'_>,
    skill: &Skill,
    measurements: &[Measurement],
    lines: &[ScoreLine],
) -> Option<SkillLevel> {
    let mut parts: Vec<Part> = Vec::new();
    for (indicator, (measurement, line)) in
        (input.configuration.indicators.iter()).zip(measurements.iter().zip(lines))
    {
        if !skill.indicators.contains(&indicator.id) || measurement.value.is_none() {
            continue;
        }
        let Some(points) = line.points else { continue };
        let target = (input.configuration.target(&input.data.cycle.id, indicator))
            .filter(|_| indicator.measure.can_recover())
            .and_then(|target| points_at(indicator, target));
        parts.push(Part {
            weight: line.weight.0,
            most: indicator.scale.most().0,
            points: points.0,
            wanted: target.map_or(points.0, |target| target.max(points.0)),
            interval: line.points_interval,
        });
    }
    // Indicators that are shown and not scored count alike where no other one tells of the skill.
    if parts.iter().all(|part| part.weight <= 0.0) {
        for part in &mut parts {
            part.weight = 1.0;
        }
    }
    let sum = |value: &dyn Fn(&Part) -> f64| parts.iter().map(|part| part.weight * value(part)).sum::<f64>();
    let whole = sum(&|part| part.most);
    if whole <= 0.0 {
        return None;
    }
    let as_level = |points: f64| (points / whole * TOP_LEVEL).clamp(0.0, TOP_LEVEL);
    let points = sum(&|part| part.points);
    // Half-widths in quadrature by weight, as those of a score.
    let reach = |side: &dyn Fn(&Part, Interval) -> f64| -> Option<f64> {
        let mut squares = 0.0;
        for part in parts.iter().filter(|part| part.weight > 0.0) {
            let distance = part.weight * side(part, part.interval?);
            squares += distance * distance;
        }
        Some(squares.sqrt())
    };
    let down = reach(&|part, interval| part.points - interval.low);
    let up = reach(&|part, interval| interval.high - part.points);
    Some(SkillLevel {
        now: as_level(points),
        wanted: as_level(sum(&|part| part.wanted)),
        interval: down.zip(up).map(|(down, up)| Interval {
            low: as_level(points - down),
            high: as_level(points + up),
        }),
        source: LevelSource::Indicators,
    })
}

/// An indicator's part of a skill.
struct Part {
    weight: f64,
    most: f64,
    points: f64,
    wanted: f64,
    interval: Option<Interval>,
}

/// The points that a value earns.
fn points_at(indicator: &Indicator, value: f64) -> Option<f64> {
    let scale = &indicator.scale;
    let pairs: Vec<(f64, f64)> = scale
        .pairs
        .iter()
        .map(|(value, points)| (*value, points.0))
        .collect();
    let edge = match scale.direction() {
        crate::model::indicator::Direction::HigherIsBetter => StepEdge::Opens,
        crate::model::indicator::Direction::LowerIsBetter => StepEdge::Closes,
    };
    match scale.shape {
        ScaleShape::Linear => piecewise_linear(&pairs, value),
        ScaleShape::Steps => steps(&pairs, value, edge),
    }
    .ok()
}
