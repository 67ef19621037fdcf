//! `records`: an audit of the file of each held client, once a quarter.

use jiff::ToSpan;

use super::Scene;
use super::plot;
use super::random::{Random, nearest, tilt};
use super::table::Table;
use super::{development, people};

/// Fields that a complete file has.
const REQUIRED: i32 = 20;

/// The cycle's audits, by client.
pub fn table(scene: &Scene) -> Table {
    let cycle = scene.cycle;
    let mut random = Random::stream(&["records", &cycle.id]);
    let header = "client_id,checked_on,fields_required,fields_filled,fields_valid,updated_on,missing";
    let mut table = Table::new("records", header);
    let mut names = Random::stream(&["missing fields", &cycle.id]);
    let audits = cycle.workdays(cycle.last.saturating_sub(24.days()), cycle.last);
    let progress = 0.006 * cycle.index as f64;
    let keepers = development::file_keepers();
    for client in scene.clients {
        let Some(checked_on) = random.pick(&audits).copied() else {
            continue;
        };
        if !client.held(checked_on) {
            continue;
        }
        let owner = client.owner(checked_on);
        let diligence = people::find(owner).map_or(0.0, |member| member.diligence);
        // What the course about client files does.
        let learned = keepers.get(owner).is_some_and(|passed| *passed < checked_on);
        let lift = if learned { 1.2 } else { 0.0 };
        let filled = random.successes(REQUIRED, tilt(tilt(0.905 + progress, 0.7 * diligence), lift));
        let valid = random.successes(filled, tilt(tilt(0.89 + progress, 0.5 * diligence), lift));
        let wait = random.unit();
        let slow = 1.0 - 0.35 * diligence;
        let age = nearest(3.0 + 170.0 * slow * wait * wait);
        let updated_on = checked_on.saturating_sub(age.days()).max(client.acquired_on);
        table.push([
            client.id.clone(),
            checked_on.to_string(),
            REQUIRED.to_string(),
            filled.to_string(),
            valid.to_string(),
            updated_on.to_string(),
            plot::missing_fields(owner, REQUIRED - filled, &mut names).join(";"),
        ]);
    }
    table
}
