//! The smallest change of weights that would change a rating.
//!
//! Only weights of indicators that count here (with data and a weight above zero) move, among each other, so that the coverage
//! stays as it is. Gates look at values, not at weights, and adjustments stay what they are: both are taken as given.

use super::Rated;
use crate::model::Share;
use crate::model::sensitivity::WeightChange;
use crate::stats::smallest_shift;

/// The smallest shift that makes the rating better; none where the highest is reached, a gate holds it, or no indicator has
/// the points for it.
pub(super) fn up(rated: &Rated<'_>) -> Option<WeightChange> {
    let better = rated.place.checked_sub(1)?;
    if rated.cap.is_some_and(|cap| cap > better) {
        return None;
    }
    let edge = rated.configuration.ratings.get(better)?.from.0;
    change(rated, edge - rated.adjusted, better)
}

/// The smallest shift beyond which the rating is worse; none where it is the lowest, or no indicator has fewer points than
/// the band asks for.
pub(super) fn down(rated: &Rated<'_>) -> Option<WeightChange> {
    let worse = rated.place + 1;
    rated.configuration.ratings.get(worse)?;
    // A score that rounding alone leaves below its band's edge stands on the edge.
    let edge = (rated.configuration.ratings.get(rated.place)?.from.0 - rated.adjusted).min(rated.computed);
    let lowest = parts(rated)
        .map(|(_, (_, points))| points)
        .fold(f64::INFINITY, f64::min);
    if lowest >= edge {
        return None;
    }
    change(rated, edge, worse)
}

/// Place, effective weight and points of each indicator that counts.
fn parts<'a>(rated: &'a Rated<'_>) -> impl Iterator<Item = (usize, (f64, f64))> + 'a {
    rated
        .card
        .lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| Some((place, (line.effective_weight?.0, line.points?.0))))
        .filter(|(_, (weight, _))| *weight > 0.0)
}

fn change(rated: &Rated<'_>, target: f64, becomes: usize) -> Option<WeightChange> {
    let (places, parts): (Vec<usize>, Vec<(f64, f64)>) = parts(rated).unzip();
    let shift = smallest_shift(&parts, target).ok()?;
    Some(WeightChange {
        becomes: rated.band(becomes)?.clone(),
        moved: Share(shift.moved),
        from: shift
            .from
            .into_iter()
            .filter_map(|(place, moved)| Some((*places.get(place)?, Share(moved))))
            .collect(),
        to: *places.get(shift.to)?,
    })
}
