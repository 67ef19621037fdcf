//! Ideas from the proposal to the benefit, and how long they wait for a decision.

use std::collections::BTreeSet;

use crate::model::cooperation::{Idea, IdeaStatus};
use crate::model::indicator::Unit;
use crate::model::people::{MemberIndex, days_between};
use crate::model::review::{
    ByTeam, DecisionDays, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, IdeaFunnel,
};
use crate::model::{Money, Share};
use crate::review::ReviewInput;
use crate::review::groups::Groups;
use crate::stats::{KaplanMeier, Observation};

/// The ideas of everybody and of each team, by the team of the day on which they were proposed.
pub(super) fn ideas(input: &ReviewInput<'_>, groups: &Groups) -> Option<ByTeam<IdeaFunnel>> {
    let rows = input.data.ideas.as_deref()?;
    let team = |idea: &Idea| {
        let day = idea.proposed_on.unwrap_or(input.data.cycle.period.last());
        input.data.member(idea.member)?.team_on(day)
    };
    Some(groups.each(rows, team, |rows, _| funnel(input, groups, rows)))
}

/// What had become of an idea by the last day that its table tells of: what was decided later was open then.
fn known(idea: &Idea) -> Option<IdeaStatus> {
    let later = idea.decided_on.is_some_and(|day| day > idea.known_until);
    if later {
        Some(IdeaStatus::Open)
    } else {
        idea.status
    }
}

/// Whether an idea is decided: by its status or, failing that, by its day.
fn is_decided(idea: &Idea) -> bool {
    match known(idea) {
        Some(IdeaStatus::Adopted | IdeaStatus::Rejected) => true,
        Some(IdeaStatus::Open) => false,
        None => idea.decided_on.is_some(),
    }
}

fn funnel(input: &ReviewInput<'_>, groups: &Groups, ideas: &[&Idea]) -> IdeaFunnel {
    let of = |status| ideas.iter().filter(move |idea| known(idea) == Some(status));
    let (adopted, rejected) = (of(IdeaStatus::Adopted), of(IdeaStatus::Rejected).count() as u64);
    let hits = adopted.clone().count() as u64;
    let benefits: Vec<Money> = adopted.filter_map(|idea| idea.benefit).collect();
    let limit = i64::from(input.configuration.review.collaboration.idea_days);
    let waiting: Vec<(MemberIndex, i64)> = ideas
        .iter()
        .filter(|idea| idea.known_until >= input.data.cycle.period.last())
        .filter_map(|idea| Some((idea.member, waited(idea)?)))
        .collect();
    let late = || waiting.iter().filter(|(_, days)| *days > limit);
    IdeaFunnel {
        proposed: ideas.len() as u64,
        decided: ideas.iter().filter(|idea| is_decided(idea)).count() as u64,
        adopted: groups.share(hits, hits + rejected),
        benefit: (!benefits.is_empty()).then(|| benefits.iter().copied().sum()),
        with_benefit: benefits.len() as u64,
        days: days(input, groups, ideas),
        waiting: late().count() as u64,
        waiting_members: late()
            .map(|(member, _)| *member)
            .filter(|member| input.is_here(*member))
            .collect::<BTreeSet<MemberIndex>>()
            .len() as u64,
        longest: waiting.iter().map(|(_, days)| *days).max(),
    }
}

/// Days that an idea without a decision had waited on the last day that its table tells of. What an earlier part leaves open may
/// have been decided since: it is not said to be waiting.
fn waited(idea: &Idea) -> Option<i64> {
    let days = days_between(idea.proposed_on?, idea.known_until);
    (!is_decided(idea)).then_some(days)
}

/// Median days to a decision by Kaplan and Meier; those still open on the last day that their table tells of are censored there.
fn days(input: &ReviewInput<'_>, groups: &Groups, ideas: &[&Idea]) -> Option<DecisionDays> {
    let observed: Vec<Observation> = ideas
        .iter()
        .filter_map(|idea| {
            let (days, event) = match (is_decided(idea), idea.decided_on) {
                (true, Some(decided)) => (days_between(idea.proposed_on?, decided), true),
                // Decided on a day that nobody wrote down: neither a time nor still open.
                (true, None) => return None,
                (false, _) => (waited(idea)?, false),
            };
            Some(Observation {
                entry: None,
                time: days as f64,
                event,
            })
        })
        .collect();
    let curve = KaplanMeier::fit(&observed).ok()?;
    if curve.observations() < groups.minimum || curve.events() == 0 {
        return None;
    }
    let level = input.level();
    let (low, high) = curve.median_interval(level);
    Some(DecisionDays {
        median: curve.median(),
        low,
        high,
        decided: curve.events(),
        open: curve.observations() - curve.events(),
    })
}

/// Ideas that wait longer than the limit. Nothing about it is estimated: it is certain.
pub(super) fn finding(input: &ReviewInput<'_>, funnel: &IdeaFunnel) -> Option<Finding> {
    if funnel.waiting == 0 {
        return None;
    }
    let limit = input.configuration.review.collaboration.idea_days;
    let finding = Finding::new(
        FindingKind::IdeasWaiting,
        FindingSubject::Organisation,
        input.touches_members(funnel.waiting_members as f64),
        Share(1.0),
        FindingOwner::Head,
    );
    let finding = finding
        .with("waiting", FactValue::Count(funnel.waiting))
        .with("limit", FactValue::Count(limit.into()))
        .with("longest", FactValue::Count(funnel.longest?.unsigned_abs()));
    Some(finding.sized(funnel.waiting as f64, None, Unit::Count))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_was_decided_after_its_table_was_waiting_when_that_ended() {
        let idea = |decided_on, status| Idea {
            member: MemberIndex(0),
            proposed_on: Some(date(2025, 1, 10)),
            decided_on,
            status,
            benefit: None,
            known_until: date(2025, 3, 31),
        };
        // From 10 January to 31 March: 21 + 28 + 31 days.
        assert_eq!(waited(&idea(None, Some(IdeaStatus::Open))), Some(80));
        let adopted = Some(IdeaStatus::Adopted);
        assert_eq!(waited(&idea(Some(date(2025, 4, 2)), adopted)), Some(80));
        assert_eq!(waited(&idea(Some(date(2025, 3, 31)), adopted)), None);
        assert_eq!(waited(&idea(None, adopted)), None);
    }
}
