//! Causes: how the rows against a subject are spread over clients, categories, weekdays and so on, and where that stands out
//! from everybody's.
//!
//! A value is a candidate for a cause where at least [`FEWEST`] rows against the subject could have it. It stands out where
//! both of these are beyond chance:
//!
//! 1. among the rows against, the subject has it more often than the rest of the organisation (Fisher's exact test, one-sided):
//!    it is not what everybody loses by;
//! 2. among the subject's own rows, those with it count against it more often than those without (the same test): it is not
//!    just what the subject has most of. An attribute that only losses have (a reason, a missing field) has no such rate.
//!
//! The larger of the two p values is that of both together. The candidates of all plans of one kind in a cycle are one family,
//! in which the share of false causes is kept at 1 - level (Benjamini & Hochberg 1995). Rows of one client can go together,
//! which the tests do not know: a cause is where to look first, not a proof.

use rayon::prelude::*;

use crate::model::losses::{AttributeLosses, LossCount, LossesByValue, WantedLosses};
use crate::model::measurement::Subject;
use crate::model::plans::{CauseLine, CauseRest, CauseTable, ImprovementPlan};
use crate::plan::PlanInput;
use crate::stats::Level;
use crate::stats::impact::fisher_exact_greater;
use crate::stats::multiple::benjamini_hochberg;

/// Fewer rows against with a value than this are an accident, not a cause.
const FEWEST: u64 = 3;

/// Values that a table lists one by one.
const LISTED: usize = 6;

/// Tables per item, unless more of them name a cause.
const TABLES: usize = 2;

/// Fills in the causes of every item.
pub(in crate::plan) fn find_causes(input: &PlanInput<'_>, plans: [&mut [ImprovementPlan]; 2]) {
    let [teams, members] = plans;
    let found: Vec<Vec<AttributeLosses>> = (0..input.configuration.indicators.len())
        .into_par_iter()
        .map(|position| {
            let id = input.configuration.indicators.get(position).map(|of| &of.id);
            let planned = |plan: &ImprovementPlan| {
                plan.items
                    .iter()
                    .any(|item| Some(&item.indicator) == id && item.against > 0)
            };
            let wanted = WantedLosses {
                teams: teams.iter().map(planned).collect(),
                members: members.iter().map(planned).collect(),
            };
            if wanted.teams.iter().chain(&wanted.members).any(|wanted| *wanted) {
                (input.losses)(position, &wanted)
            } else {
                Vec::new()
            }
        })
        .collect();
    let level = input.level();
    for plans in [teams, members] {
        for (place, plan) in plans.iter_mut().enumerate() {
            for item in plan.items.iter_mut().filter(|item| item.against > 0) {
                let position = input.configuration.indicator_position(&item.indicator);
                let losses = position.and_then(|position| found.get(position));
                item.causes = (losses.into_iter().flatten())
                    .filter_map(|losses| table(losses, own(losses, &plan.subject, place)?))
                    .collect();
            }
        }
        name(plans, level);
    }
}

fn own<'l>(losses: &'l AttributeLosses, subject: &Subject, place: usize) -> Option<&'l LossesByValue> {
    let of = match subject {
        Subject::Organisation => return None,
        Subject::Team(_) => &losses.teams,
        Subject::Member(_) => &losses.members,
    };
    of.get(place)?.as_ref()
}

