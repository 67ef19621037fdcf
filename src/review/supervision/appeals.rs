//! What became of appeals: outcomes by subject, the time until a decision, and how many are decided in time.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::events::{Appeal, AppealOutcome};
use crate::model::people::days_between;
use crate::model::review::{AppealCounts, AppealsReview, AppealsShown, Estimate};
use crate::review::{ReviewInput, share};
use crate::stats::share::wilson;
use crate::stats::{Interval, KaplanMeier, Level, Observation};

/// The appeals of the cycle; none where there is no such table.
pub(super) fn appeals(input: &ReviewInput<'_>) -> Option<AppealsReview> {
    let appeals = input.data.appeals.as_deref()?;
    let minimum = input.configuration.minimum_cell();
    let limit = f64::from(input.configuration.review.supervision.appeal_days);
    Some(AppealsReview {
        shown: enough(appeals, minimum).then(|| shown(appeals, minimum, limit, input.level())),
        minimum,
        any: !appeals.is_empty(),
    })
}

/// Whether there are enough to show. In a cycle of parts those of the parts that show none must be enough together: they are the
/// whole less the others.
fn enough(appeals: &[Appeal], minimum: u64) -> bool {
    let mut parts: BTreeMap<Date, u64> = BTreeMap::new();
    for appeal in appeals {
        *parts.entry(appeal.known_until).or_default() += 1;
    }
    let hidden: u64 = parts.values().filter(|count| **count < minimum).sum();
    appeals.len() as u64 >= minimum && (hidden == 0 || hidden >= minimum)
}

fn shown(appeals: &[Appeal], minimum: u64, limit: f64, level: Level) -> AppealsShown {
    let all: Vec<&Appeal> = appeals.iter().collect();
    let times: Vec<Observation> = appeals.iter().filter_map(time).collect();
    let curve = KaplanMeier::fit(&times).ok();
    let in_time = curve.as_ref().and_then(|curve| decided_by(curve, limit, level));
    AppealsShown {
        all: counts(&all, level),
        subjects: by_subject(&all, minimum, level),
        median_days: curve.as_ref().and_then(KaplanMeier::median),
        median_interval: curve.map_or((None, None), |curve| curve.median_interval(level)),
        in_time,
    }
}

/// The share decided by a day; none where nobody has waited so long, so that nobody knows how many would still be open. Where all
/// or none are decided the curve has no interval: it is Wilson's on those who are known to have waited, or to be decided.
fn decided_by(curve: &KaplanMeier, days: f64, level: Level) -> Option<Estimate> {
    let open = curve.at(days, level);
    let value = 1.0 - open.survival;
    let interval = match open.interval {
        Some(interval) => Interval {
            low: 1.0 - interval.high,
            high: 1.0 - interval.low,
        },
        None if open.survival > 0.0 => wilson(0, open.at_risk, level).ok()?.interval,
        None => wilson(curve.events(), curve.events(), level).ok()?.interval,
    };
    let known = open.at_risk > 0 || open.survival <= 0.0;
    known.then_some(Estimate { value, interval })
}

/// Days from filing to the decision. One that is still open, or withdrawn, waited at least so long.
fn time(appeal: &Appeal) -> Option<Observation> {
    let filed = appeal.filed_on?;
    let (until, event) = match (appeal.decided_on, appeal.outcome) {
        (Some(day), Some(AppealOutcome::Withdrawn)) => (day, false),
        (Some(day), _) => (day, true),
        // Decided on a day that nobody states.
        (None, Some(_)) => return None,
        (None, None) => (appeal.known_until, false),
    };
    Some(Observation {
        entry: None,
        time: days_between(filed, until) as f64,
        event,
    })
}

fn counts(appeals: &[&Appeal], level: Level) -> AppealCounts {
    let of = |outcome| {
        appeals
            .iter()
            .filter(|appeal| appeal.outcome == Some(outcome))
            .count() as u64
    };
    let without = |decided: bool| {
        let none = appeals.iter().filter(|appeal| appeal.outcome.is_none());
        none.filter(|appeal| appeal.decided_on.is_some() == decided)
            .count() as u64
    };
    let (upheld, partly) = (of(AppealOutcome::Upheld), of(AppealOutcome::Partly));
    let rejected = of(AppealOutcome::Rejected);
    let decided = upheld + partly + rejected;
    AppealCounts {
        filed: appeals.len() as u64,
        upheld,
        partly,
        rejected,
        withdrawn: of(AppealOutcome::Withdrawn),
        open: without(false),
        unstated: without(true),
        share_upheld: wilson(upheld + partly, decided, level).ok().map(share),
    }
}

