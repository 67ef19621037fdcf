//! What a trend says, in sentences: the stretch that compares, signals, slope, and the transfer.

use super::format::ends;
use super::scope::Scope;
use crate::archive::{CycleRecord, SealNotice};
use crate::model::indicator::Unit;
use crate::model::trend::{NoTrend, Signal, Trend, TrendReading, TrendVerdict};
use crate::model::{DefinitionChange, Points};
use crate::stats::rounding::half_up_f64;
use crate::stats::{Interval, NotEstimable};

/// How the values of a trend are written: in a unit, or as points of a score.
#[derive(Clone, Copy)]
struct Writer<'s> {
    scope: &'s Scope<'s>,
    unit: Option<Unit>,
}

impl Writer<'_> {
    fn value(self, value: f64) -> String {
        match self.unit {
            Some(unit) => self.scope.format.value(unit, value),
            None => self.scope.format.points(Points(value)),
        }
    }

    fn interval(self, interval: Interval) -> String {
        match self.unit {
            Some(unit) => self.scope.format.interval(unit, interval),
            None => self.scope.format.points_interval(interval),
        }
    }

    /// A change per cycle or between two means; these are smaller than what a value's own decimals show.
    fn finer(self, difference: f64, more: u32) -> String {
        match self.unit {
            Some(Unit::NetPromoterPoints) | None => {
                self.scope.format.finer_points_difference(difference, more)
            }
            Some(unit) => self.scope.format.finer_difference(unit, difference, more),
        }
    }

    /// The same, in so many decimals that one that is not zero is not written as zero where its interval excludes zero.
    fn difference(self, difference: f64, interval: Option<Interval>) -> String {
        if interval.is_some_and(|interval| interval.low > 0.0 || interval.high < 0.0) {
            let alone = Interval {
                low: difference,
                high: difference,
            };
            let [text, _] = ends(alone, |end, more| self.finer(end, more));
            text
        } else {
            self.finer(difference, 0)
        }
    }

    fn differences(self, interval: Interval) -> String {
        let [low, high] = ends(interval, |end, more| self.finer(end, more));
        self.scope.say("range-signed", &[("low", &low), ("high", &high)])
    }
}

/// The sentences below the chart of a trend over the cycles of one kind.
pub fn sentences(
    scope: &Scope<'_>,
    trend: &Trend,
    unit: Option<Unit>,
    records: &[&CycleRecord],
) -> Vec<String> {
    let write = Writer { scope, unit };
    let cycle = |place: usize| records.get(place).map_or("", |record| record.cycle.id.as_str());
    let mut said = Vec::new();
    match &trend.reading {
        Ok(reading) => {
            said.push(signals(write, reading, &cycle));
            said.push(slope(write, reading));
        }
        Err(NoTrend::NotEstimable(NotEstimable::TooFewValues { needed, found })) => said.push(scope.say(
            if trend.begins > 0 {
                "reading-too-few-since"
            } else {
                "reading-too-few"
            },
            &[
                ("found", &scope.format.count(*found)),
                ("needed", &scope.format.count(*needed)),
                ("since", cycle(trend.begins)),
            ],
        )),
        Err(NoTrend::LooksBack) => said.push(scope.plain("reading-looks-back")),
        Err(NoTrend::NotEstimable(_)) => {}
    }
    match &trend.transfer {
        Some(Ok(found)) => {
            let apart = found.adjusted_p <= 1.0 - scope.configuration().policy.confidence;
            said.push(scope.say(
                if apart {
                    "reading-transfer-differs"
                } else {
                    "reading-transfer-alike"
                },
                &[
                    ("before", &write.value(found.before)),
                    ("after", &write.value(found.after)),
                    ("cycles-before", &scope.format.count(found.cycles_before)),
                    ("cycles-after", &scope.format.count(found.cycles_after)),
                    (
                        "difference",
                        &write.difference(found.difference, Some(found.interval)),
                    ),
                    ("interval", &write.differences(found.interval)),
                ],
            ));
        }
        Some(Err(_)) => said.push(scope.plain("reading-transfer-unknown")),
        None => {}
    }
    said
}

