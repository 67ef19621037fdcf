//! Conversations on pages: the sheet of a 1:1, the pack of a team's meeting, and the log of talks.

mod log;
mod meeting;
mod overview;
mod sheet;

pub use log::{member_talks, sheet_link};
pub use meeting::view as meeting_view;
pub use overview::view as overview_view;
pub use sheet::view as sheet_view;

use super::plans::indicator_name;
use super::scope::Scope;
use crate::model::IndicatorId;
use crate::model::measurement::Measurement;

/// The name of the indicator at a place of the configuration.
fn name_at(scope: &Scope<'_>, place: usize) -> String {
    let indicator = scope.configuration().indicators.get(place);
    indicator.map_or_else(String::new, |indicator| indicator_name(scope, &indicator.id))
}

/// The place of an indicator with its measurement among others.
fn measured<'m>(
    scope: &Scope<'_>,
    id: &IndicatorId,
    measurements: &'m [Measurement],
) -> Option<&'m Measurement> {
    measurements.get(scope.configuration().indicator_position(id)?)
}
