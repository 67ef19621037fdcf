//! The funnel of a share indicator: every member's share by its sample, against what chance allows.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPoint, DataPointItem};
use charming::element::{
    AxisLabel, AxisType, ItemStyle, Label, LabelPosition, LineStyle, LineStyleType, NameLocation, Symbol,
    Tooltip, Trigger,
};
use charming::series::{Line, Scatter};
use serde::Serialize;

use super::scope::Scope;
use super::trend_chart::script_safe;
use crate::archive::CycleRecord;
use crate::model::comparison::{Funnel, FunnelPlace, FunnelPosition, NoFunnel};
use crate::model::indicator::Indicator;
use crate::model::measurement::Subject;

const ACCENT: &str = "#1d5d8c";
const INK: &str = "#56636f";
const CAUTION: &str = "#8a5a00";

/// How many subjects outside the limits are named; the table has the others.
const NAMED: usize = 12;
/// How many points a limit's line has at most; between them it is as good as straight.
const LINE_POINTS: usize = 48;

/// A funnel as the indicator's page shows it.
#[derive(Serialize)]
pub struct FunnelView {
    /// How to read it.
    pub lead: String,
    /// What the script draws.
    pub data: Option<String>,
    /// Who lies outside, a sentence each.
    pub outside: Vec<String>,
    /// That nobody does, or that there are more.
    pub note: Option<String>,
    /// That the members differ by more than chance as a whole.
    pub overdispersed: Option<String>,
}

/// The funnel of the members; none where the indicator is no share of independent trials. `order` holds their places in the
/// order of the table beside it.
pub fn funnel(
    scope: &Scope<'_>,
    record: &CycleRecord,
    indicator: &Indicator,
    found: Option<&Result<Funnel, NoFunnel>>,
    order: &[usize],
) -> Option<FunnelView> {
    let funnel = found?.as_ref().ok()?;
    let write = |value: f64| scope.format.value(indicator.unit, value);
    let places: Vec<Option<(usize, &FunnelPlace)>> = order
        .iter()
        .map(|place| Some((*place, funnel.subjects.get(*place)?.as_ref()?)))
        .collect();
    let known = places.iter().flatten().count();
    if known == 0 {
        return None;
    }
    let name = |place: usize| {
        record.members.get(place).map_or_else(String::new, |member| {
            scope.subject_name(record, &Subject::Member(member.id.clone()))
        })
    };
    let outside: Vec<(usize, &FunnelPlace)> = places
        .iter()
        .flatten()
        .filter(|(_, place)| is_outside(place.position))
        .copied()
        .collect();
    let sentence = |(subject, place): &(usize, &FunnelPlace)| {
        scope.say(
            if place.position == FunnelPosition::OutsideAbove {
                "funnel-above"
            } else {
                "funnel-below"
            },
            &[
                ("name", &name(*subject)),
                ("value", &write(place.value)),
                ("sample", &scope.sample(indicator, place.n)),
                ("limits", &scope.format.interval(indicator.unit, place.inner)),
            ],
        )
    };
    let more = outside.len().saturating_sub(NAMED) as u64;
    Some(FunnelView {
        lead: scope.say("funnel-lead", &[("centre", &write(funnel.centre))]),
        // One point shows no funnel.
        data: (known > 1).then(|| drawing(funnel, &places, &name, &scope.plain("column-n"))),
        outside: outside.iter().take(NAMED).map(sentence).collect(),
        note: if outside.is_empty() {
            Some(scope.plain("funnel-none"))
        } else {
            (more > 0).then(|| scope.count("funnel-more", more, &[]))
        },
        overdispersed: funnel
            .dispersion
            .filter(|_| funnel.overdispersed)
            .map(|ratio| scope.say("funnel-overdispersed", &[("ratio", &scope.format.number(ratio))])),
    })
}

/// What the table says of a subject's place.
pub fn reading(scope: &Scope<'_>, place: &FunnelPlace) -> String {
    scope.plain(match place.position {
        FunnelPosition::Within => "funnel-within",
        FunnelPosition::BeyondByChance => "funnel-by-chance",
        FunnelPosition::OutsideAbove => "funnel-outside-above",
        FunnelPosition::OutsideBelow => "funnel-outside-below",
    })
}

fn is_outside(position: FunnelPosition) -> bool {
    matches!(
        position,
        FunnelPosition::OutsideAbove | FunnelPosition::OutsideBelow
    )
}

fn drawing(
    funnel: &Funnel,
    places: &[Option<(usize, &FunnelPlace)>],
    name: &dyn Fn(usize) -> String,
    sample: &str,
) -> String {
    // A chart is plain data, which always has a JSON form.
    script_safe(&serde_json::to_string(&chart(funnel, places, name, sample)).unwrap_or_default())
}

