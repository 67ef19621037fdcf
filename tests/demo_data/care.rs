//! Tables about people and places: `environment` and `staff_survey`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Cycle;
use super::people::{self, TEAMS};
use super::plot;
use super::random::{Random, tilt};
use super::table::Table;

/// `environment`: read at the end of each month. Paper falls slowly and reaches its target, electricity does not.
pub fn environment(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["environment", &cycle.id]);
    let header = "team_id,measured_on,measure,value,unit,target,better";
    let mut table = Table::new("environment", header);
    let quarter = i32::try_from(cycle.index).unwrap_or(0);
    for month in 0..3 {
        let day = last_of_month(cycle, month);
        for (team, _) in TEAMS {
            let paper = 46 - 4 * quarter + random.between(-4, 4);
            table.push(
                [
                    team,
                    &day.to_string(),
                    "Paper 用纸量",
                    &paper.to_string(),
                    "kg",
                    "32",
                    "lower",
                ]
                .map(str::to_owned),
            );
        }
        let electricity = 8600 - 60 * quarter + 50 * random.between(-6, 6);
        let by_train = 48 + 3 * quarter + random.between(-3, 3);
        for (measure, value, unit, target, better) in [
            ("Electricity 用电量", electricity, "kWh", "8000", "lower"),
            ("Trips by train 铁路出行占比", by_train, "%", "60", "higher"),
        ] {
            table.push(
                [
                    "",
                    &day.to_string(),
                    measure,
                    &value.to_string(),
                    unit,
                    target,
                    better,
                ]
                .map(str::to_owned),
            );
        }
    }
    table.sort_by_columns(&[1, 2, 0]);
    table
}

fn last_of_month(cycle: &Cycle, month: i32) -> Date {
    let next = cycle.first.saturating_add((month + 1).months());
    next.saturating_sub(1.day())
}

/// The cycles in which the staff was asked.
const ASKED: [&str; 3] = ["2024-Q4", "2025-Q2", "2025-Q4"];

/// The questions, each with the probability of a good answer (4 or 5) in a quiet cycle.
const QUESTIONS: [(&str, f64); 6] = [
    ("I can do my work in normal hours 我能在正常工时内完成工作", 0.34),
    ("My lead listens to me 负责人愿意听取我的意见", 0.80),
    ("I know what is expected of me 我清楚工作要求", 0.78),
    ("I can learn and grow here 我在这里能学习成长", 0.68),
    ("The appraisal is fair 考核公平", 0.60),
    ("I would recommend working here 我愿意推荐别人来这里工作", 0.66),
];

/// `staff_survey`: nobody's name is in it. The rows stand by question, so that no person's answers stand together.
pub fn staff_survey(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["staff survey", &cycle.id]);
    let header = "team_id,answered_on,question,score";
    let mut table = Table::new("staff_survey", header);
    if !ASKED.contains(&cycle.id.as_str()) {
        return table;
    }
    // One day for all: who answered when would tell who they are.
    let day = cycle.last.saturating_sub(20.days()).to_string();
    for member in people::remaining(cycle) {
        let Some(team) = member.team(cycle) else { continue };
        if !random.chance(0.86) {
            continue;
        }
        for (question, good) in QUESTIONS {
            let strained = plot::south_suffers(cycle, team);
            let good = if strained { tilt(good, -1.5) } else { good };
            let score = match (random.chance(good), random.unit()) {
                (true, share) if share < 0.4 => 5,
                (true, _) => 4,
                (false, share) if share < 0.6 => 3,
                (false, share) if share < 0.9 => 2,
                (false, _) => 1,
            };
            table.push([team.into(), day.clone(), question.into(), score.to_string()]);
        }
    }
    table.sort_by_columns(&[2, 0, 3]);
    table
}
