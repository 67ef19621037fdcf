//! `controls`: what the company does about early warnings. It grows over the cycles, and one warning is never covered.

use jiff::ToSpan;

use super::calendar::Cycle;
use super::random::Random;
use super::table::{Table, optional};

/// First cycle with the control, warning, what is done, who sees to it, and its state from the first cycle on.
const CONTROLS: [(usize, &str, &str, &str, [&str; 2]); 6] = [
    (
        2,
        "satisfaction",
        "Call back every low answer within five days 低分客户五日内回访",
        "M001",
        ["partly", "in_place"],
    ),
    (
        2,
        "open_complaint",
        "Weekly review of open complaints with the owner 未结投诉每周过会",
        "M016",
        ["in_place", "in_place"],
    ),
    (
        3,
        "owner_left",
        "New owner named before the last day 离任前确定接手人",
        "M001",
        ["in_place", "in_place"],
    ),
    (
        3,
        "owner_changed",
        "Both owners visit the client together 新旧负责人共同拜访",
        "M029",
        ["partly", "partly"],
    ),
    (
        4,
        "stale_file",
        "Monthly list of files out of date 每月过期档案清单",
        "M022",
        ["in_place", "in_place"],
    ),
    (
        5,
        "no_contact",
        "Plan of visits for large clients 大客户拜访计划",
        "M016",
        ["missing", "missing"],
    ),
];

/// The controls of a cycle, each checked on a day of it. The first two cycles have none.
pub fn table(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["controls", &cycle.id]);
    let mut table = Table::new("controls", "control_id,signal,control,owner_id,checked_on,state");
    for (place, (since, signal, control, owner, [first, later])) in CONTROLS.into_iter().enumerate() {
        let days = i64::from(random.between(3, 80));
        if cycle.index < since {
            continue;
        }
        let state = if cycle.index == since { first } else { later };
        let checked = (state != "missing").then(|| cycle.first.saturating_add(days.days()));
        table.push([
            format!("R{:02}", place + 1),
            signal.into(),
            control.into(),
            owner.into(),
            optional(checked),
            state.into(),
        ]);
    }
    table
}