fn signals<'r>(write: Writer<'_>, reading: &TrendReading, cycle: &dyn Fn(usize) -> &'r str) -> String {
    let scope = write.scope;
    let limits = write.interval(reading.limits);
    if reading.signals.is_empty() {
        return scope.say("reading-routine", &[("limits", &limits)]);
    }
    let signals: Vec<String> = reading
        .signals
        .iter()
        .map(|signal| match *signal {
            Signal::Outside { place, above } => scope.say(
                if above { "signal-above" } else { "signal-below" },
                &[("cycle", cycle(place))],
            ),
            Signal::Run {
                first,
                last,
                length,
                above,
            } => scope.say(
                if above {
                    "signal-run-above"
                } else {
                    "signal-run-below"
                },
                &[
                    ("length", &scope.format.count(length as u64)),
                    ("first", cycle(first)),
                    ("last", cycle(last)),
                ],
            ),
            Signal::Jump { place, up } => scope.say(
                if up { "signal-jump-up" } else { "signal-jump-down" },
                &[("cycle", cycle(place))],
            ),
        })
        .collect();
    scope.say(
        "reading-signals",
        &[
            ("limits", &limits),
            ("signals", &signals.join(&scope.plain("clause-separator"))),
        ],
    )
}

fn slope(write: Writer<'_>, reading: &TrendReading) -> String {
    let key = match reading.verdict {
        TrendVerdict::Rises => "reading-rises",
        TrendVerdict::Falls => "reading-falls",
        TrendVerdict::None => "reading-no-trend",
        TrendVerdict::OneOfMany => "reading-one-of-many",
    };
    write.scope.say(
        key,
        &[
            ("slope", &write.difference(reading.slope, reading.slope_interval)),
            (
                "interval",
                &reading
                    .slope_interval
                    .map(|interval| write.differences(interval))
                    .unwrap_or_default(),
            ),
            ("p", &probability(reading.p_value.unwrap_or(1.0))),
        ],
    )
}

/// A p value as tables print it.
fn probability(p_value: f64) -> String {
    if p_value < 0.001 {
        "< 0.001".to_owned()
    } else {
        format!("= {}", half_up_f64(p_value, 3))
    }
}

/// What a changed definition means for a trend: "From 2025-Q1 on counted differently: …".
pub fn redefinition(scope: &Scope<'_>, change: &DefinitionChange) -> String {
    scope.say(
        "reading-redefined",
        &[
            ("since", change.from.as_str()),
            ("reason", scope.local(&change.reason)),
        ],
    )
}

/// The cycle as charts and lists name it: a star marks one whose data was revised.
pub fn cycle_label(scope: &Scope<'_>, record: &CycleRecord) -> String {
    let seal = scope.site.seals.get(&record.cycle.id);
    if record.cycle.revision.is_some() || seal.is_some_and(SealNotice::is_restated) {
        format!("{}*", record.cycle.id)
    } else {
        record.cycle.id.to_string()
    }
}

/// What the stars stand for, a sentence per revised cycle.
pub fn revisions(scope: &Scope<'_>, records: &[&CycleRecord]) -> Vec<String> {
    let restated = records.iter().filter_map(|record| restated(scope, record));
    let revised = records.iter().filter_map(|record| {
        let revision = record.cycle.revision.as_ref()?;
        Some(scope.say(
            "revision-note",
            &[
                ("cycle", record.cycle.id.as_str()),
                ("day", &scope.format.date(revision.on)),
                ("reason", scope.local(&revision.reason)),
            ],
        ))
    });
    revised.chain(restated).collect()
}

/// That a cycle was stated again after it had been sealed, and why.
fn restated(scope: &Scope<'_>, record: &CycleRecord) -> Option<String> {
    let seal = scope.site.seals.get(&record.cycle.id)?;
    let facts = [
        ("cycle", record.cycle.id.as_str()),
        ("revision", &seal.revision.to_string()),
        ("reason", seal.reason.as_deref().unwrap_or_default()),
    ];
    let key = match seal.reason {
        Some(_) => "restated-note",
        None => "restated-note.unreasoned",
    };
    seal.is_restated().then(|| scope.say(key, &facts))
}
