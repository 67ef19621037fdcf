//! What kind of statistic a measure is: what its interval and its comparisons follow from.

use super::indicator::{Aggregate, Measure};

/// The kind of statistic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// Hits out of independent trials.
    Share,
    /// Hits out of trials that come in clusters.
    ClusteredShare,
    /// Promoters less detractors.
    NetPromoter,
    /// One sum over another, row by row.
    Ratio,
    /// A survival curve at a time.
    Survival,
    /// The time at which a survival curve has fallen to half.
    MedianSurvival,
    /// Things counted over a base.
    Rate,
    /// Different values counted over a base.
    Distinct,
    /// Amounts over a base.
    Amount,
    /// Means of raters.
    Raters,
    /// A mean of values.
    Mean,
    /// A median of values.
    Median,
    /// Stated by another system.
    Stated,
}

impl Measure {
    /// What kind of statistic it is.
    pub fn statistic(&self) -> Statistic {
        match self {
            Self::Csat
            | Self::CustomerEffort
            | Self::ClientRetention
            | Self::ResponseSla
            | Self::ResolutionSla
            | Self::ReopenRate
            | Self::Participation
            | Self::Coverage
            | Self::Timeliness => Statistic::Share,
            Self::Completeness | Self::Validity => Statistic::ClusteredShare,
            Self::Nps => Statistic::NetPromoter,
            Self::GrossRevenueRetention | Self::NetRevenueRetention => Statistic::Ratio,
            Self::TransferRetention | Self::ClientSurvival { .. } => Statistic::Survival,
            Self::ResolutionTime => Statistic::MedianSurvival,
            Self::ClientExpansion => Statistic::Rate,
            Self::RevenueExpansion => Statistic::Amount,
            Self::Assessment { .. } => Statistic::Raters,
            Self::ReadyMade => Statistic::Stated,
            Self::Declared(declared) => match declared.aggregate {
                Aggregate::Count => Statistic::Rate,
                Aggregate::Distinct { .. } => Statistic::Distinct,
                Aggregate::Sum { .. } => Statistic::Amount,
                Aggregate::Mean { .. } => Statistic::Mean,
                Aggregate::Median { .. } => Statistic::Median,
                Aggregate::Share { .. } => Statistic::Share,
                Aggregate::Ratio { .. } | Aggregate::WeightedMean { .. } => Statistic::Ratio,
            },
        }
    }
}
