//! Results of two records, by member: promotions, recognition; with pay also bonus, raises and performance plans.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Side;
use crate::model::MemberId;
use crate::model::plans::CycleResults;

/// A kind of result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultKind {
    /// A step to another grade.
    Promotion,
    /// Recognition.
    Recognition,
    /// Share of the bonus pool, in the organisation's currency.
    Bonus,
    /// Raise of base pay, in the organisation's currency.
    Raise,
    /// Sum paid once in place of a raise.
    LumpSum,
    /// A performance plan.
    PerformancePlan,
}

impl ResultKind {
    /// The word of JSON and of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Promotion => "promotion",
            Self::Recognition => "recognition",
            Self::Bonus => "bonus",
            Self::Raise => "raise",
            Self::LumpSum => "lump_sum",
            Self::PerformancePlan => "performance_plan",
        }
    }

    /// Whether it is an amount of money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Bonus | Self::Raise | Self::LumpSum)
    }
}

/// A result that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultDifference {
    /// Whose.
    pub member: MemberId,
    /// What.
    pub kind: ResultKind,
    /// The rule: `from>to` of a promotion, the id of a recognition; empty where there is one rule.
    pub rule: String,
    /// Before: an amount, or `ready`, `not_ready`, `found`, `proposed`, `safeguard_missing`; none where there is no such result.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// Results of members on both sides that differ, in order of kinds and ids. What follows from pay, and performance plans, are told
/// of only where that is asked for.
pub fn results(before: &Side<'_>, after: &Side<'_>, pay: bool) -> Vec<ResultDifference> {
    let members = |side: &Side<'_>| -> BTreeSet<MemberId> {
        side.record
            .members
            .iter()
            .map(|member| member.id.clone())
            .collect()
    };
    let both: BTreeSet<MemberId> = members(before).intersection(&members(after)).cloned().collect();
    let (then, now) = (found(before, pay), found(after, pay));
    let keys: BTreeSet<&Key> = then.keys().chain(now.keys()).collect();
    keys.into_iter()
        .filter(|key| both.contains(&key.1) && then.get(*key) != now.get(*key))
        .map(|key| ResultDifference {
            kind: key.0,
            member: key.1.clone(),
            rule: key.2.clone(),
            before: then.get(key).cloned(),
            after: now.get(key).cloned(),
        })
        .collect()
}

type Key = (ResultKind, MemberId, String);

fn found(side: &Side<'_>, pay: bool) -> BTreeMap<Key, String> {
    let results = &side.record.plans.results;
    let rules = &side.configuration.results;
    let mut found = BTreeMap::new();
    for case in &results.promotions {
        if let Some(rule) = rules.promotions.get(case.rule) {
            let state = if case.missing() == 0 { "ready" } else { "not_ready" };
            let rule = format!("{}>{}", rule.from, rule.to);
            let key = (ResultKind::Promotion, case.member.clone(), rule);
            found.insert(key, state.to_owned());
        }
    }
    for recognition in &results.recognitions {
        if let Some(rule) = rules.recognitions.get(recognition.rule) {
            for one in &recognition.found {
                let key = (ResultKind::Recognition, one.member.clone(), rule.id.clone());
                found.insert(key, "found".to_owned());
            }
        }
    }
    if pay {
        add_pay(results, &mut found);
    }
    found
}

fn add_pay(results: &CycleResults, found: &mut BTreeMap<Key, String>) {
    let mut add = |kind: ResultKind, member: &MemberId, text: String| {
        found.insert((kind, member.clone(), String::new()), text);
    };
    for line in results.bonus.iter().flat_map(|bonus| &bonus.lines) {
        if let Ok(share) = &line.outcome {
            add(
                ResultKind::Bonus,
                &line.member,
                share.amount.0.normalize().to_string(),
            );
        }
    }
    for line in results.merit.iter().flat_map(|merit| &merit.lines) {
        if let Ok(proposal) = &line.outcome {
            let amounts = [
                (ResultKind::Raise, proposal.added),
                (ResultKind::LumpSum, proposal.lump_sum),
            ];
            for (kind, amount) in amounts {
                add(kind, &line.member, amount.0.normalize().to_string());
            }
        }
    }
    for case in results.performance.iter().flat_map(|plans| &plans.cases) {
        let state = match case.first_missing() {
            None => "proposed",
            Some(_) => "safeguard_missing",
        };
        add(ResultKind::PerformancePlan, &case.member, state.to_owned());
    }
}
