//! Voluntary work: how many took part, never who.

use serde::Serialize;

use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::review::Volunteering;
use crate::pages::scope::Scope;

/// Voluntary work as the page shows it.
#[derive(Serialize)]
pub(super) struct VolunteeringView {
    /// None where too few took part to say so.
    summary: Option<String>,
    kinds: Vec<KindRow>,
    /// Kinds with too few people for a number.
    small: Option<String>,
}

#[derive(Serialize)]
struct KindRow {
    kind: String,
    hours: String,
}

pub(super) fn view(scope: &Scope<'_>, volunteering: Option<&Volunteering>) -> Option<VolunteeringView> {
    let volunteering = volunteering?;
    let name = |kind: &Option<String>| match kind {
        Some(kind) => scope.kind(kind),
        None => scope.plain("care-volunteering-no-kind"),
    };
    let summary = volunteering
        .members
        .zip(volunteering.hours)
        .map(|(members, hours)| {
            let share = volunteering.share.as_ref();
            scope.count(
                "care-volunteering-summary",
                members,
                &[
                    ("hours", &scope.format.hours(hours)),
                    (
                        "share",
                        &share.map_or_else(String::new, |share| scope.format.share(Share(share.value))),
                    ),
                    (
                        "interval",
                        &share.map_or_else(String::new, |share| {
                            scope.format.interval(Unit::Share, share.interval)
                        }),
                    ),
                ],
            )
        });
    let small: Vec<String> = (volunteering.kinds.iter())
        .filter(|kind| kind.hours.is_none())
        .map(|kind| name(&kind.kind))
        .collect();
    Some(VolunteeringView {
        summary,
        kinds: (volunteering.kinds.iter())
            .filter_map(|kind| {
                Some(KindRow {
                    kind: name(&kind.kind),
                    hours: scope.format.hours(kind.hours?),
                })
            })
            .collect(),
        small: (!small.is_empty()).then(|| {
            let kinds = small.join(&scope.plain("list-separator"));
            scope.say("care-volunteering-small", &[("kinds", &kinds)])
        }),
    })
}
