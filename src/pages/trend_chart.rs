//! The chart of a value over the cycles: line, interval band, target, the transfer, gaps where there was no data.

use std::ops::Range;

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint};
use charming::element::{
    AreaStyle, AxisLabel, AxisType, Color, ItemStyle, Label, LineStyle, LineStyleType, MarkLine,
    MarkLineData, MarkLineVariant, Step, Symbol, Tooltip, Trigger,
};
use charming::series::Line;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::scope::Scope;
use crate::archive::CycleRecord;
use crate::languages::without_controls;
use crate::model::Points;
use crate::model::indicator::Unit;
use crate::stats::Interval;

const ACCENT: &str = "#1d5d8c";
const TARGET: &str = "#7a6a3a";
const INK: &str = "#56636f";

/// One cycle of a trend.
pub struct TrendPoint {
    /// The cycle.
    pub cycle: String,
    /// The value; none where there is none, never zero.
    pub value: Option<f64>,
    /// Its interval.
    pub interval: Option<Interval>,
    /// The value to reach.
    pub target: Option<f64>,
    /// Sample size as it is written; empty for a score.
    pub n: String,
    /// What the table says where there is no value.
    pub absence: String,
}

/// What a trend is about.
pub struct Trend {
    /// What the chart shows.
    pub title: String,
    /// The measure.
    pub subtitle: String,
    /// The unit; none for points of a score.
    pub unit: Option<Unit>,
    /// The cycles, in order.
    pub points: Vec<TrendPoint>,
    /// The place among the cycles at which the company changed hands.
    pub transfer: Option<usize>,
    /// Places from which on the value is counted differently: the line is broken before each.
    pub breaks: Vec<usize>,
    /// Sentences below the chart.
    pub notes: Vec<String>,
}

impl Trend {
    /// The places of the cycles in stretches that are counted in one way.
    fn stretches(&self) -> Vec<Range<usize>> {
        let ends = self.breaks.iter().copied().chain([self.points.len()]);
        let mut begins = 0;
        ends.map(|end| {
            let stretch = begins..end;
            begins = end;
            stretch
        })
        .collect()
    }
}

/// A chart with its data beside it.
#[derive(Serialize)]
pub struct ChartView {
    /// What the chart shows.
    pub title: String,
    /// The measure.
    pub subtitle: String,
    /// What the script draws, as JSON that is safe inside a script element; none where there is too little to draw.
    pub data: Option<String>,
    /// Why nothing is drawn.
    pub reason: String,
    /// Column names of the table.
    pub columns: Vec<String>,
    /// Rows of the table.
    pub rows: Vec<Vec<String>>,
    /// What the values say, in sentences.
    pub notes: Vec<String>,
}

/// The chart of a trend.
pub fn trend_chart(scope: &Scope<'_>, trend: Trend) -> ChartView {
    let with_value = trend.points.iter().filter(|point| point.value.is_some()).count();
    let write = |value: f64| write(scope, &trend, value);
    let write_interval = |interval: Interval| match trend.unit {
        Some(unit) => scope.format.interval(unit, interval),
        None => scope.format.points_interval(interval),
    };
    let has_target = trend.points.iter().any(|point| point.target.is_some());
    let has_n = trend.points.iter().any(|point| !point.n.is_empty());
    let mut columns = vec![
        scope.plain("column-cycle"),
        scope.plain(value_word(&trend)),
        scope.plain("column-interval"),
    ];
    if has_target {
        columns.push(scope.plain("column-target"));
    }
    if has_n {
        columns.push(scope.plain("column-n"));
    }
    let rows: Vec<Vec<String>> = trend
        .points
        .iter()
        .map(|point| {
            let mut row = vec![
                point.cycle.clone(),
                point.value.map_or_else(|| point.absence.clone(), write),
                point
                    .interval
                    .filter(|_| point.value.is_some())
                    .map(write_interval)
                    .unwrap_or_default(),
            ];
            if has_target {
                row.push(point.target.map(write).unwrap_or_default());
            }
            if has_n {
                row.push(point.n.clone());
            }
            row
        })
        .collect();
    ChartView {
        data: (with_value >= 2).then(|| drawing(scope, &trend)),
        reason: scope.plain(if with_value == 0 {
            "trend-no-data"
        } else {
            "trend-one-cycle"
        }),
        title: trend.title,
        subtitle: trend.subtitle,
        columns,
        rows,
        notes: trend.notes,
    }
}

