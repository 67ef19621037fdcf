//! Declared tables about what was agreed and what was contested: `goals` and `appeals`.

use jiff::ToSpan;

use super::calendar::Cycle;
use super::people::{self, Member};
use super::plot;
use super::random::{Random, tilt};
use super::table::{Table, optional};

/// The lead who rates most strictly; what is contested there is granted most often.
const STRICT_LEAD: &str = "M016";

/// What a key result may be, by the objective that it serves.
const KEY_RESULTS: [(&str, &str); 7] = [
    ("keep", "Visit every inherited key client"),
    ("keep", "每个重点客户有第二联系人"),
    ("brand", "Call back every low answer within five days"),
    ("brand", "投诉首次响应全部当日完成"),
    ("grow", "Two proposals to clients with room to grow"),
    ("grow", "赢回一家流失客户"),
    ("grow", "Plan the year with three clients"),
];

/// `goals`: two key results for each member, reviewed in the last days that the member was there. Who works carefully gets
/// further; in T-SOUTH goals stand still while the lead's post is vacant.
pub fn goals(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["goals", &cycle.id]);
    let header = "member_id,goal_id,objective,key_result,weight,progress,due_on,reached_on,reviewed_on";
    let mut table = Table::new("goals", header);
    let mut number = 0;
    for member in people::present(cycle) {
        let workdays = member.workdays(cycle);
        let Some(review) = workdays.last() else { continue };
        let first_weight = random.between(5, 7) * 10;
        let results = random.sample(&KEY_RESULTS, 2);
        for ((objective, result), weight) in results.into_iter().zip([first_weight, 100 - first_weight]) {
            let later = random.chance(0.2);
            let due = if later {
                cycle.last.saturating_add(3.months())
            } else {
                *review
            };
            let reached = !later && random.chance(reaches(cycle, member));
            let reached_on = random.pick(&workdays).filter(|_| reached);
            let progress = match (reached, later) {
                (true, _) => 100 + 5 * random.between(0, 2),
                (false, true) => 5 * random.between(4, 12),
                (false, false) => 5 * random.between(8, 19),
            };
            number += 1;
            table.push([
                member.id.into(),
                format!("G{}-{number:03}", cycle.code()),
                objective.into(),
                result.into(),
                weight.to_string(),
                format!("{}.{:02}", progress / 100, progress % 100),
                due.to_string(),
                optional(reached_on),
                review.to_string(),
            ]);
        }
    }
    table
}

/// Probability that a key result is reached by its day.
fn reaches(cycle: &Cycle, member: &Member) -> f64 {
    match member.team(cycle) {
        Some(team) if plot::south_suffers(cycle, team) => tilt(0.4, 0.4 * member.diligence),
        _ => tilt(0.66, 0.6 * member.diligence),
    }
}

/// `appeals`: filed under the lead whose decision is contested; who appeals is not in the file. The first cycle has none.
pub fn appeals(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["appeals", &cycle.id]);
    let header = "appeal_id,member_id,filed_on,subject,decided_on,outcome";
    let mut table = Table::new("appeals", header);
    for lead in people::present(cycle).filter(|member| cycle.index > 0 && member.is_lead()) {
        let strict = lead.id == STRICT_LEAD;
        let workdays = lead.workdays(cycle);
        for _ in 0..random.successes(if strict { 4 } else { 2 }, if strict { 0.8 } else { 0.4 }) {
            let Some(filed) = random.pick(&workdays).copied() else {
                continue;
            };
            let decided = filed.saturating_add(i64::from(random.between(4, 26)).days());
            let outcome = match random.unit() {
                share if share < if strict { 0.5 } else { 0.15 } => "upheld",
                share if share < if strict { 0.65 } else { 0.25 } => "partly",
                _ => "rejected",
            };
            let open = decided > cycle.last;
            table.push([
                String::new(),
                lead.id.into(),
                filed.to_string(),
                random
                    .word(&["rating", "rating", "assessment", "adjustment"])
                    .into(),
                optional((!open).then_some(decided)),
                optional((!open).then_some(outcome)),
            ]);
        }
    }
    table.sort_by_columns(&[2, 1]);
    table.number(&format!("P{}", cycle.code()));
    table
}
