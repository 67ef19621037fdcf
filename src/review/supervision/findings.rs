//! What the figures of the appraisal itself show to act on.

use crate::model::Share;
use crate::model::configuration::RaterSeverity;
use crate::model::indicator::{Measure, Unit};
use crate::model::review::{
    FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Foresight, ForesightVerdict,
    IndicatorAdvice, IndicatorQuality, MonthlyVerdict, RelationHabits, SelectionOutcome, Stake, StakeOf,
    Supervision,
};
use crate::review::ReviewInput;
use crate::stats::significance::normal_side;

/// Indicators that a finding names.
const NAMED: usize = 4;
/// Appeals are slow where surely fewer than this are decided in time.
const IN_TIME: f64 = 0.8;
/// Pairs that findings are about.
const PAIRS: usize = 5;

/// Every finding about the appraisal itself.
pub(super) fn findings(input: &ReviewInput<'_>, figures: &Supervision) -> Vec<Finding> {
    let mut findings = adverse_impact(input, figures);
    findings.extend(indicators(figures));
    findings.extend(redundant(figures));
    findings.extend(foretell_nothing(input, figures));
    findings.extend(raters(input));
    findings.extend(appeals(input, figures));
    findings.extend(rows_left_out(input, figures));
    findings
}

/// Groups rated high at less than four fifths of the highest rate, beyond chance. What it touches are the group's members.
fn adverse_impact(input: &ReviewInput<'_>, figures: &Supervision) -> Vec<Finding> {
    let alpha = input.level().alpha();
    let mut findings = Vec::new();
    for review in &figures.impact {
        let SelectionOutcome::RatedFrom(band) = &review.outcome else {
            continue;
        };
        for group in review.groups.iter().flatten() {
            let Some(against) = (group.against.as_ref())
                .filter(|against| against.below_four_fifths && against.adjusted_p <= alpha)
            else {
                continue;
            };
            let finding = Finding::new(
                FindingKind::AdverseImpact,
                FindingSubject::Named(group.group.clone()),
                input.touches_members(group.of as f64),
                Share(1.0 - against.adjusted_p),
                FindingOwner::HumanResources,
            );
            let highest = group.rate.value - against.difference.value;
            let finding = finding
                .with("group", FactValue::Text(group.group.clone()))
                .with("reference", FactValue::Text(against.reference.clone()))
                .with("band", FactValue::Text(band.to_string()))
                .with("rate", FactValue::Value(group.rate.value, Unit::Share))
                .with("highest", FactValue::Value(highest, Unit::Share))
                .with("ratio", FactValue::Value(against.ratio, Unit::Share));
            findings.push(finding.sized(
                against.difference.value,
                Some(against.difference.interval),
                Unit::Share,
            ));
        }
    }
    findings
}

/// Indicators whose weight should be lower, and those whose scale should be sharper: one finding of each, of all of them.
fn indicators(figures: &Supervision) -> Vec<Finding> {
    let advised = |advice| -> Vec<&IndicatorQuality> {
        let of = figures
            .indicators
            .iter()
            .filter(|quality| quality.advice == advice);
        let mut found: Vec<&IndicatorQuality> = of.collect();
        found.sort_by(|a, b| b.weight.0.total_cmp(&a.weight.0));
        found
    };
    let mut findings = Vec::new();
    let by_chance = advised(IndicatorAdvice::LowerWeight);
    let surely: f64 = (by_chance.iter())
        .map(|quality| quality.weight.0 * quality.signal.map_or(0.0, |signal| signal.below_half))
        .sum();
    let without_signal = together(
        FindingKind::IndicatorWithoutSignal,
        &by_chance,
        weight(&by_chance),
        surely / weight(&by_chance).max(f64::MIN_POSITIVE),
    );
    findings.extend(without_signal.map(|finding| month_by_month(finding, &by_chance)));
    let at_ceiling = advised(IndicatorAdvice::SharpenScale);
    // What no longer tells people apart: the weight as far as members have all points.
    let flat = at_ceiling.iter().map(|quality| {
        let share = quality.at_most as f64 / quality.with_value.max(1) as f64;
        quality.weight.0 * share
    });
    findings.extend(together(
        FindingKind::IndicatorAtCeiling,
        &at_ceiling,
        flat.sum(),
        1.0,
    ));
    findings
}

fn weight(indicators: &[&IndicatorQuality]) -> f64 {
    indicators.iter().map(|quality| quality.weight.0).sum()
}

