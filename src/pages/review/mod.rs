//! Pages of the review, one per concern: its question, its findings, and the figures behind them.

mod care;
mod collaboration_view;
mod culture_view;
mod figures_view;
mod findings_view;
mod grid;
mod ideas_view;
mod method;
mod network_view;
mod objectives_view;
mod profiles_view;
mod risk;
mod sharing_view;
mod strategy_view;
mod supervision;
mod talent;

use tera::Context;

pub use findings_view::{changed_findings, foremost, found};
pub use method::{care_method, collaboration_method, culture_method, findings_method, talent_method};
pub use supervision::method as supervision_method;

use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::model::review::Concern;

/// The concerns in the order of the navigation, each with the template of its page.
pub const PAGES: &[(Concern, &str)] = &[
    (Concern::Supervision, "supervision.html"),
    (Concern::Risk, "risk.html"),
    (Concern::Strategy, "strategy.html"),
    (Concern::Culture, "culture.html"),
    (Concern::Talent, "talent.html"),
    (Concern::Collaboration, "collaboration.html"),
    (Concern::Care, "care.html"),
];

/// The page of a concern.
pub fn view(scope: &Scope<'_>, record: &CycleRecord, concern: Concern) -> Context {
    let mut context = Context::new();
    context.insert("title", &scope.plain(&format!("review-{}", concern.word())));
    context.insert("days", &scope.format.period(record.cycle.period));
    context.insert("findings", &findings_view::of(scope, record, concern));
    match concern {
        Concern::Supervision => supervision::fill(scope, record, &mut context),
        Concern::Strategy => strategy_view::fill(scope, record, &mut context),
        Concern::Culture => culture_view::fill(scope, record, &mut context),
        Concern::Collaboration => collaboration_view::fill(scope, record, &mut context),
        Concern::Risk => risk::fill(scope, record, &mut context),
        Concern::Talent => talent::fill(scope, record, &mut context),
        Concern::Care => care::fill(scope, record, &mut context),
    }
    context
}
