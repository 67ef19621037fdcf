//! The minimum sample of an indicator that states none: the default model's where it has one for the measure.

use crate::model::indicator::{Aggregate, Measure, Unit};

/// The least sample that a value is shown and scored from, in rows (in clients or raters where the measure counts those).
///
/// Five answers, clients or audits; three complaints, activities or raters; three rows for a share, mean, median or ratio of
/// declared rows. A count or sum is what it is from the first row on, so it asks for one.
pub(super) fn default_minimum_sample(measure: &Measure, unit: Unit) -> u64 {
    match measure {
        Measure::Csat
        | Measure::Nps
        | Measure::CustomerEffort
        | Measure::ClientRetention
        | Measure::GrossRevenueRetention
        | Measure::NetRevenueRetention
        | Measure::TransferRetention
        | Measure::ClientSurvival { .. }
        | Measure::ClientExpansion
        | Measure::RevenueExpansion
        | Measure::Coverage
        | Measure::Completeness
        | Measure::Validity
        | Measure::Timeliness => 5,
        Measure::ResponseSla
        | Measure::ResolutionSla
        | Measure::ResolutionTime
        | Measure::ReopenRate
        | Measure::Participation
        | Measure::Assessment { .. } => 3,
        // What a value computed elsewhere is made of, its unit alone tells.
        Measure::ReadyMade => match unit {
            Unit::Share | Unit::Score | Unit::NetPromoterPoints => 3,
            Unit::Hours | Unit::Days | Unit::Count | Unit::Money | Unit::Number => 1,
        },
        Measure::Declared(declared) => match declared.aggregate {
            Aggregate::Count | Aggregate::Distinct { .. } | Aggregate::Sum { .. } => 1,
            Aggregate::Mean { .. }
            | Aggregate::WeightedMean { .. }
            | Aggregate::Median { .. }
            | Aggregate::Share { .. }
            | Aggregate::Ratio { .. } => 3,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::default_configuration;
    use super::*;

    #[test]
    fn a_block_without_a_minimum_gets_the_one_that_the_default_model_states_for_its_measure() {
        let configuration = default_configuration();
        assert!(configuration.indicators.len() > 10);
        for indicator in &configuration.indicators {
            let default = default_minimum_sample(&indicator.measure, indicator.unit);
            assert_eq!(default, indicator.minimum_sample, "{}", indicator.id);
        }
    }

    #[test]
    fn a_share_computed_elsewhere_asks_for_three_and_a_sum_for_one() {
        assert_eq!(default_minimum_sample(&Measure::ReadyMade, Unit::Share), 3);
        assert_eq!(default_minimum_sample(&Measure::ReadyMade, Unit::Money), 1);
    }
}
