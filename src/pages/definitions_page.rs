//! The page of a dimension's definitions: what each of its indicators is, its formula, interval, sample, weight, target and scale.

use tera::Context;

use super::adding_up::{ShownWeights, weights_by_dimension};
use super::method_indicator::{IndicatorMethod, indicator_method};
use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::indicator::{Dimension, Indicator};
use crate::model::{DimensionId, Share};

/// The page of a dimension's definitions.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, dimension: &Dimension) -> Context {
    let shown = shown_weights(scope, record);
    let indicators: Vec<IndicatorMethod> = indicators_of(scope, &dimension.id)
        .map(|(position, indicator)| {
            let weight = shown.indicators.get(position).cloned().flatten();
            indicator_method(scope, record, position, (indicator, weight))
        })
        .collect();
    let dimensions = scope.configuration().dimensions.iter().zip(&shown.dimensions);
    let weight = (dimensions.into_iter())
        .find(|(other, _)| other.id == dimension.id)
        .map(|(_, weight)| weight);
    let name = scope.local(&dimension.name);
    let mut context = Context::new();
    context.insert("title", &scope.say("definitions-of", &[("dimension", name)]));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("weight", &weight);
    context.insert("indicators", &indicators);
    context
}

/// The indicators of a dimension with their places in the configuration.
pub fn indicators_of<'s>(
    scope: &Scope<'s>,
    dimension: &DimensionId,
) -> impl Iterator<Item = (usize, &'s Indicator)> {
    let indicators = scope.configuration().indicators.iter().enumerate();
    indicators.filter(move |(_, indicator)| indicator.dimension == *dimension)
}

/// The weights of the organisation's scorecard, as pages write them.
pub fn shown_weights(scope: &Scope<'_>, record: &CycleRecord) -> ShownWeights {
    let lines = record.scorecards.organisation.lines.iter();
    let shares: Vec<Option<Share>> = lines.map(|line| Some(line.weight)).collect();
    weights_by_dimension(scope, &shares)
}
