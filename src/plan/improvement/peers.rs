//! What comparable subjects gained: the steps that members (or teams) made from one cycle to the next, by where they began.

use std::collections::BTreeSet;

use crate::model::Share;
use crate::model::measurement::{CycleMeasurements, Subject, SubjectMeasurements};
use crate::model::plans::TargetBasis;
use crate::plan::PlanInput;
use crate::plan::gaps::better_by;
use crate::stats::Interval;

/// Fewer comparable subjects than this say nothing.
const FEWEST: usize = 8;

/// So many of the nearest are looked at.
const MOST: usize = 24;

/// From one cycle to the next.
#[derive(Clone, Copy, Debug)]
struct Step<'a> {
    start: f64,
    /// How much better it became; negative where it became worse.
    gain: f64,
    who: &'a str,
}

/// The steps by indicator, from the lowest start to the highest.
#[derive(Default)]
pub(in crate::plan) struct Peers<'a> {
    teams: Vec<Vec<Step<'a>>>,
    members: Vec<Vec<Step<'a>>>,
}

/// A kind of subjects of a cycle's measurements.
type Of = for<'m> fn(&'m CycleMeasurements) -> &'m [SubjectMeasurements];

/// The steps of all pairs of neighbouring cycles up to this one.
pub(in crate::plan) fn peers<'a>(input: &PlanInput<'a>) -> Peers<'a> {
    Peers {
        teams: steps(input, |measurements| &measurements.teams),
        members: steps(input, |measurements| &measurements.members),
    }
}

fn steps<'a>(input: &PlanInput<'a>, of: Of) -> Vec<Vec<Step<'a>>> {
    let here = input.data.cycle.period;
    let cycles: Vec<_> = (input.history.iter())
        .map(|record| (record.cycle.period, of(&record.measurements)))
        .chain([(here, of(input.measurements))])
        .collect();
    let mut steps: Vec<Vec<Step<'a>>> = vec![Vec::new(); input.configuration.indicators.len()];
    for (before, after) in cycles.iter().zip(cycles.iter().skip(1)) {
        let pairs: Vec<_> = (after.1.iter())
            .filter_map(|now| find(before.1, &now.subject).map(|then| (then, now)))
            .collect();
        for (position, (indicator, steps)) in
            (input.configuration.indicators.iter().zip(&mut steps)).enumerate()
        {
            // What was counted in another way says nothing of what is within reach now.
            if input
                .configuration
                .redefined(&indicator.id, before.0, here)
                .is_some()
            {
                continue;
            }
            let value = |of: &SubjectMeasurements| of.measurements.get(position)?.value;
            steps.extend(pairs.iter().filter_map(|(then, now)| {
                let start = value(then)?;
                Some(Step {
                    start,
                    gain: better_by(indicator, start, value(now)?),
                    who: now.subject.id(),
                })
            }));
        }
    }
    for steps in &mut steps {
        // The later cycle first among equal starts, then by id: the same order each time.
        steps.reverse();
        steps.sort_by(|a, b| a.start.total_cmp(&b.start));
    }
    steps
}

/// The subject among others that stand in order of their ids.
fn find<'m>(among: &'m [SubjectMeasurements], subject: &Subject) -> Option<&'m SubjectMeasurements> {
    let place = among.binary_search_by(|other| other.subject.id().cmp(subject.id()));
    among.get(place.ok()?)
}

impl Peers<'_> {
    /// What so many of those gained who began nearest to a value, within its interval: the quantile of their gains, each
    /// counted once with the step that began nearest. None where they are too few, or gained nothing.
    pub fn gain(
        &self,
        subject: &Subject,
        position: usize,
        value: f64,
        interval: Option<Interval>,
        quantile: Share,
    ) -> Option<TargetBasis> {
        let steps = match subject {
            Subject::Organisation => None,
            Subject::Team(_) => self.teams.get(position),
            Subject::Member(_) => self.members.get(position),
        }?;
        let interval = interval?;
        let near = nearest(steps, value, interval, subject.id());
        if near.len() < FEWEST {
            return None;
        }
        let mut gains: Vec<f64> = near.iter().map(|step| step.gain).collect();
        gains.sort_by(|a, b| b.total_cmp(a));
        let gained = at_least(gains.len(), quantile);
        let gain = gains.get(gained - 1).copied().filter(|gain| *gain > 0.0)?;
        let starts = near.iter().map(|step| step.start);
        Some(TargetBasis::Peers {
            peers: near.len() as u64,
            low: starts.clone().fold(f64::INFINITY, f64::min),
            high: starts.fold(f64::NEG_INFINITY, f64::max),
            gain,
            gained: gained as u64,
        })
    }
}

