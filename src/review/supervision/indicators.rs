//! What each scored indicator contributes: whether its differences are more than chance, whether it still tells members apart,
//! whether another one says the same, and what to do about its weight.

use super::{MEMBERS, correlation, months};
use crate::model::Share;
use crate::model::indicator::{Direction, Indicator};
use crate::model::measurement::Measurement;
use crate::model::review::{
    Correlation, IndicatorAdvice, IndicatorQuality, MonthlyReliability, RedundantPair, SignalShare,
};
use crate::review::ReviewInput;
use crate::stats::rank_correlation::spearman;
use crate::stats::reliability::spearman_brown;
use crate::stats::{Heterogeneity, Interval, Level};

/// Two indicators are redundant from this correlation on, its interval reaching no lower than the next.
const SAME_ORDER: f64 = 0.9;
const AT_LEAST: f64 = 0.7;
/// An indicator no longer tells members apart where this share of them has all points.
const CEILING: f64 = 0.5;
/// A share of signal below this is mostly chance.
const HALF: f64 = 0.5;
/// Halves are reliable from here on (Nunnally 1978).
const RELIABLE: f64 = 0.7;

/// The places of the indicators that the score rests on.
fn scored<'a>(input: &'a ReviewInput<'_>) -> impl Iterator<Item = (usize, &'a Indicator, Share)> {
    let definitions = input.configuration.indicators.iter().enumerate();
    let lines = &input.scorecards.organisation.lines;
    definitions.filter_map(move |(place, indicator)| {
        let line = lines.get(place)?;
        line.carries_weight().then_some((place, indicator, line.weight))
    })
}

/// The measurements of an indicator, by member.
fn column<'a>(input: &'a ReviewInput<'_>, place: usize) -> impl Iterator<Item = Option<&'a Measurement>> {
    let members = input.measurements.members.iter();
    members.map(move |member| {
        member
            .measurements
            .get(place)
            .filter(|found| found.value.is_some())
    })
}

/// Pairs that order the members alike, the closest first.
pub(super) fn redundant(input: &ReviewInput<'_>) -> Vec<RedundantPair> {
    let level = input.level();
    let columns: Vec<(&Indicator, Vec<Option<f64>>)> = scored(input)
        .map(|(place, indicator, _)| {
            let sign = match indicator.scale.direction() {
                Direction::HigherIsBetter => 1.0,
                Direction::LowerIsBetter => -1.0,
            };
            let values = column(input, place).map(|found| Some(found?.value? * sign));
            (indicator, values.collect())
        })
        .collect();
    let mut pairs = Vec::new();
    for (place, (one, values)) in columns.iter().enumerate() {
        for (other, others) in columns.iter().skip(place + 1) {
            let both: Vec<(f64, f64)> = (values.iter().zip(others))
                .filter_map(|(one, other)| Some(((*one)?, (*other)?)))
                .collect();
            if (both.len() as u64) < MEMBERS {
                continue;
            }
            if let Ok(found) = spearman(&both, level)
                && found.value >= SAME_ORDER
                && found.interval.low >= AT_LEAST
            {
                pairs.push(RedundantPair {
                    one: one.id.clone(),
                    other: other.id.clone(),
                    correlation: correlation(found),
                    clearly: 1.0 - found.probability_below(AT_LEAST),
                });
            }
        }
    }
    // Equally close pairs keep the configuration's order.
    pairs.sort_by(|a, b| b.correlation.value.total_cmp(&a.correlation.value));
    pairs
}

/// The quality of every scored indicator.
pub(super) fn quality(input: &ReviewInput<'_>, redundant: &[RedundantPair]) -> Vec<IndicatorQuality> {
    let level = input.level();
    scored(input)
        .map(|(place, indicator, weight)| {
            let with_value = column(input, place).flatten().count() as u64;
            let most = indicator.scale.most().0;
            let at_most = (input.scorecards.members.iter())
                .filter_map(|card| card.lines.get(place)?.points)
                .filter(|points| points.0 >= most)
                .count() as u64;
            let signal = signal(input, place, level).filter(|_| with_value >= MEMBERS);
            let halves = split_half(input, place, level);
            let monthly = input.replicates.months.get(place).and_then(Option::as_ref);
            let monthly = monthly.and_then(|values| months::reliability(values, level));
            let figures = Figures {
                with_value,
                at_most,
                signal,
                halves,
                monthly,
                in_pair: redundant.iter().any(|pair| pair.other == indicator.id),
            };
            IndicatorQuality {
                indicator: indicator.id.clone(),
                weight,
                with_value,
                at_most,
                signal,
                split_half: halves,
                months: monthly,
                stability: stability(input, place, indicator, level),
                advice: advice(&figures, level),
            }
        })
        .collect()
}

