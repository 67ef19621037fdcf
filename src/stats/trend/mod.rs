//! Trends over cycles: a robust slope, a test for any trend, and a chart that tells a change from noise.

mod control_chart;
mod mann_kendall;
mod theil_sen;
mod weighted_slope;

pub use control_chart::{ControlChart, xmr};
pub use mann_kendall::{MannKendall, mann_kendall, mann_kendall_p_value};
pub use theil_sen::{TheilSen, theil_sen, theil_sen_points};
pub use weighted_slope::{WeightedSlope, weighted_slope};
