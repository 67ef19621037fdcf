//! Estimates with intervals, survival, agreement, trend and ranking: pure functions that know nothing of the domain.
//!
//! Every function is total: what cannot be estimated is a [`NotEstimable`] that says why, never a number that is not finite.
//! A sum over rows has the same bits for every order of the rows.

pub mod against_rest;
pub mod agreement;
pub mod apportion;
pub mod concentration;
pub mod count_spread;
pub mod discrimination;
mod distribution;
pub mod drift;
pub mod empirical_bayes;
pub mod estimate;
pub mod expected_loss;
pub mod funnel;
pub mod heterogeneity;
pub mod impact;
pub mod logistic;
pub mod matching;
pub mod mean;
pub mod multiple;
pub mod net_promoter;
pub mod next_value;
pub mod order;
pub mod placement;
pub mod poisson;
pub mod quasi_random;
pub mod rank;
pub mod rank_correlation;
pub mod ratio;
pub mod regression;
pub mod relative_risk;
pub mod reliability;
pub mod reweighting;
pub mod rounding;
pub mod scale;
pub mod severity;
pub mod shapley;
pub mod share;
pub mod shrinkage;
pub mod significance;
mod sum;
pub mod suppression;
pub mod survival;
pub mod trend;
pub mod weightings;
pub mod working_time;

pub use agreement::{IntraclassCorrelation, IntraclassForm, Measurement, WithinGroupAgreement};
pub use discrimination::{CalibrationGroup, CalibrationLine, Discrimination, Forecast};
pub use estimate::{Difference, InputFault, Interval, Level, NotEstimable};
pub use expected_loss::ExpectedLoss;
pub use heterogeneity::Heterogeneity;
pub use impact::FourFifths;
pub use logistic::{LogisticFit, OutcomeGroup};
pub use mean::{MeanDifference, MeanEstimate, Moments};
pub use net_promoter::NetPromoterScore;
pub use next_value::{NextValue, PairSums};
pub use poisson::RateEstimate;
pub use rank::{RankRange, RankedScore, rank_ranges};
pub use rank_correlation::RankCorrelation;
pub use ratio::{RatioEstimate, clustered_share, ratio_estimate};
pub use regression::{RegressionToMean, regression_to_mean};
pub use relative_risk::RelativeRisk;
pub use reweighting::{WeightShift, smallest_shift};
pub use rounding::{half_up, half_up_f64};
pub use scale::StepEdge;
pub use severity::{GroupMean, RaterEffect, SeverityEstimate, group_effects, rater_severity};
pub use share::ShareEstimate;
pub use shrinkage::{NormalShrinkage, ShareShrinkage};
pub use survival::{KaplanMeier, Observation, SurvivalEstimate, SurvivalStep};
pub use trend::{ControlChart, MannKendall, TheilSen};
pub use weightings::{PlausibleScores, RankSpan, plausible_weightings};
pub use working_time::WorkingCalendar;

#[cfg(test)]
mod invariance_tests;
#[cfg(test)]
mod published_tests;
#[cfg(test)]
mod reference_tests;
#[cfg(test)]
mod totality_tests;
