//! What members share with colleagues, and whether it is used.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Share;
use crate::model::cooperation::SharedKnowledge;
use crate::model::indicator::Unit;
use crate::model::people::{MemberIndex, TeamIndex};
use crate::model::review::{
    FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Knowledge, SharedUse,
};
use crate::review::ReviewInput;
use crate::review::groups::Groups;
use crate::stats::significance;

/// What was shared, by the team of the day, and by kind.
pub(super) fn knowledge(input: &ReviewInput<'_>, groups: &Groups) -> Option<Knowledge> {
    let rows = input.data.shared_knowledge.as_deref()?;
    let team = |row: &SharedKnowledge| {
        let day = row.shared_on.unwrap_or(input.data.cycle.period.last());
        input.data.member(row.member)?.team_on(day)
    };
    let everybody = input.data.members.len() as u64;
    let size = |team: Option<TeamIndex>| team.map_or(everybody, |team| groups.size(team));
    let shared = groups.each(rows, team, |rows, team| used(input, groups, rows, size(team)));
    let mut by_kind: BTreeMap<Option<&str>, Vec<&SharedKnowledge>> = BTreeMap::new();
    for row in rows {
        by_kind.entry(row.kind.as_deref()).or_default().push(row);
    }
    let sharing = shared.organisation.members.hits;
    let mut kinds: Vec<(Option<String>, SharedUse)> = by_kind
        .into_iter()
        .map(|(kind, rows)| (kind.map(str::to_owned), used(input, groups, &rows, sharing)))
        .collect();
    let per = |used: &SharedUse| used.per_contribution.map_or(-1.0, |mean| mean.value);
    kinds.sort_by(|a, b| per(&b.1).total_cmp(&per(&a.1)));
    Some(Knowledge { shared, kinds })
}

fn used(input: &ReviewInput<'_>, groups: &Groups, rows: &[&SharedKnowledge], members: u64) -> SharedUse {
    let distinct = |rows: &mut dyn Iterator<Item = &SharedKnowledge>| {
        rows.map(|row| row.member)
            .collect::<BTreeSet<MemberIndex>>()
            .len() as u64
    };
    let known: Vec<f64> = rows.iter().filter_map(|row| row.reused).map(f64::from).collect();
    let unused = || rows.iter().copied().filter(|row| row.reused == Some(0));
    SharedUse {
        shared: rows.len() as u64,
        members: groups.share(distinct(&mut rows.iter().copied()), members),
        used: rows.iter().filter_map(|row| row.reused).map(u64::from).sum(),
        per_contribution: groups.mean(&known),
        unused: groups.share(unused().count() as u64, known.len() as u64),
        unused_members: distinct(&mut unused().filter(|row| input.is_here(row.member))),
    }
}

/// That more of what is shared lies unused than the settings allow, beyond chance.
pub(super) fn finding(input: &ReviewInput<'_>, used: &SharedUse) -> Option<Finding> {
    let limit = input.configuration.review.collaboration.unused_share.0;
    let (value, interval) = (used.unused.value()?, used.unused.interval?);
    if interval.low <= limit {
        return None;
    }
    let level = input.level();
    let sure = significance::normal_side(value - limit, value - interval.low, level);
    let finding = Finding::new(
        FindingKind::KnowledgeUnused,
        FindingSubject::Organisation,
        input.touches_members(used.unused_members as f64),
        Share(sure.unwrap_or(input.configuration.policy.confidence)),
        FindingOwner::HumanResources,
    );
    let finding = finding
        .with("unused", FactValue::Count(used.unused.hits))
        .with("shared", FactValue::Count(used.unused.of));
    Some(finding.sized(value, Some(interval), Unit::Share))
}
