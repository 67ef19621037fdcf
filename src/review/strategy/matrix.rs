//! Indicators by segment and by process, each group against all others, and the groups that stand below.

use std::collections::BTreeMap;

use super::{with_action, with_money};
use crate::model::contrast::{CONTRASTED, Contrast, IndicatorContrasts};
use crate::model::indicator::{Direction, Indicator};
use crate::model::losses::{Attribute, LossCount};
use crate::model::measurement::Status;
use crate::model::review::{
    CellDifference, FactValue, Finding, FindingKind, FindingOwner, FindingSubject, Matrix, MatrixCell,
    MatrixRow, Stake, StakeOf,
};
use crate::model::scorecard::Verdict;
use crate::model::{Money, Share};
use crate::review::ReviewInput;
use crate::review::wholes::{ClientWhole, worth};
use crate::score::difference;
use crate::stats::multiple::benjamini_hochberg;
use crate::stats::{Interval, Level};

/// The matrices that the data allows, and the groups that stand below the others.
pub(super) fn review(input: &ReviewInput<'_>, whole: ClientWhole) -> (Vec<Matrix>, Vec<Finding>) {
    let (mut matrices, mut findings) = (Vec::new(), Vec::new());
    for attribute in CONTRASTED {
        let contrasts: Vec<&IndicatorContrasts> = (input.contrasts.iter())
            .filter(|contrasts| contrasts.attribute == attribute && !contrasts.contrasts.is_empty())
            .collect();
        let Some(matrix) = matrix(input, attribute, &contrasts) else {
            continue;
        };
        findings.extend(below(input, whole, &matrix, &contrasts));
        matrices.push(matrix);
    }
    (matrices, findings)
}

/// The matrix of an attribute; none where no cell has a value. The cells of a matrix are one family, in which the share of
/// false differences is kept at 1 - level (Benjamini & Hochberg 1995).
fn matrix(
    input: &ReviewInput<'_>,
    attribute: Attribute,
    contrasts: &[&IndicatorContrasts],
) -> Option<Matrix> {
    let level = input.level();
    let first = contrasts.first()?;
    let groups = first.contrasts.iter().map(|contrast| contrast.value.clone());
    let mut rows: Vec<MatrixRow> = contrasts
        .iter()
        .filter_map(|contrasts| {
            let indicator = input.configuration.indicators.get(contrasts.indicator)?;
            let cells: Vec<MatrixCell> = (contrasts.contrasts.iter())
                .map(|contrast| cell(indicator, contrast, level))
                .collect();
            cells.iter().any(|cell| cell.value.is_some()).then(|| MatrixRow {
                indicator: indicator.id.clone(),
                cells,
            })
        })
        .collect();
    judge(&mut rows, level);
    (!rows.is_empty()).then(|| Matrix {
        attribute,
        groups: groups.collect(),
        rows,
    })
}

fn cell(indicator: &Indicator, contrast: &Contrast, level: Level) -> MatrixCell {
    let tested = difference(indicator, &contrast.own, &contrast.others, level);
    let compared = tested.and_then(|(found, p_value)| {
        let better = (found.value > 0.0) == (indicator.scale.direction() == Direction::HigherIsBetter);
        let verdict = match (found.is_outside_noise(), better) {
            (false, _) => Verdict::WithinNoise,
            (true, true) => Verdict::Better,
            (true, false) => Verdict::Worse,
        };
        let p_value = p_value?;
        Some(CellDifference {
            value: found.value,
            interval: found.interval,
            p_value,
            adjusted_p: p_value,
            verdict,
        })
    });
    let shown = contrast.own.status == Status::Ok;
    MatrixCell {
        value: contrast.own.value,
        interval: contrast.own.interval.filter(|_| shown),
        n: contrast.own.n,
        others: contrast.others.value,
        difference: compared,
    }
}

fn judge(rows: &mut [MatrixRow], level: Level) {
    let mut family: Vec<&mut CellDifference> = rows
        .iter_mut()
        .flat_map(|row| row.cells.iter_mut())
        .filter_map(|cell| cell.difference.as_mut())
        .collect();
    let p_values: Vec<f64> = family.iter().map(|difference| difference.p_value).collect();
    for (difference, adjusted) in family.iter_mut().zip(benjamini_hochberg(&p_values)) {
        difference.adjusted_p = adjusted;
        if matches!(difference.verdict, Verdict::Better | Verdict::Worse) && adjusted > level.alpha() {
            difference.verdict = Verdict::OneOfMany;
        }
    }
}

/// An indicator in which a group stands below the others.
struct Shortfall<'a> {
    indicator: &'a Indicator,
    value: f64,
    others: f64,
    difference: CellDifference,
    stake: Stake,
    revenue: Money,
}

impl Shortfall<'_> {
    /// What it is ranked by.
    fn worth(&self) -> f64 {
        self.stake.share.0 * (1.0 - self.difference.adjusted_p)
    }
}

/// A finding for each group that stands below the others beyond chance: the indicator that touches most, and how many more do.
fn below(
    input: &ReviewInput<'_>,
    whole: ClientWhole,
    matrix: &Matrix,
    contrasts: &[&IndicatorContrasts],
) -> Vec<Finding> {
    let mut groups: BTreeMap<usize, Vec<Shortfall<'_>>> = BTreeMap::new();
    for contrasts in contrasts {
        let Some(indicator) = input.configuration.indicators.get(contrasts.indicator) else {
            continue;
        };
        let Some(row) = matrix.rows.iter().find(|row| row.indicator == indicator.id) else {
            continue;
        };
        for (place, (cell, contrast)) in row.cells.iter().zip(&contrasts.contrasts).enumerate() {
            let worse = cell.difference.filter(|found| found.verdict == Verdict::Worse);
            let (Some(found), Some(value), Some(others)) = (worse, cell.value, cell.others) else {
                continue;
            };
            let (stake, revenue) = stake(input, whole, contrasts.indicator, contrast);
            groups.entry(place).or_default().push(Shortfall {
                indicator,
                value,
                others,
                difference: found,
                stake,
                revenue,
            });
        }
    }
    let findings = groups.into_iter().filter_map(|(place, mut found)| {
        found.sort_by(|a, b| b.worth().total_cmp(&a.worth()));
        let group = matrix.groups.get(place)?;
        let more = found.len() as u64 - 1;
        found
            .first()
            .map(|most| finding(input, matrix.attribute, group, most, more))
    });
    findings.collect()
}

