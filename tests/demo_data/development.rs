//! Tables about growth: `ideas`, `volunteering`, `training` and `skills`.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::calendar::{self, Cycle};
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

/// A course that somebody completed.
struct Completion {
    member: &'static str,
    course: &'static str,
    day: Date,
    passed: bool,
}

/// The courses completed in a cycle.
fn completions(cycle: &Cycle) -> Vec<Completion> {
    let mut random = Random::stream(&["training", &cycle.id]);
    let mut completions = Vec::new();
    for (course, member, day) in PLANNED {
        if (cycle.first..=cycle.last).contains(&day) {
            completions.push(Completion {
                member,
                course,
                day,
                passed: true,
            });
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
            completions.push(Completion {
                member: member.id,
                course,
                day: *day,
                passed,
            });
        }
    }
    completions
}

/// `training`: courses completed, passed or not.
pub fn training(cycle: &Cycle) -> Table {
    let mut table = Table::new("training", "member_id,course_id,completed_on,hours,passed");
    for completion in completions(cycle) {
        let hours = COURSES
            .iter()
            .find(|(id, _)| *id == completion.course)
            .map(|(_, hours)| hours);
        table.push([
            completion.member.into(),
            completion.course.into(),
            completion.day.to_string(),
            optional(hours),
            flag(completion.passed),
        ]);
    }
    table.sort_by_columns(&[2, 0]);
    table
}

/// Who passed the course about client files, and when first: their files are better kept afterwards.
pub fn file_keepers() -> BTreeMap<&'static str, Date> {
    let mut keepers = BTreeMap::new();
    for cycle in calendar::cycles() {
        for completion in completions(&cycle) {
            if completion.passed && completion.course == "crm-data-quality" {
                keepers.entry(completion.member).or_insert(completion.day);
            }
        }
    }
    keepers
}

/// The cycle in which skills were assessed.
const ASSESSED: &str = "2025-Q4";

/// Who needs business English and has none to speak of: three of them for two seats, their needs alike.
const ENGLISH: [&str; 3] = ["M012", "M017", "M019"];

/// `skills`: what the leads and the product managers found, once.
pub fn skills(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["skills", &cycle.id]);
    let mut table = Table::new("skills", "member_id,skill,level,wanted");
    if cycle.id != ASSESSED {
        return table;
    }
    for member in people::remaining(cycle) {
        let half_levels = random.between(2, 7);
        let level = f64::from(half_levels) / 2.0;
        let wanted = if member.is_lead() { 2 } else { 3 };
        table.push([
            member.id.into(),
            "product".into(),
            level.to_string(),
            wanted.to_string(),
        ]);
        if ENGLISH.contains(&member.id) {
            table.push([member.id.into(), "english".into(), "1".into(), "3".into()]);
        } else if member.speaks().contains(&"en") {
            table.push([member.id.into(), "english".into(), "3.5".into(), "3".into()]);
        }
    }
    table.sort_by_columns(&[0, 1]);
    table
}

fn planned(member: &Member) -> bool {
    PLANNED.iter().any(|(_, id, _)| *id == member.id)
}
