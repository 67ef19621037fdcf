//! Points from losses: which terms there are, their regression, and its coefficients in whole points.

use std::collections::{BTreeMap, BTreeSet};
use std::f64::consts::LN_2;

use crate::model::Share;
use crate::model::configuration::RiskRules;
use crate::model::review::{DOUBLING, OutcomeCount, Outcomes, RiskScore, Signal, SignalSet, Tenure, Term};
use crate::stats::OutcomeGroup;
use crate::stats::logistic::{probability, ridge_logistic};

/// Clients that must be in a state for it to be a term, and as many that must not.
const FEWEST: u64 = 5;
/// Segments that are terms of their own, the largest first.
const SEGMENTS: usize = 8;
/// Log odds within which the base of a score lies: shares between one in a million millions and the rest.
const ODDS: f64 = 27.0;

/// Fits points on what became of clients, with the terms that those to be scored can have too; none where the losses do not
/// allow a regression.
pub(super) fn fit(outcomes: &[&Outcomes], can_have: &[Term], penalty: f64) -> Option<RiskScore> {
    let terms = terms(outcomes, can_have);
    let groups = grouped(outcomes, &terms);
    let fit = ridge_logistic(&groups, penalty).ok()?;
    let mut points: Vec<(Term, f64)> = terms.into_iter().zip(fit.coefficients).collect();
    // As on a score card, the least of what excludes each other earns nothing; a signal has its absence for that.
    for kind in [is_tenure, is_quarter, is_segment] {
        let least = points
            .iter()
            .filter(|(term, _)| kind(term))
            .map(|(_, c)| *c)
            .fold(f64::INFINITY, f64::min);
        for (_, coefficient) in points.iter_mut().filter(|(term, _)| kind(term)) {
            *coefficient -= least;
        }
    }
    let mut score = RiskScore {
        base: 0.0,
        unmarked: Share(0.0),
        points: points
            .into_iter()
            .map(|(term, coefficient)| (term, whole(coefficient)))
            .collect(),
    };
    let scored = scored(&score, outcomes);
    let lost = outcomes.iter().map(|outcomes| outcomes.total().1).sum::<u64>() as f64;
    let clients = scored.into_iter().map(|(points, n, _)| (points, n)).collect();
    set_base(&mut score, &clients, lost);
    Some(score)
}

fn is_tenure(term: &Term) -> bool {
    matches!(term, Term::Tenure(_))
}

fn is_quarter(term: &Term) -> bool {
    matches!(term, Term::Quarter(_))
}

fn is_segment(term: &Term) -> bool {
    matches!(term, Term::Segment(_))
}

/// A coefficient in whole points.
#[allow(clippy::cast_possible_truncation, reason = "the cast saturates")]
fn whole(coefficient: f64) -> i32 {
    (coefficient * DOUBLING / LN_2).round() as i32
}

/// The stated points, at a base that gives as many losses as are usual of these clients.
pub(super) fn stated(
    rules: &RiskRules,
    clients: impl Fn(&RiskScore) -> BTreeMap<i32, u64>,
    usual: f64,
) -> RiskScore {
    let points = rules.points.iter().filter(|(_, points)| **points != 0);
    let mut score = RiskScore {
        base: 0.0,
        unmarked: Share(0.0),
        points: points
            .map(|(signal, points)| (Term::Signal(*signal), *points))
            .collect(),
    };
    let counts = clients(&score);
    let all: u64 = counts.values().sum();
    set_base(&mut score, &counts, usual * all as f64);
    score
}

/// The probability of a loss within the next cycle at so many points.
pub(super) fn chance(score: &RiskScore, points: i32) -> f64 {
    probability(score.base + f64::from(points) * LN_2 / DOUBLING)
}

