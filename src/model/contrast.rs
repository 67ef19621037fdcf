//! Contrasts: an indicator among the rows with one value of an attribute (a segment, a category of complaints), and among all
//! other rows that state one.

use super::losses::{Attribute, LossCount};
use super::measurement::Measurement;
use super::people::ClientIndex;

/// One value of the attribute against all others.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// The value, as the data calls it.
    pub value: String,
    /// The indicator among its rows.
    pub own: Measurement,
    /// The indicator among the rows with any other value.
    pub others: Measurement,
    /// Its rows.
    pub rows: LossCount,
    /// The rows with any other value.
    pub other_rows: LossCount,
    /// Clients with a row of its own that counts against the indicator.
    pub touched: Vec<ClientIndex>,
}

/// The contrasts of an indicator by an attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorContrasts {
    /// The attribute.
    pub attribute: Attribute,
    /// The indicator's place in the configuration.
    pub indicator: usize,
    /// One per value, the same values for every indicator of the attribute; empty where no row states one.
    pub contrasts: Vec<Contrast>,
}

/// Attributes by which contrasts are made: the clients' segment, and the processes.
pub const CONTRASTED: [Attribute; 3] = [Attribute::Segment, Attribute::Category, Attribute::Kind];
