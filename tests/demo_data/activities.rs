//! `activities`: invitations to what a team does together, and to visits of single clients.

use jiff::civil::Date;

use super::Scene;
use super::clients::held_by;
use super::people::{self, EAST, INTL, Member, NORTH, SOUTH, TEAMS};
use super::plot;
use super::random::Random;
use super::table::{Table, flag, optional};

/// What every member of a team is invited to once a quarter.
const TOGETHER: [&str; 4] = ["workshop", "training", "event", "team_building"];

/// The cycle's invitations, by day.
pub fn table(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut random = Random::stream(&["activities", &cycle.id]);
    let header = "activity_id,member_id,held_on,kind,attended,organised,client_id,partner_team_id";
    let mut table = Table::new("activities", header);
    let mut absences = Random::stream(&["team building without a lead", &cycle.id]);
    let mut number = 0;
    let mut next_id = || {
        number += 1;
        format!("A{}-{number:04}", cycle.code())
    };
    let workdays = cycle.workdays(cycle.first, cycle.last);
    for (team, _) in TEAMS {
        for kind in TOGETHER {
            let Some(day) = random.pick(&workdays).copied() else {
                continue;
            };
            let id = next_id();
            let there: Vec<&Member> = people::present(cycle)
                .filter(|member| member.team_on(cycle, day) == Some(team))
                .collect();
            let host = random.pick(&there).map(|member| member.id);
            let partner = (matches!(kind, "workshop" | "event") && random.chance(0.6))
                .then(|| partner(team, &mut random));
            for member in there {
                let is_host = host == Some(member.id);
                let attends = random.chance(plot::attends(cycle, member, team));
                let stays_away = kind == "team_building" && absences.chance(plot::stays_away(cycle, team));
                let attends = attends && !stays_away;
                table.push([
                    id.clone(),
                    member.id.into(),
                    day.to_string(),
                    kind.into(),
                    flag(attends),
                    flag(is_host && attends),
                    String::new(),
                    optional(partner),
                ]);
            }
        }
    }
    for member in people::present(cycle) {
        for day in visit_days(
            &mut random,
            member,
            &member.workdays(cycle),
            member.presence(cycle),
        ) {
            let Some(client) = random.pick(&held_by(scene.clients, member.id, day)).copied() else {
                continue;
            };
            let Some(team) = member.team_on(cycle, day) else {
                continue;
            };
            let attends = random.chance(plot::attends(cycle, member, team));
            let shared = random.chance(0.12).then(|| partner(team, &mut random));
            table.push([
                next_id(),
                member.id.into(),
                day.to_string(),
                "visit".into(),
                flag(attends),
                flag(attends),
                client.id.clone(),
                optional(shared),
            ]);
        }
    }
    table.sort_by_columns(&[2, 0, 1]);
    table
}

fn visit_days(random: &mut Random, member: &Member, workdays: &[Date], presence: f64) -> Vec<Date> {
    let visits = random.successes(if member.is_lead() { 4 } else { 7 }, 0.6 * presence);
    random.sample(workdays, usize::try_from(visits).unwrap_or(0))
}

/// Another team; some pairs of teams work together more than others.
fn partner(team: &str, random: &mut Random) -> &'static str {
    match (team, random.unit() < 0.65) {
        (EAST, true) => INTL,
        (EAST, false) | (NORTH, true) => SOUTH,
        (SOUTH, true) => NORTH,
        _ => EAST,
    }
}
