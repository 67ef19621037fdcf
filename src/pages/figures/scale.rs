//! How values become points, as a line or as steps, with the target and the organisation's value marked.

use std::fmt::Write as _;

use super::{Axis, escaped, px};
use crate::model::indicator::{Direction, Scale, ScaleShape};

const WIDTH: f64 = 460.0;
const HEIGHT: f64 = 210.0;
const LEFT: f64 = 36.0;
const BOTTOM: f64 = 176.0;

/// The figure of a scale. `marks` are named values: class, value, label.
pub fn scale_figure(scale: &Scale, marks: &[(&str, f64, String)], write: &dyn Fn(f64) -> String) -> String {
    let values = scale.pairs.iter().map(|pair| pair.0);
    let x = Axis::over(
        values.chain(marks.iter().map(|mark| mark.1)),
        LEFT + 8.0,
        WIDTH - 16.0,
    )
    .with_room(0.04);
    let y = Axis::over(scale.pairs.iter().map(|pair| pair.1.0).chain([0.0]), BOTTOM, 18.0);
    let mut svg = format!("<svg class=sc viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=true>");
    for (_, points) in &scale.pairs {
        let at = y.at(points.0);
        let _ = write!(
            svg,
            "<path class=ax d=\"M{LEFT} {0}H{WIDTH}\"/><text x={1} y={2} text-anchor=end>{3}</text>",
            px(at),
            px(LEFT - 4.0),
            px(at + 4.0),
            px(points.0)
        );
    }
    let mut written: Vec<f64> = Vec::new();
    for (value, _) in &scale.pairs {
        let at = x.at(*value);
        // Labels that would run into each other are left out; the table beside has them all.
        if written.iter().all(|other| (other - at).abs() > 44.0) {
            written.push(at);
            let _ = write!(
                svg,
                "<text x={} y={} text-anchor=middle>{}</text>",
                px(at),
                px(BOTTOM + 17.0),
                escaped(&write(*value))
            );
        }
    }
    let mut path = String::new();
    let mut level = None;
    for (value, points) in &scale.pairs {
        let (at, up) = (px(x.at(*value)), px(y.at(points.0)));
        match (level.is_some(), scale.shape) {
            (false, _) => {
                let _ = write!(path, "M{} {up}H{at}", px(x.at(x.low())));
            }
            (true, ScaleShape::Linear) => {
                let _ = write!(path, "L{at} {up}");
            }
            // Where less is better, a step reaches back to the pair before it.
            (true, ScaleShape::Steps) if scale.direction() == Direction::LowerIsBetter => {
                let _ = write!(path, "V{up}H{at}");
            }
            (true, ScaleShape::Steps) => {
                let _ = write!(path, "H{at}V{up}");
            }
        }
        level = Some(up);
    }
    let _ = write!(svg, "<path class=ln d=\"{path}H{}\"/>", px(x.at(x.high())));
    for (place, (class, value, label)) in marks.iter().enumerate() {
        let at = x.at(*value);
        // The leftmost of several marks has its label on its left, out of the others' way, where there is room.
        let leftmost = marks.len() > 1 && marks.iter().all(|other| other.1 >= *value);
        let left = at > WIDTH * 0.6 || (leftmost && at > WIDTH * 0.28);
        let (anchor, shift) = if left { ("end", -4.0) } else { ("start", 4.0) };
        let _ = write!(
            svg,
            "<path class={class} d=\"M{0} 6V{BOTTOM}\"/><text x={1} y={2} text-anchor={anchor} class=\"{class}t\">{3}</text>",
            px(at),
            px(at + shift),
            px(12.0 + 14.0 * place as f64),
            escaped(label)
        );
    }
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Points;

    #[test]
    fn steps_rise_upright() {
        let scale = Scale {
            shape: ScaleShape::Steps,
            pairs: vec![(0.0, Points(0.0)), (10.0, Points(50.0))],
        };
        let svg = scale_figure(&scale, &[], &|number| number.to_string());
        assert!(svg.contains('V'), "{svg}");
    }
}
