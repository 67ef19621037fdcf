//! Whether groups that members declare are selected at different rates: four fifths, Fisher's exact test, effect sizes.

use std::collections::BTreeMap;

use super::difference;
use crate::model::MemberId;
use crate::model::review::{GroupComparison, GroupImpact, ImpactReview, NoImpact, SelectionOutcome};
use crate::review::{ReviewInput, share};
use crate::stats::impact::{cohen_h, fisher_exact, four_fifths};
use crate::stats::multiple::holm;
use crate::stats::share::{newcombe_difference, wilson};
use crate::stats::suppression::shown_groups;
use crate::stats::{Level, NotEstimable};

/// A member's group, and whether they were selected.
type Outcome<'a> = (Option<&'a str>, bool);

/// Every outcome that groups can be compared by.
pub(super) fn review(input: &ReviewInput<'_>) -> Vec<ImpactReview> {
    let outcomes = [rated(input), ready(input)];
    (outcomes.into_iter().flatten())
        .map(|(outcome, people)| {
            let (groups, left_out) = compare(&people, input.configuration.minimum_cell(), input.level());
            ImpactReview {
                outcome,
                groups,
                left_out,
            }
        })
        .collect()
}

/// Who is rated at the band of the rules or above, of those who are rated.
fn rated<'a>(input: &'a ReviewInput<'_>) -> Option<(SelectionOutcome, Vec<Outcome<'a>>)> {
    let from = input.configuration.review.supervision.selected_from.as_ref()?;
    let place = |id| input.configuration.ratings.iter().position(|band| &band.id == id);
    let limit = place(from)?;
    let people = (input.data.members.iter().zip(&input.scorecards.members)).filter_map(|(member, card)| {
        let reached = place(card.rating.band()?)?;
        Some((member.group.as_deref(), reached <= limit))
    });
    Some((SelectionOutcome::RatedFrom(from.clone()), people.collect()))
}

/// Who meets every condition of a promotion, of those whom a rule looks at.
fn ready<'a>(input: &'a ReviewInput<'_>) -> Option<(SelectionOutcome, Vec<Outcome<'a>>)> {
    let mut looked_at: BTreeMap<&MemberId, bool> = BTreeMap::new();
    for case in &input.plans.results.promotions {
        *looked_at.entry(&case.member).or_default() |= case.missing() == 0;
    }
    let people = input.data.members.iter().filter_map(|member| {
        let ready = looked_at.get(&member.id)?;
        Some((member.group.as_deref(), *ready))
    });
    let people: Vec<Outcome<'_>> = people.collect();
    (!people.is_empty()).then_some((SelectionOutcome::ReadyForPromotion, people))
}

