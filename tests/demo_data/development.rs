//! Declared tables about growth: `ideas`, `volunteering` and `training`.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::calendar::Cycle;
use super::people::{self, Member, RECOVERING};
use super::random::Random;
use super::table::{Table, flag, optional};

/// `ideas`: what members proposed; the benefit in yuan a year is known once an idea is adopted.
pub fn ideas(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["ideas", &cycle.id]);
    let mut decisions = Random::stream(&["ideas decided", &cycle.id]);
    let mut table = Table::new("ideas", "member_id,proposed_on,decided_on,status,benefit");
    for member in people::present(cycle) {
        let eagerness = (0.26 + 0.10 * member.service) * member.presence(cycle);
        let count = random.successes(3, eagerness);
        for _ in 0..count {
            let (status, benefit) = match random.unit() {
                share if share < 0.34 => ("adopted", Some(random.between(4, 120) * 500)),
                share if share < 0.62 => ("rejected", None),
                _ => ("proposed", None),
            };
            if let Some(day) = random.pick(&member.workdays(cycle)) {
                let days = i64::from(decisions.between(3, 30)).days();
                let decided = (status != "proposed").then(|| day.saturating_add(days));
                table.push([
                    member.id.into(),
                    day.to_string(),
                    optional(decided),
                    status.into(),
                    optional(benefit),
                ]);
            }
        }
    }
    table.sort_by_columns(&[1, 0]);
    table
}

/// `volunteering`: hours given to charity and the environment.
pub fn volunteering(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["volunteering", &cycle.id]);
    let mut table = Table::new("volunteering", "member_id,held_on,hours,kind");
    for member in people::present(cycle) {
        if !random.chance(0.34 * member.presence(cycle)) {
            continue;
        }
        let kind = random.word(&[
            "school",
            "river_cleanup",
            "blood_donation",
            "tree_planting",
            "elderly_care",
        ]);
        let hours = if kind == "blood_donation" {
            2
        } else {
            random.between(3, 8)
        };
        if let Some(day) = random.pick(&member.workdays(cycle)) {
            table.push([member.id.into(), day.to_string(), hours.to_string(), kind.into()]);
        }
    }
    table.sort_by_columns(&[1, 0]);
    table
}

/// Courses and their hours.
const COURSES: [(&str, i32); 7] = [
    ("complaint-handling", 16),
    ("client-conversation", 12),
    ("crm-data-quality", 6),
    ("negotiation", 14),
    ("key-account-planning", 12),
    ("cross-cultural-teamwork", 8),
    ("product-calibration", 10),
];

/// Courses that belong to the story: course, member, day.
const PLANNED: [(&str, &str, Date); 5] = [
    ("complaint-handling", RECOVERING, date(2025, 2, 20)),
    ("client-conversation", RECOVERING, date(2025, 3, 6)),
    ("crm-data-quality", "M015", date(2025, 6, 12)),
    ("complaint-handling", "M012", date(2025, 8, 21)),
    ("client-conversation", "M028", date(2025, 9, 18)),
];

/// `training`: courses completed, passed or not.
pub fn training(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["training", &cycle.id]);
    let mut table = Table::new("training", "member_id,course_id,completed_on,hours,passed");
    let mut row = |member: &str, course: &str, day: Date, passed: bool| {
        let hours = COURSES
            .iter()
            .find(|(id, _)| *id == course)
            .map(|(_, hours)| hours);
        table.push([
            member.into(),
            course.into(),
            day.to_string(),
            optional(hours),
            flag(passed),
        ]);
    };
    for (course, member, day) in PLANNED {
        if (cycle.first..=cycle.last).contains(&day) {
            row(member, course, day, true);
        }
    }
    for member in people::present(cycle).filter(|member| !planned(member)) {
        if !random.chance(0.42 * member.presence(cycle)) {
            continue;
        }
        // Who takes complaint handling or client conversation by chance would blur what the training did.
        let others: Vec<(&str, i32)> = COURSES.into_iter().skip(2).collect();
        let passed = random.chance(0.92);
        if let (Some((course, _)), Some(day)) = (random.pick(&others), random.pick(&member.workdays(cycle))) {
            row(member.id, course, *day, passed);
        }
    }
    table.sort_by_columns(&[2, 0]);
    table
}

fn planned(member: &Member) -> bool {
    PLANNED.iter().any(|(_, id, _)| *id == member.id)
}
