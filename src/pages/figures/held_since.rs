//! The share still held since a day, month by month, with its interval as a band.

use std::fmt::Write as _;

use super::{Axis, grid, px};
use crate::model::client_summary::CurvePoint;

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 190.0;
const LEFT: f64 = 44.0;
const BOTTOM: f64 = 164.0;

/// Months between labels that are easy to count in.
const STEPS: [u32; 7] = [1, 2, 3, 6, 12, 24, 60];

/// The figure of points in order of time. It begins with all of them at 0.
pub fn held_since(points: &[CurvePoint], write: &dyn Fn(f64) -> String) -> String {
    let end = points.last().map_or(1.0, |point| point.months);
    let x = Axis::new(0.0, end, LEFT, WIDTH - 8.0);
    let ends = points.iter().flat_map(|point| [low(point), high(point)]);
    let (y, ticks) = Axis::over(ends.chain([1.0]), BOTTOM, 10.0).round();
    let mut svg = format!("<svg class=hs viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=true>");
    grid(&mut svg, y, ticks, (LEFT, WIDTH - 8.0), write);
    let step = STEPS
        .into_iter()
        .map(f64::from)
        .find(|step| end / step <= 8.0)
        .unwrap_or(120.0);
    for month in
        std::iter::successors(Some(0.0), |month| Some(month + step)).take_while(|month| *month <= end)
    {
        let at = px(x.at(month));
        let _ = write!(
            svg,
            "<text x={at} y={} text-anchor=middle>{}</text>",
            px(BOTTOM + 18.0),
            px(month)
        );
    }
    let line = |value: fn(&CurvePoint) -> f64| {
        points.iter().fold(String::new(), |mut path, point| {
            let _ = write!(path, "L{} {}", px(x.at(point.months)), px(y.at(value(point))));
            path
        })
    };
    let start = format!("M{} {}", px(x.at(0.0)), px(y.at(1.0)));
    let back = points.iter().rev().fold(String::new(), |mut path, point| {
        let _ = write!(path, "L{} {}", px(x.at(point.months)), px(y.at(low(point))));
        path
    });
    let _ = write!(
        svg,
        "<path class=bd d=\"{start}{}{back}z\"/><path class=ln d=\"{start}{}\"/>",
        line(high),
        line(|point| point.share.0)
    );
    if let Some(last) = points.last() {
        let _ = write!(
            svg,
            "<circle class=vl cx={} cy={} r=3.4 />",
            px(x.at(last.months)),
            px(y.at(last.share.0))
        );
    }
    svg.push_str("</svg>");
    svg
}

/// The lower end of a point's interval; the point where it has none.
fn low(point: &CurvePoint) -> f64 {
    point.interval.map_or(point.share.0, |interval| interval.low)
}

fn high(point: &CurvePoint) -> f64 {
    point.interval.map_or(point.share.0, |interval| interval.high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Share;
    use crate::stats::Interval;

    #[test]
    fn the_curve_begins_with_everybody_and_ends_at_its_last_point() {
        let point = |months, share, interval| CurvePoint {
            months,
            held: 0,
            share: Share(share),
            interval,
        };
        let interval = Interval { low: 0.6, high: 0.9 };
        let points = [point(1.0, 1.0, None), point(2.0, 0.8, Some(interval))];
        let svg = held_since(&points, &|share| format!("{share}"));
        // 44 to 472 for two months: 214 each. 0.6 to 1 in steps of 0.1 on 154 pixels: 0.8 is in the middle, at 87.
        assert!(svg.contains("class=ln d=\"M44 10L258 10L472 87\""), "{svg}");
        assert!(
            svg.contains("class=bd d=\"M44 10L258 10L472 48.5L472 164L258 10z\""),
            "{svg}"
        );
        assert_eq!(svg.matches("text-anchor=middle").count(), 3);
    }

    #[test]
    fn without_points_there_is_an_empty_frame() {
        assert!(held_since(&[], &|share| format!("{share}")).ends_with("</svg>"));
    }
}