/// Sets the base with which these clients, by points, are expected to have so many losses.
fn set_base(score: &mut RiskScore, clients: &BTreeMap<i32, u64>, losses: f64) {
    let expected = |base: f64| -> f64 {
        let each = clients.iter();
        each.map(|(points, n)| *n as f64 * probability(base + f64::from(*points) * LN_2 / DOUBLING))
            .sum()
    };
    let most = clients
        .keys()
        .map(|points| points.unsigned_abs())
        .max()
        .unwrap_or(0);
    let reach = ODDS + f64::from(most) * LN_2 / DOUBLING;
    let (mut low, mut high) = (-reach, reach);
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        if expected(middle) < losses {
            low = middle;
        } else {
            high = middle;
        }
    }
    score.base = f64::midpoint(low, high);
    score.unmarked = Share(chance(score, 0));
}

/// Clients and losses by points: points, clients, losses.
pub(super) fn scored(score: &RiskScore, outcomes: &[&Outcomes]) -> ByPoints {
    let mut found: BTreeMap<i32, (u64, u64)> = BTreeMap::new();
    for (outcomes, count) in each(outcomes) {
        let entry = found
            .entry(score.points(&count.state, &outcomes.segments))
            .or_default();
        entry.0 += count.clients;
        entry.1 += count.lost;
    }
    found
        .into_iter()
        .map(|(points, (clients, lost))| (points, clients, lost))
        .collect()
}

/// Points, clients and losses, by points.
pub(super) type ByPoints = Vec<(i32, u64, u64)>;

fn each<'o>(outcomes: &[&'o Outcomes]) -> impl Iterator<Item = (&'o Outcomes, &'o OutcomeCount)> {
    outcomes
        .iter()
        .copied()
        .flat_map(|outcomes| outcomes.counts.iter().map(move |count| (outcomes, count)))
}

/// What clients can be told apart by, given the signals that can be told of anybody and the segments that there are.
pub(super) fn possible(told: SignalSet, segments: &[String]) -> Vec<Term> {
    let signals = told.iter().map(Term::Signal);
    let tenures = Tenure::ALL.into_iter().map(Term::Tenure);
    let quarters = (0..4).map(Term::Quarter);
    let segments = segments.iter().cloned().map(Term::Segment);
    signals.chain(tenures).chain(quarters).chain(segments).collect()
}

/// Of the possible terms those that tell enough clients from enough others, and signals that every set of outcomes could tell.
fn terms(outcomes: &[&Outcomes], can_have: &[Term]) -> Vec<Term> {
    let all: u64 = outcomes.iter().map(|outcomes| outcomes.total().0).sum();
    let holding = |term: &Term| -> u64 {
        let held = each(outcomes).filter(|(outcomes, count)| term.holds(&count.state, &outcomes.segments));
        held.map(|(_, count)| count.clients).sum()
    };
    let told = |signal: Signal| {
        outcomes.iter().all(|outcomes| {
            outcomes
                .counts
                .iter()
                .any(|count| count.state.told.contains(signal))
        })
    };
    let mut segments: Vec<(u64, &Term)> = can_have
        .iter()
        .filter(|term| is_segment(term))
        .map(|term| (holding(term), term))
        .collect();
    segments.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let large: BTreeSet<&Term> = segments.iter().take(SEGMENTS).map(|(_, term)| *term).collect();
    let enough = |term: &&Term| {
        let with = holding(term);
        let possible = match term {
            Term::Signal(signal) => told(*signal),
            Term::Segment(_) => large.contains(term),
            Term::Tenure(_) | Term::Quarter(_) => true,
        };
        possible && with >= FEWEST && all - with >= FEWEST
    };
    can_have.iter().filter(enough).cloned().collect()
}

