//! `[review.risk]`: rules of the watch list.

use super::document::Section;
use crate::model::Share;
use crate::model::configuration::RiskRules;
use crate::model::review::Signal;

/// Reads the section.
pub fn read(review: &Section<'_>) -> Option<RiskRules> {
    let section = review.merged("risk");
    let silent_days = section.integer("silent_days", 1..=3660);
    let revenue_fall = section.number("revenue_fall", 0.001..=1.0);
    let clients_per_owner = section.get("clients_per_owner");
    let clients_per_owner = clients_per_owner.map(|entry| entry.integer(1..=1_000_000));
    let overload = section.number("overload", 1.0..=100.0);
    let anniversary_days = section.integer("anniversary_days", 0..=366);
    let minimum_losses = section.integer("minimum_losses", 5..=1_000_000);
    let penalty = section.number("penalty", 0.001..=1000.0);
    let watch = section.integer("watch", 1..=500);
    let largest_share = section.number("largest_share", 0.001..=1.0);
    let owner_share = section.number("owner_share", 0.001..=1.0);
    let stated = section.merged("points");
    let points = Signal::ALL.map(|signal| {
        let entry = stated.required(signal.word());
        let points = entry.and_then(|entry| entry.integer(0..=100));
        points.and_then(|points| Some((signal, i32::try_from(points).ok()?)))
    });
    stated.finish();
    section.finish();
    Some(RiskRules {
        silent_days: silent_days?,
        revenue_fall: Share(revenue_fall?),
        clients_per_owner: match clients_per_owner {
            Some(read) => Some(read?),
            None => None,
        },
        overload: overload?,
        anniversary_days: anniversary_days?,
        minimum_losses: u64::from(minimum_losses?),
        penalty: penalty?,
        watch: watch?,
        largest_share: Share(largest_share?),
        owner_share: Share(owner_share?),
        points: points.into_iter().collect::<Option<_>>()?,
    })
}
