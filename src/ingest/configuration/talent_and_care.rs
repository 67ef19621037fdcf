//! `[review.talent]` and `[review.care]`: limits of what is found about people.

use super::document::Section;
use crate::model::configuration::{CareRules, TalentRules};
use crate::model::quantity::{Points, Share};

/// Hours in a week.
const WEEK: f64 = 168.0;
/// Hours in the longest month.
const MONTH: f64 = 744.0;

/// Reads `[review.talent]`; a higher limit that lies below the lower one is a fault.
pub fn talent(review: &Section<'_>) -> Option<TalentRules> {
    let section = review.merged("talent");
    let performance_low = section.number("performance_low", 0.0..=100.0);
    let performance_high = section.number("performance_high", performance_low.unwrap_or(0.0)..=100.0);
    let potential_low = section.number("potential_low", 1.0..=5.0);
    let potential_high = section.number("potential_high", potential_low.unwrap_or(1.0)..=5.0);
    let turnover = section.number("turnover_a_year", 0.0..=10.0);
    section.finish();
    Some(TalentRules {
        performance_low: Points(performance_low?),
        performance_high: Points(performance_high?),
        potential_low: potential_low?,
        potential_high: potential_high?,
        turnover_a_year: Share(turnover?),
    })
}

/// Reads `[review.care]`.
pub fn care(review: &Section<'_>) -> Option<CareRules> {
    let section = review.merged("care");
    let clients = section.number("clients_above_median", 1.0..=100.0);
    let week = section.number("overtime_hours_week", 0.0..=WEEK);
    let month = section.number("overtime_hours_month", 0.0..=MONTH);
    let uneven = section.number("uneven", 0.0..=1.0);
    let favourable = section.number("favourable_share", 0.0..=1.0);
    section.finish();
    Some(CareRules {
        clients_above_median: clients?,
        overtime_hours_week: week?,
        overtime_hours_month: month?,
        uneven: uneven?,
        favourable_share: Share(favourable?),
    })
}
