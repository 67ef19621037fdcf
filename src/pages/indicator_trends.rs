//! Every indicator of a subject over the cycles: a line each, with its trend, what the trend says, and the last cycles in numbers.

use serde::Serialize;

use super::definitions_page::indicators_of;
use super::figures::{TrendMark, trend_line};
use super::method_indicator::indicator_link;
use super::place::Link;
use super::scope::Scope;
use super::subject_trends::{breaks, indicator_notes, indicator_points};
use super::trend_chart::{TrendPoint, transfer_place};
use super::trend_reading::{cycle_label, sentences};
use crate::archive::CycleRecord;
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;
use crate::model::trend::SubjectTrends;

/// How many cycles stand in numbers; the figure shows them all.
const CYCLES: usize = 8;

/// The indicators over the cycles.
#[derive(Serialize)]
pub struct IndicatorTrends {
    /// The cycles that stand in numbers, the newest first: it is in sight on a phone.
    columns: Vec<String>,
    /// How many earlier ones the figures show besides; none where there are none.
    more: Option<String>,
    /// By dimension.
    dimensions: Vec<DimensionTrends>,
}

#[derive(Serialize)]
struct DimensionTrends {
    name: String,
    lines: Vec<TrendLine>,
}

#[derive(Serialize)]
struct TrendLine {
    name: String,
    /// The indicator's page in the newest cycle.
    link: Option<Link>,
    /// The trend; none where too few cycles have a value.
    figure: Option<String>,
    /// What the trend says.
    notes: Vec<String>,
    /// The target of the newest cycle.
    target: Option<String>,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    /// The value, or why there is none.
    value: String,
    interval: Option<String>,
    /// Sample size.
    n: Option<String>,
    /// Whether there is no value.
    none: bool,
}

/// The indicators of a subject over the cycles; `read` is what its trends say.
pub fn indicator_trends(
    scope: &Scope<'_>,
    subject: &Subject,
    records: &[&CycleRecord],
    read: Option<&SubjectTrends>,
) -> IndicatorTrends {
    let configuration = scope.configuration();
    let earlier = records.len().saturating_sub(CYCLES);
    let dimensions = configuration.dimensions.iter().map(|dimension| DimensionTrends {
        name: scope.local(&dimension.name).to_owned(),
        lines: indicators_of(scope, &dimension.id)
            .map(|(place, indicator)| {
                let mut line = trend(scope, subject, (place, indicator), records, earlier);
                if let Some(read) = read.and_then(|read| read.indicators.get(place)) {
                    line.notes
                        .extend(sentences(scope, read, Some(indicator.unit), records));
                }
                line
            })
            .collect(),
    });
    IndicatorTrends {
        columns: records
            .iter()
            .skip(earlier)
            .rev()
            .map(|record| cycle_label(scope, record))
            .collect(),
        more: (earlier > 0).then(|| scope.count("trends-earlier", earlier as u64, &[])),
        dimensions: dimensions
            .filter(|dimension| !dimension.lines.is_empty())
            .collect(),
    }
}

fn trend(
    scope: &Scope<'_>,
    subject: &Subject,
    (place, indicator): (usize, &Indicator),
    records: &[&CycleRecord],
    earlier: usize,
) -> TrendLine {
    let points = indicator_points(scope, subject, (place, indicator), records);
    let marks: Vec<TrendMark> = points
        .iter()
        .map(|point| TrendMark {
            value: point.value,
            interval: point.interval,
            target: point.target,
        })
        .collect();
    let redefined = breaks(records, &|earlier, later| {
        scope
            .configuration()
            .redefined(&indicator.id, earlier, later)
            .is_some()
    });
    let target = points.last().and_then(|point| point.target);
    TrendLine {
        name: scope.local(&indicator.name).to_owned(),
        link: records
            .last()
            .map(|record| indicator_link(scope, &record.cycle.id, place, indicator)),
        figure: trend_line(&marks, &redefined, transfer_place(scope, records)),
        notes: indicator_notes(scope, indicator, records),
        target: target.map(|target| scope.format.value(indicator.unit, target)),
        cells: points
            .into_iter()
            .skip(earlier)
            .rev()
            .map(|point| cell(scope, indicator, point))
            .collect(),
    }
}

fn cell(scope: &Scope<'_>, indicator: &Indicator, point: TrendPoint) -> Cell {
    Cell {
        none: point.value.is_none(),
        interval: point
            .value
            .and(point.interval)
            .map(|interval| scope.format.interval(indicator.unit, interval)),
        n: Some(point.n).filter(|n| !n.is_empty()),
        value: point
            .value
            .map_or(point.absence, |value| scope.format.value(indicator.unit, value)),
    }
}
