//! Limits of what is found about talent and about care.

use serde::{Deserialize, Serialize};

use crate::model::quantity::{Points, Share};

/// Limits of the talent grid and of turnover.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TalentRules {
    /// Scores below this are in the lowest third of performance.
    pub performance_low: Points,
    /// Scores from this on are in the highest third.
    pub performance_high: Points,
    /// Potential up to this is in the lowest third, 1 to 5.
    pub potential_low: f64,
    /// Potential from this on is in the highest third.
    pub potential_high: f64,
    /// The share of members that may leave in a year.
    pub turnover_a_year: Share,
}

impl Default for TalentRules {
    fn default() -> Self {
        Self {
            performance_low: Points(75.0),
            performance_high: Points(90.0),
            potential_low: 2.0,
            potential_high: 4.0,
            turnover_a_year: Share(0.2),
        }
    }
}

/// Limits of workload, of the staff survey and of how unevenly work may lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CareRules {
    /// So many times the team's middle number of clients is no warning yet.
    pub clients_above_median: f64,
    /// Hours of overtime a week that are no warning yet.
    pub overtime_hours_week: f64,
    /// Hours of overtime in a calendar month that the law allows.
    pub overtime_hours_month: f64,
    /// A Gini coefficient that is no warning yet, 0 to 1.
    pub uneven: f64,
    /// The share of favourable answers (4 and 5) that a question should have.
    pub favourable_share: Share,
}

impl Default for CareRules {
    fn default() -> Self {
        Self {
            clients_above_median: 1.5,
            overtime_hours_week: 6.0,
            overtime_hours_month: 36.0,
            uneven: 0.35,
            favourable_share: Share(0.5),
        }
    }
}