/// The table of one attribute, with the p value of every candidate; none where the rows against are few or state nothing.
fn table(losses: &AttributeLosses, own: &LossesByValue) -> Option<CauseTable> {
    let sum = |counts: &LossesByValue| {
        (counts.iter()).fold(LossCount::default(), |sum, (_, count)| sum.with(*count))
    };
    let (mine, all) = (sum(own), sum(&losses.organisation));
    let value = |place: u32| losses.values.get(place as usize).cloned().flatten();
    let stated = own
        .iter()
        .any(|(place, count)| count.against > 0 && value(*place).is_some());
    if !stated || mine.against < FEWEST {
        return None;
    }
    let mut lines: Vec<CauseLine> = (own.iter())
        .filter(|(_, count)| count.against > 0)
        .map(|(place, count)| {
            let everybody = losses
                .organisation
                .binary_search_by_key(place, |(place, _)| *place)
                .ok()
                .and_then(|at| losses.organisation.get(at))
                .map_or(*count, |(_, count)| *count);
            let others = (
                everybody.against.saturating_sub(count.against),
                all.against.saturating_sub(mine.against),
            );
            let value = value(*place);
            let of_losses_only = losses.attribute.of_losses_only();
            let rows = if of_losses_only { mine.against } else { count.rows };
            let candidate = value.is_some() && mine.against.min(everybody.against).min(rows) >= FEWEST;
            let p_value = candidate.then(|| chance(*count, mine, others, of_losses_only));
            CauseLine {
                value,
                against: count.against,
                share: ratio(count.against, mine.against),
                cumulative: 0.0,
                elsewhere: (others.1 > 0).then(|| ratio(others.0, others.1)),
                p_value,
                adjusted_p: None,
                stands_out: false,
            }
        })
        .collect();
    // Ties by value, so that the same rows give the same table whatever their order.
    lines.sort_by(|a, b| b.against.cmp(&a.against).then_with(|| a.value.cmp(&b.value)));
    let mut so_far = 0;
    for line in &mut lines {
        so_far += line.against;
        line.cumulative = ratio(so_far, mine.against);
    }
    Some(CauseTable {
        attribute: losses.attribute,
        against: mine.against,
        lines,
        rest: None,
    })
}

fn ratio(part: u64, whole: u64) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// The p value of a value: the larger one of the two tests. `with` are the subject's rows that have the value, `mine` all of
/// its rows, `others` the rows against the rest of the organisation, with the value and all. Where there is nothing to compare
/// with, nothing stands out.
fn chance(with: LossCount, mine: LossCount, others: (u64, u64), of_losses_only: bool) -> f64 {
    if with.against < FEWEST {
        return 1.0;
    }
    let surplus = fisher_exact_greater((with.against, mine.against), others).unwrap_or(1.0);
    if of_losses_only || surplus >= 0.5 {
        return surplus;
    }
    let without = (mine.against - with.against, mine.rows - with.rows);
    let rate = fisher_exact_greater((with.against, with.rows), without).unwrap_or(1.0);
    surplus.max(rate)
}

/// Names the causes among all candidates of the plans, orders each item's tables by what stands out most, and keeps what is
/// shown.
fn name(plans: &mut [ImprovementPlan], level: Level) {
    let lines = |plans: &mut [ImprovementPlan], each: &mut dyn FnMut(&mut CauseLine)| {
        let tables = plans.iter_mut().flat_map(|plan| &mut plan.items);
        for table in tables.flat_map(|item| &mut item.causes) {
            table.lines.iter_mut().for_each(&mut *each);
        }
    };
    let mut p_values = Vec::new();
    lines(plans, &mut |line| p_values.extend(line.p_value));
    let mut adjusted = benjamini_hochberg(&p_values).into_iter();
    lines(plans, &mut |line| {
        if line.p_value.is_some() {
            line.adjusted_p = adjusted.next();
            line.stands_out = line.adjusted_p.is_some_and(|p| p <= level.alpha());
        }
    });
    for item in plans.iter_mut().flat_map(|plan| &mut plan.items) {
        let least = |table: &CauseTable| {
            let p_values = table.lines.iter().filter_map(|line| line.p_value);
            p_values.fold(f64::INFINITY, f64::min)
        };
        item.causes.sort_by(|a, b| least(a).total_cmp(&least(b)));
        let mut place = 0;
        item.causes.retain(|table| {
            place += 1;
            place <= TABLES || table.named().next().is_some()
        });
        item.causes.iter_mut().for_each(shorten);
    }
}

