//! What became of appeals.

use serde::Serialize;

use super::{estimate, not_told};
use crate::model::Share;
use crate::model::indicator::Unit;
use crate::model::review::{AppealCounts, AppealsReview, AppealsShown};
use crate::pages::review::grid::{Figure, Grid};
use crate::pages::scope::Scope;

/// Appeals by subject, and how long they take.
#[derive(Serialize)]
pub struct AppealsView {
    table: Option<Grid>,
    notes: Vec<String>,
}

/// The answer to whether appeals are heard.
pub fn answer(scope: &Scope<'_>, appeals: Option<&AppealsReview>) -> String {
    let Some(appeals) = appeals else {
        return scope.plain("supervision-appeals-no-table");
    };
    let Some(shown) = &appeals.shown else {
        return if appeals.any {
            scope.count("supervision-appeals-few", appeals.minimum, &[])
        } else {
            scope.plain("supervision-appeals-none")
        };
    };
    let filed = shown.all.filed;
    match &shown.all.share_upheld {
        None => scope.count("supervision-appeals-undecided", filed, &[]),
        Some(share) => {
            let decided = scope.format.count(shown.all.decided() - shown.all.unstated);
            let share = scope.format.share(Share(share.value));
            scope.count(
                "supervision-appeals-answer",
                filed,
                &[("decided", &decided), ("share", &share)],
            )
        }
    }
}

/// Counts by subject, and the time they take; none without anything to show.
pub fn view(scope: &Scope<'_>, appeals: Option<&AppealsReview>) -> Option<AppealsView> {
    let shown = appeals?.shown.as_ref()?;
    Some(AppealsView {
        table: table(scope, shown),
        notes: notes(scope, shown),
    })
}

fn table(scope: &Scope<'_>, shown: &AppealsShown) -> Option<Grid> {
    let mut grid = Grid::new(
        scope,
        "supervision-appeals-caption",
        &[
            ("supervision-appeals-subject", false),
            ("supervision-appeals-filed", true),
            ("supervision-appeals-upheld", true),
            ("supervision-appeals-partly", true),
            ("supervision-appeals-rejected", true),
            ("supervision-appeals-withdrawn", true),
            ("supervision-appeals-open", true),
            ("supervision-appeals-share", true),
        ],
    );
    let mut push = |name: String, counts: &AppealCounts| {
        let share =
            (counts.share_upheld).map(|share| estimate(scope, Unit::Share, share.value, share.interval));
        let numbers = [
            counts.filed,
            counts.upheld,
            counts.partly,
            counts.rejected,
            counts.withdrawn,
            counts.open,
        ];
        let numbers = numbers.map(|number| Figure::from(scope.format.count(number)));
        let share = share.unwrap_or_else(|| not_told(scope));
        grid.push(name, None, numbers.into_iter().chain([share]));
    };
    for (subject, counts) in &shown.subjects {
        let name = subject.clone();
        push(
            name.unwrap_or_else(|| scope.plain("supervision-appeals-others")),
            counts,
        );
    }
    push(scope.plain("supervision-appeals-all"), &shown.all);
    grid.filled()
}

fn notes(scope: &Scope<'_>, shown: &AppealsShown) -> Vec<String> {
    let days = |value| scope.format.value(Unit::Days, value);
    let mut notes = Vec::new();
    notes.push(match (shown.median_days, shown.median_interval) {
        (Some(median), (Some(low), Some(high))) => scope.say(
            "supervision-appeals-median-between",
            &[
                ("days", &days(median)),
                ("low", &days(low)),
                ("high", &days(high)),
            ],
        ),
        (Some(median), (Some(low), None)) => scope.say(
            "supervision-appeals-median-from",
            &[("days", &days(median)), ("low", &days(low))],
        ),
        (Some(median), _) => scope.say("supervision-appeals-median", &[("days", &days(median))]),
        (None, _) => scope.plain("supervision-appeals-median-open"),
    });
    if let Some(share) = &shown.in_time {
        let limit = scope.configuration().review.supervision.appeal_days;
        notes.push(scope.count(
            "supervision-appeals-in-time",
            u64::from(limit),
            &[
                ("share", &scope.format.share(Share(share.value))),
                ("interval", &scope.format.interval(Unit::Share, share.interval)),
                ("decided", &scope.format.count(shown.all.decided())),
                ("filed", &scope.format.count(shown.all.filed)),
                ("open", &scope.format.count(shown.all.open)),
            ],
        ));
    }
    if shown.all.unstated > 0 {
        notes.push(scope.count("supervision-appeals-unstated", shown.all.unstated, &[]));
    }
    notes
}
