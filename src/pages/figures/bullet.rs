//! A bullet graph after Stephen Few: the value, its interval and the target over the bands of the scale.

use std::fmt::Write as _;

use super::{Axis, px};
use crate::model::indicator::{Direction, Scale, ScaleShape};
use crate::stats::Interval;

const WIDTH: f64 = 130.0;

/// The bullet graph of a value. The value is a mark, not a bar: scales seldom begin at zero, and a bar would lie about its length.
pub fn bullet(scale: &Scale, value: f64, interval: Option<Interval>, target: Option<f64>) -> String {
    let numbers = scale.pairs.iter().map(|(value, _)| *value);
    let axis = Axis::over(numbers.chain([value]).chain(target), 0.5, WIDTH - 0.5);
    let mut svg = format!("<svg class=bl viewBox=\"0 0 {WIDTH} 16\" aria-hidden=true>");
    for (class, from, to) in shades(scale, axis) {
        // Grounds lie on whole pixels: a scorecard holds a hundred of them.
        let _ = write!(svg, "<path class={class} d=\"M{from:.0} 8H{to:.0}\"/>");
    }
    if let Some(interval) = interval {
        let _ = write!(
            svg,
            "<path class=iv d=\"M{} 8H{}\"/>",
            px(axis.at(interval.low)),
            px(axis.at(interval.high))
        );
    }
    if let Some(target) = target {
        let _ = write!(svg, "<path class=tg d=\"M{} 0v16\"/>", px(axis.at(target)));
    }
    let _ = write!(
        svg,
        "<circle class=vl cx={} cy=8 r=3.4 /></svg>",
        px(axis.at(value))
    );
    svg
}

/// The bands as shades from and to a pixel, neighbours of one shade joined.
fn shades(scale: &Scale, axis: Axis) -> Vec<(&'static str, f64, f64)> {
    let mut shades: Vec<(&'static str, f64, f64)> = Vec::new();
    for (from, to, points) in bands(scale, axis) {
        let share = points / scale.most().0.max(f64::MIN_POSITIVE);
        let class = if share < 0.5 {
            "b0"
        } else if share < 0.8 {
            "b1"
        } else {
            "b2"
        };
        let (from, to) = (axis.at(from), axis.at(to));
        match shades.last_mut() {
            Some(last) if last.0 == class => last.2 = to,
            _ if to > from => shades.push((class, from, to)),
            _ => {}
        }
    }
    shades
}

/// The bands between the scale's pairs with the points that they are worth in the middle.
fn bands(scale: &Scale, axis: Axis) -> Vec<(f64, f64, f64)> {
    let mut bands = Vec::new();
    let (Some(first), Some(last)) = (scale.pairs.first(), scale.pairs.last()) else {
        return bands;
    };
    bands.push((axis.low(), first.0, first.1.0));
    for (here, next) in scale.pairs.iter().zip(scale.pairs.iter().skip(1)) {
        let points = match scale.shape {
            ScaleShape::Linear => f64::midpoint(here.1.0, next.1.0),
            ScaleShape::Steps if scale.direction() == Direction::LowerIsBetter => next.1.0,
            ScaleShape::Steps => here.1.0,
        };
        bands.push((here.0, next.0, points));
    }
    bands.push((last.0, axis.high(), last.1.0));
    bands
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Points;

    #[test]
    fn value_target_and_interval_lie_on_the_scale() {
        let scale = Scale {
            shape: ScaleShape::Linear,
            pairs: vec![(0.0, Points(0.0)), (1.0, Points(100.0))],
        };
        let svg = bullet(
            &scale,
            0.5,
            Some(Interval {
                low: 0.25,
                high: 0.75,
            }),
            Some(1.0),
        );
        // 129 pixels between 0.5 and 129.5: a quarter is 32.75, three quarters 97.25, rounded half up.
        assert!(svg.contains("cx=65 "), "{svg}");
        assert!(svg.contains("M32.8 8H97.3"), "{svg}");
        assert!(svg.contains("M129.5 0v16"), "{svg}");
    }
}
