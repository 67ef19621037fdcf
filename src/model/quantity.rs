//! Plain numbers with a type: points, shares and weights.

use serde::{Deserialize, Serialize};

/// Points of a score. A scale usually runs from 0 to 100; adjustments may lead outside.
#[derive(Default, Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(pub f64);

/// A share of a whole, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(pub f64);

/// The weight of a part relative to its siblings; never negative, need not add up to anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Weight(f64);

impl Weight {
    /// A weight, if the number is finite and not negative.
    pub fn new(value: f64) -> Option<Self> {
        (value.is_finite() && value >= 0.0).then_some(Self(value))
    }

    /// The plain number.
    pub fn value(self) -> f64 {
        self.0
    }
}
