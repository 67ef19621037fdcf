//! Agreement between raters: within one group, between targets, and on units with gaps.

mod intraclass;
mod krippendorff;
mod unbalanced;
mod within_group;

pub use intraclass::{IntraclassCorrelation, IntraclassForm, MeanSquares, icc};
pub use krippendorff::{Measurement, krippendorff_alpha};
pub use unbalanced::{OneWayReliability, one_way_reliability};
pub use within_group::{WithinGroupAgreement, rwg};