/// A per cent with as many decimals as a pixel can show.
fn percent(value: f64) -> f64 {
    (value * 1e4).round() / 100.0
}

/// One number of a place.
type Pick = fn(&FunnelPlace) -> f64;

fn chart(
    funnel: &Funnel,
    places: &[Option<(usize, &FunnelPlace)>],
    name: &dyn Fn(usize) -> String,
    sample: &str,
) -> Chart {
    let mut chart = Chart::new()
        .grid(
            Grid::new()
                .left(8)
                .right(22)
                .top(14)
                .bottom(22)
                .contain_label(true),
        )
        .tooltip(Tooltip::new().trigger(Trigger::Item))
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .scale(true)
                .name(sample)
                .name_location(NameLocation::Middle)
                .name_gap(26.0),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .scale(true)
                .split_number(4)
                .axis_label(AxisLabel::new().formatter("{value}%")),
        );
    let curve = samples(places);
    let limits: [(Pick, LineStyleType, f64); 4] = [
        (|place| place.inner.low, LineStyleType::Dashed, 1.0),
        (|place| place.inner.high, LineStyleType::Dashed, 1.0),
        (|place| place.outer.low, LineStyleType::Dotted, 1.5),
        (|place| place.outer.high, LineStyleType::Dotted, 1.5),
    ];
    let line = |points: Vec<DataPoint>, kind: LineStyleType, width: f64| {
        Line::new()
            .data(points)
            .symbol(Symbol::None)
            .line_style(LineStyle::new().color(INK).width(width).type_(kind))
            .silent(true)
    };
    let centre = [curve.first(), curve.last()]
        .into_iter()
        .flatten()
        .map(|place| point(place.n, funnel.centre))
        .collect();
    chart = chart.series(line(centre, LineStyleType::Solid, 1.0));
    for (pick, kind, width) in limits {
        let points = curve.iter().map(|place| point(place.n, pick(place))).collect();
        chart = chart.series(line(points, kind, width));
    }
    // Both series keep the places of the table's rows, so that a pointer finds its row.
    let nothing = || DataPoint::from(CompositeValue::OptionalNumber(None));
    let of = |outside: bool| -> Vec<DataPoint> {
        let mut points: Vec<DataPoint> = places
            .iter()
            .map(|place| match place {
                Some((subject, place)) if is_outside(place.position) == outside => {
                    if outside {
                        DataPoint::from(DataPointItem::new(pair(place.n, place.value)).name(name(*subject)))
                    } else {
                        point(place.n, place.value)
                    }
                }
                _ => nothing(),
            })
            .collect();
        let last = places
            .iter()
            .rposition(|place| place.is_some_and(|(_, place)| is_outside(place.position) == outside));
        points.truncate(last.map_or(0, |last| last + 1));
        points
    };
    chart = chart.series(
        Scatter::new()
            .data(of(false))
            .symbol(Symbol::Circle)
            .symbol_size(7.0)
            .item_style(ItemStyle::new().color(ACCENT).opacity(0.75)),
    );
    let outside = of(true);
    if !outside.is_empty() {
        chart = chart.series(
            Scatter::new()
                .data(outside)
                .symbol(Symbol::Diamond)
                .symbol_size(12.0)
                .item_style(ItemStyle::new().color(CAUTION))
                .label(
                    Label::new()
                        .show(true)
                        .formatter("{b}")
                        .position(LabelPosition::Top)
                        .color(INK),
                ),
        );
    }
    chart
}

/// The places whose limits draw the curves: one per sample size, thinned out where there are many.
fn samples<'f>(places: &[Option<(usize, &'f FunnelPlace)>]) -> Vec<&'f FunnelPlace> {
    let mut curve: Vec<&FunnelPlace> = places.iter().flatten().map(|(_, place)| *place).collect();
    curve.sort_by_key(|place| place.n);
    curve.dedup_by_key(|place| place.n);
    let step = curve.len().div_ceil(LINE_POINTS).max(1);
    let last = curve.len().saturating_sub(1);
    curve
        .into_iter()
        .enumerate()
        .filter(|(place, _)| place % step == 0 || *place == last)
        .map(|(_, place)| place)
        .collect()
}

fn pair(n: u64, value: f64) -> CompositeValue {
    CompositeValue::from(vec![
        CompositeValue::from(n as f64),
        CompositeValue::from(percent(value)),
    ])
}

fn point(n: u64, value: f64) -> DataPoint {
    DataPoint::from(pair(n, value))
}