fn grouped(outcomes: &[&Outcomes], terms: &[Term]) -> Vec<OutcomeGroup> {
    let mut groups: BTreeMap<Vec<bool>, (u64, u64)> = BTreeMap::new();
    for (outcomes, count) in each(outcomes) {
        let held = terms
            .iter()
            .map(|term| term.holds(&count.state, &outcomes.segments));
        let group = groups.entry(held.collect()).or_default();
        group.0 += count.clients;
        group.1 += count.lost;
    }
    let groups = groups.into_iter();
    groups
        .map(|(held, (trials, events))| OutcomeGroup {
            terms: held.into_iter().map(|held| f64::from(u8::from(held))).collect(),
            trials,
            events,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Period;
    use crate::model::review::ClientState;
    use jiff::civil::date;

    fn state(shown: &[Signal]) -> ClientState {
        ClientState {
            told: Signal::ALL.into_iter().collect(),
            shown: shown.iter().copied().collect(),
            tenure: Tenure::FourOrMore,
            quarter: None,
            segment: None,
        }
    }

    fn outcomes(counts: &[(&[Signal], u64, u64)]) -> Outcomes {
        Outcomes {
            within: Period::new(date(2025, 1, 1), date(2025, 3, 31)).unwrap(),
            segments: Vec::new(),
            counts: counts
                .iter()
                .map(|(shown, clients, lost)| OutcomeCount {
                    state: state(shown),
                    clients: *clients,
                    lost: *lost,
                })
                .collect(),
        }
    }

    #[test]
    fn four_times_the_odds_are_twenty_points_and_the_score_expects_as_many_losses_as_there_were() {
        // 100 of 1,000 lost without it: odds 1/9. 400 of 1,300 with it: odds 4/9, four times, log2 4 = 2 doublings of 10 points.
        let known = outcomes(&[(&[], 1000, 100), (&[Signal::OwnerLeft], 1300, 400)]);
        let can_have = possible(Signal::ALL.into_iter().collect(), &[]);
        let score = fit(&[&known], &can_have, 0.001).unwrap();
        assert_eq!(score.points, [(Term::Signal(Signal::OwnerLeft), 20)]);
        assert!((chance(&score, 0) - 0.1).abs() < 1e-6, "{score:?}");
        assert!((chance(&score, 20) - 4.0 / 13.0).abs() < 1e-6);
        assert_eq!(scored(&score, &[&known]), [(0, 1000, 100), (20, 1300, 400)]);
    }

    #[test]
    fn stated_points_spread_the_usual_share_of_losses() {
        // Two clients, 0 and 10 points, one loss in three of them expected: p / (1 - p) = x and 2x, x/(1+x) + 2x/(1+2x) = 2/3:
        // 4x² + 3x = (2/3)(1 + 3x + 2x²), 8x² + 3x - 2 = 0, x = (√73 - 3) / 16 = 0.346500.
        let rules = RiskRules {
            points: BTreeMap::from([(Signal::NoContact, 10), (Signal::StaleFile, 0)]),
            ..RiskRules::default()
        };
        let score = stated(&rules, |_| BTreeMap::from([(0, 1), (10, 1)]), 1.0 / 3.0);
        assert_eq!(score.points, [(Term::Signal(Signal::NoContact), 10)]);
        assert!((score.base.exp() - (73.0_f64.sqrt() - 3.0) / 16.0).abs() < 1e-9);
    }

    #[test]
    fn what_excludes_each_other_earns_from_nothing_upwards() {
        let mut known = outcomes(&[(&[], 500, 50), (&[], 500, 150)]);
        known.segments = vec!["a".into(), "b".into()];
        for (place, count) in known.counts.iter_mut().enumerate() {
            count.state.segment = u16::try_from(place).ok();
        }
        let can_have = possible(SignalSet::default(), &known.segments);
        let score = fit(&[&known], &can_have, 0.001).unwrap();
        // Odds 1/9 and 3/7: 27/7 times, 19.47 points.
        assert_eq!(
            score.points,
            [(Term::Segment("a".into()), 0), (Term::Segment("b".into()), 19)]
        );
    }

    #[test]
    fn without_losses_or_without_a_term_told_everywhere_nothing_is_fitted() {
        let can_have = possible(Signal::ALL.into_iter().collect(), &[]);
        assert_eq!(fit(&[&outcomes(&[(&[], 10, 0)])], &can_have, 1.0), None);
        let mut untold = outcomes(&[(&[Signal::OwnerLeft], 100, 30), (&[], 100, 10)]);
        for count in &mut untold.counts {
            count.state.told = SignalSet::default();
        }
        let known = outcomes(&[(&[Signal::OwnerLeft], 100, 30), (&[], 100, 10)]);
        let score = fit(&[&known, &untold], &can_have, 1.0).unwrap();
        assert_eq!(score.points, []);
    }
}
