//! Voluntary work, without naming or comparing anybody.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::people::MemberIndex;
use crate::model::review::{Volunteering, VolunteeringKind};
use crate::review::{ReviewInput, share};
use crate::stats::share::wilson;
use crate::stats::suppression::shown_groups;

/// Voluntary work of the cycle; none where there is no such table.
pub(super) fn volunteering(input: &ReviewInput<'_>) -> Option<Volunteering> {
    let rows = input.data.care.volunteering.as_ref()?;
    let minimum = input.configuration.minimum_cell();
    let mut everybody: BTreeSet<MemberIndex> = BTreeSet::new();
    let mut kinds: BTreeMap<Option<&str>, (BTreeSet<MemberIndex>, f64)> = BTreeMap::new();
    for row in rows {
        everybody.insert(row.member);
        let (members, hours) = kinds.entry(row.kind.as_deref()).or_default();
        members.insert(row.member);
        *hours += row.hours;
    }
    let taking_part = everybody.len() as u64;
    let of = input.data.members.len() as u64;
    // Nobody, or all but a few, tells as much of single people as a few do.
    let enough = taking_part >= minimum;
    let sizes: Vec<u64> = kinds.values().map(|(members, _)| members.len() as u64).collect();
    let shown = shown_groups(&sizes, minimum);
    let mut by_kind: Vec<VolunteeringKind> = (kinds.into_iter().zip(shown))
        .map(|((kind, (_, hours)), shown)| VolunteeringKind {
            kind: kind.map(str::to_owned),
            hours: (shown && enough).then_some(hours),
        })
        .collect();
    by_kind.sort_by(|a, b| {
        let hours = |kind: &VolunteeringKind| kind.hours.unwrap_or(-1.0);
        hours(b).total_cmp(&hours(a)).then_with(|| a.kind.cmp(&b.kind))
    });
    Some(Volunteering {
        members: enough.then_some(taking_part),
        share: enough
            .then(|| wilson(taking_part, of, input.level()).ok().map(share))
            .flatten(),
        hours: enough.then(|| rows.iter().map(|row| row.hours).sum()),
        kinds: by_kind,
    })
}
