//! Rows of a comparison: a point with its interval on an axis that all rows share.

use std::fmt::Write as _;

use super::{Axis, escaped, px};
use crate::stats::Interval;

const WIDTH: f64 = 240.0;

/// The axis of comparison rows over these numbers.
pub fn ruler(numbers: impl IntoIterator<Item = f64>) -> Axis {
    // The ends are numbers that are there, so that no label lies outside what the scale can give.
    Axis::over(numbers, 6.0, WIDTH - 6.0)
}

/// One row: the interval as a line, the value as a dot, the shrunken value as a hollow diamond, a reference (such as the
/// organisation) as a thin upright.
pub fn interval_row(
    axis: Axis,
    value: f64,
    interval: Option<Interval>,
    shrunken: Option<f64>,
    reference: Option<f64>,
) -> String {
    let mut svg = format!(
        "<svg class=ir viewBox=\"0 0 {WIDTH} 16\" aria-hidden=true><path class=ax d=\"M0 8H{WIDTH}\"/>"
    );
    if let Some(reference) = reference {
        let _ = write!(svg, "<path class=rf d=\"M{} 0v16\"/>", px(axis.at(reference)));
    }
    if let Some(interval) = interval {
        let (low, high) = (px(axis.at(interval.low)), px(axis.at(interval.high)));
        let _ = write!(svg, "<path class=iv d=\"M{low} 8H{high}\"/>");
    }
    let _ = write!(svg, "<circle class=vl cx={} cy=8 r=4 />", px(axis.at(value)));
    if let Some(shrunken) = shrunken {
        let _ = write!(
            svg,
            "<path class=sh d=\"M{} 3l4 5-4 5-4-5z\"/>",
            px(axis.at(shrunken))
        );
    }
    svg.push_str("</svg>");
    svg
}

/// A bar of points from 0 to 100 with its interval.
pub fn score_bar(points: f64, interval: Option<Interval>, label: &str) -> String {
    let axis = Axis::new(0.0, 100.0, 0.0, 200.0);
    let mut svg = format!(
        "<svg class=sb viewBox=\"0 0 200 14\" preserveAspectRatio=none role=img aria-label=\"{}\"><path class=b2 d=\"M0 3h200v8H0z\"/><path class=br d=\"M0 3h{}v8H0z\"/>",
        escaped(label),
        px(axis.at(points))
    );
    if let Some(interval) = interval {
        let (low, high) = (px(axis.at(interval.low)), px(axis.at(interval.high)));
        let _ = write!(svg, "<path class=wh d=\"M{low} 7H{high}M{low} 4v6M{high} 4v6\"/>");
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_share_their_axis() {
        let axis = ruler([0.0, 100.0]);
        let one = interval_row(
            axis,
            50.0,
            Some(Interval {
                low: 40.0,
                high: 60.0,
            }),
            Some(55.0),
            None,
        );
        assert!(one.contains("cx=120 ") && one.contains("M131.4 3l"), "{one}");
    }

    #[test]
    fn a_label_is_escaped() {
        assert!(score_bar(50.0, None, "\"<b>").contains("&quot;&lt;b&gt;"));
    }
}
