//! The page of care: workload, the staff survey, voluntary work, the environment.
//!
//! Who carries how much is for leads and human resources. All of it is put together here, in views that no other page uses.

mod environment;
mod staff_survey;
mod volunteering;
mod workload;

use tera::Context;

use crate::archive::CycleRecord;
use crate::pages::scope::Scope;

/// Adds what the page shows.
pub(super) fn fill(scope: &Scope<'_>, record: &CycleRecord, context: &mut Context) {
    let care = &record.review.care;
    context.insert("workload", &workload::view(scope, record, care.workload.as_ref()));
    context.insert(
        "survey",
        &staff_survey::view(scope, record, care.staff_survey.as_ref()),
    );
    context.insert(
        "volunteering",
        &volunteering::view(scope, care.volunteering.as_ref()),
    );
    context.insert(
        "environment",
        &environment::view(scope, record, care.environment.as_deref()),
    );
}
