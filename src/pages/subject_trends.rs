//! The trends of one subject: its score and every indicator over the cycles.

use serde::Serialize;
use tera::Context;

use super::history::Appraisal;
use super::indicator_trends::{IndicatorTrends, indicator_trends};
use super::place::{Link, Place};
use super::rulings_view::{RulingMark, mark};
use super::scope::Scope;
use super::trend_chart::{ChartView, Trend, TrendPoint, transfer_place, trend_chart};
use super::trend_reading::{cycle_label, redefinition, revisions, sentences};
use crate::archive::CycleRecord;
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::{CycleKind, DefinitionChange, MemberId, Period, TeamId};

/// The trends over the cycles of one kind.
#[derive(Serialize)]
pub struct KindTrends {
    /// "Quarters", where there are several kinds.
    pub heading: String,
    /// The score.
    pub score: ChartView,
    /// Every indicator; none where one cycle is all there is.
    pub indicators: Option<IndicatorTrends>,
    /// The cycles with the subject's pages in them.
    pub cycles: Vec<CycleLine>,
    /// Where the transfer lies, where it is not within the cycles shown.
    pub transfer: Option<String>,
    /// Cycles whose data was revised, and changed definitions.
    pub notes: Vec<String>,
}

/// One cycle of a subject.
#[derive(Serialize)]
pub struct CycleLine {
    /// The cycle.
    pub cycle: String,
    /// Its days.
    pub days: String,
    /// The subject's page in it; none where the subject was not part of it.
    pub link: Option<Link>,
    /// The score.
    pub score: Option<String>,
    /// Its interval.
    pub interval: Option<String>,
    /// The rating's id and name.
    pub rating: String,
    /// That a rule capped the rating, or that it was decided.
    pub mark: Option<RulingMark>,
    /// The range of ranks.
    pub rank: Option<String>,
}

/// A team's trends.
pub fn team_view(scope: &Scope<'_>, id: &TeamId) -> Context {
    view(scope, &Subject::Team(id.clone()), "trend-of-team")
}

/// A member's trends.
pub fn member_view(scope: &Scope<'_>, id: &MemberId) -> Context {
    view(scope, &Subject::Member(id.clone()), "trend-of-member")
}

fn view(scope: &Scope<'_>, subject: &Subject, kind: &str) -> Context {
    // The name as the newest cycle that knows the subject has it.
    let name = scope
        .history
        .records()
        .rev()
        .find(|record| scope.history.appraisal(record, subject).is_some())
        .map_or_else(
            || subject.id().to_owned(),
            |record| scope.subject_name(record, subject),
        );
    let mut context = Context::new();
    context.insert("title", &scope.say("title-trends-of", &[("name", &name)]));
    context.insert("name", &name);
    context.insert("kind", &scope.plain(kind));
    context.insert("kinds", &by_kind(scope, subject));
    context
}

/// The subject's trends by kind of cycle.
pub fn by_kind(scope: &Scope<'_>, subject: &Subject) -> Vec<KindTrends> {
    let kinds: Vec<(CycleKind, Vec<&CycleRecord>)> = [CycleKind::Month, CycleKind::Quarter, CycleKind::Year]
        .into_iter()
        .map(|kind| (kind, scope.history.of_kind(kind).collect::<Vec<_>>()))
        .filter(|(_, records)| !records.is_empty())
        .collect();
    let several = kinds.len() > 1;
    let read = |kind| scope.site.trends.find(kind, subject);
    kinds
        .iter()
        .map(|(kind, records)| KindTrends {
            heading: if several {
                scope.plain(match kind {
                    CycleKind::Month => "cycles-month",
                    CycleKind::Quarter => "cycles-quarter",
                    CycleKind::Year => "cycles-year",
                })
            } else {
                String::new()
            },
            score: {
                let mut chart = score_trend(scope, subject, records);
                chart.notes = score_notes(scope, records);
                chart.notes.extend(
                    read(*kind).map_or_else(Vec::new, |read| sentences(scope, &read.score, None, records)),
                );
                chart
            },
            indicators: (records.len() > 1).then(|| indicator_trends(scope, subject, records, read(*kind))),
            cycles: records
                .iter()
                .rev()
                .map(|record| cycle_line(scope, subject, record))
                .collect(),
            transfer: transfer_sentence(scope, records),
            notes: revisions(scope, records),
        })
        .collect()
}

