//! Findings about care. Who carries too much is never at fault: it is for the organisation to mend.

use std::collections::BTreeMap;

use crate::model::indicator::Unit;
use crate::model::review::{
    Care, EnvironmentMeasure, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, LoadMeasure,
    MemberLoad, Stake, StakeOf,
};
use crate::model::{Share, TeamId};
use crate::review::ReviewInput;
use crate::stats::significance::normal_side;

/// Questions that become findings, at most: the least favourable.
const MOST_QUESTIONS: usize = 3;
/// The certainty of what nothing tells.
const AS_SURE_AS_NOT: f64 = 0.5;

/// Findings about care.
pub(in crate::review) fn findings(input: &ReviewInput<'_>, care: &Care) -> Vec<Finding> {
    let mut findings = too_much(input, care);
    findings.extend(uneven(input, care));
    findings.extend(low_answers(input, care));
    findings.extend(targets_missed(input, care));
    findings
}

/// Members of each team who carry too much, and those above the legal limit of overtime; a finding per team and kind.
fn too_much(input: &ReviewInput<'_>, care: &Care) -> Vec<Finding> {
    let Some(workload) = &care.workload else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let by_team = |of: &dyn Fn(&MemberLoad) -> bool| {
        let mut teams: BTreeMap<&TeamId, u64> = BTreeMap::new();
        for load in workload.members.iter().filter(|load| of(load)) {
            *teams.entry(&load.team).or_default() += 1;
        }
        teams
    };
    let limit = input.configuration.review.care.overtime_hours_month;
    for (kind, teams) in [
        (FindingKind::Overload, by_team(&|load| load.warnings.overload)),
        (
            FindingKind::OvertimeOverLimit,
            by_team(&|load| load.warnings.over_limit),
        ),
    ] {
        for (team, members) in teams {
            let moved = (workload.rebalancing.iter()).filter(|one| &one.team == team);
            let moved: u64 = moved.map(|one| one.clients).sum();
            let finding = Finding::new(
                kind,
                FindingSubject::Team(team.clone()),
                input.touches_members(members as f64),
                Share(1.0),
                input.lead_of_team(team),
            );
            let finding = finding
                .with("team", FactValue::Team(team.clone()))
                .with("members", FactValue::Count(members))
                .with("clients", FactValue::Count(moved))
                .with("limit", FactValue::Value(limit, Unit::Hours));
            found.push(finding.sized(members as f64, None, Unit::Count));
        }
    }
    found
}

/// Clients or overtime that few carry. Revenue and complaints are uneven by nature. Where it would be even enough without the one
/// who carries the most, it is a matter of this person, and the finding about their team's overload speaks of it.
fn uneven(input: &ReviewInput<'_>, care: &Care) -> Vec<Finding> {
    let limit = input.configuration.review.care.uneven;
    let spreads = care.workload.iter().flat_map(|workload| &workload.spreads);
    let spreads =
        spreads.filter(|spread| matches!(spread.measure, LoadMeasure::Clients | LoadMeasure::Overtime));
    let findings = spreads.filter_map(|spread| {
        let gini = *spread.gini.as_ref().ok()?;
        let top = spread.top_fifth?;
        if gini <= limit || spread.without_largest.is_none_or(|without| without <= limit) {
            return None;
        }
        let reach = spread.interval.map(|interval| gini - interval.low);
        let sure = reach.and_then(|reach| normal_side(gini - limit, reach, input.level()).ok());
        let word = spread.measure.word();
        let finding = Finding::new(
            FindingKind::WorkloadUneven,
            FindingSubject::Named(word.to_owned()),
            input.touches_members(spread.members.div_ceil(5) as f64),
            Share(sure.unwrap_or(AS_SURE_AS_NOT)),
            FindingOwner::Head,
        );
        let finding = finding
            .with("measure", FactValue::Text(word.to_owned()))
            .with("share", FactValue::Value(top.0, Unit::Share))
            .with("gini", FactValue::Value(gini, Unit::Number));
        Some(finding.sized(gini, spread.interval, Unit::Number))
    });
    findings.collect()
}

/// Questions with a share of favourable answers below the limit as a whole, the least favourable first.
fn low_answers(input: &ReviewInput<'_>, care: &Care) -> Vec<Finding> {
    let limit = input.configuration.review.care.favourable_share.0;
    let questions = care.staff_survey.iter().flat_map(|survey| &survey.questions);
    let mut low: Vec<_> = questions.filter(|question| question.low).collect();
    low.sort_by(|a, b| a.all.share.value.total_cmp(&b.all.share.value));
    let findings = low.into_iter().take(MOST_QUESTIONS).map(|question| {
        let share = &question.all.share;
        let sure = normal_side(
            limit - share.value,
            share.interval.high - share.value,
            input.level(),
        );
        let finding = Finding::new(
            FindingKind::StaffSurveyLow,
            FindingSubject::Named(question.question.clone()),
            input.touches_members((question.all.answers - question.all.favourable) as f64),
            Share(sure.unwrap_or(1.0)),
            FindingOwner::Head,
        );
        let finding = finding
            .with("question", FactValue::Text(question.question.clone()))
            .with("share", FactValue::Value(share.value, Unit::Share))
            .with("answers", FactValue::Count(question.all.answers));
        finding.sized(share.value, Some(share.interval), Unit::Share)
    });
    findings.collect()
}

/// Measures of the environment whose last reading misses the target, a finding per measure. It touches as much as its readings are
/// away from their targets on average.
fn targets_missed(input: &ReviewInput<'_>, care: &Care) -> Vec<Finding> {
    let mut missed: BTreeMap<&str, Vec<&EnvironmentMeasure>> = BTreeMap::new();
    for measure in care.environment.iter().flatten() {
        if measure.met == Some(false) {
            missed.entry(&measure.measure).or_default().push(measure);
        }
    }
    let findings = missed.into_iter().map(|(name, measures)| {
        let short = measures.iter().filter_map(|measure| {
            let target = measure.target?;
            let scale = target.abs().max(measure.last.abs());
            (scale > 0.0).then(|| (measure.last - target).abs() / scale)
        });
        let owner = match measures.as_slice() {
            [EnvironmentMeasure { team: Some(team), .. }] => input.lead_of_team(team),
            _ => FindingOwner::Head,
        };
        let finding = Finding::new(
            FindingKind::EnvironmentTargetMissed,
            FindingSubject::Named(name.to_owned()),
            Stake::part(short.sum(), measures.len() as f64, StakeOf::Target),
            Share(1.0),
            owner,
        );
        let with_team = measures.iter().filter(|measure| measure.team.is_some()).count();
        let finding = finding
            .with("measure", FactValue::Text(name.to_owned()))
            .with("teams", FactValue::Count(with_team as u64));
        finding.sized(measures.len() as f64, None, Unit::Count)
    });
    findings.collect()
}