/// The place of the first cycle that ends on or after the transfer, where the transfer lies within the cycles shown.
pub fn transfer_place(scope: &Scope<'_>, records: &[&CycleRecord]) -> Option<usize> {
    let day = scope.configuration().organisation.transfer_date?;
    let first = records.first()?.cycle.period.first();
    (day >= first)
        .then(|| {
            records
                .iter()
                .position(|record| day <= record.cycle.period.last())
        })
        .flatten()
}

/// What the values of a trend are: those of an indicator, or scores.
fn value_word(trend: &Trend) -> &'static str {
    if trend.unit.is_some() {
        "column-value"
    } else {
        "score"
    }
}

/// What the script draws: the option that charming builds. Pointers show the rows of the table beside the chart.
fn drawing(scope: &Scope<'_>, trend: &Trend) -> String {
    // A chart is plain data, which always has a JSON form.
    let mut option = serde_json::to_value(chart(scope, trend)).unwrap_or_default();
    let series = option.get_mut("series").and_then(Value::as_array_mut);
    let series: Vec<&mut Map<String, Value>> = series
        .map(|series| series.iter_mut().filter_map(Value::as_object_mut).collect())
        .unwrap_or_default();
    let lines = series.len();
    for (place, line) in series.into_iter().enumerate() {
        // What charming knows no setting for: bands may begin below zero, and the last value stands at the end of its line.
        if line.contains_key("stack") {
            line.insert("stackStrategy".to_owned(), "all".into());
        }
        if let Some(last) = trend.points.last().and_then(|point| point.value)
            && place + 1 == lines
        {
            let label = json!({ "show": true, "formatter": write(scope, trend, last), "color": ACCENT, "fontWeight": "bold" });
            line.insert("endLabel".to_owned(), label);
        }
    }
    script_safe(&option.to_string())
}

/// A value of a trend as it is written.
fn write(scope: &Scope<'_>, trend: &Trend, value: f64) -> String {
    match trend.unit {
        Some(unit) => scope.format.value(unit, value),
        None => scope.format.points(Points(value)),
    }
}

/// JSON that cannot end the script element that it stands in, nor, as part of a script, a line of it; what could turn the
/// direction of a text is taken out.
pub fn script_safe(json: &str) -> String {
    without_controls(&json.replace('<', "\\u003c")).into_owned()
}

/// The interval of a stretch as two stacked lines, the area between them filled; none where no cycle has one.
fn band(
    place: usize,
    stretch: &Range<usize>,
    trend: &Trend,
    series_within: &SeriesWithin<'_>,
) -> Option<[Line; 2]> {
    let points = trend.points.get(stretch.clone())?;
    points
        .iter()
        .any(|point| point.value.and(point.interval).is_some())
        .then(|| {
            let edge = |pick: &dyn Fn(Interval) -> f64| {
                let ends = |point: &TrendPoint| point.value.and(point.interval).map(pick);
                Line::new()
                    .data(series_within(stretch, &ends))
                    .stack(format!("band{place}"))
                    .symbol(Symbol::None)
                    .line_style(LineStyle::new().opacity(0))
                    .silent(true)
            };
            let area = AreaStyle::new().color(ACCENT).opacity(0.14);
            [
                edge(&|interval| interval.low),
                edge(&|interval| interval.high - interval.low).area_style(area),
            ]
        })
}

/// The data of a stretch, nothing in the cycles outside.
type SeriesWithin<'a> = dyn Fn(&Range<usize>, &dyn Fn(&TrendPoint) -> Option<f64>) -> Vec<DataPoint> + 'a;