/// Where the transfer lies, where no chart can mark it.
fn transfer_sentence(scope: &Scope<'_>, records: &[&CycleRecord]) -> Option<String> {
    let day = scope.configuration().organisation.transfer_date?;
    let text = scope.format.date(day);
    let first = records.first()?.cycle.period.first();
    let key = if day < first {
        "transfer-before"
    } else if transfer_place(scope, records).is_some() {
        "transfer-marked"
    } else {
        "transfer-after"
    };
    Some(scope.say(key, &[("day", &text)]))
}

fn cycle_line(scope: &Scope<'_>, subject: &Subject, record: &CycleRecord) -> CycleLine {
    let appraisal = scope.history.appraisal(record, subject);
    let card = appraisal.map(|appraisal| appraisal.scorecard);
    CycleLine {
        cycle: cycle_label(scope, record),
        days: scope.format.period(record.cycle.period),
        link: scope.subject_link(record, subject),
        score: card
            .and_then(|card| card.score)
            .map(|score| scope.format.points(score)),
        interval: card
            .and_then(|card| card.interval)
            .map(|interval| scope.format.points_interval(interval)),
        mark: appraisal.and_then(|appraisal| mark(scope, subject, appraisal)),
        rating: card.map_or_else(
            || scope.plain("not-part-of-cycle"),
            |card| {
                let rating = scope.rating(&card.rating, card.coverage);
                rating.id.map_or(rating.name.clone(), |id| {
                    scope.say("rating-with-id", &[("id", &id), ("name", &rating.name)])
                })
            },
        ),
        rank: card
            .and_then(|card| card.standing)
            .map(|standing| scope.standing(subject, standing)),
    }
}

/// The places from which on something is counted differently than in the cycle before.
pub fn breaks(records: &[&CycleRecord], broken: &dyn Fn(Period, Period) -> bool) -> Vec<usize> {
    records
        .iter()
        .zip(records.iter().skip(1))
        .enumerate()
        .filter(|(_, (earlier, later))| broken(earlier.cycle.period, later.cycle.period))
        .map(|(place, _)| place + 1)
        .collect()
}

/// Changed definitions of an indicator within the cycles shown.
pub fn indicator_notes(scope: &Scope<'_>, indicator: &Indicator, records: &[&CycleRecord]) -> Vec<String> {
    changes_within(scope, records)
        .filter(|change| change.indicator == indicator.id)
        .map(|change| redefinition(scope, change))
        .collect()
}

/// Changed definitions within the cycles shown that break the score, or that it is declared to bear.
fn score_notes(scope: &Scope<'_>, records: &[&CycleRecord]) -> Vec<String> {
    let configuration = scope.configuration();
    changes_within(scope, records)
        .filter_map(|change| {
            let indicator = configuration
                .indicator_position(&change.indicator)
                .and_then(|place| configuration.indicators.get(place))?;
            (indicator.weight.value() > 0.0).then(|| {
                scope.say(
                    if change.score_comparable {
                        "reading-score-bears"
                    } else {
                        "reading-score-broken"
                    },
                    &[
                        ("indicator", scope.local(&indicator.name)),
                        ("since", change.from.as_str()),
                        ("reason", scope.local(&change.reason)),
                    ],
                )
            })
        })
        .collect()
}

fn changes_within<'s>(
    scope: &Scope<'s>,
    records: &[&CycleRecord],
) -> impl Iterator<Item = &'s DefinitionChange> {
    let ends = records
        .first()
        .zip(records.last())
        .map(|(first, last)| (first.cycle.period, last.cycle.period));
    scope
        .configuration()
        .definition_changes
        .iter()
        .filter(move |change| ends.is_some_and(|(first, last)| change.lies_between(first, last)))
}