/// How many of so many gained the quantile or more: a quarter of them at 0.75, rounded up.
fn at_least(of: usize, quantile: Share) -> usize {
    let share = (1.0 - quantile.0).clamp(0.0, 1.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let gained = (of as f64 * share - 1e-9).ceil().max(1.0) as usize;
    gained.min(of)
}

/// The steps of others that began nearest to a value, within an interval, one of each.
fn nearest<'s, 'a>(steps: &'s [Step<'a>], value: f64, interval: Interval, own: &str) -> Vec<&'s Step<'a>> {
    let from = steps.partition_point(|step| step.start < interval.low);
    let to = steps.partition_point(|step| step.start <= interval.high);
    let steps = steps.get(from..to).unwrap_or_default();
    let middle = steps.partition_point(|step| step.start < value);
    let (below, above) = steps.split_at(middle);
    let mut below = below.iter().rev().peekable();
    let mut above = above.iter().peekable();
    let mut seen = BTreeSet::from([own]);
    let mut near = Vec::new();
    while near.len() < MOST {
        let next = match (below.peek(), above.peek()) {
            (Some(low), Some(high)) if value - low.start <= high.start - value => below.next(),
            (_, Some(_)) => above.next(),
            (Some(_), None) => below.next(),
            (None, None) => None,
        };
        let Some(step) = next else { break };
        if seen.insert(step.who) {
            near.push(step);
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MemberId;

    const NAMES: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

    fn peers(gains: &[f64]) -> Peers<'static> {
        let steps = gains
            .iter()
            .zip(NAMES)
            .enumerate()
            .map(|(place, (gain, who))| Step {
                start: 0.60 + 0.01 * place as f64,
                gain: *gain,
                who,
            });
        Peers {
            teams: Vec::new(),
            members: vec![steps.collect()],
        }
    }

    fn gain(peers: &Peers<'_>, own: &str, interval: (f64, f64)) -> Option<TargetBasis> {
        let subject = Subject::Member(MemberId::new(own));
        let interval = Interval {
            low: interval.0,
            high: interval.1,
        };
        peers.gain(&subject, 0, 0.65, Some(interval), Share(0.75))
    }

    #[test]
    fn one_in_four_of_those_who_began_near_gained_as_much() {
        let peers = peers(&[0.00, 0.10, -0.05, 0.20, 0.02, 0.04, 0.30, -0.10, 0.06, 0.08]);
        // All ten but "a" itself began near: of nine, a quarter rounded up is three: 0.30, 0.20, 0.10.
        let TargetBasis::Peers {
            peers: of,
            gain: at_least,
            gained,
            ..
        } = gain(&peers, "a", (0.5, 0.8)).unwrap()
        else {
            panic!("not of peers");
        };
        assert_eq!((of, gained), (9, 3));
        assert!((at_least - 0.10).abs() < 1e-12);
    }

    #[test]
    fn too_few_near_or_none_who_gained_say_nothing() {
        let some = peers(&[0.00, 0.10, -0.05, 0.20, 0.02, 0.04, 0.30, -0.10, 0.06, 0.08]);
        assert_eq!(gain(&some, "z", (0.63, 0.67)), None);
        let none = peers(&[-0.1; 10]);
        assert_eq!(gain(&none, "z", (0.5, 0.8)), None);
    }

    #[test]
    fn everybody_is_counted_once_with_the_nearest_start() {
        let mut of = peers(&[0.1; 10]);
        for step in &mut of.members[0] {
            step.who = "same";
        }
        assert_eq!(
            nearest(&of.members[0], 0.65, Interval { low: 0.0, high: 1.0 }, "z").len(),
            1
        );
    }
}
