//! `records`: an audit of the file of each held client, once a quarter.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Scene;
use super::calendar::Cycle;
use super::clients::Client;
use super::plot;
use super::random::{Random, nearest, tilt};
use super::table::Table;
use super::{development, people};

/// Fields that a complete file has.
const REQUIRED: i32 = 20;

/// Days for which a file counts as up to date.
const FRESH: i32 = 90;

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
    let mut audited: Vec<Audit> = Vec::new();
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
        audited.push(Audit {
            client,
            owner,
            checked_on,
            age: (checked_on - updated_on).get_days(),
            filled,
            valid,
            missing: plot::missing_fields(owner, REQUIRED - filled, &mut names).join(";"),
        });
    }
    put_off_small_files(cycle, &mut audited);
    for audit in audited {
        table.push([
            audit.client.id.clone(),
            audit.checked_on.to_string(),
            REQUIRED.to_string(),
            audit.filled.to_string(),
            audit.valid.to_string(),
            audit.checked_on.saturating_sub(audit.age.days()).to_string(),
            audit.missing,
        ]);
    }
    table
}

/// A client's file on the day on which it was looked at.
struct Audit<'a> {
    client: &'a Client,
    owner: &'static str,
    checked_on: Date,
    /// Days since its last update.
    age: i32,
    filled: i32,
    valid: i32,
    missing: String,
}

impl Audit<'_> {
    fn is_stale(&self) -> bool {
        self.age > FRESH
    }

    /// Whether its last update may lie so far back.
    fn may_be_of(&self, age: i32) -> bool {
        self.client.acquired_on <= self.checked_on.saturating_sub(age.days())
    }
}

/// Lets stale files of larger clients and fresh ones of small clients of the same owner change places, so that every owner has as
/// many stale files as before.
fn put_off_small_files(cycle: &Cycle, audited: &mut [Audit<'_>]) {
    let mut random = Random::stream(&["small files", &cycle.id]);
    let stale: Vec<usize> = (audited.iter().enumerate())
        .filter(|(_, audit)| audit.is_stale() && !audit.client.is_small())
        .map(|(place, _)| place)
        .collect();
    for place in stale {
        if !random.chance(plot::puts_off_small_files(cycle)) {
            continue;
        }
        let Some((owner, age)) = audited.get(place).map(|audit| (audit.owner, audit.age)) else {
            continue;
        };
        let small: Vec<usize> = (audited.iter().enumerate())
            .filter(|(_, audit)| audit.owner == owner && audit.client.is_small())
            .filter(|(_, audit)| !audit.is_stale() && audit.may_be_of(age))
            .map(|(place, _)| place)
            .collect();
        if let Some(other) = random.pick(&small).copied()
            && let Ok([large, small]) = audited.get_disjoint_mut([place, other])
        {
            std::mem::swap(&mut large.age, &mut small.age);
        }
    }
}
