//! `activities`: who was invited to what, and came.

use super::directory::Directory;
use super::repeats::Repeats;
use super::table::{Outcome, Table};
use crate::model::Period;
use crate::model::events::Activity;

/// Reads the activities held within the cycle. One activity may have a row per member and client.
pub fn read(mut table: Table<'_>, directory: &Directory<'_>, period: Period) -> (Vec<Activity>, Outcome) {
    let id = table.required("activity_id");
    let member = table.required("member_id");
    let held = table.required("held_on");
    let attended = table.required("attended");
    let kind = table.optional("kind");
    let organised = table.optional("organised");
    let client = table.optional("client_id");
    let partner = table.optional("partner_team_id");
    let mut repeats = Repeats::new();
    let mut activities = Vec::new();
    let outcome = table.rows(|fields| {
        let key = fields.filled(id);
        let who = fields.required(member, |fields, column| directory.member(fields, column));
        let day = fields.required(held, super::fields::Fields::date);
        let came = fields.required(attended, super::fields::Fields::yes_no);
        let organised = fields.yes_no(organised).unwrap_or(false);
        let with_client = directory.client(fields, client);
        let partner_team = directory.team(fields, partner);
        let (key, who) = (key?, who?);
        repeats.check(fields, id, &(key, who, fields.raw(client)), || key.to_owned())?;
        let (day, attended) = (day?, came?);
        let held_on = fields.within(held, day, period)?;
        activities.push(Activity {
            member: who,
            held_on,
            kind: fields.compact(kind),
            attended,
            organised,
            client: with_client,
            partner_team,
            row: fields.reference(),
        });
        Some(())
    });
    (activities, outcome)
}