/// Subjects with enough appeals, the most first; all others together, with the rarest of those where they are too few by
/// themselves. Nothing where that leaves one row alone, which would be the total again.
fn by_subject(appeals: &[&Appeal], minimum: u64, level: Level) -> Vec<(Option<String>, AppealCounts)> {
    let mut subjects: BTreeMap<Option<&str>, Vec<&Appeal>> = BTreeMap::new();
    for appeal in appeals {
        subjects
            .entry(appeal.subject.as_deref())
            .or_default()
            .push(appeal);
    }
    let mut rest = subjects.remove(&None).unwrap_or_default();
    let mut named: Vec<(&str, Vec<&Appeal>)> = (subjects.into_iter())
        .filter_map(|(subject, appeals)| Some((subject?, appeals)))
        .collect();
    // The most first; of equally many the first by name.
    named.sort_by_key(|(_, appeals)| std::cmp::Reverse(appeals.len()));
    let enough = |appeals: &[&Appeal]| appeals.len() as u64 >= minimum;
    while (named.last()).is_some_and(|(_, last)| !enough(last) || (!rest.is_empty() && !enough(&rest))) {
        rest.extend(named.pop().into_iter().flat_map(|(_, appeals)| appeals));
    }
    let mut rows: Vec<(Option<String>, AppealCounts)> = (named.iter())
        .map(|(subject, appeals)| (Some((*subject).to_owned()), counts(appeals, level)))
        .collect();
    if !rest.is_empty() {
        rows.push((None, counts(&rest, level)));
    }
    if rows.len() < 2 { Vec::new() } else { rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const LEVEL: Level = Level::NINETY_FIVE;

    fn appeal(subject: &str, day: i8, decided: Option<Date>, outcome: Option<AppealOutcome>) -> Appeal {
        Appeal {
            filed_on: Some(date(2025, 1, day)),
            subject: Some(subject.into()),
            decided_on: decided,
            outcome,
            known_until: date(2025, 1, 31),
        }
    }

    #[test]
    fn open_appeals_count_for_as_long_as_they_have_been_open() {
        // Filed on the 1st: decided after 10, 20 and 40 days; one filed on the 16th is open for 15 days, one is withdrawn after 5.
        let decided = |day, outcome| appeal("rating", 1, Some(day), Some(outcome));
        let appeals = [
            decided(date(2025, 1, 11), AppealOutcome::Upheld),
            decided(date(2025, 1, 21), AppealOutcome::Rejected),
            decided(date(2025, 2, 10), AppealOutcome::Partly),
            appeal("rating", 16, None, None),
            decided(date(2025, 1, 6), AppealOutcome::Withdrawn),
        ];
        let found = shown(&appeals, 5, 30.0, LEVEL);
        // At risk: 5 days 5 (withdrawn), 10 days 4: open 3/4; 15 days 3 (still open), 20 days 2: 3/8; 40 days 1: 0. The median is
        // 20 days; decided within 30: 5/8.
        assert_eq!(found.median_days, Some(20.0));
        assert!((found.in_time.unwrap().value - 0.625).abs() < 1e-12);
        let all = found.all;
        assert_eq!((all.filed, all.upheld, all.partly, all.rejected), (5, 1, 1, 1));
        assert_eq!((all.withdrawn, all.open, all.unstated), (1, 1, 0));
        assert!((all.share_upheld.unwrap().value - 2.0 / 3.0).abs() < 1e-12);
        // One subject is the total again.
        assert!(found.subjects.is_empty());
    }

    #[test]
    fn a_year_less_its_quarters_does_not_tell_of_a_quarter_with_few() {
        let until = |day: Date, count: usize| {
            (0..count).map(move |_| Appeal {
                known_until: day,
                ..appeal("rating", 1, None, None)
            })
        };
        let (spring, summer) = (date(2025, 3, 31), date(2025, 6, 30));
        let year = |few| {
            until(spring, 9)
                .chain(until(summer, few))
                .collect::<Vec<Appeal>>()
        };
        assert!(enough(&year(5), 5) && enough(&year(0), 5));
        // 13 in the year less 9 in spring are the 4 of summer.
        assert!(!enough(&year(4), 5));
        // Two quarters of 3 are 6 together.
        let autumn = date(2025, 9, 30);
        let two: Vec<Appeal> = year(3).into_iter().chain(until(autumn, 3)).collect();
        assert!(enough(&two, 5));
    }

    #[test]
    fn rare_subjects_stand_together_and_take_another_with_them_where_they_are_too_few() {
        let of =
            |subject: &'static str, count: usize| (0..count).map(move |_| appeal(subject, 1, None, None));
        // 7 and 6 are enough, 2 and 1 are not: together they are 3, so that the 6 stand with them: 7 and 9.
        let appeals: Vec<Appeal> = of("rating", 7)
            .chain(of("assessment", 6))
            .chain(of("adjustment", 2))
            .chain(of("other", 1))
            .collect();
        let found = shown(&appeals, 5, 30.0, LEVEL).subjects;
        let rows: Vec<(Option<&str>, u64)> = (found.iter())
            .map(|(subject, counts)| (subject.as_deref(), counts.filed))
            .collect();
        assert_eq!(rows, [(Some("rating"), 7), (None, 9)]);
    }
}
