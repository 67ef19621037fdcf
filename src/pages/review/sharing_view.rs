//! Shared knowledge and recognition on the page of collaboration.

use serde::Serialize;

use super::figures_view::{ShareView, TeamRow, kind, share, team_rows};
use crate::archive::CycleRecord;
use crate::model::indicator::Unit;
use crate::model::review::{Concentration, Knowledge, Recognised, RecognitionSpread, SharedUse};
use crate::pages::scope::Scope;

/// Shared knowledge.
#[derive(Serialize)]
pub struct KnowledgeView {
    organisation: UseView,
    kinds: Vec<KindRow>,
    rows: Vec<TeamRow<UseView>>,
}

#[derive(Serialize)]
struct KindRow {
    kind: String,
    used: UseView,
}

/// Contributions and their use.
#[derive(Serialize)]
struct UseView {
    shared: String,
    members: ShareView,
    used: String,
    per_contribution: Option<String>,
    interval: Option<String>,
    unused: ShareView,
}

/// What was shared in a cycle.
pub fn knowledge(scope: &Scope<'_>, record: &CycleRecord, found: &Knowledge) -> KnowledgeView {
    let kinds = found.kinds.iter().map(|(name, of_kind)| KindRow {
        kind: kind(scope, name.as_deref()),
        used: used(scope, of_kind),
    });
    KnowledgeView {
        organisation: used(scope, &found.shared.organisation),
        kinds: kinds.collect(),
        rows: team_rows(scope, record, &found.shared.teams, |_, of_team| {
            used(scope, of_team)
        }),
    }
}

fn used(scope: &Scope<'_>, found: &SharedUse) -> UseView {
    let mean = found.per_contribution;
    UseView {
        shared: scope.format.count(found.shared),
        members: share(scope, &found.members, None),
        used: scope.format.count(found.used),
        per_contribution: mean.map(|mean| scope.format.value(Unit::Score, mean.value)),
        interval: mean
            .and_then(|mean| mean.interval)
            .map(|interval| scope.format.interval(Unit::Score, interval)),
        unused: share(scope, &found.unused, None),
    }
}

/// Recognition.
#[derive(Serialize)]
pub struct RecognitionView {
    received: String,
    members: ShareView,
    across: ShareView,
    /// How it is spread.
    spread: Option<String>,
    rows: Vec<TeamRow<ReceivedView>>,
}

#[derive(Serialize)]
struct ReceivedView {
    received: String,
    members: ShareView,
}

/// Recognition in a cycle.
pub fn recognition(scope: &Scope<'_>, record: &CycleRecord, found: &RecognitionSpread) -> RecognitionView {
    let all = &found.received.organisation;
    let row = |_, of_team: &Recognised| ReceivedView {
        received: scope.format.count(of_team.received),
        members: share(scope, &of_team.members, all.members.value()),
    };
    RecognitionView {
        received: scope.format.count(all.received),
        members: share(scope, &all.members, None),
        across: share(scope, &found.across, None),
        spread: found
            .concentration
            .map(|concentration| spread(scope, &concentration)),
        rows: team_rows(scope, record, &found.received.teams, row),
    }
}

/// How evenly it is spread, and whether chance alone would spread it so.
fn spread(scope: &Scope<'_>, found: &Concentration) -> String {
    let confidence = scope.configuration().policy.confidence;
    let key = match found.p_value {
        None => "collaboration-spread-unknown",
        Some(p_value) if p_value <= 1.0 - confidence => "collaboration-spread-uneven",
        Some(_) => "collaboration-spread-chance",
    };
    let (half, members) = (scope.format.count(found.half), scope.format.count(found.members));
    let gini = scope.format.value(Unit::Score, found.gini);
    scope.say(key, &[("half", &half), ("members", &members), ("gini", &gini)])
}
