//! Declared tables about the working day: `meetings`, `overtime` and `talks`.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::calendar::{Cycle, days};
use super::people::{self, EAST, FORMER_SOUTH_LEAD, HEAD, INTL, NORTH, SOUTH, SOUTH_LEAD_LEAVES};
use super::plot;
use super::random::Random;
use super::table::{Table, optional};

/// `meetings`: with one's own team, and with other teams.
pub fn meetings(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["meetings", &cycle.id]);
    let mut table = Table::new("meetings", "member_id,held_on,kind,partner_team_id");
    for member in people::present(cycle) {
        let workdays = member.workdays(cycle);
        let count = random.successes(6, 0.55 * member.presence(cycle));
        for day in random.sample(&workdays, usize::try_from(count).unwrap_or(0)) {
            let Some(team) = member.team_on(cycle, day) else {
                continue;
            };
            let (kind, partner) = match random.unit() {
                share if share < 0.45 => ("team_meeting", None),
                share if share < 0.70 => ("sharing", Some(partner(team, &mut random))),
                share if share < 0.88 => ("cross_team", Some(partner(team, &mut random))),
                _ => ("client_review", None),
            };
            table.push([member.id.into(), day.to_string(), kind.into(), optional(partner)]);
        }
    }
    table.sort_by_columns(&[1, 0]);
    table
}

/// Another team; T-EAST and T-INTL share most, T-SOUTH is asked least.
fn partner(team: &str, random: &mut Random) -> &'static str {
    match (team, random.unit()) {
        (EAST, share) if share < 0.6 => INTL,
        (INTL | SOUTH | NORTH, share) if share < 0.6 => EAST,
        (NORTH, share) if share < 0.85 => INTL,
        (EAST | INTL | SOUTH, share) if share < 0.85 => NORTH,
        (SOUTH, _) => INTL,
        _ => SOUTH,
    }
}

/// `overtime`: hours in the weeks that had any; a week begins on a Monday.
pub fn overtime(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["overtime", &cycle.id]);
    let mut table = Table::new("overtime", "member_id,week_of,hours");
    for member in people::present(cycle) {
        for stay in member.stays(cycle) {
            let strained = plot::south_suffers(cycle, stay.team);
            let mondays = days(stay.from, stay.to.saturating_sub(4.days()))
                .filter(|day| day.weekday() == Weekday::Monday);
            for monday in mondays {
                let usual = random
                    .chance(if strained { 0.55 } else { 0.3 })
                    .then(|| random.between(2, if strained { 20 } else { 12 }));
                let half_hours = plot::stands_in(member.id, monday).or(usual);
                if let Some(half_hours) = half_hours {
                    table.push([
                        member.id.into(),
                        monday.to_string(),
                        format!("{}.{}", half_hours / 2, half_hours % 2 * 5),
                    ]);
                }
            }
        }
    }
    table.sort_by_columns(&[1, 0]);
    table
}

/// `talks`: each member's talks with the lead that were due, held or not. In T-SOUTH they stop while the lead's post is vacant.
pub fn talks(cycle: &Cycle) -> Table {
    let mut random = Random::stream(&["talks", &cycle.id]);
    let mut calendar = Random::stream(&["talks due", &cycle.id]);
    let mut table = Table::new("talks", "member_id,due_on,held_on,with_id,kind");
    for member in people::present(cycle) {
        for stay in member.stays(cycle) {
            let Some(lead) = member.manager(cycle, stay.team) else {
                continue;
            };
            let to = if lead == FORMER_SOUTH_LEAD {
                stay.to.min(SOUTH_LEAD_LEAVES)
            } else {
                stay.to
            };
            let possible: Vec<Date> = cycle.workdays(stay.from, to);
            let usual = if lead == HEAD { 2 } else { 3 };
            let count = random.successes(usual, 0.75 * possible.len() as f64 / 63.0);
            let due = random_due(usual, cycle.workdays(stay.from, stay.to).len(), &mut calendar);
            for _ in count..due {
                if let Some(day) = calendar.pick(&cycle.workdays(stay.from, stay.to)) {
                    let kind = calendar.word(&["one_on_one", "check_in"]).into();
                    table.push([
                        member.id.into(),
                        day.to_string(),
                        String::new(),
                        lead.into(),
                        kind,
                    ]);
                }
            }
            let mut held = random.sample(&possible, usize::try_from(count).unwrap_or(0));
            held.sort();
            for (index, day) in held.into_iter().enumerate() {
                let kind = match index {
                    0 => "review",
                    _ => random.word(&["one_on_one", "one_on_one", "development", "check_in"]),
                };
                // A talk is held some days before or after the day on which it was due.
                let due = day.saturating_add(i64::from(calendar.between(-4, 8)).days());
                let due = due.clamp(stay.from, stay.to);
                table.push([
                    member.id.into(),
                    due.to_string(),
                    day.to_string(),
                    lead.into(),
                    kind.into(),
                ]);
            }
        }
    }
    table.sort_by_columns(&[1, 0, 2]);
    table
}

/// How many talks were due in a stretch of working days: the usual number in a full quarter; one in six is not agreed on.
fn random_due(usual: i32, workdays: usize, random: &mut Random) -> i32 {
    random.successes(usual, (workdays as f64 / 63.0).min(1.0) * 0.85)
}
