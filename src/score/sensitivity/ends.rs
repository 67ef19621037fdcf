//! Which indicators would change the rating if they alone stood at an end of their interval.

use super::Rated;
use crate::model::sensitivity::{End, EndOfInterval};
use crate::score::points::points;
use crate::score::rating;

/// One indicator at a time: its value moves to either end of its interval, all others stay. Its points move with its scale,
/// and the gates that look at it open or close. Where a shrunken estimate earns the points, it is the estimate that moves, within
/// its own interval, and the gates stay: they are rules about what happened.
pub(super) fn that_change_the_rating(rated: &Rated<'_>) -> Vec<EndOfInterval> {
    let mut found = Vec::new();
    let measurements = &rated.measured.measurements;
    for (indicator, (line, measurement)) in rated.card.lines.iter().zip(measurements).enumerate() {
        let shrunken = rated.shrunken.get(indicator).and_then(Option::as_ref);
        let (Some(now), Some(weight), Some(interval), Some(definition)) = (
            line.points,
            line.effective_weight,
            shrunken.map_or(measurement.interval, |estimate| Some(estimate.interval)),
            rated.configuration.indicators.get(indicator),
        ) else {
            continue;
        };
        for (end, value) in [(End::Low, interval.low), (End::High, interval.high)] {
            let Ok(there) = points(&definition.scale, value) else {
                continue;
            };
            let computed = rated.computed + weight.0 * (there.0 - now.0);
            let value_of = |place: usize| {
                if place == indicator && shrunken.is_none() {
                    Some(value)
                } else {
                    measurements.get(place).and_then(|measurement| measurement.value)
                }
            };
            let place = rated.place_at(computed, rating::cap(rated.configuration, &value_of));
            if place != rated.place
                && let Some(becomes) = rated.band(place)
            {
                found.push(EndOfInterval {
                    indicator,
                    end,
                    value,
                    becomes: becomes.clone(),
                });
            }
        }
    }
    found
}