/// What an advice is drawn from.
struct Figures {
    with_value: u64,
    at_most: u64,
    signal: Option<SignalShare>,
    halves: Option<Correlation>,
    monthly: Option<MonthlyReliability>,
    in_pair: bool,
}

impl Figures {
    /// Whether parts of the rows say the same of members: that speaks against chance, whatever the standard errors say.
    fn alike(&self) -> bool {
        let reliable = |value, low| value >= RELIABLE && low > 0.0;
        (self.halves).is_some_and(|halves| reliable(halves.value, halves.interval.low))
            || (self.monthly).is_some_and(|months| reliable(months.all, months.all_interval.low))
    }
}

/// What the figures advise; what explains most comes first.
fn advice(figures: &Figures, level: Level) -> IndicatorAdvice {
    let &Figures {
        with_value,
        at_most,
        in_pair,
        ..
    } = figures;
    if with_value < MEMBERS {
        return IndicatorAdvice::CannotTell;
    }
    if at_most as f64 >= CEILING * with_value as f64 {
        return IndicatorAdvice::SharpenScale;
    }
    let alike = figures.alike();
    match figures.signal {
        Some(signal) if signal.below_half >= level.value() && !alike => IndicatorAdvice::LowerWeight,
        _ if in_pair => IndicatorAdvice::DropOneOfPair,
        Some(signal) if signal.below_half >= level.value() => IndicatorAdvice::MeasureMore,
        Some(signal) if signal.value < HALF && !alike => IndicatorAdvice::MeasureMore,
        Some(_) => IndicatorAdvice::Keep,
        // Without standard errors the parts of the rows alone say it.
        None => {
            let halves = figures.halves.map(|halves| halves.value);
            match halves.or(figures.monthly.map(|months| months.all)) {
                Some(reliability) if reliability < HALF => IndicatorAdvice::MeasureMore,
                Some(_) => IndicatorAdvice::Keep,
                None => IndicatorAdvice::CannotTell,
            }
        }
    }
}

/// How much of the differences between members is more than chance: from the funnel of shares, else from the standard errors.
fn signal(input: &ReviewInput<'_>, place: usize, level: Level) -> Option<SignalShare> {
    let compared = input.comparisons.members.indicators.get(place);
    let funnel = compared.and_then(|compared| compared.funnel.as_ref().ok());
    let found = if let Some((funnel, ratio)) = funnel.and_then(|funnel| Some((funnel, funnel.dispersion?))) {
        Heterogeneity {
            ratio,
            units: funnel.subjects.iter().flatten().count() as u64,
        }
    } else {
        Heterogeneity::of(&with_errors(input, place, level)).ok()?
    };
    if found.units < MEMBERS {
        return None;
    }
    let (value, interval) = found.signal_share(level).ok()?;
    Some(SignalShare {
        value,
        interval,
        below_half: found.probability_below(HALF).ok()?,
    })
}

/// Members' values in one half of the rows against the other, stepped up to the whole.
fn split_half(input: &ReviewInput<'_>, place: usize, level: Level) -> Option<Correlation> {
    let members = input.replicates.halves.0.iter();
    let pairs: Vec<(f64, f64)> = members.filter_map(|member| *member.get(place)?).collect();
    if (pairs.len() as u64) < MEMBERS {
        return None;
    }
    let found = correlation(spearman(&pairs, level).ok()?);
    Some(Correlation {
        value: spearman_brown(found.value),
        interval: Interval {
            low: spearman_brown(found.interval.low),
            high: spearman_brown(found.interval.high),
        },
        ..found
    })
}

/// Values with the squares of their standard errors; of an interval the wider side, since at the end of a scale the narrower one
/// would pass for certainty. A sample that does not vary states no noise and is left out.
fn with_errors(input: &ReviewInput<'_>, place: usize, level: Level) -> Vec<(f64, f64)> {
    let measured = column(input, place).flatten();
    let units = measured.filter_map(|found| {
        let value = found.value?;
        let reach = |interval: Interval| (value - interval.low).max(interval.high - value) / level.z();
        let error = found.standard_error.or_else(|| found.interval.map(reach))?;
        (error > 0.0).then_some((value, error * error))
    });
    units.collect()
}

