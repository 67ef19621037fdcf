//! Shrunken estimates beside observed ones, and how far they were drawn towards what.

use serde::Serialize;

use super::scope::Scope;
use crate::model::Points;
use crate::model::comparison::{Shrinkage, ShrunkenEstimate};
use crate::model::configuration::ScoredEstimate;
use crate::model::indicator::Unit;
use crate::stats::NotEstimable;

/// A shrunken estimate in a table.
#[derive(Serialize)]
pub struct ShrunkenView {
    /// The estimate.
    pub value: String,
    /// Its interval.
    pub interval: String,
    /// Weight of the subject's own value.
    pub own: String,
}

/// A subject's shrunken estimate in a unit; as points without one.
pub fn shrunken(scope: &Scope<'_>, unit: Option<Unit>, estimate: &ShrunkenEstimate) -> ShrunkenView {
    let (value, interval) = match unit {
        Some(unit) => (
            scope.format.value(unit, estimate.value),
            scope.format.interval(unit, estimate.interval),
        ),
        None => (
            scope.format.points(Points(estimate.value)),
            scope.format.points_interval(estimate.interval),
        ),
    };
    // A tenth of a per cent of a weight says nothing that a whole one does not.
    let own = crate::model::Share((estimate.own_weight.0 * 100.0).round() / 100.0);
    ShrunkenView {
        value,
        interval,
        own: scope.format.share(own),
    }
}

/// How the shrunken estimates of a table came about: towards what, or why there are none. `kind` is `members` or `teams`.
pub fn sentence(scope: &Scope<'_>, unit: Option<Unit>, shrinkage: &Shrinkage, kind: &str) -> String {
    let count = scope.format.count(shrinkage.taking_part);
    match shrinkage.centre {
        Ok(centre) => {
            let centre = match unit {
                Some(unit) => scope.format.value(unit, centre),
                None => scope.format.points(Points(centre)),
            };
            scope.say(
                &format!("shrunken-towards-{kind}"),
                &[("count", &count), ("centre", &centre)],
            )
        }
        Err(NotEstimable::NoVariation) => scope.plain(&format!("shrunken-alike-{kind}")),
        Err(NotEstimable::TooFewValues { needed, .. }) => scope.say(
            &format!("shrunken-too-few-{kind}"),
            &[("count", &count), ("needed", &scope.format.count(needed))],
        ),
        Err(_) => scope.plain("shrunken-not-estimable"),
    }
}

/// That points come from the shrunken estimates, where the policy says so.
pub fn scored(scope: &Scope<'_>) -> Option<String> {
    match scope.configuration().policy.estimate {
        ScoredEstimate::Observed => None,
        ScoredEstimate::Shrunken => Some(scope.plain("shrunken-scored")),
    }
}