/// Keeps the most frequent values and all causes; the others become one line, unless that would stand for one value alone.
fn shorten(table: &mut CauseTable) {
    if table.lines.len() <= LISTED + 1 {
        return;
    }
    let mut rest = CauseRest {
        values: 0,
        against: 0,
    };
    let mut place = 0;
    table.lines.retain(|line| {
        place += 1;
        let kept = place <= LISTED || line.stands_out;
        if !kept {
            rest.values += 1;
            rest.against += line.against;
        }
        kept
    });
    table.lines.shrink_to_fit();
    table.rest = (rest.values > 0).then_some(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::losses::Attribute;

    fn count(rows: u64, against: u64) -> LossCount {
        LossCount { rows, against }
    }

    fn losses(attribute: Attribute, organisation: &[(u64, u64)], own: &[(u64, u64)]) -> AttributeLosses {
        let by_value = |counts: &[(u64, u64)]| {
            (0..)
                .zip(counts)
                .map(|(place, (rows, against))| (place, count(*rows, *against)))
                .collect()
        };
        AttributeLosses {
            attribute,
            values: ["a", "b", "c"].map(|text| Some(text.into())).to_vec(),
            organisation: by_value(organisation),
            teams: Vec::new(),
            members: vec![Some(by_value(own))],
        }
    }

    fn p_value(attribute: Attribute, organisation: &[(u64, u64)], own: &[(u64, u64)]) -> Option<f64> {
        let losses = losses(attribute, organisation, own);
        let table = table(&losses, losses.members[0].as_ref().unwrap()).unwrap();
        table
            .lines
            .iter()
            .find(|line| line.value.as_deref() == Some("a"))
            .unwrap()
            .p_value
    }

    #[test]
    fn a_reason_is_tested_against_everybody_elses() {
        // Own: 4 of 4 rows against have "a". Others: 1 of 4. Fisher (1935), turned round: of the 5 with "a" among 8 rows,
        // all 4 own have it: C(5,4) C(3,0) / C(8,4) = 5/70.
        let p = p_value(Attribute::LossReason, &[(5, 5), (3, 3)], &[(4, 4)]).unwrap();
        assert!((p - 5.0 / 70.0).abs() < 1e-12, "{p}");
    }

    #[test]
    fn what_a_subject_has_most_of_is_no_cause() {
        // Own: "a" 4 of 8 against, "b" 4 of 8 against: the own rate is no higher with "a". Others: "a" 0 of 10 against.
        // The own test: of 8 against among 16, 4 or more in 8: (4900 + 3136 + 784 + 64 + 1) / 12870.
        let p = p_value(Attribute::Segment, &[(20, 4), (30, 14)], &[(8, 4), (8, 4)]).unwrap();
        assert!((p - 8885.0 / 12870.0).abs() < 1e-12, "{p}");
    }

    #[test]
    fn what_everybody_loses_by_is_no_cause() {
        // Own and others: four of five rows against have "a". p is large by the first test alone.
        let p = p_value(Attribute::Segment, &[(100, 84), (100, 21)], &[(5, 4), (20, 1)]).unwrap();
        assert!(p > 0.5, "{p}");
    }

    #[test]
    fn few_rows_are_no_candidate_and_those_without_a_value_neither() {
        assert_eq!(
            p_value(Attribute::Segment, &[(2, 2), (9, 9)], &[(2, 2), (3, 3)]),
            None
        );
    }

    #[test]
    fn a_table_runs_from_the_most_frequent_value_and_sums_to_the_whole() {
        let losses = losses(
            Attribute::Segment,
            &[(10, 2), (10, 6), (10, 2)],
            &[(5, 1), (5, 3), (5, 0)],
        );
        let table = table(&losses, losses.members[0].as_ref().unwrap()).unwrap();
        let lines: Vec<_> = (table.lines.iter())
            .map(|line| {
                (
                    line.value.as_deref().unwrap(),
                    line.against,
                    line.cumulative,
                    line.elsewhere,
                )
            })
            .collect();
        // The rest of the organisation has 6 rows against: 3 with "b", 1 with "a".
        assert_eq!(lines[0], ("b", 3, 0.75, Some(0.5)));
        assert_eq!((lines[1].0, lines[1].1, lines[1].2), ("a", 1, 1.0));
        assert_eq!((table.against, table.lines.len()), (4, 2));
    }

    #[test]
    fn the_tail_becomes_one_line_but_a_cause_stays() {
        let line = |against: u64, stands_out| CauseLine {
            value: Some(format!("v{against}").into()),
            against,
            share: 0.0,
            cumulative: 0.0,
            elsewhere: None,
            p_value: None,
            adjusted_p: None,
            stands_out,
        };
        let mut lines: Vec<CauseLine> = (3..=11).rev().map(|against| line(against, false)).collect();
        lines[7].stands_out = true;
        let mut table = CauseTable {
            attribute: Attribute::Client,
            against: 63,
            lines,
            rest: None,
        };
        shorten(&mut table);
        assert_eq!(table.lines.len(), 7);
        assert_eq!(
            table.rest,
            Some(CauseRest {
                values: 2,
                against: 8
            })
        );
    }
}