fn finding(
    input: &ReviewInput<'_>,
    attribute: Attribute,
    group: &str,
    found: &Shortfall<'_>,
    more: u64,
) -> Finding {
    let (indicator, unit) = (&found.indicator.id, found.indicator.unit);
    let (kind, named): (_, fn(String) -> FactValue) = match attribute {
        Attribute::Segment => (FindingKind::SegmentBelow, FactValue::Segment),
        _ => (FindingKind::ProcessBelow, FactValue::Kind),
    };
    let finding = Finding::new(
        kind,
        FindingSubject::Named(group.to_owned()),
        found.stake,
        Share(1.0 - found.difference.adjusted_p),
        FindingOwner::Head,
    );
    let finding = finding
        .with("attribute", FactValue::Choice(attribute.word().into()))
        .with("group", named(group.to_owned()))
        .with("indicator", FactValue::Indicator(indicator.clone()))
        .with("value", FactValue::Value(found.value, unit))
        .with("others", FactValue::Value(found.others, unit))
        .with("more", FactValue::Count(more));
    let finding = with_money(finding, found.revenue);
    let finding = with_action(finding, input, indicator, Some((attribute, group)));
    let interval: Interval = found.difference.interval;
    finding.sized(found.difference.value, Some(interval), unit)
}

/// What a shortfall touches: the revenue of the clients with a row against, as far as such rows are more frequent than among the
/// others; where the data knows no revenue, so many clients; where rows lead to no client, the indicator's share of the score,
/// as far as the rows are this group's.
fn stake(
    input: &ReviewInput<'_>,
    whole: ClientWhole,
    indicator: usize,
    contrast: &Contrast,
) -> (Stake, Money) {
    let beyond = beyond_the_usual(contrast.rows, contrast.other_rows);
    let period = input.data.cycle.period;
    let touched = contrast.touched.iter();
    let clients = touched.filter_map(|client| input.data.client(*client));
    let revenue: Money = clients.map(|client| worth(client, period)).sum();
    let count = contrast.touched.len() as f64 * beyond;
    if revenue > Money::ZERO && whole.has_revenue() {
        let concerned = revenue.to_f64() * beyond;
        let amount = rust_decimal::Decimal::from_f64_retain(concerned).unwrap_or_default();
        return (whole.touches(concerned, count), Money(amount.round()));
    }
    if !contrast.touched.is_empty() {
        return (whole.touches_clients(count), Money::ZERO);
    }
    let weight = input.scorecards.organisation.lines.get(indicator);
    let weight = weight.map_or(0.0, |line| line.weight.0);
    let rows = contrast.rows.with(contrast.other_rows).rows.max(1) as f64;
    let part = weight * contrast.rows.rows as f64 / rows;
    (Stake::part(part, 1.0, StakeOf::Weight), Money::ZERO)
}

/// Share of a group's rows against that lies beyond what the others' rate would give it, 0 to 1.
fn beyond_the_usual(own: LossCount, others: LossCount) -> f64 {
    let rate = |count: LossCount| count.against as f64 / count.rows.max(1) as f64;
    let (own, others) = (rate(own), rate(others));
    if own > others { (own - others) / own } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_beyond_the_usual_rate_counts() {
        let count = |rows, against| LossCount { rows, against };
        // 20 of 100 against 10 of 100: half of the 20 lie beyond.
        assert!((beyond_the_usual(count(100, 20), count(100, 10)) - 0.5).abs() < 1e-12);
        assert!((beyond_the_usual(count(50, 5), count(10, 0)) - 1.0).abs() < 1e-12);
        assert!(beyond_the_usual(count(100, 10), count(100, 20)).abs() < 1e-12);
        assert!(beyond_the_usual(count(0, 0), count(0, 0)).abs() < 1e-12);
    }

    #[test]
    fn all_cells_of_a_matrix_are_one_family() {
        let cell = |p_value| MatrixCell {
            value: Some(0.5),
            interval: None,
            n: 9,
            others: Some(0.8),
            difference: Some(CellDifference {
                value: -0.3,
                interval: Interval {
                    low: -0.5,
                    high: -0.1,
                },
                p_value,
                adjusted_p: p_value,
                verdict: Verdict::Worse,
            }),
        };
        let mut rows = vec![MatrixRow {
            indicator: crate::model::IndicatorId::new("i"),
            cells: vec![cell(0.001), cell(0.04), cell(0.9)],
        }];
        judge(&mut rows, Level::NINETY_FIVE);
        // Of three: 0.001 × 3 = 0.003; 0.04 × 3 / 2 = 0.06; 0.9.
        let of = |place: usize| rows[0].cells[place].difference.unwrap();
        assert!((of(0).adjusted_p - 0.003).abs() < 1e-12 && (of(1).adjusted_p - 0.06).abs() < 1e-12);
        assert_eq!(
            (of(0).verdict, of(1).verdict),
            (Verdict::Worse, Verdict::OneOfMany)
        );
    }
}
