//! Whether people and places are treated well: figures, and the findings that follow from them.

mod environment;
mod findings;
mod overtime;
mod staff_survey;
mod volunteering;
mod workload;

pub(super) use findings::findings;

use super::ReviewInput;
use crate::model::review::Care;

/// The figures of the cycle.
pub(super) fn care(input: &ReviewInput<'_>) -> Care {
    Care {
        workload: workload::workload(input),
        volunteering: volunteering::volunteering(input),
        environment: environment::environment(input),
        staff_survey: staff_survey::staff_survey(input),
    }
}