fn chart(scope: &Scope<'_>, trend: &Trend) -> Chart {
    let factor = if trend.unit == Some(Unit::Share) {
        100.0
    } else {
        1.0
    };
    // Three decimals are far finer than a pixel and keep the page small.
    let number = |value: f64| (value * factor * 1e3).round() / 1e3;
    let series_within =
        |stretch: &Range<usize>, pick: &dyn Fn(&TrendPoint) -> Option<f64>| -> Vec<DataPoint> {
            trend
                .points
                .iter()
                .enumerate()
                .map(|(place, point)| {
                    let value = pick(point).filter(|_| stretch.contains(&place));
                    DataPoint::from(CompositeValue::OptionalNumber(value.map(|v| number(v).into())))
                })
                .collect()
        };
    let stretches = trend.stretches();
    let mut chart = Chart::new()
        .grid(
            Grid::new()
                .left(8)
                .right(64)
                .top(22)
                .bottom(4)
                .contain_label(true),
        )
        .tooltip(Tooltip::new().trigger(Trigger::Axis))
        .x_axis(
            Axis::new().type_(AxisType::Category).data(
                trend
                    .points
                    .iter()
                    .map(|point| point.cycle.clone())
                    .collect::<Vec<_>>(),
            ),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .scale(true)
                .split_number(4)
                .axis_label(AxisLabel::new().formatter(if factor > 1.0 { "{value}%" } else { "{value}" })),
        );
    for (place, stretch) in stretches.iter().enumerate() {
        if let Some([low, high]) = band(place, stretch, trend, &series_within) {
            chart = chart.series(low).series(high);
        }
    }
    if trend.points.iter().any(|point| point.target.is_some()) {
        chart = chart.series(
            Line::new()
                .name(scope.plain("column-target"))
                .data(series_within(&(0..trend.points.len()), &|point| point.target))
                .step(Step::Middle)
                .symbol(Symbol::None)
                .line_style(
                    LineStyle::new()
                        .color(TARGET)
                        .width(1.2)
                        .type_(LineStyleType::Dashed),
                )
                .item_style(ItemStyle::new().color(TARGET))
                .silent(true),
        );
    }
    let mut marks = marks(scope, trend, &number);
    for stretch in &stretches {
        let mut line = Line::new()
            .name(scope.plain(value_word(trend)))
            .data(series_within(stretch, &|point| point.value))
            .symbol(Symbol::Circle)
            .symbol_size(7.0)
            .line_style(LineStyle::new().color(ACCENT).width(2))
            .item_style(ItemStyle::new().color(ACCENT))
            .z(4);
        let marks = std::mem::take(&mut marks);
        if !marks.is_empty() {
            line = line.mark_line(
                MarkLine::new()
                    .silent(true)
                    .symbol(vec![Symbol::None, Symbol::None])
                    .line_style(LineStyle::new().color(INK).width(1).type_(LineStyleType::Dashed))
                    .data(marks),
            );
        }
        chart = chart.series(line);
    }
    chart
}

/// The transfer, and the interval of every cycle that stands alone (a band of one cycle has no width).
fn marks(scope: &Scope<'_>, trend: &Trend, number: &dyn Fn(f64) -> f64) -> Vec<MarkLineVariant> {
    let mut marks = Vec::new();
    if let Some(point) = trend.transfer.and_then(|place| trend.points.get(place)) {
        marks.push(MarkLineVariant::Simple(
            MarkLineData::new().x_axis(point.cycle.as_str()).label(
                Label::new()
                    .formatter(scope.plain("chart-transfer").as_str())
                    .color(Color::from(INK)),
            ),
        ));
    }
    for point in trend.breaks.iter().filter_map(|place| trend.points.get(*place)) {
        marks.push(MarkLineVariant::Simple(
            MarkLineData::new().x_axis(point.cycle.as_str()).label(
                Label::new()
                    .formatter(scope.plain("chart-redefined").as_str())
                    .color(Color::from(INK)),
            ),
        ));
    }
    let known = |place: Option<usize>| {
        place
            .and_then(|place| trend.points.get(place))
            .is_some_and(|point| point.value.is_some())
    };
    for (place, point) in trend.points.iter().enumerate() {
        let joined_before = known(place.checked_sub(1)) && !trend.breaks.contains(&place);
        let joined_after = known(Some(place + 1)) && !trend.breaks.contains(&(place + 1));
        let alone = !joined_before && !joined_after;
        if let (true, Some(_), Some(interval)) = (alone, point.value, point.interval) {
            let end = |value: f64| {
                MarkLineData::new()
                    .coord(vec![
                        CompositeValue::from(point.cycle.as_str()),
                        CompositeValue::from(number(value)),
                    ])
                    .label(Label::new().show(false))
            };
            marks.push(MarkLineVariant::StartToEnd(end(interval.low), end(interval.high)));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_in_a_script_element_cannot_end_it() {
        assert_eq!(script_safe("\"</script>\""), "\"\\u003c/script>\"");
        assert_eq!(script_safe("\"a\u{2028}b\u{202e}\u{2029}\""), "\"ab\"");
    }
}