/// The score over the cycles.
pub fn score_trend(scope: &Scope<'_>, subject: &Subject, records: &[&CycleRecord]) -> ChartView {
    let points = records
        .iter()
        .map(|record| {
            let card = scope
                .history
                .appraisal(record, subject)
                .map(|appraisal| appraisal.scorecard);
            TrendPoint {
                cycle: cycle_label(scope, record),
                value: card.and_then(|card| card.score).map(|score| score.0),
                interval: card.and_then(|card| card.interval),
                target: None,
                n: String::new(),
                absence: scope.plain(if card.is_some() {
                    "no-score"
                } else {
                    "not-part-of-cycle"
                }),
            }
        })
        .collect();
    // The finding is the title, and what is shown stands below it.
    let newest = records
        .last()
        .and_then(|record| scope.history.appraisal(record, subject));
    let found = newest
        .and_then(|appraisal| appraisal.scorecard.change.as_ref())
        .map(|change| scope.score_change(change).sentence);
    let (title, subtitle) = titles(
        scope,
        found,
        scope.plain("chart-score-title"),
        scope.say("chart-score-subtitle", &[("level", &confidence(scope))]),
    );
    trend_chart(
        scope,
        Trend {
            title,
            subtitle,
            unit: None,
            points,
            transfer: transfer_place(scope, records),
            breaks: breaks(records, &|earlier, later| {
                scope.configuration().score_redefined(earlier, later).is_some()
            }),
            notes: [score_notes(scope, records), revisions(scope, records)].concat(),
        },
    )
}

/// The level of the intervals, such as "95%".
pub fn confidence(scope: &Scope<'_>) -> String {
    scope
        .format
        .share(crate::model::Share(scope.configuration().policy.confidence))
}

/// An indicator's values, cycle by cycle.
pub fn indicator_points(
    scope: &Scope<'_>,
    subject: &Subject,
    (place, indicator): (usize, &Indicator),
    records: &[&CycleRecord],
) -> Vec<TrendPoint> {
    records
        .iter()
        .map(|record| {
            let appraisal = scope.history.appraisal(record, subject);
            let measurement = appraisal.and_then(|appraisal: Appraisal<'_>| appraisal.measurement(place));
            let absence = scope.absence(indicator, measurement);
            let shown = measurement.filter(|_| absence.is_none());
            TrendPoint {
                cycle: cycle_label(scope, record),
                value: shown.and_then(|measurement| measurement.value),
                interval: shown.and_then(|measurement| measurement.interval),
                target: scope.configuration().target(&record.cycle.id, indicator),
                n: measurement
                    .filter(|measurement| measurement.n > 0)
                    .map(|measurement| scope.format.count(measurement.n))
                    .unwrap_or_default(),
                absence: absence.map(|absence| absence.short).unwrap_or_default(),
            }
        })
        .collect()
}

/// An indicator over the cycles.
pub fn indicator_trend(
    scope: &Scope<'_>,
    subject: &Subject,
    place: usize,
    records: &[&CycleRecord],
) -> Option<ChartView> {
    let indicator = scope.configuration().indicators.get(place)?;
    let points = indicator_points(scope, subject, (place, indicator), records);
    let newest = records
        .last()
        .and_then(|record| scope.history.appraisal(record, subject));
    let found = newest
        .and_then(|appraisal| appraisal.scorecard.lines.get(place)?.change.as_ref())
        .map(|change| scope.change(indicator.unit, change).sentence);
    let description = indicator.description.as_ref();
    let (title, subtitle) = titles(
        scope,
        found,
        scope.local(&indicator.name).to_owned(),
        description
            .map(|text| scope.local(text).to_owned())
            .unwrap_or_default(),
    );
    Some(trend_chart(
        scope,
        Trend {
            title,
            subtitle,
            unit: Some(indicator.unit),
            points,
            transfer: transfer_place(scope, records),
            breaks: breaks(records, &|earlier, later| {
                scope
                    .configuration()
                    .redefined(&indicator.id, earlier, later)
                    .is_some()
            }),
            notes: [
                indicator_notes(scope, indicator, records),
                revisions(scope, records),
            ]
            .concat(),
        },
    ))
}

/// Title and subtitle of a chart: what was found, and below it what is shown; where nothing was found, what is shown alone.
fn titles(scope: &Scope<'_>, found: Option<String>, shown: String, measure: String) -> (String, String) {
    match found {
        None => (shown, measure),
        Some(found) if measure.is_empty() => (found, shown),
        Some(found) => {
            let texts = [("shown", &*shown), ("measure", &*measure)];
            (found, scope.say("chart-shown", &texts))
        }
    }
}

/// The link to a subject's trends.
pub fn trend_link(scope: &Scope<'_>, subject: &Subject) -> Link {
    scope.link(&match subject {
        Subject::Organisation => Place::Trends,
        Subject::Team(id) => Place::TeamTrend(id.clone()),
        Subject::Member(id) => Place::MemberTrend(id.clone()),
    })
}
