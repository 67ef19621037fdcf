//! The 360° picture of a subject on one dimension: each relation, the others together, and one's own view beside them.

use super::super::Context;
use super::pooling::Relations;
use super::spread::{ROUNDING, Spread};
use super::{interval, weighted};
use crate::model::DimensionId;
use crate::model::assessment::{DimensionAssessment, GapVerdict, OthersMean, RelationMean, SelfOtherGap};
use crate::stats::Interval;

/// The picture; none where nobody answered.
pub(super) fn picture(
    context: &Context<'_>,
    dimension: &DimensionId,
    relations: &Relations,
    spread: Spread,
) -> Option<DimensionAssessment> {
    if relations.is_empty() {
        return None;
    }
    let means = relations
        .iter()
        .map(|(group, estimate)| {
            let mean = estimate.map_or(RelationMean::Withheld, |estimate| {
                let mean = estimate.mean;
                let error = (spread.variance * estimate.squared_weights).sqrt();
                RelationMean::Shown {
                    mean,
                    raters: estimate.raters,
                    interval: (!group.is_own()).then(|| interval(context, mean, error)),
                }
            });
            (group.clone(), mean)
        })
        .collect();
    let others = weighted(
        context,
        relations.iter().filter(|(group, _)| !group.is_own()),
        spread,
    );
    let own = relations
        .iter()
        .find(|(group, _)| group.is_own())
        .and_then(|(_, estimate)| *estimate);
    Some(DimensionAssessment {
        dimension: dimension.clone(),
        relations: means,
        others: others.map(|others| OthersMean {
            mean: others.value,
            interval: interval(context, others.value, others.standard_error),
        }),
        self_other_gap: own.zip(others).map(|(own, others)| {
            let noise = ROUNDING * own.squared_weights + others.standard_error.powi(2);
            gap(context, own.mean - others.value, noise, spread)
        }),
    })
}

/// The gap is judged against the noise of the others' mean, and of a whole-step answer that stands for all within half a step
/// of it. One's own view is not a sample of anything: it has no other noise.
fn gap(context: &Context<'_>, difference: f64, variance: f64, spread: Spread) -> SelfOtherGap {
    let reach = context.level.z() * variance.sqrt();
    let interval = Interval {
        low: difference - reach,
        high: difference + reach,
    };
    let verdict = if !spread.estimated {
        GapVerdict::CannotTell
    } else if interval.low > 0.0 {
        GapVerdict::MoreGenerous
    } else if interval.high < 0.0 {
        GapVerdict::MoreCritical
    } else {
        GapVerdict::WithinNoise
    };
    SelfOtherGap {
        difference,
        interval,
        verdict,
    }
}
