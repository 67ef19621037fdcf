//! Tables about who could do more and who could follow whom: `potential` and `successors`, twice a year.

use jiff::ToSpan;

use super::calendar::Cycle;
use super::people::{self, HEAD, INTL, NEW_SOUTH_LEAD, NORTH, SOUTH};
use super::random::{Random, nearest};
use super::table::{Table, optional};

/// The cycles at whose end the leads and the head talk about potential.
const REVIEWED: [&str; 2] = ["2025-Q2", "2025-Q4"];

/// Nobody has judged these yet: one is new, one is away from her lead's eyes on a project.
const NOT_JUDGED: [&str; 2] = ["M030", "M024"];

/// `potential`: from 1 to 5, judged by the lead, of the leads by the head. Nobody judges the head.
pub fn potential(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["potential", &cycle.id]);
    let header = "member_id,potential,assessed_on,by_id,readiness";
    let mut table = Table::new("potential", header);
    if !REVIEWED.contains(&cycle.id.as_str()) {
        return table;
    }
    let day = cycle.last.saturating_sub(12.days());
    for member in people::remaining(cycle) {
        let drawn = 2.9 + 0.9 * member.service + 0.3 * member.diligence + 0.5 * random.bell();
        let level = nearest(drawn).clamp(1, 5);
        if NOT_JUDGED.contains(&member.id) || member.id == HEAD {
            continue;
        }
        let team = member.team(cycle).unwrap_or_default();
        let readiness = match level {
            5 => Some("now"),
            4 => Some("1 year"),
            3 => Some("2 years"),
            _ => None,
        };
        table.push([
            member.id.into(),
            level.to_string(),
            day.to_string(),
            optional(member.manager(cycle, team)),
            optional(readiness),
        ]);
    }
    table
}

/// `successors`: two positions have nobody, one has nobody but somebody who is asked for twice.
pub fn successors(cycle: &Cycle) -> Table {
    let header = "position,team_id,holder_id,successor_id,readiness";
    let mut table = Table::new("successors", header);
    if !REVIEWED.contains(&cycle.id.as_str()) {
        return table;
    }
    let (lead, head) = ("Team lead 团队负责人", "Head of client relations 客户关系总监");
    let specialist = "Calibration specialist 计量专员";
    for (position, team, holder, successor, readiness) in [
        (head, "", HEAD, "M023", "2 years"),
        (lead, NORTH, "M016", "M017", "now"),
        (lead, SOUTH, NEW_SOUTH_LEAD, "", ""),
        (lead, INTL, "M022", "M023", "now"),
        (lead, INTL, "M022", "M027", "1 year"),
        (specialist, NORTH, "M018", "", ""),
    ] {
        table.push([position, team, holder, successor, readiness].map(str::to_owned));
    }
    table
}