/// The groups that are large enough, each against the one with the highest rate, in order of their names; and how many are
/// left out. A single group that is too small takes the next smallest with it, so that no difference to a total tells of it.
fn compare(people: &[Outcome<'_>], minimum: u64, level: Level) -> (Result<Vec<GroupImpact>, NoImpact>, u64) {
    let mut counts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for (group, selected) in people {
        if let Some(group) = group {
            let count = counts.entry(group).or_default();
            count.0 += u64::from(*selected);
            count.1 += 1;
        }
    }
    match counts.len() {
        0 => return (Err(NoImpact::NoGroups), 0),
        1 => return (Err(NoImpact::OneGroup), 0),
        _ => {}
    }
    let sizes: Vec<u64> = counts.values().map(|count| count.1).collect();
    let shown = shown_groups(&sizes, minimum);
    let left_out = shown.iter().filter(|shown| !**shown).count() as u64;
    let groups: Vec<(&str, (u64, u64))> = (counts.into_iter().zip(shown))
        .filter_map(|(group, shown)| shown.then_some(group))
        .collect();
    if groups.len() < 2 {
        return (Err(NoImpact::TooSmall), left_out);
    }
    if groups.iter().all(|(_, count)| count.0 == 0) {
        return (Err(NoImpact::NobodySelected), left_out);
    }
    (
        against_the_highest(&groups, level).map_err(|_| NoImpact::TooSmall),
        left_out,
    )
}

/// Each group against the one with the highest rate; of several with that rate the largest, then the first by name.
fn against_the_highest(
    groups: &[(&str, (u64, u64))],
    level: Level,
) -> Result<Vec<GroupImpact>, NotEstimable> {
    // Rates over a common denominator, so that equal ones are equal.
    let higher = |a: (u64, u64), b: (u64, u64)| {
        let (a_rate, b_rate) = (
            u128::from(a.0) * u128::from(b.1),
            u128::from(b.0) * u128::from(a.1),
        );
        a_rate > b_rate || (a_rate == b_rate && a.1 > b.1)
    };
    let mut reference = 0;
    for (place, group) in groups.iter().enumerate() {
        if groups.get(reference).is_some_and(|best| higher(group.1, best.1)) {
            reference = place;
        }
    }
    let Some(&(best, counts)) = groups.get(reference) else {
        return Err(NotEstimable::NoData);
    };
    let mut found = Vec::with_capacity(groups.len());
    for (place, (group, own)) in groups.iter().enumerate() {
        let against = if place == reference {
            None
        } else {
            let rule = four_fifths(*own, counts)?;
            let p_value = fisher_exact(*own, counts)?;
            Some(GroupComparison {
                reference: best.to_owned(),
                ratio: rule.ratio,
                below_four_fifths: rule.below_four_fifths,
                difference: difference(newcombe_difference(own.0, own.1, counts.0, counts.1, level)?),
                effect: cohen_h(*own, counts)?,
                p_value,
                adjusted_p: p_value,
            })
        };
        found.push(GroupImpact {
            group: (*group).to_owned(),
            selected: own.0,
            of: own.1,
            rate: share(wilson(own.0, own.1, level)?),
            against,
        });
    }
    let compared = || found.iter().filter_map(|group| group.against.as_ref());
    let adjusted = holm(&compared().map(|against| against.p_value).collect::<Vec<f64>>());
    let compared = found.iter_mut().filter_map(|group| group.against.as_mut());
    for (against, adjusted) in compared.zip(adjusted) {
        against.adjusted_p = adjusted;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// People of a group, so many of them selected.
    fn people(group: &'static str, selected: usize, all: usize) -> impl Iterator<Item = Outcome<'static>> {
        (0..all).map(move |place| (Some(group), place < selected))
    }

    #[test]
    fn the_lieutenants_of_new_haven_are_compared_with_the_highest_rate() {
        // Ricci v. DeStefano, 557 U.S. 557 (2009): 25 of 43, 6 of 19, 3 of 15 passed.
        let all: Vec<Outcome<'_>> = people("black", 6, 19)
            .chain(people("hispanic", 3, 15))
            .chain(people("white", 25, 43))
            .collect();
        let (groups, left_out) = compare(&all, 5, Level::NINETY_FIVE);
        let groups = groups.unwrap();
        assert_eq!(left_out, 0);
        assert!(groups[2].against.is_none());
        let black = groups[0].against.as_ref().unwrap();
        let hispanic = groups[1].against.as_ref().unwrap();
        assert_eq!(
            (black.reference.as_str(), hispanic.reference.as_str()),
            ("white", "white")
        );
        // (6/19) / (25/43) = 258/475; (3/15) / (25/43) = 129/375.
        assert!((black.ratio - 258.0 / 475.0).abs() < 1e-12 && black.below_four_fifths);
        assert!((hispanic.ratio - 129.0 / 375.0).abs() < 1e-12 && hispanic.below_four_fifths);
        // Fisher 0.0971 and 0.0159 (scipy); Holm: 2 · 0.0159 = 0.0319, then the larger, 0.0971.
        assert!((hispanic.adjusted_p - 2.0 * 0.015_927_622).abs() < 1e-7);
        assert!((black.adjusted_p - 0.097_081_218).abs() < 1e-7);
    }

    #[test]
    fn a_group_that_is_too_small_takes_another_with_it_and_then_nothing_is_left_to_compare() {
        let two: Vec<Outcome<'_>> = people("a", 4, 4).chain(people("b", 10, 20)).collect();
        assert_eq!(compare(&two, 5, Level::NINETY_FIVE), (Err(NoImpact::TooSmall), 2));
        // With a third large one, "a" (4) and the next smallest "c" (8) are left out: one group alone is no comparison.
        let three: Vec<Outcome<'_>> = two.iter().copied().chain(people("c", 8, 8)).collect();
        assert_eq!(
            compare(&three, 5, Level::NINETY_FIVE),
            (Err(NoImpact::TooSmall), 2)
        );
        let four: Vec<Outcome<'_>> = three.iter().copied().chain(people("d", 3, 9)).collect();
        let (groups, left_out) = compare(&four, 5, Level::NINETY_FIVE);
        let names: Vec<String> = groups.unwrap().into_iter().map(|group| group.group).collect();
        assert_eq!((names, left_out), (vec!["b".to_owned(), "d".to_owned()], 2));
    }

    #[test]
    fn it_says_why_groups_are_not_compared() {
        let nobody: Vec<Outcome<'_>> = vec![(None, true); 30];
        assert_eq!(compare(&nobody, 5, Level::NINETY_FIVE).0, Err(NoImpact::NoGroups));
        let one: Vec<Outcome<'_>> = people("a", 4, 9).collect();
        assert_eq!(compare(&one, 5, Level::NINETY_FIVE).0, Err(NoImpact::OneGroup));
        let none: Vec<Outcome<'_>> = people("a", 0, 9).chain(people("b", 0, 9)).collect();
        assert_eq!(
            compare(&none, 5, Level::NINETY_FIVE).0,
            Err(NoImpact::NobodySelected)
        );
    }
}