/// One finding about several indicators, the heaviest first; none without any.
fn together(
    kind: FindingKind,
    indicators: &[&IndicatorQuality],
    stake: f64,
    certainty: f64,
) -> Option<Finding> {
    if indicators.is_empty() {
        return None;
    }
    let names = indicators
        .iter()
        .take(NAMED)
        .map(|quality| quality.indicator.clone());
    let finding = Finding::new(
        kind,
        FindingSubject::Organisation,
        Stake::part(stake, 1.0, StakeOf::Weight),
        Share(certainty),
        FindingOwner::HumanResources,
    );
    let finding = finding
        .with("indicators", FactValue::Count(indicators.len() as u64))
        .with("weight", FactValue::Value(weight(indicators), Unit::Share))
        .with("names", FactValue::Indicators(names.collect()));
    Some(finding.sized(weight(indicators), None, Unit::Share))
}

/// The same with how many of the indicators can be told month by month, and in how many of these one month surely says little.
fn month_by_month(finding: Finding, indicators: &[&IndicatorQuality]) -> Finding {
    let told = indicators.iter().filter_map(|quality| quality.months);
    let verdicts: Vec<MonthlyVerdict> = told.map(|months| months.verdict).collect();
    let little = verdicts
        .iter()
        .filter(|verdict| **verdict == MonthlyVerdict::SaysLittle);
    finding
        .with("little", FactValue::Count(little.count() as u64))
        .with("monthly", FactValue::Count(verdicts.len() as u64))
}

/// Pairs of which one is enough. What they touch is the weight of the lighter one.
fn redundant(figures: &Supervision) -> Vec<Finding> {
    let weight = |id| {
        let of = figures.indicators.iter().find(|quality| &quality.indicator == id);
        of.map_or(0.0, |quality| quality.weight.0)
    };
    let found = figures.redundant.iter().take(PAIRS).map(|pair| {
        let lighter = weight(&pair.one).min(weight(&pair.other));
        let finding = Finding::new(
            FindingKind::IndicatorsRedundant,
            FindingSubject::Named(format!("{}+{}", pair.one, pair.other)),
            Stake::part(lighter, 1.0, StakeOf::Weight),
            Share(pair.clearly),
            FindingOwner::HumanResources,
        );
        let finding = finding
            .with("one", FactValue::Indicator(pair.one.clone()))
            .with("other", FactValue::Indicator(pair.other.clone()))
            .with(
                "correlation",
                FactValue::Value(pair.correlation.value, Unit::Number),
            );
        finding.sized(
            pair.correlation.value,
            Some(pair.correlation.interval),
            Unit::Number,
        )
    });
    found.collect()
}

/// Scores that say little of the clients kept since. What it touches is the weight of all that measures clients kept.
fn foretell_nothing(input: &ReviewInput<'_>, figures: &Supervision) -> Option<Finding> {
    let foresight = figures.foresight.as_ref()?;
    let found = foresight.clients_so_far?;
    let certainty = match foresight.verdict {
        ForesightVerdict::Nothing => foresight.weak?,
        ForesightVerdict::Reversed => input.level().value(),
        ForesightVerdict::Foretold | ForesightVerdict::CannotTell => return None,
    };
    let lines = &input.scorecards.organisation.lines;
    let of_clients = (input.configuration.indicators.iter().zip(lines))
        .filter(|(indicator, _)| indicator.measure.table() == "clients")
        .map(|(_, line)| line.weight.0)
        .sum();
    let finding = Finding::new(
        FindingKind::RatingsForetellNothing,
        FindingSubject::Organisation,
        Stake::part(of_clients, 1.0, StakeOf::Weight),
        Share(certainty),
        FindingOwner::HumanResources,
    );
    let finding = finding
        .with("correlation", FactValue::Value(found.value, Unit::Number))
        .with("cycles", FactValue::Count(foresight.pairs_of_cycles))
        .with("weak", FactValue::Value(Foresight::WEAK, Unit::Number));
    Some(finding.sized(found.value, Some(found.interval), Unit::Number))
}

/// 360° raters who differ more in severity than the rules allow, where that is not taken off; and those who give everything the
/// same score. What it touches is the weight of the 360° indicators.
fn raters(input: &ReviewInput<'_>) -> Vec<Finding> {
    let rules = &input.configuration.review.supervision;
    let policy = &input.configuration.policy;
    let review = input.measurements.assessment_review.as_ref();
    let weight = assessed(input);
    let mut findings = Vec::new();
    if let Some(Ok(found)) = review.map(|review| &review.severity)
        && policy.rater_severity == RaterSeverity::Shown
        && found.spread > rules.severity_spread
        && found.lenient + found.severe > 0
    {
        let finding = Finding::new(
            FindingKind::RaterSeverityWide,
            FindingSubject::Organisation,
            Stake::part(weight, 1.0, StakeOf::Weight),
            Share(policy.confidence),
            FindingOwner::HumanResources,
        );
        let largest = found.corrected.iter().map(|means| means.largest_change);
        let finding = finding
            .with("spread", FactValue::Value(found.spread, Unit::Score))
            .with("raters", FactValue::Count(found.lenient + found.severe))
            .with(
                "largest",
                FactValue::Value(largest.fold(0.0, f64::max), Unit::Score),
            );
        findings.push(finding.sized(found.spread, None, Unit::Score));
    }
    let relations = review
        .map(|review| &review.habits.relations)
        .into_iter()
        .flatten();
    findings.extend(relations.filter_map(|found| same_for_all(input, found, weight)));
    findings
}