/// Members' values against those of the cycle before. A value that follows the same clients over cycles is left out: it cannot
/// but stay alike.
fn stability(
    input: &ReviewInput<'_>,
    place: usize,
    indicator: &Indicator,
    level: Level,
) -> Option<Correlation> {
    let previous = input.history.last()?;
    let redefined =
        input
            .configuration
            .redefined(&indicator.id, previous.cycle.period, input.data.cycle.period);
    if redefined.is_some() || !indicator.measure.can_recover() {
        return None;
    }
    let pairs: Vec<(f64, f64)> = (input.data.members.iter().zip(column(input, place)))
        .filter_map(|(member, now)| {
            let then = (previous.members)
                .binary_search_by(|other| other.id.cmp(&member.id))
                .ok()?;
            let then = previous.measurements.members.get(then)?.measurements.get(place)?;
            Some((then.value?, now?.value?))
        })
        .collect();
    (pairs.len() as u64 >= MEMBERS)
        .then(|| spearman(&pairs, level).ok().map(correlation))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::review::MonthlyVerdict;

    fn signal(value: f64, below_half: f64) -> SignalShare {
        let interval = Interval { low: 0.0, high: 1.0 };
        SignalShare {
            value,
            interval,
            below_half,
        }
    }

    /// Of 20 members some have all points.
    fn figures(at_most: u64, signal: Option<SignalShare>) -> Figures {
        Figures {
            with_value: 20,
            at_most,
            signal,
            halves: None,
            monthly: None,
            in_pair: false,
        }
    }

    #[test]
    fn advice_follows_what_explains_most() {
        let given = |with_value, at_most, signal, in_pair| {
            let figures = Figures {
                with_value,
                in_pair,
                ..figures(at_most, Some(signal))
            };
            advice(&figures, Level::NINETY_FIVE)
        };
        let chance = signal(0.0, 1.0);
        assert_eq!(given(9, 9, chance, true), IndicatorAdvice::CannotTell);
        assert_eq!(given(20, 10, chance, true), IndicatorAdvice::SharpenScale);
        assert_eq!(
            given(20, 9, signal(0.1, 0.96), true),
            IndicatorAdvice::LowerWeight
        );
        assert_eq!(
            given(20, 9, signal(0.1, 0.9), true),
            IndicatorAdvice::DropOneOfPair
        );
        assert_eq!(
            given(20, 9, signal(0.4, 0.8), false),
            IndicatorAdvice::MeasureMore
        );
        assert_eq!(given(20, 9, signal(0.6, 0.2), false), IndicatorAdvice::Keep);
        assert_eq!(
            advice(&figures(9, None), Level::NINETY_FIVE),
            IndicatorAdvice::CannotTell
        );
    }

    #[test]
    fn parts_of_the_rows_that_say_the_same_speak_against_chance() {
        const BETWEEN: Interval = Interval { low: 0.1, high: 1.0 };
        let halves = |signal, value| Figures {
            halves: Some(Correlation {
                value,
                interval: BETWEEN,
                pairs: 20,
            }),
            ..figures(9, signal)
        };
        let monthly = |signal, all| Figures {
            monthly: Some(MonthlyReliability {
                months: 3,
                members: 20,
                single: 0.3,
                interval: BETWEEN,
                all,
                all_interval: BETWEEN,
                verdict: MonthlyVerdict::CannotTell,
            }),
            ..figures(9, signal)
        };
        let both: [fn(Option<SignalShare>, f64) -> Figures; 2] = [halves, monthly];
        for parts in both {
            let given = |signal, value| advice(&parts(signal, value), Level::NINETY_FIVE);
            assert_eq!(given(None, 0.4), IndicatorAdvice::MeasureMore);
            assert_eq!(given(None, 0.6), IndicatorAdvice::Keep);
            assert_eq!(given(Some(signal(0.4, 0.8)), 0.7), IndicatorAdvice::Keep);
            assert_eq!(given(Some(signal(0.1, 0.96)), 0.7), IndicatorAdvice::MeasureMore);
            assert_eq!(given(Some(signal(0.1, 0.96)), 0.6), IndicatorAdvice::LowerWeight);
        }
    }
}