/// A relation whose answers give a person the same score on everything more often than the rules allow, beyond the noise.
fn same_for_all(input: &ReviewInput<'_>, found: &RelationHabits, weight: f64) -> Option<Finding> {
    let limit = input.configuration.review.supervision.same_for_all.0;
    let (share, interval) = (found.same?.0, found.same_interval?);
    if interval.low <= limit {
        return None;
    }
    let sure = normal_side(share - limit, share - interval.low, input.level()).ok()?;
    let finding = Finding::new(
        FindingKind::RatersSameForAll,
        FindingSubject::Named(found.relation.word().to_owned()),
        Stake::part(weight * share, 1.0, StakeOf::Weight),
        Share(sure),
        FindingOwner::HumanResources,
    );
    let finding = finding
        .with("relation", FactValue::Relation(found.relation))
        .with("share", FactValue::Value(share, Unit::Share));
    Some(finding.sized(share, Some(interval), Unit::Share))
}

/// The share of the score that rests on 360° scores.
fn assessed(input: &ReviewInput<'_>) -> f64 {
    let lines = &input.scorecards.organisation.lines;
    (input.configuration.indicators.iter().zip(lines))
        .filter(|(indicator, _)| matches!(indicator.measure, Measure::Assessment { .. }))
        .map(|(_, line)| line.weight.0)
        .sum()
}

/// Appeals that are upheld more often than the rules allow, or wait longer. What they touch is one member for each appeal.
fn appeals(input: &ReviewInput<'_>, figures: &Supervision) -> Vec<Finding> {
    let rules = &input.configuration.review.supervision;
    let Some(shown) = figures
        .appeals
        .as_ref()
        .and_then(|appeals| appeals.shown.as_ref())
    else {
        return Vec::new();
    };
    let filed = shown.all.filed;
    let new = |kind, appeals, certainty| {
        let stake = input.touches_members(appeals);
        Finding::new(
            kind,
            FindingSubject::Organisation,
            stake,
            Share(certainty),
            FindingOwner::HumanResources,
        )
    };
    let mut findings = Vec::new();
    let limit = rules.appeals_upheld.0;
    if let Some(upheld) = shown.all.share_upheld.filter(|share| share.interval.low > limit)
        && let Ok(sure) = normal_side(
            upheld.value - limit,
            upheld.value - upheld.interval.low,
            input.level(),
        )
    {
        let granted = shown.all.upheld + shown.all.partly;
        let decided = granted + shown.all.rejected;
        let finding = new(FindingKind::AppealsOftenUpheld, granted as f64, sure)
            .with("share", FactValue::Value(upheld.value, Unit::Share))
            .with("decided", FactValue::Count(decided));
        findings.push(finding.sized(upheld.value, Some(upheld.interval), Unit::Share));
    }
    if let Some(in_time) = shown.in_time.filter(|share| share.interval.high < IN_TIME)
        && let Ok(sure) = normal_side(
            IN_TIME - in_time.value,
            in_time.interval.high - in_time.value,
            input.level(),
        )
    {
        let late = filed as f64 * (1.0 - in_time.value);
        let finding = new(FindingKind::AppealsSlow, late, sure)
            .with("share", FactValue::Value(in_time.value, Unit::Share))
            .with("filed", FactValue::Count(filed))
            .with("days", FactValue::Count(rules.appeal_days.into()));
        findings.push(finding.sized(in_time.value, Some(in_time.interval), Unit::Share));
    }
    findings
}

/// Tables of which more rows are left out than the rules allow. What it touches is that share of the score resting on them.
fn rows_left_out(input: &ReviewInput<'_>, figures: &Supervision) -> Vec<Finding> {
    let limit = input.configuration.review.supervision.rows_left_out.0;
    let found = figures.tables.iter().filter(|table| table.left_out().0 > limit);
    let findings = found.map(|table| {
        let share = table.left_out().0;
        let finding = Finding::new(
            FindingKind::RowsLeftOut,
            FindingSubject::Named(table.table.clone()),
            Stake::part(table.weight.0 * share, 1.0, StakeOf::Weight),
            Share(1.0),
            FindingOwner::Analyst,
        );
        let finding = finding
            .with("table", FactValue::Text(table.table.clone()))
            .with("rows", FactValue::Count(table.read.saturating_sub(table.counted)))
            .with("all", FactValue::Count(table.read))
            .with("share", FactValue::Value(share, Unit::Share));
        finding.sized(share, None, Unit::Share)
    });
    findings.collect()
}
